"""The finished Markdown of the year and of a quarter."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lkj import bingkai
from lkj.catatan import Catatan, DataSalahError, dari_csv
from lkj.laporan import naskah
from lkj.laporan.bahan import baca_tabel, cari_angka
from lkj.laporan.naskah import Sumber
from lkj.laporan.teks_kantor import tulis_angka
from lkj.rekap import KOLOM
from lkj.rencana.model import PetaOrdinal

if TYPE_CHECKING:
    from tests.conftest import Olahan

    from lkj.rencana import Rencana

TEMPLAT = Path(__file__).parents[2] / "templates"


@pytest.fixture(scope="module")
def sumber(olahan: Olahan) -> Sumber:
    """What the yearly report of the example office is made from."""
    return Sumber(
        rencana=olahan.rencana,
        rekap=olahan.sampai("rekap.csv", 4),
        pengukuran=olahan.jalur("pengukuran.csv"),
        anggaran=olahan.jalur("anggaran.csv"),
        per_triwulan=olahan.sampai("pengukuran.csv", 4),
        skala=[olahan.skala],
        skala_predikat=[olahan.predikat],
        narasi=sorted((olahan.rencana.parent / "narasi").iterdir()),
        kelengkapan=[TEMPLAT.parent / "config/kelengkapan.yaml"],
    )


@pytest.fixture(scope="module")
def sumber_tw2(olahan: Olahan, sumber: Sumber) -> Sumber:
    """What the report of the second quarter is made from."""
    return replace(
        sumber,
        rekap=olahan.sampai("rekap.csv", 2),
        pengukuran=olahan.jalur("tw2/pengukuran.csv"),
        anggaran=olahan.jalur("tw2/anggaran.csv"),
        per_triwulan=olahan.sampai("pengukuran.csv", 2),
        kelengkapan=[],
    )


def susun(sumber: Sumber, pengaturan: dict[str, Any], folder: Path, tw: int | None = None) -> str:
    """The Markdown of a report."""
    lampiran = {k: folder / f"{k}.csv" for k in ("rekap", "pengukuran", "anggaran")}
    naskah.susun(
        sumber=sumber,
        templat=TEMPLAT,
        pengaturan=pengaturan,
        tahun=2023,
        tw=tw,
        keluar=folder / "lkj.md",
        keluar_lampiran=lampiran,
        keluar_catatan=folder / "catatan.csv",
    )
    return (folder / "lkj.md").read_text(encoding="utf-8")


def salah(sumber: Sumber, pengaturan: dict[str, Any], folder: Path, tw: int | None = None) -> list[Catatan]:
    """The remarks for which there is no report; nothing is written."""
    with pytest.raises(DataSalahError) as galat:
        susun(sumber, pengaturan, folder, tw)
    assert not (folder / "lkj.md").exists()
    return list(galat.value.catatan)


def test_the_year_is_the_same_text_twice_and_has_every_chapter(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    teks = susun(sumber, pengaturan, tmp_path)
    assert susun(sumber, pengaturan, tmp_path) == teks
    bab = re.findall(r"(?m)^# (.+?)(?: \{#.*\})?$", teks)
    assert bab[:2] == ["Kata Pengantar", "Ikhtisar Eksekutif"]
    assert "Akuntabilitas Kinerja" in bab


def test_the_example_lacks_nothing_that_the_regulation_asks(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    teks = susun(sumber, pengaturan, tmp_path)
    assert dari_csv((tmp_path / "catatan.csv").read_bytes()) == ()
    assert not re.search(r"\| belum (ada|lengkap) \|", teks)
    assert "| III\\.A\\.4 |" in teks


def test_an_empty_part_is_a_remark_and_is_said_in_the_annex(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    kosong = tmp_path / "simpulan.md"
    kosong.write_text("\n", encoding="utf-8")
    narasi = [kosong if b.stem == "simpulan" else b for b in sumber.narasi]
    teks = susun(replace(sumber, narasi=narasi), pengaturan, tmp_path)
    catatan = dari_csv((tmp_path / "catatan.csv").read_bytes())
    assert {c.kode for c in catatan} == {"KELENGKAPAN"}
    assert {c.nilai for c in catatan} == {"simpulan"}
    assert "| belum ada |" in teks


def test_the_year_prints_the_measured_figures(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    teks = susun(sumber, pengaturan, tmp_path)
    assert "85\\,12" in teks or "85,12" in teks
    for angka in ("100,73", "95,71", "83,33", "Rp2\\.964\\.076\\.766", "93,41\\%"):
        assert angka in teks, angka


def test_no_blank_of_a_template_is_left(sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path) -> None:
    teks = susun(sumber, pengaturan, tmp_path)
    assert not re.search(r"(?<!\\)\{\{|(?<!\\)\{%|\bNone\b|Undefined", teks)


def test_every_cross_reference_has_its_table_or_picture(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    teks = susun(sumber, pengaturan, tmp_path)
    tanda = re.findall(r"[ {]#((?:tbl|gbr)-[a-z0-9-]+)", teks)
    assert len(tanda) == len(set(tanda))
    judul = re.findall(r"(?m)^#+ .*\{#([a-z0-9-]+)[ .a-z]*\}$", teks)
    assert set(re.findall(r"\[\]\(#([^)]+)\)", teks)) <= {*tanda, *judul}


@pytest.mark.parametrize("tw", [None, 2])
def test_the_text_refers_to_every_table_and_picture(
    sumber: Sumber, sumber_tw2: Sumber, pengaturan: dict[str, Any], tmp_path: Path, tw: int | None
) -> None:
    teks = susun(sumber_tw2 if tw else sumber, pengaturan, tmp_path, tw)
    ada = set(re.findall(r"[ {]#((?:tbl|gbr)-[a-z0-9-]+)", teks))
    assert len(ada) > 10
    assert ada <= set(re.findall(r"\[\]\(#([^)]+)\)", teks))


def test_the_signer_is_who_held_the_office_on_the_date_of_the_document(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    assert "Bagus Setyonugroho" in susun(sumber, pengaturan, tmp_path)
    pengaturan["dokumen"]["tanggal"][2023]["tahunan"] = "2023-07-01"
    teks = susun(sumber, pengaturan, tmp_path)
    assert "Plt\\. Camat Sukamaju" in teks
    assert "Ratna Puspitaningrum" in teks


def test_the_attached_tables_are_the_processed_ones(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    susun(sumber, pengaturan, tmp_path)
    assert (tmp_path / "pengukuran.csv").read_bytes() == sumber.pengukuran.read_bytes()
    assert (tmp_path / "anggaran.csv").read_bytes() == sumber.anggaran.read_bytes()
    baris = (tmp_path / "rekap.csv").read_bytes().count(b"\n")
    assert baris == sum(b.read_bytes().count(b"\n") - 1 for b in sumber.rekap) + 1


def test_a_quarter_is_dated_and_measured_by_itself(
    sumber_tw2: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    teks = susun(sumber_tw2, pengaturan, tmp_path, tw=2)
    assert "12 Juli 2023" in teks
    assert "Triwulan II" in teks
    assert "diukur tahunan" in teks
    assert "Triwulan III" not in teks


def test_hostile_text_of_a_sheet_is_printed_and_does_nothing(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    jahat = "| 100 | {{ 7*7 }} `x`{=typst} <!-- "
    baris = bingkai.baris(bingkai.dari_csv(sumber.rekap[3].read_bytes()))
    for b in baris:
        if b["id"].endswith("/analisis/IKU-01/pendukung"):
            b["teks"] = jahat
    rekap = tmp_path / "rekap4.csv"
    rekap.write_bytes(bingkai.ke_csv(bingkai.susun(baris, KOLOM)))
    teks = susun(replace(sumber, rekap=[*sumber.rekap[:3], rekap]), pengaturan, tmp_path)
    assert "\\| 100 \\| \\{\\{ 7\\*7 \\}\\} \\`x\\`\\{\\=typst\\} \\<\\!\\-\\-" in teks


def test_a_scale_of_one_indicator_is_printed_in_the_report(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    pengaturan["ketentuan"]["indikator"] = {"IKU-05": {"skala": "madiun"}}
    madiun = sumber.skala[0].with_name("madiun.yaml")
    teks = susun(replace(sumber, skala=[*sumber.skala, madiun]), pengaturan, tmp_path)
    assert "#tbl-skala-madiun" in teks
    assert "Dipakai untuk Jumlah lembaga kemasyarakatan yang dibina" in teks
    assert "#tbl-skala-madiun" not in susun(sumber, pengaturan | {"ketentuan": {}}, tmp_path)


# what stops it ---------------------------------------------------------------------------------------
def test_a_missing_date_is_a_remark(sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path) -> None:
    pengaturan["dokumen"]["tanggal"] = {}
    (c,) = salah(sumber, pengaturan, tmp_path)
    assert (c.kode, c.berkas, c.sel) == ("TANGGAL_DOKUMEN", "config/config.yaml", "dokumen.tanggal")
    assert "Laporan Kinerja 2023" in c.aturan


def test_a_date_without_an_official_is_a_remark(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    pengaturan["dokumen"]["tanggal"][2023]["tahunan"] = "2019-01-01"
    assert [c.kode for c in salah(sumber, pengaturan, tmp_path)] == ["PEJABAT_KOSONG"]


def test_missing_and_wrong_texts_are_all_named_with_the_place_where_they_belong(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    buruk = tmp_path / "simpulan.md"
    buruk.write_text("Capaian {{ angka('IKU-77.capaian') }}.\n\n![f](g.png)\n", encoding="utf-8")
    narasi = [b for b in sumber.narasi if b.stem not in ("simpulan", "kata_pengantar")]
    catatan = salah(replace(sumber, narasi=[*narasi, buruk]), pengaturan, tmp_path)
    hilang = sumber.rencana.parent / "narasi/kata_pengantar.md"
    assert sorted((c.kode, c.berkas, c.sel) for c in catatan) == [
        ("NARASI_BENTUK", str(buruk), "baris 3"),
        ("NARASI_RUJUKAN", str(buruk), "baris 1"),
        ("NARASI_TIDAK_ADA", str(hilang), ""),
    ]


def test_an_office_without_any_text_is_told_where_each_belongs(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    catatan = salah(replace(sumber, narasi=[]), pengaturan, tmp_path)
    assert {c.kode for c in catatan} == {"NARASI_TIDAK_ADA"}
    assert {Path(c.berkas).parent for c in catatan} == {sumber.rencana.parent / "narasi"}
    assert len(catatan) == 12


def test_text_that_is_not_utf_8_is_a_remark(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    buruk = tmp_path / "simpulan.md"
    buruk.write_bytes("Capaian — baik".encode("cp1252"))
    narasi = [b for b in sumber.narasi if b.stem != "simpulan"]
    (c,) = salah(replace(sumber, narasi=[*narasi, buruk]), pengaturan, tmp_path)
    assert (c.kode, c.sel) == ("KARAKTER", "baris 1")


def test_a_template_that_does_not_fit_is_a_remark_with_file_and_line(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    templat = tmp_path / "templat"
    templat.mkdir()
    (templat / "lkj.md.j2").write_text("satu\n{% if %}\n", encoding="utf-8")
    with pytest.raises(DataSalahError) as galat:
        naskah.susun(
            sumber=sumber,
            templat=templat,
            pengaturan=pengaturan,
            tahun=2023,
            tw=None,
            keluar=tmp_path / "lkj.md",
            keluar_lampiran={},
            keluar_catatan=tmp_path / "catatan.csv",
        )
    (c,) = galat.value.catatan
    assert (c.kode, c.berkas, c.sel) == ("TEMPLAT", str(templat / "lkj.md.j2"), "baris 2")


# figures of the narrative ----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("kunci", "nilai"),
    [
        ("IKU-01.realisasi", "85.12"),
        ("S1.n", "3"),
        ("anggaran.pagu", "3173150000"),
        ("IKU-01.nama", None),
        ("IKU-01.tidak_ada", None),
        ("IKU-01", None),
        ("IKU-99.realisasi", None),
        ("IKU-06.target", None),
    ],
)
def test_a_key_of_the_narrative_finds_its_figure_or_nothing(
    kunci: str, nilai: str | None, olahan: Olahan
) -> None:
    ukur = baca_tabel(olahan.jalur("pengukuran.csv").read_bytes(), "jenis")
    uang = baca_tabel(olahan.jalur("anggaran.csv").read_bytes(), "tingkat")
    hasil = cari_angka(ukur, uang, kunci)
    assert (None if hasil is None else str(hasil)) == nilai


@pytest.mark.parametrize(
    ("kunci", "nilai", "tercetak"),
    [
        ("IKU-08.realisasi", "3", "WDP"),
        ("IKU-08.target_akhir", "4", "WTP"),
        ("IKU-08.realisasi_2022", "2", "TW"),
        ("IKU-08.capaian", "75", "75"),
        ("IKU-08.perubahan_realisasi", "1", None),
        ("IKU-01.realisasi", "3", "3"),
        ("S1.capaian", "98.492", "98,49"),
    ],
)
def test_a_step_stands_in_the_narrative_as_its_word(
    kunci: str, nilai: str, tercetak: str | None, rencana: Rencana
) -> None:
    tingkat = (("TMP", Decimal(1)), ("TW", Decimal(2)), ("WDP", Decimal(3)), ("WTP", Decimal(4)))
    ordinal = {"tipe": "ordinal", "peta": "opini_bpk"}
    semua = tuple(i.model_copy(update=ordinal) if i.kode == "IKU-08" else i for i in rencana.indikator)
    peta = (PetaOrdinal(nama="opini_bpk", nilai=tingkat),)
    lain = rencana.model_copy(update={"indikator": semua, "peta": peta})
    assert tulis_angka(lain, kunci, Decimal(nilai)) == tercetak


# the office's own text -------------------------------------------------------------------------------
def test_an_analysis_of_the_office_takes_the_place_of_the_generated_sentences(
    sumber: Sumber, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    baku = susun(sumber, pengaturan, tmp_path)
    assert "Indeks Kepuasan Masyarakat melampaui target" in baku
    sendiri = tmp_path / "analisis_capaian_S1.md"
    sendiri.write_text("Pelayanan membaik.", encoding="utf-8")
    hasil = susun(replace(sumber, narasi=[*sumber.narasi, sendiri]), pengaturan, tmp_path)
    assert "Pelayanan membaik" in hasil
    assert "Indeks Kepuasan Masyarakat melampaui target" not in hasil
    assert "Persentase desa berstatus maju dan mandiri" in hasil
