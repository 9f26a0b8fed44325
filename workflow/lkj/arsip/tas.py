"""The bag: tag files, manifests, and the zip whose bytes depend on nothing but its content and a date.

The files lie in the zip uncompressed: nearly all of them are compressed already, the bytes hang on no
version of a compression library, and damage to one of them harms no other.
"""

import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from lkj.zip_tetap import Saat, entri

DEKLARASI: Final = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
INFO: Final = "bag-info.txt"
MANIFES: Final = "manifest-sha256.txt"
MANIFES_TANDA: Final = "tagmanifest-sha256.txt"
ISI: Final = "data/"
"""Where the payload lies (RFC 8493, 2.1.2)."""


def rangkai(
    isi: Mapping[str, bytes], info: Iterable[tuple[str, str]], tanda: Mapping[str, bytes]
) -> dict[str, bytes]:
    """All files of a bag, by their path from its root.

    Args:
        isi: Path below ``data/`` → bytes.
        info: Labels and values of ``bag-info.txt``, in order.
        tanda: Other tag files, by their name.
    """
    muatan = {f"{ISI}{nama}": b for nama, b in isi.items()}
    lengkap = [*info, ("Payload-Oxum", oxum(muatan.values()))]
    tag = {
        "bagit.txt": DEKLARASI,
        INFO: "".join(f"{label}: {nilai}\n" for label, nilai in lengkap).encode(),
        MANIFES: manifes(muatan),
        **tanda,
    }
    return {**muatan, **tag, MANIFES_TANDA: manifes(tag)}


def oxum(isi: Iterable[bytes]) -> str:
    """Octets and files of the payload (RFC 8493, 2.2.2)."""
    ukuran = [len(b) for b in isi]
    return f"{sum(ukuran)}.{len(ukuran)}"


def manifes(berkas: Mapping[str, bytes]) -> bytes:
    """Digests as ``sha256sum`` writes and reads them."""
    return "".join(f"{sha256(b).hexdigest()}  {nama}\n" for nama, b in sorted(berkas.items())).encode()


def tulis_tas(keluar: Path, akar: str, berkas: Iterable[tuple[str, bytes]], saat: Saat) -> None:
    """Write the zip of a bag.

    Args:
        keluar: The zip.
        akar: The one folder in it.
        berkas: Paths from the bag's root, and bytes, in the order of writing.
        saat: Time of every entry.
    """
    with zipfile.ZipFile(keluar, "w") as arsip:
        for nama, isi in berkas:
            arsip.writestr(entri(f"{akar}/{nama}", saat, zipfile.ZIP_STORED), isi)


def berurut(berkas: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The files of a bag in the order of writing."""
    return iter(sorted(berkas.items()))


def pukul_nol(tanggal: date) -> Saat:
    """Midnight of a date, as a zip notes it."""
    return (tanggal.year, tanggal.month, tanggal.day, 0, 0, 0)
