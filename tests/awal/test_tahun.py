"""A new year's plan: what is carried over, what comes from the last year, what is left blank."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from tests.conftest import _sunting
from tests.rencana.ubahan import ORDINAL, utuh

from lkj.awal import RencanaBaru, rencana_baru
from lkj.rencana import PenanggungJawab, Rencana, baca_rencana
from lkj.rencana.model import Indikator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.conftest import BacaRencana, Olahan

    from lkj.catatan import Catatan

MASA = (2021, 2026)
KALIMAT = (
    "Versi Dokumen, kolom C–F (Nama dokumen sampai Berlaku sejak): 2 baris",
    "Target, kolom D–G (Triwulan I sampai Triwulan IV): 8 baris",
    "Sub Kegiatan, kolom F–K (Target tahun sampai Pagu DPA-1): 48 baris",
    "PK Pejabat, kolom F (Target): 3 baris",
)


@pytest.fixture(scope="session")
def terukur(olahan: Olahan) -> dict[str, dict[str, str]]:
    """The measured table of the example year."""
    return {b["kode"]: b for b in olahan.tabel("pengukuran.csv")}


@pytest.fixture
def baru(rencana: Rencana, terukur: Mapping[str, Mapping[str, str]]) -> RencanaBaru:
    """The example's plan for 2024."""
    return rencana_baru(rencana, 2024, masa=MASA, terukur=terukur)


def baca(isi: bytes, tahun: int = 2024) -> tuple[Rencana | None, list[Catatan]]:
    """Read a plan."""
    return baca_rencana(isi, berkas="rencana.xlsx", tahun=tahun, seksi=None)


def sel(isi: bytes, lembar: str) -> Any:
    """A sheet as a person sees it."""
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(isi))[lembar]


def kolom(isi: bytes, lembar: str) -> dict[str, list[object]]:
    """Header → values of its column."""
    judul, *baris = sel(isi, lembar).iter_rows(values_only=True)
    return {str(j): [b[n] for b in baris] for n, j in enumerate(judul)}


def lengkapi(isi: bytes, indikator: tuple[Indikator, ...]) -> bytes:
    """Fill in what is blank, as an officer does."""
    ubah: dict[str, object] = {}
    for n in (2, 3):
        nilai = ("Dokumen 2024", "1/2024", date(2024, 1, 2), date(2024, 1, 2))
        ubah |= {f"Versi Dokumen!{k}{n}": x for k, x in zip("CDEF", nilai, strict=True)}
    target = kolom(isi, "Target")["Target tahun"]
    for n, (i, tahun) in enumerate(zip(indikator, target, strict=True), 2):
        sekali = i.agregasi == "tahunan"
        dijumlah = i.agregasi == "jumlah" and i.target_isian == "per_triwulan"
        awal = None if sekali else 0 if dijumlah else tahun
        ubah |= {f"Target!{k}{n}": awal for k in "DEF"} | {f"Target!G{n}": tahun}
    for n in range(2, sel(isi, "Sub Kegiatan").max_row + 1):
        ubah |= {f"Sub Kegiatan!{k}{n}": 1 for k in "FGHIJ"} | {f"Sub Kegiatan!K{n}": 5_000_000}
    ubah |= {f"PK Pejabat!F{n}": 100 for n in (2, 3, 4)}
    return _sunting(isi, ubah)


def test_a_plan_that_is_filled_in_is_whole_and_holds_what_the_old_one_held(
    baru: RencanaBaru, rencana: Rencana
) -> None:
    penuh = utuh(baca(lengkapi(baru.isi, rencana.indikator)))
    sama = ("instansi", "tujuan", "sasaran", "indikator", "program", "kegiatan", "peta", "renstra_akhir")
    assert {b: getattr(penuh, b) for b in sama} == {b: getattr(rencana, b) for b in sama}
    asal = [(s.kode, s.nama, s.seksi, s.keluaran, s.satuan) for s in rencana.sub_kegiatan]
    assert [(s.kode, s.nama, s.seksi, s.keluaran, s.satuan) for s in penuh.sub_kegiatan] == asal
    assert penuh.tahun == 2024


def test_a_plan_that_is_not_filled_in_names_every_blank_cell_and_nothing_else(baru: RencanaBaru) -> None:
    rencana, catatan = baca(baru.isi)
    assert rencana is None
    assert {(c.kode, c.lembar) for c in catatan} == {
        ("SEL_KOSONG", "Versi Dokumen"),
        ("SEL_KOSONG", "Sub Kegiatan"),
        ("SEL_KOSONG", "PK Pejabat"),
    }
    assert {c.sel[0] for c in catatan if c.lembar == "Versi Dokumen"} == set("CDEF")
    assert {c.sel[0] for c in catatan if c.lembar == "Sub Kegiatan"} == set("FGHIJK")


def test_what_is_left_to_fill_in_is_said_by_sheet_and_column(baru: RencanaBaru) -> None:
    assert tuple(k.kalimat() for k in baru.kosong) == KALIMAT


def test_the_targets_of_the_year_are_those_of_the_renstra(baru: RencanaBaru, rencana: Rencana) -> None:
    renstra = [rencana.renstra_indikator(i.kode).target[2024] for i in rencana.indikator]
    tercetak = kolom(baru.isi, "Target")
    assert tercetak["Kode versi PK"] == ["PK-1"] * 8
    assert [Decimal(str(n)) for n in tercetak["Target tahun"] if not isinstance(n, str)] == [
        n for n in renstra if isinstance(n, Decimal)
    ]


def test_the_measured_results_of_the_last_year_stand_in_the_renstra(
    baru: RencanaBaru, rencana: Rencana
) -> None:
    penuh = utuh(baca(lengkapi(baru.isi, rencana.indikator)))
    hasil = {r.kode: r.realisasi for r in penuh.renstra}
    assert hasil["IKU-01"][2023] == Decimal("85.12")
    assert hasil["IKU-02"][2023] == Decimal("95.7051"), "95,7050987…, half-up to four decimals"
    assert hasil["IKU-01"][2022] == rencana.renstra_indikator("IKU-01").realisasi[2022]
    assert baru.terisi == 8


def test_without_a_measured_table_the_last_year_is_blank_and_named(rencana: Rencana) -> None:
    baru = rencana_baru(rencana, 2024, masa=MASA, terukur={})
    assert kolom(baru.isi, "Renstra")["Realisasi 2023"] == [None] * 8
    assert baru.terisi == 0
    assert "Renstra, kolom D (Realisasi 2023): 8 baris" in [k.kalimat() for k in baru.kosong]


def test_an_indicator_that_was_not_measured_stays_blank_not_zero(
    rencana: Rencana, terukur: Mapping[str, Mapping[str, str]]
) -> None:
    sebagian = {**terukur, "IKU-03": {**terukur["IKU-03"], "realisasi": ""}}
    baru = rencana_baru(rencana, 2024, masa=MASA, terukur=sebagian)
    assert kolom(baru.isi, "Renstra")["Realisasi 2023"][2] is None
    assert baru.terisi == 7


def test_a_step_stands_there_as_its_word(baca: BacaRencana) -> None:
    ordinal = utuh(baca(ORDINAL))
    baru = rencana_baru(ordinal, 2024, masa=MASA, terukur={"IKU-08": {"realisasi": "6"}})
    renstra = kolom(baru.isi, "Renstra")
    assert renstra["Realisasi 2023"][7] == "A"
    assert kolom(baru.isi, "Target")["Target tahun"][7] == renstra["Target 2024"][7]
    assert isinstance(renstra["Target 2024"][7], str)


def test_only_the_first_versions_are_left_to_be_named_anew(baru: RencanaBaru, rencana: Rencana) -> None:
    assert len(rencana.versi) > 2, "the example's plan was revised within its year"
    versi = kolom(baru.isi, "Versi Dokumen")
    assert (versi["Jenis"], versi["Kode versi"]) == (["PK", "DPA"], ["PK-1", "DPA-1"])
    assert not any(versi["Nomor"])


def test_a_responsibility_that_has_ended_is_not_carried_over(rencana: Rencana) -> None:
    def milik(kode: str, sampai: date | None) -> PenanggungJawab:
        return PenanggungJawab(kode=kode, seksi="pmd", sejak=date(2023, 1, 1), sampai=sampai)

    lama = (milik("IKU-01", date(2023, 12, 31)), milik("IKU-02", None), milik("IKU-03", date(2024, 1, 1)))
    baru = rencana_baru(rencana.model_copy(update={"penanggung_jawab": lama}), 2024, masa=MASA, terukur={})
    assert kolom(baru.isi, "Penanggung Jawab")["Kode"] == ["IKU-02", "IKU-03"]


def test_under_a_new_renstra_its_targets_are_to_be_filled_in(rencana: Rencana) -> None:
    lama = rencana.model_copy(update={"tahun": 2026})
    baru = rencana_baru(lama, 2027, masa=(2027, 2032), terukur={})
    sisa = [k.kalimat() for k in baru.kosong if k.lembar == "Renstra"]
    assert sisa == [
        "Renstra, kolom D (Realisasi 2026): 8 baris",
        "Renstra, kolom H (Target 2027): 8 baris",
        "Renstra, kolom N (Target akhir Renstra): 8 baris",
    ]
    assert kolom(baru.isi, "Renstra")["Target akhir Renstra"] == [None] * 8
    assert kolom(baru.isi, "Umum")["Isi"][2:4] == ["2027", "2032"]


def test_the_same_plan_gives_the_same_bytes(
    rencana: Rencana, baru: RencanaBaru, terukur: Mapping[str, Mapping[str, str]]
) -> None:
    assert rencana_baru(rencana, 2024, masa=MASA, terukur=terukur) == baru


def test_what_officials_promised_last_is_carried_over_without_its_targets(rencana: Rencana) -> None:
    baru = rencana_baru(rencana, 2024, masa=MASA, terukur={})
    isi = kolom(baru.isi, "PK Pejabat")
    assert isi["Kode versi PK"] == ["PK-1"] * 3
    assert isi["Indikator kinerja"][0] == "Nilai SAKIP kecamatan"
    assert isi["Target"] == [None] * 3
