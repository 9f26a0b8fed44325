"""Charts: rows of figures and one Typst template become an SVG and a PNG.

Typst draws them because it sets the pages anyway: no further dependency, the type of the report,
text as outlines (so that SVG, PNG and every reader show the same), and equal bytes for equal
input. Measured for three charts as SVG and PNG on two cores, first plus rest: see
``templates/grafik/README.md``.

Figures come as decimal strings, already rounded for printing; drawing may use floats.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from lkj.laporan.halaman.galat import GalatHalaman
from lkj.laporan.halaman.susun_typst import Keluaran, kompilasi
from lkj.sidik import tulis_atomik

BATAS_BARIS = 120
BATAS_HURUF = 400
PPI = 220
"""Resolution of the PNG: about 1,350 pixels across the text of a page."""
_ANGKA = re.compile(r"-?\d{1,18}(?:\.\d{1,12})?")
_SAAT = 0
"""No date stands in a chart, so any constant will do."""


class GalatGrafik(GalatHalaman):
    """The rows of a chart are missing, too many, or hold something that is not a figure."""

    saran: ClassVar[str] = "Periksa data grafik: angka memakai titik desimal, nama tidak kosong."


def tulis_grafik(
    *,
    templat: Path,
    data: Sequence[Mapping[str, str | int | None]],
    keluar_svg: Path,
    keluar_png: Path,
) -> None:
    """Draw one chart.

    Args:
        templat: a ``.typ`` file beside ``grafik.typ``; the fonts lie in ``../fonts``. What columns
            it reads stands at its top.
        data: its rows; figures as decimal strings (``"87.5"``), None where there is none.
        keluar_svg: the SVG to write, for PDF and HTML.
        keluar_png: the PNG to write, for DOCX.

    Raises:
        GalatGrafik: if there is no row, or too much, or a column of figures holds other text.
        GalatHuruf: if the bundled fonts lack a character.
        GalatTypst: if the drawing fails.
    """
    _periksa(data)
    with tempfile.TemporaryDirectory(prefix="grafik-") as nama:
        akar = Path(nama).resolve()
        (akar / "utama.typ").write_bytes(templat.read_bytes())
        (akar / "grafik.typ").write_bytes((templat.parent / "grafik.typ").read_bytes())
        baris = json.dumps([dict(satu) for satu in data], ensure_ascii=False)
        (akar / "data.json").write_text(baris, encoding="utf-8")
        kompilasi(
            akar,
            huruf=templat.parent.parent / "fonts",
            saat=_SAAT,
            keluaran=[Keluaran("g.svg", "svg"), Keluaran("g.png", "png", ppi=PPI)],
        )
        tulis_atomik(keluar_svg, (akar / "g.svg").read_bytes())
        tulis_atomik(keluar_png, (akar / "g.png").read_bytes())


KOLOM_ANGKA = frozenset(["capaian", "pagu", "realisasi", "target", "persen"])
"""Columns that the templates draw as lengths."""


def _periksa(data: Sequence[Mapping[str, str | int | None]]) -> None:
    if not 0 < len(data) <= BATAS_BARIS:
        pesan = f"Grafik mempunyai {len(data)} baris; batasnya 1 sampai {BATAS_BARIS}"
        raise GalatGrafik(pesan)
    for baris in data:
        for kolom, nilai in baris.items():
            teks = "" if nilai is None else str(nilai)
            salah = kolom in KOLOM_ANGKA and nilai is not None and not _ANGKA.fullmatch(teks)
            if salah or len(teks) > BATAS_HURUF:
                pesan = f"Grafik memuat {kolom} “{teks[:60]}” yang tidak dapat digambar"
                raise GalatGrafik(pesan)
