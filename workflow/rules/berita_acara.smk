# SOP: who corrected what is put on record (Berita Acara): the corrections of the year → Markdown → pages (laporan.smk).


TEMPLAT_BERITA_ACARA = templat("berita_acara/*.j2")


rule berita_acara:
    input:
        rekap=rekap_terisi,
    output:
        naskah="build/{unit}berita_acara_perbaikan_{tahun}/berita_acara_perbaikan_{tahun}.md",
        harapan="build/{unit}berita_acara_perbaikan_{tahun}/harapan.json",
    params:
        pengaturan=pengaturan,
        janji=janji("berita_acara", TEMPLAT_BERITA_ACARA),
    message:
        "Naskah Berita Acara Perbaikan Data tahun {wildcards.tahun}"
    run:
        muat("lkj.laporan.berita_acara").susun(
            rekap={int(Path(b).parent.name[2:]): Path(b) for b in input.rekap},
            daftar=jalur_rencana(wildcards).parent / "perbaikan.yaml",
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            keluar=Path(output.naskah),
            janji=params.janji,
        )
