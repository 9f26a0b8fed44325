"""The commands around commits: keep what came in, tell what a commit does; loaded when one is called."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from lkj.cli.bahasa import JEJAK, Aplikasi


def pasang(aplikasi: Aplikasi) -> None:
    """Add the commands."""
    tambah = partial(aplikasi.command, rich_help_panel=JEJAK)
    tambah(help="Menyimpan yang masuk ke riwayat git atas nama pengirimnya.")(simpan)
    tambah(help="Meringkas yang dilakukan commit: berkas, catatan, dan angka yang berubah.")(ringkas)
    ci = Aplikasi(help="Menampilkan ringkasan dan halaman, seperti dipanggil CI.")
    aplikasi.add_typer(ci, name="ci", rich_help_panel=JEJAK)
    ci.command(help="Menampilkan ringkasan di GitHub atau GitLab; di tempat lain di layar.")(umumkan)
    ci.command(help="Membuat halaman laporan dan status semua tahun, dengan daftar isinya.")(halaman)


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


def ringkas(
    dasar: Annotated[str, typer.Option(help="Commit pembanding (bawaan: commit sebelumnya).")] = "",
    kepala: Annotated[str, typer.Option(help="Commit yang diringkas.")] = "HEAD",
    ke: Annotated[
        Path | None, typer.Option(help="Berkas Markdown; halaman HTML di sampingnya (bawaan: ke layar).")
    ] = None,
    hasil: Annotated[Path | None, typer.Option(help="Folder untuk tabel dan laporannya.")] = None,
    simpanan: Annotated[Path | None, typer.Option(help="Folder simpanan hasil commit yang lalu.")] = None,
    batas: Annotated[int, typer.Option(min=1, help="Banyaknya baris tiap daftar yang ditampilkan.")] = 50,
    *,
    semua: Annotated[
        bool, typer.Option("--semua", help="Buat semua tahun, bukan yang berubah saja.")
    ] = False,
) -> None:
    """Tell what a commit does; end with the exit code."""
    from lkj.cli.ringkas import Pilihan, jalankan

    raise typer.Exit(jalankan(Pilihan(dasar, kepala, ke, hasil, simpanan, batas, semua)))


def umumkan(
    ringkasan: Annotated[Path, typer.Argument(help="Ringkasan .md buatan lkj ringkas.")],
) -> None:
    """Show a summary; end with the exit code."""
    from lkj.cli.ci import umumkan as jalankan

    raise typer.Exit(jalankan(ringkasan))


def halaman(
    ke: Annotated[Path, typer.Option(help="Folder tujuan, yang baru atau kosong.")],
    ringkasan: Annotated[
        Path | None, typer.Option(help="Halaman ringkasan .html yang ikut ditampilkan.")
    ] = None,
) -> None:
    """Make the pages; end with the exit code."""
    from lkj.cli.ci import halaman as jalankan

    raise typer.Exit(jalankan(ke, ringkasan))
