"""The organisation chart: who stands under whom on a date, in boxes and in words."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lkj.contoh import muat_pengaturan
from lkj.konfigurasi import Kantor, muat
from lkj.laporan.grafik import gambar_grafik
from lkj.laporan.struktur import KOSONG, Jabatan, baris_bagan, susun_struktur, uraian

TEMPLAT = Path(__file__).parents[2] / "templates/grafik"
AKHIR_TAHUN = date(2024, 1, 31)


def pejabat(kode: str, atasan: str | None = "camat", **isi: Any) -> dict[str, Any]:
    baku = {"jabatan": kode.title(), "nama": f"Nama {kode.title()}", "sejak": "2020-01-01"}
    return {"kode_jabatan": kode, "atasan": atasan, **baku, **isi}


def kantor(*semua: dict[str, Any], **seksi: str) -> Kantor:
    isi = muat_pengaturan()
    isi["pejabat"] = [pejabat("camat", "bupati"), *semua]
    isi["seksi"] = {k: {"nama": f"Seksi {k.title()}", "kepala": v} for k, v in seksi.items()}
    return muat(Kantor, isi)


def susun(k: Kantor, tanggal: date = AKHIR_TAHUN) -> Jabatan:
    akar, catatan = susun_struktur(k, tanggal)
    assert not catatan
    return akar


def test_the_example_is_drawn_from_its_settings() -> None:
    akar = susun(muat(Kantor, muat_pengaturan()))
    assert [j.kode for j in akar.bawahan] == [
        *("sekretaris", "kasi_pemerintahan", "kasi_pmd", "kasi_trantib", "kasi_pelayanan", "lurah_mekarsari"),
    ]
    assert [j.kode for j in akar.bawahan[0].bawahan] == ["kasubbag_perencanaan", "kasubbag_umum"]
    assert (akar.sebutan, akar.nama) == ("Camat Sukamaju", "Bagus Setyonugroho, S.IP., M.AP.")
    assert [(j.tempat, j.unit) for j in akar.bawahan][-1] == ("kelurahan", ("Kelurahan Mekarsari",))


def test_who_stands_in_on_the_date_is_shown_as_such() -> None:
    akar = susun(muat(Kantor, muat_pengaturan()), date(2023, 6, 15))
    assert (akar.sebutan, akar.nama) == ("Plt. Camat Sukamaju", "Ratna Puspitaningrum, S.Sos., M.AP.")


def test_an_office_that_nobody_holds_keeps_its_box() -> None:
    akar = susun(kantor(pejabat("kasi", sampai="2023-12-31")))
    assert [(j.sebutan, j.nama) for j in akar.bawahan] == [("Kasi", KOSONG)]


def test_a_section_whose_head_is_not_in_the_settings_is_vacant_under_the_camat() -> None:
    akar = susun(kantor(pmd="kasi_pmd"))
    assert [(j.sebutan, j.nama, j.unit) for j in akar.bawahan] == [("Seksi Pmd", KOSONG, ())]


def test_the_sections_that_a_title_does_not_name_stand_in_the_box() -> None:
    akar = susun(kantor(pejabat("kasi", jabatan="Kepala Seksi Umum"), umum="kasi", pmd="kasi"))
    assert akar.bawahan[0].unit == ("Seksi Pmd",)


@pytest.mark.parametrize("atasan", ["tidak_ada", None, "lingkar"])
def test_an_office_that_leads_nowhere_is_a_remark_and_no_box(atasan: str | None) -> None:
    lingkar = pejabat("lingkar", "sendiri") if atasan == "lingkar" else pejabat("kasi")
    akar, catatan = susun_struktur(kantor(pejabat("sendiri", atasan), lingkar), AKHIR_TAHUN)
    assert {c.kode for c in catatan} == {"STRUKTUR_TERPUTUS"}
    assert "Sendiri" in {c.nilai for c in catatan}
    assert "sendiri" not in {j.kode for j in akar.semua()}


def test_those_above_the_camat_are_neither_drawn_nor_missed() -> None:
    akar = susun(kantor(pejabat("bupati", None), pejabat("kasi")))
    assert [j.kode for j in akar.semua()] == ["camat", "kasi"]


def test_the_words_say_what_the_boxes_show() -> None:
    k = kantor(
        pejabat("sekretaris"),
        pejabat("kasubbag", "sekretaris"),
        pejabat("kasi", sampai="2021-01-01"),
        pejabat("lurah", jabatan="Lurah Mekarsari"),
        mekarsari="lurah",
    )
    assert uraian(susun(k)) == (
        "Camat (Nama Camat) membawahi Sekretaris (Nama Sekretaris); Kasi (kosong); dan Lurah Mekarsari,"
        " Seksi Mekarsari (Nama Lurah). Sekretaris (Nama Sekretaris) membawahi Kasubbag (Nama Kasubbag)."
    )


def banyak(jumlah: int) -> Kantor:
    """An office of many boxes with names of sixty characters, also without a blank in them."""
    nama = ("Prof. Dr. Raden Mas Kusumaningratprawirodirdjo Wirakusumah, M.", "A" * 60, "Nama Biasa, S.E.")
    lain = [
        pejabat(f"j{n}", "camat", jabatan=("Lurah" if n % 2 else "Kepala Seksi") + f" {n}", nama=nama[n % 3])
        for n in range(jumlah)
    ]
    bawah = [pejabat(f"k{n}", "sekretaris", nama=nama[n % 3]) for n in range(3)]
    return kantor(pejabat("sekretaris"), *bawah, *lain, pejabat("kasi_lurah", "j1" if jumlah > 1 else "j0"))


@pytest.mark.parametrize("jumlah", [0, 1, 5, 14, 40])
def test_five_to_forty_boxes_are_drawn_within_the_width_and_height_of_a_page(jumlah: int) -> None:
    svg = gambar_grafik(
        templat=TEMPLAT,
        data={"struktur": baris_bagan(susun(banyak(jumlah) if jumlah else kantor()))},
        jenis=["svg"],
    )["struktur.svg"].decode()
    kotak = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    assert kotak is not None
    lebar, tinggi = map(float, kotak.groups())
    assert lebar == pytest.approx(156 / 25.4 * 72, abs=1)
    assert tinggi < 215 / 25.4 * 72


def test_no_text_runs_out_of_its_box() -> None:
    """The widest line of a box is measured by the template itself: a longer word is broken."""
    pendek = baris_bagan(susun(kantor(pejabat("kasi", nama="A" * 20))))
    panjang = baris_bagan(susun(kantor(pejabat("kasi", nama="A" * 60))))
    satu, dua = (
        gambar_grafik(templat=TEMPLAT, data={"struktur": b}, jenis=["svg"])["struktur.svg"]
        for b in (pendek, panjang)
    )
    tinggi = [float(s.split(b'height="')[1].split(b"pt")[0]) for s in (satu, dua)]
    assert tinggi[1] > tinggi[0] + 5  # a second line
