"""The limited child: what a person sends is painted anew, or refused by name, and never hangs."""

import io

import pytest
from PIL import Image
from tests.laporan.gambar_kantor import gambar as g

from lkj.laporan.gambar_kantor import batas, induk
from lkj.laporan.gambar_kantor.induk import Hasil, olah


def satu(jenis: str, isi: bytes) -> Hasil:
    return olah([(jenis, isi)])[0]


def buka(hasil: Hasil, nomor: int = 0) -> Image.Image:
    return Image.open(io.BytesIO(hasil.halaman[nomor].isi))


def test_a_photo_comes_out_upright_and_without_a_word_of_the_camera() -> None:
    hasil = satu("foto", g.foto_ponsel())
    gambar = buka(hasil)
    assert (hasil.halaman[0].lebar, hasil.halaman[0].tinggi) == gambar.size == (300, 400)
    assert not gambar.getexif()
    assert set(gambar.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    for rahasia in (b"Merek", b"rahasia", b"profil", b"Exif"):
        assert rahasia not in hasil.halaman[0].isi
    warna = gambar.convert("RGB").getpixel((150, 50))
    assert isinstance(warna, tuple)
    assert warna[0] > 200  # what was left is now above


@pytest.mark.parametrize(
    ("jenis", "isi", "sisi"),
    [
        ("foto", g.foto(4000, 3000), batas.SISI_FOTO),
        ("foto", g.foto(1200, 4000), batas.SISI_FOTO),
        ("pindaian", g.foto(4000, 3000), batas.SISI_PINDAIAN),
        ("pindaian", g.pindaian([(842, 1191)]), batas.SISI_PINDAIAN),
    ],
)
def test_the_longest_side_is_bounded(jenis: str, isi: bytes, sisi: int) -> None:
    gambar = satu(jenis, isi).halaman[0]
    assert max(gambar.lebar, gambar.tinggi) == sisi


def test_a_large_jpeg_is_read_at_a_fraction_of_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(induk._BATAS, "memori", 400 * 2**20)  # whole, it would need more
    assert buka(satu("foto", g.foto(7000, 7000))).size == (batas.SISI_FOTO, batas.SISI_FOTO)


def test_a_small_photo_is_not_made_larger() -> None:
    assert buka(satu("foto", g.foto(120, 80))).size == (120, 80)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_in_a_photo_becomes_paper(mode: str) -> None:
    gambar = buka(satu("foto", g.png_berlubang(mode))).convert("RGB")
    warna = gambar.getpixel((5, 5))
    assert isinstance(warna, tuple)
    assert min(warna) > 250


@pytest.mark.parametrize("mode", ["1", "L", "I;16", "CMYK"])
def test_other_colour_models_are_printed_too(mode: str) -> None:
    wadah = io.BytesIO()
    Image.new(mode, (60, 40)).save(wadah, "JPEG" if mode == "CMYK" else "PNG")
    assert buka(satu("foto", wadah.getvalue())).mode == "RGB"


def test_an_emblem_is_cut_to_what_is_visible_and_stays_transparent() -> None:
    hasil = satu("lambang", g.png_berlubang())
    assert hasil.halaman[0].akhiran == "png"
    assert buka(hasil).size == (100, 60)
    assert buka(hasil).mode == "RGBA"


def test_an_emblem_without_a_visible_point_is_refused() -> None:
    wadah = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(wadah, "PNG")
    assert satu("lambang", wadah.getvalue()).kode == "GAMBAR_KOSONG"


def test_every_page_of_a_scan_is_painted_at_150_points_an_inch() -> None:
    hasil = satu("pindaian", g.pindaian([(595, 842), (842, 595)]))
    assert [(h.lebar, h.tinggi) for h in hasil.halaman] == [(1240, 1755), (1755, 1240)]


@pytest.mark.parametrize(
    ("jenis", "isi", "kode"),
    [
        ("foto", b"Bukan gambar, hanya teks.", "GAMBAR_BUKAN"),
        ("foto", b"", "GAMBAR_BUKAN"),
        ("foto", g.pindaian(), "GAMBAR_BUKAN"),
        ("foto", b"\0\0\0\x18ftypheic\0\0\0\0", "GAMBAR_BUKAN"),
        ("foto", b"GIF89a" + b"\0" * 100, "GAMBAR_BUKAN"),
        ("lambang", b"<svg/>", "GAMBAR_BUKAN"),
        ("foto", g.foto(2000, 2000)[:9000], "GAMBAR_RUSAK"),
        ("foto", g.foto()[:30], "GAMBAR_RUSAK"),
        ("foto", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "GAMBAR_RUSAK"),
        ("foto", g.bom_png(), "GAMBAR_TERLALU_BESAR"),
        ("pindaian", b"%PDF-1.7\nbukan", "GAMBAR_RUSAK"),
        ("pindaian", g.pindaian()[:200], "GAMBAR_RUSAK"),
        ("pindaian", g.pindaian(sandi="rahasia"), "GAMBAR_BERSANDI"),
        ("pindaian", g.pindaian([(100, 100)] * (batas.LEMBAR + 1)), "GAMBAR_TERLALU_BESAR"),
    ],
)
def test_a_hazard_is_refused_with_its_code(jenis: str, isi: bytes, kode: str) -> None:
    assert satu(jenis, isi).kode == kode


def test_one_bad_file_costs_no_other() -> None:
    hasil = olah([("foto", g.foto()), ("foto", g.bom_png()), ("foto", b"teks"), ("pindaian", g.pindaian())])
    assert [bool(h.halaman) for h in hasil] == [True, False, False, True]


def test_what_takes_more_memory_than_it_may_is_refused_and_the_next_is_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(induk._BATAS, "memori", 400 * 2**20)
    hasil = olah([("foto", g.foto(7000, 7000, "PNG")), ("foto", g.foto())])
    assert (hasil[0].kode, hasil[0].apa) == ("GAMBAR_TERLALU_BESAR", "memori")
    assert hasil[1].halaman


def test_what_takes_too_long_is_ended_and_the_next_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(induk._BATAS, "detik", 1)
    hasil = olah([("pindaian", pdf_lambat()), ("foto", g.foto())])
    assert hasil[0].kode == "GAMBAR_TERLALU_BESAR"
    assert hasil[0].apa.startswith("waktu")
    assert hasil[1].halaman


def pdf_lambat() -> bytes:
    """A page that fills itself a hundred thousand times."""
    import pikepdf

    wadah = io.BytesIO()
    with pikepdf.new() as dokumen:
        dokumen.add_blank_page(page_size=(595, 842))
        isi = b"0 0 595 842 re f\n" * 100_000
        dokumen.pages[0].Contents = dokumen.make_stream(isi)
        dokumen.save(wadah)
    return wadah.getvalue()


def test_the_same_files_give_the_same_bytes() -> None:
    masukan = [("foto", g.foto_ponsel()), ("lambang", g.png_berlubang()), ("pindaian", g.pindaian())]
    assert olah(masukan) == olah(masukan)
