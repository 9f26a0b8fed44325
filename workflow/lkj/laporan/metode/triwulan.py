"""How months become a quarter and quarters the year, with worked numbers of each way in use."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkj import angka
from lkj.kunci import isian as kunci_isian
from lkj.laporan import catatan_kaki as kaki
from lkj.laporan.bahan import Bahan
from lkj.laporan.kalimat import awal_besar, nilai_indikator
from lkj.laporan.markah import gabung, tertanda
from lkj.laporan.metode.hitungan import cukup, daftar, tandai
from lkj.pengukuran.deret import Triwulan, baca_deret
from lkj.periode import bulan_triwulan, nama_bulan, nama_triwulan
from lkj.rencana import Indikator, SubKegiatan
from lkj.rumus import AGREGASI


def penggabungan(b: Bahan) -> Iterator[str]:
    """Every way of aggregation in use, parts, cumulative sheets, shared and monthly indicators."""
    for cara, kata in AGREGASI.items():
        milik = [i for i in b.rencana.indikator if i.agregasi == cara]
        if milik:
            urut = sorted(milik, key=lambda i: i.nilai_isian == "kumulatif")
            contoh = next((f" {c}" for i in urut if (c := _contoh(b, i))), "")
            yield f"{awal_besar(kata)}: {gabung(i.nama for i in milik)}.{contoh}"
    yield from _bagian(b)
    kumulatif = [i.nama for i in b.rencana.indikator if i.nilai_isian == "kumulatif"]
    yield from daftar("Diisi secara kumulatif sejak Januari:", kumulatif)
    yield from _bulanan(b)


def _bagian(b: Bahan) -> Iterator[str]:
    bagian = [i for i in b.rencana.indikator if i.berbagian]
    if bagian:
        yield (
            f"Dihitung dari pembilang dan penyebutnya: {gabung(i.nama for i in bagian)};"
            " gabungan triwulan memakai jumlah pembilang dan jumlah penyebut, bukan rata-rata persentase,"
            " kecuali bila yang berlaku nilai triwulan terakhir."
        )
    for i in b.rencana.indikator:
        seksi = b.rencana.seksi_pada(i, b.terakhir)
        if len(seksi) > 1:
            nama = gabung(map(b.nama_seksi, seksi))
            yield f"{i.nama} diisi bersama oleh {nama}; pembilang dan penyebutnya dijumlahkan."


def _contoh(b: Bahan, i: Indikator) -> str:
    """The value to date of one indicator, worked from its quarters; empty where that is not plain."""
    u = b.ukur(i.kode)
    hasil = u.angka("realisasi" if b.tw is None else "realisasi_sd")
    deret = baca_deret(b.rencana, b.rekap, i, b.terakhir)
    if hasil is None or not all(t.terisi for t in deret if i.agregasi != "tahunan"):
        return ""
    hitungan = _bagian_terhitung(i, deret) if i.berbagian else _nilai_terhitung(b, i, deret)
    kunci_hasil = u.kunci("realisasi" if b.tw is None else "realisasi_sd")
    return f"Contoh {i.nama}: {hitungan}{nilai_indikator(b, i, hasil, kunci_hasil)}." if hitungan else ""


def _nilai_terhitung(b: Bahan, i: Indikator, deret: Sequence[Triwulan]) -> str:
    """The quarters put together up to the sign that leads to the result."""
    terisi = [(tw, t.nilai) for tw, t in enumerate(deret, 1) if t.nilai is not None]
    if not terisi:
        return ""
    if i.nilai_isian == "kumulatif":
        return f"isian sampai dengan {nama_triwulan(terisi[-1][0])} "
    hitungan = _gabungan(b, i, [(n, kunci_isian(i.kode, "isian", tw)) for tw, n in terisi])
    return f"{hitungan} = " if hitungan else f"{nama_triwulan(terisi[-1][0])} "


def _gabungan(b: Bahan, i: Indikator, isi: Sequence[tuple[Decimal, str]]) -> str:
    """Values (with keys) of quarters or months put together by an indicator's own way; empty for the last."""
    cara, nilai, kunci = i.agregasi, [n for n, _ in isi], [k for _, k in isi]
    if cara in ("jumlah", "rata"):
        n = Decimal(len(nilai))
        tulis = cukup(nilai, lambda x: angka.bagi(angka.jumlah(x), n) if cara == "rata" else angka.jumlah(x))
        jumlah = " + ".join(tandai(tulis or [""] * len(kunci), kunci))
        return f"({jumlah}) ÷ {len(nilai)}" if cara == "rata" else jumlah
    sebutan = tandai([b.tulis(i, n) for n in nilai], kunci)
    kata = {"maks": "tertinggi dari", "min": "terendah dari"}.get(cara)
    return f"{kata} {gabung(sebutan)}" if kata else ""


def _bagian_terhitung(i: Indikator, deret: Sequence[Triwulan]) -> str:
    terisi = [(tw, t.bagian) for tw, t in enumerate(deret, 1) if t.bagian.pembilang is not None]
    if i.agregasi not in ("jumlah", "rata") or i.nilai_isian == "kumulatif":
        terisi = terisi[-1:] if i.agregasi not in ("maks", "min") else []
    atas, bawah = (
        [(n, kunci_isian(i.kode, p, tw)) for tw, t in terisi if (n := getattr(t, p)) is not None]
        for p in ("pembilang", "penyebut")
    )
    if not atas or len(atas) != len(bawah):
        return ""
    return f"{_jumlah(atas)} ÷ {_jumlah(bawah)} × 100 = "


def _jumlah(isi: Sequence[tuple[Decimal, str]]) -> str:
    teks = " + ".join(tertanda(angka.tulis(n, desimal=10), kunci) for n, kunci in isi)
    return f"({teks})" if len(isi) > 1 else teks


def _bulanan(b: Bahan) -> Iterator[str]:
    bulanan = [i for i in b.rencana.indikator if i.periode_isian == "bulan"]
    if bulanan:
        yield (
            f"Diisi setiap bulan: {gabung(i.nama for i in bulanan)}; nilai triwulannya digabungkan dengan"
            f" cara yang sama.{next((f' {c}' for i in bulanan if (c := _contoh_bulan(b, i))), '')}"
        )


def _contoh_bulan(b: Bahan, i: Indikator) -> str:
    """The last quarter of a monthly indicator, worked from its months."""
    bulan = bulan_triwulan(b.terakhir)
    akhir = baca_deret(b.rencana, b.rekap, i, b.terakhir)[-1]
    if akhir.nilai is None or i.nilai_isian == "kumulatif":
        return ""
    ada = [b.rekap.nilai(b.terakhir, "kinerja", i.kode, f"realisasi_bulan_{m}") for m in bulan]
    terisi = [n.nilai for n in ada if n is not None]
    if len(terisi) < len(bulan):
        return ""
    kunci = [kunci_isian(i.kode, f"bulan_{m}", b.terakhir) for m in bulan]
    cetak = tandai([b.tulis(i, n) for n in terisi], kunci)
    isi = gabung(f"{nama_bulan(m)} {satu}" for m, satu in zip(bulan, cetak, strict=True))
    hitungan = _gabungan(b, i, list(zip(terisi, kunci, strict=True)))
    hasil = nilai_indikator(b, i, akhir.nilai, kunci_isian(i.kode, "isian", b.terakhir))
    cara = f"{hitungan} = {hasil}" if hitungan else f"yang berlaku bulan terakhir, {hasil}"
    return f"Contoh {i.nama}, {nama_triwulan(b.terakhir)}: {isi}; {cara}."


def penanggung_jawab(b: Bahan) -> list[str]:
    """Indicators and sub-kegiatan whose responsible section changed within the period."""
    kalimat = []
    semua: tuple[Indikator | SubKegiatan, ...] = (*b.rencana.indikator, *b.rencana.sub_kegiatan)
    for butir in semua:
        masa = kaki.masa_seksi(b, butir)
        if len(masa) > 1:
            kalimat.append(f"{butir.nama}: {kaki.urutan_seksi(masa)}.")
    return kalimat
