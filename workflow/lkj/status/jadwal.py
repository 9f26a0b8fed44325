"""When a SOP is begun in a period, and on which day lateness is judged: a small file that people write.

``data/raw/{unit}{tahun}/tw{n}/sop/jadwal.yaml`` (of a month ``bl{nn}``), of a year
``data/raw/{unit}{tahun}/sop/jadwal.yaml``.
Nothing reads the clock: without a day of judgement nobody is called late.
"""

from datetime import date
from typing import Self

from pydantic import model_validator

from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import muat
from lkj.konfigurasi.dasar import Pengaturan
from lkj.perbaikan.baca import tanggal_salah
from lkj.periode import Masa, tanggal_panjang
from lkj.sop.muat import PANDUAN, urai_peta

_KODE = "SOP_BENTUK"


class Jadwal(Pengaturan):
    """The days of a run.

    Attributes:
        mulai: On which due dates count; None: the last day of the period.
        per_tanggal: On which lateness is judged; None: it is not.
    """

    mulai: date | None = None
    per_tanggal: date | None = None

    @model_validator(mode="after")
    def _berurutan(self) -> Self:
        if self.mulai and self.per_tanggal and self.per_tanggal < self.mulai:
            pesan = (
                f"per_tanggal {tanggal_panjang(self.per_tanggal)}"
                f" mendahului mulai {tanggal_panjang(self.mulai)}"
            )
            raise ValueError(pesan)
        return self


def jalur_jadwal(unit: str, masa: Masa) -> str:
    """Where the file of a period is or should be; ``unit`` is a prefix with its slash, or ""."""
    return f"data/raw/{unit}{masa.folder}/sop/jadwal.yaml"


def baca_jadwal(isi: bytes | None, *, berkas: str, tahun: int) -> Jadwal:
    """The days of a run.

    Args:
        isi: The bytes of the file; None where there is none.
        berkas: Its path, for remarks.
        tahun: Its year; the days lie in it or soon after.

    Raises:
        DataSalahError: A key is wrong, or a day is of another year (code ``SOP_BENTUK``).
    """
    if isi is None:
        return Jadwal()
    jadwal = muat(Jadwal, urai_peta(isi, berkas=berkas), berkas=berkas, kode=_KODE, panduan=PANDUAN)
    hari = {"mulai": jadwal.mulai, "per_tanggal": jadwal.per_tanggal}
    jauh = {k: tanggal_salah(h, tahun, 1) for k, h in hari.items() if h is not None}
    salah = [
        catat(
            _KODE,
            berkas=berkas,
            sel=kunci,
            nilai=batas["nilai"],
            pesan=f"Tanggal ini di luar {batas['awal']} sampai {batas['akhir']}.",
            saran=f"Tulis tanggal dalam jangka itu, misalnya {batas['contoh']}.",
        )
        for kunci, batas in jauh.items()
        if batas
    ]
    if salah:
        raise DataSalahError(salah)
    return jadwal
