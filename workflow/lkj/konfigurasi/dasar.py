"""The base of all settings, and what their texts may hold."""

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, field_validator

from lkj.lembar.huruf import rapikan

PANJANG_TEKS = 4_000


def bersih(nilai: Any) -> Any:
    """A text as a cell's is cleaned; what cannot be printed is refused here, where its key is known.

    Raises:
        ValueError: It holds such a character, or is longer than any text of a cell.
    """
    if not isinstance(nilai, str):
        return nilai
    teks, ditolak = rapikan(nilai)
    if ditolak:
        karakter = ", ".join(f"U+{k:04X}" for k in ditolak[:5])
        pesan = f"memuat karakter yang tidak dapat dicetak ({karakter})"
        raise ValueError(pesan)
    if len(teks) > PANJANG_TEKS:
        pesan = f"lebih panjang dari {PANJANG_TEKS} huruf"
        raise ValueError(pesan)
    return teks


class Pengaturan(BaseModel):
    """A closed part of the settings; its texts hold what a cell may hold, for they are printed like one."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    letak: ClassVar[Mapping[str, str]] = {}
    """Field → its path in the file, where the model is a part that was taken out of it."""

    bersihkan = field_validator("*", mode="before")(bersih)
