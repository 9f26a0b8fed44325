"""A.4: against the national standard, or the sentence that there is none (PermenPANRB 53/2014)."""

from collections.abc import Sequence
from decimal import Decimal

from lkj import angka
from lkj.laporan.bahan import Bahan
from lkj.laporan.kalimat.dasar import arah_gerak, giliran, jarak, kumpulan, sebut, ukuran
from lkj.laporan.markah import gabung
from lkj.rencana import Indikator

_LETAK = {"tetap": "sama dengan", "naik": "di atas", "turun": "di bawah"}
_LEBIH = {"naik": "lebih tinggi", "turun": "lebih rendah"}


def standar_sasaran(b: Bahan, indikator: Sequence[Indikator]) -> list[str]:
    """Sentences on the indicators that have a standard, and one on those that have none."""
    punya = [i for i in indikator if b.ukur(i.kode).angka("standar") is not None]
    tanpa = [i for i in indikator if i not in punya]
    hasil = [standar(b, i, n) for n, i in enumerate(punya, giliran(b, indikator))]
    return [*hasil, _tidak_ada(tanpa, semua=not punya)] if tanpa else hasil


def standar(b: Bahan, i: Indikator, urutan: int = 0) -> str:
    """The sentence on one indicator; ``urutan``, its place in a list, decides the construction."""
    u = b.ukur(i.kode)
    batas, kini = u.angka("standar"), u.angka("realisasi")
    if batas is None:
        return _tidak_ada([i], semua=False)
    patokan = ukuran(b, i, batas)
    if kini is None:
        return f"{i.nama} belum dapat dibandingkan dengan standar nasional {patokan}."
    asal = f" Sumber standar: {u['sumber_standar']}." if u["sumber_standar"] else ""
    susunan = (_indikator_dulu, _standar_dulu)[urutan % 2]
    return f"{susunan(b, i, kini, batas)}.{asal}"


def _indikator_dulu(b: Bahan, i: Indikator, kini: Decimal, batas: Decimal) -> str:
    beda = angka.kurang(kini, batas)
    arah = arah_gerak(beda)
    tanpa_jarak = arah == "tetap" or b.sebutan(i, kini)
    selisih = "" if tanpa_jarak else f" (selisih {jarak(beda, i.satuan)})"
    letak = "" if arah == "tetap" else "berada "
    return (
        f"{i.nama} sebesar {ukuran(b, i, kini)} {letak}{_LETAK[arah]} standar nasional"
        f" {ukuran(b, i, batas)}{selisih}"
    )


def _standar_dulu(b: Bahan, i: Indikator, kini: Decimal, batas: Decimal) -> str:
    beda = angka.kurang(kini, batas)
    arah = arah_gerak(beda)
    awal = (
        f"Dibandingkan standar nasional {ukuran(b, i, batas)}, {sebut(i.nama)} sebesar {ukuran(b, i, kini)}"
    )
    if arah == "tetap":
        return f"{awal} sama besarnya"
    selisih = "" if b.sebutan(i, kini) else f" {jarak(beda, i.satuan)}"
    return f"{awal} {_LEBIH[arah]}{selisih}"


def _tidak_ada(indikator: Sequence[Indikator], *, semua: bool) -> str:
    """The sentence that there is no standard, once for all that lack one."""
    if semua and len(indikator) > 1:
        return f"Tidak terdapat standar nasional untuk {kumpulan(len(indikator))} indikator sasaran ini."
    return f"Tidak terdapat standar nasional untuk {gabung(sebut(i.nama) for i in indikator)}."
