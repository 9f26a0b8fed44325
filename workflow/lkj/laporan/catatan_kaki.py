"""Footnotes under the measured tables: why a cell holds what it holds, one sentence each.

A function returns the sentence, or "" where there is nothing to say, so that only notes that occur are
printed (domain.md 3.2 to 3.5, 4.1). Rules of the whole report stand in Catatan Metode.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from lkj import angka
from lkj.kunci import rencana as kunci_rencana
from lkj.laporan.bahan import Bahan, BahanRencana, Baris, capaian_tercetak, kolom_tercetak
from lkj.laporan.kalimat import (
    KATA_NILAI,
    awal_besar,
    awal_renstra,
    dasar_rerata,
    persen,
    persen_ketentuan,
    sebab,
    sejak,
)
from lkj.laporan.markah import gabung, tertanda
from lkj.periode import romawi
from lkj.rencana import Indikator
from lkj.rencana.butir import Program, SubKegiatan
from lkj.rumus import BATAS, RUMUS, Skala

TANPA_BATAS = "Capaian hasil penghitungan, tanpa batas atas dan batas bawah pencetakan."
TAHUNAN = "Diukur tahunan, pada triwulan IV."
PMK22 = (
    "Nilai efisiensi 0 sampai 100 diadaptasi dari PMK 22/2021, yang berlaku bagi kementerian/lembaga;"
    " rumusnya ada di Catatan Metode."
)
_SUDAH_DISEBUT = ("BELUM_MASUK", "BELUM_TERBIT", "DIUKUR_TAHUNAN")
"""Codes whose reason another note or the cell itself says."""


def rumus(b: Bahan, i: Indikator) -> str:
    """The formula of an indicator that is not plainly realisasi over target."""
    nama = b.rumus(i)
    if nama == "rasio":
        return ""
    if nama == "ordinal":
        return f"Capaian: {RUMUS[nama].kata}. Tingkat: {tingkat(b, i)}."
    arah = "Nilai yang lebih kecil lebih baik. " if i.polaritas == "negatif" else ""
    peringatan = " Rumus ini memberi 0% bila realisasi tepat sama dengan target." * (nama == "selisih")
    return f"{arah}Capaian: {RUMUS[nama].kata}.{peringatan}"


def tingkat(b: Bahan, i: Indikator) -> str:
    """The steps of an ordinal indicator: TMP = 1, TW = 2, WDP = 3, dan WTP = 4."""
    peta = b.rencana.peta_indikator(i)
    isi = ((s, n, kunci_rencana(s, "tingkat", peta.nama)) for s, n in peta.nilai) if peta else ()
    return gabung(f"{sebutan} = {tertanda(angka.tulis(n), kunci)}" for sebutan, n, kunci in isi)


def sumber_nilai(u: Baris) -> str:
    """What kind of value a result is, and the document it was taken from (domain.md 3.4a)."""
    status, sumber = u["status"], u["sumber_nilai"]
    if status == "belum_terbit":
        asal = f" ({sumber})" if sumber else ""
        return f"Nilai belum terbit{asal}; tidak masuk rata-rata."
    if status == "belum_masuk":
        return "Data seksi penanggung jawab belum masuk; tidak masuk rata-rata."
    if status in KATA_NILAI:
        asal = f" menurut {sumber}" if sumber else ""
        return f"{awal_besar(KATA_NILAI[status])}{asal}."
    return f"Sumber: {sumber}." if sumber else ""


def khusus(u: Baris, kolom: str) -> str:
    """Why a figure is missing or special, unless another note says it."""
    kode = u[kolom]
    if kode in _SUDAH_DISEBUT or u["status"] == "belum_terbit":
        return ""
    return f"{awal_besar(sebab(kode))}." if sebab(kode) else ""


def batas(b: Bahan, u: Baris, ekor: str) -> str:
    """A cap or floor of a printed achievement; ``ekor`` as in `capaian_tercetak`."""
    kata = {"BATAS_ATAS": ("paling tinggi", "batas atas"), "BATAS_BAWAH": ("paling rendah", "batas bawah")}
    mentah = u.angka(f"capaian{ekor}")
    if mentah is None or u[f"kode_batas{ekor}"] not in kata:
        return ""
    arah, nama = kata[u[f"kode_batas{ekor}"]]
    dasar, batas = (
        persen(n, b.desimal(u["kode"]), u.kunci(kolom))
        for n, kolom in ((mentah, f"capaian{ekor}"), (capaian_tercetak(u, ekor), kolom_tercetak(u, ekor)))
    )
    return f"Hasil penghitungan {dasar}, dicetak {arah} {batas} (ketentuan {nama})."


def celah(b: Bahan, u: Baris, ekor: str = "", kode: str = "") -> str:
    """A value between two printed classes, and which rule put it where (domain.md 4.1).

    Args:
        b: The material.
        u: The row of an indicator or a mean.
        ekor: Which achievement, as in `capaian_tercetak`.
        kode: The indicator, whose scale may be its own; empty for a mean.
    """
    skala, nilai = b.skala_untuk(kode), u.angka(f"capaian{ekor}")
    tetangga = None if nilai is None else skala.celah(nilai)
    if nilai is None or tetangga is None:
        return ""
    antara = gabung(f"{k.nama} ({k.cetak})" for k in tetangga)
    cetak = persen(nilai, _desimal_celah(skala, nilai, b.desimal(kode)), u.kunci(f"capaian{ekor}"))
    return (
        f"Capaian {cetak} berada di antara kategori {antara}; ketentuannya {BATAS[skala.batas]},"
        f" yaitu {b.nama_kategori(u[f'kategori{ekor}'], kode)}."
    )


def _desimal_celah(skala: Skala, nilai: Decimal, desimal: int) -> int:
    """So many decimals that the printed value lies between the two classes, too."""
    return next((d for d in range(desimal, 12) if skala.celah(angka.bulatkan(nilai, d))), 12)


def rerata(b: Bahan, u: Baris, indikator: Sequence[Baris], ekor: str = "") -> tuple[str, ...]:
    """What a mean is based on, where that is not plain, and what was capped before it entered.

    Args:
        b: The material.
        u: The row of the mean.
        indikator: The rows of which it is the mean.
        ekor: Which achievement, as in `capaian_tercetak`.
    """
    if u.angka(f"capaian{ekor}") is None:
        return ()
    n = u["n_tw" if ekor == "_tw" else "n"]
    bermakna = u["jenis"] == "instansi" or n != u["dari"] or b.ketentuan().rerata == "berbobot"
    dasar = f"{awal_besar(dasar_rerata(b, u, ekor))}." if bermakna and u["dari"] != "1" else ""
    return (dasar, *dibatasi(b, indikator, ekor))


def dibatasi(b: Bahan, indikator: Iterable[Baris], ekor: str = "") -> list[str]:
    """Achievements that entered a mean as the cap or the floor (domain.md 3.5)."""
    kena: dict[tuple[str, str], list[str]] = {}
    for u in indikator:
        nilai, aturan = u.angka(f"capaian{ekor}"), b.ketentuan(u["kode"])
        atas, bawah = aturan.batas_rerata, aturan.batas_bawah
        if nilai is not None and atas is not None and nilai > atas:
            batas = persen_ketentuan(b, "batas_rerata", u["kode"])
            kena.setdefault(("lebih", batas), []).append(u["nama"])
        elif nilai is not None and bawah is not None and nilai < bawah:
            batas = persen_ketentuan(b, "batas_bawah", u["kode"])
            kena.setdefault(("kurang", batas), []).append(u["nama"])
    return [
        f"Dalam rata-rata, capaian yang {arah} dari {n} dihitung {n}: {gabung(nama)}."
        for (arah, n), nama in kena.items()
    ]


def tak_banding(i: Indikator) -> str:
    """Why an earlier year has no figure beside this one (domain.md 3.4a)."""
    return f"Tidak dapat diperbandingkan: {sejak(i)}."


def jumlah_renstra(b: Bahan, i: Indikator) -> str:
    """A result towards the Renstra that is a sum of years."""
    return f"Jumlah sejak {awal_renstra(b, i)}." * (i.agregasi_renstra == "jumlah")


def pembagian(b: Bahan, p: Program) -> str:
    """The shares of a programme that is divided among its sasaran."""
    uraian = {s.kode: s.uraian for s in b.rencana.sasaran}
    bagian = gabung(f"{_porsi(p, k)} untuk sasaran “{uraian[k]}”" for k in p.porsi)
    return f"Anggarannya dibagi {bagian}." if bagian else ""


def porsi(p: Program, sasaran: str) -> str:
    """How a programme of several sasaran is counted in one of them (domain.md 5)."""
    if p.porsi:
        return f"Anggaran {p.nama} dihitung {_porsi(p, sasaran)} pada sasaran ini."
    return f"{p.nama} mendukung beberapa sasaran dan dihitung penuh pada masing-masing." * (
        len(p.sasaran) > 1
    )


def _porsi(p: Program, sasaran: str) -> str:
    """The share of a sasaran in a programme."""
    return persen(p.porsi[sasaran], kunci=kunci_rencana(sasaran, "porsi", p.kode))


def penanggung_jawab(b: BahanRencana, butir: Indikator | SubKegiatan) -> str:
    """Who answered for something, where that changed within the year."""
    masa = masa_seksi(b, butir)
    return f"Penanggung jawab: {urutan_seksi(masa)}." if len(masa) > 1 else ""


def urutan_seksi(masa: Iterable[tuple[str, str]]) -> str:
    """Who answered in which quarters, as a part of a sentence."""
    return "; ".join(f"{nama} ({tw})" for nama, tw in masa)


def masa_seksi(b: BahanRencana, butir: Indikator | SubKegiatan) -> list[tuple[str, str]]:
    """Who answers for something, and in which quarters: [("Seksi A", "triwulan I–II"), …]."""
    return masa({n: gabung(map(b.nama_seksi, b.rencana.seksi_pada(butir, n))) for n in b.triwulan})


def masa(isi: Mapping[int, str]) -> list[tuple[str, str]]:
    """Runs of quarters with the same text: {1: a, 2: a, 3: b} → (a, "triwulan I–II"), (b, "triwulan III")."""
    hasil: list[tuple[str, list[int]]] = []
    for tw, teks in isi.items():
        if not hasil or hasil[-1][0] != teks:
            hasil.append((teks, []))
        hasil[-1][1].append(tw)
    return [(teks, f"triwulan {'–'.join(map(romawi, dict.fromkeys((tw[0], tw[-1]))))}") for teks, tw in hasil]
