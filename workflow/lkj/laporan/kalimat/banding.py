"""A.2: this year against the last one, value in its unit and achievement in points."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lkj import angka
from lkj.laporan.bahan import Bahan, Baris
from lkj.laporan.kalimat.dasar import daftar, desimal_tegas, gerak, jarak, sebut, ukuran
from lkj.pengukuran.cacah import arah_gerak
from lkj.rencana import Indikator

_TANPA_NILAI = {"belum_terbit": "nilainya belum terbit", "belum_masuk": "datanya belum masuk"}
"""Status of a value that there is not, in words."""
_MAKNA = (("yang berarti membaik", "yang berarti kinerjanya menurun"),) * 2 + (
    ("sehingga kinerjanya membaik", "sehingga kinerjanya menurun"),
) * 2


class _Isi(NamedTuple):
    """What a sentence is made of."""

    nama: str
    lalu: int
    beda: Decimal
    satuan: str
    dulu: str
    kini: str
    kunci: str


def banding_sasaran(b: Bahan, indikator: Sequence[Indikator]) -> list[str]:
    """The sentences on indicators, in turn in four constructions."""
    return daftar(b, indikator, lambda i: _halangan(b, i), lambda i, n: banding_tahun_lalu(b, i, n))


def banding_tahun_lalu(b: Bahan, i: Indikator, urutan: int = 0) -> str:
    """The sentence on one indicator; ``urutan``, its place in a list, decides the construction."""
    u, lalu = b.ukur(i.kode), b.tahun - 1
    kini, dulu = u.angka("realisasi"), u.angka(f"realisasi_{lalu}")
    if (halangan := _halangan(b, i)) or kini is None or dulu is None:
        return f"{i.nama} {halangan.replace('{ini}', 'indikator ini')}."
    desimal = desimal_tegas(kini, dulu)
    isi = _Isi(
        i.nama,
        lalu,
        angka.kurang(kini, dulu),
        i.satuan,
        ukuran(b, i, dulu, desimal, u.kunci(f"realisasi_{lalu}")),
        ukuran(b, i, kini, desimal, u.kunci("realisasi")),
        u.kunci("perubahan_realisasi"),
    )
    bertingkat = bool(b.sebutan(i, kini))
    susunan = _SUSUNAN_TINGKAT if bertingkat else _SUSUNAN
    awal = susunan[urutan % len(susunan)](isi)
    return f"{awal}{_makna(b, i, u, isi, urutan)}."


def sejak(i: Indikator) -> str:
    """Since when an indicator is measured as it is now."""
    return _sejak(i).replace("{ini}", "indikator ini")


def _sejak(i: Indikator) -> str:
    return f"{{ini}} diukur menurut definisinya sekarang sejak tahun {i.sejak}"


def _halangan(b: Bahan, i: Indikator) -> str:
    u, lalu = b.ukur(i.kode), b.tahun - 1
    if u[f"asal_{lalu}"] == "tak_banding":
        return f"tidak dapat diperbandingkan dengan tahun {lalu}: {_sejak(i)}"
    if u.angka("realisasi") is None or u.angka(f"realisasi_{lalu}") is None:
        karena = _TANPA_NILAI.get(u["status"], "datanya tidak tersedia")
        return f"tidak dapat diperbandingkan dengan tahun {lalu} karena {karena}"
    return ""


def _makna(b: Bahan, i: Indikator, u: Baris, isi: _Isi, urutan: int) -> str:
    """Better or worse, and how the achievement moved; a contrast is said as one."""
    membaik = _membaik(i, isi.beda)
    kata = "" if membaik is None else f", {_MAKNA[urutan % len(_MAKNA)][0 if membaik else 1]}"
    beda = u.angka("perubahan_capaian")
    if beda is None:
        return kata
    arah, gerak_capaian = arah_gerak(beda), gerak(beda, "persen", u.kunci("perubahan_capaian"))
    if membaik is None or arah == "tetap":
        return f"{kata}; capaiannya {gerak_capaian}"
    if membaik == (arah == "naik"):
        return f"{kata}, dan capaiannya {gerak_capaian}"
    return f"{kata}, tetapi capaiannya {gerak_capaian}{_target_bergeser(b, i, u)}"


def _membaik(i: Indikator, beda: Decimal) -> bool | None:
    if arah_gerak(beda) == "tetap" or i.tipe == "rentang":
        return None
    return (beda > 0) == (i.polaritas == "positif")


def _target_bergeser(b: Bahan, i: Indikator, u: Baris) -> str:
    """What became of the target, where the achievement moves against the result."""
    kini, dulu = u.target("target"), u.target(f"target_{b.tahun - 1}")
    if not isinstance(kini, Decimal) or not isinstance(dulu, Decimal) or kini == dulu:
        return ""
    desimal = desimal_tegas(kini, dulu)
    arah = "naik" if kini > dulu else "turun"
    dari = ukuran(b, i, dulu, desimal, u.kunci(f"target_{b.tahun - 1}"))
    menjadi = ukuran(b, i, kini, desimal, u.kunci("target"))
    return f" terhadap target yang {arah} dari {dari} menjadi {menjadi}"


def _indikator_dulu(isi: _Isi) -> str:
    return f"{isi.nama} {gerak(isi.beda, isi.satuan, isi.kunci)} dibandingkan tahun {isi.lalu} ({isi.dulu})"


def _tahun_dulu(isi: _Isi) -> str:
    bergerak = gerak(isi.beda, isi.satuan, isi.kunci)
    return f"Dibandingkan tahun {isi.lalu} ({isi.dulu}), {sebut(isi.nama)} {bergerak}"


def _dari_menjadi(isi: _Isi) -> str:
    arah = arah_gerak(isi.beda)
    if arah == "tetap":
        return f"Realisasi {sebut(isi.nama)} tetap seperti pada tahun {isi.lalu}, yaitu {isi.dulu}"
    return (
        f"Realisasi {sebut(isi.nama)} {arah} dari {isi.dulu} pada tahun {isi.lalu} menjadi {isi.kini}"
        f" (selisih {jarak(isi.beda, isi.satuan, isi.kunci)})"
    )


def _perubahan(isi: _Isi) -> str:
    arah = arah_gerak(isi.beda)
    if arah == "tetap":
        return f"Tidak terjadi perubahan {sebut(isi.nama)} dibandingkan tahun {isi.lalu} ({isi.dulu})"
    kata = "kenaikan" if arah == "naik" else "penurunan"
    return (
        f"Terjadi {kata} {sebut(isi.nama)} sebesar {jarak(isi.beda, isi.satuan, isi.kunci)}"
        f" dibandingkan tahun {isi.lalu} ({isi.dulu})"
    )


def _tingkat(isi: _Isi) -> str:
    """How a step moved: between two words there is no distance."""
    arah = arah_gerak(isi.beda)
    return f"tetap {isi.kini}" if arah == "tetap" else f"{arah} dari {isi.dulu} menjadi {isi.kini}"


def _tingkat_dulu(isi: _Isi) -> str:
    return f"{isi.nama} {_tingkat(isi)} dibandingkan tahun {isi.lalu}"


def _tingkat_kemudian(isi: _Isi) -> str:
    return f"Dibandingkan tahun {isi.lalu}, {sebut(isi.nama)} {_tingkat(isi)}"


_SUSUNAN = (_indikator_dulu, _tahun_dulu, _dari_menjadi, _perubahan)
_SUSUNAN_TINGKAT = (_tingkat_dulu, _tingkat_kemudian)
