"""A commit and what it changed, as git tells them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from typing import Final, NamedTuple

FORMAT: Final = ("--format=%H%n%P%n%an%n%ae%n%ad%n%B", "--date=raw", "--encoding=UTF-8", "-z")
"""Options of ``git log`` for `baca_commit`."""
_AWAL: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit.

    Attributes:
        id: Its full digest.
        penulis: Who wrote it, as recorded.
        surel: Their e-mail address.
        tanggal: When it was written, in the author's time zone; a date that no calendar holds is the
            last day of the year 9999.
        pesan: Its message, without blank lines at the end.
        induk: Digests of the commits before it.
    """

    id: str
    penulis: str
    surel: str
    tanggal: datetime
    pesan: str
    induk: tuple[str, ...] = ()

    @property
    def judul(self) -> str:
        """First line of the message."""
        return self.pesan.partition("\n")[0].strip()

    @property
    def pendek(self) -> str:
        """The first ten digits of the digest, for reading."""
        return self.id[:10]


class Perubahan(NamedTuple):
    """One file that differs: ``A`` new, ``D`` gone, ``M`` changed, ``R`` renamed, ``T`` another kind.

    ``lama`` is empty for a new file, ``baru`` for one that is gone.
    """

    status: str
    lama: str
    baru: str


@dataclass(frozen=True)
class Jejak:
    """A commit and the blobs that its changed files have in it; None for a file that it removed."""

    commit: Commit
    blob: Mapping[str, str | None] = field(default_factory=dict)


def baca_commit(teks: str) -> Commit:
    """A commit from what ``git log`` prints with `FORMAT`."""
    utuh = teks.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    sidik, induk, penulis, surel, tanggal, pesan = utuh.split("\n", 5)
    return Commit(sidik, penulis, surel, _tanggal(tanggal), pesan.strip("\n"), tuple(induk.split()))


def _tanggal(mentah: str) -> datetime:
    detik, _, zona = mentah.partition(" ")
    try:
        return (_AWAL + timedelta(seconds=int(detik))).astimezone(_zona(zona))
    except (OverflowError, ValueError):
        return datetime.max.replace(tzinfo=UTC)


def _zona(zona: str) -> timezone:
    """The time zone of ``+0800``; UTC for one that does not exist."""
    try:
        tanda = -1 if zona.startswith("-") else 1
        return timezone(tanda * timedelta(hours=int(zona[1:3]), minutes=int(zona[3:5])))
    except ValueError:
        return UTC
