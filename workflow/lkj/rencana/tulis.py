"""Write the plan workbook: filled from a plan, or blank for an office to begin with."""

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from lkj.buku_kerja import Gaya, buku_kerja, tulis_sel
from lkj.rencana import tata
from lkj.rencana.kaidah import tampil
from lkj.rencana.model import Rencana
from lkj.tabel import Kolom, Tata

_BARIS_KOSONG = 60


def tulis_rencana(rencana: Rencana) -> bytes:
    """The plan as a workbook; the same plan gives the same bytes."""
    dpa = tuple(v.kode for v in rencana.versi if v.jenis == "DPA")
    renstra = tata.renstra(rencana.renstra_awal, rencana.renstra_akhir, rencana.tahun)
    isi: list[tuple[Tata, list[dict[str, Any]]]] = [
        (
            tata.UMUM,
            _umum(rencana.tahun, rencana.instansi, rencana.renstra_awal, rencana.renstra_akhir),
        ),
        (tata.SASARAN, list(_tujuan_sasaran(rencana))),
        (tata.VERSI, [v.model_dump() for v in rencana.versi]),
        (tata.INDIKATOR, [_datar(i.model_dump()) for i in rencana.indikator]),
        (tata.TARGET, [_rata_target(t.model_dump()) for t in rencana.target]),
        (renstra, [_rata_renstra(r.model_dump()) for r in rencana.renstra]),
        (tata.PROGRAM, _program(rencana)),
        (tata.sub_kegiatan(dpa), [_rata_sub(s.model_dump()) for s in rencana.sub_kegiatan]),
    ]
    return _tulis(isi, judul=f"Rencana {rencana.instansi} {rencana.tahun}", tanggal=date(rencana.tahun, 1, 1))


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
    baris = [_datar(p.model_dump()) for p in rencana.program] + [k.model_dump() for k in rencana.kegiatan]
    return sorted(baris, key=lambda b: str(b["kode"]))


def _datar(isi: dict[str, Any]) -> dict[str, Any]:
    return {k: ", ".join(v) if isinstance(v, tuple) else v for k, v in isi.items()}


def _rata_target(isi: dict[str, Any]) -> dict[str, Any]:
    return {**isi, **{f"tw{n}": t for n, t in enumerate(isi["tw"], 1)}}


def _rata_renstra(isi: dict[str, Any]) -> dict[str, Any]:
    target = {f"target_{t}": n for t, n in isi["target"].items()}
    return {**isi, **target, **{f"realisasi_{t}": n for t, n in isi["realisasi"].items()}}


def _rata_sub(isi: dict[str, Any]) -> dict[str, Any]:
    return {
        **_rata_target(isi),
        **{f"pagu_{v}": n for v, n in isi["pagu"].items()},
        "target": isi["target"],
    }


def _tulis(isi: Sequence[tuple[Tata, list[dict[str, Any]]]], *, judul: str, tanggal: date) -> bytes:
    wadah = io.BytesIO()
    with buku_kerja(wadah, judul=judul, tanggal=tanggal) as buku:
        gaya = Gaya(buku)
        for t, baris in isi:
            lembar = buku.add_worksheet(t.lembar)
            lembar.freeze_panes(t.baris_judul, 1)
            lembar.set_landscape()
            lembar.set_paper(9)
            lembar.fit_to_pages(1, 0)
            lembar.repeat_rows(0)
            for i, kolom in enumerate(t.kolom):
                lembar.set_column(i, i, kolom.lebar)
                lembar.write_string(0, i, kolom.judul, gaya.judul_kolom)
                _pilihan(lembar, i, kolom)
            for n, b in enumerate(baris, t.baris_judul):
                _satu_baris(lembar, n, t.kolom, b, gaya)
    return wadah.getvalue()


def _pilihan(lembar: Any, i: int, kolom: Kolom) -> None:
    if kolom.pilihan:
        lembar.data_validation(
            1,
            i,
            _BARIS_KOSONG,
            i,
            {
                "validate": "list",
                "source": list(kolom.pilihan),
                "error_title": "Nilai tidak dikenal",
                "error_message": f"Pilih salah satu: {', '.join(kolom.pilihan)}.",
            },
        )


def _satu_baris(lembar: Any, n: int, kolom: Sequence[Kolom], isi: Mapping[str, Any], gaya: Gaya) -> None:
    for i, k in enumerate(kolom):
        nilai = isi.get(k.kunci)
        if isinstance(nilai, tuple):
            nilai = tampil(nilai)
        format_sel = {"rupiah": gaya.rupiah, "tanggal": gaya.tanggal}.get(k.jenis)
        if format_sel is None:
            format_sel = gaya.angka if isinstance(nilai, Decimal) else gaya.teks
        tulis_sel(lembar, n, i, nilai, format_sel)
