"""An office that collects two of its indicators by month, and its sheets of single months."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from lkj.format_isian import Isian, tulis_format
from lkj.konfigurasi import PengaturanIsian, muat
from lkj.periksa import Rekaman, tabel_isian
from lkj.periksa.bulan import periksa_bulan
from lkj.periksa.triwulan import HasilTriwulan
from lkj.periode import Masa
from lkj.rencana import Rencana
from lkj.rencana.acuan import susun_acuan_masa
from lkj.rencana.tulis import tulis_rencana

RAW = "data/raw/2023"
SEBULAN = {"pelayanan": "IKU-03", "trantib": "IKU-07"}
"""Who answers for the indicators that are measured by month: a mean of days, and a count of conflicts."""

Lembar = Callable[..., bytes]
Periksa = Callable[..., HasilTriwulan]


@pytest.fixture(scope="session")
def rencana_bulan(rencana: Rencana) -> Rencana:
    """The plan of the example office, with two indicators that are measured by month."""
    milik = (
        i.model_copy(update={"periode_isian": "bulan"}) if i.kode in SEBULAN.values() else i
        for i in rencana.indikator
    )
    return rencana.model_copy(update={"indikator": tuple(milik)})


@pytest.fixture(scope="session")
def lembar(rencana_bulan: Rencana) -> Lembar:
    """A factory of filled sheets of a month."""

    def buat(seksi: str, bulan: int, nilai: object = Decimal(3), **isi: Any) -> bytes:
        masa, kode = Masa(2023, bulan=bulan), SEBULAN[seksi]
        acuan = susun_acuan_masa(rencana_bulan, masa, kantor="sukamaju", seksi=seksi, nama_seksi=seksi)
        baris = {**({"realisasi": nilai} if nilai is not None else {}), **isi}
        return tulis_format(
            acuan,
            instansi="Kecamatan Sukamaju",
            sidik_rencana="0" * 64,
            isian=Isian("Staf", "Kepala seksi", kinerja={kode: baris}),
        )

    return buat


@pytest.fixture
def periksa_sebulan(rencana_bulan: Rencana, pengaturan_isian: dict[str, Any]) -> Periksa:
    """Check a month: sheets by name, and the records of earlier months."""
    kantor = muat(PengaturanIsian, pengaturan_isian)
    isi_rencana = tulis_rencana(rencana_bulan)

    def jalankan(
        bulan: int, isi: Mapping[str, bytes], sebelum: tuple[Rekaman, ...] = (), rencana: bytes = isi_rencana
    ) -> HasilTriwulan:
        masa = Masa(2023, bulan=bulan)
        return periksa_bulan(
            kantor,
            rencana,
            {f"{RAW}/{masa.kunci}/{nama}": b for nama, b in isi.items()},
            berkas_rencana=f"{RAW}/rencana.xlsx",
            masa=masa,
            sebelum=sebelum,
        )

    return jalankan


def tulis_rekap(folder: Path, bulan: int, hasil: HasilTriwulan) -> Path:
    """The rekap of a month on disk, as the stage leaves it."""
    masa = Masa(2023, bulan=bulan)
    berkas = folder / masa.kunci / "rekap.csv"
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_bytes(tabel_isian.ke_csv(hasil.rekaman, masa))
    return berkas
