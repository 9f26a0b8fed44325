"""Tables of a quarter (quarterly report, annex) and of the sources."""

from lkj.laporan import catatan_kaki as kaki
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.markah import Kolom, Tabel, bertanda
from lkj.laporan.tabel.dasar import capaian, golongan, realisasi_u, target_u, teks_analisis
from lkj.laporan.tabel.rerata import baris_rerata, judul_rerata, sel_rerata
from lkj.periode import nama_triwulan, romawi
from lkj.rencana import Indikator
from lkj.rencana.tata_isian import BUTIR_ANALISIS
from lkj.rumus.agregasi import DIUKUR_TAHUNAN


def pengukuran_triwulan(b: Bahan, tw: int) -> Tabel:
    """One quarter: the quarter alone and to date, with the year's target."""
    t = Tabel(
        f"tbl-ukur-tw{tw}",
        f"Pengukuran kinerja {nama_triwulan(tw)} tahun {b.tahun}",
        (
            Kolom("Indikator kinerja", 34),
            Kolom("Satuan", 10),
            Kolom(f"Target TW {romawi(tw)}", 11, "r"),
            Kolom(f"Realisasi TW {romawi(tw)}", 11, "r"),
            Kolom("Capaian (%)", 10, "r"),
            Kolom(f"Target s.d. TW {romawi(tw)}", 12, "r"),
            Kolom(f"Realisasi s.d. TW {romawi(tw)}", 12, "r"),
            Kolom("Capaian s.d. (%)", 10, "r"),
            Kolom("Kategori", 14, "c"),
            Kolom("Target tahun", 11, "r"),
        ),
        kelas=".kecil",
    )
    for u, milik in baris_rerata(b, tw):
        sendiri, sampai = (sel_rerata(b, u, milik, ekor) for ekor in ("_tw", "_sd"))
        judul = judul_rerata(b, u)[1]
        t.tambah(judul, "", "", "", sendiri[0], "", "", *sampai, "", jumlah=True)
        if u["jenis"] == "sasaran":
            for satu in milik:
                i = b.indikator(satu["kode"])
                t.tambah(bertanda(i.nama, kaki.rumus(b, i)), i.satuan, *_sel_triwulan(b, i, satu))
    return t


def _sel_triwulan(b: Bahan, i: Indikator, u: Baris) -> tuple[object, ...]:
    tahun = target_u(b, i, u, "target_tahun")
    if u["kode_sd"] == DIUKUR_TAHUNAN:
        return ("–", "diukur tahunan", "–", "–", "–", "–", "–", tahun)
    return (
        target_u(b, i, u, "target_tw"),
        realisasi_u(b, i, u, "realisasi_tw"),
        capaian(b, u, "_tw"),
        target_u(b, i, u, "target_sd"),
        bertanda(realisasi_u(b, i, u, "realisasi_sd"), kaki.sumber_nilai(u)),
        capaian(b, u, "_sd"),
        golongan(b, u, "_sd"),
        tahun,
    )


def tindak_lanjut(b: Bahan) -> Tabel:
    """Quarterly report: causes and next actions of each indicator."""
    t = Tabel(
        "tbl-tindak-lanjut",
        f"Analisis dan rencana tindak lanjut indikator, {nama_triwulan(b.terakhir)}",
        (Kolom("Indikator kinerja", 20), *(Kolom(judul, 26) for judul in BUTIR_ANALISIS.values())),
        kelas=".kecil",
    )
    for i in b.rencana.indikator:
        t.tambah(i.nama, *(teks_analisis(b, b.terakhir, i.kode, x) for x in BUTIR_ANALISIS))
    return t


def sumber(b: Bahan) -> Tabel:
    """The workbooks that the figures come from, with the hash of their bytes."""
    t = Tabel(
        "tbl-sumber",
        "Berkas sumber data dan kode hash",
        (Kolom("Berkas", 36), Kolom("Kode hash (SHA-256)", 70)),
        kelas=".kecil",
    )
    for berkas, sidik in b.sidik.items():
        t.tambah(berkas, sidik)
    return t
