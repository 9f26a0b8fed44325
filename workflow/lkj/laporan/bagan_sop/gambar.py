"""The pictures of a SOP's flow chart: the job of the rule ``bagan_sop``."""

from pathlib import Path

from lkj.laporan.bagan_sop.susun import baris_gambar, susun_lembar
from lkj.laporan.gambar_kantor.paket import Halaman, Paket, tulis_paket
from lkj.laporan.grafik import gambar_grafik
from lkj.laporan.pohon_kinerja.gambar import ukuran_svg
from lkj.sidik import Janji, Pekerjaan
from lkj.sop import Sop, muat_sop
from lkj.tahap import sidik_tahap

_ASAL = "sop"
"""Under this name a package lists the pictures: they come from the SOP, not from a picture of a person."""


def gambar(*, sop: Path, templat: Path, jenis: str, keluar: Path, janji: Janji | None = None) -> None:
    """Draw the flow chart of a SOP.

    Args:
        sop: Its file.
        templat: Folder of the chart templates.
        jenis: ``svg`` (PDF, HTML) or ``png`` (DOCX).
        keluar: The package of its pictures.
        janji: Promised digests.

    Raises:
        DataSalahError: The SOP is missing or wrong.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("bagan_sop")) as kerja:
        isi = muat_sop(kerja.baca(sop), berkas=sop)
        kerja.tulis(keluar, lukis(isi, templat=templat, jenis=jenis))


def lukis(sop: Sop, *, templat: Path, jenis: str) -> bytes:
    """The package of a SOP's pictures; arguments as in `gambar`."""
    data = {x.nama: baris_gambar(sop, x) for x in susun_lembar(sop)}
    jadi = gambar_grafik(templat=templat, data=data, jenis={"svg", jenis})
    berkas = {n: f"sop/{n}.{jenis}" for n in data}
    halaman = tuple(Halaman(nama, *ukuran_svg(jadi[f"{n}.svg"])) for n, nama in berkas.items())
    return tulis_paket(Paket({_ASAL: halaman}), {nama: jadi[f"{n}.{jenis}"] for n, nama in berkas.items()})
