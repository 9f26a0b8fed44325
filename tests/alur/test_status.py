"""The status of the SOPs judges what is on disk, makes none of it, and is made again when it changes."""

from __future__ import annotations

import json

import pytest
from tests.alur.ruang import Ruang

from lkj.sidik import sha256

pytestmark = pytest.mark.lambat

STATUS = "build/sop_2023_tw1.json"
HALAMAN = "reports/sop_2023_tw1.html"
SEMUA = tuple(f"reports/sop_2023_tw1.{jenis}" for jenis in ("json", "html", "pdf"))
DISPOSISI = "reports/surat/2023/tw1/disposisi.pdf"
CATATAN = "data/processed/2023/tw1/catatan.csv"
JADWAL = "data/raw/2023/tw1/sop/jadwal.yaml"


def bukti(ruang: Ruang, nama: str) -> str | None:
    """The digest of an evidence by the page's JSON; None where it is missing."""
    (sop,) = json.loads((ruang / STATUS).read_bytes())["sop"]
    semua = {b["nama"]: b["sidik"] for x in sop["langkah"] for b in x["bukti"]}
    return None if semua[nama] is None else str(semua[nama])


def aturan(ruang: Ruang, *target: str) -> set[str]:
    """The rules that a build ran."""
    hasil = ruang.snakemake(*target)
    assert hasil.kode == 0, hasil.keluaran
    return {p.split(":")[0] for p in hasil.pekerjaan}


def test_what_is_judged_is_not_made_and_a_change_of_it_is_seen(klona: Ruang) -> None:
    ruang = klona
    assert aturan(ruang, *SEMUA) == {
        *("status_sop", "halaman_status_sop", "naskah_status_sop"),
        *("lambang", "pohon", "pdf", "terbit"),
    }
    assert bukti(ruang, DISPOSISI) is None
    assert not list((ruang / "data").glob("processed/*"))
    assert aturan(ruang, *SEMUA) == set()
    assert "PELAKSANAAN SOP" in ruang.teks_pdf(SEMUA[2])
    sama = ruang.jalankan("lkj.cli", "status", "--tahun", "2023", "--tw", "1", "--json")
    assert sama.keluaran.encode() == (ruang / STATUS).read_bytes()

    # In one command the status comes last, and sees what the command made.
    hasil = ruang.lkj("buat", HALAMAN, DISPOSISI)
    assert hasil.kode == 0, hasil.keluaran
    assert bukti(ruang, DISPOSISI) == sha256((ruang / DISPOSISI).read_bytes())
    assert "<summary>8 dari 8 ada, 8 belum diperiksa: data/raw/2023/tw1/" in (ruang / HALAMAN).read_text(
        "utf-8"
    )
    # Also in one plain build, where what was asked for is made first.
    assert aturan(ruang, HALAMAN, CATATAN) == {"periksa", "status_sop", "halaman_status_sop", "terbit"}
    assert "<summary>8 dari 8 ada: data/raw/2023/tw1/" in (ruang / HALAMAN).read_text("utf-8")
    assert bukti(ruang, CATATAN) == sha256((ruang / CATATAN).read_bytes())

    (ruang / "data/raw/2023/tw1/pmd.xlsx").unlink()
    assert aturan(ruang, HALAMAN) == {"status_sop", "halaman_status_sop", "terbit"}
    assert "7 dari 8 ada: data/raw/2023/tw1/" in (ruang / HALAMAN).read_text("utf-8")

    jadwal = ruang / JADWAL
    jadwal.parent.mkdir()
    jadwal.write_text("mulai: 2023-04-03\nper_tanggal: 2023-04-14\n", encoding="utf-8")
    assert aturan(ruang, HALAMAN) == {"status_sop", "halaman_status_sop", "terbit"}
    assert "terlambat 5 hari kerja" in (ruang / HALAMAN).read_text("utf-8")
    jadwal.write_text("mulai: 2013-04-03\n", encoding="utf-8")
    hasil = ruang.lkj("buat", HALAMAN)
    assert (hasil.kode, "(SOP_BENTUK)" in hasil.keluaran, JADWAL in hasil.keluaran) == (1, True, True)
    assert "terlambat 5 hari kerja" in (ruang / HALAMAN).read_text("utf-8")  # the last good page stays


def test_the_report_pays_nothing_for_the_status(ruang: Ruang) -> None:
    assert aturan(ruang) == set()
    jadwal = ruang / "data/raw/2023/sop/jadwal.yaml"
    jadwal.parent.mkdir()
    jadwal.write_text("per_tanggal: 2024-01-31\n", encoding="utf-8")
    (ruang / "data/raw/2023/tw1/sop").mkdir()
    (ruang / JADWAL).write_text("per_tanggal: 2023-04-14\n", encoding="utf-8")
    assert aturan(ruang) == set()
    assert aturan(ruang, "reports/sop_2023.html") == {"status_sop", "halaman_status_sop", "terbit"}
    isi = json.loads((ruang / "build/sop_2023.json").read_bytes())
    assert [t["tw"] for t in isi["triwulan"]] == [1, 2, 3, 4]
    (sop,) = isi["sop"]
    assert next(x for x in sop["langkah"] if x["nomor"] == 5)["keadaan"] == "selesai"
