"""`lkj mulai` and `lkj tahun`: the first day and the next year, as a person at the terminal sees them."""

from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from tests.alur.ruang import Ruang
from tests.awal.jawaban import jawaban
from typer.testing import CliRunner

from lkj.cli import aplikasi
from lkj.cli.contoh import isi_contoh
from lkj.contoh import tulis_contoh
from lkj.konfigurasi import Kantor, muat

if TYPE_CHECKING:
    from tests.conftest import Olahan
    from typer.testing import Result

CONFIG = Path("config/config.yaml")
RENCANA = Path("data/raw/2024/rencana.xlsx")

Berkas = dict[Path, bytes]


def lkj(*argumen: object, ketik: str | None = None) -> Result:
    """Call the command in the present folder; ``ketik`` is what the person types."""
    return CliRunner().invoke(aplikasi, [str(a) for a in argumen], input=ketik, catch_exceptions=False)


def isi(folder: Path = Path()) -> Berkas:
    """Every file below a folder."""
    return {b.relative_to(folder): b.read_bytes() for b in folder.rglob("*") if b.is_file()}


@pytest.fixture(scope="module")
def contoh(kantor_contoh: Path) -> Berkas:
    """The files of the example."""
    return {b: i for b, i in isi(kantor_contoh).items() if b.parts[:2] != ("data", "processed")}


@pytest.fixture
def klona(contoh: Berkas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh clone that is the present folder; the example is not written anew for each test."""
    for b, i in contoh.items():
        (tmp_path / b).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / b).write_bytes(i)
    (tmp_path / "Snakefile").touch()
    monkeypatch.chdir(tmp_path)
    # The name lkj.cli.mulai is also that of the command.
    monkeypatch.setattr(import_module("lkj.cli.mulai"), "isi_contoh", lambda: contoh)
    return tmp_path


@pytest.fixture
def berkas_jawaban(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with answers."""
    berkas = tmp_path_factory.mktemp("jawaban") / "jawaban.yaml"
    berkas.write_text(yaml.safe_dump(jawaban(), allow_unicode=True, sort_keys=False), encoding="utf-8")
    return berkas


def kantor() -> Kantor:
    """The settings that were written."""
    return muat(Kantor, yaml.safe_load(CONFIG.read_text(encoding="utf-8")))


# typed answers ---------------------------------------------------------------------------------------
PERTAMA = ("2024", "2021-2026", "Kecamatan Abang", "Kabupaten Nusaraya", "", "Abang", "Jalan Melati 1")
PIMPINAN = (
    *("Lesmana Wirajati", "", "", "2021-02-26"),
    *("Hendra Wijayakusuma", "19740814 199512 1 001", "Pembina, IV/a", ""),
    *("Ratna Puspitaningrum", "", "", ""),
)
SEKSI = ("t", "umum", "Subbagian Umum", "kel_mekarsari", "Kelurahan Mekarsari", "")
KEPALA = ("", "Taufik Rahmadani", "", "", "", "Lurah Mekarsari", "Yudha Pramanasaputra", "", "", "")


def ketikan(*, ganti: dict[str, str] | None = None, akhir: str = "y") -> str:
    """The lines of a whole conversation; ``ganti`` types something else first, which is refused."""
    baris: list[str] = []
    for b in (*PERTAMA, *PIMPINAN, *SEKSI, *KEPALA, akhir):
        baris += [(ganti or {}).pop(b), b] if b in (ganti or {}) else [b]
    return "\n".join(baris) + "\n"


@pytest.mark.usefixtures("klona")
def test_typed_answers_make_the_office(contoh: Berkas) -> None:
    hasil = lkj("mulai", ketik=ketikan())
    assert hasil.exit_code == 0, hasil.output
    k = kantor()
    assert (k.instansi.nama, k.instansi.kepala_daerah) == ("Kecamatan Abang", "Bupati Nusaraya")
    assert list(k.seksi) == ["umum", "kel_mekarsari"]
    assert [(p.jabatan, p.nip, str(p.sejak)) for p in k.pejabat[:2]] == [
        ("Bupati Nusaraya", None, "2021-02-26"),
        ("Camat Abang", "197408141995121001", "2024-01-01"),
    ]
    assert k.pejabat[-1].jabatan == "Lurah Mekarsari"
    assert isi(Path("contoh")) == contoh
    assert RENCANA.is_file()


@pytest.mark.usefixtures("klona")
def test_the_usual_sections_are_taken_with_one_key() -> None:
    kepala = [x for n in range(6) for x in ("", f"Nama {n}", "", "", "")]
    baris = [*PERTAMA, *PIMPINAN, "y", "", *kepala, "y"]
    hasil = lkj("mulai", ketik="\n".join(baris) + "\n")
    assert hasil.exit_code == 0, hasil.output
    assert list(kantor().seksi) == ["perencanaan", "umum", "pemerintahan", "pmd", "trantib", "pelayanan"]


@pytest.mark.parametrize(
    ("benar", "salah", "sebab"),
    [
        ("2024", "1999", "paling kecil 2000"),
        ("2024", "dua ribu", "harus bilangan bulat"),
        ("2021-2026", "2025-2029", "masa Renstra harus berupa dua tahun yang memuat 2024"),
        ("Kecamatan Abang", "", "tidak boleh kosong"),
        ("19740814 199512 1 001", "19740814199512100", "NIP harus 18 angka"),
        ("2021-02-26", "26 Februari 2021", "tulis tanggal sebagai 2024-01-31"),
        ("t", "entah", "jawab y (ya) atau t (tidak)"),
        ("umum", "seksi umum", "kunci seksi hanya memuat huruf kecil"),
        ("umum", "", "sedikitnya satu bagian harus mengisi"),
        ("kel_mekarsari", "umum", "“umum” sudah dipakai untuk Subbagian Umum"),
        ("kel_mekarsari", "lra", "“lra” adalah nama berkas laporan realisasi anggaran"),
    ],
)
@pytest.mark.usefixtures("klona")
def test_an_answer_that_cannot_be_used_is_refused_and_asked_again(benar: str, salah: str, sebab: str) -> None:
    hasil = lkj("mulai", ketik=ketikan(ganti={benar: salah}))
    assert hasil.exit_code == 0, hasil.output
    assert f"Belum dapat dipakai: {sebab}" in hasil.output
    assert hasil.output.count("Belum dapat dipakai") == 1


@pytest.mark.parametrize("akhir", ["t", "", "entah"])
def test_what_will_be_written_is_shown_first_and_only_a_yes_writes_it(
    akhir: str, klona: Path, contoh: Berkas
) -> None:
    awal = isi(klona)
    hasil = lkj("mulai", ketik=ketikan(akhir=akhir))
    assert hasil.exit_code == 1
    for kata in (
        f"ditulis   {CONFIG}",
        f"ditulis   {RENCANA}",
        f"dipindah  {len(contoh)} berkas kantor contoh ke contoh/",
        "Camat Abang: Hendra Wijayakusuma, NIP 19740814 199512 1 001, sejak 1 Januari 2024",
        "Dibatalkan. Tidak ada yang ditulis.",
    ):
        assert kata in hasil.output
    assert isi(klona) == awal


def test_a_conversation_that_breaks_off_leaves_all_as_it_was(klona: Path) -> None:
    awal = isi(klona)
    hasil = lkj("mulai", ketik="2024\n2021-2026\n")
    assert (hasil.exit_code, "Dibatalkan. Tidak ada yang ditulis." in hasil.output) == (1, True)
    assert isi(klona) == awal


# answers from a file ---------------------------------------------------------------------------------
@pytest.mark.usefixtures("klona")
def test_answers_of_a_file_make_the_office_without_a_question(berkas_jawaban: Path, contoh: Berkas) -> None:
    hasil = lkj("mulai", "--dari", berkas_jawaban, "--ya")
    assert hasil.exit_code == 0, hasil.output
    assert kantor().instansi.kode == "abang-barat"
    assert isi(Path("contoh")) == contoh
    assert not Path("data/raw/2023").exists()
    langkah = [b for b in hasil.output.splitlines() if b[:2] in {f"{n}." for n in range(1, 10)}]
    assert len(langkah) == 6
    assert "lkj buat reports/format_isian/2024/tw1/umum.xlsx" in langkah[4]


def test_wrong_answers_of_a_file_are_named_and_nothing_is_written(klona: Path, berkas_jawaban: Path) -> None:
    teks = berkas_jawaban.read_text(encoding="utf-8").replace("197408141995121001", "19740814199512100")
    berkas_jawaban.write_text(teks.replace("tahun: 2024", "tahn: 2024"), encoding="utf-8")
    awal = isi(klona)
    hasil = lkj("mulai", "--dari", berkas_jawaban, "--ya")
    assert hasil.exit_code == 1
    assert "NIP harus 18 angka" in hasil.output
    assert "Maksudnya “tahun”?" in hasil.output
    assert isi(klona) == awal


@pytest.mark.parametrize(("teks", "kata"), [("tahun: [", "baris"), ("", "tidak berisi pengaturan")])
@pytest.mark.usefixtures("klona")
def test_a_file_that_is_no_yaml_is_a_remark(berkas_jawaban: Path, teks: str, kata: str) -> None:
    berkas_jawaban.write_text(teks, encoding="utf-8")
    hasil = lkj("mulai", "--dari", berkas_jawaban, "--ya")
    assert (hasil.exit_code, "(PENGATURAN)" in hasil.output, kata in hasil.output) == (1, True, True)


@pytest.mark.usefixtures("klona")
def test_a_character_that_the_report_cannot_print_is_said_before_anything_is_written(
    berkas_jawaban: Path,
) -> None:
    isi_jawaban: dict[str, Any] = jawaban()
    isi_jawaban["instansi"]["nama"] = "Kecamatan Abang 🌸"
    berkas_jawaban.write_text(yaml.safe_dump(isi_jawaban), encoding="utf-8")
    hasil = lkj("mulai", "--dari", berkas_jawaban, "--ya")
    assert (hasil.exit_code, "U+1F338" in hasil.output, "instansi.nama" in hasil.output) == (1, True, True)
    assert not RENCANA.exists()


def test_the_example_of_the_panduan_is_a_file_of_answers(klona: Path) -> None:
    panduan = Path(__file__).parents[2] / "docs/panduan/mulai.md"
    (klona / "kantor.yaml").write_text(
        panduan.read_text(encoding="utf-8").partition("```yaml\n")[2].partition("```")[0], encoding="utf-8"
    )
    assert lkj("mulai", "--dari", "kantor.yaml", "--ya").exit_code == 0


# twice, and what stands in the way -------------------------------------------------------------------
@pytest.mark.parametrize("argumen", [(), ("--ya",), ("--dari", "tidak-ada.yaml")])
def test_the_second_time_nothing_is_asked_or_changed(
    klona: Path, berkas_jawaban: Path, argumen: tuple[str, ...]
) -> None:
    lkj("mulai", "--dari", berkas_jawaban, "--ya")
    awal = isi(klona)
    hasil = lkj("mulai", *argumen)
    assert hasil.exit_code == 0
    assert "sudah disiapkan: Kecamatan Abang Barat" in hasil.output
    for perintah in ("config/config.yaml", "lkj tahun", "lkj contoh --ke contoh"):
        assert perintah in hasil.output
    assert isi(klona) == awal


def test_settings_that_somebody_edited_are_no_fresh_clone(klona: Path, berkas_jawaban: Path) -> None:
    CONFIG.write_text("rusak: [", encoding="utf-8")
    awal = isi(klona)
    hasil = lkj("mulai", "--dari", berkas_jawaban, "--ya")
    assert (hasil.exit_code, "sudah disiapkan" in hasil.output) == (0, True)
    assert isi(klona) == awal


def test_a_file_of_the_example_that_was_changed_stays_where_it_is(
    klona: Path, berkas_jawaban: Path, contoh: Berkas
) -> None:
    milik = Path("data/raw/2023/tw1/umum.xlsx")
    milik.write_bytes(b"ours")
    Path("data/raw/2023/catatan kami.txt").write_bytes(b"ours too")
    hasil = lkj("mulai", "--dari", berkas_jawaban, "--ya")
    assert f"tetap     {milik} (bukan milik contoh)" in hasil.output
    assert isi(klona / "data/raw/2023") == {
        Path("tw1/umum.xlsx"): b"ours",
        Path("catatan kami.txt"): b"ours too",
    }
    assert isi(Path("contoh")) == {b: i for b, i in contoh.items() if b != milik}


@pytest.mark.parametrize("jalur", [RENCANA, Path("contoh/config/config.yaml")])
def test_another_file_is_never_overwritten(klona: Path, berkas_jawaban: Path, jalur: Path) -> None:
    jalur.parent.mkdir(parents=True)
    jalur.write_bytes(b"ours")
    awal = isi(klona)
    hasil = lkj("mulai", "--dari", berkas_jawaban, "--ya")
    assert (hasil.exit_code, f"Sudah ada dan berbeda: {jalur}" in hasil.stderr) == (2, True)
    assert isi(klona) == awal


def test_an_office_may_begin_in_the_year_of_the_example(klona: Path, berkas_jawaban: Path) -> None:
    berkas_jawaban.write_text(yaml.safe_dump(jawaban(tahun=2023)), encoding="utf-8")
    assert lkj("mulai", "--dari", berkas_jawaban, "--ya").exit_code == 0
    assert sorted(isi(klona / "data/raw")) == [Path("2023/profil.xlsx"), Path("2023/rencana.xlsx")]


def test_a_disk_that_fails_leaves_all_as_it_was(
    klona: Path, berkas_jawaban: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    awal, asli = isi(klona), Path.replace

    def gagal(diri: Path, tujuan: Path) -> Path:
        if Path(tujuan) == CONFIG:
            raise OSError(28, "No space left on device", str(tujuan))
        return asli(diri, tujuan)

    monkeypatch.setattr(Path, "replace", gagal)
    hasil = lkj("mulai", "--dari", berkas_jawaban, "--ya")
    assert (hasil.exit_code, "Semua tetap seperti semula" in hasil.stderr) == (1, True)
    assert isi(klona) == awal


def test_ctrl_c_while_files_are_put_in_place_leaves_all_as_it_was(
    klona: Path, berkas_jawaban: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    awal, asli = isi(klona), Path.replace

    def gagal(diri: Path, tujuan: Path) -> Path:
        if Path(tujuan) == RENCANA:
            raise KeyboardInterrupt
        return asli(diri, tujuan)

    monkeypatch.setattr(Path, "replace", gagal)
    hasil = lkj("mulai", "--dari", berkas_jawaban, "--ya")
    assert (hasil.exit_code, "Dibatalkan. Tidak ada yang ditulis." in hasil.output) == (1, True)
    assert isi(klona) == awal


@pytest.mark.parametrize("perintah", [("mulai",), ("tahun", "2024")])
def test_outside_a_repository_it_is_a_wrong_call(
    perintah: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    hasil = lkj(*perintah)
    assert (hasil.exit_code, "folder repositori" in hasil.stderr) == (2, True)


def test_the_example_comes_back_in_another_folder_the_same_byte_for_byte(
    klona: Path, berkas_jawaban: Path, contoh: Berkas
) -> None:
    lkj("mulai", "--dari", berkas_jawaban, "--ya")
    assert isi_contoh() == contoh, "what is compared is what `lkj contoh` writes"
    shutil.rmtree("contoh")
    milik = isi(klona)
    assert lkj("contoh", "--ke", "contoh").exit_code == 0
    assert isi(Path("contoh")) == contoh
    assert lkj("contoh").exit_code == 2, "and never over the office's own settings"
    assert {b: i for b, i in isi(klona).items() if b.parts[0] != "contoh"} == milik


@pytest.mark.lambat
def test_after_the_first_day_the_build_says_that_the_plan_is_still_empty(
    tmp_path: Path, berkas_jawaban: Path
) -> None:
    ruang = Ruang.baru(tmp_path / "kantor", bagian=("Snakefile", "workflow", "profiles"))
    tulis_contoh(ruang.akar)
    assert ruang.lkj("mulai", "--dari", str(berkas_jawaban), "--ya").kode == 0
    target = "reports/format_isian/2024/tw1/umum.xlsx"
    for hasil in (ruang.snakemake(target), ruang.lkj("buat", target)):
        assert hasil.kode == 1
        assert "Rencana belum memuat indikator." in hasil.keluaran
        assert "Lengkapi lembar Indikator." in hasil.keluaran
    assert "Traceback" not in ruang.lkj("buat", target).keluaran


# the next year ---------------------------------------------------------------------------------------
@pytest.mark.usefixtures("klona")
def test_the_next_year_is_opened_from_the_last(olahan: Olahan, contoh: Berkas) -> None:
    terukur = Path("data/processed/2023/pengukuran.csv")
    terukur.parent.mkdir(parents=True)
    shutil.copyfile(olahan.jalur("pengukuran.csv"), terukur)
    hasil = lkj("tahun", 2024)
    assert hasil.exit_code == 0, hasil.output
    assert f"Rencana 2024 ditulis di {RENCANA}." in hasil.output
    assert f"Realisasi 2023 diisi untuk 8 indikator, menurut {terukur}." in hasil.output
    assert "Dibawa dari profil 2023: pegawai, wilayah, sarana dan prasarana." in hasil.output
    assert RENCANA.with_name("profil.xlsx").is_file()
    assert "  Versi Dokumen, kolom C–F (Nama dokumen sampai Berlaku sejak): 2 baris\n" in hasil.output
    teks = CONFIG.read_text(encoding="utf-8")
    assert "\n    # 2024:\n" in teks
    assert yaml.safe_load(teks) == yaml.safe_load(contoh[CONFIG])


@pytest.mark.usefixtures("klona")
def test_without_measured_results_the_next_year_says_so() -> None:
    hasil = lkj("tahun", 2024)
    assert hasil.exit_code == 0
    assert "Realisasi 2023 kosong" in hasil.output
    assert "Renstra, kolom D (Realisasi 2023): 8 baris" in hasil.output


def test_a_year_that_is_there_is_never_overwritten(klona: Path) -> None:
    assert lkj("tahun", 2024).exit_code == 0
    awal = isi(klona)
    hasil = lkj("tahun", 2024)
    assert (hasil.exit_code, f"Sudah ada: {RENCANA}" in hasil.stderr) == (2, True)
    assert isi(klona) == awal


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        ((2025,), "Rencana asal tidak ada: data/raw/2024/rencana.xlsx"),
        ((2022, "--dari", 2023), "tahun baru harus sesudah tahun asalnya"),
        ((1999,), "tidak dapat dipakai"),
        ((2027, "--dari", 2023), "memuat 2027, misalnya 2021-2026. Sebut dengan --renstra."),
        ((2024, "--renstra", "2025-2029"), "memuat 2024"),
    ],
)
def test_a_year_that_cannot_be_opened_is_a_wrong_call(
    klona: Path, argumen: tuple[object, ...], kata: str
) -> None:
    awal = isi(klona)
    hasil = lkj("tahun", *argumen)
    assert (hasil.exit_code, kata in hasil.stderr) == (2, True)
    assert isi(klona) == awal


@pytest.mark.usefixtures("klona")
def test_under_a_new_renstra_the_year_is_opened_with_its_years() -> None:
    hasil = lkj("tahun", 2027, "--dari", 2023, "--renstra", "2027-2032")
    assert hasil.exit_code == 0, hasil.output
    assert "Target akhir Renstra" in hasil.output


def test_an_old_plan_that_cannot_be_read_is_told_with_its_cells(klona: Path) -> None:
    Path("data/raw/2023/rencana.xlsx").write_bytes(b"rusak")
    awal = isi(klona)
    hasil = lkj("tahun", 2024)
    assert (hasil.exit_code, "(BUKAN_XLSX)" in hasil.output) == (1, True)
    assert isi(klona) == awal
