"""The command that says why a build runs what it runs; what it does is loaded when it is called."""

from typing import Annotated

import typer

from lkj.cli.bahasa import LAPORAN, Aplikasi


def pasang(aplikasi: Aplikasi) -> None:
    """Add the command."""
    aplikasi.command(
        rich_help_panel=LAPORAN, help="Menjelaskan langkah yang akan (atau terakhir) dijalankan dan sebabnya."
    )(mengapa)


def mengapa(
    target: Annotated[
        list[str] | None, typer.Argument(help="Berkas yang ditanyakan, misalnya reports/lkj_2023.pdf.")
    ] = None,
    *,
    terakhir: Annotated[
        bool, typer.Option("--terakhir", help="Sebab langkah pada pembuatan terakhir yang ada kerjanya.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Jawaban untuk mesin.")] = False,
) -> None:
    """Explain and end with the exit code."""
    from lkj.cli.mengapa import jalankan

    raise typer.Exit(jalankan(target or [], terakhir=terakhir, sebagai_json=json))
