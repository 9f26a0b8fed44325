"""Who owes no sheet: asked of the plan, by the rule that the check of the sheets follows; and which heads."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lkj.konfigurasi import Kantor, muat
from lkj.periode import Masa
from lkj.rencana import Rencana, tulis_rencana
from lkj.rencana.model import PenanggungJawab
from lkj.sidik import Pekerjaan
from lkj.tindakan.alur import alur_berlaku, alur_sop
from lkj.tindakan.lembar import lembar_kepala
from lkj.tindakan.tagihan import bebaskan, jalur_rencana, kepala_bebas, tanpa_tagihan


@pytest.fixture(autouse=True)
def _repositori(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def simpan(isi: bytes) -> None:
    """The plan of 2023, as these bytes."""
    berkas = jalur_rencana("", 2023)
    berkas.parent.mkdir(parents=True)
    berkas.write_bytes(isi)


@pytest.fixture
def serahkan(rencana: Rencana) -> None:
    """The kelurahan hands its work over to PMD in July."""
    pindah = []
    for s in rencana.sub_seksi("kel_mekarsari", 1):
        awal, kini = {"sejak": date(2023, 1, 1), "sampai": date(2023, 6, 30)}, {"sejak": date(2023, 7, 1)}
        pindah += [PenanggungJawab(kode=s.kode, seksi="kel_mekarsari", **awal)]
        pindah += [PenanggungJawab(kode=s.kode, seksi="pmd", **kini)]
    simpan(tulis_rencana(rencana.model_copy(update={"penanggung_jawab": tuple(pindah)})))


@pytest.mark.usefixtures("serahkan")
def test_a_section_that_hands_over_its_work_owes_nothing_from_then_on(pengaturan: dict[str, Any]) -> None:
    hasil = tanpa_tagihan(Pekerjaan(), muat(Kantor, pengaturan), jalur_rencana("", 2023), 2023)
    assert {(masa, s) for masa, s in hasil if masa.startswith("tw")} == {
        ("tw3", "kel_mekarsari"),
        ("tw4", "kel_mekarsari"),
    }
    # Nothing of the example is measured by month: nobody owes a sheet of one, nor the LRA.
    assert {s for masa, s in hasil if masa == "bl07"} == {*muat(Kantor, pengaturan).seksi, "lra"}


@pytest.mark.parametrize("isi", [None, b"bukan buku kerja"])
def test_a_plan_that_is_missing_or_broken_excuses_nobody(
    isi: bytes | None, pengaturan: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    if isi is not None:
        simpan(isi)
    assert tanpa_tagihan(Pekerjaan(), muat(Kantor, pengaturan), jalur_rencana("", 2023), 2023) == frozenset()
    assert capsys.readouterr().err == ""


def test_a_head_owes_nothing_when_none_of_his_sections_does_in_any_quarter(
    pengaturan: dict[str, Any],
) -> None:
    pengaturan["seksi"]["trantib"]["kepala"] = "kasi_pmd"
    kantor = muat(Kantor, pengaturan)
    dua = frozenset({("tw3", "pmd"), ("tw3", "pelayanan"), ("tw4", "pelayanan")})
    assert kepala_bebas(kantor, Masa(2023, 3), dua) == {"kasi_pelayanan"}
    assert kepala_bebas(kantor, Masa(2023, 3), dua | {("tw3", "trantib")}) == {"kasi_pelayanan", "kasi_pmd"}
    assert kepala_bebas(kantor, Masa(2023, bulan=8), dua) == frozenset()
    assert kepala_bebas(kantor, Masa(2023, bulan=8), dua | {("bl08", "pelayanan")}) == {"kasi_pelayanan"}
    assert kepala_bebas(kantor, Masa(2023), dua) == frozenset()
    semua = frozenset((f"tw{n}", "pelayanan") for n in (1, 2, 3, 4))
    assert kepala_bebas(kantor, Masa(2023), semua) == {"kasi_pelayanan"}


@pytest.mark.usefixtures("serahkan")
def test_only_a_step_that_every_head_validates_asks_the_plan_who_has_nothing_to(
    pengaturan: dict[str, Any],
) -> None:
    nama, rencana = "purwakarta_pengukuran", jalur_rencana("", 2023)
    sop = {str(b): b.read_bytes() for b in (Path(__file__).parents[2] / "config/sop").glob(f"{nama}.yaml")}
    kantor = muat(Kantor, pengaturan | {"sop": [{"nama": nama, "peran": {"anggota_tim": "kasubbag_umum"}}]})
    for tw, bebas in ((1, set()), (3, {"lurah_mekarsari"})):
        alur = alur_sop(kantor, sop, f"pengukuran_2023_tw{tw}", berkas="config/config.yaml")
        milik = bebaskan(alur, Pekerjaan(), kantor, rencana, Masa(2023, tw))[nama]
        (validasi,) = milik.pada(7)
        assert set(milik.pejabat(validasi)) - set(milik.wajib(validasi)) == bebas
    tanpa = tanpa_tagihan(Pekerjaan(), kantor, rencana, 2023)
    assert "lurah_mekarsari" not in lembar_kepala(kantor, "", Masa(2023, 3), tanpa)
    assert list(lembar_kepala(kantor, "", Masa(2023), tanpa)["lurah_mekarsari"]) == [
        f"data/raw/2023/tw{n}/kel_mekarsari.xlsx" for n in (1, 2)
    ]
    rencana.unlink()
    assert bebaskan(alur_berlaku([]), Pekerjaan(), kantor, rencana, Masa(2023, 3)) == alur_berlaku([])
