"""Write docs/panduan/catatan.md, the list of all remarks, from the catalogue.

``python docs/pengembang/daftar_catatan.py`` writes the page; with ``--periksa`` it only compares, and the
exit code is 1 when the page is not what would be written.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from lkj.catatan import SEBUTAN_TINGKAT, WAJIB
from lkj.katalog import KATALOG
from lkj.lembar.galat import PENOLAKAN

HALAMAN = Path(__file__).resolve().parents[1] / "panduan" / "catatan.md"

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

KELOMPOK = {
    "Berkas yang masuk": "RENCANA_TIDAK_ADA BELUM_MASUK SEKSI_TIDAK_DIKENAL BUKAN_ISIAN",
    "Berkas yang tidak dibaca": " ".join(PENOLAKAN),
    "Tanda pengenal format isian": "CAP_TIDAK_ADA CAP_LAIN CAP_VERSI",
    "Lembar, baris, dan kode": (
        "LEMBAR_TIDAK_ADA JUDUL_KOLOM KUNCI_GANDA KUNCI_ASING KUNCI_HILANG KODE_BUKAN_TEKS KODE_SALAH"
    ),
    "Isi sel": (
        "SEL_KOSONG ANGKA_SEBAGAI_TEKS BUKAN_ANGKA TANGGAL_SALAH NILAI_PILIHAN SEL_GALAT RUMUS_TANPA_HASIL"
        " KARAKTER TERLALU_PANJANG NEGATIF"
    ),
    "Kinerja dan analisis": (
        "TARGET_BERBEDA PENYEBUT_NOL BAGIAN_TERTUKAR PERSEN_PECAHAN KUMULATIF_TURUN SUMBER_KOSONG"
        " BELUM_TERBIT_BERISI TAHUN_DATA TAHUN_SALAH ANALISIS_KOSONG PENGISI_KOSONG"
    ),
    "Anggaran": (
        "PAGU_BERBEDA LEBIH_DARI_PAGU ANGGARAN_NEGATIF ANGGARAN_NEGATIF_TANPA_ALASAN ANGGARAN_SD_NEGATIF"
        " LRA_TURUN LRA_TURUN_TANPA_ALASAN KEUANGAN_BERBEDA"
    ),
    "Rencana": (
        "RENCANA_TAHUN RENSTRA_TAHUN RENCANA_KURANG RUJUKAN VERSI_BERSAMAAN PORSI_SALAH"
        " RUMUS_POLARITAS RUMUS_TIPE RUMUS_SELISIH PETA_GANDA PETA_BUKAN_ORDINAL BUKAN_UNTUK_ORDINAL"
        " BOBOT_SALAH SEJAK_SALAH MASA_TERBALIK MASA_BERTUMPUK TANPA_PENANGGUNG_JAWAB SEKSI_PEMILIK"
        " TARGET_TIDAK_ADA TARGET_TIDAK_UTUH TARGET_TW_KOSONG TARGET_NEGATIF RATA_KUMULATIF"
        " RENSTRA_TIDAK_COCOK SEBELUM_SEJAK NILAI_LALU_BERBEDA"
    ),
    "Pengaturan": "PENGATURAN BOBOT_KOSONG PEJABAT_KOSONG TANGGAL_DOKUMEN",
    "Naskah dan halaman": "NARASI_TIDAK_ADA NARASI_RUJUKAN NARASI_BENTUK TEMPLAT HALAMAN",
}
"""Heading → codes in the order of printing; a code without a heading comes last, under "Lain-lain"."""


class _Nama(dict[str, str]):
    """Fills a template with the names of its own places."""

    def __missing__(self, kunci: str) -> str:
        return "" if kunci == "dugaan" else f"*{kunci.replace('_', ' ')}*"


def semua_catatan() -> dict[str, tuple[str, str, str]]:
    """Code → (grade, rule, advice), of the catalogue and of the refused files."""
    return {**KATALOG, **{kode: (WAJIB, aturan, saran) for kode, (aturan, saran) in PENOLAKAN.items()}}


def halaman() -> str:
    """The whole page."""
    semua = semua_catatan()
    kelompok = {judul: kode.split() for judul, kode in KELOMPOK.items()}
    sudah = {k for daftar in kelompok.values() for k in daftar}
    kelompok["Lain-lain"] = [k for k in semua if k not in sudah]
    bagian = [_bagian(judul, [k for k in daftar if k in semua]) for judul, daftar in kelompok.items()]
    return "\n".join([KEPALA, *(b for b in bagian if b)])


def _bagian(judul: str, kode: Iterable[str]) -> str:
    baris = list(_baris(kode))
    kepala = [f"## {judul}", "", "| Kode | Tingkat | Ketentuan | Perbaikan |", "|---|---|---|---|"]
    return "\n".join([*kepala, *baris, ""]) if baris else ""


def _baris(kode: Iterable[str]) -> Iterator[str]:
    semua = semua_catatan()
    for k in kode:
        tingkat, aturan, saran = semua[k]
        teks = " | ".join(_isi(t) for t in (aturan, saran))
        yield f"| `{k}` | {SEBUTAN_TINGKAT[tingkat]} | {teks} |"


def _isi(templat: str) -> str:
    return templat.format_map(_Nama()).replace("|", "\\|")


def main(argumen: list[str]) -> int:
    """Write or compare the page; return the exit code."""
    isi = halaman()
    if argumen == ["--periksa"]:
        if HALAMAN.read_text(encoding="utf-8") == isi:
            return 0
        sys.stderr.write("docs/panduan/catatan.md is out of date: python docs/pengembang/daftar_catatan.py\n")
        return 1
    HALAMAN.write_text(isi, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
