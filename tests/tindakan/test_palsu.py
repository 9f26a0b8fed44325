"""A hundred tampered acts: none of them leaves a report approved.

Half are changed as a careless hand would, half by somebody who also writes the digest beside the act anew.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from lkj.konfigurasi import Kantor
from lkj.sidik import sha256
from lkj.tindakan import baca_tindakan
from lkj.tindakan.alur import alur_berlaku
from lkj.tindakan.hukum import Berkas, periksa_tindakan
from lkj.tindakan.keadaan import nyatakan
from lkj.tindakan.simpan import KEMBAR

Catat = Callable[..., Path]
DOKUMEN, SIDIK = "lkj_2023_tw1", "0123456789abcdef" * 4
ALUR = alur_berlaku([])


def tanda(folder: Path, kantor: Kantor) -> str:
    """The mark of the report by the acts of a folder."""
    tindakan, catatan = baca_tindakan(folder, kantor=kantor)
    sah, ditolak = periksa_tindakan(tindakan, ALUR)
    return nyatakan(DOKUMEN, SIDIK, Berkas(ALUR, sah), rusak=len(catatan) + len(ditolak)).tanda


def sembarang(isi: bytes, acak: random.Random) -> Iterator[bytes]:
    """One byte changed, one gone, one added, anywhere."""
    letak = acak.randrange(len(isi))
    yield isi[:letak] + bytes([isi[letak] ^ acak.randrange(1, 256)]) + isi[letak + 1 :]
    yield isi[:letak] + isi[letak + 1 :]
    yield isi[:letak] + bytes([acak.randrange(256)]) + isi[letak:]


DIGANTI = [
    (f'"{SIDIK}"', f'"{SIDIK[1:]}0"'),
    (f'"{SIDIK}"', f'"{SIDIK[:-1]}e"'),
    (f'"{SIDIK}"', f'"{"f" * 64}"'),
    (f'"{SIDIK}"', '""'),
    ("lkj_2023_tw1", "lkj_2023_tw2"),
    ("lkj_2023_tw1", "lkj_2023"),
    ("lkj_2023_tw1", "lkj_2024_tw1"),
    ("lkj_2023_tw1", "pengukuran_2023_tw1"),
    ("langkah: 2", "langkah: 1"),
    ("langkah: 2", "langkah: 3"),
    ("langkah: 2", "langkah: 7"),
    ("langkah: 2", "langkah: 0"),
    ("putaran: 1", "putaran: 2"),
    ("putaran: 1", "putaran: 0"),
    ('sop: ""', 'sop: "purwakarta_pengukuran"'),
    ('peran: "camat"', 'peran: "sekretaris"'),
    ('jabatan: "camat"', 'jabatan: "sekretaris"'),
    ('jabatan: "camat"', 'jabatan: "bupati"'),
    ("Hendra", "Bagus"),
    ("Hendra", "Hendro"),
    ("2023-04-14", "2023-04-12"),
    ("2023-04-14", "2022-04-14"),
    ("2023-04-14", "2023-06-14"),
    ("2023-04-14", "2023-08-14"),
    ("2023-04-14", "2033-04-14"),
    ("2023-04-14", "2023-02-30"),
    ('tindakan: "setujui"', 'tindakan: "paraf"'),
    ('tindakan: "setujui"', 'tindakan: "terima"'),
    ('tindakan: "setujui"', 'tindakan: "sahkan"'),
    ("tindakan:v1", "tindakan:v0"),
    ("Statement/v1", "Statement/v0.1"),
    (
        "bukti: []",
        'bukti: [{"berkas": "data/raw/2023/tw1/pengesahan/tiada.pdf", "sha256": "' + "0" * 64 + '"}]',
    ),
    ("bukti: []", 'bukti: [{"berkas": "a"}]'),
    ("predicate:", "predicate: *a"),
]
"""What somebody writes into an approval, with the digest beside it made to fit."""


@pytest.fixture
def disetujui(folder: Path, kantor: Kantor, catat_satu: Catat) -> Path:
    """The approval of a report that is approved."""
    catat_satu("paraf", "sekretaris", sidik=SIDIK, tanggal=date(2023, 4, 13))
    berkas = catat_satu("setujui", "camat", langkah=2, sidik=SIDIK)
    assert tanda(folder, kantor) == ""
    return berkas


@pytest.mark.parametrize("benih", range(22))
def test_a_changed_act_is_not_accepted(benih: int, disetujui: Path, folder: Path, kantor: Kantor) -> None:
    for berkas in (disetujui, folder / "001-paraf-sekretaris.yaml"):
        asli = berkas.read_bytes()
        for palsu in sembarang(asli, random.Random(benih)):  # noqa: S311  no secret
            berkas.write_bytes(palsu)
            assert tanda(folder, kantor) == "DRAF", palsu
        berkas.write_bytes(asli)
    assert tanda(folder, kantor) == ""


@pytest.mark.parametrize(("lama", "baru"), DIGANTI)
def test_an_act_whose_digest_was_made_to_fit_is_judged_by_what_it_says(
    lama: str, baru: str, disetujui: Path, folder: Path, kantor: Kantor
) -> None:
    teks = disetujui.read_text(encoding="utf-8")
    assert lama in teks
    palsu = teks.replace(lama, baru, 1).encode()
    disetujui.write_bytes(palsu)
    disetujui.with_name(disetujui.name + KEMBAR).write_text(f"{sha256(palsu)}  {disetujui.name}\n")
    assert tanda(folder, kantor) == "DRAF"


def test_an_approval_that_was_moved_or_copied_from_another_document_is_none(
    disetujui: Path, folder: Path, kantor: Kantor
) -> None:
    lain = Path("data/raw/2023/tw2/pengesahan")
    lain.mkdir(parents=True)
    for b in folder.iterdir():
        (lain / b.name).write_bytes(b.read_bytes())
    assert {c.kode for c in baca_tindakan(lain, kantor=kantor)[1]} == {"TINDAKAN_MASA"}
    disetujui.rename(folder / "002-setujui-sekretaris.yaml")
    assert tanda(folder, kantor) == "DRAF"
