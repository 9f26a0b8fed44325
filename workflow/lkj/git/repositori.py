"""A repository: its commits, and what changed between them; files as they were are `lkj.git.isi`."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256 as sha256_dari
from pathlib import Path
from typing import Final, Self

from lkj.git.galat import GitGagalError
from lkj.git.isi import Isi
from lkj.git.jalankan import coba, dipercaya, pilihan_percaya
from lkj.git.keluaran import baca_jejak, baca_status, bagian, sebab_buka, teks
from lkj.git.model import FORMAT, Commit, Jejak, Perubahan, baca_commit

_BEDA: Final = ("--no-ext-diff", "--no-textconv", "--no-color", "-M", "-z")


class Repositori(Isi):
    """The repository of a folder. Use it in a ``with``, or `tutup` it, to end its reading process."""

    @classmethod
    def buka(cls, akar: Path = Path()) -> Self:
        """The repository whose top folder this is.

        Raises:
            GitGagalError: Git is not installed, this is no repository or not its top folder, or it has
                no commit yet.
        """
        tanya = ("rev-parse", "--show-toplevel", "--is-shallow-repository")
        hasil = coba(akar, tanya)
        percaya = b"dubious ownership" in hasil.stderr and dipercaya(akar)
        if percaya:
            hasil = coba(akar, (*pilihan_percaya(akar), *tanya))
        if hasil.returncode:
            raise GitGagalError(sebab_buka(hasil.stderr))
        puncak, dangkal = teks(hasil.stdout).rstrip("\n").rsplit("\n", 1)
        if Path(puncak).resolve() != akar.resolve():
            sebab = "folder ini bukan folder teratas repositori git"
            raise GitGagalError(sebab)
        repositori = cls(akar, dangkal=dangkal == "true", percaya=percaya)
        try:
            repositori.pasti("HEAD")
        except GitGagalError:
            repositori.tutup()
            raise GitGagalError(repositori._tanpa_kepala()) from None
        return repositori

    def _tanpa_kepala(self) -> str:
        """Why there is no last commit: none was made yet, or it is gone."""
        hasil = coba(self.akar, (*self._tambahan, "rev-parse", "--verify", "--quiet", "HEAD"))
        if hasil.returncode:
            return "repositori git ini belum mempunyai commit"
        return f"commit terakhirnya ({teks(hasil.stdout)[:10]}) hilang atau rusak; gudang git ini tidak utuh"

    @property
    def bersih(self) -> list[str]:
        """Paths that no commit has as they are now: changed, staged, removed or new; empty when clean."""
        keluar = self._git("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames")
        return sorted(baris[3:] for baris in bagian(keluar))

    def commit(self, rev: str = "HEAD") -> Commit:
        """One commit.

        Raises:
            GitGagalError: There is no such commit here (never made, or the history was rewritten).
        """
        keluar = self._git("log", "--no-walk", "--no-patch", *FORMAT, self.pasti(rev))
        return baca_commit(teks(keluar).rstrip("\0"))

    def riwayat(
        self,
        paths: Sequence[str] = (),
        dari: str | None = None,
        sampai: str = "HEAD",
        *,
        ikuti: bool = False,
    ) -> list[Commit]:
        """Commits, the last one first.

        Args:
            paths: Only those that changed one of these files or folders; empty means all.
            dari: Leave out this commit and all before it.
            sampai: The last commit.
            ikuti: Follow one file past its renames; ``paths`` is then exactly that file.

        Raises:
            GitGagalError: A commit does not exist, or git fails.
            ValueError: ``ikuti`` without exactly one path.
        """
        if ikuti and len(paths) != 1:
            pesan = "only one path can be followed"
            raise ValueError(pesan)
        ikut = ("--follow",) if ikuti else ()
        keluar = self._git("log", "--no-patch", *FORMAT, *ikut, self._rentang(dari, sampai), "--", *paths)
        return [baca_commit(t) for t in bagian(keluar)]

    def jejak(
        self,
        paths: Sequence[str] = (),
        dari: str | None = None,
        sampai: str = "HEAD",
        *,
        utama: bool = False,
    ) -> Iterator[Jejak]:
        """Commits as `riwayat` gives them, each with the blobs its changed files have in it.

        Of a merge: files that are as in none of its parents. One process, whatever the number of commits.
        With ``utama`` only the main line, each commit compared with its first parent.

        Raises:
            GitGagalError: A commit does not exist, or git fails.
        """
        pilihan = ("--raw", "--no-abbrev", "--no-renames", "-m", "--no-ext-diff", "--no-textconv", *FORMAT)
        garis = ("--first-parent",) if utama else ()
        keluar = self._git("log", *pilihan, *garis, self._rentang(dari, sampai), "--", *paths)
        return baca_jejak(teks(keluar))

    def terpotong(self, commit: Commit) -> bool:
        """Whether the history ends at a commit only because this clone is shallow.

        Such a commit seems to bring every file that it has; which commit did is not known here.

        Raises:
            GitGagalError: Git fails.
        """
        if not self.dangkal or commit.induk:
            return False
        jawab = self._objek.minta(commit.id)
        return jawab is not None and b"\nparent " in jawab[2].partition(b"\n\n")[0]

    def beda(self, a: str, b: str | None = None, folder: str = "") -> list[Perubahan]:
        """Files that differ between two commits, by path.

        Args:
            a: The earlier commit.
            b: The later one; None for the files as they are in the folder now, also those git does not
                know yet.
            folder: Only files below this folder.

        Raises:
            GitGagalError: There is no such commit, or git fails.
        """
        batas = ("--", *([folder] if folder else []))
        ke = [self.pasti(b)] if b is not None else []
        keluar = self._git("diff", "--name-status", *_BEDA, self.pasti(a), *ke, *batas)
        hasil = baca_status(bagian(keluar))
        if b is None:
            baru = self._git("ls-files", "-z", "--others", "--exclude-standard", *batas)
            hasil += [Perubahan("A", "", path) for path in bagian(baru)]
        return sorted(hasil, key=lambda p: p.baru or p.lama)

    def pangkal(self, a: str, b: str) -> str | None:
        """The last commit that two commits have in common; None for histories that never met.

        Raises:
            GitGagalError: There is no such commit here.
        """
        tanya = (*self._tambahan, "merge-base", self.pasti(a), self.pasti(b))
        return teks(coba(self.akar, tanya).stdout).strip() or None

    def memuat(self, a: str, b: str = "HEAD") -> bool:
        """Whether a commit is the other one, or one before it; False also where it is not here at all.

        Raises:
            GitGagalError: The other one does not exist, or git fails.
        """
        try:
            dicari = self.pasti(a)
        except GitGagalError:
            return False
        return self.pangkal(dicari, b) == dicari

    def asal_berkas(self, path: str, sha256: str) -> Commit | None:
        """The commit in which a file got the bytes with this sha256: the last one, if it did several times.

        Returns:
            None when no commit has these bytes under this path.

        Raises:
            GitGagalError: Git fails.
        """
        return self.asal({path: sha256}).get(path)

    def asal(self, berkas: Mapping[str, str]) -> dict[str, Commit]:
        """`asal_berkas` of several files at once: path → commit, without those that no commit has.

        Raises:
            GitGagalError: Git fails.
        """
        if not berkas:
            return {}
        hasil: dict[str, Commit] = {}
        dikenal: dict[str, str] = {}
        for jejak in self.jejak(sorted(berkas)):
            for path, blob in jejak.blob.items():
                if blob is None or path in hasil or path not in berkas:
                    continue
                if blob not in dikenal:
                    dikenal[blob] = sha256_dari(self.isi(blob)).hexdigest()
                if dikenal[blob] == berkas[path]:
                    hasil[path] = jejak.commit
            if len(hasil) == len(berkas):
                break
        return hasil

    def _rentang(self, dari: str | None, sampai: str) -> str:
        akhir = self.pasti(sampai)
        return f"{self.pasti(dari)}..{akhir}" if dari is not None else akhir
