"""Offices that nobody hopes for: each gives a report that says the same in all formats, or a remark."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.laporan.cetakan import FORMAT, TEMPLAT, Cetakan, sel_harapan, sel_tercetak, tulis
from tests.laporan.periksa_pdf import periksa_pdf
from tests.laporan.terbaca import baca_pohon

from lkj import bingkai
from lkj.contoh.profil import muat_profil
from lkj.laporan import naskah
from lkj.laporan.harapan import Blok
from lkj.laporan.narasi import daftar_slot
from lkj.laporan.tabel.kelengkapan import Kelengkapan
from lkj.rekap import KOLOM

if TYPE_CHECKING:
    from tests.laporan.ragam import Pembuat

    from lkj.laporan.bahan import Bahan

pytestmark = [pytest.mark.lambat, pytest.mark.xdist_group("masukan_buruk")]
PANJANG = "Meningkatnya kualitas pelayanan publik dan akuntabilitas kinerja pemerintahan kecamatan " * 2
JUDUL_PANJANG = f"{PANJANG}yang berorientasi hasil"[:200]


def _empat_puluh(ragam: Pembuat) -> Bahan:
    """Forty indicators: each of the example's eight five times."""
    plan = ragam.bahan.rencana
    salinan = [f"-{n}" for n in range(1, 5)]
    tambah = {
        bagian: tuple(
            butir.model_copy(update={"kode": butir.kode + ekor} | _nama(butir, ekor))
            for ekor in ["", *salinan]
            for butir in getattr(plan, bagian)
        )
        for bagian in ("indikator", "target", "renstra")
    }
    ekstra = {n: _gandakan(isi, salinan) for n, isi in ragam.rekap.items()}
    return replace(ragam, rekap=ekstra)(rencana=tambah)


def _nama(butir: object, ekor: str) -> dict[str, str]:
    nama = getattr(butir, "nama", None)
    return {"nama": f"{nama} {ekor}"} if nama and ekor else {}


def _gandakan(isi: bytes, salinan: list[str]) -> bytes:
    baris = bingkai.baris(bingkai.dari_csv(isi))
    baru = [
        {**b, "kunci": b["kunci"] + ekor, "id": b["id"] + ekor}
        for ekor in salinan
        for b in baris
        if b["kunci"].startswith("IKU")
    ]
    return bingkai.ke_csv(bingkai.susun([*baris, *baru], KOLOM))


def _satu(ragam: Pembuat) -> Bahan:
    plan = ragam.bahan.rencana
    return ragam(
        rencana={
            "indikator": plan.indikator[:1],
            "target": tuple(t for t in plan.target if t.kode == plan.indikator[0].kode),
            "renstra": tuple(r for r in plan.renstra if r.kode == plan.indikator[0].kode),
            "sasaran": plan.sasaran[:1],
            "program": tuple(p.model_copy(update={"sasaran": (plan.sasaran[0].kode,)}) for p in plan.program),
        }
    )


def _tanpa_standar(ragam: Pembuat) -> Bahan:
    kosong = {"standar_nasional": None, "sumber_standar": None}
    return ragam(indikator={i.kode: kosong for i in ragam.bahan.rencana.indikator})


def _nol(ragam: Pembuat) -> Bahan:
    return _ubah(ragam, lambda b: {**b, "nilai": "0"} if b["ukuran"].startswith("realisasi") else b)


def _tanpa_triwulan(ragam: Pembuat) -> Bahan:
    putusan = [
        {"tw": "2", "seksi": seksi, "jenis": "lanjut_tanpa", "ukuran": ukuran, "teks": teks}
        for seksi in ragam.bahan.kantor.seksi
        for ukuran, teks in (("alasan", "belum ada"), ("oleh", "Camat"), ("tanggal", "2023-07-10"))
    ]
    return ragam(putusan=putusan)


def _judul_panjang(ragam: Pembuat) -> Bahan:
    plan = ragam.bahan.rencana
    sasaran = tuple(s.model_copy(update={"uraian": JUDUL_PANJANG}) for s in plan.sasaran)
    nama = {i.kode: {"nama": JUDUL_PANJANG} for i in plan.indikator}
    return ragam(indikator=nama, rencana={"sasaran": sasaran})


def _isi_panjang(ragam: Pembuat) -> Bahan:
    """As much as a cell may hold (`lkj.tabel.PANJANG_TEKS`), with a word of its own length at the end."""
    teks = f"{PANJANG * 21}{'a' * 200}"[:4000]
    return _ubah(ragam, lambda b: {**b, "teks": teks} if b["jenis"] == "analisis" else b)


def _ubah(ragam: Pembuat, ubah: Callable[[Mapping[str, str]], Mapping[str, str]]) -> Bahan:
    """Every row of the rekap changed, and all measured again."""
    semua = {n: map(ubah, bingkai.baris(bingkai.dari_csv(isi))) for n, isi in ragam.rekap.items()}
    return replace(ragam, rekap={n: bingkai.ke_csv(bingkai.susun(b, KOLOM)) for n, b in semua.items()})()


RAGAM: dict[str, Callable[[Pembuat], Bahan]] = {
    "empat puluh indikator": _empat_puluh,
    "satu indikator": _satu,
    "tanpa standar nasional": _tanpa_standar,
    "semua nol": _nol,
    "triwulan tanpa data": _tanpa_triwulan,
    "judul 200 huruf": _judul_panjang,
    "sel penuh": _isi_panjang,
}


@pytest.fixture(scope="module", params=RAGAM)
def cetakan(
    request: pytest.FixtureRequest, ragam: Pembuat, tmp_path_factory: pytest.TempPathFactory
) -> Cetakan:
    """The yearly report of such an office."""
    b = RAGAM[request.param](ragam)
    slot = daftar_slot((s.kode for s in b.rencana.sasaran), ())
    narasi = {nama: Blok("Isi\\.\n", ["Isi."]) for nama in slot if slot[nama].wajib}
    profil = muat_profil()
    inovasi = tuple(i.model_copy(update={"indikator": ()}) for i in profil.inovasi)
    profil = profil.model_copy(update={"foto": (), "pindaian": (), "inovasi": inovasi})
    b = replace(b, narasi=narasi, profil=profil, sidik={"rencana.xlsx": "0" * 64})
    folder: Path = tmp_path_factory.mktemp("buruk")
    konteks = {**naskah._konteks(b), "kelengkapan": Kelengkapan([], [], []).tabel}
    return tulis(naskah._lingkungan(TEMPLAT, b), TEMPLAT, "lkj.md.j2", konteks, folder)


def test_the_report_says_the_same_in_every_format_and_what_was_meant(cetakan: Cetakan) -> None:
    pohon = baca_pohon(cetakan.berkas("md").with_name("pohon.json")).utuh.casefold()
    harapan = sel_harapan(cetakan)
    for jenis in FORMAT:
        bacaan = cetakan.baca(jenis)
        assert bacaan.utuh.casefold() == pohon
        assert sel_tercetak(bacaan, harapan) == harapan
    assert periksa_pdf(cetakan.berkas("pdf")) == []


def test_no_figure_is_made_up(cetakan: Cetakan) -> None:
    utuh = cetakan.baca("html").utuh
    for kata in ("None", "NaN", "Infinity", "Undefined", "Decimal("):
        assert kata not in utuh
