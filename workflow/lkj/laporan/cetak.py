"""The jobs that turn the finished Markdown into pages, and publish them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import TandaHalaman, muat
from lkj.laporan import halaman
from lkj.laporan.gambar_kantor.paket import isi_gambar, nama_gambar
from lkj.laporan.harapan import berkas_harapan
from lkj.laporan.tampilan import BERKAS, Rupa, baca_rupa
from lkj.pandoc import GalatPandoc
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap

T = TypeVar("T")

Tanda = str | Path | None
"""The state of a document: the file that the rule ``keadaan`` wrote, or what the settings call it."""


def pohon(
    *,
    naskah: Path,
    gambar: Sequence[Path],
    paket: Sequence[Path] = (),
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Parse the Markdown once, check it against what it was meant to say, and keep the tree for all formats.

    Args:
        naskah: The Markdown; what it was meant to say lies beside it (`lkj.laporan.harapan`).
        gambar: The pictures that may appear in it; they need not be drawn yet.
        paket: Packages of pictures that may appear in it too.
        keluar: The tree.
        janji: Promised digests.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("pdf")) as kerja:
        kerja.baca(naskah)
        izin = [b.relative_to(naskah.parent).as_posix() for b in gambar]
        izin += nama_gambar([kerja.baca(b) for b in paket])
        harapan = kerja.baca(berkas_harapan(naskah))
        baca = partial(halaman.baca_naskah, naskah, gambar=izin, harapan=harapan)
        kerja.tulis(keluar, _tertib(naskah, baca))


def pdf(
    *,
    pohon: Path,
    gambar: Sequence[Path],
    paket: Sequence[Path] = (),
    lampiran: Sequence[Path],
    templat: Path,
    templat_kantor: Path | None = None,
    tanda: Tanda,
    terbitan: Path | None = None,
    telusur: Path | None = None,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Set the PDF (PDF/A-3a and PDF/UA-1 as declared by the exporter) with the tables attached.

    A report's figures link to the list of their origins, if there is a lineage table.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("pdf")) as kerja:
        bahan = BahanPdf(pohon, gambar, paket, lampiran, (templat, templat_kantor), telusur)
        cetak_pdf(kerja, bahan, keadaan=_keadaan(kerja, tanda, terbitan), keluar=keluar)


@dataclass(frozen=True)
class BahanPdf:
    """What a PDF is set from.

    Attributes:
        pohon: The checked tree.
        gambar: The pictures beside it.
        paket: Packages of other pictures.
        lampiran: Tables to attach.
        templat: The shipped templates, and the office's own.
        telusur: The lineage table of a report.
    """

    pohon: Path
    gambar: Sequence[Path]
    paket: Sequence[Path]
    lampiran: Sequence[Path]
    templat: tuple[Path, Path | None]
    telusur: Path | None = None


def cetak_pdf(
    kerja: Pekerjaan,
    bahan: BahanPdf,
    *,
    keadaan: halaman.Keadaan,
    keluar: Path,
    blok: halaman.BlokPengesahan | None = None,
) -> Path:
    """Set a PDF within a job: of a document as it is, or with the block that it is signed in.

    Returns:
        The file that takes the place of *keluar* when the job ends well.

    Raises:
        DataSalahError: The page room refuses it.
    """
    isi = _baca_semua(kerja, bahan.pohon, [*bahan.gambar, *bahan.lampiran])
    foto = isi_gambar(kerja.baca(b) for b in bahan.paket)
    telusur = kerja.baca(bahan.telusur) if bahan.telusur else None
    sementara = kerja.sementara(keluar)
    templat, kantor = bahan.templat
    _tertib(
        bahan.pohon,
        lambda: halaman.tulis_pdf(
            pohon=isi,
            folder=bahan.pohon.parent,
            keluar=sementara,
            templat=templat,
            lampiran=bahan.lampiran,
            keadaan=keadaan,
            rupa=baca_rupa(kerja, kantor),
            gambar=foto,
            blok=blok,
            telusur=telusur,
        ),
        tampilan=kantor and kantor / BERKAS,
    )
    return sementara


def docx(
    *,
    pohon: Path,
    gambar: Sequence[Path],
    paket: Sequence[Path] = (),
    templat: Path,
    templat_kantor: Path | None = None,
    tanda: Tanda,
    terbitan: Path | None = None,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write the Word document."""
    keadaan = (tanda, terbitan)
    _tanpa_lampiran(
        halaman.tulis_docx, pohon, gambar, paket, (templat, templat_kantor), keadaan, keluar, janji, {}
    )


def html(
    *,
    pohon: Path,
    gambar: Sequence[Path],
    paket: Sequence[Path] = (),
    templat: Path,
    templat_kantor: Path | None = None,
    tanda: Tanda,
    terbitan: Path | None = None,
    keluar: Path,
    telusur: Path | None = None,
    janji: Janji | None = None,
) -> None:
    """Write the self-contained HTML page, with where its figures come from if there is a lineage table."""
    keadaan, lain = (tanda, terbitan), {"telusur": telusur} if telusur else {}
    _tanpa_lampiran(
        halaman.tulis_html, pohon, gambar, paket, (templat, templat_kantor), keadaan, keluar, janji, lain
    )


def _tanpa_lampiran(
    tulis: Callable[..., None],
    pohon: Path,
    gambar: Sequence[Path],
    paket: Sequence[Path],
    templat: tuple[Path, Path | None],
    tanda: tuple[Tanda, Path | None],
    keluar: Path,
    janji: Janji | None,
    lain: Mapping[str, Path],
) -> None:
    with Pekerjaan(janji=janji, modul=sidik_tahap("pdf")) as kerja:
        isi = _baca_semua(kerja, pohon, gambar)
        foto, keadaan = isi_gambar(kerja.baca(b) for b in paket), _keadaan(kerja, *tanda)
        rupa = baca_rupa(kerja, templat[1])
        isi_lain = {nama: kerja.baca(b) for nama, b in lain.items()}
        sementara = kerja.sementara(keluar)
        _tertib(
            pohon,
            lambda: tulis(
                pohon=isi,
                folder=pohon.parent,
                keluar=sementara,
                templat=templat[0],
                keadaan=keadaan,
                rupa=rupa,
                gambar=foto,
                **isi_lain,
            ),
        )


def _keadaan(kerja: Pekerjaan, tanda: Tanda, terbitan: Path | None) -> halaman.Keadaan:
    """The state by the acts, of a report, with what changed since its last release; else the settings' name.

    Raises:
        DataSalahError: The settings name none that there is.
    """
    if isinstance(tanda, Path):
        return halaman.keadaan_dari_json(kerja.baca(tanda), kerja.baca(terbitan) if terbitan else None)
    return halaman.baca_keadaan(muat(TandaHalaman, {"tanda": tanda}).tanda)


def _baca_semua(kerja: Pekerjaan, pohon: Path, lain: Sequence[Path]) -> bytes:
    for berkas in lain:
        kerja.baca(berkas)
    return kerja.baca(pohon)


def _tertib(naskah: Path, kerjakan: Callable[[], T], *, tampilan: Path | None = None) -> T:
    """Run a step of the page room; what it refuses becomes a remark."""
    try:
        return kerjakan()
    except halaman.GalatWajah as galat:
        raise DataSalahError([_wajah(galat, tampilan or naskah)]) from None
    except (halaman.GalatHalaman, GalatPandoc) as galat:
        raise DataSalahError([catat("HALAMAN", berkas=str(naskah), pesan=str(galat))]) from None


def _wajah(galat: halaman.GalatWajah, berkas: Path) -> Catatan:
    saran = "Letakkan berkas .ttf atau .otf-nya di folder fonts/ di sampingnya, atau pilih huruf lain."
    return catat("TAMPILAN", berkas=str(berkas), pesan=str(galat), saran=saran)


def wajah_kurang(rupa: Rupa, berkas: Path) -> list[Catatan]:
    """The remark on a family of type of a look that is not complete; *berkas* is the file of the look."""
    try:
        halaman.periksa_wajah(rupa)
    except halaman.GalatWajah as galat:
        return [_wajah(galat, berkas)]
    return []
