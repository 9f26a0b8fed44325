# SOP: the papers: undangan, daftar hadir, notula, disposisi, pembagian tugas, surat pengantar, SK, and the others.
# A quarter's lie in surat/2023/tw1/, a month's in surat/2023/bl02/, a year's in surat/2023/. What people decide for one is a small YAML file;
# without it the paper is printed with blanks. The pages are made as those of the report (laporan.smk).


# Paper → the register that numbers it.
REGISTER_SURAT = {
    "undangan": "undangan",
    "notula": "notula",
    "berita_acara_serah": "berita_acara",
    "lembar_pengesahan": "pengesahan",
    "surat_pengantar": "pengantar",
    "sk_tim_sakip": "keputusan",
    "berita_acara_perbaikan": "berita_acara",
}


def masa_surat(w):
    """The period of a paper."""
    return masa_dokumen("_".join(["surat", *Path(w.masa).parts]))


def folder_surat(w):
    """Where the files of a period's papers lie."""
    return Path(f"data/raw/{w.unit}{w.masa}/surat")


def undangan_rapat(w):
    """The file of the invitation, for the papers that take the meeting from it."""
    return ada(folder_surat(w) / "undangan.yaml") if w.surat in ("daftar_hadir", "notula") else []


def keputusan_surat(w):
    return ada(folder_surat(w) / f"{w.surat}.yaml")


def rencana_surat(w):
    """The plan, for the papers that tell who answers for what or, in a month, who gets a form; and for the one that
    lists acts."""
    if w.surat == "lembar_koreksi":
        return rencana_validasi(w)
    perlu = ("pembagian_tugas", *(["bukti_penyampaian"] if masa_surat(w).bulan else []))
    return ada(f"data/raw/{w.unit}{w.masa[:4]}/rencana.xlsx") if w.surat in perlu else []


def isian_surat(w):
    """The sheets that came in, for the paper that hands them over."""
    diserahkan = w.surat == "berita_acara_serah"
    return ada(*sorted(folder_surat(w).parent.glob("*.xlsx"))) if diserahkan and "/" in w.masa else []


@lru_cache(maxsize=None)
def dokumen_digandakan(berkas, bawaan):
    """The documents that the file of a print set names, else the one of its period."""
    import yaml

    try:
        isi = yaml.safe_load(Path(berkas).read_text(encoding="utf-8"))
        nama = [d for d in isi.get("dokumen") or [] if re.fullmatch(DOKUMEN_SAH, d)]
    except (OSError, ValueError, TypeError, AttributeError, yaml.YAMLError):
        nama = []
    return nama or [bawaan]


def cetak_surat(w):
    """What is known of each PDF that was printed for signature, for the paper that says who gets copies: by its
    file, else what the SOP in force duplicates."""
    if w.surat != "daftar_penggandaan":
        return []
    sop = [Path(b).read_text(encoding="utf-8", errors="replace") for b in sop_berlaku(w)]
    ukur = any("tindakan: gandakan" in s and re.search(r"^dokumen: pengukuran", s, re.M) for s in sop)
    bawaan = "_".join(["pengukuran" if ukur else "lkj", *w.masa.split("/")])
    nama = dokumen_digandakan(str(folder_surat(w) / f"{w.surat}.yaml"), bawaan)
    return [f"build/{w.unit}{d}/cetak.json" for d in nama]


def register_surat(w):
    """The registers that may number a paper, where there are any."""
    jenis = REGISTER_SURAT.get(w.surat)
    return buku_nomor(w.unit, w.masa[:4], jenis) if jenis else []


def nomor_kembar(unit, tahun, berkas):
    """Files of other letters of its kind with the same number, where no register is kept that would know."""
    jenis = REGISTER_SURAT.get(berkas.stem)
    if jenis is None or buku_nomor(unit, tahun, jenis):
        return []
    nama = [n for n, j in REGISTER_SURAT.items() if j == jenis]
    kembar = muat("lkj.laporan.naskah_dinas.surat.kembar").nomor_kembar
    return kembar(Path("data/raw") / unit, int(tahun), berkas, nama)


def kembar_surat(w):
    return nomor_kembar(w.unit, w.masa[:4], folder_surat(w) / f"{w.surat}.yaml")


def tindakan_surat(w):
    """The recorded acts of the period, for the sheet that lists its corrections."""
    folder = folder_surat(w).parent / "pengesahan"
    berkas = sorted(b for b in folder.rglob("*") if b.name[0] != ".") if w.surat == "lembar_koreksi" else []
    return ada(*berkas)


def buku_perbaikan_surat(w):
    """The workbook of corrections, for the same sheet."""
    return ada(f"data/raw/{w.unit}{w.masa[:4]}/perbaikan.xlsx") if w.surat == "lembar_koreksi" else []


def perbaikan_surat(w):
    """The entries of perbaikan.yaml that concern the period, by quarter, for the same sheet."""
    masa = masa_surat(w)
    berkas = f"data/raw/{w.unit}{masa.tahun}/perbaikan.yaml"
    # A month's sheet is sent again, not corrected: there are none.
    triwulan = {"tahun": [1, 2, 3, 4], "triwulan": [masa.tw]}.get(masa.jenis, [])
    return {n: isi_perbaikan(berkas, n) for n in triwulan} if w.surat == "lembar_koreksi" else {}


def penandatangan_surat(w):
    return penandatangan(w) if w.surat == "lembar_koreksi" else None


def sop_surat(w):
    """The SOPs in force, for the papers that follow them."""
    return sop_berlaku(w) if w.surat in ("lembar_koreksi", "pembagian_tugas") else []


def kalender_surat(w):
    """The working days of the year and the next, for the paper with a due date."""
    tahun = masa_surat(w).tahun
    berkas = [f"config/kalender/{n}.yaml" for n in (tahun, tahun + 1)]
    return ada(*berkas) if w.surat == "pembagian_tugas" else []


rule naskah_surat:
    input:
        keputusan=keputusan_surat,
        undangan=undangan_rapat,
        rencana=rencana_surat,
        isian=isian_surat,
        register=register_surat,
        tindakan=tindakan_surat,
        buku_perbaikan=buku_perbaikan_surat,
        sop=sop_surat,
        kalender=kalender_surat,
        paket=paket_lambang,
        cetak=cetak_surat,
    output:
        naskah="build/{unit}surat/{masa}/{surat}/{surat}.md",
        harapan="build/{unit}surat/{masa}/{surat}/harapan.json",
    wildcard_constraints:
        masa=rf"20\d\d(?:/(?:{POLA_KUNCI_MASA}))?",
        surat=f"{SURAT_TRIWULAN}|{SURAT_TAHUN}",
    params:
        pengaturan=pengaturan_naskah,
        perbaikan=perbaikan_surat,
        penandatangan=penandatangan_surat,
        kembar=kembar_surat,
        janji=janji(
            "naskah_surat",
            keputusan_surat,
            undangan_rapat,
            rencana_surat,
            isian_surat,
            register_surat,
            tindakan_surat,
            buku_perbaikan_surat,
            sop_surat,
            kalender_surat,
            TEMPLAT_NASKAH_DINAS,
        ),
    message:
        "Naskah {wildcards.surat} {wildcards.masa}"
    run:
        muat("lkj.laporan.naskah_dinas.surat.susun").susun(
            surat=wildcards.surat,
            sumber=muat("lkj.laporan.naskah_dinas.surat.susun").SumberSurat(
                keputusan=folder_surat(wildcards) / f"{wildcards.surat}.yaml",
                undangan=next((Path(b) for b in input.undangan), None),
                rencana=next((Path(b) for b in input.rencana), None),
                isian=[Path(b) for b in input.isian],
                register=[Path(b) for b in input.register],
                kembar=params.kembar,
                paket=[Path(b) for b in input.paket],
                cetak=[Path(b) for b in input.cetak],
                pengesahan=folder_surat(wildcards).parent / "pengesahan" if input.tindakan else None,
                penandatangan=params.penandatangan and Path(params.penandatangan["jalur"]),
                perbaikan=params.perbaikan,
                buku_perbaikan=next((Path(b) for b in input.buku_perbaikan), None),
                sop=[Path(b) for b in input.sop],
                kalender=[Path(b) for b in input.kalender],
            ),
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            pengaturan=params.pengaturan,
            masa=masa_surat(wildcards),
            keluar=Path(output.naskah),
            janji=params.janji,
        )
