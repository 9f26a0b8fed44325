"""The reasons of one job from the record of its last run; and their words."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lkj.mengapa import Keadaan, Potret, Rekaman, Sebab, Tugas, kalimat, simpan_potret, susun_langkah
from lkj.mengapa.beda import baca_nilai
from lkj.mengapa.kode import beda_kode

A, B = "a" * 64, "b" * 64
POTRET = Potret({"lkj.rekap": A}, {"typst": "1"}, {"rekap": A}, {"rekap": ("lkj.rekap", "typst")})
PENGATURAN: dict[str, Any] = {
    "kode": "sukamaju",
    "dokumen": {"tanggal": dt.date(2024, 1, 7), "tanda": None},
    "pejabat": [{"nama": "A"}, {"nama": "B"}],
    "sop": [],
}


def tugas(**ubah: Any) -> Tugas:
    """A job that ran, and for which nothing changed."""
    nilai = ubah.pop("dulu", {"pengaturan": PENGATURAN, "janji": {"data/x.xlsx": A, "@modul": A}})
    rekaman = Rekaman(("data/x.xlsx",), tuple(sorted(map(repr, nilai.values()))), {"data/x.xlsx": A})
    isi: dict[str, Any] = {
        "aturan": "rekap",
        "pesan": "Rekap triwulan 1 tahun 2023",
        "keluaran": ("build/y.csv",),
        "hilang": (),
        "masukan": ("data/x.xlsx",),
        "nilai": nilai,
        "rekaman": rekaman,
    }
    return Tugas(**(isi | ubah))


def sebab(t: Tugas, **keadaan: Any) -> list[Sebab]:
    """Why it runs."""
    isi: dict[str, Any] = {"potret": POTRET, "sidik": lambda _: A}
    (langkah,) = susun_langkah([t], Keadaan(**(isi | keadaan)))
    return list(langkah.sebab)


def test_dates_and_other_values_are_read_back_as_they_were_printed() -> None:
    for nilai in (PENGATURAN, [dt.date(2024, 1, 7)], {"a", "b"}, None, True, "x"):
        assert baca_nilai(repr(nilai)) == nilai
    assert baca_nilai("__import__('os').getcwd()") == "__import__('os').getcwd()"


@pytest.mark.parametrize(
    ("ubah", "letak", "semula", "kini"),
    [
        ({"kode": "abang"}, "instansi.kode", "“sukamaju”", "“abang”"),
        (
            {"dokumen": {"tanggal": dt.date(2024, 2, 1), "tanda": None}},
            "dokumen.tanggal",
            "7 Januari 2024",
            "1 Februari 2024",
        ),
        ({"pejabat": [{"nama": "A"}, {"nama": "C"}]}, "pejabat butir 2.nama", "“B”", "“C”"),
        ({"pejabat": [{"nama": "A"}]}, "pejabat", "2 butir", "1 butir"),
        ({"laman": "x"}, "laman", "kosong", "“x”"),
        ({"kode": "x" * 90}, "instansi.kode", "“sukamaju”", ""),
    ],
)
def test_a_changed_setting_is_named_by_its_place(
    ubah: dict[str, Any], letak: str, semula: str, kini: str
) -> None:
    t = tugas()
    assert sebab(replace(t, nilai={**t.nilai, "pengaturan": PENGATURAN | ubah})) == [
        Sebab("pengaturan", letak, semula, kini)
    ]


def test_files_that_changed_came_and_went_are_named_once() -> None:
    t = tugas()
    janji = {"data/x.xlsx": B, "data/z.xlsx": A, "@modul": A}
    baru = replace(t, masukan=("data/x.xlsx", "data/z.xlsx"), nilai={**t.nilai, "janji": janji})
    assert sebab(baru, sidik=lambda b: {"data/x.xlsx": B}.get(b, A)) == [
        Sebab("berubah", "data/x.xlsx"),
        Sebab("ditambah", "data/z.xlsx"),
    ]
    hilang = replace(t, masukan=(), nilai={**t.nilai, "janji": {"@modul": A}})
    assert sebab(hilang) == [Sebab("dihapus", "data/x.xlsx")]


def test_outputs_that_are_gone_edited_taken_away_or_were_never_made() -> None:
    t = tugas(hilang=("build/y.csv",))
    assert sebab(replace(t, rekaman=None)) == [Sebab("belum", "build/y.csv")]
    assert sebab(t) == [Sebab("hilang", "build/y.csv")]
    assert sebab(t, asing=frozenset({"build/y.csv"})) == [Sebab("disunting", "build/y.csv")]
    assert sebab(t, diketahui=lambda _: False) == [Sebab("usang", "build/y.csv")]


def test_what_follows_from_another_job_comes_after_it() -> None:
    awal = tugas(keluaran=("data/x.xlsx",), masukan=("data/q.xlsx",))
    pertama, kedua = susun_langkah([tugas(), awal], Keadaan(POTRET, lambda _: A))
    assert (kedua.berantai, kedua.sebab) == (True, (Sebab("rantai", "data/x.xlsx"),))
    assert (pertama.berantai, pertama.keluaran) == (False, ("data/x.xlsx",))


def test_an_interrupted_job_and_a_changed_rule() -> None:
    assert sebab(tugas(paksa=True)) == [Sebab("terputus", "build/y.csv")]
    assert sebab(tugas(aturan_berubah=True)) == [Sebab("aturan", "rekap")]


def test_modules_and_libraries_that_changed_are_named_by_the_picture_of_their_time(tmp_path: Path) -> None:
    assert beda_kode(B, A, POTRET, tmp_path) == [Sebab("kode", "rekap")]
    simpan_potret(replace(POTRET, modul={"lkj.rekap": B}, tahap={"rekap": B}), tmp_path)
    assert beda_kode(B, A, POTRET, tmp_path) == [Sebab("kode", "rekap", "lkj/rekap.py")]
    simpan_potret(replace(POTRET, pustaka={"typst": "0"}, tahap={"rekap": "c"}), tmp_path)
    assert beda_kode("c", A, POTRET, tmp_path) == [Sebab("pustaka", "typst", "0", "1")]
    (tmp_path / "0.json").write_text("{", encoding="utf-8")
    assert beda_kode(B, A, POTRET, tmp_path) == [Sebab("kode", "rekap", "lkj/rekap.py")]


def test_only_the_newest_pictures_are_kept(tmp_path: Path) -> None:
    for n in range(25):
        simpan_potret(replace(POTRET, tahap={"rekap": str(n)}), tmp_path)
    sidik = [json.loads(b.read_bytes())["sidik"] for b in tmp_path.glob("*.json")]
    assert (len(sidik), ["24"] in sidik) == (20, True)


def test_a_sentence_counts_what_would_be_too_many_names() -> None:
    t = tugas(masukan=tuple(f"data/{n}.xlsx" for n in range(8)), dulu={})
    (langkah,) = susun_langkah([t], Keadaan(POTRET, lambda _: A))
    assert kalimat(langkah) == (
        "Rekap triwulan I tahun 2023 dibuat lagi karena"
        " data/0.xlsx, data/1.xlsx, data/2.xlsx, data/3.xlsx, dan 4 lainnya ditambahkan;"
        " data/x.xlsx tidak dipakai lagi."
    )
