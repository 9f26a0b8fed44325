"""Who owes no sheet in a quarter, by the plan; no part of planning a build, which opens no workbook."""

from pathlib import Path

from lkj.catatan import DataSalahError
from lkj.konfigurasi import Kantor
from lkj.periode import TRIWULAN, Masa
from lkj.rencana import rencana_kerja
from lkj.rencana.acuan import ditagih
from lkj.sidik import Pekerjaan
from lkj.status.sumber import pengisi


def tanpa_tagihan(kerja: Pekerjaan, kantor: Kantor, unit: str, tahun: int) -> frozenset[tuple[str, str]]:
    """Folder of a quarter and section of those who owe no sheet then, as the check decides it (`ditagih`).

    A plan that is missing or cannot be used excuses nobody; what is wrong with it others say. A section that
    is late by a recorded decision (``lanjut_tanpa.yaml``) owes its sheet all the same.

    Args:
        kerja: The job that reads the plan.
        kantor: Settings.
        unit: Prefix of an office of many with its slash, or "".
        tahun: Year.
    """
    berkas = jalur_rencana(unit, tahun)
    try:
        rencana, _ = rencana_kerja(kerja, berkas, tahun=tahun, seksi=list(kantor.seksi))
    except DataSalahError:
        return frozenset()
    return frozenset(
        (m.kunci, s)
        for m in (Masa(tahun, tw) for tw in TRIWULAN)
        for s in pengisi(kantor)
        if not ditagih(rencana, s, m.triwulan)
    )


def jalur_rencana(unit: str, tahun: int) -> Path:
    """Where the plan of a year is or should be."""
    return Path(f"data/raw/{unit}{tahun}/rencana.xlsx")
