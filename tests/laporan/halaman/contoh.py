"""A realistic report of about fifty pages, all names invented, in the dialect of the templates.

Its fixed text stands in ``potongan/``; the tables are made here.
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

POTONGAN = Path(__file__).with_name("potongan")
INDIKATOR = (
    ("Indeks Kepuasan Masyarakat", "indeks", "82,00", "84,56", "103,12", "st"),
    ("Persentase desa yang tertib administrasi", "%", "90", "81", "90", "t"),
    ("Persentase usulan Musrenbang yang terakomodasi dalam RKPD", "%", "60", "42,5", "70,83", "s"),
    ("Jumlah gangguan ketenteraman dan ketertiban umum", "kejadian", "12", "17", "58,33", "r"),
    ("Persentase penyelesaian pengaduan masyarakat tepat waktu", "%", "100", "45", "45", "sr"),
)
KATEGORI = {
    "st": "Sangat Tinggi",
    "t": "Tinggi",
    "s": "Sedang",
    "r": "Rendah",
    "sr": "Sangat Rendah",
}
PROGRAM = (
    "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
    "Program Pemberdayaan Masyarakat Desa dan Kelurahan",
    "Program Koordinasi Ketenteraman dan Ketertiban Umum",
    "Program Penyelenggaraan Urusan Pemerintahan Umum",
    "Program Pembinaan dan Pengawasan Pemerintahan Desa",
)
ANALISIS = (
    "Target dan realisasi tahun ini",
    "Perbandingan dengan tahun lalu",
    "Perbandingan dengan target jangka menengah",
    "Perbandingan dengan standar nasional",
    "Analisis penyebab dan solusi",
    "Efisiensi penggunaan sumber daya",
    "Program dan kegiatan penunjang",
)
KOLOM_E81 = (
    "No|Sasaran|Program|Indikator|Target Renstra|Realisasi s.d. 2022|Target 2023|TW I|TW II|"
    "TW III|TW IV|Realisasi 2023|Penanggungjawab"
)


def potongan(nama: str) -> str:
    """Return a piece of fixed text."""
    return (POTONGAN / f"{nama}.md").read_text(encoding="utf-8")


def tabel(tanda: str, judul: str, lebar: str, rata: str, baris: list[list[str]], *, kelas: str = "") -> str:
    """Return one table division; the first row is its header."""
    kepala, *badan = ["| " + " | ".join(satu) + " |" for satu in baris]
    isi = "\n".join([kepala, "|" + "---|" * len(baris[0]), *badan])
    pembatas = f'::: {{.tabel #{tanda} lebar="{lebar}" rata="{rata}" {kelas}}}'
    return f"{pembatas}\n{isi}\n\n: {judul}\n:::\n"


def tabel_capaian(tanda: str, judul: str = "Target dan realisasi indikator kinerja utama") -> str:
    """Return the measurement table: group row, numbered columns, category chips, a mean."""
    kolom = ["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)", "Kategori"]
    baris = [kolom, [f"({nomor})" for nomor in range(1, 8)]]
    baris.append(["**Sasaran 1: Meningkatnya kualitas pelayanan publik kecamatan**", *[""] * 6])
    for nomor, (*isi, kelas) in enumerate(INDIKATOR, 1):
        baris.append([str(nomor), *isi, f"[{KATEGORI[kelas]}]{{.{kelas}}}"])
    baris.append(["", "**Rata-rata capaian**", "", "", "", "**73,46**", ""])
    return tabel(tanda, judul, "6 44 14 14 16 16 20", "c l c d d d c", baris)


def tabel_anggaran(tanda: str) -> str:
    """Return a long budget table of all programmes with a total row."""
    baris = [["Kode", "Program / Kegiatan / Sub Kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "%"]]
    uang = ["416.666.667", "395.780.167", "94,99"]
    for urutan, nama in enumerate(PROGRAM, 1):
        kode = f"7.01.0{urutan}"
        jumlah = [kode, nama, "1.250.000.000", "1.187.340.500", "94,99"]
        baris.append([f"**{satu}**" for satu in jumlah])
        for kegiatan in range(1, 4):
            baris.append([f"{kode}.2.0{kegiatan}", "Koordinasi kegiatan pemerintahan", *uang])
            sub = "Peningkatan efektivitas pelaksanaan pelayanan kepada masyarakat di wilayah"
            baris.append([f"{kode}.2.0{kegiatan}.01", sub, *uang])
    baris.append(["", "**Jumlah**", "**7.500.000.000**", "**7.124.043.000**", "**94,99**"])
    judul = "Realisasi anggaran menurut program, kegiatan, dan sub kegiatan"
    return tabel(tanda, judul, "24 62 27 27 12", "l l r r d", baris)


def tabel_e81(tanda: str, baris_data: int = 25) -> str:
    """Return a wide table for a landscape page in small type."""
    baris = [KOLOM_E81.split("|"), [f"({nomor})" for nomor in range(1, 14)]]
    angka = ["88,00", "80,12", "82,00", "20,50", "41,00", "61,5", "84,56", "84,56"]
    for nomor in range(1, baris_data + 1):
        nama = ["Meningkatnya kualitas layanan", PROGRAM[nomor % 6], INDIKATOR[nomor % 5][0]]
        baris.append([str(nomor), *nama, *angka, "Seksi Pelayanan"])
    judul = "Evaluasi terhadap hasil Renja Perangkat Daerah (Formulir E.81)"
    lebar, rata = "4 14 20 18 8 9 8 6 6 6 6 9 14", "c l l l d d d d d d d d l"
    return tabel(tanda, judul, lebar, rata, baris, kelas=".kecil")


def bab_tiga() -> list[str]:
    """Return the chapter of results: five sasaran with seven analyses each."""
    capaian = potongan("capaian").replace("@TABEL@", tabel_capaian("tbl-capaian"))
    bagian = ["# Akuntabilitas Kinerja", "## Capaian Kinerja Organisasi", capaian]
    for sasaran in range(1, 6):
        bagian.append(f"### Sasaran {sasaran}: Meningkatnya mutu layanan bidang {sasaran}")
        for nomor, judul in enumerate(ANALISIS):
            bagian += [f"#### {judul}", potongan("paragraf")]
            if nomor in (0, 2):
                nama = f"{judul}, sasaran {sasaran}"
                bagian.append(tabel_capaian(f"tbl-s{sasaran}-{nomor}", nama))
            if nomor == 4:
                bagian.append(potongan("solusi").replace("rapat]", f"rapat{sasaran}]"))
    return [*bagian, "## Realisasi Anggaran", tabel_anggaran("tbl-anggaran"), potongan("serapan")]


def naskah(ulang: int = 14) -> str:
    """Return the Markdown; *ulang* repeats the plain pages of the first chapters."""
    panjang = [potongan("paragraf")] * ulang
    depan = ["::: {.depan}", "# Kata Pengantar", potongan("paragraf"), potongan("tanda_tangan")]
    depan += ["# Ikhtisar Eksekutif", potongan("ikhtisar"), potongan("daftar"), ":::"]
    isi = ["::: {.isi}", "# Pendahuluan"]
    for bab in ("Gambaran Umum", "Struktur Organisasi", "Permasalahan Utama"):
        isi += [f"## {bab}", *panjang]
    isi += ["# Perencanaan Kinerja", "## Perjanjian Kinerja Tahun 2023", *panjang]
    isi += [tabel_capaian("tbl-pk", "Perjanjian Kinerja"), *bab_tiga(), "# Penutup"]
    isi += ["## Simpulan", potongan("paragraf"), potongan("tanda_tangan"), ":::"]
    lampiran = ["::: {.lampiran}", "# Perjanjian Kinerja", potongan("identitas")]
    lampiran += [tabel_capaian("tbl-lampiran", "Lampiran PK"), potongan("dua_kolom")]
    lampiran += ["::: {.mendatar}", "# Evaluasi Hasil Renja", tabel_e81("tbl-e81"), ":::", ":::"]
    return "\n\n".join([potongan("sampul"), *depan, *isi, *lampiran])


def png(lebar: int, tinggi: int, warna: tuple[int, int, int]) -> bytes:
    """Return a PNG of one colour."""
    baris = b"\0" + bytes(warna) * lebar
    bagian = (
        (b"IHDR", struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(baris * tinggi)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))
        for nama, isi in bagian
    )


def siapkan(folder: Path, teks: str | None = None) -> Path:
    """Write the report (or *teks*) and its pictures into *folder*; return the Markdown file."""
    (folder / "grafik").mkdir(parents=True, exist_ok=True)
    (folder / "lambang.svg").write_bytes((POTONGAN / "lambang.svg").read_bytes())
    (folder / "lambang.png").write_bytes(png(100, 120, (21, 56, 77)))
    for nama in ("capaian", "serapan"):
        gambar = (POTONGAN / "grafik.svg").read_bytes()
        (folder / "grafik" / f"{nama}.svg").write_bytes(gambar)
        (folder / "grafik" / f"{nama}.png").write_bytes(png(640, 240, (233, 239, 243)))
    berkas = folder / "lkj_2023.md"
    berkas.write_text(naskah() if teks is None else teks, encoding="utf-8")
    return berkas
