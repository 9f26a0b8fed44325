"""The command line in Indonesian: help pages, and what is said of a wrong call.

Typer speaks English. An `Aplikasi` is a Typer application whose commands print their help under Indonesian
headings, and whose wrong calls are one or two plain lines that name the option, what was written and what to
write instead. Exit code 2, as for every wrong call.
"""

import re
import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Any, Final, NoReturn, cast

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

LAPORAN: Final = "Membuat laporan"
ISIAN: Final = "Isian dan pemeriksaan"
PENGESAHAN: Final = "Surat, pengesahan, dan tanda tangan"
JEJAK: Final = "Asal angka, riwayat, dan terbitan"
KANTOR: Final = "Menyiapkan kantor, tahun, dan templat"
"""The groups in which the commands are listed."""

_PILIHAN = "[PILIHAN]"
_BANYAK_DUGAAN = 3
_BERLEBIH = re.compile(r"unexpected extra argument\(s\) \((?P<isi>.*)\)", re.DOTALL)


class _Berbahasa:
    """What a command and a group have in common: help in Indonesian."""

    def get_help_option(self, ctx: typer.Context) -> TyperOption | None:
        """The option ``--help``."""
        pilihan = cast("TyperOption | None", cast("Any", super()).get_help_option(ctx))
        if pilihan is not None:
            pilihan.help = "Menampilkan keterangan ini."
        return pilihan

    def get_usage(self, ctx: typer.Context) -> str:
        """How it is called, one line."""
        return cast("str", cast("Any", super()).get_usage(ctx)).replace("Usage:", "Pemakaian:", 1)

    def format_help(self, ctx: typer.Context, formatter: Any) -> None:
        """Print the help page."""
        _judul()
        cast("Any", super()).format_help(ctx, formatter)


class Perintah(_Berbahasa, TyperCommand):  # type: ignore[misc]  # Typer's own Context is another class
    """A command whose help is in Indonesian."""


class Kelompok(_Berbahasa, TyperGroup):  # type: ignore[misc]
    """A group of commands; the outermost one also says what was wrong with a call."""

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> Any:  # type: ignore[override]
        """Find the command; one that is unknown is answered with those that look like it."""
        nama = args[0]
        if not nama.startswith("-") and self.get_command(ctx, nama) is None:
            ada = [n for n, p in self.commands.items() if not p.hidden]
            mirip = get_close_matches(nama, ada, n=_BANYAK_DUGAAN)
            ctx.fail(f"Perintah “{nama}” tidak dikenal.{_mungkin(mirip)}")
        return super().resolve_command(ctx, args)

    def main(  # type: ignore[override]  # it never comes back
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **lain: Any
    ) -> NoReturn:
        """Run the command line and end the process with its exit code."""
        lain["standalone_mode"] = False
        try:
            kode = super().main(args, prog_name, **lain)
        except typer.Abort:
            sys.stderr.write("Dibatalkan.\n")
            sys.exit(1)
        except typer.TyperException as salah:
            # Called with nothing, it has printed its help already.
            if type(salah).__name__ != "NoArgsIsHelpError":
                sys.stderr.write(kata_galat(salah))
            sys.exit(2)
        sys.exit(kode if isinstance(kode, int) else 0)


class Aplikasi(typer.Typer):
    """A Typer application that speaks Indonesian."""

    def __init__(self, **lain: Any) -> None:
        """Take what `typer.Typer` takes."""
        super().__init__(
            cls=Kelompok,
            no_args_is_help=True,
            add_completion=False,
            pretty_exceptions_enable=False,
            options_metavar=_PILIHAN,
            subcommand_metavar="PERINTAH …",
            **lain,
        )

    def command(self, name: str | None = None, **lain: Any) -> Callable[[Any], Any]:
        """Add a command; takes what `typer.Typer.command` takes."""
        return super().command(name, cls=Perintah, options_metavar=_PILIHAN, **lain)


def kata_galat(salah: typer.TyperException) -> str:
    """What is said of a wrong call, and where its help is: two lines."""
    ctx = getattr(salah, "ctx", None)
    bantuan = f"Cara memakainya: {ctx.command_path} --help\n" if ctx else ""
    return f"{_sebab(salah)}\n{bantuan}"


def _sebab(salah: typer.TyperException) -> str:
    butir, pilihan = getattr(salah, "param", None), getattr(salah, "option_name", None)
    if butir is not None and hasattr(salah, "param_type"):  # it was left out
        apa = f"Pilihan {_nama(butir)} wajib diisi" if _opsi(butir) else f"Sebutkan {_nama(butir)}"
        return f"{apa}: {butir.help}" if butir.help else f"{apa}."
    if butir is not None:
        return _nilai(salah, butir)
    if pilihan is not None and hasattr(salah, "possibilities"):
        return f"Pilihan {pilihan} tidak dikenal.{_mungkin(salah.possibilities or ())}"
    if pilihan is not None:
        kurang = "requires" in salah.message
        return f"Pilihan {pilihan} {'belum diisi' if kurang else 'tidak memakai isi'}."
    if berlebih := _BERLEBIH.search(salah.message):
        return f"Ada yang berlebih: {berlebih['isi']}"
    return salah.message


def _nilai(salah: typer.TyperException, butir: Any) -> str:
    """What is wrong with a value; pydantic knows its kind and what was written."""
    galat: Sequence[Any] = getattr(salah.__cause__, "errors", list)()
    tertulis = f" “{galat[0]['input']}”" if galat else ""
    batas = tuple(b for b in (butir.min, butir.max) if b is not None)
    if len(batas) == 2:  # both ends
        harap = f" Isi bilangan {batas[0]} sampai {batas[1]}."
    elif batas:
        harap = f" Isi bilangan {'paling kecil' if butir.min is not None else 'paling besar'} {batas[0]}."
    elif galat and galat[0]["type"].startswith("int"):
        harap = " Isi bilangan bulat."
    else:
        harap = f" {butir.help}" if butir.help else ""
    return f"{'Pilihan ' if _opsi(butir) else ''}{_nama(butir)}{tertulis} tidak dapat dipakai.{harap}"


def _opsi(butir: Any) -> bool:
    return cast("bool", butir.param_type_name == "option")


def _nama(butir: Any) -> str:
    return cast("str", butir.opts[0] if _opsi(butir) else butir.name)


def _mungkin(mirip: Sequence[str]) -> str:
    return f" Mungkin maksudnya {', '.join(mirip)}." if mirip else ""


def _judul() -> None:
    """Give the parts of a help page their names; only when one is printed, since it loads rich."""
    from typer import rich_utils

    rich_utils.ARGUMENTS_PANEL_TITLE = "Yang disebut"
    rich_utils.OPTIONS_PANEL_TITLE = "Pilihan"
    rich_utils.COMMANDS_PANEL_TITLE = "Perintah"
    rich_utils.REQUIRED_LONG_STRING = "[wajib]"
    rich_utils.DEFAULT_STRING = "[bawaan: {}]"
