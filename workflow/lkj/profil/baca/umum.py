"""The sheet Umum of the profile: which year, and of which day its figures are."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lkj.katalog import catat
from lkj.lembar import Buku, Sel
from lkj.profil import tata
from lkj.profil.baca.pangkal import Pangkal
from lkj.tabel import Baris, Kolom, rapikan

_KUNCI = {kolom.judul.casefold(): kunci for kunci, kolom in tata.ISI_UMUM.items()}


def baca_umum(p: Pangkal) -> dict[str, Any] | None:
    """Read the sheet; None where the workbook is not of this year."""
    baris = {_KUNCI.get(b.teks("uraian").casefold(), ""): b for b in p.pembaca.baris(tata.UMUM, ganti=_ganti)}
    if not baris and p.catatan:
        return None
    if not _tahun_cocok(p, baris.get("tahun")):
        return None
    nilai = {k: b.nilai["isi"] for k, b in baris.items() if k not in ("", "tahun")}
    return {k: n for k, n in nilai.items() if n is not None}


def tahun_tertulis(buku: Buku) -> str | None:
    """What a profile workbook says its year is; None for any other workbook."""
    lembar = buku.lembar(tata.UMUM.lembar)
    if lembar is None:
        return None
    sel = {n: [rapikan(str(lembar.sel(f"{k}{n}").nilai or "")) for k in "AB"] for n in range(2, 20)}
    isi = {uraian.casefold(): nilai for uraian, nilai in sel.values()}
    if tata.ISI_UMUM["keadaan_pegawai"].judul.casefold() not in isi:
        return None
    return isi.get(tata.ISI_UMUM["tahun"].judul.casefold(), "")


def _ganti(sel: Mapping[str, Sel]) -> Mapping[str, Kolom]:
    """The second cell holds what the first one names."""
    kunci = _KUNCI.get(rapikan(str(sel["uraian"].nilai)).casefold())
    return {"isi": replace(tata.ISI_UMUM[kunci], lebar=0)} if kunci else {}


def _tahun_cocok(p: Pangkal, b: Baris | None) -> bool:
    """The year is there and right: a workbook that was copied from last year is not taken for this one's."""
    if b is None:
        p.catatan.append(
            catat("PROFIL_KURANG", berkas=p.pembaca.berkas, lembar=tata.UMUM.lembar, apa="Tahun")
        )
        return False
    if b.teks("isi") == str(p.tahun):
        return True
    if not b.rusak:
        p.catatan.append(b.catat("PROFIL_TAHUN", "isi", seharusnya=p.tahun))
    return False


def wajib_bertanggal(p: Pangkal, umum: Mapping[str, Any], kunci: str, terisi: object) -> None:
    """A remark where a sheet is filled in and Umum does not say of which day or source it is."""
    apa = tata.ISI_UMUM[kunci].judul
    sudah = any(c.lembar == tata.UMUM.lembar for c in p.catatan)
    if terisi and kunci not in umum and not sudah:
        p.catatan.append(catat("PROFIL_KURANG", berkas=p.pembaca.berkas, lembar=tata.UMUM.lembar, apa=apa))
