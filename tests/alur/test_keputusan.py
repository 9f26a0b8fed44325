"""Decisions of people in a build: a correction runs its quarter again, a late section stops nothing."""

import pytest
from tests.alur.ruang import LAPORAN, TAHUN, Ruang, triwulan

pytestmark = pytest.mark.lambat

PERBAIKAN = "data/raw/2023/perbaikan.yaml"
BUTIR = """\
- seksi: pelayanan
  triwulan: {tw}
  lembar: Kinerja
  sel: G9
  lama: {lama}
  baru: {baru}
  alasan: angka tertukar saat disalin
  sumber: Laporan SKM
  oleh: Kasubbag Perencanaan
  tanggal: 2024-01-09
"""
BERITA_ACARA = "reports/berita_acara_perbaikan_2023.pdf"
CETAK_BERITA_ACARA = {
    "berita_acara",
    *(f"{aturan}:berita_acara_perbaikan_2023" for aturan in ("pohon", "pdf")),
    f"terbit:{BERITA_ACARA}",
}
KEPUTUSAN = "seksi: trantib\nalasan: dirawat\ntanggal: 2024-01-08\noleh: Sekretaris\n"


def test_a_correction_makes_its_quarter_and_the_later_ones_again(ruang: Ruang) -> None:
    (ruang / PERBAIKAN).write_text(BUTIR.format(tw=3, lama="84,2", baru="84,57"), encoding="utf-8")
    lama = ruang.isi("data/raw/2023/tw3")
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 1
    assert "PERBAIKAN_NILAI_LAMA" in hasil.keluaran
    terbaca = hasil.keluaran.partition("terbaca   : ")[2].split()[0]
    (ruang / PERBAIKAN).write_text(BUTIR.format(tw=3, lama=terbaca, baru="84,57"), encoding="utf-8")
    assert ruang.snakemake().pekerjaan == triwulan(3, 4) | TAHUN
    teks = ruang.teks_pdf()
    assert "84,57" in teks
    assert "angka tertukar saat disalin" in teks
    assert ruang.isi("data/raw/2023/tw3") == lama
    assert ruang.snakemake().pekerjaan == set()


def test_a_further_correction_leaves_the_quarters_before_it_alone(ruang: Ruang) -> None:
    satu = BUTIR.format(tw=1, lama="82,45", baru="82,54")
    (ruang / PERBAIKAN).write_text(satu, encoding="utf-8")
    assert ruang.snakemake("data/processed/2023/tw1/rekap.csv").pekerjaan == {"periksa:tw1", "rekap:tw1"}
    (ruang / PERBAIKAN).write_text(f"# terurut\n{satu}{BUTIR.format(tw=2, lama='83,1', baru='83,2')}")
    assert ruang.snakemake("data/processed/2023/tw1/rekap.csv").pekerjaan == set()
    assert "periksa:tw2" in ruang.snakemake("data/processed/2023/tw2/rekap.csv").pekerjaan


def test_a_late_section_lets_the_report_go_on_with_its_mark_on_every_page(ruang: Ruang) -> None:
    (ruang / "data/raw/2023/tw4/trantib.xlsx").unlink()
    assert ruang.lkj("buat", LAPORAN).kode == 1
    (ruang / "data/raw/2023/tw4/lanjut_tanpa.yaml").write_text(KEPUTUSAN, encoding="utf-8")
    hasil = ruang.snakemake()
    assert hasil.kode == 0, hasil.keluaran
    import pypdfium2  # type: ignore[import-untyped]

    dokumen = pypdfium2.PdfDocument(ruang / LAPORAN)
    halaman = [h.get_textpage().get_text_bounded() for h in dokumen]
    dokumen.close()
    assert all("DRAF·SEMENTARA" in "".join(h.split()) for h in halaman[1:]), (
        "lacking data makes it no less a draft"
    )
    assert "SEMENTARA" in "".join(halaman[0].split())
    assert "data belum masuk" in ruang.teks_pdf()


def test_a_changed_correction_makes_the_berita_acara_again(ruang: Ruang) -> None:
    (ruang / PERBAIKAN).write_text(BUTIR.format(tw=4, lama="84,9", baru="84,91"), encoding="utf-8")
    terbaca = ruang.lkj("buat", BERITA_ACARA).keluaran.partition("terbaca   : ")[2].split()[0]
    for baru in ("84,57", "84,58"):
        (ruang / PERBAIKAN).write_text(BUTIR.format(tw=4, lama=terbaca, baru=baru), encoding="utf-8")
        hasil = ruang.snakemake(BERITA_ACARA)
        assert hasil.pekerjaan == {"periksa:tw4", "rekap:tw4", *CETAK_BERITA_ACARA}, hasil.keluaran
        assert baru in ruang.teks_pdf(BERITA_ACARA)
        assert ruang.snakemake(BERITA_ACARA).pekerjaan == set()
    isi = ruang.isi("reports")[BERITA_ACARA]
    (ruang / BERITA_ACARA).write_bytes(b"disunting")
    assert ruang.snakemake(BERITA_ACARA).pekerjaan == {f"terbit:{BERITA_ACARA}"}
    assert ruang.isi("reports")[BERITA_ACARA] == isi


def test_a_year_without_corrections_has_a_remark_and_no_berita_acara(ruang: Ruang) -> None:
    hasil = ruang.lkj("buat", BERITA_ACARA)
    assert hasil.kode == 1
    assert "BERITA_ACARA_KOSONG" in hasil.keluaran
    assert "data/raw/2023/perbaikan.yaml" in hasil.keluaran
    assert not (ruang / BERITA_ACARA).exists()


def test_the_berita_acara_of_a_year_that_is_not_over_needs_no_later_quarter(klona: Ruang) -> None:
    for tw in (2, 3, 4):
        for berkas in (klona / f"data/raw/2023/tw{tw}").glob("*.xlsx"):
            berkas.unlink()
    (klona / PERBAIKAN).write_text(BUTIR.format(tw=1, lama="82,45", baru="82,54"), encoding="utf-8")
    hasil = klona.snakemake(BERITA_ACARA)
    assert hasil.pekerjaan == {"periksa:tw1", "rekap:tw1", "lambang", *CETAK_BERITA_ACARA}, hasil.keluaran
    assert "82,54" in klona.teks_pdf(BERITA_ACARA)
