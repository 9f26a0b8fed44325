"""From the finished Markdown to its pages: one checked tree, then PDF, DOCX and HTML.

``baca_naskah`` parses and checks once; ``tulis_pdf``, ``tulis_docx`` and ``tulis_html`` set the
same tree. All work that can run away (pandoc, Typst) happens in limited child processes, and the
same input gives the same bytes in any folder, time zone and locale.
"""

from __future__ import annotations

from lkj.laporan.halaman.galat import (
    GalatGambar,
    GalatHalaman,
    GalatHuruf,
    GalatIsi,
    GalatJudul,
    GalatLampiran,
    GalatRujukan,
    GalatSampul,
    GalatTabel,
    GalatTandaTangan,
    GalatTautan,
    GalatTautanSimbolik,
    GalatTypst,
    GalatUnsur,
    GalatWajah,
)
from lkj.laporan.halaman.ke_docx import tulis_docx
from lkj.laporan.halaman.ke_html import tulis_html
from lkj.laporan.halaman.ke_pdf import tulis_pdf
from lkj.laporan.halaman.naskah import baca_naskah
from lkj.laporan.halaman.pengesahan import BlokPengesahan
from lkj.laporan.halaman.susun_typst import periksa_wajah
from lkj.laporan.keadaan import FINAL, Keadaan, baca_keadaan, keadaan_dari_json

__all__ = [
    "FINAL",
    "BlokPengesahan",
    "GalatGambar",
    "GalatHalaman",
    "GalatHuruf",
    "GalatIsi",
    "GalatJudul",
    "GalatLampiran",
    "GalatRujukan",
    "GalatSampul",
    "GalatTabel",
    "GalatTandaTangan",
    "GalatTautan",
    "GalatTautanSimbolik",
    "GalatTypst",
    "GalatUnsur",
    "GalatWajah",
    "Keadaan",
    "baca_keadaan",
    "baca_naskah",
    "keadaan_dari_json",
    "periksa_wajah",
    "tulis_docx",
    "tulis_html",
    "tulis_pdf",
]
