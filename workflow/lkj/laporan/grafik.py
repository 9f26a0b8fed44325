"""Charts: rows of figures and Typst templates become SVG and PNG files.

Typst draws them because it sets the pages anyway: no further dependency, the type of the report,
text as outlines (so that SVG, PNG and every reader show the same), and equal bytes for equal
input. What other ways cost: see ``templates/grafik/README.md``. All charts of a document are drawn in
one child, which loads the fonts once.

Figures come as decimal strings, already rounded for printing; drawing may use floats.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import ClassVar, TypeAlias

from lkj.laporan.halaman.galat import GalatHalaman
from lkj.laporan.halaman.susun_typst import Keluaran, kompilasi

Baris: TypeAlias = Mapping[str, str | int | None]
BATAS_BARIS = 800
BATAS_HURUF = 400
BERSAMA = ("grafik.typ", "panel.typ")
"""What the templates share."""
TANPA_BARIS = "kosong.typ"
PPI = 220
"""Resolution of the PNG: about 1,350 pixels across the text of a page."""
_ANGKA = re.compile(r"-?\d{1,18}(?:\.\d{1,12})?")
_SAAT = 0
"""No date stands in a chart, so any constant will do."""


class GalatGrafik(GalatHalaman):
    """The rows of a chart are too many, or hold something that is not a figure."""

    saran: ClassVar[str] = "Periksa data grafik: angka memakai titik desimal, nama tidak kosong."


def gambar_grafik(
    *, templat: Path, data: Mapping[str, Sequence[Baris]], jenis: Collection[str]
) -> dict[str, bytes]:
    """Draw charts.

    Args:
        templat: the folder of what the templates share and of one template for each chart; the fonts lie
            in ``../fonts``. What columns a template reads stands at its top.
        data: name of the chart and its template (of several from one template: ``pohon-1``, ``pohon-2``) →
            its rows; figures as decimal strings (``"87.5"``), None where there is none. A chart without
            rows says that there is nothing to draw.
        jenis: ``svg`` (for PDF and HTML), ``png`` (for DOCX), or both.

    Returns:
        Name of the file (``capaian.svg``) → its bytes.

    Raises:
        GalatGrafik: if a chart has too many rows, or a column of figures holds other text.
        GalatHuruf: if the bundled fonts lack a character.
        GalatTypst: if the drawing fails.
    """
    for baris in data.values():
        _periksa(baris)
    berkas = [(f"{nama}.{j}", nama, j) for nama in data for j in sorted(jenis)]
    with tempfile.TemporaryDirectory(prefix="grafik-") as folder:
        akar = Path(folder).resolve()
        for nama, baris in data.items():
            _siapkan(akar / nama, templat, nama, baris)
        kompilasi(
            akar,
            huruf=templat.parent / "fonts",
            saat=_SAAT,
            keluaran=[Keluaran(b, j, ppi=PPI, naskah=f"{nama}/utama.typ") for b, nama, j in berkas],
        )
        return {b: (akar / b).read_bytes() for b, _, _ in berkas}


def _siapkan(folder: Path, templat: Path, nama: str, baris: Sequence[Baris]) -> None:
    """A folder for one chart: its template, what all share, and its rows."""
    folder.mkdir()
    utama = f"{nama.partition('-')[0]}.typ" if baris else TANPA_BARIS
    (folder / "utama.typ").write_bytes((templat / utama).read_bytes())
    for bersama in BERSAMA:
        (folder / bersama).write_bytes((templat / bersama).read_bytes())
    (folder / "data.json").write_text(json.dumps([dict(b) for b in baris], ensure_ascii=False), "utf-8")


KOLOM_ANGKA = frozenset(
    [
        "capaian",
        "pagu",
        "realisasi",
        "target",
        "target_atas",
        "persen",
        "serapan",
        "batas_serapan",
    ]
)
"""Columns that the templates draw as lengths."""


def _periksa(data: Sequence[Baris]) -> None:
    if len(data) > BATAS_BARIS:
        pesan = f"Grafik mempunyai {len(data)} baris; batasnya {BATAS_BARIS}"
        raise GalatGrafik(pesan)
    for baris in data:
        for kolom, nilai in baris.items():
            teks = "" if nilai is None else str(nilai)
            salah = kolom in KOLOM_ANGKA and nilai is not None and not _ANGKA.fullmatch(teks)
            if salah or len(teks) > BATAS_HURUF:
                pesan = f"Grafik memuat {kolom} “{teks[:60]}” yang tidak dapat digambar"
                raise GalatGrafik(pesan)
