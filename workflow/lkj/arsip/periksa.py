"""Checking an archive from the zip alone: package, structure, digests, tables, attachments, origins.

All problems in one pass, each with the file it is about. What this proves is that nothing changed since the
bag was made; who made it only a signature can prove (see the guide).
"""

import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lkj import bingkai
from lkj.arsip import paket_data
from lkj.arsip.bungkus import Bungkus, BungkusSalah
from lkj.arsip.lampiran import LampiranTakTerbacaError, lampiran
from lkj.arsip.tas import DEKLARASI, INFO, ISI, MANIFES, MANIFES_TANDA, tulis_tas
from lkj.catatan import Catatan, urut
from lkj.katalog import catat
from lkj.sidik import sha256

_BARIS_MANIFES: Final = re.compile(r"([0-9a-f]{64})  (\S.*)")
_BARIS_INFO: Final = re.compile(r"([A-Za-z][A-Za-z-]*): ?(.*)")
_LAPORAN: Final = f"{ISI}laporan/"
_LAMPIRAN: Final = f"{ISI}laporan/lampiran/"
_TABEL: Final = (f"{ISI}tabel/", _LAMPIRAN)
_BLOK: Final = 1 << 20


@dataclass
class HasilPeriksa:
    """What was found.

    Attributes:
        catatan: All remarks; none when the archive is whole.
        berkas: Number of files whose digests were compared.
        info: What ``bag-info.txt`` says.
        aman: Whether the zip can be unpacked at all.
    """

    catatan: tuple[Catatan, ...] = ()
    berkas: int = 0
    info: dict[str, str] = field(default_factory=dict)
    aman: bool = True


def periksa_arsip(berkas: Path) -> HasilPeriksa:
    """Check an archive; needs nothing but the file."""
    try:
        with Bungkus(berkas) as bungkus:
            return _Pemeriksa(berkas, bungkus).jalankan()
    except BungkusSalah as salah:
        return HasilPeriksa((catat(salah.kode, berkas=str(berkas), apa=salah.apa),), aman=False)


class _Pemeriksa:
    """One zip, all of its checks."""

    def __init__(self, berkas: Path, bungkus: Bungkus) -> None:
        self._berkas, self._bungkus = berkas, bungkus
        self._akar = bungkus.nama[0].partition("/")[0] if bungkus.nama else ""
        self._catatan: list[Catatan] = []
        self._sidik: dict[str, str] = {}
        self._ukuran: dict[str, int] = {}

    def jalankan(self) -> HasilPeriksa:
        self._baca_semua()
        info = self._susunan()
        for daftar in (MANIFES, MANIFES_TANDA):
            self._manifes(daftar)
        self._tabel()
        self._lampiran_pdf()
        self._asal()
        self._kemasan()
        return HasilPeriksa(urut(self._catatan), len(self._sidik), info)

    def _catat(self, kode: str, nama: str, **isian: str) -> None:
        self._catatan.append(catat(kode, berkas=nama, **isian))

    def _ada(self, nama: str) -> bool:
        return nama in self._sidik

    def _isi(self, nama: str) -> bytes:
        return self._bungkus.baca(f"{self._akar}/{nama}")

    def _baca_semua(self) -> None:
        """Digest and size of every file; one that cannot be read is said and left out."""
        for lengkap in self._bungkus.nama:
            akar, _, nama = lengkap.partition("/")
            if akar != self._akar or not nama:
                self._catat("ARSIP_SUSUNAN", lengkap, apa="tidak semua berkas di dalam satu folder")
                continue
            try:
                isi = self._bungkus.baca(lengkap)
            except BungkusSalah as salah:
                self._catat(salah.kode, nama, apa=salah.apa)
                continue
            self._sidik[nama], self._ukuran[nama] = sha256(isi), len(isi)

    def _susunan(self) -> dict[str, str]:
        for wajib in ("bagit.txt", INFO, MANIFES, MANIFES_TANDA, paket_data.NAMA):
            if not self._ada(wajib):
                self._catat("ARSIP_SUSUNAN", wajib, apa=f"{wajib} tidak ada")
        if self._ada("bagit.txt") and self._isi("bagit.txt") != DEKLARASI:
            self._catat("ARSIP_SUSUNAN", "bagit.txt", apa="bagit.txt bukan dari BagIt 1.0")
        info = _baca_info(self._isi(INFO)) if self._ada(INFO) else {}
        muatan = [n for nama, n in self._ukuran.items() if nama.startswith(ISI)]
        if self._ada(INFO) and info.get("Payload-Oxum") != (oxum := f"{sum(muatan)}.{len(muatan)}"):
            apa = f"jumlah isi {oxum} (bita.berkas) lain dari yang tercatat"
            self._catat("ARSIP_SUSUNAN", INFO, apa=apa)
        return info

    def _manifes(self, daftar: str) -> None:
        """Compare the files that a manifest speaks for with what it says: changed, missing, added."""
        if not self._ada(daftar):
            return
        tercatat, salah = _baca_manifes(self._isi(daftar))
        if salah:
            self._catat("ARSIP_SUSUNAN", daftar, apa=f"baris {salah} tidak terbaca atau ganda")
        milik = {n for n in self._sidik if n.startswith(ISI) == (daftar == MANIFES)} - {MANIFES_TANDA}
        for nama in sorted(tercatat.keys() | milik):
            if nama not in milik:
                self._catat("ARSIP_HILANG", nama, daftar=daftar)
            elif nama not in tercatat:
                self._catat("ARSIP_TAMBAHAN", nama, daftar=daftar)
            elif tercatat[nama] != self._sidik[nama]:
                self._catat("ARSIP_ISI_BERUBAH", nama, daftar=daftar)

    def _tabel(self) -> None:
        tabel = {n for n in self._sidik if n.startswith(_TABEL) and n.endswith(".csv")}
        if self._ada(paket_data.NAMA):
            for nama, apa in paket_data.periksa_paket(self._isi(paket_data.NAMA), tabel, self._isi):
                self._catat("ARSIP_TABEL", nama, apa=_tampak(apa))

    def _lampiran_pdf(self) -> None:
        tabel = {n.removeprefix(_LAMPIRAN): s for n, s in self._sidik.items() if n.startswith(_LAMPIRAN)}
        for nama in sorted(n for n in self._sidik if n.startswith(_LAPORAN) and n.endswith(".pdf")):
            try:
                milik = lampiran(self._isi(nama))
            except LampiranTakTerbacaError:
                self._catat("ARSIP_LAMPIRAN", nama, apa="PDF tidak dapat dibaca")
                continue
            beda = sorted(t for t in tabel.keys() | milik.keys() if tabel.get(t) != milik.get(t))
            if beda:
                self._catat("ARSIP_LAMPIRAN", nama, apa=_tampak(", ".join(beda)))

    def _asal(self) -> None:
        """Every workbook that a figure names by its digest has to be in the archive, with those bytes."""
        punya = set(self._sidik.values())
        for nama in sorted(n for n in self._sidik if n.startswith(_TABEL[0]) and n.endswith(".csv")):
            for asal in sorted(_asal_luar(self._isi(nama), punya)):
                self._catat("ARSIP_ASAL", nama, asal=_tampak(asal))

    def _kemasan(self) -> None:
        """The zip itself: written again from what is in it, it has to be the same bytes."""
        if any(c.kode == "ARSIP_RUSAK" for c in self._catatan):
            return
        with tempfile.TemporaryDirectory(prefix="arsip-") as folder:
            tiruan = Path(folder, "tiruan.zip")
            semua = ((n, self._isi(n)) for n in sorted(self._sidik))
            tulis_tas(tiruan, self._akar, semua, self._bungkus.saat)
            sama = _sama(tiruan, self._berkas)
        if not sama:
            self._catat("ARSIP_KEMASAN", str(self._berkas))


def _baca_manifes(isi: bytes) -> tuple[dict[str, str], str]:
    """Path → digest, and the first line that is none or says a path again."""
    hasil: dict[str, str] = {}
    for nomor, baris in enumerate(isi.decode("utf-8", errors="replace").splitlines(), 1):
        cocok = _BARIS_MANIFES.fullmatch(baris)
        if cocok is None or cocok[2] in hasil:
            return hasil, str(nomor)
        hasil[cocok[2]] = cocok[1]
    return hasil, ""


def _baca_info(isi: bytes) -> dict[str, str]:
    baris = isi.decode("utf-8", errors="replace").splitlines()
    cocok = (_BARIS_INFO.fullmatch(b) for b in baris)
    return {c[1]: _tampak(c[2]) for c in cocok if c}


def _asal_luar(csv: bytes, punya: set[str]) -> set[str]:
    """Files of a table's column ``berkas`` whose ``sidik`` no file of the archive has."""
    try:
        baris: list[Mapping[str, str]] = list(bingkai.baris(bingkai.dari_csv(csv)))
    except ValueError:
        return set()  # said of the table already
    return {b.get("berkas", "") for b in baris if b.get("sidik") and b["sidik"] not in punya}


def _sama(satu: Path, lain: Path) -> bool:
    with satu.open("rb") as a, lain.open("rb") as b:
        while True:
            blok = a.read(_BLOK)
            if blok != b.read(_BLOK):
                return False
            if not blok:
                return True


def _tampak(teks: str) -> str:
    return "".join(h if h.isprintable() else "?" for h in teks)[:300]
