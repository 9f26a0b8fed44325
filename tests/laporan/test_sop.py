"""A SOP in the official form: its two pages, the flow chart, and whose number and dates it carries."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from tests.sop.pabrik import byte, isi_sop

from lkj.catatan import DataSalahError
from lkj.contoh import muat_pengaturan
from lkj.laporan import cetak
from lkj.laporan.bagan_sop.gambar import gambar, lukis
from lkj.laporan.bagan_sop.kata import gambar_sop, uraian
from lkj.laporan.bagan_sop.susun import LANGKAH_SEHALAMAN, baris_gambar, susun_lembar
from lkj.laporan.gambar_kantor.paket import Halaman, Paket, tulis_paket
from lkj.laporan.naskah_dinas import sop as naskah_sop
from lkj.sop import Sop, muat_sop

AKAR = Path(__file__).resolve().parents[2]
TEMPLAT = AKAR / "templates"
ENAM = sorted((AKAR / "config/sop").glob("*.yaml"))
LEBAR_MM, TINGGI_MM = 247, 140
"""What a landscape A4 page leaves between its margins."""


def baca(nama: str) -> Sop:
    berkas = AKAR / f"config/sop/{nama}.yaml"
    return muat_sop(berkas.read_bytes(), berkas=berkas)


def besar(peran: int, langkah: int) -> Sop:
    """A SOP with long texts and many of everything; the last but one step goes back to the first."""
    isi = isi_sop()
    nama = "Kepala Subbagian Perencanaan"
    isi["peran"] = {f"p{n}": {"nama": f"{nama} {n}", "jabatan": "camat"} for n in range(peran)}
    contoh = isi["langkah"][0]
    isi["langkah"] = [
        contoh
        | {
            "nomor": n + 1,
            "kegiatan": "Menghimpun dan memvalidasi data kinerja tiap seksi dan sekretariat kecamatan",
            "peran": [f"p{n % peran}"],
            "perlu": ["Draf dokumen pengukuran kinerja", "Catatan pembagian tugas"],
            "keluaran": "Draf dokumen pengukuran kinerja yang sudah diperiksa",
        }
        for n in range(langkah)
    ]
    isi["langkah"][-2]["kembali_ke"] = 1
    return muat_sop(byte(isi), berkas="config/sop/besar.yaml")


def png(sop: Sop) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(lukis(sop, templat=TEMPLAT / "grafik", jenis="png"))) as arsip:
        return [arsip.read(n) for n in arsip.namelist() if n.endswith(".png")]


def tulis(nama: str, tmp_path: Path, *paket: Path, **pengaturan: Any) -> str:
    keluar = tmp_path / f"sop_{nama}.md"
    naskah_sop.susun(
        sop=AKAR / f"config/sop/{nama}.yaml",
        paket=paket,
        templat=TEMPLAT,
        pengaturan=muat_pengaturan() | pengaturan,
        keluar=keluar,
    )
    return keluar.read_text("utf-8").replace("\\", "")


def test_the_form_bears_the_emblem_where_the_office_has_one(tmp_path: Path) -> None:
    zip_lambang = tmp_path / "lambang.zip"
    lambang = Paket({"data/raw/lambang.png": (Halaman("lambang/lambang.png", 80, 100),)})
    zip_lambang.write_bytes(tulis_paket(lambang, {"lambang/lambang.png": b"gambar"}))
    nama = "pengumpulan_data_kinerja"
    assert "![Lambang](lambang/lambang.png)" in tulis(nama, tmp_path, zip_lambang)
    assert "Lambang" not in tulis(nama, tmp_path)


# The flow chart ------------------------------------------------------------------------------------
@pytest.mark.parametrize("berkas", ENAM, ids=lambda b: b.stem)
def test_every_step_is_drawn_once_and_told_in_words(berkas: Path) -> None:
    sop = muat_sop(berkas.read_bytes(), berkas=berkas)
    lembar = susun_lembar(sop)
    nomor = [b["nomor"] for x in lembar for b in baris_gambar(sop, x) if b["jenis"] == "langkah"]
    assert nomor == [x.nomor for x in sop.langkah]
    kata = " ".join(uraian(sop, x) for x in lembar)
    for x in sop.langkah:
        assert f"Langkah {x.nomor}, {sop.peran[x.peran[0]].nama}" in kata
        assert x.kegiatan in kata


def test_fourteen_steps_go_over_two_pages_that_lead_on_to_each_other() -> None:
    sop = baca("purwakarta_pengukuran")
    satu, dua = susun_lembar(sop)
    assert (len(satu.langkah), len(dua.langkah)) == (7, 7)
    (akhir,) = [b for b in baris_gambar(sop, satu) if b["jenis"] == "sambungan"]
    (awal,) = [b for b in baris_gambar(sop, dua) if b["jenis"] == "sambungan"]
    assert (akhir["letak"], awal["letak"]) == ("akhir", "awal")
    assert (akhir["huruf"], akhir["peran"]) == (awal["huruf"], awal["peran"]) == ("A", "anggota_tim")


def test_no_page_holds_more_steps_than_stay_legible() -> None:
    for langkah in range(3, 40):
        lembar = susun_lembar(besar(4, langkah) if langkah > 3 else baca("awayan_pengukuran"))
        assert max(len(x.langkah) for x in lembar) <= LANGKAH_SEHALAMAN


def test_shapes_tell_begin_work_decision_and_end() -> None:
    sop = baca("pengumpulan_data_kinerja")
    baris = [b for x in susun_lembar(sop) for b in baris_gambar(sop, x) if b["jenis"] == "langkah"]
    assert [b["bentuk"] for b in baris] == ["ujung", *["proses"] * 5, "keputusan", "ujung"]
    assert [b["kembali"] for b in baris if b["kembali"]] == [5]
    assert "Bila tidak disetujui, kembali ke langkah 5." in gambar_sop(sop)[0].alt


@pytest.mark.parametrize(("peran", "langkah"), [(4, 8), (6, 14), (8, 14), (8, 16)])
def test_a_page_is_as_wide_as_the_text_and_no_higher_than_a_landscape_page(peran: int, langkah: int) -> None:
    for isi in png(besar(peran, langkah)):
        lebar, tinggi = (int.from_bytes(isi[k : k + 4], "big") / 220 * 25.4 for k in (16, 20))
        assert lebar == pytest.approx(LEBAR_MM, abs=1)
        assert 60 < tinggi < TINGGI_MM


def test_the_chart_needs_no_colour(tmp_path: Path) -> None:
    keluar = tmp_path / "sop.zip"
    berkas = AKAR / "config/sop/bebandem_data_kinerja.yaml"
    gambar(sop=berkas, templat=TEMPLAT / "grafik", jenis="svg", keluar=keluar)
    with zipfile.ZipFile(keluar) as arsip:
        warna = set(re.findall(r'"#([0-9a-f]{6})"', arsip.read("sop/sop-1.svg").decode()))
    assert warna
    assert all(max(rgb) - min(rgb) < 8 for rgb in (bytes.fromhex(w) for w in warna))


# The form ------------------------------------------------------------------------------------------
def test_a_sop_in_force_has_the_offices_number_and_dates_and_its_camat(tmp_path: Path) -> None:
    teks = tulis("pengumpulan_data_kinerja", tmp_path)
    assert "| Nomor SOP | 065/012/KEC.SKM/I/2023 |" in teks
    assert "| Tanggal efektif | 9 Januari 2023 |" in teks
    assert "| Tanggal revisi | – |" in teks
    assert "Hendra Wijayakusuma" in teks  # who was Camat on that day
    assert "Bagus Setyonugroho" not in teks


def test_a_sop_that_is_not_in_force_says_so_and_whose_it_is(tmp_path: Path) -> None:
    teks = tulis("awayan_pengukuran", tmp_path)
    assert "| Nomor SOP | 071/02/KEC.AWY/VII/2023 |" in teks
    assert "belum diberlakukan di kantor ini" in teks
    assert "SOP ini disalin dari Kecamatan Awayan, Kabupaten Balangan" in teks
    assert "NIP" not in teks


def test_a_dead_legal_basis_names_what_holds_and_a_mistaken_one_what_is_meant(tmp_path: Path) -> None:
    assert "(dicabut; kini Peraturan Pemerintah Nomor 30 Tahun 2019" in tulis("awayan_pengukuran", tmp_path)
    keliru = tulis("kuala_betara_pengumpulan", tmp_path)
    assert "(keliru; yang dimaksud Peraturan Pemerintah Nomor 8 Tahun 2006)" in keliru


def test_all_boxes_of_the_form_are_filled_two_by_two(tmp_path: Path) -> None:
    teks = tulis("pengumpulan_data_kinerja", tmp_path)
    assert "| 6. Pendidikan minimal Diploma Tiga |" in teks
    assert "| **Keterkaitan** | **Peralatan/perlengkapan** |" in teks
    assert "| 3. SOP Pembuatan Surat Keluar | 3. Komputer |" in teks
    assert "| **Peringatan** | **Pencatatan dan pendataan** |" in teks


def test_a_role_without_an_official_stops_the_form_of_a_sop_in_force(tmp_path: Path) -> None:
    with pytest.raises(DataSalahError) as salah:
        tulis("awayan_pengukuran", tmp_path, sop=[{"nama": "awayan_pengukuran"}])
    assert [c.kode for c in salah.value.catatan] == ["SOP_PEJABAT"]


def test_the_pages_are_one_upright_and_one_landscape_in_every_format(tmp_path: Path) -> None:
    nama = "pengumpulan_data_kinerja"
    tulis(nama, tmp_path)
    paket, pohon = tmp_path / "svg.zip", tmp_path / "pohon.json"
    for jenis in ("svg", "png"):
        gambar(
            sop=AKAR / f"config/sop/{nama}.yaml",
            templat=TEMPLAT / "grafik",
            jenis=jenis,
            keluar=tmp_path / f"{jenis}.zip",
        )
    cetak.pohon(naskah=tmp_path / f"sop_{nama}.md", gambar=[], paket=[paket], keluar=pohon)
    pdf = tmp_path / "sop.pdf"
    cetak.pdf(pohon=pohon, gambar=[], paket=[paket], lampiran=[], templat=TEMPLAT, tanda=None, keluar=pdf)
    import pypdfium2  # type: ignore[import-untyped]

    ukuran = [(round(h.get_width()), round(h.get_height())) for h in pypdfium2.PdfDocument(pdf)]
    assert ukuran == [(595, 842), (842, 595)]
    docx, html = tmp_path / "sop.docx", tmp_path / "sop.html"
    cetak.docx(pohon=pohon, gambar=[], paket=[tmp_path / "png.zip"], templat=TEMPLAT, tanda=None, keluar=docx)
    cetak.html(pohon=pohon, gambar=[], paket=[paket], templat=TEMPLAT, tanda=None, keluar=html)
    with zipfile.ZipFile(docx) as arsip:
        assert "Langkah 7, Kepala Satuan" in arsip.read("word/document.xml").decode()
    assert "Langkah 7, Kepala Satuan" in html.read_text("utf-8")
    assert "Gambar 1" not in html.read_text("utf-8")
