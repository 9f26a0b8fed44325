"""The register of numbers: none twice, no gap without a reason, no edit that is not seen."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from lkj.catatan import DataSalahError
from lkj.contoh import muat_pengaturan
from lkj.konfigurasi import Kantor, muat
from lkj.laporan.naskah_dinas.surat import nomori
from lkj.laporan.naskah_dinas.surat.baca import baca_surat
from lkj.laporan.naskah_dinas.surat.model import Undangan

TANGGAL = date(2023, 4, 3)
POLA = "005/{urut:03d}/{bulan_romawi}/{tahun}"


@pytest.fixture
def buku(tmp_path: Path) -> nomori.Buku:
    """An empty register of invitations."""
    return nomori.Buku(tmp_path / "surat", "undangan", 2023, POLA)


@pytest.fixture
def surat(tmp_path: Path) -> Path:
    """The file of an invitation without a number."""
    berkas = tmp_path / "undangan.yaml"
    berkas.write_text("# Komentar\ntanggal:\nnomor:\nhal: Undangan Rapat\n")
    return berkas


def kode(kerjakan: Callable[[], object]) -> str:
    """The code of the remark that a call is refused with."""
    with pytest.raises(DataSalahError) as galat:
        kerjakan()
    return galat.value.catatan[0].kode


def test_a_letter_gets_the_next_number_in_register_and_file(buku: nomori.Buku, surat: Path) -> None:
    assert nomori.ambil(buku, "Rapat lain", TANGGAL) == "005/001/IV/2023"
    assert nomori.nomori(buku, "undangan", surat, TANGGAL) == "005/002/IV/2023"
    isi = baca_surat(Undangan, surat.read_bytes(), surat)
    assert (isi.nomor, isi.tanggal) == ("005/002/IV/2023", TANGGAL)
    assert surat.read_text().startswith("# Komentar\n")
    assert [b.urut for b in buku.baca().baris] == [1, 2]


def test_a_letter_with_a_number_gets_no_other(buku: nomori.Buku, surat: Path) -> None:
    nomori.nomori(buku, "undangan", surat, TANGGAL)
    assert kode(lambda: nomori.nomori(buku, "undangan", surat, TANGGAL)) == "SURAT_SUDAH_BERNOMOR"
    assert buku.baca().berikut == 2


def test_a_number_typed_by_hand_is_refused(buku: nomori.Buku, surat: Path) -> None:
    surat.write_text("nomor: 005/009/IV/2023\n")
    assert kode(lambda: nomori.nomori(buku, "undangan", surat, TANGGAL)) == "SURAT_NOMOR_ASING"


def test_an_interrupted_call_is_finished_with_the_same_number(buku: nomori.Buku, surat: Path) -> None:
    sebelum = surat.read_bytes()
    nomor = nomori.nomori(buku, "undangan", surat, TANGGAL)
    surat.write_bytes(sebelum)
    assert nomori.nomori(buku, "undangan", surat, TANGGAL) == nomor
    assert buku.baca().berikut == 2


@pytest.mark.parametrize("tanggal", [date(2023, 4, 2), date(2024, 4, 3), date(2022, 4, 3)])
def test_a_date_before_the_last_or_of_another_year_is_refused(buku: nomori.Buku, tanggal: date) -> None:
    nomori.ambil(buku, "Rapat", TANGGAL)
    assert kode(lambda: nomori.ambil(buku, "Rapat", tanggal)) == "SURAT_TANGGAL"


def test_a_cancelled_number_is_not_given_again(buku: nomori.Buku) -> None:
    nomori.ambil(buku, "Rapat", TANGGAL)
    assert nomori.batalkan(buku, 1, TANGGAL, "rapat batal") == "005/001/IV/2023"
    assert nomori.ambil(buku, "Rapat", TANGGAL) == "005/002/IV/2023"
    assert kode(lambda: nomori.batalkan(buku, 1, TANGGAL, "lagi")) == "SURAT_URUT"


def test_numbers_are_passed_over_with_a_reason_only(buku: nomori.Buku) -> None:
    assert nomori.lewati(buku, 11, date(2023, 1, 2), "dipakai di buku agenda") == 11
    assert nomori.ambil(buku, "Rapat", TANGGAL) == "005/012/IV/2023"
    assert {b.batal for b in buku.baca().baris[:11]} == {"dipakai di buku agenda"}
    assert kode(lambda: nomori.lewati(buku, 5, TANGGAL, "x")) == "SURAT_URUT"


@pytest.mark.parametrize(
    "rusak",
    [
        lambda t: t.replace("Rapat 2", "Rapat dua"),
        lambda t: t.replace("005/002/IV/2023", "005/001/IV/2023"),
        lambda t: "".join(t.splitlines(keepends=True)[:2] + t.splitlines(keepends=True)[3:]),
        lambda t: "".join(t.splitlines(keepends=True)[i] for i in (0, 2, 1, 3)),
        lambda t: t + t.splitlines(keepends=True)[-1],
        lambda t: t.replace("2023-04-03", "2022-04-03"),
        lambda t: t.replace("urut,", "no,"),
        lambda t: t.replace("1,005", "x,005"),
        lambda _: "\udcff",
    ],
)
def test_an_edited_register_gives_no_number(buku: nomori.Buku, rusak: Callable[[str], str]) -> None:
    for n in (1, 2, 3):
        nomori.ambil(buku, f"Rapat {n}", TANGGAL)
    baru = rusak(buku.berkas.read_text()).encode(errors="surrogateescape")
    buku.berkas.write_bytes(baru)
    assert kode(lambda: nomori.ambil(buku, "Rapat", TANGGAL)) == "SURAT_REGISTER"
    assert buku.berkas.read_bytes() == baru


def test_a_kind_without_a_pattern_has_no_numbers(tmp_path: Path) -> None:
    isi = muat_pengaturan()
    del isi["surat"]["nomor"]["undangan"]
    kantor = muat(Kantor, isi)
    assert kode(lambda: nomori.buku(kantor, tmp_path, "undangan", 2023)) == "SURAT_TANPA_POLA"


AMBIL = """
import sys
from datetime import date
from pathlib import Path
from lkj.laporan.naskah_dinas.surat import nomori
buku = nomori.Buku(Path(sys.argv[1]), "undangan", 2023, "{urut:03d}/{tahun}")
for n in range(5):
    print(nomori.ambil(buku, "Rapat", date(2023, 4, 3)))
"""


def test_processes_at_the_same_time_never_get_the_same_number(tmp_path: Path) -> None:
    perintah = [sys.executable, "-c", AMBIL, str(tmp_path)]
    semua = [subprocess.Popen(perintah, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    nomor = [x for p in semua for x in p.communicate(timeout=60)[0].split()]
    assert sorted(nomor) == [f"{n:03d}/2023" for n in range(1, 21)]
