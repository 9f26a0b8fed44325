"""The limited child that judges one PDF; the PDF may come from anybody.

Started as ``python -m lkj.pengesahan.anak``. On standard input a line of JSON (``sertifikat`` and ``crl`` as
Base64 of DER, ``panjang`` of the unsigned file or null, ``pada`` or null) and after it the PDF; on standard
output the answer of `lkj.pengesahan.tilik.tilik` as JSON.
"""

import base64
import json
import logging
import resource
import sys
from datetime import datetime

from lkj.pengesahan import batas


def main() -> None:
    """Answer one PDF."""
    logging.disable()
    from lkj.pengesahan.tilik import Tilikan, tilik

    _batasi()
    kepala, _, pdf = sys.stdin.buffer.read().partition(b"\n")
    minta = json.loads(kepala)
    pada = datetime.fromisoformat(minta["pada"]) if minta["pada"] else None
    sertifikat, crl = ([base64.b64decode(b) for b in minta[k]] for k in ("sertifikat", "crl"))
    try:
        jawaban = tilik(pdf, Tilikan(sertifikat, crl, minta["panjang"], pada))
    except MemoryError:
        jawaban = {"salah": [["TTD_RUSAK", "meminta ingatan melebihi batas"]]}
    except Exception as galat:  # noqa: BLE001  the last line: no file of a stranger ends in a trace
        jawaban = {"salah": [["TTD_RUSAK", f"susunannya menyimpang ({type(galat).__name__})"]]}
    sys.stdout.write(json.dumps(jawaban))


def _batasi() -> None:
    for apa, nilai in (
        (resource.RLIMIT_AS, batas.MEMORI),
        (resource.RLIMIT_CPU, batas.DETIK),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(apa, (nilai, nilai))


if __name__ == "__main__":
    main()
