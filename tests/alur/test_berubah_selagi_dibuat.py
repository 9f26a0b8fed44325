"""Something changes while a build runs: no report mixes old and new, and the next build has the new."""

import pytest
from tests.alur.ruang import LAPORAN, Ruang

pytestmark = pytest.mark.lambat

# At the end of the yearly measurement, which comes before the text is written, a file is replaced.
SELAGI = """

_tahunan_asli = tahunan


def tahunan(**isian):
    _tahunan_asli(**isian)
    Path("baru.salin").write_bytes(Path("baru").read_bytes())
    Path("baru.salin").replace({berkas!r})
"""
BERKAS = {
    "data/raw/2023/rencana.xlsx": "Penyusunan Ubahan",
    "templates/bagian/bab4.md.j2": "Kalimat ubahan.",
    "templates/halaman/laporan.typ": "",
    "workflow/lkj/laporan/kalimat/tahun.py": "",
}


def _baru(ruang: Ruang, berkas: str, teks: str) -> None:
    lama = ruang / berkas
    ruang.ganti_isi("baru", lama.read_bytes())
    if berkas.endswith(".xlsx"):
        ruang.sunting("baru", {"Sub Kegiatan!B2": teks})
    else:
        tanda = {".py": "# ", ".typ": "// "}.get(lama.suffix, "")
        ruang.tambah("baru", f"\n{tanda}{teks or 'another comment'}\n")


@pytest.mark.parametrize("berkas", BERKAS)
def test_a_file_that_changes_while_a_build_runs_stops_it(ruang: Ruang, berkas: str) -> None:
    resmi, teks = (ruang / LAPORAN).read_bytes(), BERKAS[berkas]
    _baru(ruang, berkas, teks)
    ruang.tambah("workflow/lkj/pengukuran/jalankan.py", SELAGI.format(berkas=berkas))
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 1
    sebutan = "kode program" if berkas.endswith(".py") else berkas
    assert f"[wajib diperbaiki] {sebutan}  (BERUBAH_SAAT_DIBUAT)" in hasil.keluaran
    assert (ruang / LAPORAN).read_bytes() == resmi
    lagi = ruang.lkj("buat", LAPORAN)
    assert lagi.kode == 0, lagi.keluaran
    assert teks in ruang.teks_pdf()


def test_a_table_edited_while_a_build_runs_stops_it(ruang: Ruang) -> None:
    resmi, rekap = (ruang / LAPORAN).read_bytes(), "data/processed/2023/tw4/rekap.csv"
    ruang.ganti_isi("baru", (ruang / rekap).read_bytes().replace(b",85.12,", b",99.87,"))
    ruang.tambah("workflow/lkj/pengukuran/jalankan.py", SELAGI.format(berkas=rekap))
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 1
    assert f"{rekap}  (BERUBAH_SAAT_DIBUAT)" in hasil.keluaran
    assert (ruang / LAPORAN).read_bytes() == resmi


def test_a_file_that_is_taken_away_while_a_build_runs_is_named(ruang: Ruang) -> None:
    berkas = "data/raw/2023/narasi/simpulan.md"
    ruang.ganti_isi("baru", b"")
    hapus = f"    Path({berkas!r}).unlink()\n"
    ruang.tambah("workflow/lkj/pengukuran/jalankan.py", SELAGI.format(berkas=berkas) + hapus)
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 1
    assert f"Hilang selagi laporan dibuat: {berkas}." in hasil.keluaran
