"""Typed models of the profile. Figures are Decimal; a missing value is None, never 0.

Every row knows the cells that it was read from, so that a printed figure leads back to its cell.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

from lkj import angka

KELOMPOK = ("Jabatan", "Golongan", "Pendidikan")
NON_ASN = "Non-ASN"
GOLONGAN = ("Golongan IV", "Golongan III", "Golongan II", "Golongan I", "PPPK", NON_ASN)
PENDIDIKAN = (
    "S-3",
    "S-2",
    "S-1/D-IV",
    "D-III",
    "D-I/D-II",
    "SMA/sederajat",
    "SMP/sederajat",
    "SD/sederajat",
)
JENIS_WILAYAH = ("Desa", "Kelurahan")
TINGKAT = ("kabupaten/kota", "provinsi", "nasional", "internasional")
STATUS_INOVASI = ("inisiatif", "uji coba", "penerapan")
"""Steps of an innovation, as the Indeks Inovasi Daerah calls them."""
PREDIKAT = ("AA", "A", "BB", "B", "CC", "C", "D")
STATUS_TINDAK_LANJUT = ("selesai", "proses", "belum")
KEGIATAN = "kegiatan"
"""Stands where a photo belongs to no sasaran and no indicator."""
PINDAIAN = ("PK", "IKU", "SK Tim SAKIP", "reviu", "lain")


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Asal(_Model):
    """Where a row was read: file, sheet, and the A1 address of each column by its key."""

    berkas: str = ""
    lembar: str = ""
    sel: dict[str, str] = {}


class _Butir(_Model):
    asal: Asal = Asal()


class Pegawai(_Butir):
    """How many people one line of one way of counting has: Golongan, Golongan III, 11 men, 7 women."""

    kelompok: Literal["Jabatan", "Golongan", "Pendidikan"]
    uraian: str
    laki_laki: Decimal
    perempuan: Decimal

    @property
    def jumlah(self) -> Decimal:
        """Both together."""
        return angka.jumlah((self.laki_laki, self.perempuan))


class Wilayah(_Butir):
    """A desa or kelurahan; ``luas`` in square kilometres.

    Attributes:
        terjumlah: Whether the total was left blank and is the sum of men and women.
    """

    nama: str
    jenis: Literal["Desa", "Kelurahan"]
    luas: Decimal | None = None
    laki_laki: Decimal | None = None
    perempuan: Decimal | None = None
    penduduk: Decimal | None = None
    dusun: Decimal | None = None
    rw: Decimal | None = None
    rt: Decimal | None = None
    terjumlah: bool = False

    @property
    def sebutan(self) -> str:
        """Kind and name: Desa Sukamaju."""
        return f"{self.jenis} {self.nama}"


class Sarana(_Butir):
    """One kind of asset and its condition; ``jumlah`` is the sum of the three."""

    jenis: str
    satuan: str
    jumlah: Decimal
    baik: Decimal
    rusak_ringan: Decimal
    rusak_berat: Decimal
    keterangan: str = ""


class Penghargaan(_Butir):
    """An award that the office received."""

    tanggal: date
    nama: str
    pemberi: str
    tingkat: Literal["kabupaten/kota", "provinsi", "nasional", "internasional"]
    keterangan: str = ""


class Inovasi(_Butir):
    """An innovation and the indicators that it serves."""

    nama: str
    uraian: str
    manfaat: str
    sejak: int | None = None
    indikator: tuple[str, ...] = ()
    status: Literal["inisiatif", "uji coba", "penerapan"]


class Lhe(_Butir):
    """A Laporan Hasil Evaluasi AKIP: ``tahun`` is the year of the evaluation."""

    tahun: int
    nomor: str
    tanggal: date
    nilai: Decimal
    predikat: Literal["AA", "A", "BB", "B", "CC", "C", "D"]
    penilai: str


class TindakLanjut(_Butir):
    """A recommendation of an LHE AKIP and what was done about it."""

    lhe: int
    rekomendasi: str
    rencana: str = ""
    tindak_lanjut: str = ""
    status: Literal["selesai", "proses", "belum"]
    penanggung_jawab: str
    bukti: str = ""


class Foto(_Butir):
    """A photo in ``foto/``, its caption, and where in the report it belongs.

    Attributes:
        berkas: File name, without folder.
        keterangan: Caption.
        tempat_laporan: Code of a sasaran or an indicator, or `KEGIATAN`.
        teks_alternatif: What the picture shows, for whoever cannot see it.
        ada: Whether the file lay in the folder when the workbook was read; True where nobody looked.
    """

    berkas: str
    keterangan: str
    tanggal: date
    tempat: str
    tempat_laporan: str
    teks_alternatif: str
    ada: bool = True


class Pindaian(_Butir):
    """A scan in ``pindaian/`` of a signed paper; ``versi`` is the code of the version of a PK."""

    jenis: Literal["PK", "IKU", "SK Tim SAKIP", "reviu", "lain"]
    versi: str = ""
    berkas: str
    nomor: str = ""
    tanggal: date | None = None
    keterangan: str = ""
    ada: bool = True


class Profil(_Model):
    """The profile of an office in a year; all is empty where there is no workbook.

    Attributes:
        berkas: Path of the workbook; empty where there is none.
        keadaan_pegawai: Day of the counts of staff.
        keadaan_sarana: Day of the state of the assets.
        sumber_penduduk: Where the counts of the population come from.
    """

    berkas: str = ""
    keadaan_pegawai: date | None = None
    keadaan_sarana: date | None = None
    sumber_penduduk: str = ""
    pegawai: tuple[Pegawai, ...] = ()
    wilayah: tuple[Wilayah, ...] = ()
    sarana: tuple[Sarana, ...] = ()
    penghargaan: tuple[Penghargaan, ...] = ()
    inovasi: tuple[Inovasi, ...] = ()
    lhe: tuple[Lhe, ...] = ()
    tindak_lanjut: tuple[TindakLanjut, ...] = ()
    foto: tuple[Foto, ...] = ()
    pindaian: tuple[Pindaian, ...] = ()

    def pegawai_menurut(self, kelompok: str) -> tuple[Pegawai, ...]:
        """The lines of one way of counting staff."""
        return tuple(p for p in self.pegawai if p.kelompok == kelompok)

    @property
    def kelompok_pegawai(self) -> tuple[str, ...]:
        """The ways of counting that were filled in; their totals are equal."""
        return tuple(k for k in KELOMPOK if self.pegawai_menurut(k))

    def tindak_lanjut_lhe(self, tahun: int) -> tuple[TindakLanjut, ...]:
        """The recommendations of the LHE of a year."""
        return tuple(t for t in self.tindak_lanjut if t.lhe == tahun)

    def foto_untuk(self, tempat_laporan: str) -> tuple[Foto, ...]:
        """The photos that belong to a place in the report and whose files are there."""
        return tuple(f for f in self.foto if f.tempat_laporan == tempat_laporan and f.ada)


def jumlah_utuh(nilai: Iterable[Decimal | None]) -> Decimal | None:
    """A sum; None where a part of it is missing, or where there is nothing to add."""
    semua = list(nilai)
    ada = [n for n in semua if n is not None]
    return angka.jumlah(ada) if semua and len(ada) == len(semua) else None
