"""The register of numbers of one kind of letters in one year: a table that only grows.

Each row is what happened: a number was given, was passed over, or was cancelled. The last column chains a
row to those before it, so that a row which somebody edited, removed or moved is seen. A number is never given
twice, and a number that no letter has bears a reason.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from pathlib import Path

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat
from lkj.sidik import sha256

AWALAN, AKHIRAN = "register_", ".csv"
_PANJANG_RANTAI = 16


@dataclass(frozen=True)
class BarisRegister:
    """One thing that happened to a number.

    Attributes:
        urut: The running number, from 1.
        nomor: The whole number as the letter prints it; empty where it was passed over.
        tanggal: Date of the letter, or of the decision.
        perihal: What the letter is about.
        surat: Its file in the repository; empty for a letter that was not made here.
        batal: Why no letter has the number; empty while one has it.
        rantai: Binds the row to all before it.
    """

    urut: int
    nomor: str
    tanggal: date
    perihal: str
    surat: str
    batal: str
    rantai: str = ""

    def isi(self) -> list[str]:
        """The row as it is written, without its chain."""
        return [str(n) for k, n in asdict(self).items() if k != "rantai"]


KOLOM = tuple(f.name for f in fields(BarisRegister))


@dataclass(frozen=True)
class Register:
    """All rows of a register, checked."""

    baris: tuple[BarisRegister, ...] = ()

    @property
    def berikut(self) -> int:
        """The next running number."""
        return max((b.urut for b in self.baris), default=0) + 1

    @property
    def tanggal_terakhir(self) -> date | None:
        """The date of the letter that got the last number."""
        return max((b.tanggal for b in self.baris if b.nomor and not b.batal), default=None)

    def berlaku(self) -> dict[str, BarisRegister]:
        """Number → the row that gave it, as far as it was not cancelled."""
        batal = {b.urut for b in self.baris if b.batal}
        return {b.nomor: b for b in self.baris if b.urut not in batal}

    def milik(self, surat: str) -> BarisRegister | None:
        """The row that gave a letter its number."""
        return next((b for b in self.berlaku().values() if surat and b.surat == surat), None)

    def tambah(self, *baru: BarisRegister) -> "Register":
        """The register with rows at its end, each chained to the one before."""
        semua = list(self.baris)
        for baris in baru:
            sebelum = semua[-1].rantai if semua else ""
            semua.append(BarisRegister(**{**asdict(baris), "rantai": _rantai(sebelum, baris)}))
        return Register(tuple(semua))

    def ke_csv(self) -> bytes:
        """The register as a file."""
        wadah = io.StringIO(newline="")
        penulis = csv.writer(wadah, lineterminator="\n")
        penulis.writerow(KOLOM)
        penulis.writerows([*b.isi(), b.rantai] for b in self.baris)
        return wadah.getvalue().encode()


def baca_register(isi: bytes, berkas: Path, tahun: int) -> Register:
    """Read a register and check every row.

    Raises:
        DataSalahError: It was edited, has a number twice or a gap, or a date of another year or before the
            one above it (code ``SURAT_REGISTER``).
    """
    try:
        tabel = list(csv.DictReader(io.StringIO(isi.decode("utf-8"), newline="")))
        semua = tuple(_baris(satu) for satu in tabel)
    except (ValueError, KeyError, TypeError, csv.Error):
        raise DataSalahError([_tolak(berkas, "susunan kolom atau barisnya berubah")]) from None
    salah = list(_periksa(semua, tahun))
    if salah:
        raise DataSalahError([_tolak(berkas, sebab, f"baris {nomor + 1}") for nomor, sebab in salah[:1]])
    return Register(semua)


def _baris(satu: dict[str, str]) -> BarisRegister:
    if tuple(satu) != KOLOM:
        raise KeyError(satu)
    isi = {**satu, "urut": int(satu["urut"]), "tanggal": date.fromisoformat(satu["tanggal"])}
    return BarisRegister(**isi)  # type: ignore[arg-type]


def _periksa(semua: Sequence[BarisRegister], tahun: int) -> Iterable[tuple[int, str]]:
    """What is wrong, with the number of its row from 1."""
    rantai, berikut, akhir = "", 1, date.min
    nomor_terpakai: set[str] = set()
    batal: set[int] = set()
    for letak, b in enumerate(semua, 1):
        if b.rantai != _rantai(rantai, b):
            yield letak, "baris ini atau baris di atasnya disunting, dihapus, atau dipindahkan"
        if b.tanggal.year != tahun:
            yield letak, f"tanggalnya bukan tahun {tahun}"
        pembatalan = bool(b.batal and b.nomor)
        if pembatalan:
            if b.urut >= berikut or b.urut in batal or b.nomor not in nomor_terpakai:
                yield letak, f"nomor urut {b.urut} dibatalkan tanpa pernah diberikan, atau dua kali"
            batal.add(b.urut)
        elif b.urut < berikut or b.nomor in nomor_terpakai:
            yield letak, f"nomor urut {b.urut} diberikan dua kali"
        elif b.urut > berikut:
            yield letak, f"nomor urut {berikut} terlewat tanpa alasan"
        elif b.nomor and b.tanggal < akhir:
            yield letak, "tanggalnya sebelum tanggal nomor di atasnya"
        if not pembatalan:
            berikut, akhir = b.urut + 1, b.tanggal if b.nomor else akhir
            nomor_terpakai |= {b.nomor} if b.nomor else set()
        rantai = b.rantai


def _rantai(sebelum: str, baris: BarisRegister) -> str:
    return sha256("\x1f".join([sebelum, *baris.isi()]).encode())[:_PANJANG_RANTAI]


def _tolak(berkas: Path, sebab: str, letak: str = "") -> Catatan:
    return catat("SURAT_REGISTER", berkas=str(berkas), sel=letak, sebab=sebab)
