"""The command that tells where a figure comes from; what it does is loaded when it is called."""

from typing import Annotated

import typer


def pasang(aplikasi: typer.Typer) -> None:
    """Add the command."""
    aplikasi.command(help="Menunjukkan asal suatu angka: hitungan, sel, berkas, dan commit-nya.")(telusur)


def telusur(
    kata: Annotated[
        list[str] | None,
        typer.Argument(
            help="Kunci angka, kode indikator, kata-kata di halaman, atau 'berkas › lembar › sel'."
        ),
    ] = None,
    tahun: Annotated[
        int | None, typer.Option(min=2000, max=2099, help="Tahun (bawaan: satu-satunya yang ada).")
    ] = None,
    tw: Annotated[
        int | None, typer.Option(min=1, max=4, help="Menurut laporan triwulan ini (bawaan: setahun).")
    ] = None,
    unit: Annotated[str, typer.Option(help="Nama unit bila satu dari banyak kantor, misalnya abang.")] = "",
    *,
    json: Annotated[bool, typer.Option("--json", help="Jawaban untuk mesin.")] = False,
    lama: Annotated[
        bool, typer.Option("--lama", help="Jawab juga bila berkas asalnya sudah berubah.")
    ] = False,
) -> None:
    """Trace and end with the exit code."""
    from lkj.cli.telusur import Pilihan, jalankan

    raise typer.Exit(jalankan(Pilihan(" ".join(kata or []), tahun, tw, unit, json=json, lama=lama)))
