"""Categories: printed tables, what lies between them, and scales that are refused."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkj.angka import dari_sel
from lkj.rumus import BATAS, Kelas, Peringkat, Skala, SkalaSalah, muat_skala

D = Decimal
FOLDER = Path(__file__).parents[2] / "config" / "skala"
SEMUA = sorted(FOLDER.glob("*.yaml"))
BAWAAN = {berkas: muat_skala(berkas) for berkas in SEMUA}
PERMENDAGRI = muat_skala(FOLDER / "permendagri_86_2017.yaml")


def kode(skala: Skala, nilai: str) -> str:
    kelas = skala.golongkan(D(nilai)).kelas
    assert kelas is not None
    return kelas.kode


def buat(*kelas: tuple[str, int | None, int | None], batas: str = "bawah") -> Skala:
    """Make a small scale; highest class first, step 1."""
    isi = tuple(
        Kelas(k, k, "", None if b is None else D(b), None if a is None else D(a)) for k, b, a in kelas
    )
    return Skala("uji", "Uji", "uji", batas, D(1), isi)


@pytest.mark.parametrize(
    ("nilai", "atas", "bawah", "bulat"),
    [
        ("50", "SR", "SR", "SR"),
        ("50.4", "R", "SR", "SR"),
        ("50.5", "R", "SR", "R"),
        ("51", "R", "R", "R"),
        ("65.4", "S", "R", "R"),
        ("65.5", "S", "R", "S"),
        ("75.5", "T", "S", "T"),
        ("90", "T", "T", "T"),
        ("90.4", "ST", "T", "T"),
        ("90.5", "ST", "T", "ST"),
        ("90.99", "ST", "T", "ST"),
        ("91", "ST", "ST", "ST"),
        ("150", "ST", "ST", "ST"),
    ],
)
def test_tabel_batas_permendagri_menurut_ketiga_ketentuan(
    nilai: str, atas: str, bawah: str, bulat: str
) -> None:
    hasil = {b: kode(PERMENDAGRI.dengan_batas(b), nilai) for b in BATAS}
    assert hasil == {"atas": atas, "bawah": bawah, "bulat": bulat}


def test_kategori_diputuskan_pada_nilai_yang_belum_dibulatkan() -> None:
    assert kode(PERMENDAGRI, "90.995") == "T"
    assert kode(PERMENDAGRI, "90.9999999999999999") == "T"


@pytest.mark.parametrize("batas", BATAS)
def test_nilai_di_celah_cetak_diperingatkan_menurut_ketentuan_mana_pun(batas: str) -> None:
    skala = PERMENDAGRI.dengan_batas(batas)
    for nilai in ("50.01", "65.5", "75.99", "90.5"):
        assert skala.golongkan(D(nilai)).kode == "SKALA_CELAH"
    for nilai in ("-5", "50", "51", "60.5", "90", "91", "100.5"):
        assert skala.golongkan(D(nilai)).kode is None


def test_tanpa_nilai_tanpa_kategori() -> None:
    assert PERMENDAGRI.golongkan(None) == Peringkat(None, "NILAI_KOSONG")


def test_kelas_menyimpan_yang_tercetak() -> None:
    puncak = PERMENDAGRI.kelas[0]
    assert puncak == Kelas("ST", "Sangat Tinggi", "91 ≤ 100", D(91), D(100))
    assert PERMENDAGRI.kelas[-1].bawah is None


@pytest.mark.parametrize(
    ("nama", "vektor"),
    [
        (
            "predikat_akip_88_2021",
            {"100": "AA", "90.01": "AA", "90": "A", "80": "BB", "70.5": "BB", "60": "CC"}
            | {"50": "C", "30.01": "C", "30": "D", "0": "D"},
        ),
        ("maluku_tengah_2021", {"120": "M", "85": "SB", "85.01": "M", "50": "AK", "30": "K"}),
        ("madiun", {"100": "SB", "99.99": "B", "75": "B", "74.999": "C", "54.99": "K"}),
        (
            "polman_capaian",
            {"100.001": "K7", "100": "K6", "99.995": "K5", "90": "K5", "49.995": "K1", "-1": "K1"},
        ),
        ("polman_anggaran", {"100": "K5", "95": "K5", "94.995": "K4", "24.99": "K1"}),
        ("pringsewu", {"105.01": "BIRU", "105.005": "HIJAU", "95": "HIJAU", "59.99": "MERAH"}),
        ("lima_ambang", {"100": "TERCAPAI", "99.99": "HAMPIR", "50": "KURANG", "49.9": "TIDAK"}),
        ("banjarnegara", {"90.01": "HIJAU", "90": "KUNING", "70": "KUNING", "69.9": "MERAH"}),
        ("tiga_kelas", {"90": "TINGGI", "89.5": "SEDANG", "70": "SEDANG", "69.99": "RENDAH"}),
        ("sampang_2019", {"91": "SB", "90.5": "B", "50": "SK"}),
    ],
)
def test_skala_bawaan_menggolongkan_seperti_cetakannya(nama: str, vektor: dict[str, str]) -> None:
    skala = muat_skala(FOLDER / f"{nama}.yaml")
    assert {n: kode(skala, n) for n in vektor} == vektor


@pytest.mark.parametrize("batas", ["bawah", "atas"])
def test_kelas_yang_tercetak_lebih_dari_tidak_bergeser_oleh_ketentuan_kantor(batas: str) -> None:
    skala = muat_skala(FOLDER / "maluku_tengah_2021.yaml", batas=batas)
    assert [kode(skala, n) for n in ("85", "85.01", "75", "30")] == ["SB", "M", "B", "K"]


def test_predikat_akip_dapat_memakai_tafsir_sembilan_puluh_sudah_aa() -> None:
    skala = muat_skala(FOLDER / "predikat_akip_88_2021.yaml", batas="bawah")
    assert kode(skala, "90") == "AA"


@pytest.mark.parametrize("berkas", SEMUA, ids=lambda p: p.stem)
@given(st.floats(-1000, 1000), st.floats(-1000, 1000))
def test_nilai_lebih_tinggi_tidak_pernah_masuk_kelas_lebih_rendah(
    berkas: Path, satu: float, dua: float
) -> None:
    skala = BAWAAN[berkas]
    rendah, tinggi = sorted([dari_sel(satu) or D(0), dari_sel(dua) or D(0)])
    kelas_rendah, kelas_tinggi = skala.golongkan(rendah).kelas, skala.golongkan(tinggi).kelas
    assert kelas_rendah is not None
    assert kelas_tinggi is not None
    assert skala.kelas.index(kelas_tinggi) <= skala.kelas.index(kelas_rendah)


@pytest.mark.parametrize("berkas", SEMUA, ids=lambda p: p.stem)
def test_batas_cetak_setiap_kelas_masuk_kelas_itu_sendiri(berkas: Path) -> None:
    skala = BAWAAN[berkas]
    for k in skala.kelas:
        tengah = k.bawah if k.atas is None else k.atas
        if k.bawah is not None and k.atas is not None and k.bawah != k.atas:
            tengah = (k.bawah + k.atas) / 2
        elif k.bawah is None or k.atas is None:
            tengah = (tengah or D(0)) + (D(1) if k.atas is None else D(-1))
        assert skala.golongkan(tengah).kelas == k


@pytest.mark.parametrize(
    ("kelas", "pesan"),
    [
        ([("A", 91, 100), ("B", 76, 89)], "celah 2"),
        ([("A", 91, 100), ("B", 76, 95)], "bertumpang tindih"),
        ([("B", None, 50), ("A", 51, 100)], "berurutan"),
        ([("A", 51, 60), ("B", 61, 100)], "berurutan"),
        ([("A", 91, 80), ("B", None, 90)], "terbalik"),
        ([("A", None, 100), ("B", None, 90)], "harus punya batas"),
        ([("A", 91, None), ("B", 76, None)], "harus punya batas"),
        ([("A", 91, None), ("A", None, 90)], "kode kelas yang sama"),
        ([("A", 91, None)], "paling sedikit dua"),
    ],
)
def test_skala_yang_tidak_rapat_ditolak_dengan_penjelasan(
    kelas: list[tuple[str, int | None, int | None]], pesan: str
) -> None:
    with pytest.raises(SkalaSalah, match=pesan):
        buat(*kelas)


def test_ketentuan_yang_tidak_dapat_memutuskan_ditolak() -> None:
    with pytest.raises(SkalaSalah, match="tidak dikenal"):
        PERMENDAGRI.dengan_batas("tengah")
    with pytest.raises(SkalaSalah, match="hanya untuk kelas"):
        buat(("A", 90, None), ("B", None, 90), batas="bulat")


@pytest.mark.parametrize(
    ("ganti", "pesan"),
    [
        (("bawah: 91", "bawa: 91"), "bawa tidak dikenal"),
        (("langkah: 1", "langka: 1"), "kunci langkah belum ada"),
        (("langkah: 1", "langkah: 0.05"), "langkah 0.05 harus"),
        (("langkah: 1", "langkah: ya"), "bukan angka"),
        (("bawah: 91", "bawah: sembilan"), "bukan angka"),
        (("bawah: 91", "bawah: true"), "bukan angka"),
        (("kode: ST", "kode: NO"), "harus berupa teks"),
        (("atas: 100}", "atas: 100, lebih_dari: 1}"), "true atau false"),
        (("kelas:", "kelas: 5\nlain:"), "lain tidak dikenal"),
        (("judul:", "- judul:"), "tidak terbaca"),
    ],
)
def test_berkas_skala_yang_salah_tulis_ditolak(tmp_path: Path, ganti: tuple[str, str], pesan: str) -> None:
    isi = (FOLDER / "permendagri_86_2017.yaml").read_text(encoding="utf-8")
    berkas = tmp_path / "uji.yaml"
    berkas.write_text(isi.replace(*ganti, 1), encoding="utf-8")
    with pytest.raises(SkalaSalah, match=pesan):
        muat_skala(berkas)


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("5", "peta kunci"),
        ("{judul: a, sumber: b, batas: bawah, langkah: 1, kelas: 5}", "berupa daftar"),
        ("{judul: a, sumber: b, batas: bawah, langkah: 1, kelas: [5]}", "peta kunci"),
    ],
)
def test_berkas_skala_dengan_bentuk_lain_ditolak(tmp_path: Path, isi: str, pesan: str) -> None:
    berkas = tmp_path / "uji.yaml"
    berkas.write_text(isi, encoding="utf-8")
    with pytest.raises(SkalaSalah, match=pesan):
        muat_skala(berkas)


def test_skala_yang_tidak_ada_disebut_namanya(tmp_path: Path) -> None:
    with pytest.raises(SkalaSalah, match=r"skala kabupaten: berkas kabupaten\.yaml tidak ada"):
        muat_skala(tmp_path / "kabupaten.yaml")
