"""Tables of Bab III B: the money by programme, kegiatan and sub-kegiatan, and what the sections wrote."""

from collections.abc import Mapping

from lkj.laporan import catatan_kaki as kaki
from lkj.laporan.bahan import BELUM_ADA, Bahan
from lkj.laporan.kalimat import sumber_keuangan
from lkj.laporan.markah import Kolom, Tabel, bertanda
from lkj.laporan.tabel.dasar import angka_u, periode_laporan, rupiah_u, uang
from lkj.periode import nama_triwulan
from lkj.rencana.acuan import SELURUH_SEKSI
from lkj.rencana.tata_isian import BUTIR_ANALISIS


def anggaran_program(b: Bahan) -> Tabel:
    """Absorption of each programme."""
    t = Tabel(
        "tbl-anggaran-program",
        f"Realisasi anggaran menurut program {periode_laporan(b)}",
        (
            Kolom("Kode", 11),
            Kolom("Program", 40),
            Kolom("Pagu (Rp)", 18, "r"),
            Kolom("Realisasi (Rp)", 18, "r"),
            Kolom("Serapan (%)", 12, "r"),
            Kolom("Sisa (Rp)", 17, "r"),
        ),
        catatan=_catatan(b, {"program": "realisasi"}),
    )
    for u in b.anggaran.pilih("program"):
        bagian = next(kaki.pembagian(b, p) for p in b.rencana.program if p.kode == u["kode"])
        t.tambah(u["kode"], bertanda(u["nama"], bagian), *uang(u), rupiah_u(u, "sisa"))
    j = b.anggaran.satu("jumlah")
    t.tambah("", "Jumlah", *uang(j), rupiah_u(j, "sisa"), jumlah=True)
    return t


def _catatan(b: Bahan, tingkat: Mapping[str, str]) -> list[str]:
    """Where the Rupiah come from, and what a dash means where a section is late.

    Args:
        b: The material.
        tingkat: Level of the printed rows → the figure of theirs that a late section leaves unknown.
    """
    tertunda = any(b.rekap.belum_masuk(tw) for tw in b.triwulan)
    kosong = any(u.angka(kolom) is None for t, kolom in tingkat.items() for u in b.anggaran.pilih(t))
    return [sumber_keuangan(b), *([f"Tanda –: {BELUM_ADA}."] if tertunda and kosong else [])]


def anggaran_rinci(b: Bahan) -> Tabel:
    """Programme, kegiatan and sub-kegiatan with ceilings, realisation, absorption and physical output."""
    t = Tabel(
        "tbl-anggaran-rinci",
        f"Realisasi anggaran menurut program, kegiatan, dan sub kegiatan {periode_laporan(b)}",
        (
            Kolom("Kode", 17),
            Kolom("Program/Kegiatan/Sub kegiatan", 46),
            Kolom("Pagu semula (Rp)", 17, "r"),
            Kolom("Pagu berlaku (Rp)", 17, "r"),
            Kolom("Realisasi (Rp)", 17, "r"),
            Kolom("Serapan (%)", 10, "r"),
            Kolom("Sisa (Rp)", 15, "r"),
            Kolom("Fisik (%)", 9, "r"),
        ),
        kelas=".kecil",
        catatan=_catatan(b, {"program": "realisasi", "sub_kegiatan": "realisasi_fisik"}),
    )
    for u in b.anggaran.baris:
        if u["tingkat"] in ("program", "kegiatan", "sub_kegiatan"):
            sel = (rupiah_u(u, "pagu_awal"), *uang(u), rupiah_u(u, "sisa"))
            fisik = angka_u(u, "capaian_fisik") if u["tingkat"] == "sub_kegiatan" else ""
            t.tambah(u["kode"], u["nama"], *sel, fisik, jumlah=u["tingkat"] != "sub_kegiatan")
    j = b.anggaran.satu("jumlah")
    t.tambah("", "Jumlah", rupiah_u(j, "pagu_awal"), *uang(j), rupiah_u(j, "sisa"), "", jumlah=True)
    return t


def analisis_seksi(b: Bahan) -> Tabel:
    """What each section wrote about its sub-kegiatan in the last quarter."""
    t = Tabel(
        "tbl-analisis-seksi",
        f"Analisis pelaksanaan sub kegiatan menurut seksi, {nama_triwulan(b.terakhir)}",
        (Kolom("Seksi", 18), *(Kolom(judul, 26) for judul in BUTIR_ANALISIS.values())),
        kelas=".kecil",
    )
    for kunci, s in b.kantor.seksi.items():
        teks = [b.rekap.teks(b.terakhir, "analisis", SELURUH_SEKSI, x, seksi=kunci) for x in BUTIR_ANALISIS]
        t.tambah(s.nama, *([BELUM_ADA] * len(teks) if b.terlambat([kunci], b.terakhir) else teks))
    return t
