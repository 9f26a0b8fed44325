"""`lkj reviu TABLE`: review a table of achievements that somebody else printed."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from lkj.lembar import PembacaGagalError
from lkj.reviu import COCOK, TIDAK, Hasil, Masukan, TabelSalahError, baca_tabel, tinjau_tabel
from lkj.reviu.jalankan import ke_json, muat_semua_skala, ringkas, rumus_campur
from lkj.sidik import tulis_atomik

_KATA = {"cocok": "cocok", "perlu_dikonfirmasi": "perlu dikonfirmasi", "tidak_cocok": "TIDAK COCOK"}
_JENIS = (".csv", ".xlsx")


def jalankan(tabel: Path, *, json_ke: Path | None, folder_skala: Path) -> int:
    """Review the table, print what needs attention, and return the exit code.

    0: every row fits or only needs a question; 1: a row does not fit, or the table cannot be read;
    2: the call is wrong.
    """
    if salah := _panggilan_salah(tabel, json_ke):
        sys.stderr.write(f"{salah}\n")
        return 2
    try:
        hasil = tinjau_tabel(baca_tabel(tabel), muat_semua_skala(folder_skala))
    except TabelSalahError as salah_tabel:
        sys.stdout.write("".join(f"{c.sebagai_teks()}\n" for c in salah_tabel.catatan))
        return 1
    except PembacaGagalError:
        sys.stderr.write("Pembaca buku kerja tidak dapat dijalankan di komputer ini.\n")
        return 1
    if json_ke is not None:
        isi = json.dumps(ke_json(hasil), ensure_ascii=False, indent=2) + "\n"
        if str(json_ke) == "-":
            sys.stdout.write(isi)
            return _kode(hasil)
        tulis_atomik(json_ke, isi.encode("utf-8"))
    _cetak(hasil)
    return _kode(hasil)


def _panggilan_salah(tabel: Path, json_ke: Path | None) -> str:
    if not tabel.is_file():
        return f"Berkas tidak ada: {tabel}"
    if tabel.suffix.casefold() not in _JENIS:
        return f"{tabel} bukan .csv atau .xlsx; simpan dahulu sebagai salah satunya."
    if json_ke is not None and str(json_ke) != "-" and not json_ke.parent.is_dir():
        return f"Folder tidak ada: {json_ke.parent}"
    return ""


def _kode(hasil: Sequence[tuple[Masukan, Hasil]]) -> int:
    return 1 if any(h.hasil == TIDAK for _, h in hasil) else 0


def _cetak(hasil: Sequence[tuple[Masukan, Hasil]]) -> None:
    baris = []
    for m, h in hasil:
        if h.hasil != COCOK:
            baris.append(f"{m.id}  {_KATA[h.hasil]}: {m.nama}\n    {h.alasan}\n")
    if campur := rumus_campur(hasil):
        baris.append(f"{campur}\n")
    baris.append(f"{ringkas(hasil)}\n")
    sys.stdout.write("".join(baris))
