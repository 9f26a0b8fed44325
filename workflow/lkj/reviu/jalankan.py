"""The review of a whole table: every row, and what only the rows together show."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from lkj import angka
from lkj.reviu.baris import tinjau
from lkj.reviu.kategori import tinjau_kategori
from lkj.reviu.model import COCOK, PERLU, TIDAK, Hasil, Masukan
from lkj.rumus import Skala, SkalaSalah, muat_skala


def muat_semua_skala(folder: Path) -> dict[str, Skala]:
    """Every scale of a folder by name; a broken one is left out, the build reports it."""
    skala = {}
    for berkas in sorted(folder.glob("*.yaml")):
        try:
            skala[berkas.stem] = muat_skala(berkas)
        except SkalaSalah:
            continue
    return skala


def tinjau_tabel(baris: Iterable[Masukan], skala: Mapping[str, Skala]) -> list[tuple[Masukan, Hasil]]:
    """Review every row of a table."""
    return [(m, tinjau_kategori(tinjau(m), m, skala)) for m in map(_rapikan, baris)]


def _rapikan(m: Masukan) -> Masukan:
    polaritas, jenis = m.polaritas.casefold().strip(), m.jenis.casefold().strip()
    return replace(m, polaritas=polaritas, jenis=jenis)


def ke_json(hasil: Sequence[tuple[Masukan, Hasil]]) -> list[dict[str, Any]]:
    """Rows for machines: figures as text with ``.`` as decimal sign, None where nothing can be said."""
    return [
        {
            "id": m.id,
            "hasil": h.hasil,
            "rumus": list(h.rumus),
            "capaian_hitung": _angka(h),
            "alasan": h.alasan,
        }
        for m, h in hasil
    ]


def _angka(h: Hasil) -> str | None:
    if h.capaian_hitung is None:
        return None
    return "; ".join(angka.ke_csv(angka.bulatkan(n, h.desimal)) for n in h.capaian_hitung)


def ringkas(hasil: Sequence[tuple[Masukan, Hasil]]) -> str:
    """The count of each verdict in one sentence."""
    n = Counter(h.hasil for _, h in hasil)
    return f"{len(hasil)} baris: {n[COCOK]} cocok, {n[PERLU]} perlu dikonfirmasi, {n[TIDAK]} tidak cocok."


def rumus_campur(hasil: Sequence[tuple[Masukan, Hasil]]) -> str:
    """A sentence where one table measures lower-is-better indicators by two formulas; else empty.

    Only rows that one formula alone explains count.
    """
    dipakai: dict[str, list[str]] = {}
    for m, h in hasil:
        nama = {r.split(" ")[0] for r in h.rumus} & {"dua_t", "rasio_balik", "selisih"}
        if m.polaritas == "negatif" and len(nama) == 1:
            dipakai.setdefault(nama.pop(), []).append(m.id)
    if len(dipakai) < 2:
        return ""
    rinci = "; ".join(f"{nama}: {', '.join(ids)}" for nama, ids in sorted(dipakai.items()))
    return f"Indikator negatif dalam tabel ini diukur dengan rumus yang berbeda-beda ({rinci})."
