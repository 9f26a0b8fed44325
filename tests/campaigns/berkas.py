"""The campaign of bad files: hazards with their codes, damaged mutants, mutants with a meaning.

    python -m tests.campaigns.berkas                         all hazards, 10,000 mutants, 2,000 with a meaning
    python -m tests.campaigns.berkas --mutan 500 --makna 0
    python -m tests.campaigns.berkas --benih 417             one mutant again
    python -m tests.campaigns.berkas --benih-makna 26        one with a meaning again

Exit code 0 where every file is told as it must be, 1 where one is not; its seed (or name) is printed.
"""

import argparse
import os
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from tests.campaigns import berkas_makna, berkas_mutan
from tests.campaigns.berkas_bahan import Bahaya, formulir
from tests.campaigns.berkas_isi import isi_sel
from tests.campaigns.berkas_lembar import lembar
from tests.campaigns.berkas_wadah import wadah

from lkj.lembar import batas

MUTAN, MAKNA = 10_000, 2_000
BAHAYA: dict[str, Callable[[], Iterator[Bahaya]]] = {"wadah": wadah, "lembar": lembar, "isi sel": isi_sel}
"""Kind of hazard → what builds the files."""
_BLOK = 25


@dataclass
class Hitungan:
    """What has been seen so far of one kind of files."""

    akhir: Counter[str] = field(default_factory=Counter)
    terlama: tuple[float, int] = (0.0, 0)
    memori: int = 0
    salah: list[str] = field(default_factory=list)

    @property
    def jumlah(self) -> int:
        """How many files were checked."""
        return sum(self.akhir.values())


@dataclass(frozen=True)
class Hasil:
    """What became of one file; ``memori`` is the most that any reader of this process held, in bytes."""

    benih: int
    akhir: str
    salah: str
    detik: float
    memori: int


def satu_mutan(benih: int) -> Hasil:
    """Check the damaged mutant of a seed; whatever is raised is a finding."""
    return _aman(benih, berkas_mutan.jalankan)


def satu_makna(benih: int) -> Hasil:
    """Check the mutant with a meaning of a seed; whatever is raised is a finding."""
    return _aman(benih, berkas_makna.jalankan)


def _aman(benih: int, jalankan: Callable[[int], berkas_mutan.HasilMutan | berkas_makna.HasilMakna]) -> Hasil:
    awal = time.monotonic()
    try:
        h = jalankan(benih)
        akhir, salah = h.akhir, h.salah
    except Exception:  # noqa: BLE001  the campaign reports any failure with its seed
        akhir, salah = "galat program", traceback.format_exc(limit=-3)
    detik, memori = time.monotonic() - awal, _memori_anak()
    if not salah and memori > batas.MEMORI:
        salah = f"memori {memori // 2**20} MB"
    return Hasil(benih, akhir, salah, detik, memori)


def _memori_anak() -> int:
    """The most memory that a reader of this process held so far, in bytes (from Linux)."""
    paling = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    try:
        for anak in _baca(f"/proc/self/task/{os.getpid()}/children").split():
            puncak = _baca(f"/proc/{anak}/status").partition("VmHWM:")[2].split()
            paling = max(paling, int(puncak[0]) * 1024) if puncak else paling
    except OSError:
        return paling
    return paling


def _baca(jalur: str) -> str:
    with open(jalur, encoding="ascii", errors="replace") as berkas:  # noqa: PTH123  /proc, read as it is
        return berkas.read()


def main(argumen: list[str] | None = None) -> int:
    """Run the campaign.

    Returns:
        The exit code.
    """
    pembaca = argparse.ArgumentParser(description="Campaign of bad files.")
    pembaca.add_argument("--mutan", type=int, default=MUTAN, help="how many damaged mutants")
    pembaca.add_argument("--makna", type=int, default=MAKNA, help="how many mutants with a meaning")
    pembaca.add_argument("--mulai", type=int, default=0, help="the first seed of both")
    pembaca.add_argument("--benih", type=int, help="one damaged mutant only")
    pembaca.add_argument("--benih-makna", type=int, help="one mutant with a meaning only")
    pembaca.add_argument("--proses", type=int, default=2, help="how many processes")
    pilihan = pembaca.parse_args(argumen)
    if pilihan.benih is not None:
        return _satu(satu_mutan(pilihan.benih))
    if pilihan.benih_makna is not None:
        return _satu(satu_makna(pilihan.benih_makna))
    awal = time.monotonic()
    salah = _bahaya()
    formulir()  # made once, before the processes part
    with ProcessPoolExecutor(pilihan.proses) as pekerja:
        for judul, satu, banyak in (
            ("mutan", satu_mutan, pilihan.mutan),
            ("makna", satu_makna, pilihan.makna),
        ):
            benih = range(pilihan.mulai, pilihan.mulai + banyak)
            salah += _banyak(judul, pekerja.map(satu, benih, chunksize=_BLOK), banyak)
    _katakan("", f"{salah} pelanggaran; {time.monotonic() - awal:.0f} detik seluruhnya.")
    return int(salah > 0)


def _bahaya() -> int:
    awal, jumlah, mekanisme, kode, salah = time.monotonic(), 0, set[str](), set[str](), 0
    for b in (b for buat in BAHAYA.values() for b in buat()):
        jumlah += 1
        mekanisme.add(b.mekanisme)
        kode |= set(b.kode)
        if apa := b.salah():
            salah += 1
            _katakan(f"bahaya “{b.mekanisme}: {b.nama}”: {apa}")
    isi = f"{jumlah} berkas bahaya, {len(mekanisme)} mekanisme, {len(kode)} kode catatan"
    _katakan(f"{isi}; {salah} salah; {time.monotonic() - awal:.0f} detik.")
    return salah


def _banyak(judul: str, hasil: Iterable[Hasil], semua: int) -> int:
    awal, h = time.monotonic(), Hitungan()
    for satu in hasil:
        h.akhir[satu.akhir] += 1
        h.terlama = max(h.terlama, (satu.detik, satu.benih))
        h.memori = max(h.memori, satu.memori)
        if satu.salah:
            h.salah.append(f"{judul} benih {satu.benih}: {satu.salah}")
            _katakan("", h.salah[-1])
        if h.jumlah % _BLOK == 0 or h.jumlah == semua:
            sys.stderr.write(f"\r{judul} {h.jumlah}/{semua}, {time.monotonic() - awal:.0f} detik")
            sys.stderr.flush()
    rinci = [f"  {n:6d}  {akhir}" for akhir, n in h.akhir.most_common()]
    terlama, benih = h.terlama
    batas_dipakai = (
        f"terlama {terlama:.1f} detik (benih {benih}), memori paling banyak {h.memori // 2**20} MB"
    )
    _katakan(
        "",
        f"{h.jumlah} {judul}; {len(h.salah)} salah; {time.monotonic() - awal:.0f} detik; {batas_dipakai}.",
        *rinci,
    )
    return len(h.salah)


def _satu(hasil: Hasil) -> int:
    _katakan(f"benih {hasil.benih}: {hasil.akhir}, {hasil.detik:.2f} detik", *filter(None, [hasil.salah]))
    return int(bool(hasil.salah))


def _katakan(*baris: str) -> None:
    for satu in baris:
        sys.stdout.write(satu + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
