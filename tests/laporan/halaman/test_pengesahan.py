"""The document that goes to signature: its block, its code, and that it stays an archival PDF."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from PIL.Image import Image
from tests.laporan.periksa_pdf import periksa_pdf

from lkj.konfigurasi import Pengesahan
from lkj.laporan.halaman import BlokPengesahan, GalatTandaTangan, baca_naskah, tulis_pdf
from lkj.laporan.keadaan import FINAL, Keadaan
from lkj.tindakan.kode import baca_kata_kunci, baca_qr, kode_pendek

Pembuat = Callable[[str], Path]
SIDIK = "0f1e2d3c4b5a69788796a5b4c3d2e1f1" * 2
TANDA_TANGAN = Path(__file__).with_name("potongan") / "tanda_tangan.md"
PIHAK = Path(__file__).with_name("potongan") / "dua_kolom.md"
ISI = f"::: isi\n# Bab\nAngka 85,12.\n\n{TANDA_TANGAN.read_text(encoding='utf-8')}\n\n# Dua\nAkhir.\n:::"
TITIK_PER_MM = 72 / 25.4


def blok(cara: str = "elektronik", **lain: str) -> BlokPengesahan:
    """A block of the example's first quarter."""
    return BlokPengesahan("lkj_2023_tw1", SIDIK, Pengesahan.model_validate({"cara": cara, **lain}))


def cetak(naskah: Path, templat: Path, milik: BlokPengesahan | None, keadaan: Keadaan = FINAL) -> Path:
    """Set a document with a block."""
    keluar = naskah.with_name(f"{milik.cara.cara if milik else 'biasa'}.pdf")
    tulis_pdf(
        pohon=baca_naskah(naskah),
        folder=naskah.parent,
        keluar=keluar,
        templat=templat,
        lampiran=(),
        keadaan=keadaan,
        blok=milik,
    )
    return keluar


def gambar(berkas: Path, halaman: int, skala: float = 2) -> Image:
    """A page as a picture."""
    with pypdfium2.PdfDocument(berkas) as dokumen:
        hasil: Image = dokumen[halaman].render(scale=skala).to_pil()
        return hasil


def teks(berkas: Path) -> list[str]:
    """The text of each page, white space folded."""
    with pypdfium2.PdfDocument(berkas) as dokumen:
        return [" ".join(h.get_textpage().get_text_range().split()) for h in dokumen]


def letak(berkas: Path, halaman: int, kata: str) -> float:
    """Height of a text above the foot of its page, in millimetres."""
    with pypdfium2.PdfDocument(berkas) as dokumen:
        tulisan = dokumen[halaman].get_textpage()
        tempat = tulisan.get_text_range().index(kata)
        return float(tulisan.get_charbox(tempat)[1]) / TITIK_PER_MM


@pytest.fixture
def naskah(buat: Pembuat) -> Path:
    """A report with the signature of the head on its second page."""
    return buat(ISI)


@pytest.mark.parametrize(
    "alamat", ["", "https://periksa.nusaraya.example/" + "laporan-kinerja/" * 4 + "kecamatan"]
)
@pytest.mark.parametrize("skala", [2, 300 / 72])
def test_the_qr_is_read_from_the_page(naskah: Path, templat: Path, alamat: str, skala: float) -> None:
    milik = blok(alamat_verifikasi=alamat)
    berkas = cetak(naskah, templat, milik)
    terbaca = [satu.text for satu in zxingcpp.read_barcodes(gambar(berkas, 1, skala))]
    assert terbaca == [milik.teks_qr]
    assert baca_qr(terbaca[0]) == ("lkj_2023_tw1", SIDIK)
    assert not zxingcpp.read_barcodes(gambar(berkas, 2))


def test_the_qr_is_drawn_as_lines_and_not_as_dots(naskah: Path, templat: Path) -> None:
    with pikepdf.open(cetak(naskah, templat, blok())) as dokumen:
        assert not [
            b for b in dokumen.objects if isinstance(b, pikepdf.Stream) and b.get("/Subtype") == "/Image"
        ]


def test_an_electronic_signature_says_so_in_its_block_and_at_every_foot(naskah: Path, templat: Path) -> None:
    halaman = teks(cetak(naskah, templat, blok()))
    assert "Camat Sukamaju, Ditandatangani secara elektronik Drs. Bima Wicaksana, M.Si." in halaman[1]
    assert "Ditandatangani secara" not in halaman[2]
    for kata in (
        "yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN.",
        "Pasal 5 ayat (1)",
    ):
        assert [kata in satu for satu in halaman] == [False, True, True]
    lain = teks(cetak(naskah, templat, blok(penerbit_sertifikat="Penyelenggara Sertifikat Nusaraya")))
    assert "diterbitkan oleh Penyelenggara Sertifikat Nusaraya." in lain[1]


def test_a_pen_gets_room_and_no_word_about_electronics(naskah: Path, templat: Path) -> None:
    berkas = cetak(naskah, templat, blok("basah"))
    semua = " ".join(teks(berkas))
    assert "elektronik" not in semua
    assert not zxingcpp.read_barcodes(gambar(berkas, 1))
    ruang = letak(berkas, 1, "Camat Sukamaju") - letak(berkas, 1, "Drs. Bima")
    biasa = cetak(naskah, templat, None)
    assert ruang > 25
    assert ruang > letak(biasa, 1, "Camat Sukamaju") - letak(biasa, 1, "Drs. Bima") + 5


@pytest.mark.parametrize("cara", ["basah", "elektronik"])
def test_every_foot_and_the_properties_carry_the_code(naskah: Path, templat: Path, cara: str) -> None:
    berkas = cetak(naskah, templat, blok(cara))
    assert [f"Kode isi {kode_pendek(SIDIK)}" in satu for satu in teks(berkas)] == [False, True, True]
    with pikepdf.open(berkas) as dokumen:
        kata = str(dokumen.docinfo["/Keywords"])
        assert baca_kata_kunci(kata) == ("lkj_2023_tw1", SIDIK)
        assert dokumen.open_metadata()["pdf:Keywords"] == kata


@pytest.mark.parametrize("cara", ["basah", "elektronik"])
def test_it_is_archival_and_accessible_with_embedded_fonts_only(
    naskah: Path, templat: Path, cara: str
) -> None:
    berkas = cetak(naskah, templat, blok(cara))
    assert periksa_pdf(berkas) == []
    daftar = subprocess.run(["pdffonts", berkas], capture_output=True, text=True, check=True).stdout
    baris = daftar.splitlines()[2:]
    assert baris
    assert all(re.search(r"Source\S+ .* yes yes yes ", satu) for satu in baris)


def test_the_qr_has_a_text_for_who_cannot_see_it(naskah: Path, templat: Path) -> None:
    with pikepdf.open(cetak(naskah, templat, blok())) as dokumen:
        alt = [str(b.Alt) for b in dokumen.objects if isinstance(b, pikepdf.Dictionary) and "/Alt" in b]
    assert alt == [f"Kode QR pemeriksaan dokumen, berisi: LKJ1:lkj_2023_tw1:{SIDIK}"]


def test_the_same_approval_gives_the_same_bytes_and_another_content_others(
    naskah: Path, templat: Path
) -> None:
    pertama = cetak(naskah, templat, blok()).read_bytes()
    assert cetak(naskah, templat, blok()).read_bytes() == pertama
    lain = BlokPengesahan("lkj_2023_tw1", SIDIK[::-1], blok().cara)
    assert cetak(naskah, templat, lain).read_bytes() != pertama


def test_without_a_place_for_it_nothing_goes_to_signature(buat: Pembuat, templat: Path) -> None:
    naskah = buat("::: isi\n# Bab\nx\n:::")
    with pytest.raises(GalatTandaTangan, match="tempat tanda tangan Camat"):
        cetak(naskah, templat, blok())
    assert not (naskah.parent / "elektronik.pdf").exists()


def test_what_both_parties_signed_before_stays_as_it_is(buat: Pembuat, templat: Path) -> None:
    pihak = PIHAK.read_text(encoding="utf-8")
    naskah = buat(ISI.replace("Akhir.", f"Akhir.\n\n{pihak}"))
    berkas = cetak(naskah, templat, blok())
    assert " ".join(teks(berkas)).count("Ditandatangani secara elektronik") == 1
    assert not zxingcpp.read_barcodes(gambar(berkas, 2))


def test_an_approved_revision_says_so_also_when_it_is_signed(naskah: Path, templat: Path) -> None:
    halaman = teks(cetak(naskah, templat, blok("basah"), Keadaan(revisi=1)))
    assert "Revisi1" in halaman[1].replace(" ", "")
