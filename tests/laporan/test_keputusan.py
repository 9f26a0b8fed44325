"""What people decided about the data, in the report: late sections in front, corrections in an annex."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.laporan.bunyi import kalimat
from tests.laporan.ragam import catatan_sel, sel

from lkj.laporan import keputusan, naskah
from lkj.laporan.bahan import belum_masuk
from lkj.laporan.tabel.anggaran import analisis_seksi, anggaran_program, anggaran_rinci
from lkj.laporan.tabel.banding import analisis, antartahun, renstra
from lkj.laporan.tabel.capaian import pengukuran
from lkj.laporan.tabel.keputusan import perbaikan
from lkj.laporan.tabel.triwulan import pengukuran_triwulan

if TYPE_CHECKING:
    from tests.laporan.ragam import Pembuat

    from lkj.laporan.bahan import Bahan

TEMPLAT = Path(__file__).parents[2] / "templates"
NAMA = "Jumlah gangguan"  # IKU-07 of the section trantib, a sum of the quarters


def putusan(jenis: str, tw: int, seksi: str, kunci: str, **isi: str) -> list[dict[str, str]]:
    """Rows of the rekap about one decision."""
    milik = {"tw": str(tw), "seksi": seksi, "jenis": jenis, "kunci": kunci}
    return [{**milik, "ukuran": ukuran, "teks": teks} for ukuran, teks in isi.items()]


TELAT = putusan(
    "lanjut_tanpa",
    4,
    "trantib",
    "SEKSI",
    alasan="Kepala seksi dirawat",
    oleh="Sekretaris",
    tanggal="2024-01-08",
)
BAKU = {"alasan": "salah | ketik", "sumber": "Laporan SKM", "oleh": "Kasubbag", "tanggal": "2023-04-12"}
KOREKSI = [
    *putusan(
        "perbaikan", 1, "pelayanan", "2", lembar="Kinerja", sel="G9", lama="82,45", baru="82,54", **BAKU
    ),
    *putusan("perbaikan", 1, "lra", "10", lembar="LRA", sel="D11", lama="5", **BAKU),
]


@pytest.fixture(scope="module")
def telat(ragam: Pembuat) -> Bahan:
    """The yearly report without the last sheet of a section."""
    return ragam(putusan=TELAT)


def cetak(b: Bahan, nama: str) -> str:
    """A part of the report as Markdown."""
    return naskah._lingkungan(TEMPLAT, b).get_template(nama).render(**naskah._konteks(b))


def test_a_report_that_lacks_a_section_asks_for_its_mark(bahan: Bahan, telat: Bahan) -> None:
    assert (keputusan.tanda(bahan), keputusan.tanda(telat)) == ("", "SEMENTARA")
    assert 'tanda="SEMENTARA"' in cetak(telat, "bagian/sampul.md.j2")
    assert "tanda=" not in cetak(bahan, "bagian/sampul.md.j2")


def test_a_quarterly_report_before_the_late_quarter_is_not_provisional(ragam: Pembuat) -> None:
    assert keputusan.tanda(ragam(putusan=TELAT, tw=3)) == ""
    assert keputusan.tanda(ragam(putusan=TELAT, tw=4)) == "SEMENTARA"


def test_what_is_missing_stands_in_front_with_who_decided(bahan: Bahan, telat: Bahan) -> None:
    teks = cetak(telat, "bagian/data_tertunda.md.j2").replace("\\", "")
    assert "Seksi Ketenteraman dan Ketertiban Umum, Triwulan IV: dilanjutkan tanpa isiannya" in teks
    assert "keputusan Sekretaris tanggal 8 Januari 2024 dengan alasan: Kepala seksi dirawat." in teks
    assert cetak(bahan, "bagian/data_tertunda.md.j2").strip() == ""


def test_its_indicators_say_so_where_a_result_would_stand(telat: Bahan) -> None:
    t = pengukuran(telat)
    baris = next(str(b[1]) for b in t.baris if NAMA in str(b[1]))
    assert (sel(t, baris, "Realisasi"), sel(t, baris, "Capaian")) == ("data belum masuk", "–")
    assert catatan_sel(t, baris, "Realisasi") == (
        "Data seksi penanggung jawab belum masuk; tidak masuk rata-rata.",
    )
    tw = pengukuran_triwulan(telat, 4)
    assert [sel(tw, baris, f"Realisasi {x}") for x in ("TW", "s.d.")] == ["data belum masuk"] * 2
    for buat in (antartahun, renstra):
        isi = [str(x) for b in buat(telat, "S2").baris if NAMA in str(b[0]) for x in b]
        assert "data belum masuk" in isi


def test_the_mean_counts_what_is_missing(telat: Bahan) -> None:
    teks = kalimat.rerata(telat, telat.pengukuran.satu("instansi"))
    assert "7 dari 8 indikator yang dapat dihitung, 1 datanya belum masuk" in teks


def test_its_analysis_says_so(telat: Bahan) -> None:
    assert [str(x) for x in analisis(telat, "IKU-07").baris[3]][1:] == ["data belum masuk"] * 3
    milik = next(b for b in analisis_seksi(telat).baris if "Ketertiban" in str(b[0]))
    assert [str(x) for x in milik[1:]] == ["data belum masuk"] * 4


def test_money_that_cannot_be_summed_is_not_printed_as_a_dash_in_a_sentence(ragam: Pembuat) -> None:
    b = ragam(putusan=TELAT, ketentuan={"keuangan": "isian"})
    for nama in ("bagian/bab3.md.j2", "bagian/ikhtisar.md.j2"):
        teks = cetak(_dengan_narasi(b), nama)
        assert "belum dapat dijumlahkan karena data belum masuk" in teks
        assert "terealisasi –" not in teks
    assert any("data belum masuk" in c for c in anggaran_program(b).catatan)


def test_money_that_the_lra_tells_is_printed(ragam: Pembuat) -> None:
    b = ragam(putusan=TELAT, ketentuan={"keuangan": "lra"})
    assert "belum dapat dijumlahkan" not in cetak(b, "bagian/ikhtisar.md.j2")
    assert not any("data belum masuk" in c for c in anggaran_program(b).catatan)
    assert any("data belum masuk" in c for c in anggaran_rinci(b).catatan)  # the output is missing


def _dengan_narasi(b: Bahan) -> Bahan:
    return replace(b, narasi={f"program_penunjang_{s.kode}": "" for s in b.rencana.sasaran})


@pytest.mark.parametrize(
    ("kunci", "tertunda"),
    [
        ("IKU-07.realisasi", True),
        ("IKU-07.capaian", True),
        ("IKU-07.tidak_ada", False),
        ("IKU-01.standar", False),
        ("IKU-99.realisasi", False),
    ],
)
def test_a_figure_of_the_narrative_that_is_late_is_known_to_be(
    kunci: str, tertunda: object, telat: Bahan
) -> None:
    assert belum_masuk(telat.pengukuran, telat.anggaran, kunci) is tertunda


def test_the_annex_lists_every_correction_by_quarter_and_number(ragam: Pembuat) -> None:
    t = perbaikan(ragam(putusan=KOREKSI))
    assert [tuple(map(str, b)) for b in t.baris] == [
        (
            *("2", "Seksi Pelayanan Umum", "I", "Kinerja, G9", "82,45", "82,54", "salah | ketik"),
            *("Laporan SKM", "Kasubbag", "12 April 2023"),
        ),
        (
            *("10", "Laporan Realisasi Anggaran (LRA)", "I", "LRA, D11", "5", "kosong", "salah | ketik"),
            *("Laporan SKM", "Kasubbag", "12 April 2023"),
        ),
    ]
    assert "salah \\| ketik" in t.__html__()


def test_a_report_without_corrections_says_that_there_are_none(bahan: Bahan, ragam: Pembuat) -> None:
    assert "Tidak ada perbaikan data." in cetak(bahan, "bagian/lampiran_perbaikan.md.j2")
    assert "Tidak ada perbaikan data." not in cetak(ragam(putusan=KOREKSI), "bagian/lampiran_perbaikan.md.j2")
