"""How a workbook is put together: its parts, what they refer to, and which part is which sheet.

Refused here: macros, embedded objects, data from outside, and a cell reference that would make a
reader create the cells of a huge range (hyperlinks and comments; threats.md).
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lkj.lembar import batas
from lkj.lembar.alamat import di_dalam_batas
from lkj.lembar.galat import Tolak
from lkj.lembar.huruf import boleh
from lkj.lembar.xml_aman import RELASI, SS, SS_KETAT, Elemen, elemen, periksa

_BUKU: Final = "xl/workbook.xml"
_JENIS: Final = "[Content_Types].xml"
_RELASI_LUAR: Final = frozenset(
    {"externalLink", "externalLinkPath", "connections", "queryTable", "attachedTemplate"}
)
_RELASI_OBJEK: Final = frozenset({"oleObject", "package", "control", "ctrlProp", "activeXControlBinary"})
_RELASI_MAKRO: Final = frozenset(
    {"vbaProject", "xlMacrosheet", "xlIntlMacrosheet", "dialogsheet", "wordVbaData"}
)


@dataclass(frozen=True, slots=True)
class BagianLembar:
    """One worksheet: its name, whether it is hidden, and the part that holds its cells."""

    nama: str
    tersembunyi: bool
    bagian: str


@dataclass(frozen=True, slots=True)
class _Relasi:
    id: str
    jenis: str
    sasaran: str


def telaah(bagian: Mapping[str, bytes]) -> tuple[BagianLembar, ...]:
    """The worksheets of a workbook, in order, after every part but their cells was checked.

    Raises:
        Tolak: The parts are no sound workbook, or one that may not be read.
    """
    _periksa_jenis(bagian)
    relasi = [r for nama in bagian if nama.endswith(".rels") for r in _relasi(bagian, nama)]
    lembar = tuple(_lembar(bagian))
    _periksa_nama_lembar(lembar)
    sel = {b.bagian for b in lembar}
    komentar = {r.sasaran for r in relasi if r.jenis == "comments"}
    for nama, isi in bagian.items():
        if nama in komentar:
            _periksa_komentar(elemen(isi, nama))
        elif nama not in sel:
            _periksa_bagian(nama, isi)
    return lembar


def _periksa_jenis(bagian: Mapping[str, bytes]) -> None:
    nama = {n.casefold() for n in bagian}
    if b"opendocument" in bagian.get("mimetype", b"")[:200]:
        raise Tolak("BUKAN_XLSX", "dokumen OpenDocument (misalnya .ods)")
    if "xl/workbook.bin" in nama:
        raise Tolak("BUKAN_XLSX", "buku kerja biner (.xlsb)")
    for awalan, apa in (("word/", "dokumen Word"), ("ppt/", "salindia PowerPoint")):
        if any(n.startswith(awalan) for n in nama):
            raise Tolak("BUKAN_XLSX", apa)
    if any(n.endswith("vbaproject.bin") or n.startswith("xl/macrosheets/") for n in nama):
        raise Tolak("BERMAKRO")
    if _BUKU not in bagian or _JENIS not in bagian:
        raise Tolak("BUKAN_XLSX", "arsip zip")
    for _, atribut in elemen(bagian[_JENIS], _JENIS):
        jenis = atribut.get("ContentType", "").casefold()
        if "macroenabled" in jenis or "vbaproject" in jenis:
            raise Tolak("BERMAKRO")


def _relasi(bagian: Mapping[str, bytes], nama: str) -> list[_Relasi]:
    if nama not in bagian:
        raise Tolak("BERKAS_RUSAK", f"bagian {nama} tidak ada")
    hasil = []
    for tag, atribut in elemen(bagian[nama], nama):
        if tag.endswith("}Relationship"):
            jenis = atribut.get("Type", "").rpartition("/")[2]
            _periksa_relasi(jenis, atribut)
            hasil.append(_Relasi(atribut.get("Id", ""), jenis, _sasaran(nama, atribut.get("Target", ""))))
    return hasil


def _periksa_relasi(jenis: str, atribut: Mapping[str, str]) -> None:
    if jenis in _RELASI_MAKRO:
        raise Tolak("BERMAKRO")
    if jenis in _RELASI_OBJEK:
        raise Tolak("ISI_BERBAHAYA", "objek tertanam")
    # A hyperlink is only text that a person may click; data dukung is full of them.
    luar = atribut.get("TargetMode", "").casefold() == "external" and jenis != "hyperlink"
    if jenis in _RELASI_LUAR or luar:
        raise Tolak("TAUTAN_LUAR", atribut.get("Target", jenis))


def _sasaran(relasi: str, sasaran: str) -> str:
    """The part a target names: relative to the folder above ``_rels``, or to the root."""
    dasar = posixpath.dirname(posixpath.dirname(relasi))
    return posixpath.normpath(posixpath.join("/", dasar, sasaran)).lstrip("/")


def _lembar(bagian: Mapping[str, bytes]) -> Iterator[BagianLembar]:
    utama = [r.sasaran for r in _relasi(bagian, "_rels/.rels") if r.jenis == "officeDocument"]
    isi = elemen(bagian[_BUKU], _BUKU)
    if isi[0][0].startswith(SS_KETAT):
        raise Tolak("BUKAN_XLSX", "buku kerja jenis Strict Open XML")
    # One reader follows the relation, the other takes the usual place.
    if utama != [_BUKU] or isi[0][0] != f"{SS}workbook":
        raise Tolak("BERKAS_RUSAK", "susunan buku kerja")
    relasi = {r.id: r for r in _relasi(bagian, "xl/_rels/workbook.xml.rels")}
    for tag, atribut in isi:
        if tag == f"{SS}sheet":
            tujuan = relasi.get(atribut.get(f"{RELASI}id", ""))
            if tujuan is None or tujuan.sasaran not in bagian:
                raise Tolak("BERKAS_RUSAK", "lembar yang hilang", lembar=atribut.get("name", ""))
            if tujuan.jenis == "worksheet":
                keadaan = atribut.get("state", "visible")
                yield BagianLembar(atribut.get("name", ""), keadaan != "visible", tujuan.sasaran)


def _periksa_nama_lembar(lembar: tuple[BagianLembar, ...]) -> None:
    if not lembar:
        raise Tolak("BERKAS_RUSAK", "tanpa lembar kerja")
    for b in lembar:
        if not b.nama.strip() or len(b.nama) > batas.NAMA_LEMBAR or not all(map(boleh, b.nama)):
            raise Tolak("ISI_BERBAHAYA", "nama lembar", lembar=b.nama)
    for apa in ([b.nama.casefold() for b in lembar], [b.bagian for b in lembar]):
        if len(set(apa)) < len(apa):
            raise Tolak("ISI_BERBAHAYA", "lembar ganda")


def _periksa_bagian(nama: str, isi: bytes) -> None:
    kecil = nama.casefold()
    if kecil.endswith(".vml") and re.search(
        rb"<!\s*(?:DOCTYPE|ENTITY)", isi.replace(b"\0", b""), re.IGNORECASE
    ):
        # Old drawings need not be well-formed, so they are searched, not parsed.
        raise Tolak("ISI_BERBAHAYA", "definisi XML")
    if kecil.endswith((".xml", ".rels")):
        periksa(isi, nama)


def _periksa_komentar(isi: list[Elemen]) -> None:
    for tag, atribut in isi:
        if tag == f"{SS}comment" and not di_dalam_batas(atribut.get("ref", ""), satu=True):
            raise Tolak("ISI_BERBAHAYA", "alamat komentar", sel=atribut.get("ref", "")[:20])
