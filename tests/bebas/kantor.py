"""What an office is made of, as plain dictionaries, and the look-ups that both parts of the measurement need.

An office is a dictionary: ``tahun``, ``renstra_awal``, ``renstra_akhir``, ``tujuan``, ``sasaran``, ``versi``,
``indikator``, ``target``, ``renstra``, ``program``, ``kegiatan``, ``sub``, ``peta``, ``penanggung_jawab``,
``seksi``, ``ketentuan``, and ``isian``: what was put into the cells, as text, by (quarter, section, kind,
key, measure). Figures are text with a decimal point.
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import Any

Kantor = dict[str, Any]
Butir = dict[str, Any]
KunciIsian = tuple[int, str, str, str, str]


def akhir_triwulan(tahun: int, tw: int) -> date:
    """The last day of a quarter."""
    return date(tahun, 3 * tw, monthrange(tahun, 3 * tw)[1])


def versi(k: Kantor, jenis: str, tw: int) -> Butir:
    """The version in force at the end of a quarter; the first one before any took effect (2.1)."""
    urut: list[Butir] = sorted((v for v in k["versi"] if v["jenis"] == jenis), key=_mulai)
    batas = akhir_triwulan(k["tahun"], tw)
    return ([v for v in urut if v["berlaku_sejak"] <= batas] or urut[:1])[-1]


def versi_awal(k: Kantor, jenis: str) -> Butir:
    """The version that took effect first."""
    return min((v for v in k["versi"] if v["jenis"] == jenis), key=_mulai)


def _mulai(v: Butir) -> date:
    mulai: date = v["berlaku_sejak"]
    return mulai


def seksi_pada(k: Kantor, butir: Butir, tw: int) -> list[str]:
    """Who answers for an indicator or a sub-kegiatan at the end of a quarter."""
    milik = [p for p in k["penanggung_jawab"] if p["kode"] == butir["kode"]]
    batas = akhir_triwulan(k["tahun"], tw)
    if not milik:
        return [butir["seksi"]]
    return [p["seksi"] for p in milik if p["sejak"] <= batas and (not p["sampai"] or batas <= p["sampai"])]


def rumus_berlaku(k: Kantor, i: Butir) -> str:
    """The formula of an indicator: its own, else by its type and polarity (contract)."""
    if i["rumus"]:
        return str(i["rumus"])
    if i["tipe"] in ("rentang", "ordinal"):
        return str(i["tipe"])
    return "rasio" if i["polaritas"] == "positif" else str(k["ketentuan"]["rumus_negatif"])


def ketentuan(k: Kantor, kode: str) -> dict[str, Any]:
    """The office's rules with what one indicator has otherwise."""
    umum: dict[str, Any] = k["ketentuan"]
    return {**umum, **umum["indikator"].get(kode, {})}


def isi(k: Kantor, tw: int, seksi: str, kunci: str, ukuran: str, jenis: str = "kinerja") -> str | None:
    """What a section wrote; None for an empty cell."""
    hasil: str | None = k["isian"].get((tw, seksi, jenis, kunci, ukuran))
    return hasil


def bulan(tw: int) -> Sequence[int]:
    """The months of a quarter, 1 to 12."""
    return range(3 * tw - 2, 3 * tw + 1)
