"""`lkj contoh`: write the example office."""

import sys
import tempfile
from pathlib import Path

from lkj.contoh import tulis_contoh
from lkj.sidik import tulis_atomik


def jalankan(ke: Path, *, unit: str, benih: int | None, timpa: bool) -> int:
    """Write the example below ``ke``; other content is kept unless ``timpa``; return the exit code."""
    isi = isi_contoh(unit=unit, benih=benih)
    berbeda = [b for b, i in isi.items() if (ke / b).is_file() and (ke / b).read_bytes() != i]
    if berbeda and not timpa:
        sys.stderr.write("".join(f"Sudah ada dan berbeda: {ke / b}\n" for b in berbeda))
        sys.stderr.write("Tidak ada yang ditulis. Pakai --timpa untuk menggantinya, atau --ke folder lain.\n")
        return 2
    for b, i in isi.items():
        tulis_atomik(ke / b, i)
    sys.stdout.write(f"{len(isi)} berkas kantor contoh ditulis di {ke.resolve()}.\n")
    return 0


def isi_contoh(*, unit: str = "", benih: int | None = None) -> dict[Path, bytes]:
    """The files of the example: path below a repository → bytes; arguments as in `tulis_contoh`."""
    with tempfile.TemporaryDirectory() as sementara:
        akar = Path(sementara)
        return {b.relative_to(akar): b.read_bytes() for b in tulis_contoh(akar, unit=unit, benih=benih)}
