"""What the charts of a report show: rows of printed figures, from the same material as its words.

The job that writes the Markdown also writes these rows, so that a chart, its alternative text and the
sentence about it cannot tell different stories. Steps of ordinal indicators have no distance and are left
out; a range target is drawn as a band. What columns a chart reads stands at the top of its template.
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from lkj import angka
from lkj.laporan.bahan import Bahan, capaian_tercetak
from lkj.laporan.kalimat import sebab
from lkj.laporan.struktur import baris_bagan, susun_struktur
from lkj.periode import romawi
from lkj.rencana import Indikator
from lkj.rencana.kaidah import tampil
from lkj.rencana.model import NilaiTarget

Isi = dict[str, str | int | None]
"""A row of a chart; figures as decimal text."""

_HURUF_NAMA = ((12, 96), (24, 64), (999, 44))
"""Letters of a name in a chart of up to so many; the whole stands in the table, under the same number."""
_HURUF_KATA = 24
"""A longer word may be broken anywhere, or it would run into the bars."""
_TAHUN_LALU = 3
"""Years before this one, as in the table of A.2 (PermenPANRB 53/2014 Lampiran II)."""
_CARA = {
    "jumlah": ("jumlah per triwulan", "jumlah"),
    "akhir": ("posisi akhir triwulan", "posisi akhir"),
    "tahunan": ("diukur sekali setahun", "tahunan"),
}
"""What a quarter's figure is, by the indicator's aggregation, in full and for a crowded chart."""
_PADAT = 24
"""With more indicators than these a chart is crowded."""


def data_grafik(b: Bahan) -> dict[str, list[Isi]]:
    """The rows of every chart by its name; none where a chart has nothing to show."""
    return {
        "capaian": [_capaian(b, nomor, i) for nomor, i in bernomor(b)],
        "triwulan": [baris for nomor, i in tergambar(b) for baris in _triwulan(b, nomor, i)],
        "tahunan": [baris for nomor, i in tergambar(b) for baris in _tahunan(b, nomor, i)],
        "serapan": _serapan(b),
        "kuadran": _kuadran(b),
        "struktur": [] if b.tw else baris_bagan(susun_struktur(b.kantor, b.tanggal)[0]),
    }


def berkas_data(naskah: Path) -> Path:
    """Where the rows of the charts of a Markdown file lie."""
    return naskah.with_name("grafik.json")


def ke_json(data: dict[str, list[Isi]]) -> bytes:
    """The rows as a file; equal rows are equal bytes."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def bernomor(b: Bahan) -> Iterator[tuple[str, Indikator]]:
    """The indicators with the numbers that they have in the table of measurement: 1.1, 1.2, 2.1."""
    for n, s in enumerate(b.rencana.sasaran, 1):
        for k, i in enumerate(b.rencana.indikator_sasaran(s.kode), 1):
            yield f"{n}.{k}", i


def tergambar(b: Bahan) -> Iterator[tuple[str, Indikator]]:
    """The indicators whose values have a height."""
    return ((nomor, i) for nomor, i in bernomor(b) if b.rumus(i) != "ordinal")


def ringkas(nama: str, banyak: int = 1) -> str:
    """A name that fits a chart of ``banyak`` of them: cut at a word, its longest words breakable."""
    batas = next(huruf for sampai, huruf in _HURUF_NAMA if banyak <= sampai)
    if len(nama) > batas:
        awal = nama[: batas - 1]
        nama = (awal.rpartition(" ")[0] or awal) + "…"
    return re.sub(rf"\S{{{_HURUF_KATA}}}(?=\S)", "\\g<0>\u200b", nama)


def _teks(nilai: Decimal | None, desimal: int = 2) -> str | None:
    return None if nilai is None else angka.ke_csv(angka.bulatkan(nilai, desimal))


def _target(nilai: NilaiTarget) -> Isi:
    """A target as a height, or as a band between two."""
    bawah, atas = nilai if isinstance(nilai, tuple) else (nilai, None)
    return {"target": _teks(bawah), "target_atas": _teks(atas)}


def _capaian(b: Bahan, nomor: str, i: Indikator) -> Isi:
    ekor, u = "" if b.tw is None else "_sd", b.ukur(i.kode)
    kategori = u[f"kategori{ekor}"]
    return {
        "nomor": nomor,
        "nama": ringkas(i.nama),
        "capaian": _teks(capaian_tercetak(u, ekor), b.desimal(i.kode)),
        "kategori": b.gaya_kategori(kategori, i.kode),
        "nama_kategori": b.nama_kategori(kategori, i.kode),
        "sebab": sebab(u["kode_khusus" if b.tw is None else "kode_sd"]) or "belum ada data",
    }


def _kepala(b: Bahan, nomor: str, i: Indikator, keterangan: str) -> Isi:
    """What all columns of a panel share."""
    return {"nomor": nomor, "nama": ringkas(i.nama, len(b.rencana.indikator)), "keterangan": keterangan}


def _padat(b: Bahan) -> bool:
    return len(b.rencana.indikator) > _PADAT


def _arah(b: Bahan, i: Indikator) -> str:
    return "; makin kecil makin baik" if i.polaritas == "negatif" and not _padat(b) else ""


def _triwulan(b: Bahan, nomor: str, i: Indikator) -> Iterator[Isi]:
    """Four quarters of an indicator; of those to come only the target is known."""
    kepala = _kepala(b, nomor, i, _keterangan_triwulan(b, i))
    for tw in range(1, 5):
        u = b.per_triwulan[tw].satu("indikator", i.kode) if tw in b.triwulan else None
        target = u.target("target_tw") if u else b.rencana.target_triwulan(i.kode, tw)
        yield {
            **kepala,
            "kolom": romawi(tw),
            "bentuk": "batang" if i.agregasi in ("jumlah", "tahunan") else "garis",
            **_target(target if i.diisi_pada(tw) else None),
            "realisasi": _teks(u.angka("realisasi_tw")) if u else None,
        }


def _keterangan_triwulan(b: Bahan, i: Indikator) -> str:
    """Unit and kind of a quarter's figure; of counts also what they add up to."""
    u = b.per_triwulan[b.terakhir].satu("indikator", i.kode)
    cara = _CARA.get(i.agregasi, ("nilai per triwulan", "per triwulan"))[_padat(b)]
    dasar = f"{i.satuan}; {cara}{_arah(b, i)}"
    jumlah, target = u.angka("realisasi_sd"), u.target("target_sd")
    if _padat(b) or i.agregasi != "jumlah" or jumlah is None or target is None:
        return dasar
    return f"{dasar}; s.d. TW {romawi(b.terakhir)} {angka.tulis(jumlah)} dari target {tampil(target)}"


def _tahunan(b: Bahan, nomor: str, i: Indikator) -> Iterator[Isi]:
    """The years before, this year and the rest of the Renstra; a quarter's report has no such chart."""
    if b.tw is not None:
        return
    u, renstra = b.ukur(i.kode), b.rencana.renstra_indikator(i.kode)
    kepala = _kepala(b, nomor, i, f"{i.satuan}{_arah(b, i)}")
    for tahun in tahun_tergambar(b):
        kolom = "realisasi" if tahun == b.tahun else f"realisasi_{tahun}"
        yield {
            **kepala,
            "kolom": str(tahun),
            "bentuk": "garis",
            **_target(renstra.target.get(tahun)),
            "realisasi": _teks(u.angka(kolom)),
        }


def tahun_tergambar(b: Bahan) -> range:
    """The years of the chart of several years."""
    return range(b.tahun - _TAHUN_LALU, max(b.rencana.renstra_akhir, b.tahun) + 1)


def _serapan(b: Bahan) -> list[Isi]:
    return [
        {
            "kode": u["kode"],
            "nama": ringkas(u["nama"]),
            "pagu": _teks(u.angka("pagu"), 0),
            "realisasi": _teks(u.angka("realisasi"), 0),
            "persen": _teks(u.angka("serapan"), b.desimal()),
        }
        for u in b.anggaran.pilih("program")
    ]


def _kuadran(b: Bahan) -> list[Isi]:
    """Each sasaran as a point; without an absorption of the whole there is nothing to set it against."""
    batas = b.anggaran.satu("jumlah").angka("serapan")
    if b.tw is not None or batas is None:
        return []
    return [
        {
            "nomor": str(n),
            "nama": ringkas(s.uraian),
            "capaian": _teks(b.pengukuran.satu("sasaran", s.kode).angka("capaian"), b.desimal()),
            "serapan": _teks(b.anggaran.satu("sasaran", s.kode).angka("serapan"), b.desimal()),
            "batas_serapan": _teks(batas, b.desimal()),
        }
        for n, s in enumerate(b.rencana.sasaran, 1)
    ]
