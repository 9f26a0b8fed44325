"""The Perjanjian Kinerja of each official: who signs, what is promised, with which budget, on which pages."""

from __future__ import annotations

import copy
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from lkj.catatan import Catatan, DataSalahError
from lkj.contoh import muat_pengaturan
from lkj.konfigurasi import Kantor, muat
from lkj.laporan import cetak
from lkj.laporan.bahan import BahanRencana
from lkj.laporan.gambar_kantor.paket import Halaman, Paket, tulis_paket
from lkj.laporan.naskah_dinas import perjanjian
from lkj.laporan.perjanjian import Perjanjian, susun_pk
from lkj.laporan.perjanjian.isi import jumlah_pagu
from lkj.laporan.tabel import TABEL
from lkj.perjanjian import daftar_lembar, jenjang
from lkj.rencana import tulis_rencana

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lkj.rencana import Rencana

TEMPLAT = Path(__file__).parents[2] / "templates"
TABEL_BERNAMA = {f.__name__: f for f in TABEL}
BAWAHAN = (
    "kasubbag_perencanaan",
    "kasubbag_umum",
    "kasi_pemerintahan",
    "kasi_pmd",
    "kasi_trantib",
    "kasi_pelayanan",
    "lurah_mekarsari",
)


@pytest.fixture
def bahan(rencana: Rencana) -> Callable[..., BahanRencana]:
    """Plan and settings, with terms of office added or changed: ``bahan(rencana=…, pejabat=[…])``."""

    def buat(*, pejabat: list[Mapping[str, Any]] | None = None, **ubah: object) -> BahanRencana:
        isi = copy.deepcopy(muat_pengaturan())
        isi["pejabat"] = pejabat if pejabat is not None else isi["pejabat"]
        kantor = muat(Kantor, isi)
        baru = rencana.model_copy(update=ubah)
        return BahanRencana(kantor=kantor, tahun=2023, tw=None, tanggal=date(2023, 1, 16), rencana=baru)

    return buat


def pejabat_lain(*tambah: Mapping[str, Any], tanpa: str = "") -> list[Mapping[str, Any]]:
    """The example's terms of office without those of one office, and others added."""
    return [*(p for p in muat_pengaturan()["pejabat"] if p["kode_jabatan"] != tanpa), *tambah]


def masa(kode: str, nama: str, sejak: str, sampai: str | None = None, **lain: object) -> dict[str, Any]:
    """A term of office."""
    isi = {"kode_jabatan": kode, "jabatan": kode.title(), "nama": nama, "sejak": sejak, "sampai": sampai}
    return {**isi, "atasan": "camat", **lain}


def satu_catatan(b: BahanRencana, jabatan: str, nomor: int | None = None) -> Catatan:
    """The remark for which there is no such PK."""
    with pytest.raises(DataSalahError) as galat:
        susun_pk(b, jabatan, nomor)
    (catatan,) = galat.value.catatan
    return catatan


def kode_anggaran(p: Perjanjian) -> list[str]:
    return [a.kode for a in p.anggaran]


# who and when --------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("jabatan", "atasan"),
    [
        ("camat", "bupati"),
        ("sekretaris", "camat"),
        ("kasubbag_perencanaan", "sekretaris"),
        ("kasubbag_umum", "sekretaris"),
        ("kasi_pemerintahan", "camat"),
        ("kasi_pmd", "camat"),
        ("kasi_trantib", "camat"),
        ("kasi_pelayanan", "camat"),
        ("lurah_mekarsari", "camat"),
    ],
)
def test_each_official_of_the_example_promises_to_the_own_superior(
    jabatan: str, atasan: str, bahan: Callable[..., BahanRencana]
) -> None:
    p = susun_pk(bahan(), jabatan)
    assert (p.pertama.kode_jabatan, p.kedua.kode_jabatan) == (jabatan, atasan)
    assert p.janji
    assert p.anggaran


def test_the_parties_are_those_of_the_day_of_the_version(bahan: Callable[..., BahanRencana]) -> None:
    pertama, kedua = susun_pk(bahan(), "kasi_pmd", 1), susun_pk(bahan(), "kasi_pmd", 2)
    assert pertama.kedua.nama.startswith("Hendra")
    assert kedua.kedua.nama.startswith("Bagus")
    assert (pertama.versi.kode, kedua.versi.kode) == ("PK-1", "PK-2")


def test_a_new_camat_signs_the_targets_in_force_anew_on_the_first_day(
    bahan: Callable[..., BahanRencana],
) -> None:
    b = bahan()
    semua = daftar_lembar(b.kantor, b.rencana, "camat")
    assert [(x.versi.kode, x.pertama.sebutan, x.tanggal) for x in semua] == [
        ("PK-1", "Camat Sukamaju", date(2023, 1, 16)),
        ("PK-1", "Plt. Camat Sukamaju", date(2023, 6, 1)),
        ("PK-1", "Camat Sukamaju", date(2023, 7, 17)),
        ("PK-2", "Camat Sukamaju", date(2023, 10, 9)),
    ]
    assert [bool(x.nomor) for x in semua] == [True, False, False, True]
    assert susun_pk(b, "camat", 3).janji == susun_pk(b, "camat", 1).janji


def test_who_stands_in_for_some_days_signs_nothing_anew(bahan: Callable[..., BahanRencana]) -> None:
    harian = masa("kasi_pmd", "Pengganti", "2023-03-01", "2023-03-05", status="Plh.")
    b = bahan(pejabat=pejabat_lain(harian))
    assert [x.versi.kode for x in daftar_lembar(b.kantor, b.rencana, "kasi_pmd")] == ["PK-1", "PK-2"]


def test_an_office_that_was_vacant_in_january_has_its_first_paper_later(
    bahan: Callable[..., BahanRencana],
) -> None:
    b = bahan(pejabat=pejabat_lain(masa("kasi_pmd", "Baru", "2023-04-03"), tanpa="kasi_pmd"))
    semua = daftar_lembar(b.kantor, b.rencana, "kasi_pmd")
    assert [(x.versi.kode, x.tanggal) for x in semua] == [
        ("PK-1", date(2023, 4, 3)),
        ("PK-2", date(2023, 10, 9)),
    ]


def test_in_january_there_is_one_version_and_one_paper(
    rencana: Rencana, bahan: Callable[..., BahanRencana]
) -> None:
    pejabat = [p for p in pejabat_lain() if str(p["sejak"]) < "2023-01-31"]
    pejabat = [{**p, "sampai": None} for p in pejabat]
    b = bahan(pejabat=pejabat, versi=tuple(v for v in rencana.versi if v.kode.endswith("1")))
    assert [x.versi.kode for x in daftar_lembar(b.kantor, b.rencana, "camat")] == ["PK-1"]
    assert susun_pk(b, "camat").dpa.kode == "DPA-1"


# what ----------------------------------------------------------------------------------------------
def test_the_camat_promises_every_indicator_with_the_target_of_the_version(
    bahan: Callable[..., BahanRencana],
) -> None:
    awal, akhir = susun_pk(bahan(), "camat", 1), susun_pk(bahan(), "camat")
    assert [j.target for j in awal.janji] == ["84", "95", "2,5", "83,33", "52", "60–70", "24", "71,5"]
    assert [j.target for j in akhir.janji] == ["84,5", "95", "2,5", "83,33", "54", "60–70", "24", "71,5"]


def test_the_sekretaris_promises_what_the_sheet_says(bahan: Callable[..., BahanRencana]) -> None:
    p = susun_pk(bahan(), "sekretaris")
    assert [(j.satuan, j.target) for j in p.janji] == [("nilai", "71,5"), ("persen", "100"), ("persen", "90")]


def test_without_the_sheet_the_sekretaris_promises_the_indicators_of_the_subbagian(
    bahan: Callable[..., BahanRencana],
) -> None:
    p = susun_pk(bahan(janji_pejabat=()), "sekretaris")
    assert [j.indikator for j in p.janji] == ["Nilai SAKIP kecamatan"]


def test_a_head_of_a_section_promises_its_indicators_and_the_outputs_of_its_sub_kegiatan(
    bahan: Callable[..., BahanRencana],
) -> None:
    p = susun_pk(bahan(), "kasi_trantib")
    assert p.janji[0].indikator == "Jumlah gangguan ketenteraman dan ketertiban umum"
    assert len(p.janji) == 1 + len(p.anggaran) == 5
    assert p.janji[1].sasaran.startswith("Terlaksananya ")
    assert (p.janji[1].satuan, p.janji[1].target) == ("laporan", "12")


def test_who_promises_nothing_is_a_remark_that_names_the_sheet(
    rencana: Rencana, bahan: Callable[..., BahanRencana]
) -> None:
    lain = tuple(s for s in rencana.sub_kegiatan if s.seksi != "umum")
    catatan = satu_catatan(bahan(sub_kegiatan=lain), "kasubbag_umum")
    assert (catatan.kode, catatan.lembar) == ("PK_KOSONG", "PK Pejabat")
    assert "kasubbag_umum" in catatan.saran


# the budget ----------------------------------------------------------------------------------------
def test_the_level_of_the_budget_follows_the_office(bahan: Callable[..., BahanRencana]) -> None:
    kantor = bahan().kantor
    assert [jenjang(kantor, j) for j in ("camat", "sekretaris")] == ["program", "kegiatan"]
    assert {jenjang(kantor, j) for j in BAWAHAN} == {"sub_kegiatan"}


def test_the_budgets_of_all_sections_are_the_budget_of_the_camat(
    rencana: Rencana, bahan: Callable[..., BahanRencana]
) -> None:
    b = bahan()
    bagian = [jumlah_pagu(susun_pk(b, j).anggaran) for j in BAWAHAN]
    semua = jumlah_pagu(susun_pk(b, "camat").anggaran)
    assert sum(bagian) == semua == sum(s.pagu["DPA-2"] for s in rencana.sub_kegiatan)


def test_the_sekretaris_has_the_kegiatan_of_both_subbagian(bahan: Callable[..., BahanRencana]) -> None:
    b = bahan()
    p = susun_pk(b, "sekretaris")
    assert kode_anggaran(p) == [f"7.01.01.2.0{n}" for n in (1, 2, 6, 8, 9)]
    di_bawah = [jumlah_pagu(susun_pk(b, j).anggaran) for j in BAWAHAN[:2]]
    assert jumlah_pagu(p.anggaran) == sum(di_bawah)


def test_a_version_has_the_budget_of_its_day(bahan: Callable[..., BahanRencana]) -> None:
    awal, akhir = susun_pk(bahan(), "camat", 1), susun_pk(bahan(), "camat")
    assert (awal.dpa.kode, akhir.dpa.kode) == ("DPA-1", "DPA-2")
    assert jumlah_pagu(awal.anggaran) == Decimal(3_140_250_000)
    assert jumlah_pagu(akhir.anggaran) == Decimal(3_173_150_000)


def test_a_sub_kegiatan_that_came_with_a_later_dpa_is_not_promised_before(
    bahan: Callable[..., BahanRencana],
) -> None:
    baru = "7.01.01.2.06.11"
    assert baru not in kode_anggaran(susun_pk(bahan(), "kasubbag_umum", 1))
    assert baru in kode_anggaran(susun_pk(bahan(), "kasubbag_umum"))


# remarks -------------------------------------------------------------------------------------------
def test_an_unknown_office_is_a_remark_with_a_guess(bahan: Callable[..., BahanRencana]) -> None:
    catatan = satu_catatan(bahan(), "kasi_pelayananan")
    assert catatan.kode == "PK_JABATAN"
    assert "kasi_pelayanan" in catatan.aturan.split("Maksudnya")[1]


def test_an_official_without_a_superior_is_a_remark(bahan: Callable[..., BahanRencana]) -> None:
    tanpa = masa("kasi_pmd", "Sri", "2020-01-01", atasan=None)
    assert satu_catatan(bahan(pejabat=pejabat_lain(tanpa, tanpa="kasi_pmd")), "kasi_pmd").kode == "PK_ATASAN"


def test_a_paper_that_does_not_exist_is_a_remark_that_says_how_many_there_are(
    bahan: Callable[..., BahanRencana],
) -> None:
    catatan = satu_catatan(bahan(), "kasi_pmd", 3)
    assert (catatan.kode, "tahun itu ada 2" in catatan.aturan) == ("PK_URUTAN", True)


def test_superiors_in_a_circle_end_where_it_closes(bahan: Callable[..., BahanRencana]) -> None:
    lingkar = [
        masa("ketua", "A", "2020-01-01", atasan="wakil"),
        masa("wakil", "B", "2020-01-01", atasan="ketua"),
    ]
    assert satu_catatan(bahan(pejabat=pejabat_lain(*lingkar)), "ketua").kode == "PK_KOSONG"


# the paper -----------------------------------------------------------------------------------------
def susun(folder: Path, rencana: Rencana, jabatan: str, pengaturan: Mapping[str, Any]) -> str:
    """The Markdown of a PK."""
    buku = folder / "rencana.xlsx"
    buku.write_bytes(tulis_rencana(rencana))
    keluar = folder / "pk.md"
    perjanjian.susun(
        rencana=buku, jabatan=jabatan, templat=TEMPLAT, pengaturan=pengaturan, tahun=2023, keluar=keluar
    )
    return keluar.read_text()


def test_the_paper_is_a_statement_and_an_annex_both_signed(
    rencana: Rencana, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    teks = susun(tmp_path, rencana, "kasi_pelayanan-1", pengaturan)
    assert teks.count("Pihak Kedua,\n\nCamat Sukamaju,") == 2
    assert teks.count("NIP 19860415 201101 2 010") == 2
    assert "Sukamaju, 16 Januari 2023" in teks
    assert "| \\(1\\) | \\(2\\) | \\(3\\) | \\(4\\) | \\(5\\) |" in teks
    assert "## Lampiran Perjanjian Kinerja Tahun 2023" in teks


def test_the_paper_may_be_printed_on_another_paper_than_the_report(
    rencana: Rencana, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    assert 'kertas="a4"' in susun(tmp_path, rencana, "camat", pengaturan)
    pengaturan["dokumen"]["kertas_pk"] = "f4"
    assert 'kertas="f4"' in susun(tmp_path, rencana, "camat", pengaturan)


def test_an_acting_official_signs_as_such(
    rencana: Rencana, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    teks = susun(tmp_path, rencana, "camat-2", pengaturan)
    assert "| Jabatan | : | Plt\\. Camat Sukamaju |" in teks
    assert "Nomor" not in teks


def test_a_slip_in_the_sheet_is_a_remark_and_no_paper(
    rencana: Rencana, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    salah = tuple(j.model_copy(update={"jabatan": "sekertaris"}) for j in rencana.janji_pejabat)
    with pytest.raises(DataSalahError) as galat:
        susun(tmp_path, rencana.model_copy(update={"janji_pejabat": salah}), "camat", pengaturan)
    (catatan,) = galat.value.catatan
    assert (catatan.kode, catatan.lembar, catatan.nilai) == ("PK_JABATAN", "PK Pejabat", "sekertaris")
    assert not (tmp_path / "pk.md").exists()


def test_the_report_prints_the_same_lines_as_the_paper(bahan: Callable[..., BahanRencana]) -> None:
    p = susun_pk(bahan(), "camat")
    bab2, lampiran = (TABEL_BERNAMA["janji"](p, "tbl", bernomor=n) for n in (False, True))
    assert lampiran.baris[1:] == bab2.baris


def test_the_note_under_a_table_without_number_is_on_the_page(
    rencana: Rencana, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    susun(tmp_path, rencana, "kasi_pmd", pengaturan)
    pohon, pdf = tmp_path / "pohon.json", tmp_path / "pk.pdf"
    cetak.pohon(naskah=tmp_path / "pk.md", gambar=[], keluar=pohon)
    cetak.pdf(pohon=pohon, gambar=[], lampiran=[], templat=TEMPLAT, tanda=None, keluar=pdf)
    with pypdfium2.PdfDocument(pdf) as dokumen:
        teks = [" ".join(h.get_textpage().get_text_bounded().split()) for h in dokumen]
    assert len(teks) == 2
    assert "Anggaran menurut DPA Perubahan Tahun Anggaran 2023, tanggal 29 September 2023." in teks[1]


def test_the_emblem_of_the_office_stands_above_the_title(
    rencana: Rencana, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    nama = "lambang/lambang.png"
    paket = tmp_path / "lambang.zip"
    paket.write_bytes(tulis_paket(Paket({"config/l.png": (Halaman(nama, 300, 360),)}), {nama: b""}))
    buku, keluar = tmp_path / "rencana.xlsx", tmp_path / "pk.md"
    buku.write_bytes(tulis_rencana(rencana))
    isian: dict[str, Any] = {"templat": TEMPLAT, "pengaturan": pengaturan, "tahun": 2023, "keluar": keluar}
    perjanjian.susun(rencana=buku, jabatan="camat", paket=[paket], **isian)
    teks = keluar.read_text()
    assert f'![Lambang]({nama}){{.lambang alt="Lambang Kabupaten Nusaraya"}}' in teks
    assert teks.index("![Lambang]") < teks.index("# Perjanjian Kinerja")
    perjanjian.susun(rencana=buku, jabatan="camat", **isian)
    assert "![Lambang]" not in keluar.read_text()
