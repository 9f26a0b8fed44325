"""The sentences that refer to charts, ``{{ uraian.capaian(b) }}`` and to tables."""

from collections.abc import Sequence

from markupsafe import Markup

from lkj.laporan import kata_grafik as kata
from lkj.laporan.bahan import Bahan
from lkj.laporan.data_grafik import bernomor, tahun_tergambar, tergambar
from lkj.laporan.markah import Tabel, gabung, pengenal, rujuk
from lkj.laporan.pohon_kinerja.kata import GambarPohon
from lkj.laporan.tabel.capaian import skala as tabel_skala
from lkj.laporan.taut import bertaut
from lkj.rencana import Indikator


def capaian(b: Bahan) -> Markup:
    """Where the achievements are shown."""
    tabel = "tbl-pengukuran" if b.tw is None else f"tbl-ukur-tw{b.tw}"
    awal, gambar = "Capaian setiap indikator digambarkan pada ", rujuk("gbr-capaian")
    return bertaut(awal, gambar, " dan dirinci pada ", rujuk(tabel), ".")


def triwulan(b: Bahan) -> Markup:
    """How many indicators reached their quarterly target."""
    if not (digambar := [i for _, i in tergambar(b)]):
        return Markup("")
    lain = [i.nama for _, i in bernomor(b) if i not in digambar]
    tanpa = f" Indikator yang dinyatakan dengan tingkat tidak digambar: {gabung(lain)}." if lain else ""
    awal = "Perjalanan target dan realisasi sepanjang tahun digambarkan pada "
    return bertaut(awal, rujuk("gbr-triwulan"), f". {kata.tiap_triwulan(b)}{tanpa}")


def tahunan(b: Bahan) -> Markup:
    """How the results moved since the last year."""
    if b.tw is not None or not list(tergambar(b)):
        return Markup("")
    tahun = tahun_tergambar(b)
    return bertaut(
        rujuk("gbr-tahunan"),
        f" memperlihatkan realisasi sejak tahun {tahun[0]} di samping target Renstra sampai dengan tahun"
        f" {tahun[-1]}. {kata.gerak_tahunan(b)}",
    )


def serapan(b: Bahan) -> Markup:
    """The highest and the lowest absorption."""
    awal = "Serapan setiap program digambarkan pada "
    return bertaut(awal, rujuk("gbr-serapan"), f". {kata.ujung_serapan(b)}")


def kuadran(b: Bahan) -> Markup:
    """In which quadrant each sasaran lies."""
    if not kata.letak(b):
        return Markup("")
    return bertaut(
        rujuk("gbr-kuadran"),
        " menempatkan setiap sasaran menurut capaian dan serapannya, dengan batas capaian 100% dan batas"
        f" serapan sebesar serapan seluruh anggaran. {kata.menurut_kuadran(b)}",
    )


def menunjuk(awal: str, tabel: Sequence[str | Tabel], akhir: str = ".") -> Markup:
    """A sentence that refers to tables, or to tables by their identifiers: a, b, dan c."""
    pengenal = [t.id if isinstance(t, Tabel) else t for t in tabel]
    sela = [""] + [", "] * (len(pengenal) - 2) + [", dan " if len(pengenal) > 2 else " dan "]
    bagian = (x for pemisah, satu in zip(sela, pengenal, strict=False) for x in (pemisah, rujuk(satu)))
    return bertaut(f"{awal} ", *bagian, akhir)


def analisis(awal: str, indikator: Sequence[Indikator]) -> Markup:
    """A sentence that refers to the tables of what the sections wrote about indicators."""
    return menunjuk(awal, [f"tbl-{pengenal(i.kode)}-analisis" for i in indikator])


def pohon(awal: str, gambar: Sequence[GambarPohon]) -> Markup:
    """A sentence that refers to the pictures of the pohon kinerja."""
    return menunjuk(awal, [f"gbr-pohon-{p.nomor}" for p in gambar])


def tiap_triwulan(awal: str, b: Bahan) -> Markup:
    """A sentence that refers to the measurement of every quarter."""
    return menunjuk(awal, [f"tbl-ukur-tw{tw}" for tw in b.triwulan])


def skala(awal: str, b: Bahan) -> Markup:
    """A sentence that refers to the scales of categories."""
    return menunjuk(awal, [tabel_skala(b, s) for s in b.skala_terpakai()])
