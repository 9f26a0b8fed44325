"""`lkj telusur --dari FILE --lembar Kinerja --sel F9`: the figures that a cell touches."""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lkj.bingkai import tampil
from lkj.cli.telusur_umum import (
    PanggilanSalahError,
    Pilihan,
    berubah,
    cetak_json,
    masa_ditanya,
    muat_tabel,
    tahun_ditanya,
)
from lkj.penelusuran.balik import Alamat, Cetakan, Sentuhan, cetakan, sel_cocok, sentuhan
from lkj.penelusuran.cetak import alamat as kata_alamat
from lkj.penelusuran.tabel import Sel, Tabel, TabelRusakError, jalur_tabel
from lkj.periode import BULAN, TRIWULAN, Masa

_TAHUN = re.compile(r"(?:^|/)(20\d\d)/")


def menurut_sel(p: Pilihan) -> int:
    """Answer backwards.

    Raises:
        PanggilanSalahError: No figure goes back to such a cell.
        DataSalahError: The table of lineage is not built, or is old.
    """
    dicari = _alamat(p)
    tahun = _tahun(p, dicari.berkas)
    tabel = _tabel(p, tahun)
    sel = sel_cocok(tabel, dicari)
    if not sel:
        raise PanggilanSalahError(_tiada(tabel, dicari))
    temu = [(s, _gabung(tabel, s)) for s in sel]
    kunci = {k for _, semua in temu for k, _ in semua}
    cetak = cetakan(kunci, p.awalan, tahun)
    if p.json:
        cetak_json([_json(s, semua, tabel, cetak) for s, semua in temu])
    else:
        baris = (b for s, semua in temu for b in _baris(s, semua, tabel, cetak))
        sys.stdout.write("".join(f"{b}\n" for b in baris))
    return 0


def _alamat(p: Pilihan) -> Alamat:
    bagian = [b.strip() for b in (p.dari or p.kata).split("›")]
    berkas, lembar, sel = (*bagian, "", "")[:3]
    rapi = berkas.replace("\\", "/").removeprefix("./")
    akar = f"{Path.cwd().as_posix()}/"
    return Alamat(rapi.removeprefix(akar), p.lembar or lembar, (p.sel or sel).replace("$", ""))


def _tahun(p: Pilihan, berkas: str) -> int:
    cocok = _TAHUN.search(berkas)
    return int(cocok[1]) if cocok and p.tahun is None else tahun_ditanya(p)


def _tabel(p: Pilihan, tahun: int) -> list[Tabel]:
    """The tables of a year: its own, and those of quarters and months that are not older than their sheets.

    Raises:
        DataSalahError: There is none, or the one of the year (or the asked quarter) is old.
    """
    ditanya = masa_ditanya(p, tahun)
    utama = jalur_tabel(p.awalan, ditanya)
    if ditanya.kunci:
        return [muat_tabel(p, utama)]
    hasil = [muat_tabel(p, utama)] if utama.is_file() else []
    bagian = (*(Masa(tahun, tw) for tw in TRIWULAN), *(Masa(tahun, bulan=n + 1) for n in range(len(BULAN))))
    for masa in bagian:
        jalur = jalur_tabel(p.awalan, masa)
        tabel = _muat(jalur) if jalur.is_file() else None
        if tabel is None:
            continue
        if p.lama or not berubah(tabel):
            hasil.append(tabel)
        else:
            sys.stderr.write(f"{jalur} lebih tua daripada isiannya dan tidak ikut dibaca.\n")
    return hasil or [muat_tabel(p, utama)]


def _muat(jalur: Path) -> Tabel | None:
    try:
        return Tabel.muat(jalur)
    except (OSError, TabelRusakError):
        sys.stderr.write(f"{jalur} tidak terbaca.\n")
        return None


def _gabung(tabel: Sequence[Tabel], sel: Sel) -> list[Sentuhan]:
    """What a cell touches by all tables, each figure once."""
    ada: dict[str, Sentuhan] = {}
    for t in tabel:
        for s in sentuhan(t, sel):
            ada.setdefault(s.kunci, s)
    return list(ada.values())


def _baris(
    sel: Sel, semua: Sequence[Sentuhan], tabel: Sequence[Tabel], cetak: Sequence[Cetakan]
) -> Iterator[str]:
    yield f"{kata_alamat(sel)} = {tampil(sel.nilai)} menyentuh {len(semua)} angka:"
    for kunci, langsung in semua:
        t = _milik(tabel, kunci)
        cara = "" if langsung else "   (lewat hitungan)"
        yield f"  {t.uraian(kunci)}: {tampil(t.nilai(kunci))}   [{kunci}]{cara}"
        for c in cetak:
            if kunci in c.halaman:
                letak = c.halaman[kunci]
                yield f"      {c.nama}{', halaman ' + ', '.join(letak) if letak else ''}"
    yield ""


def _json(
    sel: Sel, semua: Sequence[Sentuhan], tabel: Sequence[Tabel], cetak: Sequence[Cetakan]
) -> dict[str, Any]:
    angka = [
        {
            "kunci": kunci,
            "uraian": _milik(tabel, kunci).uraian(kunci),
            "nilai": _milik(tabel, kunci).nilai(kunci),
            "langsung": langsung,
            "dokumen": [{"nama": c.nama, "halaman": c.halaman[kunci]} for c in cetak if kunci in c.halaman],
        }
        for kunci, langsung in semua
    ]
    return {**sel._asdict(), "angka": angka}


def _milik(tabel: Sequence[Tabel], kunci: str) -> Tabel:
    return next(t for t in tabel if kunci in t)


def _tiada(tabel: Sequence[Tabel], dicari: Alamat) -> str:
    """Why no figure goes back to it: the workbook, the sheet or only the cell is not among the sources."""
    nama = " › ".join(filter(None, dicari))
    if dicari.sel and sel_cocok(tabel, dicari._replace(sel="")):
        ada = sorted({s.sel for s in sel_cocok(tabel, dicari._replace(sel=""))})
        sebab = f"Sel lembar itu yang dipakai: {', '.join(ada[:12])}{', …' if len(ada) > 12 else ''}."
    elif dicari.lembar and sel_cocok(tabel, Alamat(dicari.berkas)):
        ada = sorted({s.lembar for s in sel_cocok(tabel, Alamat(dicari.berkas))})
        sebab = f"Lembar berkas itu yang dipakai: {', '.join(ada)}."
    else:
        sebab = "Berkas itu tidak menjadi asal satu angka pun; periksa ejaannya, atau --tahun."
    return f"Tidak ada angka yang berasal dari {nama}. {sebab}"
