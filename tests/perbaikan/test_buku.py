"""The workbook of corrections says the same as the YAML file."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from lkj.catatan import dari_csv
from lkj.perbaikan.baca import TATA, dari_buku
from lkj.periksa import tabel_isian, triwulan

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Olahan

BUTIR = {
    "berkas": "tw1/pelayanan.xlsx",
    "lembar": "Kinerja",
    "sel": "G9",
    "lama": 82.45,
    "baru": 82.54,
    "alasan": "salah ketik",
    "sumber": "Berita acara 3/2023",
    "oleh": "Sekretaris",
    "tanggal": datetime(2023, 4, 20),  # noqa: DTZ001
}


def buku(*butir: dict[str, Any], lembar: str = TATA.lembar) -> bytes:
    """A workbook with these corrections."""
    b = openpyxl.Workbook()
    isi = b.create_sheet(lembar, 0)
    isi.append([k.judul for k in TATA.kolom])
    for satu in butir:
        isi.append([satu.get(k.kunci) for k in TATA.kolom])
    wadah = io.BytesIO()
    b.save(wadah)
    return wadah.getvalue()


def baca(isi: bytes, tw: int = 1) -> tuple[list[Any], list[Any]]:
    """What the workbook holds for a quarter."""
    return dari_buku(isi, berkas="perbaikan.xlsx", folder="data/raw/2023", tahun=2023, tw=tw)


def test_a_row_is_a_correction_with_its_address() -> None:
    (k,), catatan = baca(buku(BUTIR))
    assert catatan == []
    assert (k.nomor, k.isi.lama, k.isi.baru, k.isian) == (
        1,
        "82,45",
        "82,54",
        "data/raw/2023/tw1/pelayanan.xlsx",
    )
    assert k.asal == ("perbaikan.xlsx", "Perbaikan", "A2")


def test_a_quarter_reads_its_own_rows() -> None:
    dua = {**BUTIR, "berkas": None, "seksi": "umum", "triwulan": 2}
    assert [k.nomor for k in baca(buku(BUTIR, dua), 2)[0]] == [2]


def test_a_blank_reason_is_a_missing_key_at_its_row() -> None:
    _, (catatan,) = baca(buku({**BUTIR, "alasan": None}))
    assert (catatan.kode, catatan.lembar, catatan.sel) == ("PERBAIKAN_BENTUK", "Perbaikan", "A2 alasan")


def test_another_workbook_is_said_by_its_sheet() -> None:
    assert [c.kode for c in baca(buku(BUTIR, lembar="Koreksi"))[1]] == ["LEMBAR_TIDAK_ADA"]
    assert [c.kode for c in baca(b"%PDF-1.7")[1]] == ["BUKAN_XLSX"]


def _periksa(olahan: Olahan, keluar: Path, isian: dict[str, Any], **perbaikan: Any) -> set[str]:
    catatan = keluar / "catatan.csv"
    triwulan.jalankan(
        rencana=olahan.rencana,
        isian=olahan.isian(1),
        sebelum=[],
        pengaturan=isian,
        tahun=2023,
        tw=1,
        keluar=catatan,
        keluar_isian=keluar / "isian.csv",
        **perbaikan,
    )
    return {c.kode for c in dari_csv(catatan.read_bytes())}


def test_the_job_reads_the_workbook_and_its_records_carry_the_number(
    olahan: Olahan, tmp_path: Path, pengaturan_isian: dict[str, Any]
) -> None:
    jalur = tmp_path / "perbaikan.xlsx"
    jalur.write_bytes(buku({**BUTIR, "berkas": str(olahan.akar / "data/raw/2023/tw1/pelayanan.xlsx")}))
    assert _periksa(olahan, tmp_path, pengaturan_isian, buku_perbaikan=[jalur]) == set()
    rekaman = tabel_isian.dari_csv((tmp_path / "isian.csv").read_bytes())
    assert [str(r.nilai) for r in rekaman if r.perbaikan == "1"] == ["82.54"]


@pytest.mark.parametrize("isi", ["sama", "lain"])
def test_corrections_in_two_files_are_refused(
    isi: str, olahan: Olahan, tmp_path: Path, pengaturan_isian: dict[str, Any]
) -> None:
    jalur = tmp_path / "perbaikan.xlsx"
    jalur.write_bytes(buku(BUTIR))
    yaml = [{"nomor": 1, "isi": {"berkas": isi}}]
    kode = _periksa(olahan, tmp_path, pengaturan_isian, buku_perbaikan=[jalur], perbaikan=yaml)
    assert kode == {"PERBAIKAN_DUA_BERKAS"}
