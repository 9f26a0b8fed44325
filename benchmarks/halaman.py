"""What the three formats of a report cost, against pandoc and Typst alone on the same Markdown.

Ours is what the build's jobs do from the finished Markdown on: parse, gate, numbers, PDF, DOCX, HTML with the
lineage behind its figures. The other side is what anybody would type: ``pandoc -t typst`` and a compilation,
``pandoc -t docx``, ``pandoc -t html`` with its pictures embedded; each reads the Markdown anew, and nothing
is checked or laid out.

First ``lkj buat reports/lkj_2023.pdf reports/lkj_2023.docx reports/lkj_2023.html``. Pairs in turn; printed
are the medians and the median ratio with its quartiles, of wall clock and of processor time.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from lkj import pandoc
from lkj.laporan import cetak

AKAR = Path(__file__).resolve().parents[1]
TEMPLAT = AKAR / "templates"
BATAS = 1.3
_TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], root='.')"
_BENTUK = (["-t", "typst"], ["-t", "docx"], ["-t", "html", "--embed-resources"])


class Biaya(NamedTuple):
    """Seconds of wall clock and of processor, children included."""

    detik: float
    cpu: float


def main() -> int:
    """Measure and print; return 1 when the median of processor time is above the aim."""
    pilihan = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    pilihan.add_argument("--dokumen", default="lkj_2023")
    pilihan.add_argument("--pasangan", type=int, default=9)
    arg = pilihan.parse_args()
    asal = AKAR / "build" / arg.dokumen
    if not (asal / f"{arg.dokumen}.md").is_file():
        sys.stderr.write(f"{asal} belum ada; buat dahulu laporannya.\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        naskah = _siapkan(asal, Path(folder))
        kami(naskah)  # what is imported and compiled once is not measured
        pasangan = [_pasangan(naskah, terbalik=bool(n % 2)) for n in range(arg.pasangan)]
    return _cetak(pasangan)


def _siapkan(asal: Path, folder: Path) -> Path:
    """A copy of the document with all its pictures as files, for pandoc; the packages stay, for the jobs."""
    kerja = Path(shutil.copytree(asal, folder / asal.name))
    for paket in [*asal.parent.glob("*.zip"), *asal.glob("*.zip")]:
        if "_png" not in paket.stem:
            shutil.copy(paket, kerja / paket.name)
        with zipfile.ZipFile(paket) as isi:
            isi.extractall(kerja)
    return kerja / f"{asal.name}.md"


def _pasangan(naskah: Path, *, terbalik: bool) -> tuple[Biaya, Biaya]:
    if terbalik:
        lain = _ukur(lambda: mereka(naskah))
        return _ukur(lambda: kami(naskah)), lain
    return _ukur(lambda: kami(naskah)), _ukur(lambda: mereka(naskah))


def kami(naskah: Path) -> None:
    """The jobs of the build."""
    folder, pohon = naskah.parent, naskah.with_name("pohon.json")
    grafik = {j: sorted((folder / "grafik").glob(f"*.{j}")) for j in ("svg", "png")}
    paket = sorted(folder.glob("*.zip"))
    tahun = naskah.stem.removeprefix("lkj_")[:4]
    cetak.pohon(naskah=naskah, gambar=grafik["svg"], paket=paket, keluar=pohon)
    cetak.pdf(
        pohon=pohon, gambar=grafik["svg"], paket=paket, lampiran=sorted((folder / "lampiran").glob("*.csv")),
        templat=TEMPLAT, tanda="DRAF", keluar=folder / "kami.pdf",
    )  # fmt: skip
    cetak.docx(
        pohon=pohon, gambar=grafik["png"], paket=paket, templat=TEMPLAT, tanda="DRAF",
        keluar=folder / "kami.docx",
    )  # fmt: skip
    cetak.html(
        pohon=pohon, gambar=grafik["svg"], paket=paket, templat=TEMPLAT, tanda="DRAF",
        keluar=folder / "kami.html", telusur=AKAR / f"data/processed/{tahun}/telusur.csv",
    )  # fmt: skip


def mereka(naskah: Path) -> None:
    """Pandoc and Typst as they come."""
    for bentuk in _BENTUK:
        keluar = ["-o", f"mereka.{'typ' if bentuk[1] == 'typst' else bentuk[1]}"]
        _jalankan([pandoc.jalur_pandoc(), "-s", naskah.name, *bentuk, *keluar], naskah.parent)
    _jalankan([sys.executable, "-c", _TYPST, "mereka.typ", "mereka.pdf"], naskah.parent)


def _jalankan(perintah: list[str], folder: Path) -> None:
    subprocess.run(perintah, cwd=folder, check=True, capture_output=True)


def _ukur(kerjakan: Callable[[], None]) -> Biaya:
    awal, cpu = time.perf_counter(), sum(os.times()[:4])
    kerjakan()
    return Biaya(time.perf_counter() - awal, sum(os.times()[:4]) - cpu)


def _cetak(pasangan: list[tuple[Biaya, Biaya]]) -> int:
    tengah = 0.0
    for nama in Biaya._fields:
        rasio = [getattr(a, nama) / getattr(b, nama) for a, b in pasangan]
        bawah, tengah, atas = statistics.quantiles(rasio, n=4, method="inclusive")
        milik, lain = (statistics.median(getattr(p[x], nama) for p in pasangan) for x in (0, 1))
        print(f"{nama:6} kami {milik:.2f}, pandoc dan Typst {lain:.2f}")
        print(f"       rasio {tengah:.2f} ({bawah:.2f}–{atas:.2f}), batas {BATAS}")
    return int(tengah > BATAS)


if __name__ == "__main__":
    sys.exit(main())
