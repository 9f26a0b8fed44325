"""One build in an empty folder, from the files of one commit, which it must leave as they are."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lkj.git import Repositori
from lkj.git.tulis import klona
from lkj.sidik import gabung, sha256
from lkj.terbitan.galat import TerbitanDitolakError
from lkj.terbitan.nama import Sasaran, kode

Pembangun = Callable[[Path, Sequence[str]], str]
"""Builds targets in a folder by its own code; gives why it failed, or nothing."""


@dataclass(frozen=True)
class Bahan:
    """The files of a commit that a release hangs on, by what the commit says of them.

    Attributes:
        masukan: Data, settings, templates, earlier releases → sha256.
        program: Files of the program → sha256.
    """

    masukan: Mapping[str, str]
    program: Mapping[str, str]

    @property
    def kode(self) -> str:
        """One digest for the program."""
        return gabung(dict(self.program))


@dataclass(frozen=True)
class Bangunan:
    """What a build made.

    Attributes:
        keluaran: Path → bytes of documents and tables.
        isi: What the build says of the document's content (``isi.json``).
        keadaan: What it says of its state (``keadaan.json``).
    """

    keluaran: Mapping[str, bytes]
    isi: Mapping[str, Any] = field(default_factory=dict)
    keadaan: Mapping[str, Any] = field(default_factory=dict)

    @property
    def final(self) -> bool:
        """Whether the head approved exactly this content, and no data is missing."""
        return not self.keadaan["tanda"] and not self.keadaan["sementara"]

    @property
    def sebutan(self) -> str:
        """The mark on the pages: ``DRAF``, ``DRAF SEMENTARA Revisi 1``; empty for none."""
        milik = self.keadaan
        revisi = f"Revisi {milik['revisi']}" if milik["revisi"] else ""
        return " ".join(filter(None, (milik["tanda"], "SEMENTARA" * milik["sementara"], revisi)))


def bahan(repositori: Repositori, commit: str, sasaran: Sasaran) -> Bahan:
    """The digests of what a release hangs on, from the commit itself.

    Raises:
        GitGagalError: There is no such commit, or a blob is missing.
    """
    pohon = repositori.pohon(commit)
    milik = {j: b for j, b in sorted(pohon.items()) if sasaran.masukan(j) or kode(j)}
    sidik = {j: sha256(repositori.isi(b)) for j, b in milik.items()}
    masukan = {j: s for j, s in sidik.items() if sasaran.masukan(j)}
    return Bahan(masukan, {j: s for j, s in sidik.items() if kode(j)})


@contextmanager
def folder_kosong(akar: Path, commit: str) -> Iterator[Path]:
    """A folder with the files of a commit and nothing else, which is gone afterwards.

    Raises:
        GitGagalError: The commit cannot be put there.
    """
    with TemporaryDirectory(prefix="lkj-terbitan-") as sementara:
        tujuan = Path(sementara, "kantor")
        klona(akar, commit, tujuan)
        yield tujuan


def bangun(folder: Path, sasaran: Sasaran, milik: Bahan, pembangun: Pembangun) -> Bangunan:
    """Build a report in a folder, and what belongs to an approved one.

    Raises:
        TerbitanDitolakError: The build fails, or an input is not what the commit says, before or after.
    """
    periksa_masukan(folder, milik)
    _buat(folder, sasaran.sasaran(), pembangun)
    isi, keadaan = (json.loads((folder / sasaran.bangunan(f"{n}.json")).read_bytes()) for n in _KETERANGAN)
    tujuan = sasaran.sasaran()
    if Bangunan({}, isi, keadaan).final:
        tujuan += sasaran.sasaran_final()
        _buat(folder, sasaran.sasaran_final(), pembangun)
    periksa_masukan(folder, milik)
    tabel = sorted((folder / sasaran.olahan).rglob("*.csv"))
    jalur = sorted({*tujuan, *(b.relative_to(folder).as_posix() for b in tabel)})
    return Bangunan({j: (folder / j).read_bytes() for j in jalur}, isi, keadaan)


_KETERANGAN = ("isi", "keadaan")


def periksa_masukan(folder: Path, milik: Bahan) -> None:
    """Compare the files of a folder with what the commit says of them.

    Raises:
        TerbitanDitolakError: One differs or is gone.
    """
    janji = {**milik.masukan, **milik.program}
    beda = [j for j, s in janji.items() if _sidik(folder / j) != s]
    if beda:
        apa = f"Berkas ini berubah selagi terbitan dibuat: {', '.join(beda[:5])}"
        raise TerbitanDitolakError(apa, "Ulangi; bila terjadi lagi, periksa .gitattributes dan diska.")


def _sidik(berkas: Path) -> str:
    return sha256(berkas.read_bytes()) if berkas.is_file() else ""


def _buat(folder: Path, tujuan: Sequence[str], pembangun: Pembangun) -> None:
    sebab = pembangun(folder, tujuan)
    if sebab:
        apa = "Laporannya tidak dapat dibuat dari commit itu"
        raise TerbitanDitolakError(apa, sebab)
