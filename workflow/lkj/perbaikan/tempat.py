"""Which cells of a form are filled in by its section: only those can be corrected."""

from lkj.lembar import Lembar
from lkj.lembar.alamat import pisah
from lkj.rencana import tata_isian as tata
from lkj.rencana.acuan import Acuan, AcuanKinerja
from lkj.tabel import Kolom, Tata, rapikan

_PENGISI = {
    tata.SEL_DIISI_OLEH: Kolom("diisi_oleh", "Diisi oleh"),
    tata.SEL_DIVALIDASI_OLEH: Kolom("divalidasi_oleh", "Divalidasi oleh"),
}


def kolom_isian(lembar: Lembar, alamat: str, acuan: Acuan) -> Kolom | None:
    """What an input cell holds; None for a cell that the section does not fill in.

    Args:
        lembar: The sheet; the key in its row says what stands there.
        alamat: Address of the cell (A1).
        acuan: What the form asks for.
    """
    if alamat in _PENGISI and lembar.nama == (tata.LRA if acuan.lra else tata.KINERJA).lembar:
        return _PENGISI[alamat]
    semua = (tata.LRA,) if acuan.lra else _LEMBAR_SEKSI
    t = next((t for t in semua if t.lembar == lembar.nama), None)
    baris, nomor = pisah(alamat)
    if t is None or baris < t.baris_data or nomor > len(t.kolom):
        return None
    kolom = t.kolom[nomor - 1]
    if t is tata.DATA_DUKUNG:
        return kolom if baris < t.baris_data + tata.BARIS_DATA_DUKUNG else None
    kunci = rapikan(str(lembar.sel(f"A{baris}").nilai or ""))
    k = next((k for k in acuan.kinerja if k.kode == kunci), None)
    if kolom.kunci not in _terbuka(t, kunci, k, acuan):
        return None
    if kolom.kunci == "realisasi" and k is not None and k.kata:
        return Kolom("realisasi", kolom.judul, "sebutan", pilihan=tuple(kata for kata, _ in k.kata))
    return kolom


_LEMBAR_SEKSI = (tata.KINERJA, tata.BULANAN, tata.SUB_KEGIATAN, tata.ANALISIS, tata.DATA_DUKUNG)


def _terbuka(t: Tata, kunci: str, k: AcuanKinerja | None, acuan: Acuan) -> tuple[str, ...]:
    """Keys of the columns that are filled in in the row of a key."""
    if t is tata.ANALISIS:
        return tuple(tata.BUTIR_ANALISIS) if kunci in dict(acuan.kunci_analisis()) else ()
    if t in (tata.SUB_KEGIATAN, tata.LRA):
        nilai = ("realisasi_sd",) if t is tata.LRA else ("fisik", "anggaran")
        return (*nilai, "keterangan") if any(s.kode == kunci for s in acuan.sub) else ()
    if k is None:
        return ()
    nilai = ("pembilang", "penyebut") if k.berbagian else ("realisasi",)
    if t is tata.BULANAN:
        return (*nilai, "keterangan") if k.bulanan and k.diisi else ()
    sumber = ("status", *tata.KOLOM_SUMBER) if k.diisi else ()
    return (*(nilai if k.diisi and not k.bulanan else ()), *sumber, "keterangan")
