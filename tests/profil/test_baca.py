"""Reading the profile workbook: what is written is read, and each mistake names its cell."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from tests.profil.conftest import BERKAS

from lkj.catatan import KONFIRMASI, WAJIB
from lkj.contoh.profil import muat_profil
from lkj.profil import Asal, Profil, Rujukan, baca_profil, tulis_profil, tulis_profil_kosong

if TYPE_CHECKING:
    from tests.profil.conftest import BacaProfil


def tanpa_asal(profil: Profil | None) -> dict[str, Any]:
    """What a profile says, without where it stood."""
    assert profil is not None
    bagian = {k: n for k, n in dict(profil).items() if k != "berkas"}
    return {
        k: [b.model_copy(update={"asal": Asal()}) for b in n] if isinstance(n, tuple) else n
        for k, n in bagian.items()
    }


def test_what_is_written_is_read_back_equal(baca_contoh: BacaProfil) -> None:
    profil, catatan = baca_contoh()
    assert catatan == []
    assert tanpa_asal(profil) == tanpa_asal(muat_profil())


def test_the_same_profile_gives_the_same_bytes(isi_profil: bytes) -> None:
    assert tulis_profil(muat_profil(), tahun=2023, instansi="Kecamatan Sukamaju") == isi_profil


def test_a_profile_saved_by_another_program_reads_equal(baca_contoh: BacaProfil) -> None:
    assert baca_contoh({"Umum!B2": 2023}) == baca_contoh()


def test_every_row_knows_its_file_sheet_and_cells(baca_contoh: BacaProfil) -> None:
    profil, _ = baca_contoh()
    assert profil is not None
    mekarsari = profil.wilayah[0]
    assert (mekarsari.asal.berkas, mekarsari.asal.lembar) == (BERKAS, "Wilayah")
    assert (mekarsari.asal.sel["nama"], mekarsari.asal.sel["penduduk"]) == ("A2", "F2")
    assert profil.foto[5].asal.sel["berkas"] == "A7"


def test_a_blank_workbook_is_an_empty_profile_without_a_remark() -> None:
    isi = tulis_profil_kosong(tahun=2024, instansi="Kecamatan Baru")
    profil, catatan = baca_profil(isi, berkas=BERKAS, tahun=2024, rujukan=Rujukan())
    assert (profil, catatan) == (Profil(berkas=BERKAS), [])


def test_a_sheet_that_is_not_there_is_empty(baca_contoh: BacaProfil) -> None:
    lain = (
        "Pegawai",
        "Wilayah",
        "Penghargaan",
        "Inovasi",
        "Foto",
        "Pindaian",
        "Tindak Lanjut LHE",
        "LHE AKIP",
    )
    profil, catatan = baca_contoh(dict.fromkeys(lain))
    assert catatan == []
    assert profil is not None
    assert (profil.pegawai, profil.wilayah, profil.foto, len(profil.sarana)) == ((), (), (), 15)


def test_headers_are_locked_and_the_cells_below_are_free(isi_profil: bytes) -> None:
    import io

    import openpyxl

    buku = openpyxl.load_workbook(io.BytesIO(isi_profil))
    for lembar in buku:
        assert lembar.protection.sheet
        assert lembar["A1"].protection.locked
        assert not lembar["B3"].protection.locked
        # Rows far below take the column's format.
        assert not lembar.column_dimensions["A"].protection.locked


@pytest.mark.parametrize(
    ("sel", "nilai", "kode"),
    [
        ("Umum!B2", "2022", "PROFIL_TAHUN"),
        ("Umum!B3", "akhir tahun", "TANGGAL_SALAH"),
        ("Pegawai!A2", "Jabatn", "NILAI_PILIHAN"),
        ("Pegawai!B8", "Gol. III", "NILAI_PILIHAN"),
        ("Pegawai!B3", "Administrator (eselon III)", "KUNCI_GANDA"),
        ("Pegawai!C3", "tujuh", "BUKAN_ANGKA"),
        ("Pegawai!C3", None, "SEL_KOSONG"),
        ("Pegawai!C3", -7, "NEGATIF"),
        ("Pegawai!C3", 7.5, "BUKAN_BULAT"),
        ("Pegawai!C7", 2, "JUMLAH_KELOMPOK"),
        ("Wilayah!B3", "Kampung", "NILAI_PILIHAN"),
        ("Wilayah!C3", "4,15 km", "ANGKA_SEBAGAI_TEKS"),
        ("Wilayah!C3", -4.15, "NEGATIF"),
        ("Wilayah!F3", 4874, "JUMLAH_TIDAK_UTUH"),
        ("Wilayah!I3", 28.5, "BUKAN_BULAT"),
        ("Sarana dan Prasarana!C7", 8, "JUMLAH_TIDAK_UTUH"),
        ("Sarana dan Prasarana!D7", None, "SEL_KOSONG"),
        ("Penghargaan!A2", "April", "TANGGAL_SALAH"),
        ("Penghargaan!D2", "dunia", "NILAI_PILIHAN"),
        ("Inovasi!D2", "2024", "BUKAN_TAHUN"),
        ("Inovasi!E2", "IKU-01, IKU-99", "RUJUKAN"),
        ("Inovasi!F2", "jalan", "NILAI_PILIHAN"),
        ("LHE AKIP!A2", "lalu", "BUKAN_TAHUN"),
        ("LHE AKIP!D2", -70, "NEGATIF"),
        ("LHE AKIP!E2", "Baik", "NILAI_PILIHAN"),
        ("Tindak Lanjut LHE!A2", "2021", "RUJUKAN"),
        ("Tindak Lanjut LHE!D2", None, "TINDAK_LANJUT_KOSONG"),
        ("Tindak Lanjut LHE!E2", "sudah", "NILAI_PILIHAN"),
        ("Foto!A2", "../foto-01.jpg", "NAMA_BERKAS"),
        ("Foto!A2", "foto-01.bmp", "NAMA_BERKAS"),
        ("Foto!A3", "foto-01.jpg", "KUNCI_GANDA"),
        ("Foto!E2", "IKU-99", "RUJUKAN"),
        ("Foto!F2", None, "SEL_KOSONG"),
        ("Foto!F1", "Alt", "JUDUL_KOLOM"),
    ],
)
def test_each_mistake_is_one_remark_at_its_cell(
    sel: str, nilai: object, kode: str, baca_contoh: BacaProfil
) -> None:
    profil, catatan = baca_contoh({sel: nilai})
    ditemukan = [(c.kode, f"{c.lembar}!{c.sel}") for c in catatan if c.tingkat == WAJIB]
    assert profil is None
    assert (kode, sel) in ditemukan
    sisa = {k for k, _ in ditemukan} - {kode}
    # What refers to a refused row of the same sheet or to its key follows from it.
    assert sisa <= {"RUJUKAN"}


@pytest.mark.parametrize(
    ("sel", "nilai", "kode"),
    [
        ("Penghargaan!A2", date(2022, 4, 27), "TANGGAL_LUAR_TAHUN"),
        ("Foto!C2", date(2022, 2, 16), "TANGGAL_LUAR_TAHUN"),
        ("Tindak Lanjut LHE!G2", None, "BUKTI_KOSONG"),
        ("Foto!A2", "Foto-01.jpg", "LAMPIRAN_TIDAK_ADA"),
    ],
)
def test_what_may_be_right_is_asked_and_kept(
    sel: str, nilai: object, kode: str, baca_contoh: BacaProfil
) -> None:
    profil, catatan = baca_contoh({sel: nilai})
    assert [(c.kode, c.tingkat, f"{c.lembar}!{c.sel}") for c in catatan] == [(kode, KONFIRMASI, sel)]
    assert profil is not None


def test_groups_that_do_not_add_up_alike_name_their_cells(baca_contoh: BacaProfil) -> None:
    _, (catatan,) = baca_contoh({"Pegawai!D13": 6})
    assert catatan.sel == "D12"
    assert catatan.aturan == (
        "Jumlah perempuan menurut pendidikan (D12:D16) adalah 14, sedangkan menurut jabatan (D2:D6) 15."
    )


def test_a_group_that_was_not_filled_in_is_not_compared(baca_contoh: BacaProfil) -> None:
    profil, catatan = baca_contoh({f"Pegawai!{k}{n}": None for k in "CD" for n in range(12, 17)})
    assert catatan == []
    assert profil is not None
    assert profil.kelompok_pegawai == ("Jabatan", "Golongan")


def test_men_and_women_add_up_where_only_they_are_given(baca_contoh: BacaProfil) -> None:
    profil, catatan = baca_contoh({"Wilayah!F2": None})
    assert (catatan, profil and profil.wilayah[0].penduduk) == ([], Decimal(6214))


def test_a_total_alone_is_taken_as_it_is(baca_contoh: BacaProfil) -> None:
    profil, catatan = baca_contoh({"Wilayah!D2": None, "Wilayah!E2": None})
    assert catatan == []
    assert profil is not None
    assert (profil.wilayah[0].laki_laki, profil.wilayah[0].penduduk) == (None, Decimal(6214))


@pytest.mark.parametrize(
    ("sel", "apa"),
    [("B3", "Keadaan pegawai"), ("B4", "Keadaan sarana"), ("B5", "Sumber data kependudukan")],
)
def test_figures_without_their_day_or_source_are_asked_for_it(
    sel: str, apa: str, baca_contoh: BacaProfil
) -> None:
    profil, (catatan,) = baca_contoh({f"Umum!{sel}": None})
    assert (profil, catatan.kode, catatan.lembar, apa in catatan.aturan) == (
        None,
        "PROFIL_KURANG",
        "Umum",
        True,
    )


def test_a_workbook_that_does_not_say_its_year_is_refused(baca_contoh: BacaProfil) -> None:
    profil, (catatan,) = baca_contoh({"Umum!A2": "Thn"})
    assert (profil, catatan.kode) == (None, "PROFIL_KURANG")


def test_without_a_plan_no_code_is_judged(baca_contoh: BacaProfil) -> None:
    ubah = {"Inovasi!E2": "IKU-99", "Foto!E2": "S9"}
    profil, catatan = baca_contoh(ubah, acuan=Rujukan())
    assert (profil is not None, catatan) == (True, [])


@pytest.mark.parametrize(
    ("baris", "acuan", "kode"),
    [
        (("PK", None, "pk-1.pdf", None), None, ["SEL_KOSONG"]),
        (("PK", "PK-9", "pk-1.pdf", None), None, ["RUJUKAN"]),
        (("PK", "PK-1", "pk 1.docx", None), None, ["NAMA_BERKAS"]),
        (("PK", "PK-1", "pk-1.pdf", None), (), ["LAMPIRAN_TIDAK_ADA"]),
        (("PK", "PK-1", "pk-1.pdf", None), ("pk-1.pdf",), []),
        (("lain", None, "sk.png", "1/2023"), None, []),
    ],
)
def test_a_scan_says_what_it_is_and_of_which_version(
    baris: tuple[object, ...],
    acuan: tuple[str, ...] | None,
    kode: list[str],
    baca_contoh: BacaProfil,
    rencana: Any,
) -> None:
    rujukan = Rujukan(versi_pk=[v.kode for v in rencana.versi if v.jenis == "PK"], pindaian=acuan)
    ubah: dict[str, object] = {f"Pindaian!{k}3": None for k in "ABCDEF"}
    ubah |= {f"Pindaian!{k}2": n for k, n in zip("ABCD", baris, strict=True)}
    _, catatan = baca_contoh(ubah, acuan=rujukan)
    assert [c.kode for c in catatan] == kode


def test_a_file_that_is_no_workbook_is_a_remark() -> None:
    profil, catatan = baca_profil(b"PK", berkas=BERKAS, tahun=2023, rujukan=Rujukan())
    assert (profil, len(catatan), catatan[0].berkas) == (None, 1, BERKAS)


def test_all_mistakes_are_told_in_one_pass(baca_contoh: BacaProfil) -> None:
    ubah = {"Wilayah!F3": 1, "Sarana dan Prasarana!C7": 1, "Foto!E2": "X", "Pegawai!C3": "a"}
    _, catatan = baca_contoh(ubah)
    assert {c.lembar for c in catatan} == {"Wilayah", "Sarana dan Prasarana", "Foto", "Pegawai"}
