"""What stands in a filled form, by key: for the example office and for tests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

NilaiSel = Decimal | str | date
"""What is typed into a cell; of an ordinal indicator the word."""


@dataclass(frozen=True)
class IsianSub:
    """What a section reports on one sub-kegiatan: physical output and Rupiah of the quarter."""

    fisik: Decimal | None
    anggaran: Decimal | None
    keterangan: str = ""


@dataclass(frozen=True)
class IsianLra:
    """What the financial report says of one sub-kegiatan: Rupiah from January to the end of the quarter."""

    realisasi_sd: Decimal | None
    keterangan: str = ""


@dataclass(frozen=True)
class Isian:
    """The contents of a filled form.

    Attributes:
        kinerja: Indicator → column of the sheet Kinerja → value.
        bulanan: Indicator → month (1 to 12) → column of the sheet Bulanan → value.
        lra: Sub-kegiatan → its row in the form of the financial report.
    """

    diisi_oleh: str = ""
    divalidasi_oleh: str = ""
    tanggal: date | None = None
    kinerja: Mapping[str, Mapping[str, NilaiSel]] = field(default_factory=dict)
    bulanan: Mapping[str, Mapping[int, Mapping[str, NilaiSel]]] = field(default_factory=dict)
    sub_kegiatan: Mapping[str, IsianSub] = field(default_factory=dict)
    analisis: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    data_dukung: Sequence[tuple[str, str, str]] = ()
    lra: Mapping[str, IsianLra] = field(default_factory=dict)
