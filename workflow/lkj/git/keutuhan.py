"""Whether everything that a commit consists of is in the repository, byte for byte."""

from collections.abc import Iterator
from typing import NamedTuple

from lkj.git.galat import GitGagalError, ObjekRusakError
from lkj.git.objek import Objek

_FOLDER, _BERKAS, _TAUTAN = "40000", "100", "120000"


class Cacat(NamedTuple):
    """An object that cannot be relied on.

    Attributes:
        path: The file or folder that it is; empty for the commit itself and its top folder.
        objek: Its digest.
        sebab: What is wrong, in Indonesian.
    """

    path: str
    objek: str
    sebab: str

    def sebagai_teks(self) -> str:
        """In a few words: ``data/raw/2023/rencana.xlsx (objek 1a2b3c4d5e): hilang``."""
        return f"{self.path or 'commit'} (objek {self.objek[:10]}): {self.sebab}"


def cacat(objek: Objek, commit: str) -> list[Cacat]:
    """What is missing or damaged of a commit, its folders and its files; empty when it is whole.

    Every object is read, and its name calculated again from its bytes.

    Args:
        objek: The repository's reading process.
        commit: Full digest.
    """
    isi = _baca(objek, commit)
    if isinstance(isi, str):
        return [Cacat("", commit, isi)]
    pohon = isi.partition(b"\n")[0].removeprefix(b"tree ").decode("ascii", "replace")
    return list(_telusuri(objek, pohon, ""))


def _telusuri(objek: Objek, pohon: str, awal: str) -> Iterator[Cacat]:
    isi = _baca(objek, pohon)
    if isinstance(isi, str):
        yield Cacat(awal.rstrip("/"), pohon, isi)
        return
    for mode, nama, sidik in _baris(isi, len(pohon) // 2):
        if mode == _FOLDER:
            yield from _telusuri(objek, sidik, f"{awal}{nama}/")
        elif mode.startswith(_BERKAS) or mode == _TAUTAN:
            hasil = _baca(objek, sidik)
            if isinstance(hasil, str):
                yield Cacat(f"{awal}{nama}", sidik, hasil)


def _baris(isi: bytes, panjang: int) -> Iterator[tuple[str, str, str]]:
    """Mode, name and digest of each entry of a tree object."""
    letak = 0
    while letak < len(isi):
        ujung = isi.index(b"\0", letak)
        mode, _, nama = isi[letak:ujung].partition(b" ")
        letak = ujung + 1 + panjang
        yield mode.decode(), nama.decode("utf-8", "surrogateescape"), isi[ujung + 1 : letak].hex()


def _baca(objek: Objek, nama: str) -> bytes | str:
    """The bytes of an object, or why there are none."""
    try:
        jawab = objek.minta(nama)
    except ObjekRusakError:
        return "isinya bukan lagi yang disimpan dahulu"
    except GitGagalError as gagal:
        return gagal.sebab
    return "hilang, atau tidak terbaca lagi" if jawab is None else jawab[2]
