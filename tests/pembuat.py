"""Builds for tests that ask for hundreds: Snakemake, loaded once, in a fork for each.

Loading Snakemake and its libraries is nine tenths of a build with nothing to do. This file, run as a program,
loads them and then forks a child for each request; the child does what ``python -m snakemake`` does, with the
folder, environment and code of the office that asked. Nothing of `lkj` is loaded before the fork.
"""

import importlib
import io
import json
import os
import select
import signal
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


BATAS_DETIK = 150
"""No build of a test takes longer: what hangs is ended."""


class Pembuat:
    """The program of this file, and what stands for `subprocess.Popen` while `lkj` runs."""

    def __init__(self) -> None:
        """Start it; it is ready when the first build is asked for."""
        self._asli = subprocess.Popen
        self._proses = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
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
        return Selesai(*self.buat(perintah[3:], Path.cwd(), pilihan["env"]))

    def buat(self, argumen: Sequence[str], folder: Path, lingkungan: Mapping[str, str]) -> tuple[int, str]:
        """Do what ``python -m snakemake`` does; its exit code and all that it printed.

        Raises:
            TimeoutError: It hung, and was ended with all that it had started.
        """
        masuk, keluar = self._proses.stdin, self._proses.stdout
        assert masuk is not None
        assert keluar is not None
        with tempfile.NamedTemporaryFile() as berkas:
            minta = {"argumen": list(argumen), "folder": str(folder), "keluar": berkas.name}
            masuk.write(json.dumps({**minta, "lingkungan": dict(lingkungan)}).encode() + b"\n")
            nomor = int(keluar.readline())
            if hang := not select.select([keluar], [], [], BATAS_DETIK)[0]:
                os.killpg(nomor, signal.SIGKILL)
            kode = int(keluar.readline())
            isi = Path(berkas.name).read_text(encoding="utf-8", errors="replace")
        if hang:
            pesan = f"hung for {BATAS_DETIK} s:\n{isi[-3000:]}"
            raise TimeoutError(pesan)
        return kode, isi


def _layani() -> None:
    """Fork a child for each line that comes in; answer with its number, and at its end with its exit code."""
    for nama in PUSTAKA:
        importlib.import_module(nama)
    for baris in sys.stdin:
        minta = json.loads(baris)
        anak = os.fork()
        if not anak:
            os._exit(_kerjakan(minta))
        sys.stdout.write(f"{anak}\n")
        sys.stdout.flush()
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
