"""A stranger's .docx as parts: checked as a workbook is (`lkj.lembar`), before any reader sees it.

A reader gets an archive that was packed anew from the checked parts of text; pictures, embedded files and
settings stay outside. Nothing is fetched: pandoc reads in its sandbox.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Final

from lkj.lembar import batas, paket, xml_aman
from lkj.lembar.galat import Tolak
from lkj.lembar.kenali import kenali

UTAMA: Final = "word/document.xml"
"""Where the text lies in the parts that `buka_word` returns, whatever its name was."""
_JENIS_UTAMA: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MAKRO: Final = re.compile(r"vbaProject|vbaData|activeX|macroEnabled", re.IGNORECASE)
_HUBUNGAN: Final = "word/_rels/document.xml.rels"
_TEKS: Final = ("word/styles.xml", "word/numbering.xml")
"""Parts beside the text that say what its paragraphs are."""
_BOLEH_LUAR: Final = ("hyperlink", "attachedTemplate")
"""Relations to the outside that draw nothing in: a link keeps its words, a template is not looked for."""
_SEBAB: Final = {
    "BUKAN_XLSX": "isinya bukan dokumen .docx",
    "BERKAS_RUSAK": "isinya rusak atau terpotong",
    "TERLALU_BESAR": "melebihi batas",
    "BERSANDI": "dikunci dengan kata sandi",
    "BERMAKRO": "memuat makro",
    "TAUTAN_LUAR": "mengambil isi dari luar berkas ini",
    "ISI_BERBAHAYA": "memuat bagian yang tidak wajar",
}


class WordDitolakError(Exception):
    """A Word file that is not read; its text says why, within a sentence."""


def buka_word(isi: bytes, paling: int = batas.BYTE) -> dict[str, bytes]:
    """The parts of a Word file that its text is read from.

    Args:
        isi: Its bytes.
        paling: How many there may be.

    Raises:
        WordDitolakError: It is none, damaged, locked, too large, or holds what no plain document has.
    """
    try:
        _kenali(isi, paling)
        bagian = paket.buka(isi)
        return _pilih(bagian)
    except Tolak as sebab:
        apa = f" ({sebab.apa})" if sebab.apa and sebab.kode in ("TERLALU_BESAR", "ISI_BERBAHAYA") else ""
        pesan = f"{_SEBAB.get(sebab.kode, 'tidak dapat dibaca')}{apa}"
        raise WordDitolakError(pesan) from sebab


def _kenali(isi: bytes, paling: int) -> None:
    if len(isi) > paling:
        raise Tolak("TERLALU_BESAR", f"{paling // 2**20} MB")
    kenali(isi[: batas.BYTE])  # by its first bytes; its size was looked at


def kemas_word(bagian: Mapping[str, bytes]) -> bytes:
    """The checked parts as a plain document for the reader."""
    return paket.kemas_ulang({"[Content_Types].xml": _JENIS, "_rels/.rels": _AKAR, **bagian})


def _pilih(bagian: Mapping[str, bytes]) -> dict[str, bytes]:
    for nama, isi in bagian.items():
        if _MAKRO.search(nama):
            raise Tolak("BERMAKRO")
        if nama.endswith((".xml", ".rels")):
            xml_aman.periksa(isi, nama)
    jenis = bagian.get("[Content_Types].xml", b"")
    if _MAKRO.search(jenis.decode(errors="replace")):
        raise Tolak("BERMAKRO")
    _periksa_hubungan(bagian)
    utama = _utama(bagian)
    hasil = {UTAMA: bagian[utama], **{n: bagian[n] for n in _TEKS if n in bagian}}
    hasil[_HUBUNGAN] = _hubungan(n for n in _TEKS if n in bagian)
    return hasil


def _periksa_hubungan(bagian: Mapping[str, bytes]) -> None:
    for nama, isi in bagian.items():
        if not nama.endswith(".rels"):
            continue
        for _, atribut in xml_aman.elemen(isi, nama):
            jenis = atribut.get("Type", "").rsplit("/", 1)[-1]
            if atribut.get("TargetMode") == "External" and jenis not in _BOLEH_LUAR:
                raise Tolak("TAUTAN_LUAR", jenis)


def _utama(bagian: Mapping[str, bytes]) -> str:
    """The part that the package names as its document."""
    for _, atribut in xml_aman.elemen(bagian.get("_rels/.rels", b"<r/>"), "_rels/.rels"):
        if atribut.get("Type", "").endswith("/officeDocument"):
            nama = posixpath.normpath(atribut.get("Target", "").lstrip("/"))
            if nama in bagian and nama.endswith(".xml") and nama.startswith("word/"):
                return nama
    raise Tolak("BUKAN_XLSX")


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_JENIS: Final = (
    f'{_XML}<Types xmlns="{_PAKET}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/{UTAMA}" ContentType="{_JENIS_UTAMA}"/></Types>'
).encode()
_AKAR: Final = (
    f'{_XML}<Relationships xmlns="{_PAKET}/relationships">'
    f'<Relationship Id="rId1" Type="{_R}/officeDocument" Target="{UTAMA}"/></Relationships>'
).encode()


def _hubungan(nama: Iterable[str]) -> bytes:
    """The relations of the text to the parts that are kept; links lose where they led."""
    isi = "".join(
        f'<Relationship Id="rIdLkj{n}" Type="{_R}/{PurePosixPath(n).stem}"'
        f' Target="{n.removeprefix("word/")}"/>'
        for n in nama
    )
    return f'{_XML}<Relationships xmlns="{_PAKET}/relationships">{isi}</Relationships>'.encode()
