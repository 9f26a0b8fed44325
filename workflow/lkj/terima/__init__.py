"""Receiving: what was sent by mail, WhatsApp or USB is recognised, checked and put where it belongs.

A file is what its content and its stamp say, never what its name says. Nothing is converted: a figure
that two readers cannot agree on is no figure, so other formats than ``.xlsx`` are sent back with what to
do. Nothing is replaced that git does not have, unless that is asked for.
"""

from lkj.terima.kirim import Kiriman, Petunjuk, Tujuan, periksa_kiriman
from lkj.terima.simpan import BARU, GANTI, SAMA, Simpanan, rencanakan, simpan

__all__ = [
    "BARU",
    "GANTI",
    "SAMA",
    "Kiriman",
    "Petunjuk",
    "Simpanan",
    "Tujuan",
    "periksa_kiriman",
    "rencanakan",
    "simpan",
]
