"""From approval to the signed paper: made ready, copied, scanned; and what a change of data does to it."""

from __future__ import annotations

import json

import pypdfium2  # type: ignore[import-untyped]
import pytest
from tests.alur.ruang import PERBAIKAN, Ruang

pytestmark = pytest.mark.lambat

DOKUMEN = "lkj_2023_tw1"
LAPORAN = f"reports/{DOKUMEN}.pdf"
SIAP = f"reports/{DOKUMEN}_siap_ttd.pdf"
GANDA = "reports/surat/2023/tw1/daftar_penggandaan.pdf"
BUKTI = "data/raw/2023/tw1/pengesahan/bukti"


def pindai(ruang: Ruang, nama: str) -> int:
    """Print what goes to signature and scan the paper: pictures of its pages in a new PDF; how many."""
    with pypdfium2.PdfDocument(ruang / SIAP) as dokumen:
        halaman = [h.render(scale=0.7).to_pil() for h in dokumen]
    halaman[0].save(ruang / nama, save_all=True, append_images=halaman[1:])
    return len(halaman)


def terima(ruang: Ruang, nama: str) -> tuple[int, str]:
    """Receive a scan without asking."""
    hasil = ruang.lkj("terima-scan", nama, "--dokumen", DOKUMEN, "--tanggal", "2023-04-14", "--ya")
    return hasil.kode, hasil.keluaran


def test_a_report_is_made_ready_signed_by_pen_and_frozen(klona: Ruang) -> None:
    ruang = klona
    ruang.tanpa_sop()
    hasil = ruang.lkj("buat", LAPORAN, SIAP)
    assert (hasil.kode, "TTD_BELUM_DISETUJUI" in hasil.keluaran) == (1, True), hasil.keluaran
    assert "lkj setujui lkj_2023_tw1" in hasil.keluaran
    assert not (ruang / SIAP).exists()
    for tindakan in ("paraf", "setujui"):
        assert ruang.lkj(tindakan, DOKUMEN, "--tanggal", "2023-04-13", "--ya").kode == 0

    assert ruang.lkj("buat", SIAP, GANDA).kode == 0
    dicetak = (ruang / SIAP).read_bytes()
    sidik = json.loads((ruang / f"build/{DOKUMEN}/isi.json").read_bytes())["sidik_isi"]
    kode_isi = " ".join(sidik[n : n + 4] for n in (0, 4, 8))
    assert f"Kode isi {kode_isi}" in ruang.teks_pdf(SIAP)
    halaman = pindai(ruang, "scan.pdf")
    assert f"Laporan Kinerja (LKj) Triwulan I Tahun 2023 {halaman} {kode_isi}" in ruang.teks_pdf(GANDA)

    kode, layar = terima(ruang, "scan.pdf")
    assert kode == 0, layar
    assert (ruang / f"{BUKTI}/003-{DOKUMEN}_scan.pdf").read_bytes() == (ruang / "scan.pdf").read_bytes()
    cetak = json.loads((ruang / f"{BUKTI}/003-{DOKUMEN}_cetak.json").read_bytes())
    assert (cetak["dokumen"], cetak["sidik_isi"], cetak["halaman"]) == (DOKUMEN, sidik, halaman)
    (ruang / SIAP).unlink()
    assert ruang.lkj("buat", SIAP).kode == 0
    assert (ruang / SIAP).read_bytes() == dicetak, "the act that signs it is no part of it"

    (ruang / "data/raw/2023/perbaikan.yaml").write_text(PERBAIKAN, encoding="utf-8")
    hasil = ruang.lkj("buat", SIAP)
    assert (hasil.kode, "Revisi 1 belum disetujui Camat" in hasil.keluaran) == (1, True), hasil.keluaran
    assert (ruang / SIAP).read_bytes() == dicetak
    kode, layar = terima(ruang, "scan.pdf")
    assert (kode, "TTD_BELUM_DISETUJUI" in layar) == (1, True), layar
    assert len(list((ruang / BUKTI).glob("*_scan.pdf"))) == 1
