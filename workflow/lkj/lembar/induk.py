"""The parent's side: one reading child for all workbooks of a build, with a time limit.

The child is started as a module over a pipe (`multiprocessing` would import Snakemake's command line
in it again). A child that dies or takes too long costs only the file it was reading.
"""

import atexit
import json
import os
import select
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from lkj.lembar.galat import tolak

BATAS_DETIK = 20.0
_MULAI_DETIK = 60.0
"""Starting the child loads its libraries, on a busy machine slowly."""


class Anak:
    """A reading child; started on first use, replaced after a failure. Safe to use from many threads."""

    def __init__(self, batas_detik: float = BATAS_DETIK) -> None:
        """Set the time limit for one workbook, in seconds."""
        self._batas = batas_detik
        self._proses: subprocess.Popen[bytes] | None = None
        self._kunci = threading.Lock()
        self._hangat = False
        atexit.register(self.tutup)

    def mulai(self) -> None:
        """Start the child ahead of time, so that it loads its libraries while the parent goes on."""
        with self._kunci:
            self._hidup()

    def baca(self, isi: bytes, *, nama: str) -> list[dict[str, Any]]:
        """The cells of a workbook.

        Raises:
            BerkasDitolakError: The file is refused, or the child did not survive it.
        """
        with self._kunci:
            jawaban = self._tanya(isi)
        if jawaban is None:
            raise tolak(nama, "TIDAK_TERBACA", "pembaca berhenti atau melewati batas waktu")
        hasil = json.loads(jawaban)
        if "tolak" in hasil:
            kode, apa, lembar, sel = hasil["tolak"]
            raise tolak(nama, kode, apa, lembar=lembar, sel=sel)
        return list(hasil["lembar"])

    def tutup(self) -> None:
        """End the child; it is started again on the next use."""
        proses, self._proses, self._hangat = self._proses, None, False
        if proses is None:
            return
        proses.kill()
        for pipa in (proses.stdin, proses.stdout):
            if pipa:
                try:
                    pipa.close()
                except OSError:
                    continue  # a pipe to a dead child; nothing of it is needed
        proses.wait()

    def _hidup(self) -> subprocess.Popen[bytes]:
        if self._proses is None or self._proses.poll() is not None:
            self.tutup()
            akar = str(Path(__file__).resolve().parents[2])
            jalur = os.pathsep.join(filter(None, (akar, os.environ.get("PYTHONPATH"))))
            self._proses = subprocess.Popen(
                [sys.executable, "-m", "lkj.lembar.anak"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": jalur},
            )
        return self._proses

    def _tanya(self, isi: bytes) -> bytes | None:
        proses = self._hidup()
        sampai = time.monotonic() + self._batas + (0 if self._hangat else _MULAI_DETIK)
        try:
            _kirim(proses, struct.pack("<I", len(isi)) + isi, sampai)
            (panjang,) = struct.unpack("<I", _terima(proses, 4, sampai))
            jawaban = _terima(proses, panjang, sampai)
        except (OSError, EOFError, TimeoutError):
            self.tutup()
            return None
        self._hangat = True
        return jawaban


def _kirim(proses: subprocess.Popen[bytes], isi: bytes, sampai: float) -> None:
    pipa = proses.stdin
    if pipa is None:
        raise EOFError
    os.set_blocking(pipa.fileno(), False)
    lihat = memoryview(isi)
    while lihat:
        _tunggu([], [pipa.fileno()], sampai)
        terkirim = os.write(pipa.fileno(), lihat[: 1 << 16])
        lihat = lihat[terkirim:]


def _terima(proses: subprocess.Popen[bytes], panjang: int, sampai: float) -> bytes:
    pipa = proses.stdout
    if pipa is None:
        raise EOFError
    potong = []
    while panjang:
        _tunggu([pipa.fileno()], [], sampai)
        blok = os.read(pipa.fileno(), min(panjang, 1 << 20))
        if not blok:
            raise EOFError
        potong.append(blok)
        panjang -= len(blok)
    return b"".join(potong)


def _tunggu(baca: list[int], tulis: list[int], sampai: float) -> None:
    sisa = sampai - time.monotonic()
    if sisa <= 0 or not any(select.select(baca, tulis, [], sisa)):
        raise TimeoutError
