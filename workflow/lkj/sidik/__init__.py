"""Digests: which bytes went in, which code worked on them, and whether a derived file is what was made.

Snakemake compares file times; content that arrives with an older time, a changed module or an
intermediate edited by hand would pass unnoticed. Each rule therefore carries a `Janji` (promise) in
its ``params``: the sha256 of every raw file, of its settings and of the modules its stage uses, all as
they were when the build was planned. A job works inside `Pekerjaan`, which refuses bytes other than
the promised ones, writes its outputs atomically and notes them in the ledger (`BUKU`) that
`lkj.penjaga` reads before the next build.
"""

from lkj.sidik.berkas import (
    gabung,
    keadaan,
    sha256,
    sidik_awal,
    sidik_berkas,
    sidik_folder,
    tulis_atomik,
)
from lkj.sidik.buku import BUKU, baca_buku, berkas_buku
from lkj.sidik.kode import Kode, modul_terpakai, sidik_modul, versi_pustaka
from lkj.sidik.pekerjaan import Janji, Pekerjaan, PekerjaanBerhentiError, buat_janji, diumumkan

__all__ = [
    "BUKU",
    "Janji",
    "Kode",
    "Pekerjaan",
    "PekerjaanBerhentiError",
    "baca_buku",
    "berkas_buku",
    "buat_janji",
    "diumumkan",
    "gabung",
    "keadaan",
    "modul_terpakai",
    "sha256",
    "sidik_awal",
    "sidik_berkas",
    "sidik_folder",
    "sidik_modul",
    "tulis_atomik",
    "versi_pustaka",
]
