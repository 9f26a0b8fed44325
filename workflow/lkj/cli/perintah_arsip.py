"""`lkj arsip`: checks and opens archives; loaded when one is called."""

from pathlib import Path
from typing import Annotated

import typer

from lkj.cli.bahasa import PENGESAHAN, Aplikasi

_arsip = Aplikasi(help="Memeriksa dan membuka arsip laporan, di mana pun letaknya.")


def pasang(aplikasi: Aplikasi) -> None:
    """Add the group of commands."""
    aplikasi.add_typer(_arsip, name="arsip", rich_help_panel=PENGESAHAN)


@_arsip.command(name="periksa")
def periksa_arsip(
    berkas: Annotated[list[Path], typer.Argument(help="Arsip .zip, misalnya reports/arsip/lkj_2023.zip.")],
) -> None:
    """Memeriksa arsip: kemasan, kode hash setiap berkas, tabel, dan lampiran PDF."""
    from lkj.cli.arsip import periksa

    raise typer.Exit(periksa(berkas))


@_arsip.command(name="buka")
def buka_arsip(
    berkas: Annotated[Path, typer.Argument(help="Arsip .zip.")],
    ke: Annotated[Path, typer.Option(help="Folder tujuan, yang baru atau kosong.")],
    *,
    tetap: Annotated[bool, typer.Option("--tetap", help="Buka juga bila isinya tidak cocok.")] = False,
) -> None:
    """Memeriksa arsip, lalu membukanya ke folder baru."""
    from lkj.cli.arsip import buka

    raise typer.Exit(buka(berkas, ke, tetap=tetap))
