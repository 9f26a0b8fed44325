"""The papers: how each is called, what it is read as, and which register numbers it."""

from collections.abc import Mapping
from dataclasses import dataclass

from lkj.konfigurasi.surat import JenisNomor
from lkj.laporan.naskah_dinas.surat import model
from lkj.laporan.naskah_dinas.surat.model import Naskah


@dataclass(frozen=True)
class Jenis:
    """A kind of paper.

    Attributes:
        judul: What it is called.
        model: What its YAML file is read as.
        nomor: The register that numbers it; None for a paper without a number.
        tahunan: Whether there is one for a year only.
        wajib: Whether it needs its file: nothing in it is known without.
    """

    judul: str
    model: type[Naskah]
    nomor: JenisNomor | None = None
    tahunan: bool = False
    wajib: bool = False


JENIS: Mapping[str, Jenis] = {
    "undangan": Jenis("Undangan Rapat", model.Undangan, "undangan"),
    "daftar_hadir": Jenis("Daftar Hadir", model.DaftarHadir),
    "notula": Jenis("Notula", model.Notula, "notula"),
    "disposisi": Jenis("Lembar Disposisi dan Kendali", model.Disposisi),
    "pembagian_tugas": Jenis("Catatan Pembagian Tugas", model.PembagianTugas),
    "bukti_penyampaian": Jenis("Bukti Penyampaian Format Isian", model.BuktiPenyampaian),
    "berita_acara_serah": Jenis("Berita Acara Serah Terima Data", model.BeritaAcaraSerah, "berita_acara"),
    "lembar_koreksi": Jenis("Lembar Koreksi", model.LembarKoreksi),
    "lembar_pengesahan": Jenis("Lembar Pengesahan", model.LembarPengesahan, "pengesahan"),
    "surat_pengantar": Jenis("Surat Pengantar", model.SuratPengantar, "pengantar"),
    "daftar_penggandaan": Jenis("Daftar Penggandaan", model.DaftarPenggandaan),
    "surat_masuk": Jenis("Register Surat Masuk", model.SuratMasuk, tahunan=True),
    "sk_tim_sakip": Jenis("Keputusan Camat", model.SkTimSakip, "keputusan", tahunan=True, wajib=True),
}
"""Name of a paper, which is also that of its file and of its template → its kind."""

PERBAIKAN = "berita_acara_perbaikan"
"""The Berita Acara Perbaikan Data, which has a rule of its own (`lkj.laporan.naskah_dinas.berita_acara`)."""

BERBERKAS: Mapping[str, Jenis] = {
    **JENIS,
    PERBAIKAN: Jenis("Berita Acara Perbaikan Data", model.BeritaAcaraPerbaikan, "berita_acara", tahunan=True),
}
"""All that have a file of what people decided."""

SUMBER: Mapping[str, tuple[str, ...]] = {"daftar_hadir": ("undangan",), "notula": ("undangan",)}
"""Paper → other papers whose files it takes facts from."""
