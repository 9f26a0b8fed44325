"""Data into Markdown: every value is escaped by default, tables are built cell by cell.

A cell is data, never markup (threats.md): a `|` in an indicator's name must not shift a figure into
another column. Templates run with `lepas` as Jinja2's ``finalize``; only what this module returns as
`Markup` passes unescaped.

A figure carries its key (`lkj.kunci`): a cell as `Angka`, a figure in a sentence as `tertanda`. The key of a
sentence's figure travels in characters that no text may hold, so that sentences stay plain text until
`pasang_kunci` turns them into spans.
"""

from lkj.laporan.markah.lingkungan import Lingkungan, lingkungan
from lkj.laporan.markah.tabel import Bertanda, Kolom, Tabel, bertanda, tanda_catatan, tanpa_judul
from lkj.laporan.markah.teks import (
    Angka,
    Bergaya,
    Letak,
    butir,
    chip,
    gabung,
    jalur,
    lepas,
    pangkat,
    pasang_kunci,
    pengenal,
    polos,
    rujuk,
    tebal,
    terbaca,
    tertanda,
)

__all__ = [
    "Angka",
    "Bergaya",
    "Bertanda",
    "Kolom",
    "Letak",
    "Lingkungan",
    "Tabel",
    "bertanda",
    "butir",
    "chip",
    "gabung",
    "jalur",
    "lepas",
    "lingkungan",
    "pangkat",
    "pasang_kunci",
    "pengenal",
    "polos",
    "rujuk",
    "tanda_catatan",
    "tanpa_judul",
    "tebal",
    "terbaca",
    "tertanda",
]
