"""The message of a commit, in the office's words, from the files that it holds."""

from collections.abc import Sequence

from lkj.simpan.berkas import BARU, HILANG, Berubah
from lkj.simpan.pengirim import Pengirim

_NAMA = {
    "rencana.xlsx": "Rencana",
    "profil.xlsx": "Profil",
    "perbaikan.yaml": "Perbaikan data",
    "perbaikan.xlsx": "Perbaikan data",
    "jadwal.yaml": "Jadwal",
    "narasi": "Narasi",
    "foto": "Foto",
    "pindaian": "Hasil pindaian",
    "surat": "Surat",
    "pengesahan": "Pengesahan",
}
_DISEBUT = 2
"""So many kinds of files stand in the first line of a message."""


def sebut(b: Berubah) -> str:
    """What a file is: ``Isian triwulan I 2023``."""
    if not b.bagian("tahun"):
        return "Pengaturan" if b.path.startswith("config/") else "Templat kantor"
    pertama = b.bagian("sisa").partition("/")[0]
    masa = b.masa
    if pertama == "lra.xlsx" and masa:
        nama = "Laporan realisasi anggaran"
    elif masa and pertama.endswith(".xlsx"):
        nama = "Isian"
    else:
        nama = _NAMA.get(pertama, "Berkas")
    kapan = f"{masa.sebutan[:1].lower()}{masa.sebutan[1:]} " if masa else ""
    return f"{nama} {kapan}{b.bagian('tahun')}"


def susun_pesan(berkas: Sequence[Berubah], pengirim: Pengirim | None) -> str:
    """The whole message: one line, and below it every file."""
    jenis = list(dict.fromkeys(sebut(b) for b in berkas))
    apa = ", ".join([jenis[0], *(j[:1].lower() + j[1:] for j in jenis[1:_DISEBUT])])
    if (lain := len(jenis) - _DISEBUT) > 0:
        apa += f", dan {lain} jenis lain"
    unit = ", ".join(sorted({b.unit for b in berkas if b.unit}))
    judul = f"{apa}{f' ({unit})' if unit else ''} {_kerja(berkas, pengirim)}"
    return "\n".join([judul, "", *(f"- {b.path} ({b.keadaan})" for b in berkas), ""])


def _kerja(berkas: Sequence[Berubah], pengirim: Pengirim | None) -> str:
    keadaan = {b.keadaan for b in berkas}
    if keadaan == {HILANG}:
        return f"dihapus, menurut {pengirim.sebutan}" if pengirim else "dihapus"
    if pengirim is None:
        return "ditambahkan" if keadaan == {BARU} else "diperbarui"
    return f"{'diterima' if BARU in keadaan else 'diperbaiki, diterima'} dari {pengirim.sebutan}"
