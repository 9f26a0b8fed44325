"""Cross-checks over the quarters: money against ceiling and financial report, values against the past."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from operator import attrgetter

from lkj import angka
from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.periksa.rekaman import Rekaman
from lkj.periode import bulan_triwulan, nama_bulan, nama_triwulan
from lkj.rencana.model import Rencana

PerTriwulan = Mapping[int, Sequence[Rekaman]]


def periksa_silang(rencana: Rencana, tw: int, rekaman: PerTriwulan, *, keuangan: str) -> list[Catatan]:
    """Remarks on quarter ``tw`` that need the quarters before it.

    Args:
        rencana: The plan.
        tw: The quarter that is checked; only its cells get remarks.
        rekaman: Records of the quarters 1 to ``tw``.
        keuangan: Where the Rupiah come from, ``lra`` or ``isian``.
    """
    lra = keuangan == "lra"
    uang = [*_lra(tw, rekaman), *_seksi_lawan_lra(tw, rekaman)] if lra else _anggaran(rencana, tw, rekaman)
    return [*uang, *_kumulatif(rencana, tw, rekaman)]


def lawan_bulan(tw: int, rekaman: Iterable[Rekaman], per_bulan: Iterable[Rekaman]) -> Iterator[Catatan]:
    """Months of the quarter's sheet that say another figure than the month's own sheet; both cells are named.

    Args:
        tw: The quarter that is checked.
        rekaman: Its records.
        per_bulan: The records of its months' sheets.
    """
    kunci = attrgetter("seksi", "jenis", "kunci", "ukuran")
    dulu = {kunci(r): r for r in per_bulan if r.nilai is not None}
    for r in rekaman:
        lain = dulu.get(kunci(r))
        if lain is not None and lain.nilai is not None and r.nilai is not None and r.nilai != lain.nilai:
            sel = f"{lain.berkas} › {lain.lembar} › {lain.sel}"
            apa, _, bulan = r.ukuran.partition("_bulan_")
            isian = {"apa": apa, "bulan": nama_bulan(int(bulan)), "lain": angka.tulis(lain.nilai, desimal=10)}
            yield di(r, "BULAN_BERBEDA", angka.tulis(r.nilai, desimal=10), tw, sel_lain=sel, **isian)


def turun_bulan(rencana: Rencana, bulan: int, rekaman: PerTriwulan) -> list[Catatan]:
    """Counts since January that fell in a month; of earlier months the records are in ``rekaman``."""
    semua = _kumulatif(rencana, max(rekaman), rekaman)
    milik = {
        (r.berkas, r.sel) for isi in rekaman.values() for r in isi if r.ukuran.endswith(f"_bulan_{bulan}")
    }
    return [c for c in semua if (c.berkas, c.sel) in milik]


def pilih(rekaman: Iterable[Rekaman], jenis: str, ukuran: str) -> dict[str, Rekaman]:
    """Key → record, of one kind and measure."""
    return {r.kunci: r for r in rekaman if r.jenis == jenis and r.ukuran == ukuran}


def _anggaran(rencana: Rencana, tw: int, rekaman: PerTriwulan) -> Iterator[Catatan]:
    """The quarter in which the money to date first passes the ceiling, or falls below zero, is remarked."""
    menurut_tw = {n: pilih(rekaman.get(n, ()), "sub_kegiatan", "anggaran") for n in range(1, tw + 1)}
    sub = {s.kode: s for s in rencana.sub_kegiatan}
    for kode, ini in menurut_tw[tw].items():
        if kode not in sub:
            continue
        kini, lalu = sampai(menurut_tw, kode, tw), sampai(menurut_tw, kode, tw - 1)
        pagu, pagu_lalu = rencana.pagu(sub[kode], tw), rencana.pagu(sub[kode], max(tw - 1, 1))
        nilai = angka.rupiah(ini.nilai or Decimal(0))
        if kini > pagu and lalu <= pagu_lalu:
            isian = {"jumlah": angka.rupiah(kini), "pagu": angka.rupiah(pagu)}
            yield di(ini, "LEBIH_DARI_PAGU", nilai, tw, **isian)
        if kini < 0 <= lalu:
            yield di(ini, "ANGGARAN_SD_NEGATIF", nilai, tw, jumlah=angka.rupiah(kini))


def sampai(menurut_tw: Mapping[int, Mapping[str, Rekaman]], kode: str, tw: int) -> Decimal:
    """Money to date of a sub-kegiatan, Rupiah, over the quarters that reported it."""
    ada = (r for n, milik in menurut_tw.items() if n <= tw and (r := milik.get(kode)))
    return angka.jumlah(r.nilai for r in ada if r.nilai is not None)


def _lra(tw: int, rekaman: PerTriwulan) -> Iterator[Catatan]:
    """The financial report to date may fall (a return, a correction), but only with a reason."""
    kini = pilih(rekaman.get(tw, ()), "lra", "realisasi_sd")
    lalu = pilih(rekaman.get(tw - 1, ()), "lra", "realisasi_sd")
    beralasan = pilih(rekaman.get(tw, ()), "lra", "keterangan")
    for kode, ini in kini.items():
        a, b = lalu[kode].nilai if kode in lalu else None, ini.nilai
        if a is not None and b is not None and b < a:
            isian = {"sebelumnya": angka.rupiah(a), "triwulan_lalu": nama_triwulan(tw - 1)}
            catatan = "LRA_TURUN" if kode in beralasan else "LRA_TURUN_TANPA_ALASAN"
            yield di(ini, catatan, angka.rupiah(b), tw, **isian)


def _seksi_lawan_lra(tw: int, rekaman: PerTriwulan) -> Iterator[Catatan]:
    """A section's money to date against the financial report's, where it reported every quarter."""
    menurut_tw = {n: pilih(rekaman.get(n, ()), "sub_kegiatan", "anggaran") for n in range(1, tw + 1)}
    for kode, lra in pilih(rekaman.get(tw, ()), "lra", "realisasi_sd").items():
        if not all(kode in milik for milik in menurut_tw.values()):
            continue
        jumlah, ini = sampai(menurut_tw, kode, tw), menurut_tw[tw][kode]
        if lra.nilai is not None and jumlah != lra.nilai:
            isian = {"jumlah": angka.rupiah(jumlah), "lra": angka.rupiah(lra.nilai)}
            yield di(ini, "KEUANGAN_BERBEDA", angka.rupiah(ini.nilai or Decimal(0)), tw, **isian)


def _kumulatif(rencana: Rencana, tw: int, rekaman: PerTriwulan) -> Iterator[Catatan]:
    """A count since January does not fall, from quarter to quarter or from month to month."""
    for i in rencana.indikator:
        if i.nilai_isian == "kumulatif" and i.agregasi == "jumlah":
            deret = [(n, *butir) for n in range(1, tw + 1) for butir in _deret(rekaman.get(n, ()), n, i.kode)]
            for (_, dulu, a), (n, kini, b) in pairwise(deret):
                if n == tw and a.nilai is not None and b.nilai is not None and b.nilai < a.nilai:
                    isian = {"sebelumnya": angka.tulis(a.nilai), "lalu": dulu, "kini": kini}
                    yield di(b, "KUMULATIF_TURUN", angka.tulis(b.nilai), tw, **isian)


def _deret(rekaman: Iterable[Rekaman], tw: int, kode: str) -> list[tuple[str, Rekaman]]:
    """What was reported of an indicator in a quarter, as (period, record): the months or the quarter."""
    ukuran = {"realisasi": nama_triwulan(tw)}
    ukuran |= {f"realisasi_bulan_{b}": nama_bulan(b) for b in bulan_triwulan(tw)}
    milik = {r.ukuran: r for r in rekaman if r.jenis == "kinerja" and r.kunci == kode}
    return [(periode, milik[u]) for u, periode in ukuran.items() if u in milik]


def di(r: Rekaman, kode: str, nilai: str, tw: int, **isian: object) -> Catatan:
    """A remark at the cell of a record."""
    isian["triwulan"] = nama_triwulan(tw)
    return catat(kode, berkas=r.berkas, lembar=r.lembar, sel=r.sel, nilai=nilai, **isian)
