"""Pictures as officers send them, in a real build: odd names and broken files cost no report."""

import os

from tests.alur.ruang import LAMPAU, LAPORAN, NASKAH, Ruang
from tests.laporan.gambar_kantor import gambar as g

FOTO = "data/raw/2023/foto"


def test_odd_names_and_broken_files_are_remarks_and_the_report_is_made(ruang: Ruang) -> None:
    ruang.ganti_isi(f"{FOTO}/Foto Rapat (1) é'q.JPG", g.foto())
    ruang.ganti_isi(f"{FOTO}/foto {{tahun}}.jpg", g.foto())
    ruang.ganti_isi(f"{FOTO}/foto-01.jpg", b"Ini teks, bukan gambar.")
    ruang.ganti_isi(f"{FOTO}/foto-02.jpg", g.foto(2000, 2000)[:9000])
    ruang.ganti_isi(f"{FOTO}/IMG_2.HEIC", b"\0\0\0\x18ftypheic")
    (ruang / f"{FOTO}/tautan.jpg").symlink_to("/etc/hostname")
    ruang.ganti_isi("data/raw/2023/pindaian/pk-1.pdf", g.pindaian(sandi="rahasia"))
    ruang.ganti_isi("data/raw/lambang.png", g.bom_png())
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 0, hasil.keluaran
    for kode in (
        *("GAMBAR_BUKAN", "GAMBAR_RUSAK", "GAMBAR_NAMA", "GAMBAR_JENIS", "GAMBAR_TAUTAN"),
        *("GAMBAR_BERSANDI", "GAMBAR_TERLALU_BESAR", "GAMBAR_TANPA_BARIS"),
    ):
        assert f"({kode})" in hasil.keluaran, kode
    assert "Traceback" not in hasil.keluaran
    teks = ruang.teks_pdf()
    assert "Rapat evaluasi kinerja triwulan III" in teks
    assert "Musyawarah Perencanaan Pembangunan tingkat kecamatan (Aula" not in teks


def test_another_photo_of_an_older_date_is_seen_and_measures_nothing_again(ruang: Ruang) -> None:
    ruang.ganti_isi(f"{FOTO}/foto-01.jpg", g.foto())
    os.utime(ruang / f"{FOTO}/foto-01.jpg", (LAMPAU, LAMPAU))
    assert ruang.snakemake().pekerjaan == {"gambar_kantor", *NASKAH}


def test_without_any_picture_the_report_is_whole(ruang: Ruang) -> None:
    for folder in ("foto", "pindaian"):
        for berkas in (ruang / f"data/raw/2023/{folder}").iterdir():
            berkas.unlink()
    (ruang / "data/raw/lambang.png").unlink()
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 0, hasil.keluaran
    assert "DOKUMENTASI KEGIATAN" not in ruang.teks_pdf()
