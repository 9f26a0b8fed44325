"""How a quarter's figures stand against those of the quarter before, in points of percent.

The quarter before is measured with the versions of PK and DPA that were in force at its own end, as its
report printed it.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from lkj import angka

Baris = Mapping[str, object]


class KolomLalu(NamedTuple):
    """Columns of a comparison.

    Attributes:
        nilai: What is compared.
        lalu: Where the value of the quarter before goes.
        perubahan: Where the difference goes.
        salin: Further columns that are filled from the quarter before: column now → column then.
    """

    nilai: str
    lalu: str
    perubahan: str
    salin: Mapping[str, str]


CAPAIAN_LALU = KolomLalu("capaian_sd", "capaian_sd_lalu", "perubahan_sd", {"kategori_sd_lalu": "kategori_sd"})
SERAPAN_LALU = KolomLalu("serapan", "serapan_lalu", "perubahan_serapan", {})


def sejak_lalu(kini: Iterable[Baris], lalu: Iterable[Baris], kolom: KolomLalu) -> list[dict[str, object]]:
    """Rows of a quarter with what they were a quarter ago; a missing value has no difference."""
    dulu = {_kunci(b): b for b in lalu}
    return [_satu(b, dulu.get(_kunci(b), {}), kolom) for b in kini]


def _satu(b: Baris, dulu: Baris, kolom: KolomLalu) -> dict[str, object]:
    nilai, sebelum = b.get(kolom.nilai), dulu.get(kolom.nilai)
    perubahan = None
    if isinstance(nilai, Decimal) and isinstance(sebelum, Decimal):
        perubahan = angka.kurang(nilai, sebelum)
    return {
        **b,
        kolom.lalu: sebelum,
        kolom.perubahan: perubahan,
        **{ke: dulu.get(dari) for ke, dari in kolom.salin.items()},
    }


def _kunci(b: Baris) -> tuple[object, object]:
    """Sasaran stand in the budget's table beside programmes, so a code alone is not enough."""
    return b.get("kode"), b.get("jenis") or b.get("tingkat")
