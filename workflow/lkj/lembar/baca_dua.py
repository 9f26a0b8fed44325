"""Two readers, one answer: openpyxl (normal mode, values and formats) and calamine (values).

Both read the archive that the preflight packed anew; `lkj.lembar.banding` compares each cell with the
raw pass. openpyxl is loaded once, with stored values: that a cell holds a formula, what is hidden and
what is merged is known from the raw pass, and a second load would cost as much as all the rest.
"""

import io
import warnings
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from lkj.lembar import batas
from lkj.lembar.alamat import a1
from lkj.lembar.banding import BedaError, Saksi, cocokkan
from lkj.lembar.galat import Tolak
from lkj.lembar.kenali import kenali
from lkj.lembar.mentah import LembarMentah, pindai
from lkj.lembar.paket import buka, kemas_ulang
from lkj.lembar.susunan import telaah

T = TypeVar("T")
Kisi = list[list[Any]]
"""The values of a sheet as calamine gives them, from A1 on; an empty text where there is none."""


def baca_dua(isi: bytes) -> list[dict[str, Any]]:
    """All sheets of a workbook, as they cross the pipe (see `lkj.lembar.model.dari_pipa`).

    Raises:
        Tolak: The preflight refuses it, a reader gives up, or the witnesses differ.
    """
    kenali(isi)
    bagian = buka(isi)
    lembar = telaah(bagian)
    mentah = {b.nama: pindai(bagian[b.bagian], b.nama) for b in lembar}
    _periksa_luas(mentah)
    bersih = kemas_ulang(bagian)
    buku = _dengan("openpyxl", lambda: _openpyxl(bersih))
    kisi = _dengan("calamine", lambda: _calamine(bersih))
    nama = list(mentah)
    if [w.title for w in buku.worksheets] != nama or list(kisi) != nama:
        raise Tolak("BACAAN_BERBEDA", "daftar lembar")
    serial = _serial(buku.epoch)
    return [
        _susun(b.nama, mentah[b.nama], _sel(buku[b.nama], kisi[b.nama], mentah[b.nama], serial))
        | {"tersembunyi": b.tersembunyi}
        for b in lembar
    ]


def _periksa_luas(mentah: Mapping[str, LembarMentah]) -> None:
    if sum(m.jumlah for m in mentah.values()) > batas.SEL:
        raise Tolak("TERLALU_BESAR", f"{batas.SEL} sel")
    for nama, m in mentah.items():
        baris, kolom = _tepi(m)
        if baris * kolom > batas.KOTAK:
            raise Tolak("TERLALU_BESAR", "luas lembar", lembar=nama, sel=a1(baris, kolom))


def _tepi(mentah: LembarMentah) -> tuple[int, int]:
    return max((b for b, _ in mentah.sel), default=0), max((k for _, k in mentah.sel), default=0)


def _dengan(pembaca: str, baca: Callable[[], T]) -> T:
    """Run a library; whatever it raises about a stranger's file is a refusal."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return baca()
    except (MemoryError, RecursionError):
        raise
    except Exception as galat:
        raise Tolak("TIDAK_TERBACA", f"{pembaca}: {galat}") from galat


def _openpyxl(isi: bytes) -> Any:
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(isi), data_only=True)


def _calamine(isi: bytes) -> dict[str, Kisi]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    buku = CalamineWorkbook.from_filelike(io.BytesIO(isi))
    nama = [s.name for s in buku.sheets_metadata if s.typ == SheetTypeEnum.WorkSheet]
    return {n: buku.get_sheet_by_name(n).to_python(skip_empty_area=False) for n in nama}


def _serial(awal: Any) -> Callable[[Any], float]:
    from openpyxl.utils.datetime import to_excel

    return lambda x: float(to_excel(x, awal))  # type: ignore[no-untyped-call]


def _sel(w: Any, kisi: Kisi, mentah: LembarMentah, serial: Callable[[Any], float]) -> list[list[Any]]:
    """The cells of one sheet: address, kind, value, text, format, formula, refused code points."""
    hasil = []
    terlihat = 0
    bentuk: dict[str, str] = {}
    for (baris, kolom), m in mentah.sel.items():
        sel = w.cell(baris, kolom)
        lain = _di(kisi, baris, kolom)
        alamat = a1(baris, kolom)
        try:
            isi = cocokkan(Saksi(m, sel.value, lain, serial))
        except BedaError:
            beda = f"{_sebut(sel.value)} dan {_sebut(lain)}"
            raise Tolak("BACAAN_BERBEDA", beda, lembar=w.title, sel=alamat) from None
        except Tolak as t:
            raise Tolak(t.kode, t.apa, lembar=w.title, sel=alamat) from t
        terlihat += lain != ""
        if isi.jenis or m.rumus:
            # Cells of one style share their format; asking openpyxl each time costs more than reading it.
            format_sel = bentuk.get(m.gaya) or bentuk.setdefault(m.gaya, sel.number_format)
            hasil.append([alamat, *isi[:3], format_sel, int(m.rumus), isi.ditolak])
    _periksa_sisa(w.title, kisi, mentah, terlihat)
    return hasil


def _di(kisi: Kisi, baris: int, kolom: int) -> Any:
    deret = kisi[baris - 1] if baris <= len(kisi) else ()
    return deret[kolom - 1] if kolom <= len(deret) else ""


def _periksa_sisa(lembar: str, kisi: Kisi, mentah: LembarMentah, terlihat: int) -> None:
    """Refuse a value that only calamine sees."""
    if sum(len(deret) - deret.count("") for deret in kisi) == terlihat:
        return
    for b, deret in enumerate(kisi, 1):
        for k, isi in enumerate(deret, 1):
            if isi != "" and (b, k) not in mentah.sel:
                beda = f"kosong dan {_sebut(isi)}"
                raise Tolak("BACAAN_BERBEDA", beda, lembar=lembar, sel=a1(b, k))
    raise Tolak("BACAAN_BERBEDA", "jumlah sel", lembar=lembar)


def _sebut(nilai: Any) -> str:
    return "kosong" if nilai in (None, "") else f"{nilai!s:.40}"


def _susun(nama: str, mentah: LembarMentah, sel: list[list[Any]]) -> dict[str, Any]:
    return {
        "nama": nama,
        "sel": sel,
        "baris_tersembunyi": mentah.baris_tersembunyi,
        "kolom_tersembunyi": mentah.kolom_tersembunyi,
        "gabungan": mentah.gabungan,
    }
