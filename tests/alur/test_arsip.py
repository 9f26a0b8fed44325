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


def test_a_quarter_of_one_office_of_many_holds_its_measurement_its_papers_and_nothing_of_others(
    klona: Ruang,
) -> None:
    assert klona.lkj("contoh", "--unit", "abang", "--benih", "7").kode == 0
    arsip, undangan = (
        "reports/abang/arsip/pengukuran_2023_tw1.zip",
        "reports/abang/surat/2023/tw1/undangan.pdf",
    )
    hasil = klona.lkj("buat", undangan)
    assert hasil.kode == 0, hasil.keluaran
    lain = klona / "reports/surat/2023/tw1/undangan.pdf"
    lain.parent.mkdir(parents=True)
    lain.write_bytes(b"%PDF dari kantor lain")
    (klona / undangan).with_name("coret.pdf").write_bytes(b"%PDF bukan buatan kita")

    hasil = klona.lkj("buat", arsip)
    assert hasil.kode == 0, hasil.keluaran
    assert "ARSIP_DRAF" in hasil.keluaran
    assert periksa_arsip(klona / arsip).catatan == ()
    milik = isi(klona / arsip)
    sesuai_jenis(milik)
    assert (
        milik["data/laporan/pengukuran_2023_tw1.pdf"]
        == (klona / "build/abang/pengukuran_2023_tw1.pdf").read_bytes()
    )
    assert milik["data/surat/2023/tw1/undangan.pdf"] == (klona / undangan).read_bytes()
    assert [n for n in milik if n.startswith("data/surat/")] == ["data/surat/2023/tw1/undangan.pdf"]
    raw = klona.isi("data/raw/abang/2023/tw1")
    masukan = {n: b for n, b in milik.items() if n.startswith("data/masukan/tw")}
    assert masukan == {b.replace("data/raw/abang/2023", "data/masukan"): i for b, i in raw.items()}
    assert milik["data/pengaturan/config.yaml"] == (klona / "config/unit/abang.yaml").read_bytes()
    assert klona.snakemake(arsip).pekerjaan == set()


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
