"""The office itself in the report: sentences that are true, tables whose figures lead back to their cells."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from markupsafe import Markup

from lkj import angka
from lkj.contoh.kantor import gambar
from lkj.laporan import kalimat, naskah
from lkj.laporan.markah import Angka, polos
from lkj.laporan.narasi.slot import daftar_slot
from lkj.laporan.pengisian import isi_templat
from lkj.laporan.tabel import profil as tabel
from lkj.laporan.teks_kantor import Angka as TeksAngka
from lkj.profil import Lhe, Pegawai, Profil, Rujukan, Sarana, TindakLanjut, Wilayah, baca_profil, rujukan
from lkj.profil.figur import SelProfil

if TYPE_CHECKING:
    from tests.conftest import Sunting

    from lkj.laporan.bahan import Bahan
    from lkj.laporan.markah import Tabel
    from lkj.rencana import Rencana

TEMPLAT = Path(__file__).parents[2] / "templates"
BERKAS = "data/raw/2023/profil.xlsx"


@pytest.fixture(scope="module")
def isi_profil(kantor_contoh: Path) -> bytes:
    """The profile workbook of the example office."""
    return (kantor_contoh / BERKAS).read_bytes()


@pytest.fixture(scope="module")
def contoh(bahan: Bahan, rencana: Rencana, isi_profil: bytes) -> Bahan:
    """The example year with its profile."""
    acuan = rujukan(rencana, [Path(b) for b in gambar()])
    profil, catatan = baca_profil(isi_profil, berkas=BERKAS, tahun=2023, rujukan=acuan)
    assert catatan == []
    assert profil is not None
    return replace(bahan, profil=profil)


@pytest.fixture
def dengan(bahan: Bahan) -> Any:
    """The example year with a profile of one's own."""
    hari = {"keadaan_pegawai": date(2023, 12, 31), "keadaan_sarana": date(2023, 12, 31)}

    def buat(**isi: object) -> Bahan:
        umum = {**hari, "sumber_penduduk": "data desa"}
        return replace(bahan, profil=Profil.model_validate({**umum, **isi}))

    return buat


def semua_tabel(b: Bahan) -> list[Tabel]:
    """Every table of the profile."""
    satuan = (tabel.pegawai, tabel.wilayah, tabel.sarana, tabel.penghargaan, tabel.inovasi)
    return [*(f(b) for f in satuan), *(tabel.tindak_lanjut_lhe(b, x) for x in b.profil.lhe)]


def bab(b: Bahan, nama: str) -> str:
    """A chapter as Markdown, the office's own text left out."""
    slot = daftar_slot((s.kode for s in b.rencana.sasaran), (i.kode for i in b.rencana.indikator))
    narasi = {nama: Markup("Teks.") for nama in slot}
    konteks = {**naskah._konteks(b), "narasi": narasi}
    return isi_templat(naskah._lingkungan(TEMPLAT, b), TEMPLAT, f"bagian/{nama}.md.j2", konteks)


def sel_angka(b: Bahan, kunci: str) -> list[SelProfil]:
    """The cells behind a figure."""
    a = b.angka_profil[kunci]
    return [*a.sel, *(s for m in a.masukan for s in sel_angka(b, m))]


# Where figures come from ----------------------------------------------------------------------------
def test_every_figure_of_the_tables_is_what_its_cells_hold(contoh: Bahan, isi_profil: bytes) -> None:
    import openpyxl

    buku = openpyxl.load_workbook(io.BytesIO(isi_profil))
    diperiksa = 0
    for sel in (s for t in semua_tabel(contoh) for baris in t.baris for s in baris if isinstance(s, Angka)):
        semua = sel_angka(contoh, sel.kunci)
        assert {s.berkas for s in semua} == {BERKAS}
        if not sel.kunci.endswith(".persen"):
            jumlah = angka.jumlah(Decimal(str(buku[s.lembar][s.sel].value)) for s in semua)
            assert str(sel) == angka.tulis(jumlah), sel.kunci
            diperiksa += 1
    assert diperiksa == 15 * 3 + 3 + 14 * 7 + 15 * 4


def test_a_share_has_all_cells_that_it_hangs_on(contoh: Bahan) -> None:
    kunci = "profil/pegawai/Golongan/Golongan%20III.persen"
    nilai = contoh.angka_profil[kunci].nilai
    assert nilai is not None
    assert angka.persen(nilai) == "43,24%"
    # 16 of the people of golongan III, and the 37 that the first group counts
    jabatan = {f"{k}{n}" for k in "CD" for n in range(2, 7)}
    assert {s.sel for s in sel_angka(contoh, kunci)} == {"C8", "D8"} | jabatan


def test_totals_count_each_person_and_each_place_once(contoh: Bahan) -> None:
    kunci = ("pegawai.jumlah", "pegawai.asn", "pegawai.non_asn", "wilayah.desa", "wilayah.penduduk")
    nilai = [contoh.angka_profil[f"profil/{k}"].nilai for k in kunci]
    assert nilai == [Decimal(n) for n in (37, 26, 11, 12, 46620)]


@pytest.mark.parametrize(
    ("nama", "tercetak"),
    [
        ("profil/pegawai.asn", "26"),
        ("profil/wilayah.luas", "73,53"),
        ("profil/wilayah/Desa%20Sukamaju.penduduk", "4.873"),
        ("profil/pegawai.cuti", None),
    ],
)
def test_the_offices_text_may_name_a_figure_of_the_profile(
    nama: str, tercetak: str | None, contoh: Bahan
) -> None:
    cari = TeksAngka(contoh.rencana, contoh.pengukuran, contoh.anggaran, contoh.angka_profil).cari
    cetak = cari(nama)
    assert (None if cetak is None else polos(cetak)) == tercetak


# Sentences ------------------------------------------------------------------------------------------
def test_the_sentences_of_the_example_say_what_its_tables_show(contoh: Bahan) -> None:
    assert polos(kalimat.pegawai(contoh)) == (
        "Per 31 Desember 2023 Kecamatan Sukamaju memiliki 37 pegawai, yaitu 22 laki-laki dan 15 perempuan."
        " Dari jumlah itu, 26 orang aparatur sipil negara (ASN) dan 11 orang tenaga non-ASN."
        " Pegawai terbanyak menurut golongan adalah Golongan III (16 orang atau 43,24%) dan menurut"
        " pendidikan adalah S-1/D-IV (16 orang atau 43,24%)."
    )
    assert polos(kalimat.wilayah(contoh)) == (
        "Wilayah Kecamatan Sukamaju terdiri atas 12 desa dan 1 kelurahan dengan luas 73,53 km²."
        " Menurut data kependudukan semester II tahun 2023, penduduknya berjumlah 46.620 jiwa, terdiri atas"
        " 23.378 laki-laki dan 23.242 perempuan. Wilayah terluas adalah Desa Sindangmulya (9,31 km²),"
        " sedangkan penduduk terbanyak terdapat di Kelurahan Mekarsari (6.214 jiwa)."
    )
    assert polos(kalimat.sarana(contoh)) == (
        "Per 31 Desember 2023 dicatat 15 jenis sarana dan prasarana: 6 jenis seluruhnya baik dan 9 jenis"
        " ada yang rusak, 2 jenis di antaranya rusak berat."
    )
    assert polos(kalimat.penghargaan(contoh)) == (
        "Penghargaan yang dicatat untuk tahun 2023 berjumlah 3, yaitu 2 tingkat kabupaten/kota dan"
        " 1 tingkat provinsi."
    )
    assert polos(kalimat.inovasi(contoh)) == (
        "Inovasi yang dicatat untuk tahun 2023 berjumlah 2, yaitu 1 pada tahap penerapan dan"
        " 1 pada tahap uji coba."
    )


def test_the_follow_up_of_each_evaluation_is_counted(contoh: Bahan) -> None:
    lama, baru = (polos(kalimat.tindak_lanjut_lhe(contoh, x)) for x in contoh.profil.lhe)
    assert lama.startswith(
        "Laporan Hasil Evaluasi (LHE) AKIP tahun 2022 nomor 700/398/INSP/XI/2022 tanggal 21 November 2022"
        " dari Inspektorat Kabupaten Nusaraya memberi nilai 70,14 dengan predikat BB."
    )
    assert lama.endswith(" Seluruh 6 rekomendasinya telah selesai ditindaklanjuti.")
    assert baru.endswith(
        " Dari 5 rekomendasinya, 1 telah selesai ditindaklanjuti, 2 masih dalam proses, dan"
        " 2 belum ditindaklanjuti."
    )


@pytest.mark.parametrize(
    ("status", "akhir"),
    [
        ([], "Tidak ada rekomendasinya yang dicatat."),
        (["proses"], "Satu-satunya rekomendasi dalam laporan itu masih dalam proses."),
        (["belum", "belum"], "Seluruh 2 rekomendasinya belum ditindaklanjuti."),
    ],
)
def test_few_recommendations_are_said_as_a_person_would(status: list[str], akhir: str, dengan: Any) -> None:
    lhe = Lhe(tahun=2022, nomor="1", tanggal=date(2022, 11, 1), nilai=Decimal(70), predikat="BB", penilai="I")
    butir = [
        TindakLanjut.model_validate(
            {"lhe": 2022, "rekomendasi": str(n), "status": s, "penanggung_jawab": "Sekretaris"}
        )
        for n, s in enumerate(status)
    ]
    b = dengan(lhe=(lhe,), tindak_lanjut=tuple(butir))
    assert polos(kalimat.tindak_lanjut_lhe(b, lhe)).endswith(akhir)


def desa(nama: str, **isi: object) -> Wilayah:
    """A desa."""
    return Wilayah.model_validate({"nama": nama, "jenis": "Desa", **isi})


def test_nothing_is_called_the_largest_where_two_are_or_a_figure_is_missing(dengan: Any) -> None:
    sama = [desa("A", luas=Decimal(5), penduduk=Decimal(9)), desa("B", luas=Decimal(5))]
    teks = polos(kalimat.wilayah(dengan(wilayah=tuple(sama))))
    assert teks == "Wilayah Kecamatan Sukamaju terdiri atas 2 desa dengan luas 10 km²."


def test_a_sum_with_a_gap_is_a_dash_and_a_column_without_figures_is_left_out(dengan: Any) -> None:
    b = dengan(wilayah=(desa("A", luas=Decimal(5), rt=Decimal(0)), desa("B", rt=Decimal(4))))
    t = tabel.wilayah(b)
    assert [k.judul for k in t.kolom] == ["Desa", "Luas (km²)", "RT"]
    assert [[str(s) for s in baris] for baris in t.baris] == [
        ["Desa A", "5", "0"],
        ["Desa B", "–", "4"],
        ["Jumlah", "–", "4"],
    ]


@pytest.mark.parametrize(
    ("golongan", "akhir"),
    [
        (
            (("Golongan III", 3), ("Non-ASN", 1)),
            "3 orang aparatur sipil negara (ASN) dan 1 orang tenaga non-ASN.",
        ),
        ((("Golongan III", 3), ("PPPK", 1)), "Seluruhnya aparatur sipil negara (ASN)."),
        ((("Non-ASN", 3),), "memiliki 3 pegawai, seluruhnya laki-laki."),
    ],
)
def test_civil_servants_and_others_are_told_apart(
    golongan: tuple[tuple[str, int], ...], akhir: str, dengan: Any
) -> None:
    nol = Decimal(0)
    semua = [Pegawai(kelompok="Golongan", uraian=u, laki_laki=Decimal(n), perempuan=nol) for u, n in golongan]
    teks = polos(kalimat.pegawai(dengan(pegawai=tuple(semua))))
    assert teks.partition(" Pegawai terbanyak")[0].endswith(akhir)


def test_a_total_that_was_left_blank_goes_back_to_men_and_women(
    isi_profil: bytes, sunting: Sunting, bahan: Bahan
) -> None:
    isi = sunting(isi_profil, {"Wilayah!F2": None})
    profil, _ = baca_profil(isi, berkas=BERKAS, tahun=2023, rujukan=Rujukan())
    assert profil is not None
    semua = sel_angka(replace(bahan, profil=profil), "profil/wilayah/Kelurahan%20Mekarsari.penduduk")
    assert [(s.sel, s.isi) for s in semua] == [("D2", Decimal(3088)), ("E2", Decimal(3126))]


def test_without_golongan_nobody_is_called_asn(dengan: Any) -> None:
    dua = Decimal(2)
    semua = [
        Pegawai(kelompok="Pendidikan", uraian=u, laki_laki=dua, perempuan=dua) for u in ("S-1/D-IV", "D-III")
    ]
    teks = polos(kalimat.pegawai(dengan(pegawai=tuple(semua))))
    assert teks.endswith("memiliki 8 pegawai, yaitu 4 laki-laki dan 4 perempuan.")


def test_assets_that_are_all_good_are_said_so(dengan: Any) -> None:
    nol = Decimal(0)
    satu = Sarana(
        jenis="Aula", satuan="unit", jumlah=Decimal(1), baik=Decimal(1), rusak_ringan=nol, rusak_berat=nol
    )
    assert polos(kalimat.sarana(dengan(sarana=(satu,)))).endswith(
        "dicatat 1 jenis sarana dan prasarana, seluruhnya dalam keadaan baik."
    )


# Pages ----------------------------------------------------------------------------------------------
def test_what_is_planned_stands_where_nothing_was_done_yet(contoh: Bahan) -> None:
    t = tabel.tindak_lanjut_lhe(contoh, contoh.profil.lhe[1])
    assert t.baris[3][2] == "Rencana: Menetapkan petugas pengunggah dan kalender pelaporan"


def test_an_innovation_names_the_indicators_that_it_serves(contoh: Bahan) -> None:
    sel = str(tabel.inovasi(contoh).baris[0][3])
    assert sel == ("Indeks Kepuasan Masyarakat; Persentase layanan administrasi yang selesai tepat waktu")


def test_the_chapters_hold_every_part_of_the_profile(contoh: Bahan) -> None:
    satu, tiga = bab(contoh, "bab1"), bab(contoh, "bab3")
    for judul in ("### Wilayah dan Penduduk", "### Pegawai", "### Sarana dan Prasarana"):
        assert judul in satu
    pengenal = ("#tbl-penghargaan", "#tbl-inovasi", "#tbl-lhe-2022", "#tbl-lhe-2023")
    assert [p for p in pengenal if p not in tiga] == []
    assert tiga.index("## Realisasi Anggaran") < tiga.index("## Penghargaan dan Inovasi")


def test_without_a_profile_a_plain_sentence_stands_and_no_empty_heading(bahan: Bahan) -> None:
    satu, tiga = bab(bahan, "bab1"), bab(bahan, "bab3")
    for judul in ("### Wilayah dan Penduduk", "### Pegawai", "### Sarana dan Prasarana"):
        assert judul not in satu
    for teks in ("Rincian pegawai tidak", "Rincian desa dan kelurahan tidak", "Rincian sarana dan prasarana"):
        assert f"{teks}" in satu
    assert "Tidak ada penghargaan yang dicatat untuk tahun 2023\\." in tiga
    assert "Tidak ada inovasi yang dicatat untuk tahun 2023\\." in tiga
    assert "Tidak ada rekomendasi LHE AKIP yang dicatat untuk ditindaklanjuti" in tiga


def test_a_text_of_the_profile_is_never_markup(contoh: Bahan) -> None:
    jahat = contoh.profil.penghargaan[0].model_copy(update={"nama": "A | **B** [x](http://a)"})
    b = replace(contoh, profil=contoh.profil.model_copy(update={"penghargaan": (jahat,)}))
    assert r"A \| \*\*B\*\* \[x\]\(http\:\/\/a\)" in tabel.penghargaan(b).__html__()
