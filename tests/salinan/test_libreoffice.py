"""The marked copy in LibreOffice: it opens, prints, and comes back equal after she saved it there."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.salinan.alat import SALAH, buka, nilai

from lkj.periksa import periksa_isian
from lkj.salinan import tandai
from lkj.salinan.komentar import JUDUL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Isian, PeriksaIsian, Sunting
    from tests.salinan.alat import Bahan

pytestmark = [
    pytest.mark.lambat,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]
BERKAS = "data/raw/2023/tw1/pelayanan.xlsx"


def ubah(isi: bytes, bentuk: str, folder: Path) -> bytes:
    """A workbook as LibreOffice saves it in another form."""
    asal = folder / "salinan.xlsx"
    asal.write_bytes(isi)
    keluar = folder / "keluar"
    profil = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    perintah = ["soffice", profil, "--headless", "--convert-to", bentuk, "--outdir", str(keluar), str(asal)]
    subprocess.run(perintah, check=True, capture_output=True, timeout=120)
    return (keluar / f"salinan.{bentuk.partition(':')[0]}").read_bytes()


def simpan_lo(isi: bytes, folder: Path) -> bytes:
    """A workbook opened and saved in LibreOffice."""
    return ubah(isi, "xlsx:Calc MS Excel 2007 XML", folder)


def test_the_printed_copy_begins_with_the_list_and_shows_her_sheets(form: Bahan, tmp_path: Path) -> None:
    import pypdfium2  # type: ignore[import-untyped]

    dokumen = pypdfium2.PdfDocument(ubah(tandai(*form), "pdf", tmp_path))
    try:
        halaman = [dokumen[n].get_textpage().get_text_bounded() for n in range(len(dokumen))]
        gambar = dokumen[1].render(scale=1).to_numpy()
    finally:
        dokumen.close()
    assert "Catatan Pemeriksaan" in halaman[0]
    assert all(c.kode in halaman[0] for c in form[1])
    assert "Isian Kinerja" in halaman[1]
    # The two colours of the remarked cells of the sheet Kinerja; pixels are blue, green, red.
    warna = {tuple(int(x) for x in p[:3]) for baris in gambar for p in baris}
    assert {(0x6A, 0x79, 0xE8), (0xF0, 0xCD, 0xA8)} <= warna


def test_a_copy_saved_there_has_the_same_values_and_remarks(form: Bahan, tmp_path: Path) -> None:
    isi, milik = form
    kembali = simpan_lo(tandai(isi, milik), tmp_path)
    assert periksa_isian(kembali, berkas=BERKAS, acuan=None).catatan == milik
    lama, baru = nilai(isi), nilai(kembali, tanpa="Catatan")
    # What a formula shows is calculated anew there.
    assert {n: {a: s.nilai for a, s in sel.items() if not s.rumus} for n, sel in lama.items()} == {
        n: {a: s.nilai for a, s in sel.items() if not s.rumus} for n, sel in baru.items()
    }


def test_a_copy_saved_there_is_marked_again_without_piling_up(form: Bahan, tmp_path: Path) -> None:
    isi, milik = form
    lagi = buka(tandai(simpan_lo(tandai(isi, milik), tmp_path), milik))
    assert [n for n in lagi.sheetnames if n.startswith("Catatan")] == ["Catatan"]
    for c in milik:
        assert lagi[c.lembar][c.sel].comment.text.count(JUDUL) == 1


def test_fills_and_comments_are_given_back_after_it_was_saved_there(
    form: Bahan, isian: Isian, tmp_path: Path
) -> None:
    lepas = buka(tandai(simpan_lo(tandai(*form), tmp_path), []))
    semula = buka(isian("pelayanan"))
    for c in form[1]:
        assert lepas[c.lembar][c.sel].fill.fgColor.rgb == semula[c.lembar][c.sel].fill.fgColor.rgb
    assert lepas["Kinerja"]["G9"].comment is None
    assert lepas["Kinerja"]["E10"].comment.text == "Pembilang: Layanan yang selesai tepat waktu"
    assert not lepas["Kinerja"]["G9"].protection.locked
    assert lepas["Kinerja"]["A9"].protection.locked


def test_a_copy_mended_and_saved_there_is_accepted(
    form: Bahan, isian: Isian, periksa: PeriksaIsian, sunting: Sunting, tmp_path: Path
) -> None:
    baik = buka(isian("pelayanan"))
    perbaikan = {a: baik[a.partition("!")[0]][a.partition("!")[2]].value for a in SALAH}
    kembali = simpan_lo(sunting(tandai(*form), perbaikan), tmp_path)
    hasil, seharusnya = periksa_isian(kembali, berkas=BERKAS, acuan=None), periksa("pelayanan", 1)
    assert hasil.catatan == ()
    assert [replace(r, sidik="") for r in hasil.rekaman] == [replace(r, sidik="") for r in seharusnya.rekaman]
