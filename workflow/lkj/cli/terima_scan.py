"""`lkj terima-scan FILE`: keep the scan of what was signed by pen, beside the digest of what was printed."""

import contextlib
import io
import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from lkj.arsip.lampiran import LampiranTakTerbacaError, lampiran
from lkj.catatan import Catatan, DataSalahError
from lkj.cli.buat import jalankan as buat
from lkj.cli.tindakan import Pilihan
from lkj.cli.tindakan import jalankan as catat_tindakan
from lkj.cli.umum import BUKAN_REPOSITORI, cetak_catatan, di_repositori
from lkj.katalog import catat
from lkj.laporan.gambar_kantor.scan import BITA_SCAN, Scan, periksa_scan
from lkj.sidik import sha256
from lkj.tindakan import masa_dokumen

TINDAKAN = "tanda_tangan"


def jalankan(berkas: Path, dokumen: str, pilihan: Pilihan) -> int:
    """Receive a scan and record the signature that it shows; return the exit code.

    0: it is recorded; 1: something has to be mended, or nobody confirmed it; 2: the call is wrong.

    Args:
        berkas: The scan, wherever it lies.
        dokumen: What was signed, ``lkj_2023_tw1``.
        pilihan: What else the act says.
    """
    if masalah := _panggilan_salah(berkas, dokumen):
        sys.stderr.write(f"{masalah}\n")
        return 2
    letak = _Letak(f"{pilihan.unit.rstrip('/')}/" if pilihan.unit else "", dokumen)
    try:
        isi = _baca(berkas)
        cetak = _cetakan(letak)
        if cetak is None:
            return 1
        scan = _periksa(str(berkas), isi, letak)
    except DataSalahError as salah:
        return cetak_catatan(salah.catatan)
    except OSError as salah_berkas:
        sys.stderr.write(f"Tidak dapat membaca {salah_berkas.filename}: {salah_berkas.strerror}.\n")
        return 1
    _tampilkan(berkas, scan, cetak, letak)
    bukti = ((f"{dokumen}_scan.{scan.akhiran}", isi), (f"{dokumen}_cetak.json", _ringkas(cetak, scan, isi)))
    return catat_tindakan(TINDAKAN, dokumen, replace(pilihan, bukti_isi=bukti))


class _Letak:
    """Where the files of a document that goes to signature are."""

    def __init__(self, unit: str, dokumen: str) -> None:
        self.terbit = Path(f"reports/{unit}{dokumen}_siap_ttd.pdf")
        self.bangun = Path(f"build/{unit}{dokumen}_siap_ttd.pdf")
        self.ringkas = Path(f"build/{unit}{dokumen}/cetak.json")
        self.laporan = (Path(f"reports/{unit}{dokumen}.pdf"), Path(f"build/{unit}{dokumen}.pdf"))


def _panggilan_salah(berkas: Path, dokumen: str) -> str:
    if not di_repositori():
        return BUKAN_REPOSITORI
    if masa_dokumen(dokumen) is None:
        return f"Dokumen “{dokumen}” tidak dikenal. Contoh: --dokumen lkj_2023_tw1."
    return "" if berkas.is_file() else f"Berkas tidak ada: {berkas}"


def _baca(berkas: Path) -> bytes:
    """The bytes of a scan, one more than the limit at most."""
    with berkas.open("rb") as buka:
        return buka.read(BITA_SCAN + 1)


def _cetakan(letak: _Letak) -> dict[str, Any] | None:
    """What is known of the PDF that was printed, if the build still makes it; None after a failed build.

    The published file is left as it is: it is the one that was printed, and says so until it is built anew.

    Raises:
        DataSalahError: It was never made, or is another than the build makes now, or is not signed by pen.
    """
    if not letak.terbit.is_file():
        raise DataSalahError([_tolak_cetakan(letak, f"{letak.terbit} belum pernah dibuat")])
    with contextlib.redirect_stdout(io.StringIO()) as keluaran:
        kode = buat([str(letak.bangun)])
    if kode:
        sys.stdout.write(keluaran.getvalue())
        return None
    cetak: dict[str, Any] = json.loads(letak.ringkas.read_bytes())
    if sha256(letak.terbit.read_bytes()) != cetak["sha256"]:
        sebab = f"{letak.terbit} bukan yang dihasilkan dari data dan pengaturan sekarang"
        raise DataSalahError([_tolak_cetakan(letak, sebab)])
    if cetak["cara"] != "basah":
        raise DataSalahError([catat("SCAN_CARA", berkas=str(letak.terbit), berkas_ttd=letak.terbit)])
    return cetak


def _tolak_cetakan(letak: _Letak, sebab: str) -> Catatan:
    return catat("SCAN_CETAKAN", berkas=str(letak.terbit), sebab=sebab, berkas_ttd=letak.terbit)


def _periksa(nama: str, isi: bytes, letak: _Letak) -> Scan:
    """The scan, if it is one.

    Raises:
        DataSalahError: It cannot be read, or is a copy of our own file, which nobody signed by pen.
    """
    kembar = next((b for b in (letak.terbit, *letak.laporan) if _sama(b, isi)), None)
    if kembar is not None:
        raise DataSalahError([_salinan(nama, f"salinan {kembar}", letak)])
    scan = periksa_scan(nama, isi)
    if scan.akhiran == "pdf" and _berlampiran(isi):
        raise DataSalahError([_salinan(nama, "dokumen digital: tabel datanya masih terlampir", letak)])
    return scan


def _sama(berkas: Path, isi: bytes) -> bool:
    return berkas.is_file() and berkas.read_bytes() == isi


def _berlampiran(isi: bytes) -> bool:
    """Whether a PDF carries files, which no scanner puts there."""
    try:
        return bool(lampiran(isi))
    except LampiranTakTerbacaError:
        return False


def _salinan(nama: str, apa: str, letak: _Letak) -> Catatan:
    return catat("SCAN_SALINAN", berkas=nama, apa=apa, berkas_ttd=letak.terbit)


def _ringkas(cetak: Mapping[str, Any], scan: Scan, isi: bytes) -> bytes:
    """The evidence of what was printed, and of which scan shows it signed."""
    lengkap = {**cetak, "pindaian": {"sha256": sha256(isi), "halaman": scan.halaman}}
    return json.dumps(lengkap, indent=1).encode() + b"\n"


def _tampilkan(berkas: Path, scan: Scan, cetak: Mapping[str, Any], letak: _Letak) -> None:
    baris = {
        "Pindaian": f"{berkas}, {scan.halaman} halaman",
        "Yang dicetak": f"{letak.terbit}, {cetak['halaman']} halaman",
    }
    sys.stdout.write("".join(f"{k:<14}: {n}\n" for k, n in baris.items()))
    if scan.halaman != cetak["halaman"]:
        jumlah = {"pindaian": scan.halaman, "cetak": cetak["halaman"]}
        beda = catat("SCAN_HALAMAN", berkas=str(berkas), **jumlah)
        sys.stdout.write(f"\n{beda.sebagai_teks()}\n")
