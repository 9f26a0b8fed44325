"""The commands of official releases; what they do, `lkj.cli.terbitan`, is loaded when one is called."""

from pathlib import Path
from typing import Annotated

import typer

from lkj.cli.bahasa import JEJAK, Aplikasi


def pasang(aplikasi: Aplikasi) -> None:
    """Add ``lkj terbitkan`` and ``lkj bangun-ulang``."""
    aplikasi.command(rich_help_panel=JEJAK)(terbitkan)
    aplikasi.command(rich_help_panel=JEJAK, name="bangun-ulang")(bangun_ulang)


def terbitkan(
    tahun: Annotated[int, typer.Argument(min=2000, max=2099, help="Tahun laporan.")],
    tw: Annotated[int | None, typer.Option(min=1, max=4, help="Triwulan (bawaan: setahun).")] = None,
    dokumen: Annotated[
        str,
        typer.Option(help="Yang diterbitkan: lkj (laporan kinerja) atau pengukuran (pengukuran kinerja)."),
    ] = "lkj",
    unit: Annotated[str, typer.Option(help="Nama unit bila satu dari banyak kantor, misalnya abang.")] = "",
    tag: Annotated[
        str, typer.Option(help="Nama terbitan (bawaan: nomor berikutnya, misalnya lkj-2023-2).")
    ] = "",
    *,
    ya: Annotated[bool, typer.Option("--ya", help="Terbitkan tanpa bertanya.")] = False,
) -> None:
    """Menerbitkan laporan atau pengukuran: dibangun dua kali dari satu commit, disimpan dengan tag."""
    from lkj.cli.terbitan import terbitkan as jalankan
    from lkj.terbitan.nama import Sasaran
    from lkj.tindakan.model import JENIS_DOKUMEN

    if dokumen not in JENIS_DOKUMEN:
        typer.echo(
            f"--dokumen {dokumen} tidak dikenal; pilih {' atau '.join(JENIS_DOKUMEN)} "
            "(tahun dan triwulan disebut terpisah).",
            err=True,
        )
        raise typer.Exit(2)
    raise typer.Exit(jalankan(Sasaran(tahun, tw, unit.strip("/"), dokumen), tag=tag, ya=ya))


def bangun_ulang(
    tag: Annotated[str, typer.Argument(help="Nama terbitan, misalnya lkj-2023-1.")],
    ke: Annotated[
        Path | None, typer.Option(help="Simpan hasilnya di folder ini, yang baru atau kosong.")
    ] = None,
) -> None:
    """Membangun ulang suatu terbitan dari commit-nya, dan menyebut berkas mana yang sama bita demi bita."""
    from lkj.cli.terbitan import bangun_ulang as jalankan

    raise typer.Exit(jalankan(tag, ke=ke))
