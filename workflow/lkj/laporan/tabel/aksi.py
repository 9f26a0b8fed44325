"""The rencana aksi in full: indicators, and the programmes, kegiatan and sub-kegiatan that serve them."""

from collections.abc import Sequence

from lkj import angka
from lkj.kunci import rencana as kunci_rencana
from lkj.laporan.bahan import BahanRencana
from lkj.laporan.markah import Kolom, Tabel
from lkj.laporan.pohon_kinerja.pendukung import program_pendukung
from lkj.laporan.tabel.dasar import berkunci, rupiah, target_tahun, target_triwulan
from lkj.laporan.tabel.perencanaan import penanggung_jawab
from lkj.periode import TRIWULAN, romawi, tanggal_panjang
from lkj.rencana import Program, SubKegiatan
from lkj.rencana.kaidah import tampil

_KOSONG = ("",) * 6
"""Unit, quarters and year of a row that only has a name: programmes and kegiatan promise no quantity here."""


def rencana_aksi_rinci(b: BahanRencana) -> Tabel:
    """By sasaran: its indicators with their quarters, then what serves them with outputs and ceilings.

    A programme that serves several sasaran is told in full under the first and named under the others, so
    that no ceiling is counted twice.
    """
    dpa = b.rencana.versi_berlaku("DPA", b.tw)
    t = Tabel(
        "tbl-renaksi-rinci",
        "Rencana aksi: target triwulan indikator dan sub kegiatan",
        (
            Kolom("No/Kode", 24),
            Kolom("Indikator kinerja/program/kegiatan/sub kegiatan", 58),
            Kolom("Keluaran sub kegiatan", 48),
            Kolom("Satuan", 17),
            *(Kolom(f"TW {romawi(n)}", 12, "r") for n in TRIWULAN),
            Kolom("Tahun", 13, "r"),
            Kolom("Anggaran (Rp)", 24, "r"),
            Kolom("Penanggung jawab", 29),
        ),
        kelas=".kecil",
    )
    terurai: dict[str, int] = {}
    for n, s in enumerate(b.rencana.sasaran, 1):
        t.tambah(f"Sasaran {n}: {s.uraian}", *[""] * (len(t.kolom) - 1), jumlah=True)
        _indikator(b, t, n, s.kode)
        for p in program_pendukung(b.rencana, s.kode):
            _program(b, t, p, terurai.setdefault(p.kode, n), n, dpa.kode)
    t.catatan.append(f"Anggaran menurut {dpa.nama}, tanggal {tanggal_panjang(dpa.tanggal)}.")
    return t


def _indikator(b: BahanRencana, t: Tabel, n: int, sasaran: str) -> None:
    for k, i in enumerate(b.rencana.indikator_sasaran(sasaran), 1):
        tw = (target_triwulan(b, i, x) for x in TRIWULAN)
        didukung = f"Didukung program {', '.join(i.program)}"
        t.tambah(f"{n}.{k}", i.nama, didukung, i.satuan, *tw, target_tahun(b, i), "", penanggung_jawab(b, i))


def _program(b: BahanRencana, t: Tabel, p: Program, pertama: int, n: int, dpa: str) -> None:
    if pertama != n:
        t.tambah(p.kode, p.nama, f"Diuraikan pada Sasaran {pertama}", *_KOSONG, "", "")
        return
    milik = [s for s in b.rencana.sub_kegiatan if s.program == p.kode and s.di_dpa(dpa)]
    t.tambah(p.kode, p.nama, "", *_KOSONG, _pagu(p.kode, milik, dpa), "", jumlah=True)
    for k in b.rencana.kegiatan:
        sub = [s for s in milik if s.kegiatan == k.kode]
        if sub:
            t.tambah(k.kode, k.nama, "", *_KOSONG, _pagu(k.kode, sub, dpa), "")
        for s in sub:
            _sub_kegiatan(b, t, s, dpa)


def _sub_kegiatan(b: BahanRencana, t: Tabel, s: SubKegiatan, dpa: str) -> None:
    tw = (berkunci(tampil(x), kunci_rencana(s.kode, f"tw{n}")) for n, x in enumerate(s.tw, 1))
    tahun = berkunci(tampil(s.target), kunci_rencana(s.kode, "tahun"))
    pagu = _pagu(s.kode, [s], dpa)
    t.tambah(s.kode, s.nama, s.keluaran, s.satuan, *tw, tahun, pagu, penanggung_jawab(b, s))


def _pagu(kode: str, sub: Sequence[SubKegiatan], dpa: str) -> object:
    jumlah = angka.jumlah(s.pagu[dpa] for s in sub)
    return berkunci(rupiah(jumlah), kunci_rencana(kode, "pagu", dpa))
