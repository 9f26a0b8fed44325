"""Publish a finished document: the last step, which only copies, so that a failed build keeps the old one."""

from pathlib import Path

from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


def terbitkan(*, berkas: Path, keluar: Path, janji: Janji | None = None) -> None:
    """Copy ``berkas`` to ``keluar`` whole (temporary file, then renamed)."""
    with Pekerjaan(janji=janji, modul=sidik_tahap("terbit")) as kerja:
        kerja.tulis(keluar, kerja.baca(berkas))
