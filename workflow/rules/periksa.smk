# SOP: filled sheets come in and are examined (Bebandem 3, Awayan 4, Purwakarta 6 and 7).


rule periksa:
    input:
        rencana=rencana,
        isian=isian_triwulan,
    output:
        catatan="data/processed/{unit}{tahun}/tw{tw}/catatan.csv",
    params:
        pengaturan=pengaturan_isian,
        janji=janji("periksa", rencana, isian_triwulan),
    message:
        "Periksa isian triwulan {wildcards.tw} tahun {wildcards.tahun}"
    run:
        import lkj.periksa.triwulan

        lkj.periksa.triwulan.jalankan(
            rencana=jalur_rencana(wildcards),
            isian=[Path(b) for b in input.isian],
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            tw=int(wildcards.tw),
            keluar=Path(output.catatan),
            janji=params.janji,
        )
