"""The entries that people write, as closed models."""

import re
from datetime import date
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    RootModel,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from lkj.konfigurasi.dasar import Pengaturan, bersih

_ALAMAT = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}", re.ASCII)


def _alamat(nilai: str) -> str:
    if not _ALAMAT.fullmatch(nilai):
        pesan = "tulis alamat satu sel, misalnya G9"
        raise ValueError(pesan)
    return nilai


Teks = Annotated[str, BeforeValidator(bersih)]
Terisi = Annotated[str, BeforeValidator(bersih), StringConstraints(min_length=1, max_length=1000)]
Tertulis = Annotated[Teks | None, WithJsonSchema({"type": ["string", "number", "null"]})]
"""A value as it is typed: Indonesian notation or a plain number; None or blank for an empty cell."""


class Perbaikan(Pengaturan):
    """The correction of one cell.

    Attributes:
        berkas: The sent sheet, or ``seksi`` and ``triwulan`` instead.
        lembar, sel: Its sheet and cell (A1).
        lama: What must stand there now.
        baru: What is read instead.
        alasan, sumber, oleh, tanggal: Why, by which document, by whom, and when.
    """

    berkas: Terisi | None = None
    seksi: Terisi | None = None
    triwulan: int | None = Field(default=None, ge=1, le=4)
    lembar: Terisi
    sel: Annotated[Terisi, AfterValidator(_alamat)]
    lama: Tertulis
    baru: Tertulis
    alasan: Terisi
    sumber: Terisi
    oleh: Terisi
    tanggal: date

    @model_validator(mode="after")
    def _satu_tujuan(self) -> Self:
        """The sheet is named in one way."""
        if self.berkas is not None:
            benar = self.seksi is None and self.triwulan is None
        else:
            benar = self.seksi is not None and self.triwulan is not None
        if benar:
            return self
        pesan = "tulis berkas saja, atau seksi dan triwulan"
        raise ValueError(pesan)


class DaftarPerbaikan(RootModel[tuple[Perbaikan, ...]]):
    """All corrections of a year, as ``perbaikan.yaml`` holds them; for its JSON schema."""


class LanjutTanpa(Pengaturan):
    """The decision of the Sekretaris to go on without the sheet of a section."""

    seksi: Terisi
    alasan: Terisi
    tanggal: date
    oleh: Terisi


class KeputusanLanjut(RootModel[LanjutTanpa | tuple[LanjutTanpa, ...]]):
    """All of ``lanjut_tanpa.yaml``, one decision or several; for its JSON schema."""
