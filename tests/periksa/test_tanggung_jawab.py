"""Who is asked for what: shared indicators, and sections that answer for something only for a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lkj.catatan import KONFIRMASI
from lkj.contoh.kantor import muat_isian
from lkj.format_isian import susun_acuan, tulis_format
from lkj.rencana import Rencana, tulis_rencana
from lkj.rencana.model import PenanggungJawab

if TYPE_CHECKING:
    from tests.conftest import PeriksaTriwulan

    from lkj.format_isian import Acuan

AWAL = date(2023, 1, 1)


@pytest.fixture(scope="module")
def berbagi(rencana: Rencana) -> Rencana:
    """The plan in which Umum shares two indicators of Pelayanan: one with parts, one without."""
    tambah = [PenanggungJawab(kode=k, seksi=s, sejak=AWAL) for k in ("IKU-01", "IKU-02") for s in PASANGAN]
    return rencana.model_copy(update={"penanggung_jawab": tuple(tambah)})


PASANGAN = ("pelayanan", "umum")


@pytest.fixture(scope="module")
def berpindah(rencana: Rencana) -> Rencana:
    """The plan in which the kelurahan hands all its sub-kegiatan over to PMD in July."""
    pindah = []
    for s in rencana.sub_seksi("kel_mekarsari", 1):
        pindah += [
            PenanggungJawab(kode=s.kode, seksi="kel_mekarsari", sejak=AWAL, sampai=date(2023, 6, 30)),
            PenanggungJawab(kode=s.kode, seksi="pmd", sejak=date(2023, 7, 1)),
        ]
    return rencana.model_copy(update={"penanggung_jawab": tuple(pindah)})


def acuan_dari(rencana: Rencana, seksi: str, tw: int) -> Acuan:
    """The reference of a section's form."""
    return susun_acuan(rencana, kantor="sukamaju", tw=tw, seksi=seksi, nama_seksi=seksi)


def test_each_section_that_shares_an_indicator_is_asked_for_its_parts(berbagi: Rencana) -> None:
    for seksi in PASANGAN:
        milik = {k.kode: k for k in acuan_dari(berbagi, seksi, 1).kinerja}
        assert milik["IKU-02"].berbagian


def test_an_indicator_without_parts_is_asked_of_its_owner_only(berbagi: Rencana) -> None:
    kode = [{k.kode for k in acuan_dari(berbagi, seksi, 1).kinerja} for seksi in PASANGAN]
    assert [("IKU-01" in milik) for milik in kode] == [True, False]


def test_parts_of_a_shared_indicator_are_recorded_for_each_section(
    rencana: Rencana, periksa_tw: PeriksaTriwulan
) -> None:
    bagi = [PenanggungJawab(kode="IKU-02", seksi=s, sejak=AWAL) for s in PASANGAN]
    plan = rencana.model_copy(update={"penanggung_jawab": tuple(bagi)})
    tertulis = muat_isian(1)
    pelayanan, umum = tertulis["pelayanan"], tertulis["umum"]
    umum = replace(
        umum,
        kinerja={**umum.kinerja, "IKU-02": pelayanan.kinerja["IKU-02"]},
        analisis={**umum.analisis, "IKU-02": pelayanan.analisis["IKU-02"]},
    )
    isi = tulis_format(acuan_dari(plan, "umum", 1), instansi="x", sidik_rencana="", isian=umum)
    hasil = periksa_tw(1, {"rencana.xlsx": tulis_rencana(plan), "tw1/umum.xlsx": isi})
    assert hasil.catatan == ()
    milik = [r.seksi for r in hasil.rekaman if (r.kunci, r.ukuran) == ("IKU-02", "pembilang")]
    assert milik == ["pelayanan", "umum"]


def test_a_section_is_asked_only_while_it_answers(berpindah: Rencana) -> None:
    assert [len(acuan_dari(berpindah, "kel_mekarsari", tw).sub) for tw in (2, 3)] == [4, 0]
    assert acuan_dari(berpindah, "kel_mekarsari", 3).kunci_analisis() == ()


@pytest.mark.parametrize(("tw", "belum"), [(2, ["kel_mekarsari.xlsx"]), (3, [])])
def test_a_section_that_answers_for_nothing_owes_no_sheet(
    tw: int,
    belum: list[str],
    berpindah: Rencana,
    periksa_tw: PeriksaTriwulan,
) -> None:
    ganti = {"rencana.xlsx": tulis_rencana(berpindah), f"tw{tw}/kel_mekarsari.xlsx": None}
    catatan = [c for c in periksa_tw(tw, ganti).catatan if c.kode == "BELUM_MASUK"]
    assert [c.berkas.rpartition("/")[2] for c in catatan] == belum


def test_a_decision_to_go_on_without_a_section_that_owes_nothing_is_a_remark_and_no_record(
    berpindah: Rencana, periksa_tw: PeriksaTriwulan
) -> None:
    keputusan = b"{seksi: kel_mekarsari, alasan: Banjir, tanggal: 2023-10-05, oleh: Camat}\n"
    lanjut = {"tw3/kel_mekarsari.xlsx": None, "tw3/lanjut_tanpa.yaml": keputusan}
    hasil = periksa_tw(3, {"rencana.xlsx": tulis_rencana(berpindah), **lanjut})
    (catatan,) = (c for c in hasil.catatan if c.berkas.endswith("lanjut_tanpa.yaml"))
    assert (catatan.kode, catatan.tingkat) == ("LANJUT_TANPA_TIDAK_DITAGIH", KONFIRMASI)
    assert catatan.nilai == "kel_mekarsari"
    assert not [r for r in hasil.rekaman if r.jenis == "lanjut_tanpa"]
