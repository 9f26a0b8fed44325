"""A rule runs in a worker thread, whose Decimal context is not ours: the tables must not feel it."""

from __future__ import annotations

import decimal
import threading
from typing import TYPE_CHECKING, Any

from lkj import pengukuran

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Olahan

TRIWULAN = [f"tw{n}/{nama}.csv" for n in (1, 2, 3, 4) for nama in ("pengukuran", "anggaran")]
TAHUN = ["pengukuran.csv", "anggaran.csv", "catatan.csv"]


def ukur(olahan: Olahan, pengaturan: dict[str, Any], folder: Path) -> None:
    """Measure the example year in a thread whose context is as hostile as can be."""
    decimal.setcontext(decimal.Context(prec=3, rounding=decimal.ROUND_DOWN, Emin=-3, Emax=3, traps=[]))
    for tw in (1, 2, 3, 4):
        pengukuran.triwulan(
            rencana=olahan.rencana,
            rekap=olahan.sampai("rekap.csv", tw),
            skala=[olahan.skala],
            pengaturan=pengaturan,
            tahun=2023,
            tw=tw,
            keluar=folder / f"tw{tw}/pengukuran.csv",
            keluar_anggaran=folder / f"tw{tw}/anggaran.csv",
        )
    pengukuran.tahunan(
        rencana=olahan.rencana,
        rekap=olahan.sampai("rekap.csv", 4),
        tahun_lalu=[],
        skala=[olahan.skala],
        skala_predikat=[olahan.predikat],
        pengaturan=pengaturan,
        tahun=2023,
        keluar=folder / "pengukuran.csv",
        keluar_anggaran=folder / "anggaran.csv",
        keluar_catatan=folder / "catatan.csv",
    )


def test_a_thread_with_another_decimal_context_writes_the_same_bytes(
    olahan: Olahan, pengaturan_ukur: dict[str, Any], tmp_path: Path
) -> None:
    galat: list[BaseException] = []

    def jalankan() -> None:
        try:
            ukur(olahan, pengaturan_ukur, tmp_path)
        except BaseException as salah:  # noqa: BLE001  told by the thread that waits
            galat.append(salah)

    utas = threading.Thread(target=jalankan)
    utas.start()
    utas.join()
    assert galat == []
    for nama in [*TRIWULAN, *TAHUN]:
        assert (tmp_path / nama).read_bytes() == olahan.jalur(nama).read_bytes(), nama
