# SOP: what is handed over (esr.menpan.go.id): finished documents under the names and sizes that are asked, and their list.


def pengaturan_unggah(w):
    """What uploading uses of the settings."""
    instansi = bagian(w, "instansi")
    return {"kode": instansi.get("kode"), "nama": instansi.get("nama"), "unggah": bagian(w, "unggah")}


def nama_unggahan(w):
    """File name → kind of document."""
    daftar = muat("lkj.laporan.unggah.nama").daftar_nama
    return daftar(bagian(w, "unggah"), bagian(w, "instansi"), int(w.tahun))


def dokumen_unggahan(w):
    """The finished document behind a name; none where no document has it, which the job says."""
    jenis = nama_unggahan(w).get(w.nama)
    return [f"build/{w.unit}{jenis.dokumen.format(tahun=w.tahun)}.pdf"] if jenis else []


def dapat_diunggah(w):
    """File name → kind of document, of what can be made by now: before the last quarter the documents of the plan."""
    setahun = any(berisi(b) for b in Path(f"data/raw/{w.unit}{w.tahun}/tw4").glob("*"))
    return {n: j for n, j in nama_unggahan(w).items() if setahun or not j.sesudah_tahun}


def unggahan(akar):
    """Function for all files to upload that can be made by now."""

    def cari(w):
        return [f"{akar}/{w.unit}unggah/{w.tahun}/{n}" for n in dapat_diunggah(w)]

    return cari


def keadaan_unggahan(w):
    """The states of those that people approve; the others have the one of the settings."""
    dokumen = [j.dokumen.format(tahun=w.tahun) for j in dapat_diunggah(w).values()]
    return [f"build/{w.unit}{d}/keadaan.json" for d in dokumen if re.fullmatch(DOKUMEN_SAH, d)]


def penanda_unggah(w):
    return ada(penjaga.penanda(f"reports/{w.unit}unggah/{w.tahun}/daftar.{w.bentuk}"))


TEMPLAT_UNGGAH = templat_baku("unggah/*.j2")


rule unggah:
    input:
        berkas=dokumen_unggahan,
    output:
        berkas="build/{unit}unggah/{tahun}/{nama}",
    wildcard_constraints:
        nama=r"[A-Za-z0-9_.-]+\.pdf",
    params:
        pengaturan=pengaturan_unggah,
        janji=janji("unggah"),
    message:
        "Siapkan unggahan {wildcards.nama}"
    run:
        muat("lkj.laporan.unggah.jalankan").siapkan(
            berkas=[Path(b) for b in input.berkas],
            nama=wildcards.nama,
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            keluar=Path(output.berkas),
            janji=params.janji,
        )


rule daftar_unggah:
    input:
        berkas=unggahan("build"),
        keadaan=keadaan_unggahan,
    output:
        csv="build/{unit}unggah/{tahun}/daftar.csv",
        html="build/{unit}unggah/{tahun}/daftar.html",
        catatan="build/{unit}unggah/{tahun}/catatan.csv",
    params:
        pengaturan=pengaturan_unggah,
        tanda=lambda w: bagian(w, "dokumen").get("tanda", "DRAF"),
        janji=janji("unggah", TEMPLAT_UNGGAH),
    message:
        "Daftar unggahan tahun {wildcards.tahun}"
    run:
        muat("lkj.laporan.unggah.jalankan").daftar(
            berkas=[Path(b) for b in input.berkas],
            keadaan=[Path(b) for b in input.keadaan],
            tanda=params.tanda,
            pengaturan=params.pengaturan,
            tahun=int(wildcards.tahun),
            templat=Path("templates/unggah"),
            keluar_csv=Path(output.csv),
            keluar_html=Path(output.html),
            keluar_catatan=Path(output.catatan),
            janji=params.janji,
        )


# The list is published together with the files that it names.
rule terbit_unggah:
    input:
        berkas="build/{unit}unggah/{tahun}/daftar.{bentuk}",
        unggahan=unggahan("reports"),
        penanda=penanda_unggah,
    output:
        "reports/{unit}unggah/{tahun}/daftar.{bentuk}",
    wildcard_constraints:
        bentuk="csv|html",
    params:
        janji=janji("terbit"),
    message:
        "Terbitkan daftar unggahan tahun {wildcards.tahun}"
    run:
        muat("lkj.laporan.terbit").terbitkan(
            berkas=Path(input.berkas), keluar=Path(output[0]), janji=params.janji
        )
