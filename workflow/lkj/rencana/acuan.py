"""What one form asks for: the keys, names, targets and ceilings of a section in a quarter or a month.

The form is written from it and carries it in its hidden stamp, so that a sheet can be checked
anywhere, also without the plan; with the plan at hand the two are compared.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from typing import Any

from lkj.periode import Masa
from lkj.rencana.model import Indikator, NilaiTarget, PetaOrdinal, Rencana

SELURUH_SEKSI = "SEKSI"
"""Key of the analysis row about the section's sub-kegiatan as a whole."""

SEKSI_LRA = "lra"
"""Whose form the financial report (LRA) is: it asks for all sub-kegiatan, and for nothing else."""


@dataclass(frozen=True)
class AcuanKinerja:
    """One indicator row.

    Attributes:
        target: Target of the quarter; of an ordinal indicator the step.
        diisi: False for a yearly indicator before TW IV.
        bulanan: Whether it is filled in by month, on a sheet of its own.
        persen: Whether its values are percentages.
        kata: Words and steps of an ordinal indicator, empty for a figure.
        rumus: Formula by which the form estimates the achievement of the quarter from the row alone;
            empty where it cannot.
        polaritas: ``positif`` or ``negatif``, for a formula that needs it.
    """

    kode: str
    nama: str
    satuan: str
    target: NilaiTarget
    pembilang: str | None
    penyebut: str | None
    diisi: bool
    bulanan: bool = False
    persen: bool = False
    kata: tuple[tuple[str, Decimal], ...] = ()
    rumus: str = ""
    polaritas: str = "positif"

    @property
    def peta(self) -> PetaOrdinal | None:
        """The steps of an ordinal indicator; None for a figure."""
        return PetaOrdinal(nama=self.kode, nilai=self.kata) if self.kata else None

    @property
    def target_sel(self) -> NilaiTarget | str:
        """The target as it stands in the form's cell: of an ordinal indicator the word."""
        if self.peta is None or not isinstance(self.target, Decimal):
            return self.target
        return self.peta.sebutan(self.target)

    @property
    def berbagian(self) -> bool:
        """Whether numerator and denominator are filled in instead of the percentage."""
        return self.pembilang is not None and self.penyebut is not None


@dataclass(frozen=True)
class AcuanSub:
    """One sub-kegiatan row: physical target of the quarter and the ceiling in Rupiah."""

    kode: str
    nama: str
    keluaran: str
    satuan: str
    target: Decimal
    pagu: Decimal


@dataclass(frozen=True)
class Acuan:
    """All that a section's form asks for, of a quarter or of one month.

    Attributes:
        tw: The quarter; of a month the one that it lies in.
        keuangan: Where the Rupiah come from, ``lra`` or ``isian``; with ``lra`` a section may leave its
            money blank.
        bulan: The month of a month's form, which asks for the indicators that are measured by month and for
            nothing else; None for a quarter's.
    """

    kantor: str
    tahun: int
    tw: int
    seksi: str
    nama_seksi: str
    keuangan: str
    kinerja: tuple[AcuanKinerja, ...]
    sub: tuple[AcuanSub, ...]
    bulan: int | None = None

    @property
    def masa(self) -> Masa:
        """The period that the form is for."""
        return Masa(self.tahun, bulan=self.bulan) if self.bulan else Masa(self.tahun, self.tw)

    @property
    def akhiran(self) -> str:
        """What follows the name of a measure in the records: of a month's form the month."""
        return akhiran_bulan(self.bulan) if self.bulan else ""

    @property
    def lra(self) -> bool:
        """Whether it is the form of the financial report."""
        return self.seksi == SEKSI_LRA

    @property
    def bulanan(self) -> tuple[AcuanKinerja, ...]:
        """The indicators that are filled in by month in this quarter."""
        return tuple(k for k in self.kinerja if k.bulanan and k.diisi)

    def kunci_analisis(self) -> tuple[tuple[str, str], ...]:
        """Rows of the analysis sheet: (key, label), the indicators and then the section as a whole."""
        if self.bulan or (not self.kinerja and not self.sub):
            return ()
        return (
            *((k.kode, k.nama) for k in self.kinerja),
            (SELURUH_SEKSI, "Pelaksanaan sub kegiatan seksi"),
        )


def susun_acuan(
    rencana: Rencana,
    *,
    kantor: str,
    tw: int,
    seksi: str,
    nama_seksi: str,
    keuangan: str = "lra",
    rumus_negatif: str = "dua_t",
) -> Acuan:
    """The reference of a section's form, by the versions and responsibilities at the end of the quarter.

    An indicator without parts has one owner section: no other form asks for it (domain.md 3.4a).

    Args:
        rencana: The plan.
        kantor: Key of the office.
        tw: Quarter.
        seksi: Key of the section, or ``lra``.
        nama_seksi: Its name.
        keuangan: Where the Rupiah come from.
        rumus_negatif: The office's formula of a lower-is-better indicator; only what a form estimates
            hangs on it, no check does.
    """
    lra = seksi == SEKSI_LRA
    milik = () if lra else rencana.indikator_seksi(seksi, tw)
    return Acuan(
        kantor=kantor,
        tahun=rencana.tahun,
        tw=tw,
        seksi=seksi,
        nama_seksi=nama_seksi,
        keuangan=keuangan,
        kinerja=tuple(
            _kinerja(rencana, i, tw, rumus_negatif)
            for i in milik
            if i.berbagian or rencana.seksi_pada(i, tw)[0] == seksi
        ),
        sub=tuple(
            AcuanSub(s.kode, s.nama, s.keluaran, s.satuan, s.tw[tw - 1], rencana.pagu(s, tw))
            for s in (rencana.sub_kegiatan if lra else rencana.sub_seksi(seksi, tw))
        ),
    )


def susun_acuan_masa(rencana: Rencana, masa: Masa, **asal: str) -> Acuan:
    """The reference of a section's form of a quarter or a month; further arguments as in `susun_acuan`.

    A month's form asks for one value of each indicator that is measured by month, beside the target of its
    quarter. The row is like one of the sheet Kinerja; nothing is estimated from a part of a quarter.
    """
    acuan = susun_acuan(rencana, tw=masa.triwulan, **asal)
    if not masa.bulan:
        return acuan
    milik = tuple(replace(k, bulanan=False, rumus="") for k in acuan.bulanan)
    return replace(acuan, kinerja=milik, sub=(), bulan=masa.bulan)


def akhiran_bulan(bulan: int) -> str:
    """What follows the name of a measure of a month: ``realisasi_bulan_2``."""
    return f"_bulan_{bulan}"


def ditagih(rencana: Rencana, seksi: str, masa: Masa) -> bool:
    """Whether a form is owed: the section answers for something at the end of the quarter; the LRA always.

    For a month: it answers for an indicator that is measured by month.
    """
    tw = masa.triwulan
    if masa.bulan:
        return bool(susun_acuan_masa(rencana, masa, kantor="", seksi=seksi, nama_seksi="").kinerja)
    return bool(seksi == SEKSI_LRA or rencana.indikator_seksi(seksi, tw) or rencana.sub_seksi(seksi, tw))


def _kinerja(rencana: Rencana, i: Indikator, tw: int, rumus_negatif: str) -> AcuanKinerja:
    peta = rencana.peta_indikator(i)
    return AcuanKinerja(
        kode=i.kode,
        nama=i.nama,
        satuan=i.satuan,
        target=rencana.target_triwulan(i.kode, tw),
        pembilang=i.pembilang,
        penyebut=i.penyebut,
        diisi=i.diisi_pada(tw),
        bulanan=i.periode_isian == "bulan",
        persen=i.tipe == "persen" or i.satuan.strip().casefold() in {"%", "persen"},
        kata=peta.nilai if peta else (),
        rumus=_rumus_perkiraan(i, rumus_negatif),
        polaritas=i.polaritas,
    )


def _rumus_perkiraan(i: Indikator, rumus_negatif: str) -> str:
    """The formula, where target and realisasi of a row are of the same kind and are figures.

    A count to date against a target of the quarter, or the other way round, needs earlier quarters.
    """
    if i.tipe == "ordinal" or (i.agregasi == "jumlah" and i.nilai_isian != i.target_isian):
        return ""
    return i.rumus_berlaku(rumus_negatif)


def ke_json(acuan: Acuan) -> str:
    """The reference as compact JSON, figures as plain text."""
    isi = asdict(acuan)
    if acuan.bulan is None:  # as forms of a quarter have always been
        del isi["bulan"]
    return json.dumps(isi, default=str, ensure_ascii=False, separators=(",", ":"))


def dari_json(teks: str) -> Acuan:
    """Read back what `ke_json` wrote.

    Raises:
        ValueError: The text is damaged.
    """
    try:
        isi = dict(json.loads(teks))
        kinerja = tuple(_kinerja_dari(k) for k in isi.pop("kinerja"))
        sub = tuple(_sub(s) for s in isi.pop("sub"))
        acuan = Acuan(**isi, kinerja=kinerja, sub=sub)
        if acuan.masa.triwulan != acuan.tw:  # the only fields that are more than text
            pesan = "the month is of another quarter"
            raise ValueError(pesan)
    except (LookupError, TypeError, ArithmeticError) as rusak:
        raise ValueError(str(rusak)) from rusak
    return acuan


def _target(nilai: Any) -> NilaiTarget:
    if isinstance(nilai, list):
        return (Decimal(nilai[0]), Decimal(nilai[1]))
    return None if nilai is None else Decimal(nilai)


def _kinerja_dari(isi: Mapping[str, Any]) -> AcuanKinerja:
    kata = tuple((str(k), Decimal(n)) for k, n in isi["kata"])
    return AcuanKinerja(**{**isi, "target": _target(isi["target"]), "kata": kata})


def _sub(isi: Mapping[str, Any]) -> AcuanSub:
    return AcuanSub(**{**isi, "target": Decimal(isi["target"]), "pagu": Decimal(isi["pagu"])})
