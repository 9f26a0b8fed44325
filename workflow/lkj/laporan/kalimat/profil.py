"""Sentences about the office itself, from its profile: staff, area, assets, awards, innovations, follow-up.

What was not recorded is said to be so; nothing is counted that a missing cell would change.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from lkj import angka
from lkj.laporan.bahan import Bahan
from lkj.laporan.kalimat.dasar import persen
from lkj.laporan.markah import gabung, tertanda
from lkj.periode import tanggal_panjang
from lkj.profil import Lhe, Pegawai, Wilayah
from lkj.profil.figur import kunci_pegawai, kunci_profil
from lkj.profil.model import STATUS_INOVASI, TINGKAT

_T = TypeVar("_T")
_STATUS = {
    "selesai": "telah selesai ditindaklanjuti",
    "proses": "masih dalam proses",
    "belum": "belum ditindaklanjuti",
}


def cacah(b: Bahan, kunci: str, desimal: int = 2) -> str:
    """A figure of the profile with its key; a dash where it is missing."""
    figur = b.angka_profil.get(kunci)
    nilai = figur.nilai if figur else None
    return "–" if nilai is None else tertanda(angka.tulis(nilai, desimal=desimal), kunci)


def _ada(b: Bahan, kunci: str) -> bool:
    figur = b.angka_profil.get(kunci)
    return figur is not None and figur.nilai is not None


# Staff ---------------------------------------------------------------------------------------------
def pegawai(b: Bahan) -> str:
    """How many people work in the office, of which kind; and what most of them have."""
    p = b.profil
    if not p.pegawai or p.keadaan_pegawai is None:
        return f"Rincian pegawai tidak dicatat untuk tahun {b.tahun}."
    kalimat = (
        f"Per {tanggal_panjang(p.keadaan_pegawai)} {b.kantor.instansi.nama} memiliki"
        f" {cacah(b, kunci_profil('jumlah', 'pegawai'))} pegawai, {_jenis_kelamin(b)}."
    )
    return " ".join(filter(None, (kalimat, _asn(b), _terbanyak_pegawai(b))))


def _jenis_kelamin(b: Bahan) -> str:
    ada = {k: kata for k, kata in _JENIS_KELAMIN.items() if any(getattr(p, k) for p in b.profil.pegawai)}
    if len(ada) == 1:
        return f"seluruhnya {next(iter(ada.values()))}"
    orang = (f"{cacah(b, kunci_profil(k, 'pegawai'))} {kata}" for k, kata in _JENIS_KELAMIN.items())
    return f"yaitu {gabung(orang)}"


_JENIS_KELAMIN = {"laki_laki": "laki-laki", "perempuan": "perempuan"}


def _asn(b: Bahan) -> str:
    """Civil servants and others; without a line for others there are none, for golongan is counted whole."""
    kata = {"asn": "orang aparatur sipil negara (ASN)", "non_asn": "orang tenaga non-ASN"}
    kunci = {k: kunci_profil(k, "pegawai") for k in kata}
    ada = [f"{cacah(b, kunci[k])} {teks}" for k, teks in kata.items() if _ada(b, kunci[k])]
    if len(ada) < len(kata):
        return "Seluruhnya aparatur sipil negara (ASN)." if _ada(b, kunci["asn"]) else ""
    return f"Dari jumlah itu, {gabung(ada)}."


def _terbanyak_pegawai(b: Bahan) -> str:
    """The line with most people of each way of counting, where there is one such line."""
    puncak = [
        f"menurut {k.lower()} adalah {p.uraian} ({cacah(b, kunci_pegawai(p, 'jumlah'))} orang atau"
        f" {tertanda(persen(_persen(b, p)), kunci_pegawai(p, 'persen'))})"
        for k in b.profil.kelompok_pegawai
        if k != "Jabatan"
        and (p := _tunggal(b.profil.pegawai_menurut(k), lambda x: x.jumlah)) is not None
        and _persen(b, p) is not None
    ]
    return f"Pegawai terbanyak {gabung(puncak)}." if puncak else ""


def _persen(b: Bahan, p: Pegawai) -> Decimal | None:
    figur = b.angka_profil.get(kunci_pegawai(p, "persen"))
    return figur.nilai if figur else None


def _tunggal(isi: Sequence[_T], ukuran: Callable[[_T], Decimal | None]) -> _T | None:
    """The one with the highest figure; None if there is no other, a figure is missing, or two share it."""
    nilai = [ukuran(x) for x in isi]
    ada = [n for n in nilai if n is not None]
    if len(isi) < 2 or len(ada) < len(isi) or ada.count(max(ada)) > 1:
        return None
    return isi[ada.index(max(ada))]


# Area ----------------------------------------------------------------------------------------------
def wilayah(b: Bahan) -> str:
    """Desa and kelurahan, area and population; which is the largest, which has most people."""
    semua = b.profil.wilayah
    if not semua:
        return f"Rincian desa dan kelurahan tidak dicatat untuk tahun {b.tahun}."
    jenis = [
        f"{cacah(b, kunci_profil(k, 'wilayah'))} {k}"
        for k in ("desa", "kelurahan")
        if any(w.jenis.lower() == k for w in semua)
    ]
    luas = kunci_profil("luas", "wilayah")
    seluas = f" dengan luas {cacah(b, luas)} km²" if _ada(b, luas) else ""
    kalimat = f"Wilayah {b.kantor.instansi.nama} terdiri atas {gabung(jenis)}{seluas}."
    return " ".join(filter(None, (kalimat, _penduduk(b), _wilayah_terbesar(b, semua))))


def _penduduk(b: Bahan) -> str:
    jumlah = kunci_profil("penduduk", "wilayah")
    if not _ada(b, jumlah):
        return ""
    bagian = {k: kunci_profil(k, "wilayah") for k in _JENIS_KELAMIN}
    rinci = [f"{cacah(b, bagian[k])} {kata}" for k, kata in _JENIS_KELAMIN.items() if _ada(b, bagian[k])]
    dalam = f", terdiri atas {gabung(rinci)}" if len(rinci) == len(bagian) else ""
    return f"Menurut {b.profil.sumber_penduduk}, penduduknya berjumlah {cacah(b, jumlah)} jiwa{dalam}."


def _wilayah_terbesar(b: Bahan, semua: Sequence[Wilayah]) -> str:
    luas, penduduk = _tunggal(semua, lambda w: w.luas), _tunggal(semua, lambda w: w.penduduk)
    kata = []
    if luas is not None:
        kunci = kunci_profil("luas", "wilayah", luas.sebutan)
        kata.append(f"wilayah terluas adalah {luas.sebutan} ({cacah(b, kunci)} km²)")
    if penduduk is not None:
        kunci = kunci_profil("penduduk", "wilayah", penduduk.sebutan)
        kata.append(f"penduduk terbanyak terdapat di {penduduk.sebutan} ({cacah(b, kunci)} jiwa)")
    teks = ", sedangkan ".join(kata)
    return f"{teks[:1].upper()}{teks[1:]}." if teks else ""


# Assets --------------------------------------------------------------------------------------------
def sarana(b: Bahan) -> str:
    """How many kinds of assets are all good, and how many are partly broken."""
    p = b.profil
    if not p.sarana or p.keadaan_sarana is None:
        return f"Rincian sarana dan prasarana tidak dicatat untuk tahun {b.tahun}."
    jenis, baik, rusak, berat = (
        kunci_profil(k, "sarana") for k in ("jenis", "jenis_baik", "jenis_rusak", "jenis_rusak_berat")
    )
    per = tanggal_panjang(p.keadaan_sarana)
    kalimat = f"Per {per} dicatat {cacah(b, jenis)} jenis sarana dan prasarana"
    if not b.angka_profil[rusak].nilai:
        return f"{kalimat}, seluruhnya dalam keadaan baik."
    di_antara = f", {cacah(b, berat)} jenis di antaranya rusak berat" if b.angka_profil[berat].nilai else ""
    rinci = f"{cacah(b, baik)} jenis seluruhnya baik dan {cacah(b, rusak)} jenis ada yang rusak"
    return f"{kalimat}: {rinci}{di_antara}."


# What the year brought -----------------------------------------------------------------------------
def penghargaan(b: Bahan) -> str:
    """How many awards, of which level."""
    semua = b.profil.penghargaan
    if not semua:
        return f"Tidak ada penghargaan yang dicatat untuk tahun {b.tahun}."
    rinci = _rinci(b, "penghargaan", [p.tingkat for p in semua], TINGKAT, "tingkat")
    banyak = cacah(b, kunci_profil("jumlah", "penghargaan"))
    return f"Penghargaan yang dicatat untuk tahun {b.tahun} berjumlah {banyak}, yaitu {rinci}."


def inovasi(b: Bahan) -> str:
    """How many innovations, at which step."""
    semua = b.profil.inovasi
    if not semua:
        return f"Tidak ada inovasi yang dicatat untuk tahun {b.tahun}."
    rinci = _rinci(b, "inovasi", [i.status for i in semua], tuple(reversed(STATUS_INOVASI)), "pada tahap")
    banyak = cacah(b, kunci_profil("jumlah", "inovasi"))
    return f"Inovasi yang dicatat untuk tahun {b.tahun} berjumlah {banyak}, yaitu {rinci}."


def _rinci(b: Bahan, apa: str, isi: Sequence[str], urutan: Sequence[str], kata: str) -> str:
    return gabung(f"{cacah(b, kunci_profil('jumlah', apa, x))} {kata} {x}" for x in urutan if x in isi)


def tindak_lanjut_lhe(b: Bahan, lhe: Lhe) -> str:
    """What an LHE said, and how many of its recommendations are done."""
    nilai = cacah(b, kunci_profil("nilai", "lhe", str(lhe.tahun)))
    kepala = (
        f"Laporan Hasil Evaluasi (LHE) AKIP tahun {lhe.tahun} nomor {lhe.nomor} tanggal"
        f" {tanggal_panjang(lhe.tanggal)} dari {lhe.penilai} memberi nilai {nilai} dengan predikat"
        f" {lhe.predikat}."
    )
    return f"{kepala} {_selesai(b, lhe)}"


def _selesai(b: Bahan, lhe: Lhe) -> str:
    butir = b.profil.tindak_lanjut_lhe(lhe.tahun)
    banyak = {s: sum(t.status == s for t in butir) for s in _STATUS}
    seluruh = cacah(b, kunci_profil("rekomendasi", "lhe", str(lhe.tahun)))
    if not butir:
        return "Tidak ada rekomendasinya yang dicatat."
    if len(butir) == 1:
        return f"Satu-satunya rekomendasi dalam laporan itu {_STATUS[butir[0].status]}."
    if max(banyak.values()) == len(butir):
        return f"Seluruh {seluruh} rekomendasinya {_STATUS[butir[0].status]}."
    rinci = gabung(
        f"{cacah(b, kunci_profil(s, 'lhe', str(lhe.tahun)))} {kata}"
        for s, kata in _STATUS.items()
        if banyak[s]
    )
    return f"Dari {seluruh} rekomendasinya, {rinci}."


def tanpa_lhe(b: Bahan) -> str:
    """The sentence where no LHE was recorded."""
    return f"Tidak ada rekomendasi LHE AKIP yang dicatat untuk ditindaklanjuti pada tahun {b.tahun}."
