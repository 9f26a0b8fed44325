"""The budget: ceiling, realisation, absorption and output of each row."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkj import bingkai
from lkj.kunci import kunci
from lkj.kunci import rencana as kunci_rencana
from lkj.pengukuran.langkah_pmk22 import langkah
from lkj.rencana import SubKegiatan
from lkj.rumus import EFISIENSI
from lkj.telusur.dasar import Bahan, jumlah, kurang, sebutan_tw, tulis_teks
from lkj.telusur.model import Asal, Baris, Sumber
from lkj.telusur.triwulan import sejak_lalu

_UANG = {"pagu_awal": "Pagu semula", "pagu": "Pagu berlaku"}


def asal_anggaran(b: Bahan, u: Baris, sub: Sequence[Baris], tw: int | None, capaian: str) -> Iterator[Asal]:
    """Every figure of a row of the budget table.

    Args:
        b: The material.
        u: The row.
        sub: The rows of all sub-kegiatan.
        tw: The quarter; None for the year.
        capaian: Of a sasaran, the achievement that its efficiency is measured by.
    """
    masa = f"tahun {b.tahun}" if tw is None else f"{sebutan_tw(tw, sampai=True)} tahun {b.tahun}"
    apa = f"anggaran {b.rencana.instansi}" if u["tingkat"] == "jumlah" else u["nama"]
    if u["tingkat"] == "sub_kegiatan":
        yield from _sub_kegiatan(b, u, apa, masa, tw or 4)
    else:
        milik = _milik(b, u, sub)
        yield from _rangkuman(b, u, milik, apa, masa)
        yield from _efisiensi(b, u, milik, masa, capaian)
    yield from u.asal(
        "serapan",
        f"Serapan {apa} {masa} (persen)",
        rumus=_rasio(u["realisasi"], u["pagu"]),
        ketentuan="realisasi ÷ pagu × 100",
        masukan=u.kunci("realisasi", "pagu"),
    )
    yield from u.asal(
        "sisa",
        f"Sisa pagu {apa} {masa} (Rp)",
        rumus=kurang(u["pagu"], u["realisasi"]),
        ketentuan="pagu − realisasi",
        masukan=u.kunci("pagu", "realisasi"),
    )
    if tw is not None:
        yield from sejak_lalu(u, tw, "serapan", "serapan_lalu", "perubahan_serapan", f"serapan {apa}")


def _milik(b: Bahan, u: Baris, sub: Sequence[Baris]) -> list[Baris]:
    """The sub-kegiatan below a row."""
    if u["tingkat"] == "jumlah":
        return list(sub)
    if u["tingkat"] == "sasaran":
        kode = tuple(f"{p.kode}." for p in b.rencana.program_sasaran(u.kode))
        return [s for s in sub if s.kode.startswith(kode)]
    return [s for s in sub if s.kode.startswith(f"{u.kode}.")]


def _rangkuman(b: Bahan, u: Baris, milik: Sequence[Baris], apa: str, masa: str) -> Iterator[Asal]:
    kolom = {k: f"{judul} {apa} (Rp)" for k, judul in _UANG.items()}
    kolom |= {
        f"realisasi_tw{n}": f"Realisasi {apa} {sebutan_tw(n)} tahun {b.tahun} (Rp)" for n in (1, 2, 3, 4)
    }
    kolom["realisasi"] = f"Realisasi {apa} {masa} (Rp)"
    porsi = {p.kode: p.porsi.get(u.kode) for p in b.rencana.program if u["tingkat"] == "sasaran"}
    terbagi = [f"{kode} {tulis_teks(str(n))}%" for kode, n in porsi.items() if n is not None]
    kata = f"; bagian untuk sasaran ini: {', '.join(terbagi)}" if terbagi else ""
    for k, uraian in kolom.items():
        nilai = [m.angka(k) for m in milik]
        yield from u.asal(
            k,
            uraian,
            rumus="" if terbagi else jumlah(nilai, "sub kegiatan"),
            ketentuan=f"jumlah sub kegiatan{kata}",
            masukan=[x for m in milik for x in m.kunci(k)],
        )


def _efisiensi(b: Bahan, u: Baris, milik: Sequence[Baris], masa: str, capaian: str) -> Iterator[Asal]:
    cara = b.ketentuan.efisiensi
    rumus, masukan = kurang(capaian, u["serapan"]), (*u.kunci("capaian"), *u.kunci("serapan"))
    if cara == "rasio":
        rumus, masukan = _rasio(u["realisasi"], u["pagu"]), u.kunci("realisasi", "pagu")
    elif cara == "pmk22":
        rumus = ""
        masukan = tuple(x for m in milik for x in m.kunci("pagu", "capaian_fisik", "realisasi"))
        yield from _langkah_pmk22(b, u, milik, masukan, masa)
    uraian = f"Efisiensi {u['nama']} {masa}"
    yield from u.asal("efisiensi_nilai", uraian, rumus=rumus, ketentuan=EFISIENSI[cara], masukan=masukan)


_LANGKAH = {
    "seharusnya": ("Pengeluaran seharusnya (Rp)", "jumlah pagu × capaian keluaran"),
    "terpakai": ("Pengeluaran (Rp)", "jumlah realisasi"),
    "hemat": ("Efisiensi (persen)", "(seharusnya − realisasi) ÷ seharusnya × 100"),
    "dihitung": ("Efisiensi yang dihitung (persen)", "paling rendah −20% dan paling tinggi 20%"),
}


def _langkah_pmk22(
    b: Bahan, u: Baris, milik: Sequence[Baris], masukan: Sequence[str], masa: str
) -> Iterator[Asal]:
    """The steps of an efficiency by PMK 22/2021 as Catatan Metode prints them."""
    isi = langkah(b.rencana, milik, u.kode)
    for nama, (uraian, kata) in _LANGKAH.items() if isi is not None else ():
        yield Asal(
            kunci(u.kode, f"pmk22_{nama}", u.awalan),
            f"{uraian} {u['nama']} {masa}",
            bingkai.sel_teks(getattr(isi, nama)),
            ketentuan=kata,
            masukan=tuple(masukan),
        )


def _rasio(atas: str, bawah: str) -> str:
    return f"{tulis_teks(atas)} ÷ {tulis_teks(bawah)} × 100"


def _sub_kegiatan(b: Bahan, u: Baris, apa: str, masa: str, tw: int) -> Iterator[Asal]:
    sub = next(s for s in b.rencana.sub_kegiatan if s.kode == u.kode)
    awal = min((v for v in b.rencana.versi if v.jenis == "DPA"), key=lambda v: v.berlaku_sejak).kode
    for kolom, versi in (("pagu_awal", awal), ("pagu", u["versi_dpa"])):
        yield from u.asal(
            kolom, f"{_UANG[kolom]} {apa} (Rp)", masukan=(kunci_rencana(u.kode, "pagu", versi),)
        )
    yield from _realisasi(b, u, sub, apa, masa, tw)
    target = [kunci_rencana(u.kode, f"tw{n}") for n in range(1, tw + 1)]
    yield from u.asal(
        "target_fisik",
        f"Target keluaran {apa} {masa} ({u['satuan']})",
        rumus=jumlah(sub.tw[:tw]),
        masukan=target,
    )
    fisik = [_dari_seksi(b, sub, n, "fisik") for n in range(1, tw + 1)]
    yield from u.asal(
        "realisasi_fisik",
        f"Realisasi keluaran {apa} {masa} ({u['satuan']})",
        rumus=jumlah(Decimal(s.nilai) for s in fisik if s),
        sumber=[s for s in fisik if s],
    )
    yield from u.asal(
        "capaian_fisik",
        f"Capaian keluaran {apa} {masa} (persen)",
        rumus=_rasio(u["realisasi_fisik"], u["target_fisik"]),
        masukan=u.kunci("realisasi_fisik", "target_fisik"),
    )


def _realisasi(b: Bahan, u: Baris, sub: SubKegiatan, apa: str, masa: str, tw: int) -> Iterator[Asal]:
    """The Rupiah of each quarter and to date: the financial report's, or the sections'."""
    lra = u["keuangan"] == "lra"
    sel = {n: _lra(b, sub, n) if lra else _dari_seksi(b, sub, n, "anggaran") for n in range(1, tw + 1)}
    for n, s in sel.items():
        dulu = sel.get(n - 1) if lra else None
        rumus = kurang(s.nilai, dulu.nilai) if s and dulu else ""
        yield from u.asal(
            f"realisasi_tw{n}",
            f"Realisasi {apa} {sebutan_tw(n)} tahun {b.tahun} (Rp)",
            rumus=rumus,
            ketentuan="LRA sampai dengan triwulan ini dikurangi triwulan sebelumnya" if dulu else "",
            sumber=[x for x in (s, dulu) if x],
        )
    akhir = [sel[tw]] if lra else list(sel.values())
    yield from u.asal(
        "realisasi",
        f"Realisasi {apa} {masa} (Rp)",
        rumus="" if lra else jumlah(Decimal(s.nilai) for s in akhir if s),
        ketentuan=f"LRA {sebutan_tw(tw, sampai=True)}" if lra else "jumlah isian seksi",
        sumber=[s for s in akhir if s],
    )


def _lra(b: Bahan, sub: SubKegiatan, tw: int) -> Sumber | None:
    nilai = b.rekap.nilai(tw, "lra", sub.kode, "realisasi_sd")
    return b.sel_rekap.get(nilai.id) if nilai else None


def _dari_seksi(b: Bahan, sub: SubKegiatan, tw: int, ukuran: str) -> Sumber | None:
    """What the section that answers for a sub-kegiatan at a quarter's end reported."""
    semua = b.rekap.semua(tw, "sub_kegiatan", sub.kode, ukuran)
    nilai = next((semua[s] for s in b.rencana.seksi_pada(sub, tw) if s in semua), None)
    return b.sel_rekap.get(nilai.id) if nilai else None
