"""The floors of the house: a module imports only from the floors below its own (design of the project)."""

import ast
from pathlib import Path

import pytest

PAKET = Path(__file__).resolve().parents[1] / "workflow" / "lkj"

LANTAI = {
    "cli": 7,
    "arsip": 6,
    "awal": 6,
    "contoh": 6.5,  # writes the letters of the example as `laporan` starts them
    "ekspor": 6,
    "ringkas": 6.5,  # compares finished tables, and names their columns as the report does
    "riwayat": 6.7,  # told in the words and parts of `ringkas`
    "laporan": 6,
    "telusur": 6,
    "pengesahan": 6,
    "pengukuran": 5,
    "rekap": 4,
    "terima": 4,
    "simpan": 4.5,  # what came in, after it was received
    "format_isian": 3,
    "periksa": 3,
    "perbaikan": 2.5,  # between the plan and the check that applies it
    "salinan": 3,
    "tindakan": 2.6,  # acts; reads YAML as `perbaikan` does
    "terbitan": 2.8,  # compares tables as `tindakan` does; builds by what `cli` hands it
    "status": 2.7,  # judges acts; its words and its file are read by `laporan`
    "reviu": 2,
    "tata_asing": 2.5,  # gives the rows of foreign sheets to `periksa`
    "rencana": 2,
    "perjanjian": 2.5,  # who signs what with which budget, by the plan and the settings
    "profil": 2.5,  # beside the plan, whose codes it names
    "sop": 2.4,  # its texts are settings, its roles are officials of the settings
    "konfigurasi": 2,
    "laman": 1.3,  # what does not show in a text is spelled as `lembar` does
    "tabel": 1.5,  # reads tables through `lembar`, below the plan
    "lembar": 1,
    "penelusuran": 1,  # reads finished tables and pages only, for an answer on the command line
    "rumus": 1,
    "buku_kerja": 0,
    "bingkai": 0.5,
    "mengapa": 0.7,  # compares what the guard and the digests know
    "penjaga": 0.5,
    "tahap": 0.5,
    "katalog": 0.2,
    "beda": 3,  # names the rows of forms, plan and profile
    "git": 0.2,
    "sidik": 0.1,
    "angka": 0,
    "pandoc": 0,
    "kunci": 0,
    "periode": 0,
    "petikan": 0,
    "zip_tetap": 0,
    "catatan": 0,
}


def _modul() -> list[Path]:
    return sorted(b for b in PAKET.rglob("*.py") if b.parent != PAKET or b.stem != "__init__")


def _ruang(berkas: Path) -> str:
    return berkas.relative_to(PAKET).parts[0].removesuffix(".py")


def _diimpor(berkas: Path) -> set[str]:
    """Rooms that a module imports from."""
    ruang = set()
    for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
        if isinstance(simpul, ast.ImportFrom) and simpul.module and simpul.module.startswith("lkj"):
            bagian = simpul.module.split(".")
            ruang |= {bagian[1]} if len(bagian) > 1 else {n.name for n in simpul.names}
        elif isinstance(simpul, ast.Import):
            ruang |= {n.name.split(".")[1] for n in simpul.names if n.name.startswith("lkj.")}
    return ruang


def test_every_room_stands_on_a_floor() -> None:
    assert {_ruang(b) for b in _modul()} <= set(LANTAI)


@pytest.mark.parametrize("berkas", _modul(), ids=lambda b: str(b.relative_to(PAKET)))
def test_a_module_imports_only_from_the_floors_below(berkas: Path) -> None:
    milik = _ruang(berkas)
    naik = {r for r in _diimpor(berkas) - {milik} if LANTAI[r] >= LANTAI[milik]}
    assert not naik


def test_no_module_of_the_package_knows_snakemake() -> None:
    tahu = [b.name for b in _modul() if "import snakemake" in b.read_text(encoding="utf-8")]
    assert not tahu


def test_only_one_room_starts_git() -> None:
    """Elsewhere settings of the user, programs of the repository or the network would have a say."""
    mulai = {
        _ruang(berkas)
        for berkas in _modul()
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8")))
        if isinstance(simpul, ast.List | ast.Tuple)
        and simpul.elts
        and isinstance(simpul.elts[0], ast.Constant)
        and simpul.elts[0].value == "git"
    }
    assert mulai == {"git"}
