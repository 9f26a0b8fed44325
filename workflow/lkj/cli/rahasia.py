"""Passphrases: asked at the terminal without echo, or read from a file descriptor; never an argument.

An argument would be seen in the list of processes, a variable of the environment by every child: so neither.
"""

import getpass
import os
import sys
import warnings
from collections.abc import Sequence


class TanpaJawabanError(Exception):
    """Nobody can be asked, or not everything was answered; the text is for the officer."""


def minta(tanya: Sequence[str], fd: int | None) -> list[str]:
    """The secrets that are asked for, in order.

    Args:
        tanya: What to ask, one after the other.
        fd: A descriptor with one answer a line; None asks at the terminal.

    Raises:
        TanpaJawabanError: There is no terminal, the descriptor is not open, or an answer is missing.
    """
    jawaban = _dari_terminal(tanya) if fd is None else _dari_fd(len(tanya), fd)
    if len(jawaban) < len(tanya) or not all(jawaban):
        pesan = f"Tidak semua dijawab: {', '.join(tanya)}."
        raise TanpaJawabanError(pesan)
    return jawaban


def _dari_terminal(tanya: Sequence[str]) -> list[str]:
    pesan = "Kata sandi ditanyakan di terminal; tanpa terminal pakai --sandi-fd."
    if not sys.stdin.isatty():
        raise TanpaJawabanError(pesan)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return [getpass.getpass(f"{apa}: ") for apa in tanya]
    except (getpass.GetPassWarning, EOFError) as galat:
        raise TanpaJawabanError(pesan) from galat


def _dari_fd(banyak: int, fd: int) -> list[str]:
    try:
        with os.fdopen(os.dup(fd), encoding="utf-8") as berkas:
            return [berkas.readline().rstrip("\r\n") for _ in range(banyak)]
    except (OSError, ValueError) as galat:
        pesan = f"Deskriptor {fd} tidak dapat dibaca."
        raise TanpaJawabanError(pesan) from galat
