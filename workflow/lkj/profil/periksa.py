"""The job of the rule ``periksa_profil``: every remark on the profile, long before a report is made."""

from collections.abc import Sequence
from pathlib import Path

from lkj.catatan import DataSalahError, ke_csv
from lkj.katalog import catat
from lkj.profil.baca import baca_profil, rujukan
from lkj.rencana import baca_rencana
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


def jalankan(
    *,
    profil: Path,
    rencana: Path | None,
    gambar: Sequence[Path],
    tahun: int,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write the remarks on the profile; remarks do not stop it.

    Args:
        profil: The profile workbook.
        rencana: The plan, whose codes it names; None where there is none.
        gambar: Files in ``foto/`` and ``pindaian/``.
        tahun: Year.
        keluar: Table of remarks.
        janji: Promised digests.

    Raises:
        DataSalahError: There is no profile.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("profil")) as kerja:
        if not profil.is_file():
            raise DataSalahError([catat("PROFIL_TIDAK_ADA", berkas=str(profil), tahun=tahun)])
        plan = None
        if rencana is not None:
            # What is wrong with the plan is said where the plan is checked.
            plan, _ = baca_rencana(kerja.baca(rencana), berkas=str(rencana), tahun=tahun, seksi=None)
        acuan = rujukan(plan, gambar)
        _, catatan = baca_profil(kerja.baca(profil), berkas=str(profil), tahun=tahun, rujukan=acuan)
        kerja.tulis(keluar, ke_csv(catatan))
