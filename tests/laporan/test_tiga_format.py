"""The example's reports say the same in PDF, DOCX and HTML, as meant; the PDF is what it says it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from tests.laporan.cetakan import FORMAT, Cetakan, cetak_naskah, sel_harapan, sel_tercetak
from tests.laporan.periksa_pdf import periksa_pdf
from tests.laporan.terbaca import baca_pohon, semua_unsur

from lkj.contoh import muat_pengaturan
from lkj.laporan import naskah
from lkj.laporan.harapan import Harapan, berkas_harapan
from lkj.laporan.naskah import Sumber

if TYPE_CHECKING:
    from tests.conftest import Olahan

pytestmark = pytest.mark.xdist_group("tiga_format")
TEMPLAT = Path(__file__).parents[2] / "templates"


@pytest.fixture(scope="module")
def sumber(olahan: Olahan) -> Sumber:
    """What the yearly report of the example office is made from."""
    return Sumber(
        rencana=olahan.rencana,
        rekap=olahan.sampai("rekap.csv", 4),
        pengukuran=olahan.jalur("pengukuran.csv"),
        anggaran=olahan.jalur("anggaran.csv"),
        per_triwulan=olahan.sampai("pengukuran.csv", 4),
        skala=[olahan.skala],
        skala_predikat=[olahan.predikat],
        narasi=sorted((olahan.rencana.parent / "narasi").iterdir()),
        kelengkapan=[TEMPLAT.parent / "config/kelengkapan.yaml"],
        profil=olahan.rencana.with_name("profil.xlsx"),
    )


@pytest.fixture(scope="module", params=[None, 3], ids=["tahun", "triwulan"])
def cetakan(
    request: pytest.FixtureRequest, sumber: Sumber, olahan: Olahan, tmp_path_factory: pytest.TempPathFactory
) -> Cetakan:
    """The yearly report and the one of a quarter in all formats."""
    tw: int | None = request.param
    if tw is not None:
        sumber = replace(
            sumber,
            rekap=olahan.sampai("rekap.csv", tw),
            pengukuran=olahan.jalur(f"tw{tw}/pengukuran.csv"),
            anggaran=olahan.jalur(f"tw{tw}/anggaran.csv"),
            per_triwulan=olahan.sampai("pengukuran.csv", tw),
            kelengkapan=[],
        )
    folder = tmp_path_factory.mktemp("cetakan")
    naskah.susun(
        sumber=sumber,
        templat=TEMPLAT,
        pengaturan=muat_pengaturan(),
        tahun=2023,
        tw=tw,
        keluar=folder / "lkj.md",
        keluar_lampiran={n: folder / f"{n}.csv" for n in ("rekap", "pengukuran", "anggaran")},
        keluar_catatan=folder / "catatan.csv",
    )
    return cetak_naskah(folder / "lkj.md")


@pytest.mark.parametrize("jenis", FORMAT)
def test_every_text_of_the_checked_tree_stands_in_each_format(cetakan: Cetakan, jenis: str) -> None:
    pohon = baca_pohon(cetakan.berkas("md").with_name("pohon.json")).utuh.casefold()
    assert len(pohon) > 10_000
    assert _beda(cetakan.baca(jenis).utuh.casefold(), pohon) == ("", "")


def _beda(satu: str, lain: str) -> tuple[str, str]:
    """Where two texts part: a piece of each; nothing when they do not."""
    if satu == lain:
        return "", ""
    sama = (n for n, (a, b) in enumerate(zip(satu, lain, strict=False)) if a != b)
    n = next(sama, min(len(satu), len(lain)))
    return satu[max(n - 40, 0) : n + 40], lain[max(n - 40, 0) : n + 40]


def test_every_cell_is_the_same_in_the_three_formats(cetakan: Cetakan) -> None:
    tabel = [cetakan.baca(jenis).tabel for jenis in FORMAT]
    assert len(tabel[0]) >= 10
    assert tabel[0] == tabel[1] == tabel[2]


@pytest.mark.parametrize("jenis", FORMAT)
def test_every_cell_is_what_was_meant(cetakan: Cetakan, jenis: str) -> None:
    harapan = sel_harapan(cetakan)
    assert len(harapan) >= 10
    assert sel_tercetak(cetakan.baca(jenis), harapan) == harapan


def test_the_pdf_is_what_it_says_it_is(cetakan: Cetakan) -> None:
    assert periksa_pdf(cetakan.berkas("pdf")) == []


def _unsur(dokumen: pikepdf.Pdf, jenis: str) -> Any:
    return next(u for u in semua_unsur(dokumen.Root.StructTreeRoot) if jenis == u.S)


def _benda(dokumen: pikepdf.Pdf, kunci: str, nilai: str) -> Any:
    return next(b for b in dokumen.objects if isinstance(b, pikepdf.Dictionary) and b.get(kunci) == nilai)


def _tanpa_tanda(dokumen: pikepdf.Pdf) -> None:
    halaman = dokumen.pages[3]
    halaman.contents_add(b"BT /f0 12 Tf (a) Tj ET", prepend=False)


_RUSAK: dict[str, Callable[[pikepdf.Pdf], object]] = {
    "bahasa dokumen": lambda d: d.Root.__setitem__("/Lang", pikepdf.String("en-US")),
    "judul tidak ditampilkan": lambda d: d.Root.__delitem__("/ViewerPreferences"),
    "isi tidak bertanda": lambda d: d.Root.__delitem__("/MarkInfo"),
    "judul kosong": lambda d: d.docinfo.__delitem__("/Title"),
    "tidak dinyatakan": lambda d: d.Root.__delitem__("/Metadata"),
    "ada /OpenAction": lambda d: d.Root.__setitem__("/OpenAction", pikepdf.Array([])),
    "ada tindakan /Launch": lambda d: d.pages[0].obj.__setitem__(
        "/X", d.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Launch))
    ),
    "ada tautan file": lambda d: d.pages[0].obj.__setitem__(
        "/X", d.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("file:///x")))
    ),
    "tidak disertakan": lambda d: _benda(d, "/Type", "/FontDescriptor").__delitem__("/FontFile2"),
    "tidak dapat disalin": lambda d: _benda(d, "/Subtype", "/Type0").__delitem__("/ToUnicode"),
    "tanpa hubungan": lambda d: d.attachments["rekap.csv"].obj.__delitem__("/AFRelationship"),
    "tidak terdaftar": lambda d: d.Root.__delitem__("/AF"),
    "judul melompat": lambda d: _unsur(d, "/H1").__setitem__("/S", pikepdf.Name.H4),
    "tanpa baris kepala": lambda d: _unsur(d, "/THead").__setitem__("/S", pikepdf.Name.TBody),
    "kepala tabel tanpa arah": lambda d: _unsur(d, "/TH").__delitem__("/A"),
    "tidak sama lebar": lambda d: _unsur(d, "/TD").__setitem__("/S", pikepdf.Name.P),
    "ada isi tanpa tanda": _tanpa_tanda,
}


@pytest.mark.parametrize("salah", _RUSAK)
def test_a_pdf_that_lacks_something_is_told(salah: str, tmp_path: Path, satu_pdf: Path) -> None:
    rusak = tmp_path / "rusak.pdf"
    with pikepdf.open(satu_pdf) as dokumen:
        _RUSAK[salah](dokumen)
        dokumen.save(rusak)
    assert any(salah in kata for kata in periksa_pdf(rusak))


@pytest.fixture(scope="module")
def satu_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A short document to be spoiled."""
    folder = tmp_path_factory.mktemp("rusak")
    (folder / "naskah.md").write_text(SAMPUL + ISI, encoding="utf-8")
    berkas_harapan(folder / "naskah.md").write_bytes(Harapan().ke_bytes())
    return cetak_naskah(folder / "naskah.md").berkas("pdf")


SAMPUL = '::: {.sampul judul="J" penulis="P" tanggal="2024-01-30"}\n# J\n:::\n\n'
ISI = """::: isi

# Bab

isi

# Bab lain

![Gambar](grafik/a.svg){#gbr-a alt="gambar" lebar="20%"}

::: {.tabel #tbl-a}
| a | b |
|---|---|
| 1 | 2 |

: Tabel
:::

:::
"""
