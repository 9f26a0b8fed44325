"""The archive in a real build: what it holds, what makes it again, and that no other build pays for it."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path

from tests.alur.ruang import LAPORAN, Ruang

from lkj.arsip.kolom import jenis
from lkj.arsip.periksa import periksa_arsip

ARSIP = "reports/arsip/lkj_2023.zip"


def isi(berkas: Path) -> dict[str, bytes]:
    """Path from the bag's root → bytes."""
    with zipfile.ZipFile(berkas) as arsip:
        return {n.partition("/")[2]: arsip.read(n) for n in arsip.namelist()}


def test_a_built_archive_is_whole_and_made_again_when_what_it_holds_changes(ruang: Ruang) -> None:
    for perintah in (("init", "-q"), ("add", "data/raw"), ("commit", "-q", "-m", "awal")):
        orang = ("-c", "user.name=a", "-c", "user.email=a@x.example")
        subprocess.run(["git", *orang, *perintah], cwd=ruang.akar, check=True)
    hasil = ruang.lkj("buat", ARSIP)
    assert hasil.kode == 0, hasil.keluaran
    assert "ARSIP_DRAF" in hasil.keluaran
    assert periksa_arsip(ruang / ARSIP).catatan == ()
    lama = isi(ruang / ARSIP)
    raw = {b.removeprefix("data/raw/2023/") for b in ruang.isi("data/raw/2023")}
    assert {f"data/masukan/{b}" for b in raw if not b.startswith(".")} <= lama.keys()
    assert lama["data/laporan/lkj_2023.pdf"] == (ruang / LAPORAN).read_bytes()
    assert "data/riwayat/repositori.bundle" in lama
    sesuai_jenis(lama)

    assert ruang.snakemake(ARSIP).pekerjaan == set()
    ttd = ruang / "data/raw/2023/pengesahan/ttd.pdf"
    ttd.parent.mkdir()
    ttd.write_bytes(b"%PDF-1.7 pindaian")
    halaman = {
        "keadaan",
        "pdf",
        "docx",
        "html",
    }  # what hangs on the folder of acts
    assert {p.partition(":")[0] for p in ruang.snakemake(ARSIP).pekerjaan} - halaman == {"arsip", "terbit"}
    baru = isi(ruang / ARSIP)
    assert baru.keys() - lama.keys() == {"data/masukan/pengesahan/ttd.pdf"}
    assert "ARSIP_TANPA_TTD" not in (ruang / "build/arsip/lkj_2023.catatan.csv").read_text(encoding="utf-8")


def sesuai_jenis(arsip: dict[str, bytes]) -> None:
    """No figure of the example had to be described as text."""
    for sumber in json.loads(arsip["datapackage.json"])["resources"]:
        tabel = Path(sumber["path"]).stem
        assert {f["name"]: f["type"] for f in sumber["schema"]["fields"]} == {
            f["name"]: jenis(tabel, f["name"]) for f in sumber["schema"]["fields"]
        }


def test_nothing_of_the_archive_is_loaded_unless_it_is_asked_for(ruang: Ruang) -> None:
    for target, dimuat in ((LAPORAN, False), (ARSIP, True)):
        hasil = ruang.snakemake("-n", target, PYTHONPROFILEIMPORTTIME="1")
        assert hasil.kode == 0
        assert ("lkj.arsip" in hasil.keluaran) == dimuat


def test_a_changed_module_of_the_archive_runs_only_the_archive(ruang: Ruang) -> None:
    assert ruang.snakemake(ARSIP).kode == 0
    ruang.tambah("workflow/lkj/arsip/baca_saya.py", "\n_LAIN = 1\n")
    assert ruang.snakemake().pekerjaan == set()
    assert {p.partition(":")[0] for p in ruang.snakemake(ARSIP).pekerjaan} == {"arsip", "terbit"}
