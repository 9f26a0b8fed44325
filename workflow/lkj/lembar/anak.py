"""The child process: reads workbooks from a pipe under limits and answers with their cells.

Started as ``python -m lkj.lembar.anak``. A frame is a length (8 bytes) and that many bytes: in, a
workbook; out, JSON, the first one (``{}``) when the libraries are loaded. The child ends with its pipe.
"""

import gc
import json
import os
import resource
import signal
import struct
import sys
from typing import Any, BinaryIO, Final

from lkj.lembar import batas
from lkj.lembar.baca_dua import baca_dua
from lkj.lembar.galat import Tolak

KEPALA: Final = struct.Struct(">Q")
_DETIK_CPU: Final = int(batas.DETIK) + 10


def main() -> None:
    """Serve until the parent closes the pipe."""
    # Ctrl-C reaches the whole group; what becomes of the child is the parent's decision.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    masuk, keluar = sys.stdin.buffer, _keluaran()
    _muat()
    _batasi()
    tulis_bingkai(keluar, b"{}")
    while (isi := baca_bingkai(masuk)) is not None:
        _batasi_waktu()
        jawaban, lanjut = jawab(isi)
        tulis_bingkai(keluar, json.dumps(jawaban, ensure_ascii=False).encode())
        if not lanjut:
            return
        gc.collect()


def jawab(isi: bytes) -> tuple[dict[str, Any], bool]:
    """The answer to one workbook, and whether this process is fit for another."""
    try:
        return {"lembar": baca_dua(isi)}, True
    except Tolak as t:
        return {"tolak": t.bagian()}, True
    except MemoryError:
        return {"tolak": Tolak("TERLALU_BESAR", "memori").bagian()}, False
    except RecursionError:
        return {"tolak": Tolak("ISI_BERBAHAYA", "susunan bertingkat").bagian()}, False
    except Exception as galat:  # noqa: BLE001  the last line: no file may end the reading of the others
        return {"tolak": Tolak("TIDAK_TERBACA", type(galat).__name__).bagian()}, True


def baca_bingkai(masuk: BinaryIO) -> bytes | None:
    """One frame; None when the pipe was closed."""
    kepala = masuk.read(KEPALA.size)
    if len(kepala) < KEPALA.size:
        return None
    (panjang,) = KEPALA.unpack(kepala)
    if panjang > batas.BYTE:
        return None
    isi = masuk.read(panjang)
    return isi if len(isi) == panjang else None


def tulis_bingkai(keluar: BinaryIO, isi: bytes) -> None:
    """Send one frame."""
    keluar.write(KEPALA.pack(len(isi)) + isi)
    keluar.flush()


def _keluaran() -> BinaryIO:
    """The pipe for answers under a number of its own: what a library prints goes to standard error."""
    pipa = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(pipa, "wb")


def _muat() -> None:
    # openpyxl asks numpy and PIL for types and pictures that no cell value needs; without them (None
    # refuses an import) the child starts in half the time. The standard library's XML is the quicker one.
    for nama in ("numpy", "PIL", "lxml"):
        sys.modules.setdefault(nama, None)  # type: ignore[arg-type]
    os.environ["OPENPYXL_LXML"] = "False"
    import openpyxl  # noqa: F401
    import python_calamine  # noqa: F401

    # Reading makes no cycles worth hunting before the answer is sent.
    gc.collect()
    gc.freeze()
    gc.disable()


def _batasi() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (batas.MEMORI, batas.MEMORI))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _batasi_waktu() -> None:
    """End by itself when the parent is gone and cannot: CPU seconds from now on."""
    dipakai = resource.getrusage(resource.RUSAGE_SELF)
    paling = int(dipakai.ru_utime + dipakai.ru_stime) + _DETIK_CPU
    resource.setrlimit(resource.RLIMIT_CPU, (paling, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
