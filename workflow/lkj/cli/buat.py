"""`lkj buat`: the same build as `snakemake TARGET`, with progress and remarks only; the trace is in a log."""

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import IO, Self

from lkj.catatan import Catatan, DataSalahError, dari_csv, dari_json, ringkas, urut
from lkj.cli.umum import BUKAN_REPOSITORI, di_repositori, muat_yaml
from lkj.konfigurasi import BERKAS
from lkj.periode import POLA_KUNCI_MASA, Masa

LOG = Path("log/lkj-buat.log")
SELESAI, DATA_SALAH, PANGGILAN_SALAH = 0, 1, 2

_LANGKAH = re.compile(r"(\d+) of (\d+) steps")
_PEKERJAAN = re.compile(r"^Job \d+: (.*)")
_LAPORAN = re.compile(
    rf"reports/((?!arsip/)[a-z0-9-]+/)?(arsip/)?(lkj|pengukuran)_(20\d\d)(?:_({POLA_KUNCI_MASA}))?\.\w+"
)
_PENILAIAN = re.compile(rf"(?:reports|build)/(?:[a-z0-9-]+/)?sop_20\d\d(?:_(?:{POLA_KUNCI_MASA}))?\.\w+")
_UNGGAHAN = re.compile(r"reports/((?:[a-z0-9-]+/)?unggah/20\d\d)/daftar\.\w+")
_HILANG = re.compile(r"^(\S.*) \(missing locally", re.MULTILINE)
_TENGGANG_DETIK = 20
"""How long an interrupted build may take to end its jobs before it is killed."""


def jalankan(target: Sequence[str]) -> int:
    """Build the targets in the repository that is the working directory; return the exit code."""
    if not di_repositori():
        return _gagal(BUKAN_REPOSITORI, PANGGILAN_SALAH)
    for bagian in _berurutan(target):
        if kode := _buat(bagian):
            return kode
    return _berhasil(target)


def _berurutan(target: Sequence[str]) -> Iterator[list[str]]:
    """The targets, then those that judge what is there: in one build they would not see what it makes."""
    nilai = [t for t in target if _PENILAIAN.fullmatch(t)]
    lain = [t for t in target if t not in nilai]
    if lain or not target:
        yield lain
    if nilai:
        yield nilai


def _buat(target: Sequence[str]) -> int:
    """One build; its exit code, after saying why it failed."""
    with tempfile.TemporaryDirectory() as sementara:
        wadah = Path(sementara, "catatan.jsonl")
        kode, keluaran = _snakemake(target, wadah)
        catatan = _baca(wadah)
    if kode == 0:
        return SELESAI
    if kode is None:
        return _gagal("Dihentikan. Jalankan lagi perintah yang sama untuk meneruskan.", DATA_SALAH)
    return _tampilkan(catatan) if catatan else sebab_gagal(keluaran)


def sebab_gagal(keluaran: str) -> int:
    """Say why Snakemake ended without a remark; return the exit code."""
    catatan = _catatan_pengaturan()
    return _tampilkan(catatan) if catatan else _sebab_lain(keluaran)


def buat_di(folder: Path, target: Sequence[str]) -> str:
    """Build in another folder that holds a repository's files, by the code that lies there.

    Returns:
        Why it failed, in words for the officer; nothing when all is made.
    """
    with tempfile.TemporaryDirectory() as sementara:
        wadah = Path(sementara, "catatan.jsonl")
        kode, keluaran = _snakemake(target, wadah, folder=folder)
        catatan = _baca(wadah)
    if kode == 0:
        return ""
    if kode is None:
        return "Dihentikan."
    if catatan:
        return f"{ringkas(catatan)}.\n" + "".join(f"{c.sebagai_teks()}\n" for c in catatan)
    return f"Pembuatan berhenti; rinciannya ada di {LOG}. Baris terakhirnya: {_baris_akhir(keluaran)}"


def _baris_akhir(keluaran: str) -> str:
    return next((b.strip() for b in reversed(keluaran.splitlines()) if b.strip()), "tidak ada")


def _snakemake(target: Sequence[str], wadah: Path, *, folder: Path | None = None) -> tuple[int | None, str]:
    """Run Snakemake in a process group of its own; show progress; keep all output in the log.

    Args:
        target: What to build.
        wadah: Where the jobs announce remarks.
        folder: Another folder to work in, by its own code; None for the working directory.

    Returns:
        Its exit code, None when it was interrupted, and its output.
    """
    LOG.parent.mkdir(parents=True, exist_ok=True)
    perintah = [sys.executable, "-m", "snakemake", *target]
    lingkungan = {**os.environ, "LKJ_CATATAN": str(wadah), "PYTHONUNBUFFERED": "1"}
    if folder is not None:  # also its child processes load the code of that folder
        lingkungan["PYTHONPATH"] = str(folder / "workflow")
    with (
        _berhenti_seperti_ctrl_c(),
        subprocess.Popen(  # the interpreter of this environment, no shell
            perintah,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=lingkungan,
            cwd=folder,
            start_new_session=True,
        ) as proses,
    ):
        try:
            keluaran = _ikuti(proses.stdout)
            kode: int | None = proses.wait()
        except KeyboardInterrupt:
            kode, keluaran = None, _akhiri(proses)
    LOG.write_text(keluaran, encoding="utf-8")
    return kode, keluaran


@contextmanager
def _berhenti_seperti_ctrl_c() -> Iterator[None]:
    """A closed window and a polite kill end the build as Ctrl-C does, instead of leaving it alone."""

    def hentikan(nomor: int, bingkai: FrameType | None) -> None:  # noqa: ARG001  the signature is given
        raise KeyboardInterrupt

    lama = {s: signal.signal(s, hentikan) for s in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for nomor, penangan in lama.items():
            signal.signal(nomor, penangan)


def _akhiri(proses: "subprocess.Popen[str]") -> str:
    """Interrupt the whole group; kill it if it takes too long or the person insists."""
    os.killpg(proses.pid, signal.SIGINT)
    try:
        return proses.communicate(timeout=_TENGGANG_DETIK)[0]
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        os.killpg(proses.pid, signal.SIGKILL)
        return proses.communicate()[0]


def _ikuti(keluaran: IO[str] | None) -> str:
    baris_semua = []
    with _Kemajuan() as kemajuan:
        for baris in keluaran or ():
            baris_semua.append(baris)
            if cocok := _PEKERJAAN.match(baris):
                kemajuan.sebut(cocok[1])
            elif cocok := _LANGKAH.search(baris):
                kemajuan.maju(int(cocok[1]), int(cocok[2]))
            elif "dibuat ulang" in baris:
                kemajuan.cetak(baris.strip())
    return "".join(baris_semua)


class _Kemajuan:
    """A progress line on a terminal, plain lines elsewhere."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._konsol = Console(stderr=True)
        kolom = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self._garis = Progress(*kolom, console=self._konsol, disable=not self._konsol.is_terminal)
        self._tugas = self._garis.add_task("Menyiapkan", total=None)

    def __enter__(self) -> Self:
        self._garis.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._garis.stop()

    def sebut(self, pesan: str) -> None:
        from lkj.mengapa.kata import sebut_masa

        pesan = sebut_masa(pesan)
        if self._konsol.is_terminal:
            self._garis.update(self._tugas, description=pesan)
        else:
            sys.stderr.write(f"  {pesan}\n")

    def maju(self, sudah: int, semua: int) -> None:
        self._garis.update(self._tugas, completed=sudah, total=semua)

    def cetak(self, pesan: str) -> None:
        sys.stderr.write(f"{pesan}\n")


def _baca(wadah: Path) -> tuple[Catatan, ...]:
    if not wadah.is_file():
        return ()
    baris = wadah.read_text(encoding="utf-8").splitlines()
    return urut(c for b in baris for c in dari_json(f"[{b}]"))


def _berhasil(target: Sequence[str]) -> int:
    for berkas in target:
        sys.stdout.write(f"Selesai: {berkas}\n")
    catatan = urut(c for b in _tabel_catatan(target) for c in dari_csv(b.read_bytes()))
    if catatan:
        sys.stdout.write(f"\n{ringkas(catatan)}\n")
        sys.stdout.write("".join(f"{c.sebagai_teks()}\n" for c in catatan))
    return SELESAI


def _tabel_catatan(target: Sequence[str]) -> Iterator[Path]:
    """The remark tables that the reports hang on; of no other office and no later quarter.

    Without a target all years of this repository's own office were built.
    """
    akar = Path("data/processed")
    if not target:
        pola = ("20??/catatan.csv", "20??/tw?/catatan.csv", "20??/profil/catatan.csv")
        yield from sorted(b for p in pola for b in akar.glob(p))
        yield from sorted(Path("build").glob("lkj_20??/catatan.csv"))
        yield from sorted(Path("build").glob("lkj_20??/pengesahan.csv"))
    yield from (Path(b) for b in dict.fromkeys(target) if Path(b).name == "catatan.csv")
    unggahan = filter(None, map(_UNGGAHAN.fullmatch, target))
    yield from (b for b in dict.fromkeys(Path("build", c[1], "catatan.csv") for c in unggahan) if b.is_file())
    bertanda = (Path("build", b.removeprefix("reports/")) for b in target if b.endswith("_ttd.pdf"))
    yield from (c for b in bertanda if (c := b.with_suffix(".catatan.csv")).is_file())
    for cocok in filter(None, map(_LAPORAN.fullmatch, dict.fromkeys(target))):
        unit, arsip, jenis, tahun, kunci = cocok.groups()
        masa = Masa.dari_kunci(int(tahun), kunci or "")
        folder = akar / (unit or "") / tahun
        tabel = [folder / m / "catatan.csv" for m in _sampai(masa)]
        setahun = [] if kunci else [folder / "catatan.csv"]
        profil = [folder / "profil/catatan.csv"] if jenis == "lkj" and not kunci else []
        bangun = Path("build", unit or "", f"{jenis}_{masa.ekor}")
        catatan_arsip = Path("build", cocok[0].removeprefix("reports/")).with_suffix(".catatan.csv")
        milik = [bangun / "catatan.csv", bangun / "pengesahan.csv", *([catatan_arsip] if arsip else [])]
        yield from (b for b in [*tabel, *setahun, *profil, *milik] if b.is_file())


def _sampai(masa: Masa) -> list[str]:
    """The folders of the quarters, or of the months, that a document of a period stands on."""
    if masa.bulan:
        return [Masa(masa.tahun, bulan=n).kunci for n in range(1, masa.bulan + 1)]
    return [Masa(masa.tahun, tw).kunci for tw in range(1, masa.triwulan + 1)]


def _catatan_pengaturan() -> tuple[Catatan, ...]:
    """A remark when Snakemake could not even begin because of the settings file."""
    try:
        muat_yaml(Path(BERKAS))
    except DataSalahError as salah:
        return salah.catatan
    return ()


def _tampilkan(catatan: Sequence[Catatan]) -> int:
    sys.stdout.write(f"Laporan belum dapat dibuat: {ringkas(catatan)}.\n\n")
    sys.stdout.write("".join(f"{c.sebagai_teks()}\n" for c in catatan))
    return DATA_SALAH


def _sebab_lain(keluaran: str) -> int:
    if "MissingRuleException" in keluaran:
        saran = (
            "Contoh: reports/lkj_2023.pdf, reports/lkj_2023_tw1.pdf,"
            " reports/format_isian/2023/tw1/<seksi>.xlsx."
        )
        return _gagal(f"Berkas yang diminta tidak dikenal. {saran}", PANGGILAN_SALAH)
    if "LockException" in keluaran:
        return _gagal(
            "Ada pembuatan lain yang sedang berjalan, atau yang lalu terputus."
            " Bila tidak ada yang berjalan, jalankan: lkj buka-kunci",
            PANGGILAN_SALAH,
        )
    if hilang := sorted(set(_HILANG.findall(keluaran))):
        return _gagal(f"Hilang selagi laporan dibuat: {', '.join(hilang)}. Pulihkan dan ulangi.", DATA_SALAH)
    return _gagal(f"Pembuatan berhenti karena galat program. Rinciannya ada di {LOG}.", DATA_SALAH)


def lepas_kunci() -> int:
    """Remove the lock that an interrupted build left; return the exit code."""
    perintah = [sys.executable, "-m", "snakemake", "--unlock"]
    hasil = subprocess.run(perintah, capture_output=True, check=False)
    if hasil.returncode:
        return _gagal("Kunci tidak dapat dibuka; jalankan di folder repositori.", PANGGILAN_SALAH)
    sys.stdout.write("Kunci dibuka. Jalankan lagi perintah pembuatan.\n")
    return SELESAI


def _gagal(pesan: str, kode: int) -> int:
    sys.stderr.write(f"{pesan}\n")
    return kode
