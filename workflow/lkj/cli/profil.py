"""`lkj profil`: write a blank profile workbook for an office to begin with."""

import sys
from pathlib import Path

from lkj.profil import tulis_profil_kosong
from lkj.sidik import tulis_atomik


def jalankan(*, tahun: int, instansi: str, ke: Path | None) -> int:
    """Write the workbook; one that is there is kept; return the exit code.

    Args:
        tahun: Year of the profile.
        instansi: The office as it prints itself.
        ke: Where to; None writes to the year's folder.
    """
    jalur = ke or Path("data/raw") / str(tahun) / "profil.xlsx"
    if jalur.exists():
        sys.stderr.write(f"Sudah ada: {jalur}. Pakai --ke untuk menulis di tempat lain.\n")
        return 2
    tulis_atomik(jalur, tulis_profil_kosong(tahun=tahun, instansi=instansi))
    sys.stdout.write(f"Buku kerja profil kosong ditulis di {jalur}.\n")
    return 0
