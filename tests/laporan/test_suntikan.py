"""Hostile texts do nothing in any place of any format, and are printed as they are written."""

from __future__ import annotations

import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from tests.laporan import suntikan
from tests.laporan.cetakan import FORMAT, Cetakan, sel_harapan, sel_tercetak
from tests.laporan.suntikan import RAHASIA, Kenari, kenari, korpus, terbaca, tumpul
from tests.laporan.terbaca import baca_pohon, semua_unsur

from lkj.pandoc.pohon import semua_simpul

if TYPE_CHECKING:
    from lkj.laporan.bahan import Bahan

DOKUMEN = ("tempat", "laporan")
pytestmark = [pytest.mark.lambat, pytest.mark.xdist_group("suntikan")]


@pytest.fixture(scope="module")
def umpan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kenari]:
    """The canaries."""
    with kenari(tmp_path_factory.mktemp("kenari")) as burung:
        yield burung


@pytest.fixture(scope="module")
def teks(umpan: Kenari) -> list[str]:
    """The hostile texts that can get as far as a page."""
    return terbaca(korpus(umpan.ganti))


@pytest.fixture(scope="module", params=DOKUMEN)
def pasangan(
    request: pytest.FixtureRequest, teks: list[str], bahan: Bahan, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Cetakan, Cetakan]:
    """A document full of hostile texts in all formats, and one with harmless texts of the same lengths."""
    folder = tmp_path_factory.mktemp("suntikan")
    jahat = _buat(request.param, teks, bahan, folder / "jahat")
    return jahat, _buat(request.param, tumpul(teks), bahan, folder / "biasa")


@pytest.fixture(scope="module")
def cetakan(pasangan: tuple[Cetakan, Cetakan]) -> Cetakan:
    """The hostile one."""
    return pasangan[0]


@pytest.fixture(scope="module")
def biasa(pasangan: tuple[Cetakan, Cetakan]) -> Cetakan:
    """The harmless one."""
    return pasangan[1]


def _buat(jenis: str, teks: list[str], bahan: Bahan, folder: Path) -> Cetakan:
    if jenis == "tempat":
        return suntikan.semua_tempat(teks, folder)
    return suntikan.laporan(bahan, teks, folder)


def test_the_corpus_is_large_and_names_its_mechanisms(umpan: Kenari) -> None:
    semua = korpus(umpan.ganti)
    assert len(semua) >= 30
    assert len({t for daftar in semua.values() for t in daftar}) >= 140
    assert len(terbaca(semua)) >= 130


@pytest.mark.parametrize("jenis", FORMAT)
def test_every_cell_equals_its_source(cetakan: Cetakan, jenis: str) -> None:
    harapan = sel_harapan(cetakan)
    assert len(harapan) > 40
    assert sel_tercetak(cetakan.baca(jenis), harapan) == harapan


@pytest.mark.parametrize("jenis", FORMAT)
def test_every_text_of_the_tree_is_printed_as_it_is(cetakan: Cetakan, jenis: str) -> None:
    pohon = baca_pohon(cetakan.berkas("md").with_name("pohon.json")).utuh.casefold()
    assert cetakan.baca(jenis).utuh.casefold() == pohon


def test_no_text_makes_an_element_of_the_tree(cetakan: Cetakan, biasa: Cetakan) -> None:
    assert _rangka_pohon(cetakan) == _rangka_pohon(biasa)


def _rangka_pohon(cetakan: Cetakan) -> Counter[str]:
    isi = json.loads(cetakan.berkas("md").with_name("pohon.json").read_bytes())
    return Counter(s["t"] for s in semua_simpul(isi["blocks"]) if s["t"] not in ("Str", "Space"))


@pytest.mark.parametrize("jenis", FORMAT)
def test_no_text_makes_an_element_of_a_format(cetakan: Cetakan, biasa: Cetakan, jenis: str) -> None:
    assert _RANGKA[jenis](cetakan.berkas(jenis)) == _RANGKA[jenis](biasa.berkas(jenis))


def _rangka_pdf(berkas: Path) -> Counter[str]:
    with pikepdf.open(berkas) as dokumen:
        semua = Counter(str(u.S) for u in semua_unsur(dokumen.Root.StructTreeRoot))
    # Spans and links part where a line ends, and divisions where a page does.
    terbelah = ("/Span", "/Link", "/Strong", "/Em", "/Div")
    return Counter({k: n for k, n in semua.items() if k not in terbelah})


def _rangka_docx(berkas: Path) -> Counter[str]:
    with zipfile.ZipFile(berkas) as arsip:
        isi = arsip.read("word/document.xml").decode()
    # Runs and bookmarks of words follow the words; all else is structure.
    return Counter(re.findall(r"<w:(p|tbl|tr|tc|hyperlink|drawing|fldChar|instrText|sdt|object|br)\b", isi))


def _rangka_html(berkas: Path) -> Counter[str]:
    return Counter(re.findall(r"<([a-zA-Z][\w-]*)", berkas.read_text(encoding="utf-8")))


_RANGKA = {"pdf": _rangka_pdf, "docx": _rangka_docx, "html": _rangka_html}


def test_the_pdf_has_no_action_and_no_address(cetakan: Cetakan) -> None:
    dilarang = {"/JS", "/URI", "/OpenAction", "/AA", "/Launch", "/XFA", "/GoToR", "/RichMedia"}
    jenis = {"/URI", "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition"}
    with pikepdf.open(cetakan.berkas("pdf")) as dokumen:
        for benda in dokumen.objects:
            if isinstance(benda, (pikepdf.Dictionary, pikepdf.Stream)):
                assert not dilarang & set(benda.keys())
                assert str(benda.get("/S", "")) not in jenis


def test_the_docx_reaches_for_nothing_outside(cetakan: Cetakan, biasa: Cetakan) -> None:
    assert _perintah(cetakan) == _perintah(biasa)
    with zipfile.ZipFile(cetakan.berkas("docx")) as arsip:
        for nama in arsip.namelist():
            assert not re.search("vba|activeX|embeddings|oleObject", nama), nama
            if nama.endswith(".rels"):
                assert b"External" not in arsip.read(nama)


def _perintah(cetakan: Cetakan) -> Counter[str]:
    """The commands of a document's fields, names of bookmarks left out."""
    with zipfile.ZipFile(cetakan.berkas("docx")) as arsip:
        isi = arsip.read("word/document.xml").decode()
    return Counter(re.sub(r"tanda\d+", "", p) for p in re.findall(r"<w:instrText[^>]*>([^<]*)<", isi))


class _Sifat(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.semua: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep all attributes."""
        self.semua += [(tag, nama, nilai or "") for nama, nilai in attrs]


def test_the_html_loads_and_runs_nothing(cetakan: Cetakan) -> None:
    pembaca = _Sifat()
    pembaca.feed(cetakan.berkas("html").read_text(encoding="utf-8"))
    assert not [s for s in pembaca.semua if s[1].startswith("on")]
    alamat = [
        s for s in pembaca.semua if s[1] in ("href", "src", "srcset", "action", "data", "poster", "ping")
    ]
    assert alamat
    assert all(nilai.startswith(("#", "data:image/")) for _, _, nilai in alamat)


def test_nobody_asked_for_the_address_and_no_document_holds_the_secret(
    cetakan: Cetakan, umpan: Kenari
) -> None:
    assert umpan.berkas.is_file()
    assert RAHASIA.encode() not in b"".join(_semua_isi(cetakan))
    assert umpan.permintaan == []


def _semua_isi(cetakan: Cetakan) -> Iterator[bytes]:
    yield cetakan.berkas("html").read_bytes()
    with zipfile.ZipFile(cetakan.berkas("docx")) as arsip:
        yield from (arsip.read(nama) for nama in arsip.namelist())
    with pikepdf.open(cetakan.berkas("pdf")) as dokumen:
        benda: Any
        for benda in dokumen.objects:
            if isinstance(benda, pikepdf.Stream):
                yield benda.read_bytes()
