"""The lineage that travels in a page."""

from __future__ import annotations

import json

from lkj import bingkai
from lkj.laporan.halaman.asal import data_asal, ke_skrip, kunci_pohon
from lkj.telusur import KOLOM

SEL = {
    "berkas": "data/raw/a.xlsx",
    "lembar": "Kinerja",
    "sel": "G9",
    "nilai_sel": "85.12",
    "sidik": "ab" * 32,
}
TELUSUR = bingkai.ke_csv(
    bingkai.susun(
        [
            {"kunci": "A.capaian", "uraian": "Capaian A", "nilai": "100.5", "masukan": "A.realisasi", **SEL},
            {
                "kunci": "A.realisasi",
                "uraian": "Realisasi A",
                "nilai": "85.12",
                **SEL,
                "perbaikan": "no 3",
            },
            {"kunci": "A.kategori", "uraian": "Kategori A", "nilai": "Sangat Tinggi", "masukan": "A.capaian"},
            {"kunci": "A.target", "uraian": "Target A", "nilai": "60..70.5", **SEL, "nilai_sel": "60..70.5"},
            {"kunci": "B.capaian", "uraian": "Capaian B", "nilai": "1"},
        ],
        KOLOM,
    )
)


def test_only_the_figures_of_the_page_and_what_they_come_from_are_taken() -> None:
    data = data_asal(TELUSUR, {"A.kategori", "tidak.ada"})
    assert data["kunci"] == ["A.capaian", "A.kategori", "A.realisasi"]
    assert data["angka"][1] == ["Kategori A", "Sangat Tinggi", "", "", [0], []]
    assert data["angka"][0] == ["Capaian A", "100,5", "", "", [2], [0]]


def test_cells_and_workbooks_stand_once() -> None:
    data = data_asal(TELUSUR, {"A.capaian", "A.target"})
    assert data["berkas"] == [("data/raw/a.xlsx", "ab" * 32)]
    assert data["sumber"] == [
        (0, "Kinerja", "G9", "85,12", ""),
        (0, "Kinerja", "G9", "85,12", "no 3"),
        (0, "Kinerja", "G9", "60–70,5", ""),
    ]
    assert data["angka"][2][1] == "60–70,5"


def test_nothing_in_the_data_can_end_the_element_that_holds_it() -> None:
    jahat = {"angka": [["</script><!-- <script> & \u2028", "]]>"]]}
    teks = ke_skrip(jahat)
    assert not set("<>&\u2028\u2029") & set(teks)
    assert json.loads(teks) == jahat


def test_the_keys_of_cells_and_of_sentences_are_found() -> None:
    sel = [["", [], [["k", "A.x"], ["muat", "9"]]], {"t": "AlignLeft"}, 1, 1, []]
    kalimat = {"t": "Span", "c": [["", [], [["k", "A.y"]]], [{"t": "Str", "c": "k"}]]}
    assert kunci_pohon([sel, {"t": "Para", "c": [kalimat, {"t": "Space"}]}]) == {"A.x", "A.y"}
