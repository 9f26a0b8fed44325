"""The HTML: one file that needs nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType

import pytest

from lkj.laporan.halaman import baca_naskah, tulis_html
from lkj.laporan.keadaan import Keadaan

KOSONG = {"meta", "link", "img", "br", "col", "hr"}


class Pembaca(HTMLParser):
    """Collects marks, links and addresses, and sees that every element is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tumpukan: list[str] = []
        self.tanda: list[str] = []
        self.tautan: list[str] = []
        self.sumber: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note marks and addresses."""
        sifat = dict(attrs)
        self.tanda += [sifat["id"] or ""] if "id" in sifat else []
        self.tautan += [sifat["href"] or ""] if tag == "a" else []
        self.sumber += [sifat["src"] or ""] if "src" in sifat else []
        if tag not in KOSONG:
            self.tumpukan.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element."""
        if tag not in KOSONG:
            assert self.tumpukan.pop() == tag


@pytest.fixture(scope="module")
def isi(tmp_path_factory: pytest.TempPathFactory, contoh: ModuleType, templat: Path) -> str:
    """The sample as HTML."""
    folder = tmp_path_factory.mktemp("html")
    naskah = contoh.siapkan(folder, contoh.naskah(1))
    tulis_html(
        pohon=baca_naskah(naskah), folder=folder, keluar=folder / "a.html", templat=templat,
        keadaan=Keadaan('DRAF <b>"&'),
    )  # fmt: skip
    return (folder / "a.html").read_text(encoding="utf-8")


def test_it_is_well_formed_and_every_inner_link_has_its_target(isi: str) -> None:
    pembaca = Pembaca()
    pembaca.feed(isi)
    assert not pembaca.tumpukan
    assert len(pembaca.tanda) == len(set(pembaca.tanda))
    assert {satu.removeprefix("#") for satu in pembaca.tautan} <= set(pembaca.tanda)


def test_it_loads_nothing_from_elsewhere(isi: str) -> None:
    pembaca = Pembaca()
    pembaca.feed(isi)
    assert pembaca.sumber
    assert all(satu.startswith("data:image/") for satu in pembaca.sumber)
    assert "@import" not in isi
    assert isi.count("<script") == 1
    assert len(isi) < 2_000_000


def test_headings_and_captions_carry_the_same_numbers(isi: str) -> None:
    polos = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", isi))
    for judul in (
        "BAB III AKUNTABILITAS KINERJA",
        "A. Capaian Kinerja Organisasi",
        "Tabel 3.1",
        "Gambar 3.1",
        "pada Tabel 3.1 dan Gambar 3.1",
    ):
        assert judul in polos


def test_the_mark_is_text_and_not_markup(isi: str) -> None:
    assert "<b>" not in isi
    assert "DRAF &lt;b&gt;" in isi


def test_it_speaks_indonesian_and_marks_header_cells(isi: str) -> None:
    assert '<html lang="id-ID">' in isi
    assert "<th" in isi


def test_a_title_with_a_quotation_mark_stays_in_its_attribute(tmp_path: Path, templat: Path) -> None:
    naskah = tmp_path / "n.md"
    judul = 'a\\" src=\\"rahasia.png\\" x=\\"<b>'
    sampul = f'::: {{.sampul judul="{judul}" penulis="{judul}" subjek="{judul}" tanggal="2024-01-30"}}'
    naskah.write_text(f"{sampul}\nx\n:::\n", encoding="utf-8")
    pohon, keluar = baca_naskah(naskah), tmp_path / "a.html"
    tulis_html(pohon=pohon, folder=tmp_path, keluar=keluar, templat=templat, keadaan=Keadaan('" src="x'))
    html = keluar.read_text(encoding="utf-8")
    assert 'content="a&quot; src=&quot;rahasia.png&quot; x=&quot;&lt;b&gt;"' in html
    pembaca = Pembaca()
    pembaca.feed(html)
    assert pembaca.sumber == []


def test_only_the_style_and_the_script_of_the_page_may_act(isi: str) -> None:
    kebijakan = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', isi)
    assert kebijakan
    aturan = dict(satu.strip().split(" ", 1) for satu in kebijakan[1].split(";"))
    assert aturan["default-src"] == aturan["base-uri"] == aturan["form-action"] == "'none'"
    for arahan, unsur in (("script-src", "script"), ("style-src-elem", "style")):
        (isi_unsur,) = re.findall(f"<{unsur}>(.*?)</{unsur}>", isi, re.DOTALL)
        sidik = base64.b64encode(hashlib.sha256(isi_unsur.encode()).digest()).decode()
        assert aturan[arahan] == f"'sha256-{sidik}'"


def test_marks_of_the_template_in_a_text_are_text(buat: Callable[[str], Path], templat: Path) -> None:
    naskah = buat("# @lkj-gaya@ dan @lkj-skrip@\n\nteks @lkj-kebijakan@ @lkj-skrip@\n")
    keluar = naskah.with_name("a.html")
    tulis_html(
        pohon=baca_naskah(naskah), folder=naskah.parent, keluar=keluar, templat=templat, keadaan=Keadaan("")
    )
    isi = keluar.read_text(encoding="utf-8")
    assert "teks @lkj-kebijakan@ @lkj-skrip@" in isi
    assert isi.count("<style>") == isi.count("<script>") == 1
