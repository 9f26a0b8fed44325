"""Which workbook is one of ours, and where its rows have their keys and its columns their names."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lkj.lembar import Buku, Lembar
from lkj.lembar.tampak import terbaca
from lkj.periode import romawi
from lkj.profil import tata as profil
from lkj.rencana import tata as rencana
from lkj.rencana import tata_isian as isian
from lkj.tabel import Tata, rapikan


@dataclass(frozen=True)
class TataKunci:
    """A sheet with keys: the row of its headers (1-based) and the letters of the key's columns."""

    baris_judul: int
    huruf: tuple[str, ...]


def _kunci(tata: Tata, *kolom: str) -> tuple[str, TataKunci]:
    return tata.lembar, TataKunci(tata.baris_judul, tuple(tata.huruf(k) for k in kolom))


_KODE: Final = TataKunci(1, ("A",))
"""Sheets whose columns hang on the years and versions of a plan: the code stands first."""
_ISIAN: Final = dict(
    (
        _kunci(isian.KINERJA, "kode"),
        _kunci(isian.BULANAN, "kode", "bulan"),
        _kunci(isian.SUB_KEGIATAN, "kode"),
        _kunci(isian.LRA, "kode"),
        _kunci(isian.ANALISIS, "kode"),
    )
)
_RENCANA: Final = dict(
    (
        _kunci(rencana.UMUM, "uraian"),
        _kunci(rencana.SASARAN, "kode"),
        _kunci(rencana.VERSI, "kode"),
        _kunci(rencana.INDIKATOR, "kode"),
        _kunci(rencana.TARGET, "versi", "kode"),
        _kunci(rencana.PROGRAM, "kode"),
        _kunci(rencana.PETA, "peta", "sebutan"),
        _kunci(rencana.PENANGGUNG_JAWAB, "kode", "seksi"),
        ("Renstra", _KODE),
        ("Renstra Rupiah", _KODE),
        ("Sub Kegiatan", _KODE),
    )
)
_PROFIL: Final = dict(
    (
        _kunci(profil.UMUM, "uraian"),
        _kunci(profil.PEGAWAI, "kelompok", "uraian"),
        _kunci(profil.WILAYAH, "nama"),
        _kunci(profil.SARANA, "jenis"),
        _kunci(profil.PENGHARGAAN, "nama"),
        _kunci(profil.INOVASI, "nama"),
        _kunci(profil.LHE, "tahun"),
        _kunci(profil.FOTO, "berkas"),
    )
)


def tata_buku(buku: Buku) -> Mapping[str, TataKunci]:
    """The sheets with keys of one of our workbooks, by name; empty for any other workbook."""
    nama = set(buku.nama_lembar)
    if isian.LEMBAR_TANDA in nama:
        return _ISIAN
    if {rencana.UMUM.lembar, rencana.INDIKATOR.lembar} <= nama:
        return _RENCANA
    umum = buku.lembar(profil.UMUM.lembar)
    isi_umum = {rapikan(str(s.nilai)) for s in umum or () if s.alamat.startswith("A")}
    return _PROFIL if profil.ISI_UMUM["keadaan_pegawai"].judul in isi_umum else {}


def judul_kolom(lembar: Lembar, tata: TataKunci) -> dict[str, str]:
    """Letter of a column → its header as it stands on the sheet."""
    hasil = {}
    for sel in lembar:
        huruf = sel.alamat.rstrip("0123456789")
        if sel.alamat == f"{huruf}{tata.baris_judul}" and sel.nilai is not None:
            hasil[huruf] = terbaca(rapikan(str(sel.nilai)))
    return hasil


def sebut_triwulan(buku: Buku) -> str:
    """The quarter of a form by its stamp, ``TW I``; empty for other workbooks."""
    tanda = buku.lembar(isian.LEMBAR_TANDA)
    baris = isian.KUNCI_TANDA.index("triwulan") + 1
    tw = str(tanda.sel(f"B{baris}").nilai) if tanda else ""
    return f"TW {romawi(int(tw))}" if tw in {"1", "2", "3", "4"} else ""


_BERTRIWULAN: Final = frozenset({"Realisasi", "Pembilang", "Penyebut"})


def nama_kolom(judul: str, triwulan: str) -> str:
    """A header with the quarter that it speaks of: ``Realisasi`` → ``Realisasi TW I``."""
    if not triwulan:
        return judul
    if judul in _BERTRIWULAN:
        return f"{judul} {triwulan}"
    return judul.replace("triwulan", triwulan)
