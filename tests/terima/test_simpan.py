"""Keeping what was received: nothing is lost, nothing is written unasked."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.conftest import RAW, Isian
from tests.terima.conftest import isian_contoh, simpan_git

from lkj.cli.terima import jalankan
from lkj.terima import Petunjuk

TEMPAT = f"{RAW}/tw1/pelayanan.xlsx"


class Meja:
    """A person at a terminal in the repository, with files that came by mail beside it."""

    def __init__(
        self, repo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.repo, self.pos = repo, repo.parent / "pos"
        self.pos.mkdir()
        self._ganti, self._tampil = monkeypatch, capsys
        monkeypatch.chdir(repo)

    def datang(self, nama: str, isi: bytes) -> Path:
        """A file arrives."""
        (self.pos / nama).write_bytes(isi)
        return self.pos / nama

    def terima(self, *berkas: Path, jawab: str = "", ya: bool = False) -> tuple[int, str]:
        """Run `lkj terima`; give the exit code and what was printed."""
        self._ganti.setattr("sys.stdin", io.StringIO(jawab))
        kode = jalankan(berkas, petunjuk=Petunjuk(), ya=ya)
        tampil = self._tampil.readouterr()
        return kode, tampil.out + tampil.err

    def ada(self) -> Sequence[str]:
        """The sheets in the repository."""
        return sorted(b.relative_to(self.repo).as_posix() for b in self.repo.glob(f"{RAW}/tw?/*"))


@pytest.fixture
def meja(repo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Meja:
    """The desk."""
    return Meja(repo, monkeypatch, capsys)


def test_a_new_form_is_shown_and_kept_when_the_answer_is_yes(meja: Meja, kantor_contoh: Path) -> None:
    isi = isian_contoh(kantor_contoh)
    kode, tampil = meja.terima(meja.datang("a.xlsx", isi), jawab="y\n")
    assert kode == 0
    assert f"{TEMPAT} (baru)" in tampil
    assert "isian Seksi Pelayanan Umum, Triwulan I 2023" in tampil
    assert (meja.repo / TEMPAT).read_bytes() == isi
    assert meja.ada() == [TEMPAT]


@pytest.mark.parametrize("jawab", ["t\n", "\n", "", "apa?\n"])
def test_without_a_yes_nothing_is_kept(jawab: str, meja: Meja, kantor_contoh: Path) -> None:
    kode, tampil = meja.terima(meja.datang("a.xlsx", isian_contoh(kantor_contoh)), jawab=jawab)
    assert (kode, meja.ada()) == (1, [])
    assert "Tidak ada yang disimpan." in tampil
    assert ("--ya" in tampil) is (jawab == "")


def test_the_same_form_again_is_said_and_changes_nothing(meja: Meja, kantor_contoh: Path) -> None:
    berkas = meja.datang("a.xlsx", isian_contoh(kantor_contoh))
    meja.terima(berkas, ya=True)
    sebelum = (meja.repo / TEMPAT).stat().st_mtime_ns
    kode, tampil = meja.terima(berkas)
    assert kode == 0
    assert "sudah ada, isinya sama" in tampil
    assert (meja.repo / TEMPAT).stat().st_mtime_ns == sebelum


def test_another_form_replaces_one_that_git_has_only_when_asked(
    meja: Meja, kantor_contoh: Path, isian: Isian
) -> None:
    lama, baru = isian_contoh(kantor_contoh), isian("pelayanan", 1, {"Kinerja!G9": 83})
    meja.terima(meja.datang("a.xlsx", lama), ya=True)
    simpan_git(meja.repo)
    kode, tampil = meja.terima(meja.datang("b.xlsx", baru), jawab="t\n")
    assert (kode, (meja.repo / TEMPAT).read_bytes()) == (1, lama)
    assert "mengganti isian yang berbeda; yang lama ada di git" in tampil
    assert "1 di antaranya mengganti yang lama" in tampil
    kode, _ = meja.terima(meja.pos / "b.xlsx", jawab="ya\n")
    assert (kode, (meja.repo / TEMPAT).read_bytes()) == (0, baru)


@pytest.mark.parametrize("keadaan", ["tanpa git", "diubah", "baru ditambah"])
def test_a_form_that_git_does_not_have_is_replaced_only_by_force_and_that_is_said(
    keadaan: str, meja: Meja, kantor_contoh: Path, isian: Isian
) -> None:
    if keadaan == "baru ditambah":
        simpan_git(meja.repo)
    meja.terima(meja.datang("a.xlsx", isian_contoh(kantor_contoh)), ya=True)
    if keadaan == "diubah":
        simpan_git(meja.repo)
        (meja.repo / TEMPAT).write_bytes(isian("pelayanan", 1, {"Kinerja!G9": 81}))
    lama = (meja.repo / TEMPAT).read_bytes()
    b = meja.datang("b.xlsx", isian("pelayanan", 1, {"Kinerja!G9": 83}))
    kode, tampil = meja.terima(b, jawab="y\n")
    assert (kode, (meja.repo / TEMPAT).read_bytes()) == (1, lama)
    assert "KIRIMAN_BELUM_TERSIMPAN" in tampil
    kode, tampil = meja.terima(b, ya=True)
    assert (kode, (meja.repo / TEMPAT).read_bytes()) == (0, b.read_bytes())
    assert "BELUM ada di git dan akan hilang" in tampil


def test_two_different_forms_of_one_section_are_both_left_out(
    meja: Meja, kantor_contoh: Path, isian: Isian
) -> None:
    a = meja.datang("a.xlsx", isian_contoh(kantor_contoh))
    b = meja.datang("b.xlsx", isian("pelayanan", 1, {"Kinerja!G9": 83}))
    c = meja.datang("c.xlsx", isian_contoh(kantor_contoh, "pmd"))
    kode, tampil = meja.terima(a, b, c, ya=True)
    assert (kode, meja.ada()) == (1, [f"{RAW}/tw1/pmd.xlsx"])
    assert tampil.count("(KIRIMAN_GANDA)") == 2
    assert "b.xlsx sama-sama isian Seksi Pelayanan Umum, Triwulan I 2023" in tampil


def test_the_same_form_twice_in_one_call_is_one(meja: Meja, kantor_contoh: Path) -> None:
    isi = isian_contoh(kantor_contoh)
    kode, tampil = meja.terima(meja.datang("a.xlsx", isi), meja.datang("a (1).xlsx", isi), ya=True)
    assert (kode, meja.ada()) == (0, [TEMPAT])
    assert "isinya sama dengan berkas lain di sini" in tampil


def test_a_form_with_remarks_is_kept_and_the_remarks_are_told(meja: Meja, isian: Isian) -> None:
    b = meja.datang("a.xlsx", isian("pelayanan", 1, {"Kinerja!G9": None}))
    kode, tampil = meja.terima(b, ya=True)
    assert (kode, meja.ada()) == (1, [TEMPAT])
    assert "1 catatan wajib diperbaiki" in tampil
    assert "› Kinerja › G9  (SEL_KOSONG)" in tampil


def test_a_missing_file_is_a_wrong_call_and_nothing_is_kept(meja: Meja, kantor_contoh: Path) -> None:
    a = meja.datang("a.xlsx", isian_contoh(kantor_contoh))
    kode, tampil = meja.terima(a, meja.pos / "tiada.xlsx", ya=True)
    assert (kode, meja.ada()) == (2, [])
    assert "Berkas tidak ada" in tampil


def test_outside_a_repository_it_says_where_to_run(
    meja: Meja, kantor_contoh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(meja.pos)
    kode, tampil = meja.terima(meja.datang("a.xlsx", isian_contoh(kantor_contoh)), ya=True)
    assert kode == 2
    assert "folder repositori" in tampil


def test_wrong_settings_are_said_as_remarks(meja: Meja, kantor_contoh: Path) -> None:
    (meja.repo / "config/config.yaml").write_text("instansi: {kode: sukamaju}\n", encoding="utf-8")
    kode, tampil = meja.terima(meja.datang("a.xlsx", isian_contoh(kantor_contoh)), ya=True)
    assert kode == 1
    assert "(PENGATURAN)" in tampil


def test_what_was_received_is_what_a_build_reads(meja: Meja, kantor_contoh: Path) -> None:
    semua = sorted(b for b in (kantor_contoh / RAW / "tw1").iterdir() if b.is_file())
    kiriman = [meja.datang(f"Dokumen {n}.xlsx", b.read_bytes()) for n, b in enumerate(semua)]
    kode, _ = meja.terima(*kiriman, ya=True)
    assert kode == 0
    assert [(meja.repo / b).read_bytes() for b in meja.ada()] == [b.read_bytes() for b in semua]
