"""The printed tables."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from lkj import angka, bingkai
from lkj.kunci import POLA
from lkj.laporan.bahan import cari_angka
from lkj.laporan.markah import Angka, Bertanda
from lkj.laporan.tabel import TABEL, dasar
from lkj.rekap import KOLOM, Rekap
from lkj.rencana import PenanggungJawab, Tujuan

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.laporan.ragam import Pembuat

    from lkj.laporan.bahan import Bahan
    from lkj.laporan.markah import Tabel

    UbahBahan = Callable[..., Bahan]

tabel = SimpleNamespace(**{f.__name__: f for f in TABEL})
"""The tables by the names that templates call them."""

BERGANTI = (
    PenanggungJawab(kode="IKU-03", seksi="pelayanan", sejak=date(2020, 1, 1), sampai=date(2023, 6, 30)),
    PenanggungJawab(kode="IKU-03", seksi="umum", sejak=date(2023, 7, 1)),
)
"""A section that hands an indicator over in the middle of the year."""

SATU_ARGUMEN = ("sasaran", "target_renstra", "iku", "versi_dokumen", "program_anggaran")
LAINNYA = (
    "rencana_aksi",
    "pengukuran",
    "anggaran_program",
    "anggaran_rinci",
    "analisis_seksi",
    "sumber",
)


def baris(t: Tabel, awal: str) -> list[str]:
    """The first row whose first or second cell begins so."""
    return [str(s) for s in baris_asli(t, awal)]


def baris_asli(t: Tabel, awal: str) -> list[object]:
    """The same row as its cells are."""
    return next(list(b) for b in t.baris if any(str(s).startswith(awal) for s in b[:2]))


@pytest.mark.parametrize("nama", [*SATU_ARGUMEN, *LAINNYA, "tindak_lanjut", "efisiensi_sasaran"])
def test_every_row_has_a_cell_for_each_column(nama: str, bahan: Bahan) -> None:
    t = getattr(tabel, nama)(bahan)
    assert {len(b) for b in t.baris} <= {len(t.kolom)}


@pytest.mark.parametrize(
    "nama",
    ["target_realisasi", "per_triwulan", "antartahun", "renstra", "program_penunjang", "efisiensi_sasaran"],
)
@pytest.mark.parametrize("sasaran", ["S1", "S2", "S3"])
def test_every_table_of_a_sasaran_is_whole(nama: str, sasaran: str, bahan: Bahan) -> None:
    t = getattr(tabel, nama)(bahan, sasaran)
    assert t.baris
    assert {len(b) for b in t.baris} == {len(t.kolom)}
    assert sasaran.lower() in t.id


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
def test_the_table_of_a_quarter_is_whole(tw: int, bahan: Bahan) -> None:
    t = tabel.pengukuran_triwulan(bahan, tw)
    assert {len(b) for b in t.baris} == {len(t.kolom)}
    assert len(t.baris) == 8 + 3 + 1


def semua_tabel(b: Bahan) -> list[Tabel]:
    """Every table that has figures, as the yearly report has it."""
    setahun = (*SATU_ARGUMEN, *LAINNYA, "efisiensi_sasaran")
    milik_sasaran = (
        "target_realisasi",
        "per_triwulan",
        "antartahun",
        "renstra",
        "program_penunjang",
        "efisiensi_sasaran",
    )
    return [
        *(getattr(tabel, nama)(b) for nama in setahun),
        *(getattr(tabel, nama)(b, s.kode) for nama in milik_sasaran for s in b.rencana.sasaran),
        *(tabel.pengukuran_triwulan(b, tw) for tw in b.triwulan),
    ]


def sel_angka(t: Tabel) -> list[tuple[object, str]]:
    """The cells of the columns of figures that show one, and their keys."""
    sel = [s for b in t.baris for s, k in zip(b, t.kolom, strict=True) if k.rata == "r"]
    isi = [s.isi if isinstance(s, Bertanda) else s for s in sel]
    return [(s, s.kunci if isinstance(s, Angka) else "") for s in isi if re.search(r"\d", str(s))]


def test_every_figure_of_a_table_has_a_key(bahan: Bahan) -> None:
    semua = [(t.id, str(s), k) for t in semua_tabel(bahan) for s, k in sel_angka(t)]
    assert len(semua) > 800
    assert [x for x in semua if not POLA.fullmatch(x[2])] == []


def test_the_key_of_a_figure_leads_to_the_value_that_is_printed(bahan: Bahan) -> None:
    tabel_tw = {f"tw{n}/": t for n, t in bahan.per_triwulan.items()}
    diperiksa = 0
    for cetak, kunci in (x for t in semua_tabel(bahan) for x in sel_angka(t)):
        awalan = kunci[: kunci.rfind("/") + 1]
        if awalan.startswith("rencana/") or "–" in str(cetak):
            continue  # the plan is no table here, and a range no single figure
        asal = tabel_tw.get(awalan, bahan.pengukuran)
        nilai = cari_angka(asal, bahan.anggaran, kunci.removeprefix(awalan))
        assert nilai is not None, kunci
        polos = re.sub(r" \(.*\)|[▲▼=] ", "", str(cetak))
        desimal = len(polos.partition(",")[2])
        terbaca = Decimal(polos.replace(".", "").replace(",", "."))
        assert terbaca in (angka.bulatkan(nilai, desimal), angka.bulatkan(-nilai, desimal)), kunci
        diperiksa += 1
    assert diperiksa > 600


def test_a_missing_figure_has_no_key(ubah: UbahBahan) -> None:
    kosong = ubah("IKU-01", realisasi="", capaian="", capaian_cetak="", kategori="")
    assert [s for s in baris_asli(tabel.pengukuran(kosong), "1.1") if isinstance(s, Angka)] == [
        Angka("84,5", "IKU-01.target")
    ]


def test_a_year_without_figures_prints_dashes(ubah: UbahBahan) -> None:
    kosong = ubah(realisasi="", capaian="", capaian_cetak="", kategori="", kemajuan="", realisasi_renstra="")
    assert baris(tabel.pengukuran(kosong), "1.1")[4:] == ["–", "–", "–"]
    assert baris(tabel.renstra(kosong, "S1"), "Indeks")[2:] == ["–", "87", "–"]


def test_amounts_have_thousands_and_no_decimals(bahan: Bahan) -> None:
    assert baris(tabel.anggaran_program(bahan), "Jumlah") == [
        "",
        "Jumlah",
        "3.173.150.000",
        "2.964.076.766",
        "93,41",
        "209.073.234",
    ]


def test_the_four_earlier_years_stand_side_by_side(bahan: Bahan) -> None:
    assert baris(tabel.antartahun(bahan, "S2"), "Jumlah gangguan")[1:] == [
        "36",
        "31",
        "26",
        "28",
        "▲ 2",
        "103,7",
        "83,33",
        "▼ 20,37",
    ]


def test_an_unchanged_figure_has_no_arrow(ubah: UbahBahan) -> None:
    b = ubah("IKU-07", perubahan_realisasi="0.001", perubahan_capaian="0")
    sel = baris(tabel.antartahun(b, "S2"), "Jumlah gangguan")
    assert (sel[5], sel[8]) == ("= 0", "= 0")


def test_a_yearly_indicator_is_said_to_be_measured_yearly(bahan: Bahan) -> None:
    assert "diukur tahunan" in baris(tabel.pengukuran_triwulan(bahan, 2), "Nilai SAKIP")


def test_the_scale_is_printed_with_its_source_and_its_rule(bahan: Bahan) -> None:
    (skala,) = bahan.skala_terpakai()
    t = tabel.skala(bahan, skala)
    assert [str(b[0]) for b in t.baris] == ["91 ≤ 100", "76 ≤ 90", "66 ≤ 75", "51 ≤ 65", "≤ 50"]
    assert t.catatan == [
        "Sumber: Permendagri 86/2017. Nilai di antara dua kategori masuk kategori yang lebih rendah."
    ]


def test_a_scale_of_one_indicator_is_printed_beside_the_office_s(ragam: Pembuat) -> None:
    b = ragam(ketentuan={"indikator": {"IKU-05": {"skala": "madiun"}}})
    kantor, madiun = (tabel.skala(b, s) for s in b.skala_terpakai())
    assert (kantor.id, madiun.id) == ("tbl-skala", "tbl-skala-madiun")
    assert "Dipakai untuk Jumlah lembaga kemasyarakatan yang dibina." in madiun.catatan
    assert "Sangat Berhasil" in baris(tabel.pengukuran(b), "2.2")[-1]
    assert "Tinggi" in baris(tabel.pengukuran(b), "2.1")[-1]


def test_tujuan_have_rows_of_their_own_only_where_there_are_several(bahan: Bahan, ragam: Pembuat) -> None:
    def tujuan(b: Bahan) -> list[str]:
        return [str(r[1]) for r in tabel.pengukuran(b).baris if str(r[1]).startswith("Tujuan")]

    assert tujuan(bahan) == []
    r = bahan.rencana
    s3 = r.sasaran[2].model_copy(update={"tujuan": "T2"})
    rencana = {"tujuan": (*r.tujuan, Tujuan(kode="T2", uraian="Akuntabel")), "sasaran": (*r.sasaran[:2], s3)}
    dua = ragam(rencana=rencana)
    assert [t[:20] for t in tujuan(dua)] == ["Tujuan: Terwujudnya ", "Tujuan: Akuntabel"]
    baris_tujuan = baris(tabel.pengukuran(dua), "Tujuan: Akuntabel")
    assert baris_tujuan[5] == baris(tabel.pengukuran(dua), "3")[5] == "101,19"
    urutan = [str(r[0]) for r in tabel.pengukuran(dua).baris]
    assert urutan == ["", "1", "1.1", "1.2", "1.3", "2", "2.1", "2.2", "2.3", "2.4", "", "3", "3.1", ""]
    assert len(tabel.pengukuran_triwulan(dua, 2).baris) == 8 + 3 + 2 + 1


@pytest.mark.parametrize(
    ("cara", "judul"),
    [
        ("banding", "Selisih (poin)"),
        ("selisih_5", "Selisih (poin)"),
        ("rasio", "Rasio (%)"),
        ("pmk22", "Nilai efisiensi"),
    ],
)
def test_the_efficiency_table_is_headed_by_its_variant(cara: str, judul: str, ragam: Pembuat) -> None:
    t = tabel.efisiensi_sasaran(ragam(ketentuan={"efisiensi": cara}))
    assert t.kolom[3].judul == judul
    assert any("diadaptasi dari PMK 22/2021" in c for c in t.catatan) == (cara == "pmk22")


def test_the_efficiency_table_prints_what_was_measured(ragam: Pembuat) -> None:
    b = ragam()
    for s, sel in zip(b.sasaran(), tabel.efisiensi_sasaran(b).baris, strict=True):
        u = b.anggaran.satu("sasaran", s.kode)
        nilai = u.angka("efisiensi_nilai")
        assert nilai is not None
        assert [str(x) for x in sel[3:]] == [angka.tulis(nilai), u["efisiensi_hasil"]]


def test_the_section_in_charge_is_the_one_at_the_end_and_the_change_is_noted(ragam: Pembuat) -> None:
    b = ragam(rencana={"penanggung_jawab": BERGANTI})
    t = tabel.iku(b)
    assert baris(t, "Rata-rata waktu")[-1] == "Subbagian Umum dan Kepegawaian"
    (catatan,) = t.catatan_kaki()
    lama, baru = "Seksi Pelayanan Umum (triwulan I–II)", "Subbagian Umum dan Kepegawaian (triwulan III–IV)"
    assert catatan == f"Penanggung jawab: {lama}; {baru}."


def test_the_texts_of_several_sections_are_printed_with_their_names(ragam: Pembuat) -> None:
    b = ragam()
    satu = dasar.teks_analisis(b, 1, "IKU-02", "pendukung")
    baris_umum = dict(next(r for r in b.rekap.pilih(tw=1, jenis="analisis") if r["kunci"] == "IKU-02"))
    baris_umum |= {"seksi": "umum", "teks": "Petugas ditambah."}
    semua = [*b.rekap.pilih(tw=1, jenis="analisis"), {**baris_umum, "ukuran": "pendukung"}]
    isi = bingkai.ke_csv(bingkai.susun(semua, KOLOM))
    dua = dasar.teks_analisis(replace(b, rekap=Rekap({1: isi})), 1, "IKU-02", "pendukung")
    assert dua == f"Seksi Pelayanan Umum: {satu} Subbagian Umum dan Kepegawaian: Petugas ditambah."


def test_low_absorption_alone_is_not_called_efficient(bahan: Bahan) -> None:
    hasil = {str(b[0])[:12]: str(b[-1]) for b in tabel.efisiensi_sasaran(bahan).baris}
    capaian = {
        s.uraian[:12]: bahan.pengukuran.satu("sasaran", s.kode).angka("capaian") for s in bahan.sasaran()
    }
    for s, kata in hasil.items():
        nilai = capaian[s]
        assert nilai is not None
        assert kata.startswith("efisien") == (nilai >= 100), (s, kata)
