"""Every paper is printed: blank, started, and with hostile texts, which stay texts."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
import yaml

from lkj.catatan import Catatan, DataSalahError
from lkj.konfigurasi import Kantor, muat
from lkj.laporan import cetak
from lkj.laporan.naskah_dinas.surat.daftar import JENIS
from lkj.laporan.naskah_dinas.surat.mulai import tulis_awal
from lkj.laporan.naskah_dinas.surat.register import BarisRegister, Register
from lkj.laporan.naskah_dinas.surat.susun import SumberSurat, susun
from lkj.laporan.terbilang import hari_terbilang, terbilang
from lkj.periode import Masa

TEMPLAT = Path(__file__).parents[3] / "templates"
SOP = TEMPLAT.with_name("config") / "sop/pengumpulan_data_kinerja.yaml"
"""The SOP that is in force in the example office."""
GANAS = "a | b <!-- **x** $y$ [z](http://x) `#read(1)`{=typst} @c ::: {.kop} ~~~"


def masa(surat: str) -> Masa:
    """The period that a paper is tried for."""
    return Masa(2023, None if JENIS[surat].tahunan else 1)


def naskah(folder: Path, pengaturan: dict[str, Any], surat: str, isi: Any = None, **sumber: Any) -> Path:
    """The Markdown of a paper; ``isi`` is what people decided."""
    berkas, keluar = folder / f"{surat}.yaml", folder / f"{surat}.md"
    sumber = {"sop": [SOP], **sumber}
    if isi is not None:
        teks = isi if isinstance(isi, bytes) else yaml.safe_dump(isi, allow_unicode=True).encode()
        berkas.write_bytes(teks)
    susun(
        surat=surat,
        sumber=SumberSurat(keputusan=berkas, **sumber),
        templat=TEMPLAT,
        pengaturan=pengaturan,
        masa=masa(surat),
        keluar=keluar,
    )
    return keluar


def cetak_jadi(naskah: Path, jenis: str) -> Path:
    """The finished paper; the gate compares every text with what was meant."""
    pohon, keluar = naskah.with_suffix(".json"), naskah.with_suffix(f".{jenis}")
    cetak.pohon(naskah=naskah, gambar=[], keluar=pohon)
    lampiran: dict[str, Any] = {"lampiran": []} if jenis == "pdf" else {}
    getattr(cetak, jenis)(pohon=pohon, gambar=[], templat=TEMPLAT, tanda="", keluar=keluar, **lampiran)
    return keluar


def teks(pdf: Path) -> str:
    """All words of a PDF, white space folded."""
    with pypdfium2.PdfDocument(pdf) as dokumen:
        return " ".join(" ".join(h.get_textpage().get_text_bounded() for h in dokumen).split())


def salah(folder: Path, pengaturan: dict[str, Any], surat: str, isi: Any = None, **sumber: Any) -> Catatan:
    """The remark for which a paper is not made."""
    with pytest.raises(DataSalahError) as galat:
        naskah(folder, pengaturan, surat, isi, **sumber)
    return galat.value.catatan[0]


@pytest.mark.parametrize("surat", JENIS)
def test_a_started_paper_has_letterhead_and_no_running_line(
    surat: str, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    awal = tulis_awal(muat(Kantor, pengaturan), surat, masa(surat))
    isi = teks(cetak_jadi(naskah(tmp_path, pengaturan, surat, awal), "pdf"))
    assert isi.startswith("PEMERINTAH KABUPATEN NUSARAYA KECAMATAN SUKAMAJU Jalan Raya Sukamaju")
    assert "DRAF" not in isi


@pytest.mark.parametrize("surat", [s for s, j in JENIS.items() if not j.wajib])
def test_a_paper_without_a_file_has_blanks(surat: str, pengaturan: dict[str, Any], tmp_path: Path) -> None:
    assert "...." in naskah(tmp_path, pengaturan, surat).read_text().replace("\\", "") or surat == "notula"


def test_the_decision_of_the_camat_needs_its_file(pengaturan: dict[str, Any], tmp_path: Path) -> None:
    assert salah(tmp_path, pengaturan, "sk_tim_sakip").kode == "SURAT_BELUM_ADA"


def test_an_invitation_says_when_and_where_and_who_signs_it(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    isi = {"nomor": "005/1", "tanggal": "2023-04-03", "tanggal_rapat": "2023-04-05", "waktu": "09.00 WIB"}
    jadi = teks(cetak_jadi(naskah(tmp_path, pengaturan, "undangan", isi), "pdf"))
    assert "Sukamaju, 3 April 2023 Nomor : 005/1 Sifat : Biasa" in jadi
    assert "Hari, tanggal : Rabu, 5 April 2023 Waktu : 09.00 WIB" in jadi
    assert "8. Lurah Mekarsari" in jadi
    assert "Camat Sukamaju, Hendra Wijayakusuma" in jadi


@pytest.mark.parametrize("surat", ["undangan", "surat_pengantar"])
@pytest.mark.parametrize("banyak", [12, 13, 60])
def test_many_receivers_stand_on_a_sheet_of_their_own(
    surat: str, banyak: int, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    isi = {"kepada": [f"Lurah {n:02d}," for n in range(1, banyak + 1)], "nomor": "005/9"}
    with pypdfium2.PdfDocument(cetak_jadi(naskah(tmp_path, pengaturan, surat, isi), "pdf")) as dokumen:
        surat_itu, *lampiran = (" ".join(h.get_textpage().get_text_range().split()) for h in dokumen)
    terlampir = banyak > 12
    assert ("Lurah 01," in surat_itu) is not terlampir
    assert ("menurut daftar terlampir" in surat_itu) is terlampir
    assert ("Lampiran : 1 (satu) berkas" in surat_itu) is (terlampir and surat == "undangan")
    assert bool(lampiran) is terlampir
    if terlampir:
        assert "Nomor : 005/9" in lampiran[0]
        assert f"Lurah {banyak}, " in lampiran[-1]
        assert "NIP" in lampiran[-1]


@pytest.mark.parametrize("surat", ["surat_masuk", "berita_acara_serah", "daftar_hadir"])
def test_the_last_sheet_of_a_blank_paper_is_not_the_signature_alone(
    surat: str, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    with pypdfium2.PdfDocument(cetak_jadi(naskah(tmp_path, pengaturan, surat), "pdf")) as dokumen:
        akhir = " ".join(dokumen[len(dokumen) - 1].get_textpage().get_text_range().split())
    assert "NIP" in akhir
    assert any(kata in akhir for kata in ("No agenda", "Demikian berita acara", "Tanda tangan"))


def test_no_line_of_the_letterhead_parts_a_name_from_what_it_names(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    kantor = muat(Kantor, pengaturan).instansi
    isi = cetak_jadi(naskah(tmp_path, pengaturan, "undangan"), "html").read_text(encoding="utf-8")
    isi = isi.replace("&nbsp;", "\u00a0")
    assert f"Kode\u00a0Pos\u00a0{kantor.kode_pos}" in isi
    assert f"Telepon\u00a0{kantor.telepon}, " in isi
    assert f"Pos-el\u00a0{kantor.pos_el}" in isi


@pytest.mark.parametrize("jenis", ["docx", "html"])
def test_word_and_html_are_made_of_the_same_letter(
    jenis: str, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    assert cetak_jadi(naskah(tmp_path, pengaturan, "surat_pengantar"), jenis).stat().st_size > 3000


def test_word_numbers_the_pages_of_a_letter_from_the_second(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    jadi = cetak_jadi(naskah(tmp_path, pengaturan, "pembagian_tugas"), "docx")
    with zipfile.ZipFile(jadi) as paket:
        isi = {nama: paket.read(f"word/{nama}.xml").decode() for nama in ("document", "header2", "header3")}
    awal, *lagi = re.findall(r"<w:sectPr.*?</w:sectPr>", isi["document"], re.DOTALL)
    assert 'w:type="first" r:id="rIdheader3"' in awal
    assert "<w:titlePg" in awal
    assert not [s for s in lagi if "titlePg" in s]
    assert ("PAGE" in isi["header2"], "PAGE" in isi["header3"]) == (True, False)


def test_hostile_texts_stay_texts(pengaturan: dict[str, Any], tmp_path: Path) -> None:
    butir = [{"jenis": GANAS, "banyak": GANAS, "keterangan": GANAS}]
    isi = {"kepada": [GANAS, GANAS], "butir": butir, "di": GANAS, "nomor": GANAS}
    jadi = teks(cetak_jadi(naskah(tmp_path, pengaturan, "surat_pengantar", isi), "pdf"))
    assert "`#read(1)`{=typst} @c ::: {.kop}" in jadi
    undangan = {"hal": GANAS, "acara": GANAS, "kepada": [GANAS], "tembusan": [GANAS], "catatan": GANAS}
    cetak_jadi(naskah(tmp_path, pengaturan, "undangan", undangan), "pdf")
    cetak_jadi(naskah(tmp_path, pengaturan, "disposisi", {"isi": [GANAS, GANAS], "hal": GANAS}), "pdf")


def test_the_handing_over_tells_which_sheets_came(
    pengaturan: dict[str, Any], kantor_contoh: Path, tmp_path: Path
) -> None:
    folder = kantor_contoh / "data/raw/2023/tw1"
    isian = [b for b in sorted(folder.glob("*.xlsx")) if b.stem != "pelayanan"]
    jadi = naskah(tmp_path, pengaturan, "berita_acara_serah", {"tanggal": "2023-04-10"}, isian=isian)
    polos = jadi.read_text().replace("\\", "")
    assert "Senin tanggal sepuluh bulan April tahun dua ribu dua puluh tiga" in polos
    assert "belum diserahkan pada saat berita acara ini dibuat: Seksi Pelayanan Umum" in polos


def test_the_division_of_tasks_names_what_each_section_answers_for(
    pengaturan: dict[str, Any], kantor_contoh: Path, tmp_path: Path
) -> None:
    rencana = kantor_contoh / "data/raw/2023/rencana.xlsx"
    isi = naskah(tmp_path, pengaturan, "pembagian_tugas", rencana=rencana).read_text()
    assert "Indeks Kepuasan Masyarakat" in isi
    assert "dalam 3 hari kerja" in isi


@pytest.mark.parametrize(
    ("surat", "isi", "kode"),
    [
        ("undangan", {"wkatu": "09.00"}, "SURAT_BENTUK"),
        ("undangan", b"hal: [", "SURAT_BENTUK"),
        ("undangan", ["x"], "SURAT_BENTUK"),
        ("undangan", {"tanggal": "kemarin"}, "SURAT_BENTUK"),
        ("undangan", {"penanda_tangan": "raja"}, "PEJABAT_KOSONG"),
        ("sk_tim_sakip", {"anggota": [{"kedudukan": "Ketua", "jabatan": "camatt"}]}, "SURAT_JABATAN"),
    ],
)
def test_a_wrong_file_is_a_remark(
    surat: str, isi: Any, kode: str, pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    assert salah(tmp_path, pengaturan, surat, isi).kode == kode


def test_a_number_of_another_letter_is_refused(pengaturan: dict[str, Any], tmp_path: Path) -> None:
    lain = BarisRegister(1, "005/1/2023", date(2023, 4, 3), "Rapat lain", "lain.yaml", "")
    register = buku(tmp_path, 2023, "undangan", lain)
    catatan = salah(tmp_path, pengaturan, "undangan", {"nomor": "005/1/2023"}, register=[register])
    assert (catatan.kode, "lain.yaml" in catatan.aturan) == ("SURAT_NOMOR_ASING", True)


def buku(folder: Path, tahun: int, jenis: str, *baris: BarisRegister) -> Path:
    """A register of a year."""
    berkas = folder / f"{tahun}/surat/register_{jenis}.csv"
    berkas.parent.mkdir(parents=True)
    berkas.write_bytes(Register().tambah(*baris).ke_csv())
    return berkas


def test_a_letter_of_january_after_the_year_has_its_number_from_that_years_register(
    pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    milik = str(tmp_path / "surat_pengantar.yaml")
    lain = BarisRegister(1, "000/1/2023", date(2023, 4, 3), "Surat lain", "lain.yaml", "")
    ini = BarisRegister(1, "000/1/2024", date(2024, 1, 31), "Surat Pengantar", milik, "")
    register = [buku(tmp_path, 2023, "pengantar", lain), buku(tmp_path, 2024, "pengantar", ini)]
    isi = {"nomor": "000/1/2024", "tanggal": "2024-01-31"}
    teks = naskah(tmp_path, pengaturan, "surat_pengantar", isi, register=register).read_text("utf-8")
    assert "000/1/2024" in teks.replace("\\", "")
    catatan = salah(tmp_path, pengaturan, "surat_pengantar", {"nomor": "000/2/2024"}, register=register)
    assert catatan.kode == "SURAT_NOMOR_ASING"


def test_letters_may_have_paper_of_their_own(pengaturan: dict[str, Any], tmp_path: Path) -> None:
    pengaturan["surat"]["kertas"] = "f4"
    with pypdfium2.PdfDocument(cetak_jadi(naskah(tmp_path, pengaturan, "disposisi"), "pdf")) as dokumen:
        assert round(dokumen[0].get_height() / 72 * 25.4) == 330


@pytest.mark.parametrize(
    ("n", "kata"),
    [(1, "satu"), (11, "sebelas"), (17, "tujuh belas"), (100, "seratus"), (1999, None), (2023, None)],
)
def test_numbers_in_words(n: int, kata: str | None) -> None:
    lain = {1999: "seribu sembilan ratus sembilan puluh sembilan", 2023: "dua ribu dua puluh tiga"}
    assert terbilang(n) == (kata or lain[n])


def test_a_day_in_words() -> None:
    assert hari_terbilang(date(2023, 12, 31)).startswith("Minggu tanggal tiga puluh satu bulan Desember")
