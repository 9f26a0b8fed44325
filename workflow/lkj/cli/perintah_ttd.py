"""The commands of the electronic signature; what they do is loaded when one is called."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from lkj.cli.bahasa import PENGESAHAN, Aplikasi

_Dokumen = Annotated[str, typer.Argument(help="Dokumen, misalnya lkj_2023_tw1.")]
_Tanggal = Annotated[str, typer.Option(help="Tanggal penandatanganan, misalnya 2023-04-14.")]
_Oleh = Annotated[str | None, typer.Option(help="Nama pejabatnya (bawaan: menurut pengaturan).")]
_Langkah = Annotated[int | None, typer.Option(help="Langkah SOP (bawaan: yang belum dilakukan).")]
_Sop = Annotated[str | None, typer.Option(help="SOP-nya, bila lebih dari satu yang berlaku.")]
_Pencatat = Annotated[str | None, typer.Option(help="Yang mencatat (bawaan: pejabat itu sendiri).")]
_Unit = Annotated[str, typer.Option(help="Nama unit bila satu dari banyak kantor, misalnya abang.")]
_Kunci = Annotated[Path | None, typer.Option(help="Kunci SSH pejabat, untuk menandatangani catatan.")]
_Ya = Annotated[bool, typer.Option("--ya", help="Catat tanpa bertanya.")]


def pasang(aplikasi: Aplikasi) -> None:
    """Add the commands."""
    tambah = partial(aplikasi.command, rich_help_panel=PENGESAHAN)
    tambah(help="Menandatangani laporan secara elektronik dan mencatatnya.")(tandatangan)
    tambah(name="serah-ttd", help="Menyerahkan laporan untuk ditandatangani di portal.")(serah_ttd)
    tambah(name="terima-ttd", help="Menerima laporan yang ditandatangani di portal.")(terima_ttd)
    tambah(help="Memeriksa apakah suatu berkas asli: utuh, oleh siapa, kapan, dan tercatat.")(verifikasi)


def tandatangan(
    dokumen: _Dokumen,
    tanggal: _Tanggal,
    p12: Annotated[Path | None, typer.Option(help="Kunci dan sertifikat penanda tangan (PKCS#12).")] = None,
    saat: Annotated[
        str | None, typer.Option(help="Saat menandatangani, dengan zonanya (bawaan: jam komputer).")
    ] = None,
    sandi_fd: Annotated[
        int | None, typer.Option(help="Deskriptor tempat kata sandi dibaca (bawaan: ditanyakan).")
    ] = None,
    oleh: _Oleh = None,
    langkah: _Langkah = None,
    sop: _Sop = None,
    pencatat: _Pencatat = None,
    unit: _Unit = "",
    kunci: _Kunci = None,
    *,
    bsre: Annotated[bool, typer.Option("--bsre", help="Lewat client service BSrE instansi.")] = False,
    ya: _Ya = False,
) -> None:
    """Sign and record; end with the exit code."""
    from lkj.cli.ttd import Pilihan
    from lkj.cli.ttd import tandatangan as jalankan

    if bsre == (p12 is not None):
        typer.echo("Pilih satu: --p12 BERKAS, atau --bsre.", err=True)
        raise typer.Exit(2)
    pilihan = Pilihan(tanggal, oleh, langkah, sop, pencatat, unit, kunci, ya=ya)
    raise typer.Exit(jalankan(dokumen, p12, pilihan, saat=saat, fd=sandi_fd))


def serah_ttd(
    dokumen: _Dokumen,
    ke: Annotated[Path, typer.Option(help="Folder tujuan, misalnya flashdisk.")],
    unit: _Unit = "",
) -> None:
    """Hand over and end with the exit code."""
    from lkj.cli.ttd import serah

    raise typer.Exit(serah(dokumen, ke, unit))


def terima_ttd(
    berkas: Annotated[Path, typer.Argument(help="PDF bertanda tangan, di mana pun letaknya.")],
    dokumen: Annotated[str, typer.Option(help="Dokumen yang ditandatangani, misalnya lkj_2023_tw1.")],
    tanggal: _Tanggal,
    oleh: _Oleh = None,
    langkah: _Langkah = None,
    sop: _Sop = None,
    pencatat: _Pencatat = None,
    unit: _Unit = "",
    kunci: _Kunci = None,
    *,
    ya: _Ya = False,
) -> None:
    """Take in and end with the exit code."""
    from lkj.cli.ttd import Pilihan, terima

    pilihan = Pilihan(tanggal, oleh, langkah, sop, pencatat, unit, kunci, ya=ya)
    raise typer.Exit(terima(berkas, dokumen, pilihan))


def verifikasi(
    berkas: Annotated[Path, typer.Argument(help="PDF atau hasil pindai, di mana pun letaknya.")],
    pada: Annotated[
        str | None, typer.Option(help="Hari sertifikatnya harus berlaku (bawaan: hari ini).")
    ] = None,
    unit: _Unit = "",
    crl: Annotated[
        list[Path] | None, typer.Option(help="Daftar pencabutan dari penerbit (.crl); boleh berulang.")
    ] = None,
    *,
    bangun: Annotated[bool, typer.Option("--bangun", help="Buat ulang laporannya dan bandingkan.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Jawaban untuk mesin.")] = False,
) -> None:
    """Verify and end with the exit code."""
    from lkj.cli.verifikasi import jalankan

    raise typer.Exit(jalankan(berkas, bangun=bangun, sebagai_json=json, pada=pada, unit=unit, crl=crl or ()))
