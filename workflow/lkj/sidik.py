"""Digests: which bytes went in, which code worked on them, and whether a derived file is what was made.

Snakemake compares file times; content that arrives with an older time, a changed module or an
intermediate edited by hand would pass unnoticed. Each rule therefore carries a `Janji` (promise) in
its ``params``: the sha256 of every raw file, of its settings and of the modules its stage uses. A job
works inside `Pekerjaan`, which refuses bytes other than the promised ones, writes its outputs
atomically and notes them in the ledger (`BUKU`) that `lkj.penjaga` reads before the next build.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from lkj.catatan import WAJIB, Catatan, DataSalahError, umumkan

Janji = Mapping[str, str]
"""Promise: path of a raw file, or ``@modul``, ``@pengaturan``, ``@templat`` → sha256."""

BUKU = Path(".snakemake/lkj")
"""The ledger: a small JSON file for each derived file, beside Snakemake's own records."""

_AKAR_PAKET = Path(__file__).resolve().parent
_IMPOR = re.compile(
    r"^[ \t]*(?:from[ \t]+(lkj[\w.]*|\.+[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]*)|import[ \t]+(lkj[\w.]*))",
    re.MULTILINE,
)
_SEBUTAN = re.compile(r"""["'](lkj(?:\.\w+)+)["']""")


def sha256(isi: bytes) -> str:
    """The hexadecimal sha256 of some bytes."""
    return hashlib.sha256(isi).hexdigest()


def _keadaan(berkas: Path) -> tuple[int, int, int, int]:
    # ctime cannot be set back by hand, so an edit that restores the old file time is still seen.
    s = berkas.stat()
    return (s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino)


@lru_cache(maxsize=100_000)
def _sidik_pada_keadaan(berkas: Path, keadaan: tuple[int, int, int, int]) -> str:  # noqa: ARG001
    return sha256(berkas.read_bytes())


def sidik_berkas(berkas: Path) -> str:
    """The sha256 of a file; read once for each state of the file within a process."""
    return _sidik_pada_keadaan(berkas, _keadaan(berkas))


def gabung(isi: object) -> str:
    """One sha256 for a structure of mappings, lists and plain values (keys sorted)."""
    return sha256(json.dumps(isi, sort_keys=True, ensure_ascii=False, default=str).encode())


def sidik_folder(folder: Path, *pola: str) -> str:
    """One sha256 for the files of a folder that match any glob pattern (default: all)."""
    berkas = {b for p in (pola or ("**/*",)) for b in folder.glob(p) if b.is_file()}
    return gabung({b.relative_to(folder).as_posix(): sidik_berkas(b) for b in berkas})


def _berkas_modul(nama: str) -> Path | None:
    dasar = _AKAR_PAKET.joinpath(*nama.split(".")[1:])
    calon = (dasar / "__init__.py", dasar.with_suffix(".py"))
    return next((c for c in calon if c.is_file()), None)


@lru_cache(maxsize=1_000)
def _diimpor(berkas: Path, keadaan: tuple[int, int, int, int]) -> frozenset[str]:  # noqa: ARG001
    teks = berkas.read_text(encoding="utf-8")
    nama = set(_SEBUTAN.findall(teks))
    for asal, apa, langsung in _IMPOR.findall(teks):
        dari = _mutlak(asal, berkas)
        nama.add(dari or langsung)
        nama.update(f"{dari}.{kata}" for kata in re.findall(r"\w+", apa) if dari)
    return frozenset(n for n in nama if _berkas_modul(n))


def _mutlak(asal: str, berkas: Path) -> str:
    """The full name of a relative import (``.galat``), seen from the module in ``berkas``."""
    titik = len(asal) - len(asal.lstrip("."))
    if not titik:
        return asal
    induk = ("lkj", *berkas.relative_to(_AKAR_PAKET).parent.parts)
    return ".".join((*induk[: len(induk) - titik + 1], asal.lstrip("."))).rstrip(".")


def modul_terpakai(*nama: str) -> frozenset[str]:
    """Names of all modules of this package that the given ones import, themselves included.

    Imports are read from the text (also those inside functions, and module names in strings such as
    the child processes' ``-m`` argument), so nothing has to be loaded to answer.
    """
    antre, sudah = list(nama), set[str]()
    while antre:
        kini = antre.pop()
        berkas = _berkas_modul(kini)
        if kini in sudah or berkas is None:
            continue
        sudah.add(kini)
        antre.extend(_diimpor(berkas, _keadaan(berkas)))
        if "." in kini:
            antre.append(kini.rpartition(".")[0])
    return frozenset(sudah)


def sidik_modul(*nama: str, pustaka: Iterable[str] = ()) -> str:
    """One sha256 for the code of a stage: its modules, all they import, and libraries' versions.

    Args:
        nama: Module names, e.g. ``lkj.rekap``.
        pustaka: Distributions whose version changes the result, e.g. ``typst``.
    """
    terpakai = modul_terpakai(*nama)
    kode = {n: sidik_berkas(b) for n in terpakai if (b := _berkas_modul(n))}
    return gabung({"kode": kode, "pustaka": {p: _versi(p) for p in pustaka}})


@lru_cache
def _versi(pustaka: str) -> str:
    return version(pustaka)


def buat_janji(berkas: Iterable[Path | str], **bagian: str) -> dict[str, str]:
    """Make the promise of a job: the digest of each raw file, and of each named part (``@nama``)."""
    isi = {str(b): sidik_berkas(Path(b)) for b in berkas}
    return {**isi, **{f"@{nama}": nilai for nama, nilai in bagian.items()}}


def berkas_buku(keluaran: Path | str, buku: Path = BUKU) -> Path:
    """Where the ledger notes a derived file."""
    return buku / f"{quote(str(keluaran), safe='')}.json"


def baca_buku(keluaran: Path | str, buku: Path = BUKU) -> dict[str, Any] | None:
    """The ledger's note on a derived file: ``keluaran``, ``keadaan``, ``masukan``; None if there is none."""
    try:
        return dict(json.loads(berkas_buku(keluaran, buku).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return None


def tulis_atomik(berkas: Path, isi: bytes) -> None:
    """Write a file so that it is either the old one or the whole new one."""
    berkas.parent.mkdir(parents=True, exist_ok=True)
    sementara = berkas.with_name(f".{berkas.name}.{os.getpid()}.sementara")
    try:
        with sementara.open("wb") as tujuan:
            tujuan.write(isi)
            tujuan.flush()
            os.fsync(tujuan.fileno())
        sementara.replace(berkas)
    finally:
        sementara.unlink(missing_ok=True)


class Pekerjaan:
    """The frame of one job: promised bytes in, whole files out, a note in the ledger.

    Without a promise (``janji=None``: a test, a notebook) nothing is compared and nothing is noted,
    but outputs are still written atomically.

    Raises:
        DataSalahError: On leaving, when bytes other than the promised ones were read. Any remark that
            leaves the frame is announced first (`lkj.catatan.umumkan`).
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
        """Read a file whole; its digest is noted, and compared with the promise where one was made."""
        isi = Path(berkas).read_bytes()
        self._dibaca[str(berkas)] = sha256(isi)
        self._bandingkan(str(berkas))
        return isi

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
            umumkan(salah.catatan)
            raise
        finally:
            for jalur in self._sementara.values():
                jalur.unlink(missing_ok=True)
        if isinstance(galat, DataSalahError):
            umumkan(galat.catatan)

    def _selesaikan(self) -> None:
        for berkas in self._janji or {}:
            self._bandingkan(berkas)
        for keluar, isi in self._isi.items():
            tulis_atomik(keluar, isi)
        for keluar, jalur in self._sementara.items():
            jalur.replace(keluar)
        if self._janji is not None:
            for keluar in (*self._isi, *self._sementara):
                self._catat(keluar)

    def _bandingkan(self, berkas: str) -> None:
        if self._janji is None:
            return
        kini = self._modul if berkas == "@modul" else self._dibaca.get(berkas)
        dijanjikan = self._janji.get(berkas) or self._sidik_di_buku(berkas)
        if kini and dijanjikan and kini != dijanjikan:
            raise DataSalahError([_berubah(berkas)])

    def _sidik_di_buku(self, berkas: str) -> str | None:
        catatan = baca_buku(berkas)
        return str(catatan["keluaran"]) if catatan else None

    def _catat(self, keluar: Path) -> None:
        catatan = {
            "keluaran": sidik_berkas(keluar),
            "keadaan": list(_keadaan(keluar)),
            "masukan": dict(sorted(self._dibaca.items())),
        }
        tulis_atomik(berkas_buku(keluar), json.dumps(catatan, indent=1).encode())


def _berubah(berkas: str) -> Catatan:
    return Catatan(
        kode="BERUBAH_SAAT_DIBUAT",
        tingkat=WAJIB,
        berkas="kode program" if berkas == "@modul" else berkas,
        aturan="Isi berkas berubah selagi laporan dibuat; hasilnya tidak dipakai.",
        saran="Pastikan berkas tidak sedang disunting, lalu jalankan lagi perintah yang sama.",
    )
