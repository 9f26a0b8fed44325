"""Compile a Typst document in a limited child that sees one folder and the bundled fonts."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path

from lkj.laporan.halaman.galat import GalatHuruf, GalatTypst, GalatWajah
from lkj.laporan.tampilan import Rupa

BATAS_DETIK = 90
WAJAH = "wajah"
"""What the child says instead of a hint when a family of type is not complete."""
_INGATAN = {
    "MALLOC_TOP_PAD_": str(2**26),
    "MALLOC_TRIM_THRESHOLD_": str(2**30),
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
}
"""What glibc is told: ask the system for 64 MB at a time and in large pages (3,000 page faults instead of
63,000), and give nothing back before the end."""
_TANPA_HURUF = re.compile(r"(?:glyph|character|text).*font|font.*(?:glyph|character)", re.DOTALL)


@dataclass(frozen=True)
class Keluaran:
    """One file to make: its name in the folder, its format (pdf, svg, png), from what, and how."""

    nama: str
    format: str
    ppi: int = 144
    standar: tuple[str, ...] = ()
    naskah: str = "utama.typ"


def kompilasi(
    akar: Path,
    *,
    huruf: Path | Sequence[Path],
    saat: int,
    keluaran: Sequence[Keluaran],
    wajah: Sequence[str] = (),
) -> None:
    """Make all of *keluaran* from documents in *akar*, in one child.

    Args:
        akar: the only folder that the documents can read.
        huruf: folder or folders of the only fonts that it can use.
        saat: creation time, Unix seconds.
        keluaran: the files to make.
        wajah: families that must be among the fonts, upright, italic and bold.

    Raises:
        GalatWajah: if a family is not among the fonts, or lacks a face.
        GalatHuruf: if a character has no glyph.
        GalatTypst: for any other complaint, or when the child passes its limits.
    """
    perintah = {
        "akar": str(akar),
        "huruf": [str(satu.resolve()) for satu in ([huruf] if isinstance(huruf, Path) else huruf)],
        "wajah": list(wajah),
        "saat": saat,
        "keluaran": [asdict(satu) for satu in keluaran],
    }
    try:
        hasil = subprocess.run(
            [sys.executable, "-I", _letak_anak()],
            input=json.dumps(perintah).encode(),
            capture_output=True,
            check=False,
            cwd=akar,
            env={"LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": str(akar), **_INGATAN},
            timeout=BATAS_DETIK,
        )
    except subprocess.TimeoutExpired as habis:
        pesan = f"Penyusunan halaman belum selesai setelah {BATAS_DETIK} detik"
        raise GalatTypst(pesan) from habis
    if hasil.returncode != 0 or not hasil.stdout:
        pesan = f"Penyusun halaman berhenti (kode {hasil.returncode}); memori atau waktu habis"
        raise GalatTypst(pesan)
    _periksa_jawaban(json.loads(hasil.stdout)["galat"])


def _letak_anak() -> str:
    """The file of the child; named as a module, so that it belongs to the digest of a stage's code."""
    letak = find_spec(f"{__package__}.anak_typst")
    if letak is None or letak.origin is None:
        raise ModuleNotFoundError("anak_typst")  # noqa: EM101  a name, no sentence
    return letak.origin


def _periksa_jawaban(galat: dict[str, str] | None) -> None:
    if galat is None:
        return
    if galat["petunjuk"] == WAJAH:
        raise GalatWajah(galat["pesan"])
    if _TANPA_HURUF.search(galat["pesan"]):
        pesan = f"Huruf bawaan tidak memuat sebuah karakter naskah ({galat['pesan']})"
        raise GalatHuruf(pesan)
    rincian = ", ".join(bagian for bagian in galat.values() if bagian)
    pesan = f"Penyusun halaman menolak naskah: {rincian}"
    raise GalatTypst(pesan)


def periksa_wajah(rupa: Rupa) -> None:
    """Look whether the office's fonts hold the families of its look, without setting a page.

    Raises:
        GalatWajah: if one is not there, or lacks a face.
    """
    if rupa.milik_kantor:
        with tempfile.TemporaryDirectory(prefix="huruf-") as akar:
            huruf = [rupa.huruf] if rupa.huruf is not None and rupa.huruf.is_dir() else []
            kompilasi(Path(akar), huruf=huruf, saat=0, keluaran=[], wajah=rupa.milik_kantor)
