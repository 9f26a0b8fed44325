"""The years of a Renstra, as an office writes them: 2021-2026."""

import re

_MASA = re.compile(r"(20\d\d)\s*[-–]\s*(20\d\d)", re.ASCII)


def baca_masa(teks: str, *, tahun: int) -> tuple[int, int]:
    """First and last year of a Renstra that holds ``tahun``.

    Raises:
        ValueError: It is not two years in order, or the year is outside; the message is for an officer.
    """
    cocok = _MASA.fullmatch(teks.strip())
    if not cocok or not int(cocok[1]) <= tahun <= int(cocok[2]):
        pesan = f"masa Renstra harus berupa dua tahun yang memuat {tahun}, misalnya 2021-2026"
        raise ValueError(pesan)
    return int(cocok[1]), int(cocok[2])
