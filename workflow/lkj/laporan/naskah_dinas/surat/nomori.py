"""Taking, passing over and cancelling numbers: one at a time, register and letter together.

The register is written first, the letter second. A call that was interrupted between the two finds its number
in the register when it is repeated, and gives the letter that one.
"""

import fcntl
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, Kantor
from lkj.konfigurasi.surat import nomor_surat
from lkj.laporan.naskah_dinas.surat.baca import baca_surat
from lkj.laporan.naskah_dinas.surat.daftar import BERBERKAS, Jenis
from lkj.laporan.naskah_dinas.surat.model import Bernomor
from lkj.laporan.naskah_dinas.surat.register import AKHIRAN, AWALAN, BarisRegister, Register, baca_register
from lkj.periode import tanggal_panjang
from lkj.sidik import tulis_atomik


@dataclass(frozen=True)
class Buku:
    """A register in its folder, held by one process at a time.

    Attributes:
        folder: The year's folder of letters, ``data/raw/2023/surat``.
        jenis: Kind of letters.
        tahun: Year.
        pola: The pattern of numbers.
    """

    folder: Path
    jenis: str
    tahun: int
    pola: str

    @property
    def berkas(self) -> Path:
        """The register's file."""
        return self.folder / f"{AWALAN}{self.jenis}{AKHIRAN}"

    @contextmanager
    def terkunci(self) -> Iterator[Register]:
        """The register as it is, while no other process can change it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / f".{AWALAN}{self.jenis}.kunci").open("ab") as kunci:
            fcntl.flock(kunci, fcntl.LOCK_EX)
            yield self.baca()

    def baca(self) -> Register:
        """The register; empty where there is none yet.

        Raises:
            DataSalahError: It was edited or is not in order (code ``SURAT_REGISTER``).
        """
        ada = self.berkas.is_file()
        return baca_register(self.berkas.read_bytes(), self.berkas, self.tahun) if ada else Register()

    def simpan(self, register: Register) -> None:
        """Write it in one step."""
        tulis_atomik(self.berkas, register.ke_csv())


def buku(kantor: Kantor, folder: Path, jenis: str, tahun: int) -> Buku:
    """The register of a kind of letters.

    Raises:
        DataSalahError: The settings have no pattern for it (code ``SURAT_TANPA_POLA``).
    """
    pola = next((p for j, p in kantor.surat.nomor.items() if j == jenis), None)
    if pola is None:
        raise DataSalahError([catat("SURAT_TANPA_POLA", berkas=BERKAS, sel="surat.nomor", jenis=jenis)])
    return Buku(folder, jenis, tahun, pola)


def nomori(b: Buku, surat: str, berkas: Path, tanggal: date) -> str:
    """Give a letter its number: in the register, and in its file with the date.

    Args:
        b: The register of its kind.
        surat: Which letter.
        berkas: Its file.
        tanggal: Its date.

    Returns:
        The number.

    Raises:
        DataSalahError: The letter is missing or has a number, the register is not in order, or the date
            cannot be.
    """
    jenis = BERBERKAS[surat]
    with b.terkunci() as register:
        isi = _surat(jenis, surat, berkas)
        lama = register.milik(str(berkas))
        if isi.nomor:
            raise DataSalahError([_bernomor(isi.nomor, berkas, lama)])
        if lama is None:
            baris = _baru(b, register, tanggal, _perihal(jenis, isi), str(berkas))
            baru = _sisip(berkas, jenis, baris)
            b.simpan(register.tambah(baris))
        else:
            baris, baru = lama, _sisip(berkas, jenis, lama)
        tulis_atomik(berkas, baru)
    return baris.nomor


def ambil(b: Buku, perihal: str, tanggal: date) -> str:
    """Take a number for a letter that is not made here; see `nomori`."""
    with b.terkunci() as register:
        baris = _baru(b, register, tanggal, perihal, "")
        b.simpan(register.tambah(baris))
    return baris.nomor


def lewati(b: Buku, sampai: int, tanggal: date, alasan: str) -> int:
    """Pass over the numbers up to one, with the reason; return how many.

    Raises:
        DataSalahError: They were given already, or the date cannot be.
    """
    with b.terkunci() as register:
        if sampai < register.berikut:
            sebab = f"nomor berikutnya sudah {register.berikut}"
            raise DataSalahError([catat("SURAT_URUT", berkas=str(b.berkas), urut=sampai, sebab=sebab)])
        _periksa_tanggal(b, register, tanggal)
        semua = range(register.berikut, sampai + 1)
        b.simpan(register.tambah(*(BarisRegister(n, "", tanggal, "", "", alasan) for n in semua)))
    return len(semua)


def batalkan(b: Buku, urut: int, tanggal: date, alasan: str) -> str:
    """Cancel a number with the reason; it is not given again. Return the number.

    Raises:
        DataSalahError: No letter has it, or its letter's file still names it.
    """
    with b.terkunci() as register:
        baris = next((x for x in register.berlaku().values() if x.urut == urut and x.nomor), None)
        if baris is None:
            sebab = "tidak ada surat yang memakainya"
            raise DataSalahError([catat("SURAT_URUT", berkas=str(b.berkas), urut=urut, sebab=sebab)])
        if tanggal.year != b.tahun:
            raise DataSalahError([_tanggal(b, tanggal, f"register ini untuk tahun {b.tahun}")])
        batal = BarisRegister(urut, baris.nomor, tanggal, baris.perihal, baris.surat, alasan)
        b.simpan(register.tambah(batal))
    return baris.nomor


def _surat(jenis: Jenis, surat: str, berkas: Path) -> Bernomor:
    if not berkas.is_file():
        raise DataSalahError([catat("SURAT_BELUM_ADA", berkas=str(berkas), judul=jenis.judul, surat=surat)])
    isi = baca_surat(jenis.model, berkas.read_bytes(), berkas)
    if not isinstance(isi, Bernomor):
        pesan = f"{surat} has no number"
        raise TypeError(pesan)
    return isi


def _perihal(jenis: Jenis, isi: Bernomor) -> str:
    return str(getattr(isi, "hal", None) or getattr(isi, "acara", None) or jenis.judul)


def _baru(b: Buku, register: Register, tanggal: date, perihal: str, surat: str) -> BarisRegister:
    _periksa_tanggal(b, register, tanggal)
    nomor = nomor_surat(b.pola, register.berikut, tanggal)
    return BarisRegister(register.berikut, nomor, tanggal, perihal, surat, "")


def _periksa_tanggal(b: Buku, register: Register, tanggal: date) -> None:
    akhir = register.tanggal_terakhir
    if tanggal.year != b.tahun:
        raise DataSalahError([_tanggal(b, tanggal, f"register ini untuk tahun {b.tahun}")])
    if akhir and tanggal < akhir:
        sebab = f"nomor sebelumnya bertanggal {tanggal_panjang(akhir)}"
        raise DataSalahError([_tanggal(b, tanggal, sebab)])


def _tanggal(b: Buku, tanggal: date, sebab: str) -> Catatan:
    return catat("SURAT_TANGGAL", berkas=str(b.berkas), tanggal=tanggal_panjang(tanggal), sebab=sebab)


def _bernomor(nomor: str, berkas: Path, lama: BarisRegister | None) -> Catatan:
    if lama is not None and lama.nomor == nomor:
        return catat("SURAT_SUDAH_BERNOMOR", berkas=str(berkas), sel="nomor", nomor=nomor)
    sebab = "tidak ada di register, jadi bukan nomor surat ini"
    return catat("SURAT_NOMOR_ASING", berkas=str(berkas), sel="nomor", nomor=nomor, sebab=sebab)


def _sisip(berkas: Path, jenis: Jenis, baris: BarisRegister) -> bytes:
    """The letter's file with number and date; its comments stay.

    Raises:
        DataSalahError: The file would not say so afterwards (code ``SURAT_BENTUK``).
    """
    teks = berkas.read_text(encoding="utf-8-sig")
    for kunci, nilai in (("tanggal", baris.tanggal.isoformat()), ("nomor", baris.nomor)):
        barisan = f"{kunci}: {json.dumps(nilai, ensure_ascii=False)}"
        letak = re.search(rf"^{kunci}:.*$", teks, flags=re.MULTILINE)
        depan, belakang = (teks[: letak.start()], teks[letak.end() :]) if letak else ("", f"\n{teks}")
        teks = f"{depan}{barisan}{belakang}"
    jadi = baca_surat(jenis.model, teks.encode(), berkas)
    if not isinstance(jadi, Bernomor) or (jadi.nomor, jadi.tanggal) != (baris.nomor, baris.tanggal):
        pesan = "Nomor dan tanggal tidak dapat ditulis ke berkas ini."
        saran = "Tulis kunci nomor dan tanggal masing-masing pada satu baris tersendiri."
        raise DataSalahError([catat("SURAT_BENTUK", berkas=str(berkas), pesan=pesan, saran=saran)])
    return teks.encode()
