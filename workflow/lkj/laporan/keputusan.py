"""What people decided about the data, as the report tells it: sections left out, cells corrected.

Both come from the rekap (``lanjut_tanpa``, ``perbaikan``), where each decision stands with its file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lkj.konfigurasi import LRA
from lkj.laporan.bahan import Dasar
from lkj.laporan.kalimat import KATA_KEUANGAN
from lkj.laporan.keadaan import SEMENTARA
from lkj.periode import tanggal_panjang


@dataclass(frozen=True)
class Keputusan:
    """One decision.

    Attributes:
        tw: Its quarter.
        seksi: Key of the section.
        nomor: Number of a correction within its file; empty for a section that was left out.
        isi: What was decided, by key (``alasan``, ``oleh``, ``tanggal``, ``lama``, …).
    """

    tw: int
    seksi: str
    nomor: str
    isi: dict[str, str]


def tertunda(b: Dasar) -> Sequence[Keputusan]:
    """The sections whose sheets are missing in the quarters of the report."""
    return _keputusan(b, "lanjut_tanpa")


def perbaikan(b: Dasar) -> Sequence[Keputusan]:
    """The corrections of cells in the quarters of the report, by their numbers."""
    return sorted(_keputusan(b, "perbaikan"), key=lambda k: (k.tw, int(k.nomor)))


def _keputusan(b: Dasar, jenis: str) -> list[Keputusan]:
    hasil: dict[tuple[int, str, str], dict[str, str]] = {}
    for tw in b.triwulan:
        for baris in b.rekap.pilih(tw=tw, jenis=jenis):
            kunci = (tw, baris["seksi"], baris["kunci"] if jenis == "perbaikan" else "")
            hasil.setdefault(kunci, {})[baris["ukuran"]] = baris["teks"]
    return [Keputusan(*kunci, isi) for kunci, isi in hasil.items()]


def tanda(b: Dasar) -> str:
    """The mark that the content of the report asks for on every page; empty for none."""
    return SEMENTARA if tertunda(b) else ""


def nama_pengisi(b: Dasar, kunci: str) -> str:
    """The printed name of who fills in a sheet: a section, or the financial report."""
    return KATA_KEUANGAN[LRA] if kunci == LRA else b.nama_seksi(kunci)


def butir_tertunda(b: Dasar) -> list[str]:
    """What is missing, by whose decision and why: one sentence each."""
    return [
        f"{nama_pengisi(b, k.seksi)}, {b.sebut_masa(k.tw)}: dilanjutkan tanpa isiannya menurut keputusan"
        f" {k.isi['oleh']} tanggal {tanggal_panjang(date.fromisoformat(k.isi['tanggal']))}"
        f" dengan alasan: {k.isi['alasan']}."
        for k in tertunda(b)
    ]
