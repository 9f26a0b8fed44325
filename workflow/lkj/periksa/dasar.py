"""What the checks of all sheets of a form share: rows by key, comparison with the plan, records."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from lkj import angka
from lkj.catatan import Catatan
from lkj.katalog import catat, dugaan
from lkj.lembar import Buku, Sel
from lkj.perbaikan.baca import Koreksi
from lkj.periksa.rekaman import Rekaman
from lkj.rencana import tata_isian as tata
from lkj.rencana.acuan import Acuan
from lkj.rencana.kaidah import lengkap
from lkj.tabel import Baris, GantiKolom, Kolom, Pembaca, PilihAbaikan, Tata, konversi, kunci_ganda, rapikan

ISI_KOREKSI = ("lembar", "sel", "lama", "baru", "alasan", "sumber", "oleh", "tanggal")
"""What is recorded of a correction."""


class Pemeriksa:
    """Collects the records and the remarks of one form; each sheet's own rules stand in its module."""

    def __init__(
        self,
        buku: Buku,
        berkas: str,
        acuan: Acuan,
        sidik: str,
        koreksi: Mapping[tuple[str, str], Koreksi] | None = None,
    ) -> None:
        """Keep what every sheet needs.

        Args:
            buku: The workbook.
            berkas: Its path, for addresses.
            acuan: What the form asks for.
            sidik: The sha256 of the workbook.
            koreksi: (sheet, cell) → the correction that the workbook was read with.
        """
        self.buku, self.berkas, self.acuan, self.sidik = buku, berkas, acuan, sidik
        self.koreksi = dict(koreksi or {})
        self.pembaca = Pembaca(buku, berkas)
        self.rekaman: list[Rekaman] = []

    @property
    def catatan(self) -> list[Catatan]:
        """The remarks so far."""
        return self.pembaca.catatan

    def pengisi(self, t: Tata) -> None:
        """Who filled the form in and who validated it, above the table of a sheet."""
        lembar = self.buku.lembar(t.lembar)
        if lembar is None:
            return
        pengisi = {"diisi_oleh": tata.SEL_DIISI_OLEH, "divalidasi_oleh": tata.SEL_DIVALIDASI_OLEH}
        for ukuran, alamat in pengisi.items():
            judul = ukuran.replace("_", " ").capitalize()
            sel = lembar.sel(alamat)
            nilai, masalah = konversi(sel, Kolom(ukuran, judul))
            kode, isian = masalah or ("PENGISI_KOSONG", {})
            if masalah or not nilai:
                isian = {"nilai": sel.teks, "kolom": judul, **isian}
                self.catatan.append(catat(kode, berkas=self.berkas, lembar=t.lembar, sel=alamat, **isian))
            else:
                self._tambah("pengesahan", "isian", ukuran, (None, str(nilai)), (t.lembar, alamat))

    def baris(
        self,
        t: Tata,
        nama: Mapping[str, str],
        *,
        kunci: Sequence[str] = ("kode",),
        abaikan: PilihAbaikan | None = None,
        ganti: GantiKolom | None = None,
    ) -> dict[str, Baris]:
        """Rows of known keys; remarks for foreign, repeated and missing keys.

        Args:
            t: Layout of the sheet.
            nama: Key → name, of all rows that the form asks for.
            kunci: The columns that make up the key; their texts are joined by a blank.
            abaikan: Columns that are not read in a row.
            ganti: Columns that hold another kind of value in a row.
        """
        semua = self.pembaca.baris(t, abaikan, ganti)
        self.catatan.extend(kunci_ganda(semua, *kunci))
        hasil: dict[str, Baris] = {}
        for b in semua:
            gabung = " ".join(b.teks(k) for k in kunci)
            if gabung in nama:
                hasil.setdefault(gabung, b)
            elif not b.rusak & set(kunci):
                isian = {"untuk": self.acuan.nama_seksi, "dugaan": dugaan(gabung, list(nama))}
                self.catatan.append(b.catat("KUNCI_ASING", kunci[-1], nilai=gabung, **isian))
        self._yang_hilang(t, nama, hasil)
        return hasil

    def _yang_hilang(self, t: Tata, nama: Mapping[str, str], ada: Mapping[str, Baris]) -> None:
        judul_salah = any(c.lembar == t.lembar and c.kode == "JUDUL_KOLOM" for c in self.catatan)
        if judul_salah or self.buku.lembar(t.lembar) is None:
            return
        for kunci in (k for k in nama if k not in ada):
            isian = {"kunci": kunci, "nama": nama[kunci]}
            self.catatan.append(catat("KUNCI_HILANG", berkas=self.berkas, lembar=t.lembar, **isian))

    def banding(self, baris: Baris, kunci: str, seharusnya: object, kode: str) -> None:
        """The remark ``kode`` where a cell of the plan does not hold what the plan says."""
        terbaca = baris.nilai.get(kunci)
        if kunci in baris.rusak or terbaca == seharusnya:
            return
        tampak = lengkap(terbaca) if isinstance(terbaca, tuple | Decimal) else terbaca
        benar = lengkap(seharusnya) if isinstance(seharusnya, tuple | Decimal) else seharusnya or "kosong"
        self.catatan.append(baris.catat(kode, kunci, nilai=tampak, seharusnya=benar))

    def tercetak(self, baris: Baris, nama: str, satuan: str) -> None:
        """Name and unit as the form prints them: a row or a column that slipped shows here."""
        for kunci, benar, kode in (("nama", nama, "NAMA_BERBEDA"), ("satuan", satuan, "SATUAN_BERBEDA")):
            terbaca = rapikan(baris.teks(kunci))
            if kunci in baris.nilai.keys() - baris.rusak and terbaca.casefold() != rapikan(benar).casefold():
                self.catatan.append(baris.catat(kode, kunci, seharusnya=benar))

    def terhitung(self, baris: Baris, kunci: str, seharusnya: Decimal) -> None:
        """A figure typed where the form calculates one is not read, but must agree (D12)."""
        lembar = self.buku.lembar(baris.lembar)
        if lembar is not None and kunci in baris.huruf:
            self.banding_hitungan(lembar.sel(baris.alamat(kunci)), baris.lembar, seharusnya)

    def banding_hitungan(self, sel: Sel, lembar: str, seharusnya: Decimal) -> None:
        """The remark where a typed result is not what its parts give, to the decimals that were typed."""
        if sel.rumus or not isinstance(sel.nilai, Decimal):
            return
        desimal = min(max(0, -int(sel.nilai.as_tuple().exponent)), 6)
        if angka.bulatkan(sel.nilai, desimal) != angka.bulatkan(seharusnya, desimal):
            nilai, hasil = (angka.tulis(n, desimal=max(desimal, 2)) for n in (sel.nilai, seharusnya))
            alamat = {"berkas": self.berkas, "lembar": lembar, "sel": sel.alamat}
            self.catatan.append(catat("HITUNGAN_BERBEDA", **alamat, nilai=nilai, seharusnya=hasil))

    def rekam(
        self,
        baris: Baris,
        jenis: str,
        kunci: str,
        kolom: str,
        *,
        ukuran: str = "",
        langkah: Decimal | None = None,
    ) -> None:
        """Record a cell.

        Args:
            baris: Its row.
            jenis: Kind of the record.
            kunci: Key of the record.
            kolom: Column of the cell.
            ukuran: What was measured, where it is not named like the column.
            langkah: The step that a word stands for; the record then has both.
        """
        nilai = baris.angka(kolom)
        teks = "" if nilai is not None else baris.teks(kolom)
        isi = (langkah if langkah is not None else nilai, teks)
        ukuran = f"{ukuran or kolom}{self.acuan.akhiran}"
        self._tambah(jenis, kunci, ukuran, isi, (baris.lembar, baris.alamat(kolom)))

    def _tambah(
        self, jenis: str, kunci: str, ukuran: str, isi: tuple[Decimal | None, str], di: tuple[str, str]
    ) -> None:
        milik = (self.acuan.tw, self.acuan.seksi, jenis, kunci, ukuran)
        koreksi = self.koreksi.get(di)
        nomor = str(koreksi.nomor) if koreksi else ""
        self.rekaman.append(Rekaman(*milik, *isi, self.berkas, *di, self.sidik, nomor))

    def rekam_koreksi(self) -> None:
        """Record the corrections themselves, from where they are written."""
        for k in self.koreksi.values():
            isi = {**k.isi.model_dump(include=set(ISI_KOREKSI)), "tanggal": k.isi.tanggal.isoformat()}
            for ukuran in ISI_KOREKSI:
                if isi[ukuran]:
                    milik = (self.acuan.tw, self.acuan.seksi, "perbaikan", str(k.nomor), ukuran)
                    self.rekaman.append(Rekaman(*milik, None, str(isi[ukuran]), *k.asal, k.sidik))
