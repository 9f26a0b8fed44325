"""The tree as one self-contained HTML file: for a browser, a phone, and a printer.

Style and script stand in the file after pandoc wrote it, and its policy (CSP) names their digests: nothing
else can run, and nothing can be loaded. The file is a plain document where scripts are off.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from lkj import pandoc
from lkj.laporan.halaman.asal import data_asal, ke_skrip, kunci_pohon
from lkj.laporan.halaman.gerbang import NAMA_GAMBAR
from lkj.laporan.halaman.naskah import bubuhkan, keterangan
from lkj.laporan.halaman.pentas import baca_lampiran, pentas
from lkj.laporan.keadaan import Keadaan
from lkj.laporan.tampilan import BAWAAN, Rupa
from lkj.pandoc.pohon import dari_bytes, ke_bytes, rapatkan_kata
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
    telusur: bytes = b"",
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
        telusur: the lineage table, so that the page can tell where its figures come from; empty for none.

    Raises:
        GalatHalaman: one of its classes.
    """
    dokumen = dari_bytes(pohon)
    keadaan = keadaan.menurut_isi(sementara=keterangan(dokumen).sementara)
    bubuhkan(dokumen, keadaan)
    rapatkan_kata(dokumen["blocks"])
    baca_lampiran(lampiran)
    for nama, teks in (("tanda", keadaan.kepala), ("latar", keadaan.latar)):
        if teks:
            dokumen["meta"][nama] = {"t": "MetaString", "c": teks}
    halaman = (templat / "halaman").resolve()
    with pentas(dokumen, folder=folder, gambar=gambar) as akar:
        argumen = (
            "-f",
            "json",
            "-t",
            "html5",
            "--standalone",
            "--wrap=none",
            "--template",
            str(halaman / "halaman.html"),
            "--lua-filter",
            str(halaman / "html.lua"),
        )
        isi = _tanam(pandoc.jalankan(argumen, masukan=ke_bytes(dokumen), folder=akar).decode(), akar)
    data = data_asal(telusur, kunci_pohon(dokumen["blocks"])) if telusur else None
    tulis_atomik(keluar, _lengkapi(isi, halaman, rupa, data).encode())


_SUMBER = re.compile(rf'(<img [^>]*?src=)"({NAMA_GAMBAR.pattern})"')
_JENIS = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg"}


def _tanam(isi: str, folder: Path) -> str:
    """Put the pictures into the page; pandoc's own way reads the whole page again and takes as long as it."""

    def data(cocok: re.Match[str]) -> str:
        gambar = b64encode((folder / cocok[2]).read_bytes()).decode()
        return f'{cocok[1]}"data:{_JENIS[cocok[2].rpartition(".")[2]]};base64,{gambar}"'

    return _SUMBER.sub(data, isi)


_KEBIJAKAN = (
    "default-src 'none'; img-src data:; script-src {skrip}; style-src-elem {gaya};"
    " style-src-attr 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)
"""Nothing from elsewhere. Widths of columns and pictures are attributes of their elements; a browser that
does not tell attributes from elements takes the last rule for styles."""


def _lengkapi(isi: str, halaman: Path, rupa: Rupa, data: Mapping[str, Any] | None) -> str:
    """Put policy, style, script and lineage in the places that the template keeps for them."""
    gaya, skrip = ((halaman / f"halaman.{x}").read_text(encoding="utf-8") for x in ("css", "js"))
    gaya = rupa.ke_css() + gaya
    asal = f'<script type="application/json" id="asal-angka">{ke_skrip(data)}</script>\n' if data else ""
    tempat = {
        "kebijakan": _KEBIJAKAN.format(skrip=_sidik_csp(skrip), gaya=_sidik_csp(gaya)),
        "gaya": f"<style>{gaya}</style>",
        "skrip": f"{asal}<script>{skrip}</script>",
    }
    awal, _, badan = isi.partition("@lkj-gaya@")  # before and behind all that comes from the document
    badan, _, akhir = badan.rpartition("@lkj-skrip@")
    kepala = awal.replace("@lkj-kebijakan@", tempat["kebijakan"])
    return f"{kepala}{tempat['gaya']}{badan}{tempat['skrip']}{akhir}"


def _sidik_csp(isi: str) -> str:
    """The digest of an inline element as a policy names it."""
    return f"'sha256-{b64encode(sha256(isi.encode()).digest()).decode()}'"
