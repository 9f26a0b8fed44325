"""The sentences as a reader sees them: without the keys of their figures."""

from __future__ import annotations

from functools import wraps
from typing import Any

from lkj.laporan import kalimat as asli
from lkj.laporan.markah import polos


class _Kalimat:
    """The functions of `lkj.laporan.kalimat`, their texts without keys."""

    def __getattr__(self, nama: str) -> Any:
        milik = getattr(asli, nama)
        if not callable(milik):
            return milik

        @wraps(milik)
        def tanpa_kunci(*isi: Any, **lain: Any) -> Any:
            hasil = milik(*isi, **lain)
            return [polos(satu) for satu in hasil] if isinstance(hasil, list) else polos(hasil)

        return tanpa_kunci


kalimat = _Kalimat()
