"""What people decide for each paper, as closed models; every key may be missing and is then a blank.

The description of a field is the comment above it in a started file (`mulai`).
"""

from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from lkj.konfigurasi import Salinan
from lkj.konfigurasi.dasar import Pengaturan
from lkj.perbaikan.model import Terisi
from lkj.tindakan import masa_dokumen

Baris = tuple[Terisi, ...]


def _dokumen_sah(nama: str) -> str:
    """The name of a document that people sign."""
    if masa_dokumen(nama) is None:
        pesan = "tulis nama dokumen seperti lkj_2023_tw1 atau pengukuran_2023"
        raise ValueError(pesan)
    return nama


class Naskah(Pengaturan):
    """What every paper has."""

    tanggal: date | None = Field(default=None, description="Tanggal naskah, misalnya 2023-04-03.")


class Bernomor(Naskah):
    """A paper with a number."""

    nomor: str | None = Field(
        default=None,
        description="Nomor; diisi oleh: lkj surat nomori. Kosong: titik-titik untuk diisi tangan.",
    )


class Korespondensi(Bernomor):
    """A letter: who gets it, who signs it, who gets a copy."""

    sifat: str = Field(default="Biasa", description="Biasa, Segera, Penting, atau Rahasia.")
    lampiran: str | None = Field(default=None, description="Misalnya: 1 (satu) berkas.")
    hal: str | None = Field(default=None, description="Hal surat.")
    kepada: Baris = Field(default=(), description="Penerima, satu tiap baris.")
    di: str | None = Field(default=None, description="Tempat penerima.")
    penanda_tangan: str = Field(default="camat", description="kode_jabatan penanda tangan.")
    tembusan: Baris = Field(default=(), description="Tembusan, satu tiap baris.")


class Undangan(Korespondensi):
    """The invitation to a meeting; the attendance list and the notula take the meeting from it."""

    acara: str | None = Field(default=None, description="Acara rapat.")
    tanggal_rapat: date | None = Field(default=None, description="Tanggal rapat, misalnya 2023-04-05.")
    waktu: str | None = Field(default=None, description="Misalnya: 09.00 WIB s.d. selesai.")
    tempat: str | None = Field(default=None, description="Tempat rapat.")
    catatan: str | None = Field(default=None, description="Yang perlu dibawa atau disiapkan.")


class DaftarHadir(Naskah):
    """The attendance list: officials and sections by the settings, and these."""

    tambahan: Baris = Field(default=(), description="Peserta lain, satu tiap baris.")
    baris_kosong: int = Field(default=5, ge=0, le=60, description="Banyaknya baris kosong di akhir.")


class TindakLanjut(Pengaturan):
    """What was agreed in a meeting."""

    uraian: Terisi
    oleh: Terisi
    tenggat: date | None = None


class Notula(Bernomor):
    """The record of a meeting."""

    pimpinan: str = Field(default="camat", description="kode_jabatan pimpinan rapat.")
    pencatat: str | None = Field(
        default=None, description="kode_jabatan pencatat; kosong: kepala subbagian perencanaan."
    )
    peserta: Baris = Field(default=(), description="Peserta; kosong: menurut daftar hadir.")
    pembukaan: Baris = Field(default=(), description="Pembukaan, satu paragraf tiap baris.")
    pembahasan: Baris = Field(default=(), description="Pokok pembahasan, satu tiap baris.")
    kesimpulan: Baris = Field(default=(), description="Kesimpulan, satu tiap baris.")
    tindak_lanjut: tuple[TindakLanjut, ...] = Field(
        default=(), description="Tindak lanjut; tiap butir: uraian, oleh, tenggat."
    )


class Disposisi(Naskah):
    """The sheet that travels with a letter or a draft and gathers a paraf at each level."""

    surat_dari: str | None = Field(default=None, description="Pengirim surat atau asal berkas.")
    nomor_surat: str | None = Field(default=None, description="Nomor surat yang diterima.")
    tanggal_surat: date | None = Field(default=None, description="Tanggal surat yang diterima.")
    diterima: date | None = Field(default=None, description="Tanggal diterima.")
    nomor_agenda: str | None = Field(default=None, description="Nomor agenda surat masuk.")
    sifat: str | None = Field(default=None, description="Biasa, Segera, Sangat Segera, atau Rahasia.")
    hal: str | None = Field(default=None, description="Hal surat atau berkas.")
    diteruskan: Baris = Field(
        default=(), description="kode_jabatan yang dilalui, berurutan; kosong: camat sampai kasubbag."
    )
    isi: Baris = Field(default=(), description="Isi disposisi, satu petunjuk tiap baris.")
    tenggat: date | None = Field(default=None, description="Batas waktu penyelesaian.")


class ButirKirim(Pengaturan):
    """A line of a surat pengantar."""

    jenis: Terisi
    banyak: Terisi
    keterangan: str = ""


class SuratPengantar(Bernomor):
    """The cover letter of what is sent."""

    kepada: Baris = Field(default=(), description="Penerima, satu tiap baris.")
    di: str | None = Field(default=None, description="Tempat penerima.")
    butir: tuple[ButirKirim, ...] = Field(
        default=(), description="Yang dikirim; tiap butir: jenis, banyak, keterangan."
    )
    penanda_tangan: str = Field(default="camat", description="kode_jabatan penanda tangan.")


class PembagianTugas(Naskah):
    """Which section answers for what, and until when."""

    hari_kerja: int | None = Field(
        default=None, ge=1, le=30, description="Hari kerja untuk mengumpulkan; kosong: menurut pengaturan."
    )
    tenggat: date | None = Field(default=None, description="Tanggal paling lambat, bila sudah ditetapkan.")
    arahan: Baris = Field(default=(), description="Arahan tambahan, satu tiap baris.")
    penanda_tangan: str | None = Field(
        default=None, description="kode_jabatan penanda tangan; kosong: kepala subbagian perencanaan."
    )


class BuktiPenyampaian(Naskah):
    """That the blank forms were handed out, with room for remarks and directions."""

    penyampai: str | None = Field(
        default=None, description="kode_jabatan yang menyampaikan; kosong: kepala subbagian perencanaan."
    )
    cara: str | None = Field(default=None, description="Cara penyampaian, misalnya: surel dan diska lepas.")


class Koreksi(Pengaturan):
    """A line of a lembar koreksi."""

    pada: Terisi
    tertulis: str = ""
    seharusnya: str = ""
    keterangan: str = ""


class LembarKoreksi(Naskah):
    """What an official who examined a draft wants to have changed."""

    dokumen: str | None = Field(default=None, description="Dokumen yang dikoreksi; kosong: laporan masa ini.")
    putaran: int | None = Field(
        default=None,
        ge=1,
        le=20,
        description="Putaran koreksi; kosong: menurut koreksi yang dicatat, atau 1.",
    )
    oleh: str | None = Field(
        default=None,
        description="kode_jabatan yang mengoreksi; kosong: yang mencatat koreksi, atau sekretaris.",
    )
    nihil: bool = Field(default=False, description="true bila sesudah diperiksa tidak ada koreksi.")
    butir: tuple[Koreksi, ...] = Field(
        default=(), description="Koreksi; tiap butir: pada, tertulis, seharusnya, keterangan."
    )

    @model_validator(mode="after")
    def _nihil_atau_butir(self) -> Self:
        """Nothing to correct, or something."""
        if self.nihil and self.butir:
            pesan = "nihil berarti tidak ada koreksi; kosongkan butir, atau tulis false"
            raise ValueError(pesan)
        return self


class LembarPengesahan(Bernomor):
    """Who drew up, examined and approved a document."""

    dokumen: str | None = Field(default=None, description="Dokumen yang disahkan; kosong: laporan masa ini.")
    penyusun: str | None = Field(
        default=None, description="kode_jabatan penyusun; kosong: kepala subbagian perencanaan."
    )
    pemeriksa: str = Field(default="sekretaris", description="kode_jabatan pemeriksa.")
    pengesah: str = Field(default="camat", description="kode_jabatan yang mengesahkan.")


class BeritaAcaraSerah(Bernomor):
    """That the data of the sections was handed over."""

    pihak_pertama: str | None = Field(
        default=None, description="kode_jabatan yang menyerahkan; kosong: diisi tangan."
    )
    pihak_kedua: str | None = Field(
        default=None, description="kode_jabatan yang menerima; kosong: kepala subbagian perencanaan."
    )
    mengetahui: str = Field(default="sekretaris", description="kode_jabatan yang mengetahui.")
    catatan: Baris = Field(default=(), description="Catatan serah terima, satu tiap baris.")


class Anggota(Pengaturan):
    """A place in the team: by office, or by name where no office of the settings fits."""

    kedudukan: Terisi
    jabatan: Terisi
    nama: str = ""


class SkTimSakip(Bernomor):
    """The decision of the Camat about the Tim SAKIP."""

    menimbang: Baris = Field(default=(), description="Menimbang, satu huruf tiap baris.")
    mengingat: Baris = Field(
        default=(), description="Mengingat, satu angka tiap baris; cocokkan dengan peraturan yang berlaku."
    )
    tugas: Baris = Field(default=(), description="Tugas tim, satu tiap baris.")
    anggota: tuple[Anggota, ...] = Field(
        default=(), description="Susunan tim; jabatan: kode_jabatan, atau sebutan jabatan dengan nama."
    )
    tembusan: Baris = Field(default=(), description="Tembusan, satu tiap baris.")


class DaftarPenggandaan(Naskah):
    """Who got how many copies of what was signed; each signs for them."""

    dokumen: tuple[Annotated[str, AfterValidator(_dokumen_sah)], ...] = Field(
        default=(),
        description="Yang digandakan, misalnya pengukuran_2023_tw1; kosong: menurut SOP atau laporan.",
    )
    salinan: tuple[Salinan, ...] = Field(
        default=(),
        description="Tiap butir: penerima, banyak; kosong: menurut pengaturan.",
    )
    petugas: str | None = Field(
        default=None, description="kode_jabatan yang menggandakan; kosong: kepala subbagian perencanaan."
    )


class Masuk(Pengaturan):
    """An incoming letter."""

    agenda: Terisi
    diterima: date
    dari: Terisi
    nomor: str = ""
    tanggal: date | None = None
    hal: Terisi
    diteruskan: str = ""
    keterangan: str = ""


class SuratMasuk(Naskah):
    """The register of incoming letters of a year or a quarter."""

    surat: tuple[Masuk, ...] = Field(
        default=(),
        description="Surat masuk; tiap butir: agenda, diterima, dari, nomor, tanggal, hal, diteruskan.",
    )


class BeritaAcaraPerbaikan(Bernomor):
    """Number and day of the Berita Acara Perbaikan Data."""
