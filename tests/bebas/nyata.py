"""The office as the package knows it: models, settings, rekap tables; and its measured tables."""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml
from tests.bebas.kantor import Butir, Kantor

from lkj import pengukuran
from lkj.konfigurasi import Ketentuan
from lkj.rencana import Rencana

FOLDER_SKALA = Path(__file__).parents[2] / "config/skala"
SKALA = {
    b.stem: yaml.load(b.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  all text, no objects
    for b in FOLDER_SKALA.glob("*.yaml")
}
"""Name → contents of every scale, figures as text."""

KOLOM_REKAP = (
    "id",
    "tw",
    "seksi",
    "jenis",
    "kunci",
    "ukuran",
    "nilai",
    "teks",
    "berkas",
    "lembar",
    "sel",
    "sidik",
)
TEKS = {"status", "dokumen", "nomor_dokumen", "tanggal_dokumen", "tahun_data", "keterangan"}
_INDIKATOR = {"nama": "Indikator", "definisi": "d", "formula": "f", "satuan": "x", "sumber_data": "s"}
_SUB = {"nama": "Sub", "keluaran": "keluaran", "satuan": "x"}

Tabel = dict[str, list[dict[str, str]]]
"""Name of a table (``tw1``, ``tw1_anggaran``, … ``tahun``, ``tahun_anggaran``) → its rows."""


# the plan --------------------------------------------------------------------------------------------
def rencana(k: Kantor) -> Rencana:
    """The plan as the package's model."""
    return Rencana.model_validate(
        {
            **{kunci: k[kunci] for kunci in ("tahun", "renstra_awal", "renstra_akhir", "penanggung_jawab")},
            "instansi": "Kecamatan Uji",
            "tujuan": [{**t, "uraian": "tujuan"} for t in k["tujuan"]],
            "sasaran": [{**s, "uraian": "sasaran"} for s in k["sasaran"]],
            "versi": [
                {**v, "nama": v["kode"], "nomor": v["kode"], "tanggal": v["berlaku_sejak"]}
                for v in k["versi"]
            ],
            "indikator": [{**i, **_INDIKATOR, "sumber_standar": _sumber(i)} for i in k["indikator"]],
            "target": [{"versi": v, "kode": i, **t} for (v, i), t in k["target"].items()],
            "renstra": [{"kode": kode, **r} for kode, r in k["renstra"].items()],
            "program": [{**p, "nama": "Program"} for p in k["program"]],
            "kegiatan": [{**g, "nama": "Kegiatan"} for g in k["kegiatan"]],
            "sub_kegiatan": [{**s, **_SUB} for s in k["sub"]],
            "peta": [{"nama": n, "nilai": p} for n, p in k["peta"].items()],
        }
    )


def _sumber(i: Butir) -> str | None:
    return "standar" if i["standar_nasional"] else None


def pengaturan(k: Kantor) -> dict[str, Any]:
    """The settings that measurement gets, as YAML would give them."""
    atur = dict(k["ketentuan"])
    atur["indikator"] = {kode: dict(sendiri) for kode, sendiri in atur["indikator"].items()}
    return {"seksi": k["seksi"], "ketentuan": atur}


# the rekap -------------------------------------------------------------------------------------------
def baris_rekap(k: Kantor, tw: int) -> list[dict[str, str]]:
    """What the rekap of a quarter says of the figures: one row for each cell that was filled in."""
    hasil = []
    for (n, seksi, jenis, kunci, ukuran), isi in k["isian"].items():
        if n != tw:
            continue
        baris = dict.fromkeys(KOLOM_REKAP, "") | {"tw": str(tw), "seksi": seksi, "jenis": jenis}
        baris |= {"id": f"tw{tw}/{seksi}/{jenis}/{kunci}/{ukuran}", "kunci": kunci, "ukuran": ukuran}
        hasil.append(baris | {"teks" if ukuran in TEKS else "nilai": isi})
    return sorted(hasil, key=lambda b: b["id"])


def csv_rekap(k: Kantor, tw: int) -> bytes:
    """The rekap of a quarter as CSV."""
    wadah = io.StringIO(newline="")
    penulis = csv.DictWriter(wadah, KOLOM_REKAP, lineterminator="\n")
    penulis.writeheader()
    penulis.writerows(baris_rekap(k, tw))
    return wadah.getvalue().encode()


# measurement -----------------------------------------------------------------------------------------
def ukur(k: Kantor, folder: Path) -> Tabel:
    """Let the package measure an office from its plan as a model and its rekap as tables."""
    berkas = folder / "rencana.xlsx"
    rekap = [folder / f"rekap{tw}.csv" for tw in (1, 2, 3, 4)]
    for tw, jalur in enumerate(rekap, 1):
        jalur.write_bytes(csv_rekap(k, tw))
    with _rencana_langsung(rencana(k)):
        return ukur_berkas(k, folder, berkas, rekap)


@contextmanager
def _rencana_langsung(model: Rencana) -> Iterator[None]:
    """Give the jobs this plan without a workbook: a wild plan would be refused, and reading takes long."""
    with patch("lkj.pengukuran.jalankan.rencana_kerja", lambda *_, **__: (model, [])):
        yield


def ukur_berkas(k: Kantor, folder: Path, berkas: Path, rekap: list[Path]) -> Tabel:
    """Let the package measure from a plan and the rekap tables of the four quarters."""
    umum: dict[str, Any] = {
        "rencana": berkas,
        "skala": berkas_skala(k),
        "pengaturan": pengaturan(k),
        "tahun": k["tahun"],
    }
    nama = [f"tw{tw}" for tw in (1, 2, 3, 4)]
    for tw, n in enumerate(nama, 1):
        keluar: dict[str, Any] = {
            "keluar": folder / f"{n}.csv",
            "keluar_anggaran": folder / f"{n}_anggaran.csv",
        }
        pengukuran.triwulan(**umum, rekap=rekap[:tw], tw=tw, **keluar)
    pengukuran.tahunan(
        **umum,
        rekap=rekap,
        tahun_lalu=[_tahun_lalu(folder, t, isi) for t, isi in k["terukur"].items()],
        skala_predikat=[FOLDER_SKALA / f"{k['ketentuan']['skala_predikat']}.yaml"],
        keluar=folder / "tahun.csv",
        keluar_anggaran=folder / "tahun_anggaran.csv",
        keluar_catatan=folder / "catatan.csv",
    )
    return {b: baca_csv(folder / f"{b}.csv") for n in (*nama, "tahun") for b in (n, f"{n}_anggaran")}


def _tahun_lalu(folder: Path, tahun: int, isi: dict[str, Butir]) -> Path:
    """The measured table of an earlier year."""
    berkas = folder / str(tahun) / "pengukuran.csv"
    berkas.parent.mkdir()
    with berkas.open("w", encoding="utf-8", newline="") as keluar:
        penulis = csv.writer(keluar, lineterminator="\n")
        penulis.writerow(("kode", "jenis", "target", "realisasi", "capaian"))
        for kode, b in isi.items():
            sasaran = "..".join(b["target"]) if isinstance(b["target"], tuple) else b["target"] or ""
            penulis.writerow((kode, "indikator", sasaran, b["realisasi"] or "", b["capaian"] or ""))
    return berkas


def berkas_skala(k: Kantor) -> list[Path]:
    """The files of the scales that an office names."""
    return [FOLDER_SKALA / f"{n}.yaml" for n in Ketentuan.model_validate(k["ketentuan"]).nama_skala()]


def baca_csv(berkas: Path) -> list[dict[str, str]]:
    """Rows of a table."""
    with berkas.open(encoding="utf-8", newline="") as isi:
        return list(csv.DictReader(isi))
