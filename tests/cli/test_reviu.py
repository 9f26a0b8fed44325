"""`lkj reviu`: what it prints, what it writes, and its exit codes."""

import json
from pathlib import Path

import pytest

from lkj.cli.reviu import jalankan

KEPALA = "id,nama,satuan,polaritas,target,realisasi,capaian_tercetak\n"
COCOK = "A1,IKM,indeks,positif,84.75,88.95,104.96\n"
SALAH = "A2,Konflik,kasus,negatif,5,6,120\n"


def tabel(tmp_path: Path, isi: str) -> Path:
    berkas = tmp_path / "tabel.csv"
    berkas.write_text(KEPALA + isi, encoding="utf-8")
    return berkas


def test_a_table_that_fits_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan(tabel(tmp_path, COCOK), json_ke=None, folder_skala=tmp_path) == 0
    assert capsys.readouterr().out == "1 baris: 1 cocok, 0 perlu dikonfirmasi, 0 tidak cocok.\n"


def test_a_wrong_row_is_named_with_its_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan(tabel(tmp_path, COCOK + SALAH), json_ke=None, folder_skala=tmp_path) == 1
    cetak = capsys.readouterr().out
    assert "A2  TIDAK COCOK: Konflik" in cetak
    assert "hasilnya 80." in cetak


def test_json_has_the_documented_keys(tmp_path: Path) -> None:
    ke = tmp_path / "hasil.json"
    jalankan(tabel(tmp_path, COCOK + SALAH), json_ke=ke, folder_skala=tmp_path)
    isi = json.loads(ke.read_text(encoding="utf-8"))
    assert [list(b) for b in isi] == [["id", "hasil", "rumus", "capaian_hitung", "alasan"]] * 2
    assert [(b["id"], b["hasil"], b["capaian_hitung"]) for b in isi] == [
        ("A1", "cocok", "104.96"),
        ("A2", "tidak_cocok", "80"),
    ]


def test_two_formulas_for_lower_is_better_in_one_table_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    isi = "A1,x,kasus,negatif,5,6,80\nA2,y,kasus,negatif,5,6,83.33\n"
    jalankan(tabel(tmp_path, isi), json_ke=None, folder_skala=tmp_path)
    assert "rumus yang berbeda-beda (dua_t: A1; rasio_balik: A2)" in capsys.readouterr().out


@pytest.mark.parametrize(("nama", "sebut"), [("tidak_ada.csv", "tidak ada"), ("tabel.pdf", "bukan .csv")])
def test_a_wrong_call_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], nama: str, sebut: str
) -> None:
    if nama.endswith("pdf"):
        (tmp_path / nama).write_bytes(b"%PDF")
    assert jalankan(tmp_path / nama, json_ke=None, folder_skala=tmp_path) == 2
    assert sebut in capsys.readouterr().err
