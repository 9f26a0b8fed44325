"""Pictures as officers send them, right and wrong, made in memory."""

import io
import struct
import zlib
from collections.abc import Sequence

import pikepdf
from PIL import Image, ImageDraw


def foto(lebar: int = 400, tinggi: int = 300, bentuk: str = "JPEG", **simpan: object) -> bytes:
    """A picture of a red left and a blue right half."""
    gambar = Image.new("RGB", (lebar, tinggi), "blue")
    ImageDraw.Draw(gambar).rectangle((0, 0, lebar // 2, tinggi), fill="red")
    return _simpan(gambar, bentuk, **simpan)


def foto_ponsel() -> bytes:
    """A photo with the camera's notes: lying on its side, with make, place and a comment."""
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned a quarter to the right
    exif[0x010F] = "Merek Ponsel"
    exif.get_ifd(0x8825)[2] = (7.0, 30.0, 0.0)  # GPS latitude
    return foto(exif=exif, comment=b"catatan rahasia", icc_profile=b"profil" * 10)


def png_berlubang(mode: str = "RGBA") -> bytes:
    """A PNG whose outer part is transparent."""
    gambar = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    ImageDraw.Draw(gambar).rectangle((50, 20, 149, 79), fill="green")
    return _simpan(gambar.convert(mode), "PNG")


def bom_png(sisi: int = 30_000) -> bytes:
    """A few kilobytes that unpack to gigabytes."""
    kepala = struct.pack(">IIBBBBB", sisi, sisi, 8, 2, 0, 0, 0)
    isi = zlib.compress(b"\0" * 5_000_000)
    potongan = ((b"IHDR", kepala), (b"IDAT", isi), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + nama + data + struct.pack(">I", zlib.crc32(nama + data))
        for nama, data in potongan
    )


def pindaian(ukuran: Sequence[tuple[int, int]] = ((595, 842),), sandi: str = "") -> bytes:
    """A PDF with a page of each size in points."""
    wadah = io.BytesIO()
    with pikepdf.new() as dokumen:
        for satu in ukuran:
            dokumen.add_blank_page(page_size=satu)
        kunci = pikepdf.Encryption(user=sandi, owner=sandi) if sandi else None
        dokumen.save(wadah, encryption=kunci)
    return wadah.getvalue()


def _simpan(gambar: Image.Image, bentuk: str, **simpan: object) -> bytes:
    wadah = io.BytesIO()
    gambar.save(wadah, bentuk, **simpan)
    return wadah.getvalue()
