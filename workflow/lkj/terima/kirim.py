"""Recognise a file that was sent, check it, and say where it belongs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.lembar import BerkasDitolakError, Buku, baca
from lkj.periksa import periksa_isian
from lkj.periksa.asing import periksa_asing
from lkj.periksa.tanda import Tanda, baca_tanda
from lkj.periode import Masa, nama_triwulan
from lkj.profil import baca_profil, rujukan, tahun_tertulis
from lkj.rencana import baca_rencana, tata
from lkj.rencana.tata_isian import LEMBAR_TANDA
from lkj.tabel import Pembaca, rapikan
from lkj.tata_asing import TataAsing, mengenali
from lkj.terima.kantor import Kantor, Repositori
from lkj.terima.wujud import catatan_nama, wujud_lain


@dataclass(frozen=True)
class Petunjuk:
    """What the sender's file does not say by itself, told by who receives it.

    Year, quarter and section are for foreign layouts, the office (``unit``) is for a profile.
    """

    tahun: int | None = None
    tw: int | None = None
    seksi: str | None = None
    unit: str | None = None


@dataclass(frozen=True)
class Tujuan:
    """Where a file belongs, relative to the repository, and as whose file."""

    jalur: Path
    sebutan: str


@dataclass(frozen=True)
class Kiriman:
    """One file that was sent, and what became clear about it.

    Attributes:
        nama: Its path as it was given.
        isi: Its bytes.
        sebutan: What it is, for people.
        tujuan: Where it is to be kept; empty when it is refused.
        catatan: All remarks on it.
    """

    nama: str
    isi: bytes = field(repr=False)
    sebutan: str = "tidak dikenali"
    tujuan: tuple[Tujuan, ...] = ()
    catatan: tuple[Catatan, ...] = ()


def periksa_kiriman(
    nama: str, isi: bytes, repositori: Repositori, petunjuk: Petunjuk = Petunjuk()
) -> Kiriman:
    """Recognise one file and check it with the same checks as `lkj periksa`.

    Args:
        nama: Its path as it was given, for remarks.
        isi: Its bytes.
        repositori: Where it is to be received.
        petunjuk: What its sheet does not say.

    Raises:
        DataSalahError: The settings or a description of the repository are wrong.
    """
    lain = wujud_lain(nama, isi)
    if lain is not None:
        return Kiriman(nama, isi, catatan=(lain,))
    try:
        buku = baca(isi, nama=nama)
    except BerkasDitolakError as ditolak:
        return Kiriman(nama, isi, catatan=(ditolak.catatan,))
    hasil = _Penerima(nama, isi, buku, repositori, petunjuk).kenali()
    return Kiriman(nama, isi, hasil.sebutan, hasil.tujuan, (*catatan_nama(nama), *hasil.catatan))


@dataclass(frozen=True)
class _Penerima:
    nama: str
    isi: bytes
    buku: Buku
    repositori: Repositori
    petunjuk: Petunjuk

    def kenali(self) -> Kiriman:
        if self.buku.lembar(LEMBAR_TANDA) is not None:
            return self._isian()
        if {tata.UMUM.lembar, tata.INDIKATOR.lembar} <= set(self.buku.nama_lembar):
            return self._rencana()
        if (tertulis := tahun_tertulis(self.buku)) is not None:
            return self._profil(tertulis)
        cocok = {n: tw for n, t in self.repositori.tata.items() if (tw := mengenali(self.buku, t))}
        return self._asing(cocok) if cocok else self._tolak("KIRIMAN_TAK_DIKENAL", nilai=self._lembar())

    def _lembar(self) -> str:
        return ", ".join(self.buku.nama_lembar[:8]) or "tidak ada"

    def _tolak(self, kode: str, *lagi: Catatan, **isian: object) -> Kiriman:
        pertama = catat(kode, berkas=self.nama, lembar="", sel="", **isian)
        return Kiriman(self.nama, self.isi, catatan=(pertama, *lagi))

    def _ditolak(self, catatan: Sequence[Catatan], sebutan: str = "tidak dikenali") -> Kiriman:
        return Kiriman(self.nama, self.isi, sebutan, catatan=tuple(catatan))

    # a form that was issued, by its stamp
    def _isian(self) -> Kiriman:
        tanda = baca_tanda(self.buku, self.nama)
        if not isinstance(tanda, Tanda):
            return self._ditolak([tanda])
        kantor = next((k for k in self.repositori.kantor if k.isian.kode == tanda.kantor), None)
        if kantor is None:
            semua = ", ".join(f"{k.isian.nama} ({k.isian.kode})" for k in self.repositori.kantor)
            return self._tolak("KIRIMAN_KANTOR_LAIN", nilai=tanda.kantor, kantor=semua)
        if tanda.seksi not in kantor.isian.pengisi:
            pilihan = ", ".join(kantor.isian.pengisi)
            return self._tolak("KIRIMAN_SEKSI", nilai=tanda.seksi, pilihan=pilihan)
        if not re.fullmatch(r"20\d\d", tanda.tahun, re.ASCII) or tanda.triwulan not in {"1", "2", "3", "4"}:
            return self._tolak("KIRIMAN_MASA", nilai=f"{tanda.tahun} {tanda.triwulan}")
        tahun, bulan = int(tanda.tahun), tanda.acuan.bulan
        masa = Masa(tahun, bulan=bulan) if bulan else Masa(tahun, int(tanda.triwulan))
        sebutan = self._sebut(kantor, tanda.seksi, masa)
        rencana, catatan = kantor.rencana(tahun)
        if rencana is None:
            return self._ditolak(catatan, sebutan)
        acuan = kantor.acuan(rencana, masa, tanda.seksi)
        hasil = periksa_isian(self.isi, berkas=self.nama, acuan=acuan)
        return self._jadi(sebutan, [(kantor, masa, tanda.seksi)], hasil.catatan)

    def _sebut(self, kantor: Kantor, seksi: str, masa: Masa) -> str:
        return f"isian {kantor.isian.pengisi[seksi]}, {masa.sebutan} {masa.tahun}"

    def _jadi(
        self, sebutan: str, milik: Sequence[tuple[Kantor, Masa, str]], catatan: Sequence[Catatan]
    ) -> Kiriman:
        tujuan = tuple(
            Tujuan(k.folder(masa.tahun) / masa.kunci / f"{seksi}.xlsx", self._sebut(k, seksi, masa))
            for k, masa, seksi in milik
        )
        return Kiriman(self.nama, self.isi, sebutan, tujuan, tuple(catatan))

    # a plan, by its sheets
    def _rencana(self) -> Kiriman:
        pembaca = Pembaca(self.buku, self.nama)
        umum = {b.teks("uraian").casefold(): b.teks("isi") for b in pembaca.baris(tata.UMUM)}
        tahun = umum.get(tata.KUNCI_UMUM["tahun"].casefold(), "")
        instansi = rapikan(umum.get(tata.KUNCI_UMUM["instansi"].casefold(), ""))
        if not re.fullmatch(r"20\d\d", tahun, re.ASCII):
            return self._tolak("KIRIMAN_MASA", *pembaca.catatan, nilai=tahun)
        semua = self.repositori.kantor
        kantor = next((k for k in semua if rapikan(k.isian.nama).casefold() == instansi.casefold()), None)
        if kantor is None:
            daftar = ", ".join(f"{k.isian.nama} ({k.isian.kode})" for k in semua)
            return self._tolak("KIRIMAN_KANTOR_LAIN", nilai=instansi, kantor=daftar)
        seksi = tuple(kantor.isian.seksi)
        _, catatan = baca_rencana(self.isi, berkas=self.nama, tahun=int(tahun), seksi=seksi)
        sebutan = f"rencana {kantor.isian.nama} tahun {tahun}"
        tujuan = Tujuan(kantor.folder(int(tahun)) / "rencana.xlsx", sebutan)
        return Kiriman(self.nama, self.isi, sebutan, (tujuan,), tuple(catatan))

    # a profile, by its sheet Umum; it says its year and not its office
    def _profil(self, tahun: str) -> Kiriman:
        if not re.fullmatch(r"20\d\d", tahun, re.ASCII):
            return self._tolak("KIRIMAN_MASA", nilai=tahun)
        milik = [k for k in self.repositori.kantor if self.petunjuk.unit in {None, k.unit.rstrip("/")}]
        if len(milik) != 1:
            semua = ", ".join(k.unit.rstrip("/") or "(kantor ini)" for k in self.repositori.kantor)
            return self._tolak("KIRIMAN_PROFIL", nilai=self.petunjuk.unit or "", kantor=semua)
        kantor = milik[0]
        berkas = kantor.folder(int(tahun)) / "profil.xlsx"
        gambar = [
            b for f in ("foto", "pindaian") for b in sorted((kantor.akar / berkas.parent / f).glob("*"))
        ]
        # What is wrong with the plan is said where the plan is checked; without it no code is judged.
        acuan = rujukan(kantor.rencana(int(tahun))[0], gambar)
        _, catatan = baca_profil(self.isi, berkas=self.nama, tahun=int(tahun), rujukan=acuan)
        sebutan = f"profil {kantor.isian.nama} tahun {tahun}"
        return Kiriman(self.nama, self.isi, sebutan, (Tujuan(berkas, sebutan),), tuple(catatan))

    # a foreign layout, by its headers
    def _asing(self, cocok: dict[str, tuple[int, ...]]) -> Kiriman:
        pengisi = [
            (k, seksi, nama)
            for k in self.repositori.kantor
            for seksi, nama in k.isian.format.items()
            if nama in cocok and self.petunjuk.seksi in {None, seksi}
        ]
        nama = {n for _, _, n in pengisi}
        if not pengisi:
            sebab = "konfigurasi tidak menyebut seksi yang memakainya"
            lakukan = f"Tulis format: {{<seksi atau lra>: {min(cocok)}}} di config/config.yaml"
            return self._belum_pasti(cocok, sebab, lakukan)
        tata_nama = min(nama)
        seluruh_kantor = self.repositori.tata[tata_nama].lingkup == "kantor"
        if (
            len(nama) > 1
            or len({k.unit for k, _, _ in pengisi}) > 1
            or (len(pengisi) > 1 and not seluruh_kantor)
        ):
            sebab = "dipakai " + ", ".join(f"{k.unit}{s}" for k, s, _ in pengisi)
            return self._belum_pasti(cocok, sebab, "Sebut seksinya dengan --seksi")
        kantor = pengisi[0][0]
        masa = self._masa(kantor, cocok[tata_nama])
        if masa is None:
            return self._belum_pasti(
                cocok, "tahun atau triwulannya tidak tertulis", "Sebut dengan --tahun dan --triwulan"
            )
        return self._periksa_asing(kantor, [s for _, s, _ in pengisi], (tata_nama, *masa))

    def _masa(self, kantor: Kantor, tw: tuple[int, ...]) -> tuple[int, int] | None:
        """Year and quarter: as told, or the only one that is possible."""
        tahun = self.petunjuk.tahun or (kantor.tahun()[0] if len(kantor.tahun()) == 1 else None)
        triwulan = self.petunjuk.tw or (tw[0] if len(tw) == 1 else None)
        return (tahun, triwulan) if tahun and triwulan else None

    def _belum_pasti(self, cocok: dict[str, tuple[int, ...]], sebab: str, lakukan: str) -> Kiriman:
        return self._tolak("KIRIMAN_TATA", nilai=", ".join(cocok), sebab=sebab, lakukan=lakukan)

    def _periksa_asing(self, kantor: Kantor, seksi: Sequence[str], apa: tuple[str, int, int]) -> Kiriman:
        nama, tahun, tw = apa
        asing: TataAsing = self.repositori.tata[nama]
        sebutan = f"{asing.judul}, {nama_triwulan(tw)} {tahun}"
        rencana, catatan = kantor.rencana(tahun)
        if rencana is None:
            return self._ditolak(catatan, sebutan)
        semua: list[Catatan] = []
        for s in seksi:
            acuan = kantor.acuan(rencana, Masa(tahun, tw), s)
            hasil = periksa_asing(
                self.isi, berkas=self.nama, acuan=acuan, rencana=rencana, tata=(nama, asing)
            )
            semua += hasil.catatan
        return self._jadi(sebutan, [(kantor, Masa(tahun, tw), s) for s in seksi], list(dict.fromkeys(semua)))
