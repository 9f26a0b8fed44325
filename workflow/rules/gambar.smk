# Pictures from people: the emblem, photos and scans of a year, made fit for the page once for all formats.


@lru_cache(maxsize=None)
def gambar_setahun(unit, tahun):
    """The photos and scans of a year, and the files that are not opened (`lkj.laporan.gambar_kantor.berkas`)."""
    daftar = muat("lkj.laporan.gambar_kantor.berkas").gambar_setahun(Path(f"data/raw/{unit}{tahun}"))
    ada(*daftar.berkas)
    return daftar


@lru_cache(maxsize=None)
def gambar_lambang(unit, disebut):
    daftar = muat("lkj.laporan.gambar_kantor.berkas").lambang(Path(f"data/raw/{unit}"), disebut)
    ada(*daftar.berkas)
    return daftar


def daftar_gambar(w):
    return gambar_setahun(w.unit, w.tahun)


def nama_gambar(w):
    """Paths of the photos and scans, for who has to know that they are there and does not open them."""
    return daftar_gambar(w).berkas


def daftar_lambang(w):
    """The emblem: the file of the settings, or the one in the office's folder."""
    return gambar_lambang(w.unit, bagian(w, "dokumen").get("lambang"))


def paket_lambang(w):
    """The package of the emblem, where the settings name one."""
    lambang = daftar_lambang(w)
    return [f"build/{w.unit}lambang.zip"] if lambang.berkas or lambang.ditolak else []


def paket_gambar(w):
    """The packages of pictures that a report shows: the emblem, and in the yearly one photos and scans."""
    paket, setahun = paket_lambang(w), re.fullmatch(r"lkj_(\d+)", nama_dokumen(w))
    daftar = gambar_setahun(w.unit, setahun[1]) if setahun else None
    return (
        [*paket, f"build/{w.unit}{setahun[0]}/gambar.zip"]
        if daftar and (daftar.berkas or daftar.ditolak)
        else paket
    )


def paket_halaman(bentuk):
    """Function for all packages that the pages of a document take pictures from: people's, and the pohon kinerja."""

    def cari(w):
        setahun = re.fullmatch(r"(?:lkj|pohon_kinerja)_(20\d\d)", w.dokumen)
        pohon = [f"build/{w.unit}pohon_kinerja_{setahun[1]}_{bentuk}.zip"] if setahun else []
        bagan = re.match(r"sop_[a-z]", w.dokumen)
        sop = [f"build/{w.unit}{w.dokumen}_{bentuk}.zip"] if bagan else []
        return [*paket_gambar(w), *pohon, *sop]

    return cari


rule lambang:
    input:
        berkas=lambda w: daftar_lambang(w).berkas,
    output:
        paket="build/{unit}lambang.zip",
    params:
        ditolak=lambda w: daftar_lambang(w).ditolak,
        janji=janji("lambang", lambda w: daftar_lambang(w).berkas),
    message:
        "Siapkan lambang"
    run:
        muat("lkj.laporan.gambar_kantor.lambang").siapkan_lambang(
            berkas=[Path(b) for b in input.berkas],
            ditolak=params.ditolak,
            huruf=Path("templates/fonts"),
            keluar=Path(output.paket),
            janji=params.janji,
        )


rule gambar_kantor:
    input:
        berkas=lambda w: daftar_gambar(w).berkas,
    output:
        paket="build/{unit}lkj_{tahun}/gambar.zip",
    params:
        ditolak=lambda w: daftar_gambar(w).ditolak,
        janji=janji("gambar_kantor", lambda w: daftar_gambar(w).berkas),
    message:
        "Siapkan foto dan hasil pindaian tahun {wildcards.tahun}"
    run:
        muat("lkj.laporan.gambar_kantor.siapkan").siapkan(
            berkas=[Path(b) for b in input.berkas],
            ditolak=params.ditolak,
            keluar=Path(output.paket),
            janji=params.janji,
        )
