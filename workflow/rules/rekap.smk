# SOP: the data of all seksi are rolled up (Kuala Betara 5, Bebandem 3, Purwakarta 8).


rule rekap:
    input:
        rencana=rencana,
        isian=isian_triwulan,
        catatan="data/processed/{unit}{tahun}/tw{tw}/catatan.csv",
    output:
        rekap="data/processed/{unit}{tahun}/tw{tw}/rekap.csv",
    params:
        pengaturan=pengaturan_isian,
        janji=janji("rekap", rencana, isian_triwulan),
    message:
        "Rekap triwulan {wildcards.tw} tahun {wildcards.tahun}"
    run:
        import lkj.rekap

        lkj.rekap.susun(
            rencana=jalur_rencana(wildcards),
            isian=[Path(b) for b in input.isian],
            catatan=Path(input.catatan),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            tw=int(wildcards.tw),
            keluar=Path(output.rekap),
            janji=params.janji,
        )
