"""The closed model of a SOP: what the official form prints, and how each step is evidenced.

A step is evidenced by files (targets of the build or what came in) or by recorded human acts. Who acts
is a role; which official a role is, the office decides.
"""

import re
from datetime import date
from typing import Annotated, Final, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from lkj.konfigurasi.dasar import Pengaturan, bersih
from lkj.konfigurasi.sop import POLA_NAMA_SOP, NamaTindakan
from lkj.periode import JenisMasa

FOLDER_SOP = "config/sop"

KEPALA_SEKSI: Final = "kepala_seksi"
"""Stands for every official who heads a section of the office, where a role is held by all of them."""

Teks = Annotated[str, BeforeValidator(bersih), Field(min_length=1)]
"""A text inside a list, cleaned as every text of the settings; it says something."""

Periode = JenisMasa

_TEMPAT = re.compile(r"\{(?:unit|tahun|tw|masa|seksi)\}")
_POLA_BERKAS = re.compile(r"(?:data/raw|data/processed|reports)(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+")


def _pola_berkas(pola: str) -> str:
    polos = _TEMPAT.sub("x", pola.replace("{unit}", ""))
    if not _POLA_BERKAS.fullmatch(polos):
        pesan = (
            "tulis jalur di bawah data/raw, data/processed, atau reports, "
            "dengan {unit}, {tahun}, {masa} atau tw{tw}, {seksi} seperlunya"
        )
        raise ValueError(pesan)
    return pola


class DasarHukum(Pengaturan):
    """A legal basis as the SOP prints it, and what became of it.

    Attributes:
        teks: As written in the SOP, also where that is wrong.
        status: ``keliru``: no such regulation, another is meant; ``belum diperiksa``: nobody looked it up.
        pengganti: What holds or is meant instead.
    """

    teks: Teks
    status: Literal["berlaku", "diubah", "dicabut", "keliru", "belum diperiksa"]
    pengganti: str = ""

    @model_validator(mode="after")
    def _pengganti_bila_perlu(self) -> Self:
        """What was replaced, or never was, names what holds; what holds has no replacement."""
        if (self.status in {"dicabut", "keliru"}) != bool(self.pengganti) and self.status != "diubah":
            pesan = "pengganti diisi bila status dicabut atau keliru, dan hanya bila demikian"
            raise ValueError(pesan)
        return self


class Peran(Pengaturan):
    """A role of the SOP: its name on the form, and the office's official (``kode_jabatan``) by default."""

    nama: Teks
    jabatan: Annotated[str, Field(pattern=POLA_NAMA_SOP)]


class Waktu(Pengaturan):
    """A standard time (mutu baku). ``tertulis`` is what the form prints where that is another text."""

    jumlah: int = Field(gt=0)
    satuan: Literal["menit", "jam", "hari kerja"]
    tertulis: str = ""

    def __str__(self) -> str:
        """As the form prints it."""
        return self.tertulis or f"{self.jumlah} {self.satuan}"

    @property
    def menit(self) -> int | None:
        """Minutes of work; None for days, which are counted on the calendar."""
        return {"menit": self.jumlah, "jam": self.jumlah * 60}.get(self.satuan)

    @property
    def hari_kerja(self) -> int | None:
        """Working days; None for minutes and hours, by which nothing is called late."""
        return self.jumlah if self.satuan == "hari kerja" else None


class Bukti(Pengaturan):
    """What shows that a step was done: a file, or a recorded act.

    Attributes:
        berkas: Pattern of a path; with ``{seksi}`` every section has one. ``{masa}`` is the period's folder
            (``tw1``, ``bl02``), ``{tw}`` its quarter; in a year every quarter has one.
        tindakan: The act.
        oleh: Roles that must each have recorded it; empty: the step's first role.
        periode: Only in a run of this kind; empty: always.
    """

    berkas: Annotated[str, AfterValidator(_pola_berkas)] | None = None
    tindakan: NamaTindakan | None = None
    oleh: tuple[str, ...] = ()
    periode: tuple[Periode, ...] = ()

    @model_validator(mode="after")
    def _satu(self) -> Self:
        if (self.berkas is None) == (self.tindakan is None):
            pesan = "isi salah satu: berkas atau tindakan"
            raise ValueError(pesan)
        if self.oleh and self.tindakan is None:
            pesan = "oleh hanya untuk tindakan"
            raise ValueError(pesan)
        return self


class Langkah(Pengaturan):
    """A step.

    Attributes:
        nomor: As the SOP numbers it; gaps of the original stay.
        kegiatan: The activity, in few words.
        peran: Roles that take part, first who carries it out.
        perlu: What it needs (kelengkapan).
        waktu: Its standard time.
        keluaran: Its output.
        kembali_ke: Step that it may send back to; it is a decision then.
        tenggat: Working days for what the step sets going, where the SOP states it beside the standard time.
        keterangan: The form's last column.
        bukti: How it is evidenced.
    """

    nomor: int = Field(ge=1)
    kegiatan: Teks
    peran: tuple[str, ...] = Field(min_length=1)
    perlu: tuple[Teks, ...]
    waktu: Waktu
    keluaran: Teks
    kembali_ke: int | None = None
    tenggat: int | None = Field(default=None, gt=0)
    keterangan: str = ""
    bukti: tuple[Bukti, ...] = ()

    @property
    def hari_kerja(self) -> int | None:
        """Working days by which the step can be late; None where the SOP states none."""
        return self.waktu.hari_kerja or self.tenggat


class Sop(Pengaturan):
    """A SOP. ``kunci`` is the stem of its file and does not stand in it.

    Attributes:
        kantor_asal: The office whose SOP it is, as far as the source names it.
        periode: The periods that it is run for.
        dokumen: What it yields: the report, or the measurement.
        peran: Key → role, in the order of the form's columns.
    """

    kunci: SkipJsonSchema[str] = ""
    nama: Teks
    kantor_asal: str = ""
    nomor: str = ""
    tanggal_pembuatan: date | None = None
    tanggal_revisi: date | None = None
    tanggal_efektif: date | None = None
    dasar_hukum: tuple[DasarHukum, ...]
    kualifikasi: tuple[Teks, ...]
    keterkaitan: tuple[Teks, ...]
    peralatan: tuple[Teks, ...]
    peringatan: tuple[Teks, ...]
    pencatatan: tuple[Teks, ...]
    periode: tuple[Periode, ...] = Field(min_length=1)
    dokumen: Literal["laporan", "pengukuran"]
    peran: dict[Annotated[str, Field(pattern=POLA_NAMA_SOP)], Peran] = Field(min_length=1)
    langkah: tuple[Langkah, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _bulan_berlaporan(self) -> Self:
        """A month yields a rekap, which takes the place of the report; it has no measurement of its own."""
        if "bulan" in self.periode and self.dokumen != "laporan":
            pesan = "periode bulan hanya untuk SOP dengan dokumen: laporan (rekap hasil capaian bulan)"
            raise ValueError(pesan)
        return self

    def langkah_bernomor(self, nomor: int) -> Langkah | None:
        """The step with this number; None when the SOP has none."""
        return next((x for x in self.langkah if x.nomor == nomor), None)

    @property
    def menit(self) -> int:
        """Minutes of all steps whose standard time is in minutes or hours."""
        return sum(x.waktu.menit or 0 for x in self.langkah)

    @property
    def hari_kerja(self) -> int:
        """Working days of all steps whose standard time is in days."""
        return sum(x.waktu.hari_kerja or 0 for x in self.langkah)
