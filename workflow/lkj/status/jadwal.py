"""When a SOP is begun in a period, and on which day lateness is judged: a small file that people write.

``data/raw/{unit}{tahun}/tw{n}/sop/jadwal.yaml`` (of a month ``bl{nn}``), of a year
``data/raw/{unit}{tahun}/sop/jadwal.yaml``.
Nothing reads the clock: without a day of judgement nobody is called late.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Self

from pydantic import Field, model_validator

from lkj.catatan import DataSalahError
from lkj.katalog import catat, dugaan
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
        mulai_sop: Key of a SOP in force → its own such day, where it was not begun with the others.
        per_tanggal: On which lateness is judged; None: it is not.
    """

    mulai: date | None = None
    mulai_sop: Mapping[str, date] = Field(default_factory=dict)
    per_tanggal: date | None = None

    @model_validator(mode="after")
    def _berurutan(self) -> Self:
        for kunci, hari in self._semua_mulai().items():
            if self.per_tanggal and self.per_tanggal < hari:
                akhir, awal = tanggal_panjang(self.per_tanggal), tanggal_panjang(hari)
                pesan = f"per_tanggal {akhir} mendahului {kunci} {awal}"
                raise ValueError(pesan)
        return self

    def _semua_mulai(self) -> dict[str, date]:
        """Key as it is written → the day on which something begins."""
        umum = {"mulai": self.mulai} if self.mulai else {}
        return umum | {f"mulai_sop.{sop}": hari for sop, hari in self.mulai_sop.items()}

    def hari(self) -> dict[str, date]:
        """Key as it is written → day, of all that are."""
        return self._semua_mulai() | ({"per_tanggal": self.per_tanggal} if self.per_tanggal else {})


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
    jauh = {k: tanggal_salah(h, tahun, 1) for k, h in jadwal.hari().items()}
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


def periksa_sop(jadwal: Jadwal, kenal: Iterable[str], *, berkas: str) -> None:
    """That a day of its own is given only to SOPs in force in the period.

    Args:
        jadwal: The days.
        kenal: Keys of the SOPs in force in the period.
        berkas: The file of the days, for remarks.

    Raises:
        DataSalahError: Another key is named (code ``SOP_BENTUK``).
    """
    ada = sorted(kenal)
    asing = sorted(jadwal.mulai_sop.keys() - set(ada))
    saran = f"Tulis salah satu dari: {', '.join(ada)}." if ada else "Hapus kunci mulai_sop."
    if asing:
        raise DataSalahError(
            [
                catat(
                    _KODE,
                    berkas=berkas,
                    sel=f"mulai_sop.{sop}",
                    nilai=sop,
                    pesan=f"SOP ini tidak berlaku untuk masa ini.{dugaan(sop, ada)}",
                    saran=saran,
                )
                for sop in asing
            ]
        )
