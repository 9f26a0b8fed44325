"""The sheet PK Pejabat of the plan workbook: what each official below the Camat promises."""

from collections.abc import Sequence

from lkj.rencana import tata
from lkj.rencana.baca.pangkal import Pangkal
from lkj.rencana.model import JanjiPejabat


def baca_janji(p: Pangkal, versi: Sequence[str]) -> tuple[JanjiPejabat, ...]:
    """Read the sheet; a workbook without it has no such rows.

    Args:
        p: Reads the workbook.
        versi: Codes of the versions of the PK.
    """
    return tuple(
        JanjiPejabat.model_validate(dict(b.nilai))
        for b in p.baris(tata.PK_PEJABAT, "versi", "jabatan", "sasaran", "indikator")
        if p.rujuk(b, "versi", b.teks("versi"), versi, "Versi PK", tata.VERSI.lembar)
    )
