"""A report on its way through the office: draft, paraf, approval, hand-over, and a change after it."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from tests.alur.ruang import PERBAIKAN, Ruang

pytestmark = pytest.mark.lambat

LAPORAN, UKUR = "reports/lkj_2023_tw1.pdf", "reports/pengukuran_2023_tw1.pdf"
PENGESAHAN = "data/raw/2023/tw1/pengesahan"


def halaman(ruang: Ruang, berkas: str = LAPORAN) -> list[str]:
    """The text of each page without blanks: letters of a mark stand apart."""
    with pypdfium2.PdfDocument(ruang / berkas) as dokumen:
        return ["".join(h.get_textpage().get_text_bounded().split()) for h in dokumen]


def keadaan(ruang: Ruang, berkas: str = LAPORAN) -> tuple[str, int]:
    """Mark and revision of a document after a build."""
    assert ruang.lkj("buat", berkas).kode == 0
    isi = json.loads((ruang / f"build/{Path(berkas).stem}/keadaan.json").read_bytes())
    return isi["tanda"], isi["revisi"]


def catat(ruang: Ruang, tindakan: str, hari: str, *lain: str, atas: str = LAPORAN) -> int:
    """Record an act without asking; the exit code."""
    perintah = (
        [tindakan] if tindakan in {"paraf", "setujui", "koreksi", "kembalikan"} else ["catat", tindakan]
    )
    return ruang.lkj(*perintah, Path(atas).stem, "--tanggal", hari, *lain, "--ya").kode


def test_a_report_from_draft_to_revision(klona: Ruang) -> None:
    ruang = klona
    for tindakan in ("disposisi", "disposisi", "bagi_tugas"):  # steps 1 to 3 of the SOP in force
        assert catat(ruang, tindakan, "2023-04-03") == 0
    assert catat(ruang, "paraf", "2023-04-12") == 1  # nothing was built to be read
    assert keadaan(ruang) == ("DRAF", 0)
    ruang.ganti("config/config.yaml", "  tanda: DRAF", "  tanda: null")
    assert keadaan(ruang) == ("DRAF", 0)
    assert all("DRAF" in teks for teks in halaman(ruang))

    assert catat(ruang, "setujui", "2023-04-13") == 1  # before the paraf
    assert catat(ruang, "koreksi", "2023-04-13", "--peran", "sekretaris", "--nihil") == 0
    assert catat(ruang, "paraf", "2023-04-13") == 0
    assert keadaan(ruang) == ("DRAF", 0)
    assert catat(ruang, "setujui", "2023-04-14") == 0
    assert keadaan(ruang) == ("", 0)
    assert not any("DRAF" in teks for teks in halaman(ruang))
    terbit = (ruang / LAPORAN).read_bytes()
    assert catat(ruang, "tanda_tangan", "2023-04-14", "--bukti", LAPORAN) == 0
    assert catat(ruang, "kirim", "2023-04-15") == 0
    assert ruang.snakemake(LAPORAN).pekerjaan == {
        *("keadaan:lkj_2023_tw1", "pdf:lkj_2023_tw1", f"terbit:{LAPORAN}")
    }
    assert (ruang / LAPORAN).read_bytes() == terbit

    (ruang / "data/raw/2023/perbaikan.yaml").write_text(PERBAIKAN, encoding="utf-8")
    assert (
        catat(ruang, "arsipkan", "2023-04-20") == 1
    )  # the data changed: the report is made again, to be read
    assert keadaan(ruang) == ("DRAF", 1)
    assert all("DRAF" in teks for teks in halaman(ruang))
    assert "Revisi1" in halaman(ruang)[0]
    assert "82.54" in (ruang / "build/lkj_2023_tw1/perubahan.csv").read_text(encoding="utf-8")
    assert (ruang / f"{PENGESAHAN}/bukti/008-lkj_2023_tw1.pdf").read_bytes() == terbit


def test_without_a_sop_the_closing_steps_hold_and_an_edited_approval_is_said(klona: Ruang) -> None:
    ruang = klona
    ruang.tanpa_sop()
    assert keadaan(ruang) == ("DRAF", 0)
    assert catat(ruang, "paraf", "2023-04-13") == 0
    assert catat(ruang, "setujui", "2023-04-14") == 0
    assert keadaan(ruang) == ("", 0)
    ruang.ganti(f"{PENGESAHAN}/002-setujui-camat.yaml", "2023-04-14", "2023-04-13")
    hasil = ruang.lkj("buat", LAPORAN)
    assert "(TINDAKAN_BERUBAH)" in hasil.keluaran
    assert keadaan(ruang) == ("DRAF", 0)


def test_a_measurement_from_draft_to_revision_beside_a_report_that_stays_a_draft(klona: Ruang) -> None:
    """The SOP in force yields the report; the measurement is approved by the closing steps."""
    ruang = klona
    assert (keadaan(ruang, UKUR), keadaan(ruang)) == (("DRAF", 0), ("DRAF", 0))
    assert all("DRAF" in teks for teks in halaman(ruang, UKUR))
    assert catat(ruang, "disposisi", "2023-04-13", atas=UKUR) == 1
    assert catat(ruang, "setujui", "2023-04-13", atas=UKUR) == 1  # before the paraf
    assert catat(ruang, "paraf", "2023-04-13", atas=UKUR) == 0
    assert catat(ruang, "setujui", "2023-04-14", atas=UKUR) == 0
    assert (keadaan(ruang, UKUR), keadaan(ruang)) == (("", 0), ("DRAF", 0))
    assert not any("DRAF" in teks for teks in halaman(ruang, UKUR))
    terbit = (ruang / UKUR).read_bytes()
    assert catat(ruang, "tanda_tangan", "2023-04-14", "--bukti", UKUR, atas=UKUR) == 0
    bukti = {b.name.partition("-")[2] for b in (ruang / PENGESAHAN / "bukti").glob("003-*")}
    assert {"pengukuran_2023_tw1.pdf", "isi.json", "pengukuran.csv", "rekap.csv"} <= bukti

    (ruang / "data/raw/2023/perbaikan.yaml").write_text(PERBAIKAN, encoding="utf-8")
    assert keadaan(ruang, UKUR) == ("DRAF", 1)
    assert "TRIWULANITAHUN2023Revisi1" in halaman(ruang, UKUR)[0]
    assert "82,4582,54" in halaman(ruang, UKUR)[-1]
    assert (ruang / PENGESAHAN / "bukti/003-pengukuran_2023_tw1.pdf").read_bytes() == terbit
    arsip = "reports/arsip/pengukuran_2023_tw1.zip"
    assert ruang.lkj("buat", arsip).kode == 0
    with zipfile.ZipFile(ruang / arsip) as wadah:
        nama = {n.partition("/")[2] for n in wadah.namelist()}
    assert {
        "data/tabel/perubahan.csv",
        "data/masukan/tw1/pengesahan/bukti/003-pengukuran_2023_tw1.pdf",
    } <= nama
