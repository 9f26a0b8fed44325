"""Reading the table that is reviewed: CSV and XLSX, headers, and what is refused."""

import io
from pathlib import Path

import pytest
import xlsxwriter

from lkj.reviu import TabelSalahError, baca_tabel

KEPALA = "id,nama,satuan,polaritas,target,realisasi,capaian_tercetak"


def csv(tmp_path: Path, *baris: str, kepala: str = KEPALA) -> Path:
    berkas = tmp_path / "tabel.csv"
    berkas.write_text("\n".join([kepala, *baris]), encoding="utf-8")
    return berkas


def xlsx(tmp_path: Path, baris: list[list[tuple[object, str]]]) -> Path:
    isi = io.BytesIO()
    with xlsxwriter.Workbook(isi) as buku:
        lembar = buku.add_worksheet("Capaian")
        for b, sel in enumerate(baris):
            for k, (nilai, bentuk) in enumerate(sel):
                lembar.write(b, k, nilai, buku.add_format({"num_format": bentuk}) if bentuk else None)
    berkas = tmp_path / "tabel.xlsx"
    berkas.write_bytes(isi.getvalue())
    return berkas


def test_a_csv_with_semicolons_is_read(tmp_path: Path) -> None:
    m = baca_tabel(csv(tmp_path, "A1;IKM;indeks;positif;84,75;88,95;104,96", kepala=KEPALA.replace(",", ";")))
    assert (m[0].target, m[0].realisasi, m[0].capaian) == ("84,75", "88,95", "104,96")


def test_a_workbook_is_read_as_it_shows_its_cells(tmp_path: Path) -> None:
    kepala: list[tuple[object, str]] = [(k, "") for k in KEPALA.split(",")]
    isi = [
        ("A1", ""),
        ("x", ""),
        ("%", ""),
        ("positif", ""),
        (0.95, "0%"),
        (0.9123, "0.00%"),
        (96.0315, "0.00"),
    ]
    m = baca_tabel(xlsx(tmp_path, [[("Laporan 2023", "")], [], kepala, isi]))
    assert (m[0].target, m[0].realisasi, m[0].capaian) == ("95%", "91,23%", "96,03")


def test_a_general_cell_shows_what_was_typed(tmp_path: Path) -> None:
    kepala: list[tuple[object, str]] = [(k, "") for k in KEPALA.split(",")]
    isi = [("A1", ""), ("x", ""), ("orang", ""), ("positif", ""), (1500, ""), (1450.5, ""), (96.7, "")]
    m = baca_tabel(xlsx(tmp_path, [kepala, isi]))
    assert (m[0].target, m[0].realisasi, m[0].capaian) == ("1500", "1450,5", "96,7")


@pytest.mark.parametrize(
    ("baris", "kepala", "sebut"),
    [
        (["A1,x,%,positif,1,1,100"], KEPALA.replace("polaritas", "arah"), "polaritas"),
        ([",x,%,positif,1,1,100"], KEPALA, "id kosong"),
        (["A1,x,%,positif,1,1,100", "A1,y,%,positif,1,1,100"], KEPALA, "sudah dipakai"),
        (["A1,x,%,naik,1,1,100"], KEPALA, "Polaritas “naik” tidak dikenal"),
        ([], KEPALA, "tidak berisi baris"),
        (["1,2"], "a,b", "Judul kolom"),
        (['A1,"x,%,positif,1,1,100'], KEPALA, "tanda kutip"),
    ],
)
def test_a_table_that_cannot_be_reviewed_is_refused_with_its_cell(
    tmp_path: Path, baris: list[str], kepala: str, sebut: str
) -> None:
    with pytest.raises(TabelSalahError) as salah:
        baca_tabel(csv(tmp_path, *baris, kepala=kepala))
    assert {c.kode for c in salah.value.catatan} == {"TABEL_REVIU"}
    assert sebut in " ".join(c.sebagai_teks() for c in salah.value.catatan)


def test_a_csv_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    berkas = tmp_path / "t.csv"
    berkas.write_bytes(KEPALA.encode() + b"\nA1,\xe9,%,positif,1,1,100")
    with pytest.raises(TabelSalahError) as salah:
        baca_tabel(berkas)
    assert "UTF-8" in salah.value.catatan[0].aturan
