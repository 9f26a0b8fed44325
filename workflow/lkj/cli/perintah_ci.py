"""The commands around commits: keep what came in, tell what a commit does; loaded when one is called."""

from typing import Annotated

import typer


def pasang(aplikasi: typer.Typer) -> None:
    """Add the commands."""
    aplikasi.command(help="Menyimpan yang masuk ke riwayat git atas nama pengirimnya.")(simpan)


def simpan(
    dari: Annotated[
        str, typer.Option(help="kode_jabatan pengirim (bawaan: kepala seksi pemilik isian).")
    ] = "",
    surel: Annotated[str, typer.Option(help="Surel pengirim (bawaan: surel kantor di pengaturan).")] = "",
    tanggal: Annotated[
        str, typer.Option(help="Hari diterima, misalnya 2023-04-05: siapa yang menjabat saat itu.")
    ] = "",
    pesan: Annotated[str, typer.Option(help="Pesan sendiri, sebagai ganti yang diusulkan.")] = "",
    unit: Annotated[
        str, typer.Option(help="Unit pengirim bila satu dari banyak kantor, misalnya abang.")
    ] = "",
    *,
    kirim: Annotated[bool, typer.Option("--kirim", help="Kirim juga ke server (git push biasa).")] = False,
    ya: Annotated[bool, typer.Option("--ya", help="Simpan tanpa bertanya.")] = False,
) -> None:
    """Commit; end with the exit code."""
    from lkj.cli.simpan import Pilihan, jalankan

    raise typer.Exit(jalankan(Pilihan(dari, surel, tanggal, pesan, unit, kirim, ya)))
