# SOP: filled sheets come in and are examined (Bebandem 3, Awayan 4, Purwakarta 6 and 7).


rule periksa:
    input:
        rencana=rencana,
        isian=isian_masuk,
        sebelum=isian_sebelum,
        buku_perbaikan=buku_perbaikan,
        format_asing=format_asing,
        per_bulan=isian_per_bulan,
    output:
        catatan="data/processed/{unit}{tahun}/tw{tw}/catatan.csv",
        isian="data/processed/{unit}{tahun}/tw{tw}/isian.csv",
    params:
        pengaturan=pengaturan_isian,
        perbaikan=perbaikan_triwulan,
        berkurung=isian_berkurung,
        janji=janji("periksa", rencana, isian_masuk, buku_perbaikan, format_asing),
    message:
        "Periksa isian triwulan {wildcards.tw} tahun {wildcards.tahun}"
    run:
        muat("lkj.periksa.triwulan").jalankan(
            rencana=jalur_rencana(wildcards),
            isian=[Path(b) for b in (*input.isian, *params.berkurung)],
            sebelum=[Path(b) for b in input.sebelum],
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            tw=int(wildcards.tw),
            keluar=Path(output.catatan),
            keluar_isian=Path(output.isian),
            perbaikan=params.perbaikan,
            buku_perbaikan=[Path(b) for b in input.buku_perbaikan],
            format_asing=[Path(b) for b in input.format_asing],
            per_bulan=[Path(b) for b in input.per_bulan],
            janji=params.janji,
        )


# Kuala Betara 4 and 5, of a single month.
rule periksa_bulan:
    input:
        rencana=rencana,
        isian=isian_masuk,
        sebelum=isian_bulan_sebelum,
    output:
        catatan="data/processed/{unit}{tahun}/{masa}/catatan.csv",
        isian="data/processed/{unit}{tahun}/{masa}/isian.csv",
    wildcard_constraints:
        masa=POLA_KUNCI_BULAN,
    params:
        pengaturan=pengaturan_isian,
        berkurung=isian_berkurung,
        janji=janji("periksa_bulan", rencana, isian_masuk),
    message:
        "Periksa isian {wildcards.masa} tahun {wildcards.tahun}"
    run:
        muat("lkj.periksa.bulan").jalankan(
            rencana=jalur_rencana(wildcards),
            isian=[Path(b) for b in (*input.isian, *params.berkurung)],
            sebelum=[Path(b) for b in input.sebelum],
            pengaturan=params.pengaturan,
            masa=masa_kerja(wildcards),
            keluar=Path(output.catatan),
            keluar_isian=Path(output.isian),
            janji=params.janji,
        )
