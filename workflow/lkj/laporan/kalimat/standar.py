"""A.4: against the national standard, or the sentence that there is none (PermenPANRB 53/2014)."""

from collections.abc import Sequence

from lkj import angka
from lkj.laporan.bahan import Bahan
from lkj.laporan.cacah import cacah
from lkj.laporan.kalimat.dasar import giliran, jarak, kumpulan, sebut, ukuran
from lkj.laporan.markah import gabung
from lkj.pengukuran.cacah import arah_gerak
from lkj.rencana import Indikator

_LETAK = {"tetap": "sama dengan", "naik": "di atas", "turun": "di bawah"}
_LEBIH = {"naik": "lebih tinggi", "turun": "lebih rendah"}


def standar_sasaran(b: Bahan, indikator: Sequence[Indikator]) -> list[str]:
    """Sentences on the indicators that have a standard, and one on those that have none."""
    punya = [i for i in indikator if b.ukur(i.kode).angka("standar") is not None]
    tanpa = [i for i in indikator if i not in punya]
    hasil = [standar(b, i, n) for n, i in enumerate(punya, giliran(b, indikator))]
    return [*hasil, _tidak_ada(b, tanpa, semua=not punya)] if tanpa else hasil


def standar(b: Bahan, i: Indikator, urutan: int = 0) -> str:
    """The sentence on one indicator; ``urutan``, its place in a list, decides the construction."""
    u = b.ukur(i.kode)
    batas, kini = u.angka("standar"), u.angka("realisasi")
    if batas is None:
        return _tidak_ada(b, [i], semua=False)
    patokan = ukuran(b, i, batas, kunci=u.kunci("standar"))
    if kini is None:
        return f"{i.nama} belum dapat dibandingkan dengan standar nasional {patokan}."
    asal = f" Sumber standar: {u['sumber_standar']}." if u["sumber_standar"] else ""
    susunan = (_indikator_dulu, _standar_dulu)[urutan % 2]
    beda = angka.kurang(kini, batas)
    kata_kini = ukuran(b, i, kini, kunci=u.kunci("realisasi"))
    kata_jarak = "" if b.sebutan(i, kini) else jarak(beda, i.satuan, u.kunci("selisih_standar"))
    return f"{susunan(i, arah_gerak(beda), kata_kini, patokan, kata_jarak)}.{asal}"


def _indikator_dulu(i: Indikator, arah: str, kini: str, patokan: str, jauh: str) -> str:
    selisih = "" if arah == "tetap" or not jauh else f" (selisih {jauh})"
    letak = "" if arah == "tetap" else "berada "
    return f"{i.nama} sebesar {kini} {letak}{_LETAK[arah]} standar nasional {patokan}{selisih}"


def _standar_dulu(i: Indikator, arah: str, kini: str, patokan: str, jauh: str) -> str:
    awal = f"Dibandingkan standar nasional {patokan}, {sebut(i.nama)} sebesar {kini}"
    if arah == "tetap":
        return f"{awal} sama besarnya"
    return f"{awal} {_LEBIH[arah]}{f' {jauh}' if jauh else ''}"


def _tidak_ada(b: Bahan, indikator: Sequence[Indikator], *, semua: bool) -> str:
    """The sentence that there is no standard, once for all that lack one."""
    if semua and len(indikator) > 1:
        banyak = cacah(b.pengukuran, "tanpa_standar", indikator[0].sasaran).tulis(kumpulan)
        return f"Tidak terdapat standar nasional untuk {banyak} indikator sasaran ini."
    return f"Tidak terdapat standar nasional untuk {gabung(sebut(i.nama) for i in indikator)}."
