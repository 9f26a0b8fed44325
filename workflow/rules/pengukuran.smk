# SOP: performance is measured, each quarter and for the year (Awayan, Purwakarta; PermenPANRB 53/2014).


rule pengukuran_triwulan:
    input:
        rencana=rencana,
        rekap=rekap_sampai,
        skala=skala_capaian,
    output:
        pengukuran="data/processed/{unit}{tahun}/tw{tw}/pengukuran.csv",
        anggaran="data/processed/{unit}{tahun}/tw{tw}/anggaran.csv",
    params:
        pengaturan=pengaturan_ukur,
        janji=janji("pengukuran", rencana, skala_capaian),
    message:
        "Pengukuran triwulan {wildcards.tw} tahun {wildcards.tahun}"
    run:
        muat("lkj.pengukuran").triwulan(
            rencana=jalur_rencana(wildcards),
            rekap=[Path(b) for b in input.rekap],
            skala=[Path(b) for b in input.skala],
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            tw=int(wildcards.tw),
            keluar=Path(output.pengukuran),
            keluar_anggaran=Path(output.anggaran),
            janji=params.janji,
        )


rule pengukuran_tahunan:
    input:
        rencana=rencana,
        rekap=rekap_sampai,
        tahun_lalu=pengukuran_tahun_lalu,
        skala=skala_capaian,
        skala_predikat=skala_predikat,
    output:
        pengukuran="data/processed/{unit}{tahun}/pengukuran.csv",
        anggaran="data/processed/{unit}{tahun}/anggaran.csv",
        catatan="data/processed/{unit}{tahun}/catatan.csv",
    params:
        pengaturan=pengaturan_ukur,
        janji=janji("pengukuran", rencana, skala_capaian, skala_predikat),
    message:
        "Pengukuran tahun {wildcards.tahun}"
    run:
        muat("lkj.pengukuran").tahunan(
            rencana=jalur_rencana(wildcards),
            rekap=[Path(b) for b in input.rekap],
            tahun_lalu=[Path(b) for b in input.tahun_lalu],
            skala=[Path(b) for b in input.skala],
            skala_predikat=[Path(b) for b in input.skala_predikat],
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            keluar=Path(output.pengukuran),
            keluar_anggaran=Path(output.anggaran),
            keluar_catatan=Path(output.catatan),
            janji=params.janji,
        )


# Kuala Betara 6, of a single month.
rule pengukuran_bulan:
    input:
        rencana=rencana,
        rekap=rekap_bulan_sampai,
    output:
        pengukuran="data/processed/{unit}{tahun}/{masa}/pengukuran.csv",
    wildcard_constraints:
        masa=POLA_KUNCI_BULAN,
    params:
        pengaturan=pengaturan_ukur,
        janji=janji("pengukuran_bulan", rencana),
    message:
        "Pengukuran {wildcards.masa} tahun {wildcards.tahun}"
    run:
        muat("lkj.pengukuran.bulan").bulanan(
            rencana=jalur_rencana(wildcards),
            rekap=[Path(b) for b in input.rekap],
            pengaturan=params.pengaturan,
            masa=masa_kerja(wildcards),
            keluar=Path(output.pengukuran),
            janji=params.janji,
        )
