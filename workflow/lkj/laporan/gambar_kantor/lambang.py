"""The job of the rule ``lambang``: the emblem, which may be an SVG, as a package of one picture."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from lkj.laporan.gambar_kantor.berkas import Tolakan
from lkj.laporan.gambar_kantor.induk import Hasil
from lkj.laporan.gambar_kantor.siapkan import siapkan
from lkj.laporan.gambar_kantor.svg import lukis_svg
from lkj.sidik import Janji


def siapkan_lambang(
    *,
    berkas: Sequence[Path],
    ditolak: Iterable[Tolakan],
    huruf: Path,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Make the package of the emblem; an SVG is painted by the typesetter first.

    Args:
        berkas: The file, or none.
        ditolak: A file that is refused for what it is (`lkj.laporan.gambar_kantor.berkas`).
        huruf: Folder of the fonts that an SVG may use.
        keluar: The package.
        janji: Promised digests.
    """

    def lukis(jalur: Path, isi: bytes) -> bytes | Hasil:
        return lukis_svg(isi, huruf) if jalur.suffix.lower() == ".svg" else isi

    siapkan(berkas=berkas, ditolak=ditolak, keluar=keluar, lukis=lukis, tahap="lambang", janji=janji)
