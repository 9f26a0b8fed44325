"""Who owes no sheet in a period, by the plan: he gets no form, and as a head has nothing to validate.

No part of planning a build, which opens no workbook.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from lkj.catatan import DataSalahError
from lkj.konfigurasi import Kantor
from lkj.periode import BULAN, TRIWULAN, Masa
from lkj.rencana import rencana_kerja
from lkj.rencana.acuan import SEKSI_LRA, ditagih
from lkj.sidik import Pekerjaan
from lkj.tindakan.alur import Alur
from lkj.tindakan.model import VALIDASI

Bebas = frozenset[tuple[str, str]]
"""Folder of a quarter or month (``tw1``, ``bl02``) and section of those who owe no sheet then."""


def tanpa_tagihan(kerja: Pekerjaan, kantor: Kantor, berkas: Path, tahun: int) -> Bebas:
    """Who owes no sheet in which quarter or month, as the check decides it (`ditagih`).

    A plan that is missing or cannot be used excuses nobody; what is wrong with it others say. A section
    that is late by a recorded decision (``lanjut_tanpa.yaml``) owes its sheet all the same.

    Args:
        kerja: The job that reads the plan.
        kantor: Settings.
        berkas: The plan.
        tahun: Year.
    """
    try:
        rencana, _ = rencana_kerja(kerja, berkas, tahun=tahun, seksi=list(kantor.seksi))
    except DataSalahError:
        return frozenset()
    bulan = (Masa(tahun, bulan=n) for n in range(1, len(BULAN) + 1))
    semua = (*(Masa(tahun, tw) for tw in TRIWULAN), *bulan)
    return frozenset(
        (m.kunci, s) for m in semua for s in (*kantor.seksi, SEKSI_LRA) if not ditagih(rencana, s, m)
    )


def bebaskan(
    alur: Mapping[str, Alur], kerja: Pekerjaan, kantor: Kantor, berkas: Path, masa: Masa
) -> dict[str, Alur]:
    """The ways in force, where a head who owes no sheet in the period need not validate.

    The plan is read only where a step asks every head of a section for that.

    Args:
        alur: The ways in force (`alur_sop`).
        kerja: The job that reads the plan.
        kantor: Settings.
        berkas: The plan.
        masa: The period.
    """
    semua = (s for a in alur.values() for s in a.langkah)
    if not any(s.bersama and VALIDASI in s.tindakan for s in semua):
        return dict(alur)
    bebas = kepala_bebas(kantor, masa, tanpa_tagihan(kerja, kantor, berkas, masa.tahun))
    return {k: replace(a, bebas=bebas) for k, a in alur.items()}


def kepala_bebas(kantor: Kantor, masa: Masa, bebas: Bebas) -> frozenset[str]:
    """Heads (``kode_jabatan``) of whose sections none owes a sheet in a period (a year: in none of it)."""
    semua = [masa.kunci] if masa.kunci else [Masa(masa.tahun, tw).kunci for tw in TRIWULAN]
    menagih = {s.kepala for n, s in kantor.seksi.items() if any((m, n) not in bebas for m in semua)}
    return frozenset(s.kepala for s in kantor.seksi.values()) - menagih


def jalur_rencana(unit: str, tahun: int) -> Path:
    """Where the plan of a year is or should be; ``unit`` is a prefix with its slash, or ""."""
    return Path(f"data/raw/{unit}{tahun}/rencana.xlsx")
