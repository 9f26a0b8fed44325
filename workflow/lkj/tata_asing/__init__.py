"""Foreign layouts: an office's own sheet, described once as data and read like the forms that were issued.

A description (`TataAsing`, a file of ``config/format``) says where the header stands, which column is
what and which text stands for which code. `PembacaAsing` gives the same rows as `lkj.tabel.Pembaca`
gives of a form, with the addresses of the foreign sheet, so that every check of `lkj.periksa` applies.

Not here: finding a code by its name. A code decides, or a text that the description maps to one.
"""

from lkj.tata_asing.model import FOLDER, KolomAsing, KunciAsing, TabelAsing, TataAsing
from lkj.tata_asing.muat import muat_tata
from lkj.tata_asing.pembaca import PembacaAsing, mengenali

__all__ = [
    "FOLDER",
    "KolomAsing",
    "KunciAsing",
    "PembacaAsing",
    "TabelAsing",
    "TataAsing",
    "mengenali",
    "muat_tata",
]
