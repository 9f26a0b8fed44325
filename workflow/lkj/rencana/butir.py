"""The base of the plan's models, and what a budget is made of: programme, kegiatan, sub-kegiatan."""

from decimal import Decimal

from pydantic import BaseModel, ConfigDict


class Butir(BaseModel):
    """A closed, frozen piece of the plan."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Program(Butir):
    """A programme and the sasaran it supports.

    Attributes:
        porsi: Sasaran → share in percent where the plan divides the programme; empty where it counts in
            full for each of its sasaran (domain.md 5).
    """

    kode: str
    nama: str
    sasaran: tuple[str, ...]
    porsi: dict[str, Decimal] = {}


class Kegiatan(Butir):
    """A kegiatan; its programme is the first three parts of its code."""

    kode: str
    nama: str

    @property
    def program(self) -> str:
        """Code of its programme."""
        return kode_program(self.kode)


class RenstraRupiah(Butir):
    """Money of the Renstra (Rp) of a row of the budget: ceiling of all its years, spent by year."""

    kode: str
    akhir: Decimal | None
    realisasi: dict[int, Decimal | None]


class SubKegiatan(Butir):
    """A sub-kegiatan: responsible section, physical output with targets, ceiling by DPA version (Rp)."""

    kode: str
    nama: str
    seksi: str
    keluaran: str
    satuan: str
    target: Decimal
    tw: tuple[Decimal, Decimal, Decimal, Decimal]
    pagu: dict[str, Decimal]

    def di_dpa(self, versi: str) -> bool:
        """Whether a version of the DPA holds it: with 0 there and money in another version it does not."""
        return self.pagu[versi] != 0 or not any(self.pagu.values())

    @property
    def kegiatan(self) -> str:
        """Code of its kegiatan."""
        return self.kode.rpartition(".")[0]

    @property
    def program(self) -> str:
        """Code of its programme."""
        return kode_program(self.kode)


def kode_program(kode: str) -> str:
    """The programme's code (7.01.NN) of a kegiatan or sub-kegiatan code (Permendagri 90/2019)."""
    return ".".join(kode.split(".")[:3])
