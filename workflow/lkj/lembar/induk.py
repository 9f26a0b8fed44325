"""The parent's side: reading children for all workbooks of a build, with a time limit.

A child is started as a module over a pipe (`multiprocessing` would import Snakemake's command line in
it again), loads its libraries once and serves one workbook after the other. One that dies or takes too
long costs only the file it was reading. Nothing here changes signals, limits or folders of the parent.
"""

import atexit
import json
import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from lkj.lembar import batas
from lkj.lembar.galat import PembacaGagalError, Tolak, tolak_sementara

_BLOK = 1 << 16
_KEPALA = 8
_MODUL = "lkj.lembar.anak"


class Anak:
    """One reading child, started at once; used by one thread at a time."""

    def __init__(self) -> None:
        """Start the process; it loads its libraries while the parent goes on."""
        akar = str(Path(__file__).resolve().parents[2])
        jalur = os.pathsep.join(filter(None, (akar, os.environ.get("PYTHONPATH"))))
        # -P: a file in the working folder must not pass for a library.
        self._proses = subprocess.Popen(
            [sys.executable, "-P", "-m", _MODUL],
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": jalur},
        )
        self._siap = False
        for pipa in self._pipa():
            os.set_blocking(pipa.fileno(), False)

    @property
    def hidup(self) -> bool:
        """Whether the process still runs."""
        return self._proses.poll() is None

    @property
    def pid(self) -> int:
        """Its process number."""
        return self._proses.pid

    def tunggu_siap(self) -> None:
        """Wait until the libraries are loaded.

        Raises:
            PembacaGagalError: They cannot be.
        """
        if not self._siap:
            try:
                self._terima(time.monotonic() + batas.DETIK_MULAI)
            except (OSError, EOFError, TimeoutError) as gagal:
                raise PembacaGagalError from gagal
            self._siap = True

    def tanya(self, isi: bytes, detik: float) -> dict[str, Any]:
        """The answer to one workbook.

        Raises:
            TimeoutError: It took longer than ``detik`` seconds.
            OSError: The child died (also EOFError).
        """
        sampai = time.monotonic() + detik
        self._kirim(len(isi).to_bytes(_KEPALA, "big") + isi, sampai)
        jawaban: dict[str, Any] = json.loads(self._terima(sampai))
        return jawaban

    def akhiri(self) -> None:
        """End the process and leave nothing of it behind."""
        self._proses.kill()
        self.lepaskan()
        self._proses.wait()

    def lepaskan(self) -> None:
        """Close this process's ends of the pipes."""
        for pipa in self._pipa():
            pipa.close()

    def _pipa(self) -> tuple[IO[bytes], IO[bytes]]:
        masuk, keluar = self._proses.stdin, self._proses.stdout
        if masuk is None or keluar is None:  # cannot be: both were asked for
            raise PembacaGagalError
        return masuk, keluar

    def _kirim(self, isi: bytes, sampai: float) -> None:
        pipa = self._pipa()[0].fileno()
        sisa = memoryview(isi)
        while sisa:
            _tunggu([], [pipa], sampai)
            sisa = sisa[os.write(pipa, sisa[:_BLOK]) :]

    def _terima(self, sampai: float) -> bytes:
        pipa = self._pipa()[1].fileno()
        isi = bytearray()
        panjang = _KEPALA
        while len(isi) < panjang:
            _tunggu([pipa], [], sampai)
            blok = os.read(pipa, max(_BLOK, panjang - len(isi)))
            if not blok:
                raise EOFError
            isi += blok
            if panjang == _KEPALA and len(isi) >= _KEPALA:
                panjang += int.from_bytes(isi[:_KEPALA], "big")
                if panjang > batas.JAWABAN:
                    raise EOFError
        return bytes(isi[_KEPALA:])


class Kolam:
    """A few children for many threads; started on use, ended with the parent."""

    def __init__(self, paling: int, detik: float = batas.DETIK, *, sesudah: int = 0) -> None:
        """Set how many children there may be and how many seconds one workbook may take.

        A child costs as much to start as it needs for a dozen workbooks: until *sesudah* of them were read
        there is one child, unless more were started ahead.
        """
        self._detik = detik
        self._paling, self._sesudah = paling, sesudah
        self._terbaca = 0
        self._izin = 1 if sesudah else paling
        self._giliran = threading.Semaphore(self._izin)
        self._kunci = threading.Lock()
        self._menganggur: list[Anak] = []
        self._semua: set[Anak] = set()
        atexit.register(self.tutup)
        os.register_at_fork(after_in_child=self._lupakan)

    def mulai(self, banyak: int = 1) -> None:
        """Have so many children started ahead of time, without waiting for them."""
        with self._kunci:
            while len(self._semua) < banyak:
                self._menganggur.append(self._baru())
            self._izinkan(banyak)

    def baca(self, isi: bytes) -> list[dict[str, Any]]:
        """The sheets of a workbook, as they cross the pipe.

        Raises:
            Tolak: The file is refused.
            PembacaGagalError: No child can be started.
        """
        hasil = self._coba(isi) or self._coba(isi)
        if hasil is None:
            raise tolak_sementara("pembacanya berhenti")
        if "tolak" in hasil:
            kode, apa, lembar, sel = hasil["tolak"]
            raise Tolak(kode, apa, lembar=lembar, sel=sel)
        lembar_lembar: list[dict[str, Any]] = hasil["lembar"]
        return lembar_lembar

    def tutup(self) -> None:
        """End all children; others are started on the next use."""
        with self._kunci:
            anak, self._semua = self._semua, set()
            self._menganggur.clear()
        for a in anak:
            a.akhiri()

    def _coba(self, isi: bytes) -> dict[str, Any] | None:
        """One try; None when the child died, which an outsider may have caused: worth a second one."""
        with self._pinjam() as anak:
            try:
                return anak.tanya(isi, self._detik)
            except TimeoutError:
                self._buang(anak)
                lama = f"lebih dari {self._detik:g} detik"
                raise tolak_sementara(lama) from None
            except (OSError, EOFError):
                self._buang(anak)
                return None

    @contextmanager
    def _pinjam(self) -> Iterator[Anak]:
        """A child for this thread alone; given back unless it was thrown away meanwhile."""
        with self._giliran:
            with self._kunci:
                anak = self._menganggur.pop() if self._menganggur else self._baru()
            try:
                anak.tunggu_siap()
                yield anak
            except BaseException:
                # Also Ctrl-C: an answer may be under way, and the next file must not get it.
                self._buang(anak)
                raise
            with self._kunci:
                if anak in self._semua:
                    self._menganggur.append(anak)
                self._terbaca += 1
                if self._terbaca >= self._sesudah:
                    self._izinkan(self._paling)

    def _izinkan(self, banyak: int) -> None:
        """Let so many children work at once from now on."""
        while self._izin < min(banyak, self._paling):
            self._izin += 1
            self._giliran.release()

    def _baru(self) -> Anak:
        anak = Anak()
        self._semua.add(anak)
        return anak

    def _buang(self, anak: Anak) -> None:
        with self._kunci:
            if anak not in self._semua:
                return
            self._semua.discard(anak)
        anak.akhiri()

    def _lupakan(self) -> None:
        """In a forked copy of this process: the children belong to the other one."""
        self._kunci, semua = threading.Lock(), self._semua
        self._semua, self._menganggur = set(), []
        for anak in semua:
            anak.lepaskan()


def _tunggu(baca: list[int], tulis: list[int], sampai: float) -> None:
    sisa = sampai - time.monotonic()
    if sisa <= 0 or not any(select.select(baca, tulis, [], sisa)):
        raise TimeoutError
