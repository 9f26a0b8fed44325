"""The jobs: what the digest of a content hangs on, and the state that they write."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lkj import bingkai
from lkj.catatan import dari_csv
from lkj.sidik import sha256
from lkj.tindakan import Bukti, jalankan
from lkj.tindakan.jalankan import sidik_isi

Catat = Callable[..., Path]
DOKUMEN = "lkj_2023_tw1"
LANGKAH = (("paraf", "sekretaris", 1), ("setujui", "camat", 2), ("kirim", "sekretaris", 3))
TABEL = "kode,jenis,nama,realisasi,sumber\nIKU-01,indikator,Indeks,{nilai},a\nIKU-02,indikator,Usulan,8,b\n"


class Meja:
    """A document of one Markdown and one table, with its jobs."""

    def __init__(self, folder: Path, pengaturan: dict[str, Any]) -> None:
        """Work in the working directory."""
        self.folder, self.pengaturan = folder, {**pengaturan, "sop": []}
        self.bangun = Path("build", DOKUMEN)
        self.bangun.mkdir(parents=True)
        self.tabel = self.bangun / "pengukuran.csv"
        self.naskah = self.bangun / f"{DOKUMEN}.md"
        self.isi_naskah("85,12")

    def isi_naskah(self, nilai: str, tanda: str = "") -> None:
        """What the document says."""
        self.naskah.write_text(f'::: {{.sampul kertas="a4"{tanda}}}\n{nilai}\n', encoding="utf-8")
        self.tabel.write_text(TABEL.format(nilai=nilai.replace(",", ".")), encoding="utf-8")

    def jalankan(self) -> dict[str, Any]:
        """Both jobs; the state."""
        isi, keluar = self.bangun / "isi.json", self.bangun / "keadaan.json"
        jalankan.isi(dokumen=DOKUMEN, berkas=[self.naskah, self.tabel], keluar=isi)
        jalankan.keadaan(
            dokumen=DOKUMEN,
            naskah=self.naskah,
            isi=isi,
            tabel=[self.tabel],
            folder=self.folder,
            pengaturan=self.pengaturan,
            keluar=keluar,
            keluar_perubahan=self.bangun / "perubahan.csv",
            keluar_catatan=self.bangun / "pengesahan.csv",
        )
        hasil: dict[str, Any] = json.loads(keluar.read_bytes())
        return hasil

    def catatan(self) -> list[str]:
        """Codes of the remarks on the acts."""
        return [c.kode for c in dari_csv((self.bangun / "pengesahan.csv").read_bytes())]

    def bukti(self) -> tuple[Bukti, ...]:
        """What a command keeps beside an act."""
        self.folder.mkdir(parents=True, exist_ok=True)
        bukti = []
        for asal, nama in ((self.bangun / "isi.json", "0-isi.json"), (self.tabel, "0-pengukuran.csv")):
            (self.folder / nama).write_bytes(asal.read_bytes())
            bukti.append(Bukti(berkas=str(self.folder / nama), sha256=sha256(asal.read_bytes())))
        return tuple(bukti)


@pytest.fixture
def meja(folder: Path, pengaturan: dict[str, Any]) -> Meja:
    """A document in a repository of its own."""
    return Meja(folder, pengaturan)


def test_the_digest_is_of_the_sorted_lines_and_of_nothing_else() -> None:
    baris = f"a {'1' * 64}\nb {'2' * 64}\n"
    assert sidik_isi({"b": "2" * 64, "a": "1" * 64}) == sha256(baris.encode())


def test_acts_and_the_mark_do_not_change_the_digest_and_one_changed_figure_does(
    meja: Meja, catat_satu: Catat
) -> None:
    awal = meja.jalankan()["sidik_isi"]
    catat_satu("paraf", "sekretaris", sidik=awal)
    meja.pengaturan["dokumen"]["tanda"] = None
    assert meja.jalankan()["sidik_isi"] == awal
    meja.isi_naskah("85,13")
    assert meja.jalankan()["sidik_isi"] != awal


def test_no_setting_makes_an_unapproved_report_look_final(meja: Meja) -> None:
    for tanda, harap in ((None, "DRAF"), ("", "DRAF"), ("Revisi 3", "DRAF"), ("CONTOH", "CONTOH")):
        meja.pengaturan["dokumen"]["tanda"] = tanda
        hasil = meja.jalankan()
        assert (hasil["tanda"], hasil["revisi"], hasil["sah"]) == (harap, 0, None)


def test_what_is_missing_is_said_beside_the_state(meja: Meja) -> None:
    assert meja.jalankan()["sementara"] is False
    meja.isi_naskah("85,12", ' tanda="SEMENTARA"')
    assert meja.jalankan()["sementara"] is True


def test_from_draft_to_approval_to_revision(
    meja: Meja, catat_satu: Catat, capsys: pytest.CaptureFixture[str]
) -> None:
    sidik = meja.jalankan()["sidik_isi"]
    for tindakan, jabatan, langkah in LANGKAH[:2]:
        catat_satu(tindakan, jabatan, langkah=langkah, sidik=sidik, bukti=meja.bukti())
    hasil = meja.jalankan()
    assert (hasil["tanda"], hasil["sah"]["urut"], meja.catatan()) == ("", 2, [])
    assert "Hendra" in hasil["sebab"]
    meja.isi_naskah("85,13")
    hasil = meja.jalankan()
    assert (hasil["tanda"], hasil["revisi"], len(hasil["perubahan"])) == ("DRAF", 0, 0)
    assert meja.catatan() == ["TINDAKAN_GUGUR"]
    assert "pengukuran.csv" in capsys.readouterr().err
    meja.isi_naskah("85,12")
    assert meja.jalankan()["tanda"] == ""
    catat_satu("kirim", "sekretaris", langkah=3, sidik=sidik, bukti=meja.bukti())
    meja.isi_naskah("85,13")
    hasil = meja.jalankan()
    assert (hasil["tanda"], hasil["revisi"], len(hasil["perubahan"])) == ("DRAF", 1, 1)
    assert meja.catatan() == ["TINDAKAN_REVISI"]
    assert hasil["berubah"] == ["naskah", "tabel pengukuran"]
    assert "1 nilai; yang berubah: naskah, tabel pengukuran)" in capsys.readouterr().err
    beda = bingkai.baris(bingkai.dari_csv((meja.bangun / "perubahan.csv").read_bytes()))
    assert [(b["baris"], b["kolom"], b["semula"], b["menjadi"]) for b in beda] == [
        ("IKU-01 indikator", "realisasi", "85.12", "85.13")
    ]


def test_a_revision_that_changes_no_figure_names_what_changed(
    meja: Meja, catat_satu: Catat, capsys: pytest.CaptureFixture[str]
) -> None:
    sidik = meja.jalankan()["sidik_isi"]
    for tindakan, jabatan, langkah in LANGKAH:
        catat_satu(tindakan, jabatan, langkah=langkah, sidik=sidik, bukti=meja.bukti())
    assert meja.jalankan()["berubah"] == []
    meja.naskah.write_text(meja.naskah.read_text(encoding="utf-8") + "Satu kalimat lagi.\n", encoding="utf-8")
    hasil = meja.jalankan()
    assert (hasil["revisi"], hasil["perubahan"], hasil["berubah"]) == (1, [], ["naskah"])
    assert "(0 nilai; yang berubah: naskah)" in capsys.readouterr().err


def test_a_tampered_act_takes_the_approval_away(meja: Meja, catat_satu: Catat) -> None:
    sidik = meja.jalankan()["sidik_isi"]
    berkas = [catat_satu(t, j, langkah=n, sidik=sidik) for t, j, n in LANGKAH[:2]]
    assert meja.jalankan()["tanda"] == ""
    berkas[0].write_bytes(berkas[0].read_bytes() + b"\n")
    assert meja.jalankan()["tanda"] == "DRAF"
    assert "TINDAKAN_BERUBAH" in meja.catatan()
