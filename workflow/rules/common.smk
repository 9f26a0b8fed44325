# Named functions for the rules: which files a stage reads, which settings, and the digest of it all.
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

from lkj import penjaga
from lkj.sidik import Kode, buat_janji, sidik_awal
from lkj.tahap import TAHAP

_kode = Kode()
SIDIK_TAHAP = {tahap: _kode.sidik(*modul, pustaka=pustaka) for tahap, (modul, pustaka) in TAHAP.items()}

# To compare params Snakemake imports pandas, a fifth of a start with nothing to do, in case one of them is a
# DataFrame. Ours are text, numbers, lists and mappings.
PersistenceBase._serialize_param_pandas = PersistenceBase._serialize_param_builtin

if workflow.is_main_process:
    # Also reports from Snakemake's own worker processes would otherwise be judged while they are made.
    _kalimat = penjaga.jaga().kalimat()
    if _kalimat:
        print(_kalimat, file=sys.stderr)


# Documents that become pages, one name for each kind, without the ending. A new kind of paper is a line here.
DOKUMEN = "|".join(
    (
        r"lkj_20\d\d(?:_tw[1-4])?",
        r"berita_acara_perbaikan_20\d\d",
        r"pk_20\d\d_[a-z0-9_]+(?:-[1-9]\d?)?",
        r"(?:iku|rencana_aksi|pohon_kinerja|pengukuran)_20\d\d",
    )
)


wildcard_constraints:
    unit=r"((?!(?:20\d\d|format_isian|periksa|arsip|ekspor|surat|unggah)/)[a-z0-9-]+/)?",
    tahun=r"20\d\d",
    tw="[1-4]",
    seksi="[a-z0-9_]+",
    dokumen=DOKUMEN,
    jabatan=r"[a-z0-9_]+(?:-[1-9]\d?)?",
    jenis="md|pdf|docx|html",


def ada(*berkas):
    """The paths that exist, as text; what their bytes are now is what every job is promised."""
    nama = [str(b) for b in berkas if Path(b).is_file()]
    for b in nama:
        penjaga.betulkan_waktu(Path(b))
        sidik_awal(b)
    return nama


def sampai(tw):
    """The quarters up to and including ``tw``."""
    return range(1, int(tw) + 1)


# Settings ------------------------------------------------------------------------------------------
@lru_cache(maxsize=None)
def pengaturan_unit(unit):
    """Settings of one office of many, read once; empty where there are none."""
    import yaml

    try:
        isi = yaml.safe_load(Path(f"config/unit/{unit.rstrip('/')}.yaml").read_text(encoding="utf-8"))
        return dict(isi)
    except (OSError, ValueError, TypeError, yaml.YAMLError):
        return {}


def pengaturan(w):
    """Settings of the office a job works for: this repository's, or one of many."""
    return pengaturan_unit(w.unit) if w.unit else dict(config)


def bagian(w, kunci):
    """A section of the settings; empty where it is missing or of another kind, which the job will say."""
    isi = pengaturan(w).get(kunci)
    return isi if isinstance(isi, dict) else {}


def pengaturan_isian(w):
    """What the stages up to the rekap use of the settings."""
    instansi = bagian(w, "instansi")
    return {
        "kode": instansi.get("kode"),
        "nama": instansi.get("nama"),
        "seksi": pengaturan(w).get("seksi"),
        "keuangan": bagian(w, "ketentuan").get("keuangan", "lra"),
        "format": pengaturan(w).get("format") or {},
    }


def pengaturan_format(w):
    """What a blank form uses of the settings; what is not set follows the model."""
    sendiri = {
        "kertas": bagian(w, "dokumen").get("kertas"),
        "rumus_negatif": bagian(w, "ketentuan").get("rumus_negatif"),
    }
    return pengaturan_isian(w) | {k: n for k, n in sendiri.items() if n is not None}


def pengaturan_ukur(w):
    """What measurement uses of the settings."""
    return {"seksi": list(bagian(w, "seksi")), "ketentuan": pengaturan(w).get("ketentuan") or {}}


def pengaturan_naskah(w):
    """What a document's text uses of the settings: all but the mark, which belongs to the page."""
    dokumen = bagian(w, "dokumen")
    return pengaturan(w) | ({"dokumen": dokumen | {"tanda": None}} if dokumen else {})


# Files ---------------------------------------------------------------------------------------------
def rencana(w):
    return ada(f"data/raw/{w.unit}{w.tahun}/rencana.xlsx")


def jalur_rencana(w):
    """Where the plan is or should be."""
    return Path(f"data/raw/{w.unit}{w.tahun}/rencana.xlsx")


def profil(w):
    """The workbook with staff, area, assets and the like; an office need not have one."""
    return ada(f"data/raw/{w.unit}{w.tahun}/profil.xlsx")


def catatan_profil(w):
    """The remarks on the profile, where there is one."""
    return [f"data/processed/{w.unit}{w.tahun}/profil/catatan.csv"] if profil(w) else []


def isian_triwulan(w):
    """All files that lie in the folder of the quarter."""
    folder = Path(f"data/raw/{w.unit}{w.tahun}/tw{w.tw}")
    return ada(*(b for b in sorted(folder.glob("*")) if b.name[0] != "."))


def format_asing(w):
    """The descriptions of foreign layouts that the settings name."""
    return ada(*sorted({f"config/format/{n}.yaml" for n in bagian(w, "format").values()}))


def isian_sebelum(w):
    """The records of the quarters before this one."""
    return [f"data/processed/{w.unit}{w.tahun}/tw{n}/isian.csv" for n in range(1, int(w.tw))]


def isian_lalu(w):
    """What a section reported in the earlier quarters, as far as they have been checked by now."""
    return [b for berkas in isian_sebelum(w) for b in rekaman_seksi(berkas, w.seksi)]


@lru_cache(maxsize=None)
def rekaman_seksi(berkas, seksi):
    if not Path(berkas).is_file():
        return []
    return muat("lkj.format_isian.lalu").baca_lalu(Path(berkas), seksi)


def buku_perbaikan(w):
    """The workbook of corrections; one of the year, for all quarters."""
    return ada(f"data/raw/{w.unit}{w.tahun}/perbaikan.xlsx")


def perbaikan_triwulan(w):
    """The entries of perbaikan.yaml that concern a quarter, as they were typed: others may change."""
    return isi_perbaikan(f"data/raw/{w.unit}{w.tahun}/perbaikan.yaml", int(w.tw))


@lru_cache(maxsize=None)
def isi_perbaikan(berkas, tw):
    if not Path(berkas).is_file():
        return []
    try:
        return muat("lkj.perbaikan.pilah").pilah(Path(berkas).read_bytes(), tw)
    except OSError:
        return [{"galat": "tidak ada izin, atau terkunci program lain"}]


def rekap_sampai(w):
    return [f"data/processed/{w.unit}{w.tahun}/tw{n}/rekap.csv" for n in sampai(getattr(w, "tw", 4))]


def rekap_terisi(w):
    """The rekap of the quarters for which something was sent."""
    folder = Path(f"data/raw/{w.unit}{w.tahun}")
    terisi = [n for n in sampai(4) if any(b.name[0] != "." for b in (folder / f"tw{n}").glob("*"))]
    return [f"data/processed/{w.unit}{w.tahun}/tw{n}/rekap.csv" for n in terisi]


def pengukuran_sampai(w):
    return [f"data/processed/{w.unit}{w.tahun}/tw{n}/pengukuran.csv" for n in sampai(w.tw)]


def sumber_naskah(w, masukan, narasi, gambar=()):
    """The paths that a report is written from."""
    return muat("lkj.laporan.naskah").Sumber(
        rencana=jalur_rencana(w),
        rekap=[Path(b) for b in masukan.rekap],
        pengukuran=Path(masukan.pengukuran),
        anggaran=Path(masukan.anggaran),
        per_triwulan=[Path(b) for b in masukan.per_triwulan],
        skala=[Path(b) for b in masukan.skala],
        skala_predikat=[Path(b) for b in masukan.skala_predikat],
        narasi=[Path(b) for b in narasi or ()],
        bernarasi=narasi is not None,
        kelengkapan=[Path(b) for b in getattr(masukan, "kelengkapan", [])],
        paket=[Path(b) for b in getattr(masukan, "paket", [])],
        profil=next((Path(b) for b in getattr(masukan, "profil", [])), None),
        gambar=[Path(b) for b in gambar],
    )


def berkas_telusur(w, masukan, pengukuran, tahun_lalu):
    """The paths that lineage is told from."""
    return muat("lkj.telusur.jalankan").Berkas(
        rencana=jalur_rencana(w),
        rekap=[Path(b) for b in masukan.rekap],
        per_triwulan=[Path(b) for b in masukan.per_triwulan],
        pengukuran=Path(pengukuran) if pengukuran else None,
        anggaran=Path(masukan.anggaran),
        skala=[Path(b) for b in masukan.skala],
        tahun_lalu=[Path(b) for b in tahun_lalu],
        profil=next((Path(b) for b in getattr(masukan, "profil", [])), None),
    )


def pengukuran_tahun_lalu(w):
    """Measured tables of earlier years, as far back as a Renstra of six, where they are in the repository."""
    lalu = range(int(w.tahun) - 5, int(w.tahun))
    punya = [t for t in lalu if Path(f"data/raw/{w.unit}{t}/rencana.xlsx").is_file()]
    return [f"data/processed/{w.unit}{t}/pengukuran.csv" for t in punya]


def skala_capaian(w):
    """The scales of categories: the office's first, then those that single indicators have."""
    ketentuan = bagian(w, "ketentuan")
    sendiri = ketentuan.get("indikator")
    aturan = list(sendiri.values()) if isinstance(sendiri, dict) else []
    nama = [ketentuan.get("skala") or "permendagri_86_2017"]
    nama += [a["skala"] for a in aturan if isinstance(a, dict) and a.get("skala")]
    return berkas_skala(*nama)


def skala_predikat(w):
    return berkas_skala(bagian(w, "ketentuan").get("skala_predikat") or "predikat_akip_88_2021")


def berkas_skala(*nama):
    return ada(*dict.fromkeys(f"config/skala/{n}.yaml" for n in nama))


def narasi(w):
    """All that lies in the folder of texts; what is no text the job says. "~$" is Word's mark of an open file."""
    folder = Path(f"data/raw/{w.unit}{w.tahun}/narasi")
    return ada(*sorted(b for b in folder.glob("*") if b.name[0] not in ".~"))


# Pictures from people ------------------------------------------------------------------------------
@lru_cache(maxsize=None)
def gambar_setahun(unit, tahun):
    """The photos and scans of a year, and the files that are not opened (`lkj.laporan.gambar_kantor.berkas`)."""
    daftar = muat("lkj.laporan.gambar_kantor.berkas").gambar_setahun(Path(f"data/raw/{unit}{tahun}"))
    ada(*daftar.berkas)
    return daftar


@lru_cache(maxsize=None)
def gambar_lambang(unit, disebut):
    daftar = muat("lkj.laporan.gambar_kantor.berkas").lambang(Path(f"data/raw/{unit}"), disebut)
    ada(*daftar.berkas)
    return daftar


def daftar_gambar(w):
    return gambar_setahun(w.unit, w.tahun)


def nama_gambar(w):
    """Paths of the photos and scans, for who has to know that they are there and does not open them."""
    return daftar_gambar(w).berkas


def daftar_lambang(w):
    """The emblem: the file of the settings, or the one in the office's folder."""
    return gambar_lambang(w.unit, bagian(w, "dokumen").get("lambang"))


def paket_lambang(w):
    """The package of the emblem, where the settings name one."""
    lambang = daftar_lambang(w)
    return [f"build/{w.unit}lambang.zip"] if lambang.berkas or lambang.ditolak else []


def paket_gambar(w):
    """The packages of pictures that a report shows: the emblem, and in the yearly one photos and scans."""
    paket, setahun = paket_lambang(w), re.fullmatch(r"lkj_(\d+)", nama_dokumen(w))
    daftar = gambar_setahun(w.unit, setahun[1]) if setahun else None
    return (
        [*paket, f"build/{w.unit}{setahun[0]}/gambar.zip"]
        if daftar and (daftar.berkas or daftar.ditolak)
        else paket
    )


def paket_halaman(bentuk):
    """Function for all packages that the pages of a document take pictures from: people's, and the pohon kinerja."""

    def cari(w):
        setahun = re.fullmatch(r"(?:lkj|pohon_kinerja)_(20\d\d)", w.dokumen)
        pohon = [f"build/{w.unit}pohon_kinerja_{setahun[1]}_{bentuk}.zip"] if setahun else []
        return [*paket_gambar(w), *pohon]

    return cari


def nama_dokumen(w):
    """Name of the document that a job works on: ``lkj_2023`` or, of a quarter, ``lkj_2023_tw1``."""
    if hasattr(w, "dokumen"):
        return w.dokumen
    return f"lkj_{w.tahun}_tw{w.tw}" if hasattr(w, "tw") else f"lkj_{w.tahun}"


def kelengkapan(w):
    """The items that a yearly report is checked for."""
    return ada("config/kelengkapan.yaml")


def laporan_semua_tahun():
    tahun = sorted(b.parent.name for b in Path("data/raw").glob("20[0-9][0-9]/rencana.xlsx"))
    return [f"reports/lkj_{t}.{jenis}" for t in tahun for jenis in ("pdf", "docx", "html", "md")]


# What the rule `terbit` publishes: documents in every format, blank forms, and marked copies with their messages.
UNIT = r"(?:(?!(?:20\d\d|format_isian|periksa|arsip|ekspor|surat|unggah)/)[a-z0-9-]+/)?"
BERKAS_TERBIT = (
    UNIT + r"(?:(?:" + DOKUMEN + r")\.(?:md|pdf|docx|html)"
    r"|unggah/20\d\d/[A-Za-z0-9_.-]+\.pdf"
    r"|format_isian/20\d\d/tw[1-4]/[a-z0-9_]+\.xlsx"
    r"|periksa/20\d\d/tw[1-4]/[a-z0-9_]+\.(?:xlsx|txt))"
)


def hasil_jadi(w):
    """The finished file that is published under this name."""
    jalur = Path(w.berkas)
    return f"build/{jalur.with_suffix('') / jalur.name}" if jalur.suffix == ".md" else f"build/{jalur}"


def penanda_terbit(w):
    """The marker that makes a published file be published again (see `lkj.penjaga`)."""
    return ada(penjaga.penanda(f"reports/{w.berkas}"))


# Promises: what each job's result hangs on ---------------------------------------------------------
def janji(tahap, *berkas):
    """Params function: digests of the stage's code, and of raw files and templates that are given as
    input functions or as lists."""

    def hitung(w):
        daftar = [b for asal in berkas for b in (asal(w) if callable(asal) else asal)]
        return buat_janji(daftar, modul=SIDIK_TAHAP[tahap])

    return hitung


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
