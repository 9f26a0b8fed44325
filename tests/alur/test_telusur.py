"""The small size of the campaign of lineage, on the built report; `tests.campaigns.telusur` is the whole."""

from __future__ import annotations

import json

import pytest
from tests.alur.ruang import LAPORAN, Ruang
from tests.campaigns.telusur import POHON, salah, salah_tempat, undi
from tests.campaigns.telusur_bahan import KEMBALI, TERKOREKSI, angka_tercetak, setahun
from tests.penelusuran.test_perintah import telusur

pytestmark = pytest.mark.lambat


def test_figures_of_the_page_lead_to_their_cells_and_commits(
    ruang: Ruang, monkeypatch: pytest.MonkeyPatch
) -> None:
    riwayat = setahun(ruang.akar)
    semua = angka_tercetak(ruang / LAPORAN, ruang / str(POHON))
    assert len(semua) > 1_000
    assert list(salah(undi(semua, 1, 7), riwayat)) == []
    assert list(salah_tempat(undi(semua, 10, 8), ruang.akar)) == []

    # what the year holds is what the answers tell: the correction, and the sheet that was put back
    monkeypatch.chdir(ruang.akar)
    (ikm,) = json.loads(telusur("IKU-01.realisasi", "--json").stdout)["sumber"]
    assert (ikm["berkas"], ikm["sel"], ikm["penulis"]) == (TERKOREKSI, "G9", "Sekar Rekaan")
    assert ikm["tanggal"] == "2024-01-12T09:30:00+08:00"
    tw2 = json.loads(telusur("anggaran.realisasi_tw2", "--json").stdout)["sumber"]
    assert {(s["penulis"], s["tanggal"][:10]) for s in tw2 if s["berkas"] == KEMBALI} == {
        ("Sekar Rekaan", "2024-01-16")
    }

    # back again: the cell names the figure and the pages that print it
    (sel,) = json.loads(telusur("--dari", TERKOREKSI, "--lembar", "Kinerja", "--sel", "G9", "--json").stdout)
    dokumen = {a["kunci"]: a["dokumen"] for a in sel["angka"]}["IKU-01.realisasi"]
    halaman = {x.halaman for x in semua if x.kunci == "IKU-01.realisasi"}
    assert halaman <= set(dokumen[0]["halaman"])


def test_a_file_that_is_not_the_last_one_built_is_known_and_named_so(
    ruang: Ruang, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ruang.akar)
    tanya = ("--halaman", "17", "--teks", "85,12")
    asli = telusur("--pdf", LAPORAN, *tanya)
    assert f"sama dengan {LAPORAN}" in asli.stdout
    assert "[IKU-01.realisasi]" in asli.stdout
    assert "halaman 17 (lembar ke-" in asli.stdout
    lain = ruang / "Laporan akhir (ttd).pdf"
    lain.write_bytes((ruang / LAPORAN).read_bytes() + b"\n% ditandatangani\n")
    salinan = telusur("--pdf", str(lain), *tanya)
    assert "bukan berkas yang terakhir dibuat" in salinan.stdout
    assert salinan.stdout.partition("\n")[2] == asli.stdout.partition("\n")[2]
    assert telusur("--pdf", LAPORAN, "--halaman", "17", "--teks", "85,13").exit_code == 2

    isian = ruang / TERKOREKSI
    isian.write_bytes(isian.read_bytes() + b"\0")
    lama = telusur("--pdf", LAPORAN, *tanya)
    assert (lama.exit_code, lama.stdout) == (1, "")
    assert TERKOREKSI in lama.stderr
