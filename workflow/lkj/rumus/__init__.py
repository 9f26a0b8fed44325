"""Formulas of performance measurement: pure functions on Decimal that a reader can check by hand.

Achievement (:mod:`~lkj.rumus.capaian`), months (:mod:`~lkj.rumus.bulan`), quarters and means
(:mod:`~lkj.rumus.agregasi`), categories (:mod:`~lkj.rumus.skala`), budget and efficiency
(:mod:`~lkj.rumus.efisiensi`), danger to the year's target (:mod:`~lkj.rumus.risiko`). Every policy has a
name to declare, words to print in "Catatan metode", and codes for what is not plain.
"""

from lkj.rumus.agregasi import (
    AGREGASI,
    KATA_LUBANG,
    NILAI_ISIAN,
    Agregat,
    Rerata,
    gabung,
    gabung_bagian,
    lubang,
    menurun,
    persen_bagian,
    rerata,
    urai,
)
from lkj.rumus.berkas_skala import muat_skala
from lkj.rumus.bulan import Bagian, bagian_dari_bulan, dari_bulan
from lkj.rumus.capaian import (
    POLARITAS,
    RUMUS,
    Rumus,
    Terbatas,
    batasi,
    cocok,
    dua_t,
    hitung,
    rasio,
    rasio_balik,
    rentang,
    selisih,
)
from lkj.rumus.efisiensi import EFISIENSI, Efisiensi, Keluaran, efisiensi, pmk22, serapan
from lkj.rumus.hasil import KATA_KODE, Capaian, Rentang
from lkj.rumus.pola import DI_DALAM, POLA, berangka, rumus_tunggal
from lkj.rumus.risiko import KATA_RISIKO, RISIKO, Risiko, nilai_risiko
from lkj.rumus.skala import BATAS, Kelas, Peringkat, Skala, SkalaSalah

__all__ = [
    "AGREGASI",
    "BATAS",
    "DI_DALAM",
    "EFISIENSI",
    "KATA_KODE",
    "KATA_LUBANG",
    "KATA_RISIKO",
    "NILAI_ISIAN",
    "POLA",
    "POLARITAS",
    "RISIKO",
    "RUMUS",
    "Agregat",
    "Bagian",
    "Capaian",
    "Efisiensi",
    "Kelas",
    "Keluaran",
    "Peringkat",
    "Rentang",
    "Rerata",
    "Risiko",
    "Rumus",
    "Skala",
    "SkalaSalah",
    "Terbatas",
    "bagian_dari_bulan",
    "batasi",
    "berangka",
    "cocok",
    "dari_bulan",
    "dua_t",
    "efisiensi",
    "gabung",
    "gabung_bagian",
    "hitung",
    "lubang",
    "menurun",
    "muat_skala",
    "nilai_risiko",
    "persen_bagian",
    "pmk22",
    "rasio",
    "rasio_balik",
    "rentang",
    "rerata",
    "rumus_tunggal",
    "selisih",
    "serapan",
    "urai",
]
