"""What the rekap of a month is made of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lkj.laporan.bahan import BahanRencana, Dasar, Tabel
from lkj.periode import Masa
from lkj.rencana import Indikator
from lkj.rencana.acuan import akhiran_bulan


@dataclass(frozen=True)
class BahanBulan(Dasar, BahanRencana):
    """The rekap of a month; its quarter (``tw``) says which plan holds, ``rekap`` is of this month alone.

    Attributes:
        bulan: The months of the quarter up to this one (1 to 12).
        kolom_bulan: Their columns in the measured table.
        pengukuran: The measured table of the month.
        sidik: Path → sha256 of the workbooks that the figures come from.
    """

    bulan: Sequence[int]
    kolom_bulan: Sequence[str]
    pengukuran: Tabel
    sidik: Mapping[str, str]

    def sebut_masa(self, tw: int) -> str:
        """The month, of which all sheets of its quarter are: ``Bulan Februari``."""
        ini = Masa(self.tahun, bulan=self.bulan[-1])
        return ini.sebutan if tw == ini.triwulan else super().sebut_masa(tw)

    def tulisan(self, i: Indikator, seksi: Iterable[str], ukuran: str) -> str:
        """What the sections wrote about an indicator in this month; each is named where several did."""
        nama = f"{ukuran}{akhiran_bulan(self.bulan[-1])}"
        semua = {s: self.rekap.teks(self.terakhir, "kinerja", i.kode, nama, seksi=s) for s in seksi}
        isi = {s: teks for s, teks in semua.items() if teks}
        if len(isi) < 2:
            return next(iter(isi.values()), "–")
        return " ".join(f"{self.nama_seksi(s)}: {teks}" for s, teks in isi.items())

    def lain(self) -> Sequence[Indikator]:
        """The indicators that are not measured by month."""
        ada = {u["kode"] for u in self.pengukuran.baris}
        return [i for i in self.rencana.indikator if i.kode not in ada]
