"""The gate: what a report's tree may contain, checked before anything is made of it.

The reader's raw, HTML and YAML extensions are off already; the gate refuses what could still act
in one of the formats (a raw node, an image from elsewhere, a link to a file) and what the page
would set wrongly without a word (an unknown class, a cross reference that leads nowhere).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from lkj.kunci import POLA
from lkj.laporan.halaman.dialek import KELAS, KUNCI, SEBARIS, UNSUR
from lkj.laporan.halaman.galat import (
    GalatGambar,
    GalatRujukan,
    GalatTautan,
    GalatTautanSimbolik,
    GalatUnsur,
)
from lkj.pandoc.pohon import Simpul, ambil, atribut, pasang, semua_simpul, tanda, teks

NAMA_GAMBAR = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9_-]*/)?[A-Za-z0-9][A-Za-z0-9_-]*\.(?:svg|png|jpg)")
"""A relative picture name: at most one folder, plain characters, one extension."""

ALAMAT = re.compile(r"(?:https?://|mailto:)[^\s<>\"'`\\]+")

SVG_TERLARANG = re.compile(
    rb"<!(?!--)|<\?(?!xml )|<\s*(?:[\w.-]+:)?"
    rb"(?:script|image|foreignObject|iframe|style|set|animate)\b|\bon\w+\s*=|href\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)
"""What makes an SVG load something, run something, or change after it was checked."""

BATAS_BITA_GAMBAR = 5_000_000


def periksa_unsur(dokumen: Simpul) -> None:
    """Refuse node types, classes and attributes outside the dialect.

    Raises:
        GalatUnsur: naming the first one found.
    """
    if dokumen["meta"]:
        pesan = "Naskah memuat blok metadata"
        raise GalatUnsur(pesan)
    for simpul in semua_simpul(dokumen["blocks"]):
        if simpul["t"] not in UNSUR:
            pesan = f"Naskah memuat unsur {simpul['t']} yang tidak diizinkan"
            raise GalatUnsur(pesan)
        _, kelas_simpul, pasangan = atribut(simpul)
        asing = [nama for nama in kelas_simpul if nama not in KELAS]
        asing += [nama for nama, nilai in pasangan if nama not in KUNCI or not _kunci_angka(nama, nilai)]
        if asing:
            pesan = f"Naskah memuat kelas atau atribut “{asing[0]}” yang tidak dikenal"
            raise GalatUnsur(pesan)


def _kunci_angka(nama: str, nilai: str) -> bool:
    """Whether the key of a figure looks like one; other attributes may hold any text."""
    return nama != "k" or POLA.fullmatch(nilai) is not None


def periksa_tautan(dokumen: Simpul) -> None:
    """Refuse links that lead outside, empty links without a target, and marks used twice.

    Raises:
        GalatTautan: for a target that is neither ``#mark`` nor https, http or mailto.
        GalatRujukan: for a mark that does not exist or exists twice.
    """
    semua = semua_simpul(dokumen["blocks"])
    tanda_ada: set[str] = set()
    for simpul in semua:
        nama = tanda(simpul)
        if nama and nama in tanda_ada:
            pesan = f"Tanda “{nama}” dipakai dua kali"
            raise GalatRujukan(pesan)
        tanda_ada.add(nama)
    for simpul in semua:
        if simpul["t"] == "Link":
            _periksa_sasaran(simpul, tanda_ada)


def _periksa_sasaran(tautan: Simpul, tanda_ada: set[str]) -> None:
    sasaran: str = tautan["c"][2][0]
    if sasaran.startswith("#"):
        if len(sasaran) == 1 or sasaran[1:] not in tanda_ada:
            pesan = f"Rujukan “{sasaran}” tidak menemukan sasarannya"
            raise GalatRujukan(pesan)
    elif not ALAMAT.fullmatch(sasaran) or not tautan["c"][1]:
        pesan = f"Tautan “{sasaran}” tidak diizinkan"
        raise GalatTautan(pesan)


def periksa_gambar(dokumen: Simpul, *, folder: Path, izin: Collection[str] | None) -> None:
    """Refuse pictures outside *izin* (None: any plain name in *folder*), unsafe or without text.

    The pictures of *izin* may still be on their way: they are looked at when a page takes them
    (`baca_gambar`), not here.

    Raises:
        GalatGambar: if a picture is not allowed, missing, too large, unsafe, or has no ``alt``.
        GalatTautanSimbolik: if it is reached through a symbolic link.
    """
    for simpul in _gambar(dokumen):
        nama: str = simpul["c"][2][0]
        if not NAMA_GAMBAR.fullmatch(nama) or (izin is not None and nama not in izin):
            pesan = f"Gambar “{nama}” tidak diizinkan"
            raise GalatGambar(pesan)
        if not (ambil(simpul, "alt") or teks(simpul["c"][1])):
            pesan = f"Gambar “{nama}” tidak mempunyai teks pengganti"
            raise GalatGambar(pesan)
        pasang(simpul, "alt", ambil(simpul, "alt") or teks(simpul["c"][1]))
        if izin is None:
            baca_gambar(folder, nama)


def _gambar(dokumen: Simpul) -> list[Simpul]:
    """Return the pictures; each must be the only content of its figure."""
    semua = semua_simpul(dokumen["blocks"])
    figur = [simpul for simpul in semua if simpul["t"] == "Figure"]
    dalam_figur = [isi for simpul in figur for isi in semua_simpul(simpul["c"][2])]
    gambar = [isi for isi in dalam_figur if isi["t"] == "Image"]
    jumlah = sum(isi["t"] == "Image" for isi in semua)
    if len(gambar) != jumlah or any(isi["t"] not in ("Plain", "Image", *SEBARIS) for isi in dalam_figur):
        pesan = "Ada gambar di tengah kalimat"
        raise GalatGambar(pesan)
    return gambar


def baca_gambar(folder: Path, nama: str) -> bytes:
    """Return the bytes of the checked picture *nama* (relative, POSIX) in *folder*.

    Raises:
        GalatGambar: if it is missing, too large, or an SVG that could act.
        GalatTautanSimbolik: if it or its folder is a symbolic link.
    """
    berkas = folder
    for bagian in PurePosixPath(nama).parts:
        berkas /= bagian
        if berkas.is_symlink():
            pesan = f"“{nama}” adalah tautan simbolik"
            raise GalatTautanSimbolik(pesan)
    if not berkas.is_file() or berkas.stat().st_size > BATAS_BITA_GAMBAR:
        pesan = f"Gambar “{nama}” tidak ada atau melebihi {BATAS_BITA_GAMBAR // 1_000_000} MB"
        raise GalatGambar(pesan)
    isi = berkas.read_bytes()
    if nama.endswith(".svg") and SVG_TERLARANG.search(isi):
        pesan = f"Gambar “{nama}” memuat skrip atau rujukan ke berkas lain"
        raise GalatGambar(pesan)
    return isi
