"""Tujuan, sasaran, versions of documents, programmes, kegiatan and sub-kegiatan of the plan workbook."""

from collections.abc import Iterable, Sequence

from lkj.rencana import tata
from lkj.rencana.baca.pangkal import Pangkal
from lkj.rencana.butir import Kegiatan, Program, SubKegiatan
from lkj.rencana.model import Sasaran, Tujuan, Versi
from lkj.rencana.porsi import baca_porsi
from lkj.tabel import Baris


def baca_tujuan_sasaran(p: Pangkal) -> tuple[tuple[Tujuan, ...], tuple[Sasaran, ...]]:
    """The sheet Tujuan dan Sasaran."""
    baris = p.baris(tata.SASARAN, "kode")
    tujuan = [b for b in baris if b.teks("jenis") == "Tujuan"]
    sasaran = [b for b in baris if b.teks("jenis") == "Sasaran"]
    for b in sasaran:
        ada = (t.teks("kode") for t in tujuan)
        p.rujuk(b, "tujuan", b.teks("tujuan"), ada, "Kode tujuan", "baris Tujuan")
    p.wajib_ada(tujuan, "tujuan", tata.SASARAN.lembar)
    p.wajib_ada(sasaran, "sasaran", tata.SASARAN.lembar)
    return (
        tuple(Tujuan(kode=b.teks("kode"), uraian=b.teks("uraian")) for b in tujuan),
        tuple(
            Sasaran(kode=b.teks("kode"), uraian=b.teks("uraian"), tujuan=b.teks("tujuan")) for b in sasaran
        ),
    )


def baca_versi(p: Pangkal) -> tuple[Versi, ...]:
    """The sheet Versi Dokumen."""
    versi = tuple(Versi.model_validate(dict(b.nilai)) for b in p.baris(tata.VERSI, "kode"))
    kurang = [j for j in ("PK", "DPA") if j not in {v.jenis for v in versi}]
    if kurang:
        p.wajib_ada((), f"versi {' dan '.join(kurang)}", tata.VERSI.lembar)
    return versi


def baca_program(p: Pangkal, sasaran: Iterable[str]) -> tuple[tuple[Program, ...], tuple[Kegiatan, ...]]:
    """The sheet Program dan Kegiatan.

    Args:
        p: Reads the workbook.
        sasaran: Codes of the sasaran.
    """
    program, kegiatan = [], []
    ada = tuple(sasaran)
    for b in p.baris(tata.PROGRAM, "kode"):
        if not p.kode_benar(b, "program atau kegiatan", "7.01.02 atau 7.01.02.2.01", 3, 5):
            continue
        isi = {"kode": b.teks("kode"), "nama": b.teks("nama")}
        if isi["kode"].count(".") == 2:
            program.append(Program.model_validate({**isi, **_dukungan(p, b, ada)}))
        else:
            kegiatan.append((b, Kegiatan(**isi)))
    for b, k in kegiatan:
        p.rujuk(b, "kode", k.program, [x.kode for x in program], "Program", "lembar ini")
    p.wajib_ada(program, "program", tata.PROGRAM.lembar)
    return tuple(program), tuple(k for _, k in kegiatan)


def _dukungan(p: Pangkal, b: Baris, ada: Sequence[str]) -> dict[str, object]:
    sasaran, porsi, masalah = baca_porsi(b.teks("sasaran"))
    if masalah:
        p.catatan.append(b.catat("PORSI_SALAH", "sasaran", masalah=masalah))
    for s in sasaran:
        p.rujuk(b, "sasaran", s, ada, "Sasaran", tata.SASARAN.lembar)
    return {"sasaran": sasaran, "porsi": porsi}


def baca_sub_kegiatan(p: Pangkal, kegiatan: Iterable[Kegiatan]) -> tuple[SubKegiatan, ...]:
    """The sheet Sub Kegiatan, with a column of ceilings for each version of the DPA."""
    versi = _kode_dpa(p)
    ada = [k.kode for k in kegiatan]
    hasil = []
    for b in p.baris(tata.sub_kegiatan(versi), "kode"):
        induk = b.teks("kode").rpartition(".")[0]
        benar = p.kode_benar(b, "sub kegiatan", "7.01.02.2.01.01", 6)
        benar = benar and p.rujuk(b, "kode", induk, ada, "Kegiatan", tata.PROGRAM.lembar)
        benar &= p.seksi_dikenal(b)
        benar &= p.tidak_negatif(
            b, "Target dan pagu", "target", *tata.TRIWULAN, *(f"pagu_{v}" for v in versi)
        )
        if benar:
            hasil.append(_sub(b, versi))
        else:
            p.tolak(b)
    p.wajib_ada(hasil, "sub kegiatan", "Sub Kegiatan")
    return tuple(hasil)


def _kode_dpa(p: Pangkal) -> tuple[str, ...]:
    """All DPA versions: the columns of the sheet Sub Kegiatan follow also from a broken row."""
    semua = p.terbaca[tata.VERSI.lembar]
    return tuple(b.teks("kode") for b in semua if b.teks("jenis") == "DPA" and b.teks("kode"))


def _sub(b: Baris, versi: tuple[str, ...]) -> SubKegiatan:
    teks = {k: b.teks(k) for k in ("kode", "nama", "seksi", "keluaran", "satuan")}
    pagu = {v: b.angka(f"pagu_{v}") for v in versi}
    tw = tuple(b.angka(k) for k in tata.TRIWULAN)
    return SubKegiatan.model_validate({**teks, "target": b.angka("target"), "tw": tw, "pagu": pagu})
