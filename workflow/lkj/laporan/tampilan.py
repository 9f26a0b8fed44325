"""The look of an office: two colours, two families of type, the size of the text and the margins.

One small file for all formats, ``templates/kantor/tampilan.yaml``. What is not set stays as shipped. Colours
of categories are no part of it: they have a meaning, and differ in lightness for a copy in black and white.
"""

import re
from collections.abc import Callable
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from lkj import angka
from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import muat
from lkj.konfigurasi.dasar import Pengaturan
from lkj.sidik import Pekerjaan

BERKAS = "tampilan.yaml"
HURUF = "fonts"
"""Folder of the office's font files, beside `BERKAS`."""
PANDUAN = "docs/panduan/templat.md"
SERIF, SANS = "Source Serif 4", "Source Sans 3"
"""The bundled families."""
KONTRAS = 4.5
"""Least contrast of a text and what is behind it (WCAG 2.1, 1.4.3 level AA)."""
_WARNA = re.compile(r"#[0-9a-fA-F]{6}")
_KELUARGA = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 .-]{0,58}[A-Za-z0-9])?")
_UTAMA, _AKSEN = "#15384d", "#946820"
_PUCAT, _LEBIH_PUCAT = "#e9eff3", "#f5f8fa"


def kontras(satu: str, dua: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.1)."""
    gelap, terang = sorted((_terang(satu), _terang(dua)))
    return (terang + 0.05) / (gelap + 0.05)


def _terang(warna: str) -> float:
    """The relative luminance of a colour (WCAG 2.1)."""
    bagian = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in _rgb(warna))
    return sum(bobot * nilai for bobot, nilai in zip((0.2126, 0.7152, 0.0722), bagian, strict=True))


def _rgb(warna: str) -> tuple[float, float, float]:
    merah, hijau, biru = (int(warna[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return merah, hijau, biru


def _hex(rgb: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(nilai * 255):02x}" for nilai in rgb)


def _pudar(warna: str, terang: float) -> str:
    """A pale shade of a colour."""
    rona, _, pekat = rgb_to_hls(*_rgb(warna))
    return _hex(hls_to_rgb(rona, terang, min(pekat, 0.35)))


def pucat(utama: str) -> str:
    """The shade behind the head of a table and the total rows, on which the main colour is read."""
    return _PUCAT if utama == _UTAMA else _pudar(utama, 0.935)


def lebih_pucat(utama: str) -> str:
    """The shade behind boxes and group rows."""
    return _LEBIH_PUCAT if utama == _UTAMA else _pudar(utama, 0.97)


def _gelapkan(warna: str, cukup: Callable[[str], bool]) -> str:
    """The nearest darker shade of a colour that is dark enough; black is."""
    rona, terang, pekat = rgb_to_hls(*_rgb(warna))
    while not cukup(_hex(hls_to_rgb(rona, terang, pekat))):
        terang -= 0.01
    return _hex(hls_to_rgb(rona, max(terang, 0), pekat))


def _terbaca(warna: str, latar: Callable[[str], str], sebutan: str) -> str:
    if not _WARNA.fullmatch(warna):
        pesan = "tulis warna sebagai enam angka heksadesimal di antara tanda petik, misalnya '#15384d'"
        raise ValueError(pesan)
    warna = warna.lower()
    nilai = min(kontras(warna, "#ffffff"), kontras(warna, latar(warna)))
    if nilai < KONTRAS:
        cukup = _gelapkan(warna, lambda w: min(kontras(w, "#ffffff"), kontras(w, latar(w))) >= KONTRAS)
        terlalu = f"terlalu pucat untuk huruf {sebutan}: kontrasnya {_satu(nilai)} banding 1"
        pesan = f"{terlalu}, paling sedikit {_satu(KONTRAS)}; pakai misalnya '{cukup}'"
        raise ValueError(pesan)
    return warna


def _satu(nilai: float) -> str:
    """A contrast as it is printed: cut, so that 4,49 does not read as enough."""
    return angka.tulis(Decimal(int(nilai * 10)) / 10, desimal=1)


def _warna_utama(warna: str) -> str:
    return _terbaca(warna, pucat, "pada kepala tabel")


def _warna_aksen(warna: str) -> str:
    return _terbaca(warna, lambda _: "#ffffff", "di atas putih")


def _keluarga(nama: str) -> str:
    if not _KELUARGA.fullmatch(nama):
        pesan = "nama huruf hanya memuat huruf latin, angka, spasi, titik, dan tanda hubung"
        raise ValueError(pesan)
    return nama


Keluarga = Annotated[str, AfterValidator(_keluarga)]


class Margin(Pengaturan):
    """Margins of an upright page in millimetres; landscape pages keep theirs, for their tables."""

    kiri: Decimal = Field(default=Decimal(30), ge=25, le=35)
    kanan: Decimal = Field(default=Decimal(25), ge=20, le=30)
    atas: Decimal = Field(default=Decimal(28), ge=22, le=35)
    bawah: Decimal = Field(default=Decimal(25), ge=20, le=30)


class Tampilan(Pengaturan):
    """What an office may choose (see the module).

    Attributes:
        warna_utama: Headings, heads of tables, the band of the cover.
        warna_aksen: Lines, the number of a chapter, the year on the cover.
        huruf_teks: Family of the running text.
        huruf_judul: Family of headings, tables and running lines.
        ukuran_huruf: Size of the running text in points; headings follow.
        daftar_asal: Whether a report's PDF ends with the list of origins of its figures, and links to it.
    """

    warna_utama: Annotated[str, AfterValidator(_warna_utama)] = _UTAMA
    warna_aksen: Annotated[str, AfterValidator(_warna_aksen)] = _AKSEN
    huruf_teks: Keluarga = SERIF
    huruf_judul: Keluarga = SANS
    ukuran_huruf: Decimal = Field(default=Decimal(11), ge=10, le=Decimal("12.5"))
    margin: Margin = Margin()
    daftar_asal: bool = True


@dataclass(frozen=True)
class Rupa:
    """The look that a document is set in: the office's choice, and where its own fonts lie."""

    pilihan: Tampilan = field(default_factory=Tampilan)
    huruf: Path | None = None

    @property
    def warna(self) -> dict[str, str]:
        """Name of a colour, as in the page templates → its value."""
        utama = self.pilihan.warna_utama
        return {
            "tua": utama,
            "aksen": self.pilihan.warna_aksen,
            "pucat": pucat(utama),
            "lebih-pucat": lebih_pucat(utama),
        }

    @property
    def milik_kantor(self) -> list[str]:
        """Families that are not bundled, and have to lie among the office's fonts."""
        return sorted({self.pilihan.huruf_teks, self.pilihan.huruf_judul} - {SERIF, SANS})

    def ke_json(self) -> dict[str, Any]:
        """The look for the templates of the typesetter."""
        isi = self.pilihan
        return {
            "warna": self.warna,
            "serif": isi.huruf_teks,
            "sans": isi.huruf_judul,
            "ukuran": float(isi.ukuran_huruf),
            "margin": {sisi: float(lebar) for sisi, lebar in isi.margin},
        }

    def ke_css(self) -> str:
        """The look for the web page, as a style sheet that comes before the page's own."""
        isi, tepi = self.pilihan, self.pilihan.margin
        warna = " ".join(f"--{nama}: {nilai};" for nama, nilai in self.warna.items())
        serif = f'--serif: "{isi.huruf_teks}", Cambria, Georgia, serif;'
        sans = f'--sans: "{isi.huruf_judul}", Calibri, "Segoe UI", "Noto Sans", Arial, sans-serif;'
        ukuran = f"--ukuran: {isi.ukuran_huruf / 11:.4f};"
        sisi = f"{tepi.atas}mm {tepi.kanan}mm {tepi.bawah}mm {tepi.kiri}mm"
        return f":root {{ {warna} {serif} {sans} {ukuran} }}\n@page {{ margin: {sisi}; }}\n"


BAWAAN = Rupa()


def baca_tampilan(isi: bytes, *, berkas: str) -> Tampilan:
    """The look that a file asks for.

    Raises:
        DataSalahError: A remark (code ``TAMPILAN``) for each wrong key.
    """
    import yaml

    try:
        mentah = yaml.safe_load(isi.decode("utf-8-sig")) or {}
    except (UnicodeDecodeError, yaml.YAMLError) as galat:
        letak = getattr(galat, "problem_mark", None)
        mentah, sel = None, f"baris {letak.line + 1}" if letak else ""
    else:
        sel = ""
    if not isinstance(mentah, dict):
        pesan = "Susunan berkas tampilan tidak dapat dibaca."
        saran = f"Tulis tiap kunci sebagai kunci: nilai (lihat {PANDUAN})."
        raise DataSalahError([catat("TAMPILAN", berkas=berkas, sel=sel, pesan=pesan, saran=saran)])
    # A colour without quotation marks is a comment in YAML, and its key has no value.
    kunci = {str(k): "" if n is None else n for k, n in mentah.items()}
    return muat(Tampilan, kunci, berkas=berkas, kode="TAMPILAN", panduan=PANDUAN)


def baca_rupa(kerja: Pekerjaan, kantor: Path | None) -> Rupa:
    """The look of the office whose templates lie in a folder; as shipped where it has none.

    Raises:
        DataSalahError: Its file cannot be used (code ``TAMPILAN``).
    """
    berkas = None if kantor is None else kantor / BERKAS
    if kantor is None or berkas is None or not berkas.is_file() or not kerja.dijanjikan(berkas):
        return BAWAAN
    pilihan = baca_tampilan(kerja.baca(berkas), berkas=str(berkas))
    huruf = kantor / HURUF
    return Rupa(pilihan, huruf if huruf.is_dir() else None)
