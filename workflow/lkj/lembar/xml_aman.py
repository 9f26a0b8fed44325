"""XML of strangers, with the parser of the standard library (expat) and nothing switched on.

No part may declare a document type (entities expand without bound) or nest deeper than `batas.DALAM`.
"""

from collections.abc import Callable
from typing import Any, Final
from xml.parsers import expat

from lkj.lembar import batas
from lkj.lembar.galat import Tolak

SS: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
"""Namespace of SpreadsheetML, as it stands before a name here."""
SS_KETAT: Final = "http://purl.oclc.org/ooxml/spreadsheetml/main}"
RELASI: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

Atribut = dict[str, str]
Elemen = tuple[str, Atribut]


def pengurai() -> Any:
    """A parser that knows namespaces (``namespace}name``) and refuses a document type."""
    p = expat.ParserCreate(namespace_separator="}")
    p.buffer_text = True
    p.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    p.StartDoctypeDeclHandler = _jenis_dokumen
    return p


def urai(p: Any, isi: bytes, nama: str) -> None:
    """Run a parser over one whole part.

    Raises:
        Tolak: The part is no XML; what the handlers raise passes through.
    """
    try:
        p.Parse(isi, True)  # noqa: FBT003  expat takes no keywords
    except (expat.ExpatError, ValueError, LookupError) as rusak:  # LookupError: an encoding nobody knows
        raise Tolak("BERKAS_RUSAK", f"bagian {nama}") from rusak


def elemen(isi: bytes, nama: str) -> list[Elemen]:
    """All elements of a small part, in order, each with its attributes."""
    hasil: list[Elemen] = []
    _telusuri(isi, nama, lambda n, a: hasil.append((n, a)))
    return hasil


def periksa(isi: bytes, nama: str) -> None:
    """Refuse a part that is no plain XML."""
    _telusuri(isi, nama, lambda n, a: None)  # noqa: ARG005  the shape of a handler


def _telusuri(isi: bytes, nama: str, terima: Callable[[str, Atribut], object]) -> None:
    dalam = 0

    def mulai(n: str, atribut: Atribut) -> None:
        nonlocal dalam
        dalam += 1
        if dalam > batas.DALAM:
            raise Tolak("ISI_BERBAHAYA", "susunan XML")
        terima(n, atribut)

    def selesai(_: str) -> None:
        nonlocal dalam
        dalam -= 1

    p = pengurai()
    p.StartElementHandler, p.EndElementHandler = mulai, selesai
    urai(p, isi, nama)


def _jenis_dokumen(*_: object) -> None:
    raise Tolak("ISI_BERBAHAYA", "definisi XML")
