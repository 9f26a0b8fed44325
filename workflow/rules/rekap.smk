# SOP: the data of all seksi are rolled up (Kuala Betara 5, Bebandem 3, Purwakarta 8).


rule rekap:
    input:
        isian="data/processed/{unit}{tahun}/{masa}/isian.csv",
        catatan="data/processed/{unit}{tahun}/{masa}/catatan.csv",
    output:
        rekap="data/processed/{unit}{tahun}/{masa}/rekap.csv",
    params:
        janji=janji("rekap"),
    message:
        "Rekap {wildcards.masa} tahun {wildcards.tahun}"
    run:
        muat("lkj.rekap").susun(
            isian=Path(input.isian),
            catatan=Path(input.catatan),
            keluar=Path(output.rekap),
            janji=params.janji,
        )
