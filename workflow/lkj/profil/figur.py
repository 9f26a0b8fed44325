"""Every figure of the profile that a report may print, by its key, with the cells that it comes from.

A total has the cells of its parts. Keys are those of `lkj.kunci`: ``profil/pegawai.asn``,
``profil/wilayah/Desa%20Sukamaju.luas``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkj import angka
from lkj.kunci import kode
from lkj.profil.model import NON_ASN, Asal, Pegawai, Profil, jumlah_utuh

AWALAN = "profil/"
_ORANG = ("laki_laki", "perempuan")
_WILAYAH = ("luas", "laki_laki", "perempuan", "penduduk", "dusun", "rw", "rt")
_SARANA = ("jumlah", "baik", "rusak_ringan", "rusak_berat")


@dataclass(frozen=True)
class AngkaProfil:
    """A figure, and the cells of the one sheet that it comes from.

    Attributes:
        nilai: The figure; None where a part of a total is missing.
        berkas, lembar: The workbook and its sheet.
        sel: Addresses (A1), one for a figure that was typed.
    """

    nilai: Decimal | None
    berkas: str
    lembar: str
    sel: tuple[str, ...]


Bernama = tuple[str, AngkaProfil]


def kunci_profil(kolom: str, *bagian: str) -> str:
    """The key of a figure: ``kunci_profil("luas", "wilayah", "Desa Sukamaju")``."""
    return f"{AWALAN}{'/'.join(kode(b) for b in bagian)}.{kolom}"


def kunci_pegawai(p: Pegawai, kolom: str) -> str:
    """The key of a figure of a line of staff."""
    return kunci_profil(kolom, "pegawai", p.kelompok, p.uraian)


def daftar_angka(profil: Profil) -> dict[str, AngkaProfil]:
    """All figures by their keys."""
    semua = (*_pegawai(profil), *_jumlah_pegawai(profil), *_wilayah(profil), *_sarana(profil), *_lhe(profil))
    return dict(semua)


def _satu(nilai: Decimal | None, asal: Asal, *kolom: str) -> AngkaProfil:
    return AngkaProfil(nilai, asal.berkas, asal.lembar, tuple(asal.sel[k] for k in kolom if k in asal.sel))


def _gabung(nilai: Decimal | None, asal: Sequence[Asal], *kolom: str) -> AngkaProfil:
    satuan = [_satu(None, a, *kolom) for a in asal]
    berkas, lembar = (satuan[0].berkas, satuan[0].lembar) if satuan else ("", "")
    return AngkaProfil(nilai, berkas, lembar, tuple(s for satu in satuan for s in satu.sel))


def _pegawai(profil: Profil) -> Iterator[Bernama]:
    seluruh = jumlah_utuh(p.jumlah for p in _sekelompok(profil))
    for p in profil.pegawai:
        yield kunci_pegawai(p, "laki_laki"), _satu(p.laki_laki, p.asal, "laki_laki")
        yield kunci_pegawai(p, "perempuan"), _satu(p.perempuan, p.asal, "perempuan")
        yield kunci_pegawai(p, "jumlah"), _satu(p.jumlah, p.asal, *_ORANG)
        if seluruh:
            bagian = angka.persen_dari(p.jumlah, seluruh)
            asal = [x.asal for x in profil.pegawai_menurut(p.kelompok)]
            yield kunci_pegawai(p, "persen"), _gabung(bagian, asal, *_ORANG)


def _sekelompok(profil: Profil) -> tuple[Pegawai, ...]:
    """The lines of the first way of counting that was filled in; the others add up alike."""
    return profil.pegawai_menurut(profil.kelompok_pegawai[0]) if profil.pegawai else ()


def _jumlah_pegawai(profil: Profil) -> Iterator[Bernama]:
    semua = _sekelompok(profil)
    asal = [p.asal for p in semua]
    if not semua:
        return
    for kolom, nilai in (
        ("laki_laki", [p.laki_laki for p in semua]),
        ("perempuan", [p.perempuan for p in semua]),
    ):
        yield kunci_profil(kolom, "pegawai"), _gabung(angka.jumlah(nilai), asal, kolom)
    yield kunci_profil("jumlah", "pegawai"), _gabung(angka.jumlah(p.jumlah for p in semua), asal, *_ORANG)
    golongan = profil.pegawai_menurut("Golongan")
    for kolom, baris in (
        ("asn", [p for p in golongan if p.uraian != NON_ASN]),
        ("non_asn", [p for p in golongan if p.uraian == NON_ASN]),
    ):
        if golongan:
            nilai_baris = angka.jumlah(p.jumlah for p in baris)
            yield kunci_profil(kolom, "pegawai"), _gabung(nilai_baris, [p.asal for p in baris], *_ORANG)


def _wilayah(profil: Profil) -> Iterator[Bernama]:
    semua = profil.wilayah
    for w in semua:
        for kolom in _WILAYAH:
            yield kunci_profil(kolom, "wilayah", w.sebutan), _satu(getattr(w, kolom), w.asal, kolom)
    for kolom in _WILAYAH if semua else ():
        jumlah = jumlah_utuh(getattr(w, kolom) for w in semua)
        yield kunci_profil(kolom, "wilayah"), _gabung(jumlah, [w.asal for w in semua], kolom)
    for jenis in ("Desa", "Kelurahan") if semua else ():
        asal = [w.asal for w in semua if w.jenis == jenis]
        yield kunci_profil(jenis.lower(), "wilayah"), _gabung(Decimal(len(asal)), asal, "jenis")


def _sarana(profil: Profil) -> Iterator[Bernama]:
    for s in profil.sarana:
        for kolom in _SARANA:
            yield kunci_profil(kolom, "sarana", s.jenis), _satu(getattr(s, kolom), s.asal, kolom)


def _lhe(profil: Profil) -> Iterator[Bernama]:
    for x in profil.lhe:
        tahun = str(x.tahun)
        yield kunci_profil("nilai", "lhe", tahun), _satu(x.nilai, x.asal, "nilai")
        butir = profil.tindak_lanjut_lhe(x.tahun)
        asal = [t.asal for t in butir]
        yield kunci_profil("rekomendasi", "lhe", tahun), _gabung(Decimal(len(butir)), asal, "rekomendasi")
        for status in ("selesai", "proses", "belum"):
            milik = [t.asal for t in butir if t.status == status]
            yield kunci_profil(status, "lhe", tahun), _gabung(Decimal(len(milik)), milik, "status")
