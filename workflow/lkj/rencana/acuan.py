"""What one form asks for: the keys, names, targets and ceilings of a section in a quarter.

The form is written from it and carries it in its hidden stamp, so that a sheet can be checked
anywhere, also without the plan; with the plan at hand the two are compared.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from lkj.periode import nama_triwulan
from lkj.rencana.model import NilaiTarget, Rencana

SELURUH_SEKSI = "SEKSI"
"""Key of the analysis row about the section's sub-kegiatan as a whole."""


@dataclass(frozen=True)
class AcuanKinerja:
    """One indicator row: ``diisi`` is False for a yearly indicator before TW IV."""

    kode: str
    nama: str
    satuan: str
    target: NilaiTarget
    pembilang: str | None
    penyebut: str | None
    diisi: bool
    kumulatif: bool

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
    """All that a section's form of a quarter asks for."""

    kantor: str
    tahun: int
    tw: int
    seksi: str
    nama_seksi: str
    kinerja: tuple[AcuanKinerja, ...]
    sub: tuple[AcuanSub, ...]

    def kunci_analisis(self) -> tuple[tuple[str, str], ...]:
        """Rows of the analysis sheet: (key, label), the indicators and then the section as a whole."""
        return (
            *((k.kode, k.nama) for k in self.kinerja),
            (SELURUH_SEKSI, "Pelaksanaan sub kegiatan seksi"),
        )


def susun_acuan(rencana: Rencana, *, kantor: str, tw: int, seksi: str, nama_seksi: str) -> Acuan:
    """The reference of a section's form, by the versions in force at the end of the quarter."""
    return Acuan(
        kantor=kantor,
        tahun=rencana.tahun,
        tw=tw,
        seksi=seksi,
        nama_seksi=nama_seksi,
        kinerja=tuple(
            AcuanKinerja(
                kode=i.kode,
                nama=i.nama,
                satuan=i.satuan,
                target=rencana.target_triwulan(i.kode, tw),
                pembilang=i.pembilang,
                penyebut=i.penyebut,
                diisi=i.diisi_pada(tw),
                kumulatif=i.nilai_isian == "kumulatif",
            )
            for i in rencana.indikator_seksi(seksi, tw)
        ),
        sub=tuple(
            AcuanSub(s.kode, s.nama, s.keluaran, s.satuan, s.tw[tw - 1], rencana.pagu(s, tw))
            for s in rencana.sub_seksi(seksi, tw)
        ),
    )


def ke_json(acuan: Acuan) -> str:
    """The reference as compact JSON, figures as plain text."""
    return json.dumps(asdict(acuan), default=str, ensure_ascii=False, separators=(",", ":"))


def dari_json(teks: str) -> Acuan:
    """Read back what `ke_json` wrote.

    Raises:
        ValueError: The text is damaged.
    """
    try:
        isi = dict(json.loads(teks))
        kinerja = tuple(AcuanKinerja(**{**k, "target": _target(k["target"])}) for k in isi.pop("kinerja"))
        sub = tuple(_sub(s) for s in isi.pop("sub"))
        acuan = Acuan(**isi, kinerja=kinerja, sub=sub)
        nama_triwulan(acuan.tw)  # the only field that is more than text
    except (LookupError, TypeError, ArithmeticError) as rusak:
        raise ValueError(str(rusak)) from rusak
    return acuan


def _target(nilai: Any) -> NilaiTarget:
    if isinstance(nilai, list):
        return (Decimal(nilai[0]), Decimal(nilai[1]))
    return None if nilai is None else Decimal(nilai)


def _sub(isi: Mapping[str, Any]) -> AcuanSub:
    return AcuanSub(**{**isi, "target": Decimal(isi["target"]), "pagu": Decimal(isi["pagu"])})
