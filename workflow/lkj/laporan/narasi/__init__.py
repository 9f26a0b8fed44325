"""The office's own text: placed, never rewritten.

It comes as Markdown or Word (`muat`), is written anew with every word escaped (`markdown`), and figures
stand in it by ``{{ angka('IKU-02.capaian') }}`` (`rujukan`). `slot` names its places.
"""

from lkj.laporan.narasi.markdown import CariAngka, susun_narasi, ubah_narasi
from lkj.laporan.narasi.muat import Kumpulan, Naskah, kumpulkan
from lkj.laporan.narasi.slot import Slot, daftar_slot

__all__ = [
    "CariAngka",
    "Kumpulan",
    "Naskah",
    "Slot",
    "daftar_slot",
    "kumpulkan",
    "susun_narasi",
    "ubah_narasi",
]
