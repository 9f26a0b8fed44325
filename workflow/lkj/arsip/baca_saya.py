"""``BACA-SAYA.txt``: what an archive is, for a reader who has nothing but the archive."""

from collections.abc import Sequence
from typing import Final

from lkj.catatan import Catatan

NAMA: Final = "BACA-SAYA.txt"

_LETAK: Final = (
    (
        "data/laporan/",
        "dokumen: PDF, Word, HTML, naskah (.md); lampiran/: tabel yang terlampir pada PDF",
    ),
    ("data/laporan/…_ttd.pdf", "…_siap_ttd.pdf: untuk ditandatangani; …_ttd.pdf: bertanda tangan elektronik"),
    ("data/tabel/", "tabel hasil pengolahan (CSV, UTF-8, tanda desimal titik)"),
    ("data/tabel/perubahan.csv", "angka yang berubah sejak dokumen ditandatangani atau dikirim"),
    ("data/tabel/…telusur.csv", "asal setiap angka: hitungan, buku kerja, lembar, dan selnya"),
    (
        "data/masukan/",
        "yang diterima: rencana, isian seksi, profil, perbaikan data, narasi, foto",
    ),
    ("data/masukan/…pengesahan/", "tindakan yang dicatat, pindaian, dan dokumen bertanda tangan, bila ada"),
    ("data/masukan/…surat/", "isian surat dan register nomor, bila ada"),
    ("data/terbitan/", "manifes penerbitan resmi isi ini: kode hash masukan, program, dan hasilnya"),
    ("data/surat/", "surat, undangan, dan lembar lain menurut SOP yang telah dibuat"),
    ("data/pengaturan/", "pengaturan kantor, skala kategori, dan templat milik kantor"),
    ("data/pengaturan/templat.sha256", "kode hash templat bawaan yang dipakai"),
    ("data/program/", "daftar pustaka yang dipakai beserta versinya"),
    ("data/riwayat/", "seluruh riwayat perubahan dan program: git clone repositori.bundle FOLDER"),
    ("datapackage.json", "uraian setiap tabel: kolom, jenis isi, dan artinya (Frictionless Data Package)"),
    ("bag-info.txt", "keterangan arsip, termasuk retensi"),
    ("manifest-sha256.txt", "kode hash setiap berkas di data/"),
    ("tagmanifest-sha256.txt", "kode hash berkas-berkas keterangan"),
)

_PERIKSA: Final = """\
CARA MEMERIKSA

Tidak diperlukan program khusus. Buka berkas zip ini, lalu di folder yang memuat berkas BACA-SAYA.txt:

  Linux, macOS (sha256sum, atau shasum -a 256):
      sha256sum -c manifest-sha256.txt
      sha256sum -c tagmanifest-sha256.txt

  Windows (PowerShell), satu berkas demi satu berkas:
      Get-FileHash data\\laporan\\*.pdf
      lalu bandingkan dengan baris berkas itu di manifest-sha256.txt

Setiap baris harus berakhir OK. Dengan alat pembuatnya: lkj arsip periksa NAMA.zip, yang juga memeriksa
berkas tambahan, jenis isi tabel, dan kesamaan tabel dengan lampiran PDF. Arsip ini juga dapat diperiksa
dengan alat BagIt (RFC 8493) mana pun.

YANG DIBUKTIKAN DAN YANG TIDAK

Kecocokan kode hash membuktikan bahwa isi tidak berubah sejak arsip dibuat. Siapa yang membuatnya tidak
terbukti dengannya: orang yang dapat mengganti seluruh arsip dapat pula menghitung ulang semua kode hash.
Karena itu catat kode hash berkas zip ini di tempat lain (buku agenda, berita acara serah arsip), dan
periksa tanda tangan pada dokumen.
"""


def tulis(
    judul: str,
    keterangan: Sequence[tuple[str, str]],
    berkas: Sequence[str],
    catatan: Sequence[Catatan],
) -> bytes:
    """The text.

    Args:
        judul: Title of the document with its period.
        keterangan: Label and value of what is known of the archive.
        berkas: Paths of the payload, from the bag's root.
        catatan: What is to be said about this archive.
    """
    ada = [(nama, arti) for nama, arti in _LETAK if _punya(nama, berkas)]
    baris = [
        f"ARSIP {judul.upper()}",
        "",
        *(f"{label:<18}: {nilai}" for label, nilai in keterangan),
        "",
        "ISI",
        "",
        *(f"{nama:<32} {arti}" for nama, arti in ada),
        "",
        *_perhatian(catatan),
        _PERIKSA,
    ]
    return "\n".join(baris).encode()


def _punya(nama: str, berkas: Sequence[str]) -> bool:
    awal, _, dalam = nama.partition("…")
    return not nama.startswith("data/") or any(b.startswith(awal) and dalam in b for b in berkas)


def _perhatian(catatan: Sequence[Catatan]) -> list[str]:
    if not catatan:
        return []
    baris = (f"- {f'{c.berkas}: ' if c.berkas else ''}{c.aturan}" for c in catatan)
    return ["YANG PERLU DIKETAHUI TENTANG ARSIP INI", "", *baris, ""]
