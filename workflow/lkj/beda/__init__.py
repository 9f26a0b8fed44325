"""What changed in a workbook, cell by cell: two files, two commits, or three versions of a merge.

`banding_buku` compares two workbooks, `beda_berkas` and `beda_commit` files as they were in commits;
`lkj.beda.kata` says it, for people and as JSON. Of the workbooks that are issued here (forms, plan,
profile) a row is found again by its key, so that a row put in between changes nothing below it; other
workbooks are compared address by address. Only values are compared, not colours or widths.
"""

from lkj.beda.banding import banding_buku
from lkj.beda.berkas import beda_berkas, beda_commit, beda_isi
from lkj.beda.model import BedaBerkas, BedaBuku, BedaSel

__all__ = ["BedaBerkas", "BedaBuku", "BedaSel", "banding_buku", "beda_berkas", "beda_commit", "beda_isi"]
