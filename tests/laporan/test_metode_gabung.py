"""Catatan metode on quarters, months, sections and versions, with numbers that a reader can repeat."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.laporan.bunyi import catatan_metode
from tests.laporan.ragam import bagian

from lkj.rencana import PenanggungJawab

if TYPE_CHECKING:
    from tests.laporan.ragam import Laporan, Pembuat

    from lkj.laporan.bahan import Bahan

BULAN = {1: ("2", "3", "2"), 2: ("2", "2", "2"), 3: ("3", "3", "3"), 4: ("2", "3", "1")}


@pytest.mark.parametrize(
    ("cara", "contoh"),
    [
        ("jumlah", "7 + 6 + 9 + 6 = 28 kejadian"),
        ("rata", "(7 + 6 + 9 + 6) ÷ 4 = 7 kejadian"),
        ("maks", "tertinggi dari 7, 6, 9, dan 6 = 9 kejadian"),
        ("min", "terendah dari 7, 6, 9, dan 6 = 6 kejadian"),
    ],
)
def test_each_way_of_putting_quarters_together_is_worked(cara: str, contoh: str, ragam: Pembuat) -> None:
    lain = {i.kode: {"agregasi": "akhir"} for i in ragam.bahan.rencana.indikator}
    b = ragam(indikator={**lain, "IKU-07": {"agregasi": cara}})
    gabung = bagian(b, "Penggabungan bulan dan triwulan")
    assert f"Contoh Jumlah gangguan ketenteraman dan ketertiban umum: {contoh}." in gabung
    assert "Contoh Indeks Kepuasan Masyarakat: Triwulan IV 85,12 indeks." in gabung


def test_parts_are_worked_as_a_sum_over_a_sum(bahan: Bahan) -> None:
    gabung = bagian(bahan, "Penggabungan bulan dan triwulan")
    assert re.search(r"\(975 \+ 1\.022 \+ [\d. +]+\) ÷ \(1\.035 \+ [\d. +]+\) × 100 = 95,71%", gabung)


def test_a_shared_indicator_names_its_sections(ragam: Pembuat) -> None:
    bersama = tuple(
        PenanggungJawab(kode="IKU-02", seksi=s, sejak=date(2020, 1, 1)) for s in ("pelayanan", "umum")
    )
    lapor: Laporan = {
        (tw, "IKU-02", apa, "umum"): "10" for tw in (1, 2, 3, 4) for apa in ("pembilang", "penyebut")
    }
    gabung = bagian(
        ragam(rencana={"penanggung_jawab": bersama}, lapor=lapor), "Penggabungan bulan dan triwulan"
    )
    assert "diisi bersama oleh Seksi Pelayanan Umum dan Subbagian Umum dan Kepegawaian" in gabung
    assert "(985 + 1.032 + " in gabung


@pytest.mark.parametrize(
    ("cara", "contoh"),
    [
        ("jumlah", "Oktober 2, November 3, dan Desember 1; 2 + 3 + 1 = 6 kejadian."),
        ("rata", "Oktober 2, November 3, dan Desember 1; (2 + 3 + 1) ÷ 3 = 2 kejadian."),
        ("maks", "Oktober 2, November 3, dan Desember 1; tertinggi dari 2, 3, dan 1 = 3 kejadian."),
        ("akhir", "Oktober 2, November 3, dan Desember 1; yang berlaku bulan terakhir, 1 kejadian."),
    ],
)
def test_a_monthly_indicator_is_worked_from_its_months(cara: str, contoh: str, ragam: Pembuat) -> None:
    bulan: Laporan = {
        (tw, "IKU-07", f"realisasi_bulan_{3 * tw - 2 + n}"): nilai
        for tw, semua in BULAN.items()
        for n, nilai in enumerate(semua)
    }
    lapor: Laporan = {**bulan, **{(tw, "IKU-07", "realisasi"): None for tw in BULAN}}
    b = ragam(indikator={"IKU-07": {"periode_isian": "bulan", "agregasi": cara}}, lapor=lapor)
    gabung = bagian(b, "Penggabungan bulan dan triwulan")
    assert "Diisi setiap bulan: Jumlah gangguan ketenteraman dan ketertiban umum;" in gabung
    assert f"Triwulan IV: {contoh}" in gabung


def test_a_change_of_the_responsible_section_is_said(ragam: Pembuat) -> None:
    assert bagian(ragam(), "Penanggung jawab yang berganti") == ""
    sub = ragam.bahan.rencana.sub_kegiatan[0]
    ganti = (
        PenanggungJawab(kode=sub.kode, seksi="umum", sejak=date(2020, 1, 1), sampai=date(2023, 3, 31)),
        PenanggungJawab(kode=sub.kode, seksi="perencanaan", sejak=date(2023, 4, 1)),
    )
    b = ragam(rencana={"penanggung_jawab": ganti})
    assert bagian(b, "Penanggung jawab yang berganti") == (
        f"{sub.nama}: Subbagian Umum dan Kepegawaian (triwulan I); Subbagian Perencanaan dan Keuangan"
        " (triwulan II–IV)."
    )


def test_the_versions_of_each_quarter_are_named(bahan: Bahan) -> None:
    pk = ("Triwulan I–III: target", "Triwulan IV: target")
    dpa = ("Triwulan I–II: pagu", "Triwulan III–IV: pagu")
    urut = [*bahan.rencana.versi]
    assert [v.jenis for v in urut] == ["PK", "PK", "DPA", "DPA"]
    assert dict(catatan_metode(bahan))["Dokumen yang dipakai"] == [
        *(f"{a} menurut {v.nama}, nomor {v.nomor}." for a, v in zip((*pk, *dpa), urut, strict=True)),
        "Tahun diukur menurut versi terakhir di atas.",
    ]
