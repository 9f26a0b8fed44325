"""The form of the financial report (LRA): Rupiah to date by sub-kegiatan, against the ceiling in force."""

from collections.abc import Iterable

from lkj import angka
from lkj.periksa.dasar import Pemeriksa
from lkj.periode import nama_triwulan
from lkj.rencana import tata_isian as tata
from lkj.rencana.acuan import AcuanSub
from lkj.tabel import Baris


def periksa_lra(p: Pemeriksa) -> None:
    """Check the sheet LRA."""
    p.pengisi(tata.LRA)
    acuan = {s.kode: s for s in p.acuan.sub}
    semua = p.baris(tata.LRA, {s.kode: s.nama for s in p.acuan.sub})
    _jumlah(p, semua.values())
    for kode, baris in semua.items():
        p.banding(baris, "pagu", acuan[kode].pagu, "PAGU_BERBEDA")
        _realisasi(p, baris, acuan[kode])
        if baris.teks("keterangan"):
            p.rekam(baris, "lra", kode, "keterangan")


def _jumlah(p: Pemeriksa, baris: Iterable[Baris]) -> None:
    """The total above the rows, where it was typed over the form's own formula (D12)."""
    t, lembar = tata.LRA, p.buku.lembar(tata.LRA.lembar)
    terisi = [n for b in baris if (n := b.angka("realisasi_sd")) is not None]
    if lembar is None or len(terisi) < len(p.acuan.sub):
        return
    judul, sel = (lembar.sel(f"{t.huruf(k)}{t.baris_data - 1}") for k in ("nama", "realisasi_sd"))
    if judul.nilai == tata.JUDUL_JUMLAH:
        p.banding_hitungan(sel, t.lembar, angka.jumlah(terisi))


def _realisasi(p: Pemeriksa, baris: Baris, s: AcuanSub) -> None:
    nilai = baris.angka("realisasi_sd")
    if nilai is None:
        return
    isian = {"triwulan": nama_triwulan(p.acuan.tw), "jumlah": angka.rupiah(nilai)}
    tampak = angka.rupiah(nilai)
    if nilai < 0:
        p.catatan.append(baris.catat("ANGGARAN_SD_NEGATIF", "realisasi_sd", nilai=tampak, **isian))
        return
    if nilai > s.pagu:
        isian["pagu"] = angka.rupiah(s.pagu)
        p.catatan.append(baris.catat("LEBIH_DARI_PAGU", "realisasi_sd", nilai=tampak, **isian))
    p.rekam(baris, "lra", s.kode, "realisasi_sd")
