"""The jobs of uploading: a document under its name if it is not too large, and the list of all."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from lkj import angka
from lkj.catatan import Catatan, DataSalahError, ke_csv
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, PengaturanUnggah, TandaHalaman, muat
from lkj.laman import isi_laman
from lkj.laporan.keadaan import Keadaan, baca_keadaan, keadaan_dari_json
from lkj.laporan.unggah.nama import JENIS, Jenis, nama_berkas
from lkj.sidik import Janji, Pekerjaan, sha256
from lkj.tahap import sidik_tahap

BITA_MB = 1_000_000
KOLOM = ("jenis", "dokumen", "berkas", "keadaan", "ukuran_bita", "sha256", "keterangan")
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
    keadaan: Sequence[Path],
    tanda: str | None,
    pengaturan: Mapping[str, Any],
    tahun: int,
    templat: Path,
    keluar_csv: Path,
    keluar_html: Path,
    keluar_catatan: Path,
    janji: Janji | None = None,
) -> None:
    """List the files to upload, with state, size and digest, and the documents that cannot be made yet.

    Args:
        berkas: The copies that `siapkan` made.
        keadaan: The states of those that people approve (``…/lkj_2023/keadaan.json``).
        tanda: The state that the settings give the others.
        pengaturan: Key and name of the office, and the section ``unggah``.
        tahun: Year.
        templat: Folder with ``daftar.html.j2``.
        keluar_csv: The list as a table.
        keluar_html: The list as a page with links to the files beside it.
        keluar_catatan: A remark on each that is not final.
        janji: Promised digests.

    Raises:
        DataSalahError: The settings name no state that there is.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("unggah")) as kerja:
        aturan = muat(PengaturanUnggah, pengaturan)
        ada = {b.name: kerja.baca(b) for b in berkas}
        milik = {b.parent.name: keadaan_dari_json(kerja.baca(b)) for b in keadaan}
        lain = baca_keadaan(muat(TandaHalaman, {"tanda": tanda}).tanda)
        butir = []
        for j in JENIS:
            nama, dokumen = _nama(aturan, j, tahun), j.dokumen.format(tahun=tahun)
            butir.append(_Butir(j, dokumen, nama, milik.get(dokumen, lain), ada.get(nama)))
        kerja.tulis(keluar_catatan, ke_csv(c for x in butir for c in x.catatan(dinilai=x.dokumen in milik)))
        kerja.tulis(keluar_csv, _ke_csv([x.baris for x in butir]))
        kerja.tulis(keluar_html, _ke_html(templat, butir, aturan, tahun))


@dataclass(frozen=True)
class _Butir:
    """A document of the list: kind and name, the name of its file, its state, its bytes if it is made."""

    jenis: Jenis
    dokumen: str
    berkas: str
    keadaan: Keadaan
    isi: bytes | None

    @property
    def tanda(self) -> str:
        """The mark on its pages; empty where it is final or cannot be made yet."""
        return "" if self.isi is None else self.keadaan.latar

    @property
    def baris(self) -> dict[str, str]:
        """Its row."""
        sifat = ("", "", "", _BELUM)
        if self.isi is not None:
            sifat = (self.keadaan.sebutan, str(len(self.isi)), sha256(self.isi), "")
        return dict(zip(KOLOM, (self.jenis.kode, self.jenis.sebutan, self.berkas, *sifat), strict=True))

    def catatan(self, *, dinilai: bool) -> list[Catatan]:
        """The remark that it is not final; *dinilai* says whether its state comes from acts."""
        if not self.tanda:
            return []
        letak = {"berkas": self.dokumen} if dinilai else {"berkas": BERKAS, "sel": "dokumen.tanda"}
        return [catat("UNGGAHAN_DRAF", **letak, nama=self.berkas, tanda=self.tanda)]


def _nama(aturan: PengaturanUnggah, j: Jenis, tahun: int) -> str:
    return nama_berkas(aturan.unggah.pola, j.kode, kode=aturan.kode, nama=aturan.nama, tahun=tahun)


def _ke_csv(baris: Sequence[Mapping[str, str]]) -> bytes:
    wadah = io.StringIO()
    penulis = csv.DictWriter(wadah, KOLOM, lineterminator="\n")
    penulis.writeheader()
    penulis.writerows(baris)
    return wadah.getvalue().encode()


def _ke_html(templat: Path, butir: Sequence[_Butir], aturan: PengaturanUnggah, tahun: int) -> bytes:
    isi = {
        "butir": butir,
        "nama": aturan.nama,
        "tahun": tahun,
        "batas": angka.tulis(aturan.unggah.batas_mb),
    }
    penyaring = {"mb": lambda bita: f"{_mb(int(bita))} MB" if bita else "–"}
    return isi_laman(templat / "daftar.html.j2", isi, penyaring=penyaring)


def _mb(bita: int) -> str:
    return angka.tulis(angka.bagi(Decimal(bita), Decimal(BITA_MB)), desimal=2)
