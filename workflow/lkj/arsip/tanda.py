"""What an archive holds beside the document itself: what was or is to be signed, and its releases.

Of both only what is about exactly this content: a bag does not pass off a signature on other figures.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat
from lkj.sidik import Pekerjaan
from lkj.terbitan.model import NAMA, baca_manifes


def yang_ditandatangani(
    kerja: Pekerjaan, siap: Path | None, ttd: Sequence[Path], dokumen: str, sidik_isi: str
) -> tuple[dict[str, bytes], list[Catatan]]:
    """What goes to signature and what came back: path in the archive → bytes.

    Args:
        kerja: The job that reads them.
        siap: What goes to signature, empty where this content is not approved; None where there is none.
        ttd: The signed file and ``ttd.json`` about it, or nothing.
        dokumen: Name of the document.
        sidik_isi: Digest of the content that is archived.

    Returns:
        Them, and a remark (``ARSIP_BUKAN_ISI``) on each that is of other content and stays out.
    """
    semua = {f"{dokumen}_siap_ttd.pdf": kerja.baca(siap)} if siap else {}
    if ttd:
        pdf, tentang = ttd
        sama = json.loads(kerja.baca(tentang))["sidik_isi"] == sidik_isi
        semua[f"{dokumen}_ttd.pdf"] = kerja.baca(pdf) if sama else b""
    lain = [catat("ARSIP_BUKAN_ISI", berkas=nama) for nama, isi in semua.items() if not isi]
    return {f"laporan/{nama}": isi for nama, isi in semua.items() if isi}, lain


def manifes_terbitan(
    kerja: Pekerjaan, berkas: Sequence[Path], dokumen: str, sidik_isi: str
) -> dict[str, bytes]:
    """The manifests of the releases of just this content: path in the archive → bytes.

    Raises:
        DataSalahError: A manifest cannot be read (``TERBITAN_RUSAK``).
    """
    hasil = {}
    for b in berkas:
        bita = kerja.baca(b)
        try:
            manifes = baca_manifes(bita)
        except ValueError as galat:
            folder = {"tag": b.parent.name, "folder": b.parent.as_posix()}
            raise DataSalahError(
                [catat("TERBITAN_RUSAK", berkas=b.as_posix(), sebab=str(galat), **folder)]
            ) from galat
        if manifes.dokumen == dokumen and manifes.sidik_isi.get(dokumen) == sidik_isi:
            hasil[f"terbitan/{manifes.tag}/{NAMA}"] = bita
    return hasil
