"""The command line in Indonesian: what is said of a wrong call, and the help pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import typer
from typer.testing import CliRunner

from lkj.cli import aplikasi

if TYPE_CHECKING:
    from collections.abc import Iterator

_INGGRIS = re.compile(
    r"\b(Usage|Options|Arguments|Commands|Error|Try|Invalid|Missing|Show|required|default|Input|should)\b"
)

SALAH = {
    "buatt x": "Perintah “buatt” tidak dikenal. Mungkin maksudnya buat, surat, catat.",
    "git pasng": "Perintah “pasng” tidak dikenal. Mungkin maksudnya pasang.",
    "periksa": "Sebutkan berkas: Isian yang diperiksa, di mana pun letaknya.",
    "periksa --aneh x": "Pilihan --aneh tidak dikenal.",
    "simpan --kirm": "Pilihan --kirm tidak dikenal. Mungkin maksudnya --kirim.",
    "status --tahun 2023 --tw 7": "Pilihan --tw “7” tidak dapat dipakai. Isi bilangan 1 sampai 4.",
    "status --tahun": "Pilihan --tahun belum diisi.",
    "riwayat abc": "tahun “abc” tidak dapat dipakai. Isi bilangan 2000 sampai 2099.",
    "riwayat 2023 --batas 0": "Pilihan --batas “0” tidak dapat dipakai. Isi bilangan paling kecil 1.",
    "rencana --renstra 2 --tahun x": "Pilihan --tahun “x” tidak dapat dipakai. Isi bilangan bulat.",
    "paraf x": "Pilihan --tanggal wajib diisi: Tanggal tindakan itu dilakukan, misalnya 2023-04-14.",
    "simpan --ya=3": "Pilihan --ya tidak memakai isi.",
    "buka-kunci satu dua": "Ada yang berlebih: satu dua",
}


@pytest.mark.parametrize("panggilan", SALAH)
def test_a_wrong_call_says_in_indonesian_what_to_write_instead(panggilan: str) -> None:
    hasil = CliRunner().invoke(aplikasi, panggilan.split(), prog_name="lkj")
    assert hasil.exit_code == 2
    assert hasil.stderr.splitlines()[0] == SALAH[panggilan]
    assert not _INGGRIS.search(hasil.stderr)


def test_it_names_where_the_help_is() -> None:
    hasil = CliRunner().invoke(aplikasi, ["git", "pasang", "--aneh"], prog_name="lkj")
    assert hasil.stderr.splitlines()[1] == "Cara memakainya: lkj git pasang --help"


def _perintah(kelompok: Any, nama: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every command and group, as it is called."""
    yield nama
    for anak, isi in getattr(kelompok, "commands", {}).items():
        yield from _perintah(isi, (*nama, anak))


SEMUA = list(_perintah(typer.main.get_command(aplikasi)))


@pytest.mark.parametrize("nama", SEMUA, ids=" ".join)
def test_every_help_page_is_indonesian(nama: tuple[str, ...]) -> None:
    hasil = CliRunner().invoke(aplikasi, [*nama, "--help"], prog_name="lkj")
    assert hasil.exit_code == 0
    assert " ".join(["Pemakaian: lkj", *nama]) in hasil.stdout
    assert not _INGGRIS.search(hasil.stdout)


def test_every_command_stands_in_a_named_group() -> None:
    warna = CliRunner().invoke(aplikasi, ["--help"], prog_name="lkj").stdout
    halaman = re.sub(r"\x1b\[[0-9;]*m", "", warna)
    assert "─ Perintah ─" not in halaman
    utama = {nama[0] for nama in SEMUA if nama}
    assert all(re.search(rf"^│ {nama} ", halaman, re.MULTILINE) for nama in utama)


def test_no_command_is_offered_that_is_hidden() -> None:
    hasil = CliRunner().invoke(aplikasi, ["git", "gabun"], prog_name="lkj")
    assert hasil.stderr.splitlines()[0] == "Perintah “gabun” tidak dikenal."
