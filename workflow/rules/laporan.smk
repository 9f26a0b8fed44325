# SOP: the report is written (Bebandem 5, LKj 5 and 8, Awayan 5): measured tables → Markdown → pages.

GRAFIK = ("capaian", "triwulan", "tahunan", "serapan", "kuadran", "struktur")
LAPORAN_BERGRAFIK = r"lkj_20\d\d(?:_tw[1-4])?"
TABEL_BULAN = ("rekap", "pengukuran")
TABEL_LAMPIRAN = (*TABEL_BULAN, "anggaran")
TEMPLAT_NASKAH = templat("*.j2", "bagian/*.j2")
TEMPLAT_GRAFIK = templat_baku("grafik/*.typ", "fonts/*.ttf")
TEMPLAT_HALAMAN = templat_baku("halaman/*", "fonts/*.ttf")


def tanda_halaman(w):
    """The mark on every page of a paper, from the settings; what people approve (`DOKUMEN_SAH`) has its state from
    its acts, what is signed by hand (a letter, a SOP) none."""
    tanpa = keadaan_laporan(w) or w.dokumen.startswith(("surat/", "sop_", "berita_acara_"))
    return None if tanpa else bagian(w, "dokumen").get("tanda", "DRAF")


def naskah_dokumen(w):
    """The Markdown of a document; a letter's stands in folders of its year and quarter."""
    return f"build/{w.unit}{w.dokumen}/{Path(w.dokumen).name}.md"


def grafik_dokumen(jenis):
    """Function for the charts of a document: reports have them, other papers have none."""

    def cari(w):
        folder = f"build/{w.unit}{w.dokumen}/grafik"
        laporan = re.fullmatch(LAPORAN_BERGRAFIK, w.dokumen)
        return [f"{folder}/{nama}.{jenis}" for nama in GRAFIK] if laporan else []

    return cari


grafik_svg = grafik_dokumen("svg")
grafik_png = grafik_dokumen("png")


def lampiran_dokumen(w):
    """The tables that a report or a measurement carries; another paper has its own on the page."""
    folder = f"build/{w.unit}{w.dokumen}/lampiran"
    sah = re.fullmatch(DOKUMEN_SAH, w.dokumen)
    tabel = (TABEL_BULAN if masa_dokumen(w.dokumen).bulan else TABEL_LAMPIRAN) if sah else ()
    return [f"{folder}/{nama}.csv" for nama in tabel]


def keluaran_lampiran(keluaran):
    """Where a job puts the tables that its document carries."""
    return {nama: Path(keluaran[nama]) for nama in TABEL_LAMPIRAN}


rule naskah_tahunan:
    input:
        rencana=rencana,
        rekap=rekap_sampai,
        pengukuran="data/processed/{unit}{tahun}/pengukuran.csv",
        anggaran="data/processed/{unit}{tahun}/anggaran.csv",
        per_triwulan=expand("data/processed/{{unit}}{{tahun}}/tw{tw}/pengukuran.csv", tw=[1, 2, 3, 4]),
        skala=skala_capaian,
        skala_predikat=skala_predikat,
        narasi=narasi,
        paket=paket_gambar,
        profil=profil,
        catatan_profil=catatan_profil,
        kelengkapan=kelengkapan,
    output:
        naskah="build/{unit}lkj_{tahun}/lkj_{tahun}.md",
        harapan="build/{unit}lkj_{tahun}/harapan.json",
        catatan="build/{unit}lkj_{tahun}/catatan.csv",
        rekap="build/{unit}lkj_{tahun}/lampiran/rekap.csv",
        pengukuran="build/{unit}lkj_{tahun}/lampiran/pengukuran.csv",
        anggaran="build/{unit}lkj_{tahun}/lampiran/anggaran.csv",
        grafik="build/{unit}lkj_{tahun}/grafik.json",
    params:
        pengaturan=pengaturan_naskah,
        gambar=nama_gambar,
        berkurung=narasi_berkurung,
        janji=janji(
            "naskah", rencana, narasi, profil, skala_capaian, skala_predikat, TEMPLAT_NASKAH, kelengkapan
        ),
    message:
        "Naskah laporan kinerja tahun {wildcards.tahun}"
    run:
        muat("lkj.laporan.naskah").susun(
            sumber=sumber_naskah(wildcards, input, [*input.narasi, *params.berkurung], params.gambar),
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            tw=None,
            keluar=Path(output.naskah),
            keluar_lampiran=keluaran_lampiran(output),
            keluar_catatan=Path(output.catatan),
            janji=params.janji,
        )


rule naskah_triwulan:
    input:
        rencana=rencana,
        rekap=rekap_sampai,
        pengukuran="data/processed/{unit}{tahun}/tw{tw}/pengukuran.csv",
        anggaran="data/processed/{unit}{tahun}/tw{tw}/anggaran.csv",
        per_triwulan=pengukuran_sampai,
        skala=skala_capaian,
        skala_predikat=skala_predikat,
        paket=paket_gambar,
    output:
        naskah="build/{unit}lkj_{tahun}_tw{tw}/lkj_{tahun}_tw{tw}.md",
        harapan="build/{unit}lkj_{tahun}_tw{tw}/harapan.json",
        rekap="build/{unit}lkj_{tahun}_tw{tw}/lampiran/rekap.csv",
        pengukuran="build/{unit}lkj_{tahun}_tw{tw}/lampiran/pengukuran.csv",
        anggaran="build/{unit}lkj_{tahun}_tw{tw}/lampiran/anggaran.csv",
        grafik="build/{unit}lkj_{tahun}_tw{tw}/grafik.json",
    params:
        pengaturan=pengaturan_naskah,
        janji=janji("naskah", rencana, skala_capaian, skala_predikat, TEMPLAT_NASKAH),
    message:
        "Naskah laporan kinerja triwulan {wildcards.tw} tahun {wildcards.tahun}"
    run:
        muat("lkj.laporan.naskah").susun(
            sumber=sumber_naskah(wildcards, input, []),
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            tw=int(wildcards.tw),
            keluar=Path(output.naskah),
            keluar_lampiran=keluaran_lampiran(output),
            janji=params.janji,
        )


rule grafik:
    input:
        data="build/{unit}{dokumen}/grafik.json",
    output:
        grafik=expand("build/{{unit}}{{dokumen}}/grafik/{nama}.{{bentuk}}", nama=GRAFIK),
    wildcard_constraints:
        dokumen=LAPORAN_BERGRAFIK,
        bentuk="svg|png",
    params:
        janji=janji("grafik", TEMPLAT_GRAFIK),
    message:
        "Grafik {wildcards.dokumen} ({wildcards.bentuk})"
    run:
        muat("lkj.laporan.gambar").gambar(
            data=Path(input.data),
            templat=Path("templates/grafik"),
            keluar=[Path(b) for b in output.grafik],
            janji=params.janji,
        )


rule pohon:
    input:
        naskah=naskah_dokumen,
        harapan="build/{unit}{dokumen}/harapan.json",
        paket=paket_halaman("svg"),
    output:
        pohon="build/{unit}{dokumen}/pohon.json",
    params:
        grafik=grafik_svg,
        janji=janji("pohon"),
    message:
        "Baca dan periksa naskah {wildcards.dokumen}"
    run:
        muat("lkj.laporan.cetak").pohon(
            naskah=Path(input.naskah),
            gambar=[Path(b) for b in params.grafik],
            paket=[Path(b) for b in input.paket],
            keluar=Path(output.pohon),
            janji=params.janji,
        )


def telusur_dokumen(w):
    """The lineage table of a report or measurement; other papers have none."""
    if not re.fullmatch(DOKUMEN_SAH, w.dokumen):
        return []
    return [f"data/processed/{w.unit}{masa_dokumen(w.dokumen).folder}/telusur.csv"]


def telusur_pdf(w):
    """The lineage table that the figures of a report's PDF link to; a document without annexes has no list of it."""
    return telusur_dokumen(w) if w.dokumen.startswith("lkj_") else []


rule pdf:
    input:
        pohon="build/{unit}{dokumen}/pohon.json",
        grafik=grafik_svg,
        paket=paket_halaman("svg"),
        lampiran=lampiran_dokumen,
        keadaan=keadaan_laporan,
        terbitan=banding_terbitan,
        telusur=telusur_pdf,
    output:
        pdf="build/{unit}{dokumen}.pdf",
    params:
        tanda=tanda_halaman,
        janji=janji("pdf", TEMPLAT_HALAMAN, tampilan_kantor),
    message:
        "PDF {wildcards.dokumen}"
    run:
        muat("lkj.laporan.cetak").pdf(
            pohon=Path(input.pohon),
            gambar=[Path(b) for b in input.grafik],
            paket=[Path(b) for b in input.paket],
            lampiran=[Path(b) for b in input.lampiran],
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            tanda=next((Path(b) for b in input.keadaan), params.tanda),
            terbitan=next((Path(b) for b in input.terbitan), None),
            telusur=next((Path(b) for b in input.telusur), None),
            keluar=Path(output.pdf),
            janji=params.janji,
        )


rule docx:
    input:
        pohon="build/{unit}{dokumen}/pohon.json",
        grafik=grafik_png,
        paket=paket_halaman("png"),
        keadaan=keadaan_laporan,
        terbitan=banding_terbitan,
    output:
        docx="build/{unit}{dokumen}.docx",
    params:
        tanda=tanda_halaman,
        janji=janji("docx", TEMPLAT_HALAMAN, tampilan_kantor),
    message:
        "DOCX {wildcards.dokumen}"
    run:
        muat("lkj.laporan.cetak").docx(
            pohon=Path(input.pohon),
            gambar=[Path(b) for b in input.grafik],
            paket=[Path(b) for b in input.paket],
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            tanda=next((Path(b) for b in input.keadaan), params.tanda),
            terbitan=next((Path(b) for b in input.terbitan), None),
            keluar=Path(output.docx),
            janji=params.janji,
        )


rule html:
    input:
        pohon="build/{unit}{dokumen}/pohon.json",
        grafik=grafik_svg,
        paket=paket_halaman("svg"),
        telusur=telusur_dokumen,
        keadaan=keadaan_laporan,
        terbitan=banding_terbitan,
    output:
        html="build/{unit}{dokumen}.html",
    wildcard_constraints:
        dokumen=DOKUMEN_NASKAH,
    params:
        tanda=tanda_halaman,
        janji=janji("html", TEMPLAT_HALAMAN, tampilan_kantor),
    message:
        "HTML {wildcards.dokumen}"
    run:
        muat("lkj.laporan.cetak").html(
            pohon=Path(input.pohon),
            gambar=[Path(b) for b in input.grafik],
            paket=[Path(b) for b in input.paket],
            templat=Path("templates"),
            templat_kantor=folder_templat(wildcards),
            tanda=next((Path(b) for b in input.keadaan), params.tanda),
            terbitan=next((Path(b) for b in input.terbitan), None),
            keluar=Path(output.html),
            telusur=next((Path(b) for b in input.telusur), None),
            janji=params.janji,
        )


# The last step only copies: a failed build leaves the published file as it was.
rule terbit:
    input:
        berkas=hasil_jadi,
        penanda=penanda_terbit,
    output:
        "reports/{berkas}",
    wildcard_constraints:
        berkas=BERKAS_TERBIT,
    params:
        janji=janji("terbit"),
    message:
        "Terbitkan reports/{wildcards.berkas}"
    run:
        muat("lkj.laporan.terbit").terbitkan(
            berkas=Path(input.berkas), keluar=Path(output[0]), janji=params.janji
        )
