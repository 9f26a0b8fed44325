"""Totals of the budget and what was spent: Rupiah and percent in the text against the financial table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from lkj import angka
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.pencocokan.bahasa import Angka
from lkj.laporan.pencocokan.bahasa import angka as angka_teks
from lkj.laporan.pencocokan.kamus import ANDAI, LAIN_MASA, TAHUN
from lkj.laporan.pencocokan.selisih import Selisih

_UKURAN: Final = {
    "pagu": re.compile(
        r"\bpagu\b|(?<!realisasi )(?<!sisa )(?<!serapan )(?<!penyerapan )\banggaran"
        r"(?:\s+(?:kecamatan|tahun|20\d\d|seluruhnya))*\s+(?:sebesar|berjumlah|tersedia)\b"
    ),
    "realisasi": re.compile(r"\b(?:realisasi(?:nya)?|terealisasi|terserap|direalisasikan)\b"),
    "sisa": re.compile(r"\b(?:sisa(?:nya)?)\b"),
    "serapan": re.compile(
        r"\b(?:serapan(?:nya)?|penyerapan|menyerap|terserap|terealisasi|realisasi(?:nya)?)\b"
    ),
}
_BAGIAN: Final = re.compile(
    r"\b(?:program|kegiatan|sub\s+kegiatan|belanja|bidang|seksi|subbagian|kelurahan|dana|dak|dau|fasilitasi|sasaran"
    r"|gaji|pembangunan|peralatan|rehabilitasi|pengurangan|penambahan|semula)\b"
)
"""What makes a sum a part of the budget, unless its programme is named."""
_ANGGARAN: Final = re.compile(r"\banggaran\b")
_RP: Final = re.compile(r"\brp\.?\s*$")
_PERSEN: Final = re.compile(r"^\s*(?:%|persen\b)")
_JARAK: Final = 60
_KATA_KUTIP: Final = 4


@dataclass(frozen=True)
class Pos:
    """A part of the budget with a name, or the whole (no name)."""

    nama: str
    baris: Baris


def pos_anggaran(b: Bahan) -> list[Pos]:
    """The whole budget, and its programmes by name (small letters, without the word "program")."""
    program = b.anggaran.pilih("program")
    semua = [Pos(u["nama"].casefold().removeprefix("program ").strip(), u) for u in program]
    return [Pos("", b.anggaran.satu("jumlah")), *semua]


def periksa_uang(kalimat: str, pos: Sequence[Pos], tahun: int) -> Iterator[Selisih]:
    """Compare sums and percentages of the budget in a sentence (small letters)."""
    lain = any(t[1] is None or int(t[1]) != tahun for t in TAHUN.finditer(kalimat))
    if lain or LAIN_MASA.search(kalimat) or ANDAI.search(kalimat):
        return
    milik = _milik(kalimat, pos)
    if milik is None:
        return
    lewat, ukuran = 0, ""
    for n in angka_teks(kalimat):
        rupiah, persen = _RP.search(kalimat[: n.awal]), _PERSEN.match(kalimat[n.akhir :])
        if rupiah or persen:
            antara = kalimat[lewat : n.awal]
            ukuran = _ukuran(antara, ukuran, rupiah=bool(rupiah))
            yield from _banding(antara, n, milik, ukuran, rupiah=bool(rupiah))
            lewat = n.akhir


def _milik(kalimat: str, pos: Sequence[Pos]) -> Pos | None:
    """What part of the budget a sentence speaks of; None where that is not certain."""
    bernama = [p for p in pos if p.nama and p.nama in kalimat]
    if len(bernama) == 1:
        sisa = kalimat.replace(bernama[0].nama, "")
        rinci = re.search(r"\b(?:kegiatan|sub\s+kegiatan|belanja|pengurangan|semula)\b", sisa)
        return None if rinci else bernama[0]
    if bernama or _BAGIAN.search(kalimat) or not _ANGGARAN.search(kalimat):
        return None
    return pos[0]


def _ukuran(antara: str, sebelum: str, *, rupiah: bool) -> str:
    """What a sum or a percentage is, by the last word before it; "" where no word says it.

    "… atau 93,41 persen" follows what was spent, also where the budget stands between.
    """
    if not rupiah and re.fullmatch(r"\s*(?:,\s*)?(?:atau|\()\s*(?:sebesar\s+)?", antara):
        return "serapan" if sebelum in ("realisasi", "pagu", "") else ""
    nama = ("pagu", "realisasi", "sisa") if rupiah else ("serapan",)
    letak = {k: max((c.start() for c in _UKURAN[k].finditer(antara[-_JARAK:])), default=-1) for k in nama}
    ukuran = max(letak, key=lambda k: letak[k])
    return ukuran if letak[ukuran] >= 0 else ""


def _banding(antara: str, n: Angka, milik: Pos, ukuran: str, *, rupiah: bool) -> Iterator[Selisih]:
    pilihan = [v for k in _kolom(ukuran) if (v := milik.baris.angka(k)) is not None] if ukuran else []
    if pilihan and not any(n.sama(v) for v in pilihan):
        apa = f"{ukuran} {'anggaran' if not milik.nama else f'program {milik.nama}'}"
        kata = antara[-_JARAK:].split()[-_KATA_KUTIP:]
        nilai = f"Rp{angka.tulis(pilihan[0])}" if rupiah else angka.persen(pilihan[0])
        kutip = f"{' '.join(kata)} {_tertulis(n)}".replace("rp ", "Rp")
        yield Selisih(kutip, f"{apa} {nilai}")


def _kolom(ukuran: str) -> tuple[str, ...]:
    return ("pagu", "pagu_awal") if ukuran == "pagu" else (ukuran,)


def _tertulis(n: Angka) -> str:
    return angka.tulis(Decimal(n.nilai), desimal=max(n.desimal, 0))
