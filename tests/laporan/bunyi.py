"""Texts as a reader sees them: without the keys of their figures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from lkj.laporan import kalimat as _kalimat
from lkj.laporan import metode as _metode
from lkj.laporan import perkembangan as _perkembangan
from lkj.laporan.markah import polos

if TYPE_CHECKING:
    from types import ModuleType


def tanpa_kunci(isi: Any) -> Any:
    """A text, or texts in lists and pairs, without keys; anything else as it is."""
    if isinstance(isi, str) and not isinstance(isi, Markup):
        return polos(isi)
    if isinstance(isi, list | tuple):
        return type(isi)(tanpa_kunci(x) for x in isi)
    return map(tanpa_kunci, isi) if isinstance(isi, Iterator) else isi


class _Polos:
    """The functions of a module, what they say without keys."""

    def __init__(self, modul: ModuleType) -> None:
        self._modul = modul

    def __getattr__(self, nama: str) -> Any:
        milik = getattr(self._modul, nama)
        if not callable(milik):
            return milik

        @wraps(milik)
        def panggil(*isi: Any, **lain: Any) -> Any:
            return tanpa_kunci(milik(*isi, **lain))

        return panggil


kalimat = _Polos(_kalimat)
perkembangan = _Polos(_perkembangan)
catatan_metode = _Polos(_metode).catatan_metode
