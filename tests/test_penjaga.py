"""The guard: which derived files are believed, and what happens to the others."""

from __future__ import annotations

import os
from base64 import urlsafe_b64encode
from pathlib import Path

import pytest

from lkj.penjaga import DISISIHKAN, jaga, penanda
from lkj.sidik import Pekerjaan, berkas_buku

REKAP = "data/processed/2023/tw1/rekap.csv"
UKUR = "data/processed/2023/tw1/pengukuran.csv"
LAPORAN = "reports/lkj_2023.pdf"


@pytest.fixture(autouse=True)
def repositori(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with three derived files, made one from the other, that all is known of."""
    monkeypatch.chdir(tmp_path)
    buat(REKAP, b"rekap")
    buat(UKUR, b"ukur", REKAP)
    buat(LAPORAN, b"%PDF", UKUR)
    return tmp_path


def buat(keluar: str, isi: bytes, *masukan: str) -> None:
    """Make a derived file as a job does, with Snakemake's record of it."""
    with Pekerjaan(janji={}) as kerja:
        for m in masukan:
            kerja.baca(m)
        kerja.tulis(keluar, isi)
    rekaman(keluar).parent.mkdir(parents=True, exist_ok=True)
    rekaman(keluar).write_text('{"rule": "x"}', encoding="utf-8")


def rekaman(keluar: str) -> Path:
    """Snakemake's record of an output: its path in base64, cut where a file system would refuse it."""
    nama = urlsafe_b64encode(keluar.encode()).decode()
    potong = [nama[i : i + 254] for i in range(0, len(nama), 254)]
    return Path(".snakemake/metadata", *(f"@{p}" for p in potong[:-1]), potong[-1])


def test_files_that_all_is_known_of_are_left_alone() -> None:
    hasil = jaga()
    assert (hasil.disisihkan, hasil.diterbitkan_ulang, hasil.kalimat()) == ([], [], "")
    assert Path(REKAP).is_file()


def test_an_edited_table_is_set_aside_with_all_that_was_made_from_it() -> None:
    Path(UKUR).write_bytes(b"disunting")
    hasil = jaga()
    assert hasil.disisihkan == [Path(UKUR)]
    assert hasil.diterbitkan_ulang == [Path(LAPORAN)]
    assert not Path(UKUR).exists()
    assert (DISISIHKAN / UKUR).read_bytes() == b"disunting"
    assert "tidak cocok dengan catatan pembuatannya" in hasil.kalimat()


def test_an_edit_of_the_same_length_with_the_old_time_is_seen() -> None:
    saat = Path(UKUR).stat().st_mtime_ns
    Path(UKUR).write_bytes(b"ubah")
    os.utime(UKUR, ns=(saat, saat))
    assert jaga().disisihkan == [Path(UKUR)]


def test_a_touched_file_is_still_the_same() -> None:
    os.utime(UKUR)
    assert jaga().disisihkan == []


@pytest.mark.parametrize("buku", ["", "{", '{"keluaran": 1}', "[]"])
def test_a_file_that_the_ledger_does_not_know_is_set_aside(buku: str) -> None:
    if buku:
        berkas_buku(UKUR).write_text(buku, encoding="utf-8")
    else:
        berkas_buku(UKUR).unlink()
    assert jaga().disisihkan == [Path(UKUR)]


@pytest.mark.parametrize("isi", ["", "{}", "rusak"])
def test_a_file_without_a_record_of_snakemake_is_set_aside(isi: str) -> None:
    rekaman(UKUR).write_text(isi, encoding="utf-8")
    assert jaga().disisihkan == [Path(UKUR)]


def test_a_fresh_clone_that_received_old_outputs_believes_none_of_them() -> None:
    import shutil

    shutil.rmtree(".snakemake")
    assert sorted(jaga().disisihkan) == [Path(UKUR), Path(REKAP)]


def test_a_deleted_intermediate_takes_what_was_made_from_it_along() -> None:
    Path(REKAP).unlink()
    hasil = jaga()
    assert (hasil.disisihkan, hasil.diterbitkan_ulang) == ([Path(UKUR)], [Path(LAPORAN)])


def test_a_published_file_is_never_taken_away_and_its_marker_is_newer() -> None:
    Path(LAPORAN).write_bytes(b"%PDF disunting")
    hasil = jaga()
    assert hasil.diterbitkan_ulang == [Path(LAPORAN)]
    assert Path(LAPORAN).read_bytes() == b"%PDF disunting"
    tanda = penanda(LAPORAN)
    assert tanda.stat().st_mtime_ns > Path(LAPORAN).stat().st_mtime_ns
    lama = tanda.read_text(encoding="utf-8")
    jaga()
    assert tanda.read_text(encoding="utf-8") != lama


def test_a_strangers_file_in_reports_is_left_alone() -> None:
    Path("reports/catatan rapat.pdf").write_bytes(b"%PDF")
    hasil = jaga()
    assert (hasil.disisihkan, hasil.diterbitkan_ulang) == ([], [])
    assert Path("reports/catatan rapat.pdf").is_file()


def test_nothing_is_touched_while_another_build_runs() -> None:
    Path(UKUR).write_bytes(b"disunting")
    Path(".snakemake/locks").mkdir()
    Path(".snakemake/locks/0.input.lock").touch()
    assert jaga().disisihkan == []
    assert Path(UKUR).is_file()


def test_what_was_set_aside_is_not_judged_again() -> None:
    Path(UKUR).write_bytes(b"disunting")
    jaga()
    assert jaga().disisihkan == []
    assert (DISISIHKAN / UKUR).is_file()


def test_a_circle_in_a_damaged_ledger_ends_and_is_not_believed() -> None:
    import json

    for a, b in ((REKAP, UKUR), (UKUR, REKAP)):
        isi = json.loads(berkas_buku(a).read_text(encoding="utf-8"))
        isi["masukan"] = {b: "0"}
        berkas_buku(a).write_text(json.dumps(isi), encoding="utf-8")
    assert sorted(jaga().disisihkan) == [Path(UKUR), Path(REKAP)]


def test_a_long_name_is_found_among_the_records_of_snakemake() -> None:
    panjang = f"build/{'a' * 200}/lkj.md"
    buat(panjang, b"x")
    assert rekaman(panjang).parent.name.startswith("@")
    assert jaga().disisihkan == []
    rekaman(panjang).unlink()
    assert jaga().disisihkan == [Path(panjang)]
