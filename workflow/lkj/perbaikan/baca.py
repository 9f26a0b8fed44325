"""From what people typed to corrections of a quarter, with a remark for each that cannot be used."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import muat
from lkj.lembar import BerkasDitolakError, baca
from lkj.perbaikan.model import Perbaikan
from lkj.perbaikan.pilah import Butir, triwulan_butir
from lkj.periode import awal_triwulan, tanggal_panjang
from lkj.sidik import gabung
from lkj.tabel import Kolom, Pembaca, Tata

PANDUAN = "docs/panduan/perbaikan.md"
TAHUN_SESUDAH = 2
"""A correction is dated between the first day of its quarter and the end of the second year after it."""

TATA = Tata(
    "Perbaikan",
    (
        Kolom("berkas", "Berkas", lebar=24),
        Kolom("seksi", "Seksi", lebar=14),
        Kolom("triwulan", "Triwulan", lebar=9),
        Kolom("lembar", "Lembar", lebar=14),
        Kolom("sel", "Sel", lebar=7),
        Kolom("lama", "Nilai lama", lebar=16),
        Kolom("baru", "Nilai baru", lebar=16),
        Kolom("alasan", "Alasan", lebar=40),
        Kolom("sumber", "Sumber", lebar=30),
        Kolom("oleh", "Oleh", lebar=24),
        Kolom("tanggal", "Tanggal", "tanggal", lebar=12),
    ),
)
"""Layout of ``perbaikan.xlsx``: the keys of ``perbaikan.yaml`` as columns."""


@dataclass(frozen=True)
class Koreksi:
    """A correction that can be used, and where it is written.

    Attributes:
        nomor: Its number within the year's file, as the rekap and the annex name it.
        isi: What it says.
        isian: Path of the sheet it is for.
        seksi: Key of the sheet.
        asal: File, sheet and place of the correction itself.
        sidik: Digest of the correction alone: others of the same file may change without it.
    """

    nomor: int
    isi: Perbaikan
    isian: str
    seksi: str
    asal: tuple[str, str, str]
    sidik: str

    @property
    def tujuan(self) -> str:
        """The cell it is for, within its workbook."""
        return f"{self.isi.lembar}!{self.isi.sel}"

    def catat(self, kode: str, /, *, nilai: object = "", **isian: object) -> Catatan:
        """A remark on the correction."""
        berkas, lembar, sel = self.asal
        return catat(kode, berkas=berkas, lembar=lembar, sel=sel, nilai=nilai, tujuan=self.tujuan, **isian)


Hasil = tuple[list[Koreksi], list[Catatan]]


def dari_yaml(butir: Iterable[Butir], *, berkas: str, folder: str, tahun: int, tw: int) -> Hasil:
    """The corrections of a quarter from entries of ``perbaikan.yaml``.

    Args:
        butir: The entries, as `pilah` gives them.
        berkas: The file they are from.
        folder: Folder of the year's sheets.
        tahun: Year.
        tw: Quarter.
    """
    pembaca = _Pembaca(berkas, folder, tahun, tw)
    for b in butir:
        if "galat" in b:
            pembaca.tolak(("", ""), f"Berkas perbaikan data tidak dapat dibaca ({b['galat']}).")
        else:
            pembaca.satu(int(b["nomor"]), b["isi"], ("", f"butir {b['nomor']}"))
    return pembaca.koreksi, pembaca.catatan


def dari_buku(isi: bytes, *, berkas: str, folder: str, tahun: int, tw: int) -> Hasil:
    """The corrections of a quarter from ``perbaikan.xlsx``, numbered by its rows of data; see `dari_yaml`."""
    pembaca = _Pembaca(berkas, folder, tahun, tw)
    try:
        lembar = Pembaca(baca(isi, nama=berkas), berkas, pembaca.catatan)
    except BerkasDitolakError as ditolak:
        return [], [ditolak.catatan]
    for baris in lembar.baris(TATA):
        nilai = {k.kunci: baris.nilai.get(k.kunci) for k in TATA.kolom}
        if not baris.rusak and triwulan_butir(nilai) in {tw, None}:
            nomor = baris.nomor - TATA.baris_data + 1
            # A blank cell is a missing key, but for the two values, which may be blank.
            ada = {k: n for k, n in nilai.items() if n is not None or k in {"lama", "baru"}}
            pembaca.satu(nomor, ada, (TATA.lembar, f"A{baris.nomor}"))
    return pembaca.koreksi, pembaca.catatan


class _Pembaca:
    """Collects the corrections and the remarks of one file."""

    def __init__(self, berkas: str, folder: str, tahun: int, tw: int) -> None:
        self.berkas, self.folder, self.tahun, self.tw = berkas, folder, tahun, tw
        self.koreksi: list[Koreksi] = []
        self.catatan: list[Catatan] = []

    def satu(self, nomor: int, isi: Any, letak: tuple[str, str]) -> None:
        """One entry at its place (sheet, cell or number) in the file."""
        if not isinstance(isi, Mapping):
            self.tolak(letak, "Perbaikan ini tidak memuat kunci-kuncinya.")
            return
        lembar, butir = letak
        asal = {"kode": "PERBAIKAN_BENTUK", "lembar": lembar, "butir": butir, "panduan": PANDUAN}
        try:
            perbaikan = muat(Perbaikan, isi, berkas=self.berkas, **asal)
        except DataSalahError as salah:
            self.catatan += salah.catatan
            return
        isian = perbaikan.berkas or f"tw{perbaikan.triwulan}/{perbaikan.seksi}.xlsx"
        jalur = isian if "/data/" in f"/{isian}" else f"{self.folder}/{isian}"
        seksi = PurePosixPath(isian).stem
        koreksi = Koreksi(nomor, perbaikan, jalur, seksi, (self.berkas, *letak), gabung(dict(isi)))
        salah_tanggal = tanggal_salah(perbaikan.tanggal, self.tahun, self.tw)
        if salah_tanggal:
            self.catatan.append(koreksi.catat("PERBAIKAN_TANGGAL", apa="perbaikan data", **salah_tanggal))
        else:
            self.koreksi.append(koreksi)

    def tolak(self, letak: tuple[str, str], pesan: str) -> None:
        """The remark that an entry, or the file, is not of the shape that is read."""
        lembar, sel = letak
        saran = f"Tulis menurut contoh di {PANDUAN}."
        self.catatan.append(
            catat("PERBAIKAN_BENTUK", berkas=self.berkas, lembar=lembar, sel=sel, pesan=pesan, saran=saran)
        )


def tanggal_salah(tanggal: date, tahun: int, tw: int) -> dict[str, str]:
    """The bounds of a decision's date and an example, where it lies outside them; else nothing."""
    awal, akhir = awal_triwulan(tahun, tw), date(tahun + TAHUN_SESUDAH, 12, 31)
    if awal <= tanggal <= akhir:
        return {}
    tulis = tanggal_panjang
    return {
        "nilai": tanggal.isoformat(),
        "awal": tulis(awal),
        "akhir": tulis(akhir),
        "contoh": awal.isoformat(),
    }


def tanpa_isian(koreksi: Sequence[Koreksi], isian: Iterable[str]) -> list[Catatan]:
    """A remark for each correction of a sheet that is not among the sent ones."""
    ada = set(isian)
    return [k.catat("PERBAIKAN_BERKAS", isian=k.isian) for k in koreksi if k.isian not in ada]
