"""What a summary says of two builds, and that no text of a file acts in it."""

from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import pytest

from lkj.beda import BedaBerkas, BedaBuku, BedaSel
from lkj.catatan import KONFIRMASI, WAJIB, Catatan
from lkj.git import Commit
from lkj.pandoc import jalankan as pandoc
from lkj.ringkas import Bahan, Hasil, TahunKantor, ke_html, ke_markdown, masa_terpengaruh, susun
from lkj.ringkas.bangun import bangun
from lkj.ringkas.berkas import bagian_berkas
from lkj.ringkas.susun import CATATAN, GAGAL, LULUS, Bagian
from lkj.ringkas.terbitan import Terbitan

HARI = datetime(2023, 4, 5, tzinfo=UTC)
DASAR, KEPALA = (Commit(h * 40, "Sri Rahayu", "s@contoh.invalid", HARI, "Isian") for h in "ab")
MASA = TahunKantor("", 2023, (1,), berubah=("tw1",))
UKUR = "kode,jenis,nama,realisasi_tw,capaian_tw_cetak,kode_tw\n"
SEL = Catatan(
    "SEL_KOSONG", WAJIB, "data/raw/2023/tw1/umum.xlsx", "Kinerja", "G9", "", "Sel ini kosong.", "Isi."
)


def bahan(dulu: Hasil, kini: Hasil, **lain: object) -> Bahan:
    b = Bahan(DASAR, KEPALA, 1, Bagian("Berkas"), {("", 2023): dulu}, {MASA: kini})
    return replace(b, **lain)  # type: ignore[arg-type]


def ukur(*baris: str) -> Hasil:
    return Hasil({"tw1/pengukuran.csv": UKUR + "".join(f"{b}\n" for b in baris)})


def test_a_changed_figure_is_told_in_the_words_of_the_report() -> None:
    r = susun(bahan(ukur("IKU-01,indikator,IKM,82.45,100.5,a"), ukur("IKU-01,indikator,IKM,83,101.25,b")))
    assert r.keadaan == LULUS
    assert r.putusan == "Laporan dapat dibuat: 2 angka berubah."
    angka = next(b for b in r.bagian if b.judul == "Angka tahun 2023")
    assert angka.kalimat == ("2 angka berubah.", "Selain itu berubah 1 nilai turunan pada tabel data.")
    tabel = "Triwulan I 2023, pengukuran"
    assert angka.tabel[0].baris == (
        (tabel, "IKU-01", "IKM", "Realisasi triwulan ini", "82,45", "83"),
        (tabel, "IKU-01", "IKM", "Capaian triwulan ini", "100,5", "101,25"),
    )


def test_a_cut_list_says_what_was_left_out() -> None:
    lama, baru = ([f"IKU-{n:02d},indikator,I,{n + tambah},1,a" for n in range(9)] for tambah in (0, 100))
    r = susun(bahan(ukur(*lama), ukur(*baru), batas=4))
    tabel = next(b for b in r.bagian if b.judul == "Angka tahun 2023").tabel[0]
    assert len(tabel.baris) == 4
    assert tabel.potong == "Ditampilkan 4 dari 9 angka yang berubah; 5 lainnya tidak ditampilkan di sini."
    assert r.putusan == "Laporan dapat dibuat: 9 angka berubah."


def test_figures_without_something_to_compare_with_are_not_called_changed() -> None:
    r = susun(bahan(Hasil(), ukur("IKU-01,indikator,IKM,83,1,a")))
    kalimat = next(b for b in r.bagian if b.judul == "Angka tahun 2023").kalimat
    assert kalimat == ("Triwulan I 2023, pengukuran: baru dapat diukur, belum ada pembandingnya.",)
    assert r.putusan == "Laporan dapat dibuat: belum ada angka pembandingnya."
    r = susun(bahan(ukur("IKU-01,indikator,IKM,83,1,a"), Hasil(galat="Traceback")))
    assert r.keadaan == GAGAL
    assert "Triwulan I 2023, pengukuran: tidak dapat diukur lagi." in ke_markdown(r)
    assert "    Traceback" in ke_markdown(r)


def test_remarks_that_came_and_went_are_listed_and_those_that_must_be_mended_decide() -> None:
    konfirmasi = replace(SEL, kode="NAIK_TAJAM", tingkat=KONFIRMASI, sel="G10")
    r = susun(bahan(Hasil(catatan=(konfirmasi,)), Hasil(catatan=(SEL,))))
    assert r.keadaan == CATATAN
    assert "1 catatan wajib diperbaiki" in r.putusan
    bagian = next(b for b in r.bagian if b.judul == "Catatan pemeriksaan")
    assert bagian.kalimat[1] == "Baru 1, tidak ada lagi 1, tetap 0."
    assert [(t.kepala[0], t.baris[0][0]) for t in bagian.tabel] == [
        ("Catatan baru", f"{SEL.alamat} (SEL_KOSONG)"),
        ("Tidak ada lagi", f"{konfirmasi.alamat} (NAIK_TAJAM)"),
    ]
    lama = susun(bahan(Hasil(catatan=(SEL,)), Hasil(catatan=(SEL,))))
    assert lama.keadaan == CATATAN
    assert "Wajib, sudah ada sebelumnya" in ke_markdown(lama)


def test_the_last_release_is_compared_too() -> None:
    kini = ukur("IKU-01,indikator,IKM,83,1,a")
    isi = {"tw1/pengukuran.csv": f"{UKUR}IKU-01,indikator,IKM,80,1,a\n".encode()}
    lalu = [Terbitan("lkj-2023-2", isi), Terbitan("lkj-2023-tw1-1", rusak="tabel tw1/anggaran.csv tidak ada")]
    r = susun(bahan(kini, kini, terbitan={("", 2023): lalu}))
    bagian = next(b for b in r.bagian if b.judul == "Sejak terbitan lkj-2023-2")
    assert [b[-2:] for b in bagian.tabel[0].baris] == [("80", "83")]
    rusak = next(b for b in r.bagian if b.judul == "Sejak terbitan lkj-2023-tw1-1")
    assert rusak.kalimat == ("Tidak dapat dibandingkan: tabel tw1/anggaran.csv tidak ada.",)
    assert r.putusan == "Laporan dapat dibuat: tidak ada angka yang berubah."


JAHAT = (
    "<script>alert(1)</script>",
    "![x](http://contoh.invalid/x.png)",
    "[klik](javascript:alert(1))",
    "a | b | c",
    "**tebal** `kode`",
    "https://contoh.invalid www.contoh.invalid",
    "baris\n\n# judul",
    "<!-- ",
    "- butir",
    "1. butir",
    "&lt;b&gt;",
    "\x1b[31mmerah\x1b[0m \u202ekanan \udcff",
)


@pytest.mark.parametrize("jahat", JAHAT)
def test_text_of_a_commit_or_a_file_never_acts(jahat: str, tmp_path: Path) -> None:
    commit = replace(KEPALA, pesan=jahat, penulis="@semua #12 !3")
    hasil = Hasil(catatan=(replace(SEL, nilai=jahat, tingkat=KONFIRMASI),))
    r = susun(bahan(Hasil(), hasil, kepala=commit, keterangan=(jahat,)))
    markdown = ke_markdown(r)
    isi = markdown.partition("\n")[2].encode()
    pohon = pandoc(["-f", "gfm", "-t", "json"], masukan=isi, folder=tmp_path).decode()
    for jenis in ("RawInline", "RawBlock", "Link", "Image", "Strong", "Code", "BulletList", "OrderedList"):
        banyak = 1 if jenis == "Strong" else 0
        assert pohon.count(f'"t":"{jenis}"') == banyak, (jenis, markdown)
    assert pohon.count('"t":"Header"') == 1 + len(r.bagian)
    assert all(h.isprintable() or h in "\n\u2060" for h in markdown)
    for sebutan in ("@semua", "#12", "!3"):
        assert sebutan not in markdown
    html = ke_html(r).decode()
    assert html.encode("utf-8")
    assert "<script" not in html
    assert "<img" not in html


def test_years_are_affected_by_their_own_data_and_all_by_settings_templates_and_program() -> None:
    pohon = [
        "data/raw/2023/rencana.xlsx",
        "data/raw/2023/tw1/umum.xlsx",
        "data/raw/2024/rencana.xlsx",
        "data/raw/abang/2023/rencana.xlsx",
        *(f"data/raw/abang/2023/tw{n}/lra.xlsx" for n in (1, 2, 3, 4)),
    ]
    abang = TahunKantor("abang/", 2023, (1, 2, 3, 4))
    assert masa_terpengaruh(pohon, ["data/raw/2023/tw1/umum.xlsx"]) == [MASA]
    assert masa_terpengaruh(pohon, ["terbitan/2023/lkj-2023-tw1-1/manifes.json"]) == [
        replace(MASA, berubah=())
    ]
    assert masa_terpengaruh(pohon, ["docs/x.md", "tests/x.py"]) == []
    assert masa_terpengaruh(pohon, ["config/unit/abang.yaml"]) == [abang]
    assert masa_terpengaruh(pohon[1:2], pohon[:1]) == [replace(MASA, berubah=())]
    for semua in ("config/config.yaml", "templates/lkj.md.j2", "workflow/lkj/rekap.py", "Snakefile"):
        assert len(masa_terpengaruh(pohon, [semua])) == 3
    assert MASA.dokumen() == ["reports/lkj_2023_tw1.pdf", "reports/lkj_2023_tw1.html"]
    assert abang.dokumen() == ["reports/abang/lkj_2023.pdf", "reports/abang/lkj_2023.html"]
    assert "anggaran.csv" in abang.tabel()
    assert "anggaran.csv" not in MASA.tabel()


def test_a_sheet_of_a_month_is_checked_and_its_rekap_built() -> None:
    pohon = [f"data/raw/2023/{m}/trantib.xlsx" for m in ("bl01", "bl02", "tw1", "bl13")]
    (tahun,) = masa_terpengaruh(pohon, ["data/raw/2023/bl02/trantib.xlsx"])
    assert tahun == TahunKantor("", 2023, (1,), ("bl01", "bl02"), ("bl02",))
    assert tahun.catatan() == ["tw1/catatan.csv", "bl01/catatan.csv", "bl02/catatan.csv"]
    assert [d for d in tahun.dokumen() if "_bl" in d] == [
        "reports/lkj_2023_bl02.pdf",
        "reports/lkj_2023_bl02.html",
    ]


def test_files_of_the_office_are_listed_with_their_cells_and_those_of_the_program_counted() -> None:
    sel = BedaSel("berubah", "Kinerja", "G9", "G8", "82,45", "83", "IKU-01", "Realisasi TW I")
    buku = BedaBuku(("lembar Lain hilang",), (sel,))
    ubah = [BedaBerkas("a.xlsx", "berganti nama", "b.xlsx", buku), BedaBerkas("c.yaml", "hilang")]
    bagian = bagian_berkas(ubah, 1, 1)
    assert bagian.kalimat == ("Selain itu berubah 1 berkas lain (program, dokumentasi, terbitan).",)
    assert bagian.tabel[0].baris == (
        ("b.xlsx → a.xlsx", "berganti nama", "lembar Lain hilang; 1 sel berbeda"),
    )
    assert bagian.tabel[0].potong
    assert bagian.tabel[1].baris == (
        ("a.xlsx", "Kinerja › G9 (dulu G8)", "IKU-01 · Realisasi TW I", "82,45 → 83"),
    )
    assert bagian_berkas([], 1, 1).tabel == ()


def test_a_result_that_is_kept_is_taken_and_a_broken_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dibuat: list[str] = []

    def salin(_: object, rev: str, ke: Path) -> None:
        ke.mkdir()
        dibuat.append(rev)

    def satu(*_: object) -> Hasil:
        return replace(ukur("IKU-01,indikator,IKM,83,1,a"), catatan=(SEL,))

    modul = import_module("lkj.ringkas.bangun")
    monkeypatch.setattr(modul, "salin_bersih", salin)
    monkeypatch.setattr(modul, "_satu", satu)
    pertama = bangun(None, "a" * 40, [MASA], simpanan=tmp_path / "simpanan")  # type: ignore[arg-type]
    kedua = bangun(None, "a" * 40, [MASA], simpanan=tmp_path / "simpanan")  # type: ignore[arg-type]
    assert pertama == kedua
    assert dibuat == ["a" * 40]
    (berkas,) = (tmp_path / "simpanan").iterdir()
    berkas.write_text("{")
    assert bangun(None, "a" * 40, [MASA], simpanan=tmp_path / "simpanan") == pertama  # type: ignore[arg-type]
    assert len(dibuat) == 2
