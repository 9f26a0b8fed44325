"""Which commit gave the workbooks behind a figure the bytes that were read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from lkj.git import Commit, GitGagalError, Repositori


@dataclass(frozen=True)
class AsalGit:
    """What git knows of some files.

    Attributes:
        commit: Path → the commit in which the file got these bytes.
        terputus: Path → the oldest commit of a shallow clone, which has the bytes but need not have brought
            them.
        sebab: Why nothing is known at all, in Indonesian; empty when git answered.
    """

    commit: Mapping[str, Commit] = field(default_factory=dict)
    terputus: Mapping[str, Commit] = field(default_factory=dict)
    sebab: str = ""

    def keterangan(self, berkas: str, kini: datetime) -> str:
        """What is to be said of a file beside its commit; empty when nothing is.

        Args:
            berkas: Its path.
            kini: The moment after which a commit is dated in the future.
        """
        if self.sebab:
            return f"commit tidak diketahui: {self.sebab}"
        if berkas in self.terputus:
            batas = self.terputus[berkas].pendek
            return (
                f"commit asalnya tidak ada di klona ini (klona dangkal, riwayatnya berawal di {batas}); "
                "ambil riwayat lengkap dengan git fetch --unshallow"
            )
        if berkas not in self.commit:
            return "isi ini belum pernah disimpan di git (belum ada commit-nya)"
        if self.commit[berkas].tanggal > kini:
            return "tanggal commit ini di masa depan; jam komputer penyimpannya mungkin salah"
        return ""


def asal_git(berkas: Mapping[str, str], akar: Path = Path()) -> AsalGit:
    """The commits of some files.

    Args:
        berkas: Path → sha256 of the bytes that are asked for.
        akar: Top folder of the repository.
    """
    if not berkas:
        return AsalGit()
    try:
        with Repositori.buka(akar) as repositori:
            semua = repositori.asal(berkas)
            ujung = {b for b, c in semua.items() if repositori.terpotong(c)}
    except GitGagalError as galat:
        return AsalGit(sebab=galat.sebab)
    return AsalGit(
        commit={b: c for b, c in semua.items() if b not in ujung},
        terputus={b: semua[b] for b in sorted(ujung)},
    )
