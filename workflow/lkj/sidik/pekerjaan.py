"""The promise of a job and the frame it works in."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from lkj.catatan import WAJIB, Catatan, DataSalahError, umumkan
from lkj.sidik.berkas import sha256, sidik_awal, sidik_berkas, tulis_atomik
from lkj.sidik.buku import baca_buku, catat_di_buku

Janji = Mapping[str, str]
"""Promise: path of a raw file or template, or ``@modul`` → sha256."""

_DIUMUMKAN = set[Catatan]()
"""What this build has said: the quarters of a year share a plan, and with it every remark on it."""


class PekerjaanBerhentiError(RuntimeError):
    """A job tried to end the whole process; Snakemake would wait for it for ever."""


def buat_janji(berkas: Iterable[Path | str], **bagian: str) -> dict[str, str]:
    """Make the promise of a job: the digest of each file, and of each named part (``@nama``).

    Never raises: a file that cannot be read gets a promise that no bytes fulfil.
    """
    isi = {str(b): sidik_awal(str(b)) for b in berkas}
    return {**isi, **{f"@{nama}": nilai for nama, nilai in bagian.items()}}


class Pekerjaan:
    """The frame of one job: promised bytes in, whole files out, a note in the ledger.

    Without a promise (``janji=None``: a test, a notebook) nothing is compared and nothing is noted,
    but outputs are still written atomically.

    Raises:
        DataSalahError: On leaving, when bytes other than the promised ones were read. Any remark that
            leaves the frame is announced first (`lkj.catatan.umumkan`), within a build once.
        PekerjaanBerhentiError: Instead of a SystemExit.
    """

    def __init__(self, *, janji: Janji | None = None, modul: str = "") -> None:
        """Begin a job; ``modul`` is the digest of the stage's code as it is now."""
        self._janji = dict(janji) if janji is not None else None
        self._modul = modul
        self._dibaca: dict[str, str] = {}
        self._isi: dict[Path, bytes] = {}
        self._sementara: dict[Path, Path] = {}

    def __enter__(self) -> Self:
        """Start the job."""
        return self

    def baca(self, berkas: Path | str) -> bytes:
        """Read a file whole; its digest is noted, and compared with the promise where one was made.

        Raises:
            DataSalahError: The file cannot be read, or its bytes are not the promised ones.
        """
        try:
            isi = Path(berkas).read_bytes()
        except OSError as galat:
            raise DataSalahError([_terkunci(str(berkas))]) from galat
        self._dibaca[str(berkas)] = sha256(isi)
        self._bandingkan(str(berkas))
        return isi

    def dijanjikan(self, berkas: Path | str) -> bool:
        """Whether the bytes of a file were promised; without a promise nothing is compared, so all are."""
        return self._janji is None or str(berkas) in self._janji

    def sidik(self, berkas: Path | str) -> str:
        """The sha256 of a file that this job has read."""
        return self._dibaca[str(berkas)]

    def tulis(self, keluar: Path | str, isi: bytes) -> None:
        """Keep an output; it takes its place when the job ends well."""
        self._isi[Path(keluar)] = isi

    def sementara(self, keluar: Path | str) -> Path:
        """A path beside an output, for a tool that writes the file itself."""
        keluar = Path(keluar)
        keluar.parent.mkdir(parents=True, exist_ok=True)
        jalur = keluar.with_name(f".{os.getpid()}.{keluar.name}")
        self._sementara[keluar] = jalur
        return jalur

    def __exit__(
        self,
        jenis: type[BaseException] | None,
        galat: BaseException | None,
        jejak: TracebackType | None,
    ) -> None:
        """Place the outputs and note them, or announce the remarks and leave everything as it was."""
        try:
            if galat is None:
                self._selesaikan()
        except DataSalahError as salah:
            self._umumkan(salah)
            raise
        finally:
            for jalur in self._sementara.values():
                jalur.unlink(missing_ok=True)
        if isinstance(galat, DataSalahError):
            self._umumkan(galat)
        if isinstance(galat, SystemExit):
            pesan = f"a job asked the process to exit ({galat.code})"
            raise PekerjaanBerhentiError(pesan) from galat

    def _umumkan(self, salah: DataSalahError) -> None:
        baru = [c for c in salah.catatan if self._janji is None or c not in _DIUMUMKAN]
        if baru:
            umumkan(baru)
            _DIUMUMKAN.update(baru)

    def _selesaikan(self) -> None:
        for berkas in self._janji or {}:
            self._bandingkan(berkas)
        for keluar, isi in self._isi.items():
            tulis_atomik(keluar, isi)
        for keluar, jalur in self._sementara.items():
            jalur.replace(keluar)
        if self._janji is not None:
            for keluar in (*self._isi, *self._sementara):
                catat_di_buku(keluar, self._dibaca)

    def _bandingkan(self, berkas: str) -> None:
        if self._janji is None:
            return
        dijanjikan = self._janji.get(berkas) or _sidik_di_buku(berkas)
        kini = self._modul if berkas == "@modul" else self._dibaca.get(berkas) or _kini(berkas)
        if kini and dijanjikan and kini != dijanjikan:
            raise DataSalahError([_berubah(berkas)])


def diumumkan() -> tuple[Catatan, ...]:
    """The remarks that jobs of this build announced when they stopped."""
    return tuple(_DIUMUMKAN)


def _kini(berkas: str) -> str:
    """Digest of a promised file that a tool read by itself (a template), as it is at the job's end."""
    if berkas.startswith("@"):
        return ""
    try:
        return sidik_berkas(Path(berkas))
    except OSError:
        return "tidak ada"


def _sidik_di_buku(berkas: str) -> str | None:
    catatan = baca_buku(berkas)
    return str(catatan["keluaran"]) if catatan else None


def _berubah(berkas: str) -> Catatan:
    return Catatan(
        kode="BERUBAH_SAAT_DIBUAT",
        tingkat=WAJIB,
        berkas="kode program" if berkas == "@modul" else berkas,
        aturan="Isi berkas berubah selagi laporan dibuat; hasilnya tidak dipakai.",
        saran="Pastikan berkas tidak sedang disunting, lalu jalankan lagi perintah yang sama.",
    )


def _terkunci(berkas: str) -> Catatan:
    return Catatan(
        kode="BERKAS_TERKUNCI",
        tingkat=WAJIB,
        berkas=berkas,
        aturan="Berkas ini tidak dapat dibaca: terhapus, terkunci program lain, atau tanpa izin.",
        saran="Tutup berkas itu di program lain, periksa izinnya, lalu jalankan lagi perintah yang sama.",
    )
