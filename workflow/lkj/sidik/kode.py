"""Which modules of this package a stage uses, and their digest; nothing has to be loaded to answer."""

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from lkj.sidik.berkas import gabung, keadaan, sidik_berkas

_AKAR_PAKET = Path(__file__).resolve().parents[1]
_IMPOR = re.compile(
    r"^[ \t]*(?:from[ \t]+(lkj[\w.]*|\.+[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]*)|import[ \t]+(lkj[\w.]*))",
    re.MULTILINE,
)
_SEBUTAN = re.compile(r"""["'](lkj(?:\.\w+)+|\{__package__\}(?:\.\w+)+)["']""")
_TANPA_SEBUTAN = "lkj.tahap"
"""The table of the stages names the modules of all of them and uses none."""


@lru_cache(maxsize=10_000)
def _berkas_modul(nama: str) -> Path | None:
    dasar = _AKAR_PAKET.joinpath(*nama.split(".")[1:])
    calon = (dasar / "__init__.py", dasar.with_suffix(".py"))
    return next((c for c in calon if c.is_file()), None)


@lru_cache(maxsize=1_000)
def _diimpor(nama: str, berkas: Path, keadaan: tuple[int, int, int, int]) -> frozenset[str]:  # noqa: ARG001
    teks = berkas.read_text(encoding="utf-8")
    induk = ".".join(("lkj", *berkas.relative_to(_AKAR_PAKET).parent.parts))
    sebutan = [] if nama == _TANPA_SEBUTAN else _SEBUTAN.findall(teks)
    ketemu = {s.replace("{__package__}", induk) for s in sebutan}
    for asal, apa, langsung in _IMPOR.findall(teks):
        dari = _mutlak(asal, induk)
        ketemu.add(dari or langsung)
        ketemu.update(f"{dari}.{kata}" for kata in re.findall(r"\w+", apa) if dari)
    return frozenset(n for n in ketemu if _berkas_modul(n))


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
        return gabung({"kode": kode, "pustaka": {p: _versi(p) for p in pustaka}})

    def _pandang(self, nama: str) -> tuple[str, frozenset[str]] | None:
        if nama not in self._pandangan:
            self._pandangan[nama] = _lihat(nama)
        return self._pandangan[nama]


def _lihat(nama: str) -> tuple[str, frozenset[str]] | None:
    """Digest and imports of a module; None where this package has no such module."""
    berkas = _berkas_modul(nama)
    if berkas is None:
        return None
    return sidik_berkas(berkas), _diimpor(nama, berkas, keadaan(berkas))


def modul_terpakai(*nama: str) -> frozenset[str]:
    """Names of all modules that the given ones use now (see `Kode.terpakai`)."""
    return Kode().terpakai(*nama)


def sidik_modul(*nama: str, pustaka: Iterable[str] = ()) -> str:
    """One sha256 for the code of a stage as it is now (see `Kode.sidik`)."""
    return Kode().sidik(*nama, pustaka=pustaka)


@lru_cache
def _versi(pustaka: str) -> str:
    return version(pustaka)
