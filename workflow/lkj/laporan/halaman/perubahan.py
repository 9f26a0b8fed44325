"""The last annex of a revision: what differs from the document that was signed or submitted.

It belongs to the page, as the mark does: the content of a document says only what its data say.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from lkj.angka import tulis
from lkj.laporan.halaman.nomor import Butir, baris_daftar
from lkj.laporan.halaman.tabel import susun_tabel
from lkj.laporan.keadaan import Keadaan
from lkj.pandoc.pohon import Simpul, div, kata, kelas, pasang, semua_simpul
from lkj.periode import nama_triwulan

JUDUL, JUDUL_TANPA_ANGKA = "Perubahan Angka", "Perubahan Isi"
_TANDA, _TANDA_TABEL = "lampiran-perubahan", "tbl-perubahan"
_JUDUL_TABEL = "Angka yang berubah sejak dokumen ditandatangani atau dikirim"
_KEPALA = ("Kode", "Uraian", "Angka", "Semula", "Menjadi")
_LEBAR, _RATA = "13 33 22 16 16", "l l l r r"
TERCETAK = re.compile(
    r"(nama|satuan|target|realisasi|kategori|pagu|serapan|sisa)(?:_(tw[1-4]?|sd|tahun|fisik|akhir|\d{4}))?"
    r"|(capaian)(?:_(tw|sd|tahun|fisik|\d{4}))?(?:(?<=tahun)|(?<=fisik)|(?<=\d)|_cetak)"
)
"""Columns of the measured tables that a reader knows; the others follow from them."""
_BAGIAN = {"tw": "triwulan ini", "sd": "s.d. triwulan ini", "tahun": "setahun", "akhir": "akhir Renstra"}


def lampirkan_perubahan(dokumen: Simpul, keadaan: Keadaan) -> None:
    """Append the annex where there is a revision that differs from what it revises."""
    tempat = next((s for s in dokumen["blocks"] if s["t"] == "Div" and "lampiran" in kelas(s)), None)
    baris = [b for b in keadaan.perubahan if not b[2] or TERCETAK.fullmatch(b[2])]
    if tempat is None or not keadaan.revisi or not (keadaan.perubahan or keadaan.berubah):
        return
    nomor = 1 + sum(s["t"] == "Header" and s["c"][0] == 1 for s in _rata(tempat["c"][1]))
    nama = JUDUL if keadaan.perubahan else JUDUL_TANPA_ANGKA
    judul = {
        "t": "Header",
        "c": [1, [_TANDA, [], [["nomor", f"LAMPIRAN {nomor}"]]], kata(nama)],
    }
    isi = [judul, _kalimat(len(baris), keadaan, nomor)]
    if baris:
        isi.append(_tabel(baris, nomor))
    tempat["c"][1] += isi
    _daftarkan(dokumen, "daftar-isi", Butir(1, f"LAMPIRAN {nomor}", kata(nama), _TANDA))
    if baris:
        _daftarkan(dokumen, "daftar-tabel", Butir(1, f"Tabel L{nomor}.1", kata(_JUDUL_TABEL), _TANDA_TABEL))


def _daftarkan(dokumen: Simpul, daftar: str, butir: Butir) -> None:
    """Add a line to a list of contents of the document, which was filled before the annex was there."""
    for simpul in semua_simpul(dokumen["blocks"]):
        if simpul["t"] == "Div" and daftar in kelas(simpul):
            simpul["c"][1].append(baris_daftar(butir))


def _rata(blok: list[Simpul]) -> list[Simpul]:
    """The blocks of an annex, also within its divisions."""
    return [s for b in blok for s in ([b, *_rata(b["c"][1])] if b["t"] == "Div" else [b])]


def _kalimat(tercetak: int, keadaan: Keadaan, nomor: int) -> Simpul:
    lain = len(keadaan.perubahan) - tercetak
    daftar = f" (Tabel L{nomor}.1)" if tercetak else ""
    sisa = f" Selain itu berubah {lain} nilai turunan pada tabel data." if lain else ""
    bagian = ", ".join(keadaan.berubah)
    if keadaan.perubahan:
        beda = f"{tercetak} angka berubah{daftar}.{sisa}{f' Bagian yang berubah: {bagian}.' * bool(bagian)}"
    else:
        beda = f"tidak ada angka yang berubah; yang berubah: {bagian}."
    teks = (
        "Dokumen yang ditandatangani atau dikirim tetap tersimpan dan tidak diubah. Dibandingkan dengan "
        f"dokumen itu, {beda}"
    )
    return {"t": "Para", "c": kata(teks)}


def _tabel(baris: list[tuple[str, ...]], nomor: int) -> Simpul:
    """The table as pandoc reads one, arranged as all tables are."""
    isi = [
        [k.split(" ")[0], n, sebut_kolom(c), sebut_nilai(a, c), sebut_nilai(b, c)] for k, n, c, a, b in baris
    ]
    tabel = {
        "t": "Table",
        "c": [
            ["", [], []],
            [
                None,
                [{"t": "Plain", "c": kata(_JUDUL_TABEL)}],
            ],
            [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _ in _KEPALA],
            [["", [], []], [_baris(_KEPALA)]],
            [[["", [], []], 0, [], [_baris(b) for b in isi]]],
            [["", [], []], []],
        ],
    }
    pembatas = div([tabel], "tabel")
    pembatas["c"][0][0] = _TANDA_TABEL
    for kunci, nilai in (("lebar", _LEBAR), ("rata", _RATA), ("nomor", f"L{nomor}.1")):
        pasang(pembatas, kunci, nilai)
    susun_tabel({"blocks": [pembatas]})
    return pembatas


def _baris(sel: list[str] | tuple[str, ...]) -> list[object]:
    kosong: list[object] = ["", [], []]
    return [
        kosong,
        [[["", [], []], {"t": "AlignDefault"}, 1, 1, [{"t": "Plain", "c": kata(s)}]] for s in sel],
    ]


def sebut_kolom(nama: str) -> str:
    """A column as the report calls it: ``Realisasi Triwulan II``."""
    cocok = TERCETAK.fullmatch(nama)
    if cocok is None:
        return "Baris"
    dasar, sisa = (cocok[1] or cocok[3]).capitalize(), cocok[2] or cocok[4] or ""
    if re.fullmatch("tw[1-4]", sisa):
        return f"{dasar} {nama_triwulan(int(sisa[2]))}"
    return f"{dasar} {_BAGIAN.get(sisa, sisa)}".strip()


def sebut_nilai(teks: str, kolom: str) -> str:
    """A cell as the report prints it: figures in Indonesian notation, nothing as a dash."""
    if kolom.startswith(("nama", "satuan", "kategori")) or not kolom:
        return teks or "–"
    try:
        return tulis(Decimal(teks)) if teks else "–"
    except (InvalidOperation, ValueError):
        return teks
