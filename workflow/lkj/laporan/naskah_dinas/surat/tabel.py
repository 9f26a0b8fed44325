"""The tables of the papers."""

from collections.abc import Sequence

from lkj.konfigurasi import Salinan
from lkj.konfigurasi.pejabat import Pejabat
from lkj.laporan.markah import Kolom, Tabel
from lkj.laporan.naskah_dinas.surat.bahan import BahanSurat
from lkj.laporan.naskah_dinas.surat.model import (
    DaftarHadir,
    Notula,
    SuratMasuk,
    SuratPengantar,
)
from lkj.periode import tanggal_panjang
from lkj.tindakan import masa_dokumen
from lkj.tindakan.kode import kode_pendek

LAPANG = ".lapang"
"""Rows with room to write by hand."""
BARIS_SURAT_MASUK = 24
"""Rows of a register that nobody has filled in: two sheets with the signature."""
BARIS_SALINAN = 6
KOSONG = "..........."
"""A blank of a table, to be filled in by hand."""
KODE_HASH_TERCETAK = 16
"""Digits of a sheet's digest that a berita acara prints; the whole stands in the rekap."""


def hadir(b: BahanSurat, isi: DaftarHadir) -> Tabel:
    """Who is expected, with room to sign; empty rows at the end."""
    kolom = (Kolom("No", 6, "c"), Kolom("Nama", 34), Kolom("Jabatan", 36), Kolom("Tanda tangan", 24))
    t = Tabel("tbl-hadir", "Daftar hadir", kolom, kelas=LAPANG)
    semua = [(p.nama, p.jabatan) for p in b.semua_pejabat()]
    semua += [(nama, "") for nama in isi.tambahan] + [("", "")] * isi.baris_kosong
    for nomor, orang in enumerate(semua, 1):
        t.tambah(nomor, *orang, "")
    return t


def tindak_lanjut(isi: Notula) -> Tabel | None:
    """What was agreed; None for nothing."""
    if not isi.tindak_lanjut:
        return None
    kolom = (Kolom("No", 6, "c"), Kolom("Tindak lanjut", 50), Kolom("Oleh", 24), Kolom("Paling lambat", 20))
    t = Tabel("tbl-tindak-lanjut", "Tindak lanjut", kolom)
    for nomor, satu in enumerate(isi.tindak_lanjut, 1):
        t.tambah(nomor, satu.uraian, satu.oleh, tanggal_panjang(satu.tenggat) if satu.tenggat else "")
    return t


def kendali(lewat: list[Pejabat]) -> Tabel:
    """The levels that the sheet passes, and two rows for others; each is filled in by hand."""
    kolom = (
        Kolom("No", 6, "c"),
        Kolom("Jabatan", 28),
        Kolom("Diterima tanggal", 15),
        Kolom("Catatan", 23),
        Kolom("Diteruskan tanggal", 15),
        Kolom("Paraf", 13),
    )
    t = Tabel("tbl-kendali", "Kendali", kolom, kelas=LAPANG)
    for nomor, jabatan in enumerate([*(p.jabatan for p in lewat), "", ""], 1):
        t.tambah(nomor, jabatan, "", "", "", "")
    return t


def tugas(b: BahanSurat) -> Tabel:
    """Every section with the indicators and sub-kegiatan that it answers for; of a month what it asks for."""
    kolom = (
        Kolom("No", 4, "c"),
        Kolom("Seksi", 18),
        Kolom("Penanggung jawab", 17),
        Kolom("Indikator kinerja", 22),
        Kolom("Sub kegiatan", 39),
    )
    t = Tabel("tbl-tugas", "Pembagian tugas", kolom, kelas=".kecil")
    tw, sebulan = b.periode.triwulan, b.periode.bulan is not None
    milik = {k: s for k, s in b.kantor.seksi.items() if k in b.penerima_format}
    for nomor, (kunci, seksi) in enumerate(milik.items(), 1):
        semua = b.rencana.indikator_seksi(kunci, tw) if b.rencana else ()
        indikator = [i.nama for i in semua if not sebulan or i.periode_isian == "bulan"]
        sub = [s.nama for s in b.rencana.sub_seksi(kunci, tw)] if b.rencana and not sebulan else []
        t.tambah(nomor, seksi.nama, b.pejabat(seksi.kepala).nama, _daftar(indikator), _daftar(sub))
    return t


def _daftar(butir: list[str]) -> str:
    """Several names in a cell, each with its number."""
    return "; ".join(f"({n}) {nama}" for n, nama in enumerate(butir, 1)) or "–"


def penyampaian(b: BahanSurat) -> Tabel:
    """Which form goes to whom, with room to sign for it."""
    kolom = (
        Kolom("No", 6, "c"),
        Kolom("Seksi", 30),
        Kolom("Berkas format isian", 22),
        Kolom("Diterima oleh", 18),
        Kolom("Tanggal", 12),
        Kolom("Tanda tangan", 14),
    )
    t = Tabel("tbl-penyampaian", "Penyampaian format isian", kolom, kelas=LAPANG)
    for nomor, (kunci, nama) in enumerate(b.penerima_format.items(), 1):
        t.tambah(nomor, nama, f"{kunci}.xlsx", "", "", "")
    return t


def masukan(b: BahanSurat) -> Tabel:
    """The sheet for remarks and directions on the form (draf masukan dan arahan)."""
    kolom = (Kolom("No", 6, "c"), Kolom("Seksi", 28), Kolom("Masukan", 33), Kolom("Arahan", 33))
    t = Tabel("tbl-masukan", "Masukan dan arahan", kolom, kelas=LAPANG)
    for nomor, nama in enumerate(b.penerima_format.values(), 1):
        t.tambah(nomor, nama, "", "")
    return t


def serah(b: BahanSurat) -> Tabel:
    """Each sheet that is owed: its file and digest, or that it has not come."""
    kolom = (
        Kolom("No", 6, "c"),
        Kolom("Seksi", 38),
        Kolom("Berkas", 22),
        Kolom("Kode hash (awal)", 22),
        Kolom("Keterangan", 16),
    )
    t = Tabel("tbl-serah", "Data yang diserahkan", kolom)
    ada = {berkas.stem: (berkas.name, sidik) for berkas, sidik in b.isian.items()}
    for nomor, (kunci, nama) in enumerate(b.pengisi.items(), 1):
        berkas, sidik = ada.get(kunci, ("", ""))
        t.tambah(nomor, nama, berkas, sidik[:KODE_HASH_TERCETAK], "diserahkan" if berkas else "belum ada")
    return t


def belum_masuk(b: BahanSurat) -> list[str]:
    """The sections whose sheets have not come."""
    ada = {berkas.stem for berkas in b.isian}
    return [nama for kunci, nama in b.pengisi.items() if kunci not in ada]


def kirim(b: BahanSurat, isi: SuratPengantar) -> Tabel:
    """What is sent; the report of the period where nothing else was said."""
    kolom = (
        Kolom("No", 6, "c"),
        Kolom("Jenis yang dikirim", 50),
        Kolom("Banyaknya", 18, "c"),
        Kolom("Keterangan", 26),
    )
    t = Tabel("tbl-kirim", "Yang dikirim", kolom)
    for nomor, k in enumerate(isi.butir, 1):
        t.tambah(nomor, k.jenis, k.banyak, k.keterangan)
    if not isi.butir:
        t.tambah(1, b.laporan, "1 (satu) berkas", "Disampaikan dengan hormat untuk menjadi periksa.")
    return t


def digandakan(b: BahanSurat) -> Tabel:
    """What is duplicated, with the code at the foot of its pages; one blank row where nothing is known."""
    kolom = (
        Kolom("No", 6, "c"),
        Kolom("Dokumen", 50),
        Kolom("Jumlah halaman", 16, "c"),
        Kolom("Kode isi (di kaki halaman)", 28, "c"),
    )
    t = Tabel("tbl-digandakan", "Yang digandakan", kolom)
    for nomor, c in enumerate(b.cetakan, 1):
        t.tambah(nomor, _sebutan(b, c.dokumen), c.halaman, kode_pendek(c.sidik_isi))
    if not b.cetakan:
        t.tambah(1, b.laporan, KOSONG, KOSONG)
    return t


def _sebutan(b: BahanSurat, dokumen: str) -> str:
    """A document as a letter names it."""
    masa = masa_dokumen(dokumen)
    if masa is None or not dokumen.startswith("pengukuran_"):
        return b.laporan
    return f"Pengukuran Kinerja {masa.nama}"


def penerima(salinan: Sequence[Salinan]) -> Tabel:
    """Who gets how many copies, with room to sign for them; blank rows where nobody has decided."""
    kolom = (
        Kolom("No", 6, "c"),
        Kolom("Penerima", 28),
        Kolom("Eksemplar", 16, "c"),
        Kolom("Diterima oleh", 18),
        Kolom("Tanggal", 14),
        Kolom("Tanda tangan", 18),
    )
    t = Tabel("tbl-penerima", "Penerima", kolom, kelas=LAPANG)
    for nomor, s in enumerate(salinan, 1):
        t.tambah(nomor, s.penerima, s.banyak, "", "", "")
    for nomor in range(1, 0 if salinan else BARIS_SALINAN + 1):
        t.tambah(nomor, "", "", "", "", "")
    return t


def masuk(isi: SuratMasuk) -> Tabel:
    """The incoming letters in the order of the file; empty rows where there are none."""
    kolom = (
        Kolom("No agenda", 9, "c"),
        Kolom("Diterima", 13),
        Kolom("Dari", 20),
        Kolom("Nomor dan tanggal surat", 22),
        Kolom("Hal", 28),
        Kolom("Diteruskan kepada", 16),
        Kolom("Keterangan", 12),
    )
    t = Tabel("tbl-surat-masuk", "Surat masuk", kolom, kelas="" if isi.surat else LAPANG)
    for s in isi.surat:
        asal = ", ".join(filter(None, (s.nomor, tanggal_panjang(s.tanggal) if s.tanggal else "")))
        t.tambah(s.agenda, tanggal_panjang(s.diterima), s.dari, asal, s.hal, s.diteruskan, s.keterangan)
    for _ in range(0 if isi.surat else BARIS_SURAT_MASUK):
        t.tambah(*[""] * len(kolom))
    return t
