"""How long the sections have for their data, by the SOP in force."""

from collections.abc import Mapping

from lkj.konfigurasi import BERKAS, Kantor
from lkj.periode import Masa
from lkj.sop import Langkah, sop_berlaku

_TUGAS = "bagi_tugas"
_CATATAN = "/pembagian_tugas."


def masa_pengumpulan(kantor: Kantor, sop: Mapping[str, bytes], masa: Masa) -> int | None:
    """Working days that the first SOP in force sets with its division of tasks; None where none does.

    Args:
        kantor: Settings.
        sop: Path → bytes of the files of the SOPs in force.
        masa: The period.

    Raises:
        DataSalahError: The setting ``sop`` or a file that it names cannot be used.
    """
    langkah = (
        x for s in sop_berlaku(kantor, sop, berkas=BERKAS) if masa.jenis in s.periode for x in s.sop.langkah
    )
    return next((x.tenggat for x in langkah if x.tenggat and _membagi(x)), None)


def _membagi(langkah: Langkah) -> bool:
    return any(b.tindakan == _TUGAS or _CATATAN in (b.berkas or "") for b in langkah.bukti)
