"""What filling in any document's template needs: its date, and a remark where the template does not fit."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from jinja2 import Environment, TemplateError

from lkj import periode
from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, Kantor
from lkj.laporan.markah import pasang_kunci


def tanggal_dokumen(kantor: Kantor, tahun: int, tw: int | None) -> date:
    """The date that the settings give the documents of a year or a quarter.

    Raises:
        DataSalahError: It is not set (code ``TANGGAL_DOKUMEN``).
    """
    tanggal = kantor.dokumen.tanggal_untuk(tahun, tw)
    if tanggal is None:
        dokumen = f"{kantor.dokumen.nama} {tahun}" + (f" {periode.nama_triwulan(tw)}" if tw else "")
        raise DataSalahError(
            [catat("TANGGAL_DOKUMEN", berkas=BERKAS, sel="dokumen.tanggal", dokumen=dokumen)]
        )
    return tanggal


def isi_templat(lingkungan: Environment, templat: Path, nama: str, konteks: Mapping[str, object]) -> str:
    """Fill in a template; one that does not fit is a remark with its file and line.

    Args:
        lingkungan: The environment of the folder's templates.
        templat: The folder.
        nama: The template in it.
        konteks: The names that it may print.

    Raises:
        DataSalahError: It cannot be filled in (code ``TEMPLAT``).
    """
    try:
        return pasang_kunci(lingkungan.get_template(nama).render(**konteks))
    except TemplateError as salah:
        berkas = getattr(salah, "filename", None) or str(templat / nama)
        baris = getattr(salah, "lineno", None)
        isian = {"sel": f"baris {baris}" if baris else "", "pesan": str(salah)}
        raise DataSalahError([catat("TEMPLAT", berkas=berkas, **isian)]) from salah
