"""Lineage: from the key of a printed figure back to the cells that it was made from."""

from lkj.telusur.jalankan import susun
from lkj.telusur.model import KOLOM

__all__ = ["KOLOM", "susun"]
