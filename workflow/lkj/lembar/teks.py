"""The cells of a workbook as text, one on a line: what ``git diff`` and ``git log -p`` compare.

Started by git for every version of every workbook as ``python -m lkj.lembar.teks FILE``; so little is
imported, and the process limits itself. A file that is refused gives one line with its sha256, so that
a change still shows.
"""

import resource
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from lkj.lembar import batas
from lkj.lembar.galat import BerkasDitolakError
from lkj.lembar.model import Buku
from lkj.lembar.ringan import baca_ringan
from lkj.lembar.tampak import tampak_sel, terbaca

BENTUK: Final = "1"
"""Version of the text: git keeps texts for the command that made them, which names this number."""
_DETIK_CPU: Final = int(batas.DETIK) + 10


def baris_teks(buku: Buku) -> Iterator[str]:
    """Lines ``Lembar!A1<TAB>value``, sheet by sheet, row by row; each sheet begins with its name."""
    for lembar in buku.semua:
        nama = terbaca(lembar.nama)
        yield f"# {nama}{' (tersembunyi)' if lembar.tersembunyi else ''}"
        for sel in lembar:
            yield f"{nama}!{sel.alamat}\t{tampak_sel(sel)}"


def teks_berkas(isi: bytes, nama: str) -> str:
    """The text of a workbook, or one line that says why there is none."""
    try:
        return "".join(f"{b}\n" for b in baris_teks(baca_ringan(isi, nama=nama)))
    except BerkasDitolakError as ditolak:
        sebab = ditolak.catatan.aturan
    except (MemoryError, RecursionError):
        sebab = "Berkas melebihi batas memori."
    return f"Isi tidak dapat ditampilkan: {sebab} Kode hash: {sha256(isi).hexdigest()}\n"


def batasi() -> None:
    """Limit memory and CPU time of this process, which reads one stranger's workbook and ends."""
    resource.setrlimit(resource.RLIMIT_AS, (batas.MEMORI, batas.MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (_DETIK_CPU, _DETIK_CPU))


def main() -> None:
    """Print the text of the last argument's file; exit code 2 when it cannot be read at all."""
    jalur = Path(sys.argv[-1])
    batasi()
    try:
        isi = jalur.read_bytes()
    except OSError:
        sys.stderr.write(f"Berkas tidak ada atau tidak terbaca: {jalur}\n")
        sys.exit(2)
    try:
        sys.stdout.buffer.write(teks_berkas(isi, jalur.name).encode("utf-8", "replace"))
        sys.stdout.flush()
    except BrokenPipeError:  # git, or the pager behind it, has seen enough
        sys.stderr.close()


if __name__ == "__main__":
    main()
