"""Which files a judgement looks at; asked while a build is planned: nothing raises, no workbook is opened."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from lkj.catatan import DataSalahError
from lkj.konfigurasi import Kantor, muat
from lkj.periode import Masa
from lkj.sop import Sop, muat_sop
from lkj.status.nilai import Putaran, berkas_bukti
from lkj.status.sumber import masa_dinilai, pengisi
from lkj.tindakan import baca_tindakan, masa_dokumen
from lkj.tindakan.model import folder_tindakan


def berkas_dinilai(pengaturan: Mapping[str, Any], sop: Iterable[str], unit: str, masa: Masa) -> list[str]:
    """The files that evidence steps, whether they exist or not; none where settings or a SOP are wrong.

    The job says what is wrong.

    Args:
        pengaturan: The settings as they were read.
        sop: The files of the SOPs in force.
        unit: Prefix of an office of many with its slash, or "".
        masa: The period; the page of a year tells of its quarters too.
    """
    try:
        kantor = muat(Kantor, pengaturan)
        semua = [muat_sop(Path(b).read_bytes(), berkas=b) for b in sop]
    except (DataSalahError, OSError):
        return []
    seksi = tuple(pengisi(kantor))
    putaran = [Putaran(m, seksi, unit) for m in masa_dinilai(masa)]
    bukti = {b for p in putaran for s in semua for b in _berkas(s, p)}
    return sorted(bukti | {b for p in putaran for b in _pokok(Path(folder_tindakan(unit, p.masa)))})


def _pokok(folder: Path) -> Iterable[str]:
    """The files that acts of a folder concern; of acts that cannot be read none."""
    with suppress(OSError):
        for t in baca_tindakan(folder)[0]:
            yield from (p.name for p in t.pokok if masa_dokumen(p.name) is None)


def _berkas(sop: Sop, putaran: Putaran) -> Iterable[str]:
    if putaran.periode not in sop.periode:
        return
    for b in (b for x in sop.langkah for b in x.bukti if b.berkas):
        if not b.periode or putaran.periode in b.periode:
            yield from berkas_bukti(b.berkas or "", putaran)
