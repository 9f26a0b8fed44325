"""A repository of the example office with a short report whose DOCX holds all its texts."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lkj.laporan.bahan import baca_tabel
from lkj.laporan.halaman import baca_naskah, tulis_docx
from lkj.laporan.keadaan import Keadaan
from lkj.laporan.markah import pasang_kunci
from lkj.laporan.narasi import daftar_slot, susun_narasi
from lkj.laporan.teks_kantor import Angka

if TYPE_CHECKING:
    from tests.conftest import Olahan

    from lkj.rencana import Rencana

TEMPLAT = Path(__file__).parents[3] / "templates"
SAMPUL = (
    '::: {.sampul judul="LKj 2023" penulis="Kecamatan Sukamaju" tanggal="2024-01-30"}\n'
    "::: judul\nLaporan Kinerja\n:::\n:::\n\n::: {.isi}\n\n# Pendahuluan\n"
)
TINGKAT = {1: "# Bab", 2: "## Subbab", 4: "## Subbab\n\n### Sasaran\n\n#### Analisis"}

Sunting = Callable[[str], str]


def ubah_docx(isi: bytes, sunting: Sunting) -> bytes:
    """The same file with another text; the edit has to change something."""
    asal = zipfile.ZipFile(io.BytesIO(isi))
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in asal.namelist():
            bagian = asal.read(nama)
            if nama == "word/document.xml":
                teks = bagian.decode()
                bagian = sunting(teks).encode()
                assert bagian != teks.encode()
            baru.writestr(nama, bagian)
    return wadah.getvalue()


@dataclass(frozen=True)
class Kantor:
    """The repository: its folder, and what `lkj ambil-narasi` needs of it."""

    akar: Path
    rencana: Rencana

    @property
    def docx(self) -> bytes:
        """The report as it was made."""
        return (self.akar / "build/lkj_2023.docx").read_bytes()

    @property
    def xml(self) -> str:
        """The text of the report."""
        with zipfile.ZipFile(io.BytesIO(self.docx)) as arsip:
            return arsip.read("word/document.xml").decode()

    def naskah(self, nama: str) -> str:
        """A text of the office as it stands."""
        return (self.akar / f"data/raw/2023/narasi/{nama}.md").read_text(encoding="utf-8")

    def kirim(self, sunting: Sunting, isi: bytes | None = None) -> Path:
        """An edited report, as it comes back by mail."""
        berkas = self.akar / "unduhan/lkj_2023 (1).docx"
        berkas.parent.mkdir(exist_ok=True)
        berkas.write_bytes(ubah_docx(isi or self.docx, sunting))
        return berkas

    def buat(self) -> None:
        """Make the report: every text in its place, with a generated sentence after each."""
        olahan = self.akar / "data/processed/2023"
        ukur = baca_tabel((olahan / "pengukuran.csv").read_bytes(), "jenis")
        uang = baca_tabel((olahan / "anggaran.csv").read_bytes(), "tingkat")
        cari = Angka(self.rencana, ukur, uang).cari
        isi = [SAMPUL]
        slot = daftar_slot((s.kode for s in self.rencana.sasaran), (i.kode for i in self.rencana.indikator))
        for nama, s in slot.items():
            if s.wajib:
                jadi = susun_narasi(self.naskah(nama), berkas=nama, tingkat=s.tingkat, cari=cari, slot=nama)
                judul = TINGKAT[s.tingkat].replace("Bab", f"Bab {nama}")
                isi.append(f"{judul}\n\n{jadi.isi}\n\nKalimat baku sesudah {nama.replace('_', ' ')}.\n")
        folder = self.akar / "build/lkj_2023"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "lkj_2023.md").write_text(pasang_kunci("\n\n".join([*isi, ":::"])), encoding="utf-8")
        pohon = baca_naskah(folder / "lkj_2023.md")
        keluar = self.akar / "build/lkj_2023.docx"
        tulis_docx(pohon=pohon, folder=folder, keluar=keluar, templat=TEMPLAT, keadaan=Keadaan("DRAF"))


@pytest.fixture(scope="session")
def kantor_jadi(
    tmp_path_factory: pytest.TempPathFactory, kantor_contoh: Path, olahan: Olahan, rencana: Rencana
) -> Kantor:
    """The repository with its report."""
    akar = tmp_path_factory.mktemp("kantor-jadi")
    for bagian in ("config", "data/raw/2023/narasi"):
        shutil.copytree(kantor_contoh / bagian, akar / bagian)
    shutil.copy(kantor_contoh / "data/raw/2023/rencana.xlsx", akar / "data/raw/2023")
    (akar / "Snakefile").touch()
    (akar / "data/processed/2023").mkdir(parents=True)
    for nama in ("pengukuran.csv", "anggaran.csv"):
        shutil.copy(olahan.jalur(nama), akar / "data/processed/2023")
    kantor = Kantor(akar, rencana)
    kantor.buat()
    return kantor


@pytest.fixture
def kantor(kantor_jadi: Kantor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kantor:
    """A copy of it for one test, as the working directory."""
    akar = tmp_path / "kantor"
    shutil.copytree(kantor_jadi.akar, akar)
    monkeypatch.chdir(akar)
    return Kantor(akar, kantor_jadi.rencana)


@pytest.fixture
def di_slot() -> Callable[[str, str, str], Sunting]:
    """An edit within a place: ``di_slot("simpulan", ">72,35<", ">73<")``."""

    def sunting(slot: str, lama: str, baru: str) -> Sunting:
        def ubah(xml: str) -> str:
            awal = re.search(rf'w:name="narasi_{slot}_', xml)
            assert awal is not None
            letak = xml.index(lama, awal.start())
            return xml[:letak] + baru + xml[letak + len(lama) :]

        return ubah

    return sunting
