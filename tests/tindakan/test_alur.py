"""The six SOPs as the law of acts sees them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lkj.catatan import DataSalahError
from lkj.konfigurasi import Kantor, muat
from lkj.tindakan.alur import Alur, alur_sop
from lkj.tindakan.hukum import Berkas

SOP = sorted((Path(__file__).parents[2] / "config/sop").glob("*.yaml"))
TANPA_TANDA_TANGAN = {"kuala_betara_pengumpulan"}


def alur(pengaturan: dict[str, Any], nama: str, dokumen: str = "lkj_2023_tw1") -> dict[str, Alur]:
    """The ways in force of an office with one SOP."""
    kantor = muat(Kantor, {**pengaturan, "sop": [{"nama": nama}]})
    return alur_sop(kantor, {str(b): b.read_bytes() for b in SOP}, dokumen, berkas="config/config.yaml")


@pytest.mark.parametrize("nama", [b.stem for b in SOP])
def test_a_sop_becomes_steps_and_only_one_without_a_signature_leaves_the_closing_steps_open(
    nama: str, pengaturan: dict[str, Any]
) -> None:
    semua = alur(pengaturan, nama)
    milik = semua[nama]
    assert milik.ditandatangani == (nama not in TANPA_TANDA_TANGAN)
    assert all(milik.pejabat(s) for s in milik.langkah)
    dokumen = "lkj_2023_tw1" if milik.dokumen == "laporan" else "pengukuran_2023"
    assert Berkas(semua).tertutup("", "setujui", [dokumen]) == milik.ditandatangani
    assert not Berkas(semua).tertutup("", "kirim", [dokumen])


def test_a_step_that_two_roles_evidence_asks_for_both(pengaturan: dict[str, Any]) -> None:
    langkah = alur(pengaturan, "purwakarta_pengukuran")["purwakarta_pengukuran"].pada(8)
    assert [s.tindakan for s in langkah] == [("sampaikan",), ("terima",)]


def test_a_sop_for_the_quarter_does_not_cover_the_year(pengaturan: dict[str, Any]) -> None:
    assert set(alur(pengaturan, "awayan_pengumpulan")) == {"awayan_pengumpulan", ""}
    assert set(alur(pengaturan, "awayan_pengumpulan", "lkj_2023")) == {""}


def test_a_sop_without_a_file_is_a_remark(pengaturan: dict[str, Any]) -> None:
    with pytest.raises(DataSalahError) as salah:
        alur(pengaturan, "tidak_ada")
    assert salah.value.catatan[0].kode == "SOP_TIADA"
