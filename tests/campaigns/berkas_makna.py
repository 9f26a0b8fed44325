"""Mutants with a meaning: one value, unit, sign, key or row of a right form changed, all else in order.

Each must be seen: a new remark, or a changed line of the records. What is changed in one cell must be seen at
that cell, or a wrong cell could hide behind another.
"""

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from xml.sax.saxutils import escape

from tests.campaigns.berkas_bahan import (
    Nama,
    Paket,
    Temuan,
    asal,
    formulir,
    periksa,
    pola_baris,
    salinan_berbeda,
    sel_asal,
)

from lkj.rencana import tata_isian as tata
from lkj.tabel import Tata

Acak = random.Random
_ANGKA = {
    tata.KINERJA: ("target", "pembilang", "penyebut", "realisasi"),
    tata.SUB_KEGIATAN: ("target", "fisik", "pagu", "anggaran"),
    tata.LRA: ("pagu", "realisasi_sd"),
}
"""Sheet → its columns of figures."""
_TEKS = {
    tata.KINERJA: ("keterangan",),
    tata.SUB_KEGIATAN: ("keterangan",),
    tata.LRA: ("keterangan",),
    tata.ANALISIS: tuple(tata.BUTIR_ANALISIS),
    tata.DATA_DUKUNG: ("uraian", "nomor", "tautan"),
}
_SATUAN = {tata.KINERJA: ("satuan",), tata.SUB_KEGIATAN: ("satuan",)}
_KUNCI = dict.fromkeys((tata.KINERJA, tata.SUB_KEGIATAN, tata.LRA, tata.ANALISIS), ("kode",))


@dataclass(frozen=True)
class Mutan:
    """A form with one change, and the cells of which one must show it (empty: any)."""

    apa: str
    nama: Nama
    isi: bytes
    di: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class HasilMakna:
    """What became of a mutant."""

    benih: int
    apa: str
    akhir: str
    salah: str = ""


@dataclass(frozen=True)
class Letak:
    """A filled cell of a form's table: sheet, address, what stands there."""

    nama: Nama
    lembar: str
    alamat: str
    nilai: object

    @property
    def di(self) -> frozenset[tuple[str, str]]:
        """Its address, as the place that must show a change."""
        return frozenset({(self.lembar, self.alamat)})


def jalankan(benih: int) -> HasilMakna:
    """Make, check and judge the mutant of a seed."""
    m = mutan(benih)
    temuan, semula = periksa(m.isi, m.nama), asal(m.nama)
    berubah = temuan.baris ^ semula.baris
    catatan = {(lembar, sel) for _, lembar, sel in temuan.catatan}
    terlihat = (catatan | {b[3:5] for b in berubah}) & m.di if m.di else catatan | berubah
    salah = salinan_berbeda(m.isi, m.nama)
    if not terlihat:
        salah = f"tidak terlihat: {m.nama} {m.apa} {sorted(m.di)}"
    return HasilMakna(benih, m.apa.partition(":")[0], _akhir(temuan, berubah=bool(berubah)), salah)


def _akhir(temuan: Temuan, *, berubah: bool) -> str:
    if temuan.wajib and temuan.catatan:
        return "ditolak (catatan wajib)"
    if temuan.catatan:
        return f"catatan konfirmasi{' dan baris rekaman berubah' if berubah else ''}"
    return "baris rekaman berubah" if berubah else "tidak terlihat"


def mutan(benih: int) -> Mutan:
    """The mutant of a seed."""
    acak = Acak(benih)
    while True:
        nama = acak.choice(sorted(formulir()))
        hasil = acak.choice(_CARA)(acak, nama)
        if hasil is not None:
            return hasil


def _nilai(acak: Acak, nama: Nama) -> Mutan | None:
    """Another figure in a cell: a slip of the fingers, of the comma, of the row."""
    letak = _pilih(acak, nama, _ANGKA, Decimal)
    if letak is None or not isinstance(letak.nilai, Decimal):
        return None
    teks = format(letak.nilai, "f")
    lain = {
        "digit tertukar": teks[1::-1] + teks[2:] if teks[:2].isdigit() else teks,
        "digit lain": re.sub(r"\d", lambda m: str((int(m[0]) + 1) % 10), teks, count=1),
        "kali sepuluh": format(letak.nilai.scaleb(1), "f"),
        "bagi seratus": format(letak.nilai.scaleb(-2), "f"),
        "kali sejuta": format(letak.nilai.scaleb(6), "f"),
        "digit terakhir": teks[:-1] + str((int(teks[-1]) + 1) % 10),
        "digit hilang": teks[:-1] or "0",
        "nol": "0",
        "dari sel lain": _angka_lain(acak, nama),
    }
    apa, baru = acak.choice(sorted(lain.items()))
    if not re.fullmatch(r"-?\d+(\.\d*)?", baru) or Decimal(baru) == letak.nilai:
        return None
    return _dengan(
        letak, f"nilai: {apa} {teks} → {baru}", lambda p: p.angka(letak.lembar, letak.alamat, baru)
    )


def _tanda(acak: Acak, nama: Nama) -> Mutan | None:
    letak = _pilih(acak, nama, _ANGKA, Decimal)
    if letak is None or not letak.nilai:
        return None
    return _dengan(
        letak, f"tanda: -{letak.nilai}", lambda p: p.angka(letak.lembar, letak.alamat, f"-{letak.nilai}")
    )


def _bentuk(acak: Acak, nama: Nama) -> Mutan | None:
    """The figure in another notation, as text."""
    letak = _pilih(acak, nama, _ANGKA, Decimal)
    if letak is None:
        return None
    teks = str(letak.nilai)
    pola = ("{}", "Rp {}", "{} %", "{}%", "({})", "&#39;{}", "{} unit", "± {}", "{} - {}", "~{}", "{},-")
    baru = acak.choice(pola).format(teks, teks).replace(".", acak.choice(".,"))
    return _dengan(letak, f"bentuk: {baru}", lambda p: p.tulis(letak.lembar, letak.alamat, baru))


def _kosong(acak: Acak, nama: Nama) -> Mutan | None:
    letak = _pilih(acak, nama, acak.choice((_ANGKA, _TEKS, _KUNCI)), object)
    if letak is None:
        return None
    return _dengan(letak, "dikosongkan", lambda p: p.sel(letak.lembar, letak.alamat, ""))


def _galat(acak: Acak, nama: Nama) -> Mutan | None:
    letak = _pilih(acak, nama, _ANGKA, Decimal)
    if letak is None:
        return None
    galat = acak.choice(("#REF!", "#DIV/0!", "#VALUE!", "#N/A", "#NAME?"))
    isi = f"<v>{galat}</v>"
    return _dengan(letak, f"galat: {galat}", lambda p: p.sel(letak.lembar, letak.alamat, isi, "e"))


def _teks(acak: Acak, nama: Nama) -> Mutan | None:
    letak = _pilih(acak, nama, _TEKS, str)
    if letak is None:
        return None
    kata = str(letak.nilai).split()
    baru = acak.choice(
        ("-", "sudah", " ".join(kata[1:]), " ".join(reversed(kata)), f"{letak.nilai} 👍", "IKM | 100")
    )
    if baru.split() == kata:
        return None
    return _dengan(letak, "teks", lambda p: p.tulis(letak.lembar, letak.alamat, escape(baru)))


def _satuan(acak: Acak, nama: Nama) -> Mutan | None:
    letak = _pilih(acak, nama, _SATUAN, str)
    if letak is None:
        return None
    baru = acak.choice([s for s in ("orang", "unit", "%", "Rp", "", "juta rupiah") if s != letak.nilai])
    return _dengan(
        letak, f"satuan: {letak.nilai} → {baru}", lambda p: p.tulis(letak.lembar, letak.alamat, baru)
    )


def _kunci(acak: Acak, nama: Nama) -> Mutan | None:
    letak = _pilih(acak, nama, _KUNCI, str)
    if letak is None:
        return None
    kode = str(letak.nilai)
    lain = [
        n
        for (lembar, a), (n, *_) in sel_asal(nama).items()
        if lembar == letak.lembar and a[0] == "A" and a != letak.alamat
    ]
    pilihan = (
        kode[:-1],
        f"{kode}0",
        kode.lower(),
        kode[::-1],
        str(acak.choice(lain)),
        kode.replace(".", ","),
        kode[1:],
    )
    baru = acak.choice(pilihan)
    if baru == kode:
        return None
    hasil = _dengan(letak, f"kunci: {kode} → {baru}", lambda p: p.tulis(letak.lembar, letak.alamat, baru))
    return replace(hasil, di=frozenset())  # of two equal keys the remark stands at the second


def _baris(acak: Acak, nama: Nama) -> Mutan | None:
    """A row of a table deleted, repeated, or exchanged with the next one but for its key."""
    letak = _pilih(acak, nama, {**_KUNCI, tata.DATA_DUKUNG: ("uraian",)}, str)
    if letak is None:
        return None
    nomor = int(re.sub(r"\D", "", letak.alamat))
    paket = Paket.dari(nama)
    bagian = paket.jalur(letak.lembar)
    cocok = re.search(pola_baris(nomor), paket.bagian[bagian].decode(), re.DOTALL)
    if cocok is None:
        return None
    cara = acak.choice(("dihapus", "digandakan", "isi tertukar"))
    if cara == "dihapus":
        paket.pola(bagian, pola_baris(nomor), "")
    elif cara == "digandakan":
        salinan = re.sub(rf'r="([A-Z]*){nomor}"', r'r="\g<1>99"', cocok[0])
        paket.ganti(bagian, "</sheetData>", f"{salinan}</sheetData>")
    elif not _tukar_isi(paket, bagian, nomor):
        return None
    return Mutan(f"baris: {cara} {letak.lembar} {nomor}", nama, paket.kemas())


def _tukar_isi(paket: Paket, bagian: str, nomor: int) -> bool:
    """Exchange the cells from C on of a row and the next, as a wrong sort does; False if nothing changes."""
    isi = paket.bagian[bagian].decode()
    pola = r'(<row r="{}"[^>]*>(?:<c r="[AB]\d+".*?)?)(<c r="C\d.*?)(</row>)'
    satu, dua = (re.search(pola.format(n), isi, re.DOTALL) for n in (nomor, nomor + 1))
    if satu is None or dua is None:
        return False
    ekor = [re.sub(r'(<c r="[A-Z]+)\d+', rf"\g<1>{n}", m[2]) for m, n in ((dua, nomor), (satu, nomor + 1))]
    baru = "".join(f"{m[1]}{e}{m[3]}" for m, e in zip((satu, dua), ekor, strict=True))
    paket.bagian[bagian] = (isi[: satu.start()] + baru + isi[dua.end() :]).encode()
    return _isi_sel(ekor[0]) != _isi_sel(satu[2])


def _isi_sel(sel: str) -> list[str]:
    """The values of some cells, those of formulas left out."""
    return re.findall(r'<c r="[A-Z]+\d+"[^>]*[^/]><v>(.*?)</v>', sel)


_CARA: tuple[Callable[[Acak, Nama], Mutan | None], ...] = (
    *(_nilai, _nilai, _nilai, _nilai),
    *(_tanda, _bentuk, _kosong, _galat, _teks, _satuan, _kunci, _baris),
)


def _pilih(acak: Acak, nama: Nama, kolom: Mapping[Tata, tuple[str, ...]], jenis: type) -> Letak | None:
    """One typed cell of these columns that holds a value of this type; a formula's result is not typed."""
    ada = []
    for t, kunci in kolom.items():
        huruf = {t.huruf(k) for k in kunci}
        for (lembar, alamat), (nilai, _, _, rumus, *_) in sel_asal(nama).items():
            cocok = re.fullmatch(r"([A-Z])(\d+)", alamat)
            if (
                lembar == t.lembar
                and cocok
                and cocok[1] in huruf
                and int(cocok[2]) >= t.baris_data
                and not rumus
            ):
                ada += [Letak(nama, lembar, alamat, nilai)] if isinstance(nilai, jenis) else []
    return acak.choice(ada) if ada else None


def _angka_lain(acak: Acak, nama: Nama) -> str:
    letak = _pilih(acak, nama, _ANGKA, Decimal)
    return str(letak.nilai) if letak else ""


def _dengan(letak: Letak, apa: str, ubah: Callable[[Paket], object]) -> Mutan:
    paket = Paket.dari(letak.nama)
    ubah(paket)
    return Mutan(apa, letak.nama, paket.kemas(), letak.di)
