"""`lkj git pasang` in a real repository: git diff, git log -p and git merge of workbooks."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from tests.beda.alat import Ubahan, tukar
from tests.conftest import Isian
from tests.git.conftest import PENULIS, Git, Simpan

from lkj.beda import penggerak

AKAR = Path(__file__).parents[2]
BUKU = "data/raw/2023/tw1/pelayanan.xlsx"

Lkj = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def lkj(akar: Path) -> Lkj:
    """Run the command in the repository."""

    def jalan(*argumen: str, kode: int = 0) -> "subprocess.CompletedProcess[str]":
        perintah = [sys.executable, "-P", "-m", "lkj.cli", *argumen]
        lingkungan = {**os.environ, **PENULIS}
        hasil = subprocess.run(
            perintah, cwd=akar, env=lingkungan, capture_output=True, text=True, check=False
        )
        assert hasil.returncode == kode, hasil.stdout + hasil.stderr
        return hasil

    return jalan


@pytest.fixture
def kantor(akar: Path, simpan: Simpan, isian: Isian) -> Path:
    """A repository with one form and the attributes that are shipped."""
    shutil.copy(AKAR / ".gitattributes", akar)
    shutil.copy(AKAR / ".gitignore", akar)
    simpan("Isian", **{BUKU.replace("/", "__"): isian("pelayanan", 1)})
    return akar


def _tulis(akar: Path, isi: bytes) -> None:
    (akar / BUKU).write_bytes(isi)


def test_without_the_drivers_git_works_as_before(kantor: Path, git: Git, isian: Isian) -> None:
    _tulis(kantor, tukar(isian("pelayanan", 1), {"Kinerja!G9": Decimal("82.5")}))
    assert "Binary files" in git(kantor, "diff")
    git(kantor, "commit", "-qam", "Kita")
    git(kantor, "checkout", "-q", "-b", "teman", "HEAD~")
    _tulis(kantor, tukar(isian("pelayanan", 1), {"Kinerja!G11": Decimal(3)}))
    git(kantor, "commit", "-qam", "Teman")
    kita = (kantor / BUKU).read_bytes()
    git(kantor, "merge", "-q", "main", kode=1)
    assert (kantor / BUKU).read_bytes() == kita
    assert git(kantor, "status", "--porcelain").startswith("UU ")


def test_installed_drivers_show_cells_in_diff_and_log(kantor: Path, git: Git, lkj: Lkj, isian: Isian) -> None:
    keluar = lkj("git", "pasang").stdout
    assert f"{penggerak.DIFF}.textconv" in keluar
    _tulis(kantor, tukar(isian("pelayanan", 1), {"Kinerja!G10": Decimal("95.7"), "Kinerja!L10": None}))
    beda = git(kantor, "diff")
    assert "\n-Kinerja!G10\t94,2028985507246 (rumus)\n+Kinerja!G10\t95,7 (rumus)\n" in beda
    git(kantor, "commit", "-qam", "Koreksi")
    for _ in range(2):  # the second time from what git kept
        assert "+Kinerja!G10\t95,7 (rumus)" in git(kantor, "log", "-p", "-1")
    assert "@@ Kinerja!A10\tIKU-02\n" in beda, "the row's key stands above the piece"
    assert "Binary" not in beda


def test_installing_twice_changes_nothing_and_taking_out_leaves_nothing(
    kantor: Path, git: Git, lkj: Lkj
) -> None:
    awal = (kantor / ".git/config").read_bytes()
    lkj("git", "pasang")
    sekali = (kantor / ".git/config").read_bytes()
    assert "tidak ada yang diubah" in lkj("git", "pasang").stdout
    assert (kantor / ".git/config").read_bytes() == sekali
    git(kantor, "log", "-p")
    assert git(kantor, "for-each-ref", "refs/notes/textconv")
    assert f"{penggerak.MERGE}.driver" in lkj("git", "pasang", "--lepas").stdout
    assert (kantor / ".git/config").read_bytes() == awal
    assert not git(kantor, "for-each-ref", "refs/notes/textconv")
    assert "Tidak terpasang" in lkj("git", "pasang", "--lepas").stdout


def test_settings_of_the_office_beside_the_drivers_stay(kantor: Path, git: Git, lkj: Lkj) -> None:
    git(kantor, "config", "diff.word.textconv", "cat")
    lkj("git", "pasang")
    lkj("git", "pasang", "--lepas")
    assert git(kantor, "config", "diff.word.textconv") == "cat\n"


def test_when_the_program_has_gone_git_goes_on(kantor: Path, git: Git, isian: Isian) -> None:
    for nama, nilai in penggerak.pengaturan("/tidak/ada/python tiga").items():
        git(kantor, "config", nama, nilai)
    _tulis(kantor, tukar(isian("pelayanan", 1), {"Kinerja!G9": Decimal("82.5")}))
    beda = git(kantor, "diff")
    assert beda.count("program lkj tidak ditemukan") == 2, "a change shows, though not which"
    git(kantor, "commit", "-qam", "Kita")
    git(kantor, "checkout", "-q", "-b", "teman", "HEAD~")
    _tulis(kantor, tukar(isian("pelayanan", 1), {"Kinerja!G11": Decimal(3)}))
    git(kantor, "commit", "-qam", "Teman")
    git(kantor, "merge", "-q", "main", kode=1)


def test_two_people_get_a_list_of_cells_and_ours_stays(
    kantor: Path, git: Git, lkj: Lkj, isian: Isian
) -> None:
    lkj("git", "pasang")
    semula = isian("pelayanan", 1)
    git(kantor, "checkout", "-q", "-b", "teman")
    mereka: Ubahan = {"Kinerja!G9": Decimal(83), "Kinerja!H10": "Ralat", "Kinerja!G10": Decimal(90)}
    _tulis(kantor, tukar(semula, mereka))
    git(kantor, "commit", "-qam", "Teman")
    git(kantor, "checkout", "-q", "main")
    kita = tukar(semula, {"Kinerja!G9": Decimal("82.5"), "Kinerja!G11": None})
    _tulis(kantor, kita)
    git(kantor, "commit", "-qam", "Kita")
    git(kantor, "merge", "-q", "teman", kode=1)
    assert (kantor / BUKU).read_bytes() == kita
    assert git(kantor, "status", "--porcelain") == f"UU {BUKU}\n", "the list is not to be committed"
    daftar = (kantor / f"{BUKU}.bentrok.txt").read_text()
    assert daftar.startswith(f"BENTROK: {BUKU}\n")
    dua, hanya_mereka, hanya_kita, rumus = daftar.split("\n\n")[1:5]
    assert dua == (
        "Diubah keduanya, isinya berbeda: pilih satu (1 sel)\n"
        "  Kinerja!G9  IKU-01 · Realisasi TW I\n"
        "    semula       : 82,45\n    milik kita   : 82,5\n    milik mereka : 83"
    )
    assert "Kinerja!H10  IKU-02 · Keterangan" in hanya_mereka
    assert hanya_mereka.endswith("milik mereka : Ralat")
    assert "Kinerja!G11  IKU-03 · Realisasi TW I\n    semula       : 2,8\n" in hanya_kita
    assert "milik kita   : (kosong)" in hanya_kita
    assert rumus.startswith("1 sel lain dihitung oleh rumus")
    # The way out that the list names.
    git(kantor, "checkout", "--theirs", "--", BUKU)
    assert (kantor / BUKU).read_bytes() == tukar(semula, mereka)
    git(kantor, "add", BUKU)
    git(kantor, "commit", "-qm", "Gabung")


def test_a_workbook_added_by_both_is_compared_without_a_common_version(
    kantor: Path, git: Git, lkj: Lkj, isian: Isian
) -> None:
    lkj("git", "pasang")
    lain = "data/raw/2023/tw1/lain.xlsx"
    git(kantor, "checkout", "-q", "-b", "teman")
    (kantor / lain).write_bytes(tukar(isian("pelayanan", 1), {"Kinerja!G9": Decimal(83)}))
    git(kantor, "add", "-A")
    git(kantor, "commit", "-qm", "Teman")
    git(kantor, "checkout", "-q", "main")
    (kantor / lain).write_bytes(b"PK\x03\x04 rusak")
    git(kantor, "add", "-A")
    git(kantor, "commit", "-qm", "Kita")
    git(kantor, "merge", "-q", "teman", kode=1)
    daftar = (kantor / f"{lain}.bentrok.txt").read_text()
    assert "Isinya tidak dapat dibandingkan. Versi milik kita: Isi berkas rusak" in daftar
    git(kantor, "merge", "--abort")
    (kantor / lain).write_bytes(isian("pelayanan", 1))
    git(kantor, "commit", "-qam", "Kita, benar")
    git(kantor, "merge", "-q", "teman", kode=1)
    daftar = (kantor / f"{lain}.bentrok.txt").read_text()
    assert "tanpa versi semula" in daftar
    assert "    milik kita   : 82,45\n    milik mereka : 83\n" in daftar


def test_a_commit_is_compared_with_the_folder(kantor: Path, simpan: Simpan, lkj: Lkj, isian: Isian) -> None:
    simpan("Perbaikan", **{"data__raw__2023__perbaikan.yaml": b"- a\n", "program.py": b""})
    _tulis(kantor, tukar(isian("pelayanan", 1), {"Kinerja!G9": Decimal("82.5")}))
    keluar = lkj("beda", "--dari", "HEAD~1").stdout
    assert ", Sri Rahayu, " in keluar.splitlines()[0]
    assert "Sampai : folder kerja sekarang\n" in keluar
    assert "data/raw/2023/perbaikan.yaml: baru\n" in keluar
    assert "    G9  IKU-01 · Realisasi TW I: 82,45 → 82,5\n" in keluar
    assert "Berkas program yang berbeda: 1 " in keluar
    isi = json.loads(lkj("beda", BUKU, "--dari", "HEAD", "--json").stdout)
    assert isi["sampai"] is None
    assert isi["dari"]["penulis"] == "Sri Rahayu"
    assert isi["berkas"][0]["sel"] == [
        {
            "jenis": "berubah",
            "lembar": "Kinerja",
            "sel": "G9",
            "sel_lama": "G9",
            "lama": "82,45",
            "baru": "82,5",
            "kunci": "IKU-01",
            "kolom": "Realisasi TW I",
            "rumus": False,
        }
    ]


def test_two_files_and_one_file_that_is_no_workbook_are_compared(
    kantor: Path, simpan: Simpan, lkj: Lkj, isian: Isian
) -> None:
    (kantor / "baru.xlsx").write_bytes(tukar(isian("pelayanan", 1), {"Kinerja!G9": Decimal("82.5")}))
    keluar = lkj("beda", BUKU, "baru.xlsx").stdout
    assert keluar.startswith(f"{BUKU} → baru.xlsx: 1 sel berubah\n  Kinerja\n    G9  IKU-01")
    assert lkj("beda", BUKU, BUKU).stdout == f"{BUKU} → {BUKU}: sama\n"
    simpan("Pengaturan", **{"config__config.yaml": b"a: 1\n"})
    assert "config/config.yaml: sama\n" in lkj("beda", "config/config.yaml", "--dari", "HEAD").stdout
    (kantor / "config/config.yaml").write_bytes(b"a: 2\n")
    keluar = lkj("beda", "config/config.yaml", "--dari", "HEAD").stdout
    assert "config/config.yaml: berubah\n\nIsi berkas yang bukan buku kerja: git diff " in keluar
    (kantor / "rusak.xlsx").write_bytes(b"PK\x03\x04")
    assert "tidak dapat dibandingkan" in lkj("beda", BUKU, "rusak.xlsx", kode=1).stdout


def test_a_renamed_workbook_is_compared_with_what_it_was(
    kantor: Path, git: Git, lkj: Lkj, simpan: Simpan, isian: Isian
) -> None:
    baru = "data/raw/2023/tw1/pelayanan_umum.xlsx"
    git(kantor, "mv", BUKU, baru)
    (kantor / baru).write_bytes(tukar(isian("pelayanan", 1), {"Kinerja!G9": Decimal("82.5")}))
    simpan("Nama baru")
    keluar = lkj("beda", "--dari", "HEAD~1", "--sampai", "HEAD").stdout
    assert f"{BUKU} → {baru}: berganti nama, 1 sel berubah\n" in keluar
    assert keluar.partition("\n\n")[2] == lkj("beda", baru, "--dari", "HEAD~1").stdout.partition("\n\n")[2]


def test_a_commit_of_the_future_is_compared_and_remarked_on(kantor: Path, git: Git, lkj: Lkj) -> None:
    tanggal = "2098-01-07T08:00:00+08:00"
    git(kantor, "commit", "-q", "--allow-empty", "-m", "Nanti", GIT_AUTHOR_DATE=tanggal)
    keluar = lkj("beda", "--dari", "HEAD~1", "--sampai", "HEAD").stdout.splitlines()
    assert "masa depan" not in keluar[0]
    assert "7 Januari 2098: Nanti (tanggal ini di masa depan" in keluar[1]


@pytest.mark.parametrize(
    ("argumen", "kode", "kata"),
    [
        ((), 2, "Sebut dua buku kerja"),
        (("satu.xlsx", "dua.xlsx"), 2, "Berkas tidak ada: satu.xlsx, dua.xlsx"),
        (("--sampai", "HEAD"), 2, "--sampai memerlukan --dari"),
        (("a", "b", "--dari", "HEAD"), 2, "sebut satu berkas saja"),
        (("../a.xlsx", "--dari", "HEAD"), 2, "letaknya di repositori"),
        (("--dari", "tiada"), 1, "commit “tiada” tidak ada di repositori ini"),
        (("a.xlsx", "--dari", "HEAD"), 1, "a.xlsx tidak ada di kedua keadaan itu"),
    ],
)
def test_a_wrong_call_says_what_to_write(
    kantor: Path, lkj: Lkj, argumen: tuple[str, ...], kode: int, kata: str
) -> None:
    assert kantor.is_dir()
    hasil = lkj("beda", *argumen, kode=kode)
    assert kata in hasil.stderr
    assert not hasil.stdout


def test_outside_a_repository_the_reason_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for argumen in (("beda", "--dari", "HEAD"), ("git", "pasang")):
        hasil = subprocess.run(
            [sys.executable, "-P", "-m", "lkj.cli", *argumen], capture_output=True, text=True, check=False
        )
        assert hasil.returncode == 1
        assert "folder ini bukan repositori git" in hasil.stderr


def test_the_shipped_attributes_change_no_byte_of_what_came_in(akar: Path, git: Git, simpan: Simpan) -> None:
    shutil.copy(AKAR / ".gitattributes", akar)
    isi = b"satu\r\ndua\n"
    simpan(
        "Data",
        **{
            "data__raw__2023__perbaikan.yaml": isi,
            "terbitan__2023__t__pengukuran.csv": isi,
            "config__a.yaml": isi,
        },
    )
    for nama in ("data/raw/2023/perbaikan.yaml", "terbitan/2023/t/pengukuran.csv"):
        (akar / nama).unlink()
        git(akar, "checkout", "--", nama)
        assert (akar / nama).read_bytes() == isi
        assert git(akar, "show", f"HEAD:{nama}").encode() == isi
    assert git(akar, "show", "HEAD:config/a.yaml") == "satu\ndua\n"


def test_the_shipped_attributes_fit_the_files_of_this_repository(git: Git) -> None:
    if not (AKAR / ".git").exists():
        pytest.skip("no clone")
    for baris in git(AKAR, "ls-files", "--eol").splitlines():
        jenis, _, atribut = baris.partition("\t")[0].split(maxsplit=2)
        assert "i/lf" in jenis or "i/none" in jenis or "attr/-text" in atribut, baris
