"""`lkj rencana`: write a blank plan workbook for an office to begin with."""

import re
import sys
from pathlib import Path

from lkj.rencana import tulis_rencana_kosong
from lkj.sidik import tulis_atomik

_MASA = re.compile(r"(20\d\d)\s*[-–]\s*(20\d\d)", re.ASCII)


def jalankan(*, tahun: int, renstra: str, instansi: str, ke: Path | None) -> int:
    """Write the workbook; one that is there is kept; return the exit code.

    Args:
        tahun: Year of the plan.
        renstra: First and last year of the Renstra, as ``2021-2026``.
        instansi: The office as it prints itself.
        ke: Where to; None writes to the year's folder.
    """
    masa = _MASA.fullmatch(renstra.strip())
    if not masa or not int(masa[1]) <= tahun <= int(masa[2]):
        sys.stderr.write(
            f"Masa Renstra “{renstra}” harus berupa dua tahun yang memuat {tahun}, misalnya 2021-2026.\n"
        )
        return 2
    jalur = ke or Path("data/raw") / str(tahun) / "rencana.xlsx"
    if jalur.exists():
        sys.stderr.write(f"Sudah ada: {jalur}. Pakai --ke untuk menulis di tempat lain.\n")
        return 2
    isi = tulis_rencana_kosong(tahun=tahun, instansi=instansi, renstra=(int(masa[1]), int(masa[2])))
    tulis_atomik(jalur, isi)
    sys.stdout.write(f"Buku kerja rencana kosong ditulis di {jalur}.\n")
    return 0
