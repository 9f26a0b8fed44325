"""The sheets Kinerja and Bulanan: values of the indicators (domain.md 3.3, 3.4a, 9)."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from lkj import angka
from lkj.lembar import Sel
from lkj.periksa.dasar import Pemeriksa
from lkj.periksa.sumber import BELUM_TERBIT, periksa_sumber
from lkj.periode import bulan_triwulan, nama_bulan
from lkj.rencana import tata_isian as tata
from lkj.rencana.acuan import AcuanKinerja
from lkj.rencana.kaidah import lengkap
from lkj.tabel import Baris, Kolom, Tata

NILAI = ("pembilang", "penyebut", "realisasi")


def periksa_kinerja(p: Pemeriksa) -> None:
    """Check both sheets."""
    acuan = {k.kode: k for k in p.acuan.kinerja}
    nama = {k.kode: k.nama for k in p.acuan.kinerja}
    belum_terbit = set()
    baris = p.baris(
        tata.KINERJA, nama, abaikan=lambda s: _diabaikan(s, acuan), ganti=lambda s: _kata(s, acuan)
    )
    for kode, b in baris.items():
        k = acuan[kode]
        p.banding(b, "target", k.target_sel, "TARGET_BERBEDA")
        p.tercetak(b, k.nama, k.satuan)
        if b.teks("keterangan"):
            p.rekam(b, "kinerja", kode, "keterangan")
        if k.diisi and periksa_sumber(p, b, kode) == BELUM_TERBIT:
            belum_terbit.add(kode)
        if k.diisi and not k.bulanan:
            _nilai(p, b, k, belum_terbit=kode in belum_terbit)
            _pecahan(p, k, [b])
    if p.acuan.bulanan:
        _bulanan(p, belum_terbit)


def _bulanan(p: Pemeriksa, belum_terbit: set[str]) -> None:
    acuan = {k.kode: k for k in p.acuan.bulanan}
    butir = {f"{k} {nama_bulan(b)}": (k, b) for k in acuan for b in bulan_triwulan(p.acuan.tw)}
    nama = {kunci: acuan[kode].nama for kunci, (kode, _) in butir.items()}
    baris = p.baris(
        tata.BULANAN,
        nama,
        kunci=("kode", "bulan"),
        abaikan=lambda s: _diabaikan(s, acuan, tata.BULANAN),
        ganti=lambda s: _kata(s, acuan),
    )
    for kunci, b in baris.items():
        kode, bulan = butir[kunci]
        _nilai(p, b, acuan[kode], belum_terbit=kode in belum_terbit, akhiran=f"_bulan_{bulan}")
        if b.teks("keterangan"):
            p.rekam(b, "kinerja", kode, "keterangan", ukuran=f"keterangan_bulan_{bulan}")
    for kode, k in acuan.items():
        _pecahan(p, k, [b for kunci, b in baris.items() if butir[kunci][0] == kode])


def _nilai(p: Pemeriksa, baris: Baris, k: AcuanKinerja, *, belum_terbit: bool, akhiran: str = "") -> None:
    """Record a value, or say why it cannot be; a value that is not published yet must stay blank."""
    for kunci in ("pembilang", "penyebut") if k.berbagian else ("realisasi",):
        if kunci not in baris.rusak:
            _satu_nilai(p, baris, k, kunci, belum_terbit=belum_terbit, akhiran=akhiran)
    if k.berbagian:
        _bagian(p, baris, k)


def _satu_nilai(
    p: Pemeriksa, baris: Baris, k: AcuanKinerja, kunci: str, *, belum_terbit: bool, akhiran: str
) -> None:
    nilai, judul = baris.angka(kunci), tata.KINERJA.judul(kunci)
    if belum_terbit:
        if baris.teks(kunci):
            p.catatan.append(baris.catat("BELUM_TERBIT_BERISI", kunci, kolom=judul))
    elif not baris.teks(kunci):
        # An unknown status is remarked already; it may have been meant to explain the blank.
        if "status" not in baris.rusak:
            contoh = "salah satu sebutan dalam daftar" if k.peta else "angka, misalnya 82,5"
            p.catatan.append(baris.catat("SEL_KOSONG", kunci, kolom=judul, contoh=contoh))
    elif nilai is not None and nilai < 0:
        p.catatan.append(baris.catat("NEGATIF", kunci, kolom=judul))
    else:
        langkah = k.peta.angka(baris.teks(kunci)) if k.peta else None
        p.rekam(baris, "kinerja", k.kode, kunci, ukuran=f"{kunci}{akhiran}", langkah=langkah)


def _bagian(p: Pemeriksa, baris: Baris, k: AcuanKinerja) -> None:
    pembilang, penyebut = baris.angka("pembilang"), baris.angka("penyebut")
    if pembilang is not None and penyebut:
        p.terhitung(baris, "realisasi", angka.persen_dari(pembilang, penyebut))
    if penyebut == 0:
        p.catatan.append(baris.catat("PENYEBUT_NOL", "penyebut", nama=k.penyebut))
    elif pembilang is not None and penyebut is not None and pembilang > penyebut:
        p.catatan.append(baris.catat("BAGIAN_TERTUKAR", "pembilang"))


def _pecahan(p: Pemeriksa, k: AcuanKinerja, baris: Sequence[Baris]) -> None:
    """Percentages that look like fractions of one; they are never scaled here (domain.md 9, D2)."""
    batas = k.target[0] if isinstance(k.target, tuple) else k.target
    terisi = [(b, n) for b in baris if (n := b.angka("realisasi")) is not None]
    if not k.persen or k.berbagian or batas is None or batas <= 1 or not terisi:
        return
    nilai = [n for _, n in terisi]
    if Decimal(0) < max(nilai) <= 1:
        p.catatan.append(terisi[0][0].catat("PERSEN_PECAHAN", "realisasi", target=lengkap(k.target)))


def _diabaikan(
    sel: Mapping[str, Sel], acuan: Mapping[str, AcuanKinerja], t: Tata = tata.KINERJA
) -> Iterable[str]:
    """Columns that are not read: the computed percentage, and all of a row that is not due yet."""
    k = acuan.get(str(sel["kode"].nilai))
    if k is None:
        return ()
    if not k.diisi:
        return (*NILAI, "status", *tata.KOLOM_SUMBER)
    if k.bulanan and t is tata.KINERJA:
        return NILAI
    return ("realisasi",) if k.berbagian else ("pembilang", "penyebut")


def _kata(sel: Mapping[str, Sel], acuan: Mapping[str, AcuanKinerja]) -> Mapping[str, Kolom]:
    """The columns in which an ordinal indicator has a word instead of a figure."""
    k = acuan.get(str(sel["kode"].nilai))
    if k is None or not k.kata:
        return {}
    kata = tuple(kata for kata, _ in k.kata)
    return {
        kunci: Kolom(kunci, tata.KINERJA.judul(kunci), "sebutan", pilihan=kata)
        for kunci in ("target", "realisasi")
    }
