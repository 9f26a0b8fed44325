"""The long campaign: a thousand made-up offices measured twice.

    python -m tests.campaigns.bebas --kantor 1000            two processes, a line of progress
    python -m tests.campaigns.bebas --benih 417              one office again, each difference on a line

Exit code 0 where all agree, 1 where a cell differs or an office could not be measured.
"""

import argparse
import sys
import time
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from tests.bebas.kampanye import Hasil, jalankan

_DITAMPILKAN = 5
"""Differences shown of one office; its seed shows all of them."""


@dataclass
class Jumlah:
    """What the campaign has seen so far."""

    kantor: int = 0
    buku_kerja: int = 0
    sel: int = 0
    berbeda: list[int] = field(default_factory=list)
    gagal: list[int] = field(default_factory=list)

    def tambah(self, hasil: Hasil) -> None:
        """Count one office."""
        self.kantor += 1
        self.buku_kerja += hasil.buku_kerja
        self.sel += hasil.sel
        if hasil.beda:
            self.berbeda.append(hasil.benih)


def main(argumen: list[str] | None = None) -> int:
    """Run the campaign.

    Returns:
        The exit code.
    """
    pembaca = argparse.ArgumentParser(description="Campaign of the second, independent measurement.")
    pembaca.add_argument("--kantor", type=int, default=1000, help="how many offices")
    pembaca.add_argument("--mulai", type=int, default=0, help="the first seed")
    pembaca.add_argument("--benih", type=int, help="one seed only, with all its differences")
    pembaca.add_argument("--proses", type=int, default=2, help="how many processes")
    pilihan = pembaca.parse_args(argumen)
    if pilihan.benih is not None:
        hasil = jalankan(pilihan.benih)
        _katakan(*map(str, hasil.beda), f"{hasil.sel} sel dibandingkan, {len(hasil.beda)} berbeda.")
        return int(bool(hasil.beda))
    return _banyak(range(pilihan.mulai, pilihan.mulai + pilihan.kantor), pilihan.proses)


def _banyak(benih: range, proses: int) -> int:
    awal, jumlah = time.monotonic(), Jumlah()
    with ProcessPoolExecutor(proses) as pekerja:
        for hasil in pekerja.map(_aman, benih, chunksize=4):
            if isinstance(hasil, Hasil):
                jumlah.tambah(hasil)
                _katakan(*_baris_beda(hasil))
            else:
                nomor, galat = hasil
                jumlah.gagal.append(nomor)
                _katakan(f"benih {nomor}: tidak dapat diukur\n{galat}")
            _kemajuan(jumlah, len(benih), time.monotonic() - awal)
    _katakan(
        "",
        f"{jumlah.kantor} kantor diukur dua kali, {jumlah.buku_kerja} di antaranya lewat buku kerja; "
        f"{jumlah.sel} sel dibandingkan; {time.monotonic() - awal:.0f} detik.",
        f"Berbeda: {len(jumlah.berbeda)} kantor {jumlah.berbeda or ''}",
        f"Gagal:   {len(jumlah.gagal)} kantor {jumlah.gagal or ''}",
    )
    return int(bool(jumlah.berbeda or jumlah.gagal))


def _aman(benih: int) -> Hasil | tuple[int, str]:
    """One office; whatever goes wrong in it does not stop the others."""
    try:
        return jalankan(benih)
    except Exception:  # noqa: BLE001  the campaign reports any failure with its seed
        return benih, traceback.format_exc(limit=-3)


def _baris_beda(hasil: Hasil) -> Iterator[str]:
    for beda in hasil.beda[:_DITAMPILKAN]:
        yield f"benih {hasil.benih}: {beda}"
    if len(hasil.beda) > _DITAMPILKAN:
        yield f"benih {hasil.benih}: … dan {len(hasil.beda) - _DITAMPILKAN} lagi"


def _kemajuan(jumlah: Jumlah, semua: int, detik: float) -> None:
    selesai = jumlah.kantor + len(jumlah.gagal)
    if selesai % 10 == 0 or selesai == semua:
        sys.stderr.write(f"\r{selesai}/{semua} kantor, {jumlah.sel} sel, {detik:.0f} detik")
        sys.stderr.flush()


def _katakan(*baris: str) -> None:
    for satu in baris:
        sys.stdout.write(satu + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
