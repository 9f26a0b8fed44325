"""The jobs of uploading: a document under its name if it is not too large, and the list of all."""

import csv
import io
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from lkj import angka
from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import PengaturanUnggah, muat
from lkj.laporan.unggah.nama import JENIS, Jenis, nama_berkas
from lkj.sidik import Janji, Pekerjaan, sha256
from lkj.tahap import sidik_tahap

BITA_MB = 1_000_000
KOLOM = ("jenis", "dokumen", "berkas", "ukuran_bita", "sha256", "keterangan")
_BELUM = "belum dapat dibuat: isian triwulan IV belum ada"


def siapkan(
    *,
    berkas: Sequence[Path],
    nama: str,
    pengaturan: Mapping[str, Any],
    tahun: int,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Copy a finished document to the name under which it is uploaded.

    Args:
        berkas: The document; none where no document has that name.
        nama: The name.
        pengaturan: Key and name of the office, and the section ``unggah``.
        tahun: Year.
        keluar: The copy.
        janji: Promised digests.

    Raises:
        DataSalahError: It is larger than the application takes (code ``UNGGAHAN_BESAR``), or no document has
            that name (``UNGGAHAN_NAMA``).
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("unggah")) as kerja:
        aturan = muat(PengaturanUnggah, pengaturan)
        if not berkas:
            ada = ", ".join(_nama(aturan, j, tahun) for j in JENIS)
            raise DataSalahError([catat("UNGGAHAN_NAMA", berkas=str(keluar), nilai=nama, ada=ada)])
        isi = kerja.baca(berkas[0])
        batas = aturan.unggah.batas_mb
        if len(isi) > batas * BITA_MB:
            isian = {"nama": nama, "ukuran": _mb(len(isi)), "batas": angka.tulis(batas)}
            raise DataSalahError([catat("UNGGAHAN_BESAR", berkas=str(berkas[0]), **isian)])
        kerja.tulis(keluar, isi)


def daftar(
    *,
    berkas: Sequence[Path],
    pengaturan: Mapping[str, Any],
    tahun: int,
    templat: Path,
    keluar_csv: Path,
    keluar_html: Path,
    janji: Janji | None = None,
) -> None:
    """List the files to upload, with size and digest, and the documents that cannot be made yet.

    Args:
        berkas: The copies that `siapkan` made.
        pengaturan: Key and name of the office, and the section ``unggah``.
        tahun: Year.
        templat: Folder with ``daftar.html.j2``.
        keluar_csv: The list as a table.
        keluar_html: The list as a page with links to the files beside it.
        janji: Promised digests.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("unggah")) as kerja:
        aturan = muat(PengaturanUnggah, pengaturan)
        ada = {b.name: kerja.baca(b) for b in berkas}
        baris = [_baris(j, _nama(aturan, j, tahun), ada) for j in JENIS]
        kerja.tulis(keluar_csv, _ke_csv(baris))
        kerja.tulis(keluar_html, _ke_html(templat, baris, aturan, tahun))


def _nama(aturan: PengaturanUnggah, j: Jenis, tahun: int) -> str:
    return nama_berkas(aturan.unggah.pola, j.kode, kode=aturan.kode, nama=aturan.nama, tahun=tahun)


def _baris(j: Jenis, nama: str, ada: Mapping[str, bytes]) -> dict[str, str]:
    isi = ada.get(nama)
    sifat = ("", "", _BELUM) if isi is None else (str(len(isi)), sha256(isi), "")
    return dict(zip(KOLOM, (j.kode, j.sebutan, nama, *sifat), strict=True))


def _ke_csv(baris: Sequence[Mapping[str, str]]) -> bytes:
    wadah = io.StringIO()
    penulis = csv.DictWriter(wadah, KOLOM, lineterminator="\n")
    penulis.writeheader()
    penulis.writerows(baris)
    return wadah.getvalue().encode()


def _ke_html(
    templat: Path, baris: Sequence[Mapping[str, str]], aturan: PengaturanUnggah, tahun: int
) -> bytes:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    env = Environment(
        loader=FileSystemLoader(templat), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    env.filters["mb"] = lambda bita: f"{_mb(int(bita))} MB" if bita else "–"
    batas = angka.tulis(aturan.unggah.batas_mb)
    isi = env.get_template("daftar.html.j2").render(baris=baris, nama=aturan.nama, tahun=tahun, batas=batas)
    return isi.encode()


def _mb(bita: int) -> str:
    return angka.tulis(angka.bagi(Decimal(bita), Decimal(BITA_MB)), desimal=2)
