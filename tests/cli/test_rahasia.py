"""Passphrases come from a terminal or a descriptor, whole or not at all."""

import io
import os

import pytest

from lkj.cli.rahasia import TanpaJawabanError, minta


def _fd(isi: bytes) -> int:
    baca, tulis = os.pipe()
    os.write(tulis, isi)
    os.close(tulis)
    return baca


def test_a_descriptor_gives_one_answer_a_line() -> None:
    fd = _fd("6301\nsandi é panjang\r\nlebih\n".encode())
    assert minta(["NIK", "Kata sandi"], fd) == ["6301", "sandi é panjang"]
    os.close(fd)


@pytest.mark.parametrize("isi", [b"", b"6301\n", b"6301\n\n", b"6301\n\xff\xfe\n"])
def test_an_answer_that_is_missing_or_no_text_is_said(isi: bytes) -> None:
    fd = _fd(isi)
    with pytest.raises(TanpaJawabanError):
        minta(["NIK", "Kata sandi"], fd)
    os.close(fd)


def test_a_descriptor_that_is_not_open_is_said() -> None:
    with pytest.raises(TanpaJawabanError, match="Deskriptor 4321"):
        minta(["Kata sandi"], 4321)


def test_without_a_terminal_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("sandi\n"))
    with pytest.raises(TanpaJawabanError, match="--sandi-fd"):
        minta(["Kata sandi"], None)
