"""Sentences of the quarterly report: what changed since the quarter before, and what is in danger.

Each is made from the measured figures and says how many indicators it speaks of, so that it cannot be read
as speaking of all.
"""

from collections.abc import Iterator
from decimal import Decimal

from lkj import angka
from lkj.laporan.bahan import Bahan, Baris, capaian_tercetak, kolom_tercetak
from lkj.laporan.cacah import Cacah, cacah
from lkj.laporan.kalimat import arah_gerak, awal_besar, gerak, jarak, persen, persen_ketentuan, sebab
from lkj.laporan.markah import gabung
from lkj.periode import nama_triwulan, romawi
from lkj.rencana import Indikator
from lkj.rumus import KATA_RISIKO, RISIKO

_KATA_ARAH = ("naik", "turun", "tetap")


def perubahan(b: Bahan) -> Iterator[str]:
    """How many achievements to date rose, fell or stayed, and the largest move each way."""
    lalu = nama_triwulan(b.terakhir - 1)
    terbanding, tanpa = (cacah(b.pengukuran, x) for x in ("terbanding_sd", "tak_terbanding_sd"))
    if terbanding.banyak:
        semua = [(cacah(b.pengukuran, f"{kata}_sd"), kata) for kata in _KATA_ARAH]
        isi = gabung(f"{c.tulis()} {kata}" for c, kata in semua if c.banyak)
        sisa = f" {_banyak(tanpa)} lain belum dapat dibandingkan." if tanpa.banyak else ""
        dasar = f"Dari {terbanding.tulis()} indikator yang capaiannya dapat dibandingkan dengan {lalu}"
        yield f"{dasar}, {isi}.{sisa}"
        yield from _terbesar(b)
    else:
        yield f"Belum ada indikator yang capaiannya dapat dibandingkan dengan {lalu}."
    u = b.pengukuran.satu("instansi")
    if u.angka("perubahan_sd") is not None:
        nilai = persen(capaian_tercetak(u, "_sd"), b.desimal(), u.kunci(kolom_tercetak(u, "_sd")))
        yield f"Rata-rata capaian kantor {_gerak(u, 'perubahan_sd')} sehingga menjadi {nilai}."


def _terbesar(b: Bahan) -> Iterator[str]:
    """The indicator that moved most each way; nobody is named twice."""
    semua = ((i, b.ukur(i.kode)) for i in b.rencana.indikator)
    bergerak = [(beda, i, u) for i, u in semua if (beda := u.angka("perubahan_sd")) is not None]
    for kata, ujung in (("Kenaikan", max), ("Penurunan", min)):
        beda, i, u = ujung(bergerak, key=lambda satu: satu[0])
        if arah_gerak(beda) == ("naik" if kata == "Kenaikan" else "turun"):
            jauh = jarak(beda, "persen", u.kunci("perubahan_sd"))
            yield f"{kata} terbesar ada pada {i.nama} ({jauh})."


def _gerak(u: Baris, kolom: str) -> str:
    return gerak(u.angka(kolom) or Decimal(0), "persen", u.kunci(kolom))


def perubahan_serapan(b: Bahan) -> str:
    """How the absorption of the whole budget moved."""
    u, lalu = b.anggaran.satu("jumlah"), nama_triwulan(b.terakhir - 1)
    kini = u.angka("serapan")
    if kini is None or u.angka("perubahan_serapan") is None:
        return f"Serapan anggaran belum dapat dibandingkan dengan {lalu} karena datanya belum lengkap."
    cetak = persen(kini, b.desimal(), u.kunci("serapan"))
    return f"Serapan anggaran {_gerak(u, 'perubahan_serapan')} dibandingkan {lalu}, menjadi {cetak}."


def ketentuan_risiko(b: Bahan) -> str:
    """The declared rule in a sentence."""
    k = b.ketentuan()
    batas, waspada = (persen_ketentuan(b, nama) for nama in ("batas_risiko", "batas_waspada"))
    beda = k.batas_risiko != k.batas_waspada
    tengah = f"; dari {batas} sampai di bawah {waspada} “{RISIKO['waspada']}”" if beda else ""
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
            yield f"{_banyak(cacah(b.pengukuran, nama))} {RISIKO[nama]}: {isi}."
    if not kelas["berisiko"]:
        yield f"Tidak ada indikator yang {RISIKO['berisiko']}."
    if kelas["aman"]:
        yield f"{_banyak(cacah(b.pengukuran, 'aman'))} {RISIKO['aman']}."
    belum = [i for i in b.rencana.indikator if not b.ukur(i.kode)["risiko"]]
    if belum:
        isi = gabung(f"{i.nama} ({alasan_risiko(b, i)})" for i in belum)
        yield f"{_banyak(cacah(b.pengukuran, 'tak_dinilai'))} belum dapat dinilai: {isi}."


def _banyak(c: Cacah) -> str:
    """How many indicators, at the beginning of a sentence."""
    return f"{c.tulis(lambda n: awal_besar(angka.terbilang(n)))} indikator"


def _bercapaian(b: Bahan, i: Indikator) -> str:
    """An indicator with its achievement; more decimals where rounding would lift it to the bound."""
    u = b.ukur(i.kode)
    nilai, batas = u.angka("capaian_sd"), _batas(b, i)
    desimal = b.desimal(i.kode)
    if nilai is None or angka.bulatkan(nilai, desimal) < batas:
        return f"{i.nama} ({persen(capaian_tercetak(u, '_sd'), desimal, u.kunci(kolom_tercetak(u, '_sd')))})"
    cukup = next((d for d in range(desimal, 10) if angka.bulatkan(nilai, d) < batas), 10)
    return f"{i.nama} ({persen(nilai, cukup, u.kunci('capaian_sd'))} sebelum dibulatkan)"


def _batas(b: Bahan, i: Indikator) -> Decimal:
    """The bound that an indicator lies below, or, where it lies below none, the upper one."""
    nilai: Decimal = getattr(b.ketentuan(i.kode), _nama_batas(b, i))
    return nilai


def _nama_batas(b: Bahan, i: Indikator) -> str:
    return "batas_risiko" if b.ukur(i.kode)["risiko"] == "berisiko" else "batas_waspada"


def alasan_risiko(b: Bahan, i: Indikator) -> str:
    """What the class of an indicator rests on, or why it has none."""
    u = b.ukur(i.kode)
    if not u["risiko"]:
        return sebab(u["kode_sd"]) or "capaiannya belum dapat dihitung"
    if u["kode_risiko"]:
        return KATA_RISIKO[u["kode_risiko"]]
    batas, nilai = _batas(b, i), u.angka("capaian_sd")
    cetak = persen_ketentuan(b, _nama_batas(b, i), i.kode)
    sampai = f"capaian s.d. TW {romawi(b.terakhir)}"
    if u["risiko"] == "aman":
        return f"{sampai} tidak di bawah {cetak}"
    terangkat = nilai is not None and angka.bulatkan(nilai, b.desimal(i.kode)) >= batas
    ekor = " sebelum dibulatkan" if terangkat else ""
    return f"{sampai} di bawah {cetak}{ekor}"
