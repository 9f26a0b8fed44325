"""The memory of what was read."""

from lkj.lembar.galat import Tolak
from lkj.lembar.ingatan import Ingatan
from lkj.lembar.model import Buku, Lembar, Sel


def buku(sel: int) -> Buku:
    return Buku((Lembar("x", isi={f"A{n}": Sel(f"A{n}") for n in range(1, sel + 1)}),))


def test_the_least_recently_used_is_forgotten_first() -> None:
    ingatan = Ingatan(paling_buku=2)
    satu = buku(1)
    ingatan.simpan("a", satu)
    ingatan.simpan("b", buku(1))
    ingatan.ambil("a")
    ingatan.simpan("c", Tolak("BERSANDI"))
    assert ingatan.ambil("a") is satu
    assert ingatan.ambil("b") is None


def test_many_cells_count_more_than_many_workbooks() -> None:
    ingatan = Ingatan(paling_sel=10)
    ingatan.simpan("a", buku(6))
    ingatan.simpan("b", buku(6))
    assert ingatan.ambil("a") is None
    assert ingatan.ambil("b") is not None


def test_a_workbook_beyond_the_bound_is_not_kept() -> None:
    ingatan = Ingatan(paling_sel=5)
    ingatan.simpan("a", buku(6))
    assert ingatan.ambil("a") is None
