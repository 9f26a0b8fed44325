"""The tree as PDF: pandoc writes Typst, Typst sets PDF/A-3a and PDF/UA-1 with the data attached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lkj import pandoc
from lkj.laporan.halaman.asal_pdf import pasang_asal
from lkj.laporan.halaman.naskah import bubuhkan, keterangan
from lkj.laporan.halaman.pengesahan import BlokPengesahan, pasang_blok
from lkj.laporan.halaman.pentas import baca_lampiran, pentas, tulis_keterangan
from lkj.laporan.halaman.siap_typst import siapkan
from lkj.laporan.halaman.susun_typst import Keluaran, kompilasi
from lkj.laporan.keadaan import Keadaan
from lkj.laporan.tampilan import BAWAAN, Rupa
from lkj.pandoc.pohon import Simpul, dari_bytes, ke_bytes
from lkj.sidik import tulis_atomik

STANDAR = ("a-3a", "ua-1")
TEMPLAT = ("dasar.typ", "laporan.typ", "unsur.typ")
_AWAL = b'#import "laporan.typ": *\n#import "unsur.typ": *\n#show: laporan\n\n'


def tulis_pdf(
    *,
    pohon: bytes,
    folder: Path,
    keluar: Path,
    templat: Path,
    lampiran: Sequence[Path],
    keadaan: Keadaan,
    rupa: Rupa = BAWAAN,
    gambar: Mapping[str, bytes] | None = None,
    blok: BlokPengesahan | None = None,
    telusur: bytes | None = None,
) -> None:
    """Write the PDF of a checked tree.

    Args:
        pohon: what ``baca_naskah`` returned.
        folder: the folder of the Markdown file, where its pictures lie.
        keluar: the PDF to write; it is replaced in one step.
        templat: the repository's ``templates`` folder (``halaman/`` and ``fonts/`` in it).
        lampiran: files to embed, in this order.
        keadaan: the state of the document, which every page shows; that data is missing, the cover adds.
        rupa: the look.
        gambar: pictures that do not lie in *folder*, by their names.
        blok: the signature block, of a document that goes to signature.
        telusur: the lineage table that the figures are linked to, unless the look does without.

    Raises:
        GalatHalaman: one of its classes.
    """
    dokumen = dari_bytes(pohon)
    perihal = keterangan(dokumen)
    keadaan = keadaan.menurut_isi(sementara=perihal.sementara)
    bubuhkan(dokumen, keadaan)
    if telusur is not None and rupa.pilihan.daftar_asal:
        pasang_asal(dokumen, telusur)
    berkas = baca_lampiran(lampiran)
    with pentas(dokumen, folder=folder, gambar=gambar) as akar:
        if blok:
            pasang_blok(dokumen, blok, akar)
        tulis_keterangan(akar, perihal, keadaan=keadaan, rupa=rupa, lampiran=berkas, blok=blok)
        for nama in TEMPLAT:
            (akar / nama).write_bytes((templat / "halaman" / nama).read_bytes())
        (akar / "utama.typ").write_bytes(_AWAL + ke_typst(dokumen, templat, akar))
        kompilasi(
            akar,
            huruf=[templat / "fonts", *([rupa.huruf] if rupa.huruf else [])],
            wajah=rupa.milik_kantor,
            saat=int(perihal.saat.timestamp()),
            keluaran=[Keluaran("utama.pdf", "pdf", standar=STANDAR)],
        )
        tulis_atomik(keluar, (akar / "utama.pdf").read_bytes())


def ke_typst(dokumen: Simpul, templat: Path, folder: Path) -> bytes:
    """Return the body of the document as Typst calls; *dokumen* is changed on the way.

    Raises:
        GalatPandoc: if pandoc or the filter stops or warns.
    """
    saringan = (templat / "halaman" / "typst.lua").resolve()
    argumen = ("-f", "json", "-t", "typst-smart", "--wrap=none", "--lua-filter", str(saringan))
    siapkan(dokumen)
    return pandoc.jalankan(argumen, masukan=ke_bytes(dokumen), folder=folder)
