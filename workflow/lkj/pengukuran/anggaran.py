"""The budget: ceiling, realisation and absorption of sub-kegiatan, kegiatan, programme, sasaran, office.

Totals are sums of sub-kegiatan; an absorption is the sum of realisations over the sum of ceilings,
never a mean of percentages (domain.md 4.3). Amounts in Rupiah. The master of the Rupiah is the financial
report (``lra``: to date, so a quarter is a difference) or the sections' sheets (``isian``: by quarter).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lkj import angka
from lkj.konfigurasi import Ketentuan
from lkj.rekap import Nilai, Rekap
from lkj.rencana import Program, Rencana, SubKegiatan
from lkj.rumus import Efisiensi, Keluaran, efisiensi, pmk22, rasio, serapan, urai

KOLOM_ANGGARAN = (
    "kode",
    "tingkat",
    "nama",
    "seksi",
    "sasaran",
    "versi_dpa",
    "keuangan",
    "pagu_awal",
    "pagu",
    "realisasi_tw1",
    "realisasi_tw2",
    "realisasi_tw3",
    "realisasi_tw4",
    "realisasi",
    "serapan",
    "sisa",
    "serapan_lalu",
    "perubahan_serapan",
    "efisiensi_nilai",
    "efisiensi_hasil",
    "efisiensi_kode",
    "keluaran",
    "satuan",
    "target_fisik",
    "realisasi_fisik",
    "capaian_fisik",
    "sumber",
)

Deret = tuple[Decimal | None, ...]


@dataclass(frozen=True)
class _Sub:
    """A sub-kegiatan up to a quarter; Rupiah, or the share of them that serves a sasaran.

    Attributes:
        anggaran: realisation of each quarter.
        sampai_kini: realisation to date, which an LRA can tell where a quarter is unknown.
        capaian_fisik: output to date against its target to date, percent.
    """

    sub: SubKegiatan
    seksi: tuple[str, ...]
    pagu_awal: Decimal
    pagu: Decimal
    anggaran: Deret
    sampai_kini: Decimal | None
    target_fisik: Decimal
    realisasi_fisik: Decimal | None
    sumber: tuple[str, ...]

    @property
    def capaian_fisik(self) -> Decimal | None:
        if self.realisasi_fisik is None:
            return None
        return rasio(self.target_fisik, self.realisasi_fisik).nilai


def hitung_anggaran(
    rencana: Rencana,
    rekap: Rekap,
    tw: int,
    ketentuan: Ketentuan,
    capaian: Mapping[str, Decimal | None] | None = None,
) -> list[dict[str, object]]:
    """Rows of the budget table up to quarter ``tw``, by the DPA in force at its end.

    Levels: ``jumlah`` (the office), ``program``, ``kegiatan``, ``sub_kegiatan``, and ``sasaran`` (the
    programmes that support it: with their share where the plan divides a programme, otherwise in full; in
    the total each counts once).

    Args:
        rencana: The plan.
        rekap: The rekap of the quarters.
        tw: Quarter.
        ketentuan: Says where the Rupiah come from and how efficiency is judged.
        capaian: Sasaran → achievement of the year in percent, for the efficiency columns; leave it out
            for a quarter, whose achievement to date must not be set against the ceiling of a year.
    """
    sub = [_baca_sub(rencana, rekap, s, tw, ketentuan.keuangan) for s in rencana.sub_kegiatan]
    baris = [*_menurut_kode(rencana, sub, tw), *(_baris_sub(s, tw) for s in sub)]
    for t in rencana.sasaran:
        milik = [x for p in rencana.program_sasaran(t.kode) for x in _bagian(sub, p, t.kode)]
        satu = _rangkum(t.kode, "sasaran", t.uraian, milik, tw)
        if capaian is not None:
            satu |= _efisiensi(ketentuan.efisiensi, capaian[t.kode], satu["serapan"], milik)
        baris.append(satu)
    umum = {"versi_dpa": rencana.versi_berlaku("DPA", tw).kode, "keuangan": ketentuan.keuangan}
    return sorted((b | umum for b in baris), key=lambda b: (b["tingkat"] == "sasaran", str(b["kode"])))


def _menurut_kode(rencana: Rencana, sub: Sequence[_Sub], tw: int) -> Iterator[dict[str, object]]:
    """Rows of the office, its programmes and its kegiatan."""
    yield _rangkum("", "jumlah", "Jumlah", sub, tw)
    for p in rencana.program:
        milik = [s for s in sub if s.sub.program == p.kode]
        yield {**_rangkum(p.kode, "program", p.nama, milik, tw), "sasaran": " ".join(p.sasaran)}
    for k in rencana.kegiatan:
        yield _rangkum(k.kode, "kegiatan", k.nama, [s for s in sub if s.sub.kegiatan == k.kode], tw)


def _baca_sub(rencana: Rencana, rekap: Rekap, sub: SubKegiatan, tw: int, keuangan: str) -> _Sub:
    fisik = [dari_seksi(rencana, rekap, sub, n, "fisik") for n in range(1, tw + 1)]
    if keuangan == "lra":
        uang = [rekap.nilai(n, "lra", sub.kode, "realisasi_sd") for n in range(1, tw + 1)]
        sampai = _angka(uang)
        anggaran, sampai_kini = urai(sampai), sampai[-1]
    else:
        uang = [dari_seksi(rencana, rekap, sub, n, "anggaran") for n in range(1, tw + 1)]
        anggaran = _angka(uang)
        sampai_kini = _total(anggaran)
    dpa_awal = min((v for v in rencana.versi if v.jenis == "DPA"), key=lambda v: v.berlaku_sejak).kode
    return _Sub(
        sub=sub,
        seksi=rencana.seksi_pada(sub, tw),
        pagu_awal=sub.pagu[dpa_awal],
        pagu=rencana.pagu(sub, tw),
        anggaran=anggaran,
        sampai_kini=sampai_kini,
        target_fisik=angka.jumlah(sub.tw[:tw]),
        realisasi_fisik=_total(_angka(fisik)),
        sumber=tuple(x.id for x in (*uang, *fisik) if x),
    )


def dari_seksi(rencana: Rencana, rekap: Rekap, sub: SubKegiatan, tw: int, ukuran: str) -> Nilai | None:
    """What the section that answers for a sub-kegiatan at a quarter's end reported (``fisik``, …)."""
    semua = rekap.semua(tw, "sub_kegiatan", sub.kode, ukuran)
    return next((semua[s] for s in rencana.seksi_pada(sub, tw) if s in semua), None)


def _angka(nilai: Iterable[Nilai | None]) -> Deret:
    return tuple(x.nilai if x else None for x in nilai)


def _total(nilai: Iterable[Decimal | None]) -> Decimal | None:
    """The sum, or None when a part of it is missing: a gap never counts as 0."""
    semua = list(nilai)
    return None if any(n is None for n in semua) else angka.jumlah(n for n in semua if n is not None)


def _bagian(sub: Sequence[_Sub], program: Program, sasaran: str) -> Iterator[_Sub]:
    """The sub-kegiatan of a programme as far as they serve a sasaran; amounts stay exact."""
    milik = (s for s in sub if s.sub.program == program.kode)
    if not program.porsi:
        yield from milik
        return
    persen = program.porsi[sasaran]
    for s in milik:
        yield replace(
            s,
            pagu_awal=_porsi(s.pagu_awal, persen),
            pagu=_porsi(s.pagu, persen),
            anggaran=tuple(None if n is None else _porsi(n, persen) for n in s.anggaran),
            sampai_kini=None if s.sampai_kini is None else _porsi(s.sampai_kini, persen),
        )


def _porsi(nilai: Decimal, persen: Decimal) -> Decimal:
    return angka.kali(angka.kali(nilai, persen), Decimal("0.01"))


def _rangkum(kode: str, tingkat: str, nama: str, sub: Sequence[_Sub], tw: int) -> dict[str, object]:
    """A row of sums; a quarter that one sub-kegiatan lacks is unknown for all above it."""
    realisasi = _total(s.sampai_kini for s in sub)
    pagu = angka.jumlah(s.pagu for s in sub)
    return {
        "kode": kode,
        "tingkat": tingkat,
        "nama": nama,
        "pagu_awal": angka.jumlah(s.pagu_awal for s in sub),
        "pagu": pagu,
        **{f"realisasi_tw{n}": _total(s.anggaran[n - 1] for s in sub) for n in range(1, tw + 1)},
        "realisasi": realisasi,
        "serapan": serapan(realisasi, pagu).nilai,
        "sisa": None if realisasi is None else angka.kurang(pagu, realisasi),
    }


def _baris_sub(s: _Sub, tw: int) -> dict[str, object]:
    return {
        **_rangkum(s.sub.kode, "sub_kegiatan", s.sub.nama, [s], tw),
        "seksi": " ".join(s.seksi),
        "keluaran": s.sub.keluaran,
        "satuan": s.sub.satuan,
        "target_fisik": s.target_fisik,
        "realisasi_fisik": s.realisasi_fisik,
        "capaian_fisik": s.capaian_fisik,
        "sumber": " ".join(s.sumber),
    }


def _efisiensi(
    cara: str, capaian: Decimal | None, terserap: object, milik: Sequence[_Sub]
) -> dict[str, object]:
    """Efficiency of a sasaran: from its absorption, or over the outputs of its programmes (``pmk22``)."""
    hasil: Efisiensi
    if cara == "pmk22":
        keluaran = [Keluaran(s.pagu, s.capaian_fisik, s.sampai_kini) for s in milik]
        hasil = pmk22(keluaran, capaian=capaian)
    else:
        hasil = efisiensi(cara, capaian=capaian, terserap=terserap if isinstance(terserap, Decimal) else None)
    return {
        "efisiensi_nilai": hasil.nilai,
        "efisiensi_hasil": hasil.hasil,
        "efisiensi_kode": hasil.kode,
    }
