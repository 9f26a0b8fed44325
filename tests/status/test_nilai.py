"""The state of a SOP: files of every section and quarter, acts by a function, due dates in working days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lkj.periode import Masa
from lkj.sop import FOLDER_KALENDER, Bukti, Kalender, Langkah, Sop, muat_kalender, muat_sop
from lkj.status import HasilSop, Putaran, nilai_sop
from lkj.status.nilai import berkas_bukti
from lkj.tindakan import IsiTindakan, Tindakan

AKAR = Path(__file__).resolve().parents[2]
ENAM = sorted((AKAR / "config/sop").glob("*.yaml"))
TW1 = Putaran(masa=Masa(2023, 1), seksi=("pmd", "trantib"))
SIDIK = "a" * 64


def tindakan(hari: date) -> Tindakan:
    """An act of a day; who did what the judgement does not ask."""
    isi = {
        "tindakan": "paraf",
        "langkah": 1,
        "peran": "sekretaris",
        "jabatan": "sekretaris",
        "oleh": "Sekretaris",
        "dicatat_oleh": "Sekretaris",
        "tanggal": hari,
    }
    return Tindakan(1, "001-paraf-sekretaris.yaml", (), IsiTindakan.model_validate(isi))


TINDAKAN = tindakan(date(2023, 4, 14))


@pytest.fixture(scope="module")
def kalender() -> Kalender:
    return muat_kalender({str(b): b.read_bytes() for b in (AKAR / FOLDER_KALENDER).glob("*.yaml")})


def baca(nama: str) -> Sop:
    berkas = AKAR / f"config/sop/{nama}.yaml"
    return muat_sop(berkas.read_bytes(), berkas=berkas)


def nilai(
    sop: Sop, kalender: Kalender, *berkas: str, putaran: Putaran = TW1, tercatat: bool = False
) -> HasilSop:
    """The state where these files exist, and every act is recorded or none."""
    return nilai_sop(
        sop,
        putaran,
        sidik=lambda b: SIDIK if b in berkas else None,
        pelaksana=lambda _l, _b: {("peran", ""): TINDAKAN if tercatat else None},
        kalender=kalender,
    )


@pytest.mark.parametrize("berkas", ENAM, ids=lambda b: b.stem)
def test_with_all_files_and_acts_every_step_of_every_sop_is_done(berkas: Path, kalender: Kalender) -> None:
    sop = muat_sop(berkas.read_bytes(), berkas=berkas)
    semua = [f for x in sop.langkah for b in x.bukti if b.berkas for f in berkas_bukti(b.berkas, TW1)]
    penuh = nilai(sop, kalender, *semua, tercatat=True)
    assert penuh.selesai == len(sop.langkah)
    assert nilai(sop, kalender).selesai == 0


def test_a_step_is_done_only_when_every_section_has_its_file(kalender: Kalender) -> None:
    sop = baca("awayan_pengumpulan")
    satu, dua = "data/raw/2023/tw1/pmd.xlsx", "data/raw/2023/tw1/trantib.xlsx"
    (bukti,) = nilai(sop, kalender, satu).langkah[3].bukti
    assert (bukti.kurang, bukti.ada) == ((dua,), False)
    assert nilai(sop, kalender, satu, dua).langkah[3].selesai


def test_a_year_asks_for_the_files_of_all_quarters_and_an_office_of_many_for_its_own() -> None:
    setahun = Putaran(masa=Masa(2023), seksi=("pmd",), unit="abang/")
    pola = "data/raw/{unit}{tahun}/tw{tw}/{seksi}.xlsx"
    assert berkas_bukti(pola, setahun) == tuple(f"data/raw/abang/2023/tw{n}/pmd.xlsx" for n in (1, 2, 3, 4))
    assert berkas_bukti("reports/{unit}lkj_{tahun}.pdf", setahun) == ("reports/abang/lkj_2023.pdf",)


def test_the_report_of_a_quarter_evidences_no_year(kalender: Kalender) -> None:
    sop = baca("pengumpulan_data_kinerja")
    triwulan = {b for x in nilai(sop, kalender).langkah for y in x.bukti for b in y.berkas}
    setahun = Putaran(masa=Masa(2023), seksi=("pmd",))
    tahunan = {b for x in nilai(sop, kalender, putaran=setahun).langkah for y in x.bukti for b in y.berkas}
    assert "reports/lkj_2023_tw1.pdf" in triwulan - tahunan
    assert "reports/lkj_2023.pdf" in tahunan - triwulan


def test_a_recorded_act_is_asked_for_with_its_step(kalender: Kalender) -> None:
    ditanya: list[tuple[int, str | None]] = []

    def pelaksana(langkah: Langkah, bukti: Bukti) -> dict[tuple[str, str], Tindakan | None]:
        ditanya.append((langkah.nomor, bukti.tindakan))
        return {("peran", ""): TINDAKAN}

    nilai_sop(baca("awayan_pengumpulan"), TW1, sidik=lambda _b: SIDIK, pelaksana=pelaksana, kalender=kalender)
    assert ditanya == [
        (1, "disposisi"),
        (3, "sampaikan"),
        (6, "verifikasi"),
        (7, "tanda_tangan"),
        (8, "arsipkan"),
    ]


# Due dates -----------------------------------------------------------------------------------------
def putaran(mulai: date | None, per_tanggal: date | None = None) -> Putaran:
    return Putaran(masa=Masa(2023, 1), seksi=("pmd",), mulai=mulai, per_tanggal=per_tanggal)


def test_only_standards_in_days_have_a_due_date_and_they_add_up_over_holidays(kalender: Kalender) -> None:
    hasil = nilai(baca("awayan_pengumpulan"), kalender, putaran=putaran(date(2023, 4, 5)))
    tenggat = {x.langkah.nomor: x.tenggat for x in hasil.langkah if x.tenggat}
    assert tenggat == {4: date(2023, 4, 10), 5: date(2023, 4, 11)}  # 7 April is a holiday, then a weekend


@pytest.mark.parametrize(
    ("hari", "terlambat"), [(11, {}), (12, {5: 1}), (10, {}), (15, {5: 3}), (16, {5: 3}), (17, {5: 4})]
)
def test_late_is_a_step_not_done_after_its_due_date_in_working_days(
    kalender: Kalender, hari: int, terlambat: dict[int, int]
) -> None:
    masa = putaran(date(2023, 4, 5), date(2023, 4, hari))  # step 5 is due on Tuesday 11 April
    hasil = nilai(baca("awayan_pengumpulan"), kalender, "data/raw/2023/tw1/pmd.xlsx", putaran=masa)
    assert {x.langkah.nomor: x.terlambat for x in hasil.langkah if x.terlambat} == terlambat


@pytest.mark.parametrize(("hari", "terlambat"), [(6, 0), (10, 1), (14, 5)])
def test_a_step_that_was_done_is_late_by_the_day_of_its_act(
    kalender: Kalender, hari: int, terlambat: int
) -> None:
    sop = baca("pengumpulan_data_kinerja")
    masa = putaran(date(2023, 4, 3), date(2023, 4, 28))
    akta = tindakan(date(2023, 4, hari))
    hasil = nilai_sop(
        sop,
        masa,
        sidik=lambda _b: SIDIK,
        pelaksana=lambda _l, _b: {("kasubbag", ""): akta},
        kalender=kalender,
    )
    tiga, empat = hasil.langkah[2], hasil.langkah[3]  # both are due on 6 April
    assert (tiga.selesai, tiga.tanggal_selesai, tiga.terlambat) == (True, date(2023, 4, hari), terlambat)
    assert (empat.selesai, empat.tanggal_selesai, empat.terlambat) == (True, None, 0)  # by files alone


def test_without_a_day_to_judge_on_nobody_is_late(kalender: Kalender) -> None:
    hasil = nilai(baca("awayan_pengumpulan"), kalender, putaran=putaran(date(2023, 1, 2)))
    assert not any(x.terlambat for x in hasil.langkah)


def test_without_a_first_day_nothing_is_due(kalender: Kalender) -> None:
    hasil = nilai(baca("awayan_pengumpulan"), kalender, putaran=putaran(None, date(2023, 12, 29)))
    assert not any(x.tenggat or x.terlambat for x in hasil.langkah)


def test_what_a_step_sets_going_is_late_where_it_is_handed_over(kalender: Kalender) -> None:
    masa = putaran(date(2023, 4, 3), date(2023, 4, 10))
    hasil = nilai(baca("pengumpulan_data_kinerja"), kalender, putaran=masa)
    assert {x.langkah.nomor: x.tenggat for x in hasil.langkah if x.tenggat} == {
        3: date(2023, 4, 6),
        4: date(2023, 4, 6),
    }
    assert [x.langkah.nomor for x in hasil.langkah if x.terlambat] == [3, 4]


def test_a_step_that_was_sent_back_is_not_done_though_its_files_are_there(kalender: Kalender) -> None:
    hasil = nilai_sop(
        baca("bebandem_data_kinerja"),
        TW1,
        sidik=lambda _b: SIDIK,
        pelaksana=lambda _l, _b: {("peran", ""): TINDAKAN},
        kalender=kalender,
        dikembalikan=lambda x: "dikembalikan" if x.nomor == 3 else "",
    )
    assert [x.langkah.nomor for x in hasil.langkah if not x.selesai] == [3]


def test_who_owes_no_sheet_in_a_quarter_is_asked_for_none_and_for_no_form(kalender: Kalender) -> None:
    putaran = replace(TW1, tanpa_tagihan=frozenset({("tw1", "trantib"), ("tw2", "pmd")}))
    for pola in (
        "data/raw/{unit}{tahun}/tw{tw}/{seksi}.xlsx",
        "reports/{unit}format_isian/{tahun}/tw{tw}/{seksi}.xlsx",
    ):
        assert [Path(b).stem for b in berkas_bukti(pola, putaran)] == ["pmd"]
        assert [Path(b).stem for b in berkas_bukti(pola, replace(putaran, masa=Masa(2023, 2)))] == ["trantib"]
    assert (
        len(berkas_bukti("data/raw/{unit}{tahun}/tw{tw}/{seksi}.xlsx", replace(putaran, masa=Masa(2023))))
        == 6
    )
    masuk = nilai(baca("pengumpulan_data_kinerja"), kalender, "data/raw/2023/tw1/pmd.xlsx", putaran=putaran)
    bukti = [b for x in masuk.langkah for b in x.bukti if (b.bukti.berkas or "").startswith("data/raw")]
    assert [b.ada for b in bukti] == [True]
