# What changed since the last official release: the releases under terbitan/ → what the report's last annex says.
# Releases are made by `lkj terbitkan`, never by a rule; an office without one has none of this in its plan.


rule banding_terbitan:
    input:
        isi="build/{unit}{dokumen}/isi.json",
        tabel=tabel_terukur,
        terbitan=berkas_terbitan,
    output:
        banding="build/{unit}{dokumen}/terbitan.json",
    wildcard_constraints:
        dokumen=LAPORAN_BERGRAFIK,
    params:
        pengaturan=pengaturan_terbitan,
        janji=janji("terbitan", berkas_terbitan),
    message:
        "Bandingkan {wildcards.dokumen} dengan terbitan lalu"
    run:
        muat("lkj.terbitan.banding").bandingkan(
            dokumen=wildcards.dokumen,
            isi=Path(input.isi),
            tabel=nama_terukur(wildcards, input.tabel),
            terbitan=[Path(b) for b in input.terbitan],
            pengaturan=params.pengaturan,
            keluar=Path(output.banding),
            janji=params.janji,
        )
