# The LKj of a kecamatan, from the sheets of its sections to the page.
# The stages follow the offices' SOPs; each file under workflow/rules/ is one of them.


configfile: "config/config.yaml"


include: "workflow/rules/common.smk"
include: "workflow/rules/masukan.smk"
include: "workflow/rules/gambar.smk"
include: "workflow/rules/keadaan.smk"
include: "workflow/rules/format_isian.smk"
include: "workflow/rules/periksa.smk"
include: "workflow/rules/salinan.smk"
include: "workflow/rules/profil.smk"
include: "workflow/rules/rekap.smk"
include: "workflow/rules/pengukuran.smk"
include: "workflow/rules/telusur.smk"
include: "workflow/rules/laporan.smk"
include: "workflow/rules/terbitan.smk"
include: "workflow/rules/pengesahan.smk"
include: "workflow/rules/naskah_dinas.smk"
include: "workflow/rules/surat.smk"
include: "workflow/rules/status.smk"
include: "workflow/rules/unggah.smk"
include: "workflow/rules/ekspor.smk"
include: "workflow/rules/arsip.smk"
include: "workflow/rules/mengapa.smk"


# What a bare `snakemake` makes: the report of every year that has a plan.
rule semua:
    default_target: True
    input:
        laporan_semua_tahun(),


onsuccess:
    batalkan_pewaktu()
    catat_akhir(selesai=True)


onerror:
    batalkan_pewaktu()
    catat_akhir(selesai=False)
