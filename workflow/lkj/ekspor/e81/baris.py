"""The rows of E.81: sasaran, their programmes with indicators, kegiatan, sub-kegiatan."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from lkj import angka, bingkai
from lkj.ekspor.bahan import Bahan, Baris, Nilai
from lkj.ekspor.sumber import fisik
from lkj.pengukuran.indikator import capaian
from lkj.pengukuran.tahun import Terukur, realisasi_lalu, tahun_dijumlah
from lkj.rencana import Indikator, Program, RenstraRupiah, Sasaran, SubKegiatan

KOLOM: Final = range(5, 15)
"""The numbered columns that have a K and an Rp."""
TRIWULAN: Final = {1: 8, 2: 9, 3: 10, 4: 11}
"""Quarter → numbered column."""


@dataclass(frozen=True)
class BarisE81:
    """One row; ``k`` and ``rp`` hold the numbered columns, what is missing there is blank.

    Attributes:
        jenis: ``sasaran``, ``program``, ``indikator``, ``kegiatan`` or ``sub_kegiatan``: how it looks.
        kode: Code of the indicator, programme, kegiatan or sub-kegiatan; for who looks for a row.
    """

    jenis: str
    kode: str
    nomor: str = ""
    sasaran: str = ""
    program: str = ""
    indikator: str = ""
    k: Mapping[int, Nilai] = field(default_factory=dict)
    rp: Mapping[int, Decimal | None] = field(default_factory=dict)


def susun_baris(b: Bahan, lalu: Terukur, setahun: Mapping[str, Baris] | None) -> list[BarisE81]:
    """All rows, each programme below the first sasaran that it supports.

    Args:
        b: The office at the end of the last quarter.
        lalu: Measured tables of earlier years.
        setahun: Indicator → row of the year's table; None for the form of a quarter.
    """
    isi = _Isi(b, lalu, setahun)
    hasil: list[BarisE81] = []
    for n, s in enumerate(b.rencana.sasaran, 1):
        hasil += _beri_sasaran(list(isi.sasaran(s)), str(n), s)
    tanpa = [p for p in b.rencana.program if not p.sasaran]
    return [*hasil, *(baris for p in tanpa for baris in isi.program(p, []))]


def _beri_sasaran(baris: Sequence[BarisE81], nomor: str, s: Sasaran) -> list[BarisE81]:
    """Write the sasaran into the first of its rows."""
    if not baris:
        return [BarisE81("sasaran", s.kode, nomor, s.uraian)]
    return [replace(baris[0], nomor=nomor, sasaran=s.uraian), *baris[1:]]


class _Isi:
    def __init__(self, b: Bahan, lalu: Terukur, setahun: Mapping[str, Baris] | None) -> None:
        self.b, self.lalu, self.setahun = b, lalu, setahun
        self.renstra = {r.kode: r for r in b.rencana.renstra_rupiah}
        self.uang = {u["kode"]: u for u in b.anggaran if u["tingkat"] != "sasaran"}

    def sasaran(self, s: Sasaran) -> Iterator[BarisE81]:
        """Indicators without a programme here, then the programmes."""
        program = [p for p in self.b.rencana.program_sasaran(s.kode) if p.sasaran[0] == s.kode]
        milik: dict[str, list[Indikator]] = {p.kode: [] for p in program}
        for i in self.b.rencana.indikator_sasaran(s.kode):
            pertama = next((k for k in i.program if k in milik), None)
            if pertama is None:
                yield BarisE81("indikator", i.kode, indikator=_bersatuan(i.nama, i.satuan), k=self._k(i))
            else:
                milik[pertama].append(i)
        for p in program:
            yield from self.program(p, milik[p.kode])

    def program(self, p: Program, indikator: Sequence[Indikator]) -> Iterator[BarisE81]:
        """A programme: its money and first indicator, further indicators, its kegiatan."""
        satu = indikator[0] if indikator else None
        yield BarisE81(
            "program",
            p.kode,
            program=f"{p.kode} {p.nama}",
            indikator=_bersatuan(satu.nama, satu.satuan) if satu else "",
            k=self._k(satu) if satu else {},
            rp=self._rp(p.kode),
        )
        for i in indikator[1:]:
            yield BarisE81("indikator", i.kode, indikator=_bersatuan(i.nama, i.satuan), k=self._k(i))
        for g in self.b.rencana.kegiatan:
            if g.program == p.kode:
                yield BarisE81("kegiatan", g.kode, program=f"{g.kode} {g.nama}", rp=self._rp(g.kode))
                yield from self._sub_kegiatan(g.kode)

    def _sub_kegiatan(self, kegiatan: str) -> Iterator[BarisE81]:
        for s in self.b.rencana.sub_kegiatan:
            if s.kegiatan == kegiatan:
                nama, keluaran = f"{s.kode} {s.nama}", _bersatuan(s.keluaran, s.satuan)
                rp = self._rp(s.kode)
                yield BarisE81("sub_kegiatan", s.kode, "", "", nama, keluaran, self._k_sub(s), rp)

    def _k(self, i: Indikator) -> dict[int, Nilai]:
        """The columns of an indicator; ranges and steps in words."""
        b, kini = self.b, self._kini(i)
        akhir = b.rencana.renstra_indikator(i.kode).akhir
        lalu, sampai = renstra(b, self.lalu, i, angka.dari_csv(kini["realisasi"]))
        return {
            5: b.sebut(i.kode, akhir),
            6: b.sebut(i.kode, lalu),
            7: b.nilai(i.kode, kini["target"]),
            **{TRIWULAN[n]: b.nilai(i.kode, b.ukur(i.kode, n)["realisasi_tw"]) for n in range(1, b.tw + 1)},
            12: b.nilai(i.kode, kini["realisasi"]),
            13: b.sebut(i.kode, sampai),
            14: capaian(i, kini["rumus"], akhir, sampai).nilai,
        }

    def _kini(self, i: Indikator) -> Mapping[str, str]:
        """Target of the year and value to date, by the year's table or the quarter's."""
        if self.setahun is not None:
            return self.setahun[i.kode]
        u = self.b.ukur(i.kode, self.b.tw)
        return {**u, "target": u["target_tahun"], "realisasi": u["realisasi_sd"]}

    def _k_sub(self, s: SubKegiatan) -> dict[int, Nilai]:
        """Outputs; the Renstra's are not in the plan."""
        per_tw = {TRIWULAN[n]: fisik(self.b, s, n) for n in range(1, self.b.tw + 1)}
        return {7: s.target, **per_tw, 12: angka.dari_csv(self.uang[s.kode]["realisasi_fisik"])}

    def _rp(self, kode: str) -> dict[int, Decimal | None]:
        """The money of a row of the budget; in the Renstra's first year nothing came before."""
        u, renstra = self.uang[kode], self.renstra.get(kode)
        per_tw = {TRIWULAN[n]: angka.dari_csv(u[f"realisasi_tw{n}"]) for n in range(1, self.b.tw + 1)}
        kini = angka.dari_csv(u["realisasi"])
        lalu = self._rp_lalu(renstra)
        sampai = None if lalu is None or kini is None else angka.jumlah([lalu, kini])
        akhir = renstra.akhir if renstra else None
        return {
            5: akhir,
            6: None if self._pertama else lalu,
            7: angka.dari_csv(u["pagu"]),
            **per_tw,
            12: kini,
            13: sampai,
            14: angka.persen_dari(sampai, akhir) if akhir and sampai is not None else None,
        }

    @property
    def _pertama(self) -> bool:
        return self.b.rencana.renstra_awal == self.b.tahun

    def _rp_lalu(self, renstra: RenstraRupiah | None) -> Decimal | None:
        """What was spent in the Renstra's years before this one; one unknown year leaves it unknown."""
        if self._pertama:
            return Decimal(0)
        semua = list(renstra.realisasi.values()) if renstra else [None]
        ada = [n for n in semua if n is not None]
        return angka.jumlah(ada) if len(ada) == len(semua) else None


def renstra(
    b: Bahan, terukur: Terukur, i: Indikator, kini: Decimal | None
) -> tuple[Decimal | None, Decimal | None]:
    """Columns 6 and 13 of an indicator: reached by the end of the year before, and by now.

    ``agregasi_renstra`` decides: the year's value (``akhir``), or the sum since the Renstra began
    (``jumlah``), which one unknown year leaves unknown.
    """
    if i.agregasi_renstra == "akhir":
        return realisasi_lalu(b.rencana, terukur, i, b.tahun - 1), kini
    semua = [realisasi_lalu(b.rencana, terukur, i, t) for t in tahun_dijumlah(b.rencana, i)]
    ada = [n for n in semua if n is not None]
    if len(ada) < len(semua):
        return None, None
    lalu = angka.jumlah(ada)
    sampai = None if kini is None else angka.jumlah([lalu, kini])
    return (lalu if semua else None), sampai


def _bersatuan(nama: str, satuan: str) -> str:
    return f"{nama} ({satuan})"


def baca_terukur(isi: Mapping[int, bytes]) -> Terukur:
    """Earlier year → key → row of its measured table."""
    return {t: {b["kode"]: b for b in bingkai.baris(bingkai.dari_csv(x))} for t, x in isi.items()}
