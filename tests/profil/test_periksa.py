"""The job that checks a profile: all remarks in a table, and no report needed for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lkj.catatan import DataSalahError, dari_csv
from lkj.contoh.kantor import gambar
from lkj.profil.periksa import jalankan

if TYPE_CHECKING:
    from tests.conftest import Sunting


def periksa(akar: Path, *, foto: list[str], rencana: bytes | None) -> list[tuple[str, str]]:
    """The remarks on the profile of a folder."""
    if rencana is not None:
        (akar / "rencana.xlsx").write_bytes(rencana)
    keluar = akar / "catatan.csv"
    jalankan(
        profil=akar / "profil.xlsx",
        rencana=None if rencana is None else akar / "rencana.xlsx",
        gambar=[
            *(akar / "foto" / n for n in foto),
            *(akar / b for b in gambar() if b.startswith("pindaian")),
        ],
        tahun=2023,
        keluar=keluar,
    )
    return [(c.kode, f"{c.lembar}!{c.sel}") for c in dari_csv(keluar.read_bytes())]


def test_remarks_of_both_grades_are_written_and_stop_nothing(
    isi_profil: bytes, isi_rencana: bytes, sunting: Sunting, tmp_path: Path
) -> None:
    isi = sunting(isi_profil, {"Wilayah!F3": 1, "Foto!E2": "IKU-99"})
    (tmp_path / "profil.xlsx").write_bytes(isi)
    foto = [f"foto-0{n}.jpg" for n in range(1, 6)]
    assert periksa(tmp_path, foto=foto, rencana=isi_rencana) == [
        ("RUJUKAN", "Foto!E2"),
        ("LAMPIRAN_TIDAK_ADA", "Foto!A7"),
        ("JUMLAH_TIDAK_UTUH", "Wilayah!F3"),
    ]


@pytest.mark.parametrize("rencana", [None, b"bukan buku kerja"])
def test_without_a_plan_that_can_be_read_no_code_is_judged(
    rencana: bytes | None, isi_profil: bytes, sunting: Sunting, tmp_path: Path
) -> None:
    (tmp_path / "profil.xlsx").write_bytes(sunting(isi_profil, {"Foto!E2": "IKU-99"}))
    foto = [f"foto-0{n}.jpg" for n in range(1, 7)]
    assert periksa(tmp_path, foto=foto, rencana=rencana) == []


def test_a_profile_that_is_not_there_is_a_remark(tmp_path: Path) -> None:
    with pytest.raises(DataSalahError) as salah:
        periksa(tmp_path, foto=[], rencana=None)
    assert [c.kode for c in salah.value.catatan] == ["PROFIL_TIDAK_ADA"]
