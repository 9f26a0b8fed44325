"""Cross-checks over the quarters: money against the ceiling, cumulative values against the last quarter."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from lkj import angka
from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.periksa.rekaman import Rekaman
from lkj.periode import nama_triwulan
from lkj.rencana.model import Rencana


def periksa_silang(rencana: Rencana, tw: int, rekaman: Mapping[int, Sequence[Rekaman]]) -> list[Catatan]:
    """Remarks on quarter ``tw`` that need the quarters before it.

    Args:
        rencana: The plan.
        tw: The quarter that is checked; only its cells get remarks.
        rekaman: Records of the quarters 1 to ``tw``.
    """
    return [*_anggaran(rencana, tw, rekaman), *_kumulatif(rencana, tw, rekaman)]


def _pilih(rekaman: Iterable[Rekaman], jenis: str, ukuran: str) -> dict[str, Rekaman]:
    return {r.kunci: r for r in rekaman if r.jenis == jenis and r.ukuran == ukuran}


def _anggaran(rencana: Rencana, tw: int, rekaman: Mapping[int, Sequence[Rekaman]]) -> Iterator[Catatan]:
    """The quarter in which the money to date first passes the ceiling, or falls below zero, is remarked."""
    menurut_tw = {n: _pilih(rekaman.get(n, ()), "sub_kegiatan", "anggaran") for n in range(1, tw + 1)}
    sub = {s.kode: s for s in rencana.sub_kegiatan}
    for kode, ini in menurut_tw[tw].items():
        if kode not in sub:
            continue
        kini, lalu = _sampai(menurut_tw, kode, tw), _sampai(menurut_tw, kode, tw - 1)
        pagu, pagu_lalu = rencana.pagu(sub[kode], tw), rencana.pagu(sub[kode], max(tw - 1, 1))
        nilai = angka.rupiah(ini.nilai or Decimal(0))
        if kini > pagu and lalu <= pagu_lalu:
            isian = {"jumlah": angka.rupiah(kini), "pagu": angka.rupiah(pagu)}
            yield _di(ini, "LEBIH_DARI_PAGU", nilai, tw, **isian)
        if kini < 0 <= lalu:
            yield _di(ini, "ANGGARAN_SD_NEGATIF", nilai, tw, jumlah=angka.rupiah(kini))


def _sampai(menurut_tw: Mapping[int, Mapping[str, Rekaman]], kode: str, tw: int) -> Decimal:
    """Money to date of a sub-kegiatan, Rupiah, over the quarters that reported it."""
    ada = (r for n, milik in menurut_tw.items() if n <= tw and (r := milik.get(kode)))
    return angka.jumlah(r.nilai for r in ada if r.nilai is not None)


def _kumulatif(rencana: Rencana, tw: int, rekaman: Mapping[int, Sequence[Rekaman]]) -> Iterator[Catatan]:
    if tw == 1:
        return
    kini = _pilih(rekaman.get(tw, ()), "kinerja", "realisasi")
    lalu = _pilih(rekaman.get(tw - 1, ()), "kinerja", "realisasi")
    cacah = (i for i in rencana.indikator if i.nilai_isian == "kumulatif" and i.agregasi == "jumlah")
    for i in cacah:
        a, b = lalu.get(i.kode), kini.get(i.kode)
        if a and b and a.nilai is not None and b.nilai is not None and b.nilai < a.nilai:
            isian = {"sebelumnya": angka.tulis(a.nilai), "triwulan_lalu": nama_triwulan(tw - 1)}
            yield _di(b, "KUMULATIF_TURUN", angka.tulis(b.nilai), tw, **isian)


def _di(r: Rekaman, kode: str, nilai: str, tw: int, **isian: object) -> Catatan:
    isian["triwulan"] = nama_triwulan(tw)
    return catat(kode, berkas=r.berkas, lembar=r.lembar, sel=r.sel, nilai=nilai, **isian)
