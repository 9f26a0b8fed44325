"""What filling in a template needs: the date, the note on what it says, a remark where it does not fit."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from lkj import periode
from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, Kantor
from lkj.laporan import terbilang
from lkj.laporan.harapan import Harapan, berkas_harapan
from lkj.laporan.markah import Lingkungan, gabung, jalur, pasang_kunci
from lkj.laporan.templat.uraian import uraikan
from lkj.periode import Masa
from lkj.sidik import Pekerjaan


def tanggal_dokumen(kantor: Kantor, masa: Masa) -> date:
    """The date that the settings give the documents of a period.

    Raises:
        DataSalahError: It is not set (code ``TANGGAL_DOKUMEN``).
    """
    tanggal = kantor.dokumen.tanggal_untuk(masa)
    if tanggal is None:
        dokumen = f"{kantor.dokumen.nama} {masa.tahun} {masa.sebutan}".rstrip()
        raise DataSalahError(
            [catat("TANGGAL_DOKUMEN", berkas=BERKAS, sel="dokumen.tanggal", dokumen=dokumen)]
        )
    return tanggal


def penyaring_umum() -> dict[str, Callable[..., Any]]:
    """Filters that every template may use: dates, quarters, joined words, names of files, blanks."""
    return {
        "tanggal": periode.tanggal_panjang,
        "gabung": gabung,
        "romawi": periode.romawi,
        "triwulan": periode.nama_triwulan,
        "jalur": jalur,
        "isian": terbilang.isian,
        "tanggal_isian": terbilang.tanggal_isian,
        "hari_isian": terbilang.hari_isian,
        "terbilang_isian": terbilang.terbilang_isian,
    }


def tulis_naskah(
    kerja: Pekerjaan,
    keluar: Path,
    *,
    lingkungan: Lingkungan,
    templat: Path,
    nama: str,
    konteks: Mapping[str, object],
    tertulis: list[str] | None = None,
) -> None:
    """Write a document's Markdown, and beside it what it was meant to say (`lkj.laporan.harapan`).

    Args:
        kerja: The job.
        keluar: The Markdown.
        lingkungan: The environment of the templates.
        templat: The folder of the shipped ones.
        nama: The template in it.
        konteks: The names that it may print.
        tertulis: Takes the pieces of the text while it is written, for what speaks of the text so far.

    Raises:
        DataSalahError: The template cannot be filled in (code ``TEMPLAT``).
    """
    kerja.tulis(keluar, isi_templat(lingkungan, templat, nama, konteks, tertulis).encode())
    kerja.tulis(berkas_harapan(keluar), lingkungan.harapan.ke_bytes())


def isi_templat(
    lingkungan: Lingkungan,
    templat: Path,
    nama: str,
    konteks: Mapping[str, object],
    tertulis: list[str] | None = None,
) -> str:
    """Fill in a template; one that does not fit is a remark with its file and line.

    Args:
        lingkungan: The environment of the templates.
        templat: The folder of the shipped ones.
        nama: The template in it.
        konteks: The names that it may print.
        tertulis: As in `tulis_naskah`.

    Raises:
        DataSalahError: It cannot be filled in (code ``TEMPLAT``), or what it prints is missing.
    """
    lingkungan.harapan = Harapan()
    lingkungan.mulai(nama, konteks)
    potongan = [] if tertulis is None else tertulis
    try:
        for satu in lingkungan.get_template(nama).generate(**konteks):
            potongan.append(satu)
        return pasang_kunci("".join(potongan))
    except DataSalahError:
        raise
    except Exception as salah:
        catatan = uraikan(salah, lingkungan, templat, nama, konteks)
        if catatan is None:
            raise
        raise DataSalahError([catatan]) from salah
