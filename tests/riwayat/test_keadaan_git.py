"""Repositories in a difficult state, and what each command that follows figures through git makes of them."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from tests.terbitan.tiruan import PENULIS, Tiruan
from typer.testing import CliRunner

from lkj.cli import aplikasi
from lkj.cli.terbitan import bangun_ulang, terbitkan
from lkj.ringkas.bangun import Hasil
from lkj.sidik import modul_terpakai, sha256
from lkj.telusur import KOLOM
from lkj.terbitan.nama import Sasaran

LEMBAR = "data/raw/2023/tw1/pelayanan.xlsx"
TAG = "lkj-2023-1"
BERHENTI = "sampai di sini membangun"
Kantor: TypeAlias = Any
Isian: TypeAlias = Any


@pytest.fixture
def lengkap(kantor: Kantor, isian: Isian, monkeypatch: pytest.MonkeyPatch) -> Kantor:
    """The office with a lineage table, two commits and a release; builds are stand-ins."""
    for nama, nilai in PENULIS.items():
        monkeypatch.setenv(nama, nilai)
    monkeypatch.setattr("tests.terbitan.tiruan.ANGKA", LEMBAR)
    monkeypatch.setattr("lkj.cli.ringkas.bangun", lambda *a, **_: dict.fromkeys(a[2], Hasil()))
    (kantor.akar / ".gitignore").write_text("/build/\n/reports/\n/data/processed/\n", encoding="utf-8")
    (kantor.akar / "requirements.lock").write_text("typst==0.13\n", encoding="utf-8")
    kantor.simpan("Isian")
    kantor.simpan("IKM", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 81})})
    assert terbitkan(Sasaran(2023), ya=True, pembangun=Tiruan()) == 0
    telusur(kantor.akar)
    return kantor


def telusur(akar: Path) -> None:
    """A lineage table with one figure, from the sheet as it is now."""
    berkas = akar / "data/processed/2023/telusur.csv"
    berkas.parent.mkdir(parents=True, exist_ok=True)
    isi = {"kunci": "IKU-01.realisasi", "uraian": "Realisasi IKM tahun 2023", "nilai": "81", "berkas": LEMBAR}
    isi |= {
        "lembar": "Kinerja",
        "sel": "G9",
        "nilai_sel": "81",
        "sidik": sha256((akar / LEMBAR).read_bytes()),
    }
    with berkas.open("w", encoding="utf-8", newline="") as wadah:
        tulis = csv.DictWriter(wadah, KOLOM, restval="", lineterminator="\n")
        tulis.writeheader()
        tulis.writerow(isi)


def tanpa_git(k: Kantor, _: Isian) -> None:
    shutil.rmtree(k.akar / ".git")


def tanpa_commit(k: Kantor, _: Isian) -> None:
    shutil.rmtree(k.akar / ".git")
    k.git("init", "-q")


def dangkal(k: Kantor, _: Isian) -> None:
    asal = k.akar.with_name("asal")
    k.akar.rename(asal)
    subprocess.run(["git", "clone", "-q", "--depth", "1", asal.as_uri(), str(k.akar)], check=True)
    shutil.copytree(asal / "data/processed", k.akar / "data/processed")


def belum_disimpan(k: Kantor, isian: Isian) -> None:
    k.tulis({"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 83})})


def berganti_nama(k: Kantor, _: Isian) -> None:
    k.git("mv", LEMBAR, "data/raw/2023/tw1/pelayan.xlsx")
    k.simpan("Salah nama")


def dihapus(k: Kantor, _: Isian) -> None:
    k.simpan("Terhapus", {"tw1/pelayanan.xlsx": None})


def ditulis_ulang(k: Kantor, isian: Isian) -> None:
    k.git("checkout", "-q", "--orphan", "baru")
    k.simpan("Riwayat baru", {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 84})})
    k.git("branch", "-q", "-M", "main")
    telusur(k.akar)


def masa_depan(k: Kantor, isian: Isian) -> None:
    berkas = {"tw1/pelayanan.xlsx": isian("pelayanan", 1, {"Kinerja!G9": 82})}
    k.simpan("Besok", berkas, tanggal="2099-01-02T10:00:00+0700")
    telusur(k.akar)


def dua_ribu(k: Kantor, isian: Isian) -> None:
    isi = [isian("pelayanan", 1, {"Kinerja!G9": n}) for n in (82, 83)]
    aliran = [b"blob\nmark :%d\ndata %d\n%s\n" % (n, len(b), b) for n, b in enumerate(isi, 1)]
    dari = b"from %s\n" % k.git("rev-parse", "HEAD").strip().encode()
    for n in range(2000):
        kepala = b"commit refs/heads/main\ncommitter Budi <b@x> %d +0800\ndata 4\nIKM\n" % (1680000000 + n)
        aliran.append(b"%s%sM 100644 :%d %s\n" % (kepala, dari, n % 2 + 1, LEMBAR.encode()))
        dari = b""
    k.git("fast-import", "--quiet", masukan=b"".join(aliran))
    k.git("reset", "-q", "--hard")
    telusur(k.akar)


def _cli(*argumen: str) -> Callable[[], tuple[int, str]]:
    def jalan() -> tuple[int, str]:
        hasil = CliRunner().invoke(aplikasi, list(argumen))
        assert hasil.exception is None or isinstance(hasil.exception, SystemExit), hasil.exc_info
        return hasil.exit_code, hasil.output

    return jalan


PERINTAH: dict[str, Callable[[], tuple[int, str]] | None] = {
    "telusur": _cli("telusur", "IKU-01.realisasi"),
    "riwayat": _cli("riwayat", "2023", "--tw", "1", "--kunci", "IKU-01.realisasi_tw"),
    "beda": _cli("beda", "--dari", TAG),
    "simpan": _cli("simpan"),
    "ringkas": _cli("ringkas", "--dasar", TAG),
    "terbitkan": None,
    "bangun-ulang": None,
}
BUKAN, BELUM = "bukan repositori git", "belum mempunyai commit"
LAMA = "(ASAL_LAMA)"
ULANG = (1, BERHENTI)
NIHIL = (0, "Tidak ada yang perlu disimpan")
KEADAAN: dict[Callable[[Kantor, Isian], None], dict[str, tuple[int, str]]] = {
    tanpa_git: {
        "telusur": (0, f"commit tidak diketahui: folder ini {BUKAN}"),
        "riwayat": (2, f"Riwayat tidak dapat dibaca: folder ini {BUKAN}."),
        "beda": (1, f"Tidak dapat dibandingkan: folder ini {BUKAN}."),
        "simpan": (1, f"Tidak ada yang disimpan: folder ini {BUKAN}."),
        "ringkas": (2, f"Ringkasan tidak dapat dibuat: folder ini {BUKAN}."),
        "terbitkan": (1, f"Belum dapat diteruskan: folder ini {BUKAN}."),
        "bangun-ulang": (1, f"Belum dapat diteruskan: folder ini {BUKAN}."),
    },
    tanpa_commit: {
        "telusur": (0, BELUM),
        "riwayat": (2, BELUM),
        "beda": (1, BELUM),
        "simpan": (1, BELUM),
        "ringkas": (2, BELUM),
        "terbitkan": (1, BELUM),
        "bangun-ulang": (1, BELUM),
    },
    dangkal: {
        "telusur": (0, "klona dangkal, riwayatnya berawal di"),
        "riwayat": (0, "Klona ini dangkal: riwayat sebelum commit"),
        "beda": (0, "Tidak ada data, pengaturan, atau templat yang berbeda."),
        "simpan": NIHIL,
        "ringkas": (0, "Tidak ada tahun yang terpengaruh"),
        "terbitkan": (1, "Klona ini dangkal"),
        "bangun-ulang": (1, "(klona dangkal).\nAmbil riwayat lengkapnya dari repositori kantor: git fetch"),
    },
    belum_disimpan: {
        "telusur": (1, LAMA),
        "riwayat": (0, "belum disimpan"),
        "beda": (0, "81 → 83"),
        "simpan": (1, "81 → 83"),
        "ringkas": (0, "Tidak ada tahun yang terpengaruh"),
        "terbitkan": (1, f"Ada berkas yang belum disimpan di git:\n  {LEMBAR}\nSimpan dahulu (lkj simpan"),
        "bangun-ulang": ULANG,
    },
    berganti_nama: {
        "telusur": (1, LAMA),
        "riwayat": (0, "TIDAK DAPAT DIUKUR"),
        "beda": (0, f"{LEMBAR} → data/raw/2023/tw1/pelayan.xlsx: berganti nama"),
        "simpan": NIHIL,
        "ringkas": (0, "→ data/raw/2023/tw1/pelayan.xlsx | berganti nama"),
        "terbitkan": (1, "Terbitan lkj-2023-2 (lkj_2023, sesudah lkj-2023-1)"),
        "bangun-ulang": ULANG,
    },
    dihapus: {
        "telusur": (1, "tidak ada lagi"),
        "riwayat": (0, "TIDAK DAPAT DIUKUR"),
        "beda": (0, f"{LEMBAR}: hilang"),
        "simpan": NIHIL,
        "ringkas": (0, f"| {LEMBAR} | hilang |"),
        "terbitkan": (1, "Terbitan lkj-2023-2 (lkj_2023, sesudah lkj-2023-1)"),
        "bangun-ulang": ULANG,
    },
    ditulis_ulang: {
        "telusur": (0, "Riwayat baru"),
        "riwayat": (0, "Riwayat baru"),
        "beda": (0, "81 → 84"),
        "simpan": NIHIL,
        "ringkas": (0, "Kedua riwayat tidak mempunyai commit bersama"),
        "terbitkan": (1, f"Perhatian: {TAG} tidak ada di riwayat cabang ini; riwayatnya ditulis ulang"),
        "bangun-ulang": (1, "Perhatian: commit terbitan ini tidak ada di riwayat cabang sekarang"),
    },
    masa_depan: {
        "telusur": (0, "di masa depan"),
        "riwayat": (0, "di masa depan"),
        "beda": (0, "81 → 82"),
        "simpan": NIHIL,
        "ringkas": (0, "di masa depan"),
        "terbitkan": (1, "bertanggal di masa depan"),
        "bangun-ulang": ULANG,
    },
    dua_ribu: {
        "telusur": (0, "Budi"),
        "riwayat": (0, "2.002 keadaan data"),
        "beda": (0, "81 → 83"),
        "simpan": NIHIL,
        "ringkas": (0, "2.000 commit di antaranya."),
        "terbitkan": (1, "Terbitan lkj-2023-2 (lkj_2023, sesudah lkj-2023-1)"),
        "bangun-ulang": ULANG,
    },
}  # fmt: skip


@pytest.mark.parametrize("keadaan", KEADAAN, ids=lambda k: k.__name__)
def test_every_command_works_or_says_exactly_what_is_missing(
    lengkap: Kantor,
    isian: Isian,
    keadaan: Callable[[Kantor, Isian], None],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keadaan(lengkap, isian)
    monkeypatch.chdir(lengkap.akar)
    hasil = {}
    for nama, jalan in PERINTAH.items():
        if jalan is not None:
            hasil[nama] = jalan()
            continue
        capsys.readouterr()
        kode = (
            terbitkan(Sasaran(2023), pembangun=Tiruan())
            if nama == "terbitkan"
            else bangun_ulang(TAG, pembangun=lambda *_: BERHENTI)
        )
        layar = capsys.readouterr()
        hasil[nama] = kode, layar.out + layar.err
    salah = {
        nama: (hasil[nama], harap)
        for nama, harap in KEADAAN[keadaan].items()
        if hasil[nama][0] != harap[0] or harap[1] not in hasil[nama][1]
    }
    assert salah == {}
    assert set(hasil) == set(KEADAAN[keadaan])


def test_why_a_build_runs_is_asked_without_git() -> None:
    """`lkj mengapa` answers alike in every state of the repository: nothing of it runs git."""
    assert not [m for m in modul_terpakai("lkj.mengapa") if m.startswith("lkj.git")]
