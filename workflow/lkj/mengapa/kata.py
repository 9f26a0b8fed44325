"""The reasons in words."""

import re
from collections.abc import Iterable, Sequence

from lkj.mengapa.model import Langkah, Sebab
from lkj.periode import POLA_KUNCI_MASA, Masa, nama_triwulan

TERBANYAK, TERBANYAK_RANTAI = 5, 2
"""How many files a sentence names, of those that other steps make fewer; the rest it counts."""
_KERJA = (
    ("Baca dan periksa naskah", "Pemeriksaan naskah"),
    ("Periksa", "Pemeriksaan"),
    ("Siapkan", "Penyiapan"),
    ("Terbitkan", "Penerbitan"),
    ("Arsipkan", "Pengarsipan"),
    ("Nilai", "Penilaian"),
    ("Bandingkan", "Perbandingan"),
)
"""How the message of a rule begins that names the work and not what it makes."""
_BERKAS = {
    "hilang": "tidak ada lagi",
    "disunting": "disunting atau diganti di luar pembuatan",
    "berubah": "berubah",
    "ditambah": "ditambahkan",
    "dihapus": "tidak dipakai lagi",
}
_LAIN = {
    "nilai": "{apa} berubah",
    "aturan": "susunan tahap {apa} di workflow/rules berubah",
    "belum": "{apa} belum pernah dibuat",
    "usang": "hasil lamanya ({apa}) tidak cocok lagi dan disingkirkan",
    "terputus": "pembuatan sebelumnya terputus",
    "lain": "catatan pembuatan {apa} tidak lengkap",
    "pustaka": "pustaka {apa} berganti versi: semula {semula}, kini {kini}",
}


def nama_langkah(pesan: str) -> str:
    """A step as a thing: ``Pemeriksaan isian triwulan I tahun 2023``."""
    return _nama(pesan)[0]


def sebut_masa(pesan: str) -> str:
    """A message with quarters and months in words: ``Rekap bulan Februari`` for ``Rekap bl02``."""

    def sebut(cocok: re.Match[str]) -> str:
        sebutan = Masa.dari_kunci(2000, cocok[0]).sebutan
        return f"{sebutan[:1].lower()}{sebutan[1:]}"

    return re.sub(rf"(?<= )(?:{POLA_KUNCI_MASA})(?= |$)", sebut, pesan)


def kalimat(langkah: Langkah) -> str:
    """Why a step runs, in one sentence."""
    nama, kerja = _nama(langkah.pesan)
    baru = any(s.jenis == "belum" for s in langkah.sebab)
    dibuat = ("dikerjakan" if kerja else "dibuat") if baru else ("diulang" if kerja else "dibuat lagi")
    return f"{nama} {dibuat} karena {_gabung(list(_klausa(langkah.sebab)))}."


def _nama(pesan: str) -> tuple[str, bool]:
    """Name of a step, and whether it is the name of a work."""
    teks = sebut_masa(pesan)
    teks = re.sub(r"(triwulan) ([1-4])\b", lambda c: f"{c[1]} {nama_triwulan(int(c[2])).split()[1]}", teks)
    for awal, benda in _KERJA:
        if teks.startswith(f"{awal} "):
            return benda + teks.removeprefix(awal), True
    return teks, False


def _klausa(sebab: Sequence[Sebab]) -> Iterable[str]:
    for jenis, kata in _BERKAS.items():
        if berkas := [s.apa for s in sebab if s.jenis == jenis]:
            yield f"{_daftar(berkas)} {kata}"
    for s in sebab:
        if s.jenis == "kode":
            yield f"kode tahap {s.apa or 'ini'} berubah" + (
                f" ({_daftar(s.semula.split(', '))})" * bool(s.semula)
            )
        elif s.jenis == "pengaturan":
            nilai = f": semula {s.semula}, kini {s.kini}" if s.semula and s.kini else ""
            yield f"pengaturan {s.apa} berubah{nilai}"
        elif s.jenis in _LAIN:
            yield _LAIN[s.jenis].format(apa=s.apa, semula=s.semula, kini=s.kini)
    if rantai := [s.apa for s in sebab if s.jenis == "rantai"]:
        yield f"masukannya {_daftar(rantai, TERBANYAK_RANTAI)} dibuat lagi"


def _daftar(nama: Sequence[str], terbanyak: int = TERBANYAK) -> str:
    if len(nama) > terbanyak:
        return _rangkai([*nama[: terbanyak - 1], f"{len(nama) - terbanyak + 1} lainnya"])
    return _rangkai(nama)


def _rangkai(bagian: Sequence[str]) -> str:
    if len(bagian) > 2:
        return f"{', '.join(bagian[:-1])}, dan {bagian[-1]}"
    return " dan ".join(bagian)


def _gabung(klausa: Sequence[str]) -> str:
    if len(klausa) > 1 and any("," in k for k in klausa):
        return "; ".join(klausa)
    return _rangkai(klausa)
