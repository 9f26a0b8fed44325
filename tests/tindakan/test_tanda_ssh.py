"""Acts signed with an SSH key: a wrong, foreign, expired or missing signature is not believed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from lkj.tindakan import baca_tindakan
from lkj.tindakan.tanda_ssh import AKHIR, TandaGagalError, bubuhkan_tanda

Catat = Callable[..., Path]

pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")


class Gantungan:
    """Keys of two officials and the list of who is believed, outside the repository."""

    def __init__(self, akar: Path) -> None:
        """Make both keys."""
        akar.mkdir()
        self.akar, self.daftar = akar, akar / "dipercaya"
        for nama in ("camat", "lain"):
            perintah = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(akar / nama)]
            subprocess.run(perintah, check=True, capture_output=True)
        self.percaya("camat", "camat")

    def percaya(self, pokok: str, kunci: str, pilihan: str = "") -> None:
        """Believe one key for one office."""
        umum = (self.akar / f"{kunci}.pub").read_text(encoding="utf-8").strip()
        self.daftar.write_text(f"{pokok} {pilihan}{umum}\n", encoding="utf-8")


@pytest.fixture
def gantungan(tmp_path_factory: pytest.TempPathFactory) -> Gantungan:
    """Keys in a folder beside the repository."""
    return Gantungan(tmp_path_factory.mktemp("luar") / "kunci")


def kode(folder: Path, daftar: Path) -> list[str]:
    """Codes of the remarks where signatures are asked for."""
    return [c.kode for c in baca_tindakan(folder, penandatangan=daftar)[1]]


def test_a_signed_act_is_believed(folder: Path, catat_satu: Catat, gantungan: Gantungan) -> None:
    berkas = catat_satu("setujui", "camat")
    assert bubuhkan_tanda(berkas, gantungan.akar / "camat").name == berkas.name + AKHIR
    assert kode(folder, gantungan.daftar) == []
    assert [c.kode for c in baca_tindakan(folder)[1]] == []


def test_what_is_not_signed_by_who_may_is_refused(
    folder: Path, catat_satu: Catat, gantungan: Gantungan
) -> None:
    berkas = catat_satu("setujui", "camat")
    tanda = berkas.with_name(berkas.name + AKHIR)
    assert kode(folder, gantungan.daftar) == ["TINDAKAN_TANDA"]  # no signature
    bubuhkan_tanda(berkas, gantungan.akar / "lain")
    assert kode(folder, gantungan.daftar) == ["TINDAKAN_TANDA"]  # a foreign key
    tanda.unlink()
    bubuhkan_tanda(berkas, gantungan.akar / "camat")
    gantungan.percaya("sekretaris", "camat")
    assert kode(folder, gantungan.daftar) == ["TINDAKAN_TANDA"]  # the key of another office
    gantungan.percaya("camat", "camat", 'valid-before="20230401" ')
    assert kode(folder, gantungan.daftar) == ["TINDAKAN_TANDA"]  # expired on that day
    gantungan.percaya("camat", "camat", 'valid-after="20230401",valid-before="20240101" ')
    assert kode(folder, gantungan.daftar) == []
    tanda.write_bytes(tanda.read_bytes()[:-60])
    assert kode(folder, gantungan.daftar) == ["TINDAKAN_TANDA"]  # a broken signature


def test_an_act_that_was_changed_with_its_digest_is_found_by_its_signature(
    folder: Path, catat_satu: Catat, gantungan: Gantungan
) -> None:
    from lkj.sidik import sha256
    from lkj.tindakan.simpan import KEMBAR

    berkas = catat_satu("setujui", "camat")
    bubuhkan_tanda(berkas, gantungan.akar / "camat")
    palsu = berkas.read_bytes().replace(b"2023-04-14", b"2023-04-15")
    berkas.write_bytes(palsu)
    berkas.with_name(berkas.name + KEMBAR).write_text(f"{sha256(palsu)}  {berkas.name}\n")
    assert [c.kode for c in baca_tindakan(folder)[1]] == []
    assert kode(folder, gantungan.daftar) == ["TINDAKAN_TANDA"]


def test_a_list_within_the_repository_or_none_at_all_believes_nobody(
    folder: Path, catat_satu: Catat, gantungan: Gantungan
) -> None:
    bubuhkan_tanda(catat_satu("setujui", "camat"), gantungan.akar / "camat")
    assert kode(folder, gantungan.akar / "tiada") == ["TINDAKAN_TANDA"]
    dalam = Path("config/dipercaya")
    dalam.parent.mkdir()
    dalam.write_bytes(gantungan.daftar.read_bytes())
    assert kode(folder, dalam) == ["TINDAKAN_TANDA"]


def test_without_a_key_nothing_is_signed(catat_satu: Catat, gantungan: Gantungan) -> None:
    with pytest.raises(TandaGagalError):
        bubuhkan_tanda(catat_satu("setujui", "camat"), gantungan.akar / "tiada")
