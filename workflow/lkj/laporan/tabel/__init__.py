"""The printed tables of the report, each a function from the material to a `markah.Tabel`."""

from collections.abc import Callable, Sequence

from lkj.laporan.markah import Tabel
from lkj.laporan.tabel.aksi import rencana_aksi_rinci
from lkj.laporan.tabel.anggaran import analisis_seksi, anggaran_program, anggaran_rinci
from lkj.laporan.tabel.banding import analisis, antartahun, efisiensi_sasaran, program_penunjang, renstra
from lkj.laporan.tabel.bulan import capaian_bulan, keterangan_bulan
from lkj.laporan.tabel.capaian import pengukuran, per_triwulan, skala, target_realisasi
from lkj.laporan.tabel.cascading import pohon_kinerja
from lkj.laporan.tabel.keputusan import perbaikan
from lkj.laporan.tabel.perencanaan import (
    iku,
    program_anggaran,
    rencana_aksi,
    sasaran,
    target_renstra,
    versi_dokumen,
)
from lkj.laporan.tabel.perjanjian import anggaran_pk, janji
from lkj.laporan.tabel.perkembangan import PERKEMBANGAN
from lkj.laporan.tabel.profil import inovasi, pegawai, penghargaan, sarana, tindak_lanjut_lhe, wilayah
from lkj.laporan.tabel.triwulan import pengukuran_triwulan, sumber, tindak_lanjut

TABEL: Sequence[Callable[..., Tabel]] = (
    sasaran,
    target_renstra,
    iku,
    janji,
    anggaran_pk,
    versi_dokumen,
    program_anggaran,
    rencana_aksi,
    rencana_aksi_rinci,
    pohon_kinerja,
    skala,
    pengukuran,
    target_realisasi,
    per_triwulan,
    antartahun,
    renstra,
    analisis,
    efisiensi_sasaran,
    program_penunjang,
    anggaran_program,
    anggaran_rinci,
    analisis_seksi,
    pengukuran_triwulan,
    capaian_bulan,
    keterangan_bulan,
    tindak_lanjut,
    sumber,
    perbaikan,
    pegawai,
    wilayah,
    sarana,
    penghargaan,
    inovasi,
    tindak_lanjut_lhe,
    *PERKEMBANGAN,
)
"""Functions that templates may call as ``tabel.<name>(b, …)``."""
