"""`lkj bangun-ulang` where objects of git were damaged or taken away: says which, and builds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.terbitan.gudang import berkas_objek, ganti_lepas, ganti_pak, kemas
from tests.terbitan.test_ulang import kata
from tests.terbitan.tiruan import ANGKA, Tiruan, git

from lkj.git import GitGagalError, ObjekRusakError, Repositori

TAG = "lkj-2023-1"
SARAN = "git clone"


def objek(akar: Path, apa: str) -> str:
    """The digest of an object."""
    return git(akar, "rev-parse", apa).strip()


def ditolak(capsys: pytest.CaptureFixture[str], tiruan: Tiruan, *ada: str) -> None:
    """The command stops with these words and builds nothing."""
    teks = kata(capsys, tiruan, 1)
    for kata_ada in (*ada, SARAN):
        assert kata_ada in teks
    assert tiruan.dipanggil == []


def test_a_byte_inside_a_loose_blob_is_found_though_git_gives_it_without_a_word(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    blob = objek(tiga, f"{TAG}^:{ANGKA}")
    ganti_lepas(tiga, blob, b"82.45", b"82.54")
    assert "82.54" in git(tiga, "cat-file", "-p", blob)
    ditolak(capsys, tiruan, f"{ANGKA} (objek {blob[:10]}): isinya bukan lagi yang disimpan dahulu")
    with Repositori.buka(tiga) as repositori, pytest.raises(ObjekRusakError):
        repositori.isi(blob)


def test_a_loose_blob_that_no_longer_unpacks_is_found(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    blob = objek(tiga, f"{TAG}^:{ANGKA}")
    berkas = berkas_objek(tiga, blob)
    isi = bytearray(berkas.read_bytes())
    isi[-3] ^= 1  # in the checksum at its end
    berkas.write_bytes(isi)
    ditolak(capsys, tiruan, f"{ANGKA} (objek {blob[:10]}): objek git", "rusak")


@pytest.mark.parametrize(("cocokkan", "sebab"), [(True, "isinya bukan lagi"), (False, "rusak")])
def test_a_byte_of_a_blob_inside_a_pack_is_found(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str], sebab: str, *, cocokkan: bool
) -> None:
    blob = objek(tiga, f"{TAG}^:{ANGKA}")
    isi = git(tiga, "cat-file", "-p", blob).encode()
    ganti_pak(kemas(tiga), isi, isi.replace(b"82.45", b"82.54"), cocokkan=cocokkan)
    ditolak(capsys, tiruan, f"{ANGKA} (objek {blob[:10]}): ", sebab)


@pytest.mark.parametrize(
    ("apa", "letak"),
    [
        (f"{TAG}^:{ANGKA}", f"{ANGKA} (objek"),
        (f"{TAG}^:workflow/lkj/a.py", "workflow/lkj/a.py (objek"),
        (f"{TAG}^:data/raw/2023", "data/raw/2023 (objek"),
        (f"{TAG}:terbitan/2023/{TAG}/telusur.csv", "telusur.csv (objek"),
        (f"{TAG}:terbitan/2023/{TAG}/manifes.json", f"Catatan terbitan {TAG} tidak dapat dibaca: isi "),
        (f"{TAG}^{{commit}}", f"Tag {TAG} ada, tetapi tidak dapat dibaca: "),
        (f"{TAG}^{{tag}}", f"Tag {TAG} ada, tetapi tidak dapat dibaca: objek git "),
    ],
)
def test_an_object_that_is_gone_is_named(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str], apa: str, letak: str
) -> None:
    berkas_objek(tiga, objek(tiga, apa)).unlink()
    ditolak(capsys, tiruan, letak)


def test_a_data_commit_that_is_gone_from_a_full_clone_is_said(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    commit = objek(tiga, f"{TAG}^")
    berkas_objek(tiga, commit).unlink()
    teks = kata(capsys, tiruan, 1)
    assert f"Commit data {commit[:10]} tidak dapat dibaca" in teks


def test_replaced_and_grafted_histories_are_not_believed(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    git(tiga, "replace", objek(tiga, f"{TAG}^:{ANGKA}"), objek(tiga, f"HEAD:{ANGKA}"))
    (tiga / ".git/info").mkdir(exist_ok=True)
    commit = objek(tiga, f"{TAG}^{{commit}}")
    (tiga / ".git/info/grafts").write_text(f"{commit} {objek(tiga, 'HEAD^')}\n", encoding="utf-8")
    assert "semuanya sama bita demi bita.\n" in kata(capsys, tiruan, 0)


def test_a_store_that_lost_its_last_commit_is_not_called_new(
    tiga: Path, tiruan: Tiruan, capsys: pytest.CaptureFixture[str]
) -> None:
    for berkas in kemas(tiga).parent.iterdir():
        berkas.unlink()
    kepala = objek(tiga, "HEAD")
    teks = kata(capsys, tiruan, 1)
    assert f"commit terakhirnya ({kepala[:10]}) hilang atau rusak" in teks


def test_a_damaged_folder_object_is_no_shallow_history(tiga: Path) -> None:
    berkas_objek(tiga, objek(tiga, "HEAD^{tree}")).unlink()
    with Repositori.buka(tiga) as repositori, pytest.raises(GitGagalError, match="hilang atau rusak"):
        repositori.pohon()
