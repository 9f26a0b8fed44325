"""Write the profile workbook: filled from a profile, or blank for an office to begin with."""

from collections.abc import Mapping, Sequence
from typing import Any

from lkj.profil import tata
from lkj.profil.model import GOLONGAN, NON_ASN, PENDIDIKAN, Profil
from lkj.tabel import Lembaran, tulis_lembaran

_JABATAN = (
    "Administrator (eselon III)",
    "Pengawas (eselon IV)",
    "Jabatan fungsional",
    "Pelaksana",
    f"Tenaga pendukung ({NON_ASN})",
)
"""Lines of a blank workbook; an office may write others."""
_BARIS_LANJUT = 15
"""Blank rows below those that are filled in."""


def tulis_profil(profil: Profil, *, tahun: int, instansi: str) -> bytes:
    """The profile as a workbook; the same profile gives the same bytes.

    Args:
        profil: The profile.
        tahun: Its year.
        instansi: The office as it prints itself.
    """
    return _tulis(profil, [p.model_dump() for p in profil.pegawai], tahun, instansi)


def tulis_profil_kosong(*, tahun: int, instansi: str) -> bytes:
    """A profile workbook to begin with: headers, drop-downs and the lines in which staff is counted.

    Args:
        tahun: Year of the profile.
        instansi: The office as it prints itself.
    """
    return _tulis(Profil(), _baris_pegawai(), tahun, instansi)


def profil_lanjutan(lama: Profil) -> Profil:
    """What a new year begins with: staff, area and assets; of which day they are has to be written anew."""
    return Profil(pegawai=lama.pegawai, wilayah=lama.wilayah, sarana=lama.sarana)


def _baris_pegawai() -> list[dict[str, Any]]:
    daftar = {"Jabatan": _JABATAN, "Golongan": GOLONGAN, "Pendidikan": PENDIDIKAN}
    return [{"kelompok": k, "uraian": u} for k, semua in daftar.items() for u in semua]


def _tulis(profil: Profil, pegawai: Sequence[Mapping[str, Any]], tahun: int, instansi: str) -> bytes:
    def baris(kunci: str) -> list[dict[str, Any]]:
        return [b.model_dump() for b in getattr(profil, kunci)]

    inovasi = [
        {**b, "indikator": ", ".join(b["indikator"]), "sejak": _teks(b["sejak"])} for b in baris("inovasi")
    ]
    isi: Lembaran = [
        (tata.UMUM, _umum(profil, tahun)),
        (tata.PEGAWAI, pegawai),
        (tata.WILAYAH, baris("wilayah")),
        (tata.SARANA, baris("sarana")),
        (tata.PENGHARGAAN, baris("penghargaan")),
        (tata.INOVASI, inovasi),
        (tata.LHE, [{**b, "tahun": _teks(b["tahun"])} for b in baris("lhe")]),
        (tata.TINDAK_LANJUT, [{**b, "lhe": _teks(b["lhe"])} for b in baris("tindak_lanjut")]),
        (tata.FOTO, baris("foto")),
        (tata.PINDAIAN, baris("pindaian")),
    ]
    # Rows to go on in look like those that are filled in; blank ones are skipped in reading.
    isi = [(t, b if t is tata.UMUM else [*b, *[{}] * _BARIS_LANJUT]) for t, b in isi]
    return tulis_lembaran(isi, judul=f"Profil {instansi} {tahun}", tahun=tahun, kunci_judul=True)


def _umum(profil: Profil, tahun: int) -> list[dict[str, Any]]:
    isi = {**profil.model_dump(include=set(tata.ISI_UMUM)), "tahun": str(tahun)}
    return [{"uraian": kolom.judul, "isi": isi[kunci]} for kunci, kolom in tata.ISI_UMUM.items()]


def _teks(tahun: int | None) -> str:
    return "" if tahun is None else str(tahun)
