"""Objects of a repository through one ``git cat-file --batch``: thousands of blobs cost one process."""

import hashlib
import os
import select
import subprocess
import threading
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import IO, Final

from lkj.git.galat import GitGagalError, ObjekRusakError
from lkj.git.jalankan import DETIK, TETAP, coba, lingkungan
from lkj.git.keluaran import KLONA_SEBAGIAN, sebab_objek

_BLOK: Final = 1 << 16


class Objek:
    """A reading process for one repository, started on first use; safe to call from many threads."""

    def __init__(self, akar: Path, tambahan: tuple[str, ...] = ()) -> None:
        """Set the folder and further options of git."""
        self._akar = akar
        self._tambahan = tambahan
        self._proses: subprocess.Popen[bytes] | None = None
        self._sisa = bytearray()
        self._kunci = threading.Lock()
        self._akhir: Callable[[], object] = _tiada

    def minta(self, nama: str) -> tuple[str, str, bytes] | None:
        """Digest, kind and bytes of an object.

        Args:
            nama: A digest, or an expression such as ``<digest>^{commit}`` or ``<digest>:path``.

        Returns:
            None when there is no such object.

        Raises:
            ObjekRusakError: Its bytes are not those that its name was made of. Git itself does not look
                when it reads a blob.
            GitGagalError: Git cannot be run, stopped, or took too long.
        """
        if "\n" in nama or "\0" in nama:
            return None
        with self._kunci:
            try:
                return self._minta(nama)
            except (OSError, EOFError, TimeoutError, ValueError) as galat:
                self._buang()
                raise self._sebab(nama) from galat

    def tutup(self) -> None:
        """End the process; another one is started on the next use."""
        with self._kunci:
            self._buang()

    def _minta(self, nama: str) -> tuple[str, str, bytes] | None:
        masuk, keluar = self._pipa()
        masuk.write(nama.encode("utf-8", "surrogateescape") + b"\n")
        masuk.flush()
        # "<digest> <kind> <size>", or the name as it was asked for and what is wrong with it.
        kepala = self._baris(keluar).decode("utf-8", "surrogateescape")
        bagian = kepala[len(nama) :].split() if kepala.startswith(f"{nama} ") else []
        if bagian in (["missing"], ["ambiguous"]):
            return None
        sidik, jenis, panjang = kepala.split(" ")
        isi = self._ambil(keluar, int(panjang) + 1)[:-1]
        if nama_objek(jenis, isi, len(sidik)) != sidik:
            raise ObjekRusakError(sidik)
        return sidik, jenis, isi

    def _sebab(self, nama: str) -> GitGagalError:
        """Why the process died, which it does for a damaged object, and without a word for a promised one."""
        keluhan = coba(self._akar, (*TETAP, *self._tambahan, "cat-file", "-p", nama)).stderr
        if rusak := sebab_objek(keluhan):
            return GitGagalError(rusak)
        return GitGagalError(
            f"git berhenti saat membaca; mungkin tidak semua isi ada di sini ({KLONA_SEBAGIAN})"
        )

    def _pipa(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._proses is None:
            self._proses = subprocess.Popen(
                ["git", *TETAP, *self._tambahan, "cat-file", "--batch"],  # noqa: S607  as in `coba`
                cwd=self._akar,
                env=lingkungan(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self._akhir = weakref.finalize(self, _akhiri, self._proses)
        masuk, keluar = self._proses.stdin, self._proses.stdout
        if masuk is None or keluar is None:  # cannot be: both were asked for
            raise EOFError
        return masuk, keluar

    def _baris(self, pipa: IO[bytes]) -> bytes:
        while (ujung := self._sisa.find(b"\n")) < 0:
            self._isi(pipa)
        return self._ambil(pipa, ujung + 1)[:-1]

    def _ambil(self, pipa: IO[bytes], banyak: int) -> bytes:
        while len(self._sisa) < banyak:
            self._isi(pipa)
        isi = bytes(self._sisa[:banyak])
        del self._sisa[:banyak]
        return isi

    def _isi(self, pipa: IO[bytes]) -> None:
        """Read on; the buffer of the pipe object is left aside, so that `select` sees all there is."""
        if not select.select([pipa], [], [], DETIK)[0]:
            raise TimeoutError
        blok = os.read(pipa.fileno(), _BLOK)
        if not blok:
            raise EOFError
        self._sisa += blok

    def _buang(self) -> None:
        self._akhir()
        self._proses, self._akhir = None, _tiada
        self._sisa.clear()


def nama_objek(jenis: str, isi: bytes, panjang: int) -> str:
    """The name that git gives to an object, by the length of the repository's names (SHA-1 or SHA-256)."""
    cerna = hashlib.sha256() if panjang == 64 else hashlib.sha1(usedforsecurity=False)
    cerna.update(f"{jenis} {len(isi)}\0".encode())
    cerna.update(isi)
    return cerna.hexdigest()


def _tiada() -> None:
    """Nothing has to be ended."""


def _akhiri(proses: "subprocess.Popen[bytes]") -> None:
    proses.kill()
    for pipa in (proses.stdin, proses.stdout):
        if pipa is not None:
            try:
                pipa.close()
            except OSError:  # what was to be written no longer matters
                continue
    proses.wait()
