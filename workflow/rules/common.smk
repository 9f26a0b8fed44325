# Named functions for the rules: which files a stage reads, which settings, and the digest of it all.
# Input and params functions never raise and return only files that exist: what is missing or wrong is
# said by the job, with a remark. No workbook is opened here; files are only hashed, each once. A stage's
# code is imported inside its `run:`, so that a build with nothing to do loads none of it.

import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(workflow.basedir) / "workflow"))

from lkj import penjaga
from lkj.sidik import buat_janji, sidik_folder
from lkj.tahap import sidik_tahap

if workflow.is_main_process:
    # Also reports from Snakemake's own worker processes would otherwise be judged while they are made.
    _kalimat = penjaga.jaga().kalimat()
    if _kalimat:
        print(_kalimat, file=sys.stderr)


wildcard_constraints:
    unit=r"((?!(?:20\d\d|format_isian|periksa|arsip|ekspor|surat|unggah)/)[a-z0-9-]+/)?",
    tahun=r"20\d\d",
    tw="[1-4]",
    seksi="[a-z0-9_]+",
    dokumen=r"lkj_20\d\d(_tw[1-4])?",
    jenis="md|pdf|docx|html",


def ada(*berkas):
    """The paths that exist, as text."""
    return [str(b) for b in berkas if Path(b).is_file()]


def sebelum(tw):
    """The quarters up to and including ``tw``."""
    return range(1, int(tw) + 1)


# Settings ------------------------------------------------------------------------------------------
def pengaturan(w):
    """Settings of the office a job works for: this repository's, or one of many."""
    if not w.unit:
        return dict(config)
    import yaml

    try:
        isi = Path(f"config/unit/{w.unit.rstrip('/')}.yaml").read_text(encoding="utf-8")
        return dict(yaml.safe_load(isi))
    except (OSError, ValueError, TypeError, yaml.YAMLError):
        return {}


def pengaturan_isian(w):
    """What the stages up to the rekap use of the settings."""
    isi = pengaturan(w)
    instansi = isi.get("instansi") or {}
    return {"kode": instansi.get("kode"), "nama": instansi.get("nama"), "seksi": isi.get("seksi")}


def pengaturan_ukur(w):
    """What measurement uses of the settings."""
    isi = pengaturan(w)
    return {"seksi": list(isi.get("seksi") or {}), "ketentuan": isi.get("ketentuan") or {}}


# Files ---------------------------------------------------------------------------------------------
def rencana(w):
    return ada(f"data/raw/{w.unit}{w.tahun}/rencana.xlsx")


def jalur_rencana(w):
    """Where the plan is or should be."""
    return Path(f"data/raw/{w.unit}{w.tahun}/rencana.xlsx")


def isian_triwulan(w):
    """All files that lie in the folders of the quarters up to this one."""
    folder = (Path(f"data/raw/{w.unit}{w.tahun}/tw{n}") for n in sebelum(w.tw))
    return [str(b) for f in folder for b in sorted(f.glob("*")) if b.is_file() and b.name[0] != "."]


def rekap_sampai(w):
    return [f"data/processed/{w.unit}{w.tahun}/tw{n}/rekap.csv" for n in sebelum(getattr(w, "tw", 4))]


def pengukuran_sampai(w):
    return [f"data/processed/{w.unit}{w.tahun}/tw{n}/pengukuran.csv" for n in sebelum(w.tw)]


def sumber_naskah(w, masukan, narasi):
    """The paths that a report is written from."""
    from lkj.laporan.naskah import Sumber

    return Sumber(
        rencana=jalur_rencana(w),
        rekap=[Path(b) for b in masukan.rekap],
        pengukuran=Path(masukan.pengukuran),
        anggaran=Path(masukan.anggaran),
        per_triwulan=[Path(b) for b in masukan.per_triwulan],
        skala=[Path(b) for b in masukan.skala],
        skala_predikat=[Path(b) for b in masukan.skala_predikat],
        narasi=[Path(b) for b in narasi],
    )


def pengukuran_tahun_lalu(w):
    """Measured tables of the three earlier years, where those years are in the repository."""
    lalu = range(int(w.tahun) - 3, int(w.tahun))
    punya = [t for t in lalu if Path(f"data/raw/{w.unit}{t}/rencana.xlsx").is_file()]
    return [f"data/processed/{w.unit}{t}/pengukuran.csv" for t in punya]


def skala(kunci, bawaan):
    """Input function for the scale that the settings name."""

    def cari(w):
        nama = (pengaturan(w).get("ketentuan") or {}).get(kunci) or bawaan
        return ada(f"config/skala/{nama}.yaml")

    return cari


skala_capaian = skala("skala", "permendagri_86_2017")
skala_predikat = skala("skala_predikat", "predikat_akip_88_2021")


def narasi(w):
    folder = Path(f"data/raw/{w.unit}{w.tahun}/narasi")
    return [str(b) for b in sorted(folder.glob("*.md"))]


def laporan_semua_tahun():
    tahun = sorted(b.parent.name for b in Path("data/raw").glob("20[0-9][0-9]/rencana.xlsx"))
    return [f"reports/lkj_{t}.{jenis}" for t in tahun for jenis in ("pdf", "docx", "html", "md")]


# What the rule `terbit` publishes: reports in every format, and blank forms.
UNIT = r"(?:(?!(?:20\d\d|format_isian|periksa|arsip|ekspor|surat|unggah)/)[a-z0-9-]+/)?"
BERKAS_TERBIT = (
    UNIT + r"(?:lkj_20\d\d(?:_tw[1-4])?\.(?:md|pdf|docx|html)|format_isian/20\d\d/tw[1-4]/[a-z0-9_]+\.xlsx)"
)


def hasil_jadi(w):
    """The finished file that is published under this name."""
    jalur = Path(w.berkas)
    return f"build/{jalur.with_suffix('') / jalur.name}" if jalur.suffix == ".md" else f"build/{jalur}"


def penanda_terbit(w):
    """The marker that makes a published file be published again (see `lkj.penjaga`)."""
    return ada(penjaga.penanda(f"reports/{w.berkas}"))


# Promises: what each job's result hangs on ---------------------------------------------------------
def janji(tahap, *berkas, **bagian):
    """Params function: digests of the raw files, of the stage's code, and of named parts."""

    def hitung(w):
        daftar = [b for fungsi in berkas for b in fungsi(w)]
        tambahan = {nama: nilai(w) for nama, nilai in bagian.items()}
        return buat_janji(daftar, modul=sidik_tahap(tahap), **tambahan)

    return hitung


def templat(folder, *pola):
    """Digest of templates."""
    return lambda w: sidik_folder(Path(folder), *pola)


def batalkan_pewaktu():
    """Cancel the scheduler's leftover timer, which would hold the end of a build by about a second."""
    for utas in threading.enumerate():
        if isinstance(utas, threading.Timer):
            utas.cancel()
