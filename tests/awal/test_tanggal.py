"""The hint at a new year's dates: a comment at the right place, or none."""

from __future__ import annotations

import pytest
import yaml

from lkj.awal import petunjuk_tanggal
from lkj.konfigurasi.model import Dokumen
from lkj.periode import Masa

TEKS = """\
dokumen:
  tempat: Abang
  tanggal:
    2023:
      tahunan: '2024-01-31'
      # triwulan:
      #   1: '2023-04-12'
# Cara menghitung.
ketentuan:
  skala: x
"""


def test_the_hint_stands_below_the_last_year_and_its_comments() -> None:
    baru = petunjuk_tanggal(TEKS, 2024)
    assert baru is not None
    assert yaml.safe_load(baru) == yaml.safe_load(TEKS)
    baris = baru.splitlines()
    assert baris.index("    # 2024:") == baris.index("      #   1: '2023-04-12'") + 1
    assert baris.index("# Cara menghitung.") > baris.index("    #     4: '2025-01-12'")


def test_the_hint_becomes_dates_when_it_is_uncommented() -> None:
    baru = petunjuk_tanggal(TEKS, 2024)
    assert baru is not None
    terisi = "\n".join(b.replace("# ", "", 1) if b.startswith("    # ") else b for b in baru.splitlines())
    dokumen = Dokumen.model_validate(yaml.safe_load(terisi)["dokumen"])
    assert [str(dokumen.tanggal_untuk(Masa(2024, tw))) for tw in (None, 1, 4)] == [
        "2025-01-31",
        "2024-04-12",
        "2025-01-12",
    ]


def test_the_hint_is_written_once() -> None:
    baru = petunjuk_tanggal(TEKS, 2024)
    assert baru is not None
    assert petunjuk_tanggal(baru, 2024) is None
    lagi = petunjuk_tanggal(baru, 2025)
    assert lagi is not None
    assert lagi.index("# 2024:") < lagi.index("# 2025:")


def test_a_file_without_a_last_line_end_gets_the_hint_on_a_line_of_its_own() -> None:
    teks = TEKS.partition("      # triwulan")[0].rstrip("\n")
    baru = petunjuk_tanggal(teks, 2024)
    assert baru is not None
    assert "'2024-01-31'\n    # 2024:\n" in baru


@pytest.mark.parametrize(
    "teks",
    [
        "instansi: {}\n",
        "dokumen: {tempat: Abang}\n",
        "dokumen:\n  tanggal: {2023: {tahunan: '2024-01-31'}}\n",
        "dokumen:\n  tanggal: null\n",
        "[]\n",
        "",
        TEKS.replace("2023:", "2024:"),
    ],
)
def test_where_no_line_can_be_put_or_none_is_needed_nothing_is_changed(teks: str) -> None:
    assert petunjuk_tanggal(teks, 2024) is None
