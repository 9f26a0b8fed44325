"""The campaign of lineage: figures of the PDF's text, each led back to its cell and its commit.

    python -m tests.campaigns.telusur                       10 of each kind: indicators, budget lines, totals, means, sentences
    python -m tests.campaigns.telusur --banyak 40 --benih 7
    python -m tests.campaigns.telusur --semua               all of them, the places on the pages only

The example office is built and given a year of commits by several people (`telusur_bahan.setahun`). Each
figure is asked by page and number, as an auditor would; where the number stands several times on its page, by
the row and column that `lkj telusur` names. The key has to be that of the PDF's own table, row and column; the
number that of the lineage, rounded; each cell is read with openpyxl, in a row of the same code; each commit
is that of plain `git log` on the file, and has the bytes that were read.
"""  # fmt: skip  # noqa: E501  a command and what it does belong on one line

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NoReturn
from urllib.parse import unquote

import openpyxl
from tests.alur.ruang import Ruang
from tests.campaigns.telusur_bahan import JENIS, Riwayat, Tercetak, angka_tercetak, setahun
from tests.laporan.terbaca import rapat
from typer.testing import CliRunner

from lkj.cli import aplikasi

BANYAK, BENIH = 10, 2023
PDF, POHON = Path("reports/lkj_2023.pdf"), Path("build/lkj_2023/pohon.json")
TABEL = "data/processed/2023/telusur.csv"


class SalahError(Exception):
    """What is wrong with the answer to a figure."""


def undi(semua: Sequence[Tercetak], banyak: int, benih: int) -> list[Tercetak]:
    """So many figures of each kind, by a seed."""
    acak = Random(benih)  # noqa: S311  drawn again by the same number
    return [x for j in JENIS for x in acak.sample([a for a in semua if a.jenis == j], banyak)]


def periksa(x: Tercetak, riwayat: Riwayat) -> None:
    """Ask for a figure and follow the answer. The working directory is the office.

    Raises:
        SalahError: It does not lead to the right key, cell or commit.
    """
    jawab = tanya(x)
    _sama("kunci", jawab["kunci"], x.kunci)
    _sama("angka", _bulat(jawab["nilai"], x.teks), x.teks)
    daun = [(a["kunci"], s) for a in jawab["pohon"] for s in a["sumber"]]
    _sama("sel", {_letak(s) for _, s in daun}, {_letak(s) for s in jawab["sumber"]})
    if not daun:
        _gagal("sel", 0, "some")
    for kunci, sumber in daun:
        _periksa_sel(kunci, sumber)
        _periksa_commit(sumber, riwayat)


def tanya(x: Tercetak) -> dict[str, Any]:
    """The answer to a page and a number; of several places the one of this row and column.

    Raises:
        SalahError: There is none, or not one.
    """
    tanyaan = ("--pdf", str(PDF), "--halaman", x.halaman, "--teks", x.teks)
    kode, isi = _telusur(*tanyaan)
    if kode == 0:
        return isi
    calon = [c for c in isi.get("calon", []) if _cocok(c["tempat"], x)]
    if len({c["kunci"] for c in calon}) != 1:
        _gagal("places", calon, 1)
    kode, isi = _telusur(*tanyaan, "--ke", str(calon[0]["ke"]))
    if kode:
        _gagal("exit code", kode, 0)
    return isi


def _telusur(*argumen: str) -> tuple[int, dict[str, Any]]:
    hasil = CliRunner().invoke(aplikasi, ["telusur", *argumen, "--json"])
    if hasil.exception and not isinstance(hasil.exception, SystemExit):
        raise hasil.exception
    return hasil.exit_code, json.loads(hasil.stdout) if hasil.stdout else {"calon": [], "galat": hasil.stderr}


def _cocok(tempat: dict[str, str], x: Tercetak) -> bool:
    """Whether a place is the one of a figure, by what a reader sees around it."""
    if not x.judul:
        return not tempat["kolom"] and rapat(tempat["baris"].strip("… ")) in rapat(x.baris)
    baris = rapat(tempat["baris"].rpartition(" › ")[2]).replace(",", "")
    sebaris = rapat(x.baris).replace(",", "").startswith(baris)
    return tempat["judul"] == x.judul and tempat["kolom"] == x.kolom and sebaris


def _gagal(apa: str, ada: object, harapan: object) -> NoReturn:
    pesan = f"{apa}: {ada!r} instead of {harapan!r}"
    raise SalahError(pesan)


def _sama(apa: str, ada: object, harapan: object) -> None:
    if ada != harapan:
        _gagal(apa, ada, harapan)


def _bulat(nilai: str, tercetak: str) -> str:
    """A figure of the lineage with the decimals of the printed one, in Indonesian notation."""
    desimal = len(tercetak.partition(",")[2])
    bulat = Decimal(nilai).quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)
    utuh, _, pecahan = f"{bulat:,f}".partition(".")
    return ",".join(filter(None, (utuh.replace(",", "."), pecahan)))


def _letak(s: dict[str, Any]) -> tuple[str, str, str]:
    return s["berkas"], s["lembar"], s["sel"]


@cache
def _buku(berkas: Path, sidik: str) -> openpyxl.Workbook:  # noqa: ARG001  another content is another workbook
    return openpyxl.load_workbook(berkas, data_only=True)


def _periksa_sel(kunci: str, s: dict[str, Any]) -> None:
    """The cell holds the number, in a row of the code of its figure."""
    lembar = _buku(Path(s["berkas"]).resolve(), s["sidik"])[s["lembar"]]
    isi = lembar[s["sel"]].value
    if s["nilai"] not in _bacaan(isi):
        _gagal(f"isi {_letak(s)}", isi, s["nilai"])
    kode = unquote(kunci.rpartition(".")[0].rpartition("/")[2])
    baris = {str(c.value) for c in lembar[int(re.sub(r"\D", "", s["sel"]))]}
    if kode not in baris:
        _gagal(f"baris {_letak(s)}", sorted(baris), kode)


def _bacaan(isi: object) -> set[str]:
    """What a cell may say: a number, or a text in Indonesian notation; blank and a dash are no money."""
    if isinstance(isi, int | float):
        return {f"{Decimal(str(isi)):f}", f"{Decimal(str(isi)).normalize():f}"}
    angka = [a.replace(".", "").replace(",", ".") for a in re.findall(r"\d[\d.]*(?:,\d+)?", str(isi or ""))]
    tanda = "-" if str(isi or "").strip().startswith(("-", "(")) else ""
    return {"..".join(angka), tanda + "".join(angka)} if angka else {"0"}


def _periksa_commit(s: dict[str, Any], riwayat: Riwayat) -> None:
    """The commit is the last one of the file, and has these bytes."""
    sidik, penulis, kala = riwayat.git("log", "-1", "--format=%H%n%an%n%aI", "--", s["berkas"]).split("\n")[
        :3
    ]
    _sama(f"commit {s['berkas']}", (s["commit"], s["penulis"], s["tanggal"]), (sidik, penulis, kala))
    isi = riwayat.isi(f"{sidik}:{s['berkas']}")
    _sama(f"isi {s['berkas']}", hashlib.sha256(isi).hexdigest(), s["sidik"])


def salah(dipilih: Sequence[Tercetak], riwayat: Riwayat) -> Iterator[str]:
    """What is wrong, figure by figure; nothing when all lead home."""
    with contextlib.chdir(riwayat.akar):
        for x in dipilih:
            try:
                periksa(x, riwayat)
            except SalahError as galat:
                yield f"{x}: {galat}"


def salah_tempat(semua: Sequence[Tercetak], akar: Path) -> Iterator[str]:
    """What is wrong with the keys of all figures; only page, number, row and column are asked for."""
    from lkj.penelusuran.dokumen import Dokumen
    from lkj.penelusuran.kutipan import cari_kutipan
    from lkj.penelusuran.pdf import baca_halaman

    dokumen, halaman = Dokumen.muat(akar / POHON), baca_halaman((akar / PDF).read_bytes())
    for x in semua:
        kutipan = cari_kutipan(dokumen, halaman.teks, halaman.pusat(x.halaman)[0], x.teks)
        kunci = {k.kunci for k in kutipan if k.tempat and _cocok(k.tempat._asdict(), x)}
        if kunci != {x.kunci}:
            yield f"{x}: {kunci}"


def main() -> int:
    """Run the campaign; exit code 1 where a figure does not lead home."""
    urai = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    urai.add_argument("--banyak", type=int, default=BANYAK, help="figures of each kind")
    urai.add_argument("--benih", type=int, default=BENIH)
    urai.add_argument("--semua", action="store_true", help="the places of all figures")
    pilih = urai.parse_args()
    with tempfile.TemporaryDirectory() as sementara:
        ruang = Ruang.baru(Path(sementara) / "kantor")
        hasil = ruang.snakemake(str(PDF), TABEL)
        if hasil.kode:
            sys.stderr.write(hasil.keluaran)
            return 1
        riwayat = setahun(ruang.akar)
        semua = angka_tercetak(ruang / str(PDF), ruang / str(POHON))
        dipilih = semua if pilih.semua else undi(semua, pilih.banyak, pilih.benih)
        galat = list(salah_tempat(semua, ruang.akar) if pilih.semua else salah(dipilih, riwayat))
    sys.stdout.write("".join(f"{g}\n" for g in galat))
    banyak = ", ".join(f"{j} {n}" for j, n in Counter(x.jenis for x in dipilih).items())
    sys.stdout.write(f"benih {pilih.benih}: {len(dipilih) - len(galat)} dari {len(dipilih)} ({banyak})\n")
    return 1 if galat else 0


if __name__ == "__main__":
    sys.exit(main())
