"""Write a section's form: locked what the plan says, open what the section fills in.

The same reference gives the same bytes. The optional `Isian` fills the form in, for the example office
and for tests: a filled sheet is the form itself, filled.
"""

import io

from lkj.buku_kerja import buku_kerja, tulis_sel
from lkj.format_isian import dasar
from lkj.format_isian.dasar import Penulis
from lkj.format_isian.isian import Isian, IsianSub
from lkj.format_isian.kinerja import baris_kata, bulanan, kinerja
from lkj.format_isian.lra import lra
from lkj.format_isian.petunjuk import petunjuk
from lkj.periode import awal_triwulan, nama_triwulan
from lkj.rencana import acuan as a
from lkj.rencana import tata_isian as tata


def tulis_format(acuan: a.Acuan, *, instansi: str, sidik_rencana: str, isian: Isian | None = None) -> bytes:
    """The form of a section and quarter as a workbook.

    Args:
        acuan: What the form asks for.
        instansi: Name of the office, for the head of each sheet.
        sidik_rencana: sha256 of the plan workbook it was made from.
        isian: Contents to fill in; None for the blank form.
    """
    wadah = io.BytesIO()
    judul = f"Isian kinerja {acuan.nama_seksi} {nama_triwulan(acuan.tw)} {acuan.tahun}"
    with buku_kerja(wadah, judul=judul, tanggal=awal_triwulan(acuan.tahun, acuan.tw)) as buku:
        penulis = Penulis(buku, acuan, instansi, isian or Isian())
        for lembar in (lra,) if acuan.lra else (kinerja, bulanan, _sub_kegiatan, _analisis, _data_dukung):
            lembar(penulis)
        _petunjuk(penulis)
        _tanda(penulis, sidik_rencana)
    return wadah.getvalue()


_PESAN_SUB = {
    "isian": "Isi realisasi triwulan ini saja, bukan s.d. triwulan.",
    "lra": (
        "Isi realisasi triwulan ini saja, bukan s.d. triwulan."
        " Realisasi anggaran boleh kosong: yang dipakai laporan adalah LRA."
    ),
}


def _sub_kegiatan(p: Penulis) -> None:
    t, g = tata.SUB_KEGIATAN, p.gaya
    lembar = p.lembar(t, "Isian Sub Kegiatan", _PESAN_SUB[p.acuan.keuangan])
    for n, s in enumerate(p.acuan.sub, t.baris_data - 1):
        isi = p.isian.sub_kegiatan.get(s.kode, IsianSub(None, None))
        p.terkunci(lembar, n, 0, s.kode, s.nama, s.keluaran, s.satuan)
        tulis_sel(lembar, n, 4, s.target, g.terkunci_angka)
        tulis_sel(lembar, n, 5, isi.fisik, g.isian_angka)
        tulis_sel(lembar, n, 6, s.pagu, g.terkunci_rupiah)
        tulis_sel(lembar, n, 7, isi.anggaran, g.isian_rupiah)
        tulis_sel(lembar, n, 8, isi.keterangan, g.isian)
        sel = {"nama": s.nama, "keluaran": s.keluaran, "keterangan": isi.keterangan}
        dasar.tinggi(lembar, n, t, sel, paling_sedikit=2)
    for kunci in ("fisik", "anggaran"):
        sel_kolom = dasar.kolom_data(t, kunci, len(p.acuan.sub))
        dasar.pasang(lembar, sel_kolom, dasar.aturan_angka(rupiah=kunci == "anggaran"))


def _analisis(p: Penulis) -> None:
    t, g = tata.ANALISIS, p.gaya
    lembar = p.lembar(t, "Analisis Capaian", "Tulis satu sampai tiga kalimat pada tiap sel kuning.")
    for n, (kode, nama) in enumerate(p.acuan.kunci_analisis(), t.baris_data - 1):
        isi = p.isian.analisis.get(kode, {})
        p.terkunci(lembar, n, 0, kode, nama)
        for kolom, butir in enumerate(tata.BUTIR_ANALISIS, 2):
            tulis_sel(lembar, n, kolom, isi.get(butir), g.isian)
        dasar.tinggi(lembar, n, t, {"nama": nama, **isi}, paling_sedikit=5)


def _data_dukung(p: Penulis) -> None:
    t = tata.DATA_DUKUNG
    lembar = p.lembar(t, "Data Dukung", "Daftar dokumen yang membuktikan angka isian.")
    dokumen = [*p.isian.data_dukung, *[("", "", "")] * tata.BARIS_DATA_DUKUNG]
    for n, baris in enumerate(dokumen[: tata.BARIS_DATA_DUKUNG], t.baris_data - 1):
        for kolom, teks in enumerate(baris):
            tulis_sel(lembar, n, kolom, teks, p.gaya.isian)
        dasar.tinggi(lembar, n, t, dict(zip(("uraian", "nomor", "tautan"), baris, strict=True)))


_LEBAR_PETUNJUK = 78


def _petunjuk(p: Penulis) -> None:
    lembar = p.buku.add_worksheet("Petunjuk")
    lembar.set_column(0, 0, _LEBAR_PETUNJUK)
    lembar.hide_gridlines(2)
    lembar.set_paper(9)
    lembar.set_margins(left=0.4, right=0.4)
    lembar.fit_to_pages(1, 0)
    lembar.write_string(0, 0, "Petunjuk Pengisian", p.gaya.judul_lembar)
    for n, teks in enumerate(petunjuk(p.acuan), 2):
        lembar.write_string(n, 0, teks, p.gaya.paragraf)
        lembar.set_row(n, dasar.tinggi_teks(teks, _LEBAR_PETUNJUK, huruf=11))
    lembar.protect("", dasar.PROTEKSI)


def _tanda(p: Penulis, sidik_rencana: str) -> None:
    c = p.acuan
    isi = (tata.VERSI_SKEMA, c.kantor, str(c.tahun), str(c.tw), c.seksi, sidik_rencana)
    lembar = p.buku.add_worksheet(tata.LEMBAR_TANDA)
    teks = a.ke_json(c)
    # A cell holds at most 32,767 characters; a long reference goes on in the next columns.
    potong = [teks[i : i + 30_000] for i in range(0, len(teks), 30_000)]
    for n, (kunci, nilai) in enumerate(zip(tata.KUNCI_TANDA, (*isi, potong[0]), strict=True)):
        lembar.write_string(n, 0, kunci)
        lembar.write_string(n, 1, nilai)
    for kolom, lanjutan in enumerate(potong[1:], 2):
        lembar.write_string(len(tata.KUNCI_TANDA) - 1, kolom, lanjutan)
    for n, k in enumerate(baris_kata(c), tata.BARIS_KATA - 1):
        for kolom, kata in enumerate((k.kode, *(kata for kata, _ in k.kata))):
            lembar.write_string(n, kolom, kata)
    lembar.protect()
    lembar.very_hidden()
    p.buku.worksheets()[0].activate()
