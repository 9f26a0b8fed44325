"""What the charts are given: looks by rank in the row's own scale, no heights that are none."""

from pathlib import Path

from lkj.laporan.bahan import Baris, Tabel
from lkj.laporan.gambar import _capaian, _triwulan
from lkj.rumus import muat_skala

FOLDER = Path(__file__).resolve().parents[2] / "config" / "skala"
SKALA = {n: muat_skala(FOLDER / f"{n}.yaml") for n in ("permendagri_86_2017", "madiun")}


def tabel(*baris: dict[str, str]) -> Tabel:
    return Tabel(tuple(Baris({"jenis": "indikator", "nama": "x", **b}) for b in baris), "jenis")


def test_a_bar_looks_by_the_rank_of_its_category_in_its_own_scale() -> None:
    def gaya(skala: str) -> list[str]:
        kode = [k.kode for k in SKALA[skala].kelas]
        baris = [{"capaian": "90", "kategori": k, "skala": skala} for k in kode]
        return [b["kategori"] for b in _capaian(tabel(*baris), SKALA)]

    assert gaya("permendagri_86_2017") == ["st", "t", "s", "r", "sr"]
    assert gaya("madiun") == ["st", "t", "r", "sr"]


def test_a_bar_without_a_category_has_no_look() -> None:
    assert _capaian(tabel({"capaian": "", "kategori": "", "skala": "madiun"}), SKALA) == [
        {"nama": "x", "capaian": None, "kategori": ""}
    ]


def test_steps_are_not_plotted_as_heights() -> None:
    baris = {"satuan": "x", "target_tw": "3", "realisasi_tw": "4"}
    isi = _triwulan([tabel({**baris, "rumus": "ordinal"}, {**baris, "rumus": "rasio", "nama": "y"})])
    assert [b["nama"] for b in isi] == ["y"]
