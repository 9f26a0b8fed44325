"""Read the plan workbook into models; every mistake becomes a remark that names its cell."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from lkj.catatan import Catatan, DataSalahError, yang_wajib
from lkj.katalog import catat
from lkj.lembar import BerkasDitolakError, baca
from lkj.rencana.baca.indikator import Rujukan, baca_indikator, baca_peta
from lkj.rencana.baca.janji import baca_janji
from lkj.rencana.baca.pangkal import Pangkal
from lkj.rencana.baca.program import baca_program, baca_sub_kegiatan, baca_tujuan_sasaran, baca_versi
from lkj.rencana.baca.tanggung_jawab import baca_penanggung_jawab
from lkj.rencana.baca.target import Sebutan, baca_renstra, baca_target
from lkj.rencana.baca.uang_renstra import baca_renstra_rupiah
from lkj.rencana.baca.umum import baca_umum
from lkj.rencana.kaidah import Alamat, periksa_kaidah
from lkj.rencana.letak import SelRencana, letak_rencana
from lkj.rencana.model import Rencana
from lkj.sidik import Pekerjaan
from lkj.tabel import Pembaca


def baca_rencana(
    isi: bytes | None, *, berkas: str, tahun: int, seksi: Sequence[str] | None
) -> tuple[Rencana | None, list[Catatan]]:
    """Read a plan workbook.

    Args:
        isi: The workbook's bytes; None when there is no such file.
        berkas: Its path, for remarks.
        tahun: The year that the plan must be for.
        seksi: Keys of the office's sections; None where they are not known (no settings at hand).

    Returns:
        The plan, or None when a remark of grade ``wajib`` stands in its way, and all remarks.
    """
    if isi is None:
        return None, [catat("RENCANA_TIDAK_ADA", berkas=berkas, tahun=tahun)]
    try:
        rencana, catatan, _ = _susun(isi, berkas, tahun, None if seksi is None else tuple(seksi))
    except BerkasDitolakError as ditolak:
        return None, [ditolak.catatan]
    return rencana, list(catatan)


def rencana_kerja(
    kerja: Pekerjaan, berkas: Path, *, tahun: int, seksi: Sequence[str]
) -> tuple[Rencana, list[Catatan]]:
    """Read the plan within a job that cannot go on without it; arguments as in `baca_rencana`.

    Raises:
        DataSalahError: The plan is missing, or a remark of grade ``wajib`` stands in its way.
    """
    isi = kerja.baca(berkas) if berkas.is_file() else None
    rencana, catatan = baca_rencana(isi, berkas=str(berkas), tahun=tahun, seksi=seksi)
    if rencana is None:
        raise DataSalahError(yang_wajib(catatan))
    return rencana, catatan


def letak_kerja(kerja: Pekerjaan, berkas: Path, *, tahun: int, seksi: Sequence[str]) -> dict[str, SelRencana]:
    """Key (`lkj.kunci`) of each figure of a sound plan → the cell that it stands in; as `rencana_kerja`.

    Raises:
        DataSalahError: As there.
    """
    rencana, _ = rencana_kerja(kerja, berkas, tahun=tahun, seksi=seksi)
    alamat = _susun(kerja.baca(berkas), str(berkas), tahun, tuple(seksi))[2]
    return letak_rencana(rencana, alamat)


@lru_cache(maxsize=8)
def _susun(
    isi: bytes, berkas: str, tahun: int, seksi: tuple[str, ...] | None
) -> tuple[Rencana | None, tuple[Catatan, ...], Alamat]:
    """The stages of one build read the same bytes; they are put together once. A refusal is not kept."""
    pembaca = Pembaca(baca(isi, nama=berkas), berkas)
    p = Pangkal(pembaca, tahun, seksi)
    rencana = _rencana(p)
    if rencana is not None:
        # Rows that were refused are not in it; those that were read are checked all the same.
        p.catatan += periksa_kaidah(rencana, berkas, p.alamat)
    return (None if yang_wajib(p.catatan) else rencana), tuple(p.catatan), p.alamat


def _rencana(p: Pangkal) -> Rencana | None:
    """Read the sheets in the order in which they refer to one another; None without a usable Umum."""
    umum = baca_umum(p.pembaca, p.tahun)
    tujuan, sasaran = baca_tujuan_sasaran(p)
    versi = baca_versi(p)
    program, kegiatan = baca_program(p, (s.kode for s in sasaran))
    peta = baca_peta(p)
    rujukan = Rujukan([s.kode for s in sasaran], [x.kode for x in program], [m.nama for m in peta])
    indikator = baca_indikator(p, rujukan)
    sebutan = Sebutan(p, peta)
    versi_pk = [v.kode for v in versi if v.jenis == "PK"]
    target = baca_target(p, indikator, versi_pk, sebutan)
    masa = (int(umum["renstra_awal"]), int(umum["renstra_akhir"])) if umum else None
    renstra = baca_renstra(p, indikator, masa, sebutan) if masa else ()
    sub = baca_sub_kegiatan(p, kegiatan)
    tanggung_jawab = baca_penanggung_jawab(p, [*(i.kode for i in indikator), *(s.kode for s in sub)])
    kode_anggaran = [*(x.kode for x in program), *(k.kode for k in kegiatan), *(s.kode for s in sub)]
    bagian: dict[str, Any] = {
        "tujuan": tujuan,
        "sasaran": sasaran,
        "versi": versi,
        "program": program,
        "kegiatan": kegiatan,
        "peta": peta,
        "indikator": indikator,
        "target": target,
        "renstra": renstra,
        "sub_kegiatan": sub,
        "penanggung_jawab": tanggung_jawab,
        "janji_pejabat": baca_janji(p, versi_pk),
        "renstra_rupiah": baca_renstra_rupiah(p, masa[0], kode_anggaran) if masa else (),
    }
    return Rencana(**umum, **bagian) if umum else None
