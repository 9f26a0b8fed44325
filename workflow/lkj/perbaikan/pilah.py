"""Which entries of ``perbaikan.yaml`` concern a quarter, without judging what they say.

The rules hand a quarter's job only its own entries, so that a new correction of quarter II does not make
quarter I again. What cannot be told apart goes to every quarter, whose job says what is wrong with it.
"""

import re
from collections.abc import Mapping
from typing import Any

from lkj.perbaikan.yaml_teks import YamlSalahError, baca_yaml

_DI_TRIWULAN = re.compile(r"(?:^|/)tw([1-4])/[^/]+$")

Butir = Mapping[str, Any]
"""``nomor`` (from 1) and ``isi`` as it was typed; or ``galat``, why the file cannot be read."""


def pilah(isi: bytes, tw: int) -> list[Butir]:
    """The entries of a file that concern quarter ``tw``, in order; never raises."""
    try:
        semua = baca_yaml(isi)
    except YamlSalahError as salah:
        return [{"galat": str(salah)}]
    if semua is None:
        return []
    if not isinstance(semua, list):
        return [{"galat": "isinya harus berupa daftar; tiap perbaikan diawali tanda hubung (-)"}]
    return [
        {"nomor": n, "isi": butir} for n, butir in enumerate(semua, 1) if triwulan_butir(butir) in {tw, None}
    ]


def triwulan_butir(isi: Any) -> int | None:
    """The quarter that an entry is for; None when it does not say, or says nothing that can be."""
    if not isinstance(isi, Mapping):
        return None
    tw = str(isi.get("triwulan") or "").strip()
    if tw in {"1", "2", "3", "4"}:
        return int(tw)
    cocok = _DI_TRIWULAN.search(str(isi.get("berkas") or ""))
    return int(cocok[1]) if cocok else None
