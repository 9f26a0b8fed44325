"""From the finished Markdown to the checked, numbered tree that every format is made from."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from lkj import pandoc
from lkj.laporan.halaman.galat import GalatSampul, GalatUnsur
from lkj.laporan.halaman.gerbang import periksa_gambar, periksa_tautan, periksa_unsur
from lkj.laporan.halaman.isi import periksa_isi
from lkj.laporan.halaman.nomor import nomori
from lkj.laporan.halaman.perubahan import lampirkan_perubahan
from lkj.laporan.halaman.tabel import susun_tabel
from lkj.laporan.halaman.terbitan_lalu import lampirkan_terbitan
from lkj.laporan.keadaan import SEMENTARA, Keadaan
from lkj.pandoc.pohon import (
    Simpul,
    ambil,
    dari_bytes,
    div,
    kata,
    ke_bytes,
    kelas,
    rapatkan_kata,
    semua_simpul,
)

BACAAN = (
    "markdown-raw_attribute-raw_html-raw_tex-yaml_metadata_block-citations-smart"
    "-task_lists-pandoc_title_block-latex_macros-example_lists"
)
"""The reader's dialect: everything off through which the text of a cell could act.

Escapes do not help against ``task_lists``: it looks for ``[ ]`` at the head of an item after they are gone.
"""
KERTAS = ("a4", "f4")
_PEMBUKA = frozenset({"sampul", "judul-naskah", "kop"})
"""What says which document this is: the cover of a report, the title of a paper without one, a letterhead."""
_KAKI = frozenset({"instansi", "kaki"})
_TANGGAL = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Dokumen:
    """What the cover says about the document, for its properties and running lines.

    ``sementara`` says that data is missing, which every page then shows; ``surat`` that it is a letter, whose
    pages have a letterhead and no running lines.
    """

    judul: str
    penulis: str
    tanggal: dt.date
    subjek: str
    kertas: str
    sementara: bool = False
    surat: bool = False

    @property
    def saat(self) -> dt.datetime:
        """The document date as a point in time (midnight UTC), for file properties."""
        return dt.datetime.combine(self.tanggal, dt.time(), tzinfo=dt.UTC)


def baca_naskah(
    naskah: Path, *, gambar: Collection[str] | None = None, harapan: bytes | None = None
) -> bytes:
    """Return the checked and numbered JSON tree of a finished Markdown report.

    Args:
        naskah: the Markdown file; its pictures lie in its folder or one folder below it.
        gambar: relative names of the pictures that may appear and need not be there yet; None
            allows every ``.svg``, ``.png`` and ``.jpg`` with a plain name that lies there.
        harapan: what the document was meant to say (`lkj.laporan.harapan`); every cell and text is
            compared with it. None for a text that no template wrote.

    Raises:
        GalatHalaman: one of its classes, for what the text may not contain or lacks.
    """
    sandar = ("--sandbox", "-f", BACAAN, "-t", "json")
    with TemporaryDirectory() as kosong:
        mentah = pandoc.jalankan(sandar, masukan=naskah.read_bytes(), folder=Path(kosong))
    try:
        dokumen = dari_bytes(mentah)
        rapatkan_kata(dokumen["blocks"])
        periksa_unsur(dokumen)
        if harapan is not None:
            periksa_isi(dokumen, harapan)
        periksa_tautan(dokumen)
        periksa_gambar(dokumen, folder=naskah.parent, izin=gambar)
        susun_tabel(dokumen)
        nomori(dokumen)
        _belah_sampul(dokumen)
    except RecursionError:
        pesan = "Naskah bersarang terlalu dalam"
        raise GalatUnsur(pesan) from None
    _tulis_meta(dokumen, keterangan(dokumen))
    return ke_bytes(dokumen)


def keterangan(dokumen: Simpul) -> Dokumen:
    """Return what the cover of a tree, or the title of a paper without one, says about the document.

    Raises:
        GalatSampul: if there is no single one of them, or it lacks title, author or a valid date.
    """
    sampul = [
        simpul
        for simpul in semua_simpul(dokumen["blocks"])
        if simpul["t"] == "Div" and _PEMBUKA & set(kelas(simpul))
    ]
    if len(sampul) != 1:
        pesan = f"Naskah mempunyai {len(sampul)} sampul, seharusnya satu"
        raise GalatSampul(pesan)
    isi = {nama: ambil(sampul[0], nama) or "" for nama in ("judul", "penulis", "tanggal")}
    kurang = [nama for nama, nilai in isi.items() if not nilai.strip()]
    if kurang:
        pesan = f"Sampul belum memuat {', '.join(kurang)}"
        raise GalatSampul(pesan)
    kertas = ambil(sampul[0], "kertas") or "a4"
    if kertas not in KERTAS:
        pesan = f"Kertas “{kertas}” tidak dikenal; pilihannya a4 atau f4"
        raise GalatSampul(pesan)
    return Dokumen(
        judul=isi["judul"],
        penulis=isi["penulis"],
        tanggal=_baca_tanggal(isi["tanggal"]),
        subjek=ambil(sampul[0], "subjek") or "",
        kertas=kertas,
        sementara=_sementara(ambil(sampul[0], "tanda") or ""),
        surat="kop" in kelas(sampul[0]),
    )


def _sementara(tanda: str) -> bool:
    """Whether the cover says that data is missing; other marks are no part of the content."""
    if tanda not in ("", SEMENTARA):
        pesan = f"Tanda “{tanda}” tidak boleh ada dalam naskah"
        raise GalatSampul(pesan)
    return bool(tanda)


def _belah_sampul(dokumen: Simpul) -> None:
    """Part the cover in two: its foot begins at its last division of class instansi or kaki."""
    for simpul in dokumen["blocks"]:
        if simpul["t"] == "Div" and "sampul" in kelas(simpul):
            isi = simpul["c"][1]
            kaki = [nomor for nomor, anak in enumerate(isi) if _KAKI & set(kelas(anak))]
            batas = kaki[-1] if kaki else len(isi)
            bagian = (div(isi[:batas], "sampul-atas"), div(isi[batas:], "sampul-bawah"))
            simpul["c"][1] = list(bagian)


def bubuhkan(dokumen: Simpul, keadaan: Keadaan) -> None:
    """Write the revision on the cover, or below a paper's title, and what changed as the last annexes.

    Of these one is about what was signed or submitted, the other about the last release. On the page only,
    for every format alike.
    """
    pembatas = [s for s in semua_simpul(dokumen["blocks"]) if s["t"] == "Div"] if keadaan.revisi else []
    for simpul in pembatas:
        isi = {"t": "Para", "c": kata(keadaan.sebutan_revisi)}
        if "sampul-atas" in kelas(simpul):
            simpul["c"][1].append(div([isi], "subjudul"))
        elif "judul-naskah" in kelas(simpul):
            simpul["c"][1].append(isi)
    lampirkan_perubahan(dokumen, keadaan)
    lampirkan_terbitan(dokumen, keadaan)


def _baca_tanggal(tulisan: str) -> dt.date:
    try:
        if _TANGGAL.fullmatch(tulisan):
            return dt.date.fromisoformat(tulisan)
    except ValueError:
        pass
    pesan = f"Tanggal sampul “{tulisan}” bukan tanggal"
    raise GalatSampul(pesan)


def _tulis_meta(dokumen: Simpul, isi: Dokumen) -> None:
    """Write the properties where pandoc's writers look for them."""
    meta = {
        "lang": "id-ID",
        "pagetitle": isi.judul,
        "title": isi.judul,
        "author": isi.penulis,
        "subject": isi.subjek,
        "date": isi.tanggal.isoformat(),
    }
    dokumen["meta"] = {kunci: {"t": "MetaString", "c": nilai} for kunci, nilai in meta.items()}
