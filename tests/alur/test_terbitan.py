"""An official release with the real rules: a quarter's report released, changed, and made again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.alur.ruang import AKAR, Ruang
from tests.terbitan.tiruan import PENULIS, git, simpan

PDF = "reports/lkj_2023_tw1.pdf"
TERBITAN = "terbitan/2023/lkj-2023-tw1-1"
JUDUL = "Perubahan Data Sejak Terbitan Lalu"
ISI = "build/lkj_2023_tw1/isi.json"


def test_a_quarter_is_released_compared_with_and_made_again(
    sumber: Ruang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for nama, nilai in PENULIS.items():
        monkeypatch.setenv(nama, nilai)
    ruang = sumber.salinan(tmp_path / "kantor")
    for nama in (".gitignore", "requirements.lock"):
        shutil.copy2(AKAR / nama, ruang / nama)
    git(ruang.akar, "init", "-q", "-b", "main")
    simpan(ruang.akar, "Isian triwulan I")

    hasil = ruang.lkj("terbitkan", "2023", "--tw", "1", "--ya")
    assert hasil.kode == 0, hasil.keluaran
    manifes = json.loads((ruang / f"{TERBITAN}/manifes.json").read_bytes())
    assert set(manifes["tabel"]) >= {f"tw1/{t}.csv" for t in ("pengukuran", "anggaran", "rekap", "telusur")}
    assert manifes["masukan"]["data/raw/2023/tw1/pelayanan.xlsx"]

    # What was released is what a build gives afterwards: a release is not compared with itself.
    assert ruang.snakemake(PDF).kode == 0
    assert _sidik(ruang / PDF) == manifes["keluaran"][PDF]
    assert _sidik_isi(ruang) == manifes["sidik_isi"]["lkj_2023_tw1"]

    ruang.sunting("data/raw/2023/tw1/pelayanan.xlsx", {"Kinerja!G9": 82.61})
    hasil = ruang.snakemake(PDF)
    assert "Bandingkan lkj_2023_tw1 dengan terbitan lalu" in hasil.keluaran
    teks = ruang.teks_pdf(PDF)
    assert JUDUL.upper() in teks.upper()
    assert "82,45 82,61" in teks
    berubah = _sidik_isi(ruang)
    assert berubah != manifes["sidik_isi"]["lkj_2023_tw1"]

    # The annex is no part of what is approved: without the release only the page is made again.
    (ruang / "terbitan").rename(tmp_path / "disingkirkan")
    assert ruang.snakemake(PDF).pekerjaan == {"pdf:lkj_2023_tw1", f"terbit:{PDF}"}
    assert JUDUL.upper() not in ruang.teks_pdf(PDF).upper()
    assert _sidik_isi(ruang) == berubah

    hasil = ruang.lkj("bangun-ulang", manifes["tag"])
    assert hasil.kode == 0, hasil.keluaran
    assert f"{len(manifes['keluaran'])} berkas, semuanya sama bita demi bita." in hasil.keluaran


def _sidik(berkas: Path) -> str:
    from lkj.sidik import sha256

    return sha256(berkas.read_bytes())


def _sidik_isi(ruang: Ruang) -> str:
    return str(json.loads((ruang / ISI).read_bytes())["sidik_isi"])
