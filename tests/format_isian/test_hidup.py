"""What a form shows while it is filled in: estimates, totals, blanks, and the values of earlier quarters."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from tests.periksa.ragam_acuan import angka, bulanan, dengan, formulir, periksa, sebutan

from lkj.format_isian import Acuan, Isian, IsianLra, IsianSub, tulis_format
from lkj.format_isian.lalu import Lalu
from lkj.format_isian.perkiraan import hasil_capaian, rumus_capaian
from lkj.lembar import baca
from lkj.periksa import periksa_isian

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lkj.format_isian.isian import NilaiSel

    AcuanDari = Callable[[str, int], Acuan]


def buka(isi: bytes) -> Any:
    """The workbook as another program sees it."""
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(isi))


def isian_seksi(acuan: Acuan, isian: Isian | None = None, **lain: Any) -> bytes:
    """The form with these contents."""
    return tulis_format(acuan, instansi="Kecamatan Sukamaju", sidik_rencana="", isian=isian, **lain)


def nilai_sel(isi: bytes, lembar: str, sel: str) -> object:
    """The stored value of a cell, which a reader that does not calculate sees."""
    terbaca = baca(isi, nama="x").lembar(lembar)
    assert terbaca is not None
    return terbaca.sel(sel).nilai


def warna(lembar: Any, sel: str) -> list[str]:
    """Formulas of the colours that a cell may take."""
    return [
        r.formula[0] for rentang in lembar.conditional_formatting if sel in rentang for r in rentang.rules
    ]


# the estimated achievement ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("rumus", "polaritas", "target", "realisasi", "capaian"),
    [
        ("rasio", "positif", 80, 60, 75),
        ("dua_t", "negatif", 10, 5, 150),
        ("dua_t", "negatif", 10, 25, -50),
        ("dua_t", "negatif", 0, 0, 100),
        ("dua_t", "negatif", 0, 3, 0),
        ("rasio_balik", "negatif", 10, 25, 40),
        ("rasio_balik", "negatif", 10, 0, ""),
        ("selisih", "negatif", 10, 5, 50),
        ("rentang", "positif", (80, 90), 85, 100),
        ("rentang", "positif", (80, 90), 70, 87.5),
        ("rentang", "negatif", (7, 8), 9, 87.5),
    ],
)
def test_the_estimate_follows_the_indicators_own_formula(
    rumus: str, polaritas: str, target: int | tuple[int, int], realisasi: int, capaian: float | str
) -> None:
    batas = tuple(map(Decimal, target)) if isinstance(target, tuple) else Decimal(target)
    k = angka(rumus=rumus, polaritas=polaritas, target=batas)
    acuan = Acuan("sukamaju", 2023, 1, "umum", "Umum", "lra", (k,), ())
    isi = formulir(acuan, {k.kode: {"realisasi": Decimal(realisasi)}})
    assert hasil_capaian(k, Decimal(realisasi)) == capaian
    assert nilai_sel(isi, "Kinerja", "N9") == (Decimal(str(capaian)) if capaian != "" else None)


@pytest.mark.parametrize(
    "k",
    [
        angka(),
        sebutan(),
        angka(rumus="rasio", target=None),
        angka(rumus="rasio", target=Decimal(0)),
        angka(rumus="rasio", target=(Decimal(80), Decimal(90))),
        angka(rumus="dua_t", polaritas="negatif", target=Decimal(-1)),
    ],
    ids=["no formula", "a word", "no target", "target 0", "a range by a ratio", "target below 0"],
)
def test_there_is_no_estimate_where_the_rule_gives_none(k: Any, acuan: AcuanDari) -> None:
    assert rumus_capaian(k, "G9") == ""
    assert buka(formulir(dengan(acuan("umum", 1), k)))["Kinerja"]["N9"].value is None


def test_a_count_to_date_against_a_target_of_the_quarter_is_not_estimated(rencana: Any) -> None:
    from lkj.format_isian import susun_acuan

    ubah = {"agregasi": "jumlah", "nilai_isian": "kumulatif", "target_isian": "per_triwulan"}
    lain = rencana.model_copy(
        update={"indikator": tuple(i.model_copy(update=ubah) for i in rencana.indikator)}
    )
    rumus = [
        {k.rumus for k in susun_acuan(r, kantor="s", tw=1, seksi="pelayanan", nama_seksi="P").kinerja}
        for r in (rencana, lain)
    ]
    assert "" not in rumus[0]
    assert rumus[1] == {""}


def test_the_offices_formula_is_used_where_the_plan_names_none(rencana: Any) -> None:
    from lkj.format_isian import susun_acuan

    negatif = tuple(
        i.model_copy(update={"rumus": None}) for i in rencana.indikator if i.polaritas == "negatif"
    )
    tanpa = rencana.model_copy(update={"indikator": negatif})
    asal = {"kantor": "s", "tw": 4, "seksi": negatif[0].seksi, "nama_seksi": "P"}
    for rumus in ("dua_t", "rasio_balik"):
        assert {k.rumus for k in susun_acuan(tanpa, **asal, rumus_negatif=rumus).kinerja} == {rumus}


def test_the_estimate_is_blank_while_the_value_is_and_of_months(acuan: AcuanDari) -> None:
    isi = formulir(dengan(acuan("umum", 1), angka(rumus="rasio"), bulanan(rumus="rasio")))
    assert buka(isi)["Kinerja"]["N9"].value == '=IF(ISNUMBER(G9),G9/80*100,"")'
    assert nilai_sel(isi, "Kinerja", "N9") is None
    assert buka(isi)["Kinerja"]["N10"].value is None


def test_what_stands_in_the_columns_behind_is_not_read(acuan: AcuanDari, isian: Any) -> None:
    def rekaman(ubah: Mapping[str, object]) -> list[tuple[str, object]]:
        hasil = periksa_isian(isian("pelayanan", 1, ubah), berkas="x", acuan=acuan("pelayanan", 1))
        return [(r.id, r.nilai) for r in hasil.rekaman]

    benar = rekaman({})
    assert rekaman({"Kinerja!N9": 1, "Kinerja!A4": "x", "Sub Kegiatan!J6": "x"}) == benar
    assert rekaman({"Kinerja!G9": 1}) != benar


# totals, blanks, colours -----------------------------------------------------------------------------
def test_the_rupiah_of_the_sub_kegiatan_are_added_up_above_the_headers(acuan: AcuanDari) -> None:
    a = acuan("pelayanan", 1)
    isi = isian_seksi(a, Isian(sub_kegiatan={s.kode: IsianSub(None, Decimal(1_000)) for s in a.sub}))
    assert buka(isi)["Sub Kegiatan"]["H4"].value == "=SUM(H6:H10)"
    assert nilai_sel(isi, "Sub Kegiatan", "H4") == 1_000 * len(a.sub)
    assert nilai_sel(isi, "Sub Kegiatan", "G4") == sum(s.pagu for s in a.sub)


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({}, "Masih kosong: 1 isian wajib"),
        ({"realisasi": Decimal(0)}, "Semua isian wajib di lembar ini sudah terisi."),
        ({"status": "belum_terbit"}, "Semua isian wajib di lembar ini sudah terisi."),
    ],
)
def test_each_sheet_says_how_much_is_still_blank(
    isi: Mapping[str, NilaiSel], kalimat: str, acuan: AcuanDari
) -> None:
    a = dengan(acuan("umum", 1), angka())
    assert nilai_sel(formulir(a, {"IKU-11": isi}), "Kinerja", "A4") == kalimat


@pytest.mark.parametrize("seksi", ["pelayanan", "perencanaan", "kel_mekarsari", "lra"])
@pytest.mark.parametrize("tw", [1, 4])
def test_a_blank_form_counts_what_the_check_will_ask_for(seksi: str, tw: int, acuan: AcuanDari) -> None:
    a = acuan(seksi, tw)
    isi = isian_seksi(a)
    diminta = [
        (c.lembar, c.sel)
        for c in periksa(isi, a).catatan
        if c.kode in {"SEL_KOSONG", "PENGISI_KOSONG", "ANALISIS_KOSONG"}
    ]
    buku = buka(isi)
    for lembar, sel in diminta:
        assert any("ISBLANK" in f for f in warna(buku[lembar], sel)), (lembar, sel)
    assert diminta
    for lembar in ("Sub Kegiatan", "Analisis", "LRA"):
        perlu = [s for n, s in diminta if n == lembar]
        if perlu:
            assert nilai_sel(isi, lembar, "A4") == f"Masih kosong: {len(perlu)} isian wajib"


def test_the_colour_of_a_blank_yields_to_that_of_a_remark(acuan: AcuanDari) -> None:
    (syarat,) = warna(buka(isian_seksi(acuan("pelayanan", 1)))["Kinerja"], "G9")
    assert "NOT(ISREF(INDIRECT(\"'Catatan'!A1\")))" in syarat


def test_rupiah_that_may_stay_blank_are_not_coloured(acuan: AcuanDari) -> None:
    from dataclasses import replace

    a = acuan("pelayanan", 1)
    ada = [
        bool(warna(buka(isian_seksi(replace(a, keuangan=k)))["Sub Kegiatan"], "H6")) for k in ("lra", "isian")
    ]
    assert ada == [False, True]


def test_an_estimate_below_target_is_coloured_by_the_formulas_own_mark(acuan: AcuanDari) -> None:
    semua = (angka("A", rumus="rasio"), angka("B", rumus="selisih", polaritas="negatif"))
    lembar = buka(formulir(dengan(acuan("umum", 1), *semua)))["Kinerja"]
    assert [warna(lembar, f"N{n}")[0].endswith(f"<{batas})") for n, batas in ((9, 100), (10, 0))] == [
        True,
        True,
    ]


def test_every_input_cell_says_what_to_write(acuan: AcuanDari) -> None:
    for a in (
        acuan("perencanaan", 4),
        acuan("lra", 1),
        dengan(acuan("umum", 1), angka(), sebutan(), bulanan()),
    ):
        for lembar in buka(isian_seksi(a)):
            berpesan = [v for v in lembar.data_validations.dataValidation if v.prompt]
            gabungan = {s for r in lembar.merged_cells.ranges for s in list(r.cells)[1:]}
            for baris in lembar.iter_rows():
                for s in baris:
                    if not s.protection.locked and (s.row, s.column) not in gabungan:
                        assert any(s.coordinate in v.sqref for v in berpesan), (lembar.title, s.coordinate)


# print and paper -------------------------------------------------------------------------------------
@pytest.mark.parametrize(("kertas", "kode"), [("a4", 9), ("f4", 14)])
def test_every_sheet_prints_on_the_offices_paper_with_its_page_number(
    kertas: str, kode: int, acuan: AcuanDari
) -> None:
    buku = buka(isian_seksi(acuan("pelayanan", 2), kertas=kertas))
    for lembar in buku.worksheets[:-1]:
        assert lembar.page_setup.paperSize == kode, lembar.title
        assert lembar.oddFooter.right.text == "Halaman &P dari &N"
    for lembar in buku.worksheets[:-2]:
        assert lembar.print_title_rows, lembar.title
        assert lembar.freeze_panes, lembar.title


def test_an_ampersand_in_the_name_of_a_section_is_printed(acuan: AcuanDari) -> None:
    from dataclasses import replace

    isi = isian_seksi(replace(acuan("umum", 1), nama_seksi="Umum & Aset"))
    assert "Umum &amp;&amp; Aset" in _bagian(isi, "xl/worksheets/sheet1.xml")


def _bagian(isi: bytes, nama: str) -> str:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return arsip.read(nama).decode()


def test_the_instructions_show_rows_that_are_filled_in(acuan: AcuanDari) -> None:
    for seksi, teks in (("pelayanan", "SKM Triwulan II, 152 responden"), ("lra", 12_500_000)):
        isi = {s.value for b in buka(isian_seksi(acuan(seksi, 1)))["Petunjuk"].iter_rows() for s in b}
        assert teks in isi


# earlier quarters ------------------------------------------------------------------------------------
def test_values_to_date_stand_behind_what_is_read(acuan: AcuanDari) -> None:
    a = acuan("pelayanan", 2)
    lalu = Lalu(
        kinerja={a.kinerja[0].kode: Decimal("82.45")},
        fisik={a.sub[0].kode: Decimal(3)},
        anggaran={a.sub[0].kode: Decimal(1_000)},
    )
    buku = buka(isian_seksi(a, lalu=lalu))
    assert (buku["Kinerja"]["O8"].value, buku["Kinerja"]["O9"].value) == ("Realisasi s.d. Triwulan I", 82.45)
    assert [buku["Sub Kegiatan"][s].value for s in ("K6", "L6", "K7")] == [3, 1_000, None]
    assert [buku["Kinerja"]["O9"].protection.locked, buku["Kinerja"]["O10"].value] == [True, None]


def test_the_first_quarter_has_no_earlier_one(acuan: AcuanDari) -> None:
    buku = buka(isian_seksi(acuan("pelayanan", 1)))
    assert (buku["Kinerja"]["O8"].value, buku["Sub Kegiatan"]["K5"].value) == (None, None)
    assert buka(isian_seksi(acuan("lra", 1)))["LRA"]["G9"].value is None


def test_the_financial_report_shows_the_last_one_and_what_is_spent_of_the_ceiling(acuan: AcuanDari) -> None:
    a = acuan("lra", 2)
    s = a.sub[0]
    isi = isian_seksi(a, Isian(lra={s.kode: IsianLra(s.pagu)}), lalu=Lalu(lra={s.kode: Decimal(5)}))
    assert [nilai_sel(isi, "LRA", sel) for sel in ("F11", "F12", "G11", "G10")] == [100, None, 5, 5]
