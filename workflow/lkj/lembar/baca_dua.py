"""Two readers, one answer: openpyxl (formulas, formats, states) and calamine (stored values).

A figure counts only when both read the same; what a formula stored comes from calamine, because
openpyxl shows either the formula or its result.
"""

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from lkj.lembar.galat import Tolak
from lkj.lembar.huruf import rapikan

Baris = list[Any]
"""One cell for the pipe: [address, kind, value, text, format, formula, error, hidden, merged, refused]."""


def baca_dua(isi: bytes) -> list[dict[str, Any]]:
    """Read a workbook that passed the preflight.

    Raises:
        Tolak: A reader gives up, or the two read differently.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            buku = _openpyxl(isi)
            nilai = _calamine(isi)
    except (Tolak, MemoryError):
        raise
    except Exception as galat:
        raise Tolak("TIDAK_TERBACA", type(galat).__name__) from galat
    if [w.title for w in buku.worksheets] != list(nilai):
        raise Tolak("BACAAN_BERBEDA", "daftar lembar")
    return [_lembar(w, nilai[w.title]) for w in buku.worksheets]


def _openpyxl(isi: bytes) -> Any:
    import openpyxl

    buku = openpyxl.load_workbook(io.BytesIO(isi))
    if buku.chartsheets:
        raise Tolak("ISI_BERBAHAYA", "lembar grafik")
    return buku


def _calamine(isi: bytes) -> dict[str, dict[tuple[int, int], Any]]:
    from python_calamine import CalamineWorkbook

    buku = CalamineWorkbook.from_filelike(io.BytesIO(isi))
    hasil = {}
    for nama in buku.sheet_names:
        lembar = buku.get_sheet_by_name(nama)
        baris0, kolom0 = lembar.start or (0, 0)
        hasil[nama] = {
            (baris0 + b + 1, kolom0 + k + 1): isi_sel
            for b, deret in enumerate(lembar.to_python(skip_empty_area=True))
            for k, isi_sel in enumerate(deret)
            if isi_sel not in ("", None)
        }
    return hasil


def _lembar(w: Any, nilai: dict[tuple[int, int], Any]) -> dict[str, Any]:
    baris_sembunyi = {n for n, d in w.row_dimensions.items() if d.hidden}
    kolom_sembunyi = {
        n for d in w.column_dimensions.values() if d.hidden for n in range(d.min or 0, (d.max or 0) + 1)
    }
    gabung = {
        (b, k): rentang.coord
        for rentang in w.merged_cells.ranges
        for b in range(rentang.min_row, rentang.max_row + 1)
        for k in range(rentang.min_col, rentang.max_col + 1)
    }
    sel = []
    tepi = [0, 0]
    for c in _sel(w):
        tempat = (c.row, c.column)
        baris = _satu(c, nilai.pop(tempat, None), w.title)
        if baris is None and tempat not in gabung:
            continue
        baris = baris or [c.coordinate, "", None, "", "General", 0, None, 0, None, []]
        baris[7] = int(c.row in baris_sembunyi or c.column in kolom_sembunyi)
        baris[8] = gabung.get(tempat)
        if baris[1] or baris[5] or baris[6]:
            tepi = [max(tepi[0], c.row), max(tepi[1], c.column)]
        sel.append(baris)
    if nilai:
        (b, k), sisa = next(iter(nilai.items()))
        raise Tolak(
            "BACAAN_BERBEDA",
            f"hanya satu pembaca melihat {sisa!r:.40}",
            lembar=w.title,
            sel=f"R{b}C{k}",
        )
    return {"nama": w.title, "sembunyi": int(w.sheet_state != "visible"), "tepi": tepi, "sel": sel}


def _sel(w: Any) -> Iterator[Any]:
    # The private dictionary holds only cells that exist; iterating the grid would make empty ones.
    yield from (w._cells[tempat] for tempat in sorted(w._cells))  # noqa: SLF001


def _satu(c: Any, lain: Any, lembar: str) -> Baris | None:
    """One cell with the stored value of the second reader beside it; None when it is empty."""
    nilai = c.value
    if c.data_type == "f":
        return _rumus(c, lain)
    if nilai is None or nilai == "":
        if lain is not None:
            raise Tolak("BACAAN_BERBEDA", f"kosong dan {lain!r:.40}", lembar=lembar, sel=c.coordinate)
        return None
    if c.data_type == "e":
        return [c.coordinate, "", None, str(nilai), c.number_format, 0, str(nilai), 0, None, []]
    if not _sama(nilai, lain):
        beda = f"{nilai!r:.40} dan {lain!r:.40}"
        raise Tolak("BACAAN_BERBEDA", beda, lembar=lembar, sel=c.coordinate)
    return _isi(c.coordinate, nilai, c.number_format)


def _rumus(c: Any, tersimpan: Any) -> Baris:
    rumus = str(getattr(c.value, "text", c.value))
    if isinstance(tersimpan, str) and tersimpan.startswith("#") and tersimpan.endswith(("!", "?", "A")):
        return [c.coordinate, "", None, rumus, c.number_format, 1, tersimpan, 0, None, []]
    baris = _isi(c.coordinate, tersimpan, c.number_format)
    baris[5] = 1
    return baris


def _sama(a: Any, b: Any) -> bool:
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, int | float) and isinstance(b, int | float):
        return float(a) == float(b)
    if isinstance(a, str) and isinstance(b, str):
        return rapikan(a)[0] == rapikan(b)[0]
    # Which formats mean a date is decided by each library; only two dates are comparable.
    waktu = (date, datetime, time, timedelta)
    if isinstance(a, date) and isinstance(b, date):
        return _tanggal(a) == _tanggal(b)
    return isinstance(a, waktu) or isinstance(b, waktu)


def _tanggal(x: date) -> datetime:
    return x if isinstance(x, datetime) else datetime(x.year, x.month, x.day)  # noqa: DTZ001  no zone in a sheet


def _isi(alamat: str, nilai: Any, bentuk: str) -> Baris:
    """The cell by the kind of its value: n number, s text, b truth value, t date, w date and time."""
    ekor: Baris = [bentuk, 0, None, 0, None, []]
    if nilai is None:
        return [alamat, "", None, "", *ekor]
    if isinstance(nilai, bool):
        return [alamat, "b", nilai, str(nilai), *ekor]
    if isinstance(nilai, int | float):
        teks = format(Decimal(repr(nilai)), "f")
        return [alamat, "n", teks.removesuffix(".0"), teks.removesuffix(".0"), *ekor]
    if isinstance(nilai, datetime):
        polos = nilai.time() == time()
        teks = nilai.date().isoformat() if polos else nilai.isoformat()
        return [alamat, "t" if polos else "w", teks, teks, *ekor]
    if isinstance(nilai, date):
        return [alamat, "t", nilai.isoformat(), nilai.isoformat(), *ekor]
    bersih, ditolak = rapikan(str(nilai))
    ekor[-1] = list(ditolak)
    return [alamat, "s", bersih, str(nilai), *ekor]
