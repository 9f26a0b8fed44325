"""The pohon kinerja: everything of the plan on it once, cut where it would get too small, told in words."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lkj.contoh import muat_pengaturan
from lkj.konfigurasi import Kantor, muat
from lkj.laporan.bahan import BahanRencana
from lkj.laporan.pohon_kinerja import LembarPohon, susun_pohon
from lkj.laporan.pohon_kinerja.gambar import baris_gambar, gambar, lukis
from lkj.laporan.pohon_kinerja.kata import BATAS_HURUF, gambar_pohon, uraian
from lkj.laporan.tabel import TABEL
from lkj.rencana import Rencana, tulis_rencana

if TYPE_CHECKING:
    from collections.abc import Iterable

TEMPLAT = Path(__file__).parents[2] / "templates" / "grafik"
TABEL_BERNAMA = {f.__name__: f for f in TABEL}
SEKSI = list(muat_pengaturan()["seksi"])
LEBAR_MM, TINGGI_MM = 247, 140
"""A landscape A4 page without its margins and the caption."""


def satu(rencana: Rencana) -> Rencana:
    """One sasaran, one indicator, one programme."""
    program = tuple(p for p in rencana.program if p.kode == "7.01.02")
    bagian = {"sasaran": rencana.sasaran[:1], "indikator": rencana.indikator[:1], "program": program}
    return rencana.model_copy(update=bagian)


def banyak(rencana: Rencana, per_sasaran: int = 5, sasaran: int = 8) -> Rencana:
    """Many sasaran with many indicators; every programme serves two sasaran."""
    pertama = rencana.sasaran[0]
    s = tuple(pertama.model_copy(update={"kode": f"S{n}"}) for n in range(1, sasaran + 1))
    asal = [rencana.indikator[n % 8] for n in range(per_sasaran * sasaran)]
    indikator = tuple(
        i.model_copy(update={"kode": f"X{n}", "sasaran": f"S{n // per_sasaran + 1}"})
        for n, i in enumerate(asal)
    )
    target = tuple(
        t.model_copy(update={"kode": f"X{n}"})
        for n, i in enumerate(asal)
        for t in rencana.target
        if t.kode == i.kode
    )
    program = tuple(
        p.model_copy(update={"sasaran": (f"S{k}", f"S{k + 1}")}) for k, p in enumerate(rencana.program, 1)
    )
    bagian = {"sasaran": s, "indikator": indikator, "target": target, "program": program}
    return Rencana.model_validate({**rencana.model_dump(), **bagian})


def kotak(rencana: Rencana, jenis: str) -> list[str]:
    """The names of all boxes of a kind, over all pictures."""
    semua = (b for x in susun_pohon(rencana) for b in baris_gambar(rencana, x))
    return [str(b["nama"]) for b in semua if b["jenis"] == jenis]


def png(rencana: Rencana) -> dict[str, bytes]:
    """The pictures for Word, by their names."""
    with zipfile.ZipFile(io.BytesIO(lukis(rencana, templat=TEMPLAT, jenis="png"))) as arsip:
        return {n: arsip.read(n) for n in arsip.namelist() if n.endswith(".png")}


# what stands on it ---------------------------------------------------------------------------------
@pytest.mark.parametrize("ragam", [lambda r: r, satu, banyak], ids=["contoh", "satu", "banyak"])
def test_every_indicator_and_kegiatan_of_the_plan_has_one_box(ragam: object, rencana: Rencana) -> None:
    assert callable(ragam)
    r: Rencana = ragam(rencana)
    assert sorted(kotak(r, "indikator")) == sorted(i.nama for i in r.indikator)
    ada = {p.kode for p in r.program}
    assert sorted(kotak(r, "kegiatan")) == sorted(
        f"{k.kode} {k.nama}" for k in r.kegiatan if k.program in ada
    )


def test_kegiatan_count_the_sub_kegiatan_of_the_dpa_in_force(rencana: Rencana) -> None:
    def banyak_sub(r: Rencana) -> str:
        semua = (b for x in susun_pohon(r) for b in baris_gambar(r, x))
        return next(str(b["keterangan"]) for b in semua if b["kode"] == "7.01.01.2.06")

    awal = rencana.model_copy(update={"versi": tuple(v for v in rencana.versi if v.kode[-1] == "1")})
    assert (banyak_sub(awal), banyak_sub(rencana)) == ("6 sub kegiatan", "7 sub kegiatan")


def test_indicators_hang_on_the_programmes_that_serve_them(rencana: Rencana) -> None:
    (x,) = (x for x in susun_pohon(rencana) if x.cabang[0].nomor == 2)
    didukung = {str(b["nama"]): b["kode"] for b in baris_gambar(rencana, x) if b["jenis"] == "indikator"}
    assert didukung["Persentase desa berstatus maju dan mandiri"] == "7.01.03,7.01.06"
    assert didukung["Jumlah gangguan ketenteraman dan ketertiban umum"] == "7.01.04"


# cut -----------------------------------------------------------------------------------------------
def test_one_sasaran_is_one_picture_and_many_are_several(rencana: Rencana) -> None:
    assert len(susun_pohon(satu(rencana))) == 1
    assert 4 <= len(susun_pohon(banyak(rencana))) <= 10


def test_a_sasaran_that_is_too_high_for_a_picture_goes_on_on_the_next(rencana: Rencana) -> None:
    r = banyak(rencana, per_sasaran=40, sasaran=1)
    lembar = susun_pohon(r)
    assert [c.lanjutan for x in lembar for c in x.cabang] == [False] + [True] * (len(lembar) - 1)
    assert len(kotak(r, "indikator")) == 40


@pytest.mark.parametrize("ragam", [satu, banyak], ids=["satu", "banyak"])
def test_a_picture_is_as_wide_as_the_page_and_not_higher(ragam: object, rencana: Rencana) -> None:
    assert callable(ragam)
    for isi in png(ragam(rencana)).values():
        lebar, tinggi = (int.from_bytes(isi[k : k + 4], "big") / 220 * 25.4 for k in (16, 20))
        assert lebar == pytest.approx(LEBAR_MM, abs=0.5)
        assert 25 < tinggi < TINGGI_MM


def test_the_pictures_are_named_as_the_templates_place_them(rencana: Rencana) -> None:
    assert set(png(rencana)) == {g.berkas.replace(".svg", ".png") for g in gambar_pohon(rencana)}


def test_the_same_plan_gives_the_same_bytes_wherever_it_lies(rencana: Rencana, tmp_path: Path) -> None:
    hasil = set()
    for nama in ("satu", "dua"):
        folder = tmp_path / nama
        folder.mkdir()
        (folder / "rencana.xlsx").write_bytes(tulis_rencana(rencana))
        jalur, keluar = folder / "rencana.xlsx", folder / "pohon.zip"
        gambar(rencana=jalur, seksi=SEKSI, tahun=2023, templat=TEMPLAT, jenis="svg", keluar=keluar)
        hasil.add(keluar.read_bytes())
    assert len(hasil) == 1


# in words ------------------------------------------------------------------------------------------
def test_the_words_tell_the_tree_from_the_tujuan_to_the_number_of_sub_kegiatan(rencana: Rencana) -> None:
    teks = uraian(rencana, susun_pohon(rencana)[0])
    assert teks.startswith("Pohon kinerja. Tujuan “Terwujudnya tata kelola")
    assert "Sasaran 1 “Meningkatnya kualitas pelayanan publik kecamatan”, diukur dengan Indeks" in teks
    assert "didukung PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK dengan kegiatan" in teks
    assert teks.endswith("Camat (2 sub kegiatan).")


def test_long_words_leave_the_kegiatan_to_the_table(rencana: Rencana) -> None:
    cabang = tuple(c for x in susun_pohon(rencana) for c in x.cabang)
    teks = uraian(rencana, LembarPohon(1, cabang))
    assert "PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN (3 kegiatan, 9 sub kegiatan)" in teks
    assert teks.endswith("Kegiatannya ada pada tabel di bawahnya.")
    assert len(teks) < BATAS_HURUF


# as a table ----------------------------------------------------------------------------------------
def tabel(rencana: Rencana) -> list[list[str]]:
    kantor = muat(Kantor, muat_pengaturan())
    b = BahanRencana(kantor=kantor, tahun=2023, tw=None, tanggal=date(2023, 1, 16), rencana=rencana)
    return [[str(sel) for sel in baris] for baris in TABEL_BERNAMA["pohon_kinerja"](b).baris]


def kolom(isi: Iterable[list[str]], n: int) -> list[str]:
    return [b[n] for b in isi if b[n]]


def test_the_table_says_what_the_pictures_show(rencana: Rencana) -> None:
    isi = tabel(rencana)
    assert isi[0][0].startswith("Tujuan: Terwujudnya")
    assert len(kolom(isi, 0)) == 1 + len(rencana.sasaran)
    assert kolom(isi, 3) == kotak(rencana, "kegiatan")
    assert sum(int(n) for n in kolom(isi, 4)) == len(rencana.sub_kegiatan)


def test_an_indicator_that_no_programme_serves_is_in_the_table_all_the_same(rencana: Rencana) -> None:
    i = rencana.indikator
    lepas = (*i[:7], i[7].model_copy(update={"program": ()}))
    program = tuple(p.model_copy(update={"sasaran": ("S1",)}) for p in rencana.program)
    isi = tabel(rencana.model_copy(update={"indikator": lepas, "program": program}))
    assert isi[-1][:3] == ["3. Meningkatnya akuntabilitas kinerja kecamatan", "Nilai SAKIP kecamatan", "–"]
