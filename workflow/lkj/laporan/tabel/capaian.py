"""Tables of Bab III A: the scale, the measurement, and the seven analyses of a sasaran."""

from lkj import angka
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.kalimat import persen
from lkj.laporan.markah import Kolom, Tabel
from lkj.laporan.tabel.dasar import kategori, nilai, uang
from lkj.periode import romawi
from lkj.rencana import Indikator
from lkj.rencana.kaidah import tampil
from lkj.rumus import efisiensi


def skala(b: Bahan) -> Tabel:
    """The scale of categories as its source prints it."""
    t = Tabel("tbl-skala", b.skala.judul, (Kolom("Interval capaian (%)", 30, "c"), Kolom("Kategori", 30)))
    for k in b.skala.kelas:
        t.tambah(k.cetak, kategori(b, k.kode))
    return t


def _baris_ukur(b: Bahan, i: Indikator) -> tuple[object, ...]:
    u = b.ukur(i.kode)
    predikat = f" ({u['predikat']})" if u["predikat"] else ""
    realisasi = nilai(u.angka("realisasi")) + predikat
    capaian = _capaian_cetak(b, u)
    return (i.satuan, tampil(u.target("target")), realisasi, capaian, kategori(b, u["kategori"]))


def _capaian_cetak(b: Bahan, u: Baris) -> str:
    mentah, cetak = u.angka("capaian"), u.angka("capaian_cetak")
    tanda = "" if mentah == cetak else "*"
    return "–" if cetak is None else angka.tulis(cetak, desimal=b.desimal()) + tanda


_KOLOM_UKUR = (
    Kolom("Satuan", 11),
    Kolom("Target", 10, "r"),
    Kolom("Realisasi", 13, "r"),
    Kolom("Capaian (%)", 11, "r"),
    Kolom("Kategori", 15, "c"),
)


def pengukuran(b: Bahan, pengenal: str = "tbl-pengukuran") -> Tabel:
    """All indicators by sasaran, with the mean of each sasaran and of the office."""
    t = Tabel(
        pengenal,
        f"Pengukuran kinerja tahun {b.tahun}",
        (Kolom("No", 5, "c"), Kolom("Sasaran/Indikator kinerja", 35), *_KOLOM_UKUR),
    )
    for n, s in enumerate(b.rencana.sasaran, 1):
        u = b.pengukuran.satu("sasaran", s.kode)
        rata = persen(u.angka("capaian"), b.desimal()).rstrip("%")
        t.tambah(str(n), s.uraian, "", "", "", rata, b.nama_kategori(u["kategori"]), jumlah=True)
        for k, i in enumerate(b.rencana.indikator_sasaran(s.kode), 1):
            t.tambah(f"{n}.{k}", i.nama, *_baris_ukur(b, i))
    u = b.pengukuran.satu("instansi")
    rata = persen(u.angka("capaian"), b.desimal()).rstrip("%")
    t.tambah("", "Rata-rata capaian", "", "", "", rata, b.nama_kategori(u["kategori"]), jumlah=True)
    return t


def target_realisasi(b: Bahan, kode_sasaran: str) -> Tabel:
    """A.1 of a sasaran."""
    t = Tabel(
        f"tbl-{kode_sasaran.lower()}-capaian",
        f"Target dan realisasi tahun {b.tahun}",
        (Kolom("Indikator kinerja", 40), *_KOLOM_UKUR),
    )
    for i in b.rencana.indikator_sasaran(kode_sasaran):
        t.tambah(i.nama, *_baris_ukur(b, i))
    return t


def per_triwulan(b: Bahan, kode_sasaran: str) -> Tabel:
    """Results of each quarter alone and their achievement."""
    kolom = [k for n in b.triwulan for k in (Kolom(f"TW {romawi(n)}", 10, "r"), Kolom("%", 9, "r"))]
    t = Tabel(
        f"tbl-{kode_sasaran.lower()}-triwulan",
        f"Realisasi dan capaian tiap triwulan tahun {b.tahun}",
        (Kolom("Indikator kinerja", 34), *kolom),
        kelas=".kecil",
    )
    for i in b.rencana.indikator_sasaran(kode_sasaran):
        sel: list[str] = []
        for n in b.triwulan:
            u = b.per_triwulan[n].satu("indikator", i.kode)
            sel += [nilai(u.angka("realisasi_tw")), nilai(u.angka("capaian_tw"))]
        t.tambah(i.nama, *sel)
    return t


def antartahun(b: Bahan, kode_sasaran: str) -> Tabel:
    """A.2 of a sasaran: results of this and the three earlier years, achievement of the last two."""
    tahun = range(b.tahun - 3, b.tahun + 1)
    t = Tabel(
        f"tbl-{kode_sasaran.lower()}-antartahun",
        f"Realisasi tahun {tahun[0]} sampai dengan {b.tahun} dan capaian dua tahun terakhir",
        (
            Kolom("Indikator kinerja", 34),
            Kolom("Satuan", 11),
            *(Kolom(f"Realisasi {x}", 11, "r") for x in tahun),
            Kolom(f"Capaian {b.tahun - 1} (%)", 12, "r"),
            Kolom(f"Capaian {b.tahun} (%)", 12, "r"),
        ),
        kelas=".kecil",
    )
    for i in b.rencana.indikator_sasaran(kode_sasaran):
        u = b.ukur(i.kode)
        lalu = [nilai(u.angka(f"realisasi_{x}")) for x in tahun[:-1]]
        capaian = (nilai(u.angka(f"capaian_{b.tahun - 1}")), nilai(u.angka("capaian")))
        t.tambah(i.nama, i.satuan, *lalu, nilai(u.angka("realisasi")), *capaian)
    return t


def renstra(b: Bahan, kode_sasaran: str) -> Tabel:
    """A.3 of a sasaran: results to date against the end target."""
    t = Tabel(
        f"tbl-{kode_sasaran.lower()}-renstra",
        f"Kemajuan terhadap target akhir Renstra tahun {b.rencana.renstra_akhir}",
        (
            Kolom("Indikator kinerja", 40),
            Kolom("Satuan", 11),
            Kolom(f"Realisasi s.d. {b.tahun}", 14, "r"),
            Kolom("Target akhir", 13, "r"),
            Kolom("Kemajuan (%)", 14, "r"),
        ),
    )
    for i in b.rencana.indikator_sasaran(kode_sasaran):
        u = b.ukur(i.kode)
        capai = nilai(u.angka("realisasi_renstra"))
        t.tambah(i.nama, i.satuan, capai, tampil(u.target("target_akhir")), nilai(u.angka("kemajuan")))
    return t


def analisis(b: Bahan, kode: str) -> Tabel:
    """A.5 of an indicator: what its section wrote each quarter."""
    t = Tabel(
        f"tbl-{kode.lower()}-analisis",
        f"Analisis {b.indikator(kode).nama}",
        (
            Kolom("Triwulan", 9, "c"),
            Kolom("Faktor pendukung", 30),
            Kolom("Faktor penghambat", 30),
            Kolom("Solusi yang telah dilakukan", 30),
        ),
        kelas=".kecil",
    )
    for n in b.triwulan:
        teks = [b.rekap.teks(n, "analisis", kode, butir) for butir in ("pendukung", "penghambat", "solusi")]
        t.tambah(romawi(n), *teks)
    return t


def efisiensi_sasaran(b: Bahan, kode_sasaran: str = "") -> Tabel:
    """A.6: achievement against absorption, of one sasaran or of all; the word only where it may stand."""
    t = Tabel(
        f"tbl-{kode_sasaran.lower() or 'semua'}-efisiensi",
        "Efisiensi penggunaan sumber daya",
        (
            Kolom("Sasaran strategis", 38),
            Kolom("Capaian kinerja (%)", 14, "r"),
            Kolom("Serapan anggaran (%)", 14, "r"),
            Kolom("Selisih (poin)", 12, "r"),
            Kolom("Hasil", 24),
        ),
    )
    for s in b.rencana.sasaran:
        if kode_sasaran in ("", s.kode):
            capaian = b.pengukuran.satu("sasaran", s.kode).angka("capaian")
            serapan = b.anggaran.satu("sasaran", s.kode).angka("serapan")
            e = efisiensi(b.kantor.ketentuan.efisiensi, capaian=capaian, terserap=serapan)
            selisih = None if capaian is None or serapan is None else angka.kurang(capaian, serapan)
            t.tambah(s.uraian, nilai(capaian), nilai(serapan), nilai(selisih), e.hasil)
    return t


def program_penunjang(b: Bahan, kode_sasaran: str) -> Tabel:
    """A.7: the programmes behind a sasaran with ceiling, realisation and absorption."""
    t = Tabel(
        f"tbl-{kode_sasaran.lower()}-program",
        "Program dan kegiatan penunjang",
        (
            Kolom("Kode", 16),
            Kolom("Program/Kegiatan", 46),
            Kolom("Pagu (Rp)", 18, "r"),
            Kolom("Realisasi (Rp)", 18, "r"),
            Kolom("Serapan (%)", 11, "r"),
        ),
    )
    for p in b.rencana.program_sasaran(kode_sasaran):
        u = b.anggaran.satu("program", p.kode)
        t.tambah(p.kode, p.nama, *uang(u), jumlah=True)
        for k in (x for x in b.anggaran.pilih("kegiatan") if x["kode"].startswith(f"{p.kode}.")):
            t.tambah(k["kode"], k["nama"], *uang(k))
    return t
