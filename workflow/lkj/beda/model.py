"""The differences of two workbooks, of two versions of a file."""

from dataclasses import dataclass, field
from typing import Final, Literal

from lkj.catatan import Catatan

Jenis = Literal["baru", "hilang", "berubah"]
BARU: Final = "baru"
HILANG: Final = "hilang"
BERUBAH: Final = "berubah"
PINDAH: Final = "berganti nama"
SAMA: Final = "sama"


@dataclass(frozen=True, slots=True)
class BedaSel:
    """One cell that differs.

    Attributes:
        jenis: New, gone or changed.
        lembar: Its sheet, by its later name.
        sel: Its A1 address; of a cell that is gone the earlier one.
        sel_lama: Its earlier address, which differs where its row or column was moved; empty when new.
        lama: What stood there, as an officer reads it; None when nothing did.
        baru: What stands there now; None when nothing does.
        kunci: Key of its row in one of our workbooks (``IKU-02``); empty elsewhere.
        kolom: What its column is called there (``Realisasi TW I``); empty elsewhere.
        rumus: Whether a formula stands there in every version: its result follows from other cells.
    """

    jenis: Jenis
    lembar: str
    sel: str
    sel_lama: str
    lama: str | None
    baru: str | None
    kunci: str = ""
    kolom: str = ""
    rumus: bool = False


@dataclass(frozen=True)
class BedaBuku:
    """The differences of two workbooks.

    Attributes:
        lembar: What happened to whole sheets, in Indonesian, one text each.
        sel: The cells, in the order of the sheets and rows.
    """

    lembar: tuple[str, ...] = ()
    sel: tuple[BedaSel, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.lembar or self.sel)


@dataclass(frozen=True)
class BedaBerkas:
    """The differences of two versions of one file.

    Attributes:
        berkas: Its path (the later one when it was renamed).
        keadaan: ``berubah``, ``baru``, ``hilang``, ``berganti nama``, ``sama`` (the very bytes).
        lama: Its earlier path when that is another one.
        buku: What changed in a workbook; None for a file that is no workbook, or is the same, new, gone or
            refused.
        ditolak: Why a version of it cannot be read.
    """

    berkas: str
    keadaan: str
    lama: str = ""
    buku: BedaBuku | None = None
    ditolak: tuple[Catatan, ...] = field(default=())
