"""The budget once more: ceilings, spent, absorbed, output, and efficiency by sasaran (2.1, 3.5, 5)."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from tests.bebas.indikator import selisih
from tests.bebas.kantor import Butir, Kantor, isi, seksi_pada, versi, versi_awal
from tests.bebas.rumus import SERATUS, Nilai, efisiensi, pecahan, pmk22

F = Fraction
Baris = dict[str, Any]
_RUPIAH = (
    "pagu_awal",
    "pagu",
    "realisasi_tw1",
    "realisasi_tw2",
    "realisasi_tw3",
    "realisasi_tw4",
    "realisasi",
)


def anggaran(k: Kantor, tw: int, tercapai: Mapping[str, Nilai] | None = None) -> dict[tuple[str, str], Baris]:
    """Rows by (level, code).

    Args:
        k: The office.
        tw: Quarter; 4 is the year.
        tercapai: Mean achievement of each sasaran, percent; efficiency is a matter of the year.
    """
    sub = {s["kode"]: _sub(k, s, tw) for s in k["sub"]}
    hasil = {("sub_kegiatan", kode): b for kode, b in sub.items()}
    semua = [(b, F(1)) for b in sub.values()]
    hasil["jumlah", ""] = _kumpulan(semua)
    for kg in k["kegiatan"]:
        hasil["kegiatan", kg["kode"]] = _kumpulan((sub[s["kode"]], F(1)) for s in _di_bawah(k, kg["kode"]))
    for p in k["program"]:
        hasil["program", p["kode"]] = _kumpulan((sub[s["kode"]], F(1)) for s in _di_bawah(k, p["kode"]))
    for s in k["sasaran"]:
        bagian = _bagian_sasaran(k, s["kode"], sub)
        hasil["sasaran", s["kode"]] = baris = _kumpulan(bagian)
        if tercapai is not None:
            baris |= _efisiensi(k, baris, bagian, tercapai[s["kode"]])
    for n in range(tw + 1, 5):
        for b in hasil.values():
            b[f"realisasi_tw{n}"] = None
    return hasil


def _di_bawah(k: Kantor, kode: str) -> list[Butir]:
    return [s for s in k["sub"] if s["kode"].startswith(kode + ".")]


def _sub(k: Kantor, s: Butir, tw: int) -> Baris:
    uang = [_rupiah(k, s, n) for n in (1, 2, 3, 4)]
    fisik = [
        pecahan(isi(k, n, _satu_seksi(k, s, n), s["kode"], "fisik", "sub_kegiatan")) for n in range(1, tw + 1)
    ]
    target_fisik = sum((F(t) for t in s["tw"][:tw]), F(0))
    realisasi_fisik = _jumlah(fisik)
    rupiah = (
        pecahan(s["pagu"][versi_awal(k, "DPA")["kode"]]),
        pecahan(s["pagu"][versi(k, "DPA", tw)["kode"]]),
        *uang,
        _sampai(k, s, uang, tw),
    )
    return {
        **_serapan(dict(zip(_RUPIAH, rupiah, strict=True))),
        "target_fisik": target_fisik,
        "realisasi_fisik": realisasi_fisik,
        "capaian_fisik": realisasi_fisik / target_fisik * SERATUS
        if target_fisik and realisasi_fisik is not None
        else None,
    }


def _satu_seksi(k: Kantor, s: Butir, tw: int) -> str:
    return seksi_pada(k, s, tw)[0]


def _rupiah(k: Kantor, s: Butir, tw: int) -> Nilai:
    """Spent in one quarter: as the section wrote it, or the difference of the financial report to date."""
    if k["ketentuan"]["keuangan"] == "isian":
        return pecahan(isi(k, tw, _satu_seksi(k, s, tw), s["kode"], "anggaran", "sub_kegiatan"))
    return selisih(_lra(k, s, tw), _lra(k, s, tw - 1) if tw > 1 else F(0))


def _sampai(k: Kantor, s: Butir, uang: list[Nilai], tw: int) -> Nilai:
    return _jumlah(uang[:tw]) if k["ketentuan"]["keuangan"] == "isian" else _lra(k, s, tw)


def _lra(k: Kantor, s: Butir, tw: int) -> Nilai:
    return pecahan(isi(k, tw, "lra", s["kode"], "realisasi_sd", "lra"))


def _jumlah(nilai: Iterable[Nilai]) -> Nilai:
    """A sum of which nothing is missing."""
    semua = list(nilai)
    return None if None in semua else sum((x for x in semua if x is not None), F(0))


def _kumpulan(bagian: Iterable[tuple[Baris, Fraction]]) -> Baris:
    """Rows put together, each with its share."""
    semua = list(bagian)
    return _serapan({k: _jumlah(_kali(b[k], porsi) for b, porsi in semua) for k in _RUPIAH})


def _serapan(b: Baris) -> Baris:
    pagu, realisasi = b["pagu"], b["realisasi"]
    serapan = realisasi / pagu * SERATUS if pagu and realisasi is not None else None
    return {**b, "serapan": serapan, "sisa": selisih(pagu, realisasi)}


def _bagian_sasaran(k: Kantor, kode: str, sub: Mapping[str, Baris]) -> list[tuple[Baris, Fraction]]:
    """What supports a sasaran: its sub-kegiatan, each with the share of its programme."""
    return [
        (sub[s["kode"]], F(str(p["porsi"][kode])) / SERATUS if p["porsi"] else F(1))
        for p in k["program"]
        if kode in p["sasaran"]
        for s in _di_bawah(k, p["kode"])
    ]


def _efisiensi(k: Kantor, baris: Baris, bagian: list[tuple[Baris, Fraction]], tercapai: Nilai) -> Baris:
    cara = k["ketentuan"]["efisiensi"]
    if cara == "pmk22":
        hasil = pmk22([_keluaran(b, porsi) for b, porsi in bagian], tercapai)
    else:
        hasil = efisiensi(cara, tercapai, baris["serapan"])
    return dict(zip(("efisiensi_nilai", "efisiensi_hasil", "efisiensi_kode"), hasil, strict=True))


def _keluaran(b: Baris, porsi: Fraction) -> tuple[Nilai, Nilai, Nilai]:
    return _kali(b["pagu"], porsi), b["capaian_fisik"], _kali(b["realisasi"], porsi)


def _kali(a: Nilai, b: Fraction) -> Nilai:
    return None if a is None else a * b
