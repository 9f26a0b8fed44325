"""A paper of the SOPs as Markdown: the job of the rule ``naskah_surat``."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import Kantor, muat
from lkj.laporan.gambar_kantor.paket import baca_paket
from lkj.laporan.naskah_dinas.surat.baca import baca_surat
from lkj.laporan.naskah_dinas.surat.bahan import BahanSurat, Cetakan
from lkj.laporan.naskah_dinas.surat.daftar import JENIS, Jenis
from lkj.laporan.naskah_dinas.surat.isi import ISI
from lkj.laporan.naskah_dinas.surat.kop import baris_alamat
from lkj.laporan.naskah_dinas.surat.model import Naskah, Undangan
from lkj.laporan.naskah_dinas.surat.nomori import periksa_nomor
from lkj.laporan.naskah_dinas.surat.register import AKHIRAN, AWALAN, baca_register
from lkj.laporan.naskah_dinas.susun import Perihal, Templat, tulis
from lkj.rencana import Rencana, rencana_kerja
from lkj.sidik import Janji, Pekerjaan, sha256
from lkj.tahap import sidik_tahap


@dataclass(frozen=True)
class SumberSurat:
    """The files that a paper is made from.

    Attributes:
        keputusan: Its own file, whether there is one or not.
        undangan: The file of the invitation, for papers that take the meeting from it.
        rencana: The plan, for papers that tell who answers for what.
        isian: The sheets that came in, for papers that tell so.
        register: The registers of numbers of the year.
        paket: The package of the emblem.
        cetak: What is known of each PDF that was printed for signature, for the paper that says who gets it.
    """

    keputusan: Path
    undangan: Path | None = None
    rencana: Path | None = None
    isian: Sequence[Path] = ()
    register: Sequence[Path] = ()
    paket: Sequence[Path] = ()
    cetak: Sequence[Path] = ()


def susun(
    *,
    surat: str,
    sumber: SumberSurat,
    templat: Path,
    templat_kantor: Path | None = None,
    pengaturan: Mapping[str, Any],
    tahun: int,
    tw: int | None = None,
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
        tahun: Year.
        tw: Quarter; None for a paper of the year.
        keluar: The Markdown; beside it goes what it was meant to say.
        janji: Promised digests.

    Raises:
        DataSalahError: A file, a setting or an official is missing or wrong.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("naskah_surat")) as kerja:
        kantor = muat(Kantor, pengaturan)
        b = _bahan(kerja, kantor, surat, sumber, (tahun, tw))
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


def _bahan(
    kerja: Pekerjaan, kantor: Kantor, surat: str, sumber: SumberSurat, masa: tuple[int, int | None]
) -> BahanSurat:
    isi = _keputusan(kerja, surat, sumber.keputusan)
    _periksa_nomor(kerja, JENIS[surat], isi, sumber, masa[0])
    undangan = Undangan()
    if sumber.undangan and sumber.undangan.is_file():
        undangan = baca_surat(Undangan, kerja.baca(sumber.undangan), sumber.undangan)
    return BahanSurat(
        kantor=kantor,
        tahun=masa[0],
        tw=masa[1],
        isi=isi,
        undangan=undangan,
        rencana=_rencana(kerja, kantor, sumber.rencana, masa[0]),
        isian={b: sha256(kerja.baca(b)) for b in sumber.isian},
        cetakan=[_cetakan(kerja.baca(b)) for b in sumber.cetak],
    )


def _cetakan(isi: bytes) -> Cetakan:
    milik = json.loads(isi)
    return Cetakan(milik["dokumen"], milik["sidik_isi"], milik["halaman"])


def _periksa_nomor(kerja: Pekerjaan, jenis: Jenis, isi: Naskah, sumber: SumberSurat, tahun: int) -> None:
    """The number of a letter is the one that its register gave it.

    Raises:
        DataSalahError: It is not, or the register was edited.
    """
    nama = f"{AWALAN}{jenis.nomor}{AKHIRAN}"
    for berkas in (b for b in sumber.register if b.name == nama):
        register = baca_register(kerja.baca(berkas), berkas, tahun)
        catatan = periksa_nomor(getattr(isi, "nomor", None), sumber.keputusan, register)
        if catatan:
            raise DataSalahError(catatan)


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
