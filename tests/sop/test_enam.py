"""The six SOPs that are shipped, against the table of their steps."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from lkj.laporan.naskah_dinas.surat.daftar import JENIS
from lkj.periode import Masa
from lkj.sop import FOLDER_SOP, Langkah, Sop, muat_sop
from lkj.status.nilai import Putaran, berkas_bukti

AKAR = Path(__file__).resolve().parents[2]

LANGKAH: dict[str, list[tuple[int, str, str]]] = {
    "bebandem_data_kinerja": [
        (1, "kasubbag", "1 jam"),
        (2, "kasubbag kasi sekcam camat", "3 jam"),
        (3, "kasubbag", "30 menit"),
        (4, "sekcam", "30 menit"),
        (5, "kasubbag", "3 jam"),
        (6, "camat", "5 menit"),
        (7, "kasubbag", "2 menit"),
    ],
    "pengumpulan_data_kinerja": [
        (1, "kepala", "15 menit"),
        (2, "sekretaris", "15 menit"),
        (3, "kasubbag", "15 menit"),
        (4, "tim", "15 menit"),
        (5, "kasubbag", "5 jam"),
        (6, "sekretaris", "1 jam"),
        (7, "kepala", "1 jam"),
        (8, "kasubbag", "5 jam untuk menyusun laporan triwulan"),
    ],
    "purwakarta_pengukuran": [
        (1, "camat", "15 menit"),
        (2, "sekretaris_tim", "60 menit"),
        (3, "sekretaris_tim", "25 menit"),
        (4, "sekretaris_tim", "30 menit"),
        (5, "sekretaris_tim camat sekretaris anggota_tim kasi kasubbag", "120 menit"),
        (6, "anggota_tim", "120 menit"),
        (7, "kasi", "240 menit"),
        (8, "anggota_tim kasubbag", "40 menit"),
        (9, "camat", "60 menit"),
        (10, "sekretaris", "25 menit"),
        (11, "camat", "10 menit"),
        (12, "sekretaris_tim", "15 menit"),
        (13, "anggota_tim", "25 menit"),
        (14, "anggota_tim", "10 menit"),
    ],
    "kuala_betara_pengumpulan": [
        (1, "kasubbag", "5 menit"),
        (2, "analis", "5 menit"),
        (3, "kasubbag_umum", "10 menit"),
        (4, "sekretaris kasubbag_umum", "480 menit"),
        (5, "analis", "480 menit"),
        (6, "kasubbag", "480 menit"),
    ],
    "awayan_pengumpulan": [
        (1, "camat", "10 menit"),
        (2, "kasubbag", "30 menit"),
        (3, "pelaksana", "1 jam"),
        (4, "pelaksana", "2 hari"),
        (5, "kasubbag", "1 hari"),
        (6, "sekretaris", "2 jam"),
        (7, "camat", "1 jam"),
        (8, "pelaksana", "1 jam"),
    ],
    "awayan_pengukuran": [
        (1, "camat", "10 menit"),
        (2, "kasubbag", "1 jam"),
        (3, "pelaksana", "1 jam"),
        (4, "pelaksana", "2 hari"),
        (5, "sekretaris", "1 hari"),
        (8, "kasubbag camat", "1 jam"),
        (9, "pelaksana", "2 jam"),
    ],
}
"""SOP → number, roles and printed standard time of each step."""


@cache
def sop(nama: str) -> Sop:
    berkas = Path(FOLDER_SOP) / f"{nama}.yaml"
    return muat_sop((AKAR / berkas).read_bytes(), berkas=berkas)


@pytest.mark.parametrize("nama", LANGKAH)
def test_steps_roles_and_standard_times_are_those_of_the_table(nama: str) -> None:
    assert [(x.nomor, " ".join(x.peran), str(x.waktu)) for x in sop(nama).langkah] == LANGKAH[nama]


def test_these_six_and_fifty_steps_are_all_that_is_shipped() -> None:
    assert {b.stem for b in (AKAR / FOLDER_SOP).iterdir()} == set(LANGKAH)
    assert [len(sop(n).langkah) for n in LANGKAH] == [7, 8, 14, 6, 8, 7]
    assert sum(len(sop(n).langkah) for n in LANGKAH) == 50


def test_only_two_steps_may_go_back() -> None:
    kembali = {(n, x.nomor, x.kembali_ke) for n in LANGKAH for x in sop(n).langkah if x.kembali_ke}
    assert kembali == {("bebandem_data_kinerja", 4, 3), ("pengumpulan_data_kinerja", 7, 5)}


def test_standard_times_add_up_in_minutes_and_in_working_days() -> None:
    assert sop("purwakarta_pengukuran").menit == 795
    assert (sop("awayan_pengumpulan").menit, sop("awayan_pengumpulan").hari_kerja) == (340, 3)


def test_collecting_may_take_three_working_days_beside_its_standard_time() -> None:
    langkah = sop("pengumpulan_data_kinerja").langkah_bernomor(3)
    assert langkah is not None
    assert (langkah.waktu.menit, langkah.hari_kerja) == (15, 3)


def test_numbers_five_and_eight_follow_each_other_as_in_the_original() -> None:
    assert sop("awayan_pengukuran").langkah_bernomor(6) is None
    assert sop("awayan_pengukuran").langkah_bernomor(8) is not None


def test_what_is_known_of_dead_or_mistaken_legal_bases_is_said() -> None:
    gugur = {(n, d.status) for n in LANGKAH for d in sop(n).dasar_hukum if d.pengganti}
    assert gugur == {
        ("purwakarta_pengukuran", "dicabut"),
        ("kuala_betara_pengumpulan", "keliru"),
        ("awayan_pengumpulan", "keliru"),
        ("awayan_pengukuran", "dicabut"),
    }


@pytest.mark.parametrize("nama", LANGKAH)
def test_the_page_of_identity_has_something_in_every_box(nama: str) -> None:
    s = sop(nama)
    assert all((s.dasar_hukum, s.kualifikasi, s.keterkaitan, s.peralatan, s.peringatan, s.pencatatan))


@pytest.mark.parametrize("nama", LANGKAH)
def test_a_paper_that_evidences_a_step_is_one_that_the_build_makes(nama: str) -> None:
    berkas = [b.berkas for x in sop(nama).langkah for b in x.bukti if b.berkas and "surat/" in b.berkas]
    assert {Path(b).stem for b in berkas} <= set(JENIS)
    setahun = {Path(b).stem for b in berkas if "/tw" not in b}
    assert not {n for n in {Path(b).stem for b in berkas} - setahun if JENIS[n].tahunan}


DOKUMEN = {"laporan": "lkj", "pengukuran": "pengukuran"}
MASA = {"bulan": Masa(2023, bulan=2), "triwulan": Masa(2023, 1), "tahun": Masa(2023)}


def bukti_berkas(langkah: Langkah, periode: str) -> set[str]:
    """The files that evidence a step in a period of a kind."""
    milik = [b.berkas for b in langkah.bukti if b.berkas and periode in (b.periode or (periode,))]
    putaran = Putaran(MASA[periode], ("pmd",))
    return {berkas for pola in milik for berkas in berkas_bukti(pola, putaran)}


@pytest.mark.parametrize("nama", LANGKAH)
def test_the_document_and_where_a_sop_archives_its_archive_are_evidence_in_every_period(nama: str) -> None:
    s = sop(nama)
    for periode in s.periode:
        dokumen = f"{DOKUMEN[s.dokumen]}_{MASA[periode].ekor}"
        pdf, zip_ = f"reports/{dokumen}.pdf", f"reports/arsip/{dokumen}.zip"
        assert any(pdf in bukti_berkas(x, periode) for x in s.langkah)
        mengarsipkan = [x.nomor for x in s.langkah if any(b.tindakan == "arsipkan" for b in x.bukti)]
        assert mengarsipkan == [x.nomor for x in s.langkah if zip_ in bukti_berkas(x, periode)]
        assert mengarsipkan in ([], [s.langkah[-1].nomor])
