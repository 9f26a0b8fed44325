"""Texts against the tables: what is wrong is found, what is right is left alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from lkj.contoh.kantor import narasi
from lkj.laporan.narasi import Naskah
from lkj.laporan.pencocokan import Pembanding, cocokkan, cocokkan_analisis, periksa_teks
from lkj.laporan.pencocokan.bahasa import angka
from lkj.laporan.pencocokan.fakta import bentuk_nama
from lkj.laporan.teks_kantor import Angka
from lkj.rekap import Rekap

if TYPE_CHECKING:
    from tests.laporan.conftest import UbahBahan

    from lkj.catatan import Catatan
    from lkj.laporan.bahan import Bahan

SERI = yaml.safe_load((Path(__file__).parent / "kalimat.yaml").read_text(encoding="utf-8"))["seri"]
SEMUA = [k for seri in SERI.values() for k in seri]


@pytest.fixture(scope="module")
def banding(bahan: Bahan) -> Pembanding:
    """The tables of the example year."""
    return Pembanding(bahan)


@pytest.mark.parametrize("satu", [k for k in SEMUA if not k.get("salah")], ids=lambda k: k["teks"][:50])
def test_a_true_sentence_gets_no_remark(satu: dict[str, Any], banding: Pembanding) -> None:
    assert list(periksa_teks(banding, satu["teks"], satu.get("slot", ""))) == []


@pytest.mark.parametrize("satu", [k for k in SEMUA if k.get("salah")], ids=lambda k: k["teks"][:50])
def test_a_wrong_sentence_gets_one(satu: dict[str, Any], banding: Pembanding) -> None:
    assert list(periksa_teks(banding, satu["teks"], satu.get("slot", "")))


def periksa(b: Bahan, teks: str, slot: str = "simpulan") -> list[Catatan]:
    """The remarks on a text of the chapters."""
    naskah = Naskah(slot, f"narasi/{slot}.md", teks)
    return cocokkan(b, [naskah], Angka(b.rencana, b.pengukuran, b.anggaran).cari)


def test_the_remark_names_line_words_and_what_the_table_says(bahan: Bahan) -> None:
    (c,) = periksa(bahan, "Pembuka.\n\nIndeks Kepuasan Masyarakat masih di bawah target.\n")
    assert (c.kode, c.tingkat, c.berkas, c.sel) == (
        "NARASI_TIDAK_COCOK",
        "konfirmasi",
        "narasi/simpulan.md",
        "baris 3",
    )
    assert c.nilai == "indeks kepuasan masyarakat masih di bawah target"
    assert "realisasi 85,12 indeks, target 84,5 indeks, capaian 100,73%" in c.aturan


def test_a_judgement_beside_a_reference_is_read_too(bahan: Bahan, ubah: UbahBahan) -> None:
    teks = "IKM sebesar {{ angka('IKU-01.realisasi') }} melampaui target {{ angka('IKU-01.target') }}.\n"
    assert periksa(bahan, teks) == []
    (c,) = periksa(ubah("IKU-01", realisasi="80", capaian="94.6"), teks)
    assert "realisasi 80 indeks" in c.aturan


def test_the_texts_of_the_example_office_agree_with_its_tables(bahan: Bahan) -> None:
    for nama, teks in narasi().items():
        assert periksa(bahan, teks, nama.removesuffix(".md")) == []


def test_the_analyses_of_the_example_sections_agree_with_their_quarters(bahan: Bahan) -> None:
    assert cocokkan_analisis(bahan) == []


def test_an_analysis_of_a_section_is_read_with_the_figures_of_its_quarter(bahan: Bahan) -> None:
    isi = dict.fromkeys((1, 2, 3, 4), b"")
    kolom = "id,tw,seksi,jenis,kunci,ukuran,nilai,teks,berkas,lembar,sel,sidik,nilai_asal\n"
    tempat = "tw1/pelayanan.xlsx,Analisis,D8,,"
    baris = f"a,1,pelayanan,analisis,IKU-03,penghambat,,Waktu mencapai target 2 hari.,{tempat}\n"
    isi[1] = (kolom + baris).encode()
    b = replace(bahan, rekap=Rekap({n: i or kolom.encode() for n, i in isi.items()}))
    status, target = cocokkan_analisis(b)
    assert (status.berkas, status.lembar, status.sel) == ("tw1/pelayanan.xlsx", "Analisis", "D8")
    assert status.nilai == "mencapai target"
    assert target.nilai == "waktu mencapai target 2"


def test_a_short_form_that_could_mean_two_indicators_is_not_used() -> None:
    bentuk = bentuk_nama(["Jumlah desa tertib administrasi", "Persentase desa tertib administrasi"])
    assert bentuk["Jumlah desa tertib administrasi"] == ["jumlah desa tertib administrasi"]
    assert "ikm" in bentuk_nama(["Indeks Kepuasan Masyarakat"])["Indeks Kepuasan Masyarakat"]


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("rp2.964.076.766 atau 93,41%", ["2964076766", "93.41"]),
        ("rp 2,96 miliar", ["2.96E+9"]),
        ("nomor 100.3/014 dan iku-01", []),
        ("1.073 layanan", ["1073"]),
    ],
)
def test_numbers_are_read_as_indonesians_write_them(teks: str, nilai: list[str]) -> None:
    assert [str(n.nilai) for n in angka(teks)] == nilai
