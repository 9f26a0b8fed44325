"""Which modules of this package a stage uses, and their digest; nothing has to be loaded to answer."""

import os
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from lkj.sidik.berkas import gabung, keadaan, sha256

_AKAR_PAKET = Path(__file__).resolve().parents[1]
# Each begins with plain letters, which Python looks for five times faster than for the beginnings of lines.
_IMPOR_DARI = re.compile(r"from[ \t]+(lkj[\w.]*|\.+[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]*)")
_IMPOR = re.compile(r"import[ \t]+(lkj[\w.]*)")
_KATA = re.compile(r"\w+")
_SEBUTAN = (re.compile(r"""lkj(?:\.\w+)+(?=["'])"""), re.compile(r"""\{__package__\}(?:\.\w+)+(?=["'])"""))
_TANPA_SEBUTAN = "lkj.tahap"
"""The table of the stages names the modules of all of them and uses none."""


@lru_cache
def _berkas_modul(akar: Path) -> dict[str, Path]:
    """The modules of the package in a folder and their files; to look for each one would cost tenfold."""
    hasil = {}
    for folder, _, berkas in os.walk(akar):
        paket = ".".join(("lkj", *Path(folder).relative_to(akar).parts))
        for nama in berkas:
            if nama.endswith(".py"):
                modul = paket if nama == "__init__.py" else f"{paket}.{nama.removesuffix('.py')}"
                hasil[modul] = Path(folder, nama)
    return hasil


@lru_cache(maxsize=1_000)
def _isi(nama: str, berkas: Path, keadaan: tuple[int, ...]) -> tuple[str, frozenset[str]]:  # noqa: ARG001
    """Digest and imports of a module; its file is read once for each state of it."""
    isi = berkas.read_bytes()
    return sha256(isi), _diimpor(nama, isi.decode(), paket=berkas.name == "__init__.py")


def _diimpor(nama: str, teks: str, *, paket: bool) -> frozenset[str]:
    induk = nama if paket else nama.rpartition(".")[0]
    sebutan = () if nama == _TANPA_SEBUTAN else _SEBUTAN
    ketemu = {s.replace("{__package__}", induk) for pola in sebutan for s in pola.findall(teks)}
    ketemu.update(_IMPOR.findall(teks))
    for asal, apa in _IMPOR_DARI.findall(teks):
        dari = _mutlak(asal, induk)
        ketemu.add(dari)
        ketemu.update(f"{dari}.{kata}" for kata in _KATA.findall(apa))
    return frozenset(ketemu & _berkas_modul(_AKAR_PAKET).keys())


def _mutlak(asal: str, induk: str) -> str:
    """The full name of a relative import (``.galat``), seen from a module of the package ``induk``."""
    titik = len(asal) - len(asal.lstrip("."))
    if not titik:
        return asal
    bagian = induk.split(".")
    return ".".join((*bagian[: len(bagian) - titik + 1], asal.lstrip("."))).rstrip(".")


class Kode:
    """The package's source as it lies on disk at one moment: each module is looked at once."""

    def __init__(self) -> None:
        """Begin without having looked at anything."""
        self._pandangan: dict[str, tuple[str, frozenset[str]] | None] = {}

    def terpakai(self, *nama: str) -> frozenset[str]:
        """Names of all modules of this package that the given ones import, themselves included.

        Imports are read from the text (also those inside functions, and module names in strings such
        as the child processes' ``-m`` argument).
        """
        antre, sudah = list(nama), set[str]()
        while antre:
            kini = antre.pop()
            pandangan = self._pandang(kini)
            if kini in sudah or pandangan is None:
                continue
            sudah.add(kini)
            antre.extend(pandangan[1] - sudah)
            if "." in kini:
                antre.append(kini.rpartition(".")[0])
        return frozenset(sudah)

    def sidik(self, *nama: str, pustaka: Iterable[str] = ()) -> str:
        """One sha256 for the code of a stage: its modules, all they import, and libraries' versions.

        Args:
            nama: Module names, e.g. ``lkj.rekap``.
            pustaka: Distributions whose version changes the result, e.g. ``typst``.
        """
        kode = {n: p[0] for n in self.terpakai(*nama) if (p := self._pandang(n))}
        return gabung({"kode": kode, "pustaka": {p: versi_pustaka(p) for p in pustaka}})

    def dilihat(self) -> dict[str, str]:
        """Name → sha256 of all modules that were looked at so far."""
        return {n: p[0] for n, p in sorted(self._pandangan.items()) if p}

    def _pandang(self, nama: str) -> tuple[str, frozenset[str]] | None:
        if nama not in self._pandangan:
            self._pandangan[nama] = _lihat(nama)
        return self._pandangan[nama]


def _lihat(nama: str) -> tuple[str, frozenset[str]] | None:
    """Digest and imports of a module; None where this package has no such module."""
    berkas = _berkas_modul(_AKAR_PAKET).get(nama)
    return _isi(nama, berkas, keadaan(berkas)) if berkas else None


def modul_terpakai(*nama: str) -> frozenset[str]:
    """Names of all modules that the given ones use now (see `Kode.terpakai`)."""
    return Kode().terpakai(*nama)


def sidik_modul(*nama: str, pustaka: Iterable[str] = ()) -> str:
    """One sha256 for the code of a stage as it is now (see `Kode.sidik`)."""
    return Kode().sidik(*nama, pustaka=pustaka)


@lru_cache
def versi_pustaka(pustaka: str) -> str:
    """The version of an installed distribution."""
    return version(pustaka)
