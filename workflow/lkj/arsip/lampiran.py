"""The tables attached to a PDF, taken out by a limited child: the PDF may come from anybody."""

import json
import subprocess
import sys
from importlib.util import find_spec

from lkj.arsip import batas

_TENGGANG_DETIK = 30


class LampiranTakTerbacaError(Exception):
    """The PDF does not give away its attachments: damaged, locked, or asking for too much."""


def lampiran(pdf: bytes) -> dict[str, str]:
    """Name → sha256 of each file attached to a PDF.

    Raises:
        LampiranTakTerbacaError: The PDF cannot be read within the limits.
    """
    letak = find_spec(f"{__package__}.anak_pdf")
    if letak is None or letak.origin is None:
        raise ModuleNotFoundError("anak_pdf")  # noqa: EM101  a name, no sentence
    try:
        selesai = subprocess.run(
            [sys.executable, "-I", letak.origin, str(batas.MEMORI), str(batas.DETIK)],
            input=pdf,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=batas.DETIK + _TENGGANG_DETIK,
        )
        return dict(json.loads(selesai.stdout))
    except (subprocess.SubprocessError, ValueError) as galat:
        raise LampiranTakTerbacaError from galat
