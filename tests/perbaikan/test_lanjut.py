"""A recorded decision lets the rekap go on without a section; anything else about it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj.catatan import KONFIRMASI, WAJIB, yang_wajib

if TYPE_CHECKING:
    from tests.perbaikan.conftest import Perbaiki

ISI = "seksi: trantib\nalasan: Kepala seksi dirawat\ntanggal: 2023-04-05\noleh: Sekretaris Kecamatan\n"
BERKAS = "data/raw/2023/tw1/lanjut_tanpa.yaml"


def ganti(isi: str, **lain: bytes | None) -> dict[str, bytes | None]:
    """The decision in its file, and changed sheets."""
    return {"lanjut_tanpa.yaml": isi.encode(), **{f"{k}.xlsx": v for k, v in lain.items()}}


def test_a_late_section_no_longer_stops_the_rekap_and_the_remark_says_who_decided(perbaiki: Perbaiki) -> None:
    (catatan,) = perbaiki("", ganti(ISI, trantib=None)).catatan
    assert (catatan.kode, catatan.tingkat) == ("BELUM_MASUK", KONFIRMASI)
    assert "keputusan Sekretaris Kecamatan tanggal 5 April 2023 (Kepala seksi dirawat)" in catatan.saran


def test_the_decision_is_recorded_with_its_file(perbaiki: Perbaiki) -> None:
    semua = perbaiki("", ganti(ISI, trantib=None)).rekaman
    isi = {r.ukuran: (r.seksi, r.teks, r.berkas) for r in semua if r.jenis == "lanjut_tanpa"}
    assert isi == {
        "alasan": ("trantib", "Kepala seksi dirawat", BERKAS),
        "oleh": ("trantib", "Sekretaris Kecamatan", BERKAS),
        "tanggal": ("trantib", "2023-04-05", BERKAS),
    }


def test_a_decision_for_another_section_changes_nothing_for_a_late_one(perbaiki: Perbaiki) -> None:
    catatan = perbaiki("", ganti(ISI, trantib=None, umum=None)).catatan
    assert [(c.berkas.rpartition("/")[2], c.tingkat) for c in catatan] == [
        ("trantib.xlsx", KONFIRMASI),
        ("umum.xlsx", WAJIB),
    ]


def test_several_sections_stand_in_a_list(perbaiki: Perbaiki) -> None:
    dua = "".join(
        f"- {{seksi: {s}, alasan: Banjir, tanggal: 2023-04-05, oleh: Camat}}\n" for s in ("umum", "pmd")
    )
    hasil = perbaiki("", ganti(dua, umum=None, pmd=None))
    assert yang_wajib(hasil.catatan) == ()
    assert {r.seksi for r in hasil.rekaman if r.jenis == "lanjut_tanpa"} == {"umum", "pmd"}


def test_a_decision_for_a_section_that_sent_its_sheet_is_a_remark_and_no_record(perbaiki: Perbaiki) -> None:
    hasil = perbaiki("", ganti(ISI))
    (catatan,) = hasil.catatan
    assert (catatan.kode, catatan.tingkat, catatan.berkas) == ("LANJUT_TANPA_SUDAH_MASUK", KONFIRMASI, BERKAS)
    assert not [r for r in hasil.rekaman if r.jenis == "lanjut_tanpa"]


def test_a_section_that_sent_a_damaged_file_is_not_left_out(perbaiki: Perbaiki) -> None:
    kode = {c.kode for c in perbaiki("", ganti(ISI, trantib=b"rusak")).catatan}
    assert kode == {"BUKAN_XLSX", "LANJUT_TANPA_SUDAH_MASUK"}


@pytest.mark.parametrize("kunci", ["seksi", "alasan", "tanggal", "oleh"])
def test_a_decision_needs_every_key(kunci: str, perbaiki: Perbaiki) -> None:
    kurang = "".join(b for b in ISI.splitlines(keepends=True) if not b.startswith(kunci))
    catatan = {c.kode: c for c in perbaiki("", ganti(kurang, trantib=None)).catatan}
    assert set(catatan) == {"BELUM_MASUK", "LANJUT_TANPA_BENTUK"}
    assert catatan["BELUM_MASUK"].tingkat == WAJIB
    assert f"“{kunci}” wajib ada" in catatan["LANJUT_TANPA_BENTUK"].aturan


@pytest.mark.parametrize(
    ("lama", "baru", "kode", "teks"),
    [
        ("trantib", "tratib", "LANJUT_TANPA_BENTUK", "Maksudnya “trantib”?"),
        ("alasan:", "alsan:", "LANJUT_TANPA_BENTUK", "Maksudnya “alasan”?"),
        ("2023-04-05", "2022-04-05", "PERBAIKAN_TANGGAL", "antara 1 Januari 2023"),
        ("2023-04-05", "besok", "LANJUT_TANPA_BENTUK", "tulis tanggal sebagai"),
        ("seksi: ", "- ", "LANJUT_TANPA_BENTUK", "tidak dapat dibaca"),
        ("Kepala", "😀", "LANJUT_TANPA_BENTUK", "U+1F600"),
    ],
)
def test_a_decision_that_is_wrong_is_refused_and_the_section_still_owes_its_sheet(
    lama: str, baru: str, kode: str, teks: str, perbaiki: Perbaiki
) -> None:
    catatan = perbaiki("", ganti(ISI.replace(lama, baru), trantib=None)).catatan
    assert ("BELUM_MASUK", WAJIB) in {(c.kode, c.tingkat) for c in catatan}
    milik = [c for c in catatan if c.berkas == BERKAS]
    assert {c.kode for c in milik} == {kode}
    assert any(teks in c.aturan for c in milik), [c.aturan for c in milik]


def test_two_decisions_for_one_section_are_refused(perbaiki: Perbaiki) -> None:
    satu = "- {seksi: trantib, alasan: a, tanggal: 2023-04-05, oleh: b}\n"
    catatan = perbaiki("", ganti(satu * 2, trantib=None)).catatan
    assert [c.sel for c in catatan if c.kode == "LANJUT_TANPA_BENTUK"] == ["butir 2"]


@pytest.mark.parametrize("isi", ["", "# belum ada\n"])
def test_an_empty_file_decides_nothing(isi: str, perbaiki: Perbaiki) -> None:
    assert perbaiki("", ganti(isi)).catatan == ()
