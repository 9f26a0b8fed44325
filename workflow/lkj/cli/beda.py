"""`lkj beda`: what changed in workbooks, between files or commits."""

import json as json_
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lkj.beda import BedaBerkas
from lkj.git import Commit, GitGagalError, Repositori
from lkj.lembar import PembacaGagalError


@dataclass(frozen=True)
class _Hasil:
    berkas: list[BedaBerkas]
    dari: Commit | None = None
    sampai: Commit | None = None
    lain: int = 0


def jalankan(berkas: Sequence[Path], *, dari: str | None, sampai: str | None, sebagai_json: bool) -> int:
    """Compare and print; 0 done, 1 a workbook cannot be read or there is no history, 2 the call is wrong."""
    if masalah := _panggilan_salah(berkas, dari, sampai):
        sys.stderr.write(f"{masalah}\n")
        return 2
    try:
        hasil = _dua_berkas(*berkas) if dari is None else _dua_commit(berkas, dari, sampai)
    except GitGagalError as gagal:
        sys.stderr.write(f"Tidak dapat dibandingkan: {gagal.sebab}.\n")
        return 1
    except PembacaGagalError as gagal_baca:
        sys.stderr.write(f"{gagal_baca}\n")
        return 1
    if sebagai_json:
        _cetak_json(hasil)
    else:
        _cetak(hasil)
    return 1 if any(b.ditolak for b in hasil.berkas) else 0


def _panggilan_salah(berkas: Sequence[Path], dari: str | None, sampai: str | None) -> str:
    if dari is None:
        if sampai is not None:
            return "--sampai memerlukan --dari."
        if len(berkas) != 2:
            return "Sebut dua buku kerja, atau satu berkas dengan --dari, misalnya: lkj beda --dari HEAD~1"
        hilang = [str(b) for b in berkas if not b.is_file()]
        return f"Berkas tidak ada: {', '.join(hilang)}" if hilang else ""
    if len(berkas) > 1:
        return "Dengan --dari, sebut satu berkas saja, atau tidak satu pun untuk semua yang berubah."
    if berkas and (berkas[0].is_absolute() or ".." in berkas[0].parts):
        return f"Sebut {berkas[0]} dengan letaknya di repositori, misalnya data/raw/2023/rencana.xlsx."
    return ""


def _dua_berkas(lama: Path, baru: Path) -> _Hasil:
    from lkj.beda import beda_isi

    return _Hasil([beda_isi(str(baru), lama.read_bytes(), baru.read_bytes(), nama_lama=str(lama))])


def _dua_commit(berkas: Sequence[Path], dari: str, sampai: str | None) -> _Hasil:
    from lkj.beda import beda_berkas, beda_commit

    with Repositori.buka() as repositori:
        awal = repositori.commit(dari)
        akhir = repositori.commit(sampai) if sampai is not None else None
        if not berkas:
            semua, lain = beda_commit(repositori, dari, sampai)
            return _Hasil(semua, awal, akhir, lain)
        satu = beda_berkas(repositori, berkas[0].as_posix(), dari, sampai)
    if satu is None:
        sebab = f"{berkas[0]} tidak ada di kedua keadaan itu"
        raise GitGagalError(sebab)
    return _Hasil([satu], awal, akhir)


def _cetak(hasil: _Hasil) -> None:
    from lkj.beda.kata import sebut_berkas, sebut_commit
    from lkj.beda.model import BERUBAH

    if hasil.dari is not None:
        kini = datetime.now(UTC)
        sampai = sebut_commit(hasil.sampai, kini) if hasil.sampai else "folder kerja sekarang"
        sys.stdout.write(f"Dari   : {sebut_commit(hasil.dari, kini)}\nSampai : {sampai}\n\n")
    sys.stdout.write("\n".join(map(sebut_berkas, hasil.berkas)))
    if not hasil.berkas:
        sys.stdout.write("Tidak ada data, pengaturan, atau templat yang berbeda.\n")
    if hasil.dari and any(b.keadaan == BERUBAH and not b.buku and not b.ditolak for b in hasil.berkas):
        rev = hasil.dari.pendek + (f" {hasil.sampai.pendek}" if hasil.sampai else "")
        sys.stdout.write(f"\nIsi berkas yang bukan buku kerja: git diff {rev} -- BERKAS\n")
    if hasil.lain:
        sys.stdout.write(f"\nBerkas program yang berbeda: {hasil.lain} (git diff --stat menyebutkannya).\n")


def _cetak_json(hasil: _Hasil) -> None:
    from lkj.beda.kata import sebagai_json

    isi = sebagai_json(hasil.berkas, hasil.dari, hasil.sampai, hasil.lain)
    sys.stdout.write(json_.dumps(isi, ensure_ascii=False, indent=2) + "\n")
