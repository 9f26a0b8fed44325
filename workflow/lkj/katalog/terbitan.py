"""Remarks on official releases, with which later reports are compared."""

from lkj.katalog.jenis import Kelompok, W

TERBITAN: Kelompok = {
    "TERBITAN_RUSAK": (
        W,
        "Berkas terbitan ini tidak dapat dijadikan pembanding: {sebab}.",
        "Pulihkan dari tag-nya dengan perintah: git checkout {tag} -- {folder}",
        "A file of a release is not what was released, so nothing can be compared with it. Restore it from its tag.",
    ),
}
