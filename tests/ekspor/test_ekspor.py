"""Entry sheets of E-Kino and E-Monev, the rekap of Kuala Betara, and a file of columns of one's own."""

from __future__ import annotations

import dataclasses
import zipfile
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from tests.ekspor.conftest import PETA, Hasil

from lkj.catatan import Catatan, DataSalahError
from lkj.ekspor.jalankan import muat_peta
from lkj.ekspor.model import BentukAngka, Kolom
from lkj.ekspor.sel import aman, ke_sel, ke_teks
from lkj.ekspor.sumber import BARIS, SUMBER, susun_baris
from lkj.ekspor.tulis import susun_lembar, tulis_csv, tulis_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Olahan

    from lkj.ekspor.bahan import Bahan

KECIL = """\
judul: Uji {tahun}
tabel: pengukuran
baris: [indikator]
lembar: Uji
kolom:
  - {judul: Kode, sumber: kode}
  - {judul: "Capaian {bulan_3}", sumber: capaian_tw, bentuk: persen}
  - {judul: Periode, teks: TW1}
"""


def tolak(buat: Callable[..., Hasil], nama: str = "uji", isi: str = "") -> list[Catatan]:
    """The remarks for which no sheet was made."""
    with pytest.raises(DataSalahError) as galat:
        buat(nama, 1, isi)
    return list(galat.value.catatan)


# E-Kino ---------------------------------------------------------------------------------------------
def test_e_kino_has_target_result_and_achievement_of_the_quarter_and_to_date(
    buat: Callable[..., Hasil],
) -> None:
    ikm = buat("e_kino", 2).baris()[0]
    assert ikm["Kode"] == "IKU-01"
    assert (ikm["Target Triwulan II"], ikm["Target Tahun"]) == ("83", "84")
    assert ikm["Realisasi Triwulan II"] == ikm["Realisasi s.d. Triwulan II"]


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
def test_every_figure_of_e_kino_is_that_of_the_measured_table(
    tw: int, buat: Callable[..., Hasil], olahan: Olahan
) -> None:
    ukur = {b["kode"]: b for b in olahan.tabel(f"tw{tw}/pengukuran.csv") if b["jenis"] == "indikator"}
    kepala, *baris = buat("e_kino", tw).sel()
    kolom = {"Realisasi Triwulan": "realisasi_tw", "Capaian Triwulan": "capaian_tw_cetak"}
    kolom |= {"Realisasi s.d. Triwulan": "realisasi_sd", "Capaian s.d. Triwulan": "capaian_sd_cetak"}
    for isi in (dict(zip(kepala, b, strict=True)) for b in baris):
        for judul, nilai in isi.items():
            asal = next((k for awal, k in kolom.items() if judul.startswith(awal)), "")
            if asal:
                seharusnya = ukur[isi["Kode"]][asal]
                assert nilai == (pytest.approx(float(seharusnya), rel=1e-14) if seharusnya else None)
    assert [b[1] for b in baris] == list(ukur)


def test_a_range_is_written_in_words_and_what_is_measured_yearly_is_blank(buat: Callable[..., Hasil]) -> None:
    baris = {b["Kode"]: b for b in buat("e_kino", 1).baris()}
    assert baris["IKU-06"]["Target Tahun"] == "60–70"
    assert (baris["IKU-08"]["Realisasi Triwulan I"], baris["IKU-08"]["Capaian Triwulan I (%)"]) == ("", "")


# E-Monev --------------------------------------------------------------------------------------------
def test_e_monev_has_programmes_kegiatan_and_sub_kegiatan_in_the_order_of_their_codes(
    buat: Callable[..., Hasil], olahan: Olahan
) -> None:
    baris = buat("e_monev", 1).baris()
    tingkat = {"program", "kegiatan", "sub_kegiatan"}
    assert [b["Kode"] for b in baris] == [
        b["kode"] for b in olahan.tabel("tw1/anggaran.csv") if b["tingkat"] in tingkat
    ]
    assert [b["No."] for b in baris[:2]] == ["1", "2"]
    # 7.01.01.2.01.01: realisasi 2.748.500 dari pagu 12.500.000 → 21,988 %; keluaran 1 dari 1 dokumen
    sub = baris[2]
    assert (sub["Pagu (Rp)"], sub["Realisasi Keuangan s.d. Triwulan I (Rp)"]) == ("12500000", "2748500")
    assert (sub["Serapan (%)"], sub["Capaian Fisik (%)"]) == ("21,99", "100,00")


def test_the_money_of_a_quarter_is_its_own_and_that_to_date_is_the_sum(buat: Callable[..., Hasil]) -> None:
    uang = [{b["Kode"]: b for b in buat("e_monev", tw).baris()}["7.01.01"] for tw in (1, 2)]
    tw1, tw2 = uang[0]["Realisasi Keuangan Triwulan I (Rp)"], uang[1]["Realisasi Keuangan Triwulan II (Rp)"]
    assert (tw1, tw2) == ("429380715", "765584244")
    assert uang[1]["Realisasi Keuangan s.d. Triwulan II (Rp)"] == str(429380715 + 765584244)


# source columns --------------------------------------------------------------------------------------
@pytest.mark.parametrize("tabel", SUMBER)
def test_the_rows_have_exactly_the_source_columns_that_are_offered(
    tabel: str, bahan_contoh: Callable[[int], Bahan]
) -> None:
    ada = {k for _, isi in BARIS[tabel](bahan_contoh(2)) for k in isi} | {"nomor"}
    assert ada == set(SUMBER[tabel])


@pytest.mark.parametrize("tabel", SUMBER)
def test_the_guide_lists_every_source_column(tabel: str) -> None:
    panduan = (PETA.parents[1] / "docs/panduan/ekspor.md").read_text(encoding="utf-8")
    assert not [k for k, uraian in SUMBER[tabel].items() if f"| `{k}` | {uraian} |" not in panduan]


@pytest.mark.parametrize("nama", sorted(b.stem for b in PETA.glob("*.yaml")))
def test_the_shipped_files_of_columns_are_sound(nama: str) -> None:
    assert muat_peta((PETA / f"{nama}.yaml").read_bytes(), berkas=PETA / f"{nama}.yaml").kolom


# a file of one's own ---------------------------------------------------------------------------------
def test_an_office_adds_a_sheet_without_python(buat: Callable[..., Hasil]) -> None:
    hasil = buat(
        "uji", 1, KECIL + "csv: {pemisah: tab, pengodean: utf-8}\nangka: {desimal: '.', persen: tanda}\n"
    )
    assert hasil.csv.decode().split("\r\n")[:2] == ["Kode\tCapaian Maret\tPeriode", "IKU-01\t100.55%\tTW1"]
    assert hasil.sel()[0] == ["Kode", "Capaian Maret", "Periode"]


def test_the_header_can_be_the_first_row_and_rows_can_be_sorted(buat: Callable[..., Hasil]) -> None:
    hasil = dataclasses.replace(buat("uji", 1, KECIL + "kepala: false\nurut: [capaian_tw]\n"), baris_judul=1)
    kepala, *baris = hasil.sel()
    assert kepala[0] == "Kode"
    nilai = [b[1] for b in baris]
    assert nilai[-1] is None
    terisi = [n for n in nilai if n is not None]
    assert terisi == sorted(terisi)


def test_an_unknown_source_column_is_named_with_its_key_and_a_guess(buat: Callable[..., Hasil]) -> None:
    (catatan,) = tolak(buat, isi=KECIL.replace("capaian_tw", "capaian_twi"))
    assert catatan.kode == "EKSPOR_KOLOM"
    assert (catatan.berkas.rpartition("/")[2], catatan.sel, catatan.nilai) == (
        "uji.yaml",
        "kolom.1.sumber",
        "capaian_twi",
    )
    assert "Maksudnya “capaian_tw”?" in catatan.aturan


@pytest.mark.parametrize(
    ("lama", "baru", "sel", "kata"),
    [
        ("bentuk: persen", "bentk: persen", "kolom.1.bentk", "Maksudnya “bentuk”?"),
        ("bentuk: persen", "bentuk: prosen", "kolom.1.bentuk", "pilihan: teks, bilangan, rupiah, persen"),
        ("teks: TW1", "lebar: 9", "kolom.2", "salah satu saja: sumber atau teks"),
        ("Uji {tahun}", "Uji {bulan}", "judul", "{bulan} tidak dikenal"),
        ("lembar: Uji", "lembar: 'A/B'", "lembar", "nama lembar paling panjang 31 huruf"),
        ("[indikator]", "[program]", "", "baris program tidak ada dalam tabel pengukuran"),
        ("judul: Kode", "judul: No", "kolom.0.judul", "harus teks, tulis di antara tanda petik"),
    ],
)
def test_a_wrong_key_is_a_remark_with_its_place(
    lama: str, baru: str, sel: str, kata: str, buat: Callable[..., Hasil]
) -> None:
    catatan = tolak(buat, isi=KECIL.replace(lama, baru))[0]
    assert (catatan.kode, catatan.sel) == ("PENGATURAN", sel)
    assert kata in catatan.aturan


def test_what_is_no_yaml_is_a_remark_with_its_line(buat: Callable[..., Hasil]) -> None:
    (catatan,) = tolak(buat, isi="judul: [")
    assert catatan.sel == "baris 1"


def test_an_unknown_sheet_is_named_with_those_that_exist(buat: Callable[..., Hasil]) -> None:
    (catatan,) = tolak(buat, "e_kinno")
    assert catatan.kode == "EKSPOR_TIDAK_ADA"
    assert "e_kino, e_monev, rekap_capaian, e81" in catatan.aturan
    assert "Maksudnya “e_kino”?" in catatan.aturan


# figures and texts -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("nilai", "kolom", "bentuk", "teks", "pola"),
    [
        ("2.675", {"bentuk": "bilangan"}, {}, "2,68", "0.00"),
        ("1234.5", {"bentuk": "bilangan"}, {"ribuan": True}, "1.234,5", "#,##0.0"),
        ("1234.5", {"bentuk": "bilangan"}, {"ribuan": True, "desimal": "."}, "1,234.5", "#,##0.0"),
        ("82", {"bentuk": "bilangan"}, {}, "82", "0"),
        ("82", {"bentuk": "persen", "tetap": True}, {}, "82,00", "0.00"),
        ("1500000.5", {"bentuk": "rupiah"}, {}, "1500001", "#,##0"),
        ("93.755", {"bentuk": "persen"}, {"persen": "tanda"}, "93,76%", '0.00"%"'),
        ("93.75", {"bentuk": "persen"}, {"persen": "pecahan"}, "0,9375", "0.0000"),
        ("-5.25", {"bentuk": "bilangan"}, {}, "-5,25", "0.00"),
        ("0", {"bentuk": "bilangan"}, {}, "0", "0"),
    ],
)
def test_a_figure_is_rounded_half_up_as_text_and_formatted_in_the_workbook(
    nilai: str, kolom: dict[str, Any], bentuk: dict[str, Any], teks: str, pola: str
) -> None:
    k, a = Kolom(judul="x", sumber="x", **kolom), BentukAngka(**bentuk)
    assert ke_teks(Decimal(nilai), k, a) == teks
    assert ke_sel(Decimal(nilai), k, a)[1] == pola


def test_a_blank_is_blank_and_never_0() -> None:
    k, a = Kolom(judul="x", sumber="x", bentuk="rupiah"), BentukAngka()
    assert ke_teks(None, k, a) == ""
    assert ke_sel(None, k, a) == (None, "")


JAHAT = ("=1+1", "+62", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "a;b", 'kutip "x"')


def test_no_text_acts_in_either_file(bahan_contoh: Callable[[int], Bahan]) -> None:
    b = bahan_contoh(1)
    jahat = dict(zip(b.indikator, JAHAT, strict=False))
    baris = tuple({**u, "nama": jahat.get(u["kode"], u["nama"])} for u in b.pengukuran[1])
    b = dataclasses.replace(b, pengukuran={1: baris})
    peta = muat_peta((PETA / "e_kino.yaml").read_bytes(), berkas=PETA / "e_kino.yaml")
    lembar = susun_lembar(peta, susun_baris(b, "pengukuran", ("indikator",), ()), 2023, 1)
    isi = tulis_xlsx(b, peta, lembar)
    with zipfile.ZipFile(BytesIO(isi)) as paket:
        assert b"<f>" not in b"".join(paket.read(n) for n in paket.namelist())
    hasil = Hasil(isi, tulis_csv(peta, lembar))
    kolom = hasil.sel()[0].index("Indikator Kinerja")
    assert [b[kolom] for b in hasil.sel()[1 : 1 + len(JAHAT)]] == list(JAHAT)
    assert [b["Indikator Kinerja"] for b in hasil.baris()[: len(JAHAT)]] == [aman(t) for t in JAHAT]
    assert [aman(t)[0] for t in JAHAT[:5]] == ["'"] * 5


def test_the_same_sheet_has_the_same_bytes(buat: Callable[..., Hasil]) -> None:
    satu, dua = buat("e_monev", 3), buat("e_monev", 3)
    assert (satu.xlsx, satu.csv) == (dua.xlsx, dua.csv)


@pytest.mark.parametrize(("kertas", "nomor"), [("a4", "9"), ("f4", "14")])
def test_the_sheet_prints_landscape_on_the_office_s_paper_with_its_header_on_every_page(
    kertas: str, nomor: str, buat: Callable[..., Hasil]
) -> None:
    import openpyxl

    ws = openpyxl.load_workbook(BytesIO(buat("e_monev", 1, "", kertas).xlsx)).worksheets[0]
    assert (ws.page_setup.orientation, str(ws.page_setup.paperSize)) == ("landscape", nomor)
    assert ws.print_title_rows == "$4:$4"
    assert ws.freeze_panes == "A5"
