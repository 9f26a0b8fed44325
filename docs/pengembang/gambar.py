"""Make the pictures of the panduan anew, from the real command, forms and report: docs/gambar/*.png.

``python docs/pengembang/gambar.py`` works in a temporary copy of the repository. It needs LibreOffice
(soffice) and poppler (pdftoppm), which nothing else here needs; what the terminal shows is set by Typst.
"""

import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
import pypdfium2  # type: ignore[import-untyped]
import typst
from typer.testing import CliRunner

from lkj.cli import aplikasi

AKAR = Path(__file__).resolve().parents[2]
GAMBAR = AKAR / "docs/gambar"
BAGIAN = ("Snakefile", "workflow", "profiles", "templates", "config/skala")
FORMAT = "reports/format_isian/2023/tw1/pelayanan.xlsx"
ISIAN = "data/raw/2023/tw1/pelayanan.xlsx"
LAPORAN = "reports/lkj_2023_tw1.pdf"
PENGUKURAN = "Tabel 1.1"

JAWABAN = """\
2024
2021-2026
Kecamatan Abang
Kabupaten Nusaraya

Abang
Jalan Melati Nomor 1
Lesmana Wirajati


2021-02-26
Hendra Wijayakusuma, S.STP.
19740814199512100
197408141995121001
Pembina, IV/a
2020-01-06
Ratna Puspitaningrum, S.Sos.

Pembina, IV/a

t
umum
Subbagian Umum
pelayanan
Seksi Pelayanan


Taufik Rahmadani, S.Sos.




Fitriana Maharani, S.AP.



y
"""
"""An invented office; one NIP has 17 digits and is asked again."""

_LAYAR = """\
#set page(width: auto, height: auto, margin: 14pt, fill: rgb("#10222c"))
#set text(font: "DejaVu Sans Mono", size: 9pt, fill: rgb("#e8eef1"), ligatures: false)
#set par(leading: 5pt)
#raw(sys.inputs.teks, block: true)
"""


def layar(nama: str, teks: str) -> None:
    """A picture of what a terminal shows."""
    sumber = GAMBAR.with_name(".layar.typ")
    sumber.write_text(_LAYAR, encoding="utf-8")
    try:
        isi = typst.compile(sumber, format="png", ppi=110, sys_inputs={"teks": teks.rstrip("\n")})
    finally:
        sumber.unlink()
    (GAMBAR / f"{nama}.png").write_bytes(isi)


def halaman(nama: str, pdf: Path, nomor: int, *, ppi: int = 70, potong: tuple[int, int] = (0, 0)) -> None:
    """A picture of one page of a PDF; ``potong`` is the width and height that is kept, in pixels."""
    perintah = ["pdftoppm", "-png", "-singlefile", "-r", str(ppi), "-f", str(nomor), "-l", str(nomor)]
    bagian = ["-x", "0", "-y", "0", "-W", str(potong[0]), "-H", str(potong[1])] if all(potong) else []
    subprocess.run([*perintah, *bagian, str(pdf), str(GAMBAR / nama)], check=True)


def halaman_berisi(pdf: Path, teks: str) -> int:
    """Number of the last page that holds a text; the lists of contents come first."""
    dokumen = pypdfium2.PdfDocument(pdf)
    try:
        isi = [dokumen[n].get_textpage().get_text_bounded() for n in range(len(dokumen))]
    finally:
        dokumen.close()
    return max(n for n, t in enumerate(isi, 1) if teks in t)


def lembar(nama: str, buku: Path, folder: Path) -> None:
    """A picture of the top of a workbook's first page, as LibreOffice prints it."""
    perintah = ["soffice", f"-env:UserInstallation=file://{folder}/soffice", "--headless"]
    keluar = ["--convert-to", "pdf", "--outdir", str(folder), str(buku)]
    subprocess.run([*perintah, *keluar], check=True, capture_output=True)
    halaman(nama, folder / f"{buku.stem}.pdf", 1, ppi=100, potong=(1000, 440))


def lkj(*argumen: str, ketik: str | None = None) -> str:
    """Call the command in the present folder; its output with what was typed."""
    return f"$ lkj {' '.join(argumen)}\n{CliRunner().invoke(aplikasi, argumen, input=ketik).output}"


def salah(berkas: Path) -> None:
    """Two mistakes in a section's sheet."""
    buku = openpyxl.load_workbook(berkas)
    buku["Kinerja"]["G9"] = None
    buku["Kinerja"]["E10"] = "12 berkas"
    wadah = io.BytesIO()
    buku.save(wadah)
    berkas.write_bytes(wadah.getvalue())


def main() -> int:
    """Make all pictures; return the exit code."""
    with tempfile.TemporaryDirectory() as sementara:
        folder = Path(sementara)
        klona = folder / "lkj"
        for nama in BAGIAN:
            (klona / nama).parent.mkdir(parents=True, exist_ok=True)
            salin = shutil.copytree if (AKAR / nama).is_dir() else shutil.copy2
            salin(AKAR / nama, klona / nama)
        os.chdir(klona)
        lkj("contoh")
        lingkungan = {**os.environ, "PYTHONPATH": str(klona / "workflow")}
        subprocess.run([sys.executable, "-m", "lkj.cli", "buat", FORMAT, LAPORAN], check=True, env=lingkungan)
        lembar("format_isian", Path(FORMAT), folder)
        halaman("laporan_triwulan", Path(LAPORAN), halaman_berisi(Path(LAPORAN), PENGUKURAN))
        salah(Path(ISIAN))
        layar("periksa", lkj("periksa", ISIAN))
        lkj("contoh", "--timpa")
        baris = lkj("mulai", ketik=JAWABAN).splitlines()
        awal = next(n for n, b in enumerate(baris) if b.startswith("Sekretaris "))
        akhir = next(n for n, b in enumerate(baris) if b.startswith("Kecamatan "))
        layar("mulai_tanya", "\n".join(baris[:awal]))
        layar("mulai_tulis", "\n".join(baris[akhir:]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
