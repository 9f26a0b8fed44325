"""The form in LibreOffice: its formulas calculate what we stored, and what was typed is read back equal."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from tests.periksa.ragam_acuan import angka, bulanan, bulanan_berbagian, dengan, formulir, periksa, sebutan

from lkj.contoh.kantor import muat_isian
from lkj.format_isian import tulis_format
from lkj.lembar import baca

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lkj.format_isian import Acuan

    AcuanDari = Callable[[str, int], Acuan]

pytestmark = [
    pytest.mark.lambat,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


def simpan_lo(isi: bytes, folder: Path) -> bytes:
    """A workbook opened and saved in LibreOffice."""
    (folder / "isian.xlsx").write_bytes(isi)
    profil = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    bentuk = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "keluar")]
    perintah = ["soffice", profil, "--headless", *bentuk, str(folder / "isian.xlsx")]
    subprocess.run(perintah, check=True, capture_output=True, timeout=120)
    return (folder / "keluar/isian.xlsx").read_bytes()


def tanpa_hasil(isi: bytes) -> bytes:
    """The workbook without the stored results of its formulas: another program must calculate them."""
    import openpyxl

    buku, keluar = openpyxl.load_workbook(io.BytesIO(isi)), io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def hitungan(isi: bytes) -> dict[tuple[str, str], Any]:
    """The stored results of all formulas, figures to ten decimals; blank and empty text are one."""
    return {
        (lembar.nama, s.alamat): round(s.nilai, 10) if isinstance(s.nilai, Decimal) else s.nilai or None
        for lembar in baca(isi, nama="x").semua
        for s in lembar
        if s.rumus
    }


@pytest.fixture
def ragam(acuan: AcuanDari) -> Acuan:
    """A form with indicators of every kind and formula."""
    negatif = {"polaritas": "negatif", "target": Decimal(10)}
    return dengan(
        acuan("perencanaan", 3),
        *(
            angka("A", rumus="rasio"),
            angka("B", rumus="dua_t", **negatif),
            angka("C", rumus="selisih", **negatif),
        ),
        angka("D", rumus="rasio_balik", polaritas="negatif", target=Decimal("7.5")),
        angka("E", rumus="rentang", target=(Decimal(80), Decimal(90))),
        angka("F", rumus="dua_t", polaritas="negatif", target=Decimal(0)),
        *(sebutan(), bulanan(), bulanan_berbagian(), angka("G", rumus="rasio"), angka("H", rumus="rasio")),
    )


def test_the_formulas_calculate_there_what_is_stored_here(ragam: Acuan, tmp_path: Path) -> None:
    kinerja: dict[str, Any] = {
        k: {"realisasi": Decimal(n)} for k, n in zip("ABCDEF", range(3, 9), strict=True)
    }
    kinerja["G"] = {"status": "belum_terbit"}
    isi = formulir(
        ragam,
        {**kinerja, "IKU-12": {"realisasi": "WDP"}},
        {"IKU-14": {8: {"pembilang": Decimal(9), "penyebut": Decimal(12)}}},
    )
    benar = hitungan(isi)
    assert benar["Kinerja", "A4"] == "Masih kosong: 1 isian wajib"
    assert benar["Bulanan", "A4"] == "Masih kosong: 5 isian bulan"
    assert hitungan(simpan_lo(tanpa_hasil(isi), tmp_path)) == benar


@pytest.mark.parametrize("seksi", ["pelayanan", "perencanaan"])
def test_a_form_saved_there_is_read_back_equal(seksi: str, acuan: AcuanDari, tmp_path: Path) -> None:
    a = acuan(seksi, 4)
    isi = tulis_format(a, instansi="K", sidik_rencana="", isian=muat_isian(4)[seksi])
    lama, baru = periksa(isi, a), periksa(simpan_lo(tanpa_hasil(isi), tmp_path), a)
    assert [replace(r, sidik="") for r in baru.rekaman] == [replace(r, sidik="") for r in lama.rekaman]
    assert (lama.catatan, baru.catatan) == ((), ())
    assert hitungan((tmp_path / "keluar/isian.xlsx").read_bytes()) == hitungan(isi)
