"""Tables of the office itself: staff, area, assets, awards, innovations, follow-up of evaluations."""

from lkj.laporan.bahan import Bahan
from lkj.laporan.markah import Kolom, Tabel, gabung
from lkj.laporan.tabel.dasar import berkunci, nilai
from lkj.periode import tanggal_panjang
from lkj.profil import Lhe
from lkj.profil.figur import kunci_pegawai, kunci_profil

_ORANG = ("laki_laki", "perempuan", "jumlah")
_WILAYAH = {
    "luas": Kolom("Luas (km²)", 10, "d"),
    "laki_laki": Kolom("Laki-laki", 13, "r"),
    "perempuan": Kolom("Perempuan", 17, "r"),
    "penduduk": Kolom("Jumlah (jiwa)", 12, "r"),
    "dusun": Kolom("Dusun", 11, "r"),
    "rw": Kolom("RW", 7, "r"),
    "rt": Kolom("RT", 7, "r"),
}
"""Columns of the table of areas; one that nobody filled in is left out."""


def _angka(b: Bahan, kunci: str, desimal: int = 2) -> object:
    """A figure of the profile with its key; a dash where it is missing."""
    figur = b.angka_profil.get(kunci)
    return berkunci(nilai(figur.nilai if figur else None, desimal), kunci)


def pegawai(b: Bahan) -> Tabel:
    """Staff by position, golongan and education, one group under the other."""
    t = Tabel(
        "tbl-pegawai",
        f"Pegawai menurut {gabung(k.lower() for k in b.profil.kelompok_pegawai)}",
        (
            Kolom("Uraian", 40),
            Kolom("Laki-laki", 14, "r"),
            Kolom("Perempuan", 17, "r"),
            Kolom("Jumlah", 14, "r"),
            Kolom("Persen", 14, "d"),
        ),
    )
    for kelompok in b.profil.kelompok_pegawai:
        t.tambah(kelompok, "", "", "", "", jumlah=True)
        for p in b.profil.pegawai_menurut(kelompok):
            orang = (_angka(b, kunci_pegawai(p, k)) for k in _ORANG)
            t.tambah(p.uraian, *orang, _angka(b, kunci_pegawai(p, "persen"), b.desimal()))
    seluruh = (_angka(b, kunci_profil(k, "pegawai")) for k in _ORANG)
    t.tambah("Jumlah pegawai", *seluruh, "", jumlah=True)
    return t


def wilayah(b: Bahan) -> Tabel:
    """Desa and kelurahan with area, population and parts."""
    terisi = [k for k in _WILAYAH if any(getattr(w, k) is not None for w in b.profil.wilayah)]
    jenis = sorted({w.jenis for w in b.profil.wilayah})
    t = Tabel(
        "tbl-wilayah",
        f"Luas wilayah dan penduduk menurut {gabung(j.lower() for j in jenis)}",
        (Kolom("/".join(jenis), 28), *(_WILAYAH[k] for k in terisi)),
    )
    if "penduduk" in terisi:
        t.catatan.append(f"Sumber data penduduk: {b.profil.sumber_penduduk}.")
    if "dusun" in terisi and "Kelurahan" in jenis:
        t.catatan.append("Dusun termasuk lingkungan di kelurahan.")
    for w in b.profil.wilayah:
        t.tambah(w.sebutan, *(_angka(b, kunci_profil(k, "wilayah", w.sebutan)) for k in terisi))
    t.tambah("Jumlah", *(_angka(b, kunci_profil(k, "wilayah")) for k in terisi), jumlah=True)
    return t


def sarana(b: Bahan) -> Tabel:
    """Kinds of assets by condition."""
    t = Tabel(
        "tbl-sarana",
        "Sarana dan prasarana menurut keadaannya",
        (
            Kolom("Jenis", 29),
            Kolom("Satuan", 11),
            Kolom("Jumlah", 11, "r"),
            Kolom("Baik", 8, "r"),
            Kolom("Rusak ringan", 11, "r"),
            Kolom("Rusak berat", 10, "r"),
            Kolom("Keterangan", 26),
        ),
    )
    for s in b.profil.sarana:
        kolom = ("jumlah", "baik", "rusak_ringan", "rusak_berat")
        keadaan = (_angka(b, kunci_profil(k, "sarana", s.jenis)) for k in kolom)
        t.tambah(s.jenis, s.satuan, *keadaan, s.keterangan)
    return t


def penghargaan(b: Bahan) -> Tabel:
    """The awards by date."""
    t = Tabel(
        "tbl-penghargaan",
        f"Penghargaan tahun {b.tahun}",
        (
            Kolom("No", 7, "c"),
            Kolom("Tanggal", 17),
            Kolom("Penghargaan", 32),
            Kolom("Pemberi", 22),
            Kolom("Tingkat", 15),
            Kolom("Keterangan", 22),
        ),
    )
    for n, p in enumerate(sorted(b.profil.penghargaan, key=lambda p: (p.tanggal, p.nama)), 1):
        t.tambah(n, tanggal_panjang(p.tanggal), p.nama, p.pemberi, p.tingkat, p.keterangan)
    return t


def inovasi(b: Bahan) -> Tabel:
    """The innovations and the indicators that they serve."""
    t = Tabel(
        "tbl-inovasi",
        f"Inovasi tahun {b.tahun}",
        (
            Kolom("Inovasi", 20),
            Kolom("Uraian", 26),
            Kolom("Manfaat", 26),
            Kolom("Indikator yang didukung", 24),
            Kolom("Sejak", 10, "c"),
            Kolom("Status", 15),
        ),
        kelas=".kecil",
    )
    for i in b.profil.inovasi:
        indikator = gabung((b.indikator(k).nama for k in i.indikator), pemisah="; ", terakhir="; ")
        t.tambah(i.nama, i.uraian, i.manfaat, indikator or "–", i.sejak or "–", i.status)
    return t


def tindak_lanjut_lhe(b: Bahan, lhe: Lhe) -> Tabel:
    """The recommendations of an LHE; where nothing was done yet, what is planned."""
    t = Tabel(
        f"tbl-lhe-{lhe.tahun}",
        f"Tindak lanjut rekomendasi LHE AKIP tahun {lhe.tahun}",
        (
            Kolom("No", 5, "c"),
            Kolom("Rekomendasi", 28),
            Kolom("Tindak lanjut", 32),
            Kolom("Penanggung jawab", 19),
            Kolom("Bukti", 20),
            Kolom("Status", 11),
        ),
        kelas=".kecil",
    )
    for n, r in enumerate(b.profil.tindak_lanjut_lhe(lhe.tahun), 1):
        rencana = f"Rencana: {r.rencana}" if r.rencana else "–"
        t.tambah(n, r.rekomendasi, r.tindak_lanjut or rencana, r.penanggung_jawab, r.bukti or "–", r.status)
    return t
