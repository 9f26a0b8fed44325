"""The budget: ceiling, realisation and absorption of sub-kegiatan, kegiatan, programme, sasaran, office.

Totals are sums of sub-kegiatan; an absorption is the sum of realisations over the sum of ceilings,
never a mean of percentages (domain.md 4.3). Amounts in Rupiah.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkj import angka
from lkj.rekap import Rekap
from lkj.rencana import Rencana, SubKegiatan
from lkj.rumus import rasio, serapan

KOLOM_ANGGARAN = (
    "kode",
    "tingkat",
    "nama",
    "seksi",
    "sasaran",
    "versi_dpa",
    "pagu_awal",
    "pagu",
    "realisasi_tw1",
    "realisasi_tw2",
    "realisasi_tw3",
    "realisasi_tw4",
    "realisasi",
    "serapan",
    "sisa",
    "keluaran",
    "satuan",
    "target_fisik",
    "realisasi_fisik",
    "capaian_fisik",
    "sumber",
)


@dataclass(frozen=True)
class _Sub:
    sub: SubKegiatan
    pagu_awal: Decimal
    pagu: Decimal
    anggaran: tuple[Decimal | None, ...]
    fisik: tuple[Decimal | None, ...]
    sumber: tuple[str, ...]


def hitung_anggaran(rencana: Rencana, rekap: Rekap, tw: int) -> list[dict[str, object]]:
    """Rows of the budget table up to quarter ``tw``, by the DPA in force at its end.

    Levels: ``jumlah`` (the office), ``program``, ``kegiatan``, ``sub_kegiatan``, and ``sasaran`` (the
    programmes that support it; one that supports several is counted in each and only once in the total).
    """
    sub = [_baca_sub(rencana, rekap, s, tw) for s in rencana.sub_kegiatan]
    dpa = rencana.versi_berlaku("DPA", tw).kode
    baris = [_rangkum("", "jumlah", "Jumlah", sub, tw)]
    for p in rencana.program:
        milik = [s for s in sub if s.sub.program == p.kode]
        baris.append(_rangkum(p.kode, "program", p.nama, milik, tw, sasaran=" ".join(p.sasaran)))
    baris += [
        _rangkum(k.kode, "kegiatan", k.nama, [s for s in sub if s.sub.kegiatan == k.kode], tw)
        for k in rencana.kegiatan
    ]
    baris += [_baris_sub(s, tw) for s in sub]
    for s in rencana.sasaran:
        kode = {p.kode for p in rencana.program_sasaran(s.kode)}
        milik = [x for x in sub if x.sub.program in kode]
        baris.append(_rangkum(s.kode, "sasaran", s.uraian, milik, tw))
    return sorted(
        ({**b, "versi_dpa": dpa} for b in baris),
        key=lambda b: (b["tingkat"] == "sasaran", str(b["kode"])),
    )


def _baca_sub(rencana: Rencana, rekap: Rekap, sub: SubKegiatan, tw: int) -> _Sub:
    kolom = {
        ukuran: [rekap.nilai(n, "sub_kegiatan", sub.kode, ukuran) for n in range(1, tw + 1)]
        for ukuran in ("anggaran", "fisik")
    }
    nilai = {u: tuple(x.nilai if x else None for x in deret) for u, deret in kolom.items()}
    sumber = tuple(x.id for deret in kolom.values() for x in deret if x)
    pagu_awal = sub.pagu[
        min((v for v in rencana.versi if v.jenis == "DPA"), key=lambda v: v.berlaku_sejak).kode
    ]
    return _Sub(sub, pagu_awal, rencana.pagu(sub, tw), nilai["anggaran"], nilai["fisik"], sumber)


def _total(nilai: Iterable[Decimal | None]) -> Decimal | None:
    """The sum, or None when a part of it is missing: a gap never counts as 0."""
    semua = list(nilai)
    return None if any(n is None for n in semua) else angka.jumlah(n for n in semua if n is not None)


def _rangkum(
    kode: str, tingkat: str, nama: str, sub: Sequence[_Sub], tw: int, *, sasaran: str = ""
) -> dict[str, object]:
    menurut_tw = {f"realisasi_tw{n}": _total(s.anggaran[n - 1] for s in sub) for n in range(1, tw + 1)}
    realisasi = _total(menurut_tw.values())
    pagu = angka.jumlah(s.pagu for s in sub)
    return {
        "kode": kode,
        "tingkat": tingkat,
        "nama": nama,
        "sasaran": sasaran,
        "pagu_awal": angka.jumlah(s.pagu_awal for s in sub),
        "pagu": pagu,
        **menurut_tw,
        "realisasi": realisasi,
        "serapan": serapan(realisasi, pagu).nilai,
        "sisa": None if realisasi is None else angka.kurang(pagu, realisasi),
        "sumber": " ".join(_kunci_sumber(sub)) if tingkat == "sub_kegiatan" else "",
    }


def _baris_sub(s: _Sub, tw: int) -> dict[str, object]:
    target = angka.jumlah(s.sub.tw[:tw])
    fisik = _total(s.fisik)
    return {
        **_rangkum(s.sub.kode, "sub_kegiatan", s.sub.nama, [s], tw),
        "seksi": s.sub.seksi,
        "keluaran": s.sub.keluaran,
        "satuan": s.sub.satuan,
        "target_fisik": target,
        "realisasi_fisik": fisik,
        "capaian_fisik": None if fisik is None else rasio(target, fisik).nilai,
    }


def _kunci_sumber(sub: Iterable[_Sub]) -> Iterator[str]:
    for s in sub:
        yield from s.sumber
