"""Rules inside the plan: what cannot be seen in one cell.

Source: domain.md 2.1 (versions), 3.3 and 3.4a (targets below zero, responsibility), 3.4 rule 5 (targets of
quarters against the year) and 3.5 (Renstra).
"""

from collections.abc import Mapping

from lkj.catatan import Catatan
from lkj.rencana.kaidah.asal import Alamat, Asal, lengkap, tampil
from lkj.rencana.kaidah.renstra import periksa_renstra
from lkj.rencana.kaidah.tanggung_jawab import periksa_tanggung_jawab
from lkj.rencana.kaidah.target import periksa_target
from lkj.rencana.kaidah.versi import periksa_versi
from lkj.rencana.model import Rencana

__all__ = ["Alamat", "lengkap", "periksa_kaidah", "tampil"]


def periksa_kaidah(
    rencana: Rencana, berkas: str, alamat: Mapping[tuple[str, ...], str] | None = None
) -> list[Catatan]:
    """Remarks on what does not fit together.

    Args:
        rencana: The plan; rows may be missing, what they refer to is then not checked.
        berkas: Path of its workbook, for remarks.
        alamat: Cells (A1) by (sheet, key parts of the row …, column key).
    """
    asal = Asal(berkas, dict(alamat or {}))
    return [
        *periksa_versi(rencana, asal),
        *periksa_target(rencana, asal),
        *periksa_renstra(rencana, asal),
        *periksa_tanggung_jawab(rencana, asal),
    ]
