"""What `lkj mengapa` foresees: where sheets are judged anew, and where remarks known already will stop."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lkj.catatan import Catatan, ke_csv
from lkj.mengapa import Langkah, Rencana, Sebab, baca_rencana, perhatian, simpan_akhir, simpan_rencana

TW = "data/processed/2023/tw1"
SALAH = Catatan("SEL_KOSONG", "wajib", "data/raw/2023/tw1/umum.xlsx", "Kinerja", "G9", "", "Isi sel ini.")
PERIKSA = Langkah("periksa", "Periksa isian triwulan 1 tahun 2023", (f"{TW}/catatan.csv",), ())
REKAP = Langkah("rekap", "Rekap triwulan 1 tahun 2023", (f"{TW}/rekap.csv",), ())


def test_only_known_remarks_that_nobody_finds_anew_are_certain(tmp_path: Path) -> None:
    (tmp_path / TW).mkdir(parents=True)
    (tmp_path / TW / "catatan.csv").write_bytes(ke_csv([SALAH]))
    (pasti,) = perhatian([REKAP], tmp_path)
    assert pasti == (
        "Rekap triwulan I tahun 2023 akan berhenti: 1 catatan; yang pertama "
        "data/raw/2023/tw1/umum.xlsx › Kinerja › G9 (SEL_KOSONG): Isi sel ini."
    )
    (mungkin,) = perhatian([PERIKSA, REKAP], tmp_path)
    assert "akan berhenti" not in mungkin
    assert "lkj periksa" not in mungkin  # the code changed, no sheet did
    (tmp_path / TW / "catatan.csv").write_bytes(ke_csv([replace(SALAH, tingkat="konfirmasi")]))
    assert perhatian([REKAP], tmp_path) == []
    (tmp_path / TW / "catatan.csv").write_bytes(b"kode\nlain,lain\n")
    assert perhatian([REKAP], tmp_path) == []


@pytest.mark.parametrize(
    ("aturan", "berkas", "kata"),
    [
        ("periksa", "data/raw/2023/tw1/umum.xlsx", "sekarang: lkj periksa data/raw/2023/tw1/umum.xlsx"),
        ("periksa", "data/raw/2023/rencana.xlsx", "sebelum rekapnya."),
        ("periksa_profil", "data/raw/2023/profil.xlsx", "sebelum laporan tahunannya."),
        ("naskah_tahunan", "templates/lkj.md.j2", "Untuk mengetahuinya sekarang: lkj template periksa"),
        ("naskah_tahunan", "data/raw/2023/narasi/akibat.md", "pembuatan berhenti di situ."),
        ("pdf", "templates/halaman/typst.lua", ""),
    ],
)  # fmt: skip
def test_a_step_that_judges_changed_files_is_named_with_what_tells_now(
    aturan: str, berkas: str, kata: str
) -> None:
    x = Langkah(aturan, "Langkah itu", ("keluaran",), (Sebab("berubah", berkas),))
    hasil = perhatian([x])
    assert [k.endswith(kata) or kata in k for k in hasil] == ([True] if kata else [])


def test_the_end_of_a_build_is_added_to_its_steps_and_read_back(tmp_path: Path) -> None:
    berkas = tmp_path / "mengapa.json"
    simpan_akhir(berkas, selesai=True, catatan=())
    assert not berkas.exists()
    simpan_rencana(berkas, ["reports/a.pdf"], [REKAP])
    assert baca_rencana(berkas) == Rencana(("reports/a.pdf",), (REKAP,))
    simpan_akhir(berkas, selesai=False, catatan=[replace(SALAH, sel="G10", tingkat="konfirmasi"), SALAH])
    assert baca_rencana(berkas) == Rencana(("reports/a.pdf",), (REKAP,), selesai=False, catatan=(SALAH,))
