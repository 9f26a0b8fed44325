"""A step as a thing: from the message of its rule, which says what is done."""

import pytest

from lkj.mengapa.kata import nama_langkah


@pytest.mark.parametrize(
    ("pesan", "nama"),
    [
        ("Bandingkan lkj_2023 dengan terbitan lalu", "Perbandingan lkj_2023 dengan terbitan lalu"),
        ("Arsipkan lkj_2023", "Pengarsipan lkj_2023"),
    ],
)
def test_a_message_that_names_the_work_becomes_a_noun(pesan: str, nama: str) -> None:
    assert nama_langkah(pesan) == nama
