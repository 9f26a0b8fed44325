"""Write sheets by their layout, as `Pembaca` reads them."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from lkj.buku_kerja import Gaya, buku_kerja, tinggi_teks, tulis_sel
from lkj.tabel.tata import Kolom, Tata

_BARIS_KOSONG = 60
_TINGGI_JUDUL = 30
"""Points: two lines, as long as the headers are at these widths."""
_TINGGI_BARIS = 20
"""Points: more than one line of text."""
_BOLEH = {
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "delete_rows": True,
    "sort": True,
    "autofilter": True,
}
"""What a person may do in a sheet whose headers are locked."""
_ISIAN = {"rupiah": "isian_rupiah", "tanggal": "isian_tanggal", "angka": "isian_angka"}
"""Kind of value → the format of a cell that may be filled in."""

Lembaran = Sequence[tuple[Tata, Sequence[Mapping[str, Any]]]]
"""The sheets of a workbook in their order: layout, and rows by column key."""


def tulis_lembaran(isi: Lembaran, *, judul: str, tahun: int, kunci_judul: bool = False) -> bytes:
    """A workbook of these sheets; a key that a row lacks is a blank cell.

    Args:
        isi: The sheets.
        judul: Title in the document's properties.
        tahun: Its year; nothing reads the clock.
        kunci_judul: Whether the headers are locked.
    """
    wadah = io.BytesIO()
    with buku_kerja(wadah, judul=judul, tanggal=date(tahun, 1, 1)) as buku:
        gaya = Gaya(buku)
        # A locked sheet takes what is typed only where a column says that its cells are free.
        bebas = gaya.buat(locked=False, text_wrap=True, border=0) if kunci_judul else None
        for t, baris in isi:
            lembar = _lembar(buku, t, gaya, bebas)
            for n, b in enumerate(baris, t.baris_judul):
                _satu_baris(lembar, n, t.kolom, b, gaya, bebas=kunci_judul)
                if kunci_judul and (tinggi := _tinggi(t.kolom, b)) > _TINGGI_BARIS:
                    lembar.set_row(n, tinggi)
            if kunci_judul:
                lembar.protect("", _BOLEH)
    return wadah.getvalue()


def _lembar(buku: Any, t: Tata, gaya: Gaya, bebas: Any) -> Any:
    lembar = buku.add_worksheet(t.lembar)
    lembar.freeze_panes(t.baris_judul, 1)
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(0)
    lembar.set_row(0, _TINGGI_JUDUL)
    for i, kolom in enumerate(t.kolom):
        lembar.set_column(i, i, kolom.lebar, bebas)
        lembar.write_string(0, i, kolom.judul, gaya.judul_kolom)
        _pilihan(lembar, i, kolom)
    return lembar


def _pilihan(lembar: Any, i: int, kolom: Kolom) -> None:
    if kolom.pilihan:
        lembar.data_validation(
            1,
            i,
            _BARIS_KOSONG,
            i,
            {
                "validate": "list",
                "source": list(kolom.pilihan),
                "error_title": "Nilai tidak dikenal",
                "error_message": f"Pilih salah satu: {', '.join(kolom.pilihan)}.",
            },
        )


def _satu_baris(
    lembar: Any, n: int, kolom: Sequence[Kolom], isi: Mapping[str, Any], gaya: Gaya, *, bebas: bool
) -> None:
    for i, k in enumerate(kolom):
        nilai = isi.get(k.kunci)
        tulis_sel(lembar, n, i, nilai, _gaya(gaya, k, nilai, bebas=bebas))


def _tinggi(kolom: Sequence[Kolom], isi: Mapping[str, Any]) -> float:
    """Height of a row whose texts are all to be seen; a locked sheet does not grow its rows."""
    teks = ((k, isi.get(k.kunci)) for k in kolom)
    return max((tinggi_teks(n, k.lebar) for k, n in teks if isinstance(n, str)), default=0)


def _gaya(gaya: Gaya, kolom: Kolom, nilai: object, *, bebas: bool) -> Any:
    """The format of a cell: by what stands in it, else by what its column holds."""
    jenis = kolom.jenis
    if isinstance(nilai, date):
        jenis = "tanggal"
    elif isinstance(nilai, Decimal) and jenis != "rupiah":
        jenis = "angka"
    elif jenis == "angka" and not bebas:
        jenis = "teks"
    if bebas:
        return getattr(gaya, _ISIAN.get(jenis, "isian"))
    sendiri = {"rupiah": gaya.rupiah, "tanggal": gaya.tanggal}.get(jenis)
    return sendiri or (gaya.angka if jenis == "angka" else gaya.teks)
