"""The package of finished pictures: one file for a job to make and for the pages to take from.

A zip of fixed bytes with the pictures and ``daftar.json``, which says which file became which pictures and
what was refused. How many pages a scan has is known only when it was opened: no outputs of a rule.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from lkj.catatan import Catatan
from lkj.zip_tetap import tulis_paket as tulis_zip

_DAFTAR = "daftar.json"


@dataclass(frozen=True)
class Halaman:
    """One finished picture: its name for the pages (``foto/….jpg``) and its size in pixels."""

    nama: str
    lebar: int
    tinggi: int

    @property
    def mendatar(self) -> bool:
        """Whether it is wider than high."""
        return self.lebar > self.tinggi


@dataclass(frozen=True)
class Paket:
    """What the pages may show.

    Attributes:
        halaman: Path of a raw file → its pictures; files that were refused are not in it.
        catatan: What is to be said about the files.
    """

    halaman: Mapping[str, tuple[Halaman, ...]] = field(default_factory=dict)
    catatan: tuple[Catatan, ...] = ()

    @property
    def lambang(self) -> Halaman | None:
        """The emblem of the office, if there is one."""
        return next(
            (h for semua in self.halaman.values() for h in semua if h.nama.startswith("lambang/")), None
        )


def tulis_paket(paket: Paket, gambar: Mapping[str, bytes]) -> bytes:
    """The package as bytes; ``gambar`` holds the pictures by their names."""
    daftar = {
        "halaman": {b: [asdict(h) for h in halaman] for b, halaman in sorted(paket.halaman.items())},
        "catatan": [asdict(c) for c in paket.catatan],
    }
    return tulis_zip({**gambar, _DAFTAR: json.dumps(daftar, ensure_ascii=False).encode()})


def baca_paket(*isi: bytes) -> Paket:
    """What stands in packages, put together."""
    halaman: dict[str, tuple[Halaman, ...]] = {}
    catatan: list[Catatan] = []
    for satu in isi:
        with zipfile.ZipFile(io.BytesIO(satu)) as arsip:
            daftar = json.loads(arsip.read(_DAFTAR))
        halaman |= {b: tuple(Halaman(**h) for h in semua) for b, semua in daftar["halaman"].items()}
        catatan += [Catatan(**c) for c in daftar["catatan"]]
    return Paket(halaman, tuple(catatan))


def isi_gambar(paket: Iterable[bytes]) -> dict[str, bytes]:
    """The pictures of packages by their names."""
    hasil: dict[str, bytes] = {}
    for satu in paket:
        with zipfile.ZipFile(io.BytesIO(satu)) as arsip:
            hasil |= {n: arsip.read(n) for n in sorted(arsip.namelist()) if n != _DAFTAR}
    return hasil


def nama_gambar(paket: Sequence[bytes]) -> list[str]:
    """The names of the pictures of packages."""
    return [h.nama for halaman in baca_paket(*paket).halaman.values() for h in halaman]
