"""What each paper prints of its own: facts of the settings, plan and sheets beside what people decided."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from lkj.laporan.naskah_dinas.surat import koreksi, model, tabel
from lkj.laporan.naskah_dinas.surat.bahan import BahanSurat
from lkj.laporan.naskah_dinas.surat.tim import susunan_tim

Konteks = Mapping[str, object]
M = TypeVar("M", bound=model.Naskah)


def _undangan(b: BahanSurat) -> Konteks:
    isi = _isi(b, model.Undangan)
    kepada = isi.kepada or [p.jabatan for p in b.semua_pejabat() if p.kode_jabatan != isi.penanda_tangan]
    return {"kepada": kepada, "penanda": b.pejabat(isi.penanda_tangan)}


def _daftar_hadir(b: BahanSurat) -> Konteks:
    isi = _isi(b, model.DaftarHadir)
    return {"rapat": b.undangan, "daftar": tabel.hadir(b, isi), "penanda": b.pejabat(None)}


def _notula(b: BahanSurat) -> Konteks:
    isi = _isi(b, model.Notula)
    return {
        "rapat": b.undangan,
        "sebutan": b.kantor.surat.notula,
        "pimpinan": b.pejabat(isi.pimpinan),
        "pencatat": b.pejabat(isi.pencatat),
        "daftar": tabel.tindak_lanjut(isi),
    }


def _disposisi(b: BahanSurat) -> Konteks:
    isi = _isi(b, model.Disposisi)
    lewat = isi.diteruskan or ("camat", "sekretaris", *_perencana(b))
    return {"daftar": tabel.kendali([b.pejabat(k) for k in lewat])}


def _perencana(b: BahanSurat) -> tuple[str]:
    return (b.pejabat(None).kode_jabatan,)


def _pembagian_tugas(b: BahanSurat) -> Konteks:
    isi = _isi(b, model.PembagianTugas)
    hari = isi.hari_kerja or b.hari_kerja or b.kantor.surat.masa_pengumpulan
    return {
        "hari_kerja": hari,
        "tenggat": isi.tenggat or (b.kalender.hari_kerja_sesudah(isi.tanggal, hari) if isi.tanggal else None),
        "daftar": tabel.tugas(b),
        "penanda": b.pejabat(isi.penanda_tangan),
    }


def _bukti_penyampaian(b: BahanSurat) -> Konteks:
    isi = _isi(b, model.BuktiPenyampaian)
    return {
        "daftar": tabel.penyampaian(b),
        "masukan": tabel.masukan(b),
        "penanda": b.pejabat(isi.penyampai),
    }


def _berita_acara_serah(b: BahanSurat) -> Konteks:
    isi = _isi(b, model.BeritaAcaraSerah)
    return {
        "pertama": b.pejabat(isi.pihak_pertama) if isi.pihak_pertama else None,
        "kedua": b.pejabat(isi.pihak_kedua),
        "mengetahui": b.pejabat(isi.mengetahui),
        "daftar": tabel.serah(b),
        "belum": tabel.belum_masuk(b),
    }


def _lembar_koreksi(b: BahanSurat) -> Konteks:
    b = koreksi.lengkapi(b, _isi(b, model.LembarKoreksi))
    isi = _isi(b, model.LembarKoreksi)
    return {
        "surat": isi,
        "yang_dikoreksi": koreksi.yang_dikoreksi(b, isi),
        "nihil": koreksi.nihil(b, isi),
        "daftar": koreksi.butir(b, isi),
        "tercatat": koreksi.tercatat(b),
        "diperbaiki": koreksi.diperbaiki(b),
        "penanda": b.pejabat(isi.oleh),
        "perencana": b.pejabat(None),
    }


def _lembar_pengesahan(b: BahanSurat) -> Konteks:
    isi = _isi(b, model.LembarPengesahan)
    return {
        "yang_disahkan": isi.dokumen or b.laporan,
        "penyusun": b.pejabat(isi.penyusun),
        "pemeriksa": b.pejabat(isi.pemeriksa),
        "pengesah": b.pejabat(isi.pengesah),
    }


def _surat_pengantar(b: BahanSurat) -> Konteks:
    isi = _isi(b, model.SuratPengantar)
    return {
        "kepada": isi.kepada or (b.kantor.instansi.kepala_daerah,),
        "daftar": tabel.kirim(b, isi),
        "penanda": b.pejabat(isi.penanda_tangan),
    }


def _daftar_penggandaan(b: BahanSurat) -> Konteks:
    isi = _isi(b, model.DaftarPenggandaan)
    salinan = isi.salinan or b.kantor.pengesahan.salinan
    return {
        "digandakan": tabel.digandakan(b),
        "eksemplar": sum(s.banyak for s in salinan) or None,
        "daftar": tabel.penerima(salinan),
        "penanda": b.pejabat(isi.petugas),
    }


def _surat_masuk(b: BahanSurat) -> Konteks:
    return {"daftar": tabel.masuk(_isi(b, model.SuratMasuk)), "penanda": b.pejabat(None)}


def _sk_tim_sakip(b: BahanSurat) -> Konteks:
    isi = _isi(b, model.SkTimSakip)
    return {"penanda": b.pejabat("camat"), "daftar": susunan_tim(b, isi)}


ISI: Mapping[str, Callable[[BahanSurat], Konteks]] = {
    "undangan": _undangan,
    "daftar_hadir": _daftar_hadir,
    "notula": _notula,
    "disposisi": _disposisi,
    "pembagian_tugas": _pembagian_tugas,
    "bukti_penyampaian": _bukti_penyampaian,
    "berita_acara_serah": _berita_acara_serah,
    "lembar_koreksi": _lembar_koreksi,
    "lembar_pengesahan": _lembar_pengesahan,
    "surat_pengantar": _surat_pengantar,
    "daftar_penggandaan": _daftar_penggandaan,
    "surat_masuk": _surat_masuk,
    "sk_tim_sakip": _sk_tim_sakip,
}
"""Name of a paper → what its template prints beside what all may."""


def _isi(b: BahanSurat, jenis: type[M]) -> M:
    if not isinstance(b.isi, jenis):
        pesan = f"{type(b.isi).__name__} is not {jenis.__name__}"
        raise TypeError(pesan)
    return b.isi
