"""The limited child that opens strangers' pictures and paints them anew; a file, spoken to in JSON.

As a file, because of this package it needs nothing. Order on standard input: ``batas`` (names of `batas`,
in small letters) and ``tugas``, a list of ``berkas`` (in the working folder), ``jenis`` (foto, pindaian or
lambang) and ``nama`` (how the names of the results begin). Answer on standard output, one line of JSON each:
``{}`` when it is ready, then for every file ``{"halaman": [[width, height], …]}`` or
``{"tolak": [code, detail]}``.
The pictures are ``<nama>-<n>.jpg`` (of an emblem ``.png``) in the working folder.

What takes too long is ended by an alarm, what takes too much memory by the system: the parent sees that the
line of that file is missing and starts another child for the rest.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from pathlib import Path
from typing import Any

_PUTIH = (255, 255, 255)
_KENAL = {
    b"\xff\xd8\xff": "jpg",
    b"\x89PNG\r\n\x1a\n": "png",
    b"GIF8": "gambar GIF",
    b"BM": "gambar BMP",
    b"II*\x00": "gambar TIFF",
    b"MM\x00*": "gambar TIFF",
    b"PK\x03\x04": "dokumen Word, buku kerja, atau ZIP",
    b"\xd0\xcf\x11\xe0": "dokumen Word atau Excel lama",
    b"\x1f\x8b": "berkas yang dimampatkan",
}
_FORMAT = {"jpg": "JPEG", "png": "PNG"}
_SANDI = 4
"""FPDF_ERR_PASSWORD."""


class Tolak(Exception):
    """A picture that is not printed: code and detail of its remark."""


def main() -> None:
    """Serve one order."""
    keluar = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what a library prints is no answer
    perintah = json.load(sys.stdin)
    batas = perintah["batas"]
    batasi(batas)
    _jawab(keluar, {})
    for tugas in perintah["tugas"]:
        signal.alarm(batas["detik"])
        jawaban = kerjakan(tugas, batas)
        signal.alarm(0)
        _jawab(keluar, jawaban)


def batasi(batas: dict[str, int]) -> None:
    """Lower this process's own limits; it holds nothing else that could suffer."""
    resource.setrlimit(resource.RLIMIT_AS, (batas["memori"], batas["memori"]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (batas["bita"], batas["bita"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def kerjakan(tugas: dict[str, str], batas: dict[str, int]) -> dict[str, Any]:
    """Open one file and write its pictures; the answer to it."""
    try:
        halaman = _buka(tugas, batas)
    except Tolak as t:
        return {"tolak": list(t.args)}
    except MemoryError:
        return {"tolak": ["GAMBAR_TERLALU_BESAR", "memori"]}
    except Exception:  # noqa: BLE001  the last line: no file may end the work on the others
        return {"tolak": ["GAMBAR_RUSAK", ""]}
    return {"halaman": halaman}


def _jawab(keluar: Any, jawaban: dict[str, Any]) -> None:
    keluar.write(json.dumps(jawaban) + "\n")
    keluar.flush()


def _buka(tugas: dict[str, str], batas: dict[str, int]) -> list[tuple[int, int]]:
    isi = Path(tugas["berkas"]).read_bytes()
    bentuk = kenali(isi)
    if bentuk == "pdf" and tugas["jenis"] == "pindaian":
        return _pdf(isi, tugas["nama"], batas)
    if bentuk not in _FORMAT:
        raise Tolak("GAMBAR_BUKAN", "dokumen PDF" if bentuk == "pdf" else bentuk)
    sisi = batas[f"sisi_{tugas['jenis']}"]
    gambar = _muat(tugas["berkas"], bentuk, sisi, batas)
    if tugas["jenis"] == "lambang":
        return [_simpan_lambang(gambar, tugas["nama"], batas)]
    return [_simpan(gambar, f"{tugas['nama']}-1", sisi, batas["mutu"])]


def kenali(isi: bytes) -> str:
    """What a file is by its content: jpg, png, pdf, or the Indonesian name of what it is instead."""
    if b"%PDF-" in isi[:1024]:
        return "pdf"
    if isi[4:8] == b"ftyp":
        return "gambar HEIC dari iPhone, atau video"
    if isi[:4] == b"RIFF":
        return "gambar WEBP, atau video"
    return next((nama for awal, nama in _KENAL.items() if isi.startswith(awal)), "teks atau data lain")


def _muat(berkas: str, bentuk: str, sisi: int, batas: dict[str, int]) -> Any:
    """The whole picture, upright; its size is looked at before a pixel is.

    A JPEG much larger than *sisi* is read at a half, a quarter or an eighth of its size, never below *sisi*.
    """
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = None  # our own limit says it in our own words
    gambar = Image.open(berkas, formats=[_FORMAT[bentuk]])
    if gambar.width * gambar.height > batas["piksel"]:
        raise Tolak("GAMBAR_TERLALU_BESAR", f"{batas['piksel'] // 1_000_000} megapiksel")
    gambar.draft(None, (sisi, sisi))
    gambar.load()
    try:
        return ImageOps.exif_transpose(gambar)
    except Exception:  # noqa: BLE001  damaged notes of the camera; the picture itself is whole
        return gambar


def _kecilkan(gambar: Any, sisi: int) -> Any:
    from PIL import Image

    skala = min(1.0, sisi / max(gambar.size))
    ukuran = tuple(max(1, round(n * skala)) for n in gambar.size)
    return gambar if ukuran == gambar.size else gambar.resize(ukuran, Image.Resampling.LANCZOS)


def _di_atas_putih(gambar: Any) -> Any:
    """The picture in plain colours; what is transparent becomes paper."""
    from PIL import Image

    if gambar.mode.startswith("I;16") or gambar.mode == "I":
        gambar = gambar.point(lambda nilai: nilai / 256).convert("L")
    if not gambar.has_transparency_data:
        return gambar.convert("RGB")
    lapis = gambar.convert("RGBA")
    alas = Image.new("RGBA", lapis.size, (*_PUTIH, 255))
    return Image.alpha_composite(alas, lapis).convert("RGB")


def _simpan(gambar: Any, nama: str, sisi: int, mutu: int) -> tuple[int, int]:
    """Write a photo or a page as JPEG that holds nothing but its pixels; its size."""
    from PIL import Image

    jadi = _kecilkan(_di_atas_putih(gambar), sisi)
    bersih = Image.new("RGB", jadi.size)
    bersih.paste(jadi)  # of the camera's notes, profiles and comments nothing goes along
    bersih.save(f"{nama}.jpg", "JPEG", quality=mutu, optimize=True)
    return bersih.size


def _simpan_lambang(gambar: Any, nama: str, batas: dict[str, int]) -> tuple[int, int]:
    """Write an emblem as PNG, cut to what is visible of it; its size."""
    from PIL import Image

    jadi = _kecilkan(gambar.convert("RGBA"), batas["sisi_lambang"])
    tampak = jadi.getchannel("A").getbbox()
    if tampak is None:
        raise Tolak("GAMBAR_KOSONG", "")
    bersih = Image.new("RGBA", (tampak[2] - tampak[0], tampak[3] - tampak[1]))
    bersih.paste(jadi.crop(tampak))
    bersih.save(f"{nama}-1.png", "PNG", optimize=True)
    return bersih.size


def _pdf(isi: bytes, nama: str, batas: dict[str, int]) -> list[tuple[int, int]]:
    """Paint every page of a scan."""
    pdfium = _pustaka_pdf()
    try:
        dokumen = pdfium.PdfDocument(isi)
    except pdfium.PdfiumError as galat:
        sandi = getattr(galat, "err_code", None) == _SANDI
        raise Tolak("GAMBAR_BERSANDI" if sandi else "GAMBAR_RUSAK", "") from galat
    if len(dokumen) > batas["lembar"]:
        raise Tolak("GAMBAR_TERLALU_BESAR", f"{batas['lembar']} halaman")
    if not len(dokumen):
        raise Tolak("GAMBAR_RUSAK", "")
    return [_halaman(dokumen, n, f"{nama}-{n + 1}", batas) for n in range(len(dokumen))]


def _halaman(dokumen: Any, nomor: int, nama: str, batas: dict[str, int]) -> tuple[int, int]:
    halaman = dokumen[nomor]
    sisi = batas["sisi_pindaian"]
    skala = min(batas["titik"] / 72, sisi / max(halaman.get_size()))
    return _simpan(halaman.render(scale=skala).to_pil(), nama, sisi, batas["mutu"])


def _pustaka_pdf() -> Any:
    """PDFium without the fonts of this machine: a text whose font is missing looks the same everywhere."""
    import ctypes

    import pypdfium2  # type: ignore[import-untyped]
    import pypdfium2.raw as mentah  # type: ignore[import-untyped]

    tanpa = (ctypes.POINTER(ctypes.c_char) * 1)()
    aturan = mentah.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=tanpa)
    mentah.FPDF_DestroyLibrary()
    mentah.FPDF_InitLibraryWithConfig(aturan)
    _HIDUP.append(tanpa)
    return pypdfium2


_HIDUP: list[Any] = []
"""What PDFium goes on pointing at."""


if __name__ == "__main__":
    main()
