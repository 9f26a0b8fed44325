"""The validated rekap of a quarter or a month: one row for each cell that counts, with its pedigree.

The records of a quarter become its rekap when no sheet of the quarter has a remark of grade ``wajib``;
no workbook is read again. Columns as in `KOLOM`; the key is ``id``
(``tw1/pelayanan/kinerja/IKU-01/realisasi``); ``berkas, lembar, sel, sidik`` lead back to the cell and to
the exact bytes of its workbook.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lkj import bingkai
from lkj.catatan import DataSalahError, dari_csv, yang_wajib
from lkj.periksa.tabel_isian import KOLOM
from lkj.periode import BULAN
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap

__all__ = ["KOLOM", "Nilai", "Rekap", "susun"]


def susun(*, isian: Path, catatan: Path, keluar: Path, janji: Janji | None = None) -> None:
    """Write the rekap of a quarter or a month.

    Args:
        isian: The records of the period, as the check wrote them.
        catatan: Its remarks on the period.
        keluar: The CSV to write.
        janji: Promised digests.

    Raises:
        DataSalahError: A remark of grade ``wajib`` stands.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("rekap")) as kerja:
        semua = dari_csv(kerja.baca(catatan))
        if yang_wajib(semua):
            raise DataSalahError(semua)
        kerja.tulis(keluar, kerja.baca(isian))


@dataclass(frozen=True)
class Nilai:
    """A figure of the rekap and the id of its row."""

    nilai: Decimal
    id: str


class Rekap:
    """The rekap of the quarters so far, or of the months so far, for looking up figures and texts by key."""

    def __init__(self, tabel: Mapping[int, bytes], *, sampai_bulan: int = len(BULAN)) -> None:
        """Read the CSV of each quarter.

        Args:
            tabel: Quarter → its table, or month → its table: every row says its quarter.
            sampai_bulan: The last month (1 to 12) that was asked for; later ones are not missing.
        """
        self.sampai_bulan = sampai_bulan
        self._baris = [b for n in sorted(tabel) for b in bingkai.baris(bingkai.dari_csv(tabel[n]))]
        self.triwulan = tuple(sorted({int(b["tw"]) for b in self._baris}))
        self._menurut_kunci: dict[tuple[int, str, str, str], dict[str, dict[str, str]]] = {}
        for b in self._baris:
            kunci = (int(b["tw"]), b["jenis"], b["kunci"], b["ukuran"])
            self._menurut_kunci.setdefault(kunci, {})[b["seksi"]] = b
        self._belum_masuk = {
            tw: tuple(sorted({b["seksi"] for b in self.pilih(tw=tw, jenis="lanjut_tanpa")}))
            for tw in self.triwulan
        }

    def nilai(self, tw: int, jenis: str, kunci: str, ukuran: str) -> Nilai | None:
        """A figure, or None when the quarter has none."""
        return next(iter(self.semua(tw, jenis, kunci, ukuran).values()), None)

    def semua(self, tw: int, jenis: str, kunci: str, ukuran: str) -> dict[str, Nilai]:
        """Section → figure, of every section that reported one (an indicator may be shared)."""
        milik = self._menurut_kunci.get((tw, jenis, kunci, ukuran), {})
        return {s: Nilai(Decimal(b["nilai"]), b["id"]) for s, b in milik.items() if b["nilai"]}

    def teks(self, tw: int, jenis: str, kunci: str, ukuran: str, *, seksi: str = "") -> str:
        """A text; empty when there is none. Rows about a whole section are told apart by ``seksi``."""
        milik = self._menurut_kunci.get((tw, jenis, kunci, ukuran), {})
        b = milik.get(seksi) if seksi else next(iter(milik.values()), None)
        return b["teks"] if b else ""

    def belum_masuk(self, tw: int) -> tuple[str, ...]:
        """Sections whose sheet is missing by a recorded decision (``lanjut_tanpa``), sorted."""
        return self._belum_masuk.get(tw, ())

    def pilih(self, *, tw: int, jenis: str, seksi: str = "") -> list[dict[str, str]]:
        """All rows of a kind in a quarter, of one section or of all."""
        return [
            b for b in self._baris if int(b["tw"]) == tw and b["jenis"] == jenis and seksi in ("", b["seksi"])
        ]
