"""Acts of people as files, their law, and the state of a document that follows from them.

An act is one small YAML file (an in-toto statement) in a folder ``pengesahan``: what was done, in which step,
by whom, when, and the digest of what it concerns. It is written once, by `tulis_tindakan`; `baca_tindakan`
believes none that is broken, foreign or edited.
"""

from lkj.tindakan.baca import baca_tindakan
from lkj.tindakan.model import (
    Bukti,
    Digest,
    IsiTindakan,
    Pokok,
    Tindakan,
    folder_pengesahan,
    masa_dokumen,
    masa_folder,
)
from lkj.tindakan.simpan import tulis_tindakan

__all__ = [
    "Bukti",
    "Digest",
    "IsiTindakan",
    "Pokok",
    "Tindakan",
    "baca_tindakan",
    "folder_pengesahan",
    "masa_dokumen",
    "masa_folder",
    "tulis_tindakan",
]
