"""Which entries concern a quarter, and what YAML may say."""

from __future__ import annotations

import pytest

from lkj.perbaikan.pilah import pilah
from lkj.perbaikan.yaml_teks import PALING_BESAR, YamlSalahError, baca_yaml


def test_each_quarter_gets_its_own_entries_with_their_numbers_in_the_file() -> None:
    isi = b"- {berkas: tw1/a.xlsx}\n- {seksi: a, triwulan: 2}\n- {berkas: data/raw/2023/tw2/b.xlsx}\n"
    assert [b["nomor"] for b in pilah(isi, 1)] == [1]
    assert [b["nomor"] for b in pilah(isi, 2)] == [2, 3]
    assert pilah(isi, 3) == []


@pytest.mark.parametrize(
    "butir", ["- teks saja", "- {berkas: tw9/a.xlsx}", "- {seksi: a, triwulan: empat}", "- "]
)
def test_what_names_no_quarter_goes_to_every_quarter(butir: str) -> None:
    assert [len(pilah(butir.encode(), tw)) for tw in (1, 2, 3, 4)] == [1, 1, 1, 1]


@pytest.mark.parametrize("isi", [b"", b"\n", b"# belum ada\n", b"[]"])
def test_an_empty_file_has_no_entries(isi: bytes) -> None:
    assert pilah(isi, 1) == []


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (b"berkas: tw1/a.xlsx", "harus berupa daftar"),
        (b"- {berkas: [", "baris 1: tanda baca"),
        (b"- a: 1\n  a: 2\n", "baris 2: kunci “a” muncul dua kali"),
        (b"- &x {a: 1}\n- *x\n", "rujukan"),
        (b"- a: \xff\n", "UTF-8"),
        (b"- a: \x00\n", "tanda baca"),
        (b"- ? [a]\n  : 1\n", "kunci harus satu kata"),
        (b"[" * 5000, "tanda baca"),
        (b"- !!python/object/apply:os.system [x]\n", "tanda baca"),
        (b" " * (PALING_BESAR + 1), "terlalu besar"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_to_every_quarter(isi: bytes, sebab: str) -> None:
    for tw in (1, 4):
        (satu,) = pilah(isi, tw)
        assert sebab in satu["galat"]


def test_values_stay_as_they_were_typed() -> None:
    isi = b"[1.234, 82.50, 2023-04-20, 12:34, 0x1F, yes, 1e3, null, ~, '', 'null']"
    assert baca_yaml(isi) == [
        *("1.234", "82.50", "2023-04-20", "12:34", "0x1F", "yes", "1e3"),
        *(None, None, "", "null"),
    ]


def test_a_file_of_a_text_editor_with_a_byte_order_mark_is_read() -> None:
    assert baca_yaml("\ufeff- a".encode()) == ["a"]


def test_a_merge_key_is_no_second_way_to_write_an_entry() -> None:
    with pytest.raises(YamlSalahError):
        baca_yaml(b"- &x {a: 1}\n- {<<: *x, b: 2}\n")
