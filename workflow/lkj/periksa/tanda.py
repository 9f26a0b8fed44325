"""The hidden stamp of a form: whose it is, for which quarter or month, and what it asked for."""

from dataclasses import dataclass

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.lembar import Buku
from lkj.periode import nama_triwulan
from lkj.rencana import tata_isian as tata
from lkj.rencana.acuan import Acuan, dari_json
from lkj.tabel import huruf_kolom


@dataclass(frozen=True)
class Tanda:
    """The stamp as it was read."""

    versi: str
    kantor: str
    tahun: str
    triwulan: str
    seksi: str
    sidik_rencana: str
    acuan: Acuan


def baca_tanda(buku: Buku, berkas: str) -> Tanda | Catatan:
    """Read the stamp, or say that the workbook is not one of our forms, or one of another layout."""
    lembar = buku.lembar(tata.LEMBAR_TANDA)
    if lembar is None:
        return catat("CAP_TIDAK_ADA", berkas=berkas)
    isi = {}
    for n, kunci in enumerate(tata.KUNCI_TANDA, 1):
        if lembar.sel(f"A{n}").nilai != kunci:
            return catat("CAP_TIDAK_ADA", berkas=berkas)
        isi[kunci] = str(lembar.sel(f"B{n}").nilai or "")
    if isi["versi"] != tata.VERSI_SKEMA:
        # Before the reference is read: another layout has another reference.
        return catat("CAP_VERSI", berkas=berkas, nilai=isi["versi"], seharusnya=tata.VERSI_SKEMA)
    baris = len(tata.KUNCI_TANDA)
    kolom = range(2, lembar.kolom_terakhir)
    lanjutan = "".join(str(lembar.sel(f"{huruf_kolom(k)}{baris}").nilai or "") for k in kolom)
    try:
        acuan = dari_json(isi.pop("acuan") + lanjutan)
    except ValueError:
        return catat("CAP_TIDAK_ADA", berkas=berkas)
    return Tanda(**isi, acuan=acuan)


def periksa_tanda(tanda: Tanda, acuan: Acuan, berkas: str) -> list[Catatan]:
    """Remarks when the form is for another office, year, period or section."""
    banding = (
        ("kantor", tanda.kantor, acuan.kantor),
        ("tahun", tanda.tahun, str(acuan.tahun)),
        ("masa" if tanda.acuan.bulan or acuan.bulan else "triwulan", _sebut(tanda), acuan.masa.sebutan),
        ("seksi", tanda.seksi, acuan.seksi),
    )
    return [
        catat("CAP_LAIN", berkas=berkas, nilai=terbaca, apa=apa, seharusnya=seharusnya)
        for apa, terbaca, seharusnya in banding
        if terbaca != seharusnya
    ]


def _sebut(tanda: Tanda) -> str:
    """The period of a stamp in words; a quarter that does not exist as it was read."""
    if tanda.acuan.bulan:
        return tanda.acuan.masa.sebutan
    return nama_triwulan(int(tanda.triwulan)) if tanda.triwulan in {"1", "2", "3", "4"} else tanda.triwulan
