"""`lkj telusur`: where a figure comes from, by key, by words, by a place on a page; or back from a cell."""

import sys
from difflib import get_close_matches

from lkj.catatan import DataSalahError
from lkj.cli.telusur_umum import (
    PanggilanSalahError,
    Pilihan,
    cetak_angka,
    cetak_calon,
    masa_ditanya,
    muat_tabel,
    tahun_ditanya,
    tolak,
)
from lkj.cli.umum import BUKAN_REPOSITORI, di_repositori
from lkj.penelusuran.cari import cari, milik
from lkj.penelusuran.tabel import Tabel, jalur_tabel

__all__ = ["Pilihan", "jalankan"]

_SELA_ALAMAT = 2
_CARA = (
    "Sebutkan angkanya: kunci (IKU-01.realisasi), kode (IKU-01), atau kata-kata\n"
    "(“Realisasi Indeks Kepuasan Masyarakat 2023”)."
)


def jalankan(p: Pilihan) -> int:
    """Answer; 0 told, 1 the lineage is missing or old, 2 the question fits no figure, or several."""
    if not di_repositori():
        return _gagal(BUKAN_REPOSITORI)
    try:
        return _jawab(p)
    except PanggilanSalahError as salah:
        return _gagal(str(salah))
    except DataSalahError as salah:
        return tolak(salah.catatan)


def _jawab(p: Pilihan) -> int:
    if p.pdf is not None:
        from lkj.cli.telusur_pdf import menurut_halaman

        return menurut_halaman(p)
    if p.dari or p.kata.count("›") >= _SELA_ALAMAT:
        from lkj.cli.telusur_dari import menurut_sel

        return menurut_sel(p)
    return _menurut_kata(p)


def _menurut_kata(p: Pilihan) -> int:
    if not p.kata.strip():
        raise PanggilanSalahError(_CARA)
    tabel = muat_tabel(p, jalur_tabel(p.awalan, masa_ditanya(p, tahun_ditanya(p))))
    kunci = _kunci(tabel, p.kata.strip())
    if kunci:
        return cetak_angka(tabel, kunci, p)
    semua = milik(tabel, p.kata.strip())
    if semua:
        cetak_calon(tabel, semua, p, f"Angka milik {p.kata.strip()}:")
        return 0
    temuan = cari(tabel, p.kata)
    tepat = [t.kunci for t in temuan if t.tepat]
    if len(temuan) == 1 or len(tepat) == 1:
        return cetak_angka(tabel, (tepat or [temuan[0].kunci])[0], p)
    if not temuan:
        raise PanggilanSalahError(_tiada(tabel, p.kata))
    kepala = f"Kata-kata itu cocok dengan {len(temuan)} angka; sebutkan kuncinya:"
    cetak_calon(tabel, [t.kunci for t in temuan], p, kepala)
    return 2


def _kunci(tabel: Tabel, teks: str) -> str:
    """The key that was typed, small or capital letters; empty when it is none."""
    if teks in tabel:
        return teks
    sama = [k for k in tabel if k.casefold() == teks.casefold()] if "." in teks else []
    return sama[0] if len(sama) == 1 else ""


def _tiada(tabel: Tabel, kata: str) -> str:
    mirip = get_close_matches(kata.strip(), list(tabel), 3)
    saran = f" Mungkin maksudnya {', '.join(mirip)}." if mirip else ""
    if not any(h.isalpha() for h in kata):
        saran = " Angka di suatu halaman: --pdf reports/lkj_2023.pdf --halaman 17 --teks 85,12."
    return f"Tidak ada angka dengan kunci, kode, atau kata-kata “{kata.strip()}” di {tabel.jalur}.{saran}"


def _gagal(pesan: str) -> int:
    sys.stderr.write(f"{pesan}\n")
    return 2
