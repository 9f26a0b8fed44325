"""An emblem that came as SVG: checked and painted by the typesetter; no stranger's drawing goes on."""

import re
import tempfile
from pathlib import Path

from lkj.laporan.gambar_kantor import batas
from lkj.laporan.gambar_kantor.induk import Hasil
from lkj.laporan.halaman.galat import GalatHalaman
from lkj.laporan.halaman.gerbang import SVG_TERLARANG
from lkj.laporan.halaman.susun_typst import Keluaran, kompilasi

_SVG = re.compile(rb"\s*(?:<\?xml [^>]*\?>\s*)?(?:<!--.*?-->\s*)*<svg[\s>]", re.DOTALL)
_NASKAH = """\
#set page(width: 100mm, height: 100mm, margin: 0mm, fill: none)
#image("lambang.svg", width: 100mm, height: 100mm, fit: "contain")
"""
_PPI = batas.SISI_LAMBANG * 25.4 / 100


def lukis_svg(isi: bytes, huruf: Path) -> bytes | Hasil:
    """Paint an SVG.

    Args:
        isi: The file.
        huruf: Folder of the only fonts that it can use.

    Returns:
        A PNG, or the refusal.
    """
    isi = isi.removeprefix(b"\xef\xbb\xbf")
    if not _SVG.match(isi):
        return Hasil(kode="GAMBAR_BUKAN", apa="bukan SVG, atau SVG dengan DOCTYPE atau yang dimampatkan")
    if SVG_TERLARANG.search(isi):
        return Hasil(kode="GAMBAR_BERBAHAYA")
    with tempfile.TemporaryDirectory(prefix="lambang-") as folder:
        akar = Path(folder).resolve()
        (akar / "lambang.svg").write_bytes(isi)
        (akar / "utama.typ").write_text(_NASKAH, encoding="utf-8")
        try:
            kompilasi(akar, huruf=huruf, saat=0, keluaran=[Keluaran("lambang.png", "png", ppi=round(_PPI))])
        except GalatHalaman:
            return Hasil(kode="GAMBAR_RUSAK")
        return (akar / "lambang.png").read_bytes()
