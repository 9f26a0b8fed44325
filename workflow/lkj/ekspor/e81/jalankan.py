"""The job of the rules ``e81_triwulan`` and ``e81_tahunan``."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj.ekspor.bahan import Berkas, baca_bahan, baca_baris
from lkj.ekspor.e81.baris import baca_terukur, susun_baris
from lkj.ekspor.e81.kaki import susun_kaki
from lkj.ekspor.e81.tulis import Formulir, tulis_csv, tulis_xlsx
from lkj.periode import Masa
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


def e81(
    *,
    berkas: Berkas,
    tahun_lalu: Sequence[Path],
    setahun: Path | None,
    pengaturan: Mapping[str, Any],
    tahun: int,
    tw: int,
    keluar_xlsx: Path,
    keluar_csv: Path,
    janji: Janji | None = None,
) -> None:
    """Write E.81 of a quarter, or of the year.

    Args:
        berkas: Plan and processed tables up to the last quarter.
        tahun_lalu: Yearly tables of earlier years that are in the repository (folder name = year).
        setahun: The year's measured table; None for a quarter.
        pengaturan: The office's settings.
        tahun: Year that is evaluated.
        tw: Last quarter; 4 for the year.
        keluar_xlsx: The form.
        keluar_csv: Its table.
        janji: Promised digests.

    Raises:
        DataSalahError: The settings or the plan are wrong.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("e81")) as kerja:
        b = baca_bahan(kerja, berkas, pengaturan, tahun, tw)
        lalu = baca_terukur({int(x.parent.name): kerja.baca(x) for x in tahun_lalu})
        ukur = {x["kode"]: x for x in baca_baris(kerja, setahun)} if setahun else None
        baris = susun_baris(b, lalu, ukur)
        f = Formulir(
            b=b,
            baris=baris,
            kaki=susun_kaki(b, baris, ukur),
            setahun=setahun is not None,
            tanggal=b.kantor.dokumen.tanggal_untuk(Masa(tahun, None if setahun else tw)),
        )
        kerja.tulis(keluar_xlsx, tulis_xlsx(f))
        kerja.tulis(keluar_csv, tulis_csv(f))
