"""`lkj terbitkan`: what has to hold, two builds that are the same, one commit and its tag, all or nothing."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest
import yaml
from tests.terbitan.tiruan import ANGKA, Tiruan, git, simpan, ubah

from lkj.cli.terbitan import bangun_ulang, terbitkan
from lkj.sidik import sha256
from lkj.terbitan.model import baca_manifes
from lkj.terbitan.nama import Sasaran

SETAHUN = Sasaran(2023)
KANTOR = Path(__file__).parents[2]


def keadaan(akar: Path) -> tuple[str, ...]:
    """What a refused release must leave alone: commits, tags, files."""
    perintah = (("rev-parse", "HEAD"), ("tag", "--list"), ("status", "--porcelain", "--untracked-files=all"))
    return tuple(git(akar, *p) for p in perintah)


def ditolak(akar: Path, capsys: pytest.CaptureFixture[str], tiruan: Tiruan, *, tag: str = "") -> str:
    """What a release says that is refused; nothing may have changed."""
    semula = keadaan(akar)
    assert terbitkan(SETAHUN, tag=tag, ya=True, pembangun=tiruan) == 1
    assert keadaan(akar) == semula
    return " ".join(capsys.readouterr().err.split())


def test_a_release_is_one_commit_with_manifest_and_tables_and_an_annotated_tag(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    data = git(akar, "rev-parse", "HEAD").strip()
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 0
    assert git(akar, "cat-file", "-t", "lkj-2023-1").strip() == "tag"
    assert git(akar, "rev-parse", "lkj-2023-1^{commit}", "HEAD^").split() == [
        git(akar, "rev-parse", "HEAD").strip(),
        data,
    ]
    assert keadaan(akar)[2] == ""
    folder = "terbitan/2023/lkj-2023-1"
    tabel = ("anggaran.csv", "pengukuran.csv", "telusur.csv")
    terakhir = [f"terbitan/2023/terakhir/lkj_2023/{t}" for t in tabel[:2]]
    assert git(akar, "diff", "--name-only", data, "HEAD").split() == [
        f"{folder}/{tabel[0]}",
        f"{folder}/manifes.json",
        *(f"{folder}/{t}" for t in tabel[1:]),
        *terakhir,
    ]
    manifes = baca_manifes((akar / folder / "manifes.json").read_bytes())
    assert (manifes.commit, manifes.keadaan, manifes.sebutan, manifes.urut) == (data, "draf", "DRAF", 1)
    angka = (akar / ANGKA).read_bytes()
    assert manifes.sidik_isi == {"lkj_2023": sha256(angka)}
    assert manifes.masukan == {
        j: sha256((akar / j).read_bytes())
        for j in (ANGKA, "data/raw/2023/rencana.xlsx", "config/config.yaml", "templates/fonts/Satu.ttf")
    }
    assert list(manifes.huruf) == ["templates/fonts/Satu.ttf"]
    assert manifes.kunci == sha256(b"typst==0.13\n")
    assert manifes.tabel == dict.fromkeys(tabel, sha256(angka))
    pdf = "reports/lkj_2023.pdf"
    assert manifes.keluaran[pdf] == sha256(pdf.encode() + angka)
    assert "konsep bertanda DRAF" in capsys.readouterr().out


def test_it_is_built_twice_in_empty_folders_that_are_gone_afterwards(akar: Path, tiruan: Tiruan) -> None:
    (akar / "reports").mkdir()
    (akar / "reports/lkj_2023.pdf").write_bytes(b"yang lama, tidak ikut")
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 0
    assert len(tiruan.dipanggil) == 2
    assert (akar / "reports/lkj_2023.pdf").read_bytes() == b"yang lama, tidak ikut"
    assert git(akar, "worktree", "list").count("\n") == 1


def test_an_approved_report_also_yields_what_is_signed_and_the_archive(akar: Path, tiruan: Tiruan) -> None:
    tiruan.tanda = ""
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 0
    manifes = baca_manifes((akar / "terbitan/2023/lkj-2023-1/manifes.json").read_bytes())
    assert manifes.keadaan == "final"
    assert {"reports/lkj_2023_siap_ttd.pdf", "reports/arsip/lkj_2023.zip"} <= set(manifes.keluaran)
    assert "lkj_2023, final" in git(akar, "log", "-1", "--format=%s")


def test_one_office_of_many_has_its_own_folder_name_and_inputs(akar: Path, tiruan: Tiruan) -> None:
    assert terbitkan(Sasaran(2023, unit="abang"), ya=True, pembangun=tiruan) == 0
    manifes = baca_manifes((akar / "terbitan/abang/2023/abang-lkj-2023-1/manifes.json").read_bytes())
    assert (manifes.tag, manifes.unit, git(akar, "tag", "--list").strip()) == (
        "abang-lkj-2023-1",
        "abang",
        "abang-lkj-2023-1",
    )
    assert [j for j in manifes.masukan if j.startswith("data/")] == ["data/raw/abang/2023/rencana.xlsx"]
    assert "reports/abang/lkj_2023.pdf" in manifes.keluaran
    assert (akar / "terbitan/abang/2023/terakhir/lkj_2023/anggaran.csv").is_file()
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 0  # the other office is not held up by it


def test_report_and_measurement_are_released_each_with_its_own_numbers(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    ukur = Sasaran(2023, jenis="pengukuran")
    for sasaran in (SETAHUN, ukur):
        assert terbitkan(sasaran, ya=True, pembangun=tiruan) == 0
    assert git(akar, "tag", "--list").split() == ["lkj-2023-1", "pengukuran-2023-1"]
    manifes = baca_manifes((akar / "terbitan/2023/pengukuran-2023-1/manifes.json").read_bytes())
    assert (manifes.dokumen, manifes.urut, manifes.sebelum) == ("pengukuran_2023", 1, "")
    assert {"reports/pengukuran_2023.pdf", "reports/pengukuran_2023.html"} <= set(manifes.keluaran)
    assert (akar / "terbitan/2023/terakhir/pengukuran_2023/pengukuran.csv").is_file()
    assert terbitkan(ukur, ya=True, pembangun=tiruan) == 1
    assert "sejak terbitan pengukuran-2023-1" in capsys.readouterr().err
    assert bangun_ulang("pengukuran-2023-1", pembangun=tiruan) == 0


def test_the_other_document_that_a_sop_in_force_leads_to_is_named(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(KANTOR / "config", akar / "config", dirs_exist_ok=True)
    simpan(akar, "Pengaturan")
    for jenis, nama in (("lkj", "purwakarta_pengukuran"), ("pengukuran", "bebandem_data_kinerja")):
        berkas = akar / "config/config.yaml"
        isi = yaml.safe_load(berkas.read_text(encoding="utf-8")) | {"sop": [{"nama": nama}]}
        berkas.write_text(yaml.safe_dump(isi, allow_unicode=True), encoding="utf-8")
        simpan(akar, f"SOP {nama}")
        capsys.readouterr()
        assert terbitkan(Sasaran(2023, jenis=jenis), ya=True, pembangun=tiruan) == 0
        layar = capsys.readouterr().out
        assert ("lkj terbitkan 2023 --dokumen pengukuran" in layar) == (jenis == "lkj")
        assert ("menghasilkan laporan: lkj terbitkan 2023 --dokumen lkj" in layar) == (jenis != "lkj")


def test_a_plain_diff_of_two_tags_shows_the_changed_figures(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 0
    ubah(akar, "82.45", "82.54")
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 0
    beda = git(
        akar, "diff", "lkj-2023-1", "lkj-2023-2", "--", "terbitan/2023/terakhir/lkj_2023/pengukuran.csv"
    )
    assert [b for b in beda.splitlines() if b[0] in "+-" and b[:3] not in ("+++", "---")] == [
        "-IKU-01,indikator,Indeks,,100.5,82.45",
        "+IKU-01,indikator,Indeks,,100.5,82.54",
    ]
    lewat_folder = "terbitan/2023/{0}/pengukuran.csv"
    pasangan = [f"{t}:{lewat_folder.format(t)}" for t in ("lkj-2023-1", "lkj-2023-2")]
    assert "+IKU-01,indikator,Indeks,,100.5,82.54" in git(akar, "diff", *pasangan)
    perintah = "git diff lkj-2023-1 lkj-2023-2 -- terbitan/2023/terakhir/lkj_2023"
    assert perintah in capsys.readouterr().out
    manifes = baca_manifes((akar / "terbitan/2023/lkj-2023-2/manifes.json").read_bytes())
    assert (manifes.urut, manifes.sebelum) == (2, "lkj-2023-1")
    assert "terbitan/2023/lkj-2023-1/manifes.json" in manifes.masukan


def test_the_same_files_are_not_released_twice(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 0
    pesan = ditolak(akar, capsys, tiruan)
    assert "Tidak ada yang berubah sejak terbitan lkj-2023-1" in pesan
    assert "lkj bangun-ulang lkj-2023-1" in pesan


@pytest.mark.parametrize("jalur", ["data/raw/2023/baru.xlsx", ANGKA])
def test_what_no_commit_has_is_refused(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str], jalur: str
) -> None:
    (akar / jalur).write_text("lain", encoding="utf-8")
    pesan = ditolak(akar, capsys, tiruan)
    assert f"belum disimpan di git: {jalur}" in pesan
    assert "git commit" in pesan
    assert tiruan.dipanggil == []


def test_a_shallow_clone_is_refused(
    akar: Path,
    tmp_path: Path,
    tiruan: Tiruan,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ubah(akar, "82.45", "82.54")
    git(tmp_path, "clone", "-q", "--depth", "1", akar.as_uri(), "dangkal")
    monkeypatch.chdir(tmp_path / "dangkal")
    assert "git fetch --unshallow" in ditolak(tmp_path / "dangkal", capsys, tiruan)


def test_without_git_or_a_commit_it_says_what_is_missing(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(akar / ".git")
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 1
    assert "bukan repositori git" in capsys.readouterr().err
    git(akar, "init", "-q")
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 1
    assert "belum mempunyai commit" in capsys.readouterr().err
    monkeypatch.chdir(akar / "data")
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 2


def test_a_year_without_a_plan_and_a_folder_without_a_branch_are_refused(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    assert terbitkan(Sasaran(2031), ya=True, pembangun=tiruan) == 1
    assert "data/raw/2031/rencana.xlsx" in capsys.readouterr().err
    git(akar, "checkout", "-q", "--detach")
    assert "git switch main" in ditolak(akar, capsys, tiruan)


def test_without_a_name_for_the_commit_nothing_is_built(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    semula = keadaan(akar)
    for nama in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "EMAIL"):
        monkeypatch.delenv(nama, raising=False)
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 1
    assert "git config --global user.name" in capsys.readouterr().err
    assert (keadaan(akar), tiruan.dipanggil) == (semula, [])


@pytest.mark.parametrize(
    ("tag", "kata"), [("lama", "Tag lama sudah ada"), ("terakhir", "nama terbitan"), ("A b", "nama terbitan")]
)
def test_a_name_that_is_taken_or_is_no_name_is_refused(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str], tag: str, kata: str
) -> None:
    git(akar, "tag", "lama")
    assert kata in ditolak(akar, capsys, tiruan, tag=tag)


def test_a_number_that_another_tag_has_is_passed_over(akar: Path, tiruan: Tiruan) -> None:
    git(akar, "tag", "lkj-2023-1")
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 0
    assert (akar / "terbitan/2023/lkj-2023-2/manifes.json").is_file()


def test_two_builds_that_differ_are_no_release(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    tiruan.goyang = True
    assert "hasilnya tidak sama: reports/lkj_2023.docx" in ditolak(akar, capsys, tiruan)


def test_an_input_that_changes_while_it_is_built_is_no_release(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    tiruan.rusak = "config/config.yaml"
    assert "berubah selagi terbitan dibuat: config/config.yaml" in ditolak(akar, capsys, tiruan)


def test_a_build_that_fails_says_why(akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]) -> None:
    tiruan.sebab = "1 catatan: pelayanan.xlsx G9"
    pesan = ditolak(akar, capsys, tiruan)
    assert "tidak dapat dibuat dari commit itu. 1 catatan: pelayanan.xlsx G9" in pesan


def test_when_the_branch_cannot_move_neither_commit_nor_tag_is_left(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    def sibuk(folder: Path, target: list[str]) -> str:
        if not tiruan.dipanggil:
            ubah(akar, "82.45", "99.99")  # somebody commits while it is built
        return tiruan(folder, target)

    assert terbitkan(SETAHUN, ya=True, pembangun=sibuk) == 1  # type: ignore[arg-type]
    assert git(akar, "tag", "--list") == ""
    assert git(akar, "log", "-1", "--format=%s").strip() == "82.45 menjadi 99.99"
    assert not (akar / "terbitan").exists()
    assert "git gagal" in capsys.readouterr().err


@pytest.mark.parametrize(("jawaban", "kode"), [("", 1), ("t\n", 1), ("y\n", 0)])
def test_it_says_what_it_will_do_and_asks(
    akar: Path,
    tiruan: Tiruan,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    jawaban: str,
    kode: int,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(jawaban))
    assert terbitkan(SETAHUN, pembangun=tiruan) == kode
    layar = capsys.readouterr().out
    assert "tag lkj-2023-1 atas nama Sri Rahayu <sri@contoh.invalid>" in layar
    assert "satu commit dengan terbitan/2023/lkj-2023-1/" in layar
    assert bool(git(akar, "tag", "--list")) == (kode == 0)
    assert len(tiruan.dipanggil) == 2 * (kode == 0)


def test_a_commit_of_the_future_is_said(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    (akar / ANGKA).write_text("lain\n", encoding="utf-8")
    git(akar, "add", "--all")
    git(akar, "commit", "-q", "-m", "Besok", "--date", "2099-01-02T10:00:00+07:00")
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 0
    assert "bertanggal di masa depan" in capsys.readouterr().out


def test_an_edited_manifest_of_an_earlier_release_stops_the_next(
    akar: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    assert terbitkan(SETAHUN, ya=True, pembangun=tiruan) == 0
    jalur = "terbitan/2023/lkj-2023-1/manifes.json"
    isi = json.loads((akar / jalur).read_bytes()) | {"urutan": 9}
    (akar / jalur).write_text(json.dumps(isi), encoding="utf-8")
    simpan(akar, "Manifes disunting")
    pesan = ditolak(akar, capsys, tiruan)
    assert f"{jalur} tidak dapat dibaca di bagian urutan" in pesan
    assert f"git checkout lkj-2023-1 -- {jalur}" in pesan
