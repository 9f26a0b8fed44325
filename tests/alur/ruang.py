"""A workspace of its own for each build test, and the build in it as a person would start it.

A workspace is a copy of the repository's working parts. What ran is read from Snakemake's own output,
as ``rule`` or ``rule:wildcard`` (``rekap:tw4``, ``pdf:lkj_2023``), so that a test names the exact set.
"""

import atexit
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.pembuat import Pembuat

AKAR = Path(__file__).parents[2]
BAGIAN = ("Snakefile", "config", "workflow", "profiles", "templates", "data/raw")
LAPORAN = "reports/lkj_2023.pdf"
SEMUA_BENTUK = tuple(f"reports/lkj_2023.{jenis}" for jenis in ("pdf", "docx", "html", "md"))
BATAS_DETIK = 150
PERBAIKAN = """\
- seksi: pelayanan
  triwulan: 1
  lembar: Kinerja
  sel: G9
  lama: 82,45
  baru: 82,54
  alasan: angka tertukar saat disalin
  sumber: Laporan SKM
  oleh: Kasubbag Perencanaan
  tanggal: 2023-04-20
"""
"""A correction of one figure of the example office, as it stands in ``perbaikan.yaml``."""
LAMPAU = 1_000_000_000
"""A file time long ago (2001), as sheets have that come from a camera, a zip or a chat."""

_MULAI = re.compile(r"^Job (\d+): (.*)$", re.MULTILINE)
_SELESAI = re.compile(r"^Finished jobid: (\d+) \(Rule: (\w+)\)$", re.MULTILINE)
_HITUNGAN = re.compile(r"^(?!total)(\w+) +(\d+)$", re.MULTILINE)
_WILDCARD = re.compile(r"(?:triwulan |\btw)(\d)(?: untuk (\w+))?|((?:lkj|berita_acara)_\w+)$|Terbitkan (\S+)")


@dataclass(frozen=True)
class Hasil:
    """What a command left: exit code, all it printed, and the jobs that it finished."""

    kode: int
    keluaran: str

    @property
    def pekerjaan(self) -> set[str]:
        """Jobs that Snakemake reports as finished."""
        pesan = dict(_MULAI.findall(self.keluaran))
        selesai = _SELESAI.findall(self.keluaran)
        return {_nama(aturan, pesan[nomor]) for nomor, aturan in selesai if aturan != "semua"}

    @property
    def direncanakan(self) -> dict[str, int]:
        """Rule → number of jobs that the plan counts (a dry run names them by message only)."""
        return {aturan: int(jumlah) for aturan, jumlah in _HITUNGAN.findall(self.keluaran)}


def _nama(aturan: str, pesan: str) -> str:
    cocok = _WILDCARD.search(pesan)
    if cocok is None or aturan in {"naskah_tahunan", "pengukuran_tahunan", "grafik"}:
        return aturan
    tw, seksi, dokumen, berkas = cocok.groups()
    return f"{aturan}:{dokumen or berkas or '-'.join(filter(None, (f'tw{tw}', seksi)))}"


def triwulan(*tw: int) -> set[str]:
    """All jobs of some quarters, from the sheets to the measured tables."""
    aturan = ("periksa", "rekap", "pengukuran_triwulan")
    return {f"{a}:tw{n}" for a in aturan for n in tw}


def ukur(*tw: int) -> set[str]:
    """The measuring jobs of some quarters."""
    return {f"pengukuran_triwulan:tw{n}" for n in tw}


PDF = {"pdf:lkj_2023", f"terbit:{LAPORAN}"}
CETAK = {"pohon:lkj_2023", *PDF}
KEADAAN = {"isi:lkj_2023", "keadaan:lkj_2023"}
NASKAH = {"naskah_tahunan", "grafik", *KEADAAN, *CETAK}
ASAL = {"telusur_tahunan"}
"""The lineage, which the figures of the PDF link to."""
TAHUN = {"pengukuran_tahunan", *ASAL, *NASKAH}
PROFIL = {"periksa_profil"}
GAMBAR = {"lambang", "gambar_kantor", "pohon_kinerja"}
"""What is painted or drawn from no sheet of a section."""
SELURUHNYA = triwulan(1, 2, 3, 4) | PROFIL | GAMBAR | TAHUN


@cache
def _pembuat() -> Pembuat:
    """Snakemake, loaded once for all workspaces of this process."""
    pembuat = Pembuat()
    atexit.register(pembuat.tutup)
    return pembuat


class Ruang:
    """One workspace."""

    def __init__(self, akar: Path) -> None:
        """Work in the folder ``akar``."""
        self.akar = akar

    @classmethod
    def baru(cls, akar: Path, *, bagian: tuple[str, ...] = BAGIAN) -> "Ruang":
        """Copy the repository's working parts into a new folder: a fresh clone."""
        tanpa = shutil.ignore_patterns("__pycache__")
        for nama in bagian:
            asal, tujuan = AKAR / nama, akar / nama
            tujuan.parent.mkdir(parents=True, exist_ok=True)
            if asal.is_dir():
                shutil.copytree(asal, tujuan, ignore=tanpa)
            else:
                shutil.copy2(asal, tujuan)
        return cls(akar)

    def salinan(self, akar: Path) -> "Ruang":
        """A copy with all file times and Snakemake's records."""
        shutil.copytree(self.akar, akar, symlinks=True)
        return Ruang(akar)

    def __truediv__(self, jalur: str) -> Path:
        """A path in the workspace."""
        return self.akar / jalur

    # commands ----------------------------------------------------------------------------------
    def mulai(self, *perintah: str, masker: int = -1, **lingkungan: str) -> "subprocess.Popen[str]":
        """Start ``python -m perintah`` in a process group of its own, both outputs in one pipe.

        ``masker`` is its umask; -1 leaves ours.
        """
        return subprocess.Popen(
            [sys.executable, "-m", *perintah],
            cwd=self.akar,
            env={**self._lingkungan(), **lingkungan},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
            umask=masker,
        )

    def jalankan(self, *perintah: str, masker: int = -1, **lingkungan: str) -> Hasil:
        """Run a command to its end; one that hangs is ended, and fails the test."""
        return tunggu(self.mulai(*perintah, masker=masker, **lingkungan))

    def snakemake(self, *argumen: str, masker: int = -1, **lingkungan: str) -> Hasil:
        """Run Snakemake (``reports/lkj_2023.pdf`` unless told otherwise).

        As a program of its own where mask or environment are others, else in a fork of one that is loaded.
        """
        argumen = argumen or (LAPORAN,)
        if masker != -1 or lingkungan:
            return self.jalankan("snakemake", *argumen, masker=masker, **lingkungan)
        return Hasil(*_pembuat().buat(argumen, self.akar, self._lingkungan()))

    def _lingkungan(self) -> dict[str, str]:
        """The environment of a command here."""
        bersih = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "LKJ_"))}
        bersih.pop("PYTHONDONTWRITEBYTECODE", None)
        milik = {"PYTHONPATH": str(self / "workflow"), "PYTHONUNBUFFERED": "1", "COLUMNS": "200"}
        return {**bersih, **milik}

    def akan(self, target: str = LAPORAN) -> set[str]:
        """The jobs that a build would run now, as Snakemake plans them; nothing is made.

        That these are the jobs that the build then runs is shown by `tests.alur.test_mengapa`.
        """
        hasil = self.lkj("mengapa", "--json", target)
        assert hasil.kode == 0, hasil.keluaran
        return {_nama(x["aturan"], x["pesan"]) for x in json.loads(hasil.keluaran)["langkah"]}

    def lkj(self, *argumen: str) -> Hasil:
        """Run the command of the officers."""
        return self.jalankan("lkj.cli", *argumen)

    # files ------------------------------------------------------------------------------------
    def sunting(self, berkas: str, ubahan: Mapping[str, object], *, kala: int | None = None) -> None:
        """Change cells of a workbook (``Sheet!A1`` → value), with a file time of one's choice."""
        jalur = self / berkas
        jalur.write_bytes(sunting(jalur.read_bytes(), ubahan))
        if kala is not None:
            os.utime(jalur, (kala, kala))

    def tanpa_sop(self, lagi: str = "") -> None:
        """Put no SOP in force, so that paraf, setujui and tanda_tangan close a document; add settings."""
        berkas = self / "config/config.yaml"
        awal, _, _ = berkas.read_text(encoding="utf-8").partition("\nsop:\n")
        berkas.write_text(f"{awal}\n{lagi}", encoding="utf-8")

    def ganti(self, berkas: str, lama: str, baru: str, *, kala: int | None = None) -> None:
        """Replace a text that stands in a file exactly once, with a file time of one's choice."""
        jalur = self / berkas
        isi = jalur.read_text(encoding="utf-8")
        assert isi.count(lama) == 1, f"{lama!r} occurs {isi.count(lama)} times in {berkas}"
        jalur.write_text(isi.replace(lama, baru), encoding="utf-8")
        if kala is not None:
            os.utime(jalur, (kala, kala))

    def ganti_isi(self, berkas: str, isi: bytes) -> None:
        """Write a file whole."""
        (self / berkas).write_bytes(isi)

    def tambah(self, berkas: str, teks: str) -> None:
        """Append to a text file."""
        jalur = self / berkas
        jalur.write_text(jalur.read_text(encoding="utf-8") + teks, encoding="utf-8")

    def isi(self, *folder: str) -> dict[str, bytes]:
        """Path → bytes of all files below some folders."""
        berkas = (b for f in folder for b in sorted((self / f).rglob("*")) if b.is_file())
        return {b.relative_to(self.akar).as_posix(): b.read_bytes() for b in berkas}

    def teks_pdf(self, berkas: str = LAPORAN) -> str:
        """The text of a PDF, line ends folded to blanks."""
        import pypdfium2  # type: ignore[import-untyped]

        dokumen = pypdfium2.PdfDocument(self / berkas)
        try:
            halaman = [dokumen[n] for n in range(len(dokumen))]
            return " ".join(" ".join(h.get_textpage().get_text_bounded() for h in halaman).split())
        finally:
            dokumen.close()


def tunggu(proses: "subprocess.Popen[str]", batas: float = BATAS_DETIK) -> Hasil:
    """Wait for a command; past the limit its group is killed and the test fails."""
    try:
        keluaran, _ = proses.communicate(timeout=batas)
    except subprocess.TimeoutExpired:
        os.killpg(proses.pid, signal.SIGKILL)
        keluaran, _ = proses.communicate()
        pesan = f"hung for {batas} s:\n{keluaran[-3000:]}"
        raise AssertionError(pesan) from None
    return Hasil(proses.returncode, keluaran)


def sampai(proses: "subprocess.Popen[str]", tanda: Callable[[str], bool]) -> str:
    """Read a command's output up to the first line of which ``tanda`` is true."""
    terbaca = []
    for baris in proses.stdout or ():
        terbaca.append(baris)
        if tanda(baris):
            return "".join(terbaca)
    pesan = f"the command ended before that:\n{''.join(terbaca)[-3000:]}"
    raise AssertionError(pesan)


def sunting(isi: bytes, ubahan: Mapping[str, object]) -> bytes:
    """A workbook with other values in some cells (``Sheet!A1`` → value)."""
    import openpyxl

    buku: Any = openpyxl.load_workbook(io.BytesIO(isi))
    for alamat, nilai in ubahan.items():
        lembar, sel = alamat.split("!")
        buku[lembar][sel] = nilai
    wadah = io.BytesIO()
    buku.save(wadah)
    return wadah.getvalue()
