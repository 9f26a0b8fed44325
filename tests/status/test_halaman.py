"""The pages of a status: one file that loads nothing, says what the terminal says, and escapes every text."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.status.meja import AKAR, SEMUA, Meja

from lkj.laporan.naskah_dinas import status_sop
from lkj.periode import Masa
from lkj.status import Jadwal, Status, kata
from lkj.status.halaman import tulis_halaman
from lkj.status.jalankan import Terlihat, halaman
from lkj.status.jalankan import status as tulis_status

TEMPLAT = AKAR / "templates/status"
JADWAL: dict[int | None, Jadwal] = {1: Jadwal(mulai=date(2023, 4, 3), per_tanggal=date(2023, 4, 14))}
JAHAT = "<script>alert(1)</script> | **tebal** {.x}"


@pytest.fixture(autouse=True)
def _repositori(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def status() -> Status:
    """A quarter with everything on its page: late, done late, returned, a remark."""
    meja = Meja()
    meja.berkas_sop_lkj()
    Path("data/raw/2023/tw1/pmd.xlsx").unlink()
    meja.terbuat()
    for satu in SEMUA[:2]:
        meja.catat(*satu)
    meja.catat("bagi_tugas", "kasubbag", "kasubbag_perencanaan", 3, 11)
    for satu in SEMUA[3:5]:
        meja.catat(*satu)
    meja.catat("kembalikan", "kepala", "camat", 7, 13, catatan=JAHAT)
    meja.catat("arsipkan", "kasubbag", "kasubbag_perencanaan", 8, 14, putaran=2)
    return meja.status(jadwal=JADWAL)


class Pembaca(HTMLParser):
    """Elements, headings and text of a page."""

    def __init__(self, isi: bytes) -> None:
        super().__init__()
        self.unsur: list[tuple[str, dict[str, str | None]]] = []
        self.teks: list[str] = []
        self.feed(isi.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.unsur.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.teks.append(data)

    @property
    def terbaca(self) -> str:
        """The text, blanks folded."""
        return " ".join(" ".join(self.teks).split())


def test_the_page_loads_nothing_and_has_headings_and_table_headers(status: Status) -> None:
    isi = tulis_halaman(status, templat=TEMPLAT)
    baca = Pembaca(isi)
    nama = {t for t, _ in baca.unsur}
    assert not nama & {"script", "link", "img", "iframe", "form"}
    assert b"url(" not in isi
    assert b"http" not in re.sub(rb"http-equiv", b"", isi)
    assert [t for t, _ in baca.unsur if re.fullmatch("h[1-6]", t)] == ["h1", "h2", "h3", "h2"]
    assert {a.get("scope") for t, a in baca.unsur if t == "th"} == {"col", "row"}
    assert next(a["lang"] for t, a in baca.unsur if t == "html") == "id"
    sebutan = {a["data-judul"] for t, a in baca.unsur if t == "td"}
    assert sebutan == {"Pelaksana", "Waktu baku", "Keadaan", "Bukti"}  # what a phone shows before each cell
    tautan = {(a["href"] or "")[1:] for t, a in baca.unsur if t == "a"}
    assert tautan <= {a["id"] for _, a in baca.unsur if "id" in a}


def test_the_page_says_what_was_judged_in_words(status: Status) -> None:
    teks = Pembaca(tulis_halaman(status, templat=TEMPLAT)).terbaca
    (sop,) = status.sop
    for harus in (
        kata.judul(status),
        kata.dasar(status),
        kata.ringkas(sop),
        "selesai 11 April 2023, terlambat 2 hari kerja",
        "terlambat 5 hari kerja",
        "Seksi Pemberdayaan Masyarakat dan Desa (Sri Wahyuningtyas, S.Pd., M.M.)",
        "7 dari 8 ada: data/raw/2023/tw1/<seksi>.xlsx",
        "Belum ada: data/raw/2023/tw1/pmd.xlsx",
        "kembalikan ke langkah 5",
        "tidak berlaku lagi",
        "TINDAKAN_URUTAN",
        kata.sidik_pendek(sop.langkah[0].bukti[0].sidik or ""),
    ):
        assert harus in teks, harus
    assert str(sop.langkah[0].bukti[0].sidik) in tulis_halaman(status, templat=TEMPLAT).decode()


def test_a_text_is_never_markup(status: Status) -> None:
    isi = tulis_halaman(status, templat=TEMPLAT)
    assert b"<script>" not in isi
    assert JAHAT in Pembaca(isi).terbaca


def test_without_a_sop_the_page_says_so() -> None:
    status = Meja(sop=[]).status()
    teks = Pembaca(tulis_halaman(status, templat=TEMPLAT)).terbaca
    assert kata.tanpa_sop(status) in teks
    assert "Tenggat" not in teks


def test_a_year_shows_its_quarters() -> None:
    status = Meja().status(tw=None, jadwal={n: Jadwal() for n in (None, 1, 2)})
    teks = Pembaca(tulis_halaman(status, templat=TEMPLAT)).terbaca
    assert "Triwulan II Prosedur Pengumpulan Data Kinerja (LKj) 0 dari 8" in teks
    assert "Triwulan III" not in teks


def test_the_json_fits_its_schema(status: Status) -> None:
    Path("status.json").write_bytes(status.ke_json())
    skema = AKAR / "config/skema/status_sop.schema.json"
    periksa = (sys.executable, "-m", "check_jsonschema", "--schemafile", str(skema))
    assert subprocess.run([*periksa, "status.json"], check=False).returncode == 0
    Path("lain.json").write_bytes(status.ke_json().replace(b'"banyak":', b'"jumlah":'))
    assert subprocess.run([*periksa, "lain.json"], check=False, capture_output=True).returncode == 1


# Jobs ----------------------------------------------------------------------------------------------
def test_the_jobs_write_json_page_and_paper(status: Status) -> None:
    meja = Meja()
    berkas = {str(b): meja.sumber().sidik(str(b)) or "" for b in Path().rglob("*") if b.is_file()}
    jadwal = Path(status.jadwal)
    jadwal.parent.mkdir()
    jadwal.write_text("mulai: 2023-04-03\nper_tanggal: 2023-04-14\n", encoding="utf-8")
    pengaturan = meja.kantor.model_dump(mode="json")
    tulis_status(
        unit="",
        masa=Masa(2023, 1),
        sop=sorted((AKAR / "config/sop").glob("pengumpulan*.yaml")),
        kalender=sorted((AKAR / "config/kalender").glob("*.yaml")),
        terlihat=Terlihat(berkas, {"lkj_2023_tw1": "a" * 64}, {}),
        pengaturan=pengaturan,
        keluar=Path("sop_2023_tw1.json"),
    )
    assert Path("sop_2023_tw1.json").read_bytes() == status.ke_json()
    halaman(status=Path("sop_2023_tw1.json"), templat=TEMPLAT, keluar=Path("sop.html"))
    assert Path("sop.html").read_bytes() == tulis_halaman(status, templat=TEMPLAT)
    status_sop.susun(
        status=Path("sop_2023_tw1.json"),
        templat=AKAR / "templates",
        pengaturan=pengaturan,
        keluar=Path("sop.md"),
    )
    naskah = Path("sop.md").read_text("utf-8")
    assert kata.ringkas(status.sop[0]).replace(".", r"\.")[:20] in naskah.replace("\\", "")
    assert "| 4 | Menyerahkan bahan laporan kinerja |" in naskah
    assert "terlambat 5 hari kerja" in naskah
    assert "<script>" not in naskah.replace(r"\<script\>", "")
