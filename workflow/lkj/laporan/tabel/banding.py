"""Tables of Bab III A: this year against others and the Renstra, causes, efficiency, programmes."""

from lkj import angka
from lkj.laporan import catatan_kaki as kaki
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.kalimat import arah_gerak
from lkj.laporan.markah import Kolom, Tabel, bertanda, pengenal
from lkj.laporan.tabel.dasar import (
    PANAH,
    angka_u,
    berkunci,
    capaian_terhitung,
    gerak_u,
    pada_sasaran,
    realisasi_u,
    target_u,
    teks_analisis,
    uang,
)
from lkj.periode import romawi
from lkj.rencana import Indikator

_KOLOM_EFISIENSI = {
    "banding": "Selisih (poin)",
    "selisih_5": "Selisih (poin)",
    "rasio": "Rasio (%)",
    "pmk22": "Nilai efisiensi",
}


def antartahun(b: Bahan, kode_sasaran: str) -> Tabel:
    """A.2 of a sasaran: results of this and the three earlier years, achievements, and how both moved."""
    tahun = range(b.tahun - 3, b.tahun + 1)
    t = Tabel(
        f"tbl-{pengenal(kode_sasaran)}-antartahun",
        f"Realisasi dan capaian tahun {tahun[0]}–{b.tahun}{pada_sasaran(b, kode_sasaran)}",
        (
            Kolom("Indikator kinerja (satuan)", 30),
            *(Kolom(f"Realisasi {x}", 12, "r") for x in tahun),
            Kolom("Perubahan realisasi", 13, "r"),
            Kolom(f"Capaian {b.tahun - 1} (%)", 11, "r"),
            Kolom(f"Capaian {b.tahun} (%)", 11, "r"),
            Kolom("Perubahan capaian (poin)", 13, "r"),
        ),
        kelas=".kecil",
        catatan=[f"Perubahan terhadap tahun {b.tahun - 1}: ▲ naik, ▼ turun, = tetap."],
    )
    for i in b.rencana.indikator_sasaran(kode_sasaran):
        t.tambah(bertanda(f"{i.nama} ({i.satuan})", kaki.rumus(b, i)), *_sel_antartahun(b, i))
    return t


def _sel_antartahun(b: Bahan, i: Indikator) -> tuple[object, ...]:
    u, lalu = b.ukur(i.kode), b.tahun - 1
    tak_banding = {
        x: kaki.tak_banding(i) * (u[f"asal_{x}"] == "tak_banding") for x in range(lalu - 2, b.tahun)
    }
    dulu = (bertanda(target_u(b, i, u, f"realisasi_{x}"), tak_banding[x]) for x in tak_banding)
    return (
        *dulu,
        bertanda(realisasi_u(b, i, u, "realisasi"), kaki.sumber_nilai(u)),
        bertanda(_gerak_realisasi(b, i, u), tak_banding[lalu]),
        bertanda(angka_u(u, f"capaian_{lalu}", b.desimal(i.kode)), tak_banding[lalu]),
        capaian_terhitung(b, u),
        bertanda(gerak_u(u, "perubahan_capaian"), tak_banding[lalu]),
    )


def _gerak_realisasi(b: Bahan, i: Indikator, u: Baris) -> object:
    """The same for a result; two words of an ordinal indicator have no distance, only a direction."""
    kini, dulu = u.angka("realisasi"), u.angka(f"realisasi_{b.tahun - 1}")
    if i.peta is None or kini is None or dulu is None:
        return gerak_u(u, "perubahan_realisasi")
    arah = arah_gerak(angka.kurang(kini, dulu))
    return berkunci(f"{PANAH[arah]} {arah}", u.kunci("perubahan_realisasi"))


def renstra(b: Bahan, kode_sasaran: str) -> Tabel:
    """A.3 of a sasaran: results to date against the end target."""
    t = Tabel(
        f"tbl-{pengenal(kode_sasaran)}-renstra",
        f"Kemajuan terhadap target tahun {b.rencana.renstra_akhir}{pada_sasaran(b, kode_sasaran)}",
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
        capai = bertanda(
            realisasi_u(b, i, u, "realisasi_renstra"), kaki.sumber_nilai(u), kaki.jumlah_renstra(b, i)
        )
        maju = bertanda(angka_u(u, "kemajuan", b.desimal(i.kode)), kaki.khusus(u, "kode_renstra"))
        akhir = target_u(b, i, u, "target_akhir")
        t.tambah(bertanda(i.nama, kaki.rumus(b, i)), i.satuan, capai, akhir, maju)
    return t


def analisis(b: Bahan, kode: str) -> Tabel:
    """A.5 of an indicator: what its sections wrote each quarter."""
    t = Tabel(
        f"tbl-{pengenal(kode)}-analisis",
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
        teks = [teks_analisis(b, n, kode, butir) for butir in ("pendukung", "penghambat", "solusi")]
        t.tambah(romawi(n), *teks)
    return t


def efisiensi_sasaran(b: Bahan, kode_sasaran: str = "") -> Tabel:
    """A.6: achievement against absorption, of one sasaran or of all; the word only where it may stand."""
    cara = b.ketentuan().efisiensi
    t = Tabel(
        f"tbl-{pengenal(kode_sasaran) or 'semua'}-efisiensi",
        f"Efisiensi penggunaan sumber daya{pada_sasaran(b, kode_sasaran)}",
        (
            Kolom("Sasaran strategis", 38),
            Kolom("Capaian kinerja (%)", 14, "r"),
            Kolom("Serapan anggaran (%)", 14, "r"),
            Kolom(_KOLOM_EFISIENSI[cara], 12, "r"),
            Kolom("Hasil", 24),
        ),
    )
    for s in b.rencana.sasaran:
        if kode_sasaran in ("", s.kode):
            u = b.anggaran.satu("sasaran", s.kode)
            porsi = (kaki.porsi(p, s.kode) for p in b.rencana.program_sasaran(s.kode))
            serapan = bertanda(angka_u(u, "serapan", b.desimal()), *porsi)
            rata = capaian_terhitung(b, b.pengukuran.satu("sasaran", s.kode))
            t.tambah(s.uraian, rata, serapan, angka_u(u, "efisiensi_nilai"), u["efisiensi_hasil"])
    t.catatan += [kaki.PMK22] * (cara == "pmk22")
    return t


def program_penunjang(b: Bahan, kode_sasaran: str) -> Tabel:
    """A.7: the programmes behind a sasaran with ceiling, realisation and absorption."""
    t = Tabel(
        f"tbl-{pengenal(kode_sasaran)}-program",
        f"Program dan kegiatan penunjang{pada_sasaran(b, kode_sasaran)}",
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
        t.tambah(p.kode, bertanda(p.nama, kaki.porsi(p, kode_sasaran)), *uang(u), jumlah=True)
        for k in (x for x in b.anggaran.pilih("kegiatan") if x["kode"].startswith(f"{p.kode}.")):
            t.tambah(k["kode"], k["nama"], *uang(k))
    return t
