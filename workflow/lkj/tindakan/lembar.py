"""The sheets of a period by who heads the section: what a validation concerns when no file is named."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from lkj.konfigurasi import Kantor
from lkj.periode import TRIWULAN, Masa
from lkj.sidik import sidik_berkas
from lkj.tindakan.model import Tindakan, masa_dokumen
from lkj.tindakan.tagihan import Bebas

Lembar = Mapping[str, Mapping[str, str | None]]
"""``kode_jabatan`` of a head → sheet → its digest; None for one that has not come."""


def lembar_kepala(kantor: Kantor, unit: str, masa: Masa, bebas: Bebas = frozenset()) -> Lembar:
    """The sheets that every head of a section owes, of all quarters in a year.

    Args:
        kantor: Settings.
        unit: Prefix of an office of many with its slash, or "".
        masa: The period.
        bebas: Who owes no sheet in which quarter.
    """
    hasil: dict[str, dict[str, str | None]] = {}
    for seksi, s in kantor.seksi.items():
        for m in (masa,) if masa.kunci else (Masa(masa.tahun, tw) for tw in TRIWULAN):
            if (m.kunci, seksi) in bebas:
                continue
            berkas = Path(f"data/raw/{unit}{m.folder}/{seksi}.xlsx")
            ada = sidik_berkas(berkas) if berkas.is_file() else None
            hasil.setdefault(s.kepala, {})[berkas.as_posix()] = ada
    return hasil


def berkas_kini(tindakan: Iterable[Tindakan]) -> dict[str, str]:
    """The digests of the files that acts name, as they are now; of a file that is gone none."""
    semua = {p.name for t in tindakan for p in t.pokok if masa_dokumen(p.name) is None}
    return {nama: sidik_berkas(Path(nama)) for nama in sorted(semua) if Path(nama).is_file()}
