"""Sentences about figures, made from the figures: always true, rise or fall, points or percent.

A difference of percentages is called "poin persen" (domain.md 3.3). A missing value is said, never
filled in. A sentence in a list takes its construction from its place, so that a page does not repeat
one phrase and the same input gives the same words; what holds for several is said once.
"""

from lkj.laporan.kalimat.banding import banding_sasaran, banding_tahun_lalu, sejak
from lkj.laporan.kalimat.dasar import (
    KATA_NILAI,
    SERATUS,
    awal_besar,
    gerak,
    jarak,
    kunci_ketentuan,
    nilai_indikator,
    nilai_satuan,
    persen,
    persen_ketentuan,
    satuan_beda,
    sebab,
    sebut,
)
from lkj.laporan.kalimat.profil import (
    inovasi,
    pegawai,
    penghargaan,
    sarana,
    tanpa_lhe,
    tindak_lanjut_lhe,
    wilayah,
)
from lkj.laporan.kalimat.rangkuman import (
    KATA_KEUANGAN,
    dasar_rerata,
    isi_rencana,
    rerata,
    rerata_sd,
    rerata_triwulan,
    ringkas_capaian,
    ringkas_sasaran,
    sumber_keuangan,
    yang_belum,
)
from lkj.laporan.kalimat.renstra import awal_renstra, kemajuan, kemajuan_sasaran
from lkj.laporan.kalimat.standar import standar, standar_sasaran
from lkj.laporan.kalimat.tahun import capaian_sasaran, capaian_tahun, letak_target
from lkj.pengukuran.cacah import arah_gerak

__all__ = [
    "KATA_KEUANGAN",
    "KATA_NILAI",
    "SERATUS",
    "arah_gerak",
    "awal_besar",
    "awal_renstra",
    "banding_sasaran",
    "banding_tahun_lalu",
    "capaian_sasaran",
    "capaian_tahun",
    "dasar_rerata",
    "gerak",
    "inovasi",
    "isi_rencana",
    "jarak",
    "kemajuan",
    "kemajuan_sasaran",
    "kunci_ketentuan",
    "letak_target",
    "nilai_indikator",
    "nilai_satuan",
    "pegawai",
    "penghargaan",
    "persen",
    "persen_ketentuan",
    "rerata",
    "rerata_sd",
    "rerata_triwulan",
    "ringkas_capaian",
    "ringkas_sasaran",
    "sarana",
    "satuan_beda",
    "sebab",
    "sebut",
    "sejak",
    "standar",
    "standar_sasaran",
    "sumber_keuangan",
    "tanpa_lhe",
    "tindak_lanjut_lhe",
    "wilayah",
    "yang_belum",
]
