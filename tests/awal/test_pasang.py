"""All files together or none: no half-written state is left behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkj.awal import pasang

LAMA = {"a/satu.txt": b"satu", "a/dua.txt": b"dua", "config.yaml": b"lama"}
TULIS = {Path("config.yaml"): b"baru", Path("b/baru.txt"): b"isi"}
PINDAH = tuple((Path(f"a/{n}.txt"), Path(f"simpan/a/{n}.txt")) for n in ("satu", "dua"))


@pytest.fixture
def akar(tmp_path: Path) -> Path:
    """A folder with three files."""
    for nama, isi in LAMA.items():
        (tmp_path / nama).parent.mkdir(exist_ok=True)
        (tmp_path / nama).write_bytes(isi)
    return tmp_path


def isi(akar: Path) -> dict[str, bytes | None]:
    """Every file, and every folder as None."""
    semua = sorted(akar.rglob("*"))
    return {b.relative_to(akar).as_posix(): b.read_bytes() if b.is_file() else None for b in semua}


def test_new_files_are_written_and_others_moved(akar: Path) -> None:
    pasang(akar, TULIS, PINDAH, akhir=Path("config.yaml"))
    berkas = {b: i for b, i in isi(akar).items() if i is not None}
    assert berkas == {
        "b/baru.txt": b"isi",
        "config.yaml": b"baru",
        "simpan/a/dua.txt": b"dua",
        "simpan/a/satu.txt": b"satu",
    }
    assert not (akar / "a").exists(), "a folder that became empty goes"


@pytest.mark.parametrize("galat", [OSError("diska penuh"), KeyboardInterrupt()])
@pytest.mark.parametrize("ke", range(4))
def test_a_failure_at_any_rename_leaves_all_as_it_was(
    ke: int, galat: BaseException, akar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    awal, asli, panggilan = isi(akar), Path.replace, iter(range(100))

    def gagal(diri: Path, tujuan: Path) -> Path:
        if next(panggilan) == ke:
            raise galat
        return asli(diri, tujuan)

    monkeypatch.setattr(Path, "replace", gagal)
    with pytest.raises(type(galat)):
        pasang(akar, TULIS, PINDAH, akhir=Path("config.yaml"))
    monkeypatch.undo()
    assert isi(akar) == awal


def test_a_failure_while_content_is_prepared_leaves_all_as_it_was(akar: Path) -> None:
    (akar / "b").write_bytes(b"a file where a folder is needed")
    awal = isi(akar)
    with pytest.raises(OSError, match="b"):
        pasang(akar, TULIS, PINDAH)
    assert isi(akar) == awal


def test_a_copy_that_was_there_stays_when_the_move_is_undone(
    akar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (akar / "simpan/a").mkdir(parents=True)
    (akar / "simpan/a/satu.txt").write_bytes(b"satu")
    awal, asli = isi(akar), Path.replace

    def gagal(diri: Path, tujuan: Path) -> Path:
        if Path(tujuan).name == "config.yaml":
            raise PermissionError
        return asli(diri, tujuan)

    monkeypatch.setattr(Path, "replace", gagal)
    with pytest.raises(PermissionError):
        pasang(akar, {Path("config.yaml"): b"baru"}, PINDAH)
    monkeypatch.undo()
    assert isi(akar) == awal


def test_the_last_file_is_put_in_place_last(akar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    urutan, asli = list[str](), Path.replace

    def catat(diri: Path, tujuan: Path) -> Path:
        urutan.append(Path(tujuan).name)
        return asli(diri, tujuan)

    monkeypatch.setattr(Path, "replace", catat)
    tulis = {Path("aaa"): b"", Path("config.yaml"): b"", Path("zzz"): b""}
    pasang(akar, tulis, PINDAH, akhir=Path("config.yaml"))
    assert urutan == ["satu.txt", "dua.txt", "aaa", "zzz", "config.yaml"]
