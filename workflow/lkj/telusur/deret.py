"""How the reported quarters of an indicator became its result, with the cells that they stand in."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from lkj import bingkai
from lkj.kunci import isian as kunci_isian
from lkj.pengukuran.deret import Triwulan, baca_bulan, baca_deret, yang_masuk
from lkj.periode import bulan_triwulan, nama_bulan
from lkj.rencana import Indikator
from lkj.rumus import AGREGASI
from lkj.telusur.dasar import Bahan, jumlah, kurang, sebutan_tw, tulis
from lkj.telusur.model import Asal, Sumber

Hasil = tuple[str, str, tuple[Sumber, ...]]
"""A calculation, its rule, and the cells behind it."""


def hasil_sampai(b: Bahan, i: Indikator, tw: int) -> Hasil:
    """The value to date at the end of a quarter; at the end of quarter IV, the year's."""
    masuk = [t for t in yang_masuk(i, baca_deret(b.rencana, b.rekap, i, tw)) if t.terisi]
    sumber = b.sumber(x for t in masuk for x in t.sumber)
    kata = AGREGASI[i.agregasi] if i.nilai_isian == "per_triwulan" else "nilai kumulatif triwulan terakhir"
    if not i.berbagian:
        return _gabung(i, [t.nilai for t in masuk if t.nilai is not None]), kata, sumber
    return _bagian(i, masuk), f"{kata}; pembilang ÷ penyebut × 100", sumber


def hasil_triwulan(b: Bahan, i: Indikator, tw: int) -> Hasil:
    """The value of a quarter alone; a cumulative count is what came since the quarter before."""
    deret = baca_deret(b.rencana, b.rekap, i, tw)
    akhir, dulu = deret[-1], deret[-2] if tw > 1 else None
    if i.nilai_isian == "kumulatif" and i.agregasi == "jumlah" and dulu is not None:
        sumber = b.sumber((*akhir.sumber, *dulu.sumber))
        kata = "nilai kumulatif dikurangi nilai kumulatif triwulan sebelumnya"
        if not i.berbagian:
            return kurang(str(akhir.nilai or ""), str(dulu.nilai or "")) if akhir.nilai else "", kata, sumber
        return "", f"{kata}; pembilang ÷ penyebut × 100", sumber
    kata = f"isian {'setiap bulan' if i.periode_isian == 'bulan' else 'triwulan ini'}"
    if not i.berbagian:
        return "", kata, b.sumber(akhir.sumber)
    return _satu_bagian(akhir), f"{kata}; pembilang ÷ penyebut × 100", b.sumber(akhir.sumber)


def asal_isian(b: Bahan, i: Indikator, tw: int) -> Iterator[Asal]:
    """What was reported in a quarter as Catatan Metode prints it: its value or its parts, and its months."""
    akhir = baca_deret(b.rencana, b.rekap, i, tw)[-1]
    masa = f"{i.nama} {sebutan_tw(tw)} tahun {b.tahun}"
    isi = {
        "isian": (f"Isian {masa} ({i.satuan})", akhir.nilai, ""),
        "pembilang": (f"Pembilang {masa}", akhir.bagian.pembilang, "/pembilang"),
        "penyebut": (f"Penyebut {masa}", akhir.bagian.penyebut, "/penyebut"),
    }
    bulan = zip(bulan_triwulan(tw), baca_bulan(b.rencana, b.rekap, i, tw), strict=False)
    isi |= {
        f"bulan_{m}": (f"Isian {i.nama} {nama_bulan(m)} {b.tahun} ({i.satuan})", n, f"_bulan_{m}")
        for m, n in bulan
    }
    for nama, (uraian, nilai, ekor) in isi.items():
        if nilai is not None:
            sel = b.sumber(x for x in akhir.sumber if ekor in x)
            yield Asal(kunci_isian(i.kode, nama, tw), uraian, bingkai.sel_teks(nilai), sumber=sel)


def _gabung(i: Indikator, nilai: Sequence[Decimal]) -> str:
    """Values put together as the indicator says; a single one is not calculated."""
    if len(nilai) < 2:
        return ""
    if i.agregasi == "jumlah":
        return jumlah(nilai)
    if i.agregasi == "rata":
        return f"({jumlah(nilai)}) ÷ {len(nilai)}"
    kata = {"maks": "tertinggi", "min": "terendah"}.get(i.agregasi, "terakhir")
    return f"{kata} dari {'; '.join(map(tulis, nilai))}"


def _bagian(i: Indikator, masuk: Sequence[Triwulan]) -> str:
    if len(masuk) > 1 and i.agregasi in ("maks", "min"):
        kata = "tertinggi" if i.agregasi == "maks" else "terendah"
        return f"{kata} dari {'; '.join(map(_satu_bagian, masuk))}"
    atas, bawah = (_kurung(getattr(t.bagian, p) for t in masuk) for p in ("pembilang", "penyebut"))
    return f"{atas} ÷ {bawah} × 100" if atas and bawah else ""


def _satu_bagian(t: Triwulan) -> str:
    return _bagian_teks(t.bagian.pembilang, t.bagian.penyebut)


def _bagian_teks(atas: Decimal | None, bawah: Decimal | None) -> str:
    return "" if atas is None or bawah is None else f"{tulis(atas)} ÷ {tulis(bawah)} × 100"


def _kurung(nilai: Iterable[Decimal | None]) -> str:
    ada = [n for n in nilai if n is not None]
    return f"({jumlah(ada)})" if len(ada) > 1 else jumlah(ada)
