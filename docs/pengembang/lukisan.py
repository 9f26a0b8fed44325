"""The brush and the scenes of the example's drawn photos (see gambar_contoh.py)."""

from pathlib import Path

from PIL import ImageDraw, ImageFont

HURUF = Path(__file__).resolve().parents[2] / "templates/fonts/SourceSans3_700Bold.ttf"
LEBAR, TINGGI, SKALA = 1200, 900, 2
Kuas = ImageDraw.ImageDraw

DINDING, LANTAI, KAYU, KAYU_TUA = "#e9e2d3", "#b9a58a", "#a5743f", "#7a5230"
BIRU, HIJAU, MERAH, EMAS, KRIM, ABU = "#2f5d87", "#3c7a52", "#a63d40", "#d9a441", "#efe7d6", "#8a939b"
KULIT = ("#c98e63", "#b57a4f", "#d6a077", "#9c6842")
RAMBUT = ("#2a211c", "#3a2d25", "#1f1a17")
BAJU = (BIRU, HIJAU, "#8a5a83", "#c2703d", "#4a6f7c", "#6b7f3a", "#b0474f", "#3f4f7d")


def huruf(ukuran: int) -> ImageFont.FreeTypeFont:
    """The bold sans of the report."""
    return ImageFont.truetype(HURUF, ukuran * SKALA)


def kotak(d: Kuas, x: float, y: float, lebar: float, tinggi: float, warna: str, sudut: float = 0) -> None:
    """A rectangle, round at its corners if asked."""
    s = SKALA
    d.rounded_rectangle((x * s, y * s, (x + lebar) * s, (y + tinggi) * s), sudut * s, fill=warna)


def bidang(d: Kuas, titik: list[tuple[float, float]], warna: str) -> None:
    """A polygon."""
    d.polygon([(x * SKALA, y * SKALA) for x, y in titik], fill=warna)


def bulat(d: Kuas, x: float, y: float, jari: float, warna: str, pipih: float = 1) -> None:
    """A disc or an ellipse around a point."""
    s = SKALA
    d.ellipse(((x - jari) * s, (y - jari * pipih) * s, (x + jari) * s, (y + jari * pipih) * s), fill=warna)


def tulisan(d: Kuas, x: float, y: float, teks: str, ukuran: int, warna: str) -> None:
    """A text around a point."""
    d.text((x * SKALA, y * SKALA), teks, font=huruf(ukuran), fill=warna, anchor="mm")


def orang(
    d: Kuas, x: float, y: float, n: int, *, besar: float = 1, baju: str = "", muka: bool = True
) -> None:
    """Head and shoulders; ``y`` is the middle of the head. Seen from behind without ``muka``."""
    b = besar
    kotak(d, x - 46 * b, y + 34 * b, 92 * b, 120 * b, baju or BAJU[n % len(BAJU)], 34 * b)
    kotak(d, x - 11 * b, y + 18 * b, 22 * b, 28 * b, KULIT[n % len(KULIT)], 8 * b)
    bulat(d, x, y, 30 * b, RAMBUT[n % len(RAMBUT)])
    if muka:
        bulat(d, x, y + 7 * b, 25 * b, KULIT[n % len(KULIT)])
        if n % 3 == 1:  # a headscarf
            bulat(d, x, y + 2 * b, 34 * b, BAJU[(n + 3) % len(BAJU)])
            bulat(d, x, y + 5 * b, 22 * b, KULIT[n % len(KULIT)])


def ruangan(d: Kuas, lantai: float = 620) -> None:
    """Wall, skirting and floor."""
    kotak(d, 0, 0, LEBAR, lantai, DINDING)
    kotak(d, 0, lantai, LEBAR, TINGGI - lantai, LANTAI)
    kotak(d, 0, lantai - 14, LEBAR, 14, KAYU_TUA)


def jendela(d: Kuas, x: float, y: float) -> None:
    """A window with the sky in it."""
    kotak(d, x, y, 150, 190, KAYU)
    for i in (0, 1):
        for j in (0, 1):
            kotak(d, x + 10 + i * 67, y + 10 + j * 87, 62, 82, "#bfdcea")


def meja(d: Kuas, x: float, y: float, lebar: float, tinggi: float, kain: str = KAYU) -> None:
    """A table seen from its front."""
    kotak(d, x, y, lebar, 22, KAYU_TUA, 4)
    kotak(d, x + 8, y + 22, lebar - 16, tinggi, kain)


def musrenbang(d: Kuas) -> None:
    """An assembly: three at the table, rows of people before them."""
    ruangan(d, 560)
    kotak(d, 230, 60, 740, 130, BIRU, 8)
    tulisan(d, 600, 105, "MUSRENBANG KECAMATAN", 44, "white")
    tulisan(d, 600, 158, "Aula Kecamatan Sukamaju", 28, "#dfe9f2")
    jendela(d, 40, 120)
    jendela(d, 1010, 120)
    for n, x in enumerate((440, 600, 760)):
        orang(d, x, 320, n + 1, baju="#7a6a4f")
    meja(d, 330, 410, 540, 120, HIJAU)
    for baris, (y, besar) in enumerate(((560, 0.9), (650, 1.05), (750, 1.25))):
        for n in range(8):
            x = 80 + n * 150 + (baris % 2) * 50
            orang(d, x, y, n * 5 + baris, besar=besar, muka=False)


def loket(d: Kuas) -> None:
    """A counter: two officers behind new computers, two people before it."""
    ruangan(d)
    kotak(d, 120, 70, 960, 90, HIJAU, 8)
    tulisan(d, 600, 115, "PELAYANAN ADMINISTRASI", 44, "white")
    for n, x in enumerate((360, 840)):
        orang(d, x, 320, n + 4, besar=1.15, baju="#8b7d5c")
        kotak(d, x + 70, 300, 150, 104, "#30363b", 8)
        kotak(d, x + 80, 310, 130, 80, "#9fd0e6")
        kotak(d, x + 133, 404, 24, 30, "#30363b")
        tulisan(d, x - 110, 250, f"LOKET {n + 1}", 26, KAYU_TUA)
    meja(d, 60, 430, 1080, 260, KAYU)
    kotak(d, 60, 520, 1080, 10, KAYU_TUA)
    for n, x in enumerate((300, 770)):
        orang(d, x, 560, n * 2 + 7, besar=1.5, muka=False)
    kotak(d, 430, 408, 74, 22, "white", 2)


def pelatihan(d: Kuas) -> None:
    """A training: a speaker beside a board, people at tables."""
    ruangan(d, 580)
    kotak(d, 360, 80, 560, 300, KAYU, 8)
    kotak(d, 376, 96, 528, 268, "white")
    tulisan(d, 640, 150, "Administrasi Lembaga", 38, BIRU)
    for n in range(4):
        bulat(d, 430, 208 + n * 40, 7, EMAS)
        kotak(d, 456, 202 + n * 40, 380 - n * 50, 12, "#c9d3da", 6)
    orang(d, 250, 300, 2, besar=1.25, baju=MERAH)
    kotak(d, 300, 330, 90, 14, KULIT[2], 7)
    jendela(d, 1000, 120)
    for baris, y in enumerate((560, 700)):
        for n in range(5):
            orang(d, 140 + n * 230 + baris * 40, y, n * 3 + baris, besar=1.1 + baris * 0.2, muka=False)
        meja(d, 40, y + 130, 1120, 30 + 50 * baris)


def linmas(d: Kuas) -> None:
    """Rows of people in green on a field."""
    kotak(d, 0, 0, LEBAR, 420, "#bcdcef")
    bulat(d, 1010, 110, 55, "#fbe7a1")
    bidang(d, [(0, 420), (260, 210), (520, 420)], "#7fa08a")
    bidang(d, [(330, 420), (700, 150), (1080, 420)], "#6b9179")
    kotak(d, 0, 410, LEBAR, 490, "#86b36a")
    kotak(d, 120, 90, 12, 340, ABU)
    kotak(d, 132, 96, 130, 45, MERAH)
    kotak(d, 132, 141, 130, 45, "white")
    orang(d, 600, 330, 3, besar=1.05, baju="#5c4b32")
    for baris, (y, besar) in enumerate(((470, 0.85), (590, 1.05), (740, 1.3))):
        for n in range(7):
            x = 110 + n * 165 + baris * 10
            orang(d, x, y, n + baris, besar=besar, baju="#4c6b3c", muka=False)
            kotak(d, x - 30 * besar, y - 30 * besar, 60 * besar, 22 * besar, "#33502a", 10 * besar)


def rapat(d: Kuas) -> None:
    """A meeting: people around a table, a chart on the screen."""
    ruangan(d, 600)
    kotak(d, 330, 60, 540, 330, "#30363b", 8)
    kotak(d, 346, 76, 508, 298, "white")
    tulisan(d, 600, 112, "Capaian Triwulan III", 34, BIRU)
    for n, tinggi in enumerate((120, 165, 140, 190, 175)):
        kotak(d, 400 + n * 84, 350 - tinggi, 50, tinggi, (BIRU, EMAS)[n % 2])
    kotak(d, 380, 350, 440, 5, ABU)
    for n, x in enumerate((150, 1050)):
        orang(d, x, 380, n + 2, besar=1.1)
        orang(d, x + (90 if n == 0 else -90), 460, n + 5, besar=1.2)
    bidang(d, [(250, 560), (950, 560), (1150, 790), (50, 790)], KAYU)
    bidang(d, [(50, 790), (1150, 790), (1150, 820), (50, 820)], KAYU_TUA)
    for x, y in ((380, 620), (600, 600), (800, 640), (300, 720), (640, 720), (930, 730)):
        bidang(d, [(x, y), (x + 70, y - 6), (x + 84, y + 40), (x + 6, y + 46)], "white")
    for n, x in enumerate((220, 460, 720, 980)):
        orang(d, x, 760, n * 2 + 1, besar=1.35, muka=False)


def atap(d: Kuas) -> None:
    """Repairs: three workers on the roof of the office."""
    kotak(d, 0, 0, LEBAR, 720, "#c4e0ef")
    for x, y in ((180, 120), (820, 90), (1040, 180)):
        for dx in (-50, 0, 50):
            bulat(d, x + dx, y, 42, "white", 0.7)
    kotak(d, 0, 700, LEBAR, 200, "#9aa57c")
    kotak(d, 190, 430, 820, 300, KRIM)
    bidang(d, [(130, 440), (320, 260), (880, 260), (1070, 440)], "#a4502f")
    for n in range(6):
        y = 440 - n * 30
        kotak(d, 130 + n * 32, y - 4, 940 - n * 64, 5, "#8a3f22")
    bidang(d, [(560, 262), (760, 262), (790, 350), (540, 350)], "#d9b48c")
    for n, (x, y) in enumerate(((380, 205), (640, 200), (820, 290))):
        orang(d, x, y, n + 1, besar=0.8, baju=("#e07b2a", BIRU, "#e07b2a")[n])
        bulat(d, x, y - 12, 27, EMAS, 0.75)
    for x in (260, 420, 720, 880):
        kotak(d, x, 500, 80, 110, BIRU)
        kotak(d, x + 8, 508, 64, 94, "#bfdcea")
    kotak(d, 545, 540, 110, 190, KAYU_TUA)
    kotak(d, 400, 448, 400, 44, BIRU, 4)
    tulisan(d, 600, 470, "KANTOR KECAMATAN", 30, "white")
    bidang(d, [(1010, 760), (1024, 760), (960, 330), (946, 330)], KAYU)
    bidang(d, [(1060, 760), (1074, 760), (1010, 330), (996, 330)], KAYU)
    for n in range(9):
        bidang(
            d,
            [
                (953 + n * 7, 370 + n * 44),
                (1006 + n * 7, 370 + n * 44),
                (1006 + n * 7, 378 + n * 44),
                (953 + n * 7, 378 + n * 44),
            ],
            KAYU,
        )
