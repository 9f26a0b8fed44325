"""The tree as one self-contained HTML file: for a browser, a phone, and a printer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lkj.laporan.halaman import pandoc
from lkj.laporan.halaman.naskah import bubuhkan, keterangan
from lkj.laporan.halaman.pentas import baca_lampiran, pentas
from lkj.laporan.halaman.pohon import dari_bytes, ke_bytes
from lkj.laporan.keadaan import Keadaan
from lkj.laporan.tampilan import BAWAAN, Rupa
from lkj.sidik import tulis_atomik


def tulis_html(
    *,
    pohon: bytes,
    folder: Path,
    keluar: Path,
    templat: Path,
    lampiran: Sequence[Path] = (),
    keadaan: Keadaan,
    rupa: Rupa = BAWAAN,
    gambar: Mapping[str, bytes] | None = None,
) -> None:
    """Write the HTML of a checked tree, with its style sheet and pictures inside.

    Args:
        pohon: what ``baca_naskah`` returned.
        folder: the folder of the Markdown file, where its pictures lie.
        keluar: the HTML to write; it is replaced in one step.
        templat: the repository's ``templates`` folder.
        lampiran: checked as for the PDF, but an HTML file carries no attachments.
        keadaan: the state of the document, which every page shows; that data is missing, the cover adds.
        rupa: the look.
        gambar: pictures that do not lie in *folder*, by their names.

    Raises:
        GalatHalaman: one of its classes.
    """
    dokumen = dari_bytes(pohon)
    keadaan = keadaan.menurut_isi(sementara=keterangan(dokumen).sementara)
    bubuhkan(dokumen, keadaan)
    baca_lampiran(lampiran)
    for nama, teks in (("tanda", keadaan.kepala), ("latar", keadaan.latar)):
        if teks:
            dokumen["meta"][nama] = {"t": "MetaString", "c": teks}
    halaman = (templat / "halaman").resolve()
    with pentas(dokumen, folder=folder, gambar=gambar) as akar:
        gaya = rupa.ke_css().encode() + (halaman / "halaman.css").read_bytes()
        (akar / "halaman.css").write_bytes(gaya)
        argumen = (
            "-f",
            "json",
            "-t",
            "html5",
            "--standalone",
            "--embed-resources",
            "--wrap=none",
            "--template",
            str(halaman / "halaman.html"),
            "--lua-filter",
            str(halaman / "html.lua"),
        )
        isi = pandoc.jalankan(argumen, masukan=ke_bytes(dokumen), folder=akar)
    tulis_atomik(keluar, isi)
