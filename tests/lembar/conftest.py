"""Workbooks for the tests of the reading room: a sound one, and ways to spoil it."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping

import pytest
import xlsxwriter

from lkj.lembar.induk import Kolam

Ubahan = Mapping[str, Callable[[bytes], bytes] | bytes | None]
"""Entry → its new bytes, a function of the old ones, or None to leave it out."""


class Bengkel:
    """Makes workbooks and spoils them."""

    LEMBAR = "xl/worksheets/sheet1.xml"

    def __init__(self) -> None:
        self.utuh = self.buku()

    def buku(self, nama: str = "Isian") -> bytes:
        """A small sound workbook: a heading, a text, a number and a formula with its result."""
        wadah = io.BytesIO()
        with xlsxwriter.Workbook(wadah, {"in_memory": True}) as w:
            s = w.add_worksheet(nama)
            s.write_string("A1", "Judul")
            s.write_string("A2", "Teks")
            s.write_number("B2", 82.5, w.add_format({"num_format": "#,##0.00"}))
            s.write_formula("C2", "=B2*2", None, 165)
        return wadah.getvalue()

    def bagian(self, isi: bytes) -> dict[str, bytes]:
        """The entries of an archive."""
        with zipfile.ZipFile(io.BytesIO(isi)) as z:
            return {b.filename: z.read(b) for b in z.infolist()}

    def kemas(self, bagian: Mapping[str, bytes]) -> bytes:
        """An archive of entries."""
        wadah = io.BytesIO()
        with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as z:
            for nama, isi in bagian.items():
                z.writestr(nama, isi)
        return wadah.getvalue()

    def ubah(self, ubahan: Ubahan) -> bytes:
        """The sound workbook with some entries changed, added or left out."""
        bagian = self.bagian(self.utuh)
        for nama, baru in ubahan.items():
            isi = baru(bagian[nama]) if callable(baru) else baru
            if isi is None:
                del bagian[nama]
            else:
                bagian[nama] = isi
        return self.kemas(bagian)

    def ganti(self, nama: str, lama: str, baru: str) -> bytes:
        """The sound workbook with a piece of text replaced in one entry."""

        def tukar(isi: bytes) -> bytes:
            assert lama.encode() in isi
            return isi.replace(lama.encode(), baru.encode(), 1)

        return self.ubah({nama: tukar})

    def data(self, sheet_data: str, sesudah: str = "", sebelum: str = "") -> bytes:
        """The sound workbook with another sheetData, and elements before and after it."""
        xml = f"{sebelum}<sheetData>{sheet_data}</sheetData>{sesudah}".encode()
        return self.ubah(
            {
                self.LEMBAR: lambda isi: re.sub(
                    rb"<sheetData>.*</sheetData>", lambda _: xml, isi, flags=re.DOTALL
                )
            }
        )

    def baris(self, *sel: str, sesudah: str = "") -> bytes:
        """The sound workbook with these cells as its first row, alone."""
        return self.data(f'<row r="1">{"".join(sel)}</row>', sesudah)


@pytest.fixture(scope="session")
def bengkel() -> Bengkel:
    """The workshop."""
    return Bengkel()


@pytest.fixture
def kolam() -> Iterator[Kolam]:
    """One child of the test's own, so that killing it disturbs no other test."""
    k = Kolam(1)
    yield k
    k.tutup()
