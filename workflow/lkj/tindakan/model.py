"""An act as a closed model: an in-toto statement, one YAML file for each, written once and never edited.

Only keys of the contract are read; a text is text as it
was typed, so that no date or number changes on the way.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, field_validator

from lkj.konfigurasi.dasar import Pengaturan
from lkj.konfigurasi.sop import NamaTindakan
from lkj.periode import POLA_KUNCI_BULAN, POLA_KUNCI_MASA, Masa

JENIS_PERNYATAAN = "https://in-toto.io/Statement/v1"
JENIS_ISI = "urn:lkj:tindakan:v1"
JENIS_DOKUMEN = {"lkj": "laporan", "pengukuran": "pengukuran"}
"""How the name of a document begins → what a SOP calls it."""
POLA_DOKUMEN = re.compile(
    rf"(?P<jenis>{'|'.join(JENIS_DOKUMEN)})_(?P<tahun>20\d\d)"
    rf"(?:_(?P<masa>tw[1-4])|(?<=lkj_20\d\d)_(?P<bulan>{POLA_KUNCI_BULAN}))?",
    re.ASCII,
)
"""Name of a document that an act may concern: ``lkj_2023``, ``lkj_2023_tw1``, ``pengukuran_2023``,
``lkj_2023_bl02``; a month has no measurement of its own beside its rekap."""

SETUJU: tuple[NamaTindakan, ...] = ("setujui", "tanda_tangan")
"""Acts that approve; of the Camat they take DRAF away."""
BEKU: tuple[NamaTindakan, ...] = ("tanda_tangan", "kirim")
"""Acts after which a document does not change any more: a later change of data begins a revision."""
MEMERIKSA: frozenset[NamaTindakan] = frozenset({"koreksi", "verifikasi", "paraf", *SETUJU})
"""Acts of who examines a document: he can also send it back."""


def _berpola(pola: str, pesan: str) -> AfterValidator:
    """A text that matches a pattern, or an Indonesian reason why it is refused."""

    def periksa(nilai: str) -> str:
        if not re.fullmatch(pola, nilai, re.ASCII):
            raise ValueError(pesan)
        return nilai

    return AfterValidator(periksa)


PERSIAPAN: tuple[NamaTindakan, ...] = ("disposisi", "sampaikan", "terima", "rapat", "bagi_tugas", "validasi")
"""Acts that prepare: at a step before there is a document to read (`lkj.tindakan.alur.Alur.berisi`) they
concern a file, the plan unless another is named."""

VALIDASI: NamaTindakan = "validasi"
"""Concerns the sheets that came in, unless a file is named."""

NIHIL = "tidak ada koreksi"
"""The remark of a correction that found nothing to correct."""

Sha256 = Annotated[str, _berpola("[0-9a-f]{64}", "kode hash SHA-256 adalah 64 angka dan huruf a sampai f")]
Kunci = Annotated[str, _berpola("[a-z0-9_]+", "hanya huruf kecil, angka, dan garis bawah")]
Terisi = Annotated[str, StringConstraints(min_length=1, max_length=1000)]


class Digest(Pengaturan):
    """The digest of a thing."""

    sha256: Sha256


class Pokok(Pengaturan):
    """What an act concerns: a document (digest = sidik_isi) or a file of the repository (its sha256)."""

    name: Terisi
    digest: Digest


class Bukti(Pengaturan):
    """A file that shows the act: a scan, a letter, the tables of what was submitted."""

    berkas: Terisi
    sha256: Sha256


class IsiTindakan(Pengaturan):
    """The predicate: who did what, when, in which step."""

    tindakan: NamaTindakan
    sop: str = ""
    langkah: int = Field(ge=1, le=99)
    putaran: int = Field(default=1, ge=1, le=99)
    peran: Kunci
    jabatan: Kunci
    oleh: Terisi
    dicatat_oleh: Terisi
    tanggal: date
    mulai: datetime | None = None
    selesai: datetime | None = None
    bukti: tuple[Bukti, ...] = ()
    catatan: str = ""

    @field_validator("sop", "catatan", mode="before")
    @classmethod
    def _kosong(cls, nilai: object) -> object:
        """A blank key of YAML is an empty text."""
        return "" if nilai is None else nilai

    @property
    def nihil(self) -> bool:
        """Whether it is a correction that found nothing to correct."""
        return self.tindakan == "koreksi" and self.catatan.strip().casefold() == NIHIL


class Pernyataan(Pengaturan):
    """The whole file."""

    jenis: Literal["https://in-toto.io/Statement/v1"] = Field(alias="_type")
    subject: tuple[Pokok, ...] = Field(min_length=1)
    jenis_isi: Literal["urn:lkj:tindakan:v1"] = Field(alias="predicateType")
    predicate: IsiTindakan


@dataclass(frozen=True)
class Tindakan:
    """An act that was read, and where.

    Attributes:
        urut: Its number in the folder.
        berkas: Its file, relative to the repository.
        pokok: What it concerns: name → sha256.
        isi: Who did what.
    """

    urut: int
    berkas: str
    pokok: tuple[Pokok, ...]
    isi: IsiTindakan

    def sidik_untuk(self, nama: str) -> str | None:
        """The digest that it names for a document or a file; None when it does not concern it."""
        return next((p.digest.sha256 for p in self.pokok if p.name == nama), None)


def nama_berkas(urut: int, isi: IsiTindakan) -> str:
    """File name of an act: ``003-setujui-camat.yaml``."""
    return f"{urut:03d}-{isi.tindakan}-{isi.peran}.yaml"


def jenis_dokumen(nama: str) -> str | None:
    """What a SOP calls a document, ``laporan`` or ``pengukuran``; None for a name of none."""
    cocok = POLA_DOKUMEN.fullmatch(nama)
    return JENIS_DOKUMEN[cocok["jenis"]] if cocok else None


def masa_folder(folder: PurePosixPath) -> Masa | None:
    """The period of ``…/2023/tw1/pengesahan`` or ``…/2023/pengesahan``; None for another folder."""
    cocok = re.search(rf"(?:^|/)(20\d\d)(?:/({POLA_KUNCI_MASA}))?/pengesahan$", folder.as_posix(), re.ASCII)
    return Masa.dari_kunci(int(cocok[1]), cocok[2] or "") if cocok else None


def masa_dokumen(dokumen: str) -> Masa | None:
    """The period of ``lkj_2023_tw1``; None for what is no name of a document."""
    cocok = POLA_DOKUMEN.fullmatch(dokumen)
    return Masa.dari_kunci(int(cocok["tahun"]), cocok["masa"] or cocok["bulan"] or "") if cocok else None


def dokumen_masa(masa: Masa) -> list[str]:
    """The documents of a period that acts may concern, the report first."""
    semua = (f"{jenis}_{masa.ekor}" for jenis in JENIS_DOKUMEN)
    return [d for d in semua if POLA_DOKUMEN.fullmatch(d)]


def milik_masa(masa: Masa, nama: str) -> bool:
    """Whether a document is of a period, or a file lies in a folder of its year (and quarter or month)."""
    sendiri = masa_dokumen(nama)
    if sendiri is not None:
        return sendiri == masa
    tahun = re.findall(r"(?:^|[/_])(20\d\d)(?=[/_.]|$)", nama)
    bagian = re.findall(rf"(?:^|[/_])({POLA_KUNCI_MASA})(?=[/_.]|$)", nama)
    return all(int(t) == masa.tahun for t in tahun) and all(b == masa.kunci for b in bagian if masa.kunci)


def folder_pengesahan(unit: str, dokumen: str) -> str:
    """Folder of the acts on a document: ``data/raw/2023/tw1/pengesahan``.

    Args:
        unit: Prefix of an office of many with its slash, or "".
        dokumen: Name of the document.

    Raises:
        ValueError: It is no name of a document.
    """
    masa = masa_dokumen(dokumen)
    if masa is None:
        pesan = f"{dokumen!r} names no document"
        raise ValueError(pesan)
    return folder_tindakan(unit, masa)


def folder_tindakan(unit: str, masa: Masa) -> str:
    """Folder of the acts of a period; ``unit`` as above."""
    return f"data/raw/{unit}{masa.folder}/pengesahan"
