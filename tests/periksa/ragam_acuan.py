"""References with indicators of every kind, and the form that asks for them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lkj.format_isian import Isian, tulis_format
from lkj.periksa import HasilIsian, periksa_isian
from lkj.rencana.acuan import AcuanKinerja

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lkj.format_isian import Acuan
    from lkj.format_isian.isian import NilaiSel

OPINI = tuple((kata, Decimal(n)) for n, kata in enumerate(("TMP", "TW", "WDP", "WTP"), 1))


def angka(kode: str = "IKU-11", **sifat: Any) -> AcuanKinerja:
    """An indicator that is one figure."""
    dasar = AcuanKinerja(kode, f"Indikator {kode}", "angka", Decimal(80), None, None, diisi=True)
    return replace(dasar, **sifat)


def sebutan(kode: str = "IKU-12", **sifat: Any) -> AcuanKinerja:
    """An ordinal indicator with the target WTP."""
    return replace(angka(kode, satuan="opini", target=Decimal(4), kata=OPINI), **sifat)


def bulanan(kode: str = "IKU-13", **sifat: Any) -> AcuanKinerja:
    """An indicator that is filled in by month."""
    return replace(angka(kode, bulanan=True), **sifat)


def bulanan_berbagian(kode: str = "IKU-14", **sifat: Any) -> AcuanKinerja:
    """A percentage of two counts that are filled in by month."""
    bagian: dict[str, Any] = {
        "pembilang": "Layanan tepat waktu",
        "penyebut": "Seluruh layanan",
        "persen": True,
    }
    return replace(bulanan(kode, satuan="persen", **bagian), **sifat)


def dengan(acuan: Acuan, *kinerja: AcuanKinerja) -> Acuan:
    """The reference with these indicators and nothing else."""
    return replace(acuan, kinerja=kinerja, sub=())


def formulir(
    acuan: Acuan,
    kinerja: Mapping[str, Mapping[str, NilaiSel]] | None = None,
    bulan: Mapping[str, Mapping[int, Mapping[str, NilaiSel]]] | None = None,
) -> bytes:
    """The form with these values; its analysis is filled in."""
    teks = dict.fromkeys(("pendukung", "penghambat", "solusi", "rencana"), "Ada.")
    isian = Isian(
        diisi_oleh="Pengisi",
        divalidasi_oleh="Kepala",
        kinerja=kinerja or {},
        bulanan=bulan or {},
        analisis=dict.fromkeys((kode for kode, _ in acuan.kunci_analisis()), teks),
        data_dukung=(("Rekap layanan", "1", "rak 2"),),
    )
    return tulis_format(acuan, instansi="Kecamatan Sukamaju", sidik_rencana="ab" * 32, isian=isian)


def periksa(isi: bytes, acuan: Acuan) -> HasilIsian:
    """Check a form."""
    return periksa_isian(isi, berkas="x.xlsx", acuan=acuan)


def alamat(hasil: HasilIsian) -> list[tuple[str, str, str]]:
    """Remarks as (code, sheet, cell)."""
    return [(c.kode, c.lembar, c.sel) for c in hasil.catatan]


def nilai(hasil: HasilIsian, kunci: str) -> dict[str, tuple[Decimal | None, str]]:
    """What was recorded of an indicator: measure → (figure, text)."""
    return {r.ukuran: (r.nilai, r.teks) for r in hasil.rekaman if (r.jenis, r.kunci) == ("kinerja", kunci)}
