"""The sheet Petunjuk: the instructions, what the colours mean, and rows that are filled in as an example."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from lkj.buku_kerja import tinggi_teks, tulis_sel
from lkj.format_isian import dasar
from lkj.format_isian.dasar import Penulis
from lkj.format_isian.petunjuk import CONTOH_ANALISIS, petunjuk
from lkj.rencana import tata_isian as tata
from lkj.tabel import Tata

_LEBAR = (10, 30, 9, 9, 11, 11, 11, 28)
_KOLOM_REALISASI = 6
_LEBAR_TEKS = sum(_LEBAR) * 6 // 5
"""Characters of running text in one line: narrower than the digits that a column's width counts."""

_CONTOH_KINERJA = (
    ("Contoh", "Indeks Kepuasan Masyarakat", "nilai", Decimal(83), None, None, Decimal("82.45")),
    (
        "Contoh",
        "Persentase surat selesai tepat waktu",
        "persen",
        Decimal(95),
        Decimal(57),
        Decimal(60),
        "95,00",
    ),
)
_KETERANGAN_KINERJA = ("SKM Triwulan II, 152 responden", "57 dari 60 surat; buku agenda April s.d. Juni")
_KETERANGAN_BULAN = ("SKM bulan Mei, 152 responden", "57 dari 60 surat; buku agenda bulan Mei")
_CONTOH_LRA = ("Contoh", "Penyediaan jasa surat menyurat", Decimal(25_000_000), Decimal(12_500_000), "")


def lembar_petunjuk(p: Penulis) -> None:
    """The sheet Petunjuk."""
    lembar = p.buku.add_worksheet("Petunjuk")
    for kolom, lebar in enumerate(_LEBAR):
        lembar.set_column(kolom, kolom, lebar)
    lembar.hide_gridlines(2)
    lembar.set_landscape()
    p.halaman(lembar)
    lembar.fit_to_pages(1, 0)
    lembar.write_string(0, 0, "Petunjuk Pengisian", p.gaya.judul_lembar)
    n = 2
    for teks in petunjuk(p.acuan):
        n = _paragraf(p, lembar, n, teks)
    n = _warna(p, lembar, n + 1)
    n = _contoh_lra(p, lembar, n + 1) if p.acuan.lra else _contoh_kinerja(p, lembar, n + 1)
    if not p.acuan.lra and not p.acuan.bulan:
        _contoh_analisis(p, lembar, n + 1)
    lembar.protect("", dasar.PROTEKSI)


def _paragraf(p: Penulis, lembar: Any, n: int, teks: str) -> int:
    lembar.merge_range(n, 0, n, len(_LEBAR) - 1, teks, p.gaya.paragraf)
    lembar.set_row(n, tinggi_teks(teks, _LEBAR_TEKS, huruf=11))
    return n + 1


def _warna(p: Penulis, lembar: Any, n: int) -> int:
    """What each colour means."""
    arti = {
        "#FFE08A": "kuning tua: wajib diisi dan masih kosong; menjadi muda setelah terisi",
        "#FFF9E3": "kuning muda: sel isian",
        "#EEF1F3": "abu-abu: dari rencana atau dihitung sendiri, terkunci",
        "#F9CBA7": "jingga: perkiraan capaian di bawah target; jelaskan di lembar Analisis",
    }
    if p.acuan.lra or p.acuan.bulan:
        del arti["#F9CBA7"]
    lembar.write_string(n, 0, "Arti warna", p.gaya.polos_tebal)
    for warna, teks in arti.items():
        n += 1
        lembar.write_blank(n, 0, None, p.gaya.buat(bg_color=warna))
        lembar.write_string(n, 1, teks, p.gaya.polos)
    return n + 1


def _contoh_kinerja(p: Penulis, lembar: Any, n: int) -> int:
    kunci = ("kode", "nama", "satuan", "target", "pembilang", "penyebut", "realisasi", "keterangan")
    _judul(p, lembar, n, "Contoh baris Kinerja yang sudah diisi", tata.KINERJA, kunci)
    keterangan_contoh = _KETERANGAN_BULAN if p.acuan.bulan else _KETERANGAN_KINERJA
    for baris, keterangan in zip(_CONTOH_KINERJA, keterangan_contoh, strict=True):
        berbagian = baris[4] is not None
        for kolom, nilai in enumerate((*baris, keterangan)):
            terkunci = kolom < 4 or (kolom in {4, 5} and not berbagian) or (kolom == 6 and berbagian)
            _sel(p, lembar, (n + 2, kolom), nilai, terkunci=terkunci)
        lembar.set_row(n + 2, tinggi_teks(keterangan, _LEBAR[-1]))
        n += 1
    return n + 2


def _contoh_lra(p: Penulis, lembar: Any, n: int) -> int:
    # The columns of this sheet are narrower than those of the report: each figure gets two.
    _judul(p, lembar, n, "Contoh baris LRA yang sudah diisi", tata.LRA, ("kode", "nama"))
    letak = {"pagu": (2, 3), "realisasi_sd": (4, 6), "keterangan": (7, 7)}
    for (kunci, (awal, akhir)), nilai in zip(letak.items(), _CONTOH_LRA[2:], strict=True):
        gaya = (
            p.gaya.terkunci_rupiah if kunci == "pagu" else p.gaya.buat(bg_color="#FFF9E3", num_format="#,##0")
        )
        if awal == akhir:
            lembar.write_string(n + 1, awal, tata.LRA.judul(kunci), p.gaya.judul_kolom)
            lembar.write_string(n + 2, awal, str(nilai), gaya)
        else:
            lembar.merge_range(n + 1, awal, n + 1, akhir, tata.LRA.judul(kunci), p.gaya.judul_kolom)
            lembar.merge_range(n + 2, awal, n + 2, akhir, nilai, gaya)
    for kolom, nilai in enumerate(_CONTOH_LRA[:2]):
        _sel(p, lembar, (n + 2, kolom), nilai, terkunci=True)
    return n + 3


def _contoh_analisis(p: Penulis, lembar: Any, n: int) -> None:
    lembar.write_string(n, 0, "Contoh Analisis", p.gaya.polos_tebal)
    for butir, teks in CONTOH_ANALISIS.items():
        n = _paragraf(p, lembar, n + 1, f"{tata.BUTIR_ANALISIS[butir]}: {teks}") - 1


def _judul(p: Penulis, lembar: Any, n: int, judul: str, t: Tata, kunci: Sequence[str]) -> None:
    lembar.write_string(n, 0, judul, p.gaya.polos_tebal)
    for kolom, k in enumerate(kunci):
        lembar.write_string(n + 1, kolom, t.judul(k), p.gaya.judul_kolom)
    lembar.set_row(n + 1, 32)


def _sel(p: Penulis, lembar: Any, letak: tuple[int, int], nilai: object, *, terkunci: bool) -> None:
    """A cell of an example: it looks like its kind, but all of this sheet is locked."""
    angka = isinstance(nilai, Decimal) or letak[1] == _KOLOM_REALISASI
    rata = {"align": "right"} if angka else {"text_wrap": True}
    gaya = p.gaya.buat(bg_color="#EEF1F3" if terkunci else "#FFF9E3", **rata)
    tulis_sel(lembar, *letak, nilai, gaya)
