"""What all papers share: where their templates lie, the names every template may print, the title's data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lkj.konfigurasi import Kantor
from lkj.konfigurasi.model import Kertas
from lkj.laporan import tabel
from lkj.laporan.markah import lingkungan
from lkj.laporan.pengisian import penyaring_umum, tulis_naskah
from lkj.laporan.templat.sangkar import Ruang
from lkj.sidik import Pekerjaan

FOLDER = "naskah_dinas"


@dataclass(frozen=True)
class Templat:
    """The folder of the shipped templates, and that of the office's own, which come first."""

    baku: Path
    kantor: Path | None = None


@dataclass(frozen=True)
class Perihal:
    """What a paper says about itself: title, date and subject of the file, and its paper.

    ``tanda`` is the mark that its content asks for; empty for none.
    """

    judul: str
    subjek: str
    tanggal: date
    kertas: Kertas
    tanda: str = ""


def tulis(
    kerja: Pekerjaan,
    *,
    templat: Templat,
    nama: str,
    kantor: Kantor,
    perihal: Perihal,
    konteks: Mapping[str, object],
    keluar: Path,
) -> None:
    """Write the Markdown of a paper, and beside it what it was meant to say.

    Args:
        kerja: The job.
        templat: The folders of templates.
        nama: Name of the paper's template in ``naskah_dinas``, without its endings.
        kantor: Settings.
        perihal: What the paper says about itself.
        konteks: What this template may print beside what all may.
        keluar: The Markdown.

    Raises:
        DataSalahError: The template cannot be filled in (code ``TEMPLAT``).
    """
    umum = {
        "instansi": kantor.instansi,
        "dokumen": kantor.dokumen,
        "perihal": perihal,
        "tabel": Ruang("tabel", tabel.TABEL),
    }
    tulis_naskah(
        kerja,
        keluar,
        lingkungan=lingkungan(
            templat.baku, penyaring_umum(), kantor=templat.kantor, dijanjikan=kerja.dijanjikan
        ),
        templat=templat.baku,
        nama=f"{FOLDER}/{nama}.md.j2",
        konteks={**umum, **konteks},
    )
