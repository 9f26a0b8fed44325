"""The annex of a revision: which figures differ from what was signed or submitted."""

from __future__ import annotations

from pathlib import Path

from tests.laporan.halaman import contoh

from lkj.laporan.halaman import Keadaan, baca_naskah
from lkj.laporan.halaman.naskah import bubuhkan
from lkj.pandoc.pohon import Simpul, dari_bytes, kelas, semua_simpul, tanda, teks

BEDA = (
    ("IKU-01 indikator", "Indeks [x](y) *a*", "realisasi_tw2", "82.45", "82.54"),
    ("IKU-01 indikator", "Indeks", "capaian_sd_cetak", "100.5487804878", ""),
    ("IKU-01 indikator", "Indeks", "capaian_sd", "100.5487804878", ""),
    ("7.01 program", "Program", "pagu", "1250000", "1350000.5"),
    ("IKU-02 indikator", "Usulan", "kategori", "ST", "T"),
    ("IKU-03 indikator", "Baru", "", "", "ada"),
)


def dengan(tmp_path: Path, keadaan: Keadaan) -> Simpul:
    """The tree of the short sample in a state; it is given annexes if it has none."""
    naskah = contoh.siapkan(tmp_path, contoh.naskah(1))
    dokumen = dari_bytes(baca_naskah(naskah))
    if not any("lampiran" in kelas(s) for s in dokumen["blocks"]):
        dokumen["blocks"].append({"t": "Div", "c": [["", ["lampiran"], []], []]})
    bubuhkan(dokumen, keadaan)
    return dokumen


def tabel(dokumen: Simpul) -> list[list[str]]:
    """The rows of the annex's table; none without an annex."""
    for simpul in semua_simpul(dokumen["blocks"]):
        if simpul["t"] == "Div" and tanda(simpul) == "tbl-perubahan":
            badan = simpul["c"][1][0]["c"][4][0][3]
            return [[teks(sel[4]) for sel in baris[1]] for baris in badan]
    return []


def daftar(dokumen: Simpul, nama: str) -> list[str]:
    """The lines of a list of contents."""
    (milik,) = (s for s in semua_simpul(dokumen["blocks"]) if s["t"] == "Div" and nama in kelas(s))
    return [teks(baris) for baris in milik["c"][1]]


def test_the_annex_stands_in_the_lists_of_contents(tmp_path: Path) -> None:
    semula, dokumen = dengan(tmp_path, Keadaan("DRAF")), dengan(tmp_path, Keadaan("DRAF", 1, perubahan=BEDA))
    for nama, awal, judul in (
        ("daftar-isi", "LAMPIRAN ", " Perubahan Angka"),
        ("daftar-tabel", "Tabel L", ".1 Angka yang berubah sejak dokumen ditandatangani atau dikirim"),
    ):
        *lama, baru = daftar(dokumen, nama)
        assert lama == daftar(semula, nama)
        assert (baru.startswith(awal), baru.endswith(judul)) == (True, True), baru
    turunan = dengan(tmp_path, Keadaan("DRAF", 1, perubahan=BEDA[2:3]))
    assert daftar(turunan, "daftar-isi")[-1].endswith("Perubahan Angka")
    assert daftar(turunan, "daftar-tabel") == daftar(semula, "daftar-tabel")


def test_changed_figures_are_listed_as_the_report_prints_them(tmp_path: Path) -> None:
    dokumen = dengan(tmp_path, Keadaan("DRAF", 1, perubahan=BEDA))
    assert tabel(dokumen) == [
        ["IKU-01", "Indeks [x](y) *a*", "Realisasi Triwulan II", "82,45", "82,54"],
        ["IKU-01", "Indeks", "Capaian s.d. triwulan ini", "100,55", "–"],
        ["7.01", "Program", "Pagu", "1.250.000", "1.350.000,5"],
        ["IKU-02", "Usulan", "Kategori", "ST", "T"],
        ["IKU-03", "Baru", "Baris", "–", "ada"],
    ]
    nomor = daftar(dokumen, "daftar-tabel")[-1].split()[1]
    assert f"5 angka berubah (Tabel {nomor}). Selain itu berubah 1 nilai turunan" in teks(dokumen["blocks"])


def test_without_a_revision_or_a_change_there_is_no_annex(tmp_path: Path) -> None:
    for keadaan in (Keadaan("DRAF"), Keadaan("DRAF", 0, perubahan=BEDA), Keadaan("", 1)):
        assert "Perubahan Angka" not in teks(dengan(tmp_path, keadaan)["blocks"])


def test_a_revision_without_a_changed_figure_names_the_parts_that_changed(tmp_path: Path) -> None:
    dokumen = dengan(tmp_path, Keadaan("DRAF", 1, berubah=("naskah", "tabel rekap")))
    isi = teks(dokumen["blocks"])
    assert "tidak ada angka yang berubah; yang berubah: naskah, tabel rekap." in isi
    assert daftar(dokumen, "daftar-isi")[-1].endswith("Perubahan Isi")
    assert (tabel(dokumen), "Perubahan Angka" in isi) == ([], False)


def test_changed_figures_and_the_parts_that_changed_stand_together(tmp_path: Path) -> None:
    dokumen = dengan(tmp_path, Keadaan("DRAF", 1, perubahan=BEDA[:1], berubah=("naskah", "tabel pengukuran")))
    assert "Bagian yang berubah: naskah, tabel pengukuran." in teks(dokumen["blocks"])
