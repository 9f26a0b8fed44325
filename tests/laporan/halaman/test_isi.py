"""What the parsed Markdown says is what was meant: cell by cell, text by text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lkj.laporan.halaman import GalatIsi, baca_naskah
from lkj.laporan.harapan import Blok
from lkj.laporan.markah import Kolom, Tabel, bertanda, chip, lingkungan, tertanda
from lkj.laporan.narasi import ubah_narasi
from lkj.laporan.pengisian import isi_templat

SAMPUL = """::: {.sampul judul="{{ judul }}" penulis="Kecamatan" tanggal="2024-01-30"}
::: judul
{{ judul }}
:::
:::
"""
ISI = """
::: isi

# {{ judul }}

Capaian {{ nilai }} dari {{ nilai }}.

{% for b in butir %}
-   {{ b }}
{% endfor %}

{{ tabel }}

## Anak bab

{{ narasi }}

::: identitas

|  |  |
|:--|:--|
| Nama | {{ nama }} |

:::

{{ sandi | tebal }}

:::
"""


def tabel() -> Tabel:
    """A table with all that a cell can be."""
    t = Tabel("tbl-uji", "Judul | tabel", (Kolom("Uraian", 10), Kolom("Nilai", 5, "r"), Kolom("Kategori", 5)))
    t.tambah("IKM | 100", bertanda("40", "Kaki *satu*."), chip("Sangat Tinggi", "st"))
    t.tambah("B <!--", 41, "")
    t.tambah("--> C^a^", None, "x")
    t.tambah("Jumlah", bertanda(81, "Kaki *satu*.", "Kaki dua."), chip("", ""), jumlah=True)
    t.catatan.append("Sumber: `isian`.")
    return t


NARASI = """Paragraf *satu* dengan
dua baris & 8.

1. butir **tebal**
2. butir lain

   sambungan

### Anak judul

| A | B |
|---|---|
| a \\| b | |
| `x` | {{ angka('k') }} |
"""


@pytest.fixture
def naskah(tmp_path: Path) -> tuple[Path, bytes]:
    """A document as its template wrote it, and the note on it."""
    (tmp_path / "n.j2").write_text(SAMPUL + ISI, encoding="utf-8")
    narasi, catatan = ubah_narasi(NARASI, berkas="n.md", tingkat=2, cari={"k": "8."}.get)
    assert not catatan
    env = lingkungan(tmp_path, {})
    konteks: dict[str, object] = {
        "judul": "LKj *2023* “x”",
        "nilai": tertanda("85,12", "IKU-01.realisasi"),
        "butir": ["8. satu", "# dua", "- tiga"],
        "tabel": tabel(),
        "narasi": narasi,
        "nama": "A | B",
        "sandi": "**Tebal** sekali",
    }
    berkas = tmp_path / "n.md"
    berkas.write_text(isi_templat(env, tmp_path, "n.j2", konteks), encoding="utf-8")
    return berkas, env.harapan.ke_bytes()


def test_a_document_that_says_what_was_meant_passes(naskah: tuple[Path, bytes]) -> None:
    berkas, harapan = naskah
    assert baca_naskah(berkas, harapan=harapan) == baca_naskah(berkas)
    tabel_uji = json.loads(harapan)["tabel"][0]
    assert tabel_uji["sel"][1] == ["IKM | 100", "40\ue000a\ue001", "Sangat Tinggi"]
    assert tabel_uji["sel"][4] == ["Jumlah", "81\ue000a,b\ue001", "–"]


SEL = "Tabel “Judul | tabel”, baris {}, kolom “{}”: seharusnya “{}”, terbaca “{}”"


@pytest.mark.parametrize(
    ("asal", "jadi", "pesan"),
    [
        ("| IKM \\| 100 | 40", "| IKM | 100", SEL.format(1, "Uraian", "IKM | 100", "IKM")),
        ("| 41 |  |", "|  | 41 |", SEL.format(2, "Nilai", "41", "")),
        ("| 41 |", "| 14 |", SEL.format(2, "Nilai", "41", "14")),
        ("C\\^a\\^", "C^a^", SEL.format(3, "Uraian", "--> C^a^", "--> C^a")),
        ("^a^ |", "^b^ |", SEL.format(1, "Nilai", "40^a", "40^b")),
        ("| Nilai |", "| Hasil |", SEL.format(0, "Nilai", "Nilai", "Hasil")),
        ("| \\-\\-\\> C\\^a\\^ |  | x |\n", "", SEL.format(3, "Uraian", "--> C^a^", "Jumlah")),
        (
            "| \\-\\-\\> C\\^a\\^",
            "| y | 1 | z |\n| \\-\\-\\> C\\^a\\^",
            SEL.format(3, "Uraian", "--> C^a^", "y"),
        ),
        (": Judul \\| tabel", ": Lain", "Judul Tabel “Judul | tabel”: seharusnya"),
        ("Kaki dua", "Kaki tiga", "Catatan di bawah Tabel “Judul | tabel”: seharusnya"),
        ("Sumber\\: \\`isian\\`\\.", "", "Catatan di bawah Tabel “Judul | tabel”: seharusnya"),
        ("#tbl-uji", "#tbl-lain", "Urutan tabel: seharusnya “tbl-uji”, terbaca “tidak ada”"),
    ],
)
def test_a_cell_that_moved_changed_or_vanished_is_named(
    naskah: tuple[Path, bytes], asal: str, jadi: str, pesan: str
) -> None:
    with pytest.raises(GalatIsi) as galat:
        baca_naskah(_ubah(naskah[0], asal, jadi), harapan=naskah[1])
    assert pesan in str(galat.value)


@pytest.mark.parametrize(
    ("asal", "jadi"),
    [
        ('judul="LKj \\*2023\\*', 'judul="LKj *2024*'),
        ("# LKj \\*2023\\*", "# LKj *2023*"),
        ("dari [85,12]", "dari [85,13]"),
        ('Capaian [85,12]{k="IKU-01.realisasi"} dari', "Capaian dari"),
        ("-   8\\. satu", "-   8. satu"),
        ("-   \\# dua\n-   \\- tiga", "-   \\- tiga\n-   \\# dua"),
        ("Paragraf *satu* dengan", "Paragraf *satu*\n\ndengan"),
        ("dua baris \\& 8\\.", "dua baris \\& 8\\.\nbutir"),
        ("1.  butir **tebal**", "1.  butir \\**tebal**"),
        ("### Anak judul", "\\### Anak judul"),
        ("| a \\| b |", "| a | b"),
        ("| x | 8\\. |", "| 8\\. | x |"),
        ("| Nama | A \\| B |", "| Nama | A | B |"),
        ("**\\*\\*Tebal\\*\\* sekali**", "**Tebal** sekali"),
    ],
)
def test_a_text_that_changed_parted_or_vanished_is_named(
    naskah: tuple[Path, bytes], asal: str, jadi: str
) -> None:
    with pytest.raises(GalatIsi, match="tidak terbaca seperti tertulis"):
        baca_naskah(_ubah(naskah[0], asal, jadi), harapan=naskah[1])


def test_a_table_that_stands_twice_or_under_another_mark_is_seen(naskah: tuple[Path, bytes]) -> None:
    berkas, harapan = naskah
    maksud = json.loads(harapan)
    for tabel_maksud in (maksud["tabel"] * 2, [maksud["tabel"][0] | {"id": "tbl-lain"}]):
        with pytest.raises(GalatIsi):
            baca_naskah(berkas, harapan=json.dumps(maksud | {"tabel": tabel_maksud}).encode())


def test_markdown_of_blocks_is_still_text_and_carries_what_it_says() -> None:
    blok = Blok("*a*\n", ["a"])
    assert (blok, blok.blok, bool(Blok("", []))) == ("*a*\n", ("a",), False)


def _ubah(naskah: Path, asal: str, jadi: str) -> Path:
    """The document as a leaking escape would have written it."""
    teks = naskah.read_text(encoding="utf-8")
    assert asal in teks, teks
    naskah.write_text(teks.replace(asal, jadi, 1), encoding="utf-8")
    return naskah
