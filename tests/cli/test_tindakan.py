"""`lkj catat` and its kin where no report has to be built: acts on files, and calls that are refused."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from lkj.cli import aplikasi
from lkj.contoh import muat_pengaturan

AKAR = Path(__file__).resolve().parents[2]
DOKUMEN = "pengukuran_2023_tw1"
FOLDER = Path("data/raw/2023/tw1/pengesahan")


@pytest.fixture
def repositori(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office under the SOP of Purwakarta: settings, SOPs, a plan and the sheets of its sections."""
    (tmp_path / "Snakefile").touch()
    for nama in ("sop", "kalender"):
        shutil.copytree(AKAR / "config" / nama, tmp_path / "config" / nama)
    sop = [{"nama": "purwakarta_pengukuran", "peran": {"anggota_tim": "kasubbag_umum"}}]
    isi = yaml.safe_dump(muat_pengaturan() | {"sop": sop}, sort_keys=False)
    (tmp_path / "config/config.yaml").write_text(isi, "utf-8")
    folder = tmp_path / "data/raw/2023/tw1"
    folder.mkdir(parents=True)
    (folder.parent / "rencana.xlsx").write_bytes(b"rencana")
    for seksi in muat_pengaturan()["seksi"]:
        (folder / f"{seksi}.xlsx").write_bytes(seksi.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lkj(*kata: str) -> tuple[int, str]:
    """Exit code of a command, and what it said."""
    hasil = CliRunner().invoke(aplikasi, kata)
    return hasil.exit_code, hasil.output


def catat(tindakan: str, *lain: str, hari: str = "2023-04-10") -> tuple[int, str]:
    """Record an act without asking."""
    return lkj("catat", tindakan, DOKUMEN, "--tanggal", hari, *lain, "--ya")


def mulai() -> None:
    """Record steps 1 to 5."""
    for tindakan in ("disposisi", "sampaikan", "rapat"):
        assert catat(tindakan)[0] == 0


@pytest.mark.usefixtures("repositori")
def test_several_heads_are_recorded_by_one_command_each_on_the_own_sheet() -> None:
    mulai()
    kode, layar = catat("validasi", "--oleh", "kasi_pmd", "--oleh", "kasi_trantib")
    assert kode == 0, layar
    assert [b.name for b in sorted(FOLDER.glob("*-validasi-*.yaml"))] == [
        "004-validasi-kasi.yaml",
        "005-validasi-kasi.yaml",
    ]
    assert "data/raw/2023/tw1/pmd.xlsx" in (FOLDER / "004-validasi-kasi.yaml").read_text("utf-8")
    assert "data/raw/2023/tw1/trantib.xlsx" in (FOLDER / "005-validasi-kasi.yaml").read_text("utf-8")
    kode, layar = catat("validasi")
    assert (kode, "TINDAKAN_PEJABAT" in layar) == (1, True)


def test_the_status_says_that_a_sheet_changed_after_its_validation(repositori: Path) -> None:
    mulai()
    semua = [x for s in muat_pengaturan()["seksi"].values() for x in ("--oleh", s["kepala"])]
    assert catat("validasi", *semua)[0] == 0
    assert ": validasi" not in lkj("status", "--tahun", "2023", "--tw", "1")[1]
    (repositori / "data/raw/2023/tw1/pmd.xlsx").write_bytes(b"dibetulkan")
    layar = lkj("status", "--tahun", "2023", "--tw", "1")[1]
    assert "menunggu Kasi (Sri Wahyuningtyas, S.Pd., M.M.): validasi" in layar
    assert "TINDAKAN_BASI" in layar
    assert "Sri Wahyuningtyas" in layar


@pytest.mark.usefixtures("repositori")
def test_the_time_that_an_act_took_is_kept_where_it_was_noted() -> None:
    assert catat("disposisi", "--mulai", "09:30", "--selesai", "09.45")[0] == 0
    teks = (FOLDER / "001-disposisi-camat.yaml").read_text("utf-8")
    assert '  mulai: "2023-04-10T09:30:00"\n  selesai: "2023-04-10T09:45:00"' in teks
    assert catat("sampaikan", "--mulai", "2023-04-07 15:00", "--selesai", "10:00")[0] == 0


@pytest.mark.usefixtures("repositori")
@pytest.mark.parametrize(
    ("kata", "pesan"),
    [
        (("catat", "disposisi", "--mulai", "09:30"), "berdua"),
        (("catat", "disposisi", "--mulai", "09:30", "--selesai", "09:15"), "mendahului"),
        (("catat", "disposisi", "--mulai", "pagi", "--selesai", "siang"), "Tulis jam seperti 09:30"),
        (("catat", "disposisi", "--mulai", "09:30+07:00", "--selesai", "10:00"), "Tulis jam seperti 09:30"),
        (("catat", "disposisi", "--mulai", "09:30", "--selesai", "2023-04-11T10:00"), "bukan pada tanggal"),
        (("koreksi", "--nihil", "--catatan", "Tabel 2"), "salah satu"),
        (("paraf", "--nihil"), "hanya untuk lkj koreksi"),
    ],
)
def test_what_contradicts_itself_is_a_wrong_call(kata: tuple[str, ...], pesan: str) -> None:
    banyak = 2 if kata[0] == "catat" else 1
    kode, layar = lkj(*kata[:banyak], DOKUMEN, "--tanggal", "2023-04-10", *kata[banyak:], "--ya")
    assert (kode, pesan in layar) == (2, True), layar
    assert not FOLDER.exists()


@pytest.mark.usefixtures("repositori")
@pytest.mark.parametrize(
    ("kata", "kode"),
    [
        (("--peran", "bendahara"), "TINDAKAN_PERAN_LAIN"),
        (("--atas", "data/raw/2022/rencana.xlsx"), "TINDAKAN_MASA"),
        (("--catatan", "a\x07b"), "TINDAKAN_BENTUK"),
    ],
)
def test_what_could_not_be_believed_is_not_written(kata: tuple[str, ...], kode: str) -> None:
    lain = Path("data/raw/2022/rencana.xlsx")
    lain.parent.mkdir()
    lain.write_bytes(b"rencana tahun lalu")
    hasil, layar = catat("disposisi", *kata)
    assert (hasil, kode in layar) == (1, True), layar
    assert not list(FOLDER.glob("*"))
    assert catat("disposisi")[0] == 0


@pytest.mark.usefixtures("repositori")
def test_an_approval_of_another_year_s_day_is_not_written() -> None:
    hasil, layar = catat("disposisi", hari="2022-04-10")
    assert (hasil, "TINDAKAN_TANGGAL" in layar) == (1, True), layar
    assert not list(FOLDER.glob("*"))


def test_where_signatures_are_asked_for_only_the_key_of_the_office_writes_an_act(
    repositori: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    luar = tmp_path_factory.mktemp("kunci")
    for nama in ("camat", "asing"):
        perintah = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", nama, "-f", str(luar / nama)]
        subprocess.run(perintah, check=True, capture_output=True)
    kunci = (luar / "camat.pub").read_text("utf-8").strip()
    daftar = luar / "penandatangan"
    daftar.write_text(f'camat valid-before="20240101" {kunci}\n', encoding="utf-8")
    monkeypatch.setenv("LKJ_PENANDATANGAN", str(daftar))
    for lain in ((), ("--kunci", str(luar / "asing"))):
        hasil, layar = catat("disposisi", *lain)
        assert (hasil, "TINDAKAN_TANDA" in layar) == (1, True), layar
        assert not list((repositori / FOLDER).glob("*"))
    assert catat("disposisi", "--kunci", str(luar / "camat"))[0] == 0
    daftar.write_text(f'camat valid-before="20230401" {kunci}\n', encoding="utf-8")
    assert "TINDAKAN_TANDA" in catat("sampaikan")[1]
