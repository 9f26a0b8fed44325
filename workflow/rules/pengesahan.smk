# SOP: report or measurement are corrected, initialled, approved and signed (Bebandem 4 and 6, LKj 6 and 7, Purwakarta 9
# to 11, Awayan 6 and 7, and 8 of its second). Here only what follows from the recorded acts; acts are recorded by commands, never by a rule.


rule isi:
    input:
        naskah="build/{unit}{dokumen}/{dokumen}.md",
        tabel=lampiran_dokumen,
    output:
        isi="build/{unit}{dokumen}/isi.json",
    wildcard_constraints:
        dokumen=DOKUMEN_SAH,
    params:
        janji=janji("isi"),
    message:
        "Kode hash isi {wildcards.dokumen}"
    run:
        muat("lkj.tindakan.jalankan").isi(
            dokumen=wildcards.dokumen,
            berkas=[Path(b) for b in (input.naskah, *input.tabel)],
            keluar=Path(output.isi),
            janji=params.janji,
        )


rule keadaan:
    input:
        naskah="build/{unit}{dokumen}/{dokumen}.md",
        isi="build/{unit}{dokumen}/isi.json",
        tabel=lampiran_dokumen,
        tindakan=berkas_pengesahan,
        sop=sop_berlaku,
        rencana=rencana_validasi,
    output:
        keadaan="build/{unit}{dokumen}/keadaan.json",
        perubahan="build/{unit}{dokumen}/perubahan.csv",
        catatan="build/{unit}{dokumen}/pengesahan.csv",
    wildcard_constraints:
        dokumen=DOKUMEN_SAH,
    params:
        pengaturan=pengaturan,
        penandatangan=penandatangan,
        janji=janji("keadaan", berkas_pengesahan, sop_berlaku, rencana_validasi),
    message:
        "Periksa pengesahan {wildcards.dokumen}"
    run:
        muat("lkj.tindakan.jalankan").keadaan(
            dokumen=wildcards.dokumen,
            naskah=Path(input.naskah),
            isi=Path(input.isi),
            tabel=[Path(b) for b in input.tabel],
            folder=folder_pengesahan(wildcards),
            sop=[Path(b) for b in input.sop],
            rencana=next((Path(b) for b in input.rencana), None),
            pengaturan=params.pengaturan,
            penandatangan=params.penandatangan and params.penandatangan["jalur"],
            keluar=Path(output.keadaan),
            keluar_perubahan=Path(output.perubahan),
            keluar_catatan=Path(output.catatan),
            janji=params.janji,
        )


# What is signed: report or measurement as the Camat approved it, with the block that it is signed in; empty before, so
# that an archive may ask for it. Signing is a command.
rule siap:
    input:
        pohon="build/{unit}{dokumen}/pohon.json",
        grafik=grafik_svg,
        paket=paket_halaman("svg"),
        lampiran=lampiran_dokumen,
        isi="build/{unit}{dokumen}/isi.json",
        keadaan="build/{unit}{dokumen}/keadaan.json",
        terbitan=banding_terbitan,
        telusur=telusur_pdf,
    output:
        pdf="build/{unit}{dokumen}/siap.pdf",
        cetak="build/{unit}{dokumen}/cetak.json",
    wildcard_constraints:
        dokumen=DOKUMEN_SAH,
    params:
        pengaturan=pengaturan_ttd,
        janji=janji("siap", TEMPLAT_HALAMAN, tampilan_kantor),
    message:
        "Siapkan {wildcards.dokumen} untuk ditandatangani"
    run:
        muat("lkj.laporan.siap_ttd").siapkan(
            dokumen=wildcards.dokumen,
            pohon=Path(input.pohon),
            gambar=[Path(b) for b in input.grafik],
            paket=[Path(b) for b in input.paket],
            lampiran=[Path(b) for b in input.lampiran],
            isi=Path(input.isi),
            keadaan=Path(input.keadaan),
            terbitan=next((Path(b) for b in input.terbitan), None),
            telusur=next((Path(b) for b in input.telusur), None),
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            pengaturan=params.pengaturan,
            keluar=Path(output.pdf),
            keluar_cetak=Path(output.cetak),
            janji=params.janji,
        )


rule siap_ttd:
    input:
        pdf="build/{unit}{dokumen}/siap.pdf",
        cetak="build/{unit}{dokumen}/cetak.json",
    output:
        pdf="build/{unit}{dokumen}_siap_ttd.pdf",
    wildcard_constraints:
        dokumen=DOKUMEN_SAH,
    params:
        janji=janji("siap_ttd"),
    message:
        "Serahkan {wildcards.dokumen} untuk ditandatangani"
    run:
        muat("lkj.laporan.siap_ttd").siap_ttd(
            terbit=Path(f"reports/{wildcards.unit}{wildcards.dokumen}.pdf"),
            siap=Path(input.pdf),
            cetak=Path(input.cetak),
            keluar=Path(output.pdf),
            janji=params.janji,
        )


# What came back signed: judged again at every build, by what the environment says of the issuers.
rule ttd:
    input:
        isi="build/{unit}{dokumen}/isi.json",
        tindakan=berkas_pengesahan,
        sop=sop_berlaku,
        rencana=rencana_validasi,
    output:
        pdf="build/{unit}{dokumen}_ttd.pdf",
        tentang="build/{unit}{dokumen}/ttd.json",
        catatan="build/{unit}{dokumen}_ttd.catatan.csv",
    wildcard_constraints:
        dokumen=DOKUMEN_SAH,
    params:
        pengaturan=pengaturan,
        penandatangan=penandatangan,
        terpercaya=terpercaya,
        janji=janji("ttd", berkas_pengesahan, sop_berlaku, rencana_validasi),
    message:
        "Periksa tanda tangan {wildcards.dokumen}"
    run:
        muat("lkj.pengesahan.salin").salin_ttd(
            dokumen=wildcards.dokumen,
            isi=Path(input.isi),
            folder=folder_pengesahan(wildcards),
            sop=[Path(b) for b in input.sop],
            rencana=next((Path(b) for b in input.rencana), None),
            pengaturan=params.pengaturan,
            penandatangan=params.penandatangan and params.penandatangan["jalur"],
            terpercaya=params.terpercaya and params.terpercaya["jalur"],
            keluar=Path(output.pdf),
            keluar_tentang=Path(output.tentang),
            keluar_catatan=Path(output.catatan),
            janji=params.janji,
        )
