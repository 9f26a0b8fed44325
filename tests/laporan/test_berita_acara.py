"""The Berita Acara Perbaikan Data: every correction of the year, who signs it, and nothing of a report."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from lkj import bingkai
from lkj.catatan import Catatan, DataSalahError
from lkj.laporan import cetak
from lkj.laporan.halaman import GalatSampul, baca_naskah
from lkj.laporan.naskah_dinas import berita_acara
from lkj.laporan.naskah_dinas.surat.register import BarisRegister, Register
from lkj.rekap import KOLOM

TEMPLAT = Path(__file__).parents[2] / "templates"
DAFTAR = Path("data/raw/2023/perbaikan.yaml")
PERTAMA = {
    "lembar": "Kinerja",
    "sel": "G9",
    "lama": "82,45",
    "baru": "82,54",
    "alasan": "angka tertukar",
    "sumber": "Laporan SKM",
    "oleh": "Kasubbag Perencanaan",
    "tanggal": "2023-04-12",
}
KEDUA = {**PERTAMA, "lembar": "LRA", "sel": "D11", "lama": "5", "alasan": "salah | *ketik*"}


def rekap(folder: Path, *koreksi: tuple[int, str, dict[str, str]]) -> dict[int, Path]:
    """The rekap of two quarters with corrections: (quarter, section, what was corrected)."""
    hasil = {}
    for tw in (1, 2):
        baris = [
            {**dict.fromkeys(KOLOM, ""), "tw": str(tw), "seksi": seksi, "jenis": "perbaikan"}
            | {"kunci": str(nomor), "ukuran": ukuran, "teks": teks}
            for nomor, (n, seksi, isi) in enumerate(koreksi, 1)
            if n == tw
            for ukuran, teks in isi.items()
        ]
        hasil[tw] = folder / f"tw{tw}.csv"
        hasil[tw].write_bytes(bingkai.ke_csv(bingkai.susun(baris, KOLOM)))
    return hasil


def susun(
    folder: Path, pengaturan: dict[str, Any], *koreksi: tuple[int, str, dict[str, str]], **surat: Any
) -> Path:
    """The Markdown of the Berita Acara."""
    keluar = folder / "berita_acara.md"
    berita_acara.susun(
        rekap=rekap(folder, *koreksi),
        daftar=DAFTAR,
        templat=TEMPLAT,
        pengaturan=pengaturan,
        tahun=2023,
        keluar=keluar,
        **surat,
    )
    return keluar


def salah(
    folder: Path, pengaturan: dict[str, Any], *koreksi: tuple[int, str, dict[str, str]], **surat: Any
) -> Catatan:
    """The remark for which there is no Berita Acara; nothing is written."""
    with pytest.raises(DataSalahError) as galat:
        susun(folder, pengaturan, *koreksi, **surat)
    assert not (folder / "berita_acara.md").exists()
    (catatan,) = galat.value.catatan
    return catatan


def cetak_jadi(naskah: Path, jenis: str) -> Path:
    """The finished paper."""
    pohon, keluar = naskah.with_name("pohon.json"), naskah.with_suffix(f".{jenis}")
    cetak.pohon(naskah=naskah, gambar=[], keluar=pohon)
    lampiran: dict[str, Any] = {"lampiran": []} if jenis == "pdf" else {}
    getattr(cetak, jenis)(pohon=pohon, gambar=[], templat=TEMPLAT, tanda=None, keluar=keluar, **lampiran)
    return keluar


def halaman(pdf: Path) -> list[str]:
    """The text of each page, white space folded."""
    with pypdfium2.PdfDocument(pdf) as dokumen:
        return [" ".join(h.get_textpage().get_text_bounded().split()) for h in dokumen]


def test_every_correction_stands_on_the_page(pengaturan: dict[str, Any], tmp_path: Path) -> None:
    naskah = susun(tmp_path, pengaturan, (1, "pelayanan", PERTAMA), (2, "lra", KEDUA))
    (teks,) = halaman(cetak_jadi(naskah, "pdf"))
    for isi in (
        "mencatat 2 perbaikan data kinerja Kecamatan Sukamaju tahun 2023",
        "1 Seksi Pelayanan Umum I Kinerja, G9 82,45 82,54 angka tertukar Laporan SKM",
        "II LRA, D11 5 82,54 salah | *ketik*",
        "Kasubbag Perencanaan 12 April 2023",
    ):
        assert isi in teks, teks


def test_it_has_title_and_blanks_but_no_cover_chapter_or_numbered_table(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    (teks,) = halaman(cetak_jadi(susun(tmp_path, pengaturan, (1, "pelayanan", PERTAMA)), "pdf"))
    assert "BERITA ACARA PERBAIKAN DATA Nomor: ..." in teks
    assert "TENTANG DATA KINERJA KECAMATAN SUKAMAJU TAHUN 2023" in teks
    assert "Pada hari ini ..." in teks
    assert "31 Januari 2024" not in teks
    assert not [kata for kata in ("BAB", "LAMPIRAN", "Tabel", "Daftar") if kata in teks]


def test_word_has_the_same_title_table_and_names(pengaturan: dict[str, Any], tmp_path: Path) -> None:
    naskah = susun(tmp_path, pengaturan, (1, "pelayanan", PERTAMA))
    with zipfile.ZipFile(cetak_jadi(naskah, "docx")) as paket:
        isi = paket.read("word/document.xml").decode()
    paragraf = re.findall(r"<w:p>.*?</w:p>", isi, re.DOTALL)
    teks = ["".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", p)) for p in paragraf]
    judul = [t for t, p in zip(teks, paragraf, strict=True) if 'w:val="JudulNaskah"' in p]
    assert judul[0] == "BERITA ACARA PERBAIKAN DATA"
    assert judul[1].startswith("Nomor: ...")
    assert {"82,45", "82,54", "angka tertukar", "Dyah Kusumaningtyas, S.E."} <= set(teks)


def test_who_held_the_offices_on_the_date_of_the_document_sign(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    (teks,) = halaman(cetak_jadi(susun(tmp_path, pengaturan, (1, "pelayanan", PERTAMA)), "pdf"))
    assert "Mengetahui, Sekretaris Kecamatan Sukamaju, Ratna Puspitaningrum" in teks
    assert "Yang mencatat, Kepala Subbagian Perencanaan dan Keuangan, Dyah Kusumaningtyas" in teks


def test_an_office_that_nobody_held_on_that_date_is_a_remark(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    pengaturan["dokumen"]["tanggal"][2023]["tahunan"] = "2021-02-01"
    catatan = salah(tmp_path, pengaturan, (1, "pelayanan", PERTAMA))
    assert (catatan.kode, "kasubbag_perencanaan" in catatan.aturan) == ("PEJABAT_KOSONG", True)


def test_the_head_of_the_planning_section_records_whatever_the_office_calls_him(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    pengaturan["seksi"]["perencanaan"]["kepala"] = "kasubbag_umum"
    assert "Taufik Rahmadani" in susun(tmp_path, pengaturan, (1, "pelayanan", PERTAMA)).read_text()


def test_an_office_without_that_section_is_signed_for_by_the_kasubbag(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    del pengaturan["seksi"]["perencanaan"]
    assert "Dyah Kusumaningtyas" in susun(tmp_path, pengaturan, (1, "pelayanan", PERTAMA)).read_text()


def test_a_year_without_corrections_is_a_remark_and_no_paper(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    catatan = salah(tmp_path, pengaturan)
    assert (catatan.kode, catatan.berkas) == ("BERITA_ACARA_KOSONG", str(DAFTAR))
    assert "Tidak ada perbaikan data pada tahun 2023" in catatan.aturan


def test_a_year_whose_document_has_no_date_is_a_remark(pengaturan: dict[str, Any], tmp_path: Path) -> None:
    pengaturan["dokumen"]["tanggal"] = {}
    assert salah(tmp_path, pengaturan, (1, "pelayanan", PERTAMA)).kode == "TANGGAL_DOKUMEN"


@pytest.mark.parametrize("jenis", ["pdf", "docx", "html"])
def test_the_paper_is_the_same_bytes_twice(jenis: str, pengaturan: dict[str, Any], tmp_path: Path) -> None:
    isi = []
    for nama in ("satu", "dua"):
        (tmp_path / nama).mkdir()
        naskah = susun(tmp_path / nama, pengaturan, (1, "pelayanan", PERTAMA), (2, "lra", KEDUA))
        isi.append(cetak_jadi(naskah, jenis).read_bytes())
    assert isi[0] == isi[1]


def test_many_corrections_go_on_on_the_next_page_under_their_header(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    banyak = [(1 + n % 2, "pelayanan", {**PERTAMA, "sel": f"G{9 + n}"}) for n in range(40)]
    semua = halaman(cetak_jadi(susun(tmp_path, pengaturan, *banyak), "pdf"))
    assert len(semua) > 1
    assert "Nilai lama" in semua[1]
    assert [f"G{9 + n}" for n in range(40) if f"Kinerja, G{9 + n} " not in " ".join(semua)] == []
    assert "Mengetahui," in semua[-1]
    assert "Demikian Berita Acara" in semua[-1]


def test_a_paper_has_a_cover_or_a_title_of_its_own_but_not_both(tmp_path: Path) -> None:
    naskah = tmp_path / "dua.md"
    sifat = 'judul="J" penulis="P" tanggal="2024-01-31"'
    naskah.write_text(f"::: {{.sampul {sifat}}}\nA\n:::\n\n::: {{.judul-naskah {sifat}}}\nB\n:::\n")
    with pytest.raises(GalatSampul, match="2 sampul"):
        baca_naskah(naskah)


def test_its_number_is_the_one_that_the_register_gave_it(pengaturan: dict[str, Any], tmp_path: Path) -> None:
    penomoran = tmp_path / "berita_acara_perbaikan.yaml"
    register = tmp_path / "2023/surat/register_berita_acara.csv"
    register.parent.mkdir(parents=True)
    penomoran.write_text("nomor: BA/001/2023\ntanggal: 2023-12-29\n", encoding="utf-8")
    baris = BarisRegister(1, "BA/001/2023", date(2023, 12, 29), "Berita Acara", str(penomoran), "")
    register.write_bytes(Register().tambah(baris).ke_csv())
    surat = {"penomoran": penomoran, "register": [register]}
    naskah = susun(tmp_path, pengaturan, (1, "pelayanan", PERTAMA), **surat)
    assert "Nomor: BA/001/2023" in naskah.read_text().replace("\\", "")
    naskah.unlink()
    penomoran.write_text("nomor: BA/002/2023\n", encoding="utf-8")
    catatan = salah(tmp_path, pengaturan, (1, "pelayanan", PERTAMA), **surat)
    assert (catatan.kode, "tidak ada di register" in catatan.aturan) == ("SURAT_NOMOR_ASING", True)
    register.write_bytes(register.read_bytes().replace(b"BA/001", b"BA/002"))
    assert salah(tmp_path, pengaturan, (1, "pelayanan", PERTAMA), **surat).kode == "SURAT_REGISTER"
