"""Mutation testing of ``lkj.rumus`` against ``tests/rumus``: is a changed sign or word noticed by a test?

    make mutasi

mutmut makes a changed copy for each expression of the formulas and runs their tests against it. It works in a
temporary folder that holds only what the formulas need, never in this tree. Printed are the changes that no
test noticed, each with its difference, and the score; the exit code is 1 below `CUKUP` percent.
"""

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

AKAR = Path(__file__).resolve().parents[2]
CUKUP = 90
_DISALIN = {
    "workflow/lkj/__init__.py": "lkj/__init__.py",
    "workflow/lkj/angka": "lkj/angka",
    "workflow/lkj/rumus": "lkj/rumus",
    "tests/rumus": "tests/rumus",
    "config/skala": "config/skala",
}
_PENGATURAN = """\
[mutmut]
source_paths=lkj/rumus
pytest_add_cli_args_test_selection=tests/rumus
also_copy=
    config
    lkj
    pytest.ini
"""
_PYTEST = """\
[pytest]
pythonpath = .
addopts = --import-mode=importlib -p no:cacheprovider
"""


def main() -> int:
    """Run the mutation tests.

    Returns:
        The exit code.
    """
    pembaca = argparse.ArgumentParser(description="Mutation testing of lkj.rumus.")
    pembaca.add_argument("--proses", type=int, default=2, help="how many processes")
    proses = pembaca.parse_args().proses
    with TemporaryDirectory() as nama:
        folder = Path(nama)
        _salin(folder)
        _mutmut(folder, "run", "--max-children", str(proses), tampak=True)
        _mutmut(folder, "export-cicd-stats")
        hasil = json.loads((folder / "mutants/mutmut-cicd-stats.json").read_text(encoding="utf-8"))
        lolos = _lolos(_mutmut(folder, "results").splitlines())
        for mutan in lolos:
            _katakan(f"\n{mutan}", *_beda(_mutmut(folder, "show", mutan).splitlines()))
    return _ringkas(hasil["total"], len(lolos))


def _salin(folder: Path) -> None:
    for dari, ke in _DISALIN.items():
        tujuan = folder / ke
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        if (AKAR / dari).is_dir():
            shutil.copytree(AKAR / dari, tujuan, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(AKAR / dari, tujuan)
    (folder / "setup.cfg").write_text(_PENGATURAN, encoding="utf-8")
    (folder / "pytest.ini").write_text(_PYTEST, encoding="utf-8")


def _mutmut(folder: Path, *perintah: str, tampak: bool = False) -> str:
    selesai = subprocess.run(
        [sys.executable, "-m", "mutmut", *perintah],
        cwd=folder,
        check=True,
        text=True,
        stdout=None if tampak else subprocess.PIPE,
    )
    return selesai.stdout or ""


def _lolos(baris: Iterable[str]) -> list[str]:
    """Names of the changes that the tests did not notice; ``results`` lists no others."""
    return [b.strip().split(":")[0] for b in baris if "__mutmut_" in b]


def _beda(baris: Iterable[str]) -> list[str]:
    """The changed lines of a difference, without its head."""
    return [b for b in baris if b.startswith(("-", "+")) and not b.startswith(("---", "+++"))]


def _ringkas(semua: int, lolos: int) -> int:
    persen = 100 * (semua - lolos) / semua
    _katakan("", f"{semua} perubahan: {semua - lolos} tertangkap, {lolos} lolos; skor {persen:.1f} persen.")
    return int(persen < CUKUP)


def _katakan(*baris: str) -> None:
    for satu in baris:
        sys.stdout.write(satu + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
