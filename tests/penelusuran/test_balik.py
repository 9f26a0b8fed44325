"""From a cell to the figures that it touches, and from a file to the document that it is."""

import json
from pathlib import Path

import pikepdf
import pytest
from tests.penelusuran.conftest import RENCANA, TABEL, TW1, TW2
from tests.penelusuran.pohon import paragraf, tabel, tulis_pohon
from tests.penelusuran.test_perintah import telusur

from lkj.penelusuran.kenali import Pengenal, menurut_isi, menurut_nama, tercatat


@pytest.mark.parametrize(
    "tanya",
    [
        ("--dari", TW2, "--lembar", "Kinerja", "--sel", "F9"),
        ("--dari", f"./{TW2}", "--lembar", "kinerja", "--sel", "$f$9"),
        ("tw2/pelayanan.xlsx › Kinerja › F9",),
        ("--dari", "TW2\\pelayanan.xlsx"),
    ],
)
@pytest.mark.usefixtures("kantor")
def test_a_cell_names_the_figures_that_it_touches_those_read_from_it_first(tanya: tuple[str, ...]) -> None:
    (satu,) = json.loads(telusur(*tanya, "--json").stdout)
    assert (satu["berkas"], satu["lembar"], satu["sel"]) == (TW2, "Kinerja", "F9")
    assert [(a["kunci"], a["langsung"]) for a in satu["angka"]] == [
        ("IKU-01.realisasi", True),
        ("tw2/IKU-01.realisasi_tw", True),
        ("IKU-01.capaian", False),
        ("IKU-01.selisih", False),
    ]


@pytest.mark.usefixtures("kantor")
def test_a_name_that_several_workbooks_have_is_answered_for_each() -> None:
    hasil = telusur("pelayanan.xlsx › Kinerja › F9")
    kepala = [b for b in hasil.stdout.splitlines() if b and not b.startswith(" ")]
    assert kepala == [
        f"{TW1} › Kinerja › F9 = 80 menyentuh 3 angka:",
        f"{TW2} › Kinerja › F9 = 85,12 menyentuh 4 angka:",
    ]


def test_documents_that_print_the_figure_are_named(kantor: Path) -> None:
    tulis_pohon(kantor / "build/lkj_2023/pohon.json", paragraf("sebesar ", ("85,12", "IKU-01.realisasi")))
    tulis_pohon(kantor / "build/iku_2024/pohon.json", paragraf("sebesar ", ("85,12", "IKU-01.realisasi")))
    (satu,) = json.loads(telusur("--dari", TW2, "--json").stdout)
    dokumen = {a["kunci"]: a["dokumen"] for a in satu["angka"]}
    assert dokumen["IKU-01.realisasi"] == [{"nama": "lkj_2023", "halaman": []}]
    assert dokumen["IKU-01.capaian"] == []
    assert "      lkj_2023\n" in telusur("--dari", TW2).stdout


@pytest.mark.parametrize(
    ("dari", "sebab"),
    [
        ("pelayanan.xlsx › Kinerja › A1", "yang dipakai: F9."),
        ("pelayanan.xlsx › Kinerj › F9", "yang dipakai: Kinerja."),
        ("umum.xlsx › Kinerja › F9", "tidak menjadi asal"),
        ("ayanan.xlsx › Kinerja › F9", "tidak menjadi asal"),
    ],
)
@pytest.mark.usefixtures("kantor")
def test_what_no_figure_comes_from_says_what_does(dari: str, sebab: str) -> None:
    hasil = telusur(dari)
    assert (hasil.exit_code, hasil.stdout) == (2, "")
    assert sebab in hasil.stderr


def test_an_old_table_of_a_quarter_is_left_aside_and_one_of_the_year_refused(kantor: Path) -> None:
    lain = kantor / "data/processed/2023/tw1/telusur.csv"
    lain.parent.mkdir()
    lain.write_bytes((kantor / TABEL).read_bytes().replace(b"F9", b"F8"))
    assert json.loads(telusur("--dari", TW1, "--json").stdout)[0]["sel"] == "F8"
    baru = (kantor / TABEL).read_bytes()
    isi = b"rencana lain"
    (kantor / RENCANA).write_bytes(isi)
    assert telusur("--dari", TW1).exit_code == 1
    from tests.penelusuran.conftest import tabel as tabel_csv

    from lkj.sidik import sha256

    (kantor / TABEL).write_bytes(tabel_csv(**{RENCANA: sha256(isi)}))
    hasil = telusur("--dari", TW1, "--json")
    assert [s["sel"] for s in json.loads(hasil.stdout)] == ["F9"]
    assert "tw1/telusur.csv lebih tua" in hasil.stderr
    assert baru != (kantor / TABEL).read_bytes()


# which document a file is --------------------------------------------------------------------------
@pytest.fixture
def terbangun(kantor: Path) -> Path:
    for n, nama in enumerate(("lkj_2023", "lkj_2023_tw2", "pengukuran_2023", "abang/lkj_2023")):
        isi = [f"kalimat {w} nomor {n}" for w in ("satu", "dua", "tiga", "empat", "lima")]
        tulis_pohon(kantor / f"build/{nama}/pohon.json", *map(paragraf, isi), tabel("T", ["a"], ["b"]))
    return kantor


@pytest.mark.parametrize(
    ("nama", "dokumen"),
    [
        ("reports/lkj_2023.pdf", ("", "lkj_2023")),
        ("reports/lkj_2023_ttd.pdf", ("", "lkj_2023")),
        ("/flashdisk/lkj_2023_tw2_siap_ttd.pdf", ("", "lkj_2023_tw2")),
        ("reports/abang/lkj_2023.pdf", ("abang/", "lkj_2023")),
        ("lkj_2023_tw3.pdf", None),
        ("laporan akhir.pdf", None),
    ],
)
@pytest.mark.usefixtures("terbangun")
def test_a_file_is_known_by_the_beginning_of_its_name(nama: str, dokumen: tuple[str, str] | None) -> None:
    assert menurut_nama(nama) == (Pengenal(*dokumen) if dokumen else None)


@pytest.mark.usefixtures("terbangun")
def test_a_file_of_another_name_is_known_by_what_its_page_says() -> None:
    teks = " ".join(f"kalimat {w} nomor 1" for w in ("satu", "dua", "tiga", "empat", "lima"))
    assert menurut_isi([teks]) == [Pengenal("", "lkj_2023_tw2")]
    assert menurut_isi(["sama sekali lain isinya daripada yang dibuat"]) == []


@pytest.mark.usefixtures("kantor")
def test_without_a_record_no_built_file_is_the_same() -> None:
    assert tercatat("0" * 64) == ""


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (("--teks", "1"), "--halaman"),
        (("--halaman", "1"), "--halaman"),
        (("--halaman", "1", "--teks", "abc"), "--halaman"),
        (("--halaman", "9", "--teks", "1"), "tidak mempunyai halaman 9"),
        (("--halaman", "1", "--teks", "1"), "hasil pindai"),
    ],
)
@pytest.mark.usefixtures("terbangun")
def test_a_page_that_gives_no_answer_says_why(argumen: tuple[str, ...], kata: str) -> None:
    with pikepdf.new() as dokumen:
        dokumen.add_blank_page()
        dokumen.save("kosong.pdf")
    hasil = telusur("--pdf", "kosong.pdf", *argumen)
    assert (hasil.exit_code, hasil.stdout) == (2, "")
    assert kata in hasil.stderr


@pytest.mark.parametrize("isi", [b"", b"bukan PDF", b"%PDF-1.7\nrusak"])
@pytest.mark.usefixtures("kantor")
def test_a_broken_file_is_told(isi: bytes) -> None:
    Path("rusak.pdf").write_bytes(isi)
    hasil = telusur("--pdf", "rusak.pdf", "--halaman", "1", "--teks", "1")
    assert hasil.exit_code == 2
    assert "bukan PDF yang dapat dibaca" in hasil.stderr
    assert telusur("--pdf", "tiada.pdf", "--halaman", "1", "--teks", "1").exit_code == 2
