"""The office's settings as closed models: who it is, its sections, its officials, its rules.

The settings come from ``config/config.yaml`` (for one office of many: ``config/unit/<unit>.yaml``).
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Final, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from lkj.catatan import DataSalahError
from lkj.katalog import catat, dugaan
from lkj.konfigurasi.arsip import Arsip
from lkj.konfigurasi.dasar import Pengaturan
from lkj.konfigurasi.pejabat import Pejabat
from lkj.konfigurasi.pengesahan import Pengesahan
from lkj.konfigurasi.sop import PilihanSop
from lkj.konfigurasi.surat import Surat
from lkj.konfigurasi.terbitan import Terbitan
from lkj.konfigurasi.unggah import Unggah
from lkj.periode import Masa, tanggal_panjang

BERKAS = "config/config.yaml"

POLA_SEKSI = "^[a-z0-9_]+$"
"""A section's key names its file, so it is one that a target can carry."""
POLA_LAMBANG = r"^(?:config|data/raw)(?:/[A-Za-z0-9_-][A-Za-z0-9._ -]*)+\.(?:png|jpg|jpeg|svg)$"
"""The emblem lies with the settings or with what came in, nowhere else on the machine."""

LRA: Final = "lra"
"""Name of the financial report's form beside the sections' (LRA: laporan realisasi anggaran)."""
_PENGISI_LRA = "Subbagian keuangan (LRA)"


class Instansi(Pengaturan):
    """The office as it prints itself."""

    kode: str
    nama: str
    kode_skpd: str
    pemda: str
    kepala_daerah: str
    ibu_kota: str
    alamat: str
    kode_pos: str = ""
    telepon: str = ""
    laman: str = ""
    pos_el: str = ""


class Seksi(Pengaturan):
    """A seksi, subbagian or kelurahan that fills in a sheet."""

    nama: str
    kepala: str


Kertas = Literal["a4", "f4"]
"""Paper that documents and forms are printed on."""

RumusNegatif = Literal["dua_t", "rasio_balik"]
"""Formulas that a lower-is-better indicator may have by default (domain.md 3.2)."""


class TanggalDokumen(Pengaturan):
    """Dates of a year's documents; nothing reads the clock."""

    tahunan: date | None = None
    triwulan: dict[int, date] = Field(default={})
    bulan: dict[int, date] = Field(default={})


POLA_TANDA = r"^(?:|DRAF|CONTOH|(?:(?:DRAF|CONTOH) )?Revisi [1-9][0-9]?)$"
Tanda = Annotated[str, Field(pattern=POLA_TANDA)] | None
"""The state of the documents as every page shows it; nothing is final."""


class TandaHalaman(Pengaturan):
    """What the pages need of the settings."""

    letak: ClassVar[Mapping[str, str]] = {"tanda": "dokumen.tanda"}

    tanda: Tanda = "DRAF"


class Dokumen(Pengaturan):
    """How the report calls itself and when it is dated."""

    nama: str = "Laporan Kinerja"
    singkatan: str = "LKj"
    kertas: Kertas = "a4"
    kertas_pk: Kertas | None = None
    tempat: str
    tanda: Tanda = "DRAF"
    lambang: str | None = Field(default=None, pattern=POLA_LAMBANG)
    tanggal: dict[int, TanggalDokumen] = Field(default={})

    @property
    def kertas_perjanjian(self) -> Kertas:
        """Paper of the Perjanjian Kinerja: its own, or that of the other documents."""
        return self.kertas_pk or self.kertas

    def tanggal_untuk(self, masa: Masa) -> date | None:
        """Date of the report of a period; None when it is not set."""
        milik = self.tanggal.get(masa.tahun, TanggalDokumen())
        if masa.bulan:
            return milik.bulan.get(masa.bulan)
        return milik.triwulan.get(masa.tw) if masa.tw else milik.tahunan


Keuangan = Literal["lra", "isian"]
"""Master of the Rupiah: the financial report (LRA) or the sections' sheets."""


class _KetentuanUkur(Pengaturan):
    """Rules that hold for the office and may be set otherwise for one indicator."""

    skala: str = "permendagri_86_2017"
    batas_skala: Literal["bawah", "atas", "bulat"] | None = None
    batas_atas: Decimal | None = None
    batas_bawah: Decimal | None = Decimal(0)
    batas_rerata: Decimal | None = None
    batas_risiko: Decimal = Decimal(90)
    batas_waspada: Decimal = Decimal(100)
    desimal_persen: int = Field(default=2, ge=0, le=4)


class KetentuanIndikator(_KetentuanUkur):
    """What one indicator has otherwise than the office; a key that is left out follows the office."""


class Ketentuan(_KetentuanUkur):
    """Declared rules of measurement; the document prints the ones it used (Catatan metode).

    Attributes:
        skala: Scale of categories, a file of config/skala.
        batas_skala: What happens between two classes; None follows the scale's file.
        batas_atas: Cap of the printed achievement, percent; None prints it as it is.
        batas_bawah: Floor of the printed and the averaged achievement.
        batas_rerata: Cap of an achievement before it enters a mean.
        batas_risiko: Achievement to date below which the target of the year is called in danger.
        batas_waspada: Achievement to date below which it wants attention.
        rumus_negatif: Formula of a lower-is-better indicator whose plan names none (domain.md 3.2).
        rerata: Simple or weighted means (``bobot`` of the plan).
        keuangan: Master of the Rupiah: the financial report (LRA) or the sections' sheets.
        indikator: Indicator → its own rules.
    """

    rumus_negatif: RumusNegatif = "dua_t"
    rerata: Literal["sederhana", "berbobot"] = "sederhana"
    efisiensi: Literal["banding", "selisih_5", "rasio", "pmk22"] = "banding"
    keuangan: Keuangan = LRA
    skala_predikat: str = "predikat_akip_88_2021"
    status_keuangan: str = "belum diaudit"
    indikator: dict[str, KetentuanIndikator] = Field(default={})

    @model_validator(mode="after")
    def _batas_urut(self) -> Self:
        """A floor above a cap would leave no achievement at all, for the office or for one indicator."""
        for kode in ("", *self.indikator):
            ketentuan = self.untuk(kode)
            for nama in ("batas_atas", "batas_rerata"):
                atas = getattr(ketentuan, nama)
                if atas is not None and ketentuan.batas_bawah is not None and ketentuan.batas_bawah > atas:
                    milik = f" untuk {kode}" if kode else ""
                    pesan = f"batas_bawah lebih besar daripada {nama}{milik}"
                    raise ValueError(pesan)
            if ketentuan.batas_risiko > ketentuan.batas_waspada:
                milik = f" untuk {kode}" if kode else ""
                pesan = f"batas_risiko lebih besar daripada batas_waspada{milik}"
                raise ValueError(pesan)
        return self

    def untuk(self, kode: str) -> "Ketentuan":
        """The rules for one indicator: the office's, with what the indicator sets otherwise.

        An indicator with another scale follows what that scale's file says between its classes, unless
        it sets ``batas_skala`` too: the office's ``batas_skala`` was chosen for the office's scale.
        """
        sendiri = self.indikator.get(kode)
        ubah = {k: getattr(sendiri, k) for k in sendiri.model_fields_set} if sendiri else {}
        if ubah.get("skala", self.skala) != self.skala:
            ubah = {"batas_skala": None, **ubah}
        return self.model_copy(update=ubah) if ubah else self

    def nama_skala(self) -> tuple[str, ...]:
        """Every scale of categories that the office or an indicator names, each once, the office's first."""
        return tuple(dict.fromkeys((self.skala, *(self.untuk(k).skala for k in self.indikator))))


def _bukan_lra(kunci: str) -> str:
    if kunci == LRA:
        pesan = f"“{LRA}” adalah nama berkas laporan realisasi anggaran, pakai kunci lain untuk seksi ini"
        raise ValueError(pesan)
    return kunci


Format = dict[str, Annotated[str, Field(pattern=POLA_SEKSI)]]
"""Key of who fills in → the foreign layout of the file, a name in ``config/format`` (`lkj.tata_asing`)."""

Bagian = dict[Annotated[str, Field(pattern=POLA_SEKSI), AfterValidator(_bukan_lra)], Seksi]


class PengaturanIsian(Pengaturan):
    """What the stages up to the rekap need: other settings may change without a new check."""

    letak: ClassVar[Mapping[str, str]] = {
        "kode": "instansi.kode",
        "nama": "instansi.nama",
        "keuangan": "ketentuan.keuangan",
    }

    kode: str
    nama: str
    seksi: Bagian
    keuangan: Keuangan = LRA
    format: Format = Field(default={})

    @model_validator(mode="after")
    def _format_milik_pengisi(self) -> Self:
        for kunci in self.format:
            if kunci not in self.pengisi:
                maksud = dugaan(kunci, list(self.pengisi))
                pesan = f"format menyebut “{kunci}”, yang bukan seksi dan bukan lra.{maksud}"
                raise ValueError(pesan)
        return self

    @property
    def pengisi(self) -> dict[str, str]:
        """Key → name of all who fill in a form: the sections, and the LRA's where it decides the Rupiah."""
        seksi = {kunci: s.nama for kunci, s in self.seksi.items()}
        return {**seksi, str(LRA): _PENGISI_LRA} if self.keuangan == LRA else seksi


class PengaturanFormat(PengaturanIsian):
    """What a blank form needs beside that: its paper, and the formula that it estimates with."""

    letak: ClassVar[Mapping[str, str]] = {
        **PengaturanIsian.letak,
        "kertas": "dokumen.kertas",
        "rumus_negatif": "ketentuan.rumus_negatif",
    }

    kertas: Kertas = "a4"
    rumus_negatif: RumusNegatif = "dua_t"


class PengaturanUkur(Pengaturan):
    """What measurement needs."""

    seksi: tuple[str, ...]
    ketentuan: Ketentuan = Ketentuan()


class _Berpejabat(Pengaturan):
    """Settings that name the officials."""

    pejabat: tuple[Pejabat, ...]

    def pejabat_pada(self, jabatan: str, tanggal: date) -> Pejabat:
        """Who held an office on a date, as `cari_pejabat`.

        Raises:
            DataSalahError: Nobody held it (code ``PEJABAT_KOSONG``).
        """
        pejabat = self.cari_pejabat(jabatan, tanggal)
        if pejabat is None:
            isian = {"jabatan": jabatan, "tanggal": tanggal_panjang(tanggal)}
            raise DataSalahError([catat("PEJABAT_KOSONG", berkas=BERKAS, sel="pejabat", **isian)])
        return pejabat

    def cari_pejabat(self, jabatan: str, tanggal: date) -> Pejabat | None:
        """Who held an office on a date, the latest term begun where terms overlap; None for nobody."""
        calon = [p for p in self.pejabat if p.kode_jabatan == jabatan and p.menjabat(tanggal)]
        return max(calon, key=lambda p: p.sejak, default=None)


class PengaturanTelusur(_Berpejabat):
    """What lineage needs: what measurement does, and which budget each official's paper (PK) has."""

    seksi: Bagian
    ketentuan: Ketentuan = Ketentuan()


class PengaturanArsip(Pengaturan):
    """What an archive needs."""

    instansi: Instansi
    dokumen: Dokumen
    arsip: Arsip = Arsip()


class PengaturanPengesahan(Pengaturan):
    """What the document that goes to signature needs."""

    pengesahan: Pengesahan = Pengesahan()


class PengaturanTerbitan(Pengaturan):
    """What the comparison with the last release needs."""

    terbitan: Terbitan = Terbitan()


class Kantor(_Berpejabat):
    """All settings of one office."""

    instansi: Instansi
    seksi: Bagian
    dokumen: Dokumen
    ketentuan: Ketentuan = Ketentuan()
    format: Format = Field(default={})
    unggah: Unggah = Unggah()
    arsip: Arsip = Arsip()
    sop: tuple[PilihanSop, ...] = ()
    surat: Surat = Surat()
    pengesahan: Pengesahan = Pengesahan()
    terbitan: Terbitan = Terbitan()
