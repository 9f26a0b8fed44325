"""`lkj rencana`: write a blank plan workbook for an office to begin with."""

import sys
from pathlib import Path

from lkj.awal import baca_masa
from lkj.rencana import tulis_rencana_kosong
from lkj.sidik import tulis_atomik


def jalankan(*, tahun: int, renstra: str, instansi: str, ke: Path | None) -> int:
    """Write the workbook; one that is there is kept; return the exit code.

    Args:
        tahun: Year of the plan.
        renstra: First and last year of the Renstra, as ``2021-2026``.
        instansi: The office as it prints itself.
        ke: Where to; None writes to the year's folder.
    """
    try:
        masa = baca_masa(renstra, tahun=tahun)
    except ValueError as salah:
        sys.stderr.write(f"“{renstra}” tidak dapat dipakai: {salah}.\n")
        return 2
    jalur = ke or Path("data/raw") / str(tahun) / "rencana.xlsx"
    if jalur.exists():
        sys.stderr.write(f"Sudah ada: {jalur}. Pakai --ke untuk menulis di tempat lain.\n")
        return 2
    isi = tulis_rencana_kosong(tahun=tahun, instansi=instansi, renstra=masa)
    tulis_atomik(jalur, isi)
    sys.stdout.write(f"Buku kerja rencana kosong ditulis di {jalur}.\n")
    return 0
