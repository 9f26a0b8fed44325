"""Sentences of the quarterly report: what changed since the quarter before, and what is in danger.

Each is made from the measured figures and says how many indicators it speaks of, so that it cannot be read
as speaking of all.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkj import angka
from lkj.laporan.bahan import Bahan, capaian_tercetak
from lkj.laporan.kalimat import arah_gerak, awal_besar, persen, sebab
from lkj.laporan.markah import gabung
from lkj.periode import nama_triwulan, romawi
from lkj.rencana import Indikator
from lkj.rumus import KATA_RISIKO, RISIKO

_KATA_ARAH = ("naik", "turun", "tetap")


def perubahan(b: Bahan) -> Iterator[str]:
    """How many achievements to date rose, fell or stayed, and the largest move each way."""
    lalu = nama_triwulan(b.terakhir - 1)
    gerak = [
        (i, beda) for i in b.rencana.indikator if (beda := b.ukur(i.kode).angka("perubahan_sd")) is not None
    ]
    tanpa = len(b.rencana.indikator) - len(gerak)
    if gerak:
        cacah = [(kata, sum(arah_gerak(n) == kata for _, n in gerak)) for kata in _KATA_ARAH]
        isi = gabung(f"{n} {kata}" for kata, n in cacah if n)
        sisa = f" {_banyak(tanpa)} lain belum dapat dibandingkan." if tanpa else ""
        yield f"Dari {len(gerak)} indikator yang capaiannya dapat dibandingkan dengan {lalu}, {isi}.{sisa}"
        yield from _terbesar(gerak)
    else:
        yield f"Belum ada indikator yang capaiannya dapat dibandingkan dengan {lalu}."
    beda = b.pengukuran.satu("instansi").angka("perubahan_sd")
    if beda is not None:
        nilai = persen(capaian_tercetak(b.pengukuran.satu("instansi"), "_sd"), b.desimal())
        yield f"Rata-rata capaian kantor {_gerak(beda)} sehingga menjadi {nilai}."


def _terbesar(gerak: Sequence[tuple[Indikator, Decimal]]) -> Iterator[str]:
    """The indicator that moved most each way; nobody is named twice."""
    for kata, ujung in (("Kenaikan", max), ("Penurunan", min)):
        i, beda = ujung(gerak, key=lambda satu: satu[1])
        if arah_gerak(beda) == ("naik" if kata == "Kenaikan" else "turun"):
            yield f"{kata} terbesar ada pada {i.nama} ({angka.tulis(beda.copy_abs())} poin persen)."


def _gerak(beda: Decimal) -> str:
    kata = arah_gerak(beda)
    return "tetap" if kata == "tetap" else f"{kata} {angka.tulis(beda.copy_abs())} poin persen"


def perubahan_serapan(b: Bahan) -> str:
    """How the absorption of the whole budget moved."""
    u, lalu = b.anggaran.satu("jumlah"), nama_triwulan(b.terakhir - 1)
    kini, beda = u.angka("serapan"), u.angka("perubahan_serapan")
    if kini is None or beda is None:
        return f"Serapan anggaran belum dapat dibandingkan dengan {lalu} karena datanya belum lengkap."
    return f"Serapan anggaran {_gerak(beda)} dibandingkan {lalu}, menjadi {persen(kini, b.desimal())}."


def ketentuan_risiko(b: Bahan) -> str:
    """The declared rule in a sentence."""
    k = b.ketentuan()
    batas, waspada = (angka.persen(n) for n in (k.batas_risiko, k.batas_waspada))
    tengah = f"; dari {batas} sampai di bawah {waspada} “{RISIKO['waspada']}”" if batas != waspada else ""
    return (
        f"Indikator dinilai dari capaiannya sampai dengan triwulan ini, sebelum dibulatkan: di bawah {batas}"
        f" “{RISIKO['berisiko']}”{tengah}; selebihnya “{RISIKO['aman']}”."
    )


def risiko(b: Bahan) -> Iterator[str]:
    """How many indicators are in each class, the worst first and by name."""
    kelas = {nama: [i for i in b.rencana.indikator if b.ukur(i.kode)["risiko"] == nama] for nama in RISIKO}
    for nama in ("berisiko", "waspada"):
        if kelas[nama]:
            isi = gabung(_bercapaian(b, i) for i in kelas[nama])
            yield f"{_banyak(len(kelas[nama]))} {RISIKO[nama]}: {isi}."
    if not kelas["berisiko"]:
        yield f"Tidak ada indikator yang {RISIKO['berisiko']}."
    if kelas["aman"]:
        yield f"{_banyak(len(kelas['aman']))} {RISIKO['aman']}."
    belum = [i for i in b.rencana.indikator if not b.ukur(i.kode)["risiko"]]
    if belum:
        isi = gabung(f"{i.nama} ({alasan_risiko(b, i)})" for i in belum)
        yield f"{_banyak(len(belum))} belum dapat dinilai: {isi}."


def _banyak(n: int) -> str:
    """How many indicators, at the beginning of a sentence."""
    return f"{awal_besar(angka.terbilang(n))} indikator"


def _bercapaian(b: Bahan, i: Indikator) -> str:
    """An indicator with its achievement; more decimals where rounding would lift it to the bound."""
    u = b.ukur(i.kode)
    nilai, batas = u.angka("capaian_sd"), _batas(b, i)
    desimal = b.desimal(i.kode)
    if nilai is None or angka.bulatkan(nilai, desimal) < batas:
        return f"{i.nama} ({persen(capaian_tercetak(u, '_sd'), desimal)})"
    cukup = next((d for d in range(desimal, 10) if angka.bulatkan(nilai, d) < batas), 10)
    return f"{i.nama} ({persen(nilai, cukup)} sebelum dibulatkan)"


def _batas(b: Bahan, i: Indikator) -> Decimal:
    """The bound that an indicator lies below, or, where it lies below none, the upper one."""
    k = b.ketentuan(i.kode)
    return k.batas_risiko if b.ukur(i.kode)["risiko"] == "berisiko" else k.batas_waspada


def alasan_risiko(b: Bahan, i: Indikator) -> str:
    """What the class of an indicator rests on, or why it has none."""
    u = b.ukur(i.kode)
    if not u["risiko"]:
        return sebab(u["kode_sd"]) or "capaiannya belum dapat dihitung"
    if u["kode_risiko"]:
        return KATA_RISIKO[u["kode_risiko"]]
    batas, nilai = _batas(b, i), u.angka("capaian_sd")
    sampai = f"capaian s.d. TW {romawi(b.terakhir)}"
    if u["risiko"] == "aman":
        return f"{sampai} tidak di bawah {angka.persen(batas)}"
    terangkat = nilai is not None and angka.bulatkan(nilai, b.desimal(i.kode)) >= batas
    ekor = " sebelum dibulatkan" if terangkat else ""
    return f"{sampai} di bawah {angka.persen(batas)}{ekor}"
