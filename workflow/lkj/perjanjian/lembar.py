"""The papers of one office within a year: one for each version of the PK, and one for each new official."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lkj.konfigurasi import Pejabat
from lkj.perjanjian.jabatan import CAMAT, Susunan
from lkj.rencana import Rencana, Versi

_SEHARI_HARI = "Plh."
"""Who stands in for some days signs no PK anew, only one whose date falls into those days."""


@dataclass(frozen=True)
class Lembar:
    """One paper: which version of the PK, who signs it as Pihak Pertama, and when.

    Attributes:
        nomor: Number of the document: the Camat's version has one in the plan, others get theirs by hand.
    """

    versi: Versi
    pertama: Pejabat
    tanggal: date
    nomor: str = ""


def daftar_lembar(kantor: Susunan, rencana: Rencana, jabatan: str) -> list[Lembar]:
    """All papers of an office in the order in which they were signed.

    An official who takes office between two versions signs the targets of the version in force anew, on his
    first day.

    Raises:
        DataSalahError: Nobody holds the office in that year (code ``PEJABAT_KOSONG``).
    """
    akhir = date(rencana.tahun, 12, 31)
    versi = sorted(
        (v for v in rencana.versi if v.jenis == "PK" and v.berlaku_sejak <= akhir), key=lambda v: v.tanggal
    ) or rencana.urutan_versi("PK")
    masa = [p for p in kantor.pejabat if p.kode_jabatan == jabatan]
    dari_versi = [
        Lembar(v, kantor.pejabat_pada(jabatan, v.tanggal), v.tanggal, v.nomor if jabatan == CAMAT else "")
        for v in versi
        if any(p.menjabat(v.tanggal) for p in masa)
    ]
    pengganti = [
        Lembar(max((v for v in versi if v.tanggal <= p.sejak), key=lambda v: v.tanggal), p, p.sejak)
        for p in masa
        if versi[0].tanggal < p.sejak <= akhir and p.status != _SEHARI_HARI
    ]
    semua = sorted([*dari_versi, *pengganti], key=lambda x: x.tanggal)
    if not semua:
        kantor.pejabat_pada(jabatan, versi[-1].tanggal)
    return _tanpa_ulangan(semua)


def _tanpa_ulangan(semua: Sequence[Lembar]) -> list[Lembar]:
    """Without a paper that says what the one before it says: same version, same official."""
    hasil: list[Lembar] = []
    for x in semua:
        lalu = hasil[-1] if hasil else None
        if lalu is None or (lalu.versi, _orang(lalu.pertama)) != (x.versi, _orang(x.pertama)):
            hasil.append(x)
    return hasil


def _orang(p: Pejabat) -> tuple[str, str]:
    return (p.nama, p.status)
