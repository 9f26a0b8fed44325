"""`lkj tandatangan`, `serah-ttd`, `terima-ttd`: the Camat's signature, made here or brought in."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lkj.catatan import DataSalahError
from lkj.cli import tindakan
from lkj.cli.buat import jalankan as buat
from lkj.cli.rahasia import TanpaJawabanError, minta
from lkj.cli.umum import BUKAN_REPOSITORI, cetak_catatan, di_repositori, gagal_baca, gagal_tulis, muat_yaml
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.pengesahan import batas, bsre
from lkj.pengesahan.bubuhkan import bubuhkan
from lkj.pengesahan.kiriman import berkas_siap, bukti_ttd, periksa_kiriman, surat_serah
from lkj.pengesahan.periksa import periksa_ttd
from lkj.pengesahan.sertifikat import Kepercayaan, kepercayaan_lingkungan
from lkj.periode import tanggal_panjang
from lkj.sidik import tulis_atomik
from lkj.tindakan import Tindakan, masa_dokumen

TURUNAN = ("build", "reports", "data/processed")
"""Where nothing is put by hand: a build clears it away."""


@dataclass(frozen=True)
class Pilihan:
    """What the command line says of the act, besides the way of signing."""

    tanggal: str
    oleh: str | None = None
    langkah: int | None = None
    sop: str | None = None
    pencatat: str | None = None
    unit: str = ""
    kunci: Path | None = None
    ya: bool = False

    @property
    def prefiks(self) -> str:
        """The unit as paths carry it."""
        return f"{self.unit.rstrip('/')}/" if self.unit else ""


Tandatangani = Callable[[bytes, Tindakan, Kantor], bytes]
"""How the unsigned file becomes the signed one."""


def tandatangan(dokumen: str, p12: Path | None, pilihan: Pilihan, *, saat: str | None, fd: int | None) -> int:
    """Sign here: with a key of one's own, or by the client service of BSrE (no ``p12``); the exit code.

    The moment is the clock's, because it is the moment at which the signature is made; ``saat`` says it where
    the clock is wrong. Its day must be the day of the act.
    """
    isi = _baca(p12) if p12 else b""
    if isinstance(isi, str):
        return _gagal(isi)
    try:
        kala = datetime.fromisoformat(saat) if saat else datetime.now(UTC).astimezone()
    except ValueError:
        kala = None
    if kala is None or kala.tzinfo is None:
        return _gagal(f"Saat “{saat}” tidak dikenal. Tulis dengan zonanya, misalnya 2023-04-14T10:30+08:00.")
    if pilihan.tanggal != kala.date().isoformat():
        return _gagal(
            f"Tanggal tindakan {pilihan.tanggal}, tetapi tanda tangan dibuat {tanggal_panjang(kala.date())}."
            " Tulis --tanggal hari ini, atau --saat bila jam komputer keliru."
        )

    def dengan_kunci(siap: bytes, _: Tindakan, kantor: Kantor) -> bytes:
        if p12 is None:
            return _lewat_bsre(siap, berkas_siap("", dokumen).name, kantor, fd)
        (sandi,) = minta([f"Kata sandi {p12.name}"], fd)
        cap = kantor.pengesahan.cap_waktu
        alamat = cap.alamat if cap else ""
        return bubuhkan(siap, kunci=isi, sandi=sandi.encode(), saat=kala, berkas=str(p12), otoritas=alamat)

    return _catat(dokumen, pilihan, dengan_kunci, berkas=str(berkas_siap(pilihan.prefiks, dokumen)))


def _lewat_bsre(siap: bytes, nama: str, kantor: Kantor, fd: int | None) -> bytes:
    layanan = kantor.pengesahan.bsre
    if layanan is None:
        raise DataSalahError([catat("BSRE_MATI")])
    nik, sandi = minta(["NIK penanda tangan", "Kata sandi (passphrase)"], fd)
    if not (nik.isascii() and nik.isdecimal() and len(nik) == 16):
        raise DataSalahError(
            [catat("BSRE_GAGAL", apa="NIK bukan 16 angka", saran="Ketik NIK penanda tangan.")]
        )
    pemohon = bsre.Pemohon(nik, sandi)
    sys.stdout.write(f"Layanan BSrE: {bsre.status(layanan.alamat, pemohon)}\n")
    return bsre.tandatangani(layanan.alamat, siap, nama, pemohon)


def terima(berkas: Path, dokumen: str, pilihan: Pilihan) -> int:
    """Take in a file that was signed in a portal; the exit code."""
    isi = _baca(berkas)
    if isinstance(isi, str):
        return _gagal(isi)
    return _catat(dokumen, pilihan, lambda *_: isi, berkas=str(berkas))


def _baca(berkas: Path) -> bytes | str:
    """The bytes of a file, or why there are none."""
    if not berkas.is_file():
        return f"Berkas tidak ada: {berkas}"
    if berkas.stat().st_size > batas.BERKAS:
        return f"{berkas} lebih besar dari {batas.BERKAS // 2**20} MB."
    try:
        return berkas.read_bytes()
    except OSError as salah:
        return gagal_baca(salah)


def _catat(dokumen: str, pilihan: Pilihan, tandai: Tandatangani, *, berkas: str) -> int:
    """Record the act ``tanda_tangan`` with the signed file as its evidence."""
    dokumen, kode = _siapkan(dokumen, pilihan.prefiks)
    if kode is not None:
        return kode
    siap = berkas_siap(pilihan.prefiks, dokumen).read_bytes()

    def buat_bukti(t: Tindakan, kantor: Kantor) -> dict[str, bytes]:
        percaya = kepercayaan_lingkungan()
        pdf = tandai(siap, t, kantor)
        hasil = periksa_kiriman(pdf, siap, t, kantor, percaya, berkas=berkas)
        sys.stdout.write("".join(f"{c.sebagai_teks()}\n" for c in hasil.catatan))
        return bukti_ttd(pdf, siap, dokumen, hasil.sidik_isi)

    minta_catat = tindakan.Pilihan(
        pilihan.tanggal,
        oleh=pilihan.oleh,
        langkah=pilihan.langkah,
        sop=pilihan.sop,
        pencatat=pilihan.pencatat,
        unit=pilihan.unit,
        kunci=pilihan.kunci,
        ya=pilihan.ya,
        buat_bukti=buat_bukti,
    )
    try:
        return tindakan.jalankan("tanda_tangan", dokumen, minta_catat)
    except TanpaJawabanError as salah:
        return _gagal(str(salah))


def _siapkan(dokumen: str, unit: str) -> tuple[str, int | None]:
    """Name of the document, and an exit code where its file for signature cannot be made."""
    nama = Path(dokumen).stem.removesuffix("_siap_ttd") if "/" in dokumen else dokumen
    if not di_repositori():
        return nama, _gagal(BUKAN_REPOSITORI)
    if masa_dokumen(nama) is None:
        return nama, _gagal(f"Dokumen “{nama}” tidak dikenal. Contoh: lkj_2023 atau lkj_2023_tw1.")
    pengaturan = f"config/unit/{unit[:-1]}.yaml" if unit else BERKAS
    try:
        kantor = muat(Kantor, muat_yaml(Path(pengaturan)), berkas=pengaturan)
    except DataSalahError as salah:
        return nama, cetak_catatan(salah.catatan)
    if kantor.pengesahan.cara != "elektronik":
        return nama, cetak_catatan([catat("TTD_CARA", berkas=pengaturan, sel="pengesahan.cara")])
    kode = buat([str(berkas_siap(unit, nama))])
    return nama, kode or None


def serah(dokumen: str, ke: Path, unit: str) -> int:
    """Copy the file for signature into a folder, with a slip; the exit code."""
    prefiks = f"{unit.rstrip('/')}/" if unit else ""
    dokumen, kode = _siapkan(dokumen, prefiks)
    if kode is not None:
        return kode
    if any(ke.resolve().is_relative_to(Path(f).resolve()) for f in TURUNAN):
        return _gagal(f"Folder {ke} dibersihkan saat laporan dibuat; pilih folder lain.")
    siap = berkas_siap(prefiks, dokumen)
    isi = siap.read_bytes()
    makna = periksa_ttd(isi, berkas=str(siap), kepercayaan=Kepercayaan())
    surat = surat_serah(dokumen, makna.sidik_isi, isi)
    try:
        tulis_atomik(ke / siap.name, isi)
        tulis_atomik(ke / f"{dokumen}_serah.txt", surat.encode())
    except OSError as salah:
        return _gagal(gagal_tulis(salah), 1)
    sys.stdout.write(f"\n{surat}\nDiserahkan: {ke / siap.name}\n")
    return 0


def _gagal(pesan: str, kode: int = 2) -> int:
    sys.stderr.write(f"{pesan}\n")
    return kode
