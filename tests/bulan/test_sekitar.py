"""What stands around a month: archive, commits, messages of a build, questions of lineage, single sheets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lkj.arsip.pilih import pilih
from lkj.catatan import DataSalahError
from lkj.cli.periksa import periksa_berkas
from lkj.cli.telusur_umum import Pilihan, masa_ditanya
from lkj.konfigurasi import Kantor, muat
from lkj.laporan.naskah_dinas.surat.bahan import BahanSurat
from lkj.laporan.naskah_dinas.surat.model import Undangan
from lkj.laporan.naskah_dinas.surat.tabel import penyampaian, tugas
from lkj.laporan.pengisian import tanggal_dokumen
from lkj.mengapa.kata import nama_langkah, sebut_masa
from lkj.penelusuran.kenali import Pengenal
from lkj.penelusuran.tabel import jalur_tabel
from lkj.periode import Masa
from lkj.rencana.tulis import tulis_rencana
from lkj.simpan.berkas import Berubah
from lkj.simpan.pesan import sebut

if TYPE_CHECKING:
    from tests.bulan.conftest import Lembar

    from lkj.rencana import Rencana

FEBRUARI = Masa(2023, bulan=2)


@pytest.mark.parametrize(
    ("masa", "ikut"),
    [
        (FEBRUARI, {"bl01", "bl02"}),
        (Masa(2023, bulan=3), {"bl01", "bl02", "bl03"}),
        (Masa(2023, bulan=4), {"bl01", "bl02", "bl03", "bl04", "tw1"}),
        (Masa(2023, 1), {"bl01", "bl02", "bl03", "tw1"}),
        (Masa(2023), {"bl01", "bl02", "bl03", "bl04", "tw1", "tw2"}),
    ],
)
def test_an_archive_holds_nothing_of_what_came_later(
    masa: Masa, ikut: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("bl01", "bl02", "bl03", "bl04", "tw1", "tw2"):
        berkas = Path("data/raw/2023", folder, "trantib.xlsx")
        berkas.parent.mkdir(parents=True)
        berkas.write_bytes(b"x")
    masukan = {b.split("/")[1] for b in pilih("", masa).berkas if b.startswith("masukan/")}
    assert masukan == ikut


def test_a_commit_names_the_month_of_a_sheet() -> None:
    berkas = Berubah("data/raw/2023/bl02/trantib.xlsx", "baru")
    assert (berkas.masa, sebut(berkas)) == (FEBRUARI, "Isian bulan Februari 2023")
    assert (
        sebut(Berubah("data/raw/2023/tw1/lra.xlsx", "baru")) == "Laporan realisasi anggaran triwulan I 2023"
    )
    assert Berubah("data/raw/2023/rencana.xlsx", "baru").masa is None


@pytest.mark.parametrize(
    ("pesan", "kata"),
    [
        ("Rekap bl02 tahun 2023", "Rekap bulan Februari tahun 2023"),
        ("Format isian tw1 untuk pmd", "Format isian triwulan I untuk pmd"),
        ("PDF lkj_2023_bl02", "PDF lkj_2023_bl02"),
        ("Terbitkan reports/periksa/2023/bl02/pmd.txt", "Terbitkan reports/periksa/2023/bl02/pmd.txt"),
    ],
)
def test_the_messages_of_a_build_say_months_in_words(pesan: str, kata: str) -> None:
    assert sebut_masa(pesan) == kata


def test_a_step_of_a_month_is_named_in_words() -> None:
    assert nama_langkah("Periksa isian bl02 tahun 2023") == "Pemeriksaan isian bulan Februari tahun 2023"


def test_the_key_of_a_month_asks_the_months_table() -> None:
    assert masa_ditanya(Pilihan("bl02/IKU-07.realisasi_bulan2"), 2023) == FEBRUARI
    assert masa_ditanya(Pilihan("IKU-07.realisasi", bulan=2), 2023) == FEBRUARI
    assert masa_ditanya(Pilihan("bl02/IKU-07.realisasi_bulan2", tw=1), 2023) == Masa(2023, 1)
    assert masa_ditanya(Pilihan("blangko"), 2023) == Masa(2023)
    assert jalur_tabel("abang/", FEBRUARI) == Path("data/processed/abang/2023/bl02/telusur.csv")
    assert Pengenal("", "lkj_2023_bl02").tabel() == Path("data/processed/2023/bl02/telusur.csv")


def test_a_months_rekap_without_a_date_is_asked_for_by_its_month(pengaturan: dict[str, Any]) -> None:
    with pytest.raises(DataSalahError) as salah:
        tanggal_dokumen(muat(Kantor, pengaturan), FEBRUARI)
    (c,) = salah.value.catatan
    assert c.kode == "TANGGAL_DOKUMEN"
    assert "2023 Bulan Februari" in f"{c.aturan} {c.saran}"


def test_a_single_sheet_of_a_month_is_checked_with_and_without_the_plan(
    lembar: Lembar, rencana_bulan: Rencana, tmp_path: Path
) -> None:
    berkas = tmp_path / "2023/bl02/trantib.xlsx"
    berkas.parent.mkdir(parents=True)
    berkas.write_bytes(lembar("trantib", 2))
    assert periksa_berkas(berkas, rencana=None) == []
    (tmp_path / "2023/rencana.xlsx").write_bytes(tulis_rencana(rencana_bulan))
    assert periksa_berkas(berkas, rencana=None) == []
    berkas.write_bytes(lembar("trantib", 2, None))
    assert [(c.kode, c.sel) for c in periksa_berkas(berkas, rencana=None)] == [("SEL_KOSONG", "G9")]


def test_papers_of_a_month_name_only_who_gets_a_form(
    pengaturan: dict[str, Any], rencana_bulan: Rencana
) -> None:
    kantor = muat(Kantor, pengaturan)
    bulan, triwulan = (
        BahanSurat(kantor=kantor, periode=m, isi=Undangan(), rencana=rencana_bulan)
        for m in (FEBRUARI, Masa(2023, 1))
    )
    assert [b[2] for b in penyampaian(bulan).baris] == ["trantib.xlsx", "pelayanan.xlsx"]
    assert {b[2] for b in penyampaian(triwulan).baris} >= {"pmd.xlsx", "lra.xlsx"}
    assert [b[3:] for b in tugas(bulan).baris] == [
        ("(1) Jumlah gangguan ketenteraman dan ketertiban umum", "–"),
        ("(1) Rata-rata waktu penyelesaian layanan", "–"),
    ]
    assert len(tugas(triwulan).baris) == len(kantor.seksi)
