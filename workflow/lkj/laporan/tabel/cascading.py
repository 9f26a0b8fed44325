"""The tree of the plan as a table, for whoever does not see the picture."""

from lkj.kunci import rencana as kunci_rencana
from lkj.laporan.bahan import BahanRencana
from lkj.laporan.markah import Kolom, Tabel
from lkj.laporan.pohon_kinerja import Cabang, Ranting, susun_cabang
from lkj.laporan.tabel.dasar import berkunci


def pohon_kinerja(b: BahanRencana) -> Tabel:
    """From tujuan to kegiatan, with the number of sub-kegiatan; a shared programme is told once."""
    t = Tabel(
        "tbl-pohon",
        "Pohon kinerja: tujuan, sasaran, indikator, program, dan kegiatan",
        (
            Kolom("Sasaran strategis", 40),
            Kolom("Indikator kinerja", 56),
            Kolom("Program", 50),
            Kolom("Kegiatan", 72),
            Kolom("Jumlah sub kegiatan", 18, "c"),
        ),
        kelas=".kecil",
    )
    semua, dpa = susun_cabang(b.rencana), b.rencana.versi_berlaku("DPA", None).kode
    for tujuan in b.rencana.tujuan:
        t.tambah(f"Tujuan: {tujuan.uraian}", *[""] * (len(t.kolom) - 1), jumlah=True)
        for c in (c for c in semua if c.sasaran.tujuan == tujuan.kode):
            _cabang(t, c, dpa)
    return t


def _cabang(t: Tabel, c: Cabang, dpa: str) -> None:
    sasaran = f"{c.nomor}. {c.sasaran.uraian}"
    kode = {r.program.kode for r in c.ranting}
    lepas = [i.nama for i in c.indikator if not kode & set(i.program)]
    for r in c.ranting:
        indikator = "; ".join(i.nama for i in c.indikator if r.program.kode in i.program)
        for n, (kegiatan, banyak) in enumerate(_kegiatan(c, r, dpa)):
            kepala = (sasaran, indikator, f"{r.program.kode} {r.program.nama}") if n == 0 else ("", "", "")
            t.tambah(*kepala, kegiatan, banyak)
            sasaran = "" if n == 0 else sasaran
    if lepas or not c.ranting:
        t.tambah(sasaran, "; ".join(lepas), "–", "–", "–")


def _kegiatan(c: Cabang, r: Ranting, dpa: str) -> list[tuple[str, object]]:
    if not c.diuraikan(r):
        return [(f"diuraikan pada sasaran {r.pertama}", "–")]
    isi = ((k, berkunci(n, kunci_rencana(k.kode, "sub_kegiatan", dpa))) for k, n in r.kegiatan)
    return [(f"{k.kode} {k.nama}", banyak) for k, banyak in isi] or [("–", "–")]
