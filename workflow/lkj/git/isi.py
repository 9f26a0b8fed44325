"""Files of a repository as they were in its commits."""

from pathlib import Path
from types import TracebackType
from typing import Final, Self

from lkj.git.galat import GitGagalError
from lkj.git.jalankan import TETAP, git, pilihan_percaya
from lkj.git.keluaran import bagian
from lkj.git.keutuhan import Cacat, cacat
from lkj.git.objek import Objek

_BLOB: Final = ("100644", "100755")


class Isi:
    """What the commits of a folder's repository hold, read by one process that `tutup` ends."""

    def __init__(self, akar: Path = Path(), *, dangkal: bool = False, percaya: bool = False) -> None:
        """Take a folder as it is; `buka` asks git first.

        Args:
            akar: Top folder of the working tree.
            dangkal: Whether the clone holds only the last commits.
            percaya: Whether the user told git to trust this folder although it belongs to somebody else.
        """
        self.akar = akar
        self.dangkal = dangkal
        self._tambahan = (*TETAP, *(pilihan_percaya(akar) if percaya else ()))
        self._objek = Objek(akar, pilihan_percaya(akar) if percaya else ())

    def __enter__(self) -> Self:
        """Give the repository itself."""
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        """End the reading process."""
        self.tutup()

    def tutup(self) -> None:
        """End the reading process; another one is started on the next use."""
        self._objek.tutup()

    def pasti(self, rev: str) -> str:
        """The full digest of a commit, from a digest, branch or tag.

        Raises:
            GitGagalError: There is no such commit here.
        """
        jawab = None if rev.startswith("-") else self._objek.minta(f"{rev}^{{commit}}")
        if jawab is None:
            lain = "; klona ini hanya memuat commit terakhir (klona dangkal)" if self.dangkal else ""
            nama = rev[:10] if len(rev) in (40, 64) else rev
            sebab = f"commit “{nama}” tidak ada di repositori ini{lain}"
            raise GitGagalError(sebab)
        return jawab[0]

    def objek(self, sidik: str) -> tuple[str, str, bytes] | None:
        """Digest, kind and bytes of any object; None when it is not here.

        Raises:
            ObjekRusakError: Its bytes are not those that its name was made of.
            GitGagalError: Git fails.
        """
        return self._objek.minta(sidik)

    def isi(self, blob_id: str) -> bytes:
        """A blob by its digest.

        Raises:
            GitGagalError: It is not here (a partial clone leaves blobs out), or git fails.
        """
        jawab = self._objek.minta(blob_id)
        if jawab is None or jawab[1] != "blob":
            sebab = f"isi {blob_id[:10]} tidak ada di klona ini"
            raise GitGagalError(sebab)
        return jawab[2]

    def blob(self, rev: str, path: str) -> bytes | None:
        """A file as it was in a commit; None when it was not there (or is a folder).

        Raises:
            GitGagalError: There is no such commit, or git fails.
        """
        jawab = self._objek.minta(f"{self.pasti(rev)}:{path}")
        return jawab[2] if jawab and jawab[1] == "blob" else None

    def pohon(self, rev: str = "HEAD", folder: str = "") -> dict[str, str]:
        """Files of a commit below a folder: path → digest of the blob. Links and submodules are left out.

        Raises:
            GitGagalError: There is no such commit, or git fails.
        """
        batas = ("--", f"{folder.rstrip('/')}/") if folder else ()
        keluar = self._git("ls-tree", "-r", "-z", "--full-tree", self.pasti(rev), *batas)
        hasil = {}
        for baris in bagian(keluar):
            tentang, _, path = baris.partition("\t")
            mode, _, sidik = tentang.split(" ")
            if mode in _BLOB:
                hasil[path] = sidik
        return hasil

    def cacat(self, rev: str) -> list[Cacat]:
        """What is missing or damaged of a commit and all its files; empty when it is whole.

        Raises:
            GitGagalError: There is no such commit here.
        """
        return cacat(self._objek, self.pasti(rev))

    def _git(self, *argumen: str) -> bytes:
        return git(self.akar, *self._tambahan, *argumen)
