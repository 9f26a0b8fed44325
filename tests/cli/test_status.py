"""`lkj status`: what an officer reads of the SOPs in force."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from lkj.cli.status import Pilihan, jalankan
from lkj.contoh import muat_pengaturan
from lkj.konfigurasi import Kantor, muat
from lkj.periode import Masa
from lkj.tindakan import Digest, IsiTindakan, Pokok, tulis_tindakan

AKAR = Path(__file__).resolve().parents[2]


@pytest.fixture
def repositori(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of which only settings, SOPs and calendars are there."""
    (tmp_path / "Snakefile").touch()
    for nama in ("sop", "kalender"):
        shutil.copytree(AKAR / "config" / nama, tmp_path / "config" / nama)
    tulis(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def tulis(akar: Path, **ubah: object) -> None:
    isi = yaml.safe_dump(muat_pengaturan() | ubah, sort_keys=False)
    (akar / "config/config.yaml").write_text(isi, "utf-8")


@pytest.mark.usefixtures("repositori")
def test_missing_files_acts_and_due_dates_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan(Pilihan(Masa(2023, 1), "2023-04-03", "2023-04-14")) == 0
    layar = capsys.readouterr().out
    assert "0 dari 8 langkah selesai; menunggu: Kepala Satuan (Hendra Wijayakusuma" in layar
    assert "tenggat 6 April 2023, terlambat 5 hari kerja" in layar
    assert (
        "menunggu Seksi Pelayanan Umum (Fitriana Maharani, S.AP.): data/raw/2023/tw1/pelayanan.xlsx" in layar
    )
    assert "menunggu Kepala Satuan (Hendra Wijayakusuma, S.STP., M.Si.): tanda tangan" in layar


def test_a_file_that_came_in_counts(repositori: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = repositori / "data/raw/2023/tw1"
    folder.mkdir(parents=True)
    (folder / "pmd.xlsx").touch()
    assert jalankan(Pilihan(Masa(2023, 1))) == 0
    layar = capsys.readouterr().out
    assert "data/raw/2023/tw1/trantib.xlsx" in layar
    assert "data/raw/2023/tw1/pmd.xlsx" not in layar


def test_a_sop_for_quarters_only_says_nothing_of_the_year(
    repositori: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tulis(repositori, sop=[{"nama": "awayan_pengumpulan", "peran": {"pelaksana": "kasubbag_umum"}}])
    assert jalankan(Pilihan(Masa(2023))) == 0
    assert "Tidak ada SOP yang berlaku untuk tahun 2023" in capsys.readouterr().out


def test_a_wrong_setting_is_a_remark(repositori: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tulis(repositori, sop=[{"nama": "tiada"}])
    assert jalankan(Pilihan(Masa(2023, 1))) == 1
    assert "SOP_TIADA" in capsys.readouterr().out


def test_a_wrong_date_and_a_wrong_folder_are_wrong_calls(
    repositori: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert jalankan(Pilihan(Masa(2023, 1), "3 April")) == 2
    monkeypatch.chdir(repositori / "config")
    assert jalankan(Pilihan(Masa(2023, 1))) == 2


@pytest.mark.usefixtures("repositori")
def test_the_days_are_read_from_their_file_and_the_command_line_overrides_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    jadwal = Path("data/raw/2023/tw1/sop/jadwal.yaml")
    jadwal.parent.mkdir(parents=True)
    jadwal.write_text("mulai: 2023-04-03\nper_tanggal: 2023-04-10\n", encoding="utf-8")
    assert jalankan(Pilihan(Masa(2023, 1))) == 0
    layar = capsys.readouterr().out
    assert "sejak 3 April 2023; keterlambatan dinilai per 10 April 2023" in layar
    assert "tenggat 6 April 2023, terlambat 1 hari kerja" in layar
    assert jalankan(Pilihan(Masa(2023, 1), per_tanggal="2023-04-14")) == 0
    assert "terlambat 5 hari kerja" in capsys.readouterr().out
    assert jalankan(Pilihan(Masa(2023, 1), mulai="2023-04-12")) == 1
    assert "mendahului mulai 12 April 2023" in capsys.readouterr().out
    sendiri = "mulai_sop: {pengumpulan_data_kinerja: 2023-04-10}\nper_tanggal: 2023-04-14\n"
    jadwal.write_text(sendiri, encoding="utf-8")
    assert jalankan(Pilihan(Masa(2023, 1))) == 0
    assert "hari kerja untuk SOP Prosedur Pengumpulan Data Kinerja" in capsys.readouterr().out
    assert jalankan(Pilihan(Masa(2023, 1), mulai="2023-04-03")) == 0
    assert "sejak 3 April 2023; keterlambatan" in capsys.readouterr().out
    jadwal.write_text("mulai: kemarin\n", encoding="utf-8")
    assert jalankan(Pilihan(Masa(2023, 1))) == 1
    assert "data/raw/2023/tw1/sop/jadwal.yaml › mulai" in capsys.readouterr().out


@pytest.mark.usefixtures("repositori")
def test_json_says_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan(Pilihan(Masa(2023, 1), "2023-04-03", "2023-04-14", json=True)) == 0
    isi = json.loads(capsys.readouterr().out)
    assert (isi["tahun"], isi["tw"], isi["mulai"], isi["per_tanggal"]) == (
        2023,
        1,
        "2023-04-03",
        "2023-04-14",
    )
    (sop,) = isi["sop"]
    assert (sop["kunci"], sop["terbukti"], sop["banyak"]) == ("pengumpulan_data_kinerja", 0, 8)
    tiga = sop["langkah"][2]
    assert (tiga["nomor"], tiga["keadaan"], tiga["terlambat"]) == (3, "terlambat", 5)


# Acts ----------------------------------------------------------------------------------------------
SIDIK, LAIN = "a" * 64, "b" * 64
DOKUMEN = "lkj_2023_tw1"
FOLDER = Path("data/raw/2023/tw1/pengesahan")
ALUR = [
    ("disposisi", "kepala", "camat", 1),
    ("disposisi", "sekretaris", "sekretaris", 2),
    ("bagi_tugas", "kasubbag", "kasubbag_perencanaan", 3),
    ("koreksi", "sekretaris", "sekretaris", 6),
    ("paraf", "sekretaris", "sekretaris", 6),
]
"""Acts of the SOP of eight steps up to the paraf: act, role, office, step."""
OLAHAN = ("rekap", "pengukuran")


def catat(tindakan: str, peran: str, jabatan: str, langkah: int) -> None:
    hari = date(2023, 4, 14)
    isi = {
        "tindakan": tindakan,
        "sop": "pengumpulan_data_kinerja",
        "langkah": langkah,
        "peran": peran,
        "jabatan": jabatan,
        "oleh": muat(Kantor, muat_pengaturan()).pejabat_pada(jabatan, hari).nama,
        "dicatat_oleh": "Kasubbag Perencanaan dan Keuangan",
        "tanggal": hari,
        "catatan": "Angka Tabel 2 dibetulkan" if tindakan in {"koreksi", "kembalikan"} else "",
    }
    pokok = Pokok(name=DOKUMEN, digest=Digest(sha256=SIDIK))
    tulis_tindakan(FOLDER, (pokok,), IsiTindakan.model_validate(isi))


def tercetak(*surat: str) -> None:
    """These papers of the quarter were made."""
    folder = Path("reports/surat/2023/tw1")
    folder.mkdir(parents=True)
    for nama in surat:
        (folder / f"{nama}.pdf").touch()


def terbuat(sidik: str) -> None:
    """The report was made last with this content."""
    isi = Path(f"build/{DOKUMEN}/isi.json")
    isi.parent.mkdir(parents=True, exist_ok=True)
    isi.write_text(json.dumps({"dokumen": DOKUMEN, "sidik_isi": sidik, "berkas": {}}))


@pytest.mark.usefixtures("repositori")
def test_lawful_acts_evidence_their_steps(capsys: pytest.CaptureFixture[str]) -> None:
    terbuat(SIDIK)
    tercetak("disposisi", "lembar_koreksi")
    for satu in ALUR:
        catat(*satu)
    assert jalankan(Pilihan(Masa(2023, 1))) == 0
    layar = capsys.readouterr().out
    assert "3 dari 8 langkah selesai" in layar  # 1, 2 and 6; step 3 has no forms yet
    assert "[x] 6. Mengoreksi laporan kinerja dan memberi paraf" in layar
    assert "bagi tugas" not in layar


@pytest.mark.usefixtures("repositori")
def test_a_paraf_of_other_content_counts_no_more(capsys: pytest.CaptureFixture[str]) -> None:
    tercetak("disposisi", "lembar_koreksi")
    for satu in ALUR:
        catat(*satu)
    terbuat(LAIN)
    assert jalankan(Pilihan(Masa(2023, 1))) == 0
    layar = capsys.readouterr().out
    assert "[x] 1. Menugaskan Sekretaris" in layar
    assert "menunggu Sekretaris (Ratna Puspitaningrum, S.Sos., M.AP.): paraf" in layar


@pytest.mark.usefixtures("repositori")
def test_a_report_that_was_sent_back_is_waited_for_until_its_content_changes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    terbuat(SIDIK)
    tercetak("disposisi", "lembar_koreksi")
    for berkas in ("reports/lkj_2023_tw1.pdf", *(f"data/processed/2023/tw1/{n}.csv" for n in OLAHAN)):
        Path(berkas).parent.mkdir(parents=True, exist_ok=True)
        Path(berkas).touch()
    for satu in (*ALUR, ("kembalikan", "kepala", "camat", 7)):
        catat(*satu)
    assert jalankan(Pilihan(Masa(2023, 1))) == 0
    layar = capsys.readouterr().out
    assert "[ ] 5. Membuat laporan data kinerja" in layar
    assert "dikembalikan oleh Hendra Wijayakusuma, S.STP., M.Si., 14 April 2023: Angka Tabel 2" in layar
    terbuat(LAIN)
    assert jalankan(Pilihan(Masa(2023, 1))) == 0
    layar = capsys.readouterr().out
    assert "[x] 5. Membuat laporan data kinerja" in layar
    assert "[ ] 6. Mengoreksi laporan kinerja" in layar


@pytest.mark.usefixtures("repositori")
def test_an_act_out_of_order_counts_for_nothing_and_is_a_remark(capsys: pytest.CaptureFixture[str]) -> None:
    terbuat(SIDIK)
    catat(*ALUR[-1])
    assert jalankan(Pilihan(Masa(2023, 1))) == 1
    layar = capsys.readouterr().out
    assert "menunggu Sekretaris (Ratna Puspitaningrum, S.Sos., M.AP.): koreksi; paraf" in layar
    assert "TINDAKAN_URUTAN" in layar


@pytest.mark.usefixtures("repositori")
def test_with_a_list_of_signers_an_unsigned_act_counts_for_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    catat(*ALUR[0])
    daftar = tmp_path / "penandatangan"
    daftar.write_text("", encoding="utf-8")
    monkeypatch.setenv("LKJ_PENANDATANGAN", str(daftar))
    assert jalankan(Pilihan(Masa(2023, 1))) == 1
    layar = capsys.readouterr().out
    assert "TINDAKAN_TANDA" in layar
    assert "menunggu Kepala Satuan (Hendra Wijayakusuma, S.STP., M.Si.): disposisi" in layar


@pytest.mark.usefixtures("repositori")
def test_an_edited_act_counts_for_nothing_and_is_a_remark(capsys: pytest.CaptureFixture[str]) -> None:
    catat(*ALUR[0])
    (berkas,) = FOLDER.glob("*.yaml")
    berkas.chmod(0o644)
    berkas.write_text(berkas.read_text("utf-8").replace("2023-04-14", "2023-04-13"), "utf-8")
    assert jalankan(Pilihan(Masa(2023, 1))) == 1
    layar = capsys.readouterr().out
    assert "menunggu Kepala Satuan (Hendra Wijayakusuma, S.STP., M.Si.): disposisi" in layar
    assert "TINDAKAN_BERUBAH" in layar
