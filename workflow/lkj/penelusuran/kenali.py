"""Which document a PDF is: by its digest, by its name, or by what its page says."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from lkj.penelusuran.dokumen import Dokumen, PohonRusakError
from lkj.penelusuran.kata_halaman import kata_teks
from lkj.penelusuran.sejajar import sejajarkan, susun_indeks
from lkj.penelusuran.tabel import jalur_tabel
from lkj.periode import POLA_KUNCI_MASA, Masa
from lkj.sidik import BUKU, baca_buku

_MASA = re.compile(rf"_(20\d\d)(?:_({POLA_KUNCI_MASA}))?(?:_|$)", re.ASCII)
_CUKUP = 0.5
"""Share of the pages' words that a document has to have in the same order."""
_TELAK = 0.9
"""Another document that has this share of the best one's words is as likely."""


class Pengenal(NamedTuple):
    """A document with a tree: ``unit`` is empty or ends with ``/``."""

    unit: str
    nama: str

    @property
    def pohon(self) -> Path:
        """Its checked tree, which carries the keys."""
        return Path(f"build/{self.unit}{self.nama}/pohon.json")

    @property
    def masa(self) -> Masa | None:
        """The period that it is of, by its name."""
        cocok = _MASA.search(self.nama)
        return Masa.dari_kunci(int(cocok[1]), cocok[2] or "") if cocok else None

    def tabel(self) -> Path | None:
        """The lineage table of its figures; while that of the year is missing, that of the last quarter."""
        masa = self.masa
        if masa is None:
            return None
        lain = () if masa.kunci else (Masa(masa.tahun, tw) for tw in (4, 3, 2, 1))
        ada = [jalur_tabel(self.unit, m) for m in (masa, *lain)]
        return next((j for j in ada if j.is_file()), ada[0])


def semua_dokumen() -> Iterator[Pengenal]:
    """Every document with a tree, reports first."""
    ada = sorted(
        Path("build").glob("**/pohon.json"), key=lambda p: (not p.parent.name.startswith("lkj_"), str(p))
    )
    for pohon in ada:
        induk = pohon.parent.parent.relative_to("build").as_posix()
        yield Pengenal("" if induk == "." else f"{induk}/", pohon.parent.name)


def tercatat(sidik: str) -> str:
    """The built file that has these bytes, by the ledger of builds; empty when none has."""
    for catatan in sorted(BUKU.glob("*.pdf.json"), key=lambda b: (not b.name.startswith("reports"), b.name)):
        nama = unquote(catatan.name.removesuffix(".json"))
        isi = baca_buku(nama)
        if isi and isi["keluaran"] == sidik:
            return nama
    return ""


def menurut_nama(jalur: str, unit: str = "") -> Pengenal | None:
    """The document whose name a file's name begins with (``lkj_2023_siap_ttd.pdf`` is of ``lkj_2023``)."""
    nama, induk = Path(jalur).stem, Path(jalur).parent.name
    satuan = unit or (f"{induk}/" if induk not in ("", "reports", "build") else "")
    milik = (d for d in semua_dokumen() if d.unit in (satuan, ""))
    cocok = [d for d in milik if re.match(rf"{re.escape(d.nama)}(?:_(?!tw|bl)|$)", nama)]
    return max(cocok, key=lambda d: (d.unit == satuan, len(d.nama)), default=None)


def menurut_isi(teks: Sequence[str]) -> list[Pengenal]:
    """Documents that pages may be of, the likeliest first; more than one when they are about as likely."""
    halaman = [kata_teks(t) for t in teks]
    suara = {}
    for pengenal in semua_dokumen():
        try:
            kata = [k.teks for k in Dokumen.muat(pengenal.pohon).kata]
        except (OSError, PohonRusakError):
            continue
        indeks = susun_indeks(kata)
        suara[pengenal] = sum(len(sejajarkan(h, kata, indeks)) for h in halaman)
    terbaik = max(suara.values(), default=0)
    if terbaik < max(_CUKUP * sum(map(len, halaman)), 1):
        return []
    return sorted((p for p, n in suara.items() if n >= _TELAK * terbaik), key=lambda p: -suara[p])
