"""Photos and scans on the pages: whole, side by side, described, in all formats, always the same bytes."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from lkj.laporan.halaman import GalatGambar, baca_naskah, tulis_docx, tulis_html, tulis_pdf
from lkj.laporan.keadaan import FINAL

Pembuat = Callable[[str], Path]
ISI = """
::: {.isi}

# Bab

Kegiatan pada [](#foto-1) dan [](#foto-3).

::: {.foto}

![Rapat satu](foto/a-1.jpg){#foto-1 alt="Orang duduk"}

![Rapat dua](foto/b-1.jpg){#foto-2 alt="Orang berdiri"}

![Rapat tiga](foto/c-1.jpg){#foto-3 alt="Orang berjalan"}

:::
:::

::: {.lampiran}

# Naskah

![Naskah, halaman 1 dari 2](pindaian/d-1.jpg){.pindaian alt="Hasil pindaian satu"}

::: {.mendatar}

![Naskah, halaman 2 dari 2](pindaian/d-2.jpg){.pindaian alt="Hasil pindaian dua"}

:::
:::
"""
UKURAN = {
    "foto/a-1.jpg": (800, 600),
    "foto/b-1.jpg": (600, 800),
    "foto/c-1.jpg": (1200, 300),
    "pindaian/d-1.jpg": (620, 877),
    "pindaian/d-2.jpg": (877, 620),
}


def jpg(ukuran: tuple[int, int]) -> bytes:
    wadah = io.BytesIO()
    Image.new("RGB", ukuran, "#336699").save(wadah, "JPEG")
    return wadah.getvalue()


GAMBAR = {nama: jpg(ukuran) for nama, ukuran in UKURAN.items()}


def tulis(naskah: Path, templat: Path, jenis: str) -> Path:
    """Write a report in one format."""
    keluar = naskah.with_suffix(f".{jenis}")
    penulis: dict[str, Callable[..., None]] = {"pdf": tulis_pdf, "docx": tulis_docx, "html": tulis_html}
    penulis[jenis](
        pohon=baca_naskah(naskah, gambar=[*GAMBAR, "lambang.svg"]),
        folder=naskah.parent,
        keluar=keluar,
        templat=templat,
        lampiran=(),
        keadaan=FINAL,
        gambar=GAMBAR,
    )
    return keluar


def figur(simpul: pikepdf.Object) -> list[pikepdf.Object]:
    """The figures below an element of the structure tree."""
    isi = simpul.get("/K")
    anak = list(isi) if isinstance(isi, pikepdf.Array) else [isi]
    sendiri = [simpul] if simpul.get("/S") == "/Figure" else []
    return sendiri + [f for a in anak if isinstance(a, pikepdf.Dictionary) for f in figur(a)]


def test_the_pdf_is_still_pdf_a_and_every_picture_has_its_text(buat: Pembuat, templat: Path) -> None:
    berkas = tulis(buat(ISI), templat, "pdf")
    assert subprocess.run(["qpdf", "--check", berkas], capture_output=True, check=False).returncode == 0
    with pikepdf.open(berkas) as dokumen:
        with dokumen.open_metadata() as meta:
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("3", "A", "1")
        alt = {str(f.get("/Alt", "")) for f in figur(dokumen.Root.StructTreeRoot)}
    assert {
        "Orang duduk",
        "Orang berdiri",
        "Orang berjalan",
        "Hasil pindaian satu",
        "Hasil pindaian dua",
    } <= alt
    assert "" not in alt


def letak(berkas: Path) -> list[tuple[int, tuple[float, float, float, float], tuple[float, float]]]:
    """Page, bounds and page size of every picture that is set."""
    import pypdfium2  # type: ignore[import-untyped]

    with pypdfium2.PdfDocument(berkas) as dokumen:
        return [
            (n, obyek.get_bounds(), halaman.get_size())
            for n, halaman in enumerate(dokumen)
            for obyek in halaman.get_objects()
            if obyek.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
        ]


def test_pictures_are_whole_within_the_page_and_in_their_proportions(buat: Pembuat, templat: Path) -> None:
    semua = letak(tulis(buat(ISI), templat, "pdf"))
    assert len(semua) == len(UKURAN)
    for (_, (kiri, bawah, kanan, atas), (lebar, tinggi)), (w, h) in zip(semua, UKURAN.values(), strict=True):
        assert 60 < kiri < kanan < lebar - 60
        assert 50 < bawah < atas < tinggi - 60
        assert (kanan - kiri) / (atas - bawah) == pytest.approx(w / h, rel=0.02)


def test_two_photos_stand_side_by_side_and_each_page_of_a_scan_alone(buat: Pembuat, templat: Path) -> None:
    satu, dua, tiga, empat, lima = letak(tulis(buat(ISI), templat, "pdf"))
    assert satu[1][2] < dua[1][0]  # the first ends left of where the second begins
    assert satu[0] == dua[0]
    assert tiga[1][3] < satu[1][1]
    assert tiga[0] < empat[0] < lima[0]
    assert lima[2][0] > lima[2][1]  # a page that lies on its side
    assert empat[1][3] - empat[1][1] > 500  # as large as the page allows, in points


def test_the_docx_carries_the_pictures_and_their_texts(buat: Pembuat, templat: Path) -> None:
    with zipfile.ZipFile(tulis(buat(ISI), templat, "docx")) as arsip:
        media = [n for n in arsip.namelist() if n.startswith("word/media/") and n.endswith(".jpg")]
        badan = arsip.read("word/document.xml").decode()
    assert len(media) == len(UKURAN)
    for alt in ("Orang duduk", "Orang berjalan", "Hasil pindaian dua"):
        assert f'descr="{alt}"' in badan
    assert "Gambar 1.3" in re.sub("<[^>]+>", "", badan)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_the_docx_opens_in_libreoffice_with_its_pictures(
    buat: Pembuat, templat: Path, tmp_path: Path
) -> None:
    berkas = tulis(buat(ISI), templat, "docx")
    profil = f"-env:UserInstallation=file://{tmp_path}/lo"
    perintah = [
        "soffice",
        "--headless",
        profil,
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(berkas),
    ]
    subprocess.run(perintah, capture_output=True, check=True, timeout=120)
    assert len(letak(tmp_path / f"{berkas.stem}.pdf")) >= len(UKURAN)


def test_the_html_holds_the_pictures_itself(buat: Pembuat, templat: Path) -> None:
    isi = tulis(buat(ISI), templat, "html").read_text(encoding="utf-8")
    assert isi.count("data:image/jpeg;base64,") == len(UKURAN)
    assert not re.search(r'<img[^>]*src="(?!data:)', isi)
    assert all("alt=" in img for img in re.findall("<img[^>]*>", isi))


@pytest.mark.parametrize("jenis", ["pdf", "docx", "html"])
def test_the_same_pictures_give_the_same_bytes(
    buat: Pembuat, templat: Path, tmp_path: Path, jenis: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    naskah = buat(ISI)
    satu = tulis(naskah, templat, jenis).read_bytes()
    lain = tmp_path / "folder lain"
    shutil.copytree(naskah.parent, lain)
    monkeypatch.setenv("TZ", "Asia/Jayapura")
    assert tulis(lain / naskah.name, templat, jenis).read_bytes() == satu


def test_a_photo_that_nobody_listed_is_refused(buat: Pembuat) -> None:
    with pytest.raises(GalatGambar):
        baca_naskah(buat(ISI), gambar=["foto/a-1.jpg"])
