# SOP: the data of the office itself is checked (Bebandem 3): profile workbook → remarks, long before the report.


rule periksa_profil:
    input:
        profil=profil,
        rencana=rencana,
    output:
        catatan="data/processed/{unit}{tahun}/profil/catatan.csv",
    params:
        gambar=nama_gambar,
        janji=janji("profil", profil, rencana),
    message:
        "Periksa profil tahun {wildcards.tahun}"
    run:
        muat("lkj.profil.periksa").jalankan(
            profil=Path(f"data/raw/{wildcards.unit}{wildcards.tahun}/profil.xlsx"),
            rencana=next((Path(b) for b in input.rencana), None),
            gambar=[Path(b) for b in params.gambar],
            tahun=int(wildcards.tahun),
            keluar=Path(output.catatan),
            janji=params.janji,
        )
