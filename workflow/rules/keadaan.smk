# What the state of a document hangs on: the acts recorded on it, the SOPs in force, its last release.


def folder_pengesahan(w):
    """The folder of the recorded acts on a report: of its period."""
    return Path(f"data/raw/{w.unit}{masa_dokumen(w.dokumen).folder}/pengesahan")


def berkas_pengesahan(w):
    """The acts on a report, with what shows them."""
    return ada(*sorted(b for b in folder_pengesahan(w).rglob("*") if b.name[0] != "."))


def tabel_terukur(w):
    """The measured tables that a report is compared by with its releases."""
    folder = f"data/processed/{w.unit}{masa_dokumen(w.dokumen).folder}"
    return [f"{folder}/{nama}.csv" for nama in ("pengukuran", "anggaran")]


def nama_terukur(w, tabel):
    """The name of each measured table in the folder of a release → where it is now."""
    awal = f"data/processed/{w.unit}{masa_dokumen(w.dokumen).tahun}/"
    return {b.removeprefix(awal): Path(b) for b in tabel}


def berkas_terbitan(w):
    """The releases of the year: their manifests, and the measured tables of the report's period."""
    masa = masa_dokumen(w.dokumen)
    folder = Path(f"terbitan/{w.unit}{masa.tahun}")
    nama = ("manifes.json", *(Path(masa.kunci, f"{t}.csv") for t in ("pengukuran", "anggaran")))
    return ada(*sorted(b for n in nama for b in folder.glob(f"*/{n}")))


def banding_terbitan(w):
    """What changed since the last release: of a report, where its year has a release at all."""
    punya = re.fullmatch(r"lkj_20\d\d(?:_tw[1-4])?", w.dokumen) and berkas_terbitan(w)
    return [f"build/{w.unit}{w.dokumen}/terbitan.json"] if punya else []


def sop_berlaku(w):
    """The files of the SOPs that the settings put in force."""
    daftar = pengaturan(w).get("sop")
    nama = [s.get("nama") for s in daftar if isinstance(s, dict)] if isinstance(daftar, list) else []
    return ada(*sorted({f"config/sop/{n}.yaml" for n in nama if isinstance(n, str) and n.isidentifier()}))


def rencana_validasi(w):
    """The plan, where a SOP in force has heads of sections validate: who owes no sheet has none to validate."""
    sop = (Path(b).read_text(encoding="utf-8", errors="replace") for b in sop_berlaku(w))
    tahun = w.masa[:4] if hasattr(w, "masa") else masa_dokumen(w.dokumen).tahun
    validasi = any("tindakan: validasi" in s for s in sop)
    return ada(f"data/raw/{w.unit}{tahun}/rencana.xlsx") if validasi else []


def penandatangan(w):
    """The list of allowed signers that the environment names, and its digest; None where none is asked for."""
    jalur = os.environ.get("LKJ_PENANDATANGAN")
    return {"jalur": jalur, "sidik": sidik_awal(jalur)} if jalur else None


def terpercaya(w):
    """The issuers of certificates that the environment names, and the digests of their files; None without any."""
    jalur = os.environ.get("LKJ_SERTIFIKAT")
    if not jalur:
        return None
    berkas = muat("lkj.pengesahan.sertifikat").berkas_kepercayaan(Path(jalur))
    return {"jalur": jalur, "sidik": {str(b): sidik_awal(str(b)) for b in berkas}}


def keadaan_laporan(w):
    """The state of what people approve, by its acts; other papers follow the setting."""
    return [f"build/{w.unit}{w.dokumen}/keadaan.json"] if re.fullmatch(DOKUMEN_SAH, w.dokumen) else []


def nama_dokumen(w):
    """Name of the document that a job works on: ``lkj_2023`` or, of a quarter, ``lkj_2023_tw1``."""
    if hasattr(w, "dokumen"):
        return w.dokumen
    return f"lkj_{w.tahun}_tw{w.tw}" if hasattr(w, "tw") else f"lkj_{w.tahun}"


def sop(w):
    """The file of a SOP."""
    return ada(f"config/sop/{w.sop}.yaml")
