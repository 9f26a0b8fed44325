"""What templates are filled in with when they are checked: an office's own year, or else the example's."""

from pathlib import Path
from typing import Any

import yaml

from lkj import pengukuran, rekap
from lkj.cli.umum import muat_yaml
from lkj.contoh import muat_pengaturan, tulis_contoh
from lkj.laporan.templat.uji import Uji
from lkj.periksa import triwulan

BAKU = Path("templates")
CONFIG = Path("config")
_TRIWULAN = [f"tw{n}/{t}.csv" for n in (1, 2, 3, 4) for t in ("rekap", "pengukuran")]
TABEL = ("pengukuran.csv", "anggaran.csv", *_TRIWULAN)


def folder_kantor(unit: str) -> Path:
    """The folder of an office's own templates."""
    return BAKU / "kantor" / unit


def semua_unit() -> tuple[str, ...]:
    """The offices whose settings are in the repository."""
    return tuple(sorted(b.stem for b in (CONFIG / "unit").glob("*.yaml")))


def bahan_sendiri(unit: str) -> Uji | None:
    """The newest year of the office that is measured; None where there is none."""
    olahan = Path("data/processed") / unit
    jadi = [b for b in sorted(olahan.glob("20[0-9][0-9]")) if all((b / t).is_file() for t in TABEL)]
    if not jadi:
        return None
    pengaturan = muat_yaml(CONFIG / f"unit/{unit}.yaml" if unit else CONFIG / "config.yaml")
    raw = Path("data/raw") / unit / jadi[-1].name
    return _uji(unit, raw / "rencana.xlsx", jadi[-1], pengaturan)


def bahan_contoh(unit: str, folder: Path) -> Uji:
    """The example's year, checked and measured in a folder."""
    tulis_contoh(folder)
    raw, olahan = folder / "data/raw/2023", folder / "data/processed/2023"
    pengaturan = muat_pengaturan()
    uji = _uji(unit, raw / "rencana.xlsx", olahan, pengaturan)
    instansi = {k: pengaturan["instansi"][k] for k in ("kode", "nama")}
    ukur = {"seksi": list(pengaturan["seksi"]), "ketentuan": pengaturan["ketentuan"]}
    for tw in (1, 2, 3, 4):
        _triwulan(uji, tw, {**instansi, "seksi": pengaturan["seksi"]}, ukur)
    sumber = uji.sumber(None)
    pengukuran.tahunan(
        rencana=uji.rencana,
        rekap=sumber.rekap,
        tahun_lalu=[],
        skala=sumber.skala,
        skala_predikat=sumber.skala_predikat,
        pengaturan=ukur,
        tahun=uji.tahun,
        keluar=olahan / "pengukuran.csv",
        keluar_anggaran=olahan / "anggaran.csv",
        keluar_catatan=olahan / "catatan.csv",
    )
    return uji


def _uji(unit: str, rencana: Path, olahan: Path, pengaturan: dict[str, Any]) -> Uji:
    return Uji(
        rencana=rencana,
        olahan=olahan,
        config=CONFIG,
        pengaturan=yaml.safe_load(yaml.safe_dump(pengaturan)) | _tanpa_tanda(pengaturan),
        tahun=int(olahan.name),
        baku=BAKU,
        kantor=folder_kantor(unit),
        unit=() if unit else semua_unit(),
    )


def _tanpa_tanda(pengaturan: dict[str, Any]) -> dict[str, Any]:
    """The document's settings as its text gets them: without the mark of the page."""
    dokumen = pengaturan.get("dokumen")
    return {"dokumen": {**dokumen, "tanda": None}} if isinstance(dokumen, dict) else {}


def _triwulan(uji: Uji, tw: int, isian: dict[str, Any], ukur: dict[str, Any]) -> None:
    folder = uji.olahan / f"tw{tw}"
    catatan, tabel = folder / "catatan.csv", folder / "isian.csv"
    triwulan.jalankan(
        rencana=uji.rencana,
        isian=sorted(b for b in (uji.rencana.parent / f"tw{tw}").iterdir() if b.is_file()),
        sebelum=[uji.olahan / f"tw{n}/isian.csv" for n in range(1, tw)],
        pengaturan=isian,
        tahun=uji.tahun,
        tw=tw,
        keluar=catatan,
        keluar_isian=tabel,
    )
    rekap.susun(isian=tabel, catatan=catatan, keluar=folder / "rekap.csv")
    sumber = uji.sumber(tw)
    pengukuran.triwulan(
        rencana=uji.rencana,
        rekap=sumber.rekap,
        skala=sumber.skala,
        pengaturan=ukur,
        tahun=uji.tahun,
        tw=tw,
        keluar=folder / "pengukuran.csv",
        keluar_anggaran=folder / "anggaran.csv",
    )
