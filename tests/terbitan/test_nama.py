"""Names and places of releases, of an office alone and of one of many."""

import pytest

from lkj.terbitan.nama import Sasaran, kode, manifes_di


@pytest.mark.parametrize(
    ("sasaran", "tag", "folder", "laporan"),
    [
        (Sasaran(2023), "lkj-2023-1", "terbitan/2023", "reports/lkj_2023.pdf"),
        (Sasaran(2023, 1), "lkj-2023-tw1-1", "terbitan/2023", "reports/lkj_2023_tw1.pdf"),
        (Sasaran(2023, 2, "abang"), "abang-lkj-2023-tw2-1", "terbitan/abang/2023",
            "reports/abang/lkj_2023_tw2.pdf"),
        (Sasaran(2023, 3, jenis="pengukuran"), "pengukuran-2023-tw3-1", "terbitan/2023",
            "reports/pengukuran_2023_tw3.pdf"),
    ],
)  # fmt: skip
def test_a_release_is_named_by_office_document_and_number(
    sasaran: Sasaran, tag: str, folder: str, laporan: str
) -> None:
    assert (sasaran.tag_ke(1), sasaran.folder, sasaran.sasaran()[0]) == (tag, folder, laporan)


def test_the_inputs_of_an_office_are_its_own_data_and_what_all_share() -> None:
    semua = [
        "Snakefile",
        "README.md",
        "config/unit/abang.yaml",
        "data/raw/2022/rencana.xlsx",
        "data/raw/2023/tw1/umum.xlsx",
        "data/raw/abang/2023/rencana.xlsx",
        "data/raw/abang/lambang.png",
        "data/raw/lambang.png",
        "templates/lkj.md.j2",
        "terbitan/2023/lkj-2023-1/manifes.json",
        "workflow/lkj/kunci.py",
    ]
    satu, banyak = Sasaran(2023), Sasaran(2023, unit="abang")
    milik_bersama = [semua[2], semua[8]]
    assert [j for j in semua if satu.masukan(j)] == [
        semua[2], semua[3], semua[4], semua[7], semua[8], semua[9],
    ]  # fmt: skip
    assert [j for j in semua if banyak.masukan(j)] == [milik_bersama[0], semua[5], semua[6], milik_bersama[1]]
    assert [j for j in semua if kode(j)] == [semua[0], semua[10]]


def test_only_folders_of_the_year_hold_its_releases() -> None:
    ada = [
        "terbitan/2023/a/manifes.json",
        "terbitan/abang/2023/b/manifes.json",
        "terbitan/2024/c/manifes.json",
    ]
    assert manifes_di([*ada, "terbitan/2023/terakhir/lkj_2023/anggaran.csv"], Sasaran(2023)) == ada[:1]
