# SOP: report or measurement are kept, as files and on paper (Bebandem 7, LKj 8, Purwakarta 14, Awayan 8, and 9 of its
# second): one bag with everything that the document stands on. Nothing here is asked while other targets are planned.


def laporan_arsip(w):
    """The document in all formats."""
    bentuk = [f"build/{w.unit}{w.dokumen}.{jenis}" for jenis in ("pdf", "docx", "html")]
    return [f"build/{w.unit}{w.dokumen}/{w.dokumen}.md", *bentuk]


def tabel_arsip(w):
    """The processed tables that a document stands on; the profile is part of the yearly report only."""
    masa = masa_dokumen(w.dokumen)
    folder = f"data/processed/{w.unit}{masa.tahun}"
    nama = ("catatan", "isian", "rekap", "pengukuran", "anggaran")
    if masa.bulan:
        bulan = [*bulan_masuk(SimpleNamespace(unit=w.unit, tahun=masa.tahun), range(1, masa.bulan)), masa]
        semua = [f"{folder}/{m.kunci}/{t}.csv" for m in bulan for t in nama[:3]]
        return [*semua, *(f"{folder}/{masa.kunci}/{t}.csv" for t in ("pengukuran", "telusur"))]
    semua = [f"{folder}/tw{n}/{t}.csv" for n in sampai(masa.triwulan) for t in nama]
    if masa.kunci:
        return [*semua, f"{folder}/{masa.kunci}/telusur.csv"]
    setahun = [f"{folder}/{t}.csv" for t in ("pengukuran", "anggaran", "telusur")]
    punya_profil = Path(f"data/raw/{w.unit}{masa.tahun}/profil.xlsx").is_file() and w.dokumen.startswith(
        "lkj_"
    )
    return [*semua, *setahun, *([f"{folder}/profil/catatan.csv"] if punya_profil else [])]


def surat_arsip(w):
    """The papers of its period that were made; of a year those of its quarters and months too."""
    folder = Path(f"reports/{w.unit}surat", masa_dokumen(w.dokumen).folder)
    semua = (b.as_posix() for b in sorted(folder.rglob("*")))
    return [b for b in semua if re.fullmatch(BERKAS_TERBIT, b.removeprefix("reports/"))]


@lru_cache(maxsize=None)
def pilihan(unit, masa, lambang):
    return muat("lkj.arsip.pilih").pilih(unit, masa, lambang)


def pilihan_arsip(w):
    """What came in and what people decided, settings and templates of the office."""
    return pilihan(w.unit, masa_dokumen(w.dokumen), next(iter(daftar_lambang(w).berkas), ""))


def templat_arsip(w):
    """The shipped templates: their digests are archived."""
    return muat("lkj.arsip.pilih").templat()


def berkas_arsip(w):
    """All files that the job reads by itself."""
    return ada(*pilihan_arsip(w).berkas.values(), *templat_arsip(w))


def riwayat_arsip(w):
    """The commit whose history goes along, or why none does."""
    kepala = muat("lkj.arsip.riwayat").kepala()
    return {"commit": kepala.commit, "sebab": kepala.sebab}


def punya_tanda(w, akhir):
    """Whether what goes to signature or came back was published, or is by this build."""
    nama = f"reports/{w.unit}{w.dokumen}_{akhir}.pdf"
    return Path(nama).is_file() or bool(diminta(re.escape(nama)))


def siap_arsip(w):
    """What goes to signature, where it was published; empty where this content is not approved."""
    return [f"build/{w.unit}{w.dokumen}/siap.pdf"] if punya_tanda(w, "siap_ttd") else []


def ttd_arsip(w):
    """What came back signed, where it was published, and of which content it is."""
    milik = [f"build/{w.unit}{w.dokumen}_ttd.pdf", f"build/{w.unit}{w.dokumen}/ttd.json"]
    return milik if punya_tanda(w, "ttd") else []


def manifes_arsip(w):
    """The manifests of the year's releases; the job takes those of this content."""
    return cocok(Path(f"terbitan/{w.unit}{masa_dokumen(w.dokumen).tahun}"), "*/manifes.json")


def pengaturan_arsip(w):
    """What an archive uses of the settings."""
    return {"arsip": {}} | {k: n for k, n in pengaturan(w).items() if k in ("instansi", "dokumen", "arsip")}


rule arsip:
    input:
        laporan=laporan_arsip,
        lampiran=lampiran_dokumen,
        tabel=tabel_arsip,
        surat=surat_arsip,
        siap=siap_arsip,
        ttd=ttd_arsip,
        terbitan=manifes_arsip,
        isi="build/{unit}{dokumen}/isi.json",
        keadaan=keadaan_laporan,
        perubahan="build/{unit}{dokumen}/perubahan.csv",
    output:
        arsip="build/{unit}arsip/{dokumen}.zip",
        catatan="build/{unit}arsip/{dokumen}.catatan.csv",
    wildcard_constraints:
        dokumen=DOKUMEN_SAH,
    params:
        berkas=lambda w: pilihan_arsip(w).berkas,
        ditolak=lambda w: pilihan_arsip(w).ditolak,
        templat=templat_arsip,
        riwayat=riwayat_arsip,
        pengaturan=pengaturan_arsip,
        janji=janji("arsip", berkas_arsip, manifes_arsip),
    message:
        "Arsipkan {wildcards.dokumen}"
    run:
        muat("lkj.arsip.susun").susun(
            sumber=sumber_arsip(wildcards, input, params),
            pengaturan=params.pengaturan,
            dokumen=wildcards.dokumen,
            masa=masa_dokumen(wildcards.dokumen),
            keluar=Path(output.arsip),
            keluar_catatan=Path(output.catatan),
            janji=params.janji,
        )


def sumber_arsip(w, masukan, milik):
    """The paths that an archive is made of."""
    folder = f"data/processed/{w.unit}{masa_dokumen(w.dokumen).tahun}/"
    return muat("lkj.arsip.susun").Sumber(
        laporan=[Path(b) for b in masukan.laporan],
        lampiran=[Path(b) for b in masukan.lampiran],
        tabel={b.removeprefix(folder): b for b in masukan.tabel},
        surat={b.removeprefix(f"reports/{w.unit}"): b for b in masukan.surat},
        berkas=milik.berkas,
        ditolak=milik.ditolak,
        templat=milik.templat,
        riwayat=muat("lkj.arsip.riwayat").Kepala(**milik.riwayat),
        siap=next((Path(b) for b in masukan.siap), None),
        ttd=tuple(Path(b) for b in masukan.ttd),
        terbitan=[Path(b) for b in masukan.terbitan],
        folder=folder_pengesahan(w).as_posix(),
        isi=Path(masukan.isi),
        keadaan=Path(masukan.keadaan[0]),
        perubahan=Path(masukan.perubahan),
    )
