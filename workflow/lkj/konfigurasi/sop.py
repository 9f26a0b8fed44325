"""Which SOPs an office puts in force, and who its roles are."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from lkj.konfigurasi.dasar import Pengaturan
from lkj.periode import JenisMasa

POLA_NAMA_SOP = "^[a-z][a-z0-9_]*$"
"""The stem of a file in ``config/sop``; it begins with a letter, for a target carries it."""


class PilihanSop(Pengaturan):
    """A SOP in force.

    Attributes:
        nama: Stem of its file in ``config/sop``.
        nomor: The number that this office gave it.
        tanggal_pembuatan: When this office made it.
        tanggal_revisi: When it revised it.
        tanggal_efektif: From when it holds here.
        periode: The periods that this office runs it for; empty: all that the file names.
        peran: Role → ``kode_jabatan``, where it is another than the file's.
        cukup_satu: Roles of all heads of sections for which one of them records an act for all.
    """

    nama: Annotated[str, Field(pattern=POLA_NAMA_SOP)]
    nomor: str = ""
    tanggal_pembuatan: date | None = None
    tanggal_revisi: date | None = None
    tanggal_efektif: date | None = None
    periode: tuple[JenisMasa, ...] = ()
    peran: dict[str, str] = Field(default={})
    cukup_satu: tuple[str, ...] = ()


NamaTindakan = Literal[
    "disposisi",
    "sampaikan",
    "terima",
    "rapat",
    "bagi_tugas",
    "periksa",
    "validasi",
    "verifikasi",
    "koreksi",
    "kembalikan",
    "paraf",
    "setujui",
    "tanda_tangan",
    "nomori",
    "gandakan",
    "arsipkan",
    "kirim",
    "entri",
]
"""What a person may record to have done."""
