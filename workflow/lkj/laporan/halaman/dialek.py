"""The dialect of a report: the node types, classes and attributes that may stand in it."""

from __future__ import annotations

UNSUR = frozenset(
    [
        "Para",
        "Plain",
        "Header",
        "BulletList",
        "OrderedList",
        "LineBlock",
        "BlockQuote",
        "HorizontalRule",
        "Table",
        "Figure",
        "Div",
        "Str",
        "Space",
        "SoftBreak",
        "LineBreak",
        "Emph",
        "Strong",
        "Superscript",
        "Subscript",
        "Underline",
        "Span",
        "Link",
        "Image",
        "Note",
        "Code",
        "AlignLeft",
        "AlignRight",
        "AlignCenter",
        "AlignDefault",
        "ColWidth",
        "ColWidthDefault",
        "DefaultStyle",
        "Decimal",
        "LowerAlpha",
        "UpperAlpha",
        "LowerRoman",
        "UpperRoman",
        "Example",
        "DefaultDelim",
        "Period",
        "OneParen",
        "TwoParens",
    ]
)
"""Node types of pandoc-types 1.23 that a report may contain."""

SEBARIS = frozenset(
    [
        "Str",
        "Space",
        "SoftBreak",
        "Emph",
        "Strong",
        "Superscript",
        "Subscript",
        "Underline",
        "Span",
        "Link",
        "Note",
        "Code",
    ]
)
"""Node types that may stand in the alternative text of a picture."""

KELAS = frozenset(
    [
        "sampul",
        "judul",
        "subjudul",
        "instansi",
        "tahun",
        "kaki",
        "judul-naskah",
        "judul-lampiran",
        "lambang",
        "foto",
        "pindaian",
        "bagan",
        "depan",
        "isi",
        "lampiran",
        "daftar-isi",
        "daftar-tabel",
        "daftar-gambar",
        "mendatar",
        "tabel",
        "kecil",
        "sekotak",
        "tanpa-judul",
        "tanpa-nomor",
        "sambung",
        "catatan-tabel",
        "tanda-tangan",
        "ruang",
        "dua-kolom",
        "kiri",
        "kanan",
        "halaman-baru",
        "kotak",
        "identitas",
        "letak",
        "st",
        "t",
        "s",
        "r",
        "sr",
        "uri",
        "email",
        "unnumbered",
        "narasi",
    ]
)
"""Classes that the page filters know."""

KUNCI = frozenset(
    [
        "slot",
        "angka",
        "judul",
        "penulis",
        "tanggal",
        "subjek",
        "kertas",
        "tanda",
        "lebar",
        "rata",
        "alt",
        "kunci",
        "k",
    ]
)
"""Key-value attributes that the page filters know."""
