"""Write the two lists of all remarks from the catalogue, for the office and for engineers.

``python docs/pengembang/daftar_catatan.py`` writes docs/panduan/catatan.md (Indonesian) and
docs/pengembang/catatan-en.md (English); with ``--periksa`` it only compares, and the exit code is 1 when one
of them is not what would be written.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from lkj.catatan import SEBUTAN_TINGKAT, WAJIB
from lkj.katalog import KELOMPOK
from lkj.katalog.jenis import Kelompok
from lkj.lembar.galat import PENOLAKAN

DOCS = Path(__file__).resolve().parents[1]

KEPALA = """\
# Daftar catatan

Setiap catatan menyebut berkas, lembar, dan sel, nilai yang terbaca, ketentuannya, dan perbaikannya.
Kodenya (huruf besar di dalam kurung) tidak pernah berubah arti, sehingga dapat dicari di halaman ini.

- *wajib diperbaiki*: rekap, pengukuran, atau laporan tidak dibuat sebelum dibetulkan; laporan lama tetap ada.
- *perlu dikonfirmasi*: perlu dilihat orang; tidak menghentikan laporan.

Kata miring diganti dengan keadaan sebenarnya. Dua catatan lain berasal dari pembuatan itu sendiri:
`BERUBAH_SAAT_DIBUAT` (berkas disunting selagi laporan dibuat; jalankan lagi) dan `BERKAS_TERKUNCI` (berkas
terhapus atau sedang dibuka program lain; tutup, lalu jalankan lagi).

Halaman ini ditulis oleh `python docs/pengembang/daftar_catatan.py`; jangan disunting.
"""

KEPALA_INGGRIS = """\
# The remarks, in English

For who reads a `catatan.csv` or `--json` without Indonesian: what each code means and how to mend it. What
officers read is on [their own page](../panduan/catatan.md); a code never changes its meaning.

- `wajib`: no rekap, measurement or report is made before it is mended; the last good report stays.
- `konfirmasi`: a human should look; nothing stops.

Words in italics stand for what the remark fills in. Two more codes come from the build itself:
`BERUBAH_SAAT_DIBUAT` (a file was edited while the report was made; run again) and `BERKAS_TERKUNCI` (a file
is gone or open in another program; close it and run again).

Written by `python docs/pengembang/daftar_catatan.py`; do not edit.
"""

DITOLAK = "Berkas yang tidak dibaca"

JUDUL_INGGRIS = {
    "Berkas yang masuk": "Files that came in",
    DITOLAK: "Files that are not read",
    "Berkas yang diterima": "Files that are received",
    "Tanda pengenal format isian": "Stamp of a form",
    "Lembar, baris, dan kode": "Sheets, rows and codes",
    "Isi sel": "Contents of a cell",
    "Tata letak milik kantor": "An office's own layout",
    "Kinerja dan analisis": "Performance and analysis",
    "Anggaran": "Money",
    "Perbaikan data": "Corrections",
    "Melanjutkan tanpa isian satu seksi": "Going on without a section",
    "Rencana": "The plan",
    "Profil": "Profile",
    "Pengaturan": "Settings",
    "Gambar": "Pictures from people",
    "Lembar entri aplikasi": "Entry sheets of applications",
    "Surat": "Letters and their numbers",
    "Perjanjian Kinerja": "Perjanjian Kinerja (performance agreements)",
    "SOP dan hari kerja": "SOPs and working days",
    "Naskah dan halaman": "Text and pages",
    "Tindakan dan pengesahan": "Acts, approval and signature",
    "Tanda tangan elektronik": "Electronic signatures",
    "Asal angka": "Where a figure comes from",
    "Terbitan": "Official releases",
    "Arsip": "The archive",
    "Arsip yang diperiksa": "An archive that is checked",
}
"""Heading of the Indonesian page → heading of the English one."""


class _Nama(dict[str, str]):
    """Fills a template with the names of its own places."""

    def __missing__(self, kunci: str) -> str:
        return "" if kunci == "dugaan" else f"*{kunci.replace('_', ' ')}*"


def semua_kelompok() -> dict[str, Kelompok]:
    """Heading → entries: the catalogue's, and after those on what came in, the refused files."""
    ditolak = {kode: (WAJIB, *teks) for kode, teks in PENOLAKAN.items()}
    pertama, *lain = KELOMPOK.items()
    return dict([pertama, (DITOLAK, ditolak), *lain])


def halaman() -> dict[Path, str]:
    """Both pages: where they stand → the whole text."""
    semua = semua_kelompok().items()
    indonesia = (
        _bagian(judul, ("Kode", "Tingkat", "Ketentuan", "Perbaikan"), _baris(isi)) for judul, isi in semua
    )
    inggris = (
        _bagian(JUDUL_INGGRIS[judul], ("Code", "Grade", "Rule and how to mend"), _baris_inggris(isi))
        for judul, isi in semua
    )
    return {
        DOCS / "panduan/catatan.md": "\n".join([KEPALA, *indonesia]),
        DOCS / "pengembang/catatan-en.md": "\n".join([KEPALA_INGGRIS, *inggris]),
    }


def _bagian(judul: str, kolom: tuple[str, ...], baris: Iterator[tuple[str, ...]]) -> str:
    garis = "|".join(["---"] * len(kolom))
    tabel = (f"| {' | '.join(b)} |" for b in baris)
    return "\n".join([f"## {judul}", "", f"| {' | '.join(kolom)} |", f"|{garis}|", *tabel, ""])


def _baris(isi: Kelompok) -> Iterator[tuple[str, ...]]:
    for kode, (tingkat, aturan, saran, _) in isi.items():
        yield f"`{kode}`", SEBUTAN_TINGKAT[tingkat], _isi(aturan), _isi(saran)


def _baris_inggris(isi: Kelompok) -> Iterator[tuple[str, ...]]:
    for kode, (tingkat, _, _, inggris) in isi.items():
        yield f"`{kode}`", f"`{tingkat}`", _isi(inggris)


def _isi(templat: str) -> str:
    return templat.format_map(_Nama()).replace("|", "\\|")


def main(argumen: list[str]) -> int:
    """Write or compare both pages; return the exit code."""
    semua = halaman()
    if argumen != ["--periksa"]:
        for berkas, isi in semua.items():
            berkas.write_text(isi, encoding="utf-8")
        return 0
    basi = [b for b, isi in semua.items() if not b.is_file() or b.read_text(encoding="utf-8") != isi]
    for berkas in basi:
        nama = f"docs/{berkas.relative_to(DOCS).as_posix()}"
        sys.stderr.write(f"{nama} is out of date: python docs/pengembang/daftar_catatan.py\n")
    return 1 if basi else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
