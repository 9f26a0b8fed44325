"""What is known of a document that was made ready for signature: the file ``cetak.json``."""

import json
from collections.abc import Mapping
from typing import Any

from lkj.catatan import DataSalahError
from lkj.katalog import catat


def baca_cetakan(isi: bytes, terbit: str) -> Mapping[str, Any]:
    """Read what the job `lkj.laporan.siap_ttd.siapkan` wrote of a PDF.

    Args:
        isi: The bytes of ``cetak.json``.
        terbit: The published document, which is read and approved before.

    Raises:
        DataSalahError: There is no PDF, because the head has not approved this content (code
            ``TTD_BELUM_DISETUJUI``).
    """
    milik: dict[str, Any] = json.loads(isi)
    if sebab := str(milik.get("sebab", "")):
        isian = {"dokumen": milik["dokumen"], "sebab": sebab.rstrip(".")}
        raise DataSalahError([catat("TTD_BELUM_DISETUJUI", berkas=terbit, **isian)])
    return milik
