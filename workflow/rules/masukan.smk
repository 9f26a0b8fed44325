# Named functions for the rules: which files a stage reads, and which settings. As all input and params functions
# they never raise and return only files that exist; a missing or wrong one is said by the job.

import os
from functools import lru_cache


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
    return petikan.bagian(pengaturan(w), kunci)


def pengaturan_isian(w):
    """What the stages up to the rekap use of the settings."""
    return petikan.untuk_isian(pengaturan(w))


def pengaturan_format(w):
    """What a blank form uses of the settings; what is not set follows the model."""
    sendiri = {
        "kertas": bagian(w, "dokumen").get("kertas"),
        "rumus_negatif": bagian(w, "ketentuan").get("rumus_negatif"),
    }
    return pengaturan_isian(w) | {k: n for k, n in sendiri.items() if n is not None}


def pengaturan_ukur(w):
    """What measurement uses of the settings."""
    return petikan.untuk_ukur(pengaturan(w))


def pengaturan_telusur(w):
    """What lineage uses of the settings."""
    return petikan.untuk_telusur(pengaturan(w))


def pengaturan_naskah(w):
    """What a document's text uses of the settings: all but the mark and the releases, which belong to the page."""
    dokumen = bagian(w, "dokumen")
    isi = {k: n for k, n in pengaturan(w).items() if k != "terbitan"}
    return isi | ({"dokumen": dokumen | {"tanda": None}} if dokumen else {})


def pengaturan_terbitan(w):
    """What the comparison with the last release uses of the settings."""
    return {k: n for k, n in pengaturan(w).items() if k == "terbitan"}


def pengaturan_ttd(w):
    """What the document that goes to signature uses of the settings: all of their section but print set and service."""
    milik = bagian(w, "pengesahan")
    return {"pengesahan": {k: n for k, n in milik.items() if k not in ("salinan", "bsre")}}


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


def masa_kerja(w):
    """The quarter or month that a job works on."""
    return Masa.dari_kunci(int(w.tahun), w.masa if hasattr(w, "masa") else f"tw{w.tw}")


def isian_masuk(w):
    """All files that lie in the folder of the quarter or month, but lists of a merge that clashed
    (`lkj.beda.gabung`)."""
    folder = Path(f"data/raw/{w.unit}{masa_kerja(w).folder}")
    semua = (b for b in sorted(folder.glob("*")) if b.name[0] != ".")
    return ada(*(b for b in semua if not b.name.endswith(".bentrok.txt")))


def isian_berkurung(w):
    return berkurung(Path(f"data/raw/{w.unit}{masa_kerja(w).folder}"))


def format_asing(w):
    """The descriptions of foreign layouts that the settings name."""
    return ada(*(f"config/format/{n}.yaml" for n in petikan.nama_format(pengaturan(w))))


def isian_sebelum(w):
    """The records of the quarters before this one; of a month none."""
    return [f"data/processed/{w.unit}{w.tahun}/tw{n}/isian.csv" for n in range(1, masa_kerja(w).tw or 1)]


def bulan_masuk(w, bulan):
    """Those of some months for which something was sent, as folders."""
    semua = [Masa(int(w.tahun), bulan=b) for b in bulan]
    return [m for m in semua if any(berisi(b) for b in Path(f"data/raw/{w.unit}{m.folder}").glob("*"))]


def isian_per_bulan(w):
    """The records of the months of a quarter that were collected."""
    bulan = bulan_masuk(w, bulan_triwulan(masa_kerja(w).triwulan))
    return [f"data/processed/{w.unit}{m.folder}/isian.csv" for m in bulan]


def isian_bulan_sebelum(w):
    """The records of the months of the year before this one that were collected."""
    bulan = bulan_masuk(w, range(1, masa_kerja(w).bulan))
    return [f"data/processed/{w.unit}{m.folder}/isian.csv" for m in bulan]


def rekap_bulan_sampai(w):
    """The rekap of the months that were collected up to this one, which goes in whether it was or not."""
    masa = masa_kerja(w)
    semua = [*bulan_masuk(w, range(1, masa.bulan)), masa]
    return [f"data/processed/{w.unit}{m.folder}/rekap.csv" for m in semua]


def isian_lalu(w):
    """What a section reported in the earlier quarters, as far as they have been checked by now."""
    return [b for berkas in isian_sebelum(w) for b in rekaman_seksi(berkas, w.seksi)]


def isian_bulan_lalu(w):
    """The same of the months of the form's quarter, of a month's form those before it."""
    masa = masa_kerja(w)
    bulan = [b for b in bulan_triwulan(masa.triwulan) if not masa.bulan or b < masa.bulan]
    berkas = [f"data/processed/{w.unit}{m.folder}/isian.csv" for m in bulan_masuk(w, bulan)]
    return [b for satu in berkas for b in rekaman_seksi(satu, w.seksi)]


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


def berisi(berkas):
    """Whether something in a folder was sent; folders beside it hold acts and letters."""
    return berkas.name[0] != "." and berkas.is_file()


def rekap_terisi(w):
    """The rekap of the quarters for which something was sent."""
    folder = Path(f"data/raw/{w.unit}{w.tahun}")
    terisi = [n for n in sampai(4) if any(berisi(b) for b in (folder / f"tw{n}").glob("*"))]
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
    return berkas_skala(*petikan.nama_skala(pengaturan(w)))


def skala_predikat(w):
    return berkas_skala(petikan.nama_skala_predikat(pengaturan(w)))


def berkas_skala(*nama):
    return ada(*dict.fromkeys(f"config/skala/{n}.yaml" for n in nama))


def narasi(w):
    """All that lies in the folder of texts; what is no text the job says. "~$" is Word's mark of an open file."""
    folder = Path(f"data/raw/{w.unit}{w.tahun}/narasi")
    return ada(*sorted(b for b in folder.glob("*") if b.name[0] not in ".~"))


def narasi_berkurung(w):
    return berkurung(Path(f"data/raw/{w.unit}{w.tahun}/narasi"))


def peta_ekspor(w):
    """The file with the columns of an application; none where it does not exist."""
    return ada(f"config/ekspor/{w.nama}.yaml")


def nama_ekspor(w):
    """Names that exist, for the remark on one that does not; otherwise a new file would make every sheet again."""
    return [] if peta_ekspor(w) else sorted(b.stem for b in Path("config/ekspor").glob("*.yaml"))


def berkas_ekspor(w, masukan):
    """The paths that an entry sheet is written from."""
    return muat("lkj.ekspor.bahan").Berkas(
        rencana=jalur_rencana(w),
        rekap=[Path(b) for b in masukan.rekap],
        pengukuran=[Path(b) for b in masukan.pengukuran],
        anggaran=Path(masukan.anggaran),
        skala=[Path(b) for b in masukan.skala],
    )


def kelengkapan(w):
    """The items that a yearly report is checked for."""
    return ada("config/kelengkapan.yaml")


def laporan_semua_tahun():
    tahun = sorted(b.parent.name for b in Path("data/raw").glob("20[0-9][0-9]/rencana.xlsx"))
    return [f"reports/lkj_{t}.{jenis}" for t in tahun for jenis in ("pdf", "docx", "html", "md")]
