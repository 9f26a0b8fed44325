"""The campaign of signatures: tampered files of every kind, none of which may be accepted or raise.

    python -m tests.campaigns.tanda_tangan                  600 files, 60 of them also shown to pdfsig
    python -m tests.campaigns.tanda_tangan --banyak 2600
    python -m tests.campaigns.tanda_tangan --benih 417      one file again

Each file is offered as `lkj terima-ttd` takes one in: as the signature of the Camat on one report on one day,
by issuers that are believed. Exit code 0 where every file is refused with a remark. `pdfsig` (poppler) with
the same issuer must refuse it too; where its verdict means something else, `Jenis.pdfsig` says why.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from tests.campaigns.tanda_tangan_bahan import JENIS, TOLAK, Jenis
from tests.pengesahan.naskah import DOKUMEN, SIDIK, bertanda, percaya, siap
from tests.pengesahan.sertifikat import penerbit

from lkj.catatan import DataSalahError
from lkj.contoh import muat_pengaturan
from lkj.konfigurasi import Kantor, muat
from lkj.pengesahan.kiriman import periksa_kiriman
from lkj.tindakan import Digest, IsiTindakan, Pokok, Tindakan

BANYAK = 600


@dataclass(frozen=True)
class Hasil:
    """What became of one file: the codes of its remarks, or what is wrong with that."""

    benih: int
    jenis: str
    kode: str
    salah: str
    detik: float


@cache
def _kantor() -> Kantor:
    return muat(Kantor, muat_pengaturan())


def tindakan() -> Tindakan:
    """The act that every file is offered for."""
    isi = IsiTindakan.model_validate(
        {
            "tindakan": "tanda_tangan",
            "langkah": 2,
            "peran": "camat",
            "jabatan": "camat",
            "oleh": "Hendra Wijayakusuma, S.STP., M.Si.",
            "dicatat_oleh": "Kasubbag Perencanaan dan Keuangan",
            "tanggal": "2023-04-14",
        }
    )
    return Tindakan(3, "", (Pokok(name=DOKUMEN, digest=Digest(sha256=SIDIK)),), isi)


def berkas(benih: int) -> tuple[Jenis, bytes]:
    """The file of a seed, and its kind."""
    jenis = JENIS[benih % len(JENIS)]
    return jenis, jenis.buat(Random(benih))  # noqa: S311  a seed that brings a finding back


def terima(pdf: bytes, crl: tuple[bytes, ...] = ()) -> list[str]:
    """The codes with which a file is refused; none where it is accepted."""
    try:
        periksa_kiriman(pdf, siap(), tindakan(), _kantor(), percaya(*crl), berkas="x.pdf")
    except DataSalahError as salah:
        return [c.kode for c in salah.catatan]
    return []


def satu(benih: int) -> Hasil:
    """Offer the file of a seed; whatever is raised is a finding."""
    awal, nama, kode, salah = time.monotonic(), JENIS[benih % len(JENIS)].nama, "", ""
    try:
        jenis, pdf = berkas(benih)
        kode = ",".join(sorted(set(terima(pdf, jenis.crl))))
        salah = "" if kode else "diterima"
    except Exception:  # noqa: BLE001  the campaign reports any failure with its seed
        salah = traceback.format_exc(limit=-3)
    return Hasil(benih, nama, kode, salah, time.monotonic() - awal)


class Pdfsig:
    """poppler's verdict, with the fictional issuer in a store of its own."""

    def __init__(self, folder: Path) -> None:
        """Make the store."""
        self._folder = folder
        simpan, pem = f"sql:{folder}", folder / "penerbit.pem"
        pem.write_bytes(penerbit().pem)
        for perintah in (("-N", "--empty-password"), ("-A", "-n", "p", "-t", "CT,CT,CT", "-i", str(pem))):
            subprocess.run(["certutil", "-d", simpan, *perintah], check=True, capture_output=True)

    def sah(self, pdf: bytes) -> bool:
        """Whether it finds one signature: valid, of the whole file, by a trusted issuer."""
        jalur = self._folder / "x.pdf"
        jalur.write_bytes(pdf)
        perintah = ["pdfsig", "-nssdir", f"sql:{self._folder}", str(jalur)]
        kata = subprocess.run(perintah, capture_output=True, check=False, timeout=60).stdout.decode(
            "utf-8", "replace"
        )
        perlu = ("Signature is Valid.", "Total document signed", "Certificate is Trusted.")
        return kata.count("Signature #") == 1 and all(p in kata for p in perlu)


def banding(benih: int, pdfsig: Pdfsig) -> str:
    """What is wrong with poppler's verdict on the file of a seed; empty where it is as declared."""
    jenis, pdf = berkas(benih)
    if jenis.pdfsig == TOLAK and pdfsig.sah(pdf):
        return f"benih {benih} ({jenis.nama}): pdfsig menerima"
    return ""


def main(argumen: list[str] | None = None) -> int:
    """Run the campaign.

    Returns:
        The exit code.
    """
    pembaca = argparse.ArgumentParser(description="Campaign of signatures.")
    pembaca.add_argument("--banyak", type=int, default=BANYAK, help="how many files")
    pembaca.add_argument("--mulai", type=int, default=0, help="the first seed")
    pembaca.add_argument("--benih", type=int, help="one file only")
    pembaca.add_argument("--utas", type=int, default=2, help="how many at a time")
    pilihan = pembaca.parse_args(argumen)
    if pilihan.benih is not None:
        h = satu(pilihan.benih)
        _katakan(f"{h.jenis}: {h.kode or h.salah}")
        return int(bool(h.salah))
    benih = range(pilihan.mulai, pilihan.mulai + pilihan.banyak)
    bertanda()  # made once, before the threads part
    awal = time.monotonic()
    # Threads: each file is judged in a child anyway; a forked copy would wait for the compiler's threads.
    with ThreadPoolExecutor(pilihan.utas) as pekerja:
        semua = list(pekerja.map(satu, benih))
    salah = [f"benih {h.benih} ({h.jenis}): {h.salah}" for h in semua if h.salah]
    rinci = Counter((h.jenis, h.kode) for h in semua)
    _katakan(*(f"{n:5d}  {jenis}: {kode}" for (jenis, kode), n in sorted(rinci.items())))
    _katakan(
        f"{len(semua)} berkas, {len(salah)} salah, {time.monotonic() - awal:.0f} detik;"
        f" terlama {max(h.detik for h in semua):.1f} detik."
    )
    with tempfile.TemporaryDirectory() as folder:
        pdfsig = Pdfsig(Path(folder))
        beda = [] if pdfsig.sah(bertanda()) and not terima(bertanda()) else ["berkas yang sah tidak diterima"]
        beda += [b for n in benih[: 2 * len(JENIS)] if (b := banding(n, pdfsig))]
    _katakan(*salah, *beda, f"pdfsig: {len(beda)} beda pendapat yang tidak dijelaskan.")
    return int(bool(salah or beda))


def _katakan(*baris: str) -> None:
    for satu_baris in baris:
        sys.stdout.write(satu_baris + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
