"""One indicator over the quarters: reported, to date, and against its targets (3.3 to 3.4a)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from tests.bebas.kantor import Butir, Kantor, bulan, isi, rumus_berlaku, seksi_pada, versi
from tests.bebas.rumus import SERATUS, Hasil, Nilai, Target, capaian, pecahan, target

F = Fraction
Pasangan = tuple[Nilai, Nilai]
_TINGKAT_STATUS = ("final", "tahun_sebelumnya", "sementara")
"""From the best to the one that says most about the whole."""


@dataclass(frozen=True)
class Satu:
    """One quarter (or month) of an indicator: its figure, or the parts of its percentage."""

    nilai: Nilai = None
    bagian: Pasangan = (None, None)
    kode: str = ""
    status: str = "final"

    @property
    def ada(self) -> bool:
        """Whether anything was reported."""
        return self.nilai is not None or self.bagian != (None, None)


@dataclass(frozen=True)
class Ukuran:
    """All that one indicator's row of a quarter says."""

    target_tw: Target
    realisasi_tw: Nilai
    kode_tw: str
    capaian_tw: Hasil
    target_sd: Target
    realisasi_sd: Nilai
    kode_realisasi: str
    capaian_sd: Hasil
    target_tahun: Target
    capaian_tahun: Hasil
    status: str


# what was reported -----------------------------------------------------------------------------------
def _berbagian(i: Butir) -> bool:
    return bool(i["pembilang"]) and bool(i["penyebut"])


def _satu_masa(k: Kantor, i: Butir, tw: int, ujung: str) -> Satu:
    """What the responsible sections reported for a quarter (``ujung`` empty) or one month of it."""
    seksi = seksi_pada(k, i, tw)
    if not _berbagian(i):
        return Satu(pecahan(isi(k, tw, seksi[0], i["kode"], "realisasi" + ujung)))
    p, q = ([pecahan(isi(k, tw, s, i["kode"], u + ujung)) for s in seksi] for u in ("pembilang", "penyebut"))
    if all(x is None for x in (*p, *q)):
        return Satu()
    if None in (*p, *q):
        return Satu(kode="BAGIAN_TIMPANG")
    return _dari_bagian(_jumlah(p), _jumlah(q))


def _jumlah(nilai: Iterable[Nilai]) -> Fraction:
    return sum((x for x in nilai if x is not None), F(0))


def _dari_bagian(p: Fraction, q: Fraction) -> Satu:
    if q == 0:
        return Satu(bagian=(p, q), kode="PENYEBUT_NOL")
    return Satu(nilai=p / q * SERATUS, bagian=(p, q))


def satu_triwulan(k: Kantor, i: Butir, tw: int) -> Satu:
    """What was reported for a quarter, months put together by the indicator's own rule."""
    status = _status(k, i, tw)
    if status == "belum_terbit":
        return Satu(kode="BELUM_TERBIT", status=status)
    if i["periode_isian"] == "bulan":
        deret = [_satu_masa(k, i, tw, f"_bulan_{b}") for b in bulan(tw)]
        hasil = _gabung_bulan(i, deret)
    else:
        hasil = _satu_masa(k, i, tw, "")
    return replace(hasil, status=status)


def _gabung_bulan(i: Butir, deret: Sequence[Satu]) -> Satu:
    """The quarter of three months; one lopsided month leaves the quarter unknown."""
    if any(s.kode == "BAGIAN_TIMPANG" for s in deret):
        return Satu(kode="BAGIAN_TIMPANG")
    hasil = gabung(i, deret)
    if hasil.kode in ("BELUM_TERBIT", "PENYEBUT_NOL"):
        return hasil
    return replace(hasil, kode="LUBANG_BULAN" if any(s.ada for s in deret) and _lubang(deret) else "")


def _status(k: Kantor, i: Butir, tw: int) -> str:
    tertulis = [isi(k, tw, s, i["kode"], "status") or "final" for s in seksi_pada(k, i, tw)]
    return "belum_terbit" if "belum_terbit" in tertulis else max(tertulis, key=_TINGKAT_STATUS.index)


# putting periods together (3.4) ----------------------------------------------------------------------
def gabung(i: Butir, deret: Sequence[Satu]) -> Satu:
    """The value of several periods by the indicator's rule; what is missing is never taken as zero."""
    if not any(s.ada or s.kode for s in deret):
        return Satu(kode="SEMUA_KOSONG")
    cara, kumulatif = i["agregasi"], i["nilai_isian"] == "kumulatif"
    if cara in ("akhir", "tahunan") or kumulatif:
        return _terakhir(i, deret)
    tanpa_nilai = [s.kode for s in deret if s.kode and not s.ada]
    salah = "BELUM_TERBIT" if "BELUM_TERBIT" in tanpa_nilai else "".join(tanpa_nilai[:1])
    lubang = salah or _lubang(deret)
    ada = [s for s in deret if s.ada]
    if _berbagian(i) and cara in ("jumlah", "rata") and not salah:
        hasil = _dari_bagian(_jumlah(s.bagian[0] for s in ada), _jumlah(s.bagian[1] for s in ada))
        return Satu(hasil.nilai, hasil.bagian, hasil.kode or lubang or _lubang_bulan(ada))
    if salah or (cara == "jumlah" and lubang):
        return Satu(kode=lubang)
    if any(s.nilai is None for s in ada):
        return Satu(kode=next(s.kode for s in ada if s.nilai is None))
    nilai = _RINGKAS[cara]([s.nilai for s in ada if s.nilai is not None])
    return Satu(nilai, kode=lubang or _lubang_bulan(ada))


def _lubang_bulan(deret: Sequence[Satu]) -> str:
    return next((s.kode for s in deret if s.kode == "LUBANG_BULAN"), "")


_RINGKAS: dict[str, Callable[[Sequence[Fraction]], Fraction]] = {
    "jumlah": lambda x: sum(x, F(0)),
    "rata": lambda x: sum(x, F(0)) / len(x),
    "maks": max,
    "min": min,
}


def _terakhir(i: Butir, deret: Sequence[Satu]) -> Satu:
    """A position, or a series that is cumulative already: the last known value."""
    ada, lubang = [s for s in deret if s.ada], _lubang(deret)
    bilangan = i["agregasi"] == "jumlah" and not _berbagian(i)
    turun = "DERET_MENURUN" if bilangan and _turun([s.nilai for s in ada]) else ""
    if deret[-1].kode == "BELUM_TERBIT":
        return Satu(kode="BELUM_TERBIT")
    if not deret[-1].ada and (deret[-1].kode or bilangan):
        return Satu(kode=deret[-1].kode or turun or _lubang_bulan(deret) or lubang)
    if not ada:
        return Satu()
    akhir = ada[-1]
    if i["agregasi"] == "tahunan":
        return Satu(akhir.nilai, akhir.bagian, "" if akhir.kode == "LUBANG_BULAN" else akhir.kode)
    return Satu(akhir.nilai, akhir.bagian, turun or lubang or akhir.kode)


def _turun(nilai: Sequence[Nilai]) -> bool:
    return any(b is not None and a is not None and b < a for a, b in pairwise(nilai))


def _lubang(deret: Sequence[Satu]) -> str:
    """A gap before a filled period, or at the end; what is not published yet is no gap."""
    ada = [s.ada or s.kode == "BELUM_TERBIT" for s in deret]
    if all(ada):
        return ""
    return (
        "LUBANG_TRIWULAN"
        if any(ada[n + 1 :].count(True) for n, x in enumerate(ada) if not x)
        else ("TRIWULAN_KOSONG")
    )


# targets ---------------------------------------------------------------------------------------------
def _target_sendiri(i: Butir, deret: Sequence[Target]) -> Target:
    """Target of the last quarter alone; a cumulative count is the difference to the quarter before."""
    akhir = deret[-1]
    if i["target_isian"] == "kumulatif" and i["agregasi"] == "jumlah" and len(deret) > 1:
        lalu = deret[-2]
        if isinstance(akhir, F) and isinstance(lalu, F):
            return akhir - lalu
        return None
    return akhir


def _target_sampai(i: Butir, deret: Sequence[Target]) -> Target:
    """Target to date by the indicator's rule."""
    if i["target_isian"] == "kumulatif" or i["agregasi"] in ("akhir", "tahunan"):
        return deret[-1]
    angka = [t for t in deret if isinstance(t, F)]
    if len(angka) < len(deret):
        return deret[0] if len(deret) == 1 else None
    return _RINGKAS[i["agregasi"]](angka)


# a quarter -------------------------------------------------------------------------------------------
def ukur(k: Kantor, i: Butir, tw: int) -> Ukuran:
    """Measure an indicator at the end of a quarter."""
    deret = [satu_triwulan(k, i, n) for n in range(1, tw + 1)]
    baris = k["target"][versi(k, "PK", tw)["kode"], i["kode"]]
    sasaran = [target(t) for t in baris["tw"][:tw]]
    belum = i["agregasi"] == "tahunan" and tw < 4
    sampai = gabung(i, deret)
    kode = "DIUKUR_TAHUNAN" if belum and not sampai.ada else sampai.kode
    rumus = (rumus_berlaku(k, i), i["polaritas"])
    sendiri, t_sendiri, t_sampai = _sendiri(i, deret), _target_sendiri(i, sasaran), _target_sampai(i, sasaran)
    return Ukuran(
        t_sendiri,
        sendiri,
        deret[-1].kode,
        capaian(*rumus, t_sendiri, sendiri),
        t_sampai,
        sampai.nilai,
        kode,
        capaian(*rumus, t_sampai, sampai.nilai),
        target(baris["tahun"]),
        capaian(*rumus, target(baris["tahun"]), sampai.nilai),
        _status_gabungan(i, deret, sampai),
    )


def _sendiri(i: Butir, deret: Sequence[Satu]) -> Nilai:
    """The quarter alone: of a cumulative count, what was added since the quarter before."""
    akhir = deret[-1]
    if i["nilai_isian"] != "kumulatif" or i["agregasi"] != "jumlah" or len(deret) == 1:
        return akhir.nilai
    lalu = deret[-2]
    if _berbagian(i):
        p, q = (selisih(a, b) for a, b in zip(akhir.bagian, lalu.bagian, strict=True))
        return p / q * SERATUS if p is not None and q else None
    return selisih(akhir.nilai, lalu.nilai)


def selisih(a: Nilai, b: Nilai) -> Nilai:
    """``a`` less ``b``; unknown where one of them is."""
    return None if a is None or b is None else a - b


def _status_gabungan(i: Butir, deret: Sequence[Satu], sampai: Satu) -> str:
    """Of what entered the value, the status that says most; empty where there is no value."""
    if sampai.kode == "BELUM_TERBIT":
        return "belum_terbit"
    if sampai.nilai is None:
        return ""
    ada = [s for s in deret if s.ada]
    masuk = ada[-1:] if i["agregasi"] in ("akhir", "tahunan") or i["nilai_isian"] == "kumulatif" else ada
    return max((s.status for s in masuk), key=_TINGKAT_STATUS.index)
