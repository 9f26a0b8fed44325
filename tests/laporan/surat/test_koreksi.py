"""The lembar koreksi tells what was recorded and corrected; the division of tasks its due date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.laporan.surat.test_surat import cetak_jadi, naskah, salah, teks

from lkj.konfigurasi import Kantor, muat
from lkj.perbaikan.pilah import pilah
from lkj.tindakan import Digest, IsiTindakan, Pokok, tulis_tindakan

AKAR = Path(__file__).parents[3]
SOP = "pengumpulan_data_kinerja"
KALENDER = sorted((AKAR / "config/kalender").glob("*.yaml"))
PERBAIKAN = """\
- seksi: pelayanan
  triwulan: 1
  lembar: Kinerja
  sel: G9
  lama: 82,45
  baru: 82,54
  alasan: angka tertukar saat disalin
  sumber: Laporan SKM
  oleh: Kasubbag Perencanaan
  tanggal: 2023-04-11
- seksi: lra
  triwulan: 2
  lembar: LRA
  sel: D7
  lama: 1
  baru: 2
  alasan: lain triwulan
  sumber: Laporan keuangan
  oleh: Kasubbag Perencanaan
  tanggal: 2023-07-11
"""
SEBELUM = (
    ("disposisi", "kepala", "camat", 1),
    ("disposisi", "sekretaris", "sekretaris", 2),
    ("bagi_tugas", "kasubbag", "kasubbag_perencanaan", 3),
)
Catat = Callable[..., None]


@pytest.fixture
def catat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pengaturan: dict[str, Any]) -> Catat:
    """Record an act of the SOP in force; steps 1 to 3 are recorded already."""
    monkeypatch.chdir(tmp_path)
    kantor = muat(Kantor, pengaturan)

    def satu(tindakan: str, peran: str, jabatan: str, langkah: int, **isian: Any) -> None:
        hari = isian.pop("tanggal", date(2023, 4, 12))
        isi = {
            "tindakan": tindakan,
            "peran": peran,
            "jabatan": jabatan,
            "langkah": langkah,
            "tanggal": hari,
            "sop": SOP,
            "oleh": kantor.pejabat_pada(jabatan, hari).nama,
            "dicatat_oleh": "Kasubbag",
        }
        pokok = Pokok(name="lkj_2023_tw1", digest=Digest(sha256="a" * 64))
        tulis_tindakan(FOLDER, (pokok,), IsiTindakan.model_validate(isi | isian))

    for sebelum in SEBELUM:
        satu(*sebelum, tanggal=date(2023, 4, 3))
    return satu


FOLDER = Path("data/raw/2023/tw1/pengesahan")


def lembar(pengaturan: dict[str, Any], isi: Any = None, **sumber: Any) -> Path:
    """The sheet of the quarter."""
    folder = FOLDER.parent / "surat"
    folder.mkdir(parents=True, exist_ok=True)
    milik = {"pengesahan": FOLDER, **sumber}
    return naskah(folder, pengaturan, "lembar_koreksi", isi, **milik)


def test_recorded_corrections_stand_on_the_sheet_with_date_name_and_remark(
    catat: Catat, pengaturan: dict[str, Any]
) -> None:
    catat("koreksi", "sekretaris", "sekretaris", 6, catatan="Tabel 3: pagu tertukar")
    catat("koreksi", "sekretaris", "sekretaris", 6, catatan="Simpulan: sebut IKU-02")
    isi = teks(cetak_jadi(lembar(pengaturan, perbaikan={1: pilah(PERBAIKAN.encode(), 1)}), "pdf"))
    oleh = "Ratna Puspitaningrum, S.Sos., M.AP., Sekretaris Kecamatan Sukamaju"
    assert f"1 12 April 2023 Dikoreksi {oleh} Tabel 3: pagu tertukar" in isi
    assert "Simpulan: sebut IKU-02" in isi
    assert "Tanggal : 12 April 2023" in isi
    assert "Seksi Pelayanan Umum I Kinerja, G9 82,45 82,54 angka tertukar saat disalin; Laporan SKM" in isi
    assert "lain triwulan" not in isi
    assert "Halaman, tabel, atau bagian" not in isi  # no empty rows beside what was recorded


def test_only_the_last_round_is_listed_or_the_one_that_is_named(
    catat: Catat, pengaturan: dict[str, Any]
) -> None:
    catat("koreksi", "sekretaris", "sekretaris", 6, catatan="putaran pertama")
    catat("paraf", "sekretaris", "sekretaris", 6)
    catat("kembalikan", "kepala", "camat", 7, catatan="lengkapi analisis")
    catat("koreksi", "sekretaris", "sekretaris", 6, catatan="putaran kedua", putaran=2)
    kedua, pertama = lembar(pengaturan).read_text(), lembar(pengaturan, {"putaran": 1}).read_text()
    assert ("putaran kedua" in kedua, "putaran pertama" in kedua) == (True, False)
    assert ("Dikembalikan" in pertama, "lengkapi analisis" in pertama) == (True, True)
    assert "putaran kedua" not in pertama


def test_nothing_to_correct_is_said_in_words(catat: Catat, pengaturan: dict[str, Any]) -> None:
    catat("koreksi", "sekretaris", "sekretaris", 6, catatan="tidak ada koreksi")
    assert "**tidak ada koreksi**" in lembar(pengaturan).read_text()
    assert "tidak ada koreksi" in lembar(pengaturan, {"nihil": True}, pengesahan=None).read_text()
    butir = [{"pada": "Tabel 3"}]
    assert "**tidak ada koreksi**" not in lembar(pengaturan, {"butir": butir}).read_text()
    salah_isi = {"nihil": True, "butir": butir}
    assert salah(FOLDER.parent / "surat", pengaturan, "lembar_koreksi", salah_isi).kode == "SURAT_BENTUK"


def test_what_cannot_be_believed_stops_the_sheet(catat: Catat, pengaturan: dict[str, Any]) -> None:
    catat("koreksi", "camat", "camat", 6, catatan="peran yang salah")
    surat = FOLDER.parent / "surat"
    surat.mkdir()
    sumber = {"pengesahan": FOLDER}
    assert salah(surat, pengaturan, "lembar_koreksi", **sumber).kode == "TINDAKAN_PERAN"
    rusak = {"perbaikan": {1: pilah(b"- {seksi: pmd}", 1)}}
    assert salah(surat, pengaturan, "lembar_koreksi", **rusak).kode == "PERBAIKAN_BENTUK"


def test_without_an_act_the_sheet_is_to_be_filled_in_by_hand(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    isi = naskah(tmp_path, pengaturan, "lembar_koreksi").read_text()
    assert ("Halaman, tabel, atau bagian" in isi, "Koreksi yang dicatat" in isi) == (True, False)


# Division of tasks ---------------------------------------------------------------------------------
def tugas(folder: Path, pengaturan: dict[str, Any], isi: dict[str, Any], **sumber: Any) -> str:
    """The division of tasks."""
    jadi = naskah(folder, pengaturan, "pembagian_tugas", isi, **{"kalender": KALENDER, **sumber})
    return jadi.read_text().replace("\\", "")


def test_the_due_date_is_counted_in_working_days_from_the_sop(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    pengaturan["surat"]["masa_pengumpulan"] = 9
    isi = tugas(tmp_path, pengaturan, {"tanggal": "2023-04-05"})
    # 7 April is a holiday, then a weekend.
    assert "dalam 3 hari kerja sejak format isian diterima, paling lambat Selasa, 11 April 2023" in isi
    sendiri = tugas(tmp_path, pengaturan, {"tanggal": "2023-04-05", "hari_kerja": 1})
    assert "paling lambat Kamis, 6 April 2023" in sendiri
    assert "paling lambat Rabu, 19 April" in tugas(
        tmp_path, pengaturan, {"tanggal": "2023-04-05", "tenggat": "2023-04-19"}
    )
    pengaturan["sop"] = []
    assert "dalam 9 hari kerja" in tugas(tmp_path, pengaturan, {"tanggal": "2023-04-05"})


def test_without_a_day_nothing_is_due_and_without_a_calendar_it_is_said(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    assert "paling lambat" not in tugas(tmp_path, pengaturan, {}, kalender=[])
    isi = yaml.safe_dump({"tanggal": date(2023, 4, 5)}).encode()
    catatan = salah(tmp_path, pengaturan, "pembagian_tugas", isi)
    assert (catatan.kode, catatan.berkas) == ("KALENDER_TIADA", "config/kalender/2023.yaml")
