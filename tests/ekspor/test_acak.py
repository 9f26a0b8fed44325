"""E.81 of made-up offices: 12 is the aggregate of 8 to 11, 13 and 14 are the year's, 12 (Rp) the sum."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from tests.bebas import nyata
from tests.bebas.acak import kantor
from tests.bebas.banding import sama
from tests.bebas.indikator import ukur
from tests.ekspor.lembar import baca_sel, sama_dengan_sel
from tests.pengukuran.alat import skala

from lkj.contoh import muat_pengaturan
from lkj.ekspor.bahan import Bahan
from lkj.ekspor.e81.baris import baca_terukur, susun_baris
from lkj.ekspor.e81.kaki import susun_kaki
from lkj.ekspor.e81.tulis import Formulir, sel_baris, tulis_xlsx
from lkj.ekspor.sumber import susun_baris as susun_entri
from lkj.konfigurasi import Kantor, Ketentuan, muat
from lkj.rekap import Rekap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tests.bebas.kantor import Kantor as KantorAcak
    from tests.bebas.nyata import Tabel

    from lkj.ekspor.bahan import Nilai
    from lkj.rencana import Indikator

BANYAK = 40


def bahan(k: KantorAcak, tabel: Tabel, tw: int) -> Bahan:
    """A made-up office at the end of a quarter, as it was measured."""
    contoh: dict[str, Any] = muat_pengaturan()
    seksi = {s: {"nama": f"Seksi {s}", "kepala": "kasi"} for s in k["seksi"]}
    aturan = nyata.pengaturan(k)["ketentuan"]
    ketentuan = Ketentuan.model_validate(aturan)
    return Bahan(
        kantor=muat(Kantor, contoh | {"seksi": seksi, "ketentuan": aturan}),
        rencana=nyata.rencana(k),
        rekap=Rekap({n: nyata.csv_rekap(k, n) for n in range(1, tw + 1)}),
        tahun=k["tahun"],
        tw=tw,
        pengukuran={n: tabel[f"tw{n}"] for n in range(1, tw + 1)},
        anggaran=tabel[f"tw{tw}_anggaran"],
        skala=skala(ketentuan),
    )


def terukur(k: KantorAcak) -> dict[int, dict[str, Mapping[str, str]]]:
    """Earlier years that were measured in the repository."""
    return {
        t: {kode: {"realisasi": b["realisasi"] or ""} for kode, b in isi.items()}
        for t, isi in k["terukur"].items()
    }


def gabungan(i: Indikator, nilai: Sequence[Nilai]) -> Fraction | None:
    """The aggregate of columns 8 to 11 by the words of the rule; None where cells alone do not tell it."""
    ada = [Fraction(n) for n in nilai if isinstance(n, Decimal)]
    if i.nilai_isian == "kumulatif" and i.agregasi != "jumlah":
        return ada[-1]
    if i.agregasi == "jumlah":
        return sum(ada, Fraction(0)) if len(ada) == len(nilai) else None
    return {
        "akhir": lambda: ada[-1],
        "tahunan": lambda: ada[-1],
        "rata": lambda: sum(ada, Fraction(0)) / len(ada),
        "maks": lambda: max(ada),
        "min": lambda: min(ada),
    }[i.agregasi]()


@pytest.fixture(scope="module")
def kantor_acak(tmp_path_factory: pytest.TempPathFactory) -> Mapping[int, tuple[KantorAcak, Tabel]]:
    """Made-up offices, measured."""
    hasil = {}
    for benih in range(BANYAK):
        folder: Path = tmp_path_factory.mktemp("acak")
        k = kantor(benih, sah=benih % 2 == 0)
        hasil[benih] = (k, nyata.ukur(k, folder))
    return hasil


@pytest.mark.parametrize("benih", range(BANYAK))
def test_column_12_is_the_aggregate_of_8_to_11(
    benih: int, kantor_acak: Mapping[int, tuple[KantorAcak, Tabel]]
) -> None:
    k, tabel = kantor_acak[benih]
    mentah = {i["kode"]: i for i in k["indikator"]}
    for tw in (1, 2, 3, 4):
        b = bahan(k, tabel, tw)
        for i in b.rencana.indikator:
            kolom = kolom_indikator(b, i, k, None)
            per_tw = [kolom.get(n) for n in range(8, 8 + tw)]
            assert [kolom.get(n) for n in range(8 + tw, 12)] == [None] * (4 - tw)
            if isinstance(kolom[12], Decimal):
                assert sama(ukur(k, mentah[i.kode], tw).realisasi_sd, str(kolom[12]))
                seharusnya = None if i.berbagian else gabungan(i, per_tw)
                assert seharusnya is None or sama(seharusnya, f"{kolom[12]:f}")
            elif isinstance(kolom[12], str):
                assert i.peta is not None


def kolom_indikator(
    b: Bahan, i: Indikator, k: KantorAcak, setahun: Mapping[str, Mapping[str, str]] | None
) -> Mapping[int, Nilai]:
    """The columns of an indicator in a plan that has no other."""
    sendiri = replace(b, rencana=b.rencana.model_copy(update={"indikator": (i,)}))
    (x,) = [x for x in susun_baris(sendiri, terukur(k), setahun) if 5 in x.k]
    return x.k


@pytest.mark.parametrize("benih", range(BANYAK))
def test_columns_13_and_14_are_the_progress_of_the_year_s_table(
    benih: int, kantor_acak: Mapping[int, tuple[KantorAcak, Tabel]]
) -> None:
    k, tabel = kantor_acak[benih]
    b = bahan(k, tabel, 4)
    setahun = {x["kode"]: x for x in tabel["tahun"]}
    for i in b.rencana.indikator:
        kolom, u = kolom_indikator(b, i, k, setahun), setahun[i.kode]
        assert kolom[13] == b.nilai(i.kode, u["realisasi_renstra"])
        assert (kolom[14] is None) == (u["kemajuan"] == "")
        assert kolom[14] is None or sama(Fraction(u["kemajuan"]), f"{kolom[14]:f}")


@pytest.mark.parametrize("benih", range(BANYAK))
def test_the_money_of_column_12_is_the_sum_of_8_to_11_and_every_row_adds_up(
    benih: int, kantor_acak: Mapping[int, tuple[KantorAcak, Tabel]]
) -> None:
    k, tabel = kantor_acak[benih]
    b = bahan(k, tabel, 4)
    baris = susun_baris(b, terukur(k), None)
    for x in baris:
        per_tw = [x.rp.get(n) for n in range(8, 12)]
        if x.rp and None not in per_tw:
            assert x.rp[12] == sum(n for n in per_tw if n is not None)
    assert sorted(x.kode for x in baris if x.jenis == "sub_kegiatan") == sorted(s["kode"] for s in k["sub"])
    assert sum(5 in x.k for x in baris) == len(k["indikator"])


@pytest.mark.parametrize("benih", range(0, BANYAK, 4))
def test_every_cell_of_the_sheet_is_its_row_s_in_any_office(
    benih: int, kantor_acak: Mapping[int, tuple[KantorAcak, Tabel]]
) -> None:
    k, tabel = kantor_acak[benih]
    b = bahan(k, tabel, 1 + benih % 4)
    baris = susun_baris(b, terukur(k), None)
    f = Formulir(b, baris, susun_kaki(b, baris, None), setahun=False, tanggal=None)
    for x, sel in zip(baris, baca_sel(tulis_xlsx(f), 9, len(baris)), strict=True):
        assert all(map(sama_dengan_sel, sel_baris(f, x), sel))


@pytest.mark.parametrize("benih", range(0, BANYAK, 2))
def test_a_month_of_the_rekap_is_what_was_filled_in_and_others_have_none(
    benih: int, kantor_acak: Mapping[int, tuple[KantorAcak, Tabel]]
) -> None:
    k, tabel = kantor_acak[benih]
    b = bahan(k, tabel, 2)
    for isi, i in zip(susun_entri(b, "pengukuran", ("indikator",), ()), b.rencana.indikator, strict=True):
        bulan = [isi[f"bulan_{n}"] for n in (1, 2, 3)]
        if i.periode_isian == "triwulan":
            assert bulan == [None] * 3
        elif i.agregasi in {"akhir", "tahunan"} and not i.berbagian and None not in bulan:
            assert isi["realisasi_tw"] in (bulan[-1], None)


def test_a_table_of_an_earlier_year_is_read_by_its_keys() -> None:
    assert baca_terukur({2022: b"kode,realisasi\nIKU-01,5\n"})[2022]["IKU-01"]["realisasi"] == "5"
