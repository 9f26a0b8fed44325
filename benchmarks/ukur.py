"""Measure what a build costs, as a ratio to ``snakemake --version`` run in turn with it.

A ratio says the same on a slow and on a fast machine, and a pair that runs back to back shares whatever
else the machine is doing. Each case runs in its own turn of pairs, the order within a pair alternates,
and the table gives the median of the ratios with its quartiles. A run that did not do what it was
measured for (a PDF that did not change, work where there was nothing to do) stops the measurement.

Cases
    kosong      nothing to do
    dingin      no derived file and no memory of Snakemake: the whole report
    satu-sel    one figure changed in one workbook of quarter IV, up to the new PDF
    telusur-*   `lkj telusur` of a figure by its key, by words, and by a page of the PDF, in a repository

Everything happens in a temporary copy of the files that git would commit, with the interpreter that
runs this command.
"""

import argparse
import json
import os
import platform
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from profil import cetak_profil
from salinan import Jalan, PengukuranGagal, Salinan, salin

PASANGAN_TERKECIL = 9


@dataclass(frozen=True)
class Kasus:
    """One line of the table: what is done before a run, untimed, and what has to hold after it."""

    kode: str
    nama: str
    batas: float
    siapkan: Callable[[Salinan, int], None]
    pdf_berubah: bool
    jalan: Callable[[Salinan], Jalan] = Salinan.bangun


@dataclass(frozen=True)
class Hasil:
    """The measured pairs of one case; times in seconds of wall clock, and of processor."""

    kode: str
    nama: str
    batas: float
    detik: list[float] = field(default_factory=list)
    detik_versi: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    cpu_versi: list[float] = field(default_factory=list)

    def tambah(self, kasus: Jalan, versi: Jalan) -> None:
        """Add one pair."""
        self.detik.append(kasus.detik)
        self.detik_versi.append(versi.detik)
        self.cpu.append(kasus.detik_cpu)
        self.cpu_versi.append(versi.detik_cpu)

    @property
    def rasio(self) -> list[float]:
        """One ratio for each pair."""
        return [d / v for d, v in zip(self.detik, self.detik_versi, strict=True)]

    @property
    def rasio_cpu(self) -> float:
        """Median ratio of processor time: work in parallel counts in full, waiting does not."""
        return statistics.median(d / v for d, v in zip(self.cpu, self.cpu_versi, strict=True))

    @property
    def kuartil(self) -> tuple[float, float, float]:
        """Lower quartile, median and upper quartile of the ratios."""
        bawah, tengah, atas = statistics.quantiles(self.rasio, n=4, method="inclusive")
        return bawah, tengah, atas


KASUS = (
    Kasus("kosong", "tidak ada yang dikerjakan", 1.3, lambda _s, _k: None, pdf_berubah=False),
    Kasus("dingin", "dari awal sampai PDF", 3.5, lambda s, _k: s.bersihkan(), pdf_berubah=True),
    Kasus("satu-sel", "satu sel TW IV sampai PDF", 2.5, Salinan.ubah_satu_sel, pdf_berubah=True),
    *(
        Kasus(f"telusur-{k}", f"lkj telusur: {k}", 1.0, Salinan.siapkan_telusur, pdf_berubah=False, jalan=j)
        for k, j in (
            ("kunci", lambda s: s.telusur("IKU-01.realisasi")),
            ("kata", lambda s: s.telusur("Realisasi Indeks Kepuasan Masyarakat tahun 2023 indeks")),
            ("pdf", Salinan.telusur_halaman),
        )
    ),
)


def main(argumen: Sequence[str] | None = None) -> int:
    """Measure what the command line asks for; 0 done, 1 over a limit or failed, 2 wrong call."""
    pilihan = _pilihan(argumen)
    kasus = [k for k in KASUS if k.kode in pilihan.kasus]
    try:
        with salin(pilihan.laporan) as salinan:
            salinan.bangun()
            if pilihan.profil:
                for k in kasus:
                    print(f"== {k.nama}")
                    cetak_profil(salinan, k.siapkan)
                return 0
            hasil = [_ukur(salinan, k, pilihan.pasangan) for k in kasus]
    except PengukuranGagal as galat:
        print(f"Pengukuran berhenti: {galat}", file=sys.stderr)
        return 1
    _cetak_tabel(hasil)
    if pilihan.json:
        _tulis_json(hasil, pilihan.json)
    return int(pilihan.ketat and any(h.kuartil[1] > h.batas for h in hasil))


def _pilihan(argumen: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    pengurai = argparse.ArgumentParser(
        prog="python benchmarks/ukur.py",
        description="Mengukur biaya membuat laporan sebagai kelipatan V = `snakemake --version`.",
        epilog="Contoh: python benchmarks/ukur.py --kasus kosong satu-sel --json hasil.json",
    )
    tambah = pengurai.add_argument
    kode = [k.kode for k in KASUS]
    tambah("--kasus", nargs="+", choices=kode, default=kode, metavar="KASUS", help=", ".join(kode))
    tambah("--pasangan", type=int, default=PASANGAN_TERKECIL, help="jumlah pasangan, paling sedikit 9")
    tambah("--laporan", default="reports/lkj_2023.pdf", help="sasaran (baku: %(default)s)")
    tambah("--json", type=Path, metavar="BERKAS", help="tulis juga semua waktu ke berkas JSON")
    tambah("--profil", action="store_true", help="cetak di mana waktu habis, tanpa mengukur rasio")
    tambah("--ketat", action="store_true", help="kode keluar 1 bila suatu median melewati batas")
    pilihan = pengurai.parse_args(argumen)
    if pilihan.pasangan < PASANGAN_TERKECIL:
        pengurai.error(f"--pasangan paling sedikit {PASANGAN_TERKECIL}")
    return pilihan


def _ukur(salinan: Salinan, kasus: Kasus, pasangan: int) -> Hasil:
    """Measure one case, after one run that only warms the caches."""
    hasil = Hasil(kasus.kode, kasus.nama, kasus.batas)
    _satu_kali(salinan, kasus, 0)
    for kali in range(1, pasangan + 1):
        if kali % 2:
            versi, jalan = salinan.jalankan("--version"), _satu_kali(salinan, kasus, kali)
        else:
            jalan, versi = _satu_kali(salinan, kasus, kali), salinan.jalankan("--version")
        hasil.tambah(jalan, versi)
        print(f"\r{kasus.kode} {kali}/{pasangan} ", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return hasil


def _satu_kali(salinan: Salinan, kasus: Kasus, kali: int) -> Jalan:
    """Prepare, build and check one run; what is returned is of the build alone."""
    sebelum = salinan.sidik()
    kasus.siapkan(salinan, kali)
    jalan = kasus.jalan(salinan)
    if (salinan.sidik() != sebelum) is not kasus.pdf_berubah:
        pesan = f"{kasus.kode}: PDF {'tidak ' if kasus.pdf_berubah else ''}berubah"
        raise PengukuranGagal(pesan)
    return jalan


def _cetak_tabel(hasil: Sequence[Hasil]) -> None:
    """The table of the README: ratios to V."""
    semua_versi = [v for h in hasil for v in h.detik_versi]
    print(f"V = snakemake --version: median {statistics.median(semua_versi):.2f} detik")
    print(f"{'kasus':<28}{'median':>8}{'kuartil':>14}{'batas':>8}{'CPU':>8}{'detik':>8}  pasangan")
    for h in hasil:
        bawah, tengah, atas = h.kuartil
        rasio = f"{tengah:>6.2f} V{f'{bawah:.2f}–{atas:.2f}':>14}{h.batas:>6.1f} V{h.rasio_cpu:>8.2f}"
        print(f"{h.nama:<28}{rasio}{statistics.median(h.detik):>8.2f}  {len(h.detik)}")


def _tulis_json(hasil: Sequence[Hasil], berkas: Path) -> None:
    """All pairs, so that another can compute other figures from them."""
    isi = {
        "python": platform.python_version(),
        "inti": os.cpu_count(),
        "kasus": [
            asdict(h) | {"rasio": h.rasio, "kuartil": h.kuartil, "rasio_cpu": h.rasio_cpu} for h in hasil
        ],
    }
    berkas.write_text(json.dumps(isi, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
