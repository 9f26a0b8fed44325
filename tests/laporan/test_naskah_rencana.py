"""Papers of the plan alone (IKU, rencana aksi): whole, from the plan only, and each ceiling once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from lkj import angka
from lkj.contoh import muat_pengaturan
from lkj.konfigurasi import Kantor, muat
from lkj.laporan import cetak
from lkj.laporan.bahan import BahanRencana
from lkj.laporan.naskah_dinas import rencana as naskah_rencana
from lkj.laporan.pohon_kinerja.gambar import lukis
from lkj.laporan.tabel import TABEL
from lkj.rencana import tulis_rencana

if TYPE_CHECKING:
    from lkj.laporan.markah import Tabel
    from lkj.rencana import Rencana

TEMPLAT = Path(__file__).parents[2] / "templates"
TABEL_BERNAMA = {f.__name__: f for f in TABEL}


def tabel(nama: str, rencana: Rencana) -> Tabel:
    """A table from the plan and the settings only."""
    kantor = muat(Kantor, muat_pengaturan())
    b = BahanRencana(kantor=kantor, tahun=2023, tw=None, tanggal=date(2023, 1, 16), rencana=rencana)
    return TABEL_BERNAMA[nama](b)


def teks(t: Tabel) -> list[list[str]]:
    return [[str(sel) for sel in baris] for baris in t.baris]


def baris(t: Tabel, kode: str) -> list[str]:
    """The only row with this number or code."""
    (satu,) = (b for b in teks(t) if b[0] == kode)
    return satu


def rupiah(nilai: Decimal) -> str:
    return angka.tulis(nilai, desimal=0)


# IKU -----------------------------------------------------------------------------------------------
def test_an_indicator_is_whole_in_the_table_of_iku(rencana: Rencana) -> None:
    satu = baris(tabel("iku", rencana), "1.3")
    assert satu[1] == "Rata-rata waktu penyelesaian layanan"
    assert satu[2].startswith("Rata-rata hari kerja sejak")
    assert satu[3].startswith("Jumlah hari kerja penyelesaian")
    assert satu[4:12] == ["hari", "negatif", "3", "2,75", "2,5", "2,25", "2", "2"]
    assert satu[12:] == ["Buku register Pelayanan Administrasi Terpadu Kecamatan", "Seksi Pelayanan Umum"]


def test_every_sasaran_heads_its_indicators(rencana: Rencana) -> None:
    t = tabel("iku", rencana)
    assert sorted(t.tebal_pada) == [n for n, b in enumerate(teks(t)) if b[0].startswith("Sasaran ")]
    assert len(t.baris) == len(rencana.sasaran) + len(rencana.indikator)


# rencana aksi --------------------------------------------------------------------------------------
def test_an_indicator_has_its_quarters_and_says_which_programmes_serve_it(rencana: Rencana) -> None:
    satu = baris(tabel("rencana_aksi_rinci", rencana), "2.1")
    assert satu[2:9] == [
        "Didukung program 7.01.03, 7.01.06",
        "persen",
        "66,67",
        "66,67",
        "83,33",
        "83,33",
        "83,33",
    ]


def test_a_sub_kegiatan_has_its_own_output_quarters_ceiling_and_section(rencana: Rencana) -> None:
    satu = baris(tabel("rencana_aksi_rinci", rencana), "7.01.03.2.01.01")
    assert satu[3:] == [
        "lembaga",
        *("48", "0", "0", "12", "60"),
        "24.500.000",
        "Seksi Pemberdayaan Masyarakat dan Desa",
    ]


def test_sums_are_those_of_what_stands_below(rencana: Rencana) -> None:
    t = tabel("rencana_aksi_rinci", rencana)
    for induk in ("7.01.02", "7.01.02.2.02"):
        milik = [s for s in rencana.sub_kegiatan if s.kode.startswith(f"{induk}.")]
        assert baris(t, induk)[9] == rupiah(sum((s.pagu["DPA-2"] for s in milik), Decimal(0)))


def test_every_sub_kegiatan_stands_once(rencana: Rencana) -> None:
    kode = [b[0] for b in teks(tabel("rencana_aksi_rinci", rencana)) if b[0].count(".") == 5]
    assert sorted(kode) == sorted(s.kode for s in rencana.sub_kegiatan)


def test_a_programme_of_two_sasaran_is_told_once_and_named_again(rencana: Rencana) -> None:
    program = tuple(
        p.model_copy(update={"sasaran": ("S1", "S2")}) if p.kode == "7.01.02" else p for p in rencana.program
    )
    t = tabel("rencana_aksi_rinci", rencana.model_copy(update={"program": program}))
    penuh, lagi = (b for b in teks(t) if b[0] == "7.01.02")
    assert (penuh[9], lagi[9]) == ("133.650.000", "")
    assert lagi[2] == "Diuraikan pada Sasaran 1"


def test_what_only_a_later_dpa_holds_is_not_in_the_first_plan(rencana: Rencana) -> None:
    awal = rencana.model_copy(update={"versi": tuple(v for v in rencana.versi if v.kode[-1] == "1")})
    kode = {b[0] for b in teks(tabel("rencana_aksi_rinci", awal))}
    assert "7.01.01.2.06.11" not in kode
    assert "7.01.01.2.06.09" in kode


def test_a_range_and_a_blank_quarter_are_printed_as_they_are(rencana: Rencana) -> None:
    t = tabel("rencana_aksi_rinci", rencana)
    assert baris(t, "2.3")[4:9] == ["40–50", "50–60", "60–70", "60–70", "60–70"]
    assert baris(t, "3.1")[4:9] == ["–", "–", "–", "71,5", "71,5"]


# the papers ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(("naskah", "judul"), sorted(naskah_rencana.JUDUL.items()))
def test_a_paper_of_the_plan_is_made_and_signed(
    naskah: str, judul: str, rencana: Rencana, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    buku, md, pohon, pdf = (tmp_path / n for n in ("rencana.xlsx", "n.md", "pohon.json", "n.pdf"))
    buku.write_bytes(tulis_rencana(rencana))
    pengaturan["dokumen"]["tanggal"] = {}
    naskah_rencana.susun(
        rencana=buku, naskah=naskah, templat=TEMPLAT, pengaturan=pengaturan, tahun=2023, keluar=md
    )
    paket = tmp_path / "pohon.zip"
    paket.write_bytes(lukis(rencana, templat=TEMPLAT / "grafik", jenis="svg"))
    cetak.pohon(naskah=md, gambar=[], paket=[paket], keluar=pohon)
    cetak.pdf(pohon=pohon, gambar=[], paket=[paket], lampiran=[], templat=TEMPLAT, tanda=None, keluar=pdf)
    with pypdfium2.PdfDocument(pdf) as dokumen:
        halaman = [" ".join(h.get_textpage().get_text_bounded().split()) for h in dokumen]
        ukuran = {dokumen[n].get_width() > dokumen[n].get_height() for n in range(len(dokumen))}
    assert judul.upper() in halaman[0]
    assert "Sukamaju, 9 Oktober 2023 Camat Sukamaju, Bagus Setyonugroho" in halaman[-1]
    assert ukuran == {True}
    assert sum("Sasaran" in h for h in halaman) >= 2
