"""One PK, whole: the parties, the promised lines and the budget, or a remark that says what is missing."""

from dataclasses import dataclass, field
from typing import Any

from lkj.catatan import DataSalahError
from lkj.katalog import catat, dugaan
from lkj.konfigurasi import BERKAS, Kantor, Pejabat
from lkj.laporan.bahan import BahanRencana
from lkj.laporan.perjanjian.isi import BarisAnggaran, Janji, anggaran_pk, janji_pk
from lkj.perjanjian import (
    CAMAT,
    KEPALA_DAERAH,
    Jenjang,
    Lembar,
    daftar_lembar,
    jenjang,
    pagu_jumlah,
    versi_dpa,
)
from lkj.rencana import Versi

_LEMBAR_PK = "PK Pejabat"


@dataclass(frozen=True)
class Perjanjian:
    """A Perjanjian Kinerja as it is printed.

    Attributes:
        pertama: Pihak Pertama, who promises.
        kedua: Pihak Kedua, his superior on the same day.
        jenjang: Which rows of the budget it has.
        dpa: The version of the DPA that its budget is from.
        kunci_jumlah: Key of the sum of the budget.
    """

    jabatan: str
    lembar: Lembar
    pertama: Pejabat
    kedua: Pejabat
    jenjang: Jenjang
    dpa: Versi
    janji: tuple[Janji, ...] = field(default=())
    anggaran: tuple[BarisAnggaran, ...] = field(default=())
    kunci_jumlah: str = ""

    @property
    def versi(self) -> Versi:
        """The version of the PK that it belongs to."""
        return self.lembar.versi


def susun_pk(b: BahanRencana, jabatan: str, nomor: int | None = None) -> Perjanjian:
    """The PK of an office.

    Args:
        b: Settings and plan.
        jabatan: ``kode_jabatan`` of the settings.
        nomor: Which of its papers of the year, from 1 on; None for the last one.

    Raises:
        DataSalahError: The office, its superior, the paper, or what it promises is not known (codes
            ``PK_JABATAN``, ``PK_ATASAN``, ``PK_URUTAN``, ``PK_KOSONG``, ``PEJABAT_KOSONG``).
    """
    _periksa_jabatan(b.kantor, jabatan)
    lembar = _lembar(b, jabatan, nomor)
    atasan = _atasan(lembar.pertama)
    janji = janji_pk(b, jabatan, lembar)
    if not janji:
        isian = {"jabatan": lembar.pertama.jabatan, "kode_jabatan": jabatan}
        raise DataSalahError([catat("PK_KOSONG", lembar=_LEMBAR_PK, **isian)])
    return Perjanjian(
        jabatan=jabatan,
        lembar=lembar,
        pertama=lembar.pertama,
        kedua=b.kantor.pejabat_pada(atasan, lembar.tanggal),
        jenjang=jenjang(b.kantor, jabatan),
        dpa=versi_dpa(b.rencana, lembar),
        janji=janji,
        anggaran=anggaran_pk(b, jabatan, lembar),
        kunci_jumlah=pagu_jumlah(b.kantor, b.rencana, jabatan, lembar).kunci,
    )


def daftar_jabatan(kantor: Kantor) -> list[str]:
    """Every ``kode_jabatan`` of the settings, once."""
    return list(dict.fromkeys(p.kode_jabatan for p in kantor.pejabat))


def _periksa_jabatan(kantor: Kantor, jabatan: str) -> None:
    kenal = daftar_jabatan(kantor)
    if jabatan not in kenal:
        isian = {"jabatan": jabatan, "nilai": jabatan, "dugaan": dugaan(jabatan, kenal)}
        raise DataSalahError([catat("PK_JABATAN", berkas=BERKAS, sel="pejabat", **isian)])


def _lembar(b: BahanRencana, jabatan: str, nomor: int | None) -> Lembar:
    semua = daftar_lembar(b.kantor, b.rencana, jabatan)
    if nomor is None:
        return semua[-1]
    if not 1 <= nomor <= len(semua):
        nama = semua[-1].pertama.jabatan
        isian: dict[str, Any] = {"nomor": nomor, "jabatan": nama, "banyak": len(semua)}
        raise DataSalahError([catat("PK_URUTAN", berkas=BERKAS, sel="pejabat", **isian)])
    return semua[nomor - 1]


def _atasan(p: Pejabat) -> str:
    if p.atasan:
        return p.atasan
    if p.kode_jabatan == CAMAT:
        return KEPALA_DAERAH
    isian = {"jabatan": p.jabatan, "kode_jabatan": p.kode_jabatan}
    raise DataSalahError([catat("PK_ATASAN", berkas=BERKAS, sel="pejabat", **isian)])
