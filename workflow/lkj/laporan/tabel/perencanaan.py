"""Tables of Bab II: tujuan and sasaran, Renstra, IKU, Perjanjian Kinerja, rencana aksi."""

from lkj.laporan import catatan_kaki as kaki
from lkj.laporan.bahan import Bahan, BahanRencana
from lkj.laporan.markah import Kolom, Tabel, bertanda, gabung
from lkj.laporan.tabel.dasar import berkunci, rupiah_u, target_tahun, target_triwulan
from lkj.laporan.tabel.dasar import target_renstra as nilai_renstra
from lkj.periode import romawi, tanggal_panjang
from lkj.rencana import Indikator, SubKegiatan


def sasaran(b: Bahan) -> Tabel:
    """Tujuan, sasaran and how many indicators each sasaran has."""
    t = Tabel(
        "tbl-sasaran",
        "Tujuan dan sasaran strategis",
        (Kolom("Tujuan", 34), Kolom("Sasaran strategis", 46), Kolom("Jumlah indikator", 14, "c")),
    )
    for tujuan in b.rencana.tujuan:
        milik = [s for s in b.rencana.sasaran if s.tujuan == tujuan.kode]
        for n, s in enumerate(milik):
            banyak = len(b.rencana.indikator_sasaran(s.kode))
            kunci = b.pengukuran.satu("sasaran", s.kode).kunci("dari")
            t.tambah(tujuan.uraian if n == 0 else "", s.uraian, berkunci(banyak, kunci))
    return t


def target_renstra(b: BahanRencana) -> Tabel:
    """Targets of the Renstra by year."""
    tahun = range(b.rencana.renstra_awal, b.rencana.renstra_akhir + 1)
    kolom = (
        Kolom("Indikator kinerja utama", 40),
        Kolom("Satuan", 11),
        *(Kolom(str(t), 9, "r") for t in tahun),
    )
    t = Tabel(
        "tbl-renstra",
        "Target indikator kinerja utama dalam Renstra",
        (*kolom, Kolom("Akhir", 9, "r")),
    )
    for i in b.rencana.indikator:
        t.tambah(i.nama, i.satuan, *(nilai_renstra(b, i, x) for x in (*tahun, None)))
    return t


def iku(b: BahanRencana) -> Tabel:
    """Each indicator, whole: definition, formula, direction, targets of the Renstra, source, who answers."""
    tahun = range(b.rencana.renstra_awal, b.rencana.renstra_akhir + 1)
    t = Tabel(
        "tbl-iku",
        "Definisi operasional, formula, target, dan sumber data indikator kinerja utama",
        (
            Kolom("No", 7, "c"),
            Kolom("Indikator kinerja utama", 28),
            Kolom("Definisi operasional/alasan", 34),
            Kolom("Formula", 34),
            Kolom("Satuan", 16),
            Kolom("Polaritas", 14),
            *(Kolom(f"Target {n}", 11, "r") for n in tahun),
            Kolom("Sumber data", 25),
            Kolom("Penanggung jawab", 24),
        ),
        kelas=".kecil",
    )
    for n, s in enumerate(b.rencana.sasaran, 1):
        t.tambah(f"Sasaran {n}: {s.uraian}", *[""] * (len(t.kolom) - 1), jumlah=True)
        for k, i in enumerate(b.rencana.indikator_sasaran(s.kode), 1):
            target = (nilai_renstra(b, i, x) for x in tahun)
            arti = (i.nama, i.definisi, i.formula, i.satuan, i.polaritas)
            t.tambah(f"{n}.{k}", *arti, *target, i.sumber_data, penanggung_jawab(b, i))
    return t


def penanggung_jawab(b: BahanRencana, i: Indikator | SubKegiatan) -> object:
    """The sections that answer at the end of the period, with a note where others did before."""
    kini = gabung(map(b.nama_seksi, b.rencana.seksi_pada(i, b.terakhir)))
    return bertanda(kini, kaki.penanggung_jawab(b, i))


def versi_dokumen(b: BahanRencana) -> Tabel:
    """All versions of PK and DPA with number, date and effect."""
    t = Tabel(
        "tbl-versi",
        "Versi Perjanjian Kinerja dan DPA",
        (
            Kolom("Dokumen", 36),
            Kolom("Nomor", 34),
            Kolom("Tanggal", 20),
            Kolom("Berlaku sejak", 20),
        ),
    )
    for v in b.rencana.versi:
        t.tambah(v.nama, v.nomor, tanggal_panjang(v.tanggal), tanggal_panjang(v.berlaku_sejak))
    return t


def program_anggaran(b: Bahan, pengenal: str = "tbl-program") -> Tabel:
    """Programmes with the first and the last ceiling."""
    t = Tabel(
        pengenal,
        "Program dan anggaran",
        (
            Kolom("Kode", 12),
            Kolom("Program", 48),
            Kolom("Anggaran semula (Rp)", 20, "r"),
            Kolom("Anggaran berlaku (Rp)", 20, "r"),
        ),
    )
    for p in b.anggaran.pilih("program"):
        t.tambah(p["kode"], p["nama"], rupiah_u(p, "pagu_awal"), rupiah_u(p, "pagu"))
    j = b.anggaran.satu("jumlah")
    t.tambah("", "Jumlah", rupiah_u(j, "pagu_awal"), rupiah_u(j, "pagu"), jumlah=True)
    return t


def rencana_aksi(b: BahanRencana) -> Tabel:
    """Quarterly targets by the Perjanjian Kinerja in force at the end of each quarter."""
    t = Tabel(
        "tbl-renaksi",
        "Target triwulan dalam rencana aksi",
        (
            Kolom("Indikator kinerja", 36),
            Kolom("Satuan", 11),
            *(Kolom(f"TW {romawi(n)}", 10, "r") for n in (1, 2, 3, 4)),
            Kolom("Tahun", 10, "r"),
            Kolom("Penanggung jawab", 22),
        ),
        kelas=".kecil",
    )
    for i in b.rencana.indikator:
        tw = [target_triwulan(b, i, n) for n in (1, 2, 3, 4)]
        t.tambah(i.nama, i.satuan, *tw, target_tahun(b, i), penanggung_jawab(b, i))
    return t
