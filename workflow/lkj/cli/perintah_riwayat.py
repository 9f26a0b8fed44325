"""The command of the history of figures; what it does, `lkj.cli.riwayat`, is loaded when it is called."""

from pathlib import Path
from typing import Annotated

import typer

from lkj.cli.bahasa import JEJAK, Aplikasi


def pasang(aplikasi: Aplikasi) -> None:
    """Add ``lkj riwayat``."""
    aplikasi.command(rich_help_panel=JEJAK)(riwayat)


def riwayat(
    tahun: Annotated[int, typer.Argument(min=2000, max=2099, help="Tahun laporan.")],
    unit: Annotated[str, typer.Option(help="Nama unit bila satu dari banyak kantor, misalnya abang.")] = "",
    tw: Annotated[int | None, typer.Option(min=1, max=4, help="Triwulan ini saja.")] = None,
    kunci: Annotated[
        str, typer.Option(help="Angka ini saja, misalnya IKU-02.realisasi; IKU-02 untuk semua angkanya.")
    ] = "",
    html: Annotated[
        Path | None, typer.Option(help="Halamannya (bawaan: reports/riwayat_<tahun>.html).")
    ] = None,
    batas: Annotated[int, typer.Option(min=1, help="Banyaknya baris tiap daftar yang ditampilkan.")] = 50,
    paling: Annotated[
        int,
        typer.Option(min=0, help="Paling banyak keadaan yang diukur, dari yang terbaru; 0 untuk semuanya."),
    ] = 300,
    *,
    json: Annotated[bool, typer.Option("--json", help="Cetak sebagai JSON, tanpa dipotong.")] = False,
) -> None:
    """Menunjukkan bagaimana setiap angka berubah dari commit ke commit: oleh siapa, kapan, dan pesannya."""
    from lkj.cli.riwayat import Pilihan, jalankan

    raise typer.Exit(jalankan(Pilihan(tahun, unit.strip("/"), tw, kunci, json, html, batas, paling)))
