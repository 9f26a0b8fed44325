"""Whatever was measured, each sentence says what its figures say, and a page does not repeat a phrase."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.laporan.bunyi import kalimat

from lkj import angka
from lkj.laporan.bahan import Bahan, Baris

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkj.rencana import Indikator

KODE = ("IKU-01", "IKU-02", "IKU-03", "IKU-05", "IKU-06", "IKU-07")
PALING_SAMA = Decimal("0.1")
"""Share of neighbouring bullets that may begin with the same four words."""

nilai = st.decimals(min_value=0, max_value=200, places=4).map(lambda n: n.normalize() + 0)
mungkin = st.none() | nilai
acak = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def dengan(bahan: Bahan, kode: str, **kolom: Decimal | str | None) -> Bahan:
    """The material with other figures of one indicator."""
    isi = {k: "" if n is None else f"{n:f}" if isinstance(n, Decimal) else n for k, n in kolom.items()}
    baris = tuple(Baris({**b.isi, **isi}) if b["kode"] == kode else b for b in bahan.pengukuran.baris)
    return replace(bahan, pengukuran=replace(bahan.pengukuran, baris=baris))


def bersih(teks: str) -> None:
    """A sentence has no hole, ends once, and speaks no other language."""
    assert not re.search(r"None|– |–$|\(\)|\{|\}|  | ,|\.\.| \.", teks), teks
    assert teks.endswith(".")
    assert teks[0].isupper()


def tercetak(n: Decimal, teks: str, *, mulai: int = 2) -> bool:
    """Whether a figure stands in a text, to two decimals or more."""
    return any(angka.tulis(n, desimal=d) in teks for d in range(mulai, 13))


@acak
@given(kode=st.sampled_from(KODE), realisasi=nilai, target=nilai, capaian=mungkin, urutan=st.integers(0, 3))
def test_the_sentence_of_the_year_is_true(
    kode: str, realisasi: Decimal, target: Decimal, capaian: Decimal | None, urutan: int, bahan: Bahan
) -> None:
    i = bahan.indikator(kode)
    b = dengan(bahan, kode, realisasi=realisasi, target=target, capaian=capaian)
    teks = kalimat.capaian_tahun(b, i, urutan)
    bersih(teks)
    if capaian is None:
        assert "belum dapat diukur" in teks
        return
    assert tercetak(realisasi, teks)
    assert tercetak(target, teks)
    assert tercetak(capaian, teks)
    baik = realisasi >= target if i.polaritas == "positif" else realisasi <= target
    assert ("belum" in teks) is (not baik)
    assert ("tepat" in teks.replace("tepat waktu", "")) is (realisasi == target)
    assert bool(re.search("melampaui|terlampaui", teks)) is (baik and realisasi != target)
    if realisasi != target:  # what differs is not printed alike
        sama = re.search(r"(\d[\d.,]*)\D* dari (?:rentang )?target (\d[\d.,]*)", teks)
        assert sama is None or sama[1] != sama[2].rstrip(".,")


@acak
@given(
    kode=st.sampled_from(KODE),
    kini=mungkin,
    dulu=mungkin,
    beda=mungkin,
    urutan=st.integers(0, 3),
)
def test_the_comparison_with_the_last_year_is_true(
    kode: str, kini: Decimal | None, dulu: Decimal | None, beda: Decimal | None, urutan: int, bahan: Bahan
) -> None:
    i = bahan.indikator(kode)
    b = dengan(bahan, kode, realisasi=kini, realisasi_2022=dulu, perubahan_capaian=beda)
    teks = kalimat.banding_tahun_lalu(b, i, urutan)
    bersih(teks)
    if kini is None or dulu is None:
        assert "tidak dapat diperbandingkan" in teks
        return
    gerak = angka.bulatkan(kini - dulu, 2)
    awal = re.split(r"capaiannya", teks)[0]
    assert bool(re.search(r"\bnaik\b|kenaikan", awal)) is (gerak > 0)
    assert bool(re.search(r"\bturun\b|penurunan", awal)) is (gerak < 0)
    if gerak:
        assert tercetak(abs(kini - dulu), awal)
        if i.tipe != "rentang":
            assert ("membaik" in teks) is ((gerak > 0) is (i.polaritas == "positif"))
    assert ("poin persen" in awal) is (bool(gerak) and i.satuan == "persen")


@acak
@given(kode=st.sampled_from(KODE), kini=mungkin, akhir=mungkin, maju=mungkin, urutan=st.integers(0, 2))
def test_the_progress_shows_its_three_figures_or_that_one_is_missing(
    kode: str,
    kini: Decimal | None,
    akhir: Decimal | None,
    maju: Decimal | None,
    urutan: int,
    bahan: Bahan,
) -> None:
    b = dengan(bahan, kode, realisasi_renstra=kini, target_akhir=akhir, kemajuan=maju)
    teks = kalimat.kemajuan(b, bahan.indikator(kode), urutan)
    bersih(teks)
    if kini is None or akhir is None or maju is None:
        assert "belum dapat dihitung" in teks
    else:
        assert all(tercetak(n, teks) for n in (kini, akhir, maju))


@acak
@given(kode=st.sampled_from(KODE), kini=mungkin, batas=mungkin, urutan=st.integers(0, 1))
def test_the_place_against_the_standard_is_true(
    kode: str, kini: Decimal | None, batas: Decimal | None, urutan: int, bahan: Bahan
) -> None:
    b = dengan(bahan, kode, realisasi=kini, standar=batas, sumber_standar="Aturan X")
    teks = kalimat.standar(b, bahan.indikator(kode), urutan)
    bersih(teks)
    if batas is None or kini is None:
        assert re.search("Tidak terdapat|belum dapat dibandingkan", teks)
        return
    beda = angka.bulatkan(kini - batas, 2)
    assert bool(re.search("di atas|lebih tinggi", teks)) is (beda > 0)
    assert bool(re.search("di bawah|lebih rendah", teks)) is (beda < 0)
    assert tercetak(kini, teks)
    assert tercetak(batas, teks)


@acak
@given(capaian=st.lists(mungkin, min_size=8, max_size=8))
def test_the_counts_of_the_summaries_add_up(capaian: list[Decimal | None], bahan: Bahan) -> None:
    b = bahan
    for i, n in zip(bahan.rencana.indikator, capaian, strict=True):
        b = dengan(b, i.kode, capaian=n)
    semua = kalimat.ringkas_capaian(b)
    bersih(semua)
    if any(n is not None for n in capaian):
        cacah = [int(n) for n in re.findall(r"(\d+) (?:mencapai|belum)", semua.split(" Capaian")[0])]
        assert sum(cacah) == 8
        baik = sum(n is not None and n >= 100 for n in capaian)
        assert (f"{baik} mencapai" in semua) is (baik > 0)
    for s in b.rencana.sasaran:
        if teks := kalimat.ringkas_sasaran(b, b.rencana.indikator_sasaran(s.kode)):
            bersih(teks)
    for nama in kalimat.yang_belum(b).split("), "):
        assert "(100%" not in nama


# what a page repeats -----------------------------------------------------------------------------------
def daftar(b: Bahan, indikator: Sequence[Indikator]) -> list[list[str]]:
    """The four lists of sentences of a sasaran."""
    susun = (
        kalimat.capaian_sasaran,
        kalimat.banding_sasaran,
        kalimat.kemajuan_sasaran,
        kalimat.standar_sasaran,
    )
    return [f(b, indikator) for f in susun]


def bagian_sama(semua: Sequence[Sequence[str]]) -> Decimal:
    """The share of neighbours that begin with the same four words."""
    pasang = [(a.split()[:4], c.split()[:4]) for isi in semua for a, c in pairwise(isi)]
    return Decimal(sum(a == c for a, c in pasang)) / max(len(pasang), 1)


def test_neighbouring_bullets_of_the_example_seldom_begin_alike(bahan: Bahan) -> None:
    sasaran = bahan.rencana.sasaran
    semua = [isi for s in sasaran for isi in daftar(bahan, bahan.rencana.indikator_sasaran(s.kode))]
    assert bagian_sama(semua) <= PALING_SAMA
    assert (
        bagian_sama([["Tidak terdapat standar nasional untuk A.", "Tidak terdapat standar nasional B."]]) == 1
    )


def test_each_sasaran_begins_with_another_construction(bahan: Bahan) -> None:
    awal = [
        kalimat.kemajuan_sasaran(bahan, bahan.rencana.indikator_sasaran(s.kode))[0].split(" target akhir")[0]
        for s in bahan.rencana.sasaran
    ]
    assert [a.split()[0] for a in awal] == ["Indeks", "Terhadap", "Kemajuan"]


# what is the same is said once -----------------------------------------------------------------------
def test_indicators_without_a_standard_are_said_together(bahan: Bahan) -> None:
    s1, s2 = (bahan.rencana.indikator_sasaran(k) for k in ("S1", "S2"))
    assert kalimat.standar_sasaran(bahan, s2) == [
        "Tidak terdapat standar nasional untuk keempat indikator sasaran ini."
    ]
    (tanpa,) = kalimat.standar_sasaran(bahan, s1)[1:]
    assert tanpa == (
        "Tidak terdapat standar nasional untuk persentase layanan administrasi yang selesai tepat waktu"
        " dan rata-rata waktu penyelesaian layanan."
    )


def test_what_one_reason_holds_up_is_said_in_one_sentence(bahan: Bahan) -> None:
    b = bahan
    for kode in ("IKU-01", "IKU-03"):
        b = dengan(
            b, kode, capaian=None, realisasi=None, kode_khusus="REALISASI_KOSONG", asal_2022="tak_banding"
        )
    s1 = b.rencana.indikator_sasaran("S1")
    satu, dua = kalimat.capaian_sasaran(b, s1)
    assert satu == (
        "Indeks Kepuasan Masyarakat dan rata-rata waktu penyelesaian layanan belum dapat diukur:"
        " realisasi tidak diisi."
    )
    assert "95,71%" in dua
    assert "kedua indikator ini diukur menurut definisinya" in kalimat.banding_sasaran(b, s1)[0]


@pytest.mark.parametrize(
    ("nama", "sebutan"),
    [
        ("Jumlah lembaga", "jumlah lembaga"),
        ("Rata-rata waktu", "rata-rata waktu"),
        ("Nilai SAKIP kecamatan", "nilai SAKIP kecamatan"),
        ("Nilai Akuntabilitas Kinerja", "Nilai Akuntabilitas Kinerja"),
        ("Indeks Kepuasan Masyarakat", "Indeks Kepuasan Masyarakat"),
        ("Opini BPK", "Opini BPK"),
    ],
)
def test_a_name_within_a_sentence_keeps_its_capital_only_where_it_is_a_name(nama: str, sebutan: str) -> None:
    assert kalimat.sebut(nama) == sebutan


def test_an_achievement_just_under_a_hundred_is_not_printed_as_a_hundred(bahan: Bahan) -> None:
    b = dengan(bahan, "IKU-01", realisasi=Decimal("84.499"), capaian=Decimal("99.9988"), kategori="ST")
    teks = kalimat.capaian_tahun(b, b.indikator("IKU-01"))
    assert "belum mencapai target: realisasinya 84,499 dari target 84,5" in teks
    assert "Capaiannya 99,999%" in teks
