"""The command that compares workbooks; what it does is loaded when it is called."""

from pathlib import Path
from typing import Annotated

import typer

from lkj.cli.bahasa import JEJAK, Aplikasi


def pasang(aplikasi: Aplikasi) -> None:
    """Add the command."""
    aplikasi.command(rich_help_panel=JEJAK, name="beda")(beda)


def beda(
    berkas: Annotated[
        list[Path] | None, typer.Argument(help="Dua buku kerja, atau satu berkas di repositori.")
    ] = None,
    dari: Annotated[str | None, typer.Option(help="Commit, tag, atau cabang asal, misalnya HEAD~1.")] = None,
    sampai: Annotated[
        str | None, typer.Option(help="Commit tujuan (bawaan: berkas di folder kerja sekarang).")
    ] = None,
    *,
    json: Annotated[bool, typer.Option("--json", help="Cetak sebagai JSON.")] = False,
) -> None:
    """Menyebutkan sel buku kerja yang berbeda: antara dua berkas, atau antara dua commit."""
    from lkj.cli.beda import jalankan

    raise typer.Exit(jalankan(berkas or [], dari=dari, sampai=sampai, sebagai_json=json))
