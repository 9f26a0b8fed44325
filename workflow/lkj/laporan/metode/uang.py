"""Where targets, ceilings and Rupiah come from, shares of programmes, and a worked efficiency."""

from collections.abc import Iterator
from decimal import Decimal

from lkj import angka
from lkj.kunci import kunci as kunci_figur
from lkj.laporan import catatan_kaki as kaki
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.kalimat import awal_besar, persen, sumber_keuangan
from lkj.laporan.markah import tertanda
from lkj.laporan.metode.hitungan import cukup, tandai
from lkj.pengukuran.langkah_pmk22 import langkah
from lkj.rumus import EFISIENSI

_TENGAH, _LANGKAH = Decimal(50), Decimal("2.5")
"""Of PMK 22/2021 as adapted: 50 + E ÷ 20 × 50."""


def versi(b: Bahan) -> list[str]:
    """Which version of PK and DPA each quarter, and the year, was measured by."""
    kalimat = []
    for jenis, apa in (("PK", "target"), ("DPA", "pagu")):
        semua = {n: b.rencana.versi_berlaku(jenis, n) for n in b.triwulan}
        masa = kaki.masa({n: f"{v.nama}, nomor {v.nomor}" for n, v in semua.items()})
        kalimat += [f"{awal_besar(tw)}: {apa} menurut {nama}." for nama, tw in masa]
    akhir = "Tahun" if b.tw is None else "Posisi sampai dengan triwulan ini"
    return [*kalimat, f"{akhir} diukur menurut versi terakhir di atas."]


def anggaran(b: Bahan, *, efisiensi: bool) -> Iterator[str]:
    """The source of the Rupiah, and absorption; if wanted shares and efficiency with worked numbers."""
    yield sumber_keuangan(b)
    if b.ketentuan().keuangan == "lra":
        yield (
            "Realisasi satu triwulan adalah LRA sampai dengan triwulan itu dikurangi LRA sampai dengan"
            " triwulan sebelumnya."
        )
    yield "Serapan adalah jumlah realisasi dibagi jumlah pagu, bukan rata-rata persentase."
    if efisiensi:
        yield from _menurut_sasaran(b)


def _menurut_sasaran(b: Bahan) -> Iterator[str]:
    """How programmes are counted for their sasaran, and efficiency; a quarter is not judged by them."""
    cara = b.ketentuan().efisiensi
    for p in b.rencana.program:
        if p.porsi:
            yield f"{p.nama}. {kaki.pembagian(b, p)}"
    if any(len(p.sasaran) > 1 and not p.porsi for p in b.rencana.program):
        yield "Program yang tidak dibagi dihitung penuh pada tiap sasarannya, dan sekali dalam jumlah."
    yield f"Efisiensi: {EFISIENSI[cara]}. Serapan rendah saja tidak disebut efisien."
    contoh = (c for u in b.anggaran.pilih("sasaran") if (c := _contoh(b, cara, u)))
    yield from (f"Contoh {c}" for c in [next(contoh, "")] if c)


def _contoh(b: Bahan, cara: str, u: Baris) -> str:
    """The efficiency of a sasaran with its numbers; empty where it could not be calculated."""
    hasil, nama, kunci = u.angka("efisiensi_nilai"), f"sasaran “{u['nama']}”", u.kunci("efisiensi_nilai")
    if hasil is None:
        return ""
    if cara == "pmk22":
        hitungan = _pmk22(b, u)
        return f"{nama}: {hitungan} = {tertanda(angka.tulis(hasil), kunci)}." if hitungan else ""
    if cara == "rasio":
        pagu, realisasi = (
            tertanda(angka.tulis(u.angka(k) or Decimal(0)), u.kunci(k)) for k in ("pagu", "realisasi")
        )
        return f"{nama}: {realisasi} ÷ {pagu} × 100 = {persen(hasil, kunci=kunci)}."
    tujuan = b.pengukuran.satu("sasaran", u["kode"])
    capaian, serapan = tujuan.angka("capaian"), u.angka("serapan")
    if capaian is None or serapan is None:
        return ""
    tulis = cukup((capaian, serapan), lambda x: angka.kurang(x[0], x[1])) or ["–", "–"]
    suku = tandai(tulis, [tujuan.kunci("capaian"), u.kunci("serapan")])
    return f"{nama}: {suku[0]} − {suku[1]} = {tertanda(angka.tulis(hasil), kunci)} poin."


def _pmk22(b: Bahan, u: Baris) -> str:
    """What should have been spent and what was, up to the sign before the result; empty for nothing."""
    isi = langkah(b.rencana, b.anggaran.pilih("sub_kegiatan"), u["kode"])
    if isi is None:
        return ""
    kunci = {nama: kunci_figur(u["kode"], f"pmk22_{nama}") for nama in isi._fields}
    seharusnya, terpakai = (
        tertanda(angka.rupiah(getattr(isi, nama)), kunci[nama]) for nama in ("seharusnya", "terpakai")
    )
    hemat, dihitung = (persen(getattr(isi, nama), kunci=kunci[nama]) for nama in ("hemat", "dihitung"))
    dibatasi = "" if isi.hemat == isi.dihitung else f", dibatasi {dihitung}"
    tulis = cukup((isi.dihitung,), lambda x: angka.jumlah([_TENGAH, angka.kali(x[0], _LANGKAH)])) or ["–"]
    return (
        f"pengeluaran seharusnya {seharusnya}, realisasi {terpakai}, efisiensi {hemat}{dibatasi};"
        f" 50 + {tertanda(tulis[0], kunci['dihitung'])} ÷ 20 × 50"
    )
