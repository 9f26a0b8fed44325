# SOP: papers of their own beside the report: what each official promises (PK), the measurement (Purwakarta 9, Awayan 8
# of its second SOP), who corrected what (Berita Acara).
# Each is gathered here as Markdown; its pages are made as those of the report (laporan.smk).

# A paper takes pieces of the report, so that both say the same.
TEMPLAT_NASKAH_DINAS = templat("naskah_dinas/*.j2", "bagian/*.j2")


# Needs the plan and the settings only. `jabatan` is a kode_jabatan for the last paper of the year, with -2 for the second.
rule perjanjian_kinerja:
    input:
        rencana=rencana,
        paket=paket_lambang,
    output:
        naskah="build/{unit}pk_{tahun}_{jabatan}/pk_{tahun}_{jabatan}.md",
        harapan="build/{unit}pk_{tahun}_{jabatan}/harapan.json",
    params:
        pengaturan=pengaturan_naskah,
        janji=janji("perjanjian_kinerja", rencana, TEMPLAT_NASKAH_DINAS),
    message:
        "Naskah pk_{wildcards.tahun}_{wildcards.jabatan}"
    run:
        muat("lkj.laporan.naskah_dinas.perjanjian").susun(
            rencana=jalur_rencana(wildcards),
            jabatan=wildcards.jabatan,
            paket=[Path(b) for b in input.paket],
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            keluar=Path(output.naskah),
            janji=params.janji,
        )


rule naskah_rencana:
    input:
        rencana=rencana,
    output:
        naskah="build/{unit}{naskah}_{tahun}/{naskah}_{tahun}.md",
        harapan="build/{unit}{naskah}_{tahun}/harapan.json",
    wildcard_constraints:
        naskah="iku|rencana_aksi|pohon_kinerja",
    params:
        pengaturan=pengaturan_naskah,
        janji=janji("naskah_rencana", rencana, TEMPLAT_NASKAH_DINAS),
    message:
        "Naskah {wildcards.naskah}_{wildcards.tahun}"
    run:
        muat("lkj.laporan.naskah_dinas.rencana").susun(
            rencana=jalur_rencana(wildcards),
            naskah=wildcards.naskah,
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            keluar=Path(output.naskah),
            janji=params.janji,
        )


# The measurement alone, of a year or a quarter; its tables are those of the report.
rule naskah_pengukuran:
    input:
        rencana=rencana,
        rekap=rekap_sampai,
        pengukuran="data/processed/{unit}{tahun}/pengukuran.csv",
        anggaran="data/processed/{unit}{tahun}/anggaran.csv",
        per_triwulan=expand("data/processed/{{unit}}{{tahun}}/tw{tw}/pengukuran.csv", tw=[1, 2, 3, 4]),
        skala=skala_capaian,
        skala_predikat=skala_predikat,
    output:
        naskah="build/{unit}pengukuran_{tahun}/pengukuran_{tahun}.md",
        harapan="build/{unit}pengukuran_{tahun}/harapan.json",
        rekap="build/{unit}pengukuran_{tahun}/lampiran/rekap.csv",
        pengukuran="build/{unit}pengukuran_{tahun}/lampiran/pengukuran.csv",
        anggaran="build/{unit}pengukuran_{tahun}/lampiran/anggaran.csv",
    params:
        pengaturan=pengaturan_naskah,
        janji=janji("naskah_pengukuran", rencana, skala_capaian, skala_predikat, TEMPLAT_NASKAH_DINAS),
    message:
        "Naskah pengukuran_{wildcards.tahun}"
    run:
        muat("lkj.laporan.naskah_dinas.pengukuran").susun(
            sumber=sumber_naskah(wildcards, input, None),
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            tw=None,
            keluar=Path(output.naskah),
            keluar_lampiran=keluaran_lampiran(output),
            janji=params.janji,
        )


rule naskah_pengukuran_triwulan:
    input:
        rencana=rencana,
        rekap=rekap_sampai,
        pengukuran="data/processed/{unit}{tahun}/tw{tw}/pengukuran.csv",
        anggaran="data/processed/{unit}{tahun}/tw{tw}/anggaran.csv",
        per_triwulan=pengukuran_sampai,
        skala=skala_capaian,
        skala_predikat=skala_predikat,
    output:
        naskah="build/{unit}pengukuran_{tahun}_tw{tw}/pengukuran_{tahun}_tw{tw}.md",
        harapan="build/{unit}pengukuran_{tahun}_tw{tw}/harapan.json",
        rekap="build/{unit}pengukuran_{tahun}_tw{tw}/lampiran/rekap.csv",
        pengukuran="build/{unit}pengukuran_{tahun}_tw{tw}/lampiran/pengukuran.csv",
        anggaran="build/{unit}pengukuran_{tahun}_tw{tw}/lampiran/anggaran.csv",
    params:
        pengaturan=pengaturan_naskah,
        janji=janji("naskah_pengukuran", rencana, skala_capaian, skala_predikat, TEMPLAT_NASKAH_DINAS),
    message:
        "Naskah pengukuran_{wildcards.tahun}_tw{wildcards.tw}"
    run:
        muat("lkj.laporan.naskah_dinas.pengukuran").susun(
            sumber=sumber_naskah(wildcards, input, None),
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            tw=int(wildcards.tw),
            keluar=Path(output.naskah),
            keluar_lampiran=keluaran_lampiran(output),
            janji=params.janji,
        )


# The rekap of results of a month, of the indicators that are measured by month.
rule naskah_bulan:
    input:
        rencana=rencana,
        rekap=rekap_bulan_sampai,
        pengukuran="data/processed/{unit}{tahun}/{masa}/pengukuran.csv",
    output:
        naskah="build/{unit}lkj_{tahun}_{masa}/lkj_{tahun}_{masa}.md",
        harapan="build/{unit}lkj_{tahun}_{masa}/harapan.json",
        rekap="build/{unit}lkj_{tahun}_{masa}/lampiran/rekap.csv",
        pengukuran="build/{unit}lkj_{tahun}_{masa}/lampiran/pengukuran.csv",
    wildcard_constraints:
        masa=POLA_KUNCI_BULAN,
    params:
        pengaturan=pengaturan_naskah,
        janji=janji("naskah_bulan", rencana, TEMPLAT_NASKAH_DINAS),
    message:
        "Naskah lkj_{wildcards.tahun}_{wildcards.masa}"
    run:
        muat("lkj.laporan.naskah_dinas.rekap_bulan").susun(
            sumber=muat("lkj.laporan.naskah_dinas.rekap_bulan").SumberBulan(
                rencana=jalur_rencana(wildcards),
                rekap=[Path(b) for b in input.rekap],
                pengukuran=Path(input.pengukuran),
            ),
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            pengaturan=params.pengaturan,
            masa=masa_kerja(wildcards),
            keluar=Path(output.naskah),
            keluar_lampiran={nama: Path(output[nama]) for nama in TABEL_BULAN},
            janji=params.janji,
        )


# The pictures of the pohon kinerja, for its paper and for the report; how many there are the plan decides.
rule pohon_kinerja:
    input:
        rencana=rencana,
    output:
        paket="build/{unit}pohon_kinerja_{tahun}_{bentuk}.zip",
    wildcard_constraints:
        bentuk="svg|png",
    # A report takes it only when its text is read: what the text itself waits for goes before.
    priority: -1
    params:
        seksi=lambda w: list(bagian(w, "seksi")),
        janji=janji("pohon_kinerja", rencana, TEMPLAT_GRAFIK),
    message:
        "Gambar pohon kinerja tahun {wildcards.tahun} ({wildcards.bentuk})"
    run:
        muat("lkj.laporan.pohon_kinerja.gambar").gambar(
            rencana=jalur_rencana(wildcards),
            seksi=params.seksi,
            tahun=int(wildcards.tahun),
            templat=Path("templates/grafik"),
            jenis=wildcards.bentuk,
            keluar=Path(output.paket),
            janji=params.janji,
        )


# A SOP in the official form, whether it is in force here or not.
rule naskah_sop:
    input:
        sop=sop,
        paket=paket_lambang,
    output:
        naskah="build/{unit}sop_{sop}/sop_{sop}.md",
        harapan="build/{unit}sop_{sop}/harapan.json",
    params:
        pengaturan=pengaturan_naskah,
        janji=janji("naskah_sop", sop, TEMPLAT_NASKAH_DINAS),
    message:
        "Naskah sop_{wildcards.sop}"
    run:
        muat("lkj.laporan.naskah_dinas.sop").susun(
            sop=Path(f"config/sop/{wildcards.sop}.yaml"),
            paket=[Path(b) for b in input.paket],
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            pengaturan=params.pengaturan,
            keluar=Path(output.naskah),
            janji=params.janji,
        )


rule bagan_sop:
    input:
        sop=sop,
    output:
        paket="build/{unit}sop_{sop}_{bentuk}.zip",
    wildcard_constraints:
        bentuk="svg|png",
    params:
        janji=janji("bagan_sop", sop, TEMPLAT_GRAFIK),
    message:
        "Bagan alir SOP {wildcards.sop} ({wildcards.bentuk})"
    run:
        muat("lkj.laporan.bagan_sop.gambar").gambar(
            sop=Path(f"config/sop/{wildcards.sop}.yaml"),
            templat=Path("templates/grafik"),
            jenis=wildcards.bentuk,
            keluar=Path(output.paket),
            janji=params.janji,
        )


def penomoran_berita_acara(w):
    """The file with number and day of the Berita Acara."""
    return ada(f"data/raw/{w.unit}{w.tahun}/surat/berita_acara_perbaikan.yaml")


def register_berita_acara(w):
    return buku_nomor(w.unit, w.tahun, "berita_acara")


def kembar_berita_acara(w):
    berkas = Path(f"data/raw/{w.unit}{w.tahun}/surat/berita_acara_perbaikan.yaml")
    return nomor_kembar(w.unit, w.tahun, berkas)


rule berita_acara:
    input:
        rekap=rekap_terisi,
        penomoran=penomoran_berita_acara,
        register=register_berita_acara,
        paket=paket_lambang,
    output:
        naskah="build/{unit}berita_acara_perbaikan_{tahun}/berita_acara_perbaikan_{tahun}.md",
        harapan="build/{unit}berita_acara_perbaikan_{tahun}/harapan.json",
    params:
        pengaturan=pengaturan_naskah,
        kembar=kembar_berita_acara,
        janji=janji("berita_acara", penomoran_berita_acara, register_berita_acara, TEMPLAT_NASKAH_DINAS),
    message:
        "Naskah Berita Acara Perbaikan Data tahun {wildcards.tahun}"
    run:
        muat("lkj.laporan.naskah_dinas.berita_acara").susun(
            rekap={int(Path(b).parent.name[2:]): Path(b) for b in input.rekap},
            daftar=jalur_rencana(wildcards).parent / "perbaikan.yaml",
            penomoran=next((Path(b) for b in input.penomoran), None),
            register=[Path(b) for b in input.register],
            kembar=params.kembar,
            paket=[Path(b) for b in input.paket],
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            keluar=Path(output.naskah),
            janji=params.janji,
        )
