"""The sheet "Catatan" of a marked copy: every remark with a link to its cell, and unseen notes of our own.

The notes (columns beyond the table, hidden) say which fill each coloured cell had before, so that it can be
given back, also after another program saved the copy and numbered all styles anew.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from lkj.buku_kerja import tinggi_teks
from lkj.catatan import KONFIRMASI, SEBUTAN_TINGKAT, WAJIB, Catatan, ringkas
from lkj.lembar import Buku, Lembar
from lkj.lembar.alamat import a1, huruf
from lkj.salinan.gaya import WARNA, Gaya
from lkj.salinan.paket import KEPALA, SS
from lkj.salinan.simpul import aman

NAMA: Final = "Catatan"
_TANDA: Final = "lkj-salinan-1"
_SEL_TANDA: Final = "K1"
_KOLOM: Final = (
    ("No", 5), ("Tingkat", 17), ("Lembar", 15), ("Sel", 7), ("Terbaca", 20), ("Ketentuan", 45),
    ("Cara memperbaiki", 45), ("Kode", 29),
)  # fmt: skip
_BARIS_JUDUL: Final = 8
_TINGGI: Final = {1: 22.0, _BARIS_JUDUL: 20.0}
"""Heights of the rows above the list that are not as high as usual, in points."""
_PALING_BANYAK: Final = 1_000
"""Remarks on the sheet; what is beyond is counted in its last row."""


class Asal(NamedTuple):
    """What a coloured cell was before: its sheet, address, fill (plain XML) and ``applyFill``."""

    lembar: str
    sel: str
    isi: str
    pakai: str


def tulis(catatan: Sequence[Catatan], asal: Sequence[Asal], gaya: Gaya, tujuan: Mapping[str, bool]) -> bytes:
    """The sheet as a worksheet part.

    Args:
        catatan: All remarks on the workbook.
        asal: What the coloured cells were before.
        gaya: Receives the styles.
        tujuan: Names of the sheets beside ours, with whether a sheet is shown, so that a link can lead to it;
            none where only the list is written.
    """
    g = _gaya(gaya)
    baris = _kepala(catatan, g, ada_isian=bool(tujuan))
    tautan = []
    for n, c in enumerate(catatan[:_PALING_BANYAK], 1):
        nomor = _BARIS_JUDUL + n
        isi = (str(n), SEBUTAN_TINGKAT[c.tingkat], c.lembar, c.sel, c.nilai, c.aturan, c.saran, c.kode)
        bertaut = tujuan.get(c.lembar, False)
        macam = ["nomor", c.tingkat, "teks", "tautan" if bertaut and c.sel else "teks", *["teks"] * 3, "kode"]
        baris[nomor] = {k: (t, g[m]) for k, (t, m) in enumerate(zip(isi, macam, strict=True), 1)}
        if bertaut:
            sel = a1(nomor, 4 if c.sel else 3)
            tautan.append(f'<hyperlink ref="{sel}" location="{aman(_rujukan(c))}" display="{aman(c.sel)}"/>')
    sisa = len(catatan) - _PALING_BANYAK
    if sisa > 0:
        baris[_BARIS_JUDUL + _PALING_BANYAK + 1] = {1: (f"dan {sisa} catatan lainnya", g["polos"])}
    for n, a in enumerate(asal, 2):
        baris.setdefault(n, {}).update({k: (t, 0) for k, t in enumerate(a, 11)})
    return _lembar(baris, tautan).encode()


def cari(buku: Buku) -> Lembar | None:
    """Our sheet in a workbook that was read, or None."""
    return next((b for b in buku.semua if b.sel(_SEL_TANDA).nilai == _TANDA), None)


def baca_asal(lembar: Lembar) -> list[Asal]:
    """The notes of our sheet."""
    semua = (
        Asal(*(str(lembar.sel(a1(n, k)).nilai or "") for k in range(11, 15)))
        for n in range(2, lembar.baris_terakhir + 1)
    )
    return [a for a in semua if a.lembar and a.sel]


def _gaya(gaya: Gaya) -> dict[str, int]:
    """Our styles by what they are for."""
    nama, kecil = '<name val="Calibri"/>', '<sz val="10"/>'
    bungkus = 'wrapText="1"'
    tebal = f"<b/>{kecil}{nama}"
    return {
        "judul": gaya.tambah(huruf=f'<b/><sz val="14"/><color rgb="FF1F3A4D"/>{nama}'),
        "tebal": gaya.tambah(huruf=f'<b/><sz val="11"/>{nama}'),
        "polos": gaya.tambah(huruf=f'<sz val="11"/>{nama}'),
        "kepala": gaya.tambah(
            huruf=f'<b/>{kecil}<color rgb="FFFFFFFF"/>{nama}',
            warna="FF1F4E5F",
            garis=True,
            rata='horizontal="center" wrapText="1"',
        ),
        "nomor": gaya.tambah(huruf=f"{kecil}{nama}", garis=True, rata='horizontal="center"'),
        "teks": gaya.tambah(huruf=f"{kecil}{nama}", garis=True, rata=bungkus),
        "kode": gaya.tambah(huruf=f'<sz val="8"/><color rgb="FF555555"/>{nama}', garis=True, rata=bungkus),
        "tautan": gaya.tambah(huruf=f'<u/>{kecil}<color rgb="FF0B5394"/>{nama}', garis=True, rata=bungkus),
        **{t: gaya.tambah(huruf=tebal, warna=w, garis=True, rata=bungkus) for t, w in WARNA.items()},
    }


_Baris = dict[int, dict[int, tuple[str, int]]]
"""Row → column → text and style."""


def _kepala(catatan: Sequence[Catatan], g: Mapping[str, int], *, ada_isian: bool) -> _Baris:
    if not ada_isian:
        cara = "Berkas yang dikirim tidak dapat diberi tanda, sehingga catatannya hanya didaftar di sini."
        diabaikan = "Perbaiki berkas isian itu menurut catatan di bawah, lalu kirim kembali berkas isiannya."
    elif catatan:
        cara = "Perbaiki sel yang berwarna pada tiap lembar, simpan, lalu kirim kembali berkas ini juga."
        diabaikan = "Lembar ini, warna, dan komentar pemeriksaan diabaikan ketika berkas dibaca kembali."
    else:
        cara = "Tidak ada yang perlu diperbaiki. Terima kasih."
        diabaikan = ""
    baris: _Baris = {
        1: {1: ("Catatan Pemeriksaan", g["judul"]), 11: (_TANDA, 0)},
        2: {1: (f"{ringkas(catatan).capitalize()}.", g["tebal"])},
        3: {1: (cara, g["polos"])},
        4: {1: (diabaikan, g["polos"])},
    }
    if catatan:
        arti = {
            WAJIB: "laporan belum dapat disusun sebelum diperbaiki",
            KONFIRMASI: "biarkan bila memang benar",
        }
        baris[5] = {2: (SEBUTAN_TINGKAT[WAJIB], g[WAJIB]), 3: (arti[WAJIB], g["polos"])}
        baris[6] = {2: (SEBUTAN_TINGKAT[KONFIRMASI], g[KONFIRMASI]), 3: (arti[KONFIRMASI], g["polos"])}
        baris[_BARIS_JUDUL] = {k: (judul, g["kepala"]) for k, (judul, _) in enumerate(_KOLOM, 1)}
    return baris


def _rujukan(c: Catatan) -> str:
    nama = c.lembar.replace("'", "''")
    return f"'{nama}'!{c.sel or 'A1'}"


def _lembar(baris: _Baris, tautan: Sequence[str]) -> str:
    kolom = "".join(
        f'<col min="{k}" max="{k}" width="{lebar + 0.71}" customWidth="1"/>'
        for k, (_, lebar) in enumerate(_KOLOM, 1)
    )
    data = "".join(_tulis_baris(n, baris[n]) for n in sorted(baris))
    n = _BARIS_JUDUL
    beku = f'<pane ySplit="{n}" topLeftCell="A{n + 1}" activePane="bottomLeft" state="frozen"/>'
    return (
        f'{KEPALA}<worksheet xmlns="{SS}">'
        '<sheetPr><tabColor rgb="FFC0392B"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView showGridLines="0" workbookViewId="0">{beku}</sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{kolom}'
        f'<col min="11" max="14" width="9" hidden="1" customWidth="1"/></cols><sheetData>{data}</sheetData>'
        '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
        + (f"<hyperlinks>{''.join(tautan)}</hyperlinks>" if tautan else "")
        + '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;LCatatan pemeriksaan&amp;R&amp;P/&amp;N</oddFooter></headerFooter>"
        "</worksheet>"
    )


def _tulis_baris(nomor: int, isi: Mapping[int, tuple[str, int]]) -> str:
    sel = "".join(
        f'<c r="{huruf(k)}{nomor}" s="{g}" t="inlineStr"><is><t xml:space="preserve">{aman(t)}</t></is></c>'
        if t
        else f'<c r="{huruf(k)}{nomor}" s="{g}"/>'
        for k, (t, g) in sorted(isi.items())
    )
    perlu = _TINGGI.get(nomor, 15.0)
    if nomor > _BARIS_JUDUL:
        lebar = dict(enumerate((w for _, w in _KOLOM), 1))
        perlu = max((tinggi_teks(t, lebar[k]) for k, (t, _) in isi.items() if k in lebar), default=perlu)
    return f'<row r="{nomor}" ht="{min(perlu, 400):.2f}" customHeight="1">{sel}</row>'
