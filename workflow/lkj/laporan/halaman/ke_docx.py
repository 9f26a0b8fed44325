"""The tree as DOCX: pandoc with named styles, then the parts that its writer cannot make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lkj import pandoc
from lkj.laporan.halaman.bagian_docx import lengkapi, tanpa_nomor_pertama
from lkj.laporan.halaman.gaya_docx import gaya_xml
from lkj.laporan.halaman.naskah import bubuhkan, keterangan
from lkj.laporan.halaman.paket_docx import SAAT_BAKU, baca_paket
from lkj.laporan.halaman.pentas import baca_lampiran, pentas
from lkj.laporan.halaman.rapikan_docx import rapikan_badan
from lkj.laporan.halaman.wordml import TEPI_SURAT, lebar_teks, rupa_word
from lkj.laporan.keadaan import Keadaan
from lkj.laporan.tampilan import BAWAAN, Rupa
from lkj.pandoc.pohon import dari_bytes, ke_bytes, rapatkan_kata
from lkj.sidik import tulis_atomik
from lkj.zip_tetap import tulis_paket


def tulis_docx(
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
    """Write the DOCX of a checked tree; the PNG beside each SVG picture is used.

    Args:
        pohon: what ``baca_naskah`` returned.
        folder: the folder of the Markdown file, where its pictures lie.
        keluar: the DOCX to write; it is replaced in one step.
        templat: the repository's ``templates`` folder.
        lampiran: checked as for the PDF, but a DOCX carries no attachments.
        keadaan: the state of the document, which every page shows; that data is missing, the cover adds.
        rupa: the look.
        gambar: pictures that do not lie in *folder*, by their names.

    Raises:
        GalatHalaman: one of its classes.
    """
    dokumen = dari_bytes(pohon)
    perihal = keterangan(dokumen)
    keadaan = keadaan.menurut_isi(sementara=perihal.sementara)
    bubuhkan(dokumen, keadaan)
    rapatkan_kata(dokumen["blocks"])
    baca_lampiran(lampiran)
    r = rupa_word(rupa)
    if perihal.surat:
        r = replace(r, tepi={**r.tepi, **TEPI_SURAT})
    lebar = [str(lebar_teks(perihal.kertas, r, mendatar=mendatar)) for mendatar in (False, True)]
    dokumen["meta"]["lebar"] = {"t": "MetaString", "c": " ".join(lebar)}
    halaman = (templat / "halaman").resolve()
    with pentas(dokumen, folder=folder, png=True, gambar=gambar) as akar:
        argumen = (
            "-f",
            "json",
            "-t",
            "docx",
            "-o",
            "-",
            "--reference-doc",
            str(_acuan(halaman / "reference.docx", rupa, akar)),
            "--lua-filter",
            str(halaman / "docx.lua"),
        )
        saat = {"SOURCE_DATE_EPOCH": str(int(perihal.saat.timestamp()))}
        isi = pandoc.jalankan(argumen, masukan=ke_bytes(dokumen), folder=akar, lingkungan=saat)
    paket = lengkapi(baca_paket(isi), perihal, keadaan=keadaan, r=r)
    naskah = rapikan_badan(paket["word/document.xml"], kertas=perihal.kertas, r=r)
    paket["word/document.xml"] = tanpa_nomor_pertama(naskah) if perihal.surat else naskah
    waktu = (perihal.tanggal.year, perihal.tanggal.month, perihal.tanggal.day, 0, 0, 0)
    tulis_atomik(keluar, tulis_paket(paket, waktu))


def _acuan(bawaan: Path, rupa: Rupa, folder: Path) -> Path:
    """The reference document in a look: the committed one, or one with other styles in *folder*."""
    if rupa == BAWAAN:
        return bawaan
    paket = baca_paket(bawaan.read_bytes())
    acuan = folder / "acuan.docx"
    acuan.write_bytes(tulis_paket({**paket, "word/styles.xml": gaya_xml(rupa)}, SAAT_BAKU))
    return acuan
