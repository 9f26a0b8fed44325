"""Random edits of a form: exactly the edited cells are found, and what another library reads in them."""

import io
import random
from decimal import Decimal

import openpyxl
import pytest
from tests.beda.alat import Ubahan, tukar
from tests.conftest import Isian

from lkj.beda import banding_buku
from lkj.lembar import baca

SEL = [f"Kinerja!{k}{b}" for k in "DGHJK" for b in (9, 11)] + [f"Analisis!{k}6" for k in "CDEF"]


@pytest.mark.parametrize("benih", range(8))
def test_exactly_the_edited_cells_are_found(isian: Isian, benih: int) -> None:
    acak = random.Random(benih)  # noqa: S311  no secret
    lama = isian("pelayanan", 1)
    ada = openpyxl.load_workbook(io.BytesIO(lama), data_only=True)
    pilihan = [s for s in SEL if ada[s.partition("!")[0]][s.partition("!")[2]].value is not None]
    ubah: dict[str, Decimal | str | None] = {
        sel: acak.choice([None, f"kata {benih}", Decimal(acak.randrange(1, 10**9)) / 1000])
        for sel in acak.sample(pilihan, acak.randrange(1, 6))
    }
    milik: Ubahan = ubah
    baru = tukar(lama, milik)
    beda = banding_buku(baca(lama, nama="a"), baca(baru, nama="b"))
    assert {f"{s.lembar}!{s.sel}" for s in beda.sel} == set(ubah)
    kini = openpyxl.load_workbook(io.BytesIO(baru), data_only=True)
    for s in beda.sel:
        nilai = kini[s.lembar][s.sel].value
        if s.baru is None:
            assert nilai is None
        elif isinstance(nilai, str):
            assert s.baru == nilai
        else:
            assert Decimal(s.baru.replace(".", "").replace(",", ".")) == Decimal(repr(nilai))
