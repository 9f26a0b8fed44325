"""Whether a file that is there counts as evidence: a sheet that was checked, what is not out of date.

The ledger (`lkj.sidik`) knows of every made file from which bytes it was made. Asked also while a build is
planned: nothing raises, no workbook is opened.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

from lkj.catatan import dari_csv, yang_wajib
from lkj.periode import POLA_KUNCI_MASA
from lkj.sidik import baca_buku, sidik_berkas

JenisCacat = Literal["perlu diperbaiki", "belum diperiksa", "perlu dibuat lagi"]
_MASUK, _OLAHAN, _TABEL = "data/raw/", "data/processed/", "catatan.csv"
_TERTURUN = (_OLAHAN, "build/", "reports/")
_PENGESAHAN = frozenset({"keadaan.json", "pengesahan.csv", "perubahan.csv"})
"""What recorded acts alone change: no act makes a document out of date."""
_ISIAN = re.compile(rf"/(?:{POLA_KUNCI_MASA})/[^/]+\.xlsx$", re.ASCII)
"""A section's sheet, in the folder of its quarter or month."""
_DIBAGIKAN = "format_isian"
"""Forms were handed out as they were: that the quarter before them has come in since changes nothing."""


class Cacat(NamedTuple):
    """Why a file that is there is no evidence.

    Attributes:
        jenis: The reason.
        catatan: How many remarks say that it has to be corrected; 0 for other reasons.
    """

    jenis: JenisCacat
    catatan: int = 0


class Mutu:
    """The judgement of files of the working directory; answers are remembered."""

    def __init__(self) -> None:
        """Nothing was looked at yet."""
        self._cocok: dict[str, bool] = {}
        self._wajib: dict[str, Mapping[str, int]] = {}

    def semua(self, berkas: Iterable[str]) -> dict[str, Cacat]:
        """Of some files those that are there and do not count."""
        return {b: c for b in berkas if (c := self.nilai(b))}

    def nilai(self, berkas: str) -> Cacat | None:
        """Why a file is no evidence; None where it is one, or is missing.

        A made file that the ledger does not know (the folder was copied without it) counts by being there;
        a sheet about which no table of remarks speaks was not checked.
        """
        if _sidik(berkas) is None:
            return None
        if berkas.startswith(_MASUK):
            return self._lembar(berkas) if _ISIAN.search(berkas) else None
        if not berkas.startswith(_TERTURUN) or _DIBAGIKAN in Path(berkas).parts:
            return None
        if not self._masih(berkas):
            return Cacat("perlu dibuat lagi")
        catatan = sum(self._catatan(berkas).values()) if Path(berkas).name == _TABEL else 0
        return Cacat("perlu diperbaiki", catatan) if catatan else None

    def _lembar(self, berkas: str) -> Cacat | None:
        """A sheet by the remarks on its period, if these are about exactly its bytes."""
        tabel = (_OLAHAN / Path(berkas).relative_to(_MASUK)).with_name(_TABEL).as_posix()
        buku = baca_buku(tabel)
        dibaca = _masukan(buku).get(berkas)
        if buku is None or dibaca != _sidik(berkas) or str(buku["keluaran"]) != _sidik(tabel):
            return Cacat("belum diperiksa")
        catatan = self._catatan(tabel).get(berkas, 0)
        return Cacat("perlu diperbaiki", catatan) if catatan else None

    def _catatan(self, tabel: str) -> Mapping[str, int]:
        """File → how many remarks ask for its correction, by a table of remarks."""
        if tabel not in self._wajib:
            try:
                semua = dari_csv(Path(tabel).read_bytes())
            except (OSError, ValueError, KeyError, TypeError):
                semua = ()
            self._wajib[tabel] = Counter(str(c.berkas) for c in yang_wajib(semua))
        return self._wajib[tabel]

    def _masih(self, berkas: str) -> bool:
        """Whether a made file is as it was made, and from what is there now; unknown to the ledger: yes."""
        buku = baca_buku(berkas)
        if buku is None:
            return True
        return _sidik(berkas) == str(buku["keluaran"]) and self._dari_yang_kini(berkas)

    def _dari_yang_kini(self, berkas: str) -> bool:
        if berkas not in self._cocok:
            self._cocok[berkas] = False  # a cycle in a damaged ledger is not trusted
            masukan = _masukan(baca_buku(berkas))
            self._cocok[berkas] = all(self._sama(b, sidik) for b, sidik in masukan.items())
        return self._cocok[berkas]

    def _sama(self, masukan: str, sidik: str) -> bool:
        """Whether what a file was made from is still that; of what was made in between it may be gone."""
        if not masukan.startswith(_TERTURUN):
            return not _menentukan(masukan) or _sidik(masukan) == sidik
        if Path(masukan).name in _PENGESAHAN:
            return True
        buku = baca_buku(masukan)
        kini = _sidik(masukan) or (buku and str(buku["keluaran"]))
        return kini == sidik and self._dari_yang_kini(masukan)


def _menentukan(masukan: str) -> bool:
    """Whether a change of a file that was read makes what was made from it out of date.

    Sheets, plan and papers do; acts, days and registers of letters go on growing beside it. Settings and
    templates change how it looks, and the next build makes it again by itself.
    """
    jalur = Path(masukan)
    bertumbuh = {"pengesahan", "sop"} & set(jalur.parts) or jalur.name.startswith("register_")
    return masukan.startswith(_MASUK) and not bertumbuh


def _masukan(buku: Mapping[str, Any] | None) -> dict[str, str]:
    return {str(b): str(s) for b, s in buku["masukan"].items()} if buku else {}


def _sidik(berkas: str) -> str | None:
    """The sha256 of a file; None where it does not exist or cannot be read."""
    try:
        return sidik_berkas(Path(berkas))
    except OSError:
        return None
