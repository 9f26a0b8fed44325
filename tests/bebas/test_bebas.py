"""Two measurements of the same office, written apart, agree in every figure, word, code and count."""

from collections import Counter
from pathlib import Path

import pytest
from tests.bebas.acak import kantor
from tests.bebas.angka_acak import teks
from tests.bebas.banding import banding, sama
from tests.bebas.kampanye import jalankan
from tests.bebas.kantor import Kantor, ketentuan, rumus_berlaku, seksi_pada
from tests.bebas.nyata import SKALA, ukur
from tests.bebas.rumus import F, capaian, kelas, pmk22, target

BANYAK = 40


@pytest.mark.parametrize("benih", range(BANYAK))
def test_two_independent_measurements_of_a_made_up_office_agree(benih: int) -> None:
    beda = jalankan(benih).beda
    assert not beda, "\n".join(map(str, beda))


# the second implementation against the vectors of the domain notes (10.1) -----------------------------
@pytest.mark.parametrize(
    ("rumus", "sasaran", "realisasi", "hasil"),
    [
        ("rasio", "90", "81", "90"),
        ("rasio", "80", "72.36", "90.45"),
        ("dua_t", "10", "5", "150"),
        ("dua_t", "10", "25", "-50"),
        ("dua_t", "8", "6.5", "118.75"),
        ("rasio_balik", "10", "25", "40"),
        ("selisih", "10", "10", "0"),
        ("selisih", "8", "6.5", "18.75"),
        ("ordinal", "4", "3", "75"),
    ],
)
def test_the_second_formulas_give_the_vectors_of_the_domain(
    rumus: str, sasaran: str, realisasi: str, hasil: str
) -> None:
    assert capaian(rumus, "negatif", F(sasaran), F(realisasi)) == (F(hasil), "")


@pytest.mark.parametrize(
    ("polaritas", "ujung", "realisasi", "hasil"),
    [
        ("positif", ("80", "90"), "85", F(100)),
        ("positif", ("80", "90"), "92", F(9200, 90)),
        ("positif", ("80", "90"), "70", F("87.5")),
        ("negatif", ("7", "8"), "6.5", F(750, 7)),
        ("negatif", ("7", "8"), "9", F("87.5")),
    ],
)
def test_the_second_range_gives_the_vectors_of_the_domain(
    polaritas: str, ujung: tuple[str, str], realisasi: str, hasil: F
) -> None:
    assert capaian("rentang", polaritas, target(ujung), F(realisasi)) == (hasil, "")


@pytest.mark.parametrize(
    ("ck", "rak", "hasil"), [("100", "90", "75"), ("100", "70", "100"), ("80", "90", "18.75")]
)
def test_the_second_pmk22_gives_the_vectors_of_the_domain(ck: str, rak: str, hasil: str) -> None:
    assert pmk22([(F(100), F(ck), F(rak))], F(100))[0] == F(hasil)


@pytest.mark.parametrize(
    ("nilai", "atas", "bawah", "bulat"),
    [
        ("50", "SR", "SR", "SR"),
        ("50.4", "R", "SR", "SR"),
        ("50.5", "R", "SR", "R"),
        ("65.4", "S", "R", "R"),
        ("75.5", "T", "S", "T"),
        ("90", "T", "T", "T"),
        ("90.5", "ST", "T", "ST"),
        ("90.99", "ST", "T", "ST"),
        ("91", "ST", "ST", "ST"),
    ],
)
def test_the_second_scale_gives_the_table_of_the_domain(
    nilai: str, atas: str, bawah: str, bulat: str
) -> None:
    skala = SKALA["permendagri_86_2017"]
    assert [kelas(skala, b, F(nilai))[0] for b in ("atas", "bawah", "bulat")] == [atas, bawah, bulat]


# a figure that is exactly on an edge ------------------------------------------------------------------
_POLOS = {
    "tipe": "numerik",
    "polaritas": "positif",
    "rumus": "rasio",
    "agregasi": "akhir",
    "nilai_isian": "per_triwulan",
    "target_isian": "per_triwulan",
    "agregasi_renstra": "akhir",
    "pembilang": None,
    "penyebut": None,
    "periode_isian": "triwulan",
    "peta": None,
    "standar_nasional": None,
    "bobot": "1",
    "sejak": None,
    "sasaran": "S1",
    "seksi": "umum",
}


def kantor_polos(*realisasi: str) -> Kantor:
    """An office whose indicators all have the target 3 and these results in each quarter."""
    k = kantor(3, sah=True)
    kode = [f"IKU-{n:02}" for n in range(1, len(realisasi) + 1)]
    k["indikator"] = [{**k["indikator"][0], **_POLOS, "kode": x} for x in kode]
    pk = [v["kode"] for v in k["versi"] if v["jenis"] == "PK"]
    k["target"] = {(v, x): {"tahun": "3", "tw": ["3"] * 4} for v in pk for x in kode}
    tahun = range(2019, k["renstra_akhir"] + 1)
    k["renstra"] = {x: {"akhir": "3", "target": dict.fromkeys(tahun, "3"), "realisasi": {}} for x in kode}
    k["penanggung_jawab"] = []
    k["ketentuan"] |= {"skala": "permendagri_86_2017", "batas_skala": "bawah", "rerata": "sederhana"}
    k["ketentuan"] |= {"batas_atas": None, "batas_bawah": "0", "batas_rerata": None, "indikator": {}}
    k["isian"] = {a: b for a, b in k["isian"].items() if a[2] != "kinerja"}
    for x, nilai in zip(kode, realisasi, strict=True):
        k["isian"] |= {(tw, "umum", "kinerja", x, "realisasi"): nilai for tw in (1, 2, 3, 4)}
    return k


@pytest.mark.parametrize(
    ("realisasi", "rata"),
    [
        (("2.71", "2.74", "2.74"), "91"),
        (("2.73", "2.7299999999"), "90.9999999983333333333333333333333"),
        (("4", "4", "0.19"), "91"),
    ],
)
def test_a_mean_that_is_exactly_on_the_edge_of_a_class_belongs_to_it(
    realisasi: tuple[str, ...], rata: str, tmp_path: Path
) -> None:
    k = kantor_polos(*realisasi)
    tabel = ukur(k, tmp_path)
    instansi = next(b for b in tabel["tahun"] if b["kode"] == "INSTANSI")
    assert sama(F(rata), instansi["capaian"])
    assert not banding(k, tabel).beda


# a comparison that could not fail would prove nothing -------------------------------------------------
def test_the_comparison_notices_every_kind_of_cell_that_is_changed(tmp_path: Path) -> None:
    k = kantor(1, sah=False)
    tabel = ukur(k, tmp_path)
    assert not banding(k, tabel).beda
    for nama, isi in tabel.items():
        lain = {**tabel, nama: [{**dict.fromkeys(b, "-7.5"), **_kunci(b)} for b in isi]}
        kolom = {b.kolom for b in banding(k, lain).beda}
        wajib = (
            ("serapan", "pagu") if nama.endswith("anggaran") else ("kategori", "capaian", "n", "realisasi")
        )
        assert not [w for w in wajib if not any(x.startswith(w) for x in kolom)]
    assert banding(k, {**tabel, "tahun": tabel["tahun"][1:]}).beda
    assert banding(k, {**tabel, "tahun": [*tabel["tahun"], {"kode": "IKU-99"}]}).beda


def _kunci(b: dict[str, str]) -> dict[str, str]:
    return {x: b[x] for x in ("kode", "tingkat") if x in b}


@pytest.mark.parametrize(
    ("seharusnya", "terbaca", "hasil"),
    [
        (F(1, 3), "0.3333333333333333333333333333333333", True),
        (F(1, 3), "0.3333333333", False),
        (F("0.00005"), "0.00004999999999999999999999999999999", False),  # printed 0,0001 and 0,0000
        (F(0), "", False),
        (None, "0", False),
        ((F(60), F(70)), "60..70", True),
        ((F(60), F(70)), "60", False),
        ("ST", "T", False),
        (3, "3", True),
    ],
)
def test_figures_agree_to_25_digits_and_when_printed_and_words_exactly(
    seharusnya: object,
    terbaca: str,
    hasil: bool,  # noqa: FBT001
) -> None:
    assert sama(seharusnya, terbaca) is hasil


def test_a_fraction_is_written_as_it_is() -> None:
    assert [teks(F(x)) for x in ("0", "-0.5", "12.25", "1000000000000")] == [
        "0",
        "-0.5",
        "12.25",
        "1000000000000",
    ]
    with pytest.raises(ValueError, match="finite"):
        teks(F(1, 3))


# what the generator meets -----------------------------------------------------------------------------
@pytest.mark.parametrize("sah", [True, False])
def test_the_made_up_offices_meet_every_kind_of_rule(sah: bool) -> None:  # noqa: FBT001
    ada = Counter(x for benih in range(150) for x in _ciri(kantor(benih, sah=sah)))
    kurang = {x for x in _CIRI if ada[x] < 3}
    assert not kurang


_CIRI = {
    *("rasio", "dua_t", "rasio_balik", "selisih", "rentang", "ordinal"),
    *("jumlah", "akhir", "rata", "maks", "min", "tahunan"),
    *("numerik", "persen", "predikat", "positif", "negatif", "kumulatif", "bulan", "berbagian"),
    *("bersama", "seksi berganti", "tahun terukur", "sementara", "tahun_sebelumnya", "belum_terbit", "sejak"),
    *("berbobot", "sederhana", "lra", "isian", "banding", "selisih_5", "rasio serapan", "pmk22"),
    *(
        "porsi",
        "dua tujuan",
        "PK kedua",
        "DPA kedua",
        "pengembalian",
        "skala sendiri",
        "batas atas",
        "tanpa batas",
    ),
}


def _ciri(k: Kantor) -> list[str]:
    atur = k["ketentuan"]
    hasil = [atur["rerata"], atur["keuangan"], atur["efisiensi"].replace("rasio", "rasio serapan")]
    hasil += [v for u, v in ((a[-1], b) for a, b in k["isian"].items()) if u == "status"]
    hasil += ["pengembalian" for b in k["isian"].values() if b.startswith("-")]
    hasil += ["porsi" for p in k["program"] if p["porsi"]]
    hasil += [f"{v['jenis']} kedua" for v in k["versi"] if v["kode"].endswith("2")]
    hasil += ["tahun terukur"] * len(k["terukur"])
    hasil += ["dua tujuan"] * (len(k["tujuan"]) - 1)
    for i in k["indikator"]:
        sendiri = ketentuan(k, i["kode"])
        seksi = [seksi_pada(k, i, tw) for tw in (1, 2, 3, 4)]
        hasil += [
            rumus_berlaku(k, i),
            i["agregasi"],
            i["tipe"],
            i["polaritas"],
            i["nilai_isian"],
            i["periode_isian"],
        ]
        hasil += ["berbagian"] * bool(i["pembilang"]) + ["sejak"] * bool(i["sejak"])
        hasil += ["bersama"] * any(len(s) > 1 for s in seksi) + ["seksi berganti"] * (seksi[0] != seksi[3])
        hasil += ["skala sendiri"] * (sendiri["skala"] != atur["skala"])
        hasil += ["batas atas" if sendiri["batas_atas"] else "tanpa batas"]
    return hasil
