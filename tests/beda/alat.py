"""Changed workbooks whose other bytes, stored results of formulas among them, stay as they are."""

import io
import re
import zipfile
from collections.abc import Mapping
from decimal import Decimal

Ubahan = Mapping[str, Decimal | str | None]
"""``Kinerja!G9`` → a figure, a text, or nothing."""
LEMBAR = {"Kinerja": 1, "Sub Kegiatan": 2, "Analisis": 3}


def tukar(isi: bytes, ubah: Ubahan) -> bytes:
    """A form with something else in cells that are there."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as asal, zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as z:
        for bagian in asal.infolist():
            mentah = asal.read(bagian)
            for tempat, nilai in ubah.items():
                lembar, _, sel = tempat.partition("!")
                if bagian.filename == f"xl/worksheets/sheet{LEMBAR[lembar]}.xml":
                    mentah = _tukar(mentah, sel, nilai)
            z.writestr(bagian, mentah)
    return wadah.getvalue()


def _tukar(mentah: bytes, sel: str, nilai: Decimal | str | None) -> bytes:
    pola = re.compile(rf'<c r="{sel}"([^>]*?)(?: t="\w+")?(/>|>.*?</c>)'.encode())
    cocok = pola.search(mentah)
    assert cocok, f"{sel} is not there"
    rumus = re.search(rb"<f>.*?</f>", cocok[2])
    gaya = cocok[1].decode()
    if isinstance(nilai, str):
        baru = f'<c r="{sel}"{gaya} t="inlineStr"><is><t>{nilai}</t></is></c>'
    else:
        isi = (rumus[0].decode() if rumus else "") + (f"<v>{nilai}</v>" if nilai is not None else "")
        baru = f'<c r="{sel}"{gaya}>{isi}</c>'
    return mentah[: cocok.start()] + baru.encode() + mentah[cocok.end() :]
