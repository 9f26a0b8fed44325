"""The remark (`Catatan`): what is wrong in the data, where, and how to mend it.

One type for every stage. A remark always has an address (file, sheet, cell in A1) and two grades:
``wajib`` must be mended before the rekap, ``konfirmasi`` asks a human to confirm. The wording follows
domain.md section 12: officers read "catatan", never "temuan".
"""

import csv
import io
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, fields

WAJIB = "wajib"
KONFIRMASI = "konfirmasi"
SEBUTAN_TINGKAT = {WAJIB: "wajib diperbaiki", KONFIRMASI: "perlu dikonfirmasi"}


@dataclass(frozen=True, slots=True, order=True)
class Catatan:
    """One remark; every field is text, empty where it does not apply.

    Attributes:
        kode: Stable code in capitals, e.g. ``SEL_KOSONG``.
        tingkat: ``wajib`` (stops the rekap) or ``konfirmasi`` (does not).
        berkas: File as the officer knows it, relative to the repository.
        lembar: Sheet (tab) of the workbook.
        sel: Cell in A1 notation.
        nilai: The value as it was seen.
        aturan: The rule, in Indonesian.
        saran: What to write or do instead, in Indonesian.
    """

    kode: str
    tingkat: str
    berkas: str = ""
    lembar: str = ""
    sel: str = ""
    nilai: str = ""
    aturan: str = ""
    saran: str = ""

    @property
    def alamat(self) -> str:
        """The address in the form ``berkas › lembar › sel``."""
        return " › ".join(bagian for bagian in (self.berkas, self.lembar, self.sel) if bagian)

    def sebagai_teks(self) -> str:
        """Render the remark for a terminal, in three or four short lines."""
        baris = [f"[{SEBUTAN_TINGKAT[self.tingkat]}] {self.alamat}  ({self.kode})"]
        if self.nilai:
            baris.append(f"    terbaca   : {self.nilai}")
        baris.append(f"    ketentuan : {self.aturan}")
        if self.saran:
            baris.append(f"    perbaikan : {self.saran}")
        return "\n".join(baris)


KOLOM = tuple(kolom.name for kolom in fields(Catatan))


class DataSalahError(Exception):
    """The data is wrong: carries every remark that was found, never only the first."""

    def __init__(self, catatan: Iterable[Catatan]) -> None:
        """Keep the remarks in a stable order."""
        self.catatan = urut(catatan)
        super().__init__(ringkas(self.catatan))

    def __str__(self) -> str:
        """All remarks as an officer reads them."""
        return "\n".join([ringkas(self.catatan), *(c.sebagai_teks() for c in self.catatan)])


def urut(catatan: Iterable[Catatan]) -> tuple[Catatan, ...]:
    """Sort remarks by address (file, sheet, row, column); drop exact repeats."""
    return tuple(sorted(set(catatan), key=_kunci_urut))


def _kunci_urut(c: Catatan) -> tuple[str, str, int, int, str, Catatan]:
    huruf = "".join(k for k in c.sel if k.isalpha())
    angka = "".join(k for k in c.sel if k.isdecimal())
    return (c.berkas, c.lembar, int(angka or 0), len(huruf), huruf, c)


def yang_wajib(catatan: Iterable[Catatan]) -> tuple[Catatan, ...]:
    """Only the remarks that must be mended before the rekap."""
    return urut(c for c in catatan if c.tingkat == WAJIB)


def ringkas(catatan: Sequence[Catatan]) -> str:
    """One line that counts the remarks of each grade."""
    wajib = sum(c.tingkat == WAJIB for c in catatan)
    konfirmasi = len(catatan) - wajib
    bagian = []
    if wajib:
        bagian.append(f"{wajib} catatan wajib diperbaiki")
    if konfirmasi:
        bagian.append(f"{konfirmasi} catatan perlu dikonfirmasi")
    return " dan ".join(bagian) or "tidak ada catatan"


def ke_csv(catatan: Iterable[Catatan]) -> bytes:
    """Render remarks as CSV (UTF-8, header row, columns as in `KOLOM`)."""
    wadah = io.StringIO(newline="")
    penulis = csv.DictWriter(wadah, KOLOM, lineterminator="\n")
    penulis.writeheader()
    penulis.writerows(asdict(c) for c in urut(catatan))
    return wadah.getvalue().encode()


def dari_csv(isi: bytes) -> tuple[Catatan, ...]:
    """Read back what `ke_csv` wrote."""
    return tuple(Catatan(**baris) for baris in csv.DictReader(io.StringIO(isi.decode())))


def ke_json(catatan: Iterable[Catatan]) -> str:
    """Render remarks as a JSON list of objects with the keys of `KOLOM`."""
    return json.dumps([asdict(c) for c in urut(catatan)], ensure_ascii=False, indent=2)


def dari_json(teks: str) -> tuple[Catatan, ...]:
    """Read back what `ke_json` wrote."""
    return tuple(Catatan(**baris) for baris in json.loads(teks))


def umumkan(catatan: Sequence[Catatan]) -> None:
    """Tell the person at the terminal, before any trace that the build system may add.

    `lkj buat` names a file in the environment variable LKJ_CATATAN; there the remarks are collected
    as JSON lines instead, so that it can show each of them once, at the end.
    """
    tujuan = os.environ.get("LKJ_CATATAN")
    if tujuan:
        with open(tujuan, "a", encoding="utf-8") as berkas:  # noqa: PTH123  append, one write a job
            berkas.write("".join(json.dumps(asdict(c)) + "\n" for c in catatan))
        return
    teks = "\n".join([ringkas(catatan), *(c.sebagai_teks() for c in catatan)])
    with suppress(OSError):  # a closed terminal must not hide the remark behind another error
        sys.stderr.write(f"\n{teks}\n\n")
        sys.stderr.flush()


@contextmanager
def diam() -> Iterator[None]:
    """Keep stages that run within from announcing remarks (`umumkan`): who called them tells them itself."""
    semula = os.environ.get("LKJ_CATATAN")
    os.environ["LKJ_CATATAN"] = os.devnull
    try:
        yield
    finally:
        if semula is None:
            del os.environ["LKJ_CATATAN"]
        else:
            os.environ["LKJ_CATATAN"] = semula
