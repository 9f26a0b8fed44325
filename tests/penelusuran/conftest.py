"""A small office in a real repository: two sheets, a plan, and the lineage table told from them."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.git.conftest import Git, git

from lkj.sidik import sha256
from lkj.telusur import KOLOM

__all__ = ["git"]

TW1, TW2 = "data/raw/2023/tw1/pelayanan.xlsx", "data/raw/2023/tw2/pelayanan.xlsx"
RENCANA = "data/raw/2023/rencana.xlsx"
ISI = {TW1: b"lembar triwulan satu", TW2: b"lembar triwulan dua", RENCANA: b"rencana"}
TABEL = Path("data/processed/2023/telusur.csv")


class Figur(NamedTuple):
    """A figure of the table and its cells, without the columns that nothing here asks for."""

    kunci: str
    uraian: str
    nilai: str
    rumus: str = ""
    masukan: str = ""
    sel: tuple[tuple[str, str, str], ...] = ()


_R1, _R2 = (TW1, "F9", "80"), (TW2, "F9", "85.12")
_T = (RENCANA, "C10", "84.5")
_IKM = "Indeks Kepuasan Masyarakat"
_SELISIH = "85,12 − 84,5"
_CAPAIAN = "85,12 ÷ 84,5 × 100"
_DARI = "IKU-01.realisasi IKU-01.target"
_SEMUA = (_R1, _R2, _T)
FIGUR = (
    Figur("IKU-01.capaian", f"Capaian {_IKM} tahun 2023", "100.73", _CAPAIAN, _DARI, _SEMUA),
    Figur("IKU-01.realisasi", f"Realisasi {_IKM} tahun 2023 (indeks)", "85.12", sel=(_R1, _R2)),
    Figur(
        "IKU-01.selisih",
        f"Selisih {_IKM} tahun 2023",
        "0.62",
        "85,12 − 84,5",
        f"{_DARI} IKU-01.capaian",
        _SEMUA,
    ),
    Figur("IKU-01.target", f"Target {_IKM} tahun 2023 (indeks)", "84.5", sel=(_T,)),
    Figur("S1.dari", "Jumlah indikator Meningkatnya pelayanan", "1"),
    Figur("tw2/IKU-01.realisasi_tw", f"Realisasi {_IKM} Triwulan II tahun 2023", "85.12", sel=(_R2,)),
)


def tabel(**sidik: str) -> bytes:
    """The table as CSV."""
    wadah = io.StringIO(newline="")
    tulis = csv.writer(wadah, lineterminator="\n")
    tulis.writerow(KOLOM)
    for f in FIGUR:
        kepala = (f.kunci, f.uraian, f.nilai, f.rumus, "menurut rencana", f.masukan)
        for berkas, sel, nilai in f.sel or (("", "", ""),):
            perbaikan = "80,5 menjadi 80" if berkas == TW1 else ""
            lembar = "Kinerja" if berkas else ""
            jejak = sidik.get(berkas) or sha256(ISI[berkas]) if berkas else ""
            tulis.writerow((*kepala, berkas, lembar, sel, nilai, jejak, perbaikan))
    return wadah.getvalue().encode()


@pytest.fixture
def kantor(tmp_path: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The office, each file brought by its own commit; the working directory is its folder."""
    akar = tmp_path / "kantor"
    akar.mkdir()
    git(akar, "init", "-q", "-b", "main")
    (akar / "Snakefile").write_text("")
    for n, (jalur, isi) in enumerate(ISI.items(), 1):
        (akar / jalur).parent.mkdir(parents=True, exist_ok=True)
        (akar / jalur).write_bytes(isi)
        git(akar, "add", jalur)
        kala = f"2023-0{n}-05T09:00:00+0800"
        git(akar, "commit", "-q", "-m", f"Isian {n}", GIT_AUTHOR_NAME=f"Petugas {n}", GIT_AUTHOR_DATE=kala)
    (akar / TABEL).parent.mkdir(parents=True)
    (akar / TABEL).write_bytes(tabel())
    monkeypatch.chdir(akar)
    return akar
