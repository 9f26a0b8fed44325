"""The profile of a new year from the last one: staff, area and assets; of which day they are is blank."""

from dataclasses import dataclass
from pathlib import Path

from lkj.catatan import ringkas, yang_wajib
from lkj.profil import Rujukan, baca_profil, profil_lanjutan, tulis_profil


@dataclass(frozen=True)
class ProfilBaru:
    """A profile to go on from.

    Attributes:
        isi: The workbook; None where there is nothing to go on from.
        kalimat: What was carried over, or why nothing was.
    """

    isi: bytes | None
    kalimat: str


def profil_baru(asal: Path, *, tahun_lama: int, tahun: int, instansi: str) -> ProfilBaru:
    """Make the profile of ``tahun``.

    Args:
        asal: The workbook of the earlier year, if there is one.
        tahun_lama: That year.
        tahun: The new year.
        instansi: The office as it prints itself.
    """
    if not asal.is_file():
        return ProfilBaru(None, f"Profil {tahun_lama} tidak ada; yang kosong ditulis oleh: lkj profil")
    lama, catatan = baca_profil(asal.read_bytes(), berkas=str(asal), tahun=tahun_lama, rujukan=Rujukan())
    if lama is None:
        masalah = ringkas(yang_wajib(catatan))
        return ProfilBaru(None, f"Profil {tahun_lama} tidak dibawa ({masalah}): {asal}")
    isi = tulis_profil(profil_lanjutan(lama), tahun=tahun, instansi=instansi)
    return ProfilBaru(
        isi,
        f"Dibawa dari profil {tahun_lama}: pegawai, wilayah, sarana dan prasarana. Perbarui angkanya.",
    )
