"""Builds for an office that asks for some twenty in a quarter: Snakemake, loaded once, in a fork for each.

Loading Snakemake and its libraries is nine tenths of a build with nothing to do. This file, run as a program,
loads them and then forks a child for each request; the child does what ``python -m snakemake`` does, with the
folder, environment and code of the office that asked. Nothing of `lkj` is loaded before the fork.
"""

import importlib
import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Self
from unittest.mock import patch

PUSTAKA = (
    "snakemake.cli",
    "docutils.core",
    "jinja2",
    "numpy",
    "PIL.Image",
    "pydantic",
    "requests",
    "smart_open",
    "yte",
)
"""What a build loads beside our own code."""


class Selesai:
    """A build that has ended, as `subprocess.Popen` shows one."""

    def __init__(self, kode: int, keluaran: str) -> None:
        """With its exit code and all that it printed."""
        self._kode = kode
        self.stdout = io.StringIO(keluaran)

    def __enter__(self) -> Self:
        """It has ended already."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close what it printed."""
        self.stdout.close()

    def wait(self) -> int:
        """Its exit code."""
        return self._kode


class Pembuat:
    """The program of this file, and what stands for `subprocess.Popen` while `lkj` runs."""

    def __init__(self) -> None:
        """Start it; it is ready when the first build is asked for."""
        self._asli = subprocess.Popen
        self._proses = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def tutup(self) -> None:
        """End it."""
        self._proses.communicate()

    def pasang(self) -> Any:
        """A context in which `lkj` builds this way."""
        return patch.object(subprocess, "Popen", self._mulai)

    def _mulai(self, perintah: Sequence[str], **pilihan: Any) -> Any:
        if list(perintah[1:3]) != ["-m", "snakemake"]:
            return self._asli(perintah, **pilihan)
        return self._buat(perintah[3:], pilihan["env"])

    def _buat(self, argumen: Sequence[str], lingkungan: Mapping[str, str]) -> Selesai:
        masuk, keluar = self._proses.stdin, self._proses.stdout
        assert masuk is not None
        assert keluar is not None
        with tempfile.NamedTemporaryFile() as berkas:
            minta = {"argumen": list(argumen), "folder": str(Path.cwd()), "keluar": berkas.name}
            masuk.write(json.dumps({**minta, "lingkungan": dict(lingkungan)}) + "\n")
            masuk.flush()
            kode = int(keluar.readline())
            return Selesai(kode, Path(berkas.name).read_text(encoding="utf-8", errors="replace"))


def _layani() -> None:
    """Fork a child for each line that comes in; answer with its exit code."""
    for nama in PUSTAKA:
        importlib.import_module(nama)
    for baris in sys.stdin:
        minta = json.loads(baris)
        anak = os.fork()
        if not anak:
            os._exit(_kerjakan(minta))
        _, keadaan = os.waitpid(anak, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(keadaan)}\n")
        sys.stdout.flush()


def _kerjakan(minta: Mapping[str, Any]) -> int:
    """Be ``python -m snakemake`` in the child; its exit code."""
    os.setsid()
    keluar = os.open(minta["keluar"], os.O_WRONLY)
    for tujuan, asal in ((0, os.open(os.devnull, os.O_RDONLY)), (1, keluar), (2, keluar)):
        os.dup2(asal, tujuan)
    os.chdir(minta["folder"])
    os.environ.clear()
    os.environ.update(minta["lingkungan"])
    sys.path[0] = ""
    sys.argv = ["snakemake", *minta["argumen"]]
    try:
        importlib.import_module("snakemake.cli").main()
    except SystemExit as akhir:
        return int(akhir.code or 0)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 0


if __name__ == "__main__":
    _layani()
