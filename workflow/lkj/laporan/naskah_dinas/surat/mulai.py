"""A filled-in start of a paper's file: what the settings already say, and each key with its comment."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from lkj.konfigurasi import Kantor
from lkj.laporan.naskah_dinas.surat.bahan import BahanSurat
from lkj.laporan.naskah_dinas.surat.daftar import BERBERKAS
from lkj.periode import Masa

_KEPALA = """\
# {judul}, {masa}. Kunci yang kosong dicetak sebagai titik-titik untuk diisi tangan.
# Penjelasan: docs/panduan/surat.md
"""


def tulis_awal(kantor: Kantor, surat: str, masa: Masa, *, letak: Path | None = None) -> bytes:
    """The start of the file of a paper.

    Args:
        kantor: Settings.
        surat: Which paper.
        masa: The period that the paper belongs to.
        letak: Where it is written, from the root of the repository; with it an editor is told its schema.
    """
    jenis = BERBERKAS[surat]
    b = BahanSurat(kantor=kantor, periode=masa, isi=jenis.model())
    return tulis_yaml(surat, b.masa, awal(surat, b), letak=letak)


def tulis_yaml(surat: str, masa: str, isi: Mapping[str, Any], *, letak: Path | None = None) -> bytes:
    """The file of a paper with the comment of each key above it."""
    jenis = BERBERKAS[surat]
    potongan = [_skema(surat, letak) if letak else "", _KEPALA.format(judul=jenis.judul, masa=masa)]
    for kunci, bidang in jenis.model.model_fields.items():
        nilai = isi.get(kunci, bidang.default)
        potongan.append(f"\n# {bidang.description}\n{_kunci(kunci, nilai)}")
    return "".join(potongan).encode()


def _skema(surat: str, letak: Path) -> str:
    """The line that tells an editor the schema, as it lies from the file."""
    naik = "../" * len(letak.parent.parts)
    return f"# yaml-language-server: $schema={naik}config/skema/surat_{surat}.schema.json\n"


def _kunci(kunci: str, nilai: Any) -> str:
    if nilai in (None, (), []):
        return f"{kunci}:\n"
    isi = {kunci: list(nilai) if isinstance(nilai, tuple) else nilai}
    return yaml.safe_dump(isi, allow_unicode=True, sort_keys=False, width=110)


def awal(surat: str, b: BahanSurat) -> dict[str, Any]:
    """What a start says beside the defaults."""
    data = f"data kinerja {b.masa.replace('Tahun', 'tahun').replace('Bulan', 'bulan')}"
    nama = b.kantor.instansi.nama
    kepala = [s.kepala for s in b.kantor.seksi.values()]
    isi: dict[str, dict[str, Any]] = {
        "undangan": {
            "hal": "Undangan Rapat",
            "acara": f"Pembahasan format isian dan pengumpulan {data}",
            "tempat": f"Ruang rapat {nama}",
        },
        "disposisi": {"surat_dari": b.kantor.instansi.pemda, "hal": f"Pengumpulan {data}"},
        "surat_pengantar": {
            "kepada": [b.kantor.instansi.kepala_daerah],
            "butir": [{"jenis": b.laporan, "banyak": "1 (satu) berkas", "keterangan": ""}],
        },
        "sk_tim_sakip": _keputusan(b, kepala),
    }
    return isi.get(surat, {})


_PANRB_53 = (
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang"
    " Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi"
    " Pemerintah;"
)
_DASAR = [
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;",
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
    _PANRB_53,
]
_TUGAS = [
    "menyiapkan dan menyampaikan format isian data kinerja kepada setiap seksi;",
    "mengumpulkan dan memeriksa data kinerja setiap triwulan;",
    "menyusun rekap, pengukuran, dan laporan kinerja;",
    "menyimpan dokumen kinerja dalam bentuk cetak dan elektronik.",
]


def _keputusan(b: BahanSurat, kepala: list[str]) -> dict[str, Any]:
    kedudukan = {"camat": "Penanggung jawab", "sekretaris": "Ketua"}
    sekretaris = b.pejabat(None).kode_jabatan
    anggota = [{"kedudukan": n, "jabatan": k} for k, n in kedudukan.items()]
    anggota.append({"kedudukan": "Sekretaris", "jabatan": sekretaris})
    anggota += [{"kedudukan": "Anggota", "jabatan": k} for k in kepala if k != sekretaris]
    perlu = (
        f"bahwa untuk mengumpulkan, mengukur, dan melaporkan kinerja {b.kantor.instansi.nama} tahun {b.tahun}"
        " secara tertib dan tepat waktu perlu dibentuk tim;"
    )
    menetapkan = (
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Camat"
        " tentang Tim Sistem Akuntabilitas Kinerja Instansi Pemerintah;"
    )
    return {
        "menimbang": [perlu, menetapkan],
        "mengingat": _DASAR,
        "tugas": _TUGAS,
        "anggota": anggota,
        "tembusan": [b.kantor.instansi.kepala_daerah],
    }
