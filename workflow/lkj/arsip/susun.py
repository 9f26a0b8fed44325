"""The job of the rule ``arsip``: everything that a report or a measurement stands on, in one bag."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from lkj import bingkai
from lkj.arsip import baca_saya, batas, paket_data
from lkj.arsip.keterangan import Keterangan
from lkj.arsip.pilih import Tolakan
from lkj.arsip.riwayat import Kepala, RiwayatGagalError, bundel
from lkj.arsip.tanda import manifes_terbitan, yang_ditandatangani
from lkj.arsip.tas import ISI, berurut, pukul_nol, rangkai, tulis_tas
from lkj.catatan import Catatan, DataSalahError, ke_csv, urut
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, PengaturanArsip, muat
from lkj.periode import Masa
from lkj.sidik import Janji, Pekerjaan, sha256
from lkj.tahap import sidik_tahap

_BUNDEL: Final = "riwayat/repositori.bundle"
_TEMPLAT: Final = "pengaturan/templat.sha256"
_KEADAAN: Final = "laporan/keadaan.json"
_ISI: Final = "laporan/isi.json"
_PERUBAHAN: Final = "tabel/perubahan.csv"


@dataclass(frozen=True)
class Sumber:
    """What an archive is made of.

    Attributes:
        laporan: The document in its formats, under ``build``.
        lampiran: The tables attached to its PDF.
        tabel: Path below ``tabel/`` → processed table.
        berkas: Path in the archive → file of the office (`lkj.arsip.pilih`).
        ditolak: Files that are refused for what they are.
        templat: Shipped templates, of which the digests go along.
        riwayat: The commit whose history goes along.
        folder: Folder of the acts on the document, for remarks.
        isi: The digest of its content, as the rule ``isi`` wrote it.
        keadaan: Its state by the recorded acts, as the rule ``keadaan`` wrote it.
        perubahan: What changed since it was signed or submitted, by the same rule.
        surat: Path in the archive → paper of its period that was made.
        siap: What goes to signature, empty where this content is not approved; None where there is none.
        ttd: What came back signed, and ``ttd.json`` about it; nothing where nothing did.
        terbitan: Manifests of the year's releases.
    """

    laporan: Sequence[Path]
    lampiran: Sequence[Path]
    tabel: Mapping[str, str]
    berkas: Mapping[str, str]
    ditolak: Sequence[Tolakan]
    templat: Sequence[str]
    riwayat: Kepala
    folder: str
    isi: Path
    keadaan: Path
    perubahan: Path
    surat: Mapping[str, str] = field(default_factory=dict)
    siap: Path | None = None
    ttd: Sequence[Path] = ()
    terbitan: Sequence[Path] = ()


def susun(
    *,
    sumber: Sumber,
    pengaturan: Mapping[str, Any],
    dokumen: str,
    masa: Masa,
    keluar: Path,
    keluar_catatan: Path,
    janji: Janji | None = None,
) -> None:
    """Make the archive of a document.

    Args:
        sumber: What it is made of.
        pengaturan: What an archive needs of the settings (`PengaturanArsip`).
        dokumen: Name of the document, ``lkj_2023`` or ``pengukuran_2023``.
        masa: Its period.
        keluar: The zip.
        keluar_catatan: What is to be said about it.
        janji: Promised digests.

    Raises:
        DataSalahError: The report has no date (``TANGGAL_DOKUMEN``), a name cannot be archived
            (``ARSIP_NAMA``), or it is too much (``ARSIP_BESAR``).
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("arsip")) as kerja:
        aturan = muat(PengaturanArsip, pengaturan)
        tanggal = _tanggal(aturan, dokumen, masa)
        isi = _muatan(kerja, sumber)
        catatan = [_tolak(t) for t in sumber.ditolak]
        catatan += _tambah_tanda(kerja, isi, sumber, dokumen)
        catatan += _tambah_riwayat(isi, sumber.riwayat) if aturan.arsip.riwayat else []
        _batasi(isi)
        tentang = Keterangan(aturan, dokumen, masa, tanggal, isi[_KEADAAN])
        catatan += tentang.catatan(isi, sumber.folder)
        if any(c.kode == "ARSIP_NAMA" for c in catatan):
            raise DataSalahError(catatan)
        tas = _tas(isi, tentang, urut(catatan))
        tulis_tas(kerja.sementara(keluar), dokumen, berurut(tas), pukul_nol(tanggal))
        kerja.tulis(keluar_catatan, ke_csv(catatan))


def _tanggal(aturan: PengaturanArsip, dokumen: str, masa: Masa) -> date:
    tanggal = aturan.dokumen.tanggal_untuk(masa)
    if tanggal is None:
        letak = {"berkas": BERKAS, "sel": "dokumen.tanggal"}
        raise DataSalahError([catat("TANGGAL_DOKUMEN", **letak, dokumen=dokumen)])
    return tanggal


def _muatan(kerja: Pekerjaan, sumber: Sumber) -> dict[str, bytes]:
    letak = {f"laporan/{b.name}": str(b) for b in sumber.laporan}
    letak |= {f"laporan/lampiran/{b.name}": str(b) for b in sumber.lampiran}
    letak |= {_KEADAAN: str(sumber.keadaan), _ISI: str(sumber.isi)}
    letak |= {f"tabel/{nama}": b for nama, b in sumber.tabel.items()}
    letak |= {**sumber.berkas, **sumber.surat}
    _tolak_kembar(letak)
    _ukur(letak)
    isi = {nama: kerja.baca(b) for nama, b in sorted(letak.items())}
    beda = kerja.baca(sumber.perubahan)
    if bingkai.dari_csv(beda).isi:
        isi[_PERUBAHAN] = beda
    isi[_TEMPLAT] = "".join(f"{sha256(kerja.baca(b))}  {b}\n" for b in sumber.templat).encode()
    return isi


def _tambah_tanda(kerja: Pekerjaan, isi: dict[str, bytes], sumber: Sumber, dokumen: str) -> list[Catatan]:
    """Put in what is published of the signature and of releases; a remark on what is of other content."""
    sidik = str(json.loads(isi[_KEADAAN])["sidik_isi"])
    tanda, lain = yang_ditandatangani(kerja, sumber.siap, sumber.ttd, dokumen, sidik)
    isi |= tanda | manifes_terbitan(kerja, sumber.terbitan, dokumen, sidik)
    return lain


def _tolak_kembar(letak: Mapping[str, str]) -> None:
    """Names that Windows takes for one file would overwrite each other when the archive is unpacked."""
    pertama: dict[str, str] = {}
    kembar = [b for nama, b in sorted(letak.items()) if pertama.setdefault(nama.casefold(), b) != b]
    if kembar:
        sebab = "hanya berbeda huruf besar dan kecil dari nama berkas lain"
        raise DataSalahError([catat("ARSIP_NAMA", berkas=b, sebab=sebab) for b in kembar])


def _ukur(letak: Mapping[str, str]) -> None:
    """Refuse what is too much before anything is read."""
    ukuran = {b: Path(b).stat().st_size for b in letak.values() if Path(b).is_file()}
    besar = [
        catat("ARSIP_BESAR", berkas=b, apa=f"{batas.mb(n)}, paling besar {batas.mb(batas.SATU)} satu berkas")
        for b, n in ukuran.items()
        if n > batas.SATU
    ]
    if len(letak) > batas.BERKAS:
        besar.append(catat("ARSIP_BESAR", apa=f"lebih dari {batas.BERKAS} berkas"))
    if besar:
        raise DataSalahError(besar)


def _batasi(isi: Mapping[str, bytes]) -> None:
    semua = sum(map(len, isi.values()))
    if semua > batas.SEMUA:
        apa = f"seluruhnya {batas.mb(semua)}, paling besar {batas.mb(batas.SEMUA)}"
        raise DataSalahError([catat("ARSIP_BESAR", apa=apa)])


def _tolak(tolakan: Tolakan) -> Catatan:
    kode, berkas, apa = tolakan
    return catat(kode, berkas=berkas, sebab=apa)


def _tambah_riwayat(isi: dict[str, bytes], kepala: Kepala) -> list[Catatan]:
    sebab = kepala.sebab
    if kepala.commit:
        try:
            isi[_BUNDEL] = bundel(kepala.commit)
        except RiwayatGagalError as gagal:
            sebab = str(gagal)
    return [catat("ARSIP_TANPA_RIWAYAT", berkas=_BUNDEL, sebab=sebab)] if sebab else []


def _tas(isi: Mapping[str, bytes], tentang: Keterangan, catatan: Sequence[Catatan]) -> dict[str, bytes]:
    tabel = {f"{ISI}{n}": b for n, b in isi.items() if n.startswith(("tabel/", "laporan/lampiran/"))}
    jalur = [f"{ISI}{nama}" for nama in isi]
    tanda = {
        paket_data.NAMA: paket_data.susun_paket(tentang.dokumen, tentang.judul, tentang.tanggal, tabel),
        baca_saya.NAMA: baca_saya.tulis(tentang.judul, tentang.ringkasan(), jalur, catatan),
    }
    return rangkai(isi, tentang.info(), tanda)
