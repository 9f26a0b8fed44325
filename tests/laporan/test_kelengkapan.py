"""Completeness: each item of the regulation is found where it stands, or said to be missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkj.catatan import KONFIRMASI, DataSalahError
from lkj.laporan.kelengkapan import catatan_kelengkapan, muat_kelengkapan, periksa, tanda_terisi
from lkj.laporan.markah import Kolom, Letak, Tabel
from lkj.laporan.tabel.kelengkapan import kelengkapan

BERKAS = Path(__file__).parents[2] / "config/kelengkapan.yaml"
DAFTAR = b"""
kelompok:
  - judul: Isi
    sumber: Peraturan
    butir:
      - {kode: "1", uraian: Umum, di: [umum]}
      - {kode: "2", uraian: Tiap sasaran, di: ["tbl-{s}-capaian"]}
      - {kode: "3", uraian: Reviu, di: [reviu], wajib: false, luar: pernyataan Inspektorat}
      - {kode: "4", uraian: Tepat waktu, luar: tanda terima}
"""


def tabel(pengenal: str, *isi: str) -> str:
    t = Tabel(pengenal, "Judul", (Kolom("A", 1),))
    for satu in isi:
        t.tambah(satu)
    return t.__html__()


def test_a_heading_counts_only_with_text_below_it() -> None:
    naskah = "# A {#a}\n\n## B {#b}\n\nisi\n\n# C {#c}\n\n::: {.depan}\n:::\n\n# D {#d}\n"
    assert tanda_terisi(naskah) == {"a", "b"}


def test_a_table_counts_only_with_a_row() -> None:
    assert tanda_terisi(tabel("tbl-a", "1") + tabel("tbl-b")) == {"tbl-a"}


def test_a_picture_counts() -> None:
    assert tanda_terisi('![Judul](grafik/x.svg){#gbr-x alt="y"}') == {"gbr-x"}


def test_a_text_of_the_office_cannot_serve_an_item() -> None:
    t = Tabel("tbl-x", "Judul", (Kolom("A", 1),))
    t.tambah("# Dasar Hukum {#dasar-hukum}")
    assert tanda_terisi(t.__html__()) == {"tbl-x"}


def test_what_is_missing_is_named_with_its_source_and_what_people_prove_is_not_asked() -> None:
    daftar = muat_kelengkapan(DAFTAR, "kelengkapan.yaml")
    hasil = periksa(daftar, terisi={"tbl-s1-capaian"}, sasaran=["S1", "S2"], indikator=[])
    catatan = catatan_kelengkapan(hasil, berkas="lkj_2023.md")
    assert [(c.kode, c.tingkat, c.nilai) for c in catatan] == [
        ("KELENGKAPAN", KONFIRMASI, "umum"),
        ("KELENGKAPAN", KONFIRMASI, "tbl-s2-capaian"),
    ]
    assert "Peraturan" in catatan[0].aturan


def test_the_annex_says_where_and_never_that_it_was_reviewed() -> None:
    daftar = muat_kelengkapan(DAFTAR, "kelengkapan.yaml")
    [(kelompok, hasil)] = periksa(
        daftar, terisi={"umum", "tbl-s1-capaian"}, sasaran=["S1", "S2"], indikator=[]
    )
    t = kelengkapan(1, kelompok, hasil)
    letak = {str(b[0]): b[2] for b in t.baris}
    assert letak["1"] == Letak(("umum",))
    assert letak["2"] == "belum lengkap"
    assert letak["3"] == "–"
    assert letak["4"] == "di luar laporan"
    assert [b[3] for b in t.baris][2:] == ["pernyataan Inspektorat", "tanda terima"]


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"kelompok: []", "kelompok"),
        (DAFTAR.replace(b"uraian: Umum, ", b""), "uraian"),
        (DAFTAR.replace(b"di: [umum]", b"dimana: [umum]"), "dimana"),
        (DAFTAR.replace(b", di: [umum]", b""), "butir 1 tidak mempunyai di"),
        (b"kelompok: [", ""),
    ],
)
def test_a_wrong_list_is_a_remark(isi: bytes, kata: str) -> None:
    with pytest.raises(DataSalahError) as salah:
        muat_kelengkapan(isi, "config/kelengkapan.yaml")
    [c] = salah.value.catatan
    assert c.kode == "KELENGKAPAN_DAFTAR"
    assert kata in c.sebagai_teks()


def test_the_shipped_list_holds_the_seven_analyses_and_the_criteria_of_reporting() -> None:
    daftar = muat_kelengkapan(BERKAS.read_bytes(), str(BERKAS))
    isi, pelaporan, *_ = daftar.kelompok
    assert [b.kode for b in isi.butir if b.kode.startswith("III.A.")] == [f"III.A.{n}" for n in range(1, 8)]
    assert len(pelaporan.butir) == 21
    assert len({(k.judul, b.kode) for k in daftar.kelompok for b in k.butir}) == sum(
        len(k.butir) for k in daftar.kelompok
    )


def test_a_code_with_signs_becomes_a_mark_that_markdown_can_carry() -> None:
    daftar = muat_kelengkapan(DAFTAR, "kelengkapan.yaml")
    [(_, hasil)] = periksa(daftar, terisi={"umum"}, sasaran=["S.1 (baru)"], indikator=[])
    assert hasil[1].tiada == ("tbl-s-1-baru--capaian",)
