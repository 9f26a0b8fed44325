"""`lkj terima FILE…`: recognise what was sent, check it, and put it where it belongs."""

import sys
from collections.abc import Sequence
from pathlib import Path

from lkj.catatan import DataSalahError, ringkas, urut, yang_wajib
from lkj.cli.umum import BUKAN_REPOSITORI, cetak_catatan, di_repositori, gagal_tulis
from lkj.lembar import PembacaGagalError
from lkj.terima import GANTI, SAMA, Kiriman, Petunjuk, Simpanan, periksa_kiriman, rencanakan, simpan
from lkj.terima.kantor import Repositori


def jalankan(berkas: Sequence[Path], *, petunjuk: Petunjuk, ya: bool) -> int:
    """Receive files into the repository that is the working directory; return the exit code.

    0: all of them are kept (or were there already); 1: a remark has to be mended, or nothing was kept;
    2: the call is wrong.
    """
    if not di_repositori():
        sys.stderr.write(f"{BUKAN_REPOSITORI}\n")
        return 2
    hilang = [b for b in berkas if not b.is_file()]
    if hilang:
        sys.stderr.write("".join(f"Berkas tidak ada: {b}\n" for b in hilang))
        return 2
    try:
        return _terima(list(dict.fromkeys(berkas)), petunjuk, ya=ya)
    except DataSalahError as salah:
        return cetak_catatan(salah.catatan)
    except PembacaGagalError as gagal:
        sys.stderr.write(f"{gagal}\n")
        return 1
    except OSError as salah_berkas:
        sys.stderr.write(f"{gagal_tulis(salah_berkas)}\n")
        return 1


def _terima(berkas: Sequence[Path], petunjuk: Petunjuk, *, ya: bool) -> int:
    akar = Path()
    repositori = Repositori(akar)
    semua = [periksa_kiriman(str(b), b.read_bytes(), repositori, petunjuk) for b in berkas]
    kiriman, simpanan = rencanakan(semua, akar, ya=ya)
    _cetak(kiriman, simpanan)
    ditulis = [s for s in simpanan if s.keadaan != SAMA]
    if ditulis and not (ya or _setuju(ditulis)):
        sys.stdout.write("Tidak ada yang disimpan.\n")
        return 1
    jalur = simpan(ditulis, akar)
    if jalur:
        sys.stdout.write("".join(f"Tersimpan: {j.as_posix()}\n" for j in jalur))
        sys.stdout.write("Simpan riwayatnya: lkj simpan\n")
    return 1 if any(yang_wajib(k.catatan) for k in kiriman) else 0


def _cetak(kiriman: Sequence[Kiriman], simpanan: Sequence[Simpanan]) -> None:
    for k in kiriman:
        sys.stdout.write(f"{k.nama}\n    isinya    : {k.sebutan}\n")
        milik = [s for s in simpanan if s.kiriman.nama == k.nama]
        for s in milik:
            sys.stdout.write(f"    disimpan  : {s.tujuan.jalur.as_posix()} ({_keadaan(s)})\n")
        if not milik:
            sama = any(s.kiriman.isi == k.isi for s in simpanan)
            sys.stdout.write(f"    disimpan  : tidak{', isinya sama dengan berkas lain di sini' * sama}\n")
        catatan = urut(k.catatan)
        if catatan:
            sys.stdout.write(f"    hasil     : {ringkas(catatan)}\n")
    sys.stdout.write("\n")
    for k in kiriman:
        sys.stdout.write("".join(f"{c.sebagai_teks()}\n" for c in urut(k.catatan)))


def _keadaan(s: Simpanan) -> str:
    if s.keadaan == SAMA:
        return "sudah ada, isinya sama; tidak ada yang berubah"
    if s.keadaan == GANTI:
        return "mengganti isian yang berbeda; " + (
            "yang lama ada di git" if s.tercatat else "yang lama BELUM ada di git dan akan hilang"
        )
    return "baru"


def _setuju(ditulis: Sequence[Simpanan]) -> bool:
    """Ask; without somebody to answer nothing is kept."""
    ganti = sum(s.keadaan == GANTI for s in ditulis)
    sisipan = f", {ganti} di antaranya mengganti yang lama" if ganti else ""
    sys.stdout.write(f"Simpan {len(ditulis)} berkas{sisipan}? [y/T] ")
    sys.stdout.flush()
    try:
        jawaban = sys.stdin.readline()
    except OSError:
        jawaban = ""
    if not jawaban:
        sys.stdout.write("\nTidak ada yang menjawab; pakai --ya untuk menyimpan tanpa bertanya.\n")
    return jawaban.strip().casefold() in {"y", "ya"}
