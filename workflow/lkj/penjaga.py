"""The guard: before a build, set aside derived files that nobody can vouch for.

Snakemake compares a digest only where it has a record of an output. In a fresh clone that received
old outputs, after a lost ``.snakemake``, or with a deleted or hand-edited intermediate, it would take
old files as good. A derived file is trusted only when the ledger (`lkj.sidik`) knows its bytes,
Snakemake has its own record of it, and every derived file that it was made from is trusted too.

Files under ``reports/`` are what people hold: they are never taken away. For them a marker is renewed,
an input of the publishing rule that is newer than the published file, so that it is published again.
"""

import json
import os
import shutil
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from lkj.sidik import BUKU, _keadaan, baca_buku, sha256

TERTURUN = ("data/processed", "build", "reports")
DISISIHKAN = Path("build/disisihkan")
PENANDA = Path("build/penanda")
_REKAMAN_SNAKEMAKE = Path(".snakemake/metadata")


@dataclass
class Pemeriksaan:
    """What the guard found: files it set aside and published files that are to be made again."""

    disisihkan: list[Path] = field(default_factory=list)
    diterbitkan_ulang: list[Path] = field(default_factory=list)

    def kalimat(self) -> str:
        """One line for the person at the terminal; empty when all is well."""
        jumlah = len(self.disisihkan) + len(self.diterbitkan_ulang)
        if not jumlah:
            return ""
        return (
            f"{jumlah} berkas turunan tidak cocok dengan catatan pembuatannya dan dibuat ulang"
            f" (versi lama disimpan di {DISISIHKAN.as_posix()}/)."
        )


def jaga(akar: Path = Path()) -> Pemeriksaan:
    """Check all derived files below ``akar`` and set aside the untrusted ones.

    Does nothing while another build holds Snakemake's lock. Paths are relative to ``akar``, which has
    to be the working directory of the build.
    """
    hasil = Pemeriksaan()
    if any((akar / ".snakemake/locks").glob("*.lock")):
        return hasil
    penilai = _Penilai(akar)
    for berkas in penilai.daftar():
        if penilai.tepercaya(berkas):
            continue
        _simpan_salinan(akar, berkas)
        if berkas.parts[0] == "reports":
            _perbarui_penanda(akar, berkas)
            hasil.diterbitkan_ulang.append(berkas)
        else:
            (akar / berkas).unlink()
            hasil.disisihkan.append(berkas)
    return hasil


def penanda(keluaran: Path | str) -> Path:
    """The marker file of a published file."""
    return PENANDA / str(keluaran).replace("/", "__")


class _Penilai:
    """Decides which derived files can be trusted; answers are remembered."""

    def __init__(self, akar: Path) -> None:
        self._akar = akar
        self._jawaban: dict[Path, bool] = {}
        self._tercatat = {b.name for b in (akar / BUKU).glob("*.json")}

    def daftar(self) -> list[Path]:
        return sorted(b for b in _berkas_turunan(self._akar) if self._milik_kita(b))

    def tepercaya(self, berkas: Path) -> bool:
        if berkas not in self._jawaban:
            self._jawaban[berkas] = False  # a cycle in a damaged ledger is not trusted
            self._jawaban[berkas] = self._nilai(berkas)
        return self._jawaban[berkas]

    def _milik_kita(self, berkas: Path) -> bool:
        # A stranger's file in reports/ is left alone; only names that our rules make are judged.
        return berkas.parts[0] != "reports" or _nama_laporan(berkas)

    def _nilai(self, berkas: Path) -> bool:
        catatan = baca_buku(berkas, self._akar / BUKU)
        if catatan is None or not (self._akar / berkas).is_file():
            return False
        if not _rekaman_ada(self._akar, berkas) or not self._sama(berkas, catatan):
            return False
        masukan = (Path(m) for m in catatan["masukan"])
        return all(self.tepercaya(m) for m in masukan if _adalah_turunan(m))

    def _sama(self, berkas: Path, catatan: dict[str, object]) -> bool:
        jalur = self._akar / berkas
        if list(_keadaan(jalur)) == catatan["keadaan"]:
            return True
        return sha256(jalur.read_bytes()) == catatan["keluaran"]


def _adalah_turunan(berkas: Path) -> bool:
    return any(berkas.is_relative_to(t) for t in TERTURUN)


def _berkas_turunan(akar: Path) -> Iterator[Path]:
    for folder in TERTURUN:
        for berkas in _berjalan(akar / folder):
            relatif = berkas.relative_to(akar)
            if not any(relatif.is_relative_to(x) for x in (DISISIHKAN, PENANDA)):
                yield relatif


def _berjalan(folder: Path) -> Iterable[Path]:
    for induk, _, nama in os.walk(folder):
        yield from (Path(induk, n) for n in nama if not n.startswith("."))


def _nama_laporan(berkas: Path) -> bool:
    return berkas.name.startswith("lkj_") or "format_isian" in berkas.parts


def _rekaman_ada(akar: Path, berkas: Path) -> bool:
    # The name of Snakemake's record: the path in base64, cut into folders where it is too long.
    nama = urlsafe_b64encode(str(berkas).encode()).decode()
    potong = [nama[i : i + 254] for i in range(0, len(nama), 254)]
    jalur = Path(*(f"@{p}" for p in potong[:-1]), potong[-1])
    rekaman = akar / _REKAMAN_SNAKEMAKE / jalur
    try:
        return bool(json.loads(rekaman.read_bytes()))
    except (OSError, ValueError):
        return False


def _simpan_salinan(akar: Path, berkas: Path) -> None:
    tujuan = akar / DISISIHKAN / berkas
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(akar / berkas, tujuan)


def _perbarui_penanda(akar: Path, berkas: Path) -> None:
    jalur = akar / penanda(berkas)
    jalur.parent.mkdir(parents=True, exist_ok=True)
    # A nonce: with the content of an earlier marker Snakemake would see nothing new. It is no input
    # of any figure and reaches no document.
    jalur.write_text(uuid4().hex, encoding="utf-8")
    # Newer than the published file whatever its time says, or Snakemake would not look at it.
    nanti = max(jalur.stat().st_mtime_ns, (akar / berkas).stat().st_mtime_ns + 10**9)
    os.utime(jalur, ns=(nanti, nanti))
