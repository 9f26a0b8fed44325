# SOP: what was measured is entered into other applications (Awayan, Pengukuran step 9: E-Kino, E-Monev), and the
# rekap of achievements by month and quarter (Kuala Betara step 6). The columns stand in config/ekspor.


rule ekspor:
    input:
        peta=peta_ekspor,
        rencana=rencana,
        rekap=rekap_sampai,
        pengukuran=pengukuran_sampai,
        anggaran="data/processed/{unit}{tahun}/tw{tw}/anggaran.csv",
        skala=skala_capaian,
    output:
        xlsx="build/{unit}ekspor/{tahun}/tw{tw}/{nama}.xlsx",
        csv="build/{unit}ekspor/{tahun}/tw{tw}/{nama}.csv",
    wildcard_constraints:
        nama=r"(?!e81\.)[a-z0-9_]+",
    params:
        pengaturan=pengaturan_naskah,
        ada=nama_ekspor,
        janji=janji("ekspor", peta_ekspor, rencana, skala_capaian),
    message:
        "Lembar entri {wildcards.nama} triwulan {wildcards.tw} tahun {wildcards.tahun}"
    run:
        muat("lkj.ekspor.jalankan").ekspor(
            nama=wildcards.nama,
            peta=[Path(b) for b in input.peta],
            ada=params.ada,
            berkas=berkas_ekspor(wildcards, input),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            tw=int(wildcards.tw),
            keluar_xlsx=Path(output.xlsx),
            keluar_csv=Path(output.csv),
            janji=params.janji,
        )


# Permendagri 86/2017, Formulir E.81: of a quarter, and of the year from its own table.
rule e81_triwulan:
    input:
        rencana=rencana,
        rekap=rekap_sampai,
        pengukuran=pengukuran_sampai,
        anggaran="data/processed/{unit}{tahun}/tw{tw}/anggaran.csv",
        tahun_lalu=pengukuran_tahun_lalu,
        skala=skala_capaian,
    output:
        xlsx="build/{unit}ekspor/{tahun}/tw{tw}/e81.xlsx",
        csv="build/{unit}ekspor/{tahun}/tw{tw}/e81.csv",
    params:
        pengaturan=pengaturan_naskah,
        janji=janji("e81", rencana, skala_capaian),
    message:
        "Formulir E.81 triwulan {wildcards.tw} tahun {wildcards.tahun}"
    run:
        muat("lkj.ekspor.e81.jalankan").e81(
            berkas=berkas_ekspor(wildcards, input),
            tahun_lalu=[Path(b) for b in input.tahun_lalu],
            setahun=None,
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            tw=int(wildcards.tw),
            keluar_xlsx=Path(output.xlsx),
            keluar_csv=Path(output.csv),
            janji=params.janji,
        )


rule e81_tahunan:
    input:
        rencana=rencana,
        rekap=rekap_sampai,
        pengukuran=expand("data/processed/{{unit}}{{tahun}}/tw{tw}/pengukuran.csv", tw=[1, 2, 3, 4]),
        anggaran="data/processed/{unit}{tahun}/anggaran.csv",
        setahun="data/processed/{unit}{tahun}/pengukuran.csv",
        tahun_lalu=pengukuran_tahun_lalu,
        skala=skala_capaian,
    output:
        xlsx="build/{unit}ekspor/{tahun}/e81.xlsx",
        csv="build/{unit}ekspor/{tahun}/e81.csv",
    params:
        pengaturan=pengaturan_naskah,
        janji=janji("e81", rencana, skala_capaian),
    message:
        "Formulir E.81 tahun {wildcards.tahun}"
    run:
        muat("lkj.ekspor.e81.jalankan").e81(
            berkas=berkas_ekspor(wildcards, input),
            tahun_lalu=[Path(b) for b in input.tahun_lalu],
            setahun=Path(input.setahun),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            tw=4,
            keluar_xlsx=Path(output.xlsx),
            keluar_csv=Path(output.csv),
            janji=params.janji,
        )
