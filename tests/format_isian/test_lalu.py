"""Values of earlier quarters that a form shows for reference."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from lkj.format_isian import terbitkan
from lkj.format_isian.lalu import Lalu, baca_lalu, susun_lalu
from lkj.lembar import baca
from lkj.periksa import Rekaman, tabel_isian
from lkj.periode import Masa

if TYPE_CHECKING:
    from pathlib import Path

    from lkj.rencana import Indikator, Rencana


def dengan(rencana: Rencana, kode: str, **sifat: Any) -> Rencana:
    """The plan with another rule for one indicator."""

    def ubah(i: Indikator) -> Indikator:
        return i.model_copy(update=sifat) if i.kode == kode else i

    return rencana.model_copy(update={"indikator": tuple(map(ubah, rencana.indikator))})


def butir(tw: int, jenis: str, kunci: str, ukuran: str, nilai: str) -> list[str]:
    """One record."""
    return [str(tw), jenis, kunci, ukuran, nilai]


@pytest.mark.parametrize(
    ("sifat", "nilai"),
    [
        ({"agregasi": "jumlah", "nilai_isian": "per_triwulan"}, "30"),
        ({"agregasi": "jumlah", "nilai_isian": "kumulatif"}, "20"),
        ({"agregasi": "rata", "nilai_isian": "per_triwulan"}, "15"),
        ({"agregasi": "akhir", "nilai_isian": "per_triwulan"}, "20"),
        ({"agregasi": "maks", "nilai_isian": "per_triwulan"}, "20"),
    ],
)
def test_the_value_to_date_follows_the_indicators_aggregation(
    sifat: dict[str, str], nilai: str, rencana: Rencana
) -> None:
    isi = [butir(n, "kinerja", "IKU-01", "realisasi", str(10 * n)) for n in (1, 2)]
    hasil = susun_lalu(dengan(rencana, "IKU-01", **sifat), "pelayanan", 3, isi)
    assert hasil.kinerja == {"IKU-01": Decimal(nilai)}


def test_percentages_are_combined_on_their_parts(rencana: Rencana) -> None:
    bagian = {1: (9, 10), 2: (0, 10)}
    isi = [
        butir(n, "kinerja", "IKU-02", u, str(nilai))
        for n, b in bagian.items()
        for u, nilai in zip(("pembilang", "penyebut"), b, strict=True)
    ]
    lain = dengan(rencana, "IKU-02", agregasi="rata", nilai_isian="per_triwulan")
    assert susun_lalu(lain, "pelayanan", 3, isi).kinerja == {"IKU-02": Decimal(45)}


def test_a_word_is_shown_as_a_word(rencana: Rencana) -> None:
    from lkj.rencana.baku import PETA_BAKU

    lain = dengan(rencana, "IKU-01", tipe="ordinal", peta="opini_bpk", agregasi="akhir")
    lain = lain.model_copy(update={"peta": PETA_BAKU})
    isi = [butir(1, "kinerja", "IKU-01", "realisasi", "3")]
    assert susun_lalu(lain, "pelayanan", 2, isi).kinerja == {"IKU-01": "WDP"}


def test_a_missing_quarter_leaves_a_sum_unknown_and_is_never_zero(rencana: Rencana) -> None:
    sub = rencana.sub_seksi("pelayanan", 3)[0].kode
    isi = [
        *(butir(n, "sub_kegiatan", sub, "anggaran", "100") for n in (1, 2)),
        butir(2, "sub_kegiatan", sub, "fisik", "4"),
    ]
    hasil = susun_lalu(rencana, "pelayanan", 3, isi)
    assert (hasil.anggaran, hasil.fisik) == ({sub: Decimal(200)}, {})


def test_the_financial_report_shows_the_quarter_before_only(rencana: Rencana) -> None:
    sub = rencana.sub_kegiatan[0].kode
    isi = [butir(1, "lra", sub, "realisasi_sd", "7")]
    assert susun_lalu(rencana, "lra", 2, isi).lra == {sub: Decimal(7)}
    assert susun_lalu(rencana, "lra", 3, isi).lra == {}


def test_the_first_quarter_and_a_silent_section_have_nothing(rencana: Rencana) -> None:
    isi = [butir(1, "kinerja", "IKU-01", "realisasi", "3")]
    assert susun_lalu(rencana, "pelayanan", 1, isi) == susun_lalu(rencana, "pelayanan", 2, []) == Lalu()


def rekaman() -> Rekaman:
    """A record of the first quarter."""
    return Rekaman(
        1, "pelayanan", "kinerja", "IKU-01", "realisasi", Decimal("82.45"), "", "b", "l", "G9", "s"
    )


def test_only_the_sections_own_figures_are_taken_from_a_table(tmp_path: Path) -> None:
    lain = (replace(rekaman(), seksi="umum"), replace(rekaman(), ukuran="keterangan", nilai=None, teks="x"))
    berkas = tmp_path / "isian.csv"
    berkas.write_bytes(tabel_isian.ke_csv([rekaman(), *lain]))
    assert baca_lalu(berkas, "pelayanan") == [butir(1, "kinerja", "IKU-01", "realisasi", "82.45")]


@pytest.mark.parametrize("isi", [None, b"", b"a,b\n1\n", b"a\n1\n", b"\xff", b'seksi\n"x'])
def test_a_table_that_cannot_be_read_stops_no_form(isi: bytes | None, tmp_path: Path) -> None:
    berkas = tmp_path / "isian.csv"
    if isi is not None:
        berkas.write_bytes(isi)
    assert baca_lalu(berkas, "pelayanan") == []


def test_a_published_form_shows_them(
    kantor_contoh: Path, pengaturan_isian: dict[str, Any], tmp_path: Path
) -> None:
    rencana, keluar = kantor_contoh / "data/raw/2023/rencana.xlsx", tmp_path / "pelayanan.xlsx"
    isi = [butir(1, "kinerja", "IKU-01", "realisasi", "82.45")]
    terbitkan(
        rencana=rencana,
        pengaturan=pengaturan_isian,
        masa=Masa(2023, 2),
        seksi="pelayanan",
        sebelum=isi,
        keluar=keluar,
    )
    lembar = baca(keluar.read_bytes(), nama="x").lembar("Kinerja")
    assert lembar is not None
    assert lembar.sel("O9").nilai == Decimal("82.45")
