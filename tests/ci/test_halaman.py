"""`lkj ci halaman`: pages of every year and an index that also names what could not be made."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from lkj.cli import ci
from lkj.cli.riwayat import Pilihan as PilihanRiwayat


@pytest.fixture
def akar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    templat = Path(__file__).resolve().parents[2] / ci._INDEKS
    for nama in ("Snakefile", "data/raw/2023/rencana.xlsx", "data/raw/2023/tw1/umum.xlsx"):
        (tmp_path / nama).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / nama).touch()
    (tmp_path / ci._INDEKS).parent.mkdir(parents=True)
    (tmp_path / ci._INDEKS).write_bytes(templat.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pembuat(*gagal: str) -> object:
    """A build that makes an empty page of each target but of some."""

    def buat(target: Sequence[str]) -> int:
        for t in target:
            if not any(g in t for g in gagal):
                Path(t).parent.mkdir(exist_ok=True)
                Path(t).write_text(t)
        return 0

    return buat


def test_pages_stand_in_the_folder_with_an_index(akar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ci, "buat", pembuat())
    (akar / "ringkasan.html").write_text("r")
    assert ci.halaman(akar / "public", akar / "ringkasan.html") == 0
    isi = sorted(b.name for b in (akar / "public").iterdir())
    tw = "lkj_2023_tw1"
    assert isi == ["index.html", f"{tw}.html", f"{tw}.pdf", "ringkasan.html", "sop_2023_tw1.html"]
    indeks = (akar / "public/index.html").read_text("utf-8")
    assert f'<a href="{tw}.html">Laporan 2023 triwulan I</a> (<a href="{tw}.pdf">PDF</a>)' in indeks
    assert "Riwayat angka 2023: belum dapat dibuat" in indeks  # this folder has no history
    assert '<a href="sop_2023_tw1.html">Status SOP 2023 triwulan I</a>' in indeks


def test_the_history_of_figures_is_among_the_pages(akar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ci, "buat", pembuat())

    def riwayat(pilihan: PilihanRiwayat) -> int:
        assert (pilihan.tahun, pilihan.unit, pilihan.diam) == (2023, "", True)
        assert pilihan.html is not None
        pilihan.html.write_text("riwayat")
        return 0

    monkeypatch.setattr(ci, "riwayat", riwayat)
    assert ci.halaman(akar / "public", None) == 0
    assert (akar / "public/riwayat_2023.html").read_text() == "riwayat"
    assert '<a href="riwayat_2023.html">Riwayat angka 2023</a>' in (akar / "public/index.html").read_text()


def test_what_cannot_be_made_is_named_and_the_rest_is_there(
    akar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ci, "buat", pembuat("lkj_"))
    assert ci.halaman(akar / "public", None) == 0
    indeks = (akar / "public/index.html").read_text("utf-8")
    assert "Laporan 2023 triwulan I: belum dapat dibuat" in indeks
    assert (akar / "public/sop_2023_tw1.html").is_file()


def test_a_folder_with_something_in_it_is_left_alone(akar: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (akar / "public").mkdir()
    (akar / "public/milik-orang").touch()
    assert ci.halaman(akar / "public", None) == 2
    assert "sudah berisi" in capsys.readouterr().err
