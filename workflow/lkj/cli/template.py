"""`lkj template …`: check an office's templates, list their blocks and names, copy one as a start."""

import sys
import tempfile
from pathlib import Path

from lkj.catatan import Catatan, DataSalahError, yang_wajib
from lkj.cli.template_bahan import BAKU, bahan_contoh, bahan_sendiri, folder_kantor
from lkj.cli.umum import BUKAN_REPOSITORI, cetak_catatan, di_repositori
from lkj.katalog import dugaan
from lkj.laporan.markah import lingkungan
from lkj.laporan.tampilan import BERKAS, HURUF, Rupa, baca_tampilan
from lkj.laporan.templat import rak
from lkj.laporan.templat.daftar import Berkas, Kumpulan, kumpulkan
from lkj.laporan.templat.nama import NAMA
from lkj.laporan.templat.salin import isi_salinan
from lkj.laporan.templat.uji import periksa_templat
from lkj.sidik import tulis_atomik


def _tolak(pesan: str) -> int:
    sys.stderr.write(f"{pesan}\n")
    return 2


def periksa(unit: str) -> int:
    """Check all templates, shipped and the office's, and its look; return the exit code."""
    if not di_repositori():
        return _tolak(BUKAN_REPOSITORI)
    with tempfile.TemporaryDirectory(prefix="contoh-") as folder:
        catatan, bahan = _periksa(unit, Path(folder))
    catatan = [*catatan, *_tampilan(folder_kantor(unit))]
    if yang_wajib(catatan):
        return cetak_catatan(catatan)
    sys.stdout.write(f"Semua templat dapat dipakai (diuji dengan {bahan}).\n")
    return 0


def _periksa(unit: str, folder: Path) -> tuple[list[Catatan], str]:
    """What is wrong, and what the templates were filled in with."""
    try:
        if (uji := bahan_sendiri(unit)) is not None:
            return periksa_templat(uji), f"data tahun {uji.tahun}"
    except DataSalahError:
        pass  # the office's data is not ready; that is no matter of templates
    uji = bahan_contoh(unit, folder)
    return periksa_templat(uji), "data contoh"


def _tampilan(kantor: Path) -> list[Catatan]:
    """What is wrong in the look, and in the fonts that it names."""
    from lkj.laporan.cetak import wajah_kurang

    berkas = kantor / BERKAS
    if not berkas.is_file():
        return []
    try:
        pilihan = baca_tampilan(berkas.read_bytes(), berkas=str(berkas))
    except DataSalahError as salah:
        return list(salah.catatan)
    return wajah_kurang(Rupa(pilihan, kantor / HURUF), berkas)


def daftar(unit: str) -> int:
    """List the templates with their blocks, and the names that they may print; return the exit code."""
    if not di_repositori():
        return _tolak(BUKAN_REPOSITORI)
    kumpulan = _kumpulan(unit)
    for berkas in kumpulan.baku.values():
        _cetak_berkas(berkas, milik=kumpulan.kantor.get(berkas.nama))
    sys.stdout.write("Nama yang dapat dicetak dengan {{ … }}\n")
    for nama, arti in NAMA.items():
        sys.stdout.write(f"  {nama:<34} {arti}\n")
    return 0


def _kumpulan(unit: str) -> Kumpulan:
    return kumpulkan(lingkungan(BAKU, {}), BAKU, folder_kantor(unit))


def _cetak_berkas(berkas: Berkas, *, milik: Berkas | None) -> None:
    sendiri = f"  [versi kantor: {milik.jalur}]" if milik else ""
    sys.stdout.write(f"{berkas.nama}{sendiri}\n")
    if berkas.keterangan:
        sys.stdout.write(f"  {berkas.keterangan}\n")
    for blok in berkas.blok:
        sys.stdout.write(f"  {'  ' * blok.tingkat + blok.nama:<26} {blok.keterangan}\n")
    sys.stdout.write("\n")


def salin(nama: str, *, blok: str, unit: str) -> int:
    """Copy a shipped template, or one block of it as an override, to the office's folder."""
    if not di_repositori():
        return _tolak(BUKAN_REPOSITORI)
    kumpulan = _kumpulan(unit)
    nama = nama.removeprefix(f"{BAKU}/").removeprefix(f"{rak.BAKU}/")
    berkas = kumpulan.baku.get(nama)
    if berkas is None:
        return _tolak(f"Tidak ada templat bawaan “{nama}”.{dugaan(nama, list(kumpulan.baku))}")
    ada = [b.nama for satu in (berkas, *kumpulan.induk(berkas)) for b in satu.blok]
    if blok and blok not in ada:
        return _tolak(f"{nama} tidak mempunyai blok “{blok}”.{dugaan(blok, ada)}")
    tujuan = folder_kantor(unit) / nama
    if tujuan.exists():
        return _tolak(f"Sudah ada: {tujuan}. Sunting berkas itu, atau ganti namanya dahulu.")
    tulis_atomik(tujuan, isi_salinan(kumpulan, berkas, blok).encode())
    sys.stdout.write(f"Ditulis: {tujuan}. Sunting, lalu periksa dengan: lkj template periksa\n")
    return 0
