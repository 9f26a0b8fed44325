# SOP: the report is kept, as files and on paper (Bebandem 7, LKj 8, Purwakarta 14, Awayan 8): one bag with everything
# that a report stands on. Nothing here is asked while other targets are planned.

ARSIP = r"lkj_20\d\d(?:_tw[1-4])?"


def masa_arsip(w):
    """Year and quarter of a report; the quarter of a year's is None."""
    tahun, tw = re.fullmatch(r"lkj_(\d+)(?:_tw(\d))?", w.dokumen).groups()
    return int(tahun), int(tw) if tw else None


def laporan_arsip(w):
    """The report in all formats."""
    bentuk = [f"build/{w.unit}{w.dokumen}.{jenis}" for jenis in ("pdf", "docx", "html")]
    return [f"build/{w.unit}{w.dokumen}/{w.dokumen}.md", *bentuk]


def tabel_arsip(w):
    """The processed tables that a report stands on."""
    tahun, tw = masa_arsip(w)
    folder = f"data/processed/{w.unit}{tahun}"
    nama = ("catatan", "isian", "rekap", "pengukuran", "anggaran")
    semua = [f"{folder}/tw{n}/{t}.csv" for n in sampai(tw or 4) for t in nama]
    if tw:
        return [*semua, f"{folder}/tw{tw}/telusur.csv"]
    setahun = [f"{folder}/{t}.csv" for t in ("pengukuran", "anggaran", "telusur")]
    punya_profil = Path(f"data/raw/{w.unit}{tahun}/profil.xlsx").is_file()
    return [*semua, *setahun, *([f"{folder}/profil/catatan.csv"] if punya_profil else [])]


@lru_cache(maxsize=None)
def pilihan(unit, tahun, tw, lambang):
    return muat("lkj.arsip.pilih").pilih(unit, tahun, tw, lambang)


def pilihan_arsip(w):
    """What came in and what people decided, settings and templates of the office."""
    return pilihan(w.unit, *masa_arsip(w), next(iter(daftar_lambang(w).berkas), ""))


def templat_arsip(w):
    """The shipped templates: their digests are archived."""
    return muat("lkj.arsip.pilih").templat()


def berkas_arsip(w):
    """All files that the job reads by itself."""
    return ada(*pilihan_arsip(w).berkas.values(), *templat_arsip(w))


def riwayat_arsip(w):
    """The commit whose history goes along, or why none does."""
    kepala = muat("lkj.arsip.riwayat").kepala()
    return {"commit": kepala.commit, "sebab": kepala.sebab}


def pengaturan_arsip(w):
    """What an archive uses of the settings."""
    return {"arsip": {}} | {k: n for k, n in pengaturan(w).items() if k in ("instansi", "dokumen", "arsip")}


rule arsip:
    input:
        laporan=laporan_arsip,
        lampiran=lampiran_dokumen,
        tabel=tabel_arsip,
        isi="build/{unit}{dokumen}/isi.json",
        keadaan=keadaan_laporan,
    output:
        arsip="build/{unit}arsip/{dokumen}.zip",
        catatan="build/{unit}arsip/{dokumen}.catatan.csv",
    wildcard_constraints:
        dokumen=ARSIP,
    params:
        berkas=lambda w: pilihan_arsip(w).berkas,
        ditolak=lambda w: pilihan_arsip(w).ditolak,
        templat=templat_arsip,
        riwayat=riwayat_arsip,
        pengaturan=pengaturan_arsip,
        janji=janji("arsip", berkas_arsip),
    message:
        "Arsipkan {wildcards.dokumen}"
    run:
        muat("lkj.arsip.susun").susun(
            sumber=sumber_arsip(wildcards, input, params),
            pengaturan=params.pengaturan,
            dokumen=wildcards.dokumen,
            tahun=masa_arsip(wildcards)[0],
            tw=masa_arsip(wildcards)[1],
            keluar=Path(output.arsip),
            keluar_catatan=Path(output.catatan),
            janji=params.janji,
        )


def sumber_arsip(w, masukan, milik):
    """The paths that an archive is made of."""
    folder = f"data/processed/{w.unit}{masa_arsip(w)[0]}/"
    return muat("lkj.arsip.susun").Sumber(
        laporan=[Path(b) for b in masukan.laporan],
        lampiran=[Path(b) for b in masukan.lampiran],
        tabel={b.removeprefix(folder): b for b in masukan.tabel},
        berkas=milik.berkas,
        ditolak=milik.ditolak,
        templat=milik.templat,
        riwayat=muat("lkj.arsip.riwayat").Kepala(**milik.riwayat),
        folder=folder_pengesahan(w).as_posix(),
        isi=Path(masukan.isi),
        keadaan=Path(masukan.keadaan[0]),
    )
