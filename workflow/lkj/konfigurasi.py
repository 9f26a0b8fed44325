"""The office's settings as closed models: who it is, its sections, its officials, its rules.

The settings come from ``config/config.yaml`` (for one office of many: ``config/unit/<unit>.yaml``).
An unknown key is refused with a guess at what was meant.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat, dugaan
from lkj.periode import tanggal_panjang

BERKAS = "config/config.yaml"

M = TypeVar("M", bound="_Model")

_NIP = r"^\d{18}$"
_KUNCI_SEKSI = "^[a-z0-9_]+$"
"""A section's key names its file, so it is one that a target can carry."""


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    letak: ClassVar[Mapping[str, str]] = {}
    """Field → its path in the file, where the model is a part that was taken out of it."""


class Instansi(_Model):
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


class Seksi(_Model):
    """A seksi, subbagian or kelurahan that fills in a sheet."""

    nama: str
    kepala: str


class Pejabat(_Model):
    """One term of office: who held it, in what standing, from when to when (both included)."""

    kode_jabatan: str
    jabatan: str
    nama: str
    nip: str | None = Field(default=None, pattern=_NIP)
    pangkat: str | None = None
    status: Literal["definitif", "Plt.", "Plh.", "Pj."] = "definitif"
    sejak: date
    sampai: date | None = None
    atasan: str | None = None

    @property
    def sebutan(self) -> str:
        """Title as printed, with Plt./Plh./Pj. where it applies."""
        return self.jabatan if self.status == "definitif" else f"{self.status} {self.jabatan}"

    @property
    def nip_tercetak(self) -> str:
        """NIP in groups of 8-6-1-3, as it is printed."""
        n = self.nip or ""
        return f"{n[:8]} {n[8:14]} {n[14]} {n[15:]}" if n else ""


class TanggalDokumen(_Model):
    """Dates of a year's documents; nothing reads the clock."""

    tahunan: date | None = None
    triwulan: dict[int, date] = {}


class Dokumen(_Model):
    """How the report calls itself and when it is dated."""

    nama: str = "Laporan Kinerja"
    singkatan: str = "LKj"
    kertas: Literal["a4", "f4"] = "a4"
    tempat: str
    tanda: str | None = "DRAF"
    tanggal: dict[int, TanggalDokumen] = {}

    def tanggal_untuk(self, tahun: int, tw: int | None) -> date | None:
        """Date of the report of a year or a quarter; None when it is not set."""
        milik = self.tanggal.get(tahun, TanggalDokumen())
        return milik.tahunan if tw is None else milik.triwulan.get(tw)


class _KetentuanUkur(_Model):
    """Rules that hold for the office and may be set otherwise for one indicator."""

    skala: str = "permendagri_86_2017"
    batas_skala: Literal["bawah", "atas", "bulat"] | None = None
    batas_atas: Decimal | None = None
    batas_bawah: Decimal | None = Decimal(0)
    batas_rerata: Decimal | None = None
    desimal_persen: int = Field(default=2, ge=0, le=4)

    @model_validator(mode="after")
    def _batas_urut(self) -> Self:
        """A floor above the cap would leave no achievement at all."""
        for nama in ("batas_atas", "batas_rerata"):
            atas = getattr(self, nama)
            if atas is not None and self.batas_bawah is not None and self.batas_bawah > atas:
                pesan = f"batas_bawah lebih besar daripada {nama}"
                raise ValueError(pesan)
        return self


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
        rumus_negatif: Formula of a lower-is-better indicator whose plan names none (domain.md 3.2).
        rerata: Simple or weighted means (``bobot`` of the plan).
        keuangan: Master of the Rupiah: the financial report (LRA) or the sections' sheets.
        indikator: Indicator → its own rules.
    """

    rumus_negatif: Literal["dua_t", "rasio_balik"] = "dua_t"
    rerata: Literal["sederhana", "berbobot"] = "sederhana"
    efisiensi: Literal["banding", "selisih_5", "rasio", "pmk22"] = "banding"
    keuangan: Literal["lra", "isian"] = "isian"
    skala_predikat: str = "predikat_akip_88_2021"
    status_keuangan: str = "belum diaudit"
    indikator: dict[str, KetentuanIndikator] = {}

    def untuk(self, kode: str) -> "Ketentuan":
        """The rules for one indicator: the office's, with what the indicator sets otherwise."""
        sendiri = self.indikator.get(kode)
        ubah = {k: getattr(sendiri, k) for k in sendiri.model_fields_set} if sendiri else {}
        return self.model_copy(update=ubah) if ubah else self

    def nama_skala(self) -> tuple[str, ...]:
        """Every scale of categories that the office or an indicator names, each once, the office's first."""
        return tuple(dict.fromkeys((self.skala, *(self.untuk(k).skala for k in self.indikator))))


Bagian = dict[Annotated[str, Field(pattern=_KUNCI_SEKSI)], Seksi]


class PengaturanIsian(_Model):
    """What the stages up to the rekap need: other settings may change without a new check."""

    letak: ClassVar[Mapping[str, str]] = {"kode": "instansi.kode", "nama": "instansi.nama"}

    kode: str
    nama: str
    seksi: Bagian


class PengaturanUkur(_Model):
    """What measurement needs."""

    seksi: tuple[str, ...]
    ketentuan: Ketentuan = Ketentuan()


class Kantor(_Model):
    """All settings of one office."""

    instansi: Instansi
    seksi: Bagian
    pejabat: tuple[Pejabat, ...]
    dokumen: Dokumen
    ketentuan: Ketentuan = Ketentuan()

    def pejabat_pada(self, jabatan: str, tanggal: date) -> Pejabat:
        """Who held an office on a date; the latest term begun where terms overlap.

        Raises:
            DataSalahError: Nobody held it (code ``PEJABAT_KOSONG``).
        """
        calon = [
            p
            for p in self.pejabat
            if p.kode_jabatan == jabatan and p.sejak <= tanggal and (p.sampai is None or tanggal <= p.sampai)
        ]
        if not calon:
            isian = {"jabatan": jabatan, "tanggal": tanggal_panjang(tanggal)}
            raise DataSalahError([catat("PEJABAT_KOSONG", berkas=BERKAS, sel="pejabat", **isian)])
        return max(calon, key=lambda p: p.sejak)


def muat(model: type[M], pengaturan: Mapping[str, Any], *, berkas: str = BERKAS) -> M:
    """Check settings and turn them into a model.

    Raises:
        DataSalahError: One remark for each wrong key, with its path in the file.
    """
    try:
        return model.model_validate(dict(pengaturan))
    except ValidationError as salah:
        raise DataSalahError([_catatan(model, galat, berkas) for galat in salah.errors()]) from None


def _catatan(model: type[_Model], galat: Any, berkas: str) -> Catatan:
    jalur = ".".join(str(bagian) for bagian in galat["loc"] if bagian != "[key]")
    jalur = model.letak.get(jalur, jalur)
    if galat["type"] == "extra_forbidden":
        maksud = dugaan(str(galat["loc"][-1]), _kunci_sah(model, galat["loc"]))
        pesan = f"Kunci “{jalur}” tidak dikenal.{maksud}"
        saran = "Hapus kunci itu atau betulkan ejaannya (lihat config/README.md)."
        return catat("PENGATURAN", berkas=berkas, sel=jalur, nilai=galat["input"], pesan=pesan, saran=saran)
    if galat["type"] == "missing" or (galat["input"] is None and galat["type"] == "string_type"):
        pesan, saran = (
            f"Kunci “{jalur}” wajib ada.",
            "Tambahkan kunci itu (lihat config/README.md).",
        )
        return catat("PENGATURAN", berkas=berkas, sel=jalur, pesan=pesan, saran=saran)
    return catat(
        "PENGATURAN",
        berkas=berkas,
        sel=jalur,
        nilai=galat["input"],
        pesan=f"Nilai “{jalur}” tidak dapat dipakai ({_sebab(galat)}).",
        saran="Betulkan nilainya (lihat config/README.md).",
    )


def _sebab(galat: Any) -> str:
    """Why pydantic refused a value, in Indonesian."""
    konteks = galat.get("ctx", {})
    if galat["type"] == "string_pattern_mismatch":
        return _POLA[konteks["pattern"]]
    if galat["type"] == "literal_error":
        return "pilihan: " + ", ".join(re.findall(r"'([^']*)'", konteks["expected"]))
    if galat["type"] == "value_error":
        return str(konteks["error"])
    pola = _SEBAB.get(galat["type"]) or _SEBAB.get(galat["type"].split("_")[0])
    return (pola or "bentuknya lain dari yang diminta").format(**konteks)


_POLA = {
    _NIP: "NIP harus 18 angka, ditulis di antara tanda petik",
    _KUNCI_SEKSI: "kunci seksi hanya memuat huruf kecil, angka, dan garis bawah",
}
_SEBAB = {
    "greater_than_equal": "paling kecil {ge}",
    "less_than_equal": "paling besar {le}",
    "date": "tulis tanggal sebagai 2024-01-31",
    "string": "harus teks, tulis di antara tanda petik",
    "int": "harus bilangan bulat",
    "decimal": "harus angka",
}


def _kunci_sah(model: Any, jalur: Sequence[int | str]) -> list[str]:
    for bagian in jalur[:-1]:
        bidang = getattr(model, "model_fields", {}).get(bagian)
        jenis = bidang.annotation if bidang else None
        model = jenis if hasattr(jenis, "model_fields") else _isi_wadah(jenis, model)
    return list(getattr(model, "model_fields", {}))


def _isi_wadah(jenis: Any, model: Any) -> Any:
    """The model inside dict[…, Model] or tuple[Model, …]; the model itself where a key was passed."""
    isi = [a for a in getattr(jenis, "__args__", ()) if hasattr(a, "model_fields")]
    return isi[0] if isi else model
