"""What was signed and what was released go along, when they are of just this content."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.arsip.alat import arsipkan, isi_zip, pdf, sumber

from lkj.arsip.periksa import periksa_arsip
from lkj.arsip.susun import Sumber
from lkj.catatan import DataSalahError, dari_csv

ISI, LAIN = "a" * 64, "b" * 64
SIAP, TTD = "lkj_2023_siap_ttd.pdf", "lkj_2023_ttd.pdf"


def bertanda(folder: Path, *, sidik_isi: str = ISI, siap: bytes | None = None) -> Sumber:
    """The small report with what goes to its signature and what came back, of a content."""
    asal = sumber(folder)
    (folder / "siap.pdf").write_bytes(pdf(folder, ["pengukuran.csv"]) if siap is None else siap)
    (folder / "ttd.pdf").write_bytes(pdf(folder, ["pengukuran.csv"]))
    (folder / "ttd.json").write_text(json.dumps({"sidik_isi": sidik_isi}), encoding="utf-8")
    return replace(asal, siap=folder / "siap.pdf", ttd=[folder / "ttd.pdf", folder / "ttd.json"])


def kode(folder: Path) -> list[tuple[str, str]]:
    """Code and file of what is said about files of other content."""
    semua = dari_csv((folder / "arsip.catatan.csv").read_bytes())
    return [(c.kode, Path(str(c.berkas)).name) for c in semua if c.kode == "ARSIP_BUKAN_ISI"]


def test_what_goes_to_signature_and_what_came_back_lie_beside_the_report(tmp_path: Path) -> None:
    arsip = arsipkan(tmp_path, bertanda(tmp_path))
    isi = isi_zip(arsip)
    for nama, asal in ((SIAP, "siap.pdf"), (TTD, "ttd.pdf")):
        assert isi[f"data/laporan/{nama}"] == (tmp_path / asal).read_bytes()
    assert kode(tmp_path) == []
    assert periksa_arsip(arsip).catatan == ()
    assert "bertanda tangan elektronik" in isi["BACA-SAYA.txt"].decode()


def test_what_is_of_other_content_stays_out_with_a_word(tmp_path: Path) -> None:
    isi = isi_zip(arsipkan(tmp_path, bertanda(tmp_path, sidik_isi=LAIN, siap=b"")))
    assert not {f"data/laporan/{n}" for n in (SIAP, TTD)} & isi.keys()
    assert kode(tmp_path) == [("ARSIP_BUKAN_ISI", SIAP), ("ARSIP_BUKAN_ISI", TTD)]
    assert f"{SIAP}: Berkas ini tidak ikut diarsipkan" in isi["BACA-SAYA.txt"].decode()


def manifes(tag: str, **ubah: Any) -> dict[str, Any]:
    """The manifest of a release."""
    dasar = {
        "tag": tag,
        "urut": 1,
        "dokumen": "lkj_2023",
        "unit": "",
        "tahun": 2023,
        "tw": None,
        "keadaan": "draf",
        "sebutan": "DRAF",
        "commit": "0" * 40,
        "sebelum": "",
        "masukan": {},
        "kode": ISI,
        "kunci": ISI,
        "versi": dict.fromkeys(("python", "snakemake", "pandoc", "typst", "git"), "1"),
        "huruf": {},
        "keluaran": {"reports/lkj_2023.pdf": ISI},
        "sidik_isi": {"lkj_2023": ISI},
        "tabel": {},
    }
    return dasar | ubah


def test_the_manifests_of_releases_of_this_content_go_along(tmp_path: Path) -> None:
    semua = {
        "lkj-2023-1": manifes("lkj-2023-1", sidik_isi={"lkj_2023": LAIN}),
        "lkj-2023-2": manifes("lkj-2023-2"),
        "lkj-2023-tw1-1": manifes("lkj-2023-tw1-1", dokumen="lkj_2023_tw1", tw=1),
    }
    for tag, isi in semua.items():
        (tmp_path / tag).mkdir()
        (tmp_path / tag / "manifes.json").write_text(json.dumps(isi), encoding="utf-8")
    asal = replace(sumber(tmp_path), terbitan=[tmp_path / tag / "manifes.json" for tag in semua])
    isi = isi_zip(arsipkan(tmp_path, asal))
    assert [n for n in isi if "terbitan/" in n] == ["data/terbitan/lkj-2023-2/manifes.json"]
    assert "manifes penerbitan resmi" in isi["BACA-SAYA.txt"].decode()
    (tmp_path / "lkj-2023-2/manifes.json").write_text("{}", encoding="utf-8")
    with pytest.raises(DataSalahError) as salah:
        arsipkan(tmp_path, asal)
    assert [(c.kode, c.berkas) for c in salah.value.catatan] == [
        ("TERBITAN_RUSAK", str(tmp_path / "lkj-2023-2/manifes.json"))
    ]
