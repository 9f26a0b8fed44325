"""Which documents are uploaded, and how their files are called. Loaded while a build is planned: light."""

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True)
class Jenis:
    """A kind of document: as it stands in a file's name, as it is called, and the document of a year.

    Attributes:
        sesudah_tahun: Whether it needs the sheets of the whole year; the others need the plan only.
    """

    kode: str
    sebutan: str
    dokumen: str
    sesudah_tahun: bool = False


JENIS = (
    Jenis("PK", "Perjanjian Kinerja (yang terakhir)", "pk_{tahun}_camat"),
    Jenis("IKU", "Indikator Kinerja Utama", "iku_{tahun}"),
    Jenis("Rencana_Aksi", "Rencana Aksi", "rencana_aksi_{tahun}"),
    Jenis("Pengukuran_Kinerja", "Pengukuran Kinerja", "pengukuran_{tahun}", sesudah_tahun=True),
    Jenis("LKj", "Laporan Kinerja", "lkj_{tahun}", sesudah_tahun=True),
)
"""In the order of the list; what PermenPANRB 53/2014 has an office hand over (domain.md 1.3, 7)."""

POLA = "{jenis}_{instansi}_{tahun}.pdf"


def nama_berkas(pola: str, jenis: str, *, kode: str, nama: str, tahun: int) -> str:
    """The name of a file: the pattern with its places filled; the office's name in plain letters."""
    isi = {"{jenis}": jenis, "{instansi}": _polos(nama), "{kode}": _polos(kode), "{tahun}": str(tahun)}
    for tempat, teks in isi.items():
        pola = pola.replace(tempat, teks)
    return pola


def _polos(teks: str) -> str:
    huruf = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "_", huruf).strip("_")


def daftar_nama(pengaturan: object, instansi: object, tahun: int) -> dict[str, Jenis]:
    """File name → kind, from settings that nobody has checked yet: what is wrong gives the usual names.

    Args:
        pengaturan: The section ``unggah``.
        instansi: The section ``instansi``.
        tahun: Year.
    """
    pola = pengaturan.get("pola") if isinstance(pengaturan, dict) else None
    kantor = instansi if isinstance(instansi, dict) else {}
    kode, nama = (str(kantor.get(k) or "") for k in ("kode", "nama"))
    sah = pola if isinstance(pola, str) and "{jenis}" in pola else POLA
    return {nama_berkas(sah, j.kode, kode=kode, nama=nama, tahun=tahun): j for j in JENIS}
