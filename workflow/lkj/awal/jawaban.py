"""The answers that make an office: what `lkj mulai` asks, or reads from a file, as a closed model.

Keys are named as in ``config/config.yaml``; what follows from another answer may be left out (the office's
code, the titles of its heads, the day on which a term began).
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo, field_validator

from lkj.awal.masa import baca_masa
from lkj.konfigurasi import LRA, Ketentuan
from lkj.konfigurasi.dasar import Pengaturan
from lkj.konfigurasi.model import POLA_SEKSI, Instansi
from lkj.konfigurasi.pejabat import POLA_NIP

Terisi = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_KEPALA_KANTOR = {
    "kecamatan": "Camat",
    "distrik": "Kepala Distrik",
    "kapanewon": "Panewu",
    "kemantren": "Mantri Pamong Praja",
}
"""Kind of office → title of its head; Papua and Yogyakarta have their own names."""


class JawabanPejabat(Pengaturan):
    """Who holds an office; ``jabatan`` and ``sejak`` follow from the office and the year where left out."""

    nama: Terisi
    nip: str | None = Field(default=None, pattern=POLA_NIP)
    pangkat: str | None = None
    jabatan: Terisi | None = None
    status: Literal["definitif", "Plt.", "Plh.", "Pj."] = "definitif"
    sejak: date | None = None


class JawabanSeksi(Pengaturan):
    """A seksi, subbagian or kelurahan and its head."""

    nama: Terisi
    kepala: JawabanPejabat


class JawabanInstansi(Pengaturan):
    """The office; ``kode`` and ``kepala_daerah`` follow from the names where left out."""

    nama: Terisi
    pemda: Terisi
    ibu_kota: Terisi
    alamat: Terisi
    kepala_daerah: Terisi | None = None
    kode: Terisi | None = None
    kode_skpd: str = ""
    kode_pos: str = ""
    telepon: str = ""
    laman: str = ""
    pos_el: str = ""


class JawabanPimpinan(Pengaturan):
    """The three who are not the head of a section."""

    kepala_daerah: JawabanPejabat
    camat: JawabanPejabat
    sekretaris: JawabanPejabat


def kunci_seksi(kunci: str) -> str:
    """A key that names a section's file.

    Raises:
        ValueError: It cannot; the message is for an officer.
    """
    if not re.fullmatch(POLA_SEKSI, kunci):
        pesan = "kunci seksi hanya memuat huruf kecil, angka, dan garis bawah, misalnya pelayanan"
        raise ValueError(pesan)
    if kunci == LRA:
        pesan = f"“{LRA}” adalah nama berkas laporan realisasi anggaran, pakai kunci lain"
        raise ValueError(pesan)
    return kunci


KunciSeksi = Annotated[str, AfterValidator(kunci_seksi)]


class Jawaban(Pengaturan):
    """All answers.

    Attributes:
        tahun: Year of the first plan.
        renstra: First and last year of the Renstra, as ``2021-2026``.
    """

    tahun: int = Field(ge=2000, le=2099)
    renstra: str
    instansi: JawabanInstansi
    pejabat: JawabanPimpinan
    seksi: dict[KunciSeksi, JawabanSeksi] = Field(min_length=1)

    @field_validator("renstra")
    @classmethod
    def _memuat_tahun(cls, renstra: str, info: ValidationInfo) -> str:
        if "tahun" in info.data:  # a wrong year has its own remark
            baca_masa(renstra, tahun=info.data["tahun"])
        return renstra

    @property
    def masa(self) -> tuple[int, int]:
        """First and last year of the Renstra."""
        return baca_masa(self.renstra, tahun=self.tahun)


# What follows from other answers -------------------------------------------------------------------
def wilayah(nama_kantor: str) -> str:
    """The name without the kind of office: "Kecamatan Abang Barat" → "Abang Barat"."""
    jenis, _, sisa = nama_kantor.partition(" ")
    return sisa.strip() if jenis.casefold() in _KEPALA_KANTOR and sisa.strip() else nama_kantor


def sebutan_camat(nama_kantor: str) -> str:
    """The title of the office's head: "Kecamatan Abang" → "Camat Abang"."""
    jenis = nama_kantor.partition(" ")[0].casefold()
    return f"{_KEPALA_KANTOR.get(jenis, 'Camat')} {wilayah(nama_kantor)}"


def kode_kantor(nama_kantor: str) -> str:
    """A code from the name: "Kecamatan Abang Barat" → "abang-barat"."""
    latin = unicodedata.normalize("NFKD", wilayah(nama_kantor)).encode("ascii", "ignore").decode().casefold()
    return "-".join(re.findall(r"[a-z0-9]+", latin)) or "kantor"


def sebutan_kepala_daerah(pemda: str) -> str:
    """The head of a region: "Kabupaten Nusaraya" → "Bupati Nusaraya", "Kota Nusaraya" → "Wali Kota …"."""
    jenis, _, sisa = pemda.partition(" ")
    kepala = {"kabupaten": "Bupati", "kota": "Wali Kota"}.get(jenis.casefold())
    return f"{kepala} {sisa.strip()}" if kepala and sisa.strip() else f"Kepala Daerah {pemda}"


def sebutan_kepala(nama_seksi: str) -> str:
    """The title of a section's head: "Seksi …" → "Kepala Seksi …", "Kelurahan …" → "Lurah …"."""
    jenis, _, sisa = nama_seksi.partition(" ")
    return f"Lurah {sisa.strip()}" if jenis.casefold() == "kelurahan" and sisa else f"Kepala {nama_seksi}"


# The settings --------------------------------------------------------------------------------------
def pengaturan(jawaban: Jawaban) -> dict[str, Any]:
    """The settings of the office (``config/config.yaml``), in the order in which they are written."""
    instansi = _instansi(jawaban.instansi)
    return {
        "instansi": instansi,
        "seksi": {k: {"nama": s.nama, "kepala": f"kepala_{k}"} for k, s in jawaban.seksi.items()},
        "pejabat": _pejabat(jawaban, instansi),
        "dokumen": {
            "nama": "Laporan Kinerja",
            "singkatan": "LKj",
            "kertas": "a4",
            "tempat": instansi["ibu_kota"],
            "tanda": "DRAF",
            "tanggal": {jawaban.tahun: {"tahunan": None}},
        },
        "ketentuan": {k: _polos(n) for k, n in Ketentuan() if k != "indikator"},
    }


def _polos(nilai: object) -> object:
    """A default as YAML writes it; those that are figures are whole."""
    return int(nilai) if isinstance(nilai, Decimal) else nilai


def _instansi(isi: JawabanInstansi) -> dict[str, Any]:
    lengkap = {
        **isi.model_dump(),
        "kode": isi.kode or kode_kantor(isi.nama),
        "kepala_daerah": isi.kepala_daerah or sebutan_kepala_daerah(isi.pemda),
    }
    return {kunci: lengkap[kunci] for kunci in Instansi.model_fields}


def _pejabat(jawaban: Jawaban, instansi: dict[str, Any]) -> list[dict[str, Any]]:
    p, nama = jawaban.pejabat, instansi["nama"]
    awal = date(jawaban.tahun, 1, 1)
    return [
        _satu("kepala_daerah", p.kepala_daerah, instansi["kepala_daerah"], None, awal),
        _satu("camat", p.camat, sebutan_camat(nama), "kepala_daerah", awal),
        _satu("sekretaris", p.sekretaris, f"Sekretaris {nama}", "camat", awal),
        *(
            _satu(f"kepala_{kunci}", s.kepala, sebutan_kepala(s.nama), _atasan(s.nama), awal)
            for kunci, s in jawaban.seksi.items()
        ),
    ]


def _atasan(nama_seksi: str) -> str:
    """The head of a subbagian answers to the sekretaris, of a seksi or kelurahan to the camat."""
    return "sekretaris" if nama_seksi.casefold().startswith("sub") else "camat"


def _satu(kode: str, p: JawabanPejabat, jabatan: str, atasan: str | None, awal: date) -> dict[str, Any]:
    return {
        "kode_jabatan": kode,
        "jabatan": p.jabatan or jabatan,
        "nama": p.nama,
        "nip": p.nip,
        "pangkat": p.pangkat,
        "status": p.status,
        "sejak": (p.sejak or awal).isoformat(),
        "sampai": None,
        "atasan": atasan,
    }
