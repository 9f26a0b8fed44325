"""The printed tables of the report, each a function from the material to a `markah.Tabel`."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from lkj import angka
from lkj.format_isian.acuan import SELURUH_SEKSI
from lkj.format_isian.tata import BUTIR_ANALISIS
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.kalimat import persen
from lkj.laporan.markah import Kolom, Tabel, chip
from lkj.periode import nama_triwulan, romawi, tanggal_panjang
from lkj.rencana import Indikator
from lkj.rencana.kaidah import tampil
from lkj.rumus import efisiensi


def _rp(nilai: Decimal | None) -> str:
    """An amount in a column whose header says Rp."""
    return "–" if nilai is None else angka.tulis(nilai, desimal=0)


def _n(nilai: Decimal | None) -> str:
    return "–" if nilai is None else angka.tulis(nilai)


def kategori(b: Bahan, kode: str) -> object:
    """A category chip."""
    return chip(b.nama_kategori(kode), b.gaya_kategori(kode))


# Bab II ----------------------------------------------------------------------------------------------
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
            t.tambah(tujuan.uraian if n == 0 else "", s.uraian, len(b.rencana.indikator_sasaran(s.kode)))
    return t


def target_renstra(b: Bahan) -> Tabel:
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
        r = b.rencana.renstra_indikator(i.kode)
        t.tambah(i.nama, i.satuan, *(tampil(r.target[x]) for x in tahun), tampil(r.akhir))
    return t


def iku(b: Bahan) -> Tabel:
    """Definition, formula, source and responsible section of each indicator."""
    t = Tabel(
        "tbl-iku",
        "Definisi operasional, formula, dan sumber data indikator kinerja utama",
        (
            Kolom("Indikator", 22),
            Kolom("Definisi operasional", 28),
            Kolom("Formula", 28),
            Kolom("Sumber data", 20),
            Kolom("Penanggung jawab", 18),
        ),
    )
    for i in b.rencana.indikator:
        t.tambah(i.nama, i.definisi, i.formula, i.sumber_data, b.kantor.seksi[i.seksi].nama)
    return t


def perjanjian_kinerja(b: Bahan, pengenal: str = "tbl-pk") -> Tabel:
    """Sasaran, indicators and targets of the Perjanjian Kinerja in force."""
    t = Tabel(
        pengenal,
        f"Sasaran, indikator, dan target dalam {b.rencana.versi_berlaku('PK', b.tw).nama}",
        (
            Kolom("No", 5, "c"),
            Kolom("Sasaran strategis", 34),
            Kolom("Indikator kinerja", 40),
            Kolom("Satuan", 11),
            Kolom("Target", 11, "r"),
        ),
    )
    for n, s in enumerate(b.rencana.sasaran, 1):
        for k, i in enumerate(b.rencana.indikator_sasaran(s.kode)):
            kepala = (n, s.uraian) if k == 0 else ("", "")
            t.tambah(*kepala, i.nama, i.satuan, tampil(b.rencana.target_tahun(i.kode, b.tw)))
    return t


def versi_dokumen(b: Bahan) -> Tabel:
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
        t.tambah(p["kode"], p["nama"], _rp(p.angka("pagu_awal")), _rp(p.angka("pagu")))
    j = b.anggaran.satu("jumlah")
    t.tambah("", "Jumlah", _rp(j.angka("pagu_awal")), _rp(j.angka("pagu")), jumlah=True)
    return t


def rencana_aksi(b: Bahan) -> Tabel:
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
        tw = [tampil(b.rencana.target_triwulan(i.kode, n)) for n in (1, 2, 3, 4)]
        tahun = tampil(b.rencana.target_tahun(i.kode, b.tw))
        t.tambah(i.nama, i.satuan, *tw, tahun, b.kantor.seksi[i.seksi].nama)
    return t


# Bab III ---------------------------------------------------------------------------------------------
def skala(b: Bahan) -> Tabel:
    """The scale of categories as its source prints it."""
    t = Tabel("tbl-skala", b.skala.judul, (Kolom("Interval capaian (%)", 30, "c"), Kolom("Kategori", 30)))
    for k in b.skala.kelas:
        t.tambah(k.cetak, kategori(b, k.kode))
    return t


def _baris_ukur(b: Bahan, i: Indikator) -> tuple[object, ...]:
    u = b.ukur(i.kode)
    predikat = f" ({u['predikat']})" if u["predikat"] else ""
    realisasi = _n(u.angka("realisasi")) + predikat
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
            sel += [_n(u.angka("realisasi_tw")), _n(u.angka("capaian_tw"))]
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
        lalu = [_n(u.angka(f"realisasi_{x}")) for x in tahun[:-1]]
        capaian = (_n(u.angka(f"capaian_{b.tahun - 1}")), _n(u.angka("capaian")))
        t.tambah(i.nama, i.satuan, *lalu, _n(u.angka("realisasi")), *capaian)
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
        capai = _n(u.angka("realisasi_renstra"))
        t.tambah(i.nama, i.satuan, capai, tampil(u.target("target_akhir")), _n(u.angka("kemajuan")))
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
            t.tambah(s.uraian, _n(capaian), _n(serapan), _n(selisih), e.hasil)
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
        t.tambah(p.kode, p.nama, *_uang(u), jumlah=True)
        for k in (x for x in b.anggaran.pilih("kegiatan") if x["kode"].startswith(f"{p.kode}.")):
            t.tambah(k["kode"], k["nama"], *_uang(k))
    return t


def _uang(u: Baris) -> tuple[str, str, str]:
    return (_rp(u.angka("pagu")), _rp(u.angka("realisasi")), _n(u.angka("serapan")))


def anggaran_program(b: Bahan) -> Tabel:
    """Absorption of each programme."""
    t = Tabel(
        "tbl-anggaran-program",
        f"Realisasi anggaran menurut program {_periode(b)}",
        (
            Kolom("Kode", 11),
            Kolom("Program", 40),
            Kolom("Pagu (Rp)", 18, "r"),
            Kolom("Realisasi (Rp)", 18, "r"),
            Kolom("Serapan (%)", 12, "r"),
            Kolom("Sisa (Rp)", 17, "r"),
        ),
    )
    for u in b.anggaran.pilih("program"):
        t.tambah(u["kode"], u["nama"], *_uang(u), _rp(u.angka("sisa")))
    j = b.anggaran.satu("jumlah")
    t.tambah("", "Jumlah", *_uang(j), _rp(j.angka("sisa")), jumlah=True)
    return t


def anggaran_rinci(b: Bahan) -> Tabel:
    """Programme, kegiatan and sub-kegiatan with ceilings, realisation, absorption and physical output."""
    t = Tabel(
        "tbl-anggaran-rinci",
        f"Realisasi anggaran menurut program, kegiatan, dan sub kegiatan {_periode(b)}",
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
    )
    for u in b.anggaran.baris:
        if u["tingkat"] in ("program", "kegiatan", "sub_kegiatan"):
            uang = (_rp(u.angka("pagu_awal")), *_uang(u), _rp(u.angka("sisa")))
            fisik = _n(u.angka("capaian_fisik")) if u["tingkat"] == "sub_kegiatan" else ""
            t.tambah(u["kode"], u["nama"], *uang, fisik, jumlah=u["tingkat"] != "sub_kegiatan")
    j = b.anggaran.satu("jumlah")
    t.tambah("", "Jumlah", _rp(j.angka("pagu_awal")), *_uang(j), _rp(j.angka("sisa")), "", jumlah=True)
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
        t.tambah(s.nama, *teks)
    return t


# Lampiran, quarterly report --------------------------------------------------------------------------
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
        rata = (_n(u.angka("capaian_tw")), "", "", _n(u.angka("capaian_sd")))
        t.tambah(s.uraian, "", "", "", *rata, b.nama_kategori(u["kategori_sd"]), "", jumlah=True)
        for i in b.rencana.indikator_sasaran(s.kode):
            t.tambah(i.nama, i.satuan, *_sel_triwulan(b, tabel.satu("indikator", i.kode)))
    u = tabel.satu("instansi")
    rata = (_n(u.angka("capaian_tw")), "", "", _n(u.angka("capaian_sd")))
    t.tambah("Rata-rata capaian", "", "", "", *rata, b.nama_kategori(u["kategori_sd"]), "", jumlah=True)
    return t


def _sel_triwulan(b: Bahan, u: Baris) -> tuple[object, ...]:
    tahun = tampil(u.target("target_tahun"))
    if u["kode_sd"] == "DIUKUR_TAHUNAN":
        return ("–", "diukur tahunan", "–", "–", "–", "–", "–", tahun)
    return (
        tampil(u.target("target_tw")),
        _n(u.angka("realisasi_tw")),
        _n(u.angka("capaian_tw")),
        tampil(u.target("target_sd")),
        _n(u.angka("realisasi_sd")),
        _n(u.angka("capaian_sd")),
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


def _periode(b: Bahan) -> str:
    return f"tahun {b.tahun}" if b.tw is None else f"s.d. {nama_triwulan(b.tw)} tahun {b.tahun}"


TABEL: Sequence[Callable[..., Tabel]] = (
    sasaran,
    target_renstra,
    iku,
    perjanjian_kinerja,
    versi_dokumen,
    program_anggaran,
    rencana_aksi,
    skala,
    pengukuran,
    target_realisasi,
    per_triwulan,
    antartahun,
    renstra,
    analisis,
    efisiensi_sasaran,
    program_penunjang,
    anggaran_program,
    anggaran_rinci,
    analisis_seksi,
    pengukuran_triwulan,
    tindak_lanjut,
    sumber,
)
"""Functions that templates may call as ``tabel.<name>(b, …)``."""
