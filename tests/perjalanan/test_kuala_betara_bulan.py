"""Kecamatan Kuala Betara plays one month: sheets of January, a rekap that the Camat returns, six steps.

Then the quarter comes with the month in place: its form is filled in with January, and what a section says
otherwise is remarked with both cells.
"""

import csv
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.alur.ruang import sunting
from tests.perjalanan.kantor import SEKSI, Kantor
from tests.perjalanan.langkah import pindaian, selesai, tanda_tangan, teks_pdf
from tests.telusur import cetak_angka
from tests.telusur.ketikan import kamus_kantor

from lkj.lembar import baca

pytestmark = pytest.mark.lambat

KASUBBAG = "Kasubbag Perencanaan dan Keuangan"
UMUM = "Kasubbag Umum dan Kepegawaian"
REKAP_BULAN = "reports/lkj_2023_bl01.pdf"
OLAHAN = "data/processed/2023/bl01"
FORMAT = {s: f"reports/format_isian/2023/bl01/{s}.xlsx" for s in ("pelayanan", "trantib")}
NILAI = {"pelayanan": 2.9, "trantib": 3}
"""IKU-03 is a mean of days, IKU-07 a count of conflicts, of which six are the limit of the quarter."""


def test_a_month_to_its_six_steps_and_then_the_quarter(kantor: Kantor) -> None:
    k = kantor
    _siapkan(k)
    penyampaian = _sampaikan(k)
    assert k.giliran() == (
        f"4 Seksi Ketenteraman dan Ketertiban Umum, Seksi Pelayanan Umum, Sekretaris Camat, {UMUM}"
    )
    _isian_salah_dan_terlambat(k)
    serah = _himpun(k)
    assert k.giliran() == f"6 {KASUBBAG}"
    k.buat(f"{OLAHAN}/pengukuran.csv", REKAP_BULAN)
    assert k.giliran() == ""
    _hasil_januari(k)
    _penutup(k, serah)
    selesai(k, *FORMAT.values(), *penyampaian, serah, tanggal="2023-02-20")
    _triwulan_dengan_bulannya(k)


def _siapkan(k: Kantor) -> None:
    """The plan says what is measured by month, the settings when the month's rekap is dated."""
    k.dokumen = "lkj_2023_bl01"
    rencana = k / "data/raw/2023/rencana.xlsx"
    rencana.write_bytes(sunting(rencana.read_bytes(), {"Indikator!V4": "bulan", "Indikator!V8": "bulan"}))
    isi = k.pengaturan
    isi["dokumen"]["tanggal"][2023]["bulan"] = {1: "2023-02-13"}
    (k / "config/config.yaml").write_text(yaml.safe_dump(isi, allow_unicode=True, sort_keys=False), "utf-8")
    k.berlakukan("kuala_betara_pengumpulan", pejabat=["analis_perencanaan"])


def _sampaikan(k: Kantor) -> list[str]:
    """Steps 1 to 3: the request for the month's data goes down the line."""
    assert k.giliran() == f"1 {KASUBBAG}"
    lembar = k.surat("disposisi", "2023-02-01", isi=["Sampaikan format data bulan Januari."])
    k.buat(*FORMAT.values(), lembar)
    k.catat("disposisi", "2023-02-01")
    k.simpan("kasubbag_perencanaan", "Perintah menyampaikan format Januari", "2023-02-01")
    bukti = k.surat("bukti_penyampaian", "2023-02-01", penyampai="analis_perencanaan", cara="diska lepas")
    k.buat(bukti)
    teks = teks_pdf(k, bukti)
    assert "BULAN JANUARI TAHUN 2023" in teks
    assert ("pelayanan.xlsx" in teks, "pmd.xlsx" in teks, "lra.xlsx" in teks) == (True, False, False)
    k.catat("sampaikan", "2023-02-01", "--bukti", str(k / bukti))
    k.catat("sampaikan", "2023-02-02")
    k.simpan("kasubbag_umum", "Format Januari disampaikan", "2023-02-02")
    return [lembar, bukti]


def _isian_salah_dan_terlambat(k: Kantor) -> None:
    """Step 4: a wrong cell, a sheet that is late, and one that was filled in for another month."""
    assert "BUKAN_ANGKA" in k.terima(_kiriman(k, "pelayanan", nilai="2,9,1"), kode=1)
    k.simpan("sekretaris", "Isian Januari yang sudah masuk", "2023-02-06")
    keluaran = k.buat(f"{OLAHAN}/rekap.csv", kode=1)
    assert "2 catatan wajib diperbaiki" in keluaran
    assert "Seksi Ketenteraman dan Ketertiban Umum belum menyampaikan isian Bulan Januari" in keluaran
    assert not (k / f"{OLAHAN}/rekap.csv").exists()
    assert "perlu diperbaiki: pelayanan.xlsx (1 catatan)" in k.lkj(
        "status", "--tahun", "2023", "--bulan", "1"
    )
    k.buat("reports/periksa/2023/bl01/pelayanan.xlsx", "reports/periksa/2023/bl01.html")
    pesan = (k / "reports/periksa/2023/bl01/pelayanan.txt").read_text(encoding="utf-8")
    assert "isian Bulan Januari Tahun 2023" in pesan
    februari = "reports/format_isian/2023/bl02/trantib.xlsx"
    k.buat(februari)
    (k / "data/raw/2023/bl01/trantib.xlsx").write_bytes(_isi(k / februari, 3))
    assert "bukan “Bulan Januari”" in k.buat(f"{OLAHAN}/rekap.csv", kode=1)
    (k / "data/raw/2023/bl01/trantib.xlsx").unlink()
    k.terima(_kiriman(k, "pelayanan"), _kiriman(k, "trantib"))
    k.simpan("kasubbag_umum", "Isian Januari yang dibetulkan, dan yang terlambat", "2023-02-08")
    k.buat(f"{OLAHAN}/catatan.csv", f"{OLAHAN}/rekap.csv")


def _himpun(k: Kantor) -> str:
    """Steps 4 and 5: gathered up two levels."""
    assert k.terbukti("kuala_betara_pengumpulan") == [1, 2, 3, 5]
    k.catat("sampaikan", "2023-02-08", "--peran", "sekretaris")
    serah = k.surat("berita_acara_serah", "2023-02-09", nomor=True, pihak_pertama="kasubbag_umum")
    k.buat(serah)
    assert "trantib.xlsx" in teks_pdf(k, serah)
    k.catat("sampaikan", "2023-02-09", "--peran", "kasubbag_umum", "--bukti", str(k / serah))
    k.simpan("kasubbag_umum", "Isian Januari dihimpun dan diserahkan", "2023-02-09")
    return serah


def _hasil_januari(k: Kantor) -> None:
    """Step 6: the month, the quarter so far and its target, in figures and on the page."""
    baris = {b["kode"]: b for b in _baris(k / f"{OLAHAN}/pengukuran.csv")}
    assert {b: (u["realisasi_bulan1"], u["target_tw"], u["kemajuan_tw"][:5]) for b, u in baris.items()} == {
        "IKU-03": ("2.9", "2.6", "88.46"),
        "IKU-07": ("3", "6", "50"),
    }
    teks = " ".join(teks_pdf(k, REKAP_BULAN).split())
    assert "REKAP HASIL CAPAIAN" in teks
    assert "BULAN JANUARI 2023" in teks
    assert "DRAF" in "".join(teks.split())
    assert "Loket kedua belum dibuka" in teks
    assert "88,46" in teks
    k.buat(f"{OLAHAN}/telusur.csv")
    ruas = cetak_angka.baca(k / "build/lkj_2023_bl01/pohon.json")
    kamus, nilai = (
        kamus_kantor(k.ruang.akar),
        {b["kunci"]: b["nilai"] for b in _baris(k / f"{OLAHAN}/telusur.csv")},
    )
    assert [x for r in ruas if (x := cetak_angka.tak_berkunci(r, kamus))] == []
    assert [x for r in ruas for x in cetak_angka.salah_nilai(r, nilai)] == []
    asal = k.lkj("telusur", "bl01/IKU-07.kemajuan_tw")
    assert "3 ÷ 6 × 100" in asal
    assert "data/raw/2023/bl01/trantib.xlsx" in asal


def _penutup(k: Kantor, serah: str) -> None:
    """The office's closing steps, as for a quarter: paraf, return, paraf again, approval, signature."""
    k.catat("paraf", "2023-02-13")
    k.catat("kembalikan", "2023-02-13", "--peran", "camat", "--catatan", "Jelaskan gangguan bulan ini")
    k.simpan("camat", "Rekap Januari dikembalikan", "2023-02-13")
    assert "TINDAKAN_URUTAN" in k.catat("setujui", "2023-02-13", kode=1)
    k.terima(_kiriman(k, "trantib", keterangan="Dua sengketa lahan dan satu tawuran, semuanya selesai"))
    k.simpan("kasubbag_perencanaan", "Keterangan Trantib dilengkapi", "2023-02-14")
    k.buat(REKAP_BULAN, serah)
    k.catat("paraf", "2023-02-14")
    tanda_tangan(k, "2023-02-15", dokumen=k.dokumen)
    k.catat("kirim", "2023-02-16", "--peran", "sekretaris", "--bukti", pindaian(k, REKAP_BULAN))
    k.simpan("sekretaris", "Rekap Januari dikirim", "2023-02-16")
    assert "DRAF" not in "".join(teks_pdf(k, REKAP_BULAN).split())


def _triwulan_dengan_bulannya(k: Kantor) -> None:
    """The quarter's form knows January; another figure there is remarked and stops nothing."""
    k.buat(*k.format_isian(1))
    bulanan = baca((k / "reports/format_isian/2023/tw1/trantib.xlsx").read_bytes(), nama="x").lembar(
        "Bulanan"
    )
    assert bulanan is not None
    assert [str(bulanan.sel(f"F{n}").nilai) for n in (6, 7, 8)] == ["3", "None", "None"]
    k.tambahan = {
        "pelayanan": {"Bulanan!F7": 2.6, "Bulanan!F8": 2.9},
        "trantib": {"Bulanan!F6": 4, "Bulanan!F7": 0, "Bulanan!F8": 4},
    }
    k.terima(*(k.kiriman(s) for s in SEKSI))
    k.buat("data/processed/2023/tw1/rekap.csv")
    berkas = k / "data/processed/2023/tw1/catatan.csv"
    (beda,) = (c for c in _baris(berkas) if c["kode"] == "BULAN_BERBEDA")
    assert (beda["berkas"], beda["lembar"], beda["sel"], beda["nilai"]) == (
        "data/raw/2023/tw1/trantib.xlsx",
        "Bulanan",
        "F6",
        "4",
    )
    assert "3 di data/raw/2023/bl01/trantib.xlsx › Kinerja › G9" in beda["aturan"]


def _kiriman(
    k: Kantor, seksi: str, *, nilai: Any = None, keterangan: str = "Loket kedua belum dibuka"
) -> Path:
    """The month's form of a section as it comes back filled in."""
    berkas = k.kotak / f"{seksi}.xlsx"
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_bytes(_isi(k / FORMAT[seksi], NILAI[seksi] if nilai is None else nilai, keterangan))
    return berkas


def _baris(tabel: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(tabel.read_text(encoding="utf-8").splitlines()))


def _isi(terbit: Path, nilai: object, keterangan: str = "") -> bytes:
    pengisi = {"Kinerja!C5": "Staf seksi", "Kinerja!C6": "Kepala seksi"}
    return sunting(terbit.read_bytes(), {**pengisi, "Kinerja!G9": nilai, "Kinerja!H9": keterangan or None})
