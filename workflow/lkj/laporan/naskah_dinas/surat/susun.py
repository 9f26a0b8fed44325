"""A paper of the SOPs as Markdown: the job of the rule ``naskah_surat``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.laporan.cetakan import baca_cetakan
from lkj.laporan.gambar_kantor.paket import baca_paket
from lkj.laporan.naskah_dinas.surat.baca import baca_surat
from lkj.laporan.naskah_dinas.surat.bahan import BahanSurat, Cetakan
from lkj.laporan.naskah_dinas.surat.cocok import cocokkan_nomor
from lkj.laporan.naskah_dinas.surat.daftar import JENIS
from lkj.laporan.naskah_dinas.surat.isi import ISI
from lkj.laporan.naskah_dinas.surat.kop import baris_alamat
from lkj.laporan.naskah_dinas.surat.koreksi import pilih_tindakan, sel_diperbaiki
from lkj.laporan.naskah_dinas.surat.model import LembarKoreksi, Naskah, PembagianTugas, Undangan
from lkj.laporan.naskah_dinas.surat.tenggat import masa_pengumpulan
from lkj.laporan.naskah_dinas.susun import Perihal, Templat, tulis
from lkj.perbaikan.pilah import Butir
from lkj.periode import Masa
from lkj.rencana import Rencana, rencana_kerja
from lkj.sidik import Janji, Pekerjaan, sha256
from lkj.sop import muat_kalender
from lkj.tahap import sidik_tahap
from lkj.tindakan import Tindakan, baca_tindakan
from lkj.tindakan.alur import alur_sop
from lkj.tindakan.hukum import periksa_tindakan
from lkj.tindakan.tagihan import bebaskan


@dataclass(frozen=True)
class SumberSurat:
    """The files that a paper is made from.

    Attributes:
        keputusan: Its own file, whether there is one or not.
        undangan: The file of the invitation, for papers that take the meeting from it.
        rencana: The plan, for papers that tell who answers for what or what was lawfully recorded.
        isian: The sheets that came in, for papers that tell so.
        register: The registers of numbers of the year.
        kembar: Files of other letters with the same number, where there is no register.
        paket: The package of the emblem.
        cetak: What is known of each PDF that was printed for signature, for the paper that says who gets it.
        pengesahan: The folder of recorded acts, for the lembar koreksi.
        penandatangan: List of allowed signers, outside the repository; None where none is asked for.
        perbaikan: Quarter → its entries of ``perbaikan.yaml``, for it too.
        buku_perbaikan: The workbook of corrections, where there is one.
        sop: The files of the SOPs in force, for papers that follow them.
        kalender: The working days of the years that a due date may lie in.
    """

    keputusan: Path
    undangan: Path | None = None
    rencana: Path | None = None
    isian: Sequence[Path] = ()
    register: Sequence[Path] = ()
    kembar: Sequence[str] = ()
    paket: Sequence[Path] = ()
    cetak: Sequence[Path] = ()
    pengesahan: Path | None = None
    penandatangan: Path | None = None
    perbaikan: Mapping[int, Sequence[Butir]] = field(default_factory=dict)
    buku_perbaikan: Path | None = None
    sop: Sequence[Path] = ()
    kalender: Sequence[Path] = ()


def susun(
    *,
    surat: str,
    sumber: SumberSurat,
    templat: Path,
    templat_kantor: Path | None = None,
    pengaturan: Mapping[str, Any],
    masa: Masa,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write a paper as Markdown.

    Args:
        surat: Which, a key of `JENIS`.
        sumber: What it is made from.
        templat: Folder of the shipped templates.
        templat_kantor: Folder of the office's own, which come first.
        pengaturan: All settings of the office.
        masa: The period that the paper belongs to.
        keluar: The Markdown; beside it goes what it was meant to say.
        janji: Promised digests.

    Raises:
        DataSalahError: A file, a setting or an official is missing or wrong.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("naskah_surat")) as kerja:
        kantor = muat(Kantor, pengaturan)
        b = _bahan(kerja, kantor, surat, sumber, masa)
        jenis = JENIS[surat]
        judul = kantor.surat.notula if surat == "notula" else jenis.judul
        tulis(
            kerja,
            templat=Templat(templat, templat_kantor),
            nama=surat,
            kantor=kantor,
            perihal=Perihal(
                judul=f"{judul} {kantor.instansi.nama} {b.masa}",
                subjek=f"{judul} {b.masa}",
                tanggal=b.patokan,
                kertas=kantor.surat.kertas or kantor.dokumen.kertas,
            ),
            konteks={
                "surat": b.isi,
                "b": b,
                "lambang": baca_paket(*(kerja.baca(p) for p in sumber.paket)).lambang,
                "baris_alamat": baris_alamat(kantor.instansi),
                **ISI[surat](b),
            },
            keluar=keluar,
        )


def _bahan(kerja: Pekerjaan, kantor: Kantor, surat: str, sumber: SumberSurat, masa: Masa) -> BahanSurat:
    isi = _keputusan(kerja, surat, sumber.keputusan)
    cocokkan_nomor(kerja, JENIS[surat], isi, sumber.keputusan, sumber.register, sumber.kembar)
    undangan = Undangan()
    if sumber.undangan and sumber.undangan.is_file():
        undangan = baca_surat(Undangan, kerja.baca(sumber.undangan), sumber.undangan)
    return BahanSurat(
        kantor=kantor,
        periode=masa,
        isi=isi,
        undangan=undangan,
        rencana=_rencana(kerja, kantor, sumber.rencana, masa.tahun),
        isian={b: sha256(kerja.baca(b)) for b in sumber.isian},
        cetakan=[_cetakan(kerja, b) for b in sumber.cetak],
        **_menurut_sop(kerja, kantor, isi, sumber, masa),
    )


def _cetakan(kerja: Pekerjaan, berkas: Path) -> Cetakan:
    """A document as it was printed.

    Raises:
        DataSalahError: It is not approved, so that nothing is duplicated yet.
    """
    milik = baca_cetakan(kerja.baca(berkas), f"{Path('reports', *berkas.parts[1:-1])}.pdf")
    return Cetakan(milik["dokumen"], milik["sidik_isi"], milik["halaman"])


def _menurut_sop(
    kerja: Pekerjaan, kantor: Kantor, isi: Naskah, sumber: SumberSurat, masa: Masa
) -> dict[str, Any]:
    """What a paper takes from the SOPs in force and the recorded acts.

    Raises:
        DataSalahError: A SOP, an act, a calendar or a correction cannot be used.
    """
    sop = {str(b): kerja.baca(b) for b in sumber.sop}
    if isinstance(isi, PembagianTugas):
        kalender = muat_kalender({str(b): kerja.baca(b) for b in sumber.kalender})
        return {"hari_kerja": masa_pengumpulan(kantor, sop, masa), "kalender": kalender}
    if not isinstance(isi, LembarKoreksi):
        return {}
    folder = sumber.keputusan.parents[2 if masa.kunci else 1].as_posix()
    buku = kerja.baca(sumber.buku_perbaikan) if sumber.buku_perbaikan else None
    return {
        "tindakan": pilih_tindakan(_tindakan(kerja, kantor, sop, sumber, masa), isi.putaran),
        "perbaikan": sel_diperbaiki(sumber.perbaikan, buku, folder, masa.tahun),
    }


def _tindakan(
    kerja: Pekerjaan,
    kantor: Kantor,
    sop: Mapping[str, bytes],
    sumber: SumberSurat,
    masa: Masa,
) -> list[Tindakan]:
    """The recorded acts of the period.

    Raises:
        DataSalahError: One cannot be believed or was not allowed.
    """
    if sumber.pengesahan is None:
        return []
    tindakan, catatan = baca_tindakan(
        sumber.pengesahan, kantor=kantor, baca=kerja.baca, penandatangan=sumber.penandatangan
    )
    # Without an act nobody asks what was allowed, and no SOP has to be right.
    alur = alur_sop(kantor, sop, f"lkj_{masa.ekor}", berkas=BERKAS) if tindakan else {}
    if sumber.rencana:
        alur = bebaskan(alur, kerja, kantor, sumber.rencana, masa)
    sah, ditolak = periksa_tindakan(tindakan, alur)
    if catatan or ditolak:
        raise DataSalahError([*catatan, *ditolak])
    return sah


def _rencana(kerja: Pekerjaan, kantor: Kantor, berkas: Path | None, tahun: int) -> Rencana | None:
    if berkas is None:
        return None
    return rencana_kerja(kerja, berkas, tahun=tahun, seksi=list(kantor.seksi))[0]


def _keputusan(kerja: Pekerjaan, surat: str, berkas: Path) -> Naskah:
    """What people decided for the paper; a blank one where that can be filled in by hand.

    Raises:
        DataSalahError: It is missing and cannot (code ``SURAT_BELUM_ADA``), or is wrong.
    """
    jenis, ada = JENIS[surat], berkas.is_file()
    if jenis.wajib and not ada:
        raise DataSalahError([catat("SURAT_BELUM_ADA", berkas=str(berkas), judul=jenis.judul, surat=surat)])
    return baca_surat(jenis.model, kerja.baca(berkas) if ada else None, berkas)
