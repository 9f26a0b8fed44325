"""Draw the pictures of the example office: its emblem, six photos, two scans; all of it is invented.

``python docs/pengembang/gambar_contoh.py`` writes them to ``workflow/lkj/contoh/isi/gambar``, from where
`lkj contoh` copies them. The photos are drawings, and say so; the scans are pages of the example's own papers
with a scribble where a signature would be, and say so too. It works in a temporary copy of the repository.
"""

import io
import math
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import gmtime

import pypdfium2  # type: ignore[import-untyped]
from lukisan import (
    EMAS,
    LEBAR,
    MERAH,
    SKALA,
    TINGGI,
    Kuas,
    atap,
    bidang,
    bulat,
    huruf,
    kotak,
    linmas,
    loket,
    musrenbang,
    pelatihan,
    rapat,
    tulisan,
)
from PIL import Image, ImageDraw, ImageFilter

AKAR = Path(__file__).resolve().parents[2]
TUJUAN = AKAR / "workflow/lkj/contoh/isi/gambar"
BAGIAN = ("Snakefile", "config", "workflow", "profiles", "templates", "data/raw", "pyproject.toml")
TITIK = 90
"""Resolution of the scans, in pixels an inch: the least that a letter can be read at."""

FOTO: tuple[Callable[[Kuas], None], ...] = (musrenbang, loket, pelatihan, linmas, rapat, atap)


def foto(gambar: Callable[[Kuas], None]) -> bytes:
    """A drawn photo as JPEG, marked as what it is."""
    kanvas = Image.new("RGB", (LEBAR * SKALA, TINGGI * SKALA), "white")
    d = ImageDraw.Draw(kanvas)
    gambar(d)
    kotak(d, 0, TINGGI - 48, LEBAR, 48, "#1c1f22")
    tulisan(d, LEBAR / 2, TINGGI - 24, "ILUSTRASI CONTOH – BUKAN FOTO SEBENARNYA", 24, "white")
    wadah = io.BytesIO()
    kanvas.resize((LEBAR, TINGGI), Image.Resampling.LANCZOS).save(wadah, "JPEG", quality=72, optimize=True)
    return wadah.getvalue()


def lambang() -> bytes:
    """The emblem of the Kabupaten Nusaraya: a shield with a mountain, a sun, a river, and rice and cotton."""
    kanvas = Image.new("RGBA", (600 * SKALA, 720 * SKALA), (0, 0, 0, 0))
    d = ImageDraw.Draw(kanvas)
    luar = [
        (60.0, 40.0),
        (540.0, 40.0),
        (540.0, 400.0),
        (470.0, 560.0),
        (300.0, 690.0),
        (130.0, 560.0),
        (60.0, 400.0),
    ]
    bidang(d, luar, EMAS)
    bidang(d, [(300 + (x - 300) * 0.94, 350 + (y - 350) * 0.945) for x, y in luar], "#1f5a8a")
    bulat(d, 300, 235, 74, "#f7d774")
    for n in range(16):
        a = n * math.tau / 16
        ujung = (300 + 112 * math.cos(a), 235 + 112 * math.sin(a))
        kiri = (300 + 80 * math.cos(a - 0.1), 235 + 80 * math.sin(a - 0.1))
        bidang(d, [ujung, kiri, (300 + 80 * math.cos(a + 0.1), 235 + 80 * math.sin(a + 0.1))], "#f7d774")
    bidang(d, [(110, 440), (235, 270), (300, 350), (365, 250), (490, 440)], "#2f7d4f")
    bidang(d, [(205, 310), (235, 270), (262, 304), (240, 320)], "white")
    bidang(d, [(335, 296), (365, 250), (398, 298), (368, 316)], "white")
    for n in range(3):
        bidang(
            d,
            [
                (112 + n * 18, 452 + n * 38),
                (488 - n * 18, 452 + n * 38),
                (478 - n * 20, 474 + n * 38),
                (122 + n * 20, 474 + n * 38),
            ],
            ("#dcecf5", "#7fb4d6", "#dcecf5")[n],
        )
    for sisi in (-1, 1):
        for n in range(7):
            bulat(
                d,
                300 + sisi * (196 - n * 3 if n < 4 else 190 - (n - 3) * 26),
                190 + n * 48,
                15,
                ("white", "#f2c94c")[sisi > 0],
                1.25,
            )
    kotak(d, 180, 588, 240, 46, MERAH, 8)
    tulisan(d, 300, 611, "NUSARAYA", 32, "white")
    wadah = io.BytesIO()
    kanvas.resize((600, 720), Image.Resampling.LANCZOS).quantize(128).save(wadah, "PNG", optimize=True)
    return wadah.getvalue()


def halaman_dokumen(pdf: Path, banyak: int) -> list[Image.Image]:
    """The first pages of a paper, as a scanner with a lid that does not close well sees them."""
    acak = random.Random(2023)  # noqa: S311  dust, no secret
    dokumen = pypdfium2.PdfDocument(pdf)
    hasil = []
    for nomor in range(min(banyak, len(dokumen))):
        gambar = dokumen[nomor].render(scale=TITIK / 72).to_pil().convert("L")
        miring = gambar.rotate(acak.uniform(-0.5, 0.5), Image.Resampling.BICUBIC, fillcolor=255)
        d = ImageDraw.Draw(miring)
        for _ in range(40):
            x, y = acak.randrange(miring.width), acak.randrange(miring.height)
            d.point((x, y), fill=170)
        d.rectangle((0, 0, 5, miring.height), fill=226)
        hasil.append(miring)
    return hasil


def coret(gambar: Image.Image, x: float, y: float, benih: int) -> None:
    """A scribble where a signature would be; nobody's."""
    acak = random.Random(benih)  # noqa: S311  a drawing, no secret
    titik = [
        (
            x + t * 2.6 + 9 * math.sin(t / 2.1 + acak.random()),
            y + 15 * math.sin(t / 1.7 + benih) * (1 - t / 60),
        )
        for t in range(44)
    ]
    ImageDraw.Draw(gambar).line(titik, fill=70, width=2, joint="curve")


def cap(gambar: Image.Image, x: int, y: int) -> None:
    """A round stamp that says what it is."""
    lapis = Image.new("L", (150, 150), 255)
    d = ImageDraw.Draw(lapis)
    for jari in (70, 66, 46):
        d.ellipse((75 - jari, 75 - jari, 75 + jari, 75 + jari), outline=120, width=2)
    d.text((75, 75), "CONTOH", font=huruf(9), fill=110, anchor="mm")
    putar = lapis.rotate(14, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.6))
    gambar.paste(putar, (x, y), putar.point(lambda nilai: 255 - nilai))


def pdf(halaman: list[Image.Image]) -> bytes:
    """A scan as PDF, with a fixed date."""
    wadah = io.BytesIO()
    saat = gmtime(0)
    awal, *lain = halaman
    awal.save(
        wadah,
        "PDF",
        save_all=True,
        append_images=lain,
        resolution=TITIK,
        quality=21,
        creationDate=saat,
        modDate=saat,
        title="Contoh",
        producer="",
        creator="",
    )
    return wadah.getvalue()


def salinan(kerja: Path) -> Path:
    """A copy of the repository whose papers bear no mark, as those that are signed."""
    for bagian in BAGIAN:
        asal = AKAR / bagian
        (shutil.copytree if asal.is_dir() else shutil.copy)(asal, kerja / bagian)
    pengaturan = kerja / "config/config.yaml"
    pengaturan.write_text(pengaturan.read_text("utf-8").replace("tanda: DRAF", "tanda: null"), "utf-8")
    return kerja


def pindaian(kerja: Path) -> dict[str, bytes]:
    """The scans: the first PK of the Camat with its lampiran, and the page of the IKU."""
    sasaran = ("reports/pk_2023_camat-1.pdf", "reports/iku_2023.pdf")
    subprocess.run([sys.executable, "-m", "lkj.cli", "buat", *sasaran], cwd=kerja, check=True)
    pk = halaman_dokumen(kerja / sasaran[0], 2)
    for nomor, y in enumerate((590, 735)):
        coret(pk[nomor], 185, y, 1)
        coret(pk[nomor], 510, y, 2)
        cap(pk[nomor], 430, y - 65)
    iku = halaman_dokumen(kerja / sasaran[1], 1)
    cap(iku[0], 560, 580)
    return {"pk-1.pdf": pdf(pk), "sk-iku.jpg": jpg(iku[0])}


def jpg(gambar: Image.Image) -> bytes:
    """A scan as JPEG."""
    wadah = io.BytesIO()
    gambar.save(wadah, "JPEG", quality=40, optimize=True)
    return wadah.getvalue()


def main() -> None:
    """Write all pictures."""
    hasil = {f"foto/foto-{n:02d}.jpg": foto(g) for n, g in enumerate(FOTO, 1)} | {"lambang.png": lambang()}
    with tempfile.TemporaryDirectory() as folder:
        hasil |= {f"pindaian/{nama}": isi for nama, isi in pindaian(salinan(Path(folder))).items()}
    for nama, isi in hasil.items():
        berkas = TUJUAN / nama
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_bytes(isi)


if __name__ == "__main__":
    main()
