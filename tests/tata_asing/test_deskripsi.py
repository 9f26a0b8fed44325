"""The description of a layout: a closed model with Indonesian remarks."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tata_asing.buku import FORMAT
from tests.tata_asing.conftest import Isi, Ubah, deskripsi

from lkj.catatan import Catatan, DataSalahError
from lkj.konfigurasi import muat
from lkj.tata_asing import TataAsing, muat_tata
from lkj.tata_asing.pola import cocok, tafsir


def salah(peta: Isi) -> Catatan:
    """The only remark on a description."""
    with pytest.raises(DataSalahError) as galat:
        muat(TataAsing, peta, berkas="config/format/x.yaml")
    (satu,) = galat.value.catatan
    return satu


@pytest.mark.parametrize("berkas", sorted(FORMAT.glob("*.yaml")), ids=lambda b: b.stem)
def test_the_shipped_descriptions_are_right_and_say_where_they_come_from(berkas: Path) -> None:
    tata = muat_tata(berkas.read_bytes(), berkas=berkas)
    assert tata.judul
    assert tata.sumber


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        (lambda d: d.update(lingkp="kantor"), "Maksudnya “lingkup”?"),
        (lambda d: d["tabel"][0].update(jenis="lhe"), "kinerja, sub_kegiatan, lra, analisis"),
        (lambda d: d["tabel"][0]["kolom"].update(relisasi={"judul": "x"}), "“relisasi” tidak ada dalam lra"),
        (lambda d: d["tabel"].append(d["tabel"][0]), "tiap jenis tabel hanya boleh satu"),
        (
            lambda d: d["tabel"].append(
                {**d["tabel"][0], "jenis": "kinerja", "kolom": {"realisasi": {"judul": "R"}}}
            ),
            "lra adalah berkas tersendiri",
        ),
        (
            lambda d: d["tabel"][0]["kolom"]["realisasi_sd"].update(nilai="per_triwulan"),
            "memerlukan {tw} atau {romawi}",
        ),
        (lambda d: d.update(tabel=[]), "tabel tidak boleh kosong"),
        (lambda d: d["tabel"][0].update(kolom={}), "tabel.0.kolom"),
        (lambda d: d["tabel"][0]["kunci"].update(judul=[]), "tabel.0.kunci.judul"),
    ],
)
def test_a_wrong_description_is_named_by_its_key(ubah: Ubah, pesan: str) -> None:
    peta = deskripsi("sipd_belanja")
    ubah(peta)
    c = salah(peta)
    assert (c.kode, c.berkas) == ("PENGATURAN", "config/format/x.yaml")
    assert pesan in c.aturan


@pytest.mark.parametrize("isi", [b"", b"- a\n", b"judul: [\n", b"\xff\xfe", b"a: b: c\n"])
def test_what_is_no_mapping_is_refused_without_a_traceback(isi: bytes) -> None:
    with pytest.raises(DataSalahError) as galat:
        muat_tata(isi, berkas="config/format/x.yaml")
    (c,) = galat.value.catatan
    assert (c.kode, c.berkas) == ("PENGATURAN", "config/format/x.yaml")


@pytest.mark.parametrize(
    ("teks", "pola", "sama"),
    [
        ("Realisasi s.d. Maret", "realisasi s.d.*", True),
        ("Realisasi (Rp)", "Realisasi (Rp)", True),
        ("Realisasi  [Rp]", "realisasi [rp]", True),
        ("Realisasi", "Realisasi (Rp)", False),
        ("Anggaran Realisasi", "Realisasi*", False),
        ("apa saja", "*", True),
    ],
)
def test_a_star_is_any_text_and_every_other_sign_is_itself(teks: str, pola: str, *, sama: bool) -> None:
    assert cocok(teks, pola) is sama


def test_the_quarter_is_filled_into_a_header() -> None:
    assert tafsir("Realisasi > TW {tw} > {romawi}", 3) == ("Realisasi", "TW 3", "III")
