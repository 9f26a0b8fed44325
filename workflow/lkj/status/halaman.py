"""The status as one page of HTML: no script, no other file; prints on A4 and reads on a phone."""

from pathlib import Path

from lkj.laman import isi_laman
from lkj.periode import nama_triwulan, tanggal_panjang
from lkj.status import kata
from lkj.status.model import Status


def tulis_halaman(status: Status, *, templat: Path) -> bytes:
    """The page.

    Args:
        status: What was judged.
        templat: Folder of the template ``status.html.j2``.
    """
    penyaring = {"tanggal": tanggal_panjang, "triwulan": nama_triwulan}
    return isi_laman(templat / "status.html.j2", {"s": status, "kata": kata}, penyaring=penyaring)
