"""Variation: from one example to many different offices, by a seed.

Only reported figures vary, within what a correct year allows (nothing above the ceiling, no count
below zero, cumulative counts not falling). The same seed gives the same office.
"""

import random
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from lkj import angka
from lkj.format_isian import Isian, IsianSub
from lkj.format_isian.isian import NilaiSel
from lkj.rencana import Indikator, Rencana

_PERSEN = Decimal(100)


def ragamkan(
    rencana: Rencana, isian: Mapping[int, Mapping[str, Isian]], benih: int
) -> dict[int, dict[str, Isian]]:
    """Vary the filled forms of a year.

    Args:
        rencana: The plan.
        isian: Quarter → section → contents.
        benih: Seed.
    """
    acak = random.Random(benih)  # noqa: S311  variation of test data, no secret
    indikator = {i.kode: i for i in rencana.indikator}
    # One factor for each indicator and for the money of the year keeps quarters consistent.
    faktor = {kode: Decimal(acak.randint(85, 118)) / _PERSEN for kode in sorted(indikator)}
    anggaran = Decimal(acak.randint(70, 100)) / _PERSEN
    return {
        tw: {
            seksi: replace(
                isi,
                kinerja={k: _kinerja(indikator[k], n, faktor[k]) for k, n in isi.kinerja.items()},
                sub_kegiatan={k: _sub(s, anggaran) for k, s in isi.sub_kegiatan.items()},
            )
            for seksi, isi in per_seksi.items()
        }
        for tw, per_seksi in isian.items()
    }


def _kinerja(i: Indikator, nilai: Mapping[str, NilaiSel], faktor: Decimal) -> dict[str, NilaiSel]:
    hasil = dict(nilai)
    if i.berbagian:
        pembilang, penyebut = hasil["pembilang"], hasil["penyebut"]
        if isinstance(pembilang, Decimal) and isinstance(penyebut, Decimal):
            hasil["pembilang"] = min(angka.bulatkan(angka.kali(pembilang, faktor), 0), penyebut)
        return hasil
    realisasi = hasil.get("realisasi")
    if isinstance(realisasi, Decimal):
        desimal = max(0, -int(realisasi.as_tuple().exponent))
        hasil["realisasi"] = angka.bulatkan(angka.kali(realisasi, faktor), desimal)
    return hasil


def _sub(s: IsianSub, faktor: Decimal) -> IsianSub:
    return s if s.anggaran is None else replace(s, anggaran=angka.bulatkan(angka.kali(s.anggaran, faktor), 0))
