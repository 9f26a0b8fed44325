"""The frame of a job: promised bytes in, whole files out, a note in the ledger."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkj.catatan import WAJIB, Catatan, DataSalahError
from lkj.sidik import Janji, Pekerjaan, baca_buku, berkas_buku, buat_janji, sha256, tulis_atomik


@pytest.fixture(autouse=True)
def repositori(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of its own, which is the working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LKJ_CATATAN", raising=False)
    Path("rencana.xlsx").write_bytes(b"rencana")
    return tmp_path


def kode(galat: pytest.ExceptionInfo[DataSalahError]) -> list[tuple[str, str]]:
    """Remarks as (code, file)."""
    return [(c.kode, c.berkas) for c in galat.value.catatan]


def salin(janji: Janji) -> None:
    """A job that copies the plan."""
    with Pekerjaan(janji=janji) as kerja:
        kerja.tulis("hasil.csv", b"baru")
        kerja.baca("rencana.xlsx")


def gagal(salah: Exception) -> None:
    """A job that fails after it has made its outputs."""
    with Pekerjaan() as kerja:
        kerja.tulis("build/hasil.csv", b"x")
        kerja.sementara("build/hasil.pdf").write_bytes(b"separuh")
        raise salah


def test_what_was_read_and_made_is_noted_in_the_ledger() -> None:
    with Pekerjaan(janji=buat_janji(["rencana.xlsx"], modul="m"), modul="m") as kerja:
        kerja.tulis("build/hasil.csv", kerja.baca("rencana.xlsx") + b"!")
    assert Path("build/hasil.csv").read_bytes() == b"rencana!"
    catatan = baca_buku("build/hasil.csv")
    assert catatan is not None
    assert catatan["keluaran"] == sha256(b"rencana!")
    assert catatan["masukan"] == {"rencana.xlsx": sha256(b"rencana")}


def test_bytes_other_than_the_promised_ones_stop_the_job_and_leave_the_old_output(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("hasil.csv").write_bytes(b"lama")
    janji = buat_janji(["rencana.xlsx"])
    Path("rencana.xlsx").write_bytes(b"lain")
    with pytest.raises(DataSalahError) as galat:
        salin(janji)
    assert kode(galat) == [("BERUBAH_SAAT_DIBUAT", "rencana.xlsx")]
    assert Path("hasil.csv").read_bytes() == b"lama"
    assert "BERUBAH_SAAT_DIBUAT" in capsys.readouterr().err


def test_code_that_changed_since_the_promise_stops_the_job() -> None:
    with pytest.raises(DataSalahError) as galat, Pekerjaan(janji={"@modul": "dulu"}, modul="kini") as kerja:
        kerja.tulis("hasil.csv", b"baru")
    assert kode(galat) == [("BERUBAH_SAAT_DIBUAT", "kode program")]
    assert not Path("hasil.csv").exists()


def test_a_derived_input_is_compared_with_the_ledger() -> None:
    with Pekerjaan(janji={}) as kerja:
        kerja.tulis("data/processed/rekap.csv", b"rekap")
    Path("data/processed/rekap.csv").write_bytes(b"disunting")
    with pytest.raises(DataSalahError) as galat, Pekerjaan(janji={}) as kerja:
        kerja.baca("data/processed/rekap.csv")
    assert kode(galat) == [("BERUBAH_SAAT_DIBUAT", "data/processed/rekap.csv")]


def test_a_promised_file_that_cannot_be_read_is_a_remark() -> None:
    Path("rencana.xlsx").unlink()
    with pytest.raises(DataSalahError) as galat, Pekerjaan(janji={}) as kerja:
        kerja.baca("rencana.xlsx")
    assert kode(galat) == [("BERKAS_TERKUNCI", "rencana.xlsx")]


def test_a_promise_is_made_for_a_missing_file_too_and_never_fulfilled() -> None:
    janji = buat_janji(["belum_ada.xlsx"])
    Path("belum_ada.xlsx").write_bytes(b"x")
    with pytest.raises(DataSalahError), Pekerjaan(janji=janji) as kerja:
        kerja.baca("belum_ada.xlsx")


def test_without_a_promise_nothing_is_compared_and_nothing_is_noted() -> None:
    with Pekerjaan(modul="m") as kerja:
        kerja.tulis("hasil.csv", kerja.baca("rencana.xlsx"))
    assert Path("hasil.csv").is_file()
    assert not berkas_buku("hasil.csv").exists()


def test_remarks_that_leave_the_job_are_announced_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    catatan = Catatan("UJI", WAJIB, "a.xlsx", "Kinerja", "G9", "", "Salah.", "Betulkan.")
    with pytest.raises(DataSalahError):
        gagal(DataSalahError([catatan]))
    assert "a.xlsx › Kinerja › G9" in capsys.readouterr().err
    assert list(Path("build").iterdir()) == []


def test_a_tool_writes_beside_the_output_which_is_replaced_at_the_end() -> None:
    Path("hasil.pdf").write_bytes(b"lama")
    with Pekerjaan(janji={}) as kerja:
        jalur = kerja.sementara("hasil.pdf")
        jalur.write_bytes(b"baru")
        assert Path("hasil.pdf").read_bytes() == b"lama"
    assert Path("hasil.pdf").read_bytes() == b"baru"
    assert baca_buku("hasil.pdf") is not None


def test_a_tool_that_fails_leaves_no_half_file() -> None:
    with pytest.raises(RuntimeError):
        gagal(RuntimeError())
    assert list(Path("build").iterdir()) == []


def test_a_file_is_replaced_whole_and_leaves_nothing_beside_it() -> None:
    tulis_atomik(Path("a/b/c.csv"), b"1")
    tulis_atomik(Path("a/b/c.csv"), b"2")
    assert [(b.name, b.read_bytes()) for b in Path("a/b").iterdir()] == [("c.csv", b"2")]


def test_a_damaged_ledger_knows_nothing() -> None:
    tulis_atomik(berkas_buku("hasil.csv"), b'{"keluaran": ')
    assert baca_buku("hasil.csv") is None
