"""Write the plan workbook: filled from a plan, or blank for an office to begin with."""

from collections.abc import Iterable, Iterator
from typing import Any

from lkj import tabel
from lkj.rencana import tata
from lkj.rencana.baku import PETA_BAKU
from lkj.rencana.kaidah import tampil
from lkj.rencana.model import NilaiTarget, PetaOrdinal, Rencana
from lkj.rencana.porsi import tulis_porsi
from lkj.tabel import Lembaran


def tulis_rencana(rencana: Rencana) -> bytes:
    """The plan as a workbook; the same plan gives the same bytes."""
    return tulis_lembaran(baris_rencana(rencana), instansi=rencana.instansi, tahun=rencana.tahun)


def baris_rencana(rencana: Rencana) -> Lembaran:
    """The rows of the plan's sheets, as `tulis_lembaran` takes them."""
    dpa = tuple(v.kode for v in rencana.versi if v.jenis == "DPA")
    masa = (rencana.renstra_awal, rencana.renstra_akhir)
    peta = {i.kode: rencana.peta_indikator(i) for i in rencana.indikator}
    return [
        (tata.UMUM, _umum(rencana.tahun, rencana.instansi, *masa)),
        (tata.SASARAN, list(_tujuan_sasaran(rencana))),
        (tata.VERSI, [v.model_dump() for v in rencana.versi]),
        (tata.INDIKATOR, [{**i.model_dump(), "program": ", ".join(i.program)} for i in rencana.indikator]),
        (tata.TARGET, [_rata_target(t.model_dump(), peta[t.kode]) for t in rencana.target]),
        (
            tata.renstra(*masa, rencana.tahun),
            [_rata_renstra(r.model_dump(), peta[r.kode]) for r in rencana.renstra],
        ),
        (tata.PROGRAM, _program(rencana)),
        (tata.sub_kegiatan(dpa), [_rata_sub(s.model_dump()) for s in rencana.sub_kegiatan]),
        (tata.PETA, list(_peta(rencana.peta))),
        (tata.PENANGGUNG_JAWAB, [p.model_dump() for p in rencana.penanggung_jawab]),
        (tata.PK_PEJABAT, [j.model_dump() for j in rencana.janji_pejabat]),
        *_renstra_rupiah(rencana),
    ]


def tulis_rencana_kosong(*, tahun: int, instansi: str, renstra: tuple[int, int]) -> bytes:
    """A plan workbook for an office to begin with: headers, drop-downs and the usual ordinal maps.

    Args:
        tahun: Year of the plan.
        instansi: The office as it prints itself.
        renstra: First and last year of the Renstra.
    """
    isi: Lembaran = [
        (tata.UMUM, _umum(tahun, instansi, *renstra)),
        *((t, []) for t in (tata.SASARAN, tata.VERSI, tata.INDIKATOR, tata.TARGET)),
        (tata.renstra(*renstra, tahun), []),
        (tata.PROGRAM, []),
        (tata.sub_kegiatan(("DPA-1",)), []),
        (tata.PETA, list(_peta(PETA_BAKU))),
        (tata.PENANGGUNG_JAWAB, []),
        (tata.PK_PEJABAT, []),
        (tata.renstra_rupiah(renstra[0], tahun), []),
    ]
    return tulis_lembaran(isi, instansi=instansi, tahun=tahun)


def _umum(tahun: int, instansi: str, awal: int, akhir: int) -> list[dict[str, Any]]:
    isi = {
        "tahun": str(tahun),
        "instansi": instansi,
        "renstra_awal": str(awal),
        "renstra_akhir": str(akhir),
    }
    return [{"uraian": judul, "isi": isi[kunci]} for kunci, judul in tata.KUNCI_UMUM.items()]


def _tujuan_sasaran(rencana: Rencana) -> Iterator[dict[str, Any]]:
    for t in rencana.tujuan:
        yield {"kode": t.kode, "jenis": "Tujuan", "uraian": t.uraian}
    for s in rencana.sasaran:
        yield {"kode": s.kode, "jenis": "Sasaran", "uraian": s.uraian, "tujuan": s.tujuan}


def _program(rencana: Rencana) -> list[dict[str, Any]]:
    program = [
        {"kode": p.kode, "nama": p.nama, "sasaran": tulis_porsi(p.sasaran, p.porsi)} for p in rencana.program
    ]
    baris: list[dict[str, Any]] = [*program, *(k.model_dump() for k in rencana.kegiatan)]
    return sorted(baris, key=lambda b: str(b["kode"]))


def _peta(peta: Iterable[PetaOrdinal]) -> Iterator[dict[str, Any]]:
    for p in peta:
        for sebutan, nilai in p.nilai:
            yield {"peta": p.nama, "sebutan": sebutan, "nilai": nilai}


def _kata(nilai: NilaiTarget, peta: PetaOrdinal | None) -> NilaiTarget | str:
    """The word of a step; any other value as it is."""
    return tampil(nilai, peta) if peta and nilai is not None else nilai


def _rata_target(isi: dict[str, Any], peta: PetaOrdinal | None = None) -> dict[str, Any]:
    tw = {f"tw{n}": _kata(t, peta) for n, t in enumerate(isi["tw"], 1)}
    return {**isi, "tahun": _kata(isi.get("tahun"), peta), **tw}


def _rata_renstra(isi: dict[str, Any], peta: PetaOrdinal | None) -> dict[str, Any]:
    target = {f"target_{t}": _kata(n, peta) for t, n in isi["target"].items()}
    realisasi = {f"realisasi_{t}": _kata(n, peta) for t, n in isi["realisasi"].items()}
    return {**isi, "akhir": _kata(isi["akhir"], peta), **target, **realisasi}


def _renstra_rupiah(rencana: Rencana) -> Lembaran:
    """The sheet of the Renstra's money, where the plan has any."""
    if not rencana.renstra_rupiah:
        return []
    t = tata.renstra_rupiah(rencana.renstra_awal, rencana.tahun)
    return [(t, [_rata_rupiah(r.model_dump()) for r in rencana.renstra_rupiah])]


def _rata_rupiah(isi: dict[str, Any]) -> dict[str, Any]:
    return {**isi, **{f"realisasi_{t}": n for t, n in isi["realisasi"].items()}}


def _rata_sub(isi: dict[str, Any]) -> dict[str, Any]:
    return {**_rata_target(isi), **{f"pagu_{v}": n for v, n in isi["pagu"].items()}}


def tulis_lembaran(isi: Lembaran, *, instansi: str, tahun: int) -> bytes:
    """A plan workbook of these sheets.

    Args:
        isi: The sheets.
        instansi: The office as it prints itself.
        tahun: Year of the plan.
    """
    tercetak = [
        (t, [{k.kunci: _rentang(b.get(k.kunci)) for k in t.kolom} for b in baris]) for t, baris in isi
    ]
    return tabel.tulis_lembaran(tercetak, judul=f"Rencana {instansi} {tahun}", tahun=tahun)


def _rentang(nilai: Any) -> Any:
    """A range as it is typed; any other value as it is."""
    return tampil(nilai) if isinstance(nilai, tuple) else nilai
