"""What the archive holds, that it is the same everywhere, and that plain tools agree with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.arsip.alat import AKAR, KEPALA_PERUBAHAN, arsipkan, isi_zip, keadaan, pengaturan, sumber

from lkj.arsip import batas
from lkj.arsip.paket_data import periksa_paket
from lkj.arsip.periksa import periksa_arsip
from lkj.arsip.pilih import pilih
from lkj.arsip.riwayat import RiwayatGagalError, bundel, kepala
from lkj.catatan import DataSalahError, dari_csv
from lkj.contoh import tulis_contoh
from lkj.periode import Masa

# The library asks pkg_resources, which setuptools no longer brings, for its own version and for nothing else.
BAGIT = """
import sys, types
palsu = types.ModuleType("pkg_resources")
palsu.DistributionNotFound = LookupError
palsu.get_distribution = lambda nama: types.SimpleNamespace(version="1.8.1")
sys.modules["pkg_resources"] = palsu
import bagit
bagit.Bag(sys.argv[1]).validate()
"""


def buka(arsip: Path, ke: Path) -> Path:
    """Unpack with the plain tool; the bag's folder."""
    subprocess.run(["unzip", "-q", str(arsip), "-d", str(ke)], check=True)
    return ke / AKAR


def sha256sum(tas: Path, daftar: str) -> int:
    """The exit code of the plain tool."""
    perintah = ["sha256sum", "--strict", "--quiet", "-c", daftar]
    return subprocess.run(perintah, cwd=tas, capture_output=True, check=False).returncode


def bagit(tas: Path) -> int:
    """The exit code of the reference library."""
    perintah = [sys.executable, "-W", "ignore", "-c", BAGIT, str(tas)]
    return subprocess.run(perintah, capture_output=True, check=False).returncode


def test_unzip_sha256sum_and_the_library_find_it_whole(arsip: Path, tmp_path: Path) -> None:
    tas = buka(arsip, tmp_path)
    assert [sha256sum(tas, f"{n}-sha256.txt") for n in ("manifest", "tagmanifest")] == [0, 0]
    assert bagit(tas) == 0


@pytest.mark.parametrize(
    ("ubah", "tahu"),
    [
        (lambda t: (t / "data/tabel/rekap.csv").write_bytes(b"x"), "sha256sum"),
        (lambda t: (t / "data/tabel/rekap.csv").unlink(), "sha256sum"),
        (lambda t: (t / "data/tabel/baru.csv").write_bytes(b"x"), ""),
        (lambda t: (t / "bag-info.txt").write_bytes(b"x: y\n"), "sha256sum"),
    ],
)
def test_they_and_we_find_the_same_changes(
    arsip: Path, tmp_path: Path, ubah: Callable[[Path], object], tahu: str
) -> None:
    tas = buka(arsip, tmp_path)
    ubah(tas)
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as lain:
        for b in sorted(tas.rglob("*")):
            lain.write(b, b.relative_to(tmp_path))
    assert {c.kode for c in periksa_arsip(tmp_path / "x.zip").catatan} - {"ARSIP_KEMASAN"}
    assert bagit(tas) != 0
    # What is added sha256sum cannot know; the guide says so.
    assert any(sha256sum(tas, f"{n}-sha256.txt") for n in ("manifest", "tagmanifest")) == bool(tahu)


def test_the_same_report_gives_the_same_bytes_elsewhere(arsip: Path, tmp_path: Path) -> None:
    lama = os.umask(0o077)
    try:
        lain = arsipkan(tmp_path / "folder lain")
    finally:
        os.umask(lama)
    isi, milik = isi_zip(arsip), isi_zip(lain)
    # Of the templates the paths are listed, which are those of the test's own folder.
    beda = {n for n in isi.keys() | milik.keys() if isi.get(n) != milik.get(n)}
    assert beda <= {
        "data/pengaturan/templat.sha256",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
        "bag-info.txt",
    }


def test_entries_are_sorted_dated_by_the_document_and_readable_for_all(arsip: Path) -> None:
    with zipfile.ZipFile(arsip) as wadah:
        semua = wadah.infolist()
    assert [e.filename for e in semua] == sorted(e.filename for e in semua)
    sifat = {(e.date_time, e.external_attr >> 16, e.create_system, e.compress_type) for e in semua}
    assert sifat == {((2024, 1, 31, 0, 0, 0), 0o644, 3, zipfile.ZIP_STORED)}


def test_the_bag_says_what_it_is_and_how_long_it_is_kept(tmp_path: Path) -> None:
    retensi = {
        "tahunan": {"aktif": 3, "inaktif": 7, "nasib": "permanen"},
        "dasar": "Perbup JRA",
    }
    isi = isi_zip(arsipkan(tmp_path, arsip={"retensi": retensi}))
    info = isi["bag-info.txt"].decode()
    assert "Bagging-Date: 2024-01-31\n" in info
    assert "Retensi-Aktif: 3 tahun\nRetensi-Inaktif: 7 tahun\nRetensi-Nasib-Akhir: permanen\n" in info
    baca = isi["BACA-SAYA.txt"].decode()
    assert "sha256sum -c manifest-sha256.txt" in baca
    assert "3 tahun aktif, 7 tahun inaktif, lalu permanen" in baca
    assert "hanyalah contoh" not in baca


def kode_catatan(folder: Path) -> set[str]:
    """Codes of what is said about an archive."""
    return {c.kode for c in dari_csv((folder / "arsip.catatan.csv").read_bytes())}


def test_a_draft_without_signature_schedule_and_history_is_archived_with_words(
    tmp_path: Path,
) -> None:
    isi = isi_zip(arsipkan(tmp_path))
    assert kode_catatan(tmp_path) == {"ARSIP_DRAF", "ARSIP_TANPA_TTD", "ARSIP_RETENSI", "ARSIP_TANPA_RIWAYAT"}
    assert "masih bertanda DRAF" in isi["BACA-SAYA.txt"].decode()
    assert "Keadaan-Dokumen: DRAF" in isi["bag-info.txt"].decode()


@pytest.mark.parametrize(
    ("milik", "berkas", "kode"),
    [
        ({"tanda": ""}, "ttd.pdf", set()),
        ({"tanda": "", "sah": {"tindakan": "tanda_tangan"}}, "", set()),
        ({"tanda": "", "sah": {"tindakan": "setujui"}}, "bukti/001-lkj_2023.pdf", {"ARSIP_TANPA_TTD"}),
        ({}, "ttd.pdf", {"ARSIP_DRAF"}),
    ],
)
def test_the_recorded_acts_say_whether_it_is_final_and_signed(
    milik: dict[str, object], berkas: str, kode: set[str], tmp_path: Path
) -> None:
    asal = sumber(tmp_path)
    asal.keadaan.write_bytes(keadaan(**milik))
    tambah = {f"masukan/pengesahan/{berkas}": str(asal.laporan[1])} if berkas else {}
    asal = replace(asal, berkas={**asal.berkas, **tambah})
    arsipkan(tmp_path, asal, **pengaturan(retensi={"dasar": "Perbup JRA"}, riwayat=False))
    assert kode_catatan(tmp_path) == kode


def test_a_revision_and_missing_data_are_said_in_the_bag(tmp_path: Path) -> None:
    asal = sumber(tmp_path)
    asal.keadaan.write_bytes(keadaan(tanda="", revisi=2, sementara=True))
    info = isi_zip(arsipkan(tmp_path, asal))["bag-info.txt"].decode()
    assert "Keadaan-Dokumen: final, SEMENTARA, Revisi 2\n" in info
    assert f"Kode-Hash-Isi: {'a' * 64}\n" in info


def test_changed_figures_go_along_where_there_are_some(tmp_path: Path) -> None:
    asal = sumber(tmp_path)
    assert "data/tabel/perubahan.csv" not in isi_zip(arsipkan(tmp_path, asal))
    beda = KEPALA_PERUBAHAN + b"pengukuran,IKU-01 indikator,Indeks,realisasi,82.45,82.54\n"
    asal.perubahan.write_bytes(beda)
    isi = isi_zip(arsipkan(tmp_path, asal))
    assert isi["data/tabel/perubahan.csv"] == beda
    assert "angka yang berubah sejak" in isi["BACA-SAYA.txt"].decode()
    kolom = next(s for s in json.loads(isi["datapackage.json"])["resources"] if "perubahan" in s["path"])
    assert all(f["description"] for f in kolom["schema"]["fields"])
    assert periksa_arsip(tmp_path / "arsip.zip").catatan == ()


def test_papers_that_were_made_go_along(tmp_path: Path) -> None:
    surat = {"surat/2023/undangan.pdf": str(tmp_path / "lkj_2023.pdf")}
    isi = isi_zip(arsipkan(tmp_path, sumber(tmp_path, surat=surat)))
    assert isi["data/surat/2023/undangan.pdf"] == (tmp_path / "lkj_2023.pdf").read_bytes()
    assert "data/surat/" in isi["BACA-SAYA.txt"].decode()


def test_a_measurement_is_called_so(tmp_path: Path) -> None:
    isi = isi_zip(arsipkan(tmp_path, nama="pengukuran_2023_tw2", tw=2))
    info = isi["bag-info.txt"].decode()
    assert "External-Description: Pengukuran Kinerja Kecamatan Sukamaju Triwulan II Tahun 2023\n" in info
    assert "External-Identifier: pengukuran_2023_tw2\n" in info
    assert isi["BACA-SAYA.txt"].decode().startswith("ARSIP PENGUKURAN KINERJA KECAMATAN SUKAMAJU")


def test_a_link_is_left_out_with_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    raw = Path("data/raw/2023")
    raw.mkdir(parents=True)
    (raw / "rahasia.txt").symlink_to("/etc/passwd")
    (raw / "folder").symlink_to("/etc")
    pilihan = pilih("", Masa(2023))
    assert pilihan.berkas == {}
    assert [t[:2] for t in pilihan.ditolak] == [
        ("ARSIP_TIDAK_IKUT", "data/raw/2023/folder"),
        ("ARSIP_TIDAK_IKUT", "data/raw/2023/rahasia.txt"),
    ]
    asal = sumber(tmp_path, ditolak=pilihan.ditolak)
    arsipkan(tmp_path, asal)
    assert "ARSIP_TIDAK_IKUT" in kode_catatan(tmp_path)


@pytest.mark.parametrize("nama", ["100%.jpg", "a\nb.jpg", "a\\b.jpg", "a:b.jpg", "a /x.jpg"])
def test_a_name_that_no_manifest_can_hold_stops_with_its_name(
    nama: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    berkas = Path("data/raw/2023/foto", nama)
    berkas.parent.mkdir(parents=True)
    berkas.write_bytes(b"x")
    with pytest.raises(DataSalahError) as salah:
        arsipkan(tmp_path, sumber(tmp_path, ditolak=pilih("", Masa(2023)).ditolak))
    assert "ARSIP_NAMA" in {c.kode for c in salah.value.catatan}
    assert not (tmp_path / "arsip.zip").exists()


def test_names_that_differ_in_capitals_only_stop(tmp_path: Path) -> None:
    asal = sumber(tmp_path)
    asal = replace(asal, berkas={"masukan/A.jpg": asal.templat[0], "masukan/a.jpg": str(asal.laporan[0])})
    with pytest.raises(DataSalahError) as salah:
        arsipkan(tmp_path, asal)
    assert {c.kode for c in salah.value.catatan} == {"ARSIP_NAMA"}


def test_what_is_too_large_stops_with_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batas, "SATU", 10)
    with pytest.raises(DataSalahError) as salah:
        arsipkan(tmp_path)
    assert {c.kode for c in salah.value.catatan} == {"ARSIP_BESAR"}
    monkeypatch.setattr(batas, "SATU", 10**9)
    monkeypatch.setattr(batas, "SEMUA", 10)
    with pytest.raises(DataSalahError, match="seluruhnya"):
        arsipkan(tmp_path)


def test_a_report_without_a_date_stops(tmp_path: Path) -> None:
    aturan = pengaturan()
    aturan["dokumen"]["tanggal"] = {}
    with pytest.raises(DataSalahError) as salah:
        arsipkan(tmp_path, **aturan)
    assert [c.kode for c in salah.value.catatan] == ["TANGGAL_DOKUMEN"]


def test_a_quarter_holds_nothing_of_later_quarters_and_no_act_of_the_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tulis_contoh(tmp_path)
    monkeypatch.chdir(tmp_path)
    for b in ("pengesahan/1.yaml", "tw2/pengesahan/1.yaml", "~$isian.xlsx", ".rahasia"):
        jalur = Path("data/raw/2023", b)
        jalur.parent.mkdir(exist_ok=True)
        jalur.write_bytes(b"x")
    setahun, tw2 = (set(pilih("", Masa(2023, tw)).berkas) for tw in (None, 2))
    assert {"masukan/tw4/lra.xlsx", "masukan/pengesahan/1.yaml", "pengaturan/config.yaml"} <= setahun
    assert setahun - tw2 == {
        n for n in setahun if n.startswith(("masukan/tw3", "masukan/tw4", "masukan/surat/"))
    } | {"masukan/pengesahan/1.yaml"}
    assert "masukan/tw2/pengesahan/1.yaml" in tw2
    assert not any("~$" in n or "/." in n for n in setahun)


# datapackage.json ------------------------------------------------------------------------------------
def test_every_table_is_described_with_types_that_its_cells_have(arsip: Path) -> None:
    isi = isi_zip(arsip)
    paket = json.loads(isi["datapackage.json"])
    assert {s["path"] for s in paket["resources"]} == {n for n in isi if n.endswith(".csv")}
    assert len({s["name"] for s in paket["resources"]}) == len(paket["resources"])
    ukur = next(s for s in paket["resources"] if s["path"] == "data/tabel/pengukuran.csv")
    jenis = {f["name"]: f["type"] for f in ukur["schema"]["fields"]}
    assert jenis == {"kode": "string", "nama": "string", "target": "string", "capaian": "number"}


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        (
            lambda s: s["schema"]["fields"][0].update(type="number"),
            "tidak menurut jenisnya (baris 2, kolom kode)",
        ),
        (lambda s: s["schema"]["fields"][0].update(name="x"), "nama kolom"),
        (lambda s: s.update(bytes=1), "ukuran atau kode hash"),
        (lambda s: s.update(hash="sha256:0"), "ukuran atau kode hash"),
        (lambda s: s.update(path="data/tabel/lain.csv"), "tidak diuraikan"),
        (lambda s: s.pop("schema"), "tidak terbaca"),
    ],
)
def test_a_description_that_contradicts_its_table_is_found(
    arsip: Path, ubah: Callable[[dict[str, Any]], object], kata: str
) -> None:
    isi = isi_zip(arsip)
    paket = json.loads(isi["datapackage.json"])
    ubah(next(s for s in paket["resources"] if s["path"] == "data/tabel/pengukuran.csv"))
    tabel = {n for n in isi if n.endswith(".csv")}
    salah = list(periksa_paket(json.dumps(paket).encode(), tabel, isi.__getitem__))
    assert any(kata in apa for _, apa in salah)


@pytest.mark.parametrize("rusak", [b"", b"{}", b"[]", b"\xff", b'{"resources": [1]}', b"[" * 100_000])
def test_a_description_that_is_none_is_found(rusak: bytes) -> None:
    assert list(periksa_paket(rusak, set(), lambda _: b"")) == [
        ("datapackage.json", "uraian tabel tidak terbaca")
    ]


# History ---------------------------------------------------------------------------------------------
def git(folder: Path, *argumen: str) -> str:
    """Run git in a folder, as nobody in particular."""
    orang = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@x.example", "GIT_AUTHOR_DATE": "1700000000 +0700"}
    tetap = {**orang, **{k.replace("AUTHOR", "COMMITTER"): n for k, n in orang.items()}}
    lingkungan = {**os.environ, **tetap, "GIT_CONFIG_GLOBAL": os.devnull}
    selesai = subprocess.run(
        ["git", *argumen], cwd=folder, env=lingkungan, check=True, capture_output=True, text=True
    )
    return selesai.stdout.strip()


@pytest.fixture
def repositori(tmp_path: Path) -> Path:
    """A repository with some commits of similar files."""
    folder = tmp_path / "repo"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    for n in range(8):
        (folder / "angka.csv").write_text("".join(f"{k},{k * n}\n" for k in range(300)), encoding="utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "-q", "-m", f"ke-{n}")
    return folder


def test_the_history_has_the_same_bytes_however_a_clone_is_packed(repositori: Path, tmp_path: Path) -> None:
    lepas, rapat = tmp_path / "lepas", tmp_path / "rapat"
    git(tmp_path, "clone", "-q", "--no-local", str(repositori), str(rapat))
    git(rapat, "repack", "-q", "-adf", "--depth=3", "--window=50")
    git(tmp_path, "clone", "-q", str(repositori), str(lepas))
    commit = kepala(repositori).commit
    semua = {bundel(commit, folder) for folder in (repositori, lepas, rapat)}
    assert len(semua) == 1
    berkas = tmp_path / "r.bundle"
    berkas.write_bytes(semua.pop())
    git(tmp_path, "clone", "-q", str(berkas), str(tmp_path / "pulih"))
    assert git(tmp_path / "pulih", "rev-parse", "HEAD") == commit
    git(tmp_path / "pulih", "fsck", "--strict")


def test_without_a_whole_history_the_reason_is_said(repositori: Path, tmp_path: Path) -> None:
    biasa, dangkal = tmp_path / "biasa", tmp_path / "dangkal"
    biasa.mkdir()
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repositori}", str(dangkal))
    (repositori / "dalam").mkdir()
    assert kepala(biasa).sebab.startswith("folder ini bukan repositori git")
    assert kepala(repositori / "dalam").sebab == "folder ini bukan folder teratas repositori git"
    assert "dangkal" in kepala(dangkal).sebab


def test_a_commit_that_is_gone_is_no_history(repositori: Path) -> None:
    with pytest.raises(RiwayatGagalError):
        bundel("0" * 40, repositori)


def test_the_bundle_goes_into_the_bag(
    repositori: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asal = sumber(tmp_path, riwayat=kepala(repositori))
    monkeypatch.chdir(repositori)
    isi = isi_zip(arsipkan(tmp_path, asal))
    assert isi["data/riwayat/repositori.bundle"].startswith(b"# v2 git bundle\n")
    assert "git clone repositori.bundle" in isi["BACA-SAYA.txt"].decode()
    assert "ARSIP_TANPA_RIWAYAT" not in kode_catatan(tmp_path)
