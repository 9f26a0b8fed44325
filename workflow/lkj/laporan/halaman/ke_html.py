"""The tree as one self-contained HTML file: for a browser, a phone, and a printer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lkj.laporan.halaman import pandoc
from lkj.laporan.halaman.naskah import keterangan
from lkj.laporan.halaman.pentas import baca_lampiran, pentas
from lkj.laporan.halaman.pohon import dari_bytes, ke_bytes
from lkj.sidik import tulis_atomik


def tulis_html(
    *,
    pohon: bytes,
    folder: Path,
    keluar: Path,
    templat: Path,
    lampiran: Sequence[Path] = (),
    tanda: str | None,
    gambar: Mapping[str, bytes] | None = None,
) -> None:
    """Write the HTML of a checked tree, with its style sheet and pictures inside.

    Args:
        pohon: what ``baca_naskah`` returned.
        folder: the folder of the Markdown file, where its pictures lie.
        keluar: the HTML to write; it is replaced in one step.
        templat: the repository's ``templates`` folder.
        lampiran: checked as for the PDF, but an HTML file carries no attachments.
        tanda: mark above and behind the text, such as DRAF; None for a clean document. The mark that the
            cover asks for comes first.
        gambar: pictures that do not lie in *folder*, by their names.

    Raises:
        GalatHalaman: one of its classes.
    """
    dokumen = dari_bytes(pohon)
    tanda = keterangan(dokumen).tanda or tanda
    baca_lampiran(lampiran)
    if tanda:
        dokumen["meta"]["tanda"] = {"t": "MetaString", "c": tanda}
    halaman = (templat / "halaman").resolve()
    with pentas(dokumen, folder=folder, gambar=gambar) as akar:
        (akar / "halaman.css").write_bytes((halaman / "halaman.css").read_bytes())
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
