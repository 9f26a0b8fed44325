"""Which code a stage's result hangs on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from lkj.sidik import gabung, kode, modul_terpakai, sidik_berkas, sidik_folder, sidik_modul
from lkj.tahap import TAHAP

PAKET = Path(__file__).parents[2] / "workflow/lkj"


class Pohon(Protocol):
    """Writes a package of other modules in place of ours: ``p__a`` stands for ``lkj/p/a.py``."""

    def __call__(self, **isi: str) -> None:
        """Write the modules."""


@pytest.fixture
def pohon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pohon]:
    """A way to put another package in place of ours."""

    def tulis(**isi: str) -> None:
        for nama, teks in isi.items():
            berkas = tmp_path.joinpath(*nama.split("__")).with_suffix(".py")
            berkas.parent.mkdir(parents=True, exist_ok=True)
            (berkas.parent / "__init__.py").touch()
            berkas.write_text(teks, encoding="utf-8")

    monkeypatch.setattr("lkj.sidik.kode._AKAR_PAKET", tmp_path)
    kode._berkas_modul.cache_clear()
    yield tulis
    kode._berkas_modul.cache_clear()


@pytest.mark.parametrize(
    "impor",
    [
        "import lkj.b",
        "from lkj import b",
        "from lkj.b import x",
        "from lkj.b import (\n    x,\n    y,\n)",
        "def f():\n    from lkj.b import x",
        "from . import b",
        "from .b import x",
        'perintah = ["-m", "lkj.b"]',
        "perintah = ['-m', 'lkj.b']",
    ],
)
def test_a_module_is_used_however_it_is_imported(impor: str, pohon: Pohon) -> None:
    pohon(a=impor, b="", c="")
    assert modul_terpakai("lkj.a") == {"lkj", "lkj.a", "lkj.b"}


def test_relative_imports_are_seen_from_their_package(pohon: Pohon) -> None:
    pohon(p__a="from .b import x\nfrom ..c import y", p__b="", c="")
    assert modul_terpakai("lkj.p.a") == {"lkj", "lkj.p", "lkj.p.a", "lkj.p.b", "lkj.c"}


def test_what_is_used_by_what_is_used_counts_and_circles_end(pohon: Pohon) -> None:
    pohon(a="from lkj import b", b="from lkj import c", c="from lkj import a")
    assert modul_terpakai("lkj.a") == {"lkj", "lkj.a", "lkj.b", "lkj.c"}


def test_a_changed_module_changes_the_digest_of_those_that_use_it_and_of_no_other(
    tmp_path: Path, pohon: Pohon
) -> None:
    pohon(a="from lkj import b", b="x = 1", c="")
    sebelum = sidik_modul("lkj.a"), sidik_modul("lkj.c")
    (tmp_path / "b.py").write_text("x = 22", encoding="utf-8")
    assert sidik_modul("lkj.a") != sebelum[0]
    assert sidik_modul("lkj.c") == sebelum[1]


def test_the_version_of_a_library_counts() -> None:
    assert sidik_modul("lkj.angka", pustaka=["jinja2"]) != sidik_modul("lkj.angka")


@pytest.mark.parametrize("tahap", TAHAP)
def test_a_stage_names_modules_that_exist(tahap: str) -> None:
    modul, _ = TAHAP[tahap]
    assert set(modul) <= modul_terpakai(*modul)


@pytest.mark.parametrize(
    ("tahap", "modul"),
    [
        ("periksa", "lkj.lembar.anak"),
        ("rekap", "lkj.periksa.isian"),
        ("pengukuran", "lkj.rumus.capaian"),
        ("naskah", "lkj.laporan.narasi"),
        ("pdf", "lkj.laporan.halaman.anak_typst"),
        ("grafik", "lkj.laporan.grafik"),
    ],
)
def test_a_stage_hangs_on_what_does_its_work(tahap: str, modul: str) -> None:
    assert modul in modul_terpakai(*TAHAP[tahap][0])


def test_the_early_stages_do_not_hang_on_the_pages() -> None:
    for tahap in ("periksa", "rekap", "pengukuran"):
        assert not {m for m in modul_terpakai(*TAHAP[tahap][0]) if m.startswith(("lkj.laporan", "lkj.cli"))}


# files and folders -----------------------------------------------------------------------------------
def test_a_file_with_new_content_and_its_old_time_has_another_digest(tmp_path: Path) -> None:
    import os

    berkas = tmp_path / "a"
    berkas.write_bytes(b"satu")
    saat = berkas.stat().st_mtime_ns
    lama = sidik_berkas(berkas)
    berkas.write_bytes(b"dua!")
    os.utime(berkas, ns=(saat, saat))
    assert sidik_berkas(berkas) != lama


def test_a_folder_is_its_files_by_name_and_content(tmp_path: Path) -> None:
    (tmp_path / "a.j2").write_text("x", encoding="utf-8")
    lama = sidik_folder(tmp_path)
    (tmp_path / "b.css").write_text("y", encoding="utf-8")
    assert sidik_folder(tmp_path) != lama
    assert sidik_folder(tmp_path, "*.j2") == lama


def test_the_order_of_keys_does_not_matter() -> None:
    assert gabung({"a": 1, "b": [1, 2]}) == gabung({"b": [1, 2], "a": 1}) != gabung({"a": 1, "b": [2, 1]})
