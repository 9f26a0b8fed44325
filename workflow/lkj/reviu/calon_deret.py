"""Formulas of rows that list several figures: periods, parts of a recap, terms of a sum."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from lkj import angka
from lkj.reviu.calon import Calon, Hitung
from lkj.reviu.model import PERLU
from lkj.rumus import dua_t, rasio

Deret = Sequence[Decimal]


def _rata(deret: Deret) -> Decimal:
    return angka.bagi(angka.jumlah(deret), Decimal(len(deret)))


_GABUNG: tuple[tuple[str, str, Callable[[Deret], Decimal]], ...] = (
    ("jumlah", "jumlah", angka.jumlah),
    ("rata", "rata-rata", _rata),
    ("akhir", "nilai terakhir", lambda d: d[-1]),
)


def calon_deret(polaritas: str, banyak_target: int) -> Iterator[Calon]:
    """Several figures to one: the inputs are ``banyak_target`` targets, then the realisasi."""
    pisah = _pemisah(banyak_target)
    for nama, kata, gabung in _GABUNG:
        yield Calon(nama, f"{kata} realisasi", pisah(lambda _t, r, g=gabung: g(r)))  # type: ignore[misc]
    for nama, kata, ujung in (("maks", "nilai tertinggi", max), ("min", "nilai terendah", min)):
        sebab = "yang tercetak hanya nilai ujung dari beberapa bagian"
        yield Calon(nama, kata, pisah(lambda _t, r, u=ujung: u(r)), PERLU, sebab)  # type: ignore[misc]
    if banyak_target:
        yield from _jumlahan(pisah)
        yield from _capaian_deret(polaritas, banyak_target, pisah)


Pisah = Callable[[Callable[[Deret, Deret], Decimal | None]], Hitung]


def _pemisah(banyak_target: int) -> Pisah:
    def pisah(fungsi: Callable[[Deret, Deret], Decimal | None]) -> Hitung:
        return lambda n: fungsi(n[:banyak_target], n[banyak_target:]) if n[banyak_target:] else None

    return pisah


def _jumlahan(pisah: Pisah) -> Iterator[Calon]:
    """Footing: sums of the first cell, less or plus those of the second."""
    yield Calon("jumlah", "jumlah bagian pertama", pisah(lambda t, _r: angka.jumlah(t)))
    yield Calon(
        "jumlah",
        "jumlah bagian pertama − jumlah bagian kedua",
        pisah(lambda t, r: angka.kurang(angka.jumlah(t), angka.jumlah(r))),
    )
    yield Calon("jumlah", "jumlah semua bagian", pisah(lambda t, r: angka.jumlah([*t, *r])))


def _capaian_deret(polaritas: str, banyak_target: int, pisah: Pisah) -> Iterator[Calon]:
    rumus = dua_t if polaritas == "negatif" else rasio
    for nama, kata, gabung in _GABUNG:
        if banyak_target == 1 or nama != "rata":
            yield Calon(
                f"{rumus.__name__}_{nama}",
                f"capaian dari {kata} realisasi",
                pisah(lambda t, r, g=gabung: rumus(g(t), g(r)).nilai),  # type: ignore[misc]
                capaian=True,
            )
    yield Calon("rata", "rata-rata capaian tiap bagian", pisah(lambda t, r: _rata_capaian(t, r, polaritas)))


def _rata_capaian(target: Deret, realisasi: Deret, polaritas: str) -> Decimal | None:
    if len(target) != len(realisasi):
        return None
    rumus = dua_t if polaritas == "negatif" else rasio
    capaian = [rumus(t, r).nilai for t, r in zip(target, realisasi, strict=True)]
    ada = [c for c in capaian if c is not None]
    return _rata(ada) if ada else None
