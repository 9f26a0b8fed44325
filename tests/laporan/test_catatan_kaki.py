"""Footnotes under the tables: each says its reason in a sentence, and only where it occurs."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from tests.laporan.bunyi import kalimat
from tests.laporan.ragam import catatan_sel, sel

from lkj.laporan.tabel import TABEL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.laporan.ragam import Laporan, Pembuat

    from lkj.laporan.bahan import Bahan

tabel = SimpleNamespace(**{f.__name__: f for f in TABEL})

RUMUS_DUA_T = "Nilai yang lebih kecil lebih baik. Capaian: (2 × target − realisasi) ÷ target × 100."
RUMUS_RENTANG = (
    "Capaian: 100 bila realisasi di dalam rentang target; di luarnya dihitung terhadap ujung rentang yang"
    " terlampaui."
)


# formulas --------------------------------------------------------------------------------------------
@pytest.mark.parametrize("nama", ["target_realisasi", "per_triwulan", "antartahun", "renstra"])
def test_a_formula_that_is_not_plain_stands_under_each_table_that_uses_it(nama: str, bahan: Bahan) -> None:
    t = getattr(tabel, nama)(bahan, "S2")
    assert catatan_sel(t, "Jumlah gangguan", "Indikator") == (RUMUS_DUA_T,)
    assert catatan_sel(t, "Persentase usulan", "Indikator") == (RUMUS_RENTANG,)
    assert catatan_sel(t, "Jumlah lembaga", "Indikator") == ()


@pytest.mark.parametrize("nama", ["pengukuran", "pengukuran_triwulan"])
def test_the_tables_of_all_indicators_name_their_formulas(nama: str, bahan: Bahan) -> None:
    t = tabel.pengukuran(bahan) if nama == "pengukuran" else tabel.pengukuran_triwulan(bahan, 2)
    assert {RUMUS_DUA_T, RUMUS_RENTANG} <= set(t.catatan_kaki())


def test_the_office_s_formula_is_named_where_the_plan_leaves_it_open(ragam: Pembuat) -> None:
    b = ragam(ketentuan={"rumus_negatif": "rasio_balik"}, indikator={"IKU-07": {"rumus": None}})
    (catatan,) = catatan_sel(tabel.target_realisasi(b, "S2"), "Jumlah gangguan", "Indikator")
    assert "Capaian: target ÷ realisasi × 100." in catatan


def test_a_formula_that_gives_nothing_on_target_says_so(ragam: Pembuat) -> None:
    b = ragam(indikator={"IKU-07": {"rumus": "selisih"}})
    (catatan,) = catatan_sel(tabel.target_realisasi(b, "S2"), "Jumlah gangguan", "Indikator")
    assert catatan.endswith("Rumus ini memberi 0% bila realisasi tepat sama dengan target.")


# cap, floor, gap, special cases ----------------------------------------------------------------------
def test_a_capped_achievement_says_what_was_calculated(ragam: Pembuat) -> None:
    b = ragam(ketentuan={"batas_atas": 101, "indikator": {"IKU-02": {"batas_atas": 100}}})
    t = tabel.pengukuran(b)
    assert sel(t, "2.2", "Capaian") == "101"
    assert catatan_sel(t, "2.2", "Capaian") == (
        "Hasil penghitungan 103,7%, dicetak paling tinggi 101% (ketentuan batas atas).",
    )
    assert sel(t, "1.2", "Capaian") == "100"
    assert catatan_sel(t, "1.1", "Capaian") == ()
    assert "Capaiannya 101%" in kalimat.capaian_tahun(b, b.indikator("IKU-05"))


def test_a_floored_achievement_says_what_was_calculated(ragam: Pembuat) -> None:
    b = ragam(ketentuan={"batas_bawah": 0}, lapor={(4, "IKU-07", "realisasi"): "60"})
    t = tabel.target_realisasi(b, "S2")
    assert sel(t, "Jumlah gangguan", "Capaian") == "0"
    assert catatan_sel(t, "Jumlah gangguan", "Capaian") == (
        "Hasil penghitungan -141,67%, dicetak paling rendah 0% (ketentuan batas bawah).",
    )


def test_beside_other_years_an_achievement_is_not_capped(ragam: Pembuat) -> None:
    t = tabel.antartahun(ragam(ketentuan={"batas_atas": 101}), "S2")
    assert sel(t, "Jumlah lembaga", "Capaian 2023") == "103,7"
    assert catatan_sel(t, "Jumlah lembaga", "Capaian 2023") == (
        "Capaian hasil penghitungan, tanpa batas atas dan batas bawah pencetakan.",
    )


@pytest.mark.parametrize(
    ("batas", "hasil"),
    [("bawah", "Tinggi"), ("atas", "Sangat Tinggi"), ("bulat", "Tinggi")],
)
def test_a_value_in_a_gap_of_the_scale_says_which_rule_put_it_where(
    batas: str, hasil: str, ragam: Pembuat
) -> None:
    t = tabel.pengukuran(ragam(ketentuan={"batas_skala": batas}))
    (catatan,) = catatan_sel(t, "2.1", "Kategori")
    assert catatan.startswith(
        "Capaian 90,004% berada di antara kategori Tinggi (76 ≤ 90) dan Sangat Tinggi (91 ≤ 100)"
    )
    assert catatan.endswith(f", yaitu {hasil}.")
    assert catatan_sel(t, "2.2", "Kategori") == ()


@pytest.mark.parametrize(
    ("kode", "target", "realisasi", "bunyi", "tercetak"),
    [
        ("IKU-05", "0", "9", "Target nol, capaian tidak dapat dihitung.", "–"),
        ("IKU-07", "0", "0", "Target nol tercapai, capaian dinyatakan 100%.", "100"),
        ("IKU-07", "0", "3", "Target nol tidak tercapai, capaian dinyatakan 0%.", "0"),
        ("IKU-05", "-1", "9", "Target di bawah nol, capaian tidak dapat dihitung.", "–"),
    ],
)
def test_a_target_of_zero_is_explained(
    kode: str, target: str, realisasi: str, bunyi: str, tercetak: str, ragam: Pembuat
) -> None:
    lapor: Laporan = {
        (tw, kode, "realisasi"): realisasi if tw == 4 or kode == "IKU-05" else "0" for tw in (1, 2, 3, 4)
    }
    t = tabel.target_realisasi(ragam(target={kode: Decimal(target)}, lapor=lapor), "S2")
    awal = "Jumlah lembaga" if kode == "IKU-05" else "Jumlah gangguan"
    assert sel(t, awal, "Capaian") == tercetak
    assert catatan_sel(t, awal, "Capaian") == (bunyi,)


def test_a_hole_in_the_quarters_is_explained(ragam: Pembuat) -> None:
    b = ragam(lapor={(2, "IKU-03", "realisasi"): None})
    t = tabel.target_realisasi(b, "S1")
    assert catatan_sel(t, "Rata-rata waktu", "Capaian") == (
        "Ada triwulan kosong sebelum triwulan yang terisi.",
    )


# status of a value -----------------------------------------------------------------------------------
DOKUMEN: Mapping[str, str] = {
    "dokumen": "Laporan Survei Kepuasan Masyarakat",
    "nomor_dokumen": "000.8/77",
    "tanggal_dokumen": "2024-01-03",
}
SUMBER = "Laporan Survei Kepuasan Masyarakat, nomor 000.8/77, tanggal 3 Januari 2024"


@pytest.mark.parametrize(
    ("status", "lain", "bunyi"),
    [
        ("sementara", {}, f"Nilai sementara menurut {SUMBER}."),
        (
            "tahun_sebelumnya",
            {"tahun_data": "2022"},
            f"Nilai tahun sebelumnya menurut {SUMBER}, data tahun 2022.",
        ),
        ("final", {}, f"Sumber: {SUMBER}."),
    ],
)
def test_a_value_from_outside_names_its_document(
    status: str, lain: Mapping[str, str], bunyi: str, ragam: Pembuat
) -> None:
    isi = {"status": status, **DOKUMEN, **lain}
    b = ragam(lapor={(4, "IKU-01", ukuran): teks for ukuran, teks in isi.items()})
    for t in (tabel.pengukuran(b), tabel.target_realisasi(b, "S1"), tabel.pengukuran_triwulan(b, 4)):
        nama = "Realisasi s.d." if t.id == "tbl-ukur-tw4" else "Realisasi"
        assert catatan_sel(t, "1.1" if t.id == "tbl-pengukuran" else "Indeks", nama) == (bunyi,)
    assert catatan_sel(tabel.pengukuran_triwulan(b, 3), "Indeks", "Realisasi s.d.") == ()


def test_a_value_not_yet_published_is_no_zero_and_counted(ragam: Pembuat) -> None:
    lapor: Laporan = {
        (4, "IKU-08", "realisasi"): None,
        (4, "IKU-08", "status"): "belum_terbit",
        (4, "IKU-08", "dokumen"): "Inspektorat Kabupaten Nusaraya",
    }
    b = ragam(lapor=lapor)
    t = tabel.pengukuran(b)
    assert [sel(t, "3.1", k) for k in ("Realisasi", "Capaian", "Kategori")] == ["–", "–", "–"]
    assert catatan_sel(t, "3.1", "Realisasi") == (
        "Nilai belum terbit (Inspektorat Kabupaten Nusaraya); tidak masuk rata-rata.",
    )
    assert catatan_sel(t, "3.1", "Capaian") == ()
    dasar = "rata-rata 7 dari 8 indikator yang dapat dihitung, 1 belum terbit"
    assert catatan_sel(t, "Rata-rata capaian", "Capaian")[0] == f"R{dasar[1:]}."
    assert f"({dasar})" in kalimat.rerata(b, b.pengukuran.satu("instansi"))
    assert "belum dapat diukur: nilai belum terbit" in kalimat.capaian_tahun(b, b.indikator("IKU-08"))
    assert "karena nilainya belum terbit" in kalimat.banding_tahun_lalu(b, b.indikator("IKU-08"))


def test_a_yearly_indicator_is_explained_in_the_table_of_quarters(bahan: Bahan) -> None:
    t = tabel.per_triwulan(bahan, "S3")
    assert catatan_sel(t, "Nilai SAKIP", "TW II") == ("Diukur tahunan, pada triwulan IV.",)
    assert "Diukur tahunan, pada triwulan IV." not in catatan_sel(t, "Nilai SAKIP", "TW IV")


# means -----------------------------------------------------------------------------------------------
def test_a_mean_says_what_was_capped_before_it(ragam: Pembuat) -> None:
    t = tabel.pengukuran(ragam(ketentuan={"batas_rerata": 100}))
    (sasaran_1,) = catatan_sel(t, "1", "Capaian")
    assert sasaran_1 == (
        "Dalam rata-rata, capaian yang lebih dari 100% dihitung 100%: Indeks Kepuasan Masyarakat dan"
        " Persentase layanan administrasi yang selesai tepat waktu."
    )
    assert catatan_sel(tabel.pengukuran(ragam()), "1", "Capaian") == ()


def test_a_mean_says_what_was_floored_before_it(ragam: Pembuat) -> None:
    t = tabel.pengukuran(ragam(ketentuan={"indikator": {"IKU-07": {"batas_bawah": 90}}}))
    (catatan,) = catatan_sel(t, "2", "Capaian")
    assert catatan.startswith("Dalam rata-rata, capaian yang kurang dari 90% dihitung 90%: Jumlah gangguan")


def test_a_weighted_mean_says_so(ragam: Pembuat) -> None:
    bobot = {i.kode: {"bobot": Decimal(2)} for i in ragam.bahan.rencana.indikator}
    t = tabel.pengukuran(ragam(ketentuan={"rerata": "berbobot"}, indikator=bobot))
    assert catatan_sel(t, "1", "Capaian") == ("Rata-rata berbobot 3 indikator.",)
    assert catatan_sel(t, "3", "Capaian") == ()


def test_the_mean_of_a_quarter_counts_its_own_indicators(ragam: Pembuat) -> None:
    b = ragam(lapor={(2, "IKU-01", "realisasi"): None}, tw=2)
    t = tabel.pengukuran_triwulan(b, 2)
    assert catatan_sel(t, "Rata-rata capaian", "Capaian (%)") == (
        "Rata-rata 6 dari 8 indikator yang dapat dihitung.",
    )
    assert catatan_sel(t, "Rata-rata capaian", "Capaian s.d.") == (
        "Rata-rata 7 dari 8 indikator yang dapat dihitung.",
    )
    assert kalimat.rerata_triwulan(b, 2).endswith("(rata-rata 7 dari 8 indikator yang dapat dihitung).")
