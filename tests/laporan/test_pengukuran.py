"""The measurement as a document of its own: the report's tables, the rules it used, its state."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from lkj import bingkai
from lkj.catatan import DataSalahError
from lkj.laporan import cetak, naskah
from lkj.laporan.naskah_dinas import pengukuran
from lkj.laporan.templat.uji import Uji
from lkj.rekap import KOLOM
from lkj.tindakan.jalankan import isi as hitung_isi
from lkj.tindakan.jalankan import keadaan as nyatakan_keadaan

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Olahan

    from lkj.laporan.naskah import Sumber

AKAR = Path(__file__).parents[2]
TEMPLAT = AKAR / "templates"
TABEL = ("rekap", "pengukuran", "anggaran")


@pytest.fixture
def sumber(olahan: Olahan, pengaturan: dict[str, Any]) -> Callable[[int | None], Sumber]:
    """What the measurement of a year or a quarter of the example office is made from."""
    uji = Uji(
        olahan.rencana, olahan.jalur(""), AKAR / "config", pengaturan, 2023, TEMPLAT, TEMPLAT / "kantor"
    )
    return lambda tw: replace(uji.sumber(tw), bernarasi=False)


def susun(
    sumber: Sumber,
    pengaturan: dict[str, Any],
    folder: Path,
    tw: int | None = None,
    *,
    tulis: Callable[..., None] = pengukuran.susun,
) -> str:
    """The Markdown of the measurement (or of the report); the tables that it carries lie in ``lampiran``."""
    keluar = folder / "naskah.md"
    tulis(
        sumber=sumber,
        templat=TEMPLAT,
        pengaturan=pengaturan,
        tahun=2023,
        tw=tw,
        keluar=keluar,
        keluar_lampiran={n: folder / f"lampiran/{n}.csv" for n in TABEL},
    )
    return keluar.read_text(encoding="utf-8")


def tabel(teks: str) -> list[str]:
    """Ids of the tables of a Markdown in their order."""
    return re.findall(r"^::: \{\.tabel.*? #([\w-]+)", teks, re.MULTILINE)


def satu_tabel(teks: str, nama: str) -> str:
    """A table with its notes, as the Markdown writes it."""
    return teks.partition(f"#{nama} ")[2].partition("\n::: {.tabel")[0].partition("\n:::\n")[0]


def test_a_quarter_has_its_own_table_and_the_budget_just_as_its_report(
    sumber: Callable[[int | None], Sumber], pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    teks = susun(sumber(2), pengaturan, tmp_path, 2)
    assert tabel(teks) == ["tbl-ukur-tw2", "tbl-anggaran-program"]
    laporan = susun(sumber(2), pengaturan, tmp_path / "lkj", 2, tulis=naskah.susun)
    for nama in tabel(teks):
        assert satu_tabel(teks, nama).count("|") > 50
        assert satu_tabel(teks, nama) == satu_tabel(laporan, nama)
    assert "TRIWULAN II TAHUN 2023" in teks
    assert "nomor 100\\.3\\/014\\/KEC\\.SKM\\/I\\/2023" in teks


def test_a_year_has_the_year_and_each_quarter(
    sumber: Callable[[int | None], Sumber], pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    teks = susun(sumber(None), pengaturan, tmp_path)
    triwulan = [f"tbl-ukur-tw{n}" for n in (1, 2, 3, 4)]
    assert tabel(teks) == ["tbl-pengukuran-tahun", *triwulan, "tbl-anggaran-program"]
    assert (
        "nomor 100\\.3\\/467\\/KEC\\.SKM\\/X\\/2023" in teks
    )  # the last version, which the year is measured by


@pytest.mark.parametrize("tw", [None, 2])
def test_it_prints_the_rules_of_measuring_and_none_of_comparing(
    tw: int | None, sumber: Callable[[int | None], Sumber], pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    teks = susun(sumber(tw), pengaturan, tmp_path, tw)
    for ada in ("**Rumus capaian**", "**Kategori**", "**Anggaran**", "Realisasi ÷ target × 100"):
        assert ada in teks
    for tiada in ("Risiko terhadap", "antartahun", "Efisiensi:"):
        assert tiada not in teks


def test_it_carries_the_tables_that_a_report_carries(
    olahan: Olahan, sumber: Callable[[int | None], Sumber], pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    susun(sumber(2), pengaturan, tmp_path, 2)
    for nama in ("pengukuran", "anggaran"):
        salinan = (tmp_path / f"lampiran/{nama}.csv").read_bytes()
        assert salinan == olahan.jalur(f"tw2/{nama}.csv").read_bytes()
    rekap = bingkai.baris(bingkai.dari_csv((tmp_path / "lampiran/rekap.csv").read_bytes()))
    assert {b["tw"] for b in rekap} == {"1", "2"}


def dengan_putusan(sumber: Sumber, folder: Path, jenis: str, /, **isi: str) -> Sumber:
    """The same with a decision in the rekap of the last quarter."""
    lama = bingkai.baris(bingkai.dari_csv(sumber.rekap[-1].read_bytes()))
    milik = dict.fromkeys(KOLOM, "") | {"tw": "2", "seksi": "trantib", "jenis": jenis, "kunci": "1"}
    baru = [milik | {"ukuran": k, "teks": t, "id": f"x/{k}"} for k, t in isi.items()]
    folder.mkdir(exist_ok=True)
    (folder / "rekap.csv").write_bytes(bingkai.ke_csv(bingkai.susun([*lama, *baru], KOLOM)))
    return replace(sumber, rekap=[*sumber.rekap[:-1], folder / "rekap.csv"])


def test_a_late_section_is_named_and_the_title_says_that_it_is_provisional(
    sumber: Callable[[int | None], Sumber], pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    utuh = susun(sumber(2), pengaturan, tmp_path / "utuh", 2)
    putusan = {"alasan": "Kepala seksi dirawat", "oleh": "Sekretaris", "tanggal": "2023-07-08"}
    telat = dengan_putusan(sumber(2), tmp_path, "lanjut_tanpa", **putusan)
    teks = susun(telat, pengaturan, tmp_path / "telat", 2)
    assert 'tanda="SEMENTARA"' in teks
    assert "Kepala seksi dirawat" in teks
    assert "tanda=" not in utuh
    assert "belum masuk" not in utuh
    assert keadaan(tmp_path / "telat", pengaturan)["sementara"] is True
    assert keadaan(tmp_path / "utuh", pengaturan)["sementara"] is False


def test_corrected_cells_are_annexed_where_there_are_some(
    sumber: Callable[[int | None], Sumber], pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    isi = {"lembar": "Kinerja", "sel": "G9", "lama": "1", "baru": "2", "alasan": "tertukar", "sumber": "SKM"}
    milik = dengan_putusan(sumber(2), tmp_path, "perbaikan", **isi, oleh="Kasubbag", tanggal="2023-07-08")
    assert "# Perbaikan Data" in susun(milik, pengaturan, tmp_path / "ada", 2)
    assert "# Perbaikan Data" not in susun(sumber(2), pengaturan, tmp_path / "tiada", 2)


def keadaan(folder: Path, pengaturan: dict[str, Any]) -> dict[str, Any]:
    """The state of a measurement on which nobody has acted, as the jobs write it."""
    naskah, isi, keluar = folder / "naskah.md", folder / "isi.json", folder / "keadaan.json"
    hitung_isi(dokumen="pengukuran_2023_tw2", berkas=[naskah], keluar=isi)
    nyatakan_keadaan(
        dokumen="pengukuran_2023_tw2",
        naskah=naskah,
        isi=isi,
        tabel=[],
        folder=folder / "data/raw/2023/tw2/pengesahan",
        pengaturan=pengaturan,
        keluar=keluar,
        keluar_perubahan=folder / "perubahan.csv",
        keluar_catatan=folder / "pengesahan.csv",
    )
    hasil: dict[str, Any] = json.loads(keluar.read_bytes())
    return hasil


def test_the_page_is_signed_says_its_revision_and_annexes_what_changed(
    sumber: Callable[[int | None], Sumber], pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    susun(sumber(2), pengaturan, tmp_path, 2)
    pohon, pdf, tanda = (tmp_path / n for n in ("pohon.json", "p.pdf", "keadaan.json"))
    beda = dict(zip(("baris", "nama", "kolom", "semula", "menjadi"), BEDA, strict=True))
    tanda.write_text(
        json.dumps({"tanda": "DRAF", "revisi": 1, "sementara": False, "perubahan": [beda], "berubah": []}),
        encoding="utf-8",
    )
    cetak.pohon(naskah=tmp_path / "naskah.md", gambar=[], keluar=pohon)
    lampiran = [tmp_path / f"lampiran/{n}.csv" for n in TABEL]
    cetak.pdf(pohon=pohon, gambar=[], lampiran=lampiran, templat=TEMPLAT, tanda=tanda, keluar=pdf)
    with pypdfium2.PdfDocument(pdf) as dokumen:
        halaman = [" ".join(h.get_textpage().get_text_bounded().split()) for h in dokumen]
        terlampir = {dokumen.get_attachment(n).get_name() for n in range(dokumen.count_attachments())}
    assert terlampir == {f"{n}.csv" for n in TABEL}
    assert "TRIWULAN II TAHUN 2023 Revisi 1" in halaman[0]
    assert any("Sukamaju, 12 Juli 2023 Plt. Camat Sukamaju, Ratna Puspitaningrum" in h for h in halaman)
    assert "PERUBAHAN ANGKA" in halaman[-1].upper()
    assert "82,45 82,54" in halaman[-1]


BEDA = ("IKU-01 indikator", "Indeks", "realisasi_tw", "82.45", "82.54")


def test_without_its_date_there_is_none(
    sumber: Callable[[int | None], Sumber], pengaturan: dict[str, Any], tmp_path: Path
) -> None:
    del pengaturan["dokumen"]["tanggal"][2023]["triwulan"][2]
    with pytest.raises(DataSalahError) as galat:
        susun(sumber(2), pengaturan, tmp_path, 2)
    assert [c.kode for c in galat.value.catatan] == ["TANGGAL_DOKUMEN"]
    assert list(tmp_path.iterdir()) == []
