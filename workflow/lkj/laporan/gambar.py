"""The charts of a report: the job of the rule ``grafik``."""

import json
from collections.abc import Sequence
from pathlib import Path

from lkj.laporan.grafik import gambar_grafik
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


def gambar(*, data: Path, templat: Path, keluar: Sequence[Path], janji: Janji | None = None) -> None:
    """Draw the charts of a report.

    Args:
        data: The rows of each chart, as `lkj.laporan.data_grafik` wrote them beside the Markdown.
        templat: Folder of the chart templates.
        keluar: The SVG or PNG of each chart, named as it is in ``data``.
        janji: Promised digests.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("grafik")) as kerja:
        isi = json.loads(kerja.baca(data))
        jadi = gambar_grafik(templat=templat, data=isi, jenis={k.suffix[1:] for k in keluar})
        for k in keluar:
            kerja.tulis(k, jadi[k.name])
