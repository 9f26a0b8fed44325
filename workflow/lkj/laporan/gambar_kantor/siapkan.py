"""The job of the rule ``gambar_kantor``: files of people in, a package of clean pictures out."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from lkj.catatan import Catatan, urut
from lkj.katalog import catat
from lkj.laporan.gambar_kantor.berkas import Tolakan
from lkj.laporan.gambar_kantor.induk import Hasil, olah
from lkj.laporan.gambar_kantor.paket import Halaman, Paket, tulis_paket
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap

Lukis = Callable[[Path, bytes], bytes | Hasil]
"""From a file to one that can be opened, or its refusal."""


def _apa_adanya(_: Path, isi: bytes) -> bytes:
    return isi


def siapkan(
    *,
    berkas: Sequence[Path],
    ditolak: Iterable[Tolakan],
    keluar: Path,
    lukis: Lukis = _apa_adanya,
    tahap: str = "gambar_kantor",
    janji: Janji | None = None,
) -> None:
    """Make the package of the pictures of an office or of a year.

    Args:
        berkas: The files to open, in folders that say what they are (``foto``, ``pindaian``); others are
            emblems.
        ditolak: The files that are refused for what they are (`lkj.laporan.gambar_kantor.berkas`).
        keluar: The package.
        lukis: What is done to a file before it is opened.
        tahap: The stage whose code makes the package.
        janji: Promised digests.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap(tahap)) as kerja:
        hasil = _olah_semua(kerja, berkas, lukis)
        catatan = [_tolak(kode, jalur, apa) for kode, jalur, apa in ditolak]
        halaman: dict[str, tuple[Halaman, ...]] = {}
        gambar: dict[str, bytes] = {}
        for jalur, satu in zip(berkas, hasil, strict=True):
            if satu.kode:
                catatan.append(_tolak(satu.kode, str(jalur), satu.apa))
                continue
            # Named after the content: another file in the folder changes no name.
            pangkal = f"{jenis(jalur)}/{kerja.sidik(jalur)[:16]}"
            nama = {f"{pangkal}-{n}.{g.akhiran}": g for n, g in enumerate(satu.halaman, 1)}
            gambar |= {n: g.isi for n, g in nama.items()}
            halaman[jalur.as_posix()] = tuple(Halaman(n, g.lebar, g.tinggi) for n, g in nama.items())
        kerja.tulis(keluar, tulis_paket(Paket(halaman, urut(catatan)), gambar))


def jenis(jalur: Path) -> str:
    """What a file is, by its folder."""
    return jalur.parent.name if jalur.parent.name in {"foto", "pindaian"} else "lambang"


def _olah_semua(kerja: Pekerjaan, berkas: Sequence[Path], lukis: Lukis) -> list[Hasil]:
    """The result of each file."""
    tolak: dict[int, Hasil] = {}

    def masukan() -> Iterable[tuple[str, bytes]]:
        for n, jalur in enumerate(berkas):
            isi = kerja.baca(jalur)
            lukisan = lukis(jalur, isi)
            if isinstance(lukisan, Hasil):
                tolak[n] = lukisan
            else:
                yield jenis(jalur), lukisan

    terolah = iter(olah(masukan()))
    return [tolak[n] if n in tolak else next(terolah) for n in range(len(berkas))]


def _tolak(kode: str, jalur: str, apa: str) -> Catatan:
    return catat(kode, berkas=jalur, apa=apa)
