"""Put the corrections into the cells that were read; what does not fit is refused, loudly."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from lkj import angka
from lkj.catatan import Catatan
from lkj.katalog import dugaan
from lkj.lembar import Buku, Lembar, Sel
from lkj.lembar.model import Isi
from lkj.perbaikan.baca import Koreksi
from lkj.perbaikan.tempat import kolom_isian
from lkj.periode import tanggal_panjang
from lkj.rencana.acuan import Acuan
from lkj.tabel import NIHIL, Kolom, hampa, ketikan, rapikan


@dataclass
class Terapan:
    """A workbook with the corrections in it.

    Attributes:
        buku: The corrected workbook.
        dipakai: (sheet, cell) → the correction that was used there.
        catatan: A remark for each that was refused; its cell stays as it was sent.
    """

    buku: Buku
    dipakai: dict[tuple[str, str], Koreksi] = field(default_factory=dict)
    catatan: list[Catatan] = field(default_factory=list)


def terapkan(buku: Buku, acuan: Acuan, koreksi: Iterable[Koreksi]) -> Terapan:
    """Correct the cells of a workbook that was sent.

    Args:
        buku: The workbook as it was read.
        acuan: What its form asks for: only input cells can be corrected.
        koreksi: The corrections of this workbook, in their order.
    """
    hasil = Terapan(buku)
    pertama: dict[tuple[str, str], Koreksi] = {}
    for k in koreksi:
        tempat = (k.isi.lembar, k.isi.sel)
        if pertama.setdefault(tempat, k) is not k:
            hasil.catatan.append(k.catat("PERBAIKAN_GANDA", pertama=pertama[tempat].asal[2]))
            continue
        baru = _sel_baru(buku, acuan, k)
        if isinstance(baru, Sel):
            hasil.buku = _ganti(hasil.buku, k.isi.lembar, baru)
            hasil.dipakai[tempat] = k
        else:
            hasil.catatan.append(baru)
    return hasil


def _sel_baru(buku: Buku, acuan: Acuan, k: Koreksi) -> Sel | Catatan:
    """The corrected cell, or why there is none."""
    lembar = buku.lembar(k.isi.lembar)
    if lembar is None:
        maksud = dugaan(k.isi.lembar, list(buku.nama_lembar))
        return k.catat("PERBAIKAN_SEL", sebab=f"lembarnya tidak ada.{maksud}".rstrip("."))
    sel, kolom = lembar.sel(k.isi.sel), kolom_isian(lembar, k.isi.sel, acuan)
    if kolom is None:
        return k.catat("PERBAIKAN_SEL", nilai=sel.teks, sebab="bukan sel yang diisi seksi")
    if sel.rumus:
        return k.catat("PERBAIKAN_SEL", nilai=sel.teks, sebab="sel ini berisi rumus")
    if not _masih(sel, k.isi.lama, kolom):
        kini, lama = _tampak(sel), k.isi.lama
        isian = {"kini": f"“{kini}”" if kini else "kosong", "lama": f"“{lama}”" if lama else "kosong"}
        return k.catat("PERBAIKAN_NILAI_LAMA", nilai=kini, **isian)
    nilai, masalah = _baca_baru(k.isi.baru, kolom)
    if not masalah and (nilai == sel.nilai or (nilai is None and hampa(sel))):
        masalah = ("sama dengan nilai lama", "nilai yang benar, atau hapus perbaikan ini")
    if masalah:
        sebab, contoh = masalah
        isian = {"kolom": kolom.judul, "sebab": sebab, "contoh": contoh}
        return k.catat("PERBAIKAN_NILAI_BARU", nilai=k.isi.baru, **isian)
    teks = "" if nilai is None else ketikan(nilai) if isinstance(nilai, Decimal) else str(nilai)
    return replace(sel, nilai=nilai, teks=teks, format="General", galat=None, karakter_ditolak=())


def _ganti(buku: Buku, nama: str, sel: Sel) -> Buku:
    def satu(lembar: Lembar) -> Lembar:
        if lembar.nama != nama:
            return lembar
        baris = int("".join(h for h in sel.alamat if h.isdecimal()))
        terakhir = max(lembar.baris_terakhir, baris)
        return replace(lembar, isi={**lembar.isi, sel.alamat: sel}, baris_terakhir=terakhir)

    return replace(buku, semua=tuple(map(satu, buku.semua)))


def _masih(sel: Sel, lama: str | None, kolom: Kolom) -> bool:
    """Whether a cell holds what a correction says that it holds."""
    if not lama:
        return hampa(sel)
    if isinstance(sel.nilai, Decimal):
        return angka.baca(lama, rupiah=kolom.jenis == "rupiah").nilai == sel.nilai
    return lama in {_tampak(sel), str(sel.nilai)}


def _tampak(sel: Sel) -> str:
    """What a cell holds, as it is written in a correction."""
    nilai = sel.nilai
    if sel.galat or nilai is None:
        return sel.galat or ""
    if isinstance(nilai, bool):
        return str(nilai).upper()
    if isinstance(nilai, Decimal):
        return ketikan(nilai)
    return tanggal_panjang(nilai) if isinstance(nilai, date) else rapikan(nilai)


_Masalah = tuple[str, str] | None


def _baca_baru(baru: str | None, kolom: Kolom) -> tuple[Isi, _Masalah]:
    """The new value as the cell would hold it; or why not, and what to write instead."""
    if not baru:
        return None, None
    if kolom.jenis == "tanggal":
        try:
            return date.fromisoformat(baru), None
        except ValueError:
            return None, ("harus berupa tanggal", "tanggalnya, misalnya 2023-04-20")
    if kolom.jenis not in {"angka", "rupiah"} or baru.casefold() == NIHIL:
        return baru, None
    terbaca = angka.baca(baru, rupiah=kolom.jenis == "rupiah")
    if terbaca.nilai is None or terbaca.satuan not in {"", "Rp"}:
        mendua = terbaca.kode == angka.ANGKA_MENDUA
        sebab = "dapat dibaca sebagai ribuan atau sebagai pecahan" if mendua else "harus berupa angka"
        return None, (sebab, "angkanya saja, tanpa satuan dan tanpa titik ribuan, misalnya 82,5 atau 1250000")
    return terbaca.nilai, None
