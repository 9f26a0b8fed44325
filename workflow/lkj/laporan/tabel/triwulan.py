"""Tables of a quarter (quarterly report, annex) and of the sources."""

from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.markah import Kolom, Tabel
from lkj.laporan.tabel.dasar import kategori, nilai
from lkj.periode import nama_triwulan, romawi
from lkj.rencana.kaidah import tampil
from lkj.rencana.tata_isian import BUTIR_ANALISIS


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
    tabel = b.per_triwulan[tw]
    for s in b.rencana.sasaran:
        u = tabel.satu("sasaran", s.kode)
        rata = (nilai(u.angka("capaian_tw")), "", "", nilai(u.angka("capaian_sd")))
        t.tambah(s.uraian, "", "", "", *rata, b.nama_kategori(u["kategori_sd"]), "", jumlah=True)
        for i in b.rencana.indikator_sasaran(s.kode):
            t.tambah(i.nama, i.satuan, *_sel_triwulan(b, tabel.satu("indikator", i.kode)))
    u = tabel.satu("instansi")
    rata = (nilai(u.angka("capaian_tw")), "", "", nilai(u.angka("capaian_sd")))
    t.tambah("Rata-rata capaian", "", "", "", *rata, b.nama_kategori(u["kategori_sd"]), "", jumlah=True)
    return t


def _sel_triwulan(b: Bahan, u: Baris) -> tuple[object, ...]:
    tahun = tampil(u.target("target_tahun"))
    if u["kode_sd"] == "DIUKUR_TAHUNAN":
        return ("–", "diukur tahunan", "–", "–", "–", "–", "–", tahun)
    return (
        tampil(u.target("target_tw")),
        nilai(u.angka("realisasi_tw")),
        nilai(u.angka("capaian_tw")),
        tampil(u.target("target_sd")),
        nilai(u.angka("realisasi_sd")),
        nilai(u.angka("capaian_sd")),
        kategori(b, u["kategori_sd"]),
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
        t.tambah(i.nama, *(b.rekap.teks(b.terakhir, "analisis", i.kode, x) for x in BUTIR_ANALISIS))
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
