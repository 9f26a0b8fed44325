"""Which release a commit is compared with."""

import json
from typing import Any

import pytest

from lkj.ringkas import TahunKantor
from lkj.ringkas.terbitan import Terbitan, terbitan_terakhir
from lkj.sidik import sha256

NOL = "0" * 64
ISI = {"tw1/pengukuran.csv": b"kode\nIKU-01\n", "tw1/anggaran.csv": b"kode\n7.01\n"}
FOLDER = "terbitan/2023/"


class Palsu:
    """Blobs by their path."""

    def __init__(self, berkas: dict[str, bytes]) -> None:
        """Keep the files."""
        self.berkas = berkas
        self.pohon = {n: n for n in berkas}

    def isi(self, blob: str) -> bytes:
        """The bytes of one."""
        return self.berkas[blob]


def manifes(urut: int, **ubah: Any) -> bytes:
    tag = f"lkj-2023-tw1-{urut}"
    isi = {
        "tag": tag,
        "urut": urut,
        "dokumen": "lkj_2023_tw1",
        "unit": "",
        "tahun": 2023,
        "tw": 1,
        "keadaan": "draf",
        "sebutan": "DRAF",
        "commit": "a" * 40,
        "sebelum": "",
        "masukan": {},
        "kode": NOL,
        "kunci": NOL,
        "versi": {"python": "3", "snakemake": "9", "pandoc": "3", "typst": "0", "git": "2"},
        "huruf": {},
        "keluaran": {"a": NOL},
        "sidik_isi": {"lkj_2023_tw1": NOL},
        "tabel": {n: sha256(b) for n, b in ISI.items()},
    }
    return json.dumps(isi | ubah).encode()


def terbitan(*urut: int, **ubah: Any) -> dict[str, bytes]:
    hasil: dict[str, bytes] = {}
    for n in urut:
        folder = f"{FOLDER}lkj-2023-tw1-{n}"
        hasil |= {f"{folder}/{nama}": isi for nama, isi in ISI.items()}
        hasil[f"{folder}/manifes.json"] = manifes(n, **ubah)
    return hasil


def cari(berkas: dict[str, bytes]) -> list[Terbitan]:
    repositori = Palsu(berkas)
    return terbitan_terakhir(repositori, repositori.pohon, [TahunKantor("", 2023, (1,))])["", 2023]  # type: ignore[arg-type]


def test_the_highest_number_of_a_document_counts_and_not_the_order_of_names() -> None:
    assert cari(terbitan(2, 10, 9)) == [Terbitan("lkj-2023-tw1-10", ISI)]
    assert cari({}) == []


def test_a_table_that_is_not_what_was_released_is_not_compared() -> None:
    berkas = terbitan(1)
    berkas[f"{FOLDER}lkj-2023-tw1-1/tw1/anggaran.csv"] += b"x"
    (hasil,) = cari(berkas)
    assert hasil.rusak == "tabel tw1/anggaran.csv isinya bukan yang diterbitkan"
    del berkas[f"{FOLDER}lkj-2023-tw1-1/tw1/anggaran.csv"]
    (hasil,) = cari(berkas)
    assert hasil.rusak == "tabel tw1/anggaran.csv tidak ada"


@pytest.mark.parametrize("isi", [b"\xdd\xee", b"", b'a\n"b', b"a,b\n1\n"])
def test_a_release_whose_tables_are_none_is_not_compared(isi: bytes) -> None:
    berkas = terbitan(1, tabel={n: sha256(isi) for n in ISI})
    berkas |= {f"{FOLDER}lkj-2023-tw1-1/{n}": isi for n in ISI}
    (hasil,) = cari(berkas)
    assert hasil.rusak == "tabel tw1/pengukuran.csv tidak dapat dibaca"


def test_a_manifest_that_cannot_be_read_is_named() -> None:
    baik, rusak = cari(terbitan(1) | {f"{FOLDER}lkj-2023-9/manifes.json": b"{"})
    assert (baik.tag, baik.rusak) == ("lkj-2023-tw1-1", "")
    assert rusak.tag == "lkj-2023-9"
    assert rusak.rusak.startswith("manifesnya tidak dapat dibaca")
