"""The commands that record acts; what they do, `lkj.cli.tindakan`, is loaded when one is called."""

import inspect
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from lkj.cli.bahasa import PENGESAHAN, Aplikasi

_Dokumen = Annotated[str, typer.Argument(help="Dokumen, misalnya lkj_2023_tw1 atau pengukuran_2023_tw1.")]
_Tindakan = Annotated[str, typer.Argument(help="Tindakan, misalnya kirim atau tanda_tangan.")]
_Tanggal = Annotated[str, typer.Option(help="Tanggal tindakan itu dilakukan, misalnya 2023-04-14.")]
_Peran = Annotated[str | None, typer.Option(help="Peran yang bertindak, misalnya sekretaris.")]
_Oleh = Annotated[str | None, typer.Option(help="Nama pejabatnya (bawaan: menurut pengaturan).")]
_Semua = Annotated[
    list[str] | None,
    typer.Option(help="Nama atau jabatannya (bawaan: menurut pengaturan); boleh berulang."),
]
_Langkah = Annotated[int | None, typer.Option(help="Langkah SOP (bawaan: yang belum dilakukan).")]
_Sop = Annotated[str | None, typer.Option(help="SOP-nya, bila lebih dari satu yang berlaku.")]
_Catatan = Annotated[str, typer.Option(help="Alasan, atau apa yang harus dibetulkan.")]
_Pencatat = Annotated[str | None, typer.Option(help="Yang mencatat (bawaan: pejabat itu sendiri).")]
_Bukti = Annotated[list[Path] | None, typer.Option(help="Berkas bukti, misalnya lembar yang dipindai.")]
_Unit = Annotated[str, typer.Option(help="Nama unit bila satu dari banyak kantor, misalnya abang.")]
_Atas = Annotated[
    Path | None, typer.Option(help="Berkas yang dikenai tindakan, bila bukan isi dokumen atau rencana.")
]
_Kunci = Annotated[Path | None, typer.Option(help="Kunci SSH pejabat, untuk menandatangani catatan.")]
_Mulai = Annotated[str | None, typer.Option(help="Jam mulai, misalnya 09:30, bila lamanya dicatat.")]
_Selesai = Annotated[str | None, typer.Option(help="Jam selesai, misalnya 11:00.")]
_Nihil = Annotated[bool, typer.Option("--nihil", help="Tidak ada koreksi (hanya untuk lkj koreksi).")]
_Ya = Annotated[bool, typer.Option("--ya", help="Catat tanpa bertanya.")]

KHUSUS = {
    "paraf": "Mencatat paraf atas laporan atau pengukuran, misalnya oleh Sekretaris.",
    "setujui": "Mencatat persetujuan Camat atas laporan atau pengukuran; tanda DRAF lalu hilang.",
    "koreksi": "Mencatat koreksi atas laporan atau pengukuran dengan isinya, atau --nihil bila tidak ada.",
    "kembalikan": "Mencatat pengembalian laporan atau pengukuran; alasannya wajib, dan putaran baru mulai.",
}
"""Acts with a command of their own."""


def pasang(aplikasi: Aplikasi) -> None:
    """Add ``lkj catat``, ``lkj terima-scan`` and the commands of `KHUSUS`."""
    tambah = partial(aplikasi.command, rich_help_panel=PENGESAHAN)
    for nama, bantuan in KHUSUS.items():
        tambah(nama, help=bantuan)(_satu(nama))
    tambah(help="Mencatat tindakan lain atas laporan atau pengukuran: tanda_tangan, kirim, dan seterusnya.")(
        catat
    )
    tambah(name="terima-scan")(terima_scan)


def _satu(tindakan: str) -> Callable[..., None]:
    """`catat` for one act, with the same options: what Typer reads of a command is its signature."""

    def perintah(**pilihan: Any) -> None:
        catat(tindakan, **pilihan)

    asli = inspect.signature(catat)
    lain = [p for n, p in asli.parameters.items() if n != "tindakan"]
    perintah.__signature__ = asli.replace(parameters=lain)  # type: ignore[attr-defined]
    perintah.__annotations__ = {n: a for n, a in catat.__annotations__.items() if n != "tindakan"}
    return perintah


def catat(
    tindakan: _Tindakan,
    dokumen: _Dokumen,
    tanggal: _Tanggal,
    peran: _Peran = None,
    oleh: _Semua = None,
    langkah: _Langkah = None,
    sop: _Sop = None,
    catatan: _Catatan = "",
    pencatat: _Pencatat = None,
    bukti: _Bukti = None,
    atas: _Atas = None,
    unit: _Unit = "",
    kunci: _Kunci = None,
    mulai: _Mulai = None,
    selesai: _Selesai = None,
    *,
    nihil: _Nihil = False,
    ya: _Ya = False,
) -> None:
    """Record an act of one official, or of several one after the other, and end with the exit code."""
    from lkj.cli.tindakan import Pilihan, jalankan

    pilihan = Pilihan(
        tanggal=tanggal,
        peran=peran,
        langkah=langkah,
        sop=sop,
        catatan=catatan,
        pencatat=pencatat,
        bukti=tuple(bukti or ()),
        atas=atas,
        unit=unit,
        kunci=kunci,
        mulai=mulai,
        selesai=selesai,
        nihil=nihil,
        ya=ya,
    )
    siapa: str | None
    for siapa in oleh or (None,):
        if kode := jalankan(tindakan, dokumen, replace(pilihan, oleh=siapa)):
            raise typer.Exit(kode)


def terima_scan(
    berkas: Annotated[Path, typer.Argument(help="Hasil pindaian, PDF, JPG, atau PNG, di mana pun letaknya.")],
    dokumen: Annotated[str, typer.Option(help="Yang ditandatangani, misalnya lkj_2023_tw1.")],
    tanggal: _Tanggal,
    peran: _Peran = None,
    oleh: _Oleh = None,
    langkah: _Langkah = None,
    sop: _Sop = None,
    catatan: _Catatan = "",
    pencatat: _Pencatat = None,
    unit: _Unit = "",
    kunci: _Kunci = None,
    *,
    ya: _Ya = False,
) -> None:
    """Menerima hasil pindaian dokumen yang ditandatangani basah, dan mencatat tanda tangan Camat."""
    from lkj.cli.terima_scan import jalankan
    from lkj.cli.tindakan import Pilihan

    pilihan = Pilihan(tanggal, peran, oleh, langkah, sop, catatan, pencatat, unit=unit, kunci=kunci, ya=ya)
    raise typer.Exit(jalankan(berkas, dokumen, pilihan))
