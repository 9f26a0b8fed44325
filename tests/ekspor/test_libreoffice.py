"""The sheets in LibreOffice: every cell is shown as it stands in the source, and none is too narrow."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

import pytest

from lkj.ekspor.e81.baris import susun_baris
from lkj.ekspor.e81.kaki import susun_kaki
from lkj.ekspor.e81.tulis import Formulir, sel_baris, tulis_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ekspor.conftest import Hasil

    from lkj.ekspor.bahan import Bahan, Nilai

pytestmark = [
    pytest.mark.lambat,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]
_CSV = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,true"
"""Tab, quotes, UTF-8, and the cells as they are shown."""


def buka(isi: bytes, folder: Path, bentuk: str = _CSV) -> Path:
    """A workbook turned into another form by LibreOffice."""
    (folder / "lembar.xlsx").write_bytes(isi)
    profil = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    perintah = ["soffice", profil, "--headless", "--convert-to", bentuk, "--outdir", str(folder / "keluar")]
    subprocess.run([*perintah, str(folder / "lembar.xlsx")], check=True, capture_output=True, timeout=180)
    return folder / f"keluar/lembar.{bentuk.split(':', maxsplit=1)[0]}"


def tampak(berkas: Path) -> list[list[str]]:
    """The cells that are shown."""
    return list(csv.reader(io.StringIO(berkas.read_text("utf-8"), newline=""), delimiter="\t"))


def sama(nilai: Nilai, terlihat: str) -> bool:
    """Whether a cell shows a value: a figure half-up to the decimals that it shows, a text to the letter."""
    if not isinstance(nilai, Decimal):
        return terlihat == (nilai or "")
    angka = terlihat.replace(",", "")
    desimal = len(angka.partition(".")[2])
    return Decimal(angka) == nilai.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)


@pytest.mark.parametrize("tw", [2, 4])
def test_every_cell_of_e81_is_shown_as_it_is_in_the_source(
    tw: int, bahan_contoh: Callable[[int], Bahan], tmp_path: Path
) -> None:
    b = bahan_contoh(tw)
    baris = susun_baris(b, {}, None)
    f = Formulir(b, baris, susun_kaki(b, baris, None), setahun=False, tanggal=b.tanggal)
    semua = tampak(buka(tulis_xlsx(f), tmp_path))[9 : 9 + len(baris)]
    beda = [
        (x.kode, n, nilai, terlihat)
        for x, sel in zip(baris, semua, strict=True)
        for n, (nilai, terlihat) in enumerate(zip(sel_baris(f, x), sel, strict=True))
        if not sama(nilai, terlihat)
    ]
    assert not beda


@pytest.mark.parametrize("nama", ["e_kino", "e_monev", "rekap_capaian"])
def test_an_entry_sheet_shows_in_libreoffice_what_its_csv_says(
    nama: str, buat: Callable[..., Hasil], tmp_path: Path
) -> None:
    hasil = buat(nama, 4)
    semua = tampak(buka(hasil.xlsx, tmp_path))[3:]
    teks = hasil.csv.decode("utf-8-sig")
    seharusnya = list(csv.reader(io.StringIO(teks, newline=""), delimiter=";"))
    assert [[_angka_polos(s) for s in b] for b in semua] == [
        [_angka_polos(s.replace(",", ".") if _ANGKA.fullmatch(s) else s) for s in b] for b in seharusnya
    ]


_ANGKA = re.compile(r"-?[0-9]+(?:,[0-9]+)?")


def _angka_polos(sel: str) -> str:
    return sel.replace(",", "") if re.fullmatch(r"-?[0-9]{1,3}(?:,[0-9]{3})+", sel) else sel


@pytest.mark.parametrize("kertas", ["a4", "f4"])
def test_no_figure_is_too_wide_for_its_column(
    kertas: str, buat: Callable[..., Hasil], tmp_path: Path
) -> None:
    pdf = buka(buat("e_monev", 4, "", kertas).xlsx, tmp_path, "pdf")
    hasil = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60
    )
    assert b"##" not in hasil.stdout
    assert b"3,173,150,000" not in hasil.stdout  # the office's total is no row of the sheet
    assert b"2,697,650,000" in hasil.stdout
