# SOP: the format isian is made and handed to each seksi (Bebandem 1, Awayan 2, Purwakarta 2).


rule format_isian:
    input:
        rencana=rencana,
    output:
        format="build/{unit}format_isian/{tahun}/tw{tw}/{seksi}.xlsx",
    params:
        pengaturan=pengaturan_format,
        # Values and no input: a blank form never waits for the checks of earlier quarters.
        sebelum=isian_lalu,
        janji=janji("format_isian", rencana),
    message:
        "Format isian triwulan {wildcards.tw} untuk {wildcards.seksi}"
    run:
        muat("lkj.format_isian.terbit").terbitkan(
            rencana=jalur_rencana(wildcards),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            tw=int(wildcards.tw),
            seksi=wildcards.seksi,
            sebelum=params.sebelum,
            keluar=Path(output.format),
            janji=params.janji,
        )
