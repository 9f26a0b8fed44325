"""Whether what is there counts: sheets by the remarks on exactly their bytes, made files by the ledger."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.status.meja import LKJ, SEMUA, Meja, langkah

from lkj.catatan import Catatan, ke_csv
from lkj.sidik import sidik_berkas
from lkj.sidik.buku import berkas_buku, catat_di_buku
from lkj.status import Cacat, Jadwal, Mutu, kata
from lkj.status.model import Status

PMD, TRANTIB = (f"data/raw/2023/tw1/{s}.xlsx" for s in ("pmd", "trantib"))
CATATAN, REKAP = (f"data/processed/2023/tw1/{n}.csv" for n in ("catatan", "rekap"))
LAPORAN = "reports/lkj_2023_tw1.pdf"


@pytest.fixture(autouse=True)
def meja(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Meja:
    monkeypatch.chdir(tmp_path)
    meja = Meja(sop=[{"nama": LKJ}])
    meja.berkas_sop_lkj()
    return meja


def dibuat(berkas: str, *dari: str, isi: bytes | None = None) -> None:
    """A job made a file from others, as they are now."""
    Path(berkas).parent.mkdir(parents=True, exist_ok=True)
    Path(berkas).write_bytes(isi if isi is not None else b"".join(Path(b).read_bytes() for b in dari))
    catat_di_buku(Path(berkas), {b: sidik_berkas(Path(b)) for b in dari})


def diperiksa(*salah: str, tingkat: str = "wajib") -> None:
    """All sheets were checked; one remark on each that is named, as often as it is."""
    catatan = [
        Catatan(kode="BUKAN_ANGKA", tingkat=tingkat, berkas=b, sel=f"G{n}", aturan="Bukan angka.", saran="-")
        for n, b in enumerate(salah, 9)
    ]
    lembar = sorted(map(str, Path("data/raw/2023/tw1").glob("*.xlsx")))
    dibuat(CATATAN, "data/raw/2023/rencana.xlsx", *lembar, isi=ke_csv(catatan))


def berjalan(meja: Meja) -> Status:
    return meja.status(cacat=Mutu().nilai)


@pytest.fixture(autouse=True)
def rencana(meja: Meja) -> None:
    meja.berkas("data/raw/2023/rencana.xlsx")


def test_a_sheet_with_remarks_is_waited_for_by_the_name_of_its_section(meja: Meja) -> None:
    diperiksa(PMD, PMD)
    lima = berjalan(meja)
    empat = langkah(lima, 4)
    assert empat.keadaan == "menunggu"
    assert [kata.menunggu(d).partition(": ")[2] for d in empat.menunggu] == [
        "perlu diperbaiki: pmd.xlsx (2 catatan)",
        "perlu diperbaiki: catatan.csv (2 catatan)",
    ]
    seksi = empat.menunggu[0].pelaku
    assert (seksi.peran, seksi.pejabat[0].kode_jabatan) == ("seksi:pmd", "kasi_pmd")
    bukti = {b.nama: (b.ada, b.cacat, b.perbaikan) for b in empat.bukti}
    assert bukti[PMD] == (False, "perlu diperbaiki", 2)
    assert bukti[TRANTIB] == (True, None, None)


def test_a_remark_that_only_warns_leaves_the_sheet_as_evidence(meja: Meja) -> None:
    diperiksa(PMD, tingkat="konfirmasi")
    assert langkah(berjalan(meja), 4).keadaan == "selesai"


def test_a_sheet_sent_again_was_not_checked_and_its_section_is_not_to_blame(meja: Meja) -> None:
    diperiksa(PMD)
    Path(PMD).write_bytes(b"dibetulkan")
    empat = langkah(berjalan(meja), 4)
    assert {b.nama: b.cacat for b in empat.bukti if b.cacat} == {
        PMD: "belum diperiksa",
        CATATAN: "perlu dibuat lagi",
    }
    assert [d.pelaku.peran for d in empat.menunggu] == ["tim"]
    assert kata.menunggu(empat.menunggu[0]).endswith(
        "belum diperiksa: pmd.xlsx; perlu dibuat lagi: catatan.csv"
    )
    diperiksa()
    assert langkah(berjalan(meja), 4).keadaan == "selesai"


@pytest.mark.parametrize("hilang", ["buku", "tabel", "isi"])
def test_without_a_table_that_somebody_vouches_for_no_sheet_was_checked(meja: Meja, hilang: str) -> None:
    diperiksa()
    if hilang == "buku":
        berkas_buku(CATATAN).unlink()
    elif hilang == "tabel":
        Path(CATATAN).unlink()
    else:
        Path(CATATAN).write_bytes(b"diubah")
    assert Mutu().nilai(PMD) == Cacat("belum diperiksa")
    assert langkah(berjalan(meja), 4).keadaan == "menunggu"


def test_what_was_made_from_an_older_sheet_is_to_be_made_again(meja: Meja) -> None:
    diperiksa()
    dibuat(REKAP, CATATAN)
    dibuat("build/lkj_2023_tw1.pdf", REKAP)
    dibuat(LAPORAN, "build/lkj_2023_tw1.pdf")
    assert langkah(berjalan(meja), 5).keadaan == "selesai"
    Path(PMD).write_bytes(b"lain")
    lima = langkah(berjalan(meja), 5)
    assert kata.alasan(lima) == "perlu dibuat lagi: rekap.csv dan 1 berkas lagi"
    diperiksa()
    dibuat(REKAP, CATATAN, isi=b"lain")
    assert {b.nama for b in langkah(berjalan(meja), 5).bukti if b.cacat} == {LAPORAN}
    # What lay in between may be gone, as after the house set it aside.
    Path("build/lkj_2023_tw1.pdf").unlink()
    assert Mutu().nilai(LAPORAN) == Cacat("perlu dibuat lagi")
    dibuat("build/lkj_2023_tw1.pdf", REKAP)
    dibuat(LAPORAN, "build/lkj_2023_tw1.pdf")
    Path("build/lkj_2023_tw1.pdf").unlink()
    assert Mutu().nilai(LAPORAN) is None


def test_an_edited_file_is_to_be_made_again_and_one_the_ledger_does_not_know_counts() -> None:
    dibuat(REKAP, PMD)
    Path(REKAP).write_bytes(b"diubah tangan")
    assert Mutu().nilai(REKAP) == Cacat("perlu dibuat lagi")
    berkas_buku(REKAP).unlink()
    assert Mutu().nilai(REKAP) is None
    assert Mutu().nilai("data/processed/2023/tw1/tiada.csv") is None


def test_acts_and_letter_registers_go_on_without_making_anything_out_of_date(meja: Meja) -> None:
    tetap = ["data/raw/2023/tw1/surat/undangan.yaml"]
    tumbuh = [
        "data/raw/2023/surat/register_undangan.csv",
        "data/raw/2023/tw1/pengesahan/001-verifikasi-sekretaris.yaml",
        "data/raw/2023/tw1/sop/jadwal.yaml",
        "build/lkj_2023_tw1/keadaan.json",
    ]
    meja.berkas(*tetap, *tumbuh)
    dibuat(LAPORAN, *tetap, *tumbuh)
    for b in tumbuh:
        Path(b).write_bytes(b"lanjut")
    assert Mutu().nilai(LAPORAN) is None
    Path(tetap[0]).write_bytes(b"lain")
    assert Mutu().nilai(LAPORAN) == Cacat("perlu dibuat lagi")


def test_a_damaged_ledger_that_goes_in_a_circle_is_not_trusted() -> None:
    dibuat(REKAP, PMD)
    catat_di_buku(Path(REKAP), {REKAP: sidik_berkas(Path(REKAP))})
    assert Mutu().nilai(REKAP) == Cacat("perlu dibuat lagi")


def test_what_was_signed_stays_evidence_and_what_comes_after_it_is_still_judged(meja: Meja) -> None:
    diperiksa()
    arsip = "reports/arsip/lkj_2023_tw1.zip"
    for b in (REKAP, LAPORAN, arsip):
        dibuat(b, CATATAN)
    meja.terbuat()
    for t in SEMUA:
        meja.catat(*t)
    assert berjalan(meja).sop[0].terbukti == 8
    Path(PMD).write_bytes(b"sesudah ditandatangani")
    status = berjalan(meja)
    assert [x.nomor for x in status.sop[0].langkah if x.keadaan != "selesai"] == [8]
    assert kata.alasan(langkah(status, 8)) == "perlu dibuat lagi: lkj_2023_tw1.zip"


def test_a_wrong_sheet_is_late_like_a_missing_one(meja: Meja) -> None:
    diperiksa(PMD)
    jadwal: dict[int | None, Jadwal] = {1: Jadwal(mulai=date(2023, 4, 3), per_tanggal=date(2023, 4, 14))}
    assert langkah(meja.status(jadwal=jadwal, cacat=Mutu().nilai), 4).keadaan == "terlambat"


def test_a_form_that_was_handed_out_stays_what_it_was() -> None:
    formulir = "reports/format_isian/2023/tw2/pmd.xlsx"
    dibuat(formulir, PMD)
    Path(PMD).write_bytes(b"triwulan sebelumnya")
    assert Mutu().nilai(formulir) is None
