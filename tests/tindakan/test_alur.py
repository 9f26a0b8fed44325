"""The six SOPs as the law of acts sees them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lkj.catatan import DataSalahError
from lkj.konfigurasi import Kantor, muat
from lkj.tindakan import baca_tindakan
from lkj.tindakan.alur import Alur, alur_sop
from lkj.tindakan.hukum import Berkas, jenis_langkah, periksa_tindakan

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


@pytest.mark.parametrize(
    ("nama", "dokumen", "harus"),
    [
        ("awayan_pengumpulan", "lkj_2023_tw1", {6: (5, True), 7: (5, True)}),
        ("awayan_pengukuran", "pengukuran_2023_tw1", {5: (4, True), 8: (5, True)}),
        ("purwakarta_pengukuran", "pengukuran_2023_tw1", {9: (8, True), 11: (8, True)}),
        ("purwakarta_pengukuran", "pengukuran_2023", {9: (8, True), 11: (8, True)}),
        ("pengumpulan_data_kinerja", "lkj_2023_tw1", {6: (5, True), 7: (5, False)}),
        ("bebandem_data_kinerja", "lkj_2023_tw1", {4: (3, False), 6: (5, True)}),
        ("kuala_betara_pengumpulan", "lkj_2023_tw1", {}),
    ],
)
def test_who_examines_sends_back_to_the_step_that_made_it_where_the_sop_is_silent(
    nama: str, dokumen: str, harus: dict[int, tuple[int, bool]], pengaturan: dict[str, Any]
) -> None:
    langkah = alur(pengaturan, nama, dokumen)[nama].langkah
    assert {s.nomor: (s.kembali_ke, s.baku) for s in langkah if s.kembali_ke} == harus
    for s in langkah:
        assert ("kembalikan" in jenis_langkah(s)) == (s.kembali_ke is not None)
        # A correction is asked for by the SOP itself only.
        assert ("koreksi" in jenis_langkah(s)) == (
            harus.get(s.nomor, (0, True))[1] is False or "koreksi" in s.tindakan
        )


def test_of_a_step_with_two_roles_only_who_signs_sends_back(pengaturan: dict[str, Any]) -> None:
    langkah = alur(pengaturan, "awayan_pengukuran")["awayan_pengukuran"].pada(8)
    assert [(s.tindakan, s.kembali_ke) for s in langkah] == [(("sampaikan",), None), (("tanda_tangan",), 5)]


def test_a_return_at_a_step_where_the_sop_is_silent_undoes_what_followed_and_begins_a_round(
    pengaturan: dict[str, Any], kantor: Kantor, folder: Path, catat_satu: Callable[..., Path]
) -> None:
    nama = "awayan_pengumpulan"
    milik = alur(pengaturan, nama)[nama]
    jabatan = {**milik.jabatan, "pelaksana": ("kasubbag_perencanaan",)}
    semua = {nama: replace(milik, jabatan=jabatan)}
    sah: list[tuple[str, str, dict[str, Any]]] = [
        ("disposisi", "camat", {"langkah": 1}),
        ("sampaikan", "kasubbag_perencanaan", {"langkah": 3, "peran": "pelaksana"}),
        ("verifikasi", "sekretaris", {"langkah": 6}),
        ("kembalikan", "sekretaris", {"langkah": 6, "catatan": "Periksa IKU-02"}),
    ]
    for tindakan, oleh, isian in sah:
        catat_satu(tindakan, oleh, sop=nama, **isian)
    berlaku, ditolak = periksa_tindakan(baca_tindakan(folder, kantor=kantor)[0], semua)
    assert (len(berlaku), ditolak) == (4, [])
    assert [t.isi.tindakan for t in Berkas(semua, tuple(berlaku)).berlaku] == ["disposisi", "sampaikan"]
