"""A SOP in the official form: the job of the rule ``naskah_sop``.

A SOP in force is printed with the number and the dates that this office gave it; another, as its file has it,
which is how an office looks at one before it takes it over.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path
from typing import Any

from lkj.catatan import DataSalahError
from lkj.konfigurasi import Kantor, Pejabat, muat
from lkj.laporan.bagan_sop.kata import gambar_sop
from lkj.laporan.gambar_kantor.paket import baca_paket
from lkj.laporan.markah import Kolom, Tabel
from lkj.laporan.naskah_dinas.susun import Perihal, Templat, tulis
from lkj.periode import tanggal_panjang
from lkj.perjanjian import CAMAT
from lkj.sidik import Janji, Pekerjaan
from lkj.sop import DasarHukum, Sop, SopBerlaku, jabatan_tetap, muat_sop
from lkj.tahap import sidik_tahap

_KOSONG = "–"


def susun(
    *,
    sop: Path,
    paket: Sequence[Path] = (),
    templat: Path,
    templat_kantor: Path | None = None,
    pengaturan: Mapping[str, Any],
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write a SOP as Markdown.

    Args:
        sop: Its file.
        paket: The package of the emblem, if the office has one.
        templat: Folder of the shipped templates.
        templat_kantor: Folder of the office's own, which come first.
        pengaturan: All settings of the office.
        keluar: The Markdown; beside it goes what it was meant to say.
        janji: Promised digests.

    Raises:
        DataSalahError: The SOP or a setting is wrong, or a role of a SOP in force has no official.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("naskah_sop")) as kerja:
        kantor = muat(Kantor, pengaturan)
        isi = muat_sop(kerja.baca(sop), berkas=sop)
        kepala = _kepala(kantor, isi)
        tulis(
            kerja,
            templat=Templat(templat, templat_kantor),
            nama="sop",
            kantor=kantor,
            perihal=Perihal(
                judul=f"SOP {isi.nama}",
                subjek=f"Standar Operasional Prosedur {isi.nama}",
                tanggal=kepala.tanggal,
                kertas=kantor.dokumen.kertas,
            ),
            konteks={
                "sop": isi,
                "lambang": baca_paket(*(kerja.baca(b) for b in paket)).lambang,
                "kepala": kepala,
                "identitas": tabel_identitas(kepala),
                "uraian": tabel_uraian(isi),
                "gambar": gambar_sop(isi),
            },
            keluar=keluar,
        )


@dataclass(frozen=True)
class Kepala:
    """The head of the form: number, dates, and who put the SOP in force; nobody did while it is not."""

    nama: str
    nomor: str
    pembuatan: date | None
    revisi: date | None
    efektif: date | None
    pengesah: Pejabat | None
    tanggal: date


def _kepala(kantor: Kantor, sop: Sop) -> Kepala:
    """The head by the office's setting, or by the file where the SOP is not in force.

    Raises:
        DataSalahError: A role has no official on the day from which the SOP holds (code ``SOP_PEJABAT``).
    """
    pilihan = next((p for p in kantor.sop if p.nama == sop.kunci), None)
    asal = sop if pilihan is None else pilihan
    hari = asal.tanggal_efektif or asal.tanggal_pembuatan or max(p.sejak for p in kantor.pejabat)
    if pilihan and (salah := jabatan_tetap(kantor, SopBerlaku(sop, pilihan), tanggal=hari)):
        raise DataSalahError(salah)
    return Kepala(
        nama=sop.nama,
        nomor=asal.nomor,
        pembuatan=asal.tanggal_pembuatan,
        revisi=asal.tanggal_revisi,
        efektif=asal.tanggal_efektif,
        pengesah=kantor.cari_pejabat(CAMAT, hari) if pilihan else None,
        tanggal=hari,
    )


def tabel_identitas(k: Kepala) -> Tabel:
    """The box of identity."""
    tabel = Tabel("tbl-identitas-sop", "", [Kolom("Nama SOP", 28), Kolom(k.nama, 72)], kelas=".tanpa-judul")
    tabel.tambah("Nomor SOP", k.nomor or _KOSONG)
    for sebutan, hari in (
        ("Tanggal pembuatan", k.pembuatan),
        ("Tanggal revisi", k.revisi),
        ("Tanggal efektif", k.efektif),
    ):
        tabel.tambah(sebutan, tanggal_panjang(hari) if hari else _KOSONG)
    tabel.tambah("Disahkan oleh", k.pengesah.sebutan if k.pengesah else "belum diberlakukan di kantor ini")
    return tabel


def tabel_uraian(sop: Sop) -> Tabel:
    """Legal basis, qualification, related SOPs, equipment, warning and recording, two by two."""
    dasar = [tulis_dasar(d) for d in sop.dasar_hukum]
    tabel = Tabel(
        "tbl-uraian-sop",
        "",
        [Kolom("Dasar hukum", 50), Kolom("Kualifikasi pelaksana", 50)],
        kelas=".tanpa-judul .sekotak",
    )
    _pasangan(tabel, dasar, sop.kualifikasi)
    tabel.tambah("Keterkaitan", "Peralatan/perlengkapan", jumlah=True)
    _pasangan(tabel, sop.keterkaitan, sop.peralatan)
    tabel.tambah("Peringatan", "Pencatatan dan pendataan", jumlah=True)
    _pasangan(tabel, sop.peringatan, sop.pencatatan)
    return tabel


def _pasangan(tabel: Tabel, kiri: list[str] | tuple[str, ...], kanan: tuple[str, ...]) -> None:
    for nomor, dua in enumerate(zip_longest(kiri, kanan), 1):
        tabel.tambah(*(f"{nomor}. {teks}" if teks else "" for teks in dua))


def tulis_dasar(d: DasarHukum) -> str:
    """A legal basis as the SOP has it, and what holds instead where it is dead or mistaken."""
    sebab = {"dicabut": "dicabut; kini", "keliru": "keliru; yang dimaksud", "diubah": "diubah; kini"}
    return f"{d.teks} ({sebab[d.status]} {d.pengganti})" if d.pengganti else d.teks
