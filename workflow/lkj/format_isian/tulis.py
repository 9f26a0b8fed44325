"""Write a section's form: locked what the plan says, open what the section fills in.

The same reference gives the same bytes. The optional `Isian` fills the form in, for the example office
and for tests: a filled sheet is the form itself, filled.
"""

import io
from collections.abc import Callable

from lkj.buku_kerja import buku_kerja, tulis_sel
from lkj.format_isian import aturan, dasar
from lkj.format_isian.dasar import Penulis
from lkj.format_isian.isian import Isian
from lkj.format_isian.kinerja import baris_kata, bulanan, kinerja
from lkj.format_isian.lalu import Lalu
from lkj.format_isian.lembar_petunjuk import lembar_petunjuk
from lkj.format_isian.lra import lra
from lkj.format_isian.sub import sub_kegiatan
from lkj.rencana import acuan as a
from lkj.rencana import tata_isian as tata


def tulis_format(
    acuan: a.Acuan,
    *,
    instansi: str,
    sidik_rencana: str,
    isian: Isian | None = None,
    lalu: Lalu | None = None,
    kertas: str = "a4",
) -> bytes:
    """The form of a section for a quarter or a month as a workbook.

    Args:
        acuan: What the form asks for.
        instansi: Name of the office, for the head of each sheet.
        sidik_rencana: sha256 of the plan workbook it was made from.
        isian: Contents to fill in; None for the blank form.
        lalu: Values to date at the end of the quarter before, where they are known.
        kertas: Paper it is printed on, ``a4`` or ``f4``.
    """
    wadah = io.BytesIO()
    judul = f"Isian kinerja {acuan.nama_seksi} {acuan.masa.sebutan} {acuan.tahun}"
    with buku_kerja(wadah, judul=judul, tanggal=acuan.masa.awal) as buku:
        isian, lalu = isian or Isian(), lalu or Lalu()
        penulis = Penulis(buku, acuan, instansi, isian=isian, lalu=lalu, kertas=kertas)
        for lembar in _lembar(acuan):
            lembar(penulis)
        lembar_petunjuk(penulis)
        _tanda(penulis, sidik_rencana)
    return wadah.getvalue()


def _lembar(acuan: a.Acuan) -> tuple[Callable[[Penulis], None], ...]:
    """The sheets that are filled in; of a month only the values of its indicators."""
    if acuan.lra:
        return (lra,)
    return (kinerja,) if acuan.bulan else (kinerja, bulanan, sub_kegiatan, _analisis, _data_dukung)


_PESAN_BUTIR = {
    "pendukung": "Apa yang membantu tercapainya target triwulan ini.",
    "penghambat": "Apa yang menghambat, sejauh mungkin dengan angka.",
    "solusi": "Apa yang sudah dilakukan untuk mengatasinya.",
    "rencana": "Apa yang akan dilakukan triwulan berikut, oleh siapa.",
}


def _analisis(p: Penulis) -> None:
    t, g = tata.ANALISIS, p.gaya
    lembar = p.lembar(t, "Analisis Capaian", "Tulis satu sampai tiga kalimat pada tiap sel kuning.")
    kunci = p.acuan.kunci_analisis()
    for n, (kode, nama) in enumerate(kunci, t.baris_data - 1):
        isi = p.isian.analisis.get(kode, {})
        p.terkunci(lembar, n, 0, kode, nama)
        for kolom, butir in enumerate(tata.BUTIR_ANALISIS, 2):
            tulis_sel(lembar, n, kolom, isi.get(butir), g.isian)
        dasar.tinggi(lembar, n, t, {"nama": nama, **isi}, paling_sedikit=5)
    for butir, judul in tata.BUTIR_ANALISIS.items():
        sel = dasar.kolom_data(t, butir, len(kunci))
        aturan.pasang(lembar, sel, aturan.teks(judul, _PESAN_BUTIR[butir]))
        aturan.wajib(lembar, sel, p.kuning)
    if kunci:
        isi_semua = [p.isian.analisis.get(kode, {}).get(b) for kode, _ in kunci for b in tata.BUTIR_ANALISIS]
        rentang = f"{t.huruf('pendukung')}{t.baris_data}:{t.huruf('rencana')}{t.baris_data + len(kunci) - 1}"
        p.sisa(lembar, f"COUNTBLANK({rentang})", len([i for i in isi_semua if not i]))


_PESAN_DOKUMEN = {
    "uraian": ("Dokumen", "Nama dokumen yang membuktikan angka, misalnya: Laporan hasil SKM Triwulan I."),
    "nomor": ("Nomor dan tanggal", "Misalnya: 400/12/2023, 3 April 2023."),
    "tautan": ("Tempat simpan", "Tautan ke berkasnya, atau tempat arsipnya disimpan."),
}


def _data_dukung(p: Penulis) -> None:
    t = tata.DATA_DUKUNG
    lembar = p.lembar(t, "Data Dukung", "Daftar dokumen yang membuktikan angka isian.")
    dokumen = [*p.isian.data_dukung, *[("", "", "")] * tata.BARIS_DATA_DUKUNG]
    for n, baris in enumerate(dokumen[: tata.BARIS_DATA_DUKUNG], t.baris_data - 1):
        for kolom, teks in enumerate(baris):
            tulis_sel(lembar, n, kolom, teks, p.gaya.isian)
        dasar.tinggi(lembar, n, t, dict(zip(("uraian", "nomor", "tautan"), baris, strict=True)))
    for kunci, pesan in _PESAN_DOKUMEN.items():
        aturan.pasang(lembar, dasar.kolom_data(t, kunci, tata.BARIS_DATA_DUKUNG), aturan.teks(*pesan))


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
