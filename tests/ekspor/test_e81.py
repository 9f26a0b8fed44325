"""Formulir E.81 of the example office, worked out by hand, and its sheet."""

from __future__ import annotations

import csv
import dataclasses
import io
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from tests.ekspor.conftest import berkas_contoh
from tests.ekspor.lembar import DUA_LIMA, baca_sel, sama_dengan_sel

from lkj.contoh import muat_pengaturan
from lkj.ekspor.e81.baris import BarisE81, baca_terukur, susun_baris
from lkj.ekspor.e81.jalankan import e81
from lkj.ekspor.e81.kaki import LANJUT_RENJA, LANJUT_TW, PENDORONG, susun_kaki
from lkj.ekspor.e81.kepala import kepala_datar
from lkj.ekspor.e81.tulis import Formulir, sel_baris, tulis_csv, tulis_xlsx
from lkj.rekap import Rekap
from lkj.rencana import RenstraRupiah

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Olahan

    from lkj.ekspor.bahan import Bahan, Nilai

JUDUL = 9
"""Rows above the first row of the table."""


@pytest.fixture
def formulir(bahan_contoh: Callable[[int], Bahan], olahan: Olahan) -> Callable[..., Formulir]:
    """The form of a quarter, or of the year; ``ubah`` changes the office first."""

    def buat(tw: int, *, setahun: bool = False, ubah: Callable[[Bahan], Bahan] = lambda b: b) -> Formulir:
        b = ubah(bahan_contoh(tw))
        ukur = {x["kode"]: x for x in olahan.tabel("pengukuran.csv")} if setahun else None
        baris = susun_baris(b, {}, ukur)
        return Formulir(b, baris, susun_kaki(b, baris, ukur), setahun, b.tanggal)

    return buat


def empat(nilai: Nilai) -> Decimal | str | None:
    """A figure as on a pocket calculator; a word as it is."""
    return nilai.quantize(Decimal("0.0001"), ROUND_HALF_UP) if isinstance(nilai, Decimal) else nilai


def angka(teks: str) -> Decimal | str | None:
    """What a test says a cell holds."""
    try:
        return Decimal(teks) if teks else None
    except ArithmeticError:
        return teks


def baris_k(f: Formulir, nama: str) -> BarisE81:
    """The row of an indicator or output."""
    return next(x for x in f.baris if x.indikator.startswith(nama))


# one indicator of each aggregation, by hand ------------------------------------------------------------
@pytest.mark.parametrize(
    ("nama", "k"),
    [
        # akhir: kolom 12 = triwulan IV; kolom 13 = nilai tahun ini; 14 = 85,12 ÷ 87 × 100 = 97,8391
        (
            "Indeks Kepuasan Masyarakat",
            "87 81.87 84.5 82.45 83.1 84.31 85.12 85.12 85.12 97.8391",
        ),
        # rata dengan bagian: 975/1035, 1022/1073, 1069/1109, 1101/1137; 12 = 4167 ÷ 4354 × 100, bukan
        # rata-rata persennya (95,6692); 14 = 95,7051 ÷ 98 × 100
        (
            "Persentase layanan administrasi",
            "98 93.48 95 94.2029 95.2470 96.3931 96.8338 95.7051 95.7051 97.6583",
        ),
        # rata: (2,8 + 2,7 + 2,65 + 2,45) ÷ 4 = 2,65; polaritas negatif: (2 × 2 − 2,65) ÷ 2 × 100 = 67,5
        ("Rata-rata waktu penyelesaian layanan", "2 2.8 2.5 2.8 2.7 2.65 2.45 2.65 2.65 67.5"),
        # jumlah, isian kumulatif 12, 27, 43, 56 → 12 + 15 + 16 + 13 = 56; Renstra dijumlahkan sejak 2021:
        # 42 + 47 = 89; 89 + 56 = 145; 145 ÷ 318 × 100 = 45,5975
        ("Jumlah lembaga kemasyarakatan yang dibina", "318 89 54 12 15 16 13 56 145 45.5975"),
        # jumlah, tetapi Renstra-nya nilai tahun: 7 + 6 + 9 + 6 = 28; (2 × 18 − 28) ÷ 18 × 100 = 44,4444
        ("Jumlah gangguan ketenteraman", "18 26 24 7 6 9 6 28 28 44.4444"),
        # tahunan: hanya triwulan IV; 72,35 ÷ 77 × 100 = 93,9610
        ("Nilai SAKIP kecamatan", "77 70.14 71.5 - - - 72.35 72.35 72.35 93.9610"),
        # rentang: kata untuk target; 66,2 di dalam 65–75 → 100
        (
            "Persentase usulan Musrenbang",
            "65–75 61.54 60–70 43.66 56.34 64.79 66.2 66.2 66.2 100",
        ),
    ],
)
def test_an_indicator_is_what_a_pocket_calculator_gives(
    nama: str, k: str, formulir: Callable[..., Formulir]
) -> None:
    x = baris_k(formulir(4, setahun=True), nama)
    seharusnya = [angka(t.strip("-") if t == "-" else t) for t in k.split()]
    assert [empat(x.k.get(n)) for n in range(5, 15)] == [empat(t) for t in seharusnya]


def test_a_sub_kegiatan_is_what_a_pocket_calculator_gives(formulir: Callable[..., Formulir]) -> None:
    x = next(x for x in formulir(4).baris if x.kode == "7.01.02.2.01.01")
    # LRA s.d.: 2.630.000, 6.377.500, 11.627.500, 17.817.500; keluaran 3 laporan tiap triwulan
    rp = [x.rp.get(n) for n in range(5, 15)]
    uang = [18750000, 2630000, 3747500, 5250000, 6190000, 17817500]
    assert rp == [None, None, *map(Decimal, uang), None, None]
    assert [x.k.get(n) for n in range(5, 15)] == [None, None, *map(Decimal, (12, 3, 3, 3, 3, 12)), None, None]
    assert x.indikator.endswith(" (laporan)")


def test_in_a_quarter_only_the_quarters_so_far_are_filled_and_column_12_is_never_the_third_quarter(
    formulir: Callable[..., Formulir],
) -> None:
    x = baris_k(formulir(3), "Jumlah lembaga kemasyarakatan yang dibina")
    assert [x.k.get(n) for n in (8, 9, 10, 11, 12)] == [*map(Decimal, (12, 15, 16)), None, Decimal(43)]
    assert (x.k[13], empat(x.k[14])) == (Decimal(89 + 43), Decimal("41.5094"))  # 132 ÷ 318 × 100
    waktu = baris_k(formulir(3), "Rata-rata waktu")
    assert empat(waktu.k[12]) == Decimal("2.7167")  # (2,8 + 2,7 + 2,65) ÷ 3


def test_each_indicator_programme_and_sub_kegiatan_stands_once(
    formulir: Callable[..., Formulir], bahan_contoh: Callable[[int], Bahan]
) -> None:
    f, r = formulir(2), bahan_contoh(2).rencana
    nama = [x.indikator for x in f.baris if x.jenis in {"program", "indikator"} and x.indikator]
    assert sorted(nama) == sorted(f"{i.nama} ({i.satuan})" for i in r.indikator)
    for jenis, semua in (("program", r.program), ("kegiatan", r.kegiatan), ("sub_kegiatan", r.sub_kegiatan)):
        kode = [x.kode for x in f.baris if x.jenis == jenis]
        assert sorted(kode) == sorted(s.kode for s in semua)
    assert [x.nomor for x in f.baris if x.nomor] == ["1", "2", "3"]


def test_the_money_of_all_programmes_is_that_of_the_office(
    formulir: Callable[..., Formulir], olahan: Olahan
) -> None:
    total = next(b for b in olahan.tabel("tw4/anggaran.csv") if b["tingkat"] == "jumlah")
    program = [x for x in formulir(4).baris if x.jenis == "program"]
    for kolom, nama in ((7, "pagu"), (8, "realisasi_tw1"), (11, "realisasi_tw4"), (12, "realisasi")):
        assert sum(x.rp[kolom] or 0 for x in program) == Decimal(total[nama])


def test_the_year_s_columns_are_those_of_the_year_s_table(
    formulir: Callable[..., Formulir], olahan: Olahan
) -> None:
    ukur = {b["kode"]: b for b in olahan.tabel("pengukuran.csv")}
    f = formulir(4, setahun=True)
    for i in f.b.rencana.indikator:
        x, u = baris_k(f, i.nama), ukur[i.kode]
        assert x.k[13] == Decimal(u["realisasi_renstra"])
        assert empat(x.k[14]) == empat(Decimal(u["kemajuan"]))


# earlier years ------------------------------------------------------------------------------------------
def test_an_earlier_year_that_was_measured_comes_before_what_was_typed(
    bahan_contoh: Callable[[int], Bahan],
) -> None:
    lalu = baca_terukur({2022: b"kode,realisasi\nIKU-01,81.5\nIKU-05,50\n"})
    baris = {x.indikator: x for x in susun_baris(bahan_contoh(1), lalu, None)}
    assert baris["Indeks Kepuasan Masyarakat (indeks)"].k[6] == Decimal("81.5")
    assert baris["Jumlah lembaga kemasyarakatan yang dibina (lembaga)"].k[6] == Decimal(42 + 50)


def dengan_rencana(**isi: Any) -> Callable[[Bahan], Bahan]:
    """An office with another plan."""

    def ubah(b: Bahan) -> Bahan:
        return dataclasses.replace(b, rencana=b.rencana.model_copy(update=isi))

    return ubah


def test_an_unknown_earlier_year_leaves_6_13_and_14_blank_where_years_are_added(
    formulir: Callable[..., Formulir], bahan_contoh: Callable[[int], Bahan]
) -> None:
    r = bahan_contoh(1).rencana
    renstra = [
        x.model_copy(update={"realisasi": {**x.realisasi, 2021: None}}) if x.kode == "IKU-05" else x
        for x in r.renstra
    ]
    f = formulir(1, ubah=dengan_rencana(renstra=tuple(renstra)))
    x = baris_k(f, "Jumlah lembaga kemasyarakatan yang dibina")
    assert [x.k.get(n) for n in (6, 12, 13, 14)] == [None, Decimal(12), None, None]
    assert any("kolom 6 (K)" in c and "lembaga kemasyarakatan" in c for c in f.kaki.catatan)


def test_in_the_first_year_of_the_renstra_column_13_is_column_12(formulir: Callable[..., Formulir]) -> None:
    f = formulir(2, ubah=dengan_rencana(renstra_awal=2023))
    program = next(x for x in f.baris if x.jenis == "program")
    assert (program.rp.get(6), program.rp[13]) == (None, program.rp[12])
    x = baris_k(f, "Jumlah lembaga kemasyarakatan yang dibina")
    assert [x.k.get(n) for n in (6, 13)] == [None, x.k[12]]
    assert any("kolom 5 dan 14 (Rp)" in c for c in f.kaki.catatan)


def test_the_renstra_s_money_is_added_where_the_plan_has_it(formulir: Callable[..., Formulir]) -> None:
    def uang(kode: str, *tahun: int | None) -> RenstraRupiah:
        realisasi = {2021: None if tahun[0] is None else Decimal(tahun[0]), 2022: Decimal(tahun[1] or 0)}
        return RenstraRupiah(kode=kode, akhir=Decimal(600_000_000), realisasi=realisasi)

    renstra = (uang("7.01.02", 90_000_000, 110_000_000), uang("7.01.03", None, 5))
    f = formulir(4, ubah=dengan_rencana(renstra_rupiah=renstra))
    rp = {x.kode: x.rp for x in f.baris if x.jenis == "program"}
    # 90 + 110 juta; 200.000.000 + 127.202.500 = 327.202.500; ÷ 600.000.000 × 100 = 54,53375
    satu = rp["7.01.02"]
    assert [satu[n] for n in (5, 6, 12, 13)] == [*map(Decimal, (600000000, 200000000, 127202500, 327202500))]
    assert satu[14] == Decimal("54.53375")
    # one unknown year: never as if it were 0
    assert [rp["7.01.03"][n] for n in (5, 6, 13, 14)] == [Decimal(600000000), None, None, None]
    assert any("pada sebagian baris: kolom 5, 6, 13, dan 14 (Rp)" in c for c in f.kaki.catatan)


def test_an_ordinal_indicator_is_written_in_words(formulir: Callable[..., Formulir]) -> None:
    from lkj.rencana import PetaOrdinal

    peta = PetaOrdinal(nama="opini", nilai=(("WDP", Decimal("84.31")), ("WTP", Decimal(87))))

    def ubah(b: Bahan) -> Bahan:
        i, *lain = b.rencana.indikator
        satu = i.model_copy(update={"tipe": "ordinal", "peta": "opini"})
        return dengan_rencana(indikator=(satu, *lain), peta=(peta,))(b)

    x = baris_k(formulir(3, ubah=ubah), "Indeks Kepuasan Masyarakat")
    assert (x.k[5], x.k[10], x.k[12], x.k[13]) == ("WTP", "WDP", "WDP", "WDP")


def test_a_programme_without_a_sasaran_is_not_lost(formulir: Callable[..., Formulir]) -> None:
    def ubah(b: Bahan) -> Bahan:
        satu, *lain = b.rencana.program
        tanpa = satu.model_copy(update={"sasaran": (), "porsi": {}})
        return dengan_rencana(program=(tanpa, *lain))(b)

    f = formulir(1, ubah=ubah)
    assert [x.kode for x in f.baris if x.kode == "7.01.01"] == ["7.01.01"]
    assert f.baris[-1].kode.startswith("7.01.01")


# the foot -------------------------------------------------------------------------------------------------
def test_the_mean_and_its_predikat_are_those_of_the_report(
    formulir: Callable[..., Formulir], olahan: Olahan
) -> None:
    kaki = formulir(4, setahun=True).kaki
    # (100,7337 + 100,7422 + 94 + 90,0036 + 103,7037 + 100 + 83,3333 + 101,1888) ÷ 8
    assert (empat(kaki.rata), kaki.predikat) == (Decimal("96.7132"), "Sangat Tinggi")
    tw1 = next(b for b in olahan.tabel("tw1/pengukuran.csv") if b["jenis"] == "instansi")
    assert formulir(1).kaki.rata == Decimal(tw1["capaian_sd_cetak"])
    assert "rata-rata 7 dari 8 indikator" in formulir(1).kaki.catatan[0]


def test_the_plans_of_the_sections_are_for_the_next_quarter_and_after_the_last_for_the_next_renja(
    formulir: Callable[..., Formulir],
) -> None:
    tw1, tw4 = formulir(1).kaki.uraian, formulir(4).kaki.uraian
    assert tw1[LANJUT_TW]
    assert not tw1[LANJUT_RENJA]
    assert not tw4[LANJUT_TW]
    assert tw4[LANJUT_RENJA]
    assert any(t.startswith("Seksi Pelayanan Umum, Indeks Kepuasan Masyarakat: ") for t in tw1[PENDORONG])


def test_a_late_section_is_named_in_the_form_and_its_figures_are_blank(
    formulir: Callable[..., Formulir],
) -> None:
    def ubah(b: Bahan) -> Bahan:
        kepala = "id,tw,seksi,jenis,kunci,ukuran,nilai,teks"
        telat = f"{kepala}\ntw1/pmd/lanjut_tanpa/SEKSI/alasan,1,pmd,lanjut_tanpa,SEKSI,alasan,,sakit\n"
        return dataclasses.replace(b, rekap=Rekap({1: telat.encode()}))

    f = formulir(1, ubah=ubah)
    kata = "SEMENTARA, data belum masuk: Seksi Pemberdayaan Masyarakat dan Desa (triwulan I)"
    assert any(c.startswith(kata) for c in f.kaki.catatan)
    ws = openpyxl.load_workbook(io.BytesIO(tulis_xlsx(f)))["E.81"]
    assert ws["A4"].value == f"Periode Pelaksanaan: Triwulan I Tahun 2023 · {kata}"
    assert {x.k.get(8) for x in f.baris if x.jenis == "sub_kegiatan"} == {None}
    assert formulir(1).b.sementara == ""


# the sheet ------------------------------------------------------------------------------------------------
def test_the_sheet_has_25_columns_a_header_of_two_levels_and_the_numbered_row(
    formulir: Callable[..., Formulir],
) -> None:
    ws = openpyxl.load_workbook(io.BytesIO(tulis_xlsx(formulir(2))))["E.81"]
    assert ws.max_column == DUA_LIMA
    gabung = {str(r) for r in ws.merged_cells.ranges}
    assert {"A6:A7", "E6:F7", "K6:R6", "K7:L7", "M7:N7", "W6:X7", "Y6:Y7", "E8:F8", "W8:X8"} <= gabung
    assert [ws.cell(8, n).value for n in (1, 2, 3, 4, *range(5, 25, 2), 25)] == [str(n) for n in range(1, 16)]
    assert [ws.cell(9, n).value for n in range(5, 25)] == ["K", "Rp"] * 10
    assert ws["K6"].value == "Realisasi Kinerja pada Triwulan"
    assert [ws.cell(7, n).value for n in (11, 13, 15, 17)] == ["I", "II", "III", "IV"]
    assert str(ws["G6"].value).endswith("Tahun Lalu (n-2)")
    assert "(Tahun n-1)" in str(ws["I6"].value)
    assert "2026" in str(ws["E6"].value)


def test_every_cell_of_the_sheet_is_its_row_s(formulir: Callable[..., Formulir]) -> None:
    f = formulir(3)
    sel = baca_sel(tulis_xlsx(f), JUDUL, len(f.baris))
    for x, baris in zip(f.baris, sel, strict=True):
        assert all(map(sama_dengan_sel, sel_baris(f, x), baris))


def test_the_foot_has_mean_predikat_factors_and_two_signatures(formulir: Callable[..., Formulir]) -> None:
    ws = openpyxl.load_workbook(io.BytesIO(tulis_xlsx(formulir(2))))["E.81"]
    teks = [str(s.value) for baris in ws.iter_rows(min_row=JUDUL + 1) for s in baris if s.value is not None]
    for label in (
        "Rata-rata capaian kinerja (%)",
        "Predikat kinerja",
        "Faktor pendorong keberhasilan kinerja:",
        "Faktor penghambat pencapaian kinerja:",
        "Tindak lanjut yang diperlukan dalam triwulan berikutnya:",
        "Tindak lanjut yang diperlukan dalam Renja berikutnya:",
        "Disusun",
        "Sukamaju, 12 Juli 2023",
        "Plt. Camat Sukamaju",
        "Dievaluasi",
        "Kepala Bappeda Kabupaten Nusaraya",
    ):
        assert label in teks


def test_no_text_acts_in_the_sheet_or_the_csv(formulir: Callable[..., Formulir]) -> None:
    jahat = '=HYPERLINK("http://x";"y")'

    def ubah(b: Bahan) -> Bahan:
        i, *lain = b.rencana.indikator
        p, *program = b.rencana.program
        rencana = {
            "indikator": (i.model_copy(update={"nama": jahat}), *lain),
            "program": (p.model_copy(update={"nama": jahat}), *program),
            "sasaran": tuple(s.model_copy(update={"uraian": "+1"}) for s in b.rencana.sasaran),
        }
        return dengan_rencana(**rencana)(b)

    f = formulir(1, ubah=ubah)
    isi = tulis_xlsx(f)
    with zipfile.ZipFile(io.BytesIO(isi)) as paket:
        assert b"<f>" not in b"".join(paket.read(n) for n in paket.namelist())
    baris = list(csv.reader(io.StringIO(tulis_csv(f).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert {b[1] for b in baris[1:]} == {"", "'+1"}
    assert any(b[3] == f"'{jahat} (indeks)" for b in baris)


def test_the_csv_has_25_columns_and_figures_rounded_half_up(formulir: Callable[..., Formulir]) -> None:
    f = formulir(4, setahun=True)
    kepala, *baris = csv.reader(io.StringIO(tulis_csv(f).decode("utf-8-sig"), newline=""), delimiter=";")
    assert kepala == kepala_datar(2026, 2023)
    assert {len(b) for b in (kepala, *baris)} == {DUA_LIMA}
    layanan = next(b for b in baris if b[3].startswith("Persentase layanan"))
    assert " ".join(layanan[4:24:2]) == "98 93,48 95 94,2 95,25 96,39 96,83 95,71 95,71 97,66"
    assert layanan[5:24:2] == [""] * 10


def test_the_job_writes_the_same_bytes_again(olahan: Olahan, tmp_path: Path) -> None:
    semua = []
    for n in (1, 2):
        xlsx, teks = tmp_path / f"{n}.xlsx", tmp_path / f"{n}.csv"
        e81(
            berkas=berkas_contoh(olahan, 4),
            tahun_lalu=[],
            setahun=olahan.jalur("pengukuran.csv"),
            pengaturan=muat_pengaturan(),
            tahun=2023,
            tw=4,
            keluar_xlsx=xlsx,
            keluar_csv=teks,
        )
        semua.append((xlsx.read_bytes(), teks.read_bytes()))
    assert semua[0] == semua[1]
