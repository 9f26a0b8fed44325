"""Two documents and two SOPs at once: what they share is recorded once, the rest is of one document."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lkj.catatan import DataSalahError
from lkj.konfigurasi import Kantor, muat
from lkj.periode import POLA_KUNCI_BULAN
from lkj.tindakan import baca_tindakan, tulis_tindakan
from lkj.tindakan.alur import alur_sop
from lkj.tindakan.hukum import Berkas, melayani, periksa_tindakan
from lkj.tindakan.keadaan import nyatakan
from lkj.tindakan.model import jenis_dokumen
from lkj.tindakan.usul import Permintaan, mendahului_isi, susun

Catat = Callable[..., Path]
CONFIG = Path(__file__).parents[2] / "config/sop"
LAPORAN, UKUR = "lkj_2023_tw1", "pengukuran_2023_tw1"
RENCANA, LEMBAR = "data/raw/2023/rencana.xlsx", "data/raw/2023/tw1/pelayanan.xlsx"
SIDIK = {LAPORAN: "a" * 64, UKUR: "b" * 64, RENCANA: "c" * 64, LEMBAR: "d" * 64}
PELAKSANA = "kasubbag_umum"
AWAYAN = [
    {"nama": "awayan_pengumpulan", "peran": {"pelaksana": PELAKSANA}},
    {"nama": "awayan_pengukuran", "peran": {"pelaksana": PELAKSANA}},
]
PURWAKARTA = [
    {"nama": "purwakarta_pengukuran", "peran": {"anggota_tim": PELAKSANA, "kasi": "kasi_pelayanan"}}
]
LKJ = [{"nama": "pengumpulan_data_kinerja"}]


class Meja:
    """A folder of acts of an office with some SOPs in force; acts are recorded as the command does."""

    def __init__(self, folder: Path, pengaturan: dict[str, Any], sop: list[dict[str, Any]]) -> None:
        """Begin with nothing recorded."""
        self.folder = folder
        self.kantor = muat(Kantor, {**pengaturan, "sop": sop})
        isi = {str(b): b.read_bytes() for b in sorted(CONFIG.glob("*.yaml"))}
        self.alur = alur_sop(self.kantor, isi, UKUR, berkas="config/config.yaml")

    def berkas(self) -> Berkas:
        """What was lawfully done; nothing unlawful is there."""
        tindakan, catatan = baca_tindakan(self.folder, kantor=self.kantor)
        sah, ditolak = periksa_tindakan(tindakan, self.alur)
        assert [*catatan, *ditolak] == []
        return Berkas(self.alur, tuple(sah))

    def catat(self, tindakan: Any, dokumen: str, **isian: Any) -> tuple[str, int, str]:
        """Record an act; SOP and step that it was put at, and what it concerns."""
        minta = Permintaan(tindakan, dokumen, **{"tanggal": date(2023, 4, 14), "catatan": "x", **isian})
        nama = RENCANA if mendahului_isi(minta, self.berkas()) else dokumen
        nama = LEMBAR if tindakan == "validasi" else nama
        usul = susun(replace(minta, pokok={nama: SIDIK[nama]}), self.berkas(), self.kantor)
        tulis_tindakan(self.folder, usul.pokok, usul.isi)
        return usul.isi.sop, usul.isi.langkah, nama

    def tolak(self, tindakan: Any, dokumen: str, **isian: Any) -> list[str]:
        """Codes of the remarks on an act that is not recorded."""
        with pytest.raises(DataSalahError) as galat:
            self.catat(tindakan, dokumen, **isian)
        return [c.kode for c in galat.value.catatan]

    def belum(self, sop: str) -> list[int]:
        """Steps of a SOP whose acts are not all recorded."""
        milik, sah = self.alur[sop], self.berkas().berlaku
        return sorted(
            {s.nomor for s in milik.langkah if s.tindakan and not any(melayani(t, s, milik) for t in sah)}
        )

    def tanda(self, dokumen: str) -> str:
        """The mark of a document by what was done."""
        return nyatakan(dokumen, SIDIK[dokumen], self.berkas()).tanda


def test_rules_and_law_mean_the_same_documents() -> None:
    aturan = (CONFIG.parents[1] / "workflow/rules/common.smk").read_text(encoding="utf-8")
    (tertulis,) = re.findall(r'^DOKUMEN_SAH = rf"(.+)"$', aturan, re.MULTILINE)
    pola = tertulis.replace("{POLA_KUNCI_BULAN}", POLA_KUNCI_BULAN)
    jenis = ("lkj", "pengukuran", "iku", "pk", "rencana_aksi", "lkj_pengukuran")
    masa = ("2023", "2023_tw1", "2023_tw5", "2023_bl02", "2023_bl13", "2023_camat", "1999")
    semua = [f"{j}_{m}" for j in jenis for m in masa]
    sah = [n for n in semua if re.fullmatch(pola, n)]
    assert sah == [n for n in semua if jenis_dokumen(n) is not None]
    assert sah == ["lkj_2023", "lkj_2023_tw1", "lkj_2023_bl02", "pengukuran_2023", "pengukuran_2023_tw1"]


@pytest.fixture
def awayan(folder: Path, pengaturan: dict[str, Any]) -> Meja:
    """An office with both SOPs of Awayan."""
    return Meja(folder, pengaturan, AWAYAN)


def test_what_both_sops_begin_with_is_recorded_once(awayan: Meja) -> None:
    assert awayan.catat("disposisi", UKUR) == ("awayan_pengukuran", 1, RENCANA)
    assert awayan.tolak("disposisi", LAPORAN) == ["TINDAKAN_GANDA"]
    assert awayan.catat("sampaikan", LAPORAN) == ("awayan_pengumpulan", 3, RENCANA)
    assert awayan.belum("awayan_pengumpulan") == [6, 7, 8]
    assert awayan.belum("awayan_pengukuran") == [5, 8, 9]


def test_verification_and_signature_of_two_documents_are_two_acts_each(awayan: Meja) -> None:
    awayan.catat("disposisi", UKUR)
    awayan.catat("sampaikan", UKUR)
    assert awayan.catat("verifikasi", LAPORAN) == ("awayan_pengumpulan", 6, LAPORAN)
    assert awayan.belum("awayan_pengukuran") == [5, 8, 9]
    assert awayan.tolak("tanda_tangan", UKUR) == ["TINDAKAN_URUTAN"]
    assert awayan.catat("verifikasi", UKUR) == ("awayan_pengukuran", 5, UKUR)
    assert awayan.catat("sampaikan", UKUR, peran="kasubbag") == ("awayan_pengukuran", 8, UKUR)
    assert awayan.catat("tanda_tangan", UKUR) == ("awayan_pengukuran", 8, UKUR)
    assert (awayan.tanda(UKUR), awayan.tanda(LAPORAN)) == ("", "DRAF")
    assert awayan.belum("awayan_pengumpulan") == [7, 8]
    assert awayan.catat("tanda_tangan", LAPORAN) == ("awayan_pengumpulan", 7, LAPORAN)
    assert awayan.tanda(LAPORAN) == ""
    for tindakan, dokumen in (("entri", UKUR), ("arsipkan", UKUR), ("arsipkan", LAPORAN)):
        awayan.catat(tindakan, dokumen)
    assert awayan.belum("awayan_pengumpulan") == awayan.belum("awayan_pengukuran") == []


def test_handing_the_forms_out_is_not_handing_the_measurement_in(
    folder: Path, pengaturan: dict[str, Any], catat_satu: Catat
) -> None:
    """In a small office one official does both; the act on the plan does not serve the later step."""
    kasubbag = "kasubbag_perencanaan"
    meja = Meja(folder, pengaturan, [{**s, "peran": {"pelaksana": kasubbag}} for s in AWAYAN])
    meja.catat("disposisi", LAPORAN)
    assert meja.catat("sampaikan", LAPORAN) == ("awayan_pengumpulan", 3, RENCANA)
    meja.catat("verifikasi", UKUR)
    assert 8 in meja.belum("awayan_pengukuran")
    catat_satu("sampaikan", kasubbag, nama=RENCANA, sop="awayan_pengukuran", langkah=8, peran="kasubbag")
    _, ditolak = periksa_tindakan(baca_tindakan(folder)[0], meja.alur)
    assert [c.kode for c in ditolak] == ["TINDAKAN_DOKUMEN"]
    assert ditolak[0].nilai == RENCANA


def test_a_sop_says_nothing_of_the_document_that_it_does_not_yield(awayan: Meja, catat_satu: Catat) -> None:
    for nama, langkah, tindakan in ((LAPORAN, 1, "disposisi"), (UKUR, 3, "sampaikan")):
        jabatan, peran = ("camat", "camat") if langkah == 1 else (PELAKSANA, "pelaksana")
        catat_satu(tindakan, jabatan, nama=nama, sop="awayan_pengumpulan", langkah=langkah, peran=peran)
    sah, ditolak = periksa_tindakan(baca_tindakan(awayan.folder)[0], awayan.alur)
    assert [t.isi.tindakan for t in sah] == ["disposisi"]
    assert [(c.kode, c.nilai) for c in ditolak] == [("TINDAKAN_DOKUMEN", UKUR)]
    assert "pengukuran_…" in ditolak[0].saran


def test_the_fourteen_steps_of_purwakarta_lead_to_a_signed_measurement(
    folder: Path, pengaturan: dict[str, Any]
) -> None:
    meja = Meja(folder, pengaturan, PURWAKARTA)
    acara: list[tuple[Any, int, str]] = [
        ("disposisi", 1, RENCANA),
        ("sampaikan", 3, RENCANA),
        ("rapat", 5, RENCANA),
        ("validasi", 7, LEMBAR),
        ("sampaikan", 8, RENCANA),
        ("terima", 8, RENCANA),
        ("koreksi", 9, UKUR),
        ("sampaikan", 10, UKUR),
        ("setujui", 11, UKUR),
        ("tanda_tangan", 11, UKUR),
        ("nomori", 12, UKUR),
        ("gandakan", 13, UKUR),
        ("arsipkan", 14, UKUR),
    ]
    for tindakan, langkah, pokok in acara:
        assert meja.catat(tindakan, UKUR) == ("purwakarta_pengukuran", langkah, pokok)
        assert (meja.tanda(UKUR) == "") == (langkah >= 11)
    assert meja.belum("purwakarta_pengukuran") == []
    assert meja.tolak("paraf", UKUR) == ["TINDAKAN_SOP"]  # signed by its own SOP: no closing steps
    assert meja.catat("kirim", UKUR) == ("", 3, UKUR)
    assert meja.catat("paraf", LAPORAN) == ("", 1, LAPORAN)


def test_under_a_sop_of_the_report_the_measurement_has_the_closing_steps(
    folder: Path, pengaturan: dict[str, Any]
) -> None:
    meja = Meja(folder, pengaturan, LKJ)
    assert meja.tolak("disposisi", UKUR) == ["TINDAKAN_SOP"]
    assert meja.catat("paraf", UKUR) == ("", 1, UKUR)
    assert meja.catat("setujui", UKUR) == ("", 2, UKUR)
    assert (meja.tanda(UKUR), meja.tanda(LAPORAN)) == ("", "DRAF")
    assert 6 in meja.belum("pengumpulan_data_kinerja")
