"""Run pandoc as a limited child: bounded time and memory, a clean environment, no warning.

Its JSON tree is the business of :mod:`lkj.pandoc.pohon`. What may stand in a document's tree, and how it
becomes pages, is not known here.
"""

from __future__ import annotations

import functools
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path


class GalatPandoc(Exception):
    """Pandoc stopped, warned, or used more time or memory than it may; the text is for the officer."""

    def __init__(self, keterangan: str) -> None:
        """Join what happened (*keterangan*, a sentence without its full stop) and what to do about it."""
        saran = "Periksa susunan Markdown di tempat yang disebut; templat bab mungkin salah tulis."
        super().__init__(f"{keterangan}. {saran}")


BATAS_DETIK = 60
"""Fifty pages take about one second; a minute means that something runs away."""
BATAS_MEMORI = "-M768m"
"""Heap limit of pandoc's own run time; fifty pages use about 150 MB."""


@functools.cache
def jalur_pandoc() -> str:
    """Return the path of the pandoc that pypandoc_binary brings."""
    import pypandoc  # type: ignore[import-untyped]

    return str(pypandoc.get_pandoc_path())


def jalankan(
    argumen: Sequence[str],
    *,
    masukan: bytes,
    folder: Path,
    lingkungan: Mapping[str, str] | None = None,
) -> bytes:
    """Run pandoc in *folder* with *masukan* on its standard input; return its standard output.

    The child sees neither the user's pandoc data nor the caller's environment, so that the same
    input gives the same output on every machine.

    Raises:
        GalatPandoc: if pandoc fails, prints anything on standard error, or passes its limits.
    """
    perintah = [jalur_pandoc(), "+RTS", BATAS_MEMORI, "-RTS", "--fail-if-warnings", *argumen]
    try:
        hasil = subprocess.run(
            perintah,
            input=masukan,
            capture_output=True,
            check=False,
            cwd=folder,
            env={"LC_ALL": "C.UTF-8", "HOME": str(folder), "TZ": "UTC", **(lingkungan or {})},
            timeout=BATAS_DETIK,
        )
    except subprocess.TimeoutExpired as habis:
        pesan = f"Pandoc belum selesai setelah {BATAS_DETIK} detik"
        raise GalatPandoc(pesan) from habis
    if hasil.returncode != 0 or hasil.stderr:
        keluhan = hasil.stderr.decode(errors="replace").strip() or f"kode {hasil.returncode}"
        pesan = f"Pandoc menolak naskah: {keluhan}"
        raise GalatPandoc(pesan)
    return hasil.stdout
