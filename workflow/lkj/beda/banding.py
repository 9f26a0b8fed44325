"""Two workbooks compared: sheets, rows by their keys, cells."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from lkj.beda.model import BARU, BERUBAH, HILANG, BedaBuku, BedaSel, Jenis
from lkj.beda.tata import TataKunci, judul_kolom, nama_kolom, sebut_triwulan, tata_buku
from lkj.lembar import Buku, Lembar
from lkj.lembar.alamat import pisah
from lkj.lembar.tampak import tampak_sel, terbaca
from lkj.tabel import rapikan

_SERUPA: Final = 0.6
"""Share of equal cells from which on a sheet that is gone and a new one are the same, renamed."""
_BULANAN: Final = "Bulanan"

Jati = tuple[str, str]
"""What makes a cell the same in two versions: key or number of its row, header or letter of its column."""


def banding_buku(lama: Buku, baru: Buku) -> BedaBuku:
    """What changed from one workbook to the other."""
    pasangan, kata = _pasangkan(lama, baru)
    tata_lama, tata_baru = tata_buku(lama), tata_buku(baru)
    triwulan = sebut_triwulan(baru) or sebut_triwulan(lama)
    sel: list[BedaSel] = []
    for dulu, kini in pasangan:
        tata = tata_baru.get(kini.nama) if kini else tata_lama.get(dulu.nama) if dulu else None
        nama = (kini or dulu or Lembar("")).nama
        tw = "" if nama == _BULANAN else triwulan
        sel += _banding_lembar(
            _Tabel(dulu or Lembar(nama), tata), _Tabel(kini or Lembar(nama), tata), nama, tw
        )
    return BedaBuku(tuple(kata), tuple(sel))


def _pasangkan(lama: Buku, baru: Buku) -> tuple[list[tuple[Lembar | None, Lembar | None]], list[str]]:
    """Sheets that belong together, in the order of the later workbook, and what is to be said of them."""
    hilang = [s for s in lama.semua if baru.lembar(s.nama) is None]
    pasangan: list[tuple[Lembar | None, Lembar | None]] = []
    kata = []
    for kini in baru.semua:
        dulu = lama.lembar(kini.nama)
        if dulu is None and (sama := next((s for s in hilang if _serupa(s, kini)), None)):
            hilang.remove(sama)
            kata.append(f"Lembar {sama.nama} berganti nama menjadi {kini.nama}")
            dulu = sama
        elif dulu is None:
            kata.append(f"Lembar {kini.nama} baru")
        if dulu is not None and dulu.tersembunyi != kini.tersembunyi:
            kata.append(f"Lembar {kini.nama} {'disembunyikan' if kini.tersembunyi else 'ditampilkan'}")
        pasangan.append((dulu, kini))
    kata += [f"Lembar {s.nama} hilang" for s in hilang]
    return [*pasangan, *((s, None) for s in hilang)], [terbaca(k) for k in kata]


def _serupa(a: Lembar, b: Lembar) -> bool:
    isi_a, isi_b = ({s.alamat: tampak_sel(s) for s in x} for x in (a, b))
    sama = len(isi_a.items() & isi_b.items())
    return sama > 0 and sama >= _SERUPA * max(len(isi_a), len(isi_b))


@dataclass(frozen=True)
class _Tabel:
    """One sheet: its cells by what identifies them."""

    lembar: Lembar
    tata: TataKunci | None

    @cached_property
    def isi(self) -> Mapping[str, str]:
        """Address → what stands there, of cells that hold something."""
        return {s.alamat: t for s in self.lembar if (t := tampak_sel(s))}

    @cached_property
    def rumus(self) -> frozenset[str]:
        """Addresses of formulas."""
        return frozenset(s.alamat for s in self.lembar if s.rumus)

    @cached_property
    def judul(self) -> Mapping[str, str]:
        return judul_kolom(self.lembar, self.tata) if self.tata else {}

    @cached_property
    def kunci(self) -> Mapping[int, str]:
        """Number of a row of data → its key."""
        if self.tata is None:
            return {}
        hasil = {}
        for baris in range(self.tata.baris_judul + 1, self.lembar.baris_terakhir + 1):
            bagian = [rapikan(str(self.lembar.sel(f"{h}{baris}").nilai or "")) for h in self.tata.huruf]
            if bagian[0]:
                hasil[baris] = terbaca(" ".join(filter(None, bagian)))
        return hasil

    @cached_property
    def tunggal(self) -> frozenset[str]:
        """Keys that only one row has."""
        return _sekali(self.kunci.values())

    @cached_property
    def judul_tunggal(self) -> frozenset[str]:
        """Headers that only one column has."""
        return _sekali(self.judul.values())


def _sekali(teks: Iterable[str]) -> frozenset[str]:
    return frozenset(t for t, kali in Counter(teks).items() if kali == 1)


def _banding_lembar(dulu: _Tabel, kini: _Tabel, nama: str, tw: str) -> list[BedaSel]:
    kunci = dulu.tunggal & kini.tunggal if dulu.kunci and kini.kunci else dulu.tunggal | kini.tunggal
    judul = dulu.judul_tunggal & kini.judul_tunggal
    a, b = _jati(dulu, kunci, judul), _jati(kini, kunci, judul)
    hasil = []
    for jati in sorted(a.keys() | b.keys(), key=lambda j: pisah(b.get(j) or a[j])):
        sel_lama, sel_baru = a.get(jati, ""), b.get(jati, "")
        isi_lama, isi_baru = dulu.isi.get(sel_lama), kini.isi.get(sel_baru)
        if isi_lama == isi_baru:
            continue
        tabel, sel = (kini, sel_baru) if sel_baru else (dulu, sel_lama)
        huruf, nomor = _pecah(sel)
        milik = tabel.kunci.get(nomor, "")
        kolom = nama_kolom(tabel.judul.get(huruf, ""), tw) if milik else ""
        jenis: Jenis = BARU if isi_lama is None else HILANG if isi_baru is None else BERUBAH
        rumus = {a in t.rumus for a, t in ((sel_lama, dulu), (sel_baru, kini)) if a} == {True}
        hasil.append(BedaSel(jenis, terbaca(nama), sel, sel_lama, isi_lama, isi_baru, milik, kolom, rumus))
    return hasil


def _jati(tabel: _Tabel, kunci: frozenset[str], judul: frozenset[str]) -> dict[Jati, str]:
    """Identity → address, of every cell that holds something."""
    hasil = {}
    for alamat in tabel.isi:
        huruf, nomor = _pecah(alamat)
        milik = tabel.kunci.get(nomor, "")
        kepala = tabel.judul.get(huruf, "")
        baris = f"kunci {milik}" if milik in kunci else f"baris {nomor}"
        kolom = f"judul {kepala}" if milik in kunci and kepala in judul else f"kolom {huruf}"
        hasil[baris, kolom] = alamat
    return hasil


def _pecah(alamat: str) -> tuple[str, int]:
    huruf = alamat.rstrip("0123456789")
    return huruf, int(alamat[len(huruf) :])
