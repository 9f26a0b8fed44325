# Every figure back to its cell: measured tables, rekap and plan → lineage of the year, or of the quarters so far.


rule telusur_tahunan:
    input:
        rencana=rencana,
        rekap=rekap_sampai,
        per_triwulan=expand("data/processed/{{unit}}{{tahun}}/tw{tw}/pengukuran.csv", tw=[1, 2, 3, 4]),
        pengukuran="data/processed/{unit}{tahun}/pengukuran.csv",
        anggaran="data/processed/{unit}{tahun}/anggaran.csv",
        skala=skala_capaian,
        tahun_lalu=pengukuran_tahun_lalu,
        profil=profil,
    output:
        telusur="data/processed/{unit}{tahun}/telusur.csv",
    params:
        pengaturan=pengaturan_telusur,
        janji=janji("telusur", rencana, skala_capaian, profil),
    message:
        "Asal angka tahun {wildcards.tahun}"
    run:
        muat("lkj.telusur").susun(
            berkas=berkas_telusur(wildcards, input, input.pengukuran, input.tahun_lalu),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            keluar=Path(output.telusur),
            janji=params.janji,
        )


rule telusur_triwulan:
    input:
        rencana=rencana,
        rekap=rekap_sampai,
        per_triwulan=pengukuran_sampai,
        anggaran="data/processed/{unit}{tahun}/tw{tw}/anggaran.csv",
        skala=skala_capaian,
    output:
        telusur="data/processed/{unit}{tahun}/tw{tw}/telusur.csv",
    params:
        pengaturan=pengaturan_telusur,
        janji=janji("telusur", rencana, skala_capaian),
    message:
        "Asal angka triwulan {wildcards.tw} tahun {wildcards.tahun}"
    run:
        muat("lkj.telusur").susun(
            berkas=berkas_telusur(wildcards, input, None, []),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            keluar=Path(output.telusur),
            janji=params.janji,
        )


rule telusur_bulan:
    input:
        rencana=rencana,
        rekap=rekap_bulan_sampai,
        pengukuran="data/processed/{unit}{tahun}/{masa}/pengukuran.csv",
        skala=skala_capaian,
    output:
        telusur="data/processed/{unit}{tahun}/{masa}/telusur.csv",
    wildcard_constraints:
        masa=POLA_KUNCI_BULAN,
    params:
        pengaturan=pengaturan_ukur,
        janji=janji("telusur_bulan", rencana, skala_capaian),
    message:
        "Asal angka {wildcards.masa} tahun {wildcards.tahun}"
    run:
        muat("lkj.telusur.bulan").susun(
            berkas=muat("lkj.telusur.bulan").Berkas(
                rencana=jalur_rencana(wildcards),
                rekap=[Path(b) for b in input.rekap],
                pengukuran=Path(input.pengukuran),
                skala=[Path(b) for b in input.skala],
            ),
            pengaturan=params.pengaturan,
            masa=masa_kerja(wildcards),
            keluar=Path(output.telusur),
            janji=params.janji,
        )
