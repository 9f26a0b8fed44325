"""Where one build spends its time: its imports, its child processes, the functions of lkj and Snakemake."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from salinan import Salinan

BARIS = 20
PENCUPLIK = Path(__file__).with_name("pencuplik.py")


def cetak_profil(salinan: Salinan, siapkan: Callable[[Salinan, int], None]) -> None:
    """Print all tables for one kind of build; ``siapkan`` makes the copy ready, as for a measurement."""
    catatan = salinan.akar / "cuplikan.json"
    siapkan(salinan, 1)
    salinan.python(str(PENCUPLIK), str(catatan), salinan.sasaran)
    _cetak_cuplikan(json.loads(catatan.read_text(encoding="utf-8")))
    siapkan(salinan, 2)
    _cetak_impor(salinan.python("-X", "importtime", "-m", "snakemake", salinan.sasaran).keluaran)


def _cetak_cuplikan(isi: dict[str, Any]) -> None:
    """Share of the samples in which a function was on a stack, with all that it called."""
    jumlah = max(1, isi["cuplikan"])
    print(f"\nFungsi (termasuk yang dipanggilnya), {jumlah} cuplikan tiap {isi['jeda_detik']} detik")
    fungsi = Counter[str](isi["fungsi"])
    for paket in ("lkj", "snakemake"):
        milik = Counter({n: k for n, k in fungsi.items() if n.split(".", 1)[0] == paket})
        for nama, kali in milik.most_common(BARIS):
            print(f"{kali / jumlah:>7.1%}  {nama}")
    print("\nProses anak, detik prosesor")
    for perintah, detik in isi["anak"]:
        print(f"{detik:>7.3f}  {perintah[-90:]}")


def _cetak_impor(catatan: str) -> None:
    """Seconds of ``-X importtime`` by top package, without what each imported from another."""
    detik: Counter[str] = Counter()
    for baris in catatan.splitlines():
        bagian = baris.removeprefix("import time:").split("|")
        if baris.startswith("import time:") and bagian[0].strip().isdigit():
            detik[bagian[2].strip().split(".", 1)[0]] += int(bagian[0])
    print(f"\nImpor, detik sendiri, seluruhnya {sum(detik.values()) / 1e6:.2f}")
    for nama, mikrodetik in detik.most_common(BARIS):
        print(f"{mikrodetik / 1e6:>7.3f}  {nama}")
    print()
