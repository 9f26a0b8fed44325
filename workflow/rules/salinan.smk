# SOP: what is wrong goes back to the seksi that sent it (Bebandem 3, Awayan 4, Purwakarta 7): a marked copy of its
# sheet, a message to go with it, and one page with all sections. Made from the remarks, also where they stop the rekap.


def jalur_isian(w):
    """Where a section's sheet is or should be."""
    return Path(f"data/raw/{w.unit}{w.tahun}/{w.masa}/{w.seksi}.xlsx")


def isian_seksi(w):
    return ada(jalur_isian(w))


def salinan_masa(w):
    """The published copies and messages of all sections that sent a sheet."""
    kenal = {*bagian(w, "seksi"), *(["lra"] if pengaturan_isian(w)["keuangan"] == "lra" else [])}
    terkirim = [Path(b) for b in isian_masuk(w)]
    kunci = [b.stem for b in terkirim if b.suffix == ".xlsx" and b.stem in kenal]
    folder = f"reports/{w.unit}periksa/{w.tahun}/{w.masa}"
    return [f"{folder}/{k}.{jenis}" for k in kunci for jenis in ("xlsx", "txt")]


def penanda_ikhtisar(w):
    return ada(penjaga.penanda(f"reports/{w.unit}periksa/{w.tahun}/{w.masa}.html"))


TEMPLAT_PERIKSA = templat_baku("periksa/*.j2")


rule salinan:
    input:
        catatan="data/processed/{unit}{tahun}/{masa}/catatan.csv",
        isian=isian_seksi,
    output:
        salinan="build/{unit}periksa/{tahun}/{masa}/{seksi}.xlsx",
        pesan="build/{unit}periksa/{tahun}/{masa}/{seksi}.txt",
    params:
        pengaturan=pengaturan_isian,
        janji=janji("salinan", isian_seksi),
    message:
        "Salinan bertanda {wildcards.masa} untuk {wildcards.seksi}"
    run:
        muat("lkj.salinan.jalankan").salinan(
            catatan=Path(input.catatan),
            rencana=jalur_rencana(wildcards),
            isian=jalur_isian(wildcards),
            pengaturan=params.pengaturan,
            masa=masa_kerja(wildcards),
            keluar=Path(output.salinan),
            keluar_pesan=Path(output.pesan),
            janji=params.janji,
        )


rule ikhtisar_periksa:
    input:
        catatan="data/processed/{unit}{tahun}/{masa}/catatan.csv",
        isian=isian_masuk,
    output:
        ikhtisar="build/{unit}periksa/{tahun}/{masa}.html",
    params:
        pengaturan=pengaturan_isian,
        janji=janji("salinan", isian_masuk, TEMPLAT_PERIKSA),
    message:
        "Ikhtisar isian {wildcards.masa} tahun {wildcards.tahun}"
    run:
        muat("lkj.salinan.jalankan").ikhtisar(
            catatan=Path(input.catatan),
            rencana=jalur_rencana(wildcards),
            folder=jalur_rencana(wildcards).parent / wildcards.masa,
            isian=[Path(b) for b in input.isian],
            templat=Path("templates/periksa"),
            pengaturan=params.pengaturan,
            masa=masa_kerja(wildcards),
            keluar=Path(output.ikhtisar),
            janji=params.janji,
        )


# The page links to the copies, so it is published together with all of them.
rule terbit_ikhtisar:
    input:
        berkas="build/{unit}periksa/{tahun}/{masa}.html",
        salinan=salinan_masa,
        penanda=penanda_ikhtisar,
    output:
        "reports/{unit}periksa/{tahun}/{masa}.html",
    params:
        janji=janji("terbit"),
    message:
        "Terbitkan ikhtisar isian {wildcards.masa} tahun {wildcards.tahun}"
    run:
        muat("lkj.laporan.terbit").terbitkan(
            berkas=Path(input.berkas), keluar=Path(output[0]), janji=params.janji
        )
