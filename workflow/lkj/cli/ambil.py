"""`lkj ambil-narasi FILE.docx`: the texts that were polished in the report, back into ``narasi/``."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from lkj.awal import pasang
from lkj.catatan import DataSalahError, yang_wajib
from lkj.cli.umum import BUKAN_REPOSITORI, cetak_catatan, di_repositori, gagal_tulis, muat_yaml
from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.laporan.ambil import Ambilan, Asal, DokumenTerbit, Perubahan, ambil, baca_dokumen, perubahan_luar
from lkj.laporan.ambil.padu import beda
from lkj.laporan.bahan import baca_tabel
from lkj.laporan.narasi import Slot, daftar_slot
from lkj.laporan.narasi.paket_word import WordDitolakError
from lkj.laporan.teks_kantor import Angka
from lkj.rencana import Rencana, baca_rencana

_TAHUN = re.compile(r"lkj_(20\d\d)")
_PALING = 20
"""So many changes elsewhere are printed; who wants more compares the two files in Word."""
_KUTIP = 160


def jalankan(berkas: Path, *, tahun: int | None, unit: str, ya: bool) -> int:
    """Take the texts back; return the exit code.

    0: all that was edited in the texts is taken, or nothing was; 1: a text was refused, or nothing was kept;
    2: the call is wrong.

    Args:
        berkas: The DOCX.
        tahun: Year of the report; None: by the name of the file.
        unit: One office of many; "" for this repository's.
        ya: Keep without asking.
    """
    tahun = tahun or _tahun(berkas)
    if masalah := _panggilan_salah(berkas, tahun):
        return _gagal(masalah)
    try:
        return _ambil(berkas, tahun or 0, unit, ya=ya)
    except WordDitolakError as salah:
        return _gagal(f"{berkas} tidak dapat dibaca: {salah}.")
    except DataSalahError as salah_data:
        return cetak_catatan(salah_data.catatan)
    except OSError as salah_berkas:
        return _gagal(gagal_tulis(salah_berkas), 1)


def _tahun(berkas: Path) -> int | None:
    cocok = _TAHUN.search(berkas.name)
    return int(cocok[1]) if cocok else None


def _panggilan_salah(berkas: Path, tahun: int | None) -> str:
    if not di_repositori():
        return BUKAN_REPOSITORI
    if not berkas.is_file():
        return f"Berkas tidak ada: {berkas}"
    return "" if tahun else "Tahun laporan tidak terbaca dari nama berkas. Sebut dengan --tahun."


def _ambil(berkas: Path, tahun: int, unit: str, *, ya: bool) -> int:
    sumber = Path("data/processed", unit, str(tahun))
    if not (sumber / "pengukuran.csv").is_file():
        return _gagal(f"Laporan {tahun} belum pernah dibuat. Jalankan dulu: lkj buat {_laporan(unit, tahun)}")
    dokumen = baca_dokumen(berkas.read_bytes())
    if not dokumen.rentang:
        return _gagal(f"{berkas} bukan laporan tahunan yang dibuat alat ini, atau batas naskahnya terhapus.")
    rencana = _rencana(tahun, unit)
    slot = daftar_slot((s.kode for s in rencana.sasaran), (i.kode for i in rencana.indikator))
    folder = Path("data/raw", unit, str(tahun), "narasi")
    asal, dari_word = _asal(folder, slot)
    angka = Angka(
        rencana,
        baca_tabel((sumber / "pengukuran.csv").read_bytes(), "jenis"),
        baca_tabel((sumber / "anggaran.csv").read_bytes(), "tingkat"),
    )
    hasil = [ambil(dokumen, a, angka.cari) for a in asal]
    _cetak(hasil, dari_word, _luar(berkas, dokumen, Path("build", unit, f"lkj_{tahun}.docx")))
    return _simpan(hasil, ya=ya)


def _laporan(unit: str, tahun: int) -> str:
    return Path("reports", unit, f"lkj_{tahun}.docx").as_posix()


def _rencana(tahun: int, unit: str) -> Rencana:
    """The plan of the year.

    Raises:
        DataSalahError: It, or the settings, cannot be used.
    """
    pengaturan = Path("config/unit", f"{unit}.yaml") if unit else Path(BERKAS)
    kantor = muat(Kantor, muat_yaml(pengaturan))
    berkas = Path("data/raw", unit, str(tahun), "rencana.xlsx")
    isi = berkas.read_bytes()
    rencana, catatan = baca_rencana(isi, berkas=str(berkas), tahun=tahun, seksi=list(kantor.seksi))
    if rencana is None:
        raise DataSalahError(yang_wajib(catatan))
    return rencana


def _asal(folder: Path, slot: dict[str, Slot]) -> tuple[list[Asal], list[Path]]:
    """The texts as they stand, and those that are Word files themselves."""
    asal, word = [], []
    for nama, tempat in slot.items():
        berkas = folder / f"{nama}.md"
        if berkas.is_file():
            asal.append(Asal(tempat, berkas, berkas.read_bytes().decode("utf-8-sig", errors="replace")))
        elif berkas.with_suffix(".docx").is_file():
            word.append(berkas.with_suffix(".docx"))
    return asal, word


def _luar(berkas: Path, dokumen: DokumenTerbit, asli: Path) -> list[Perubahan] | None:
    """The changes elsewhere; None where the document as it was made is not at hand."""
    if not asli.is_file() or asli.read_bytes() == berkas.read_bytes():
        return None if not asli.is_file() else []
    buatan = baca_dokumen(asli.read_bytes())
    return perubahan_luar(buatan, dokumen) if buatan.rentang.keys() == dokumen.rentang.keys() else None


def _cetak(hasil: Sequence[Ambilan], word: Sequence[Path], luar: Sequence[Perubahan] | None) -> None:
    berubah = [h for h in hasil if h.berubah]
    sys.stdout.write(f"Naskah yang berubah: {len(berubah)} dari {len(hasil)}\n")
    for h in berubah:
        sys.stdout.write(f"\n{h.asal.berkas.as_posix()}\n")
        sys.stdout.write("".join(f"    {b}\n" for b in beda(h.asal.teks, h.teks)))
    for h in hasil:
        if h.ditolak:
            sys.stdout.write(f"\nTidak diambil: {h.asal.berkas.as_posix()}\n")
            sys.stdout.write("".join(f"    {t}\n" for t in h.ditolak))
    if word:
        daftar = ", ".join(b.name for b in word)
        sys.stdout.write(
            f"\nTidak diambil, karena naskahnya sendiri berkas Word (sunting di sana): {daftar}\n"
        )
    _cetak_luar(luar)


def _cetak_luar(luar: Sequence[Perubahan] | None) -> None:
    if luar is None:
        sys.stdout.write("\nPerubahan di luar naskah tidak diperiksa: dokumen aslinya tidak ada di build/.\n")
    elif luar:
        sys.stdout.write(
            f"\nTidak diambil, karena di luar naskah (tabel, kalimat baku): {len(luar)} tempat\n"
        )
        for p in luar[:_PALING]:
            sys.stdout.write(f"    semula  : {_ringkas(p.semula)}\n    sekarang: {_ringkas(p.sekarang)}\n")
        if len(luar) > _PALING:
            sys.stdout.write(f"    … dan {len(luar) - _PALING} tempat lain\n")


def _ringkas(teks: str) -> str:
    return (teks if len(teks) <= _KUTIP else f"{teks[:_KUTIP]}…") or "(tidak ada)"


def _simpan(hasil: Sequence[Ambilan], *, ya: bool) -> int:
    berubah = [h for h in hasil if h.berubah]
    kode = 1 if any(h.ditolak for h in hasil) else 0
    if not berubah:
        return kode
    sys.stdout.write("\n")
    if not ya and not _setuju(len(berubah)):
        sys.stdout.write("Tidak ada yang disimpan.\n")
        return 1
    pasang(Path(), {h.asal.berkas: h.teks.encode() for h in berubah})
    sys.stdout.write("".join(f"Tersimpan: {h.asal.berkas.as_posix()}\n" for h in berubah))
    return kode


def _setuju(banyak: int) -> bool:
    """Ask; without somebody to answer nothing is kept."""
    sys.stdout.write(f"Simpan {banyak} naskah? [y/T] ")
    sys.stdout.flush()
    jawaban = sys.stdin.readline()
    if not jawaban:
        sys.stdout.write("\nTidak ada yang menjawab; pakai --ya untuk menyimpan tanpa bertanya.\n")
    return jawaban.strip().casefold() in {"y", "ya"}


def _gagal(pesan: str, kode: int = 2) -> int:
    sys.stderr.write(f"{pesan}\n")
    return kode
