"""Other years, ordinal values and money on the page: words, directions, shares, and their footnotes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from tests.laporan.bunyi import kalimat
from tests.laporan.ragam import catatan_sel, sel

from lkj.laporan.catatan_kaki import masa
from lkj.laporan.perjanjian import susun_pk
from lkj.laporan.tabel import TABEL
from lkj.rencana.model import PetaOrdinal

if TYPE_CHECKING:
    from tests.laporan.ragam import Pembuat

    from lkj.laporan.bahan import Bahan

tabel = SimpleNamespace(**{f.__name__: f for f in TABEL})

OPINI = PetaOrdinal(
    nama="opini_bpk",
    nilai=(("TMP", Decimal(1)), ("TW", Decimal(2)), ("WDP", Decimal(3)), ("WTP", Decimal(4))),
)
ORDINAL: dict[str, Any] = {"tipe": "ordinal", "rumus": None, "peta": "opini_bpk", "satuan": "opini"}


def opini(ragam: Pembuat, kini: str = "3", dulu: str = "2", target: str = "4") -> Bahan:
    """The example with an opinion of the auditor in place of its yearly score."""
    renstra = tuple(
        r.model_copy(
            update={
                "akhir": Decimal(4),
                "target": dict.fromkeys(r.target, Decimal(4)),
                "realisasi": dict.fromkeys(r.realisasi, Decimal(dulu)),
            }
        )
        if r.kode == "IKU-08"
        else r
        for r in ragam.bahan.rencana.renstra
    )
    return ragam(
        indikator={"IKU-08": ORDINAL},
        rencana={"peta": (OPINI,), "renstra": renstra},
        target={"IKU-08": Decimal(target)},
        lapor={(4, "IKU-08", "realisasi"): kini},
    )


# other years -----------------------------------------------------------------------------------------
def test_a_year_before_the_present_definition_is_not_compared(ragam: Pembuat) -> None:
    b = ragam(indikator={"IKU-01": {"sejak": 2023}})
    t = tabel.antartahun(b, "S1")
    sebab = "Tidak dapat diperbandingkan: indikator ini diukur menurut definisinya sekarang sejak tahun 2023."
    for kolom in ("Realisasi 2021", "Realisasi 2022", "Perubahan r", "Capaian 2022", "Perubahan c"):
        assert (sel(t, "Indeks", kolom), catatan_sel(t, "Indeks", kolom)) == ("–", (sebab,))
    assert sel(t, "Indeks", "Realisasi 2023") == "85,12"
    assert kalimat.banding_tahun_lalu(b, b.indikator("IKU-01")) == (
        "Indeks Kepuasan Masyarakat tidak dapat diperbandingkan dengan tahun 2022: indikator ini diukur"
        " menurut definisinya sekarang sejak tahun 2023."
    )


def test_a_sum_towards_the_renstra_says_since_when(ragam: Pembuat) -> None:
    def catatan(b: Bahan) -> tuple[str, ...]:
        return catatan_sel(tabel.renstra(b, "S2"), "Jumlah lembaga", "Realisasi")

    assert catatan(ragam()) == ("Jumlah sejak awal Renstra.",)
    b = ragam(indikator={"IKU-05": {"sejak": 2022}})
    assert catatan(b) == ("Jumlah sejak tahun 2022.",)
    assert "103 lembaga (jumlah sejak tahun 2022)" in kalimat.kemajuan(b, b.indikator("IKU-05"))


# ordinal values --------------------------------------------------------------------------------------
def test_an_ordinal_value_is_printed_as_its_word_everywhere(ragam: Pembuat) -> None:
    b = opini(ragam)
    i = b.indikator("IKU-08")
    ukur = tabel.pengukuran(b)
    assert [sel(ukur, "3.1", k) for k in ("Target", "Realisasi", "Capaian")] == ["WTP", "WDP", "75"]
    assert catatan_sel(ukur, "3.1", "Sasaran") == (
        "Capaian: tingkat realisasi ÷ tingkat target × 100. Tingkat: TMP = 1, TW = 2, WDP = 3, dan WTP = 4.",
    )
    lalu = tabel.antartahun(b, "S3")
    kolom = ("Realisasi 2022", "Realisasi 2023", "Perubahan r", "Perubahan c")
    assert [sel(lalu, "Nilai", k) for k in kolom] == ["TW", "WDP", "▲ naik", "▲ 25"]
    renstra = tabel.renstra(b, "S3")
    assert [sel(renstra, "Nilai", k) for k in ("Realisasi", "Target")] == ["WDP", "WTP"]
    assert sel(tabel.target_renstra(b), "Nilai", "2024") == "WTP"
    assert sel(tabel.janji(susun_pk(b, "camat")), "Meningkatnya akuntabilitas", "Target") == "WTP"
    assert sel(tabel.rencana_aksi(b), "Nilai", "TW IV") == "WTP"
    assert sel(tabel.per_triwulan(b, "S3"), "Nilai", "TW IV") == "WDP"
    assert sel(tabel.pengukuran_triwulan(b, 4), "Nilai", "Realisasi s.d.") == "WDP"
    assert "realisasinya WDP dari target WTP." in kalimat.capaian_tahun(b, i)
    assert "pada WDP terhadap target akhir Renstra tahun 2026 yaitu WTP, atau" in kalimat.kemajuan(b, i)


@pytest.mark.parametrize(
    ("dulu", "kini", "bunyi"),
    [
        (
            "3",
            "4",
            "naik dari WDP menjadi WTP dibandingkan tahun 2022, yang berarti membaik, dan capaiannya naik",
        ),
        ("4", "3", "turun dari WTP menjadi WDP dibandingkan tahun 2022, yang berarti kinerjanya menurun, "),
        ("3", "3", "tetap WDP dibandingkan tahun 2022; capaiannya tetap."),
    ],
)
def test_two_words_have_no_distance(dulu: str, kini: str, bunyi: str, ragam: Pembuat) -> None:
    b = opini(ragam, kini=kini, dulu=dulu)
    assert bunyi in kalimat.banding_tahun_lalu(b, b.indikator("IKU-08"))


def test_an_ordinal_standard_is_a_word_without_a_distance(ragam: Pembuat) -> None:
    b = opini(ragam)
    i = b.indikator("IKU-08").model_copy(update={"standar_nasional": Decimal(4), "sumber_standar": "BPK"})
    baris = {**b.ukur("IKU-08").isi, "standar": "4", "sumber_standar": "BPK"}
    ukur = b.pengukuran.baris
    semua = tuple(type(u)(baris) if u["kode"] == "IKU-08" else u for u in ukur)
    lain = replace(b, pengukuran=replace(b.pengukuran, baris=semua))
    assert "sebesar WDP berada di bawah standar nasional WTP. Sumber" in kalimat.standar(lain, i)


# money -----------------------------------------------------------------------------------------------
def _berbagi(ragam: Pembuat, porsi: dict[str, Decimal]) -> Bahan:
    ubah = {"sasaran": ("S1", "S2"), "porsi": porsi}
    program = ragam.bahan.rencana.program
    semua = tuple(p.model_copy(update=ubah) if p.kode == "7.01.02" else p for p in program)
    return ragam(rencana={"program": semua})


def test_the_shares_of_a_programme_are_printed(ragam: Pembuat) -> None:
    b = _berbagi(ragam, {"S1": Decimal(60), "S2": Decimal(40)})
    (s1,) = catatan_sel(tabel.efisiensi_sasaran(b), "Meningkatnya kualitas", "Serapan")
    assert s1.endswith("dihitung 60% pada sasaran ini.")
    (s2,) = catatan_sel(tabel.program_penunjang(b, "S2"), "7.01.02", "Program")
    assert s2.endswith("dihitung 40% pada sasaran ini.")
    (semua,) = catatan_sel(tabel.anggaran_program(b), "7.01.02", "Program")
    assert semua.startswith("Anggarannya dibagi 60% untuk sasaran “Meningkatnya kualitas")


def test_a_programme_that_is_not_divided_counts_in_full(ragam: Pembuat) -> None:
    b = _berbagi(ragam, {})
    (s1,) = catatan_sel(tabel.efisiensi_sasaran(b, "S1"), "Meningkatnya", "Serapan")
    assert s1.endswith("mendukung beberapa sasaran dan dihitung penuh pada masing-masing.")
    assert catatan_sel(tabel.anggaran_program(b), "7.01.02", "Program") == ()


@pytest.mark.parametrize(
    ("keuangan", "bunyi"),
    [("lra", "Laporan Realisasi Anggaran (LRA)"), ("isian", "isian seksi, subbagian, dan kelurahan")],
)
def test_the_source_of_the_rupiah_is_said(keuangan: str, bunyi: str, ragam: Pembuat) -> None:
    b = ragam(ketentuan={"keuangan": keuangan, "status_keuangan": "telah diaudit"})
    for t in (tabel.anggaran_program(b), tabel.anggaran_rinci(b)):
        assert t.catatan == [f"Realisasi anggaran bersumber dari {bunyi}. Data keuangan telah diaudit."]


# runs of quarters ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("isi", "hasil"),
    [
        ("aaaa", [("a", "triwulan I–IV")]),
        ("aabb", [("a", "triwulan I–II"), ("b", "triwulan III–IV")]),
        ("abaa", [("a", "triwulan I"), ("b", "triwulan II"), ("a", "triwulan III–IV")]),
        ("a", [("a", "triwulan I")]),
    ],
)
def test_quarters_with_the_same_text_are_one_run(isi: str, hasil: list[tuple[str, str]]) -> None:
    assert masa(dict(enumerate(isi, 1))) == hasil
