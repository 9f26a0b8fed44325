"""The charts as templates place them: ``{{ grafik.capaian(b) }}``; caption and alternative text from figures.

Empty where the chart would show nothing.
"""

from markupsafe import Markup

from lkj.laporan import kata_grafik as kata
from lkj.laporan.bahan import Bahan
from lkj.laporan.data_grafik import tahun_tergambar, tergambar
from lkj.laporan.markah import polos
from lkj.laporan.struktur import susun_struktur, uraian
from lkj.laporan.taut import Gambar
from lkj.periode import nama_triwulan


def struktur(b: Bahan) -> Gambar:
    """The organisation on the date of the document, told in words too."""
    akar, _ = susun_struktur(b.kantor, b.tanggal)
    alt = f"Bagan struktur organisasi dengan {len(list(akar.semua()))} jabatan. {uraian(akar)}"
    return Gambar("struktur", f"Struktur organisasi {b.kantor.instansi.nama}", polos(alt))


def capaian(b: Bahan) -> Gambar:
    """Achievement of every indicator."""
    sampai = "" if b.tw is None else f" s.d. {nama_triwulan(b.tw)}"
    n = len(b.rencana.indikator)
    alt = f"Diagram batang capaian {n} indikator dengan garis pada 100%. {kata.sebaran(b)}"
    return Gambar("capaian", f"Capaian indikator kinerja utama{sampai} tahun {b.tahun}", polos(alt))


def triwulan(b: Bahan) -> Gambar | Markup:
    """Target and result of every quarter."""
    if not (kode := [i.kode for _, i in tergambar(b)]):
        return Markup("")
    alt = f"Panel target dan realisasi tiap triwulan untuk {len(kode)} indikator. {kata.tiap_triwulan(b)}"
    return Gambar("triwulan", f"Target dan realisasi indikator tiap triwulan tahun {b.tahun}", polos(alt))


def tahunan(b: Bahan) -> Gambar | Markup:
    """Results of several years against the Renstra."""
    if b.tw is not None or not list(tergambar(b)):
        return Markup("")
    tahun = tahun_tergambar(b)
    alt = (
        f"Panel realisasi tahun {tahun[0]} sampai dengan {b.tahun} dan target Renstra sampai dengan"
        f" tahun {tahun[-1]}. {kata.gerak_tahunan(b)}"
    )
    return Gambar("tahunan", f"Realisasi tahun {tahun[0]}–{b.tahun} dan target Renstra", polos(alt))


def serapan(b: Bahan) -> Gambar:
    """Absorption of every programme."""
    n = len(b.anggaran.pilih("program"))
    alt = f"Diagram batang serapan {n} program terhadap pagunya. {kata.ujung_serapan(b)}"
    return Gambar("serapan", f"Serapan anggaran menurut program tahun {b.tahun}", polos(alt))


def kuadran(b: Bahan) -> Gambar | Markup:
    """Achievement against absorption of every sasaran."""
    if not (letak := kata.letak(b)):
        return Markup("")
    alt = f"Bidang capaian terhadap serapan dengan {len(letak)} titik. {kata.menurut_kuadran(b)}"
    return Gambar("kuadran", "Capaian kinerja dan serapan anggaran setiap sasaran", polos(alt))
