"""What the columns of the processed tables are: type and meaning, for a reader who has only the archive."""

import re
from typing import Final

_BILANGAN: Final = re.compile(
    r"(?:realisasi|capaian)(?:_\w+)?|perubahan_\w+|serapan(?:_lalu)?|pagu(?:_awal)?|sisa|kemajuan(?:_tw)?"
    r"|standar|selisih_standar|target_fisik|efisiensi_nilai"
)
_BULAT: Final = frozenset({"tw", "n", "n_tw", "dari", "belum_terbit", "belum_masuk"})
_NILAI_BILANGAN: Final = frozenset({"rekap", "isian"})
"""Tables whose column ``nilai`` is a number; elsewhere it is what was seen, or a range."""

_ARTI: Final = {
    "baris": "kunci baris yang berubah",
    "kolom": "kolom yang berubah",
    "menjadi": "nilai sekarang",
    "semula": "nilai dalam dokumen yang ditandatangani atau dikirim",
    "tabel": "tabel yang berubah",
    "agregasi": "cara menggabungkan triwulan",
    "aturan": "ketentuan yang tidak dipenuhi",
    "asal": "asal nilai tahun itu",
    "berkas": "buku kerja asal; data/raw/<tahun>/ di repositori adalah masukan/ di arsip ini",
    "capaian": "capaian dalam persen, belum dibulatkan dan belum dibatasi",
    "celah": "kode bila nilai jatuh di antara dua kategori",
    "dari": "banyaknya indikator seluruhnya",
    "id": "kunci baris",
    "jenis": "jenis baris",
    "kategori": "kategori menurut skala",
    "kemajuan": "kemajuan terhadap target akhir Renstra, dalam persen",
    "kemajuan_tw": "triwulan sampai bulan itu terhadap target triwulan, dalam persen",
    "ketentuan": "ketentuan penghitungan",
    "keuangan": "asal realisasi anggaran",
    "keluaran": "keluaran sub kegiatan",
    "kode": "kode indikator, program, kegiatan, atau sub kegiatan",
    "kunci": "kunci yang diukur",
    "lembar": "lembar buku kerja asal",
    "masukan": "kunci angka yang menjadi bahannya, dipisahkan spasi",
    "n": "banyaknya indikator yang dirata-ratakan",
    "nama": "nama indikator, program, kegiatan, atau sub kegiatan",
    "nilai": "nilai",
    "nilai_sel": "isi sel asal",
    "pagu": "pagu anggaran yang berlaku, dalam rupiah",
    "pagu_awal": "pagu anggaran semula, dalam rupiah",
    "perbaikan": "perbaikan data yang diterapkan",
    "polaritas": "positif: makin tinggi makin baik; negatif: sebaliknya",
    "realisasi": "realisasi; pada tabel anggaran dalam rupiah",
    "risiko": "perkiraan ketercapaian target tahun",
    "rumus": "rumus capaian, atau hitungannya dengan angka",
    "saran": "cara memperbaikinya",
    "sasaran": "kode sasaran",
    "satuan": "satuan",
    "sel": "sel asal",
    "seksi": "kunci seksi",
    "serapan": "serapan anggaran dalam persen, belum dibulatkan",
    "sidik": "sha256 buku kerja asal, sama dengan yang tercatat di manifest-sha256.txt",
    "sisa": "sisa pagu dalam rupiah",
    "skala": "skala kategori",
    "standar": "nilai pembanding",
    "status": "status nilai",
    "sumber": "kunci baris rekap yang menjadi bahannya",
    "target": "target; rentang ditulis 60..70",
    "target_fisik": "target keluaran",
    "teks": "isi berupa teks",
    "tingkat": "tingkat program, atau tingkat catatan",
    "tw": "triwulan",
    "ukuran": "yang diukur",
    "uraian": "uraian angka",
    "versi_dpa": "versi DPA yang berlaku",
    "versi_pk": "versi Perjanjian Kinerja yang berlaku",
}
_AKHIRAN: Final = {
    "tw": "pada triwulan",
    "sd": "sampai dengan triwulan",
    "tahun": "terhadap tahun",
    "cetak": "sebagaimana dicetak",
    "lalu": "sebelumnya",
    "akhir": "akhir Renstra",
    "fisik": "keluaran",
    "renstra": "Renstra",
    **{f"bulan{n}": f"pada bulan ke-{n} triwulan" for n in (1, 2, 3)},
}


def jenis(tabel: str, kolom: str) -> str:
    """The Frictionless type of a column: ``number``, ``integer`` or ``string``.

    Args:
        tabel: Name of the table, ``rekap``.
        kolom: Name of the column.
    """
    if kolom in _BULAT:
        return "integer"
    if _BILANGAN.fullmatch(kolom) or (kolom == "nilai" and tabel in _NILAI_BILANGAN):
        return "number"
    return "string"


def arti(kolom: str) -> str:
    """What a column means, in Indonesian; empty where its name says all."""
    if kolom in _ARTI:
        return _ARTI[kolom]
    pangkal, *akhiran = kolom.split("_")
    kata = [_AKHIRAN.get(a) or (f"tahun {a}" if a.isdecimal() else f"triwulan {a[2:]}") for a in akhiran]
    kenal = pangkal in _ARTI and all(a in _AKHIRAN or a.isdecimal() or a.startswith("tw") for a in akhiran)
    return " ".join([_ARTI[pangkal], *kata]) if kenal else ""
