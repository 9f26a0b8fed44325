"""Rules for the cells of a form: what may be typed, what to type, and colours that follow what was typed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

_TAK_BERTANDA = "NOT(ISREF(INDIRECT(\"'Catatan'!A1\")))"
"""Whether the workbook is no marked copy: there the colour of a remark must show, also in a blank cell."""


def angka(*, rupiah: bool = False, tentang: str = "") -> dict[str, Any]:
    """Rule of a cell that takes a figure; only Rupiah may be negative (a return).

    Args:
        rupiah: Whether it is an amount.
        tentang: What the figure is, before how to type it.
    """
    contoh = "1250000" if rupiah else "82,5"
    cara = f"Ketik angkanya saja, misalnya {contoh}; tanpa satuan dan tanpa titik ribuan."
    return {
        "validate": "decimal",
        # No ">= 0": "value" and "minimum" are one key.
        "criteria": "between",
        "minimum": -1e15 if rupiah else 0,
        "maximum": 1e15,
        "input_title": "Isi dengan angka",
        "input_message": f"{tentang} {cara}".strip()[:255],
        "error_title": "Bukan angka",
        "error_message": f"Sel ini hanya menerima angka, misalnya {contoh}.",
    }


def pilihan(sumber: Sequence[str] | str, *, judul: str, pesan: str) -> dict[str, Any]:
    """Rule of a cell with a drop-down list.

    Args:
        sumber: The choices, or the range that holds them.
        judul: Title of the message, at most 32 characters.
        pesan: What the choices mean, at most 255 characters.
    """
    return {
        "validate": "list",
        "source": sumber,
        "input_title": judul,
        "input_message": pesan,
        "error_title": "Bukan pilihan",
        "error_message": "Pilih salah satu dari daftar.",
    }


def tanggal(pesan: str) -> dict[str, Any]:
    """Rule of a cell that takes a date."""
    return {
        "validate": "date",
        "criteria": "between",
        "minimum": date(1990, 1, 1),
        "maximum": date(2099, 12, 31),
        "input_title": "Isi dengan tanggal",
        "input_message": pesan,
        "error_title": "Bukan tanggal",
        "error_message": "Sel ini hanya menerima tanggal, misalnya 31/01/2023.",
    }


def tahun(paling_akhir: int) -> dict[str, Any]:
    """Rule of a cell that takes a year, at most ``paling_akhir``."""
    return {
        "validate": "integer",
        "criteria": "between",
        "minimum": 1990,
        "maximum": paling_akhir,
        "input_title": "Tahun data",
        "input_message": "Tahun asal angkanya, bila bukan tahun ini.",
        "error_title": "Bukan tahun",
        "error_message": f"Ketik tahun datanya, paling akhir {paling_akhir}.",
    }


def teks(judul: str, pesan: str) -> dict[str, Any]:
    """A cell that takes any text: only the message of what to write.

    Args:
        judul: Title, at most 32 characters.
        pesan: Message, at most 255 characters.
    """
    return {"validate": "any", "input_title": judul, "input_message": pesan}


def pasang(lembar: Any, sel: Sequence[str], aturan: Mapping[str, Any]) -> None:
    """Put a rule on cells or ranges; nothing happens without any."""
    if sel:
        lembar.data_validation(sel[0], {**aturan, "multi_range": " ".join(sel)})


def wajib(lembar: Any, sel: Sequence[str], gaya: Any, *, kecuali: str = "") -> None:
    """Colour cells that must be filled in as long as they are blank.

    Args:
        lembar: The sheet.
        sel: Cells or ranges.
        gaya: The colour.
        kecuali: A condition under which a blank is right.
    """
    for rentang in sel:
        kosong = f"ISBLANK({rentang.partition(':')[0]})"
        syarat = [kosong, _TAK_BERTANDA, *([f"NOT({kecuali})"] if kecuali else [])]
        lembar.conditional_format(
            rentang, {"type": "formula", "criteria": f"=AND({','.join(syarat)})", "format": gaya}
        )


def di_bawah(lembar: Any, sel: Sequence[str], gaya: Any, *, ambang: int = 100) -> None:
    """Colour estimates below ``ambang`` percent."""
    for rentang in sel:
        awal = rentang.partition(":")[0]
        syarat = f"=AND(ISNUMBER({awal}),ROUND({awal},6)<{ambang})"
        lembar.conditional_format(rentang, {"type": "formula", "criteria": syarat, "format": gaya})
