"""What the readers of the plan's sheets share: rows, references between sheets, and where a value stands."""

import re
from collections.abc import Iterable, Sequence

from lkj.katalog import catat
from lkj.rencana.kaidah import Alamat
from lkj.tabel import Baris, GantiKolom, Pembaca, Tata, kunci_ganda, negatif, tak_terdaftar

_POLA_KODE = re.compile(r"7\.01(\.0[1-6](\.2\.\d{2}(\.(\d{2}|\d{4}))?)?)?", re.ASCII)
"""Codes of a kecamatan (domain.md 2.6): programme, kegiatan, sub-kegiatan with 2 or 4 digits."""


class Pangkal:
    """Reads the rows of one plan workbook, collects remarks and remembers addresses.

    Attributes:
        tahun: The year of the plan.
        catatan: All remarks so far.
        alamat: Cells (A1) by (sheet, key parts of the row …, column key).
        kode_rusak: Codes of rows that were refused: what refers to them is not wrong for that.
        terbaca: Sheet → all its rows, the broken ones too.
    """

    def __init__(self, pembaca: Pembaca, tahun: int, seksi: Sequence[str] | None) -> None:
        """Keep what reads the workbook, the plan's year, and the office's sections (None: not known)."""
        self.pembaca = pembaca
        self.tahun = tahun
        self._seksi = seksi
        self.catatan = pembaca.catatan
        self.alamat: Alamat = {}
        self.kode_rusak: set[str] = set()
        self.terbaca: dict[str, list[Baris]] = {}

    def baris(
        self, tata: Tata, *kunci: str, unik: bool = True, ganti: GantiKolom | None = None
    ) -> list[Baris]:
        """Rows without a broken cell; repeated keys become remarks.

        Args:
            tata: Layout of the sheet.
            kunci: Columns that are the key of a row.
            unik: Whether a key may stand only once.
            ganti: As in `Pembaca.baris`.
        """
        baris = self.pembaca.baris(tata, ganti=ganti)
        if unik:
            self.catatan += kunci_ganda(baris, *kunci)
        self.terbaca[tata.lembar] = baris
        for b in baris:
            for k in tata.kolom:
                self.alamat[tata.lembar, *(b.teks(x) for x in kunci), k.kunci] = b.alamat(k.kunci)
            if b.rusak:
                self.tolak(b)
        return [b for b in baris if not b.rusak]

    def tolak(self, baris: Baris) -> None:
        """Remember the code of a refused row."""
        self.kode_rusak.add(baris.teks("kode"))

    def wajib_ada(self, isi: Iterable[object], apa: str, di: str) -> None:
        """A remark if a sheet without remarks of its own gave nothing."""
        if not tuple(isi) and not self.bercatatan(di):
            self.catatan.append(
                catat("RENCANA_KURANG", berkas=self.pembaca.berkas, lembar=di, apa=apa, di=di)
            )

    def bercatatan(self, lembar: str) -> bool:
        """Whether a sheet has a remark already."""
        return any(c.lembar == lembar for c in self.catatan)

    def rujuk(self, baris: Baris, kunci: str, nilai: str, ada: Iterable[str], apa: str, di: str) -> bool:
        """Whether ``nilai`` is among ``ada``, or the code of a refused row; else a remark with a guess."""
        if nilai and nilai in self.kode_rusak:
            return True
        salah = tak_terdaftar(baris, kunci, nilai, ada, apa=apa, di=di)
        self.catatan += salah
        return not salah

    def seksi_dikenal(self, baris: Baris) -> bool:
        """Whether the column ``seksi`` names a section of the office; True where those are not known."""
        if self._seksi is None:
            return True
        return self.rujuk(baris, "seksi", baris.teks("seksi"), self._seksi, "Seksi", "konfigurasi kantor")

    def kode_benar(self, baris: Baris, apa: str, contoh: str, *bagian: int) -> bool:
        """Whether the column ``kode`` is a code of a kecamatan with one of these numbers of parts."""
        kode = baris.teks("kode")
        if _POLA_KODE.fullmatch(kode) and len(kode.split(".")) in bagian:
            return True
        isian = {"apa": apa, "pola": "7.01.NN.2.NN.NN", "contoh": contoh}
        self.catatan.append(baris.catat("KODE_SALAH", "kode", **isian))
        return False

    def tidak_negatif(self, baris: Baris, kolom: str, *kunci: str) -> bool:
        """Whether none of the columns holds a figure below zero."""
        salah = negatif(baris, *kunci, kolom=kolom)
        self.catatan += salah
        return not salah


def pecah(teks: str) -> tuple[str, ...]:
    """Split a list of codes at commas, semicolons or blanks."""
    return tuple(x for x in re.split(r"[,;\s]+", teks) if x)
