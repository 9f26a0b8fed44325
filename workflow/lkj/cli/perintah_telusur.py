"""The command that tells where a figure comes from; what it does is loaded when it is called."""

from pathlib import Path
from typing import Annotated

import typer

from lkj.cli.bahasa import JEJAK, Aplikasi


def pasang(aplikasi: Aplikasi) -> None:
    """Add the command."""
    aplikasi.command(
        rich_help_panel=JEJAK, help="Menunjukkan asal suatu angka: hitungan, sel, berkas, dan commit-nya."
    )(telusur)


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
    bulan: Annotated[int | None, typer.Option(min=1, max=12, help="Menurut rekap bulan ini.")] = None,
    unit: Annotated[str, typer.Option(help="Nama unit bila satu dari banyak kantor, misalnya abang.")] = "",
    pdf: Annotated[
        Path | None, typer.Option(help="PDF tempat angkanya, dengan --halaman dan --teks.")
    ] = None,
    halaman: Annotated[str, typer.Option(help="Nomor halaman seperti yang tercetak, atau urutannya.")] = "",
    teks: Annotated[str, typer.Option(help="Angka seperti yang tercetak, misalnya 95,71.")] = "",
    ke: Annotated[
        int | None, typer.Option(min=1, help="Yang keberapa, bila teks itu ada beberapa kali di halaman.")
    ] = None,
    dokumen: Annotated[str, typer.Option(help="Dokumen bila PDF tidak dikenali, misalnya lkj_2023.")] = "",
    dari: Annotated[str, typer.Option(help="Kebalikannya: angka yang berasal dari berkas ini.")] = "",
    lembar: Annotated[str, typer.Option(help="Lembar di berkas itu.")] = "",
    sel: Annotated[str, typer.Option(help="Sel di lembar itu, misalnya F9.")] = "",
    *,
    json: Annotated[bool, typer.Option("--json", help="Jawaban untuk mesin.")] = False,
    prov: Annotated[
        bool, typer.Option("--prov", help="Asal satu angka sebagai PROV-JSON (W3C PROV), untuk mesin.")
    ] = False,
    lama: Annotated[
        bool, typer.Option("--lama", help="Jawab juga bila berkas asalnya sudah berubah.")
    ] = False,
) -> None:
    """Trace and end with the exit code."""
    from lkj.cli.telusur import Pilihan, jalankan

    if tw and bulan:
        pesan = "Pakai salah satu: --tw untuk triwulan atau --bulan untuk bulan."
        raise typer.BadParameter(pesan)
    halaman_pdf = (pdf, halaman, teks, ke, dokumen)
    tempat = (*halaman_pdf, dari, lembar, sel)
    tanya = " ".join(kata or [])
    pilihan = Pilihan(tanya, tahun, tw, bulan, unit, *tempat, json=json, prov=prov, lama=lama)
    raise typer.Exit(jalankan(pilihan))
