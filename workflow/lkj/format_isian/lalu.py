"""What a section reported in the earlier quarters or months of the year, for reference beside its blanks."""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from lkj import angka, bingkai
from lkj.format_isian.perkiraan import realisasi_baris
from lkj.rencana.acuan import SEKSI_LRA
from lkj.rencana.model import Indikator, Rencana
from lkj.rumus import gabung, gabung_bagian

_KOLOM = ("tw", "jenis", "kunci", "ukuran", "nilai")
_UKURAN = {"realisasi", "pembilang", "penyebut", "fisik", "anggaran", "realisasi_sd"}
_DESIMAL = 4

Nilai = Callable[[str, str, str], list[Decimal | None]]
"""(kind, key, measure) → the values of the earlier quarters, first to last; None for a blank."""


@dataclass(frozen=True)
class Lalu:
    """Values to date at the end of the quarter before, by indicator or sub-kegiatan; unknown ones left out.

    Attributes:
        kinerja: In the indicator's unit, by its own aggregation; of an ordinal one the word.
        fisik: Physical output.
        anggaran: Rupiah as the section reported them.
        lra: Rupiah of the financial report.
        bulan: Indicator and month → value of a month that was sent before, of an ordinal one the word.
    """

    kinerja: Mapping[str, Decimal | str] = field(default_factory=dict)
    fisik: Mapping[str, Decimal] = field(default_factory=dict)
    anggaran: Mapping[str, Decimal] = field(default_factory=dict)
    lra: Mapping[str, Decimal] = field(default_factory=dict)
    bulan: Mapping[tuple[str, int], Decimal | str] = field(default_factory=dict)


def baca_lalu(berkas: Path, seksi: str) -> list[list[str]]:
    """The records of a section that a later form may show, from the table of a quarter (``isian.csv``).

    A table that cannot be read has none: what is shown for reference never stops a form.
    """
    try:
        baris = bingkai.baris(bingkai.dari_csv(berkas.read_bytes()))
        milik = (b for b in baris if b["seksi"] == seksi)
        return [[b[k] for k in _KOLOM] for b in milik if b["ukuran"].partition("_bulan_")[0] in _UKURAN]
    except (OSError, ValueError, KeyError, csv.Error):
        return []


def susun_lalu(rencana: Rencana, seksi: str, tw: int, butir: Sequence[Sequence[str]]) -> Lalu:
    """Values to date before quarter ``tw``; nothing where the section had not reported.

    Args:
        rencana: The plan.
        seksi: Key of the section.
        tw: The quarter of the form.
        butir: Quarter, kind, key, measure and figure of the section's earlier records (`baca_lalu`).
    """
    if tw == 1 or not butir:
        return Lalu()
    isi = {tuple(b[:4]): b[4] for b in butir}

    def nilai(*kunci: str) -> list[Decimal | None]:
        teks = [isi.get((str(n), *kunci), "") for n in range(1, tw)]
        return [Decimal(t) if t else None for t in teks]

    if seksi == SEKSI_LRA:
        lra = {s.kode: nilai("lra", s.kode, "realisasi_sd")[-1] for s in rencana.sub_kegiatan}
        return Lalu(lra=_terisi(lra))
    sub = rencana.sub_seksi(seksi, tw)
    jumlah = {
        u: _terisi({s.kode: gabung("jumlah", nilai("sub_kegiatan", s.kode, u)).nilai for s in sub})
        for u in ("fisik", "anggaran")
    }
    kinerja = {i.kode: _kinerja(rencana, i, nilai) for i in rencana.indikator_seksi(seksi, tw)}
    terisi = {k: n for k, n in kinerja.items() if n is not None}
    return Lalu(kinerja=terisi, fisik=jumlah["fisik"], anggaran=jumlah["anggaran"])


def nilai_bulan(
    rencana: Rencana, butir: Sequence[Sequence[str]]
) -> dict[str, dict[int, dict[str, Decimal | str]]]:
    """Indicator → month → column of the form → what the section sent for that month; words of ordinal ones.

    Args:
        rencana: The plan.
        butir: Records of the section as `baca_lalu` gives them.
    """
    hasil: dict[str, dict[int, dict[str, Decimal | str]]] = {}
    peta = {i.kode: rencana.peta_indikator(i) for i in rencana.indikator}
    for _, jenis, kode, ukuran, nilai in butir:
        kolom, ada, bulan = ukuran.partition("_bulan_")
        if jenis == "kinerja" and ada and nilai and kode in peta:
            ordinal, angka_sel = peta[kode], Decimal(nilai)
            isi = ordinal.sebutan(angka_sel) if ordinal else angka_sel
            hasil.setdefault(kode, {}).setdefault(int(bulan), {})[kolom] = isi
    return hasil


def susun_lalu_bulan(rencana: Rencana, butir: Sequence[Sequence[str]]) -> Lalu:
    """What a section sent for earlier months (see `nilai_bulan`), of parts the percentage."""
    hasil: dict[tuple[str, int], Decimal | str] = {}
    for kode, bulanan in nilai_bulan(rencana, butir).items():
        for bulan, isi in bulanan.items():
            nilai = realisasi_baris(isi, berbagian="pembilang" in isi)
            if isinstance(nilai, Decimal | str):
                hasil[kode, bulan] = angka.bulatkan(nilai, _DESIMAL) if isinstance(nilai, Decimal) else nilai
    return Lalu(bulan=hasil)


def _kinerja(rencana: Rencana, i: Indikator, nilai: Nilai) -> Decimal | str | None:
    """Value to date of an indicator; of a monthly one None: its quarters are made later, from months."""
    if i.periode_isian == "bulan":
        return None
    if i.berbagian:
        bagian = (nilai("kinerja", i.kode, u) for u in ("pembilang", "penyebut"))
        agregat = gabung_bagian(*bagian, cara=i.agregasi, nilai_isian=i.nilai_isian)
    else:
        agregat = gabung(i.agregasi, nilai("kinerja", i.kode, "realisasi"), nilai_isian=i.nilai_isian)
    peta = rencana.peta_indikator(i)
    if agregat.nilai is None:
        return None
    return peta.sebutan(agregat.nilai) if peta else angka.bulatkan(agregat.nilai, _DESIMAL)


def _terisi(nilai: Mapping[str, Decimal | None]) -> dict[str, Decimal]:
    return {k: n for k, n in nilai.items() if n is not None}
