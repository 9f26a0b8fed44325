"""The limited child that compiles Typst documents; started as a file, spoken to in JSON.

As a file, because of this package it needs nothing: its import would cost three times what Typst does.

Order on standard input: ``akar`` (the folder), ``huruf`` (font folders), ``wajah`` (families that must be
complete), ``saat`` (Unix seconds),
``keluaran`` (list of ``naskah``, ``nama``, ``format``, ``ppi``, ``standar``). Answer on standard
output: ``{"galat": null}`` or ``{"galat": {"pesan", "petunjuk", "letak"}}``.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from typing import Any

BATAS_MEMORI = 2 * 1024**3
"""Address space in bytes: fifty pages take about 0.4 GB."""
BATAS_CPU_DETIK = 60


def batasi() -> None:
    """Lower this process's own limits; it holds nothing else that could suffer."""
    resource.setrlimit(resource.RLIMIT_AS, (BATAS_MEMORI, BATAS_MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (BATAS_CPU_DETIK, BATAS_CPU_DETIK))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def kompilasi(perintah: dict[str, Any]) -> dict[str, Any] | None:
    """Compile as ordered; return None, or what the compiler complained about first."""
    import typst

    huruf = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[Path(satu) for satu in perintah["huruf"]],
    )
    for keluarga in perintah["wajah"]:
        if kurang := wajah_kurang(huruf.fonts(), keluarga):
            return {"pesan": f"Huruf “{keluarga}” {kurang}", "petunjuk": "wajah", "letak": ""}
    akar = Path(perintah["akar"])
    keluhan = (_satu(akar, huruf, perintah["saat"], satu) for satu in perintah["keluaran"])
    return next(filter(None, keluhan), None)


def wajah_kurang(semua: Any, keluarga: str) -> str:
    """What a family lacks; empty when it has an upright, an italic and a bold face."""
    ada = [(satu.style, satu.weight) for satu in semua if satu.family == keluarga]
    if not ada:
        return "tidak ada di antara berkas huruf"
    perlu = {
        "tegak": any(gaya == "normal" and 350 <= berat <= 500 for gaya, berat in ada),
        "miring": any(gaya != "normal" and 350 <= berat <= 500 for gaya, berat in ada),
        "tebal": any(berat >= 600 for _, berat in ada),
    }
    kurang = [nama for nama, punya in perlu.items() if not punya]
    return f"tidak mempunyai wajah {' dan '.join(kurang)}" if kurang else ""


def _satu(akar: Path, huruf: Any, saat: int, satu: dict[str, Any]) -> dict[str, Any] | None:
    """Make one file."""
    import typst

    penyusun = typst.Compiler(
        akar / satu["naskah"],
        root=akar,
        font_paths=huruf,
        package_path=akar / "tidak-ada",
        package_cache_path=akar / "tidak-ada",
    )
    try:
        hasil, peringatan = penyusun.compile_with_warnings(
            format=satu["format"], ppi=satu["ppi"], pdf_standards=satu["standar"], timestamp=saat
        )
    except typst.TypstError as galat:
        return _uraikan(galat)
    if peringatan:
        return _uraikan(peringatan[0])
    if not isinstance(hasil, bytes):
        return {"pesan": "keluaran bukan satu halaman", "petunjuk": "", "letak": ""}
    (akar / satu["nama"]).write_bytes(hasil)
    return None


def _uraikan(keluhan: Any) -> dict[str, Any]:
    return {
        "pesan": keluhan.message,
        "petunjuk": "; ".join(keluhan.hints),
        "letak": getattr(keluhan, "diagnostic", ""),
    }


def main() -> None:
    """Read one order, compile it, answer."""
    batasi()
    galat = kompilasi(json.load(sys.stdin))
    json.dump({"galat": galat}, sys.stdout)


if __name__ == "__main__":
    main()
