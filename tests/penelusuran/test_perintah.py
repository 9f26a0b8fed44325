"""`lkj telusur` by key, by indicator and by words; what git knows, and what it does not."""

import json
import shutil
from pathlib import Path

import pytest
from prov.model import ProvActivity, ProvAgent, ProvDocument, ProvElement, ProvEntity, ProvRelation
from tests.git.conftest import Git
from tests.penelusuran.conftest import ISI, RENCANA, TABEL, TW1, TW2
from typer.testing import CliRunner, Result

from lkj.cli import aplikasi
from lkj.sidik import sha256


def telusur(*argumen: str) -> Result:
    return CliRunner().invoke(aplikasi, ["telusur", *argumen])


@pytest.mark.usefixtures("kantor")
def test_a_key_gives_the_tree_with_every_input_once_and_every_cell_with_its_commit() -> None:
    hasil = telusur("IKU-01.selisih")
    assert hasil.exit_code == 0, hasil.stderr
    baris = hasil.stdout.splitlines()
    assert baris[0] == "Selisih Indeks Kepuasan Masyarakat tahun 2023: 0,62   [IKU-01.selisih]"
    assert "  hitungan : 85,12 − 84,5" in baris
    assert baris.count("      sel      : data/raw/2023/tw2/pelayanan.xlsx › Kinerja › F9 = 85,12") == 1
    assert "                 diperbaiki: 80,5 menjadi 80" in baris
    assert "        [IKU-01.target] sudah disebut di atas" in baris
    assert sum("Petugas 2, 5 Februari 2023: Isian 2" in b for b in baris) == 1


def test_the_answer_for_machines_has_the_agreed_keys(kantor: Path, git: Git) -> None:
    isi = json.loads(telusur("IKU-01.capaian", "--json").stdout)
    assert (isi["kunci"], isi["rumus"], isi["ketentuan"]) == (
        "IKU-01.capaian",
        "85,12 ÷ 84,5 × 100",
        "menurut rencana",
    )
    assert isi["masukan"] == ["IKU-01.realisasi", "IKU-01.target"]
    assert [s["berkas"] for s in isi["sumber"]] == [TW1, TW2, RENCANA]
    for sumber in isi["sumber"]:
        assert sumber["commit"] == git(kantor, "log", "-1", "--format=%H", "--", sumber["berkas"]).strip()
    assert isi["sumber"][1]["tanggal"] == "2023-02-05T09:00:00+08:00"
    assert [a["kunci"] for a in isi["pohon"]] == ["IKU-01.capaian", "IKU-01.realisasi", "IKU-01.target"]
    assert [len(a["sumber"]) for a in isi["pohon"]] == [0, 2, 1]


def test_the_lineage_in_prov_terms_is_read_by_another_library(kantor: Path, git: Git) -> None:
    hasil = telusur("IKU-01.capaian", "--prov")
    dokumen = ProvDocument.deserialize(content=hasil.stdout, format="json")
    angka = {str(e.identifier): e for e in dokumen.get_records(ProvEntity)}
    assert angka["angka:IKU-01.capaian"].value == {"100.73"}
    jenis = {k for k in angka if k.startswith("berkas:")}
    assert jenis == {f"berkas:{sha256(ISI[b])}" for b in (TW1, TW2, RENCANA)}
    (hitung,) = (a for a in dokumen.get_records(ProvActivity) if "IKU-01.capaian" in str(a.identifier))
    assert hitung.label == "85,12 ÷ 84,5 × 100"
    assert {e.label for e in dokumen.get_records(ProvAgent)} == {"Petugas 1", "Petugas 2", "Petugas 3"}
    # Every thing that is named is described, and each workbook leads to the commit that plain git names.
    ada = {str(r.identifier) for r in dokumen.get_records(ProvElement)}
    semua = [{str(n) for _, n in r.formal_attributes if n} for r in dokumen.get_records(ProvRelation)]
    assert len(semua) > 20
    assert set().union(*semua) <= ada
    commit = git(kantor, "log", "-1", "--format=%H", "--", TW2).strip()
    assert {f"berkas:{sha256(ISI[TW2])}", f"commit:{commit}"} in semua


def test_prov_leaves_out_what_git_does_not_know(kantor: Path) -> None:
    shutil.rmtree(kantor / ".git")
    dokumen = ProvDocument.deserialize(content=telusur("IKU-01.capaian", "--prov").stdout, format="json")
    assert not list(dokumen.get_records(ProvAgent))
    assert any("sel:" in str(e.identifier) for e in dokumen.get_records(ProvEntity))


@pytest.mark.parametrize(
    ("kata", "kunci"),
    [
        ("iku-01.CAPAIAN", "IKU-01.capaian"),
        ("Realisasi Indeks Kepuasan Masyarakat tahun 2023 (indeks)", "IKU-01.realisasi"),
        ("target  indeks kepuasan", "IKU-01.target"),
        ("kepuasan masyarakat TW II", "tw2/IKU-01.realisasi_tw"),
        ("realisasi IKU-01 tw 2", "tw2/IKU-01.realisasi_tw"),
    ],
)
@pytest.mark.usefixtures("kantor")
def test_words_that_fit_one_figure_lead_to_it(kata: str, kunci: str) -> None:
    assert f"[{kunci}]" in telusur(kata).stdout.splitlines()[0]


@pytest.mark.usefixtures("kantor")
def test_words_that_fit_several_figures_are_answered_with_all_of_them() -> None:
    hasil = telusur("Indeks Kepuasan Masyarakat 2023")
    assert hasil.exit_code == 2
    assert "cocok dengan 5 angka" in hasil.stdout
    calon = json.loads(telusur("Indeks Kepuasan Masyarakat 2023", "--json").stdout)["calon"]
    assert {c["kunci"] for c in calon} >= {"IKU-01.realisasi", "IKU-01.target", "IKU-01.capaian"}


@pytest.mark.usefixtures("kantor")
def test_a_code_lists_the_figures_of_its_row() -> None:
    hasil = telusur("iku-01")
    assert hasil.exit_code == 0
    assert "tw2/IKU-01.realisasi_tw" in hasil.stdout
    assert "S1.dari" not in hasil.stdout


@pytest.mark.usefixtures("kantor")
def test_a_figure_without_a_cell_says_so() -> None:
    assert "tidak dibaca dari satu sel" in telusur("S1.dari").stdout


@pytest.mark.usefixtures("kantor")
def test_a_bare_number_is_asked_for_by_its_page() -> None:
    hasil = telusur("85,12")
    assert hasil.exit_code == 2
    assert "--halaman" in hasil.stderr


@pytest.mark.parametrize("kata", ["IKU-99.capaian", "jumlah penduduk", ""])
@pytest.mark.usefixtures("kantor")
def test_what_fits_nothing_is_a_wrong_call(kata: str) -> None:
    hasil = telusur(kata)
    assert (hasil.exit_code, hasil.stdout) == (2, "")


def test_no_table_names_the_target_that_makes_it(kantor: Path) -> None:
    (kantor / TABEL).unlink()
    hasil = telusur("IKU-01.capaian")
    assert hasil.exit_code == 1
    assert "(ASAL_BELUM)" in hasil.stderr
    assert f"lkj buat {TABEL}" in hasil.stderr


@pytest.mark.parametrize("rusak", [b"", b"\xff", b"kode,nilai\na,1\n", b"kunci,nilai\na,1\n"])
def test_a_broken_table_is_no_answer(kantor: Path, rusak: bytes) -> None:
    (kantor / TABEL).write_bytes(rusak)
    hasil = telusur("IKU-01.capaian")
    assert hasil.exit_code == 1
    assert "tidak terbaca" in hasil.stderr


@pytest.mark.parametrize("isi", [b"lain", None])
def test_a_table_older_than_its_sheets_is_read_only_when_asked(kantor: Path, isi: bytes | None) -> None:
    (kantor / TW2).unlink() if isi is None else (kantor / TW2).write_bytes(isi)
    hasil = telusur("IKU-01.target")
    assert (hasil.exit_code, hasil.stdout) == (1, "")
    assert "(ASAL_LAMA)" in hasil.stderr
    assert TW2 in hasil.stderr
    lama = telusur("IKU-01.realisasi", "--lama")
    assert lama.exit_code == 0
    assert "Petugas 2" in lama.stdout  # the commit of the bytes that were read, not of those of today
    assert TW2 in lama.stderr


def test_bytes_that_no_commit_has_are_told(kantor: Path, git: Git) -> None:
    git(kantor, "rm", "-q", "--cached", TW2)
    git(kantor, "commit", "-q", "--amend", "--allow-empty", "-m", "Tanpa")
    git(kantor, "checkout", "-q", "--orphan", "lain")
    git(kantor, "rm", "-q", "--cached", "-r", ".")
    git(kantor, "add", TW1)
    git(kantor, "commit", "-q", "-m", "Hanya satu")
    hasil = telusur("IKU-01.realisasi").stdout
    assert hasil.count("belum pernah disimpan di git") == 1
    assert hasil.count("Hanya satu") == 1


def test_a_commit_of_the_future_is_remarked_on(kantor: Path, git: Git) -> None:
    git(kantor, "commit", "-q", "--amend", "-m", "Isian 3", "--date=2099-01-01T00:00:00+0000")
    hasil = telusur("IKU-01.target").stdout
    assert "1 Januari 2099" in hasil
    assert "di masa depan" in hasil


def test_a_folder_without_git_is_answered_without_commits(kantor: Path) -> None:
    (kantor / ".git").rename(kantor / "bukan")
    hasil = telusur("IKU-01.capaian")
    assert hasil.exit_code == 0
    assert "commit tidak diketahui: folder ini bukan repositori git" in hasil.stdout
    assert json.loads(telusur("IKU-01.capaian", "--json").stdout)["sumber"][0]["commit"] is None


def test_a_shallow_clone_does_not_pass_its_edge_off_as_the_origin(
    kantor: Path, git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    klona = tmp_path / "dangkal"
    git(tmp_path, "clone", "-q", "--depth=2", kantor.as_uri(), str(klona))
    (klona / "Snakefile").write_text("")
    (klona / TABEL).parent.mkdir(parents=True)
    (klona / TABEL).write_bytes((kantor / TABEL).read_bytes())
    monkeypatch.chdir(klona)
    hasil = telusur("IKU-01.capaian").stdout
    assert "klona dangkal" in hasil
    assert "Petugas 3" in hasil
    assert "Petugas 1" not in hasil
    assert "Petugas 2" not in hasil


def test_without_a_year_the_only_one_is_meant(kantor: Path) -> None:
    (kantor / "data/raw/2024").mkdir()
    (kantor / "data/raw/2024/rencana.xlsx").touch()
    hasil = telusur("IKU-01.capaian")
    assert hasil.exit_code == 2
    assert "--tahun (2023, 2024)" in hasil.stderr
    assert telusur("IKU-01.capaian", "--tahun", "2023").exit_code == 0
    assert telusur("IKU-01.capaian", "--tahun", "2024").exit_code == 1


def test_a_quarter_and_a_unit_have_tables_of_their_own(kantor: Path) -> None:
    lain = kantor / "data/processed/abang/2023/tw2/telusur.csv"
    lain.parent.mkdir(parents=True)
    lain.write_bytes((kantor / TABEL).read_bytes())
    assert telusur("IKU-01.capaian", "--unit", "abang", "--tw", "2").exit_code == 0
    assert telusur("IKU-01.capaian", "--unit", "abang").exit_code == 1


def test_outside_a_repository_nothing_is_answered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert telusur("IKU-01.capaian").exit_code == 2


def test_an_earlier_year_is_traced_on_in_its_own_table(kantor: Path) -> None:
    lalu = "data/processed/2022/pengukuran.csv"
    (kantor / lalu).parent.mkdir()
    (kantor / lalu).write_bytes(b"kode,realisasi\n")
    isi = (kantor / TABEL).read_bytes().decode().replace(RENCANA, lalu)
    (kantor / TABEL).write_text(
        isi.replace(sha256(ISI[RENCANA]), sha256(b"kode,realisasi\n")), encoding="utf-8"
    )
    hasil = telusur("IKU-01.target", "--tahun", "2023").stdout
    assert "hasil tahun 2022; telusuri kuncinya lagi dengan --tahun 2022" in hasil
    assert "belum pernah disimpan" not in hasil


def test_a_further_column_of_the_table_does_no_harm(kantor: Path) -> None:
    baris = (kantor / TABEL).read_text(encoding="utf-8").splitlines()
    (kantor / TABEL).write_text("".join(f"{b},lain\n" for b in baris), encoding="utf-8")
    assert "[IKU-01.target]" in telusur("IKU-01.target").stdout


@pytest.mark.usefixtures("kantor")
def test_of_an_indicator_what_was_measured_is_named_before_what_was_planned() -> None:
    baris = telusur("IKU-01").stdout.splitlines()
    kunci = [b.split()[0] for b in baris if b.startswith("  ") and "IKU-01." in b]
    assert kunci[0] == "IKU-01.capaian"
    urut = [(k.startswith("rencana/"), k.count("/")) for k in kunci]
    assert urut == sorted(urut)
