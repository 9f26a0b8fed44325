"""Check one section's workbook against its reference: records and remarks, in one pass."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lkj.catatan import Catatan
from lkj.katalog import catat, dugaan
from lkj.lembar import BerkasDitolakError, Buku, Sel, baca
from lkj.periksa.rekaman import Rekaman
from lkj.periksa.tanda import Tanda, baca_tanda, periksa_tanda
from lkj.rencana import tata_isian as tata
from lkj.rencana.acuan import Acuan, AcuanKinerja, AcuanSub
from lkj.rencana.kaidah import tampil
from lkj.sidik import sha256
from lkj.tabel import Baris, Kolom, Pembaca, PilihAbaikan, Tata, konversi, kunci_ganda


@dataclass(frozen=True)
class HasilIsian:
    """What one workbook yields."""

    rekaman: tuple[Rekaman, ...]
    catatan: tuple[Catatan, ...]


def periksa_isian(isi: bytes, *, berkas: str, acuan: Acuan | None) -> HasilIsian:
    """Check a filled form.

    Args:
        isi: The workbook's bytes.
        berkas: Its path, for addresses.
        acuan: What the plan asks of this section; None to trust the form's own stamp (no plan at hand).
    """
    try:
        buku = baca(isi, nama=berkas)
    except BerkasDitolakError as ditolak:
        return HasilIsian((), (ditolak.catatan,))
    tanda = baca_tanda(buku, berkas)
    if not isinstance(tanda, Tanda):
        return HasilIsian((), (tanda,))
    acuan = acuan or tanda.acuan
    salah = periksa_tanda(tanda, acuan, berkas)
    if salah:
        return HasilIsian((), tuple(salah))
    pemeriksa = _Pemeriksa(buku, berkas, acuan, sha256(isi))
    pemeriksa.semua()
    return HasilIsian(tuple(pemeriksa.rekaman), tuple(pemeriksa.catatan))


class _Pemeriksa:
    """Goes through the sheets of one form."""

    def __init__(self, buku: Buku, berkas: str, acuan: Acuan, sidik: str) -> None:
        self.buku, self.berkas, self.acuan, self.sidik = buku, berkas, acuan, sidik
        self.pembaca = Pembaca(buku, berkas)
        self.rekaman: list[Rekaman] = []

    @property
    def catatan(self) -> list[Catatan]:
        return self.pembaca.catatan

    def semua(self) -> None:
        self._pengisi()
        self._kinerja()
        self._sub_kegiatan()
        self._analisis()
        self._data_dukung()

    # sheets ----------------------------------------------------------------------------------
    def _pengisi(self) -> None:
        lembar = self.buku.lembar(tata.KINERJA.lembar)
        if lembar is None:
            return
        pengisi = {"diisi_oleh": tata.SEL_DIISI_OLEH, "divalidasi_oleh": tata.SEL_DIVALIDASI_OLEH}
        for ukuran, alamat in pengisi.items():
            judul = ukuran.replace("_", " ").capitalize()
            nilai, masalah = konversi(lembar.sel(alamat), Kolom(ukuran, judul))
            if masalah:
                kode, isian = masalah
                self._catat(lembar.sel(alamat), tata.KINERJA, kode, kolom=judul, **isian)
            elif not nilai:
                self._catat(lembar.sel(alamat), tata.KINERJA, "PENGISI_KOSONG", kolom=judul)
            else:
                self._rekam_teks("pengesahan", "isian", ukuran, str(nilai), tata.KINERJA.lembar, alamat)

    def _kinerja(self) -> None:
        acuan = {k.kode: k for k in self.acuan.kinerja}
        for baris in self._baris(tata.KINERJA, acuan, lambda sel: _diabaikan(sel, acuan)):
            k = acuan[baris.teks("kode")]
            self._banding(baris, "target", k.target, "TARGET_BERBEDA")
            if k.diisi:
                self._nilai_kinerja(baris, k)
            if baris.teks("keterangan"):
                self._rekam(baris, "kinerja", k.kode, "keterangan")

    def _nilai_kinerja(self, baris: Baris, k: AcuanKinerja) -> None:
        kolom = ("pembilang", "penyebut") if k.berbagian else ("realisasi",)
        for kunci in kolom:
            nilai = baris.angka(kunci)
            judul = tata.KINERJA.judul(kunci)
            if kunci in baris.rusak:
                continue
            if nilai is None:
                contoh = "angka, misalnya 82,5"
                self.catatan.append(baris.catat("SEL_KOSONG", kunci, kolom=judul, contoh=contoh))
            elif nilai < 0:
                self.catatan.append(baris.catat("NEGATIF", kunci, kolom=judul))
            else:
                self._rekam(baris, "kinerja", k.kode, kunci)
        if k.berbagian:
            self._periksa_bagian(baris, k)

    def _periksa_bagian(self, baris: Baris, k: AcuanKinerja) -> None:
        pembilang, penyebut = baris.angka("pembilang"), baris.angka("penyebut")
        if penyebut == 0:
            self.catatan.append(baris.catat("PENYEBUT_NOL", "penyebut", nama=k.penyebut))
        elif pembilang is not None and penyebut is not None and pembilang > penyebut:
            self.catatan.append(baris.catat("BAGIAN_TERTUKAR", "pembilang"))

    def _sub_kegiatan(self) -> None:
        acuan = {s.kode: s for s in self.acuan.sub}
        for baris in self._baris(tata.SUB_KEGIATAN, acuan):
            s = acuan[baris.teks("kode")]
            self._banding(baris, "target", s.target, "TARGET_BERBEDA")
            self._banding(baris, "pagu", s.pagu, "PAGU_BERBEDA")
            self._realisasi_sub(baris, s)

    def _realisasi_sub(self, baris: Baris, s: AcuanSub) -> None:
        fisik, anggaran = baris.angka("fisik"), baris.angka("anggaran")
        if fisik is not None and fisik < 0:
            kolom = tata.SUB_KEGIATAN.judul("fisik")
            self.catatan.append(baris.catat("NEGATIF", "fisik", kolom=kolom))
        elif fisik is not None:
            self._rekam(baris, "sub_kegiatan", s.kode, "fisik")
        if anggaran is not None and anggaran < 0:
            beralasan = bool(baris.teks("keterangan"))
            kode = "ANGGARAN_NEGATIF" if beralasan else "ANGGARAN_NEGATIF_TANPA_ALASAN"
            sel = baris.alamat("keterangan")
            self.catatan.append(baris.catat(kode, "anggaran", sel_keterangan=sel))
        if anggaran is not None:
            self._rekam(baris, "sub_kegiatan", s.kode, "anggaran")
        if baris.teks("keterangan"):
            self._rekam(baris, "sub_kegiatan", s.kode, "keterangan")

    def _analisis(self) -> None:
        nama = dict(self.acuan.kunci_analisis())
        for baris in self._baris(tata.ANALISIS, nama):
            kode = baris.teks("kode")
            for butir, judul in tata.BUTIR_ANALISIS.items():
                if baris.teks(butir):
                    self._rekam(baris, "analisis", kode, butir)
                elif butir not in baris.rusak:
                    self.catatan.append(baris.catat("ANALISIS_KOSONG", butir, kolom=judul, kunci=nama[kode]))

    def _data_dukung(self) -> None:
        for baris in self.pembaca.baris(tata.DATA_DUKUNG):
            for ukuran in ("uraian", "nomor", "tautan"):
                if baris.teks(ukuran):
                    self._rekam(baris, "data_dukung", str(baris.nomor), ukuran)

    # parts -----------------------------------------------------------------------------------
    def _baris(
        self,
        t: Tata,
        acuan: Mapping[str, object],
        abaikan: PilihAbaikan | None = None,
    ) -> list[Baris]:
        """Rows of known keys; remarks for foreign, repeated and missing keys."""
        baris = self.pembaca.baris(t, abaikan)
        ganda = kunci_ganda(baris, "kode")
        self.catatan.extend(ganda)
        asing = [b for b in baris if b.teks("kode") not in acuan]
        for b in asing:
            if "kode" not in b.rusak:
                isian = {
                    "untuk": self.acuan.nama_seksi,
                    "dugaan": dugaan(b.teks("kode"), list(acuan)),
                }
                self.catatan.append(b.catat("KUNCI_ASING", "kode", **isian))
        self._yang_hilang(t, acuan, {b.teks("kode") for b in baris})
        alamat_ganda = {c.sel for c in ganda}
        return [b for b in baris if b.teks("kode") in acuan and b.alamat("kode") not in alamat_ganda]

    def _yang_hilang(self, t: Tata, acuan: Mapping[str, object], ada: set[str]) -> None:
        judul_salah = any(c.lembar == t.lembar and c.kode == "JUDUL_KOLOM" for c in self.catatan)
        if judul_salah or self.buku.lembar(t.lembar) is None:
            return
        for kode, isi in acuan.items():
            if kode not in ada:
                nama = isi if isinstance(isi, str) else getattr(isi, "nama", "")
                isian = {"kunci": kode, "nama": nama}
                self.catatan.append(catat("KUNCI_HILANG", berkas=self.berkas, lembar=t.lembar, **isian))

    def _banding(self, baris: Baris, kunci: str, seharusnya: object, kode: str) -> None:
        terbaca = baris.nilai.get(kunci)
        if kunci in baris.rusak or terbaca == seharusnya:
            return
        tampak = tampil(terbaca) if isinstance(terbaca, tuple | Decimal) else terbaca
        benar = tampil(seharusnya) if isinstance(seharusnya, tuple | Decimal) else "kosong"
        self.catatan.append(baris.catat(kode, kunci, nilai=tampak, seharusnya=benar))

    def _catat(self, sel: Sel, t: Tata, kode: str, **isian: object) -> None:
        catatan = catat(kode, berkas=self.berkas, lembar=t.lembar, sel=sel.alamat, nilai=sel.teks, **isian)
        self.catatan.append(catatan)

    def _rekam(self, baris: Baris, jenis: str, kunci: str, ukuran: str) -> None:
        nilai = baris.angka(ukuran)
        teks = "" if nilai is not None else baris.teks(ukuran)
        alamat = (baris.berkas, baris.lembar, baris.alamat(ukuran), self.sidik)
        self.rekaman.append(
            Rekaman(self.acuan.tw, self.acuan.seksi, jenis, kunci, ukuran, nilai, teks, *alamat)
        )

    def _rekam_teks(self, jenis: str, kunci: str, ukuran: str, teks: str, lembar: str, sel: str) -> None:
        asal = (self.berkas, lembar, sel, self.sidik)
        self.rekaman.append(Rekaman(self.acuan.tw, self.acuan.seksi, jenis, kunci, ukuran, None, teks, *asal))


def _diabaikan(sel: Mapping[str, Sel], acuan: Mapping[str, AcuanKinerja]) -> Iterable[str]:
    """Columns that are not read: the computed percentage, and all of a row that is not due yet."""
    k = acuan.get(str(sel["kode"].nilai))
    if k is None:
        return ()
    if not k.diisi:
        return ("pembilang", "penyebut", "realisasi")
    return ("realisasi",) if k.berbagian else ("pembilang", "penyebut")
