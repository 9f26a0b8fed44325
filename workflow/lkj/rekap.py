"""The validated rekap of a quarter: one row for each cell that counts, with its pedigree.

Made only when no sheet of the quarter has a remark of grade ``wajib``. Columns as in `KOLOM`; the key
is ``id`` (``tw1/pelayanan/kinerja/IKU-01/realisasi``); ``berkas, lembar, sel, sidik`` lead back to the
cell and to the exact bytes of its workbook.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from lkj import bingkai
from lkj.catatan import DataSalahError, yang_wajib
from lkj.periksa import Rekaman
from lkj.periksa.triwulan import baca_triwulan
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap

KOLOM = (
    "id",
    "tw",
    "seksi",
    "jenis",
    "kunci",
    "ukuran",
    "nilai",
    "teks",
    "berkas",
    "lembar",
    "sel",
    "sidik",
)


def susun(
    *,
    rencana: Path,
    isian: Sequence[Path],
    catatan: Path,
    pengaturan: Mapping[str, Any],
    tahun: int,
    tw: int,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write the rekap of a quarter.

    Args:
        rencana: The plan workbook.
        isian: All files in the folders of the quarters up to ``tw``.
        catatan: The remarks of this quarter, as the stage before wrote them.
        pengaturan: The office's settings.
        tahun: Year.
        tw: Quarter.
        keluar: The CSV to write.
        janji: Promised digests.

    Raises:
        DataSalahError: A remark of grade ``wajib`` stands.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("rekap")) as kerja:
        kerja.baca(catatan)
        hasil = baca_triwulan(kerja, rencana=rencana, isian=isian, pengaturan=pengaturan, tahun=tahun, tw=tw)
        if yang_wajib(hasil.catatan):
            raise DataSalahError(hasil.catatan)
        kerja.tulis(keluar, bingkai.ke_csv(bingkai.susun(_baris(hasil.rekaman), KOLOM)))


def _baris(rekaman: Iterable[Rekaman]) -> list[dict[str, object]]:
    return [{k: getattr(r, k) for k in KOLOM} for r in sorted(rekaman, key=lambda r: r.id)]


@dataclass(frozen=True)
class Nilai:
    """A figure of the rekap and the id of its row."""

    nilai: Decimal
    id: str


class Rekap:
    """The rekap of the quarters so far, for looking up figures and texts by key."""

    def __init__(self, tabel: Mapping[int, bytes]) -> None:
        """Read the CSV of each quarter."""
        self.triwulan = tuple(sorted(tabel))
        self._baris = [b for tw in self.triwulan for b in bingkai.baris(bingkai.dari_csv(tabel[tw]))]
        self._menurut_kunci = {(int(b["tw"]), b["jenis"], b["kunci"], b["ukuran"]): b for b in self._baris}

    def nilai(self, tw: int, jenis: str, kunci: str, ukuran: str) -> Nilai | None:
        """A figure, or None when the quarter has none."""
        b = self._menurut_kunci.get((tw, jenis, kunci, ukuran))
        return Nilai(Decimal(b["nilai"]), b["id"]) if b and b["nilai"] else None

    def semua(self, tw: int, jenis: str, kunci: str, ukuran: str) -> dict[str, Nilai]:
        """Section → figure, of every section that reported one (an indicator may be shared)."""
        cocok = (b for b in self.pilih(tw=tw, jenis=jenis) if (b["kunci"], b["ukuran"]) == (kunci, ukuran))
        return {b["seksi"]: Nilai(Decimal(b["nilai"]), b["id"]) for b in cocok if b["nilai"]}

    def teks(self, tw: int, jenis: str, kunci: str, ukuran: str, *, seksi: str = "") -> str:
        """A text; empty when there is none. Rows about a whole section are told apart by ``seksi``."""
        if seksi:
            cocok = (b for b in self.pilih(tw=tw, jenis=jenis, seksi=seksi) if b["kunci"] == kunci)
            return next((b["teks"] for b in cocok if b["ukuran"] == ukuran), "")
        b = self._menurut_kunci.get((tw, jenis, kunci, ukuran))
        return b["teks"] if b else ""

    def pilih(self, *, tw: int, jenis: str, seksi: str = "") -> list[dict[str, str]]:
        """All rows of a kind in a quarter, of one section or of all."""
        return [
            b for b in self._baris if int(b["tw"]) == tw and b["jenis"] == jenis and seksi in ("", b["seksi"])
        ]
