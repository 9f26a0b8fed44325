"""The pages of a flow chart, and their rows for the drawing (``templates/grafik/sop.typ``)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from lkj.sop import Langkah, Sop

LANGKAH_SEHALAMAN = 8
"""Most steps of a page; more are shared out evenly. The drawing takes the largest type that fits."""

Baris = dict[str, str | int | None]


@dataclass(frozen=True)
class Lembar:
    """One page: its number of so many, and its steps."""

    nomor: int
    banyak: int
    langkah: tuple[Langkah, ...]

    @property
    def nama(self) -> str:
        """Name of the drawing."""
        return f"sop-{self.nomor}"

    @property
    def berkas(self) -> str:
        """Name of the picture, for pages."""
        return f"sop/{self.nama}.svg"


def susun_lembar(sop: Sop) -> list[Lembar]:
    """The pages of a SOP; at least one, a SOP has a step."""
    banyak = ceil(len(sop.langkah) / LANGKAH_SEHALAMAN)
    batas = [round(n * len(sop.langkah) / banyak) for n in range(banyak + 1)]
    return [Lembar(n, banyak, sop.langkah[a:b]) for n, (a, b) in enumerate(pairwise(batas), 1)]


def baris_gambar(sop: Sop, lembar: Lembar) -> list[Baris]:
    """The rows of a page as the drawing takes them."""
    lajur: list[Baris] = [{"jenis": "peran", "kunci": k, "nama": p.nama} for k, p in sop.peran.items()]
    return [*lajur, *(_langkah(sop, x) for x in lembar.langkah), *_sambungan(sop, lembar)]


def _langkah(sop: Sop, x: Langkah) -> Baris:
    return {
        "jenis": "langkah",
        "nomor": x.nomor,
        "kegiatan": x.kegiatan,
        "peran": ",".join(x.peran),
        "kelengkapan": "\n".join(x.perlu),
        "waktu": str(x.waktu),
        "keluaran": x.keluaran,
        "keterangan": x.keterangan,
        "bentuk": bentuk(sop, x),
        "kembali": x.kembali_ke,
    }


def bentuk(sop: Sop, x: Langkah) -> str:
    """Shape of a step: where the flow begins and ends, a decision, or work."""
    if x.kembali_ke is not None:
        return "keputusan"
    return "ujung" if x in (sop.langkah[0], sop.langkah[-1]) else "proses"


def _sambungan(sop: Sop, lembar: Lembar) -> Iterator[Baris]:
    """Where the flow comes from another page and goes on to one; the same letter marks both."""
    awal, akhir = lembar.langkah[0], lembar.langkah[-1]
    if lembar.nomor > 1:
        yield _huruf("awal", lembar.nomor - 1, awal.peran[0])
    if lembar.nomor < lembar.banyak:
        lanjut = sop.langkah[sop.langkah.index(akhir) + 1]
        yield _huruf("akhir", lembar.nomor, lanjut.peran[0])


def _huruf(letak: str, nomor: int, peran: str) -> Baris:
    return {"jenis": "sambungan", "letak": letak, "huruf": chr(ord("A") + nomor - 1), "peran": peran}
