"""The printed category against its scale, or against the interval that it prints itself."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from lkj import angka
from lkj.reviu.calon import memenuhi
from lkj.reviu.cetakan import SelCetak, urai
from lkj.reviu.model import PERLU, TIDAK, URUTAN, Hasil, Masukan
from lkj.rumus import BATAS, Kelas, Skala, SkalaSalah

_SISI = re.compile(r"([<>]=?|[≤≥])\s*(\d+(?:[.,]\d+)?)")
_TANDA = {"≤": "<=", "≥": ">="}
_SELANG = re.compile(r"(\d+(?:[.,]\d+)?)\s*%?\s*(?:-|–|s\.?/?d\.?|sampai)\s*(\d+(?:[.,]\d+)?)")


def tinjau_kategori(hasil: Hasil, m: Masukan, skala: Mapping[str, Skala]) -> Hasil:
    """The verdict on a row with its category taken into account.

    Args:
        hasil: the verdict on its figures.
        m: the row.
        skala: scales by name.
    """
    kategori = urai(m.kategori)
    capaian = urai(m.capaian)
    if kategori.jenis == "kosong" or not capaian.tunggal:
        return hasil
    if m.skala and urai(m.skala).jenis != "kosong":
        dipakai = cari_skala(m.skala, skala)
        if dipakai is None:
            return _turunkan(hasil, PERLU, f"Skala “{m.skala}” tidak dikenal; yang ada: {', '.join(skala)}.")
        return _menurut_skala(hasil, m, capaian, dipakai)
    di_dalam = _selang_tercetak(m.kategori, capaian.tunggal.nilai)
    if di_dalam is False:
        kalimat = f"Capaian {capaian.teks} di luar kategori yang tercetak, {m.kategori}."
        return _turunkan(hasil, TIDAK, kalimat)
    return hasil


def cari_skala(nama: str, skala: Mapping[str, Skala]) -> Skala | None:
    """A scale by its file name, title or source."""
    dicari = _lipat(nama)
    for s in skala.values():
        if dicari in {_lipat(s.nama), _lipat(s.judul), _lipat(s.sumber)}:
            return s
    return next((s for s in skala.values() if dicari in _lipat(f"{s.nama} {s.judul} {s.sumber}")), None)


def _lipat(teks: str) -> str:
    return " ".join(re.split(r"[\W_]+", teks.casefold())).strip()


def _turunkan(hasil: Hasil, tingkat: str, kalimat: str) -> Hasil:
    terburuk = min(hasil.hasil, tingkat, key=URUTAN.index)
    return replace(hasil, hasil=terburuk, alasan=f"{hasil.alasan} {kalimat}")


def _selang_tercetak(teks: str, nilai: Decimal) -> bool | None:
    """Whether a value lies in the interval that a category prints ("95 - 100%"); None if it prints none."""
    if cocok := _SELANG.search(teks):
        bawah, atas = (Decimal(x.replace(",", ".")) for x in cocok.groups())
        return bawah <= nilai <= atas
    sisi = [(_TANDA.get(t, t), Decimal(x.replace(",", "."))) for t, x in _SISI.findall(teks)]
    if not sisi:
        return None
    return all(memenuhi(tanda, batas, nilai) for tanda, batas in sisi)


def _menurut_skala(hasil: Hasil, m: Masukan, capaian: SelCetak, skala: Skala) -> Hasil:
    tercetak = capaian.bagian[0].nilai
    mentah = hasil.capaian_hitung[0] if hasil.capaian_hitung and hasil.hasil != TIDAK else tercetak
    tersebut = [k for k in skala.kelas if _disebut(m.kategori, k)]
    if not tersebut:
        nama = ", ".join(k.nama for k in skala.kelas)
        return _turunkan(hasil, PERLU, f"Kategori “{m.kategori}” tidak ada dalam skala itu: {nama}.")
    benar = skala.golongkan(mentah).kelas
    if benar in tersebut:
        return replace(hasil, alasan=f"{hasil.alasan} Kategori sesuai dengan {skala.judul} ({skala.sumber}).")
    for batas in BATAS:
        lain = _dengan_batas(skala, batas)
        if lain and {lain.golongkan(mentah).kelas, lain.golongkan(tercetak).kelas} & set(tersebut):
            kalimat = (
                f"Kategori {m.kategori} hanya benar bila {BATAS[batas]}; menurut skala itu"
                f" {angka.tulis(mentah, desimal=4)} masuk {benar.nama if benar else '-'}."
            )
            return _turunkan(hasil, PERLU, kalimat)
    seharusnya = f"{skala.judul}, {angka.tulis(mentah)}% masuk {benar.nama if benar else '-'}"
    return _turunkan(hasil, TIDAK, f"Kategori tercetak {m.kategori}, padahal menurut {seharusnya}.")


def _dengan_batas(skala: Skala, batas: str) -> Skala | None:
    try:
        return skala.dengan_batas(batas)
    except SkalaSalah:
        return None


def _disebut(kategori: str, kelas: Kelas) -> bool:
    """Whether a printed category names a class by name, code or both: "Sangat Tinggi (ST)"."""
    dicari = _lipat(kategori)
    return dicari in {_lipat(kelas.nama), _lipat(kelas.kode), _lipat(f"{kelas.nama} {kelas.kode}")}
