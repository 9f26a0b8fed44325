"""The jobs of the rules ``salinan`` and ``ikhtisar_periksa``: from the remarks to what is handed back."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj.catatan import Catatan, DataSalahError, dari_csv, yang_wajib
from lkj.katalog import catat
from lkj.konfigurasi import PengaturanIsian, muat
from lkj.periode import Masa
from lkj.salinan.ikhtisar import susun_baris, tulis_ikhtisar
from lkj.salinan.pesan import pesan
from lkj.salinan.tandai import buat_salinan
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


def salinan(
    *,
    catatan: Path,
    rencana: Path,
    isian: Path,
    pengaturan: Mapping[str, Any],
    masa: Masa,
    keluar: Path,
    keluar_pesan: Path,
    janji: Janji | None = None,
) -> None:
    """Write the marked copy of a section's sheet, and the message to it.

    Args:
        catatan: CSV of every remark on the period.
        rencana: Path of the plan, whose remarks say whether any sheet could be checked.
        isian: The sheet as it was sent; its name is the section's key.
        pengaturan: The office's settings.
        masa: The quarter or the month.
        keluar: The copy.
        keluar_pesan: The message.
        janji: Promised digests.

    Raises:
        DataSalahError: The office has no such section, it has sent nothing, or the plan is wrong.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("salinan")) as kerja:
        kantor = muat(PengaturanIsian, pengaturan)
        semua = dari_csv(kerja.baca(catatan))
        _sudah_diperiksa(semua, rencana)
        kunci = isian.stem
        if kunci not in kantor.pengisi:
            pilihan = ", ".join(kantor.pengisi)
            raise DataSalahError(
                [catat("SEKSI_TIDAK_DIKENAL", berkas=str(isian), nilai=kunci, pilihan=pilihan)]
            )
        if not isian.is_file():
            milik = {"seksi": kantor.pengisi[kunci], "triwulan": masa.sebutan}
            raise DataSalahError([catat("BELUM_MASUK", berkas=str(isian), **milik)])
        milik_seksi = _pada(semua, isian)
        hasil = buat_salinan(kerja.baca(isian), milik_seksi)
        teks = pesan(
            milik_seksi,
            seksi=kantor.pengisi[kunci],
            berkas=keluar.name,
            masa=masa,
            bertanda=hasil.bertanda,
        )
        kerja.tulis(keluar, hasil.isi)
        kerja.tulis(keluar_pesan, teks.encode())


def ikhtisar(
    *,
    catatan: Path,
    rencana: Path,
    folder: Path,
    isian: Sequence[Path],
    templat: Path,
    pengaturan: Mapping[str, Any],
    masa: Masa,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write the page with all sections of a quarter or a month.

    Args:
        catatan: CSV of every remark on the period.
        rencana: Path of the plan.
        folder: Where the sheets of the period lie or should lie.
        isian: The files that are there.
        templat: Folder of the page's template.
        pengaturan: The office's settings.
        masa: The quarter or the month.
        keluar: The page.
        janji: Promised digests.

    Raises:
        DataSalahError: The plan is wrong, so that no sheet was checked.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("salinan")) as kerja:
        kantor = muat(PengaturanIsian, pengaturan)
        semua = dari_csv(kerja.baca(catatan))
        _sudah_diperiksa(semua, rencana)
        berkas = {kunci: (folder / f"{kunci}.xlsx").as_posix() for kunci in kantor.pengisi}
        baris = susun_baris(kantor.pengisi, berkas, {b.as_posix() for b in isian}, semua)
        lain = [c for c in semua if c.berkas not in berkas.values()]
        isi = tulis_ikhtisar(baris, lain, templat=templat, instansi=kantor.nama, masa=masa)
        kerja.tulis(keluar, isi)


def _sudah_diperiksa(catatan: Sequence[Catatan], rencana: Path) -> None:
    """Without a sound plan no sheet is checked, and none may be called complete."""
    if salah := yang_wajib(_pada(catatan, rencana)):
        raise DataSalahError(salah)


def _pada(catatan: Sequence[Catatan], berkas: Path) -> list[Catatan]:
    return [c for c in catatan if c.berkas == berkas.as_posix()]
