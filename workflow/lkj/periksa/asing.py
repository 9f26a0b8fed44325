"""Check a sheet of a foreign layout: the same checks as of our own forms, on its own cells."""

from collections.abc import Iterator, Mapping, Sequence

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.lembar import BerkasDitolakError, Buku, baca
from lkj.perbaikan.baca import Koreksi
from lkj.periksa.dasar import Pemeriksa
from lkj.periksa.isian import HasilIsian, periksa_lembar
from lkj.rencana import Rencana
from lkj.rencana import tata_isian as isian
from lkj.rencana.acuan import Acuan
from lkj.sidik import sha256
from lkj.tabel import Baris, Tata
from lkj.tata_asing import PembacaAsing, TataAsing


def periksa_asing(
    isi: bytes,
    *,
    berkas: str,
    acuan: Acuan,
    rencana: Rencana,
    tata: tuple[str, TataAsing],
    koreksi: Sequence[Koreksi] = (),
) -> HasilIsian:
    """Check a sheet that an office keeps in a layout of its own.

    Args:
        isi: The workbook's bytes.
        berkas: Its path, for addresses.
        acuan: What the plan asks of this section.
        rencana: The plan.
        tata: Name of the layout's description, and the description.
        koreksi: The corrections of this sheet; they are refused: such a sheet is corrected at its source.
    """
    try:
        buku = baca(isi, nama=berkas)
    except BerkasDitolakError as ditolak:
        return HasilIsian((), (ditolak.catatan,))
    nama, asing = tata
    p = PemeriksaAsing(buku, berkas, acuan, sha256(isi), asing=asing, nama=nama, rencana=rencana)
    sebab = "lembar ini memakai tata letak milik kantor, betulkan di sumbernya"
    p.catatan.extend(k.catat("PERBAIKAN_SEL", sebab=sebab) for k in koreksi)
    periksa_lembar(p)
    p.periksa_muatan()
    return HasilIsian(tuple(p.rekaman), tuple(p.catatan))


class PemeriksaAsing(Pemeriksa):
    """The checks of a form, on the rows of a foreign sheet."""

    def __init__(
        self,
        buku: Buku,
        berkas: str,
        acuan: Acuan,
        sidik: str,
        *,
        asing: TataAsing,
        nama: str,
        rencana: Rencana,
    ) -> None:
        """Keep what every check needs; see `periksa_asing`."""
        super().__init__(buku, berkas, acuan, sidik)
        self.asing, self.nama = asing, nama
        self.asal = PembacaAsing(buku, berkas, asing=asing, nama=nama, rencana=rencana, acuan=acuan)
        self.pembaca = self.asal

    def pengisi(self, t: Tata) -> None:
        """A foreign sheet does not say in a fixed place who filled it in."""

    def _yang_hilang(self, t: Tata, nama: Mapping[str, str], ada: Mapping[str, Baris]) -> None:
        lembar = self.asal.lembar_asal(t)
        if not lembar or t is isian.ANALISIS:
            return
        for kunci in (k for k in nama if k not in ada):
            isi = {"kunci": kunci, "nama": nama[kunci], "tata": self.nama}
            self.catatan.append(catat("BARIS_ASING_HILANG", berkas=self.berkas, lembar=lembar, **isi))

    def periksa_muatan(self) -> None:
        """Remarks on what is asked for and has no place in this layout."""
        self.catatan.extend(self._kinerja_kurang())
        self.catatan.extend(self._sub_kurang())
        kurang = [judul for butir, judul in isian.BUTIR_ANALISIS.items() if not self._memuat_analisis(butir)]
        if kurang and self.acuan.kunci_analisis() and not self.acuan.lra:
            isi = {"tata": self.nama, "apa": ", ".join(kurang), "seksi": self.acuan.nama_seksi}
            self.catatan.append(catat("ASING_TANPA_ANALISIS", berkas=self.berkas, **isi))

    def _kinerja_kurang(self) -> Iterator[Catatan]:
        for k in self.acuan.kinerja:
            perlu = ("pembilang", "penyebut") if k.berbagian else ("realisasi",)
            kurang = [x for x in perlu if not self._memuat(isian.KINERJA, x)]
            if k.diisi and k.bulanan:
                yield self._tidak_memuat("nilai tiap bulan", k.kode, k.nama)
            elif k.diisi and kurang:
                apa = " dan ".join(isian.KINERJA.judul(x).lower() for x in kurang)
                yield self._tidak_memuat(apa, k.kode, k.nama)

    def _sub_kurang(self) -> Iterator[Catatan]:
        """Each of the columns that are asked for, once for all sub-kegiatan: the first one is named."""
        tata = isian.LRA if self.acuan.lra else isian.SUB_KEGIATAN
        uang = ("anggaran",) if self.acuan.keuangan == "isian" else ()
        perlu = ("realisasi_sd",) if self.acuan.lra else ("fisik", *uang)
        for kolom in perlu if self.acuan.sub else ():
            if not self._memuat(tata, kolom):
                s = self.acuan.sub[0]
                yield self._tidak_memuat(f"kolom {tata.judul(kolom)}", s.kode, s.nama)

    def _memuat(self, tata: Tata, kolom: str) -> bool:
        """Whether the layout has a column; one whose header is missing on the sheet does not count.

        Where the whole table was not found, that was remarked already.
        """
        tabel = self.asing.untuk(tata)
        if tabel is None or kolom not in tabel.kolom:
            return False
        letak = self.asal.ditemukan.get(tabel.jenis)
        return letak is None or (kolom, self.acuan.tw) in letak.huruf

    def _memuat_analisis(self, butir: str) -> bool:
        return butir in self.asal.berlabel or self._memuat(isian.ANALISIS, butir)

    def _tidak_memuat(self, apa: str, kunci: str, nama: str) -> Catatan:
        isi = {"tata": self.nama, "apa": apa, "kunci": kunci, "nama": nama}
        return catat("ASING_TIDAK_MEMUAT", berkas=self.berkas, **isi)
