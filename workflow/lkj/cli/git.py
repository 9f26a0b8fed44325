"""`lkj git`: readable changes of workbooks in git itself."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from lkj.cli.bahasa import JEJAK, Aplikasi
from lkj.git import GitGagalError, Repositori
from lkj.lembar import PembacaGagalError

_git = Aplikasi(help="Perubahan buku kerja yang terbaca di git diff dan git log.")


def pasang(aplikasi: Aplikasi) -> None:
    """Add the group of commands."""
    aplikasi.add_typer(_git, name="git", rich_help_panel=JEJAK)


@_git.command(name="pasang")
def pasang_penggerak(
    *,
    lepas: Annotated[bool, typer.Option("--lepas", help="Keluarkan lagi dari pengaturan.")] = False,
) -> None:
    """Mengatur repositori ini agar git diff dan git log -p menyebutkan sel buku kerja."""
    from lkj.beda import penggerak

    try:
        with Repositori.buka():
            kata = _lepaskan(penggerak.lepaskan(Path())) if lepas else _pasangkan(penggerak.pasangkan(Path()))
    except GitGagalError as gagal:
        sys.stderr.write(f"Tidak dapat mengatur git: {gagal.sebab}.\n")
        raise typer.Exit(1) from None
    sys.stdout.write(kata)


def _pasangkan(ditulis: dict[str, str]) -> str:
    if not ditulis:
        return "Sudah terpasang; tidak ada yang diubah.\n"
    baris = "".join(f"  {nama} = {nilai}\n" for nama, nilai in ditulis.items())
    akhir = "Hanya repositori ini yang diatur (.git/config). Mengeluarkannya: lkj git pasang --lepas\n"
    if not Path(".gitattributes").is_file():
        akhir += "Berkas .gitattributes tidak ada di folder ini; tanpa itu git tidak memakainya.\n"
    return f"Ditulis ke pengaturan repositori:\n{baris}{akhir}"


def _lepaskan(nama: list[str]) -> str:
    if not nama:
        return "Tidak terpasang; tidak ada yang diubah.\n"
    return "Dikeluarkan dari pengaturan repositori:\n" + "".join(f"  {n}\n" for n in nama)


@_git.command(name="teks")
def teks(berkas: Annotated[Path, typer.Argument(help="Buku kerja .xlsx.")]) -> None:
    """Mencetak semua sel buku kerja, satu sel satu baris."""
    from lkj.lembar.teks import batasi, teks_berkas

    batasi()
    try:
        isi = berkas.read_bytes()
    except OSError:
        sys.stderr.write(f"Berkas tidak ada atau tidak terbaca: {berkas}\n")
        raise typer.Exit(2) from None
    sys.stdout.write(teks_berkas(isi, berkas.name))


@_git.command(name="gabung", hidden=True)
def gabung(semula: Path, kita: Path, mereka: Path, berkas: str) -> None:
    """Dipanggil git saat dua orang mengubah buku kerja yang sama; selalu bentrok, dengan daftar selnya."""
    from lkj.beda.gabung import DAFTAR, sebut_bentrok, susun_bentrok
    from lkj.sidik import tulis_atomik

    isi_semula = semula.read_bytes()
    try:
        bentrok = susun_bentrok(berkas, isi_semula, kita.read_bytes(), mereka.read_bytes())
    except PembacaGagalError as gagal:
        sys.stderr.write(f"Dua orang mengubah {berkas}. {gagal}\n")
        raise typer.Exit(1) from None
    daftar = sebut_bentrok(bentrok, ada_semula=bool(isi_semula))
    tujuan = Path(f"{berkas}{DAFTAR}")
    try:
        tulis_atomik(tujuan, daftar.encode())
    except OSError:
        sys.stderr.write(daftar)
    else:
        sys.stderr.write(f"Dua orang mengubah {berkas}. Daftar selnya: {tujuan}\n")
    raise typer.Exit(1)
