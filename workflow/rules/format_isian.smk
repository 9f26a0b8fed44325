# SOP: the format isian is made and handed to each seksi (Bebandem 1, Awayan 2, Purwakarta 2).


rule format_isian:
    input:
        rencana=rencana,
    output:
        format="build/{unit}format_isian/{tahun}/{masa}/{seksi}.xlsx",
    params:
        pengaturan=pengaturan_format,
        # Values and no input: a blank form never waits for the checks of earlier quarters and months.
        sebelum=isian_lalu,
        per_bulan=isian_bulan_lalu,
        janji=janji("format_isian", rencana),
    message:
        "Format isian {wildcards.masa} untuk {wildcards.seksi}"
    run:
        muat("lkj.format_isian.terbit").terbitkan(
            rencana=jalur_rencana(wildcards),
            pengaturan=params.pengaturan,
            masa=masa_kerja(wildcards),
            seksi=wildcards.seksi,
            sebelum=params.sebelum,
            per_bulan=params.per_bulan,
            keluar=Path(output.format),
            janji=params.janji,
        )
