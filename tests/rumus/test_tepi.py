"""On the edge, and what is said there: cases that a change of one sign or word in the formulas would move.

They were found by mutation testing (`make mutasi`); each killed a change that no other test noticed.
"""

from decimal import Decimal
from pathlib import Path

import pytest

from lkj.rumus import (
    Agregat,
    Bagian,
    Capaian,
    Kelas,
    Keluaran,
    Rentang,
    Skala,
    SkalaSalah,
    Terbatas,
    bagian_dari_bulan,
    batasi,
    dari_bulan,
    efisiensi,
    gabung_bagian,
    hitung,
    muat_skala,
    persen_bagian,
    pmk22,
)

D = Decimal
FOLDER = Path(__file__).parents[2] / "config" / "skala"


def deret(*nilai: str | int | None) -> list[Decimal | None]:
    return [None if x is None else D(x) for x in nilai]


# capaian ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("target", "realisasi", "hasil"), [("1", "0.5", "50"), ("0.5", "0.25", "50")])
def test_target_satu_atau_kurang_tetap_dihitung(target: str, realisasi: str, hasil: str) -> None:
    for rumus, tambahan in (("selisih", 0), ("dua_t", 100)):
        capaian = hitung(rumus, target=D(target), realisasi=D(realisasi), polaritas="negatif")
        assert capaian == Capaian(D(hasil) + tambahan)


@pytest.mark.parametrize("polaritas", ["positif", "negatif"])
def test_tepat_di_ujung_rentang_bernilai_seratus(polaritas: str) -> None:
    for realisasi in (D(7), D(8)):
        target = Rentang(D(7), D(8))
        assert hitung("rentang", target=target, realisasi=realisasi, polaritas=polaritas) == Capaian(D(100))


def test_nilai_tepat_di_batas_tidak_bercatatan_kaki() -> None:
    assert batasi(D(0), bawah=D(0)) == Terbatas(D(0), D(0))
    assert batasi(D(100), atas=D(100), bawah=D(100)) == Terbatas(D(100), D(100))


# efisiensi -------------------------------------------------------------------------------------------
def test_belum_dilaksanakan_hanya_bila_capaian_dan_serapan_keduanya_nol() -> None:
    tanpa_capaian = efisiensi("banding", capaian=D(0), terserap=D(50))
    assert (tanpa_capaian.nilai, tanpa_capaian.kode) == (D(-50), "TARGET_BELUM_TERCAPAI")
    assert efisiensi("banding", capaian=D(120), terserap=D(0)).hasil == "efisien"


def test_pagu_satu_rupiah_pun_dihitung_pmk22() -> None:
    assert pmk22([Keluaran(D(1), D(100), D(1))]).nilai == D(50)
    assert pmk22([Keluaran(D(1), D(50), D("0.5"))]).nilai == D(50)


def test_pmk22_tanpa_data_menyebut_tidak_dapat_dihitung() -> None:
    assert pmk22([]).hasil == "tidak dapat dihitung"


# bulan -----------------------------------------------------------------------------------------------
def test_satu_bulan_terisi_dari_tiga_sudah_lubang() -> None:
    assert dari_bulan("rata", deret(None, 4, None)) == Agregat(D(4), "LUBANG_BULAN", 1)


def test_bulan_indikator_tahunan_memakai_yang_terakhir_terisi_tanpa_lubang() -> None:
    kosong = bagian_dari_bulan("tahunan", deret(1, 2, None), deret(4, 5, None))
    assert kosong == Bagian(D(2), D(5))
    assert dari_bulan("tahunan", deret(4, 6, None)) == Agregat(D(6), None, 2)


def test_pasangan_bulan_yang_kosong_keduanya_dilewati() -> None:
    assert bagian_dari_bulan("rata", deret(1, None, 3), deret(4, None, 6)) == Bagian(
        D(4), D(10), "LUBANG_BULAN"
    )


def test_semua_penyebut_bulan_nol_memakai_bulan_terakhir() -> None:
    assert bagian_dari_bulan("maks", deret(1, 2, 3), deret(0, 0, 0)) == Bagian(D(3), D(0))
    assert bagian_dari_bulan("min", deret(1, 2, 3), deret(0, 0, 0)) == Bagian(D(3), D(0))


def test_bulan_berpersen_sama_diwakili_yang_pertama() -> None:
    assert bagian_dari_bulan("maks", deret(5, 1, 1), deret(10, 2, 4)) == Bagian(D(5), D(10))
    assert bagian_dari_bulan("min", deret(5, 1, 3), deret(10, 2, 4)) == Bagian(D(5), D(10))


def test_bulan_yang_berbeda_panjang_ditolak() -> None:
    with pytest.raises(ValueError, match="zip"):
        bagian_dari_bulan("rata", deret(1, 2), deret(1, 2, 3))


# agregasi --------------------------------------------------------------------------------------------
def test_bagian_yang_seluruhnya_kosong_dinamai() -> None:
    assert persen_bagian(deret(None), deret(None)) == Agregat(None, "SEMUA_KOSONG")


def test_penyebut_nol_dinamai_hanya_bila_ada_yang_hilang_karenanya() -> None:
    assert gabung_bagian(deret(1, None), deret(2, None), cara="akhir").kode == "TRIWULAN_KOSONG"
    assert gabung_bagian(deret(1, 0), deret(2, 0), cara="maks").kode == "PENYEBUT_NOL"
    assert gabung_bagian(deret(1, 2), deret(2, 2), cara="maks").kode is None


@pytest.mark.parametrize("cara", ["jumlah", "rata"])
def test_bagian_kumulatif_dengan_triwulan_kosong_memakai_yang_terakhir_diketahui(cara: str) -> None:
    hasil = gabung_bagian(deret(1, 3, None), deret(4, 4, None), cara=cara, nilai_isian="kumulatif")
    assert hasil == Agregat(D(75), "TRIWULAN_KOSONG", 2)


def test_maks_kumulatif_memakai_yang_terakhir_bukan_yang_terbesar() -> None:
    hasil = gabung_bagian(deret(4, 3), deret(4, 4), cara="maks", nilai_isian="kumulatif")
    assert hasil == Agregat(D(75), None, 2)


# skala -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("nilai", "kode"), [("94.994", "K4"), ("94.995", "K5"), ("95", "K5"), ("-3", "K1")])
def test_pembulatan_ke_langkah_seperseratus(nilai: str, kode: str) -> None:
    skala = muat_skala(FOLDER / "polman_anggaran.yaml", batas="bulat")
    kelas = skala.golongkan(D(nilai)).kelas
    assert kelas is not None
    assert kelas.kode == kode


def test_berkas_skala_dibaca_utuh() -> None:
    skala = muat_skala(FOLDER / "permendagri_86_2017.yaml")
    assert (skala.nama, skala.judul, skala.sumber, skala.batas, skala.langkah) == (
        "permendagri_86_2017",
        "Skala nilai peringkat kinerja",
        "Permendagri 86/2017",
        "bawah",
        D(1),
    )
    assert skala.kelas[1] == Kelas("T", "Tinggi", "76 ≤ 90", D(76), D(90))


BAIK = """\
judul: Uji
sumber: Uji
batas: bawah
langkah: 1
kelas:
  - {kode: A, nama: Atas, cetak: "> 50", bawah: 51}
  - {kode: B, nama: Bawah, cetak: "≤ 50", atas: 50}
"""


@pytest.mark.parametrize(
    ("lama", "baru", "pesan"),
    [
        ("judul: Uji\n", "judul: 86\n", r"^skala uji: 'judul' harus berupa teks \(beri tanda kutip\)$"),
        ("sumber: Uji\n", "sumber: 86\n", r"^skala uji: 'sumber' harus berupa teks"),
        ("batas: bawah\n", "batas: 1\n", r"^skala uji: 'batas' harus berupa teks"),
        ("langkah: 1\n", "langkah: '1'\n", r"^skala uji: langkah: '1' bukan angka"),
        ("batas: bawah\nlangkah: 1\n", "", r"^skala uji: kunci batas, langkah belum ada$"),
        (
            "sumber: Uji\n",
            "sumber: Uji\nwarna: x\narah: y\n",
            r"^skala uji: kunci arah, warna tidak dikenal$",
        ),
        ("{kode: B, nama: Bawah,", "{kode: B,", r"^skala uji: kelas: kunci nama belum ada$"),
        ("kode: A", "kode: 7", r"^skala uji: kelas 7: 'kode' harus berupa teks"),
        ("nama: Atas", "nama: 7", r"^skala uji: kelas A: 'nama' harus berupa teks"),
        ('cetak: "> 50"', "cetak: 50", r"^skala uji: kelas A: 'cetak' harus berupa teks"),
        ("bawah: 51", "bawah: lima", r"^skala uji: kelas A: bawah: 'lima' bukan angka"),
        ("atas: 50", "atas: lima", r"^skala uji: kelas B: atas: 'lima' bukan angka"),
    ],
)
def test_salah_di_berkas_skala_disebut_tempat_dan_sebabnya(
    lama: str, baru: str, pesan: str, tmp_path: Path
) -> None:
    berkas = tmp_path / "uji.yaml"
    assert lama in BAIK
    berkas.write_text(BAIK.replace(lama, baru), encoding="utf-8")
    with pytest.raises(SkalaSalah, match=pesan):
        muat_skala(berkas)


def test_kelas_yang_lebih_dari_harus_bersambung_walaupun_langkahnya_satu() -> None:
    atas = Kelas("A", "A", "> 51", D(51), None, lebih_dari=True)
    bawah = Kelas("B", "B", "≤ 50", None, D(50))
    with pytest.raises(SkalaSalah, match="ada celah 1 antara B dan A, sedangkan langkahnya 1"):
        Skala("uji", "Uji", "uji", "bawah", D(1), (atas, bawah))


@pytest.mark.parametrize(
    ("kelas", "batas", "pesan"),
    [
        ((("A", 91, None),), "bawah", r"^skala uji: paling sedikit dua kelas$"),
        (
            (("A", 90, None), ("B", None, 90)),
            "bulat",
            r"^skala uji: batas 'bulat' hanya untuk kelas yang batas cetaknya berjarak$",
        ),
        (
            (("A", 51, 60), ("B", 61, 100)),
            "bawah",
            r"^skala uji: kelas harus berurutan dari yang tertinggi$",
        ),
        (
            (("A", 51, None), ("B", None, 50)),
            "tengah",
            r"^skala uji: batas 'tengah' tidak dikenal; yang ada: bawah, atas, bulat$",
        ),
        (
            (("A", 51, None), ("A", None, 50)),
            "bawah",
            r"^skala uji: ada kode kelas yang sama: A, A$",
        ),
    ],
)
def test_sebab_penolakan_skala_tertulis_utuh(
    kelas: tuple[tuple[str, int | None, int | None], ...], batas: str, pesan: str
) -> None:
    isi = tuple(
        Kelas(k, k, "", None if b is None else D(b), None if a is None else D(a)) for k, b, a in kelas
    )
    with pytest.raises(SkalaSalah, match=pesan):
        Skala("uji", "Uji", "uji", batas, D(1), isi)


# what is said ----------------------------------------------------------------------------------------
def test_kesalahan_rencana_menyebut_pilihan_yang_ada() -> None:
    with pytest.raises(
        ValueError, match=r"rumus yang ada: rasio, dua_t, rasio_balik, selisih, ordinal, rentang$"
    ):
        hitung("baseline", target=D(1), realisasi=D(1), polaritas="positif")
    with pytest.raises(ValueError, match=r"yang ada: jumlah, akhir, rata, maks, min, tahunan$"):
        gabung_bagian(deret(1), deret(1), cara="total")
    with pytest.raises(ValueError, match=r"yang ada: per_triwulan, kumulatif$"):
        gabung_bagian(deret(1), deret(1), nilai_isian="bulanan")
