"""The formulas that a printed achievement may come from, by kind of row: right, doubtful and wrong ones.

A wrong one that gives the printed figure names the mistake: the direction turned round, the target left out,
100 taken off. Sources: the formulas and their variants in production (domain: sections 3.2, 3.4, 5).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkj import angka
from lkj.reviu.cetakan import AngkaCetak, SelCetak
from lkj.reviu.model import COCOK, PERLU, TIDAK
from lkj.rumus import Rentang, dua_t, rasio, rasio_balik, rentang, selisih

_SERATUS = Decimal(100)
_PENANDA_TAHUN = re.compile(r"\b(?:19|20)\d\d\b|\bn(?:\s*-\s*1)?\b")
_MASUKAN = re.compile(r"serapan|penyerapan|input|anggaran|keuangan")
_KELUARAN = re.compile(r"output|capaian|kinerja|fisik")

Hitung = Callable[[Sequence[Decimal]], Decimal | None]


@dataclass(frozen=True, slots=True)
class Calon:
    """One formula to try.

    Attributes:
        nama: short name.
        kata: the formula in words.
        hitung: inputs (targets, then realisasi) to the figure; None where the formula has no result.
        tingkat: the verdict if it gives the printed figure.
        sebab: why it is doubtful or wrong.
        capaian: whether it is an achievement, which offices cap at 100 and floor at 0.
        mutlak: whether it is a change, which is often printed without its sign.
    """

    nama: str
    kata: str
    hitung: Hitung
    tingkat: str = COCOK
    sebab: str = ""
    capaian: bool = False
    mutlak: bool = False


def _pasangan(fungsi: Callable[[Decimal, Decimal], Decimal | None]) -> Hitung:
    return lambda n: fungsi(n[0], n[1])


_RASIO = Calon("rasio", "realisasi ÷ target × 100", _pasangan(lambda t, r: rasio(t, r).nilai), capaian=True)
_DUA_T = Calon(
    "dua_t",
    "(2 × target − realisasi) ÷ target × 100",
    _pasangan(lambda t, r: dua_t(t, r).nilai),
    capaian=True,
)
_BALIK = Calon(
    "rasio_balik",
    "target ÷ realisasi × 100",
    _pasangan(lambda t, r: rasio_balik(t, r).nilai),
    capaian=True,
)
_SELISIH = Calon(
    "selisih",
    "(target − realisasi) ÷ target × 100",
    _pasangan(lambda t, r: selisih(t, r).nilai),
    TIDAK,
    "rumus ini bernilai 0% tepat ketika target tercapai, sehingga bukan ukuran capaian",
)


def _keliru(calon: Calon, sebab: str, tingkat: str = TIDAK) -> Calon:
    return Calon(calon.nama, calon.kata, calon.hitung, tingkat, sebab)


def _polos(t: Decimal, r: Decimal) -> Decimal | None:
    """Take realisasi ÷ target × 100, whatever the sign of the target: what a spreadsheet gives."""
    return None if t.is_zero() else angka.persen_dari(r, t)


_TARGET_NEGATIF = Calon(
    "rasio",
    "realisasi ÷ target × 100",
    _pasangan(lambda t, r: _polos(t, r) if t < 0 else None),
    TIDAK,
    "target di bawah nol membalik arti perbandingan, sehingga rumus ini tidak boleh dipakai",
)
_TANPA_TARGET = Calon(
    "tanpa_target",
    "realisasi dicetak sebagai capaian",
    _pasangan(lambda t, r: r if t != _SERATUS else None),
    TIDAK,
    "yang tercetak adalah realisasinya, belum dibandingkan dengan target",
)
_SUDAH_PERSEN = Calon(
    "realisasi_persen",
    "realisasi dalam persen",
    lambda n: n[1],
    PERLU,
    "realisasi tercetak sudah dalam persen, sedangkan target dalam satuan lain",
)


def calon_capaian(polaritas: str, target: AngkaCetak, realisasi: AngkaCetak) -> Iterator[Calon]:
    """Achievement of one target and one realisasi."""
    if realisasi.persen and target.satuan and not target.persen:
        yield _SUDAH_PERSEN  # "12 bulan" against "100%" has no ratio
        return
    if polaritas == "negatif":
        yield from (_DUA_T, _BALIK, _SELISIH)
        yield _keliru(_RASIO, "indikator negatif (makin kecil makin baik) dihitung dengan rumus positif")
    elif polaritas == "positif":
        yield _RASIO
        arah = "indikator positif (makin besar makin baik) dihitung dengan rumus negatif"
        yield from (_keliru(_BALIK, arah), _keliru(_DUA_T, arah))
    else:
        tanpa_arah = "polaritas tidak tercetak, sehingga rumus negatif perlu dipastikan"
        yield _RASIO
        yield from (_keliru(_DUA_T, tanpa_arah, PERLU), _keliru(_BALIK, tanpa_arah, PERLU))
    yield _TARGET_NEGATIF
    yield from _beda_satuan(target, realisasi)


def _beda_satuan(target: AngkaCetak, realisasi: AngkaCetak) -> Iterator[Calon]:
    """The target left out, or a fraction beside a percentage (0,95 for 95%)."""
    yield _TANPA_TARGET
    pecahan = Decimal("1.5")
    if realisasi.nilai.copy_abs() <= pecahan < target.nilai:
        sebab = "realisasi tercetak sebagai pecahan (0,95) di samping target dalam persen (95)"
        yield Calon(
            "rasio",
            "realisasi × 100 ÷ target × 100",
            _pasangan(lambda t, r: rasio(t, angka.kali(r, _SERATUS)).nilai),
            PERLU,
            sebab,
        )


def calon_rentang(polaritas: str, ujung: tuple[AngkaCetak, AngkaCetak]) -> Iterator[Calon]:
    """A target between two values (PermenPANRB 8/2021)."""
    batas = Rentang(ujung[0].nilai, ujung[1].nilai)
    arah = "negatif" if polaritas == "negatif" else "positif"
    kata = f"target rentang, polaritas {arah}: 100 di dalam, di luarnya terhadap ujung yang terlampaui"
    yield Calon("rentang", kata, lambda n: rentang(batas, n[0], arah).nilai, capaian=True)
    sebab = "rentang diukur hanya terhadap satu ujungnya"
    for nama, u in (("bawah", batas.bawah), ("atas", batas.atas)):
        yield Calon(
            f"ujung_{nama}",
            f"realisasi ÷ ujung {nama} × 100",
            lambda n, u=u: rasio(u, n[0]).nilai,  # type: ignore[misc]
            PERLU,
            sebab,
        )


def memenuhi(ambang: str, batas: Decimal, nilai: Decimal) -> bool:
    """Whether a value keeps to a bound such as ">1" or "kurang dari 0,49"."""
    return {"<": nilai < batas, "<=": nilai <= batas, ">": nilai > batas, ">=": nilai >= batas}[ambang]


def calon_ambang(target: AngkaCetak) -> Iterator[Calon]:
    """A target that is a bound: met or not met."""
    kata = f"target berupa batas ({target.ambang}): 100 bila terpenuhi"
    yield Calon(
        "ambang",
        kata,
        lambda n: _SERATUS if memenuhi(target.ambang, n[0], n[1]) else None,
    )


def calon_perubahan(target: SelCetak, realisasi: SelCetak) -> Iterator[Calon]:
    """From one year to the next: the first cell is the year before."""

    def naik(lalu: Decimal, kini: Decimal) -> Decimal:
        return angka.kurang(kini, lalu)

    def bagian(lalu: Decimal, kini: Decimal) -> Decimal | None:
        return None if lalu.is_zero() else angka.persen_dari(naik(lalu, kini), lalu.copy_abs())

    kata = "nilai tahun ini − nilai tahun lalu"
    yield Calon("selisih_tahun", kata, _pasangan(naik), mutlak=True)
    yield Calon("perubahan", f"({kata}) ÷ nilai tahun lalu × 100", _pasangan(bagian), mutlak=True)
    if menyebut_tahun(target) or menyebut_tahun(realisasi):
        sebab = "yang tercetak adalah nilai tahun ini dikurangi 100, bukan perubahannya"
        yield Calon("n_kurang_100", "nilai − 100", lambda n: angka.kurang(n[1], _SERATUS), TIDAK, sebab)


def menyebut_tahun(sel: SelCetak) -> bool:
    """Whether a cell is labelled with a year, N or N-1."""
    return bool(_PENANDA_TAHUN.search(sel.label))


def calon_anggaran() -> Iterator[Calon]:
    """Ceiling and realisation: absorption, or what is left."""
    yield Calon("rasio", "realisasi ÷ pagu × 100", _pasangan(lambda t, r: rasio(t, r).nilai), capaian=True)
    yield Calon("sisa", "pagu − realisasi", _pasangan(angka.kurang))
    yield Calon(
        "sisa_persen",
        "(pagu − realisasi) ÷ pagu × 100",
        _pasangan(lambda t, r: None if t <= 0 else angka.persen_dari(angka.kurang(t, r), t)),
    )
    sebab = "pagu dan realisasi tertukar"
    yield Calon("terbalik", "pagu ÷ realisasi × 100", _pasangan(lambda t, r: _polos(r, t)), TIDAK, sebab)


def calon_efisiensi(target: SelCetak, realisasi: SelCetak) -> Iterator[Calon]:
    """Performance against budget; which cell is the input is told by its label, else it is the first."""
    terbalik = bool(_MASUKAN.search(realisasi.label)) or (
        bool(_KELUARAN.search(target.label)) and not _MASUKAN.search(target.label)
    )
    m, k = (1, 0) if terbalik else (0, 1)

    def dua(fungsi: Callable[[Decimal, Decimal], Decimal | None]) -> Hitung:
        return lambda n: fungsi(n[m], n[k])

    def bagi(a: Decimal, b: Decimal) -> Decimal | None:
        return None if b.is_zero() else angka.bagi(a, b)

    def ie(i: Decimal, o: Decimal) -> Decimal | None:
        return bagi(o, i)

    def te(i: Decimal, o: Decimal) -> Decimal | None:
        return bagi(angka.kurang(o, i), i)

    def seratus(fungsi: Callable[[Decimal, Decimal], Decimal | None]) -> Hitung:
        return dua(lambda i, o: None if (h := fungsi(i, o)) is None else angka.kali(h, _SERATUS))

    yield Calon("indeks_efisiensi", "% keluaran ÷ % masukan", dua(ie))
    yield Calon("indeks_efisiensi", "% keluaran ÷ % masukan × 100", seratus(ie))
    yield Calon("tingkat_efisiensi", "% keluaran ÷ % masukan − 1", dua(te))
    yield Calon("tingkat_efisiensi", "(% keluaran ÷ % masukan − 1) × 100", seratus(te))
    yield Calon("selisih", "capaian kinerja − serapan anggaran", dua(lambda i, o: angka.kurang(o, i)))
    yield Calon("hemat", "(1 − serapan ÷ capaian) × 100", seratus(lambda i, o: bagi(angka.kurang(o, i), o)))
    yield Calon("sisa", "100 − serapan anggaran", dua(lambda i, _o: angka.kurang(_SERATUS, i)))
    if any(b.satuan == "Rp" or b.nilai > 10_000 for b in (*target.bagian, *realisasi.bagian)):
        yield from calon_anggaran()
