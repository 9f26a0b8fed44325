"""The items that a report is checked for, as data: ``config/kelengkapan.yaml`` (domain.md 1.1 and 6)."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from lkj.catatan import DataSalahError
from lkj.katalog import catat


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Butir(_Model):
    """One item.

    Attributes:
        kode: Its number in the source.
        uraian: What the source asks for.
        di: Marks of the headings, tables and figures that serve it; ``{s}`` stands for the code of each
            sasaran, ``{i}`` for that of each indicator, in small letters. All of them must be there.
        wajib: Whether a report without it is incomplete.
        bukti: What further proves it.
        luar: What proves it outside the report; the report never says that it is fulfilled.
    """

    kode: str
    uraian: str
    di: tuple[str, ...] = ()
    wajib: bool = True
    bukti: str = ""
    luar: str = ""

    @model_validator(mode="after")
    def _ada_tempatnya(self) -> Self:
        """An item that points nowhere would be ticked without a look."""
        if not (self.di or self.luar):
            pesan = f"butir {self.kode} tidak mempunyai di dan tidak mempunyai luar"
            raise ValueError(pesan)
        return self


class Kelompok(_Model):
    """Items of one source."""

    judul: str
    sumber: str
    butir: tuple[Butir, ...] = Field(min_length=1)


class DaftarKelengkapan(_Model):
    """All groups, in printed order."""

    kelompok: tuple[Kelompok, ...] = Field(min_length=1)


def muat_kelengkapan(isi: bytes, berkas: str) -> DaftarKelengkapan:
    """Read the list of items.

    Args:
        isi: Contents of the YAML file.
        berkas: Its name, for the remark.

    Raises:
        DataSalahError: It is no YAML, or a key is missing, unknown or wrong (code ``KELENGKAPAN_DAFTAR``).
    """
    import yaml

    try:
        return DaftarKelengkapan.model_validate(yaml.load(isi, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as salah:
        raise _galat(berkas, "", str(salah).splitlines()[0]) from None
    except ValidationError as salah:
        satu = salah.errors()[0]
        letak = ".".join(str(x) for x in satu["loc"])
        raise _galat(berkas, letak, satu["msg"]) from None


def _galat(berkas: str, letak: str, pesan: str) -> DataSalahError:
    return DataSalahError([catat("KELENGKAPAN_DAFTAR", berkas=berkas, sel=letak, pesan=pesan)])
