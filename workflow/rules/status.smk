# How far the SOPs in force have come in a month, a quarter or a year. What evidences a step is looked at as it is on disk, by
# params and never as an input, or Snakemake would make what is to be judged; a changed one makes the page again. Only
# what the same build was asked for is waited for: it is judged as it is then.

from types import SimpleNamespace


def folder_status(w):
    """The folders of the periods that are judged: of a year its quarters too."""
    masa = masa_dokumen(w.dokumen)
    semua = [masa] if masa.kunci else [masa, *(Masa(masa.tahun, tw) for tw in sampai(4))]
    return [Path(f"data/raw/{w.unit}{m.folder}") for m in semua]


def tindakan_status(w):
    """The recorded acts of these periods, with what shows them."""
    semua = (b for f in folder_status(w) for b in sorted((f / "pengesahan").rglob("*")))
    return ada(*(b for b in semua if b.name[0] != "."))


def jadwal_status(w):
    """The files that say when the SOPs were begun, and when lateness is judged."""
    return ada(*(f / "sop/jadwal.yaml" for f in folder_status(w)))


def rencana_status(w):
    """The plan, which says who owes a sheet; the job reads it."""
    return ada(f"data/raw/{w.unit}{masa_dokumen(w.dokumen).tahun}/rencana.xlsx")


def kalender(w):
    return cocok(Path("config/kalender"), "*.yaml")


def bukti_status(w):
    """The digests of the files that evidence steps, of those that exist."""
    return bukti_masa(w.unit, masa_dokumen(w.dokumen))


@lru_cache(maxsize=None)
def bukti_masa(unit, masa):
    w = SimpleNamespace(unit=unit)
    daftar = muat("lkj.status.berkas").berkas_dinilai(pengaturan(w), sop_berlaku(w), unit, masa)
    return {b: sidik_awal(b) for b in ada(*daftar)}


@lru_cache(maxsize=None)
def cacat_masa(unit, masa):
    return muat("lkj.status.mutu").Mutu().semua(bukti_masa(unit, masa))


def cacat_status(w):
    """Of these files those that do not count: not checked, to be corrected, out of date."""
    return cacat_masa(w.unit, masa_dokumen(w.dokumen))


def isi_status(w):
    """The digests of the content of the documents that acts concern, as they were last made."""
    return muat("lkj.status.sumber").isi_kini(w.unit, masa_dokumen(w.dokumen))


def menyusul(w):
    """The other files that this build was asked for: they and all that they need come first."""
    halaman = re.compile(rf"(?:reports|build)/{UNIT}{STATUS_SOP}(?:\.\w+|/.+)")
    return [b for b in diminta(".+") if not halaman.fullmatch(b)]


def terlihat_status(w, masukan, milik):
    """What the job judges: as it was when the build was planned, or after what it was asked for."""
    terlihat = muat("lkj.status.jalankan").Terlihat
    if not masukan.menyusul:
        return terlihat(milik.bukti, milik.isi, milik.cacat)
    return terlihat.kini(milik.pengaturan, [Path(b) for b in masukan.sop], w.unit, masa_dokumen(w.dokumen))


rule status_sop:
    input:
        tindakan=tindakan_status,
        sop=sop_berlaku,
        kalender=kalender,
        jadwal=jadwal_status,
        rencana=rencana_status,
        menyusul=menyusul,
    output:
        status="build/{unit}{dokumen}.json",
    wildcard_constraints:
        dokumen=STATUS_SOP,
    params:
        pengaturan=pengaturan,
        penandatangan=penandatangan,
        bukti=bukti_status,
        isi=isi_status,
        cacat=cacat_status,
        janji=janji("status_sop", tindakan_status, sop_berlaku, kalender, jadwal_status, rencana_status),
    message:
        "Nilai {wildcards.dokumen}"
    run:
        muat("lkj.status.jalankan").status(
            unit=wildcards.unit,
            masa=masa_dokumen(wildcards.dokumen),
            sop=[Path(b) for b in input.sop],
            kalender=[Path(b) for b in input.kalender],
            terlihat=terlihat_status(wildcards, input, params),
            pengaturan=params.pengaturan,
            penandatangan=params.penandatangan and params.penandatangan["jalur"],
            keluar=Path(output.status),
            janji=params.janji,
        )


TEMPLAT_STATUS = templat_baku("status/*.j2")


rule halaman_status_sop:
    input:
        status="build/{unit}{dokumen}.json",
    output:
        halaman="build/{unit}{dokumen}.html",
    wildcard_constraints:
        dokumen=STATUS_SOP,
    params:
        janji=janji("halaman_status_sop", TEMPLAT_STATUS),
    message:
        "HTML {wildcards.dokumen}"
    run:
        muat("lkj.status.jalankan").halaman(
            status=Path(input.status),
            templat=Path("templates/status"),
            keluar=Path(output.halaman),
            janji=params.janji,
        )


# The other pages are made as those of the report (laporan.smk).
rule naskah_status_sop:
    input:
        status="build/{unit}{dokumen}.json",
    output:
        naskah="build/{unit}{dokumen}/{dokumen}.md",
        harapan="build/{unit}{dokumen}/harapan.json",
    wildcard_constraints:
        dokumen=STATUS_SOP,
    params:
        pengaturan=pengaturan_naskah,
        janji=janji("naskah_status_sop", TEMPLAT_NASKAH_DINAS),
    message:
        "Naskah {wildcards.dokumen}"
    run:
        muat("lkj.laporan.naskah_dinas.status_sop").susun(
            status=Path(input.status),
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            pengaturan=params.pengaturan,
            keluar=Path(output.naskah),
            janji=params.janji,
        )
