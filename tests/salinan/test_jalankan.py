"""The jobs: what each section gets back, and the page with all of them."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.conftest import AKAR
from tests.salinan.alat import buka, catatan

from lkj.catatan import Catatan, DataSalahError, ke_csv
from lkj.katalog import catat
from lkj.periode import Masa
from lkj.salinan.jalankan import ikhtisar, salinan

if TYPE_CHECKING:
    from tests.conftest import Isian

FOLDER = Path("data/raw/2023/tw1")
RENCANA = Path("data/raw/2023/rencana.xlsx")


def pada(berkas: str, c: Catatan) -> Catatan:
    """The remark on a file of the quarter."""
    return replace(c, berkas=(FOLDER / berkas).as_posix())


@pytest.fixture
def kantor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, isian: Isian) -> Path:
    """A folder in which two sections have sent a sheet."""
    monkeypatch.chdir(tmp_path)
    FOLDER.mkdir(parents=True)
    for seksi in ("pelayanan", "umum"):
        (FOLDER / f"{seksi}.xlsx").write_bytes(isian(seksi))
    return tmp_path


@pytest.fixture
def milik(pengaturan_isian: dict[str, Any]) -> dict[str, Any]:
    """What both jobs get."""
    isi = {"catatan": Path("catatan.csv"), "rencana": RENCANA, "pengaturan": pengaturan_isian}
    return {**isi, "masa": Masa(2023, 1)}


def tulis_salinan(milik: dict[str, Any], seksi: str, *catatan_tw: Catatan) -> Path:
    """Run the job of a section."""
    Path("catatan.csv").write_bytes(ke_csv(catatan_tw))
    keluar = Path(f"keluar/{seksi}.xlsx")
    salinan(**milik, isian=FOLDER / f"{seksi}.xlsx", keluar=keluar, keluar_pesan=keluar.with_suffix(".txt"))
    return keluar


def tulis_halaman(milik: dict[str, Any], *catatan_tw: Catatan) -> str:
    """Run the job of the page."""
    Path("catatan.csv").write_bytes(ke_csv(catatan_tw))
    templat = AKAR / "templates/periksa"
    ada = sorted(FOLDER.iterdir())
    ikhtisar(**milik, folder=FOLDER, isian=ada, templat=templat, keluar=Path("tw1.html"))
    return Path("tw1.html").read_text(encoding="utf-8")


# the copy --------------------------------------------------------------------------------------------
@pytest.mark.usefixtures("kantor")
def test_a_section_gets_only_the_remarks_on_its_own_sheet(milik: dict[str, Any]) -> None:
    semua = (pada("pelayanan.xlsx", catatan("Kinerja", "G9")), pada("umum.xlsx", catatan("Analisis", "C6")))
    keluar = tulis_salinan(milik, "pelayanan", *semua)
    assert [s.value for s in buka(keluar.read_bytes())["Catatan"]["C"][8:]] == ["Kinerja"]
    teks = keluar.with_suffix(".txt").read_text(encoding="utf-8")
    assert teks.startswith("Yth. Seksi Pelayanan Umum,\n")
    assert "Kinerja, sel G9" in teks
    assert "Analisis" not in teks


@pytest.mark.usefixtures("kantor")
def test_a_complete_section_gets_its_copy_and_thanks(milik: dict[str, Any]) -> None:
    keluar = tulis_salinan(milik, "umum")
    assert (
        buka(keluar.read_bytes())["Catatan"]["A3"].value == "Tidak ada yang perlu diperbaiki. Terima kasih."
    )
    assert "lengkap" in keluar.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.usefixtures("kantor")
@pytest.mark.parametrize(("seksi", "kode"), [("pmd", "BELUM_MASUK"), ("pm", "SEKSI_TIDAK_DIKENAL")])
def test_who_sent_nothing_gets_nothing(milik: dict[str, Any], seksi: str, kode: str) -> None:
    with pytest.raises(DataSalahError) as salah:
        tulis_salinan(milik, seksi)
    assert [c.kode for c in salah.value.catatan] == [kode]
    assert not Path("keluar").exists()


@pytest.mark.usefixtures("kantor")
def test_nothing_is_called_complete_while_the_plan_is_wrong(milik: dict[str, Any]) -> None:
    salah_rencana = catat("RENCANA_TIDAK_ADA", berkas=RENCANA.as_posix(), tahun=2023)
    for jalankan in (
        lambda: tulis_salinan(milik, "umum", salah_rencana),
        lambda: tulis_halaman(milik, salah_rencana),
    ):
        with pytest.raises(DataSalahError) as salah:
            jalankan()
        assert salah.value.catatan == (salah_rencana,)


# the page --------------------------------------------------------------------------------------------
class Baris(HTMLParser):
    """The rows of the page's table as texts, and all links."""

    def __init__(self) -> None:
        super().__init__()
        self.baris: list[list[str]] = []
        self.tautan: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row or a cell, or note a link."""
        if tag == "tr":
            self.baris.append([])
        elif tag in {"td", "th"}:
            self.baris[-1].append("")
        elif tag == "a":
            self.tautan.append(dict(attrs)["href"] or "")

    def handle_data(self, data: str) -> None:
        """Add to the cell."""
        if self.baris and self.baris[-1]:
            self.baris[-1][-1] += data.strip()


def urai(halaman: str) -> Baris:
    """Read a page."""
    hasil = Baris()
    hasil.feed(halaman.partition("</table>")[0])
    return hasil


@pytest.mark.usefixtures("kantor")
def test_the_page_says_who_has_sent_and_who_owes(milik: dict[str, Any]) -> None:
    belum = catat("BELUM_MASUK", berkas=(FOLDER / "pmd.xlsx").as_posix(), seksi="PMD", triwulan="Triwulan I")
    hasil = urai(
        tulis_halaman(
            milik,
            belum,
            pada("pelayanan.xlsx", catatan("Kinerja", "G9")),
            pada("pelayanan.xlsx", catatan("Kinerja", "G10", "konfirmasi")),
        )
    )
    baris = {b[0]: b[1:] for b in hasil.baris[1:]}
    assert baris["Seksi Pelayanan Umum"] == ["perlu diperbaiki", "1", "1", "salinan bertanda,pesan"]
    assert baris["Subbagian Umum dan Kepegawaian"] == ["lengkap", "0", "0", "salinan bertanda,pesan"]
    pmd = "Seksi Pemberdayaan Masyarakat dan Desa"
    assert baris[pmd] == ["belum masuk", "–", "–", "simpan sebagai data/raw/2023/tw1/pmd.xlsx"]
    assert baris["Seksi Pemerintahan"] == ["tidak ada yang diisi", "–", "–", "–"]
    assert hasil.tautan == ["tw1/umum.xlsx", "tw1/umum.txt", "tw1/pelayanan.xlsx", "tw1/pelayanan.txt"]


@pytest.mark.usefixtures("kantor")
def test_the_page_counts_at_its_head(milik: dict[str, Any]) -> None:
    belum = catat("BELUM_MASUK", berkas=(FOLDER / "pmd.xlsx").as_posix(), seksi="PMD", triwulan="Triwulan I")
    halaman = tulis_halaman(milik, belum, pada("umum.xlsx", catatan("Kinerja", "G9", "konfirmasi")))
    assert "2 dari 3 isian sudah masuk; 0 catatan wajib diperbaiki, 1 perlu dikonfirmasi." in halaman
    assert "Belum masuk: Seksi Pemberdayaan Masyarakat dan Desa." in halaman


@pytest.mark.usefixtures("kantor")
def test_a_file_of_no_section_is_mentioned_and_its_name_is_only_text(milik: dict[str, Any]) -> None:
    asing = catat("SEKSI_TIDAK_DIKENAL", berkas="<script>x</script>.xlsx", nilai="<b>", pilihan="umum")
    halaman = tulis_halaman(milik, asing)
    assert "&lt;script&gt;x&lt;/script&gt;.xlsx" in halaman
    assert "<script" not in halaman
    assert "<b>" not in halaman


@pytest.mark.usefixtures("kantor")
def test_the_page_needs_nothing_beside_it(milik: dict[str, Any]) -> None:
    halaman = tulis_halaman(milik)
    assert not re.search(r"<(?:script|link|img|iframe)\b|@import|url\(", halaman)
    assert halaman == tulis_halaman(milik)
