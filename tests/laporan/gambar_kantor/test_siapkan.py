"""The job: a package that names each file's pictures and says what is wrong with the others."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.laporan.gambar_kantor import gambar as g

from lkj.laporan.gambar_kantor.lambang import siapkan_lambang as siapkan
from lkj.laporan.gambar_kantor.paket import baca_paket, isi_gambar

HURUF = Path(__file__).parents[3] / "templates/fonts"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 90">'
    '<path d="M0 0H60V60L30 90L0 60Z" fill="#0a5"/></svg>'
)


def buat(akar: Path, **berkas: bytes) -> Path:
    """Write files (``foto__a.jpg`` is a.jpg in the folder foto) and make their package."""
    jalur = []
    for nama, isi in berkas.items():
        satu = Path(*nama.split("__"))
        satu.parent.mkdir(parents=True, exist_ok=True)
        satu.write_bytes(isi)
        jalur.append(satu)
    keluar = akar / "gambar.zip"
    siapkan(berkas=jalur, ditolak=[("GAMBAR_TAUTAN", "foto/t.jpg", "")], huruf=HURUF, keluar=keluar)
    return keluar


@pytest.fixture
def _di_sana(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("_di_sana")
def test_the_package_names_the_pages_of_each_file(tmp_path: Path) -> None:
    isi = buat(
        tmp_path,
        **{
            "foto__Foto Rapat (1).JPG": g.foto(),
            "pindaian__pk.pdf": g.pindaian([(595, 842)] * 2),
            "raw__lambang.svg": SVG.encode(),
            "foto__rusak.jpg": b"teks",
        },
    ).read_bytes()
    paket = baca_paket(isi)
    assert {b: len(h) for b, h in paket.halaman.items()} == {
        "foto/Foto Rapat (1).JPG": 1,
        "pindaian/pk.pdf": 2,
        "raw/lambang.svg": 1,
    }
    assert sorted(isi_gambar([isi])) == sorted(h.nama for semua in paket.halaman.values() for h in semua)
    assert [(c.kode, c.berkas) for c in paket.catatan] == [
        ("GAMBAR_BUKAN", "foto/rusak.jpg"),
        ("GAMBAR_TAUTAN", "foto/t.jpg"),
    ]
    assert paket.lambang is not None
    assert paket.lambang.tinggi == 900
    assert 590 < paket.lambang.lebar < 610


@pytest.mark.usefixtures("_di_sana")
@pytest.mark.parametrize(
    ("svg", "kode"),
    [
        (SVG.replace("<path", "<script>alert(1)</script><path"), "GAMBAR_BERBAHAYA"),
        (SVG.replace("<path", '<image href="file:///etc/passwd"/><path'), "GAMBAR_BERBAHAYA"),
        (SVG.replace("<path", '<use href="https://contoh.example/x.svg#a"/><path'), "GAMBAR_BERBAHAYA"),
        (SVG.replace("<path", '<path onload="x()"'), "GAMBAR_BERBAHAYA"),
        (f'<!DOCTYPE svg [<!ENTITY a "b">]>{SVG}', "GAMBAR_BUKAN"),
        (SVG[:60], "GAMBAR_RUSAK"),
        ("bukan svg", "GAMBAR_BUKAN"),
        ("\x1f\x8b", "GAMBAR_BUKAN"),
    ],
)
def test_an_svg_that_acts_or_is_none_is_refused(tmp_path: Path, svg: str, kode: str) -> None:
    paket = baca_paket(buat(tmp_path, **{"raw__lambang.svg": svg.encode()}).read_bytes())
    assert not paket.halaman
    assert kode in {c.kode for c in paket.catatan}


@pytest.fixture
def _zona_kembali() -> Iterator[None]:
    """The time zone of the process is the system's again; without `tzset` only the variable would be."""
    yield
    with pytest.MonkeyPatch.context() as sementara:
        sementara.delenv("TZ", raising=False)
        time.tzset()


@pytest.mark.usefixtures("_zona_kembali")
def test_two_folders_and_two_time_zones_give_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasil = []
    berkas = {"foto__a.jpg": g.foto_ponsel(), "pindaian__b.pdf": g.pindaian(), "raw__l.svg": SVG.encode()}
    for zona in ("Asia/Jayapura", "America/Lima"):
        folder = tmp_path / zona.replace("/", "-")
        folder.mkdir()
        monkeypatch.chdir(folder)
        monkeypatch.setenv("TZ", zona)
        time.tzset()
        hasil.append(buat(folder, **berkas).read_bytes())
        for nama in berkas:
            os.utime(Path(*nama.split("__")), (1, 1))
    assert hasil[0] == hasil[1]


@pytest.mark.usefixtures("_di_sana")
def test_an_office_without_pictures_has_an_empty_package(tmp_path: Path) -> None:
    siapkan(berkas=[], ditolak=[], huruf=HURUF, keluar=tmp_path / "kosong.zip")
    paket = baca_paket((tmp_path / "kosong.zip").read_bytes())
    assert paket.lambang is None
    assert not paket.halaman
