"""A report that was polished in Word: its texts come back, its figures stay, the rest is said."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from lkj.cli import aplikasi

if TYPE_CHECKING:
    from tests.laporan.ambil.conftest import Kantor, Sunting
    from typer.testing import Result

    DiSlot = Callable[[str, str, str], Sunting]

UMUM = "Secara umum pelaksanaan Perjanjian"


def ambil(berkas: Path, *argumen: str, jawab: str = "") -> Result:
    """Call the command."""
    return CliRunner().invoke(
        aplikasi, ["ambil-narasi", str(berkas), *argumen], input=jawab, catch_exceptions=False
    )


# taken -----------------------------------------------------------------------------------------------
def test_a_report_that_nobody_edited_gives_nothing_to_take(kantor: Kantor) -> None:
    hasil = ambil(kantor.akar / "build/lkj_2023.docx", "--ya")
    assert (hasil.exit_code, hasil.stdout) == (0, "Naskah yang berubah: 0 dari 12\n")


def test_a_polished_paragraph_is_shown_asked_for_and_written(kantor: Kantor, di_slot: DiSlot) -> None:
    berkas = kantor.kirim(di_slot("simpulan", UMUM, "Pada umumnya pelaksanaan Perjanjian"))
    lama = kantor.naskah("simpulan")
    tidak = ambil(berkas, jawab="\n")
    assert (tidak.exit_code, kantor.naskah("simpulan")) == (1, lama)
    assert "data/raw/2023/narasi/simpulan.md\n    baris 1:\n    - Secara umum" in tidak.stdout
    ya = ambil(berkas, jawab="y\n")
    assert ya.exit_code == 0
    assert "    + Pada umumnya pelaksanaan Perjanjian" in ya.stdout
    assert kantor.naskah("simpulan") == lama.replace("Secara umum", "Pada umumnya")


def test_what_was_taken_stands_in_the_next_report_with_the_same_figures(
    kantor: Kantor, di_slot: DiSlot
) -> None:
    def angka() -> list[str]:
        return re.findall(
            r'w:name="angka_[^"]*" ?/><w:r>(?:<w:rPr>.*?</w:rPr>)?<w:t[^>]*>([^<]*)<', kantor.xml
        )

    semula = angka()
    ambil(kantor.kirim(di_slot("simpulan", UMUM, "Pada umumnya pelaksanaan Perjanjian")), "--ya")
    kantor.buat()
    assert angka() == semula
    assert len(semula) > 30
    assert "Pada umumnya pelaksanaan Perjanjian" in kantor.xml


def test_a_new_paragraph_comes_back_escaped(kantor: Kantor) -> None:
    tebal = "<w:r><w:rPr><w:b/></w:rPr><w:t>Catatan</w:t></w:r>"
    paragraf = f"<w:p>{tebal}<w:r><w:t>: 2 * 3 [x]</w:t></w:r></w:p>"

    def sisip(xml: str) -> str:
        awal = xml.index('w:name="narasi_simpulan')
        letak = xml.index("</w:p>", awal) + 6
        return xml[:letak] + paragraf + xml[letak:]

    hasil = ambil(kantor.kirim(sisip), "--ya")
    assert hasil.exit_code == 0
    assert "\n\n**Catatan**: 2 \\* 3 \\[x]\n\nKualitas pelayanan" in kantor.naskah("simpulan")
    assert "{{ angka('IKU-01.realisasi') }}" in kantor.naskah("simpulan")


def test_a_heading_comes_back_without_the_number_that_we_printed(kantor: Kantor, di_slot: DiSlot) -> None:
    ambil(
        kantor.kirim(di_slot("tugas_fungsi", "Susunan organisasi<", "Susunan Organisasi Kecamatan<")), "--ya"
    )
    assert "\n### Susunan Organisasi Kecamatan\n" in kantor.naskah("tugas_fungsi")


def test_words_typed_at_the_edge_of_a_figure_are_taken(kantor: Kantor, di_slot: DiSlot) -> None:
    hasil = ambil(kantor.kirim(di_slot("simpulan", ">72,35<", ">72,35 poin<")), "--ya")
    assert hasil.exit_code == 0
    assert "{{ angka('IKU-08.realisasi') }} poin" in kantor.naskah("simpulan")


# refused ---------------------------------------------------------------------------------------------
def tolak(kantor: Kantor, sunting: Sunting, slot: str = "simpulan") -> str:
    """Why a text is not taken; it stays as it was."""
    lama = kantor.naskah(slot)
    hasil = ambil(kantor.kirim(sunting), "--ya")
    assert (hasil.exit_code, kantor.naskah(slot)) == (1, lama)
    return hasil.stdout.split(f"Tidak diambil: data/raw/2023/narasi/{slot}.md\n")[1]


def test_a_changed_figure_is_refused_with_what_stood_there(kantor: Kantor, di_slot: DiSlot) -> None:
    alasan = tolak(kantor, di_slot("simpulan", ">72,35<", ">73,35<"))
    assert alasan.startswith("    angka IKU-08.realisasi, semula “72,35”, sekarang “73,35”\n")


@pytest.mark.parametrize("baru", [">72,351<", ">172,35<", "> <", ">72,35 dari 80<"])
def test_a_figure_that_grew_or_vanished_is_refused(baru: str, kantor: Kantor, di_slot: DiSlot) -> None:
    assert "angka IKU-08.realisasi, semula “72,35”" in tolak(kantor, di_slot("simpulan", ">72,35<", baru))


def test_a_figure_whose_bookmark_is_gone_is_refused(kantor: Kantor) -> None:
    def hapus(xml: str) -> str:
        awal = xml.index('w:name="narasi_simpulan')
        cocok = re.compile(r'<w:bookmarkStart[^>]*w:name="angka_[^>]*>').search(xml, awal)
        assert cocok is not None
        return xml[: cocok.start()] + xml[cocok.end() :]

    assert "angka IKU-01.realisasi, semula “85,12”, tidak ada lagi" in tolak(kantor, hapus)


def test_a_figure_that_moved_is_refused(kantor: Kantor) -> None:
    def tukar(xml: str) -> str:
        awal = xml.index('w:name="narasi_simpulan')
        pola = re.compile(r'<w:bookmarkStart[^>]*w:name="angka_[^>]*>.*?<w:bookmarkEnd[^>]*>')
        satu, dua = list(pola.finditer(xml, awal))[:2]
        return xml[: satu.start()] + dua[0] + xml[satu.end() : dua.start()] + satu[0] + xml[dua.end() :]

    assert "berpindah tempat" in tolak(kantor, tukar)


@pytest.mark.parametrize(
    ("sisipan", "alasan"),
    [
        ('<w:ins w:id="9" w:author="A"><w:r><w:t>baru</w:t></w:r></w:ins>', "perubahan terlacak"),
        ("<w:r><w:drawing/></w:r>", "gambar"),
        ("<w:r><w:t>\U0001f600</w:t></w:r>", "U+1F600"),
    ],
)
def test_what_a_text_cannot_hold_is_refused(
    sisipan: str, alasan: str, kantor: Kantor, di_slot: DiSlot
) -> None:
    assert alasan in tolak(kantor, di_slot("simpulan", "</w:p>", f"{sisipan}</w:p>"))


def test_a_text_that_changed_since_the_report_was_made_is_refused(kantor: Kantor, di_slot: DiSlot) -> None:
    berkas = kantor.kirim(di_slot("simpulan", UMUM, "Pada umumnya pelaksanaan Perjanjian"))
    sumber = kantor.akar / "data/raw/2023/narasi/simpulan.md"
    sumber.write_text(kantor.naskah("simpulan") + "\nTambahan.\n", encoding="utf-8")
    hasil = ambil(berkas, "--ya")
    assert hasil.exit_code == 1
    assert "sudah berubah sejak dokumen ini dibuat" in hasil.stdout
    assert kantor.naskah("simpulan").endswith("\nTambahan.\n")


def test_a_refused_text_does_not_keep_the_others_back(kantor: Kantor, di_slot: DiSlot) -> None:
    satu, dua = (
        di_slot("simpulan", ">72,35<", ">73<"),
        di_slot("kata_pengantar", "Puji syukur", "Puji dan syukur"),
    )
    hasil = ambil(kantor.kirim(lambda xml: satu(dua(xml))), "--ya")
    assert hasil.exit_code == 1
    assert kantor.naskah("kata_pengantar").startswith("Puji dan syukur")
    assert kantor.naskah("simpulan").startswith("Secara umum")


def test_a_text_that_is_a_word_file_itself_is_left(kantor: Kantor) -> None:
    folder = kantor.akar / "data/raw/2023/narasi"
    (folder / "simpulan.md").rename(folder / "simpulan.docx")
    hasil = ambil(kantor.akar / "build/lkj_2023.docx", "--ya")
    assert "Word (sunting di sana): simpulan.docx" in hasil.stdout


# elsewhere -------------------------------------------------------------------------------------------
def test_an_edit_outside_the_texts_is_said_and_left(kantor: Kantor) -> None:
    hasil = ambil(
        kantor.kirim(lambda xml: xml.replace("Kalimat baku sesudah simpulan", "Kalimat lain")), "--ya"
    )
    assert hasil.exit_code == 0
    assert "di luar naskah (tabel, kalimat baku): 1 tempat" in hasil.stdout
    assert "    semula  : Kalimat baku sesudah simpulan.\n    sekarang: Kalimat lain.\n" in hasil.stdout


def test_without_the_report_as_it_was_made_nothing_is_said_about_elsewhere(
    kantor: Kantor, di_slot: DiSlot
) -> None:
    berkas = kantor.kirim(di_slot("simpulan", UMUM, "Pada umumnya pelaksanaan Perjanjian"))
    (kantor.akar / "build/lkj_2023.docx").unlink()
    assert "di luar naskah tidak diperiksa" in ambil(berkas, "--ya").stdout


@pytest.mark.parametrize(
    ("berkas", "argumen", "pesan"),
    [
        ("tidak-ada_lkj_2023.docx", [], "Berkas tidak ada"),
        ("laporan.docx", [], "Sebut dengan --tahun"),
        ("laporan.docx", ["--tahun", "2031"], "belum pernah dibuat"),
        ("laporan.docx", ["--tahun", "2023"], "tidak dapat dibaca: isinya bukan dokumen .docx"),
    ],
)
def test_a_wrong_call_gives_2(berkas: str, argumen: list[str], pesan: str, kantor: Kantor) -> None:
    (kantor.akar / "laporan.docx").write_bytes(b"%PDF-1.7")
    hasil = ambil(Path(berkas), *argumen)
    assert hasil.exit_code == 2
    assert pesan in hasil.stderr


# programs --------------------------------------------------------------------------------------------
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_texts_and_figures_survive_libreoffice(kantor: Kantor, di_slot: DiSlot, tmp_path: Path) -> None:
    perintah = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/profil",
        "--headless",
        "--convert-to",
        "docx",
    ]
    berkas = kantor.akar / "build/lkj_2023.docx"
    subprocess.run(
        [*perintah, "--outdir", str(tmp_path / "lo"), str(berkas)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    disimpan = tmp_path / "lo/lkj_2023.docx"
    hasil = ambil(disimpan, "--ya")
    assert (hasil.exit_code, hasil.stdout) == (0, "Naskah yang berubah: 0 dari 12\n")
    lama = kantor.naskah("simpulan")
    baru = di_slot("simpulan", UMUM, "Pada umumnya pelaksanaan Perjanjian")
    assert ambil(kantor.kirim(baru, disimpan.read_bytes()), "--ya").exit_code == 0
    assert kantor.naskah("simpulan") == lama.replace("Secara umum", "Pada umumnya")
