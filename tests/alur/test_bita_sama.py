"""What an office can ask for, made twice: the same bytes in other folders, zones, locales and umasks."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.alur.ruang import SEMUA_BENTUK, Ruang

TUJUAN = (
    *SEMUA_BENTUK,
    *(f"reports/lkj_2023_tw2.{jenis}" for jenis in ("pdf", "docx", "html", "md")),
    *(
        f"reports/{nama}.{jenis}"
        for nama in ("pk_2023_camat", "rencana_aksi_2023")
        for jenis in ("pdf", "docx")
    ),
    "reports/pohon_kinerja_2023.pdf",
    "reports/iku_2023.html",
    *(f"reports/format_isian/2023/tw1/{seksi}.xlsx" for seksi in ("pelayanan", "lra")),
    *(f"reports/periksa/2023/tw4/kel_mekarsari.{jenis}" for jenis in ("xlsx", "txt")),
    "reports/periksa/2023/tw4.html",
    *(
        f"reports/ekspor/2023/tw2/{nama}"
        for nama in ("e_kino.xlsx", "e_monev.csv", "rekap_capaian.xlsx", "e81.xlsx")
    ),
    *(f"reports/arsip/lkj_2023{tw}.zip" for tw in ("", "_tw2")),
)
SATU = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
LAIN = {"TZ": "Asia/Jayapura", "LC_ALL": "C", "LANG": "id_ID.UTF-8", "PYTHONHASHSEED": "77"}


@pytest.mark.lambat
def test_everything_has_the_same_bytes_in_other_surroundings(sumber: Ruang, tmp_path: Path) -> None:
    semua = []
    for nama, lingkungan, masker in (("satu", SATU, 0o022), ("folder lain", LAIN, 0o077)):
        ruang = sumber.salinan(tmp_path / nama)
        hasil = ruang.snakemake(*TUJUAN, masker=masker, HOME=str(ruang.akar), **lingkungan)
        assert hasil.kode == 0, hasil.keluaran
        semua.append(ruang.isi("reports", "data/processed", "build"))
    assert set(TUJUAN) <= set(semua[0])
    assert {b for b in semua[0].keys() | semua[1].keys() if semua[0].get(b) != semua[1].get(b)} == set()
