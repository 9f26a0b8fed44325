"""What can go wrong between the finished Markdown and its pages, one class for each thing.

Every text is for the officer who builds the report: what happened, and what to do about it.
"""

from __future__ import annotations

from typing import ClassVar


class GalatHalaman(Exception):
    """Base of all errors of this room; its text is complete and can be shown as it is."""

    saran: ClassVar[str] = "Periksa naskah laporan, lalu buat lagi."

    def __init__(self, keterangan: str) -> None:
        """Join what happened (*keterangan*, a sentence without its full stop) and the advice."""
        super().__init__(f"{keterangan}. {self.saran}")


class GalatTypst(GalatHalaman):
    """The typesetter stopped, warned, or used more time or memory than it may."""

    saran = "Periksa bagian naskah yang disebut; bila tidak jelas, hubungi pengelola templat."


class GalatHuruf(GalatHalaman):
    """The bundled fonts have no glyph for a character in the text."""

    saran = "Ganti karakter itu (emoji atau lambang khusus) di lembar isian dengan huruf biasa."


class GalatIsi(GalatHalaman):
    """A cell or a text of the tree is not what was meant: something acted as markup, moved or vanished."""

    saran = "Halaman tidak dibuat agar tidak menyesatkan; laporkan isi yang disebut kepada pengelola templat."


class GalatWajah(GalatHalaman):
    """A family of type that the office chose is not among its fonts, or lacks a face."""

    saran = "Huruf itu dipilih dalam tampilan kantor."


class GalatUnsur(GalatHalaman):
    """The text contains an element, a class or an attribute that a report may not contain."""

    saran = "Pakai hanya paragraf, judul, daftar, tabel, gambar, dan pembatas yang dikenal."


class GalatTautan(GalatHalaman):
    """A link leads to something other than this document, https or mailto."""

    saran = "Tulis alamatnya sebagai teks, atau pakai alamat https:// yang lengkap."


class GalatRujukan(GalatHalaman):
    """A cross reference leads nowhere, or two things carry the same mark."""

    saran = "Samakan tanda pada rujukan dengan tanda pada tabel, gambar, atau judulnya."


class GalatJudul(GalatHalaman):
    """A heading skips a level or comes before the first chapter heading."""

    saran = "Susun judul berurutan: #, lalu ##, lalu ###."


class GalatTabel(GalatHalaman):
    """A table lacks its caption or header row, or its widths do not fit its columns."""

    saran = "Lengkapi pembatas .tabel: judul, baris kepala, lebar, dan rata untuk setiap kolom."


class GalatSampul(GalatHalaman):
    """The cover is missing or lacks the title, the author or the date of the document."""

    saran = "Lengkapi pembatas .sampul dengan judul, penulis, dan tanggal (TTTT-BB-HH)."


class GalatGambar(GalatHalaman):
    """A picture is not listed, not there, not safe, or has no alternative text."""

    saran = "Letakkan gambar (.svg, .png, atau .jpg) di folder naskah dan beri teks pengganti (alt)."


class GalatTandaTangan(GalatHalaman):
    """A document that goes to signature has no place for it."""

    saran = "Pulihkan blok tanda_tangan_camat dalam templat laporan, lalu buat lagi."


class GalatTautanSimbolik(GalatHalaman):
    """A file to be set on the page or attached is a symbolic link."""

    saran = "Ganti tautan simbolik dengan berkas yang sebenarnya."


class GalatLampiran(GalatHalaman):
    """A file to be attached is missing, or its name or kind cannot be attached."""

    saran = "Sediakan berkas .csv, .json, .xlsx, .md, atau .txt dengan nama sederhana yang berbeda."
