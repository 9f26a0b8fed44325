"""What the readers of the profile's sheets share: rows, where they stand, references, whole numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lkj.profil.model import Asal
from lkj.tabel import Baris, Pembaca, Tata, kunci_ganda, negatif, tak_terdaftar

_TAHUN = re.compile(r"20\d\d", re.ASCII)


@dataclass(frozen=True)
class Rujukan:
    """What the workbook refers to outside itself; None where it is not at hand and not compared.

    Attributes:
        indikator: Codes of the indicators of the plan.
        sasaran: Codes of its sasaran.
        versi_pk: Codes of its versions of the PK.
        foto: Names of the files in ``foto/``.
        pindaian: Names of the files in ``pindaian/``.
    """

    indikator: Sequence[str] | None = None
    sasaran: Sequence[str] | None = None
    versi_pk: Sequence[str] | None = None
    foto: Sequence[str] | None = None
    pindaian: Sequence[str] | None = None


class Pangkal:
    """Reads the rows of one profile workbook and collects remarks.

    Attributes:
        pembaca: Reads the workbook.
        tahun: The year of the profile.
        rujukan: What it refers to outside itself.
        catatan: All remarks so far.
        terbaca: Sheet → all its rows, the broken ones too.
    """

    def __init__(self, pembaca: Pembaca, tahun: int, rujukan: Rujukan) -> None:
        """Keep what reads the workbook, and what it is compared with."""
        self.pembaca = pembaca
        self.tahun = tahun
        self.rujukan = rujukan
        self.catatan = pembaca.catatan
        self.terbaca: dict[str, list[Baris]] = {}

    def baris(self, tata: Tata, *kunci: str) -> list[Baris]:
        """Rows without a broken cell; repeated keys become remarks.

        Args:
            tata: Layout of the sheet.
            kunci: Columns that are the key of a row.
        """
        baris = self.pembaca.baris(tata)
        self.terbaca[tata.lembar] = baris
        self.catatan += kunci_ganda(baris, *kunci)
        return [b for b in baris if not b.rusak]

    def cacah(self, baris: Baris, tata: Tata, *kunci: str) -> bool:
        """Whether the columns hold whole numbers from 0 on, as far as they are filled in."""
        salah = [c for k in kunci for c in negatif(baris, k, kolom=tata.judul(k))]
        for k in kunci:
            nilai = baris.angka(k)
            if nilai is not None and nilai != nilai.to_integral_value():
                salah.append(baris.catat("BUKAN_BULAT", k, kolom=tata.judul(k)))
        self.catatan += salah
        return not salah

    def tahun_benar(self, baris: Baris, tata: Tata, kunci: str, *, batas: int) -> bool:
        """Whether a column is blank or a year, ``batas`` at the latest."""
        teks = baris.teks(kunci)
        if not teks or (_TAHUN.fullmatch(teks) and int(teks) <= batas):
            return True
        self.catatan.append(baris.catat("BUKAN_TAHUN", kunci, kolom=tata.judul(kunci), batas=batas))
        return False

    def rujuk(
        self, baris: Baris, kunci: str, nilai: str, daftar: Sequence[str] | None, *, apa: str, di: str
    ) -> bool:
        """Whether ``nilai`` is listed, or there is no list at hand; else a remark."""
        salah = [] if daftar is None else tak_terdaftar(baris, kunci, nilai, daftar, apa=apa, di=di)
        self.catatan += salah
        return not salah


def isi(baris: Baris) -> dict[str, Any]:
    """The row as a model takes it, with its cells; what is blank is left out."""
    asal = Asal(berkas=baris.berkas, lembar=baris.lembar, sel={k: baris.alamat(k) for k in baris.huruf})
    return {"asal": asal, **{k: n for k, n in baris.nilai.items() if n is not None}}
