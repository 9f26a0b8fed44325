"""The state of a document: what the pages show of it, and that the content never does."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from tests.laporan.halaman import contoh

from lkj.catatan import DataSalahError
from lkj.konfigurasi import Kantor, muat
from lkj.laporan import cetak
from lkj.laporan.halaman import GalatSampul, Keadaan, baca_naskah, tulis_docx, tulis_html, tulis_pdf
from lkj.laporan.keadaan import FINAL, baca_keadaan

if TYPE_CHECKING:
    from collections.abc import Callable

TEMPLAT = Path(__file__).parents[2] / "templates"
TULISAN: dict[str | None, tuple[str, str]] = {
    "DRAF": ("DRAF", "DRAF"),
    "CONTOH": ("CONTOH", "CONTOH"),
    "Revisi 2": ("Revisi 2", ""),
    "DRAF Revisi 12": ("DRAF · Revisi 12", "DRAF"),
    "": ("", ""),
    None: ("", ""),
}
"""Setting → mark in the running line, mark behind the text."""


@pytest.mark.parametrize("tulisan", TULISAN)
def test_a_setting_names_a_state(tulisan: str | None, pengaturan: dict[str, Any]) -> None:
    keadaan = baca_keadaan(tulisan)
    assert (keadaan.kepala, keadaan.latar) == TULISAN[tulisan]
    pengaturan["dokumen"]["tanda"] = tulisan
    assert muat(Kantor, pengaturan).dokumen.tanda == tulisan


def test_blanks_around_a_state_fall_away(pengaturan: dict[str, Any]) -> None:
    pengaturan["dokumen"]["tanda"] = " DRAF  Revisi 2 "
    assert baca_keadaan(muat(Kantor, pengaturan).dokumen.tanda).kepala == "DRAF · Revisi 2"


def test_what_is_missing_joins_the_state() -> None:
    assert baca_keadaan("DRAF Revisi 2").menurut_isi(sementara=True).kepala == "DRAF · SEMENTARA · Revisi 2"
    assert FINAL.menurut_isi(sementara=True).latar == "SEMENTARA"
    assert FINAL.menurut_isi(sementara=False).final
    assert not baca_keadaan("Revisi 1").final


@pytest.mark.parametrize(
    "tulisan",
    ["draf", "Revisi 0", "Revisi", "DRAFRevisi 2", "Revisi 2 DRAF", "FINAL", "SEMENTARA", "DRAF · Revisi 1"],
)
def test_what_names_no_state_is_a_remark(tulisan: str, pengaturan: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="names no state"):
        baca_keadaan(tulisan)
    pengaturan["dokumen"]["tanda"] = tulisan
    with pytest.raises(DataSalahError) as galat:
        muat(Kantor, pengaturan)
    assert "DRAF Revisi 1" in galat.value.catatan[0].aturan
    pohon = tmp_path / "pohon.json"
    pohon.write_bytes(b"{}")
    with pytest.raises(DataSalahError) as galat:
        cetak.html(pohon=pohon, gambar=[], templat=TEMPLAT, tanda=tulisan, keluar=tmp_path / "a.html")
    assert (galat.value.catatan[0].kode, galat.value.catatan[0].sel) == ("PENGATURAN", "dokumen.tanda")


def test_the_content_may_not_carry_the_mark_of_the_page(tmp_path: Path) -> None:
    naskah = contoh.siapkan(tmp_path, contoh.naskah(1))
    teks = naskah.read_text(encoding="utf-8")
    naskah.write_text(teks.replace("{.sampul ", '{.sampul tanda="DRAF" ', 1), encoding="utf-8")
    with pytest.raises(GalatSampul, match="“DRAF”"):
        baca_naskah(naskah)


# The pages -----------------------------------------------------------------------------------------
class Cetakan:
    """The short sample in one state, as the text of its cover and of its other pages, by format."""

    def __init__(self, folder: Path, keadaan: Keadaan, *, sementara: bool = False) -> None:
        """Set it in every format."""
        naskah = contoh.siapkan(folder, contoh.naskah(1))
        if sementara:
            teks = naskah.read_text(encoding="utf-8")
            naskah.write_text(teks.replace("{.sampul ", '{.sampul tanda="SEMENTARA" ', 1), encoding="utf-8")
        umum: dict[str, Any] = {
            "pohon": baca_naskah(naskah),
            "folder": folder,
            "templat": TEMPLAT,
            "keadaan": keadaan,
            "lampiran": (),
        }
        tulis: dict[str, Callable[..., None]] = {"pdf": tulis_pdf, "docx": tulis_docx, "html": tulis_html}
        for jenis, cetak_satu in tulis.items():
            cetak_satu(keluar=folder / f"a.{jenis}", **umum)
        self.folder = folder

    def pdf(self) -> list[str]:
        """The text of each page without blanks: letters of a mark stand apart."""
        with pypdfium2.PdfDocument(self.folder / "a.pdf") as dokumen:
            return ["".join(h.get_textpage().get_text_bounded().split()) for h in dokumen]

    def html(self) -> str:
        """The page without its style sheet."""
        return re.sub(r"(?s)<style.*?</style>", "", (self.folder / "a.html").read_text(encoding="utf-8"))

    def docx(self) -> dict[str, str]:
        """Part → its text."""
        with zipfile.ZipFile(self.folder / "a.docx") as paket:
            return {n: paket.read(n).decode() for n in paket.namelist() if re.search(r"document|header", n)}


def test_a_final_document_says_nothing_of_a_draft(tmp_path: Path) -> None:
    jadi = Cetakan(tmp_path, FINAL)
    semua = " ".join([*jadi.pdf(), jadi.html(), *jadi.docx().values()])
    assert not re.search(r"DRAF|SEMENTARA|Revisi|tanda-air|PowerPlusWaterMark", semua)


def test_a_revision_stands_on_the_cover_and_above_every_page_and_behind_none(tmp_path: Path) -> None:
    jadi = Cetakan(tmp_path, baca_keadaan("Revisi 2"))
    assert all("Revisi2" in teks for teks in jadi.pdf())
    assert jadi.html().count("Revisi 2") == 2
    assert "tanda-air" not in jadi.html()
    bagian = jadi.docx()
    teks = re.sub(r"<[^>]+>", "", bagian["word/document.xml"])
    assert teks.count("Revisi 2") == 1
    assert all("Revisi 2" in bagian[f"word/header{n}.xml"] for n in (1, 2))
    assert not any("PowerPlusWaterMark" in isi for isi in bagian.values())


def test_a_provisional_draft_says_both(tmp_path: Path) -> None:
    jadi = Cetakan(tmp_path, baca_keadaan("DRAF"), sementara=True)
    assert all("DRAFSEMENTARA" in teks for teks in jadi.pdf())
    assert all("DRAF·SEMENTARA" in teks for teks in jadi.pdf()[1:])
    assert "DRAF · SEMENTARA" in jadi.html()
    assert 'string="DRAF SEMENTARA"' in jadi.docx()["word/header3.xml"]


def test_the_same_tree_serves_every_state(tmp_path: Path) -> None:
    naskah = contoh.siapkan(tmp_path, contoh.naskah(1))
    pohon = baca_naskah(naskah)
    for tanda in ("DRAF Revisi 3", None):
        tulis_html(
            pohon=pohon,
            folder=tmp_path,
            keluar=tmp_path / "a.html",
            templat=TEMPLAT,
            keadaan=baca_keadaan(tanda),
        )
    assert "Revisi" not in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert b"Revisi" not in pohon
