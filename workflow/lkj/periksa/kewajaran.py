"""Values that may be right but are seldom: a copied quarter, output without money, an empty analysis.

None of these remarks stops the rekap (domain.md 9, D11).
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkj import angka
from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.periksa.rekaman import Rekaman
from lkj.periksa.silang import PerTriwulan, di, pilih, sampai
from lkj.periode import nama_triwulan
from lkj.rencana import Indikator, Rencana, SubKegiatan
from lkj.rencana.tata_isian import BUTIR_ANALISIS
from lkj.tabel import rapikan

_HAMPA = frozenset({"-", "–", "nihil", "tidak ada", "tidak ada.", "n/a", "ok", "sudah", "cukup"})
"""Texts that fill a cell and say nothing."""
_PALING_SEDIKIT = 3
"""So many equal figures are no coincidence."""
_PENUH, _SEPARUH = Decimal(100), Decimal(50)
"""Percent: D11 sets output of at least 100 against money under 50, and the reverse."""


def periksa_kewajaran(rencana: Rencana, tw: int, rekaman: PerTriwulan, *, keuangan: str) -> list[Catatan]:
    """Remarks on quarter ``tw``; arguments as in `lkj.periksa.silang.periksa_silang`."""
    return [
        *_salinan(tw, rekaman),
        *_fisik_keuangan(rencana, tw, rekaman, lra=keuangan == "lra"),
        *_analisis_hampa(rencana, tw, rekaman.get(tw, ())),
    ]


def _salinan(tw: int, rekaman: PerTriwulan) -> Iterator[Catatan]:
    """All figures of a sheet equal those of the quarter before (D11)."""
    for seksi in sorted({r.seksi for r in rekaman.get(tw, ())}):
        kini, lalu = (_angka_seksi(rekaman.get(n, ()), seksi, n) for n in (tw, tw - 1))
        if len(kini) >= _PALING_SEDIKIT and any(kini.values()) and kini == lalu:
            berkas = next(r.berkas for r in rekaman[tw] if r.seksi == seksi)
            isian = {"banyak": str(len(kini)), "lalu": nama_triwulan(tw - 1)}
            yield catat("SALINAN_TRIWULAN_LALU", berkas=berkas, **isian)


def _angka_seksi(rekaman: Sequence[Rekaman], seksi: str, tw: int) -> dict[tuple[str, str], Decimal]:
    """(key, measure) → figure of a section; months are counted within their quarter."""
    hasil = {}
    for r in rekaman:
        if r.seksi == seksi and r.nilai is not None:
            awal, ada, bulan = r.ukuran.partition("_bulan_")
            ukuran = f"{awal}{ada}{int(bulan) - 3 * tw}" if ada else r.ukuran
            hasil[r.kunci, ukuran] = r.nilai
    return hasil


def _fisik_keuangan(rencana: Rencana, tw: int, rekaman: PerTriwulan, *, lra: bool) -> Iterator[Catatan]:
    """Output of the year and money of the year that far apart: one of them is likely mistyped."""
    fisik = {n: pilih(rekaman.get(n, ()), "sub_kegiatan", "fisik") for n in range(1, tw + 1)}
    uang = {n: pilih(rekaman.get(n, ()), "sub_kegiatan", "anggaran") for n in range(1, tw + 1)}
    menurut_lra = pilih(rekaman.get(tw, ()), "lra", "realisasi_sd")
    for s in rencana.sub_kegiatan:
        terpakai = menurut_lra[s.kode].nilai if s.kode in menurut_lra else None
        if not lra and all(s.kode in milik for milik in uang.values()):
            terpakai = sampai(uang, s.kode, tw)
        if terpakai is not None and all(s.kode in milik for milik in fisik.values()):
            hasil = _jarak(rencana, s, tw, sampai(fisik, s.kode, tw), terpakai)
            ini = fisik[tw][s.kode]
            if hasil:
                yield di(ini, "FISIK_KEUANGAN", angka.tulis(ini.nilai or Decimal(0)), tw, **hasil)


def _jarak(
    rencana: Rencana, s: SubKegiatan, tw: int, fisik: Decimal, terpakai: Decimal
) -> dict[str, str] | None:
    """Output and money to date in percent of the year, where they lie too far apart."""
    pagu = rencana.pagu(s, tw)
    if s.target <= 0 or pagu <= 0:
        return None
    capaian, serapan = angka.persen_dari(fisik, s.target), angka.persen_dari(terpakai, pagu)
    jauh = (capaian >= _PENUH and serapan < _SEPARUH) or (serapan >= _PENUH and capaian < _SEPARUH)
    return {"fisik": angka.persen(capaian), "serapan": angka.persen(serapan)} if jauh else None


def _analisis_hampa(rencana: Rencana, tw: int, rekaman: Sequence[Rekaman]) -> Iterator[Catatan]:
    """An indicator under its target whose analysis says nothing (PermenPANRB 53/2014 Lampiran II, A.5)."""
    for i in rencana.indikator:
        if not _di_bawah_target(rencana, i, tw, rekaman):
            continue
        for r in rekaman:
            hampa = rapikan(r.teks).casefold() in _HAMPA
            if r.jenis == "analisis" and r.kunci == i.kode and r.ukuran in {"penghambat", "solusi"} and hampa:
                yield di(r, "ANALISIS_HAMPA", r.teks, tw, kolom=BUTIR_ANALISIS[r.ukuran], nama=i.nama)


def _di_bawah_target(rencana: Rencana, i: Indikator, tw: int, rekaman: Sequence[Rekaman]) -> bool:
    target = rencana.target_triwulan(i.kode, tw)
    nilai = _realisasi(i, rekaman)
    if nilai is None or target is None:
        return False
    if isinstance(target, tuple):
        return not target[0] <= nilai <= target[1]
    return nilai < target if i.polaritas == "positif" else nilai > target


def _realisasi(i: Indikator, rekaman: Sequence[Rekaman]) -> Decimal | None:
    """What was reported for the quarter; of parts the percentage of all sections together."""
    if not i.berbagian:
        r = pilih(rekaman, "kinerja", "realisasi").get(i.kode)
        return r.nilai if r else None
    milik = [r for r in rekaman if r.jenis == "kinerja" and r.kunci == i.kode]
    atas, bawah = (
        [r.nilai for r in milik if r.ukuran == u and r.nilai is not None] for u in ("pembilang", "penyebut")
    )
    seluruh = angka.jumlah(bawah)
    return None if not atas or not seluruh else angka.persen_dari(angka.jumlah(atas), seluruh)
