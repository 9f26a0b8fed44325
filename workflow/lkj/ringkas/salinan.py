"""A clean checkout: the files of one commit in an empty folder, and nothing else."""

from pathlib import Path, PurePosixPath

from lkj.git import GitGagalError, Repositori


def salin_bersih(repositori: Repositori, rev: str, ke: Path) -> None:
    """Write the files of a commit; links and submodules are left out, as a build may not follow them.

    Args:
        repositori: Where the commit is.
        rev: The commit.
        ke: The folder, empty or not there yet.

    Raises:
        GitGagalError: There is no such commit, or a path in it leads out of the folder.
        ValueError: The folder is not empty.
    """
    if ke.exists() and any(ke.iterdir()):
        raise ValueError(ke)
    for nama, blob in repositori.pohon(rev).items():
        bagian = PurePosixPath(nama).parts
        if nama.startswith("/") or not bagian or {"..", ".git"} & set(bagian):
            sebab = f"commit {rev[:10]} memuat nama berkas yang tidak dapat ditulis: {nama}"
            raise GitGagalError(sebab)
        jalur = ke.joinpath(*bagian)
        jalur.parent.mkdir(parents=True, exist_ok=True)
        jalur.write_bytes(repositori.isi(blob))
