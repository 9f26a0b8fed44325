"""The material of the example year's report, and a way to change a figure of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.laporan.ragam import Pembuat

from lkj.contoh import muat_pengaturan
from lkj.konfigurasi import Kantor, muat
from lkj.laporan.bahan import Bahan, baca_tabel
from lkj.rekap import Rekap
from lkj.rumus import muat_skala

if TYPE_CHECKING:
    from tests.conftest import Olahan

    from lkj.rencana import Rencana

UbahBahan = Callable[..., Bahan]


@pytest.fixture(scope="session")
def bahan(olahan: Olahan, rencana: Rencana) -> Bahan:
    """What the yearly report of the example office is made of."""
    return Bahan(
        kantor=muat(Kantor, muat_pengaturan()),
        rencana=rencana,
        tahun=2023,
        tw=None,
        tanggal=date(2024, 1, 31),
        pengukuran=baca_tabel(olahan.jalur("pengukuran.csv").read_bytes(), "jenis"),
        anggaran=baca_tabel(olahan.jalur("anggaran.csv").read_bytes(), "tingkat"),
        per_triwulan={
            n: baca_tabel(olahan.jalur(f"tw{n}/pengukuran.csv").read_bytes(), "jenis", n)
            for n in (1, 2, 3, 4)
        },
        rekap=Rekap({n: olahan.jalur(f"tw{n}/rekap.csv").read_bytes() for n in (1, 2, 3, 4)}),
        skala=muat_skala(olahan.skala, batas="bawah"),
        predikat=muat_skala(olahan.predikat),
        narasi={},
        sidik={},
    )


@pytest.fixture(scope="session")
def ragam(bahan: Bahan, olahan: Olahan) -> Pembuat:
    """Variants of the example year with other rules, plan or values, measured again."""
    return Pembuat(bahan, {n: olahan.jalur(f"tw{n}/rekap.csv").read_bytes() for n in (1, 2, 3, 4)})


@pytest.fixture(scope="session")
def ubah(bahan: Bahan) -> UbahBahan:
    """The same material with other figures: ``ubah("IKU-01", capaian="100")``; no key changes all rows."""

    def dengan(kode: str = "", **kolom: str) -> Bahan:
        baris = tuple(
            replace(b, isi={**b.isi, **kolom}) if kode in ("", b["kode"]) else b
            for b in bahan.pengukuran.baris
        )
        return replace(bahan, pengukuran=replace(bahan.pengukuran, baris=baris))

    return dengan
