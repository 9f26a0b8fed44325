"""A number that somebody typed beside an indicator's name, against the measured one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lkj import angka
from lkj.laporan.pencocokan.bahasa import Angka
from lkj.laporan.pencocokan.bahasa import angka as angka_teks
from lkj.laporan.pencocokan.fakta import Fakta, Nilai, ruas, sebutan
from lkj.laporan.pencocokan.kamus import (
    ANDAI,
    BUKAN_ANGKA,
    LAIN_HAL,
    LAIN_MASA,
    PENGISI,
    PERAN,
    SESUDAH_POLOS,
    TAHUN,
)
from lkj.laporan.pencocokan.selisih import Selisih, petik

_EKOR_PERAN: Final = r"(?:\s+(?:kinerja|indikator))*"
_AKHIR_RENSTRA: Final = re.compile(r"\btarget(?:\s+(?:akhir|renstra|rpjmd|jangka|menengah))+$")
_MASA_DEPAN: Final = re.compile(r"^\W*(?:pada|di|dalam|untuk)?\s*tahun\s+\w+\W*(?:\w+\W+){0,2}\w*$")
_DENGAN: Final = re.compile(
    r"(?:capaian|realisasi|target)\s+(?:sebesar\s+)?\d[\d.,]*\s*(?:%|persen|\w+)?\s*,$"
)
_KATA_SESUDAH: Final = 4
_PERSEN: Final = re.compile(r"^\s*(?:%|persen\b)")
_KATA: Final = re.compile(r"[^\W\d_][\w-]*")
_PADA: Final = re.compile(r"^\s*(?:%|persen|\w+)?\s*(?:pada|di|untuk)\s+")


def periksa_angka(anak: str, fakta: Sequence[Fakta], tahun: int) -> Iterator[Selisih]:
    """Compare the numbers of a part of a sentence with those of indicators it names (`periksa_status`)."""
    mulai = 0
    for f, awal, akhir, sampai in ruas(anak, sebutan(anak, fakta)):
        depan, mulai = anak[mulai:awal].rstrip(), sampai
        if ANDAI.search(depan):
            continue
        if (cocok := _DENGAN.search(depan)) is not None:
            bagian = _Ruas(f, f"{cocok[0].strip(' ,')} ", tahun)
            yield from _ruas(bagian, "", tahun, f"{petik(anak, awal, akhir)} … ")
        masa = _tahun(depan, tahun) if _MASA_DEPAN.search(depan) else 0
        bagian = _Ruas(f, anak[akhir:sampai], tahun)
        yield from _ruas(bagian, _peran(depan), masa or tahun, f"{petik(anak, awal, akhir)} … ")


def periksa_angka_sendiri(anak: str, f: Fakta, tahun: int) -> Iterator[Selisih]:
    """The same for a text on one indicator that is not named: numbers after "target" and "realisasi" only."""
    yield from _ruas(_Ruas(f, anak, tahun, bulan=False), "", tahun, "")


def _peran(depan: str) -> str:
    """What the words just before an indicator's name say that its number is."""
    if _AKHIR_RENSTRA.search(depan):
        return "akhir"
    return next(
        (p for p, pola in PERAN.items() if re.search(rf"{pola.pattern}{_EKOR_PERAN}$", depan)), "realisasi"
    )


@dataclass(frozen=True)
class _Ruas:
    """Words on one indicator; ``bulan`` False: of a quarter's text, which need not name the indicator."""

    f: Fakta
    teks: str
    tahun: int
    bulan: bool = True


def _ruas(r: _Ruas, peran: str, masa: int, kutip: str) -> Iterator[Selisih]:
    """The numbers in the words on one indicator; the first that is something else ends the search."""
    lewat = 0
    for n in angka_teks(r.teks):
        if re.search(r"\btahun\s*$", r.teks[: n.awal]):
            continue
        antara, sesudah = r.teks[lewat : n.awal], r.teks[n.akhir :]
        if not r.bulan and (kata := [c.start() for p in PERAN.values() for c in p.finditer(antara)]):
            antara = antara[max(kata) :]
        peran = next((p for p in PERAN if PERAN[p].search(antara)), peran)
        if antara.strip() == "atau" and _PERSEN.match(sesudah) and not r.f.persen:
            peran = "capaian"
        if _lain(r, n, antara):
            return
        pilihan = _pilihan(r, peran, antara, sesudah, masa) if peran else ()
        if pilihan and not any(n.sama(p) for p in pilihan):
            yield Selisih(f"{kutip}{petik(r.teks, lewat, n.akhir)}", _tabel(r, peran, pilihan))
        lewat = n.akhir
        peran = ""  # another number needs a word of its own for what it is


def _tabel(r: _Ruas, peran: str, pilihan: Nilai) -> str:
    angka_tabel = " atau ".join(dict.fromkeys(angka.tulis(n) for n in pilihan))
    return f"{r.f.cetak} ({peran} yang dimaksud {angka_tabel})"


def _lain(r: _Ruas, n: Angka, antara: str) -> bool:
    """Whether a number is no measured one of this indicator."""
    if BUKAN_ANGKA.search(r.teks[: n.awal]):
        return True
    dekat = " ".join(r.teks[n.akhir :].split()[:_KATA_SESUDAH])
    jauh = any(k not in PENGISI for k in _KATA.findall(antara))
    masa = r.bulan and (LAIN_MASA.search(antara) or LAIN_MASA.search(dekat))
    return bool(jauh or masa or ANDAI.search(antara) or LAIN_HAL.search(antara))


def _pilihan(r: _Ruas, peran: str, antara: str, sesudah: str, masa: int) -> Nilai:
    """The figures that a number may be; () where it may be anything."""
    persen = _PERSEN.match(sesudah) is not None
    if not (persen or _satuan_wajar(r.f, sesudah)):
        return ()
    masa = _tahun(antara, r.tahun) or _tahun(_PADA.sub("", sesudah), r.tahun, di_awal=True) or masa
    nilai = r.f.nilai if masa == r.tahun else r.f.tahun.get(masa, {})
    if persen and not r.f.persen:
        return nilai.get("capaian", ()) if peran != "target" else ()
    hasil = r.f.akhir if peran == "akhir" else nilai.get(peran, ())
    if hasil and peran == "realisasi" and persen:
        return (*hasil, *nilai.get("capaian", ()))
    renstra = hasil and peran == "target" and re.search(r"renstra|akhir|rpjmd", antara + sesudah)
    return (*hasil, *r.f.akhir) if renstra else hasil


def _tahun(teks: str, tahun: int, *, di_awal: bool = False) -> int:
    """The year that some words name; 0 where they name none."""
    cocok = TAHUN.match(teks) if di_awal else TAHUN.search(teks)
    if cocok is None:
        return 0
    return int(cocok[1]) if cocok[1] else tahun - 1


def _satuan_wajar(f: Fakta, sesudah: str) -> bool:
    """Whether the words after a number are its own unit, or none."""
    kata = _KATA.match(sesudah.lstrip())
    if kata is None or not sesudah[:1].isspace():
        return True
    satuan = f.satuan.casefold().split()
    return kata[0] in SESUDAH_POLOS or kata[0] in satuan
