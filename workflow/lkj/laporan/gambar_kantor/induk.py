"""The parent's side: files of people in, clean pictures or refusals out."""

import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from lkj.laporan.gambar_kantor import batas

_TENGGANG_DETIK = 30
_BATAS = {
    nama: getattr(batas, nama.upper())
    for nama in (
        *("bita", "piksel", "lembar", "titik", "mutu", "memori", "detik"),
        *("sisi_foto", "sisi_lambang", "sisi_pindaian"),
    )
}


@dataclass(frozen=True)
class Gambar:
    """One finished picture: its bytes, its ending, its size in pixels."""

    isi: bytes
    akhiran: str
    lebar: int
    tinggi: int


@dataclass(frozen=True)
class Hasil:
    """What became of one file: its pages, or code and detail of the refusal."""

    halaman: tuple[Gambar, ...] = ()
    kode: str = ""
    apa: str = ""


def olah(masukan: Iterable[tuple[str, bytes]], batas_lain: Mapping[str, int] | None = None) -> list[Hasil]:
    """Paint pictures anew in limited children.

    Args:
        masukan: Kind (``foto``, ``pindaian``, ``lambang``) and content of each file.
        batas_lain: Limits that are others than those of `batas`, by their names in small letters.

    Returns:
        A result for each file, in order.

    Raises:
        RuntimeError: The child does not start: the installation is at fault, no file is.
    """
    berlaku = {**_BATAS, **(batas_lain or {})}
    with tempfile.TemporaryDirectory(prefix="gambar-") as folder:
        akar = Path(folder).resolve()
        tugas = [_taruh(akar, n, jenis, isi) for n, (jenis, isi) in enumerate(masukan)]
        hasil: list[Hasil] = []
        while len(hasil) < len(tugas):
            sisa = tugas[len(hasil) :]
            jawaban, kode = _jalankan(akar, sisa, berlaku)
            hasil += [_ambil(akar, t, j) for t, j in zip(sisa, jawaban, strict=False)]
            if len(jawaban) < len(sisa):
                hasil.append(_mati(kode, berlaku["detik"]))
        return hasil


def _taruh(akar: Path, nomor: int, jenis: str, isi: bytes) -> dict[str, str]:
    nama = f"{nomor:04d}"
    (akar / f"{nama}.masuk").write_bytes(isi)
    return {"berkas": f"{nama}.masuk", "jenis": jenis, "nama": nama}


def _jalankan(
    akar: Path, tugas: Sequence[dict[str, str]], berlaku: Mapping[str, int]
) -> tuple[list[dict[str, Any]], int]:
    """The answers that a child gave before it ended, and its exit code."""
    try:
        selesai = subprocess.run(
            [sys.executable, "-I", _letak_anak()],
            input=json.dumps({"batas": berlaku, "tugas": tugas}).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
            cwd=akar,
            env={"LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": str(akar)},
            timeout=berlaku["detik"] * len(tugas) + _TENGGANG_DETIK,
        )
        keluaran, kode = selesai.stdout, selesai.returncode
    except subprocess.TimeoutExpired as habis:
        keluaran, kode = habis.stdout or b"", -signal.SIGALRM
    jawaban = [json.loads(b) for b in keluaran.splitlines(keepends=True) if b.endswith(b"\n")]
    if not jawaban:
        pesan = f"Pembaca gambar tidak dapat dijalankan (kode {kode}); jalankan `make` untuk memasang ulang."
        raise RuntimeError(pesan)
    return jawaban[1:], kode


def _letak_anak() -> str:
    """The file of the child; named as a module, so that it belongs to the digest of the stage's code."""
    letak = find_spec(f"{__package__}.anak")
    if letak is None or letak.origin is None:
        raise ModuleNotFoundError("anak")  # noqa: EM101  a name, no sentence
    return letak.origin


def _ambil(akar: Path, tugas: dict[str, str], jawaban: dict[str, Any]) -> Hasil:
    if "tolak" in jawaban:
        kode, apa = jawaban["tolak"]
        return Hasil(kode=kode, apa=apa)
    akhiran = "png" if tugas["jenis"] == "lambang" else "jpg"
    halaman = []
    for n, (lebar, tinggi) in enumerate(jawaban["halaman"], 1):
        berkas = akar / f"{tugas['nama']}-{n}.{akhiran}"
        halaman.append(Gambar(berkas.read_bytes(), akhiran, lebar, tinggi))
    return Hasil(tuple(halaman))


def _mati(kode: int, detik: int) -> Hasil:
    """A child that gave no answer was ended: by its alarm, or because it asked for more than it may have."""
    apa = f"waktu {detik} detik" if kode == -signal.SIGALRM else "memori"
    return Hasil(kode="GAMBAR_TERLALU_BESAR", apa=apa)
