"""Every figure of the profile that a report may print, by its key, with the cells that it comes from.

A figure was typed into one cell, counts rows by a cell of each, or was calculated from others by their keys.
Keys are those of `lkj.kunci`: ``profil/pegawai.asn``, ``profil/wilayah/Desa%20Sukamaju.luas``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from lkj import angka
from lkj.kunci import kode
from lkj.profil import tata
from lkj.profil.model import NON_ASN, STATUS_TINDAK_LANJUT, Asal, Pegawai, Profil, jumlah_utuh
from lkj.tabel import Tata

AWALAN = "profil/"
_ORANG = ("laki_laki", "perempuan")
_WILAYAH = ("luas", *_ORANG, "penduduk", "dusun", "rw", "rt")
_SARANA = ("jumlah", "baik", "rusak_ringan", "rusak_berat")


class SelProfil(NamedTuple):
    """A cell: workbook, sheet, address (A1), and what stands in it."""

    berkas: str
    lembar: str
    sel: str
    isi: Decimal | str


@dataclass(frozen=True)
class AngkaProfil:
    """A figure.

    Attributes:
        uraian: What it is, in words.
        nilai: The figure; None where a part of it is missing.
        sel: The cell that it was typed into, or a cell of each row that it counts.
        masukan: Keys of the figures that it was calculated from.
        cara: How: ``jumlah`` (their sum), ``persen`` (the first in percent of the second), ``cacah`` (a
            count of rows); empty for a typed one.
    """

    uraian: str
    nilai: Decimal | None
    sel: tuple[SelProfil, ...] = ()
    masukan: tuple[str, ...] = ()
    cara: str = ""


def kunci_profil(kolom: str, *bagian: str) -> str:
    """The key of a figure: ``kunci_profil("luas", "wilayah", "Desa Sukamaju")``."""
    return f"{AWALAN}{'/'.join(kode(b) for b in bagian)}.{kolom}"


def kunci_pegawai(p: Pegawai, kolom: str) -> str:
    """The key of a figure of a line of staff."""
    return kunci_profil(kolom, "pegawai", p.kelompok, p.uraian)


def daftar_angka(profil: Profil) -> dict[str, AngkaProfil]:
    """All figures by their keys."""
    d = _Daftar()
    _pegawai(d, profil)
    _wilayah(d, profil)
    for s in profil.sarana:
        for kolom in _SARANA:
            uraian = f"{tata.SARANA.judul(kolom)} {s.jenis} ({s.satuan})"
            d.ketik(kunci_profil(kolom, "sarana", s.jenis), uraian, getattr(s, kolom), s.asal, kolom)
    _keadaan_sarana(d, profil)
    _menurut(d, "penghargaan", "tingkat", [(p.asal, p.tingkat) for p in profil.penghargaan])
    _menurut(d, "inovasi", "status", [(i.asal, i.status) for i in profil.inovasi])
    _lhe(d, profil)
    return d.isi


class _Daftar:
    """Figures by their keys, as they are found."""

    def __init__(self) -> None:
        self.isi: dict[str, AngkaProfil] = {}

    def ketik(self, kunci: str, uraian: str, nilai: Decimal | None, asal: Asal, kolom: str) -> None:
        """A figure that was typed; a blank cell holds none."""
        sel = _sel(asal, kolom, nilai) if nilai is not None else ()
        self.isi[kunci] = AngkaProfil(uraian, nilai, sel)

    def jumlah(self, kunci: str, uraian: str, masukan: Iterable[str]) -> None:
        """The sum of figures that are in the list already."""
        dari = tuple(masukan)
        nilai = jumlah_utuh(self.isi[m].nilai for m in dari)
        self.isi[kunci] = AngkaProfil(uraian, nilai, masukan=dari, cara="jumlah")

    def cacah(self, kunci: str, uraian: str, butir: Sequence[tuple[Asal, Decimal | str]], kolom: str) -> None:
        """How many rows there are: where each stands, and what its column holds."""
        sel = tuple(s for asal, isi in butir for s in _sel(asal, kolom, isi))
        self.isi[kunci] = AngkaProfil(uraian, Decimal(len(butir)), sel, cara="cacah")


def _sel(asal: Asal, kolom: str, isi: Decimal | str) -> tuple[SelProfil, ...]:
    """The cell of a column; nothing for a profile that was not read from a workbook."""
    return (SelProfil(asal.berkas, asal.lembar, asal.sel[kolom], isi),) if kolom in asal.sel else ()


def _pegawai(d: _Daftar, profil: Profil) -> None:
    for p in profil.pegawai:
        for kolom in _ORANG:
            uraian = f"Pegawai {tata.PEGAWAI.judul(kolom).lower()} {p.uraian}"
            d.ketik(kunci_pegawai(p, kolom), uraian, getattr(p, kolom), p.asal, kolom)
        d.jumlah(kunci_pegawai(p, "jumlah"), f"Pegawai {p.uraian}", (kunci_pegawai(p, k) for k in _ORANG))
    if not profil.pegawai:
        return
    # The groups add up alike; the first that was filled in stands for all.
    semua = profil.pegawai_menurut(profil.kelompok_pegawai[0])
    for kolom in (*_ORANG, "jumlah"):
        uraian = f"Jumlah pegawai {'' if kolom == 'jumlah' else tata.PEGAWAI.judul(kolom).lower()}".strip()
        d.jumlah(kunci_profil(kolom, "pegawai"), uraian, (kunci_pegawai(p, kolom) for p in semua))
    for p in profil.pegawai:
        _persen(d, p)
    _asn(d, profil.pegawai_menurut("Golongan"))


def _persen(d: _Daftar, p: Pegawai) -> None:
    dari = (kunci_pegawai(p, "jumlah"), kunci_profil("jumlah", "pegawai"))
    bagian, seluruh = (d.isi[k].nilai for k in dari)
    if bagian is not None and seluruh:
        uraian = f"Pegawai {p.uraian} (persen dari jumlah pegawai)"
        nilai = angka.rapat(angka.persen_dari(bagian, seluruh))
        d.isi[kunci_pegawai(p, "persen")] = AngkaProfil(uraian, nilai, masukan=dari, cara="persen")


def _asn(d: _Daftar, golongan: Sequence[Pegawai]) -> None:
    """Civil servants and others, as far as both are among the lines."""
    asn = [kunci_pegawai(p, "jumlah") for p in golongan if p.uraian != NON_ASN]
    lain = [kunci_pegawai(p, "jumlah") for p in golongan if p.uraian == NON_ASN]
    for kolom, uraian, masukan in (("asn", "Jumlah ASN", asn), ("non_asn", "Jumlah non-ASN", lain)):
        if masukan:
            d.jumlah(kunci_profil(kolom, "pegawai"), uraian, masukan)


def _wilayah(d: _Daftar, profil: Profil) -> None:
    semua = profil.wilayah
    for w in semua:
        for kolom in _WILAYAH:
            kunci = kunci_profil(kolom, "wilayah", w.sebutan)
            uraian = f"{_judul(tata.WILAYAH, kolom)} {w.sebutan}"
            if kolom == "penduduk" and w.terjumlah:
                d.jumlah(kunci, uraian, (kunci_profil(k, "wilayah", w.sebutan) for k in _ORANG))
            else:
                d.ketik(kunci, uraian, getattr(w, kolom), w.asal, kolom)
    for kolom in _WILAYAH if semua else ():
        masukan = (kunci_profil(kolom, "wilayah", w.sebutan) for w in semua)
        d.jumlah(kunci_profil(kolom, "wilayah"), f"{_judul(tata.WILAYAH, kolom)} seluruhnya", masukan)
    for jenis in dict.fromkeys(w.jenis for w in semua):
        butir = [(w.asal, w.jenis) for w in semua if w.jenis == jenis]
        d.cacah(kunci_profil(jenis.lower(), "wilayah"), f"Banyaknya {jenis.lower()}", butir, "jenis")


def _keadaan_sarana(d: _Daftar, profil: Profil) -> None:
    """How many kinds of assets there are, all good, partly broken, partly broken beyond use."""
    golongan = {
        "jenis": ("Banyaknya jenis sarana dan prasarana", "jumlah", profil.sarana),
        "jenis_baik": ("… yang seluruhnya baik", "baik", [s for s in profil.sarana if s.baik == s.jumlah]),
        "jenis_rusak": ("… yang ada rusaknya", "baik", [s for s in profil.sarana if s.baik != s.jumlah]),
        "jenis_rusak_berat": (
            "… yang ada rusak beratnya",
            "rusak_berat",
            [s for s in profil.sarana if s.rusak_berat > 0],
        ),
    }
    for nama, (uraian, kolom, milik) in golongan.items():
        butir = [(s.asal, getattr(s, kolom)) for s in milik]
        penuh = uraian.replace("…", "Banyaknya jenis sarana dan prasarana")
        d.cacah(kunci_profil(nama, "sarana"), penuh, butir, kolom)


def _menurut(d: _Daftar, apa: str, kolom: str, butir: Sequence[tuple[Asal, str]]) -> None:
    """How many awards or innovations there are, in all and by a column of theirs."""
    d.cacah(kunci_profil("jumlah", apa), f"Banyaknya {apa}", butir, kolom)
    for isi in dict.fromkeys(x for _, x in butir):
        milik = [(asal, x) for asal, x in butir if x == isi]
        d.cacah(kunci_profil("jumlah", apa, isi), f"Banyaknya {apa}, {kolom} {isi}", milik, kolom)


def _judul(t: Tata, kolom: str) -> str:
    return t.judul(kolom).replace("/ ", "/")


def _lhe(d: _Daftar, profil: Profil) -> None:
    for x in profil.lhe:
        tahun, nama = str(x.tahun), f"LHE AKIP tahun {x.tahun}"
        d.ketik(kunci_profil("nilai", "lhe", tahun), f"Nilai {nama}", x.nilai, x.asal, "nilai")
        butir = profil.tindak_lanjut_lhe(x.tahun)
        semua = [(t.asal, t.rekomendasi) for t in butir]
        d.cacah(kunci_profil("rekomendasi", "lhe", tahun), f"Rekomendasi {nama}", semua, "rekomendasi")
        for status in STATUS_TINDAK_LANJUT:
            milik = [(t.asal, t.status) for t in butir if t.status == status]
            d.cacah(
                kunci_profil(status, "lhe", tahun), f"Rekomendasi {nama} berstatus {status}", milik, "status"
            )
