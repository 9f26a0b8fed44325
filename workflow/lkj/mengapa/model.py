"""A job of a build as Snakemake knows it, and why it runs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Jenis = Literal[
    "berubah",
    "ditambah",
    "dihapus",
    "pengaturan",
    "nilai",
    "kode",
    "pustaka",
    "aturan",
    "belum",
    "hilang",
    "disunting",
    "usang",
    "rantai",
    "terputus",
    "lain",
]


@dataclass(frozen=True)
class Rekaman:
    """What Snakemake noted when a job ran last.

    Attributes:
        masukan: Its inputs.
        nilai: Its params, as they print in Python, without their names.
        sidik: Input → sha256, of the inputs that had one.
    """

    masukan: tuple[str, ...]
    nilai: tuple[str, ...]
    sidik: Mapping[str, str]


@dataclass(frozen=True)
class Tugas:
    """A job that a build will run.

    Attributes:
        aturan: Its rule.
        pesan: Its message.
        keluaran: Its outputs; ``hilang`` those of them that are not there.
        masukan: Its inputs.
        nilai: Its params by name, as they are now.
        rekaman: Of its last run; None where there was none.
        aturan_berubah: Whether the text of the rule is another.
        paksa: Whether it runs whatever its inputs are, as after an interruption.
    """

    aturan: str
    pesan: str
    keluaran: tuple[str, ...]
    hilang: tuple[str, ...]
    masukan: tuple[str, ...]
    nilai: Mapping[str, Any]
    rekaman: Rekaman | None
    aturan_berubah: bool = False
    paksa: bool = False


@dataclass(frozen=True)
class Sebab:
    """One reason why a job runs.

    Attributes:
        jenis: Its kind.
        apa: File, setting, stage or library that it is about.
        semula: Of a setting or a library what it was; of code the modules that changed.
        kini: Of a setting or a library what it is.
    """

    jenis: Jenis
    apa: str
    semula: str = ""
    kini: str = ""


@dataclass(frozen=True)
class Langkah:
    """A job with all its reasons; its own ones come before those that follow from other jobs."""

    aturan: str
    pesan: str
    keluaran: tuple[str, ...]
    sebab: tuple[Sebab, ...]

    @property
    def berantai(self) -> bool:
        """Whether it runs only because others do."""
        return all(s.jenis == "rantai" for s in self.sebab)
