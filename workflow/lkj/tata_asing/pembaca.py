"""The reader of a foreign sheet: the rows of our own forms, with the addresses of the foreign cells."""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal

from lkj import angka
from lkj.katalog import catat, dugaan
from lkj.lembar import Buku, Lembar, Sel
from lkj.periode import TRIWULAN
from lkj.rencana import Rencana
from lkj.rencana import tata_isian as isian
from lkj.rencana.acuan import SELURUH_SEKSI, Acuan
from lkj.tabel import Baris, GantiKolom, Kolom, Pembaca, PilihAbaikan, Tata, rapikan
from lkj.tata_asing.baris import PembacaBaris, Tempat
from lkj.tata_asing.judul import Letak, cari
from lkj.tata_asing.label import baris_label
from lkj.tata_asing.model import TabelAsing, TataAsing
from lkj.tata_asing.pola import cocok, cocok_salah_satu

_PERSEN = frozenset({"%", "persen"})


def mengenali(buku: Buku, asing: TataAsing) -> tuple[int, ...]:
    """The quarters for which a workbook has every header of a description; empty: it is something else."""
    return tuple(tw for tw in TRIWULAN if all(_lengkap(buku, t, tw) for t in asing.tabel))


def _lengkap(buku: Buku, tabel: TabelAsing, tw: int) -> bool:
    lembar = _lembar(buku, tabel.lembar)
    letak = [cari(s, tabel, tw) for s in lembar]
    return len(letak) == 1 and not letak[0].hilang and not letak[0].ganda


def _lembar(buku: Buku, nama: str) -> list[Lembar]:
    """The sheets that a description means; a hidden one only where no other fits."""
    semua = [s for s in buku.semua if cocok(s.nama, nama)]
    return [s for s in semua if not s.tersembunyi] or semua


class PembacaAsing(Pembaca):
    """Gives the rows of a foreign workbook as `lkj.tabel.Pembaca` gives those of a form."""

    def __init__(
        self, buku: Buku, berkas: str, *, asing: TataAsing, nama: str, rencana: Rencana, acuan: Acuan
    ) -> None:
        """Keep what the reading needs.

        Args:
            buku: The workbook.
            berkas: Its path, for addresses.
            asing: The description of its layout.
            nama: Name of that description, a file of ``config/format``.
            rencana: The plan, whose codes are known.
            acuan: What is asked of the section; its rows are given, those of others are not.
        """
        super().__init__(buku, berkas)
        self.asing, self.nama, self.rencana, self.acuan = asing, nama, rencana, acuan
        self.ditemukan: dict[str, Letak] = {}
        self.berlabel: set[str] = set()

    def baris(
        self, tata: Tata, abaikan: PilihAbaikan | None = None, ganti: GantiKolom | None = None
    ) -> list[Baris]:
        """The rows that stand for a sheet of our own form; remarks for what cannot be read."""
        tabel = self.asing.untuk(tata)
        hasil = [] if tabel is None else self._tabel(tabel, abaikan, ganti)
        if tata is isian.ANALISIS:
            berlabel, catatan = baris_label(self.buku, self.berkas, self.asing)
            self.berlabel = {k for b in berlabel for k in self.asing.label if k not in b.rusak}
            self.catatan += catatan
            hasil += berlabel
        return hasil

    def lembar_asal(self, tata: Tata) -> str:
        """Name of the sheet on which a table was found; empty where it was not."""
        tabel = self.asing.untuk(tata)
        lembar = _lembar(self.buku, tabel.lembar) if tabel and tabel.jenis in self.ditemukan else []
        return lembar[0].nama if lembar else ""

    def _tabel(
        self, tabel: TabelAsing, abaikan: PilihAbaikan | None, ganti: GantiKolom | None
    ) -> list[Baris]:
        lembar = _lembar(self.buku, tabel.lembar)
        if len(lembar) != 1:
            apa = ", ".join(s.nama for s in lembar or self.buku.semua)
            kode = "LEMBAR_ASING_GANDA" if lembar else "LEMBAR_ASING"
            self._catat_tata(kode, nilai=apa, nama=tabel.lembar)
            return []
        letak = cari(lembar[0], tabel, self.acuan.tw)
        if letak.hilang or letak.ganda:
            self._judul(tabel, lembar[0], letak)
            return []
        self.ditemukan[tabel.jenis] = letak
        tempat = Tempat(
            self.berkas, self.asing, tabel, lembar[0], letak, self.acuan.tw, self.rencana, self._satuan()
        )
        return _Isi(self, tempat, PembacaBaris(tempat, abaikan, ganti)).baris()

    def _judul(self, tabel: TabelAsing, lembar: Lembar, letak: Letak) -> None:
        """A remark for each header that is missing or stands more than once, naming what stands there."""
        ada = "; ".join(letak.ada[:12]) or "kosong"
        for (kunci, _), judul in letak.hilang.items():
            isian = {"judul": " atau ".join(f"“{j}”" for j in judul), "kunci": kunci, "jenis": tabel.jenis}
            sel = f"A{letak.baris}"
            self._catat_tata(
                "JUDUL_ASING", lembar=lembar.nama, sel=sel, nilai=ada, baris=letak.baris, **isian
            )
        for (kunci, _), huruf in letak.ganda.items():
            isian = {"kolom": ", ".join(huruf), "kunci": kunci, "jenis": tabel.jenis}
            self._catat_tata("JUDUL_ASING_GANDA", lembar=lembar.nama, sel=f"{huruf[0]}{letak.baris}", **isian)

    def _satuan(self) -> Mapping[str, Collection[str]]:
        satuan = [(i.kode, i.satuan) for i in self.rencana.indikator]
        satuan += [(s.kode, s.satuan) for s in self.rencana.sub_kegiatan]
        lipat = {kode: rapikan(s).casefold() for kode, s in satuan}
        return {kode: _PERSEN if s in _PERSEN else {s} for kode, s in lipat.items()}

    def _catat_tata(self, kode: str, lembar: str = "", sel: str = "", **isian: object) -> None:
        """A remark that also names the description."""
        isian["tata"] = self.nama
        self.catatan.append(catat(kode, berkas=self.berkas, lembar=lembar, sel=sel, **isian))


class _Isi:
    """One pass over the rows of a table."""

    def __init__(self, pembaca: PembacaAsing, tempat: Tempat, satu: PembacaBaris) -> None:
        self.p, self.di, self.satu = pembaca, tempat, satu
        self.t = tempat.tabel
        sub = self.t.jenis in {"sub_kegiatan", "lra"}
        rencana, acuan = pembaca.rencana, pembaca.acuan
        butir = [s.kode for s in rencana.sub_kegiatan] if sub else [i.kode for i in rencana.indikator]
        tambahan = {SELURUH_SEKSI} if self.t.jenis == "analisis" else set[str]()
        self.dikenal = set(butir) | tambahan
        self.diminta = {b.kode for b in (acuan.sub if sub else acuan.kinerja)} | tambahan
        induk = {p.kode for p in rencana.program} | {k.kode for k in rencana.kegiatan}
        self.induk = induk if sub else set[str]()
        self.peta = {rapikan(k).casefold(): v for k, v in self.t.kunci.peta.items()}
        self.dibaca: list[tuple[str, int]] = []
        self.jumlah: list[tuple[str, int]] = []

    def baris(self) -> list[Baris]:
        """The rows that are asked for; totals are compared when all rows are known."""
        hasil = []
        for nomor in self.di.nomor:
            sel = self.di.sel("kode", nomor) or Sel("")
            kode = self._kode(sel)
            if kode not in self.dikenal:
                if self.di.bertanda(nomor, self.t.akhir):
                    break
                if not self._lain(kode, sel, nomor):
                    continue
            self.dibaca.append((kode, nomor))
            if self._diminta(kode, sel):
                b, catatan = self.satu.baca(kode, nomor)
                hasil.append(b)
                self.p.catatan += catatan
        self._periksa_jumlah()
        return hasil

    def _kode(self, sel: Sel) -> str:
        teks = rapikan(str(sel.nilai)) if isinstance(sel.nilai, str) else ""
        dipetakan = self.peta.get(teks.casefold())
        if dipetakan is not None:
            return dipetakan
        return teks.split()[0] if teks and self.t.kunci.bentuk == "kode_di_depan" else teks

    def _lain(self, kode: str, sel: Sel, nomor: int) -> bool:
        """What a row without a known key is; whether its figures belong to the total all the same."""
        teks = rapikan(str(sel.nilai)) if isinstance(sel.nilai, str) else ""
        if self.di.bertanda(nomor, self.t.jumlah):
            self.jumlah.append(("", nomor))
        elif kode in self.induk:
            self.jumlah.append((kode, nomor))
        elif cocok_salah_satu(teks, self.t.abaikan) or not self.di.berisi(nomor):
            return False
        elif not teks:
            if sel.nilai is not None or sel.galat or self.t.kunci.kosong == "catat":
                self._kunci_salah(sel)
        elif self.t.kunci.lain == "catat":
            self._asing(kode, sel)
            return True
        return False

    def _diminta(self, kode: str, sel: Sel) -> bool:
        if kode in self.diminta:
            return True
        if kode in self.dikenal and self.di.asing.lingkup == "seksi":
            self._asing(kode, sel)
        return False

    def _kunci_salah(self, sel: Sel) -> None:
        """A row with figures and no key that can be read."""
        if sel.nilai is None and not sel.galat:
            self._catat("SEL_KOSONG", sel, kolom="Kunci baris", contoh="kode atau nama yang dipetakan")
        else:
            self._catat("SEL_GALAT" if sel.galat else "KODE_BUKAN_TEKS", sel)

    def _asing(self, kode: str, sel: Sel) -> None:
        pilihan = sorted(self.dikenal | set(self.t.kunci.peta))
        isian = {"untuk": self.p.acuan.nama_seksi, "dugaan": dugaan(rapikan(sel.teks) or kode, pilihan)}
        self._catat("KUNCI_ASING", sel, nilai=kode, **isian)

    def _periksa_jumlah(self) -> None:
        """Typed totals, of all rows or of a programme or kegiatan, against the sum of the rows (D12)."""
        rupiah = [k for k in self.t.tata.kolom if k.jenis == "rupiah" and k.kunci in self.t.kolom]
        for k in rupiah:
            isi = {(kode, n): self.satu.mentah(k, kode, n, self.di.tw) for kode, n in self.dibaca}
            for induk, nomor in self.jumlah:
                milik = [t for (kode, _), t in isi.items() if not induk or kode.startswith(f"{induk}.")]
                tertulis = self.satu.mentah(k, "", nomor, self.di.tw).nilai
                sebagian = any(t.rusak and t.kode != "SEL_KOSONG" for t in milik)
                if milik and not sebagian and isinstance(tertulis, Decimal):
                    self._banding(k, nomor, tertulis, (t.nilai for t in milik))

    def _banding(self, k: Kolom, nomor: int, tertulis: Decimal, isi: Iterable[object]) -> None:
        jumlah = angka.jumlah(n for n in isi if isinstance(n, Decimal))
        sel = self.di.sel(k.kunci, nomor)
        if jumlah != tertulis and sel is not None:
            isian = {"kolom": k.judul, "jumlah": angka.rupiah(jumlah)}
            self._catat("JUMLAH_BERBEDA", sel, nilai=angka.rupiah(tertulis), **isian)

    def _catat(self, kode: str, sel: Sel, **isian: object) -> None:
        isian.setdefault("nilai", sel.galat or sel.teks)
        di = self.di
        self.p.catatan.append(catat(kode, berkas=di.berkas, lembar=di.lembar.nama, sel=sel.alamat, **isian))
