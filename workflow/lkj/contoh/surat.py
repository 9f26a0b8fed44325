"""The example's letters: what its officials decided for a quarter and the year, and their numbers."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from lkj.contoh.kantor import TAHUN, muat_isi
from lkj.konfigurasi import Kantor
from lkj.konfigurasi.surat import nomor_surat
from lkj.laporan.naskah_dinas.surat.bahan import BahanSurat
from lkj.laporan.naskah_dinas.surat.daftar import BERBERKAS
from lkj.laporan.naskah_dinas.surat.mulai import awal, tulis_yaml
from lkj.laporan.naskah_dinas.surat.register import AKHIRAN, AWALAN, BarisRegister, Register
from lkj.periode import Masa


def surat(kantor: Kantor, raw: Path) -> dict[Path, bytes]:
    """The files of the letters and their registers.

    Args:
        kantor: Settings.
        raw: The year's folder from the root of the repository, ``data/raw/2023``.
    """
    berkas: dict[Path, bytes] = {}
    for masa, semua in muat_isi("surat.yaml").items():
        milik = Masa.dari_kunci(TAHUN, masa if masa.startswith("tw") else "")
        for nama, isi in semua.items():
            jalur = Path(milik.kunci, "surat", f"{nama}.yaml")
            b = BahanSurat(kantor=kantor, periode=milik, isi=BERBERKAS[nama].model())
            lengkap = {**awal(nama, b), **isi}
            jenis = BERBERKAS[nama].nomor
            if jenis in kantor.surat.nomor:
                baris = _nomor(kantor, str(jenis), nama, lengkap, raw / jalur)
                lengkap["nomor"] = baris.nomor
                register = Register().tambah(baris).ke_csv()
                berkas[Path("surat", f"{AWALAN}{jenis}{AKHIRAN}")] = register
            berkas[jalur] = tulis_yaml(nama, b.masa, lengkap, letak=raw / jalur)
    return berkas


def _nomor(kantor: Kantor, jenis: str, nama: str, isi: Mapping[str, Any], berkas: Path) -> BarisRegister:
    """The first number of a register."""
    pola = next(p for j, p in kantor.surat.nomor.items() if j == jenis)
    tanggal = date.fromisoformat(isi["tanggal"])
    perihal = isi.get("hal") or BERBERKAS[nama].judul
    return BarisRegister(1, nomor_surat(pola, 1, tanggal), tanggal, perihal, berkas.as_posix(), "")
