"""Acts are written once and read back; one that is broken, foreign or edited is a remark and no act."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from lkj.konfigurasi import Kantor
from lkj.sidik import sha256
from lkj.tindakan import Bukti, baca_tindakan
from lkj.tindakan.simpan import KEMBAR

Catat = Callable[..., Path]


def kode(folder: Path, kantor: Kantor | None = None) -> list[str]:
    """Codes of the remarks on a folder."""
    return [c.kode for c in baca_tindakan(folder, kantor=kantor)[1]]


def tulis_ulang(berkas: Path, lama: str, baru: str) -> None:
    """Edit an act as somebody would who knows the twin beside it too."""
    isi = berkas.read_text(encoding="utf-8")
    assert lama in isi
    teks = isi.replace(lama, baru, 1).encode()
    berkas.write_bytes(teks)
    berkas.with_name(berkas.name + KEMBAR).write_text(f"{sha256(teks)}  {berkas.name}\n", encoding="utf-8")


def test_what_was_written_is_read_back(folder: Path, kantor: Kantor, catat_satu: Catat) -> None:
    catat_satu("paraf", "sekretaris")
    catat_satu("setujui", "camat", langkah=2, catatan="sudah: dibaca\n“lengkap”")
    tindakan, catatan = baca_tindakan(folder, kantor=kantor)
    assert not catatan
    assert [Path(t.berkas).name for t in tindakan] == ["001-paraf-sekretaris.yaml", "002-setujui-camat.yaml"]
    assert tindakan[1].isi.catatan == "sudah: dibaca “lengkap”"
    assert tindakan[1].isi.tanggal == date(2023, 4, 14)
    assert tindakan[0].sidik_untuk("lkj_2023_tw1") == "a" * 64
    assert tindakan[0].sidik_untuk("lkj_2023") is None


def test_the_file_is_an_in_toto_statement_of_exactly_the_agreed_shape(catat_satu: Catat) -> None:
    isi = yaml.safe_load(catat_satu("paraf", "sekretaris").read_text(encoding="utf-8"))
    assert list(isi) == ["_type", "subject", "predicateType", "predicate"]
    assert isi["subject"] == [{"name": "lkj_2023_tw1", "digest": {"sha256": "a" * 64}}]
    assert list(isi["predicate"]) == [
        *("tindakan", "sop", "langkah", "putaran", "peran", "jabatan", "oleh", "dicatat_oleh"),
        *("tanggal", "bukti", "catatan"),
    ]


def test_an_act_is_never_written_over(folder: Path, catat_satu: Catat) -> None:
    pertama = catat_satu("paraf", "sekretaris")
    isi = pertama.read_bytes()
    assert catat_satu("paraf", "sekretaris").name == "002-paraf-sekretaris.yaml"
    assert pertama.read_bytes() == isi
    assert not [b for b in folder.iterdir() if b.name.startswith(".")]


def test_sha256sum_checks_the_acts_without_any_software_of_ours(folder: Path, catat_satu: Catat) -> None:
    catat_satu("paraf", "sekretaris")
    perintah = ["sha256sum", "-c", "001-paraf-sekretaris.yaml.sha256"]
    assert subprocess.run(perintah, cwd=folder, check=False, capture_output=True).returncode == 0


def test_an_empty_or_missing_folder_has_no_acts(folder: Path) -> None:
    assert baca_tindakan(folder) == ([], [])


@pytest.mark.parametrize(
    ("lama", "baru", "harap"),
    [
        ("predicate:", "predicate: [", "TINDAKAN_BENTUK"),
        ("in-toto.io/Statement/v1", "in-toto.io/Statement/v2", "TINDAKAN_BENTUK"),
        ("urn:lkj:tindakan:v1", "urn:lkj:tindakan:v2", "TINDAKAN_BENTUK"),
        ("  langkah: 1", "  langkah: 1\n  tambahan: 1", "TINDAKAN_BENTUK"),
        ("  langkah: 1", "  langkah: nol", "TINDAKAN_BENTUK"),
        ("a" * 64, "a" * 63, "TINDAKAN_BENTUK"),
        ("a" * 64, "A" * 64, "TINDAKAN_BENTUK"),
        ('"2023-04-14"', '"14 April"', "TINDAKAN_BENTUK"),
        ('tindakan: "paraf"', 'tindakan: "coret"', "TINDAKAN_BENTUK"),
        ('tindakan: "paraf"', 'tindakan: "setujui"', "TINDAKAN_NAMA"),
        ('peran: "sekretaris"', 'peran: "camat"', "TINDAKAN_NAMA"),
        ("lkj_2023_tw1", "lkj_2023_tw2", "TINDAKAN_MASA"),
        ("lkj_2023_tw1", "lkj_2024_tw1", "TINDAKAN_MASA"),
        ("lkj_2023_tw1", "data/raw/2022/tw1/pmd.xlsx", "TINDAKAN_MASA"),
        ('"2023-04-14"', '"2022-12-31"', "TINDAKAN_TANGGAL"),
        ('"2023-04-14"', '"2031-01-01"', "TINDAKAN_TANGGAL"),
        ("Ratna", "Ratih", "TINDAKAN_PEJABAT"),
        ('jabatan: "sekretaris"', 'jabatan: "bendahara"', "TINDAKAN_PEJABAT"),
    ],
)
def test_a_wrong_act_is_a_remark(
    folder: Path, kantor: Kantor, catat_satu: Catat, lama: str, baru: str, harap: str
) -> None:
    tulis_ulang(catat_satu("paraf", "sekretaris"), lama, baru)
    tindakan, catatan = baca_tindakan(folder, kantor=kantor)
    assert not tindakan
    assert harap in {c.kode for c in catatan}


def test_who_did_not_hold_the_office_on_that_day_did_not_act(
    folder: Path, kantor: Kantor, catat_satu: Catat
) -> None:
    berkas = catat_satu("setujui", "camat")
    tulis_ulang(berkas, '"2023-04-14"', '"2023-08-14"')
    assert kode(folder, kantor) == ["TINDAKAN_PEJABAT"]
    assert kode(folder) == []


def test_an_edited_act_is_no_act(folder: Path, catat_satu: Catat) -> None:
    berkas = catat_satu("paraf", "sekretaris")
    berkas.write_bytes(berkas.read_bytes().replace(b"04-14", b"04-15"))
    assert baca_tindakan(folder)[0] == []
    assert kode(folder) == ["TINDAKAN_BERUBAH"]
    berkas.with_name(berkas.name + KEMBAR).unlink()
    assert kode(folder) == ["TINDAKAN_BERUBAH"]


def test_a_gap_and_a_number_used_twice(folder: Path, catat_satu: Catat) -> None:
    pertama, kedua = catat_satu("paraf", "sekretaris"), catat_satu("setujui", "camat")
    pertama.rename(pertama.with_suffix(".hilang"))
    assert kode(folder) == ["TINDAKAN_NOMOR"]
    pertama.with_suffix(".hilang").rename(folder / "002-paraf-sekretaris.yaml")
    assert kode(folder).count("TINDAKAN_NOMOR") == 2
    assert kedua.is_file()


def test_a_foreign_file_is_a_remark_and_a_scan_is_not(folder: Path, catat_satu: Catat) -> None:
    catat_satu("paraf", "sekretaris")
    (folder / "pindaian.pdf").write_bytes(b"%PDF-1.7")
    assert kode(folder) == []
    (folder / "persetujuan.yml").write_text("ya", encoding="utf-8")
    assert kode(folder) == ["TINDAKAN_NAMA"]


def test_acts_are_dated_in_the_order_in_which_they_were_recorded(folder: Path, catat_satu: Catat) -> None:
    catat_satu("paraf", "sekretaris", tanggal=date(2023, 4, 20))
    catat_satu("setujui", "camat", tanggal=date(2023, 4, 19))
    assert kode(folder) == ["TINDAKAN_MENDAHULUI"]


def test_evidence_that_is_gone_or_changed_is_a_remark(folder: Path, catat_satu: Catat) -> None:
    folder.mkdir(parents=True)
    bukti = folder / "bukti.pdf"
    bukti.write_bytes(b"%PDF-1.7")
    isi = (Bukti(berkas=str(bukti), sha256=sha256(b"%PDF-1.7")),)
    catat_satu("paraf", "sekretaris", bukti=isi)
    assert kode(folder) == []
    bukti.write_bytes(b"%PDF-1.8")
    assert kode(folder) == ["TINDAKAN_BUKTI"]
    bukti.unlink()
    assert kode(folder) == ["TINDAKAN_BUKTI"]


@pytest.mark.parametrize(
    ("mulai", "selesai", "pesan"),
    [
        ("2023-04-14T09:00:00", None, "berdua"),
        ("2023-04-14T09:00:00+07:00", "2023-04-14T10:00:00", "zona waktu"),
        ("2023-04-14T11:00:00", "2023-04-14T10:00:00", "mendahului"),
        ("2023-04-14T09:00:00", "2023-04-15T10:00:00", "bukan pada tanggal"),
        ("2023-04-13T15:00:00", "2023-04-14T10:00:00", ""),
    ],
)
def test_the_time_an_act_took_ends_on_its_day(
    folder: Path, catat_satu: Catat, mulai: str, selesai: str | None, pesan: str
) -> None:
    catat_satu("paraf", "sekretaris", mulai=mulai, selesai=selesai)
    catatan = baca_tindakan(folder)[1]
    assert [(c.kode, pesan in c.aturan) for c in catatan] == ([("TINDAKAN_BENTUK", True)] if pesan else [])
