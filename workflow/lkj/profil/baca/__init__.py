"""Read the profile workbook into models; every mistake becomes a remark that names its cell."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from lkj.catatan import Catatan, DataSalahError, yang_wajib
from lkj.lembar import BerkasDitolakError, baca
from lkj.profil.baca.hasil import baca_inovasi, baca_lhe, baca_penghargaan, baca_tindak_lanjut
from lkj.profil.baca.keadaan import baca_pegawai, baca_sarana, baca_wilayah
from lkj.profil.baca.lampiran import baca_foto, baca_pindaian
from lkj.profil.baca.pangkal import Pangkal, Rujukan
from lkj.profil.baca.umum import baca_umum, tahun_tertulis, wajib_bertanggal
from lkj.profil.model import Profil
from lkj.rencana import Rencana
from lkj.sidik import Pekerjaan
from lkj.tabel import Pembaca

__all__ = ["Rujukan", "baca_profil", "profil_kerja", "rujukan", "tahun_tertulis"]


def rujukan(rencana: Rencana | None, gambar: Iterable[Path]) -> Rujukan:
    """What the profile of an office refers to.

    Args:
        rencana: Its plan; None where it cannot be read, so that no code is judged.
        gambar: Files in the folders ``foto`` and ``pindaian``.
    """
    semua = list(gambar)
    foto, pindaian = ([b.name for b in semua if b.parent.name == f] for f in ("foto", "pindaian"))
    berkas = Rujukan(foto=foto, pindaian=pindaian)
    if rencana is None:
        return berkas
    return replace(
        berkas,
        indikator=[i.kode for i in rencana.indikator],
        sasaran=[s.kode for s in rencana.sasaran],
        versi_pk=[v.kode for v in rencana.versi if v.jenis == "PK"],
    )


def baca_profil(
    isi: bytes, *, berkas: str, tahun: int, rujukan: Rujukan
) -> tuple[Profil | None, list[Catatan]]:
    """Read a profile workbook.

    Args:
        isi: The workbook's bytes.
        berkas: Its path, for remarks.
        tahun: The year that the profile must be for.
        rujukan: What it refers to outside itself.

    Returns:
        The profile, or None when a remark of grade ``wajib`` stands in its way, and all remarks.
    """
    try:
        buku = baca(isi, nama=berkas)
    except BerkasDitolakError as ditolak:
        return None, [ditolak.catatan]
    p = Pangkal(Pembaca(buku, berkas), tahun, rujukan)
    profil = _profil(p)
    return (None if yang_wajib(p.catatan) else profil), list(p.catatan)


def _profil(p: Pangkal) -> Profil | None:
    """Read the sheets; None where the workbook is not of this year."""
    umum = baca_umum(p)
    if umum is None:
        return None
    pegawai, wilayah, sarana = baca_pegawai(p), baca_wilayah(p), baca_sarana(p)
    wajib_bertanggal(p, umum, "keadaan_pegawai", pegawai)
    wajib_bertanggal(p, umum, "keadaan_sarana", sarana)
    wajib_bertanggal(p, umum, "sumber_penduduk", [w for w in wilayah if w.penduduk is not None])
    return Profil(
        berkas=p.pembaca.berkas,
        **umum,
        pegawai=pegawai,
        wilayah=wilayah,
        sarana=sarana,
        penghargaan=baca_penghargaan(p),
        inovasi=baca_inovasi(p),
        lhe=baca_lhe(p),
        tindak_lanjut=baca_tindak_lanjut(p),
        foto=baca_foto(p),
        pindaian=baca_pindaian(p),
    )


def profil_kerja(
    kerja: Pekerjaan, berkas: Path | None, *, tahun: int, rujukan: Rujukan
) -> tuple[Profil, list[Catatan]]:
    """Read the profile within a job; an office without one has an empty profile.

    Raises:
        DataSalahError: A remark of grade ``wajib`` stands in the way.
    """
    if berkas is None:
        return Profil(), []
    profil, catatan = baca_profil(kerja.baca(berkas), berkas=str(berkas), tahun=tahun, rujukan=rujukan)
    if profil is None:
        raise DataSalahError(yang_wajib(catatan))
    return profil, catatan
