"""Check one workbook against its reference: records and remarks, in one pass."""

from collections.abc import Sequence
from dataclasses import dataclass

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.lembar import BerkasDitolakError, baca
from lkj.perbaikan.baca import Koreksi
from lkj.perbaikan.terapkan import terapkan
from lkj.periksa.dasar import Pemeriksa
from lkj.periksa.kinerja import periksa_kinerja
from lkj.periksa.lra import periksa_lra
from lkj.periksa.rekaman import Rekaman
from lkj.periksa.tanda import Tanda, baca_tanda, periksa_tanda
from lkj.rencana import tata_isian as tata
from lkj.rencana.acuan import Acuan, AcuanSub
from lkj.sidik import sha256
from lkj.tabel import Baris


@dataclass(frozen=True)
class HasilIsian:
    """What one workbook yields."""

    rekaman: tuple[Rekaman, ...]
    catatan: tuple[Catatan, ...]


def periksa_isian(
    isi: bytes, *, berkas: str, acuan: Acuan | None, koreksi: Sequence[Koreksi] = ()
) -> HasilIsian:
    """Check a filled form, read with the corrections of its cells.

    Args:
        isi: The workbook's bytes.
        berkas: Its path, for addresses.
        acuan: What the plan asks of this section; None to trust the form's own stamp (no plan at hand).
        koreksi: The corrections of this form.
    """
    try:
        buku = baca(isi, nama=berkas)
    except BerkasDitolakError as ditolak:
        return HasilIsian((), (ditolak.catatan,))
    tanda = baca_tanda(buku, berkas)
    if not isinstance(tanda, Tanda):
        return HasilIsian((), (tanda,))
    acuan = acuan or tanda.acuan
    salah = periksa_tanda(tanda, acuan, berkas)
    if salah:
        return HasilIsian((), tuple(salah))
    terapan = terapkan(buku, acuan, koreksi)
    p = Pemeriksa(terapan.buku, berkas, acuan, sha256(isi), terapan.dipakai)
    p.catatan.extend(terapan.catatan)
    p.rekam_koreksi()
    periksa_lembar(p)
    return HasilIsian(tuple(p.rekaman), tuple(p.catatan))


def periksa_lembar(p: Pemeriksa) -> None:
    """Check all sheets of a section's form of a quarter or a month, or of the financial report."""
    if p.acuan.lra:
        periksa_lra(p)
        return
    p.pengisi(tata.KINERJA)
    periksa_kinerja(p)
    if p.acuan.bulan:
        return
    _sub_kegiatan(p)
    _analisis(p)
    _data_dukung(p)


def _sub_kegiatan(p: Pemeriksa) -> None:
    acuan = {s.kode: s for s in p.acuan.sub}
    for kode, baris in p.baris(tata.SUB_KEGIATAN, {s.kode: s.nama for s in p.acuan.sub}).items():
        s = acuan[kode]
        p.banding(baris, "target", s.target, "TARGET_BERBEDA")
        p.tercetak(baris, s.nama, s.satuan)
        p.banding(baris, "pagu", s.pagu, "PAGU_BERBEDA")
        _fisik(p, baris, s)
        _anggaran(p, baris, s)
        if baris.teks("keterangan"):
            p.rekam(baris, "sub_kegiatan", s.kode, "keterangan")


def _fisik(p: Pemeriksa, baris: Baris, s: AcuanSub) -> None:
    fisik = baris.angka("fisik")
    if fisik is not None and fisik < 0:
        p.catatan.append(baris.catat("NEGATIF", "fisik", kolom=tata.SUB_KEGIATAN.judul("fisik")))
    elif fisik is not None:
        p.rekam(baris, "sub_kegiatan", s.kode, "fisik")


def _anggaran(p: Pemeriksa, baris: Baris, s: AcuanSub) -> None:
    """Rupiah of the quarter; it may stay blank where the financial report decides."""
    anggaran = baris.angka("anggaran")
    if anggaran is None:
        if p.acuan.keuangan == "isian" and "anggaran" not in baris.rusak:
            isian = {
                "kolom": tata.SUB_KEGIATAN.judul("anggaran"),
                "contoh": "angka Rupiah, misalnya 1250000",
            }
            p.catatan.append(baris.catat("SEL_KOSONG", "anggaran", **isian))
        return
    if anggaran < 0:
        beralasan = bool(baris.teks("keterangan"))
        kode = "ANGGARAN_NEGATIF" if beralasan else "ANGGARAN_NEGATIF_TANPA_ALASAN"
        p.catatan.append(baris.catat(kode, "anggaran", sel_keterangan=baris.alamat("keterangan")))
    p.rekam(baris, "sub_kegiatan", s.kode, "anggaran")


def _analisis(p: Pemeriksa) -> None:
    nama = dict(p.acuan.kunci_analisis())
    for kode, baris in p.baris(tata.ANALISIS, nama).items():
        for butir, judul in tata.BUTIR_ANALISIS.items():
            if baris.teks(butir):
                p.rekam(baris, "analisis", kode, butir)
            elif butir not in baris.rusak:
                p.catatan.append(baris.catat("ANALISIS_KOSONG", butir, kolom=judul, kunci=nama[kode]))


def _data_dukung(p: Pemeriksa) -> None:
    semua = p.pembaca.baris(tata.DATA_DUKUNG)
    if not semua and (p.acuan.kinerja or p.acuan.sub) and p.buku.lembar(tata.DATA_DUKUNG.lembar):
        p.catatan.append(catat("DATA_DUKUNG_KOSONG", berkas=p.berkas, lembar=tata.DATA_DUKUNG.lembar))
    for baris in semua:
        for ukuran in ("uraian", "nomor", "tautan"):
            if baris.teks(ukuran):
                p.rekam(baris, "data_dukung", str(baris.nomor), ukuran)
