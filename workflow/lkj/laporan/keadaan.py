"""The state of a document as its pages show it: a draft, provisional, a revision, or final.

The state belongs to the page. The Markdown and the tables are the same in every state, so that what was
approved can be compared with what is printed; only that data is missing (SEMENTARA) is a fact of the content,
and the cover says it there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

SEMENTARA = "SEMENTARA"
"""The mark of a document that lacks the data of a section."""
PERUBAHAN = ("baris", "nama", "kolom", "semula", "menjadi")
"""What is known of a changed cell."""
_PEMISAH = " · "
_TULISAN = re.compile(r"(?:(?P<tanda>DRAF|CONTOH)(?: (?=R)|$))?(?:Revisi (?P<revisi>[1-9]\d?))?")


@dataclass(frozen=True)
class SejakTerbitan:
    """What changed in the measured tables since the last official release of the document.

    Attributes:
        tag: Name of that release.
        final: Whether it was approved.
        ambang: How far a figure has to move to be listed, in percent of what it was.
        terbanyak: Rows of one list before it is cut.
        perubahan: Each cell or row that differs: its table, then as `PERUBAHAN`.
    """

    tag: str
    final: bool
    ambang: Decimal
    terbanyak: int
    perubahan: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Keadaan:
    """The state of a document.

    Attributes:
        tanda: What an unfinished document is called, ``DRAF``; empty when it is finished.
        revisi: Number of the revision; 0 before the first.
        sementara: Whether data is missing by a recorded decision.
        perubahan: Of a revision, each cell that differs from what was signed or submitted (`PERUBAHAN`).
        berubah: Of a revision, the parts that differ from it: ``naskah``, ``tabel pengukuran``.
        terbitan: What changed since the last release; None where there is none.
    """

    tanda: str = ""
    revisi: int = 0
    sementara: bool = False
    perubahan: tuple[tuple[str, ...], ...] = ()
    berubah: tuple[str, ...] = ()
    terbitan: SejakTerbitan | None = None

    @property
    def final(self) -> bool:
        """Whether the pages bear no mark at all."""
        return not self.kepala

    @property
    def sebutan_revisi(self) -> str:
        """The revision as the cover and the running line print it; empty before the first."""
        return f"Revisi {self.revisi}" if self.revisi else ""

    @property
    def kepala(self) -> str:
        """The mark in the running line: ``DRAF · SEMENTARA · Revisi 2``; empty for none."""
        return _PEMISAH.join(filter(None, (self.tanda, SEMENTARA * self.sementara, self.sebutan_revisi)))

    @property
    def latar(self) -> str:
        """The mark behind the text; a finished revision has none."""
        return " ".join(filter(None, (self.tanda, SEMENTARA * self.sementara)))

    @property
    def sebutan(self) -> str:
        """The state in words, for a list: ``DRAF, Revisi 2``, ``final``, ``final, SEMENTARA``."""
        bagian = (self.tanda or "final", SEMENTARA * self.sementara, self.sebutan_revisi)
        return ", ".join(filter(None, bagian))

    def menurut_isi(self, *, sementara: bool) -> Keadaan:
        """The same state of a document that lacks data."""
        return replace(self, sementara=self.sementara or sementara)


FINAL = Keadaan()


def baca_keadaan(tulisan: str | None) -> Keadaan:
    """The state that a setting names: ``DRAF``, ``Revisi 2``, ``DRAF Revisi 2``; nothing is final.

    Raises:
        ValueError: It is none of these.
    """
    cocok = _TULISAN.fullmatch(tulisan or "")
    if cocok is None:
        pesan = f"{tulisan!r} names no state of a document"
        raise ValueError(pesan)
    return Keadaan(tanda=cocok["tanda"] or "", revisi=int(cocok["revisi"] or 0))


def keadaan_dari_json(isi: bytes, terbitan: bytes | None = None) -> Keadaan:
    """The state that the recorded acts give a report, as the rule ``keadaan`` wrote it.

    Args:
        isi: What that rule wrote.
        terbitan: What the rule ``banding_terbitan`` wrote, where the year has a release.
    """
    milik = json.loads(isi)
    beda = tuple(tuple(b[k] for k in PERUBAHAN) for b in milik["perubahan"])
    sejak = _sejak(json.loads(terbitan)) if terbitan else None
    return Keadaan(milik["tanda"], milik["revisi"], milik["sementara"], beda, tuple(milik["berubah"]), sejak)


def _sejak(milik: Mapping[str, Any]) -> SejakTerbitan | None:
    if not milik["tag"]:
        return None
    beda = tuple(tuple(b[k] for k in ("tabel", *PERUBAHAN)) for b in milik["perubahan"])
    final, ambang = milik["keadaan"] == "final", Decimal(milik["ambang"])
    return SejakTerbitan(milik["tag"], final, ambang, milik["terbanyak"], beda)
