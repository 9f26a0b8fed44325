"""The tables and remarks of a commit: built in a clean checkout by its own program, or taken from a cache."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from lkj.catatan import Catatan, DataSalahError, dari_csv, dari_json, urut, yang_wajib
from lkj.git import Repositori
from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.konfigurasi.berkas import muat_yaml
from lkj.ringkas.masa import TahunKantor
from lkj.ringkas.salinan import salin_bersih

DETIK: Final = 3000
"""Time for the build of one year, in seconds."""
_DITERUSKAN: Final = (
    *("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ", "VIRTUAL_ENV", "XDG_CACHE_HOME", "LD_LIBRARY_PATH"),
    *("COVERAGE_PROCESS_START", "NUMBER_OF_PROCESSORS"),
)
"""What a build sees of the environment. It runs the program of the commit, which may be a stranger's: tokens
of the CI stay outside."""
_EKOR = 40
"""Last lines of a log that are kept of a build that failed without a remark."""


@dataclass(frozen=True)
class Hasil:
    """What the build of a year gave.

    Attributes:
        tabel: Measured table → its CSV, as far as they could be made.
        catatan: All remarks on its sheets and settings.
        galat: Last lines of the log when the build failed and no remark that must be mended says why.
        dokumen: Documents that were made, in the folder of the results.
    """

    tabel: Mapping[str, str] = field(default_factory=dict)
    catatan: tuple[Catatan, ...] = ()
    galat: str = ""
    dokumen: tuple[str, ...] = ()


def bangun(
    repositori: Repositori,
    rev: str,
    masa: Sequence[TahunKantor],
    *,
    simpanan: Path | None = None,
    hasil_ke: Path | None = None,
) -> dict[TahunKantor, Hasil]:
    """Build some years of a commit.

    Args:
        repositori: Where the commit is.
        rev: Its full digest.
        masa: The years, with the quarters that are in this commit.
        simpanan: Folder in which results are kept by commit, and looked for; None for none.
        hasil_ke: Folder for tables and documents; None makes tables only, which a cache may give.

    Raises:
        GitGagalError: The commit cannot be read.
    """
    jadi = {m: h for m in masa if hasil_ke is None and (h := _dari_simpanan(simpanan, rev, m))}
    if sisa := [m for m in masa if m not in jadi]:
        with tempfile.TemporaryDirectory(prefix="lkj-") as sementara:
            kerja = Path(sementara, "salinan")
            salin_bersih(repositori, rev, kerja)
            for m in sisa:
                jadi[m] = _satu(kerja, m, hasil_ke)
                _ke_simpanan(simpanan, rev, m, jadi[m])
    return jadi


def _satu(kerja: Path, m: TahunKantor, hasil_ke: Path | None) -> Hasil:
    tabel = [f"{m.folder}{t}" for t in (*m.catatan(), *m.tabel())]
    if not tabel:
        return Hasil()
    dokumen = m.dokumen() if hasil_ke else []
    wadah = kerja.parent / f"catatan-{m.nama}.jsonl"
    kode, log = _jalankan(kerja, [*tabel, *dokumen], wadah)
    catatan = list(_baca_wadah(wadah))
    for t in m.catatan():
        if (jalur := kerja / m.folder / t).is_file():
            catatan += dari_csv(jalur.read_bytes())
    if kode and not yang_wajib(catatan):
        catatan += _pengaturan_salah(kerja, m)
    galat = "\n".join(log.splitlines()[-_EKOR:]) if kode and not yang_wajib(catatan) else ""
    if hasil_ke:
        _pindah(kerja, hasil_ke, tabel)
        _pindah(kerja, hasil_ke, dokumen)
        if kode:
            (hasil_ke / f"log-{m.nama}.txt").write_text(log, encoding="utf-8")
    isi = {
        t: (kerja / m.folder / t).read_text("utf-8") for t in m.tabel() if (kerja / m.folder / t).is_file()
    }
    return Hasil(isi, urut(catatan), galat, tuple(d for d in dokumen if (kerja / d).is_file()))


def _pengaturan_salah(kerja: Path, m: TahunKantor) -> Sequence[Catatan]:
    """Remarks on settings with which a build cannot even begin."""
    for nama in dict.fromkeys((BERKAS, f"config/unit/{m.unit[:-1]}.yaml" if m.unit else BERKAS)):
        try:
            muat(Kantor, muat_yaml(kerja / nama, nama=nama), berkas=nama)
        except DataSalahError as salah:
            return salah.catatan
    return ()


def _jalankan(kerja: Path, target: Sequence[str], wadah: Path) -> tuple[int, str]:
    """Run Snakemake in the checkout; its exit code and all it printed."""
    sendiri = {"PYTHONPATH": str(kerja / "workflow"), "LKJ_CATATAN": str(wadah), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(  # the interpreter of this environment, no shell
        [sys.executable, "-m", "snakemake", *target],
        cwd=kerja,
        env={k: n for k in _DITERUSKAN if (n := os.environ.get(k)) is not None} | sendiri,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as proses:
        try:
            keluaran, _ = proses.communicate(timeout=DETIK)
        except BaseException:
            proses.terminate()
            raise
    return proses.returncode, keluaran.decode(errors="replace").replace(str(kerja), ".")


def _baca_wadah(wadah: Path) -> Iterable[Catatan]:
    if wadah.is_file():
        yield from dari_json(f"[{','.join(wadah.read_text('utf-8').splitlines())}]")


def _pindah(kerja: Path, ke: Path, berkas: Iterable[str]) -> None:
    for b in berkas:
        if (kerja / b).is_file():
            (ke / b).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(kerja / b, ke / b)


# the cache -----------------------------------------------------------------------------------------
def _jalur_simpanan(simpanan: Path, rev: str, m: TahunKantor) -> Path:
    return simpanan / f"{rev}-{m.nama}-tw{''.join(map(str, m.tw))}.json"


def _dari_simpanan(simpanan: Path | None, rev: str, m: TahunKantor) -> Hasil | None:
    """What is kept of a commit; None where nothing is, or what is there cannot be read."""
    if simpanan is None:
        return None
    try:
        isi: dict[str, Any] = json.loads(_jalur_simpanan(simpanan, rev, m).read_text("utf-8"))
        return Hasil(isi["tabel"], tuple(Catatan(**c) for c in isi["catatan"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _ke_simpanan(simpanan: Path | None, rev: str, m: TahunKantor, hasil: Hasil) -> None:
    """Keep a result; one of a program that broke is made again the next time."""
    if simpanan is None or hasil.galat:
        return
    simpanan.mkdir(parents=True, exist_ok=True)
    jalur = _jalur_simpanan(simpanan, rev, m)
    isi = {"tabel": dict(hasil.tabel), "catatan": [asdict(c) for c in hasil.catatan]}
    sementara = jalur.with_suffix(f".{os.getpid()}")
    sementara.write_text(json.dumps(isi, ensure_ascii=False), encoding="utf-8")
    sementara.replace(jalur)
