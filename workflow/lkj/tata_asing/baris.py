"""The rows of one foreign table: which row is about what, and its values."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from lkj import angka
from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.lembar import Lembar, Sel
from lkj.rencana import Rencana
from lkj.tabel import Baris, GantiKolom, Kolom, Nilai, PilihAbaikan, huruf_kolom, rapikan
from lkj.tata_asing.judul import Letak
from lkj.tata_asing.model import TabelAsing, TataAsing
from lkj.tata_asing.nilai import Terbaca, baca_nilai
from lkj.tata_asing.pola import cocok_salah_satu
from lkj.tata_asing.ubah import cara_ubah, indikator_dari


@dataclass(frozen=True)
class Tempat:
    """Where a table was found, and what its figures may be.

    Attributes:
        satuan: Code → units that may stand behind its figures, in lower case.
    """

    berkas: str
    asing: TataAsing
    tabel: TabelAsing
    lembar: Lembar
    letak: Letak
    tw: int
    rencana: Rencana
    satuan: Mapping[str, Collection[str]]

    def sel(self, kunci: str, nomor: int, tw: int | None = None) -> Sel | None:
        """The cell of a column (of a quarter) in a row; None where the sheet has no such column."""
        huruf = self.letak.huruf.get((kunci, tw or self.tw))
        return self.lembar.sel(f"{huruf}{nomor}") if huruf else None

    @property
    def nomor(self) -> range:
        """The rows that may hold data."""
        mulai = self.letak.baris + self.tabel.baris_judul + self.tabel.baris_sela
        return range(mulai, self.lembar.baris_terakhir + 1)

    def bertanda(self, nomor: int, pola: Collection[str]) -> bool:
        """Whether any text of a row fits a pattern."""
        return bool(pola) and any(cocok_salah_satu(t, pola) for t in self._teks(nomor))

    def _teks(self, nomor: int) -> Iterable[str]:
        sel = (self.lembar.sel(f"{huruf_kolom(k)}{nomor}") for k in range(self.lembar.kolom_terakhir))
        return (s.nilai for s in sel if isinstance(s.nilai, str))

    def berisi(self, nomor: int) -> bool:
        """Whether a row has anything in the table's own columns of values."""
        sel = (self.sel(k, nomor) for k in self.tabel.kolom)
        return any(s is not None and (s.galat or s.nilai not in (None, "")) for s in sel)


class PembacaBaris:
    """Reads the values of single rows of a table."""

    def __init__(self, tempat: Tempat, abaikan: PilihAbaikan | None, ganti: GantiKolom | None) -> None:
        """Keep where the table is and what our own form does with its columns."""
        self.di, self._abaikan, self._ganti = tempat, abaikan, ganti

    def baca(self, kode: str, nomor: int) -> tuple[Baris, list[Catatan]]:
        """One row as our own form would give it, and the remarks on its cells.

        A column that the sheet does not have counts as refused, so that no check misses its value twice.
        """
        kolom = self._kolom(kode, nomor)
        nilai: dict[str, Nilai] = {"kode": kode}
        letak = self.di.letak.huruf
        ada = ((k.kunci, letak.get((k.kunci, self.di.tw))) for k in self.di.tabel.tata.kolom)
        huruf = {kunci: di or letak["kode", self.di.tw] for kunci, di in ada}
        rusak, catatan = set[str](), list[Catatan]()
        for k in kolom:
            sel = self.di.sel(k.kunci, nomor)
            if sel is None or k.kunci not in self.di.tabel.kolom:
                rusak |= {k.kunci} - {"kode"}
                continue
            terbaca, lain = self._nilai(k, kode, nomor, sel)
            nilai[k.kunci], catatan = terbaca.nilai, [*catatan, *lain]
            rusak |= {k.kunci} if terbaca.rusak else set()
        return Baris(self.di.berkas, self.di.lembar.nama, nomor, nilai, huruf, frozenset(rusak)), catatan

    def _kolom(self, kode: str, nomor: int) -> list[Kolom]:
        """The columns of our form that are read in this row."""
        tata = self.di.tabel.tata
        sel = {k.kunci: self.di.sel(k.kunci, nomor) or Sel("A1") for k in tata.kolom}
        sel["kode"] = replace(sel["kode"], nilai=kode, teks=kode)
        lewati = set(self._abaikan(sel)) if self._abaikan else set[str]()
        lain = self._ganti(sel) if self._ganti else dict[str, Kolom]()
        return [lain.get(k.kunci, k) for k in tata.kolom if k.kunci not in lewati]

    def mentah(self, k: Kolom, kode: str, nomor: int, tw: int) -> Terbaca:
        """A cell as it stands, without adding or subtracting other quarters."""
        sel = self.di.sel(k.kunci, nomor, tw)
        if sel is None:
            return Terbaca(None, rusak=True)
        satuan = self.di.satuan.get(kode, ())
        return baca_nilai(sel, k, self.di.tabel.kolom[k.kunci], self.di.asing.angka, satuan)

    def _nilai(self, k: Kolom, kode: str, nomor: int, sel: Sel) -> tuple[Terbaca, list[Catatan]]:
        terbaca = self.mentah(k, kode, nomor, self.di.tw)
        catatan = [self._catat(terbaca, k, sel)] if terbaca.kode else []
        indikator = indikator_dari(self.di.rencana, kode)
        cara = cara_ubah(k.kunci, self.di.tabel.kolom[k.kunci], indikator, self.di.tw)
        if not cara or not isinstance(terbaca.nilai, Decimal):
            return terbaca, catatan
        if cara == "tidak_dapat":
            salah = Terbaca(None, "CARA_ISI_ASING", {"kunci": kode, "tata": self.di.asing.judul}, rusak=True)
            return salah, [*catatan, self._catat(salah, k, sel)]
        sebelum = range(1 if cara == "jumlahkan" else self.di.tw - 1, self.di.tw)
        lalu = {n: self.mentah(k, kode, nomor, n) for n in sebelum}
        kurang = [
            self._lalu_kosong(k, nomor, n, t) for n, t in lalu.items() if not isinstance(t.nilai, Decimal)
        ]
        if kurang:
            return Terbaca(None, rusak=True), [*catatan, *kurang]
        deret = [t.nilai for t in lalu.values() if isinstance(t.nilai, Decimal)]
        hasil = (
            angka.jumlah([*deret, terbaca.nilai])
            if cara == "jumlahkan"
            else angka.kurang(terbaca.nilai, deret[0])
        )
        return terbaca._replace(nilai=hasil), catatan

    def _lalu_kosong(self, k: Kolom, nomor: int, tw: int, terbaca: Terbaca) -> Catatan:
        """A quarter before this one that the value cannot be had without."""
        sel = self.di.sel(k.kunci, nomor, tw) or Sel("")
        isi = terbaca if terbaca.kode else Terbaca(None, "SEL_KOSONG", {"contoh": "angka triwulan itu"})
        return self._catat(isi, k, sel)

    def _catat(self, terbaca: Terbaca, k: Kolom, sel: Sel) -> Catatan:
        return catat(
            terbaca.kode,
            berkas=self.di.berkas,
            lembar=self.di.lembar.nama,
            sel=sel.alamat,
            nilai=sel.galat or rapikan(sel.teks),
            **{"kolom": k.judul, **terbaca.isian},
        )
