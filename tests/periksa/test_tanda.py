"""The stamp of a form: whose it is, and what it asked for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lkj.periksa import HasilIsian, periksa_isian

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Isian, PeriksaIsian

    from lkj.catatan import Catatan
    from lkj.format_isian import Acuan

BERKAS = "data/raw/2023/tw1/pelayanan.xlsx"


def alamat(hasil: HasilIsian) -> list[tuple[str, str, str]]:
    """Remarks as (code, sheet, cell)."""
    return [(c.kode, c.lembar, c.sel) for c in hasil.catatan]


def satu(hasil: HasilIsian) -> Catatan:
    """The only remark."""
    assert len(hasil.catatan) == 1, [c.sebagai_teks() for c in hasil.catatan]
    return hasil.catatan[0]


@pytest.mark.parametrize(
    ("seksi", "tw", "apa", "terbaca", "seharusnya"),
    [
        ("pelayanan", 2, "triwulan", "Triwulan I", "Triwulan II"),
        ("umum", 1, "seksi", "pelayanan", "umum"),
    ],
)
def test_a_form_of_another_quarter_or_section_is_refused(
    seksi: str,
    tw: int,
    apa: str,
    terbaca: str,
    seharusnya: str,
    isian: Isian,
    acuan: Callable[[str, int], Acuan],
) -> None:
    isi = isian("pelayanan", 1)
    catatan = satu(periksa_isian(isi, berkas=BERKAS, acuan=acuan(seksi, tw)))
    assert (catatan.kode, catatan.nilai) == ("CAP_LAIN", terbaca)
    assert f"untuk {apa} “{terbaca}”, bukan “{seharusnya}”" in catatan.aturan


def test_a_form_of_another_office_is_refused(isian: Isian, acuan: Callable[[str, int], Acuan]) -> None:
    lain = replace(acuan("pelayanan", 1), kantor="abang")
    catatan = satu(periksa_isian(isian("pelayanan", 1), berkas=BERKAS, acuan=lain))
    assert "untuk kantor “sukamaju”, bukan “abang”" in catatan.aturan


def test_a_form_of_another_year_is_refused(isian: Isian, acuan: Callable[[str, int], Acuan]) -> None:
    lain = replace(acuan("pelayanan", 1), tahun=2024)
    catatan = satu(periksa_isian(isian("pelayanan", 1), berkas=BERKAS, acuan=lain))
    assert "untuk tahun “2023”, bukan “2024”" in catatan.aturan


def test_a_form_of_an_unknown_layout_is_refused(periksa: PeriksaIsian) -> None:
    catatan = satu(periksa("pelayanan", 1, {"_tanda!B1": "9"}))
    assert (catatan.kode, catatan.nilai) == ("CAP_VERSI", "9")


@pytest.mark.parametrize(
    "ubah",
    [
        {"_tanda": None},
        {"_tanda!A3": "thn"},
        {"_tanda!B7": "{}"},
        {"_tanda!B7": "[]"},
        {"_tanda!B7": '"teks"'},
        {"_tanda!B7": "12"},
        {"_tanda!B7": "bukan json"},
        {"_tanda!B7": None},
    ],
)
def test_a_workbook_without_a_whole_stamp_is_not_one_of_our_forms(
    ubah: dict[str, object], periksa: PeriksaIsian
) -> None:
    assert satu(periksa("pelayanan", 1, ubah)).kode == "CAP_TIDAK_ADA"


def test_a_form_of_an_older_plan_is_accepted_while_keys_and_targets_agree(periksa: PeriksaIsian) -> None:
    assert periksa("pelayanan", 1, {"_tanda!B6": "0" * 64}).catatan == ()


def test_a_form_of_an_older_plan_is_remarked_for_each_key_that_changed(
    isian: Isian, acuan: Callable[[str, int], Acuan]
) -> None:
    a = acuan("pelayanan", 1)
    baru = replace(
        a,
        kinerja=(replace(a.kinerja[0], target=Decimal(85)), *a.kinerja[1:]),
        sub=(
            replace(a.sub[0], pagu=Decimal(1)),
            a.sub[1],
            replace(a.sub[2], kode="7.01.02.2.02.09"),
            *a.sub[3:],
        ),
    )
    hasil = periksa_isian(isian("pelayanan", 1), berkas=BERKAS, acuan=baru)
    assert alamat(hasil) == [
        ("TARGET_BERBEDA", "Kinerja", "D9"),
        ("KUNCI_ASING", "Sub Kegiatan", "A8"),
        ("KUNCI_HILANG", "Sub Kegiatan", ""),
        ("PAGU_BERBEDA", "Sub Kegiatan", "G6"),
    ]
    assert "rencana yang berlaku (85)" in hasil.catatan[0].aturan


def test_without_a_plan_the_form_is_checked_by_its_own_stamp(isian: Isian) -> None:
    isi = isian("pelayanan", 1, {"Kinerja!D9": 80, "Kinerja!G9": None})
    hasil = periksa_isian(isi, berkas="unduhan/pelayanan.xlsx", acuan=None)
    assert sorted(alamat(hasil)) == [("SEL_KOSONG", "Kinerja", "G9"), ("TARGET_BERBEDA", "Kinerja", "D9")]
