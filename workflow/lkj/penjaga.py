"""The guard: before a build, set aside derived files that nobody can vouch for.

Snakemake compares a digest only where it has a record of an output. In a fresh clone that received
old outputs, after a lost ``.snakemake``, or with a deleted or hand-edited intermediate, it would take
old files as good. A derived file is trusted only when the ledger (`lkj.sidik`) knows its bytes,
Snakemake has its own record of it, and every derived file that it was made from is trusted too and
still the same. One that is merely out of date goes without a word; one that nobody knows, or that was
edited, is kept aside and mentioned.

Files under ``reports/`` are what people hold: they are never taken away. For them a marker is renewed,
an input of the publishing rule that is newer than the published file, so that it is published again.
"""

import json
import os
import shutil
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import uuid4

from lkj.sidik import BUKU, baca_buku, berkas_buku, keadaan, sha256

TERTURUN = ("data/processed", "build", "reports")
DISISIHKAN = Path("build/disisihkan")
PENANDA = Path("build/penanda")
_NAMA_DOKUMEN = (
    "lkj_",
    "berita_acara_",
    "pk_",
    "iku_",
    "rencana_aksi_",
    "pohon_kinerja_",
    "pengukuran_",
    "sop_",
)
"""How the names of published documents begin (``DOKUMEN`` in the rules)."""
_FOLDER_KITA = frozenset({"ekspor", "format_isian", "periksa", "surat", "unggah"})
_REKAMAN_SNAKEMAKE = Path(".snakemake/metadata")


class Nilai(Enum):
    """What the guard thinks of a derived file."""

    BAIK = "as it was made, and from what is there now"
    USANG = "as it was made, but what it was made from is gone or another"
    ASING = "not what was made, or nobody knows who made it"


@dataclass
class Pemeriksaan:
    """What the guard found: files it set aside, published files to be made again, and the strangers."""

    disisihkan: list[Path] = field(default_factory=list)
    diterbitkan_ulang: list[Path] = field(default_factory=list)
    asing: list[Path] = field(default_factory=list)

    def kalimat(self) -> str:
        """One line for the person at the terminal; empty when there was nothing unknown or edited."""
        if not self.asing:
            return ""
        return (
            f"{len(self.asing)} berkas turunan tidak cocok dengan catatan pembuatannya dan dibuat ulang"
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
        nilai = penilai.nilai(berkas)
        if nilai is Nilai.BAIK:
            betulkan_waktu(akar / berkas)
            continue
        if nilai is Nilai.ASING:
            _simpan_salinan(akar, berkas)
            hasil.asing.append(berkas)
        if berkas.parts[0] == "reports":
            _perbarui_penanda(akar, berkas)
            hasil.diterbitkan_ulang.append(berkas)
        else:
            (akar / berkas).unlink()
            # What a person deletes keeps its note, so that it can be told from what is taken away here.
            berkas_buku(berkas, akar / BUKU).unlink(missing_ok=True)
            hasil.disisihkan.append(berkas)
    return hasil


def betulkan_waktu(berkas: Path) -> None:
    """Set a file time that lies in the future (a clock that was ahead) to the present; bytes stay.

    Snakemake would refuse whatever is made from such a file, because it is older than its input.
    """
    with suppress(OSError):  # not ours to change, or gone
        saat = time.time_ns()
        if berkas.stat().st_mtime_ns > saat:
            os.utime(berkas, ns=(saat, saat))


def penanda(keluaran: Path | str) -> Path:
    """The marker file of a published file."""
    return PENANDA / str(keluaran).replace("/", "__")


class _Penilai:
    """Decides which derived files can be trusted; answers are remembered."""

    def __init__(self, akar: Path) -> None:
        self._akar = akar
        self._jawaban: dict[Path, Nilai] = {}

    def daftar(self) -> list[Path]:
        return sorted(b for b in _berkas_turunan(self._akar) if self._milik_kita(b))

    def nilai(self, berkas: Path) -> Nilai:
        if berkas not in self._jawaban:
            self._jawaban[berkas] = Nilai.ASING  # a cycle in a damaged ledger is not trusted
            self._jawaban[berkas] = self._nilai(berkas)
        return self._jawaban[berkas]

    def _milik_kita(self, berkas: Path) -> bool:
        # A stranger's file in reports/ is left alone; only names that our rules make are judged.
        return berkas.parts[0] != "reports" or _nama_laporan(berkas)

    def _nilai(self, berkas: Path) -> Nilai:
        catatan = baca_buku(berkas, self._akar / BUKU)
        if catatan is None or not (self._akar / berkas).is_file():
            return Nilai.ASING
        if not _rekaman_ada(self._akar, berkas) or not self._sama(berkas, catatan):
            return Nilai.ASING
        masukan = {Path(m): sidik for m, sidik in catatan["masukan"].items()}
        utuh = all(self._masih(m, s) for m, s in masukan.items() if _adalah_turunan(m))
        return Nilai.BAIK if utuh else Nilai.USANG

    def _masih(self, masukan: Path, sidik: str) -> bool:
        """Whether a derived file is trusted and still the one that was read.

        Snakemake would see by the times that it was made again, but not in a copy of the folder that
        did not keep them.
        """
        if self.nilai(masukan) is not Nilai.BAIK:
            return False
        catatan = baca_buku(masukan, self._akar / BUKU)
        return catatan is not None and str(catatan["keluaran"]) == sidik

    def _sama(self, berkas: Path, catatan: dict[str, Any]) -> bool:
        jalur = self._akar / berkas
        if list(keadaan(jalur)) == catatan["keadaan"]:
            return True
        return sha256(jalur.read_bytes()) == str(catatan["keluaran"])


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
    return berkas.name.startswith(_NAMA_DOKUMEN) or not _FOLDER_KITA.isdisjoint(berkas.parts)


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
    tujuan.unlink(missing_ok=True)
    # A link is kept as a link: what it points at may be gone, or none of our business.
    shutil.copy2(akar / berkas, tujuan, follow_symlinks=False)


def _perbarui_penanda(akar: Path, berkas: Path) -> None:
    jalur = akar / penanda(berkas)
    jalur.parent.mkdir(parents=True, exist_ok=True)
    # A nonce: with the content of an earlier marker Snakemake would see nothing new. It is no input
    # of any figure and reaches no document.
    jalur.write_text(uuid4().hex, encoding="utf-8")
    # Snakemake looks at it only if it is newer than the published file; one from the future (a wrong
    # clock) it refuses, after it has removed the published file. So that one's time is set back.
    saat = jalur.stat().st_mtime_ns
    if (akar / berkas).stat().st_mtime_ns >= saat:
        lalu = saat - 10**9
        os.utime(akar / berkas, ns=(lalu, lalu))
