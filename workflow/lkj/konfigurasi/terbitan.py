"""What the annex on the last release lists."""

from decimal import Decimal

from pydantic import Field

from lkj.konfigurasi.dasar import Pengaturan


class Terbitan(Pengaturan):
    """Settings of the annex "Perubahan data sejak terbitan lalu", which prints them.

    Attributes:
        ambang_persen: A figure is listed when it moved by more than this, in percent of what it was; 0
            lists every printed figure that changed.
        baris_terbanyak: Rows of one list before it is cut, with a note.
    """

    ambang_persen: Decimal = Field(default=Decimal(0), ge=0, le=1000)
    baris_terbanyak: int = Field(default=200, ge=1, le=2000)
