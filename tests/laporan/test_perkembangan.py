"""The quarterly report: what changed since the quarter before, what is in danger, and the follow-up."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.laporan.bunyi import perkembangan
from tests.laporan.ragam import bagian, sel

from lkj import angka
from lkj.laporan.tabel.perkembangan import (
    perubahan_capaian,
    perubahan_serapan,
    risiko,
    tindak_lanjut_indikator,
    tindak_lanjut_seksi,
)

if TYPE_CHECKING:
    from tests.laporan.ragam import Pembuat

WAKTU = "Rata-rata waktu penyelesaian layanan"
GANGGUAN = "Jumlah gangguan ketenteraman"
SAKIP = "Nilai SAKIP kecamatan"


def test_the_change_of_an_achievement_is_that_of_the_two_printed_quarters(ragam: Pembuat) -> None:
    b = ragam(tw=2)
    u, lalu = b.ukur("IKU-07"), b.per_triwulan[1].satu("indikator", "IKU-07")
    assert u["capaian_sd_lalu"] == lalu["capaian_sd"]
    assert u.angka("perubahan_sd") == angka.kurang(Decimal(u["capaian_sd"]), Decimal(lalu["capaian_sd"]))
    assert sel(perubahan_capaian(b), GANGGUAN, "Perubahan") == "▲ 8,33"


def test_what_was_not_measured_a_quarter_ago_has_no_change(ragam: Pembuat) -> None:
    b = ragam(tw=2, lapor={(1, "IKU-03", "realisasi"): None})
    assert sel(perubahan_capaian(b), WAKTU, "Perubahan") == "–"
    assert "6 indikator yang capaiannya dapat dibandingkan" in " ".join(perkembangan.perubahan(b))


def test_the_counts_of_the_sentence_are_those_of_the_table(ragam: Pembuat) -> None:
    b = ragam(tw=3)
    t = perubahan_capaian(b)
    nama = {i.nama for i in b.rencana.indikator}
    tanda = [str(x[-1])[0] for x in t.baris if str(x[0]) in nama]
    kalimat = next(iter(perkembangan.perubahan(b)))
    for kata, panah in (("naik", "▲"), ("turun", "▼"), ("tetap", "=")):
        n = tanda.count(panah)
        assert (f"{n} {kata}" in kalimat) == (n > 0), (kata, kalimat)


def test_an_indicator_below_the_bound_is_called_in_danger_and_named(ragam: Pembuat) -> None:
    b = ragam(tw=2, ketentuan={"batas_risiko": 95})
    semua = " ".join(perkembangan.risiko(b))
    assert "Dua indikator berisiko tidak tercapai" in semua
    assert "Rata-rata waktu penyelesaian layanan (92,16%)" in semua
    assert sel(risiko(b), WAKTU, "Dasar") == "capaian s.d. TW II di bawah 95%"
    assert "di bawah 95% “berisiko tidak tercapai”" in perkembangan.ketentuan_risiko(b)


def test_a_rule_of_one_indicator_is_its_own(ragam: Pembuat) -> None:
    sendiri = {"IKU-03": {"batas_risiko": 93}}
    b = ragam(tw=2, ketentuan={"indikator": sendiri})
    assert "di bawah 93%" in sel(risiko(b), WAKTU, "Dasar")
    assert "batas capaian triwulan yang berisiko 93%" in bagian(b, "Ketentuan khusus indikator")


def test_a_count_that_passed_the_years_target_is_in_danger_whatever_the_percentage(ragam: Pembuat) -> None:
    b = ragam(tw=2, lapor={(2, "IKU-07", "realisasi"): "19"})
    assert b.ukur("IKU-07")["kode_risiko"] == "TARGET_TERLEWATI"
    assert sel(risiko(b), GANGGUAN, "Dasar") == "hitungan sampai triwulan ini sudah melewati target setahun"


def test_a_yearly_indicator_cannot_be_judged_yet(ragam: Pembuat) -> None:
    b = ragam(tw=2)
    assert sel(risiko(b), SAKIP, "Penilaian") == "belum dapat dinilai"
    assert "Satu indikator belum dapat dinilai: Nilai SAKIP kecamatan (diukur tahunan)." in list(
        perkembangan.risiko(b)
    )


def test_a_figure_that_rounding_lifts_to_the_bound_is_written_out(ragam: Pembuat) -> None:
    b = ragam(tw=2)
    assert b.ukur("IKU-04")["risiko"] == "waspada"
    assert "(99,995% sebelum dibulatkan)" in " ".join(perkembangan.risiko(b))
    assert sel(risiko(b), "Persentase desa berstatus", "Dasar").endswith("di bawah 100% sebelum dibulatkan")


def test_each_class_is_counted_once(ragam: Pembuat) -> None:
    for tw in (1, 2, 3, 4):
        b = ragam(tw=tw)
        kata = {angka.terbilang(n): n for n in range(1, 9)}
        banyak = [kata.get(k.split(" indikator")[0].lower(), 0) for k in perkembangan.risiko(b)]
        assert sum(banyak) == len(b.rencana.indikator)


def test_the_follow_up_sets_last_quarters_plan_beside_what_was_done(ragam: Pembuat) -> None:
    b = ragam(tw=2)
    t = tindak_lanjut_indikator(b)
    rencana = b.rekap.teks(1, "analisis", "IKU-03", "rencana")
    assert rencana
    assert sel(t, WAKTU, "Rencana pada TW I") == rencana
    assert sel(t, WAKTU, "Dilakukan pada TW II") == b.rekap.teks(2, "analisis", "IKU-03", "solusi")
    assert sel(t, WAKTU, "Perubahan") == "turun 0,15 poin menjadi 92,16%"
    assert len(tindak_lanjut_seksi(b).baris) == len(b.kantor.seksi)


def test_a_late_section_is_said_in_the_follow_up(ragam: Pembuat) -> None:
    telat = {
        "tw": "2",
        "seksi": "trantib",
        "jenis": "lanjut_tanpa",
        "kunci": "trantib",
        "ukuran": "oleh",
        "teks": "Camat",
    }
    b = ragam(tw=2, putusan=[telat | {"id": "tw2/trantib/lanjut_tanpa"}])
    assert sel(tindak_lanjut_seksi(b), "Seksi Ketenteraman", "Dilakukan pada TW II") == "data belum masuk"


def test_the_absorption_moves_by_the_difference_of_both_quarters(ragam: Pembuat) -> None:
    b = ragam(tw=2)
    u = b.anggaran.satu("jumlah")
    assert u.angka("perubahan_serapan") == angka.kurang(Decimal(u["serapan"]), Decimal(u["serapan_lalu"]))
    assert perkembangan.perubahan_serapan(b).startswith("Serapan anggaran naik ")
    assert len(perubahan_serapan(b).baris) == len(b.rencana.program) + 1


@pytest.mark.parametrize("tw", [2, 3, 4])
def test_every_row_has_a_cell_for_each_column(ragam: Pembuat, tw: int) -> None:
    b = ragam(tw=tw)
    for buat in (perubahan_capaian, perubahan_serapan, risiko, tindak_lanjut_indikator, tindak_lanjut_seksi):
        t = buat(b)
        assert {len(x) for x in t.baris} == {len(t.kolom)}


def test_the_rule_is_printed_in_the_notes_on_method_of_a_quarter_only(ragam: Pembuat) -> None:
    assert "berisiko tidak tercapai" in bagian(ragam(tw=1), "Risiko terhadap target tahun")
    assert bagian(ragam(), "Risiko terhadap target tahun") == ""
