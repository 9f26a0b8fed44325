"""Make ``templates/halaman/reference.docx``, from which pandoc takes the styles of the DOCX.

Run ``python -m lkj.laporan.halaman.acuan_docx templates/halaman/reference.docx`` after a change of
``gaya_docx`` or of pandoc's version. The base is pandoc's own reference document; its styles are
replaced, so that the look of the DOCX stands in one place. Equal input gives equal bytes.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from lkj import pandoc
from lkj.laporan.halaman.gaya_docx import gaya_xml
from lkj.laporan.halaman.paket_docx import SAAT_BAKU, baca_paket
from lkj.sidik import tulis_atomik
from lkj.zip_tetap import tulis_paket


def buat_acuan(keluar: Path) -> None:
    """Write the reference document to *keluar*.

    Raises:
        GalatPandoc: if pandoc does not hand out its own reference document.
    """
    argumen = ("--print-default-data-file", "reference.docx")
    with tempfile.TemporaryDirectory() as kosong:
        paket = baca_paket(pandoc.jalankan(argumen, masukan=b"", folder=Path(kosong)))
    paket["word/styles.xml"] = gaya_xml()
    tulis_atomik(keluar, tulis_paket(paket, SAAT_BAKU))


if __name__ == "__main__":
    buat_acuan(Path(sys.argv[1]))
