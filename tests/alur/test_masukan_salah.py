"""Bad input: one remark with its address, exit 1, no traceback, nothing lost, the same when repeated."""

from collections.abc import Callable

import pytest
from tests.alur.ruang import LAPORAN, Ruang

pytestmark = pytest.mark.lambat

RAW = "data/raw/2023"
RENCANA = f"{RAW}/rencana.xlsx"
SIMPULAN = f"{RAW}/narasi/simpulan.md"
PENGATURAN = "config/config.yaml"
Perusak = Callable[[Ruang], object]


def _tulis(berkas: str, isi: bytes) -> Perusak:
    return lambda ruang: ruang.ganti_isi(berkas, isi)


def _hapus(berkas: str) -> Perusak:
    return lambda ruang: (ruang / berkas).unlink()


def _sunting(berkas: str, ubahan: dict[str, object]) -> Perusak:
    return lambda ruang: ruang.sunting(berkas, ubahan)


def _atur(lama: str, baru: str) -> Perusak:
    return lambda ruang: ruang.ganti(PENGATURAN, lama, baru)


def _kembar(berkas: str, kode: str) -> Perusak:
    """A tenth row of the analysis with a key of one's choice, all its cells filled."""
    return _sunting(berkas, {f"Analisis!{k}10": kode if k == "A" else "x" for k in "ABCDEF"})


# Each fault stops all that comes after it, so each is shown alone: header of the remark → how it arises.
SENDIRI: dict[str, Perusak] = {
    f"{RENCANA}  (RENCANA_TIDAK_ADA)": _hapus(RENCANA),
    f"{RENCANA}  (BUKAN_XLSX)": _tulis(RENCANA, b"not a workbook"),
    f"{RENCANA} › Sub Kegiatan › D2  (SEL_KOSONG)": _sunting(RENCANA, {"Sub Kegiatan!D2": None}),
    f"{SIMPULAN}  (NARASI_TIDAK_ADA)": _hapus(SIMPULAN),
    f"{PENGATURAN} › ketentuan.skala  (PENGATURAN)": _atur("skala: permendagri_86_2017", "skala: tidak_ada"),
    f"{PENGATURAN} › dokumen.tandaa  (PENGATURAN)": _atur("  tanda: DRAF", "  tandaa: DRAF"),
}

# Faults of sheets stand side by side: one remark each, none hides another.
TW4 = f"{RAW}/tw4"
BERSAMA: dict[str, Perusak] = {
    f"{TW4}/perencanaan.xlsx  (BELUM_MASUK)": _hapus(f"{TW4}/perencanaan.xlsx"),
    f"{TW4}/umum.xlsx  (BERKAS_RUSAK)": _tulis(f"{TW4}/umum.xlsx", b"PK\3\4 broken"),
    f"{TW4}/pmd.xlsx  (BUKAN_XLSX)": _tulis(f"{TW4}/pmd.xlsx", b"<html>"),
    f"{TW4}/perpajakan.xlsx  (SEKSI_TIDAK_DIKENAL)": _tulis(f"{TW4}/perpajakan.xlsx", b"x"),
    f"{TW4}/pelayanan.xlsx › Kinerja › G9  (ANGKA_SEBAGAI_TEKS)": _sunting(
        f"{TW4}/pelayanan.xlsx", {"Kinerja!G9": "82,45"}
    ),
    f"{TW4}/pelayanan.xlsx › Kinerja › G11  (SEL_KOSONG)": _sunting(
        f"{TW4}/pelayanan.xlsx", {"Kinerja!G11": None}
    ),
    f"{TW4}/pelayanan.xlsx › Sub Kegiatan › F7  (NEGATIF)": _sunting(
        f"{TW4}/pelayanan.xlsx", {"Sub Kegiatan!F7": -1}
    ),
    f"{TW4}/lra.xlsx › LRA › D11  (LEBIH_DARI_PAGU)": _sunting(
        f"{TW4}/lra.xlsx", {"LRA!D11": 999_999_999_999}
    ),
    f"{TW4}/pelayanan.xlsx › Analisis › A10  (KUNCI_GANDA)": _kembar(f"{TW4}/pelayanan.xlsx", "IKU-01"),
    f"{TW4}/trantib.xlsx › Analisis › A10  (KUNCI_ASING)": _kembar(f"{TW4}/trantib.xlsx", "IKU-99"),
}


def _wajib(keluaran: str) -> list[str]:
    awal = "[wajib diperbaiki] "
    return [b.removeprefix(awal) for b in keluaran.splitlines() if b.startswith(awal)]


def _gagal_dua_kali(ruang: Ruang, kepala: list[str]) -> None:
    """The build fails twice with the same remarks, and nothing that came in or went out is touched."""
    awal = ruang.isi("data/raw", "config", "reports")
    pertama, kedua = ruang.lkj("buat", LAPORAN), ruang.lkj("buat", LAPORAN)
    for hasil in (pertama, kedua):
        assert hasil.kode == 1, hasil.keluaran
        assert sorted(_wajib(hasil.keluaran)) == sorted(kepala)
        assert "Traceback" not in hasil.keluaran
        assert "Exception" not in hasil.keluaran
    tanda = "Laporan belum dapat dibuat"
    assert pertama.keluaran.partition(tanda)[2] == kedua.keluaran.partition(tanda)[2]
    assert ruang.isi("data/raw", "config", "reports") == awal


@pytest.mark.parametrize("kepala", SENDIRI)
def test_bad_input_gives_one_remark_and_loses_nothing(ruang: Ruang, kepala: str) -> None:
    SENDIRI[kepala](ruang)
    _gagal_dua_kali(ruang, [kepala])


def test_bad_sheets_give_one_remark_each_in_one_pass_and_lose_nothing(ruang: Ruang) -> None:
    for rusak in BERSAMA.values():
        rusak(ruang)
    _gagal_dua_kali(ruang, list(BERSAMA))


def test_a_wrong_sheet_of_the_first_quarter_does_not_hide_what_is_wrong_later(ruang: Ruang) -> None:
    ruang.sunting(f"{RAW}/tw1/pelayanan.xlsx", {"Kinerja!G9": "82,45"})
    ruang.sunting(f"{RAW}/tw4/pelayanan.xlsx", {"Kinerja!G9": "82,45"})
    kepala = [f"{RAW}/tw{n}/pelayanan.xlsx › Kinerja › G9  (ANGKA_SEBAGAI_TEKS)" for n in (1, 4)]
    _gagal_dua_kali(ruang, kepala)


def test_a_bare_snakemake_shows_the_remark_first_and_once(ruang: Ruang) -> None:
    ruang.sunting(RENCANA, {"Sub Kegiatan!D2": None})
    hasil = ruang.snakemake()
    catatan = f"[wajib diperbaiki] {RENCANA} › Sub Kegiatan › D2  (SEL_KOSONG)"
    sebelum = hasil.keluaran.partition("RuleException")[0]
    assert hasil.kode == 1
    assert sebelum.count(catatan) == 1


def test_a_file_whose_name_has_braces_is_said_and_hides_no_other_change(ruang: Ruang) -> None:
    """Snakemake takes such a name for a wildcard, finds no rule, and would keep the old report."""
    (ruang / TW4 / "{x}.xlsx").write_bytes((ruang / TW4 / "umum.xlsx").read_bytes())
    ruang.sunting(f"{TW4}/pelayanan.xlsx", {"Kinerja!G9": "82,45"})
    kepala = [
        f"{TW4}/pelayanan.xlsx › Kinerja › G9  (ANGKA_SEBAGAI_TEKS)",
        f"{TW4}/{{x}}.xlsx  (SEKSI_TIDAK_DIKENAL)",
    ]
    _gagal_dua_kali(ruang, kepala)


def test_the_mended_sheet_gives_the_report_again(ruang: Ruang) -> None:
    berkas = f"{TW4}/pelayanan.xlsx"
    resmi, lama = (ruang / LAPORAN).read_bytes(), (ruang / berkas).read_bytes()
    ruang.sunting(berkas, {"Kinerja!G9": "82,45"})
    assert ruang.lkj("buat", LAPORAN).kode == 1
    (ruang / berkas).write_bytes(lama)
    hasil = ruang.lkj("buat", LAPORAN)
    assert hasil.kode == 0
    assert "tidak cocok dengan catatan" not in hasil.keluaran, "nobody edited a derived file"
    assert (ruang / LAPORAN).read_bytes() == resmi


@pytest.mark.parametrize(
    ("isi", "alamat"),
    [("instansi: [\n", f"{PENGATURAN} › baris 2"), ("", PENGATURAN), (None, PENGATURAN)],
    ids=["not yaml", "empty", "missing"],
)
def test_a_settings_file_that_cannot_be_read_is_a_remark(klona: Ruang, isi: str | None, alamat: str) -> None:
    (klona / PENGATURAN).unlink()
    if isi is not None:
        (klona / PENGATURAN).write_text(isi, encoding="utf-8")
    hasil = klona.lkj("buat", LAPORAN)
    assert hasil.kode == 1
    assert _wajib(hasil.keluaran) == [f"{alamat}  (PENGATURAN)"]


@pytest.mark.parametrize("isi", ["instansi: abc", "seksi: [a, b]", "ketentuan: 3", "dokumen: []"])
def test_a_setting_of_another_kind_is_a_remark_not_a_trace(klona: Ruang, isi: str) -> None:
    klona.tambah(PENGATURAN, f"\n{isi}\n")
    hasil = klona.lkj("buat", LAPORAN)
    assert hasil.kode == 1
    assert "(PENGATURAN)" in hasil.keluaran
    assert "galat program" not in hasil.keluaran
