"""Variants of the example year, measured again: other rules, another plan, other reported values.

A test names only what it is about: ``ragam(ketentuan={"batas_atas": 100}, indikator={"IKU-01": {…}})``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.laporan.bunyi import catatan_metode

from lkj import bingkai
from lkj.konfigurasi import Ketentuan
from lkj.laporan.bahan import Bahan, Tabel, baca_tabel
from lkj.laporan.markah import Bertanda, polos
from lkj.pengukuran import KOLOM_ANGGARAN, hitung_anggaran, tabel, ukur_indikator
from lkj.pengukuran.rerata import rangkuman
from lkj.pengukuran.sejak_lalu import CAPAIAN_LALU, SERAPAN_LALU, sejak_lalu
from lkj.pengukuran.skala import PilihanSkala
from lkj.pengukuran.tahun import Tahun
from lkj.rekap import KOLOM, Rekap
from lkj.rencana import Indikator, Rencana, SubKegiatan
from lkj.rumus import muat_skala

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lkj.laporan.markah import Tabel as TabelCetak

FOLDER_SKALA = Path(__file__).parents[2] / "config/skala"
TEKS = ("status", "dokumen", "nomor_dokumen", "tanggal_dokumen", "tahun_data")

Laporan = Mapping[tuple[int, str, str] | tuple[int, str, str, str], str | None]
"""(quarter, code, measure[, section]) → reported value or text; None takes the row away."""


@dataclass(frozen=True)
class Pembuat:
    """Measures a variant of what the example reports."""

    bahan: Bahan
    rekap: Mapping[int, bytes]

    def __call__(
        self,
        *,
        ketentuan: Mapping[str, Any] | None = None,
        indikator: Mapping[str, Mapping[str, Any]] | None = None,
        rencana: Mapping[str, Any] | None = None,
        target: Mapping[str, object] | None = None,
        lapor: Laporan | None = None,
        putusan: Sequence[Mapping[str, str]] = (),
        tw: int | None = None,
    ) -> Bahan:
        """The material of a report.

        Args:
            ketentuan: Rules other than those of the example's settings.
            indikator: Indicator → attributes of the plan that are different.
            rencana: Parts of the plan that are different.
            target: Indicator → its target in every quarter and in the year.
            lapor: Reported values that are different.
            putusan: Further rows of the rekap, of what people decided.
            tw: Quarter of a quarterly report; None for the year.
        """
        aturan = Ketentuan.model_validate(
            self.bahan.kantor.ketentuan.model_dump() | {"keuangan": "isian"} | dict(ketentuan or {})
        )
        plan = _rencana(self.bahan.rencana, indikator or {}, rencana or {}, target or {})
        isi = {n: _tambah(_lapor(b, n, lapor or {}, plan), n, putusan) for n, b in self.rekap.items()}
        return _ukur(self.bahan, plan, aturan, isi, tw)


def _rencana(
    plan: Rencana,
    indikator: Mapping[str, Mapping[str, Any]],
    lain: Mapping[str, Any],
    target: Mapping[str, object],
) -> Rencana:
    semua = tuple(i.model_copy(update=dict(indikator.get(i.kode, {}))) for i in plan.indikator)
    arah = tuple(
        t.model_copy(update={"tahun": target[t.kode], "tw": (target[t.kode],) * 4}) if t.kode in target else t
        for t in plan.target
    )
    # A copy would keep what the plan looked up before.
    return Rencana(**{**dict(plan), "indikator": semua, "target": arah, **lain})


def _lapor(isi: bytes, tw: int, ubahan: Laporan, plan: Rencana) -> bytes:
    baris = bingkai.baris(bingkai.dari_csv(isi))
    for (n, kode, ukuran, *seksi), nilai in ubahan.items():
        if n != tw:
            continue
        milik = seksi[0] if seksi else _seksi(plan, kode, tw)
        jenis = "lra" if milik == "lra" else "kinerja" if kode.startswith("IKU") else "sub_kegiatan"
        kunci = (milik, jenis, kode, ukuran)
        baris = [b for b in baris if (b["seksi"], b["jenis"], b["kunci"], b["ukuran"]) != kunci]
        if nilai is not None:
            baru = dict.fromkeys(KOLOM, "") | {"id": f"tw{tw}/{'/'.join(kunci)}", "tw": str(tw)}
            baru |= dict(zip(("seksi", "jenis", "kunci", "ukuran"), kunci, strict=True))
            baris.append(baru | {"teks" if ukuran in TEKS else "nilai": nilai})
    return bingkai.ke_csv(bingkai.susun(baris, KOLOM))


def _tambah(isi: bytes, tw: int, putusan: Sequence[Mapping[str, str]]) -> bytes:
    """A late section has no other rows in its quarter."""
    semua = bingkai.baris(bingkai.dari_csv(isi))
    milik = [dict.fromkeys(KOLOM, "") | dict(p) for p in putusan if p["tw"] == str(tw)]
    telat = {p["seksi"] for p in milik if p["jenis"] == "lanjut_tanpa"}
    return bingkai.ke_csv(bingkai.susun([*(b for b in semua if b["seksi"] not in telat), *milik], KOLOM))


def _seksi(plan: Rencana, kode: str, tw: int) -> str:
    semua: list[Indikator | SubKegiatan] = [*plan.indikator, *plan.sub_kegiatan]
    return next(plan.seksi_pada(b, tw)[0] for b in semua if b.kode == kode)


def _ukur(bahan: Bahan, plan: Rencana, aturan: Ketentuan, isi: Mapping[int, bytes], tw: int | None) -> Bahan:
    rekap = Rekap(isi)
    skala = {k: _skala(aturan.untuk(k)) for k in ("", *aturan.indikator)}
    pilihan = PilihanSkala(skala)
    per_tw = {}
    lalu: list[dict[str, object]] = []
    for n in (1, 2, 3, 4):
        baris = [
            tabel.baris_triwulan(plan, ukur_indikator(plan, rekap, i, n, aturan), aturan, pilihan)
            for i in plan.indikator
        ]
        baris += rangkuman(plan, baris, aturan, pilihan, (tabel.TRIWULAN_INI, tabel.SAMPAI_KINI))
        baris, lalu = sejak_lalu(baris, lalu, CAPAIAN_LALU), baris
        per_tw[n] = _tabel(baris, tabel.KOLOM_TRIWULAN, "jenis", n)
    tahun = Tahun(plan, aturan, pilihan, bahan.predikat, {}, "rencana.xlsx")
    setahun = [tahun.baris(ukur_indikator(plan, rekap, i, 4, aturan)) for i in plan.indikator]
    rata = rangkuman(plan, setahun, aturan, pilihan, [tabel.TAHUN_INI])
    capaian: Any = {b["kode"]: b["capaian"] for b in rata if b["jenis"] == "sasaran"}
    uang = hitung_anggaran(plan, rekap, tw or 4, aturan, capaian if tw is None else None)
    if tw is not None and tw > 1:
        uang = sejak_lalu(uang, hitung_anggaran(plan, rekap, tw - 1, aturan), SERAPAN_LALU)
    return replace(
        bahan,
        kantor=bahan.kantor.model_copy(update={"ketentuan": aturan}),
        rencana=plan,
        tw=tw,
        pengukuran=per_tw[tw] if tw else _tabel([*setahun, *rata], tabel.kolom_tahunan(2023), "jenis"),
        anggaran=_tabel(uang, KOLOM_ANGGARAN, "tingkat", tw),
        per_triwulan={n: t for n, t in per_tw.items() if n <= (tw or 4)},
        rekap=rekap,
        skala=pilihan.untuk(),
        skala_sendiri={k: s for k, s in skala.items() if k},
    )


def _skala(aturan: Ketentuan) -> Any:
    return muat_skala(FOLDER_SKALA / f"{aturan.skala}.yaml", batas=aturan.batas_skala)


def _tabel(
    baris: Iterable[Mapping[str, object]], kolom: Sequence[str], jenis: str, tw: int | None = None
) -> Tabel:
    return baca_tabel(bingkai.ke_csv(bingkai.susun(baris, kolom)), jenis, tw)


def catatan_sel(t: TabelCetak, awal: str, kolom: str) -> tuple[str, ...]:
    """Footnotes of the cell in a row (first or second cell begins so) under a header."""
    letak = next(n for n, k in enumerate(t.kolom) if k.judul.startswith(kolom))
    sel = next(b for b in t.baris if any(str(s).startswith(awal) for s in b[:2]))[letak]
    return tuple(map(polos, sel.catatan)) if isinstance(sel, Bertanda) else ()


def sel(t: TabelCetak, awal: str, kolom: str) -> str:
    """The same cell without its marks."""
    letak = next(n for n, k in enumerate(t.kolom) if k.judul.startswith(kolom))
    return polos(str(next(b for b in t.baris if any(str(s).startswith(awal) for s in b[:2]))[letak]))


def bagian(b: Bahan, judul: str) -> str:
    """The sentences under a heading; empty where the heading is left out."""
    return " ".join(dict(catatan_metode(b)).get(judul, []))
