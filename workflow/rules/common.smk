# What every rule stands on: the guard, the names that wildcards may have, and the promise of what a job reads.
# Input and params functions never raise and return only files that exist: what is missing or wrong is
# said by the job, with a remark. No workbook is opened here; files are only hashed, each once, when they
# are first named: promises speak of the moment at which the build was planned. A stage's code is loaded
# inside its `run:` (`muat`), so that a build with nothing to do loads none of it.

import gc
import importlib
import re
import sys
import threading
from functools import lru_cache
from pathlib import Path

# Snakemake's own objects live as long as the build. Searching all of them for garbage whenever a job has made a
# tree of a hundred thousand nodes took a tenth of every build, and of a start with nothing to do.
gc.freeze()
gc.set_threshold(100_000, 20, 100)

sys.path.insert(0, str(Path(workflow.basedir) / "workflow"))

from snakemake.persistence import PersistenceBase

from lkj import penjaga, petikan
from lkj.periode import POLA_KUNCI_BULAN, POLA_KUNCI_MASA, Masa, bulan_triwulan
from lkj.sidik import Kode, baca_buku, buat_janji, sidik_awal, versi_pustaka
from lkj.tahap import TAHAP, TAHAP_DIMINTA

_kode = Kode()
SIDIK_TAHAP = {t: _kode.sidik(*m, pustaka=p) for t, (m, p) in TAHAP.items() if t not in TAHAP_DIMINTA}

# To compare params Snakemake imports pandas, a fifth of a start with nothing to do, in case one of them is a
# DataFrame. Ours are text, numbers, lists and mappings.
PersistenceBase._serialize_param_pandas = PersistenceBase._serialize_param_builtin

PENJAGAAN = penjaga.Pemeriksaan()
if workflow.is_main_process:
    # Also reports from Snakemake's own worker processes would otherwise be judged while they are made.
    PENJAGAAN = penjaga.jaga()
    if _kalimat := PENJAGAAN.kalimat():
        print(_kalimat, file=sys.stderr)


# The optional prefix of an office of many; not one of the folders that stand beside it.
UNIT = r"(?:(?!(?:20\d\d|format_isian|periksa|arsip|ekspor|surat|unggah)/)[a-z0-9-]+/)?"

# The papers of the SOPs: those of a month, a quarter or a year, and those of a year only.
SURAT_TRIWULAN = (
    "undangan|daftar_hadir|notula|disposisi|pembagian_tugas|bukti_penyampaian|berita_acara_serah"
    "|lembar_koreksi|lembar_pengesahan|surat_pengantar|daftar_penggandaan"
)
SURAT_TAHUN = "surat_masuk|sk_tim_sakip"

# What is corrected, approved, signed and kept, so that its state comes from recorded acts: the report and the
# measurement, of a year or a quarter, and the rekap of a month.
DOKUMEN_SAH = rf"(?:lkj|pengukuran)_20\d\d(?:_tw[1-4])?|lkj_20\d\d_{POLA_KUNCI_BULAN}"

# How far the SOPs in force have come; a SOP itself is sop_ and its name, which begins with a letter.
STATUS_SOP = rf"sop_20\d\d(?:_(?:{POLA_KUNCI_MASA}))?"

# Documents that become pages, one name for each kind, without the ending. A new kind of paper is a line here.
DOKUMEN_NASKAH = "|".join(
    (
        DOKUMEN_SAH,
        r"berita_acara_perbaikan_20\d\d",
        r"pk_20\d\d_[a-z0-9_]+(?:-[1-9]\d?)?",
        r"(?:iku|rencana_aksi|pohon_kinerja)_20\d\d",
        r"sop_[a-z][a-z0-9_]*",
        rf"surat/20\d\d/(?:(?:{POLA_KUNCI_MASA})/(?:{SURAT_TRIWULAN})|(?:{SURAT_TRIWULAN}|{SURAT_TAHUN}))",
    )
)
DOKUMEN = f"{DOKUMEN_NASKAH}|{STATUS_SOP}"


wildcard_constraints:
    unit=UNIT,
    tahun=r"20\d\d",
    tw="[1-4]",
    masa=POLA_KUNCI_MASA,
    seksi="[a-z0-9_]+",
    dokumen=DOKUMEN,
    sop=r"[a-z][a-z0-9_]*",
    jabatan=r"[a-z0-9_]+(?:-[1-9]\d?)?",
    jenis="md|pdf|docx|html",


def ada(*berkas):
    """The paths that exist, as text; what their bytes are now is what every job is promised.

    A name with braces is no input: Snakemake would take it for a wildcard, find that no rule fits, and keep the
    old output without a word. The jobs that read whole folders get such names by `berkurung`.
    """
    nama = [str(b) for b in berkas if Path(b).is_file() and not set("{}") & set(str(b))]
    for b in nama:
        penjaga.betulkan_waktu(Path(b))
        sidik_awal(b)
    return nama


def berkurung(folder):
    """Files of a folder whose names cannot be inputs (`ada`), for the job to refuse by name."""
    return sorted(str(b) for b in folder.glob("*[{}]*") if b.is_file())


def buku_nomor(unit, tahun, jenis):
    """The registers of numbers of a year and of the next, in which the letters of its end are written."""
    return ada(*(f"data/raw/{unit}{n}/surat/register_{jenis}.csv" for n in (tahun, int(tahun) + 1)))


def masa_dokumen(nama):
    """The period of a document by its name: ``lkj_2023``, ``sop_2023_tw1``, ``lkj_2023_bl02``."""
    tahun, *kunci = nama.split("_")[1:]
    return Masa.dari_kunci(int(tahun), *(kunci or [""]))


def sampai(tw):
    """The quarters up to and including ``tw``."""
    return range(1, int(tw) + 1)


# What the rule `terbit` publishes: documents in every format, blank forms, entry sheets, and marked copies with
# their messages.
BERKAS_TERBIT = (
    rf"{UNIT}(?:(?:{DOKUMEN})\.(?:md|pdf|docx|html)"
    rf"|(?:{DOKUMEN_SAH})_(?:siap_)?ttd\.pdf"
    rf"|{STATUS_SOP}\.json"
    r"|unggah/20\d\d/[A-Za-z0-9_.-]+\.pdf"
    rf"|arsip/(?:{DOKUMEN_SAH})\.zip"
    rf"|format_isian/20\d\d/(?:{POLA_KUNCI_MASA})/[a-z0-9_]+\.xlsx"
    rf"|periksa/20\d\d/(?:{POLA_KUNCI_MASA})/[a-z0-9_]+\.(?:xlsx|txt)"
    r"|ekspor/20\d\d/(?:tw[1-4]/)?[a-z0-9_]+\.(?:xlsx|csv))"
)


def hasil_jadi(w):
    """The finished file that is published under this name."""
    jalur = Path(w.berkas)
    return f"build/{jalur.with_suffix('') / jalur.name}" if jalur.suffix == ".md" else f"build/{jalur}"


def diminta(pola):
    """The files matching a pattern that this build was asked for by name.

    What looks at files as they are on disk waits for these, or it would see them as they were before.
    """
    nama = () if workflow.dag is None else map(str, workflow.dag.targetfiles)  # a plan without jobs is false
    return sorted(b for b in nama if re.fullmatch(pola, b))


def penanda_terbit(w):
    """The marker that makes a published file be published again (see `lkj.penjaga`)."""
    return ada(penjaga.penanda(f"reports/{w.berkas}"))


# Promises: what each job's result hangs on ---------------------------------------------------------
def janji(tahap, *berkas):
    """Params function: digests of the stage's code, and of raw files and templates that are given as
    input functions or as lists."""

    def hitung(w):
        daftar = [b for asal in berkas for b in (asal(w) if callable(asal) else asal)]
        return buat_janji(daftar, modul=sidik_kode(tahap))

    return hitung


def sidik_kode(tahap):
    """Digest of a stage's code, as it was when the rules were read or, of a rare stage, first asked for."""
    if tahap not in SIDIK_TAHAP:
        modul, pustaka = TAHAP[tahap]
        SIDIK_TAHAP[tahap] = _kode.sidik(*modul, pustaka=pustaka)
    return SIDIK_TAHAP[tahap]


def folder_templat(w):
    """The folder of the office's own templates, which come before the shipped ones."""
    return Path("templates/kantor") / w.unit


def templat(*pola):
    """Input function: the shipped templates that match any of the patterns, and the office's own."""

    def cari(w):
        return berkas_templat(folder_templat(w), pola)

    return cari


@lru_cache(maxsize=None)
def berkas_templat(kantor, pola):
    return templat_baku(*pola) + cocok(kantor, *pola)


def tampilan_kantor(w):
    """The look that an office chose, and its own fonts."""
    return berkas_tampilan(folder_templat(w))


@lru_cache(maxsize=None)
def berkas_tampilan(kantor):
    return cocok(kantor, "tampilan.yaml", "fonts/*.ttf", "fonts/*.otf")


def templat_baku(*pola):
    """The shipped templates that match any of the patterns."""
    return cocok(Path("templates"), *pola)


def cocok(folder, *pola):
    return ada(*sorted({b for p in pola for b in folder.glob(p)}))


_memuat = threading.Lock()


def muat(modul):
    """The code of a stage, loaded on first use and by one job at a time.

    Two threads that load a package and a module of it at once wait for each other; Python then shows one
    of them what is only half loaded.
    """
    with _memuat:
        return importlib.import_module(modul)


def batalkan_pewaktu():
    """Cancel the scheduler's leftover timer, which would hold the end of a build by about a second."""
    for utas in threading.enumerate():
        if isinstance(utas, threading.Timer):
            utas.cancel()
