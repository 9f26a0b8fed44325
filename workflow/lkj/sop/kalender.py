"""Working days: the holidays of each year as a file of ``config/kalender``, and counting between them.

Nothing here knows what day it is. A year without a file is a remark: to take every weekday for a working
day would call people late who were not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePath
from typing import Literal, Self

from pydantic import Field, model_validator

from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import muat
from lkj.konfigurasi.dasar import Pengaturan
from lkj.periode import tanggal_panjang
from lkj.sop.muat import PANDUAN, urai_peta

FOLDER_KALENDER = "config/kalender"


class Libur(Pengaturan):
    """A day on which the office is closed."""

    tanggal: date
    nama: str = Field(min_length=1)
    jenis: Literal["libur nasional", "cuti bersama", "libur daerah"] = "libur nasional"


class Tahun(Pengaturan):
    """The working days of a year.

    Attributes:
        sumber: Where the days come from, and whether they were compared with it.
        hari_seminggu: Working days of a week: five to Friday, or six to Saturday.
    """

    tahun: int = Field(ge=2000, le=2099)
    sumber: str = Field(min_length=1)
    hari_seminggu: Literal[5, 6] = 5
    libur: tuple[Libur, ...]

    @model_validator(mode="after")
    def _milik_tahun_ini(self) -> Self:
        hari = [x.tanggal for x in self.libur]
        for tanggal in hari:
            if tanggal.year != self.tahun:
                pesan = f"{tanggal_panjang(tanggal)} bukan tanggal tahun {self.tahun}"
                raise ValueError(pesan)
        if ganda := [t for t in hari if hari.count(t) > 1]:
            pesan = f"{tanggal_panjang(ganda[0])} tertulis dua kali"
            raise ValueError(pesan)
        return self


def muat_kalender(isi: Mapping[str, bytes] | Mapping[PurePath, bytes]) -> "Kalender":
    """Read the files of some years.

    Args:
        isi: Path → bytes of each.

    Raises:
        DataSalahError: A key is wrong, or a file is named for another year (code ``SOP_BENTUK``).
    """
    return Kalender(tuple(_muat_tahun(str(nama), byte) for nama, byte in isi.items()))


def _muat_tahun(berkas: str, isi: bytes) -> Tahun:
    tahun = muat(Tahun, urai_peta(isi, berkas=berkas), berkas=berkas, kode="SOP_BENTUK", panduan=PANDUAN)
    if PurePath(berkas).stem != str(tahun.tahun):
        pesan = f"Nama berkas ini lain dari tahunnya, {tahun.tahun}."
        saran = "Beri nama berkas menurut tahunnya, atau betulkan tahunnya."
        raise DataSalahError(
            [catat("SOP_BENTUK", berkas=berkas, sel="tahun", nilai=tahun.tahun, pesan=pesan, saran=saran)]
        )
    return tahun


@dataclass(frozen=True)
class Kalender:
    """The working days of the years that are known."""

    tahun: tuple[Tahun, ...]

    def hari_kerja(self, tanggal: date) -> bool:
        """Whether the office is open on a day.

        Raises:
            DataSalahError: The year has no calendar (code ``KALENDER_TIADA``).
        """
        milik = next((t for t in self.tahun if t.tahun == tanggal.year), None)
        if milik is None:
            berkas = f"{FOLDER_KALENDER}/{tanggal.year}.yaml"
            raise DataSalahError([catat("KALENDER_TIADA", berkas=berkas, tahun=tanggal.year)])
        return tanggal.weekday() < milik.hari_seminggu and tanggal not in {x.tanggal for x in milik.libur}

    def hari_kerja_sesudah(self, tanggal: date, n: int) -> date:
        """The ``n``-th working day after a day; that day itself does not count.

        Raises:
            DataSalahError: A year on the way has no calendar (code ``KALENDER_TIADA``).
            ValueError: ``n`` is negative.
        """
        if n < 0:
            pesan = f"{n} hari kerja sesudah suatu tanggal tidak ada"
            raise ValueError(pesan)
        while n:
            tanggal += timedelta(days=1)
            n -= self.hari_kerja(tanggal)
        return tanggal

    def hari_kerja_antara(self, mulai: date, selesai: date) -> int:
        """Working days after ``mulai`` up to and including ``selesai``; 0 when that is not later.

        Raises:
            DataSalahError: A year between them has no calendar (code ``KALENDER_TIADA``).
        """
        return sum(self.hari_kerja(hari) for hari in _hari_sesudah(mulai, selesai))


def _hari_sesudah(mulai: date, selesai: date) -> Iterable[date]:
    return (mulai + timedelta(days=i) for i in range(1, (selesai - mulai).days + 1))
