"""The states of a year's data: after each commit that touched them, and as they lie in the folder now."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lkj.git import Commit, GitGagalError, Repositori
from lkj.sidik import sha256

LALU: Final = 5
"""Earlier years whose measured values are used, as far back as a Renstra of six."""


@dataclass(frozen=True)
class Keadaan:
    """What measuring reads, at one moment.

    Attributes:
        commit: The commit; None for the files that are not committed yet.
        berkas: Path → sha256.
        digabung: Of a merge the commits that it brought in, the last one first.
    """

    commit: Commit | None
    berkas: Mapping[str, str]
    digabung: tuple[Commit, ...] = ()


@dataclass(frozen=True)
class Deret:
    """The states in the order of the main line, the first one first.

    ``terpotong`` is the commit at which a shallow clone ends; None for a whole history.
    """

    keadaan: tuple[Keadaan, ...]
    terpotong: Commit | None = None


class Sumber:
    """Bytes by their sha256, from blobs and from the working folder; each is read when it is asked for."""

    def __init__(self, repositori: Repositori) -> None:
        """Begin without having read anything."""
        self._repositori = repositori
        self._sidik: dict[str, str] = {}
        self._asal: dict[str, str | Path] = {}

    def dari_blob(self, blob: str) -> str:
        """The sha256 of a blob.

        Raises:
            GitGagalError: The blob is not here (a partial clone).
        """
        if blob not in self._sidik:
            self._sidik[blob] = sha256(self._repositori.isi(blob))
            self._asal.setdefault(self._sidik[blob], blob)
        return self._sidik[blob]

    def dari_berkas(self, berkas: Path) -> str:
        """The sha256 of a file of the working folder.

        Raises:
            OSError: It cannot be read.
        """
        sidik = sha256(berkas.read_bytes())
        self._asal.setdefault(sidik, berkas)
        return sidik

    def isi(self, sidik: str) -> bytes:
        """The bytes with this sha256.

        Raises:
            GitGagalError: They are not here any more, or the file changed since it was hashed.
            KeyError: Nobody asked for their digest.
        """
        asal = self._asal[sidik]
        isi = asal.read_bytes() if isinstance(asal, Path) else self._repositori.isi(asal)
        if sha256(isi) != sidik:
            sebab = f"berkas {asal} berubah selagi dibaca; jalankan lagi perintah yang sama"
            raise GitGagalError(sebab)
        return isi


def deret(repositori: Repositori, sumber: Sumber, unit: str, tahun: int) -> Deret:
    """The states of a year.

    Args:
        repositori: The repository.
        sumber: Where the bytes of the states are kept track of.
        unit: Prefix of the office's paths, ``abang/``; empty for the repository's own.
        tahun: The year.

    Raises:
        GitGagalError: The history or a blob of it cannot be read.
    """
    jalur, pola = _jalur(unit, tahun), _pola(unit)
    semua = list(repositori.jejak(jalur, utama=True))[::-1]
    berkas: dict[str, str] = {}
    hasil = []
    for j in semua:
        milik = {p: b for p, b in j.blob.items() if pola.fullmatch(p)}
        for p, blob in milik.items():
            if blob is None:
                berkas.pop(p, None)
            else:
                berkas[p] = _sidik(sumber, j.commit, p, blob)
        if milik:
            hasil.append(Keadaan(j.commit, dict(berkas), _digabung(repositori, jalur, j.commit)))
    if any(pola.fullmatch(p) for p in repositori.bersih):
        hasil.append(Keadaan(None, _kini(repositori, sumber, pola)))
    terpotong = semua and repositori.terpotong(semua[0].commit)
    return Deret(tuple(hasil), semua[0].commit if terpotong else None)


def _sidik(sumber: Sumber, commit: Commit, path: str, blob: str) -> str:
    """The sha256 of a file in a commit; of one that is not here the error names both."""
    try:
        return sumber.dari_blob(blob)
    except GitGagalError as gagal:
        sebab = f"{path} pada commit {commit.pendek}: {gagal.sebab}"
        raise GitGagalError(sebab) from gagal


def _digabung(repositori: Repositori, jalur: list[str], commit: Commit) -> tuple[Commit, ...]:
    utama, *lain = commit.induk or ("",)
    return tuple(c for induk in lain for c in repositori.riwayat(jalur, dari=utama, sampai=induk))


def _kini(repositori: Repositori, sumber: Sumber, pola: re.Pattern[str]) -> dict[str, str]:
    """The files as they are in the folder."""
    akar = repositori.akar
    ada = (b for f in ("data/raw", "config") for b in (akar / f).rglob("*") if b.is_file())
    nama = {b.relative_to(akar).as_posix(): b for b in ada}
    return {n: sumber.dari_berkas(b) for n, b in nama.items() if pola.fullmatch(n)}


def _jalur(unit: str, tahun: int) -> list[str]:
    """Folders and files in which the data of the year, and of the years before, can be."""
    data = [f"data/raw/{unit}{t}" for t in range(tahun - LALU, tahun + 1)]
    return [*data, pengaturan(unit), "config/skala", "config/format"]


def pengaturan(unit: str) -> str:
    """The file of the office's settings."""
    return f"config/unit/{unit.rstrip('/')}.yaml" if unit else "config/config.yaml"


def _pola(unit: str) -> re.Pattern[str]:
    """What of these measuring reads; lists of a merge that clashed are no sheets."""
    isian = r"tw[1-4]/(?!.*\.bentrok\.txt$)[^./][^/]*"
    data = rf"data/raw/{re.escape(unit)}20\d\d/(?:rencana\.xlsx|perbaikan\.(?:xlsx|yaml)|{isian})"
    return re.compile(rf"{data}|{re.escape(pengaturan(unit))}|config/(?:skala|format)/[^./][^/]*\.yaml")
