"""A tag as the repository has it: which commit it names, and what it says."""

from dataclasses import dataclass

from lkj.git.galat import GitGagalError
from lkj.git.jalankan import TETAP, coba
from lkj.git.model import Commit
from lkj.git.repositori import Repositori

_TANDA_TANGAN = ("-----BEGIN PGP SIGNATURE-----", "-----BEGIN SSH SIGNATURE-----")


@dataclass(frozen=True)
class Tag:
    """A tag.

    Attributes:
        nama: Its name.
        commit: The commit that it names.
        pesan: Its message, without a signature; None for a tag that is only a name (not annotated).
    """

    nama: str
    commit: Commit
    pesan: str | None


def baca_tag(repositori: Repositori, nama: str) -> Tag | None:
    """A tag by its name; None when there is none.

    Raises:
        ObjekRusakError: Its object is damaged.
        GitGagalError: The tag is there, but its object or its commit is not; or git fails.
    """
    hasil = coba(repositori.akar, (*TETAP, "rev-parse", "--verify", "--quiet", f"refs/tags/{nama}"))
    if hasil.returncode:
        return None
    objek = hasil.stdout.decode().strip()
    jawab = repositori.objek(objek)
    if jawab is None:
        sebab = f"objek git {objek[:10]} yang ditunjuk tag {nama} hilang"
        raise GitGagalError(sebab)
    pesan = None
    if jawab[1] == "tag":
        teks = jawab[2].partition(b"\n\n")[2].decode("utf-8", "replace")
        letak = [i for t in _TANDA_TANGAN if (i := teks.find(t)) >= 0]
        pesan = teks[: min(letak)] if letak else teks
    return Tag(nama, repositori.commit(objek), pesan)
