"""Entry sheets of the example office, made by the job without Snakemake."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from lkj.contoh import muat_pengaturan
from lkj.ekspor.bahan import Bahan, Berkas, baca_bahan
from lkj.ekspor.jalankan import ekspor
from lkj.sidik import Pekerjaan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.conftest import Olahan

PETA = Path(__file__).parents[2] / "config/ekspor"


@dataclass(frozen=True)
class Hasil:
    """An entry sheet: its files, and what stands in them."""

    xlsx: bytes
    csv: bytes
    baris_judul: int = 4

    def sel(self) -> list[list[Any]]:
        """Header and rows of the workbook, blanks as None."""
        ws = openpyxl.load_workbook(io.BytesIO(self.xlsx)).worksheets[0]
        return [[s.value for s in baris] for baris in ws.iter_rows(min_row=self.baris_judul)]

    def baris(self, pemisah: str = ";") -> list[dict[str, str]]:
        """The rows of the CSV by header."""
        teks = self.csv.decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(teks, newline=""), delimiter=pemisah))


def berkas_contoh(olahan: Olahan, tw: int) -> Berkas:
    """What an entry sheet of the example office is written from."""
    return Berkas(
        rencana=olahan.rencana,
        rekap=olahan.sampai("rekap.csv", tw),
        pengukuran=olahan.sampai("pengukuran.csv", tw),
        anggaran=olahan.jalur(f"tw{tw}/anggaran.csv"),
        skala=[olahan.skala],
    )


@pytest.fixture
def buat(olahan: Olahan, tmp_path: Path) -> Callable[..., Hasil]:
    """Make an entry sheet: of a shipped file, or of one with this text."""

    def jalankan(nama: str, tw: int = 1, isi: str = "", kertas: str = "a4") -> Hasil:
        peta = PETA / f"{nama}.yaml"
        if isi:
            peta = tmp_path / f"{nama}.yaml"
            peta.write_text(isi, encoding="utf-8")
        atur = muat_pengaturan()
        xlsx, teks = tmp_path / f"{nama}.xlsx", tmp_path / f"{nama}.csv"
        ekspor(
            nama=nama,
            peta=[peta] if peta.is_file() else [],
            ada=["e_kino", "e_monev", "rekap_capaian"],
            berkas=berkas_contoh(olahan, tw),
            pengaturan=atur | {"dokumen": atur["dokumen"] | {"kertas": kertas}},
            tahun=2023,
            tw=tw,
            keluar_xlsx=xlsx,
            keluar_csv=teks,
        )
        return Hasil(xlsx.read_bytes(), teks.read_bytes())

    return jalankan


@pytest.fixture
def bahan_contoh(olahan: Olahan) -> Callable[[int], Bahan]:
    """The example office at the end of a quarter."""

    def baca(tw: int) -> Bahan:
        atur: Mapping[str, Any] = muat_pengaturan()
        with Pekerjaan() as kerja:
            return baca_bahan(kerja, berkas_contoh(olahan, tw), atur, 2023, tw)

    return baca
