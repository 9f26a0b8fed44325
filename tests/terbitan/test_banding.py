"""The job that compares a report with its last release."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.terbitan.tiruan import Tiruan, ubah

from lkj.catatan import DataSalahError
from lkj.cli.terbitan import terbitkan
from lkj.sidik import sha256
from lkj.terbitan.banding import bandingkan
from lkj.terbitan.nama import Sasaran

ANGKA = Path("data/raw/2023/tw1/angka.csv")


def banding(
    akar: Path, dokumen: str = "lkj_2023", pengaturan: dict[str, Any] | None = None
) -> dict[str, Any]:
    """What the job says of the figures that lie in the office now."""
    isi = akar / "isi.json"
    isi.write_text(json.dumps({"sidik_isi": sha256(ANGKA.read_bytes())}), encoding="utf-8")
    berkas = [
        b for n in ("manifes.json", "pengukuran.csv", "anggaran.csv") for b in Path("terbitan").rglob(n)
    ]
    bandingkan(
        dokumen=dokumen,
        isi=isi,
        tabel={"pengukuran.csv": ANGKA, "anggaran.csv": ANGKA},
        terbitan=[b for b in berkas if "terakhir" not in b.parts],
        pengaturan=pengaturan or {},
        keluar=akar / "terbitan.json",
    )
    hasil: dict[str, Any] = json.loads((akar / "terbitan.json").read_bytes())
    return hasil


def test_other_content_is_compared_with_the_last_release(tiga: Path) -> None:
    ubah(tiga, "82.54", "90")
    hasil = banding(tiga)
    assert (hasil["tag"], hasil["keadaan"], hasil["ambang"], hasil["terbanyak"]) == (
        "lkj-2023-3",
        "draf",
        "0",
        200,
    )
    beda = [(b["tabel"], b["kolom"], b["semula"], b["menjadi"]) for b in hasil["perubahan"]]
    assert beda == [(t, "realisasi_tahun", "82.54", "90") for t in ("anggaran", "pengukuran")]


def test_a_release_of_just_this_content_is_the_report_itself(tiga: Path) -> None:
    """So that its pages are the same when it is released and afterwards."""
    hasil = banding(tiga)
    assert hasil["tag"] == "lkj-2023-2"
    assert [b["semula"] for b in hasil["perubahan"]] == ["100.5", "100.5"]


def test_before_the_first_release_and_after_it_there_is_nothing_to_compare(
    akar: Path, tiruan: Tiruan
) -> None:
    assert banding(akar)["tag"] == ""
    (akar / "isi.json").unlink()
    (akar / "terbitan.json").unlink()
    assert terbitkan(Sasaran(2023), ya=True, pembangun=tiruan) == 0
    assert banding(akar)["tag"] == ""


def test_releases_of_another_document_do_not_count(tiga: Path) -> None:
    ubah(tiga, "82.54", "90")
    assert banding(tiga, "lkj_2023_tw1")["tag"] == ""


def test_threshold_and_length_are_settings(tiga: Path) -> None:
    atur = {"terbitan": {"ambang_persen": "2.5", "baris_terbanyak": 10}}
    hasil = banding(tiga, pengaturan=atur)
    assert (hasil["ambang"], hasil["terbanyak"]) == ("2.5", 10)


@pytest.mark.parametrize("nama", ["manifes.json", "pengukuran.csv"])
def test_an_edited_release_is_not_compared_with(tiga: Path, nama: str) -> None:
    berkas = Path("terbitan/2023/lkj-2023-2") / nama
    berkas.write_bytes(berkas.read_bytes().replace(b"1", b"x", 1))
    with pytest.raises(DataSalahError) as salah:
        banding(tiga)
    (catatan,) = salah.value.catatan
    assert (catatan.kode, catatan.berkas) == ("TERBITAN_RUSAK", str(berkas))
    assert "git checkout lkj-2023-2 -- terbitan/2023/lkj-2023-2" in catatan.saran


def test_a_release_whose_table_is_none_is_named(tiga: Path) -> None:
    folder = Path("terbitan/2023/lkj-2023-2")
    isi = json.loads((folder / "manifes.json").read_bytes())
    isi["tabel"]["pengukuran.csv"] = sha256(b"\xdd\xee")
    (folder / "manifes.json").write_text(json.dumps(isi), encoding="utf-8")
    (folder / "pengukuran.csv").write_bytes(b"\xdd\xee")
    with pytest.raises(DataSalahError, match="isinya bukan tabel"):
        banding(tiga)
