"""`lkj arsip periksa` and `lkj arsip buka`: an archive checked and unpacked without the repository."""

import sys
from collections.abc import Sequence
from pathlib import Path

from lkj.arsip.buka import FolderTerisiError, buka_arsip
from lkj.arsip.bungkus import BungkusSalah
from lkj.arsip.periksa import HasilPeriksa, periksa_arsip
from lkj.catatan import ringkas
from lkj.cli.umum import gagal_tulis
from lkj.sidik import sha256

_BATAS_BUKTI = (
    "Kode hash membuktikan isi tidak berubah sejak arsip dibuat, bukan siapa pembuatnya; untuk itu cocokkan\n"
    "kode hash zip di atas dengan yang dicatat saat arsip diserahkan, dan periksa tanda tangan laporannya.\n"
)
_KETERANGAN = (
    ("Isi", "External-Description"),
    ("Kantor", "Source-Organization"),
    ("Tanggal", "Bagging-Date"),
    ("Keadaan", "Keadaan-Dokumen"),
)


def periksa(berkas: Sequence[Path]) -> int:
    """Check archives; 0 all are whole, 1 something is wrong, 2 a file is missing."""
    for b in berkas:
        if not b.is_file():
            sys.stderr.write(f"Berkas tidak ada: {b}\n")
            return 2
    return max(_periksa_satu(b) for b in berkas)


def buka(berkas: Path, ke: Path, *, tetap: bool) -> int:
    """Check an archive and unpack it; one with remarks only when asked, a harmful one never."""
    if not berkas.is_file():
        sys.stderr.write(f"Berkas tidak ada: {berkas}\n")
        return 2
    hasil = periksa_arsip(berkas)
    _cetak(hasil)
    if not hasil.aman or (hasil.catatan and not tetap):
        saran = " Dengan --tetap arsip ini dibuka juga." if hasil.aman else ""
        sys.stdout.write(f"{berkas} tidak dibuka.{saran}\n")
        return 1
    try:
        jumlah = buka_arsip(berkas, ke)
    except FolderTerisiError:
        sys.stderr.write(f"Folder {ke} sudah berisi; sebutkan folder baru.\n")
        return 2
    except BungkusSalah as salah:
        sys.stdout.write(f"{berkas} tidak dapat dibuka seluruhnya: {salah.apa}.\n")
        return 1
    except OSError as salah:
        sys.stderr.write(f"{gagal_tulis(salah)}\n")
        return 1
    sys.stdout.write(f"{jumlah} berkas dibuka ke {ke}\n")
    return 1 if hasil.catatan else 0


def _periksa_satu(berkas: Path) -> int:
    hasil = periksa_arsip(berkas)
    _cetak(hasil)
    if hasil.catatan:
        sys.stdout.write(f"{berkas}: TIDAK COCOK, {ringkas(hasil.catatan)}.\n")
        return 1
    sys.stdout.write(f"{berkas}: {hasil.berkas} berkas, semuanya cocok.\n")
    sys.stdout.write("".join(f"  {s:<8}: {hasil.info[k]}\n" for s, k in _KETERANGAN if k in hasil.info))
    sys.stdout.write(f"  sha256  : {sha256(berkas.read_bytes())}\n{_BATAS_BUKTI}")
    return 0


def _cetak(hasil: HasilPeriksa) -> None:
    sys.stdout.write("".join(f"[{c.kode}] {c.berkas}: {c.aturan}\n" for c in hasil.catatan))
