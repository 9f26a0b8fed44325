"""Layout of the plan workbook: sheets, headers and kinds of values, for reading and writing alike."""

from lkj.rencana import model
from lkj.tabel import Kolom, Tata

UMUM = Tata("Umum", (Kolom("uraian", "Uraian", wajib=True, lebar=28), Kolom("isi", "Isi", lebar=46)))
KUNCI_UMUM = {
    "tahun": "Tahun",
    "instansi": "Instansi",
    "renstra_awal": "Tahun awal Renstra",
    "renstra_akhir": "Tahun akhir Renstra",
}

SASARAN = Tata(
    "Tujuan dan Sasaran",
    (
        Kolom("kode", "Kode", "kode", wajib=True, lebar=8),
        Kolom("jenis", "Jenis", wajib=True, lebar=10, pilihan=("Tujuan", "Sasaran")),
        Kolom("uraian", "Uraian", wajib=True, lebar=80),
        Kolom("tujuan", "Kode tujuan", "kode", lebar=12),
    ),
)

VERSI = Tata(
    "Versi Dokumen",
    (
        Kolom("jenis", "Jenis", wajib=True, lebar=8, pilihan=("PK", "DPA")),
        Kolom("kode", "Kode versi", "kode", wajib=True, lebar=12),
        Kolom("nama", "Nama dokumen", wajib=True, lebar=44),
        Kolom("nomor", "Nomor", wajib=True, lebar=28),
        Kolom("tanggal", "Tanggal", "tanggal", wajib=True, lebar=14),
        Kolom("berlaku_sejak", "Berlaku sejak", "tanggal", wajib=True, lebar=14),
    ),
)

INDIKATOR = Tata(
    "Indikator",
    (
        Kolom("kode", "Kode", "kode", wajib=True, lebar=9),
        Kolom("sasaran", "Kode sasaran", "kode", wajib=True, lebar=9),
        Kolom("nama", "Indikator kinerja", wajib=True, lebar=40),
        Kolom("definisi", "Definisi operasional", wajib=True, lebar=48),
        Kolom("formula", "Formula penghitungan", wajib=True, lebar=48),
        Kolom("satuan", "Satuan", wajib=True, lebar=11),
        Kolom("tipe", "Tipe", wajib=True, lebar=11, pilihan=model.TIPE),
        Kolom("polaritas", "Polaritas", wajib=True, lebar=10, pilihan=model.POLARITAS),
        Kolom("rumus", "Rumus capaian", lebar=12, pilihan=model.RUMUS),
        Kolom("agregasi", "Agregasi triwulan", wajib=True, lebar=12, pilihan=model.AGREGASI),
        Kolom(
            "agregasi_renstra",
            "Agregasi Renstra",
            wajib=True,
            lebar=12,
            pilihan=model.AGREGASI_RENSTRA,
        ),
        Kolom("nilai_isian", "Nilai isian", wajib=True, lebar=13, pilihan=model.CARA_ISI),
        Kolom("target_isian", "Target isian", wajib=True, lebar=13, pilihan=model.CARA_ISI),
        Kolom("pembilang", "Pembilang", lebar=30),
        Kolom("penyebut", "Penyebut", lebar=30),
        Kolom("sumber_data", "Sumber data", wajib=True, lebar=36),
        Kolom("seksi", "Seksi penanggung jawab", wajib=True, lebar=16),
        Kolom("program", "Program pendukung", wajib=True, lebar=20),
        Kolom("standar_nasional", "Standar nasional", "angka", lebar=12),
        Kolom("sumber_standar", "Sumber standar", lebar=40),
        Kolom("peta", "Peta ordinal", lebar=15, tambahan=True),
        Kolom("periode_isian", "Periode isian", lebar=11, pilihan=model.PERIODE_ISIAN, tambahan=True),
        Kolom("bobot", "Bobot", "angka", lebar=8, tambahan=True),
        Kolom("sejak", "Sejak tahun", lebar=8, tambahan=True),
    ),
)

_TW = tuple(
    Kolom(f"tw{n}", f"Triwulan {r}", "target", lebar=12) for n, r in enumerate(("I", "II", "III", "IV"), 1)
)

TRIWULAN = tuple(k.kunci for k in _TW)
"""Keys of the four columns of quarters."""

TARGET = Tata(
    "Target",
    (
        Kolom("versi", "Kode versi PK", "kode", wajib=True, lebar=14),
        Kolom("kode", "Kode", "kode", wajib=True, lebar=10),
        Kolom("tahun", "Target tahun", "target", wajib=True, lebar=14),
        *_TW,
    ),
)

PROGRAM = Tata(
    "Program dan Kegiatan",
    (
        Kolom("kode", "Kode", "kode", wajib=True, lebar=16),
        Kolom("nama", "Program/Kegiatan", wajib=True, lebar=90),
        Kolom("sasaran", "Sasaran yang didukung", lebar=22),
    ),
)


PETA = Tata(
    "Peta Ordinal",
    (
        Kolom("peta", "Peta", wajib=True, lebar=20),
        Kolom("sebutan", "Sebutan", wajib=True, lebar=28),
        Kolom("nilai", "Nilai", "angka", wajib=True, lebar=10),
    ),
    boleh_tiada=True,
)
"""One row for each word of an ordinal scale and the step that it stands for (domain.md 3.3)."""

PENANGGUNG_JAWAB = Tata(
    "Penanggung Jawab",
    (
        Kolom("kode", "Kode", "kode", wajib=True, lebar=18),
        Kolom("seksi", "Seksi", wajib=True, lebar=18),
        Kolom("sejak", "Sejak", "tanggal", wajib=True, lebar=14),
        Kolom("sampai", "Sampai", "tanggal", lebar=14),
    ),
    boleh_tiada=True,
)
"""Who answers for an indicator or sub-kegiatan in turn or together, where one name does not say it."""

PK_PEJABAT = Tata(
    "PK Pejabat",
    (
        Kolom("versi", "Kode versi PK", "kode", wajib=True, lebar=14),
        Kolom("jabatan", "Jabatan", wajib=True, lebar=22),
        Kolom("sasaran", "Sasaran", wajib=True, lebar=52),
        Kolom("indikator", "Indikator kinerja", wajib=True, lebar=52),
        Kolom("satuan", "Satuan", wajib=True, lebar=12),
        Kolom("target", "Target", "target", wajib=True, lebar=12),
    ),
    boleh_tiada=True,
)
"""What an official below the Camat promises, where it is not derived from his section's sub-kegiatan."""


def awal_kolom(awal: int, tahun: int) -> int:
    """The first year that the sheet Renstra has columns for."""
    return min(awal, tahun - 3)


def renstra(awal: int, akhir: int, tahun: int) -> Tata:
    """Layout of the sheet Renstra: targets and, of the years before ``tahun``, results.

    The columns begin with the first year of the Renstra, or three years back where that is earlier.
    """
    awal_lalu = awal_kolom(awal, tahun)
    target = tuple(
        Kolom(f"target_{t}", f"Target {t}", "target", lebar=12) for t in range(awal_lalu, akhir + 1)
    )
    realisasi = tuple(
        Kolom(f"realisasi_{t}", f"Realisasi {t}", "angka", lebar=13) for t in range(awal_lalu, tahun)
    )
    akhir_renstra = Kolom("akhir", "Target akhir Renstra", "target", wajib=True, lebar=13)
    kode = Kolom("kode", "Kode", "kode", wajib=True, lebar=10)
    return Tata("Renstra", (kode, *realisasi, *target, akhir_renstra))


def renstra_rupiah(awal: int, tahun: int) -> Tata:
    """Layout of the sheet of the Renstra's money: its ceiling, and what was spent before ``tahun``."""
    realisasi = tuple(
        Kolom(f"realisasi_{t}", f"Realisasi {t} (Rp)", "rupiah", lebar=18) for t in range(awal, tahun)
    )
    akhir = Kolom("akhir", "Pagu s.d. akhir Renstra (Rp)", "rupiah", lebar=20)
    kode = Kolom("kode", "Kode", "kode", wajib=True, lebar=18)
    return Tata("Renstra Rupiah", (kode, *realisasi, akhir), boleh_tiada=True)


def sub_kegiatan(versi_dpa: tuple[str, ...]) -> Tata:
    """Layout of the sheet Sub Kegiatan: one ceiling column for each version of the DPA."""
    fisik = tuple(Kolom(k.kunci, k.judul, "angka", wajib=True, lebar=11) for k in _TW)
    pagu = tuple(Kolom(f"pagu_{v}", f"Pagu {v}", "rupiah", wajib=True, lebar=17) for v in versi_dpa)
    return Tata(
        "Sub Kegiatan",
        (
            Kolom("kode", "Kode", "kode", wajib=True, lebar=18),
            Kolom("nama", "Sub kegiatan", wajib=True, lebar=56),
            Kolom("seksi", "Seksi", wajib=True, lebar=16),
            Kolom("keluaran", "Indikator keluaran", wajib=True, lebar=48),
            Kolom("satuan", "Satuan", wajib=True, lebar=12),
            Kolom("target", "Target tahun", "angka", wajib=True, lebar=12),
            *fisik,
            *pagu,
        ),
    )
