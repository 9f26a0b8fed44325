"""The example office, built once in a session, and small tools to spoil its sheets cell by cell.

A test that needs a wrong sheet takes the right one and changes the cells that it is about:
``isian("pelayanan", 1, {"Kinerja!G9": "82,45"})``.
"""

import copy
import io
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import pytest

from lkj import bingkai, pengukuran, rekap
from lkj.catatan import Catatan
from lkj.contoh import muat_pengaturan, tulis_contoh
from lkj.contoh.kantor import muat_rencana
from lkj.format_isian import Acuan, susun_acuan
from lkj.konfigurasi import PengaturanIsian, muat
from lkj.periksa import HasilIsian, HasilTriwulan, Rekaman, periksa_isian, periksa_triwulan, triwulan
from lkj.rencana import Rencana, baca_rencana

# Tests interrupt what they start. A run in the background inherits a SIGINT that is ignored; they must not.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

RAW = "data/raw/2023"
BERKAS_RENCANA = f"{RAW}/rencana.xlsx"

Ubahan = Mapping[str, object]
"""``Sheet!A1`` → new value; ``Sheet`` → None removes the sheet."""
Sunting = Callable[[bytes, Ubahan], bytes]


class Isian(Protocol):
    """Bytes of a section's filled form with changed cells."""

    def __call__(self, seksi: str = ..., tw: int = ..., ubah: Ubahan = ..., /) -> bytes:
        """Give the form of a section and quarter."""


class PeriksaIsian(Protocol):
    """The result of checking one form of the example office with changed cells."""

    def __call__(self, seksi: str = ..., tw: int = ..., ubah: Ubahan = ..., /) -> HasilIsian:
        """Check the form of a section and quarter."""


class PeriksaTriwulan(Protocol):
    """The result of checking a quarter of the example office with changed files."""

    def __call__(self, tw: int = ..., ganti: Mapping[str, bytes | None] = ..., /) -> HasilTriwulan:
        """Check a quarter; ``ganti`` replaces files (path below the year's folder), None removes one."""


class BacaRencana(Protocol):
    """The plan of the example office, read with changed cells."""

    def __call__(self, ubah: Ubahan = ..., /) -> tuple[Rencana | None, list[Catatan]]:
        """Read the plan."""


@pytest.fixture(scope="session")
def kantor_contoh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a repository that holds the example office's files; not to be written to."""
    akar = tmp_path_factory.mktemp("contoh")
    tulis_contoh(akar)
    return akar


@pytest.fixture
def pengaturan() -> dict[str, Any]:
    """The settings of the example office, free to be changed."""
    return copy.deepcopy(muat_pengaturan())


@pytest.fixture
def pengaturan_isian(pengaturan: dict[str, Any]) -> dict[str, Any]:
    """The part of the settings that the stages up to the rekap get."""
    instansi = pengaturan["instansi"]
    return {"kode": instansi["kode"], "nama": instansi["nama"], "seksi": pengaturan["seksi"]}


@pytest.fixture
def pengaturan_ukur(pengaturan: dict[str, Any]) -> dict[str, Any]:
    """The part of the settings that measurement gets."""
    return {"seksi": list(pengaturan["seksi"]), "ketentuan": pengaturan["ketentuan"]}


@pytest.fixture(scope="session")
def rencana() -> Rencana:
    """The plan of the example office."""
    return muat_rencana()


@pytest.fixture(scope="session")
def isi_rencana(kantor_contoh: Path) -> bytes:
    """The plan workbook of the example office."""
    return (kantor_contoh / BERKAS_RENCANA).read_bytes()


@pytest.fixture(scope="session")
def acuan(rencana: Rencana) -> Callable[[str, int], Acuan]:
    """What the form of a section and quarter asks for."""
    p = muat_pengaturan()
    pengisi = muat(PengaturanIsian, {"kode": "sukamaju", "nama": "", "seksi": p["seksi"]}).pengisi

    def susun(kunci: str, tw: int) -> Acuan:
        nama = pengisi[kunci]
        return susun_acuan(rencana, kantor="sukamaju", tw=tw, seksi=kunci, nama_seksi=nama)

    return susun


@pytest.fixture(scope="session")
def sunting() -> Sunting:
    """Change cells of a workbook as a person at a spreadsheet does."""
    return _sunting


def _sunting(isi: bytes, ubah: Ubahan) -> bytes:
    hapus = [lembar for lembar in ubah if "!" not in lembar]
    buku = _buka(isi) if hapus else _buka_sekali(isi)
    for lembar in hapus:
        del buku[lembar]
    sel = {a: buku[a.partition("!")[0]][a.partition("!")[2]] for a in ubah if "!" in a}
    lama = {a: s.value for a, s in sel.items()}
    for a, s in sel.items():
        s.value = ubah[a]
    wadah = io.BytesIO()
    buku.save(wadah)
    for a, s in sel.items():
        s.value = lama[a]
    return wadah.getvalue()


def _buka(isi: bytes) -> Any:
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(isi))


_buka_sekali = lru_cache(maxsize=16)(_buka)
"""Most tests change a cell of the same few workbooks; each is put back after it was saved."""


@pytest.fixture(scope="session")
def isian(kantor_contoh: Path) -> Isian:
    """A factory of filled forms with changed cells."""

    def buat(seksi: str = "pelayanan", tw: int = 1, ubah: Ubahan | None = None, /) -> bytes:
        isi = (kantor_contoh / RAW / f"tw{tw}" / f"{seksi}.xlsx").read_bytes()
        return _sunting(isi, ubah) if ubah else isi

    return buat


@pytest.fixture(scope="session")
def periksa(isian: Isian, acuan: Callable[[str, int], Acuan]) -> PeriksaIsian:
    """Check one form against the plan of the example office."""

    def jalankan(seksi: str = "pelayanan", tw: int = 1, ubah: Ubahan | None = None, /) -> HasilIsian:
        berkas = f"{RAW}/tw{tw}/{seksi}.xlsx"
        return periksa_isian(isian(seksi, tw, ubah or {}), berkas=berkas, acuan=acuan(seksi, tw))

    return jalankan


@pytest.fixture
def periksa_tw(kantor_contoh: Path, isi_rencana: bytes, pengaturan_isian: dict[str, Any]) -> PeriksaTriwulan:
    """Check a whole quarter of the example office."""
    kantor = muat(PengaturanIsian, pengaturan_isian)

    def jalankan(tw: int = 1, ganti: Mapping[str, bytes | None] | None = None, /) -> HasilTriwulan:
        ubahan = {f"{RAW}/{nama}": isi for nama, isi in (ganti or {}).items()}
        rencana = ubahan.get(BERKAS_RENCANA, isi_rencana)
        hasil, sebelum = HasilTriwulan(None, (), ()), list[Rekaman]()
        for n in range(1, tw + 1):
            folder = f"{RAW}/tw{n}"
            semua: dict[str, bytes | None] = {
                f"{folder}/{b.name}": b.read_bytes()
                for b in (kantor_contoh / folder).iterdir()
                if b.is_file()
            }
            semua |= {b: isi for b, isi in ubahan.items() if b.startswith(f"{folder}/")}
            hasil = periksa_triwulan(
                kantor,
                rencana,
                {b: isi for b, isi in sorted(semua.items()) if isi is not None},
                berkas_rencana=BERKAS_RENCANA,
                tahun=2023,
                tw=n,
                sebelum=sebelum,
            )
            sebelum += hasil.rekaman
        return hasil

    return jalankan


@pytest.fixture(scope="session")
def baca(isi_rencana: bytes) -> BacaRencana:
    """Read the plan workbook of the example office with changed cells."""
    seksi = list(muat_pengaturan()["seksi"])

    def jalankan(ubah: Ubahan | None = None, /) -> tuple[Rencana | None, list[Catatan]]:
        isi = _sunting(isi_rencana, ubah) if ubah else isi_rencana
        return baca_rencana(isi, berkas=BERKAS_RENCANA, tahun=2023, seksi=seksi)

    return jalankan


AKAR = Path(__file__).parents[1]
SKALA = AKAR / "config/skala/permendagri_86_2017.yaml"
PREDIKAT = AKAR / "config/skala/predikat_akip_88_2021.yaml"


@dataclass(frozen=True)
class Olahan:
    """The processed tables of the example office, made by the stages without Snakemake."""

    akar: Path
    skala: Path = SKALA
    predikat: Path = PREDIKAT

    @property
    def rencana(self) -> Path:
        """The plan workbook."""
        return self.akar / BERKAS_RENCANA

    def isian(self, tw: int) -> list[Path]:
        """All sheets of a quarter."""
        return sorted(b for b in (self.akar / RAW / f"tw{tw}").iterdir() if b.is_file())

    def jalur(self, nama: str) -> Path:
        """Path of a processed table, e.g. ``tw1/rekap.csv``."""
        return self.akar / "data/processed/2023" / nama

    def sampai(self, nama: str, tw: int) -> list[Path]:
        """The tables of this name of the quarters up to ``tw``."""
        return [self.jalur(f"tw{n}/{nama}") for n in range(1, tw + 1)]

    def tabel(self, nama: str) -> list[dict[str, str]]:
        """The rows of a processed table."""
        return bingkai.baris(bingkai.dari_csv(self.jalur(nama).read_bytes()))


@pytest.fixture(scope="session")
def olahan(kantor_contoh: Path) -> Olahan:
    """The example year from its sheets to the measured tables; not to be written to."""
    hasil = Olahan(kantor_contoh)
    p = muat_pengaturan()
    isian = {"kode": p["instansi"]["kode"], "nama": p["instansi"]["nama"], "seksi": p["seksi"]}
    ukur = {"seksi": list(p["seksi"]), "ketentuan": p["ketentuan"]}
    for tw in (1, 2, 3, 4):
        _olah_triwulan(hasil, isian, ukur, tw)
    pengukuran.tahunan(
        rencana=hasil.rencana,
        rekap=hasil.sampai("rekap.csv", 4),
        tahun_lalu=[],
        skala=[SKALA],
        skala_predikat=[PREDIKAT],
        pengaturan=ukur,
        tahun=2023,
        keluar=hasil.jalur("pengukuran.csv"),
        keluar_anggaran=hasil.jalur("anggaran.csv"),
        keluar_catatan=hasil.jalur("catatan.csv"),
    )
    return hasil


def _olah_triwulan(hasil: Olahan, isian: dict[str, Any], ukur: dict[str, Any], tw: int) -> None:
    catatan, tabel = hasil.jalur(f"tw{tw}/catatan.csv"), hasil.jalur(f"tw{tw}/isian.csv")
    triwulan.jalankan(
        rencana=hasil.rencana,
        isian=hasil.isian(tw),
        sebelum=hasil.sampai("isian.csv", tw - 1),
        pengaturan=isian,
        tahun=2023,
        tw=tw,
        keluar=catatan,
        keluar_isian=tabel,
    )
    rekap.susun(isian=tabel, catatan=catatan, keluar=hasil.jalur(f"tw{tw}/rekap.csv"))
    pengukuran.triwulan(
        rencana=hasil.rencana,
        rekap=hasil.sampai("rekap.csv", tw),
        skala=[SKALA],
        pengaturan=ukur,
        tahun=2023,
        tw=tw,
        keluar=hasil.jalur(f"tw{tw}/pengukuran.csv"),
        keluar_anggaran=hasil.jalur(f"tw{tw}/anggaran.csv"),
    )
