"""`lkj periksa FILE…`: check sheets anywhere, with or without the repository."""

import sys
from collections.abc import Sequence
from pathlib import Path

from lkj.catatan import Catatan, ke_json, ringkas, urut, yang_wajib
from lkj.katalog import catat
from lkj.lembar import BerkasDitolakError, baca
from lkj.periksa.isian import periksa_isian
from lkj.periksa.tanda import Tanda, baca_tanda
from lkj.profil import baca_profil, rujukan, tahun_tertulis
from lkj.rencana import baca_rencana
from lkj.rencana.acuan import Acuan, susun_acuan_masa


def jalankan(berkas: Sequence[Path], *, rencana: Path | None, sebagai_json: bool) -> int:
    """Check the files, print the remarks, and return the exit code (0 nothing to mend, 1 something)."""
    hilang = [b for b in berkas if not b.is_file()]
    if hilang:
        sys.stderr.write("".join(f"Berkas tidak ada: {b}\n" for b in hilang))
        return 2
    catatan = urut(c for b in berkas for c in periksa_berkas(b, rencana=rencana))
    if sebagai_json:
        sys.stdout.write(f"{ke_json(catatan)}\n")
    else:
        sys.stdout.write("".join(f"{c.sebagai_teks()}\n" for c in catatan))
        sys.stdout.write(f"{len(berkas)} berkas diperiksa: {ringkas(catatan)}.\n")
    return 1 if yang_wajib(catatan) else 0


def periksa_berkas(berkas: Path, *, rencana: Path | None) -> list[Catatan]:
    """Remarks on one sheet; compared with the plan where one is given or lies two folders above.

    A profile workbook is known by its sheet Umum.
    """
    isi = berkas.read_bytes()
    try:
        buku = baca(isi, nama=str(berkas))
    except BerkasDitolakError as ditolak:
        return [ditolak.catatan]
    if (tertulis := tahun_tertulis(buku)) is not None:
        return _profil(isi, berkas, tertulis, rencana or berkas.with_name("rencana.xlsx"))
    tanda = baca_tanda(buku, str(berkas))
    if not isinstance(tanda, Tanda):
        return [tanda]
    catatan: list[Catatan] = []
    acuan = None
    jalur = rencana or berkas.resolve().parent.parent / "rencana.xlsx"
    if rencana is not None or jalur.is_file():
        acuan, catatan = _acuan(jalur, tanda)
    return [*catatan, *periksa_isian(isi, berkas=str(berkas), acuan=acuan).catatan]


def _profil(isi: bytes, berkas: Path, tertulis: str, jalur: Path) -> list[Catatan]:
    """Remarks on a profile workbook; codes are compared with the plan beside it, files with their folders."""
    if not (tertulis.isascii() and tertulis.isdecimal()):
        return [catat("PROFIL_KURANG", berkas=str(berkas), lembar="Umum", nilai=tertulis, apa="Tahun")]
    plan, tahun = None, int(tertulis)
    if jalur.is_file():
        plan, _ = baca_rencana(jalur.read_bytes(), berkas=str(jalur), tahun=tahun, seksi=None)
    gambar = [b for f in ("foto", "pindaian") for b in sorted((berkas.parent / f).glob("*"))]
    return baca_profil(isi, berkas=str(berkas), tahun=tahun, rujukan=rujukan(plan, gambar))[1]


def _acuan(jalur: Path, tanda: Tanda) -> tuple[Acuan | None, list[Catatan]]:
    """What the plan asks of the section that the stamp names; without settings, its sections are unknown."""
    a = tanda.acuan
    if not jalur.is_file():
        return None, [catat("RENCANA_TIDAK_ADA", berkas=str(jalur), tahun=a.tahun)]
    isi = jalur.read_bytes()
    rencana, catatan = baca_rencana(isi, berkas=str(jalur), tahun=a.tahun, seksi=None)
    if rencana is None:
        return None, list(yang_wajib(catatan))
    asal = {"kantor": a.kantor, "seksi": a.seksi, "nama_seksi": a.nama_seksi, "keuangan": a.keuangan}
    return susun_acuan_masa(rencana, a.masa, **asal), []
