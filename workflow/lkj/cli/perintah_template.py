"""`lkj template`: the commands around an office's own templates; loaded when one is called."""

from typing import Annotated

import typer

from lkj.cli.bahasa import KANTOR, Aplikasi

_template = Aplikasi(help="Memeriksa, mendaftar, dan menyalin templat laporan milik kantor.")
_Unit = Annotated[str, typer.Option(help="Nama unit bila satu dari banyak kantor, misalnya abang.")]


def pasang(aplikasi: Aplikasi) -> None:
    """Add the group of commands."""
    aplikasi.add_typer(_template, name="template", rich_help_panel=KANTOR)


@_template.command(name="periksa")
def periksa_template(unit: _Unit = "") -> None:
    """Memeriksa semua templat dan menyebutkan setiap baris yang perlu diperbaiki."""
    from lkj.cli.template import periksa

    raise typer.Exit(periksa(unit))


@_template.command(name="daftar")
def daftar_template(unit: _Unit = "") -> None:
    """Mendaftar templat, blok yang dapat ditimpa, dan nama yang dapat dicetak."""
    from lkj.cli.template import daftar

    raise typer.Exit(daftar(unit))


@_template.command(name="salin")
def salin_template(
    nama: Annotated[str, typer.Argument(help="Templat bawaan, misalnya bagian/bab1.md.j2.")],
    blok: Annotated[str, typer.Option(help="Satu blok saja, siap diubah (bawaan: seluruh templat).")] = "",
    unit: _Unit = "",
) -> None:
    """Menyalin templat bawaan ke folder kantor sebagai awal; yang sudah ada tidak ditimpa."""
    from lkj.cli.template import salin

    raise typer.Exit(salin(nama, blok=blok, unit=unit))
