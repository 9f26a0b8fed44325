"""Numbers typed by hand: two letters of a kind with the same one are refused where no register is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.laporan.surat.test_surat import naskah, salah

from lkj.laporan.naskah_dinas.surat.kembar import nomor_kembar

NAMA = ("undangan",)
TW1, TW2 = (Path(f"2023/tw{n}/surat/undangan.yaml") for n in (1, 2))


@pytest.fixture
def kantor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the office's years, in which two invitations have numbers of their own."""
    monkeypatch.chdir(tmp_path)
    tulis(TW1, "nomor: 005/012/KEC\ntanggal: 2023-04-03\n")
    tulis(TW2, "nomor: 005/034/KEC\ntanggal: 2023-07-03\n")
    return Path()


def tulis(berkas: Path, isi: str) -> None:
    """Write the file of a letter."""
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_text(isi, encoding="utf-8")


@pytest.mark.usefixtures("kantor")
@pytest.mark.parametrize(
    ("lain", "isi", "kembar"),
    [
        (TW2, "nomor: 005/034/KEC\ntanggal: 2023-07-03\n", False),
        (TW2, "nomor: 005/012/KEC\ntanggal: 2023-07-03\n", True),
        (TW2, "nomor: ' 005 / 012/kec'\n", True),
        (TW2, "nomor: 005/012/KEC\ntanggal: 2024-01-03\n", False),
        (TW2, "nomor: 005/012/KEC\ntanggal: segera\n", True),
        (Path("2022/tw4/surat/undangan.yaml"), "nomor: 005/012/KEC\ntanggal: 2023-01-09\n", True),
        (Path("2022/tw4/surat/undangan.yaml"), "nomor: 005/012/KEC\ntanggal: 2022-12-29\n", False),
        (Path("2023/surat/undangan.yaml"), "nomor: 005/012/KEC\n", True),
        (Path("2023/tw2/surat/notula.yaml"), "nomor: 005/012/KEC\n", False),
        (TW2, "nomor: [", False),
        (TW2, "nomor: {a: b}", False),
        (TW2, "nomor:\n", False),
        (TW2, "- nomor: 005/012/KEC\n", False),
    ],
)
def test_the_same_number_in_the_same_year_of_letters_of_a_kind(lain: Path, isi: str, kembar: bool) -> None:  # noqa: FBT001
    tulis(lain, isi)
    assert nomor_kembar(Path(), 2023, TW1, NAMA) == ([lain.as_posix()] if kembar else [])


@pytest.mark.usefixtures("kantor")
def test_a_letter_without_a_number_or_without_a_file_has_no_twin() -> None:
    tulis(TW1, "tanggal: 2023-04-03\n")
    assert nomor_kembar(Path(), 2023, TW1, NAMA) == []
    assert nomor_kembar(Path(), 2023, Path("2023/tw3/surat/undangan.yaml"), NAMA) == []


def test_a_letter_with_a_twin_is_not_printed_and_names_it(tmp_path: Path, pengaturan: dict[str, Any]) -> None:
    isi = {"nomor": "005/012/KEC", "tanggal": "2023-04-03"}
    c = salah(tmp_path, pengaturan, "undangan", isi, kembar=[TW2.as_posix()])
    assert (c.kode, c.berkas, c.sel) == ("SURAT_NOMOR_GANDA", str(tmp_path / "undangan.yaml"), "nomor")
    assert c.aturan == "Nomor 005/012/KEC juga tertulis di 2023/tw2/surat/undangan.yaml."
    assert naskah(tmp_path, pengaturan, "undangan", isi).is_file()
