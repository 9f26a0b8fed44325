"""The example office "Kecamatan Sukamaju": fictional, complete and of real size, made by a command.

`lkj contoh` writes it; with a seed (``benih``) the figures vary within what a correct year allows, so
that tests and many-office work have as many different offices as they need.
"""

from lkj.contoh.kantor import muat_pengaturan
from lkj.contoh.tulis import tulis_contoh

__all__ = ["muat_pengaturan", "tulis_contoh"]
