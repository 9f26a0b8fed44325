"""What a rule finds: words of the office, and what the tables say instead."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Selisih:
    """A phrase that disagrees with the tables.

    Attributes:
        frasa: The words, as they were written (in small letters).
        tabel: What the tables say, as a part of a sentence.
    """

    frasa: str
    tabel: str


def petik(teks: str, awal: int, akhir: int) -> str:
    """Some words of a text, folded."""
    return " ".join(teks[awal:akhir].split()).strip(" ,;:.")
