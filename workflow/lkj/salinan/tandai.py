"""A copy of what a section sent, with its remarked cells coloured and commented, and a list in front.

Only fill and comment of remarked cells and the added sheet differ; every value, formula, stored result,
lock, drop-down, name and picture of hers is still there, because parts are edited by splicing and the others
are the same bytes. She may mend that very copy and send it back: values are read by the names of her sheets.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lkj.catatan import SEBUTAN_TINGKAT, WAJIB, Catatan, urut
from lkj.lembar import BerkasDitolakError, Buku, baca
from lkj.lembar.alamat import a1, pisah
from lkj.lembar.galat import Tolak
from lkj.lembar.paket import buka
from lkj.lembar.susunan import telaah
from lkj.salinan import buku as isi_buku
from lkj.salinan import daftar, komentar
from lkj.salinan.daftar import Asal
from lkj.salinan.gaya import LEMBAR_GAYA_KOSONG, Gaya
from lkj.salinan.lembar import LembarXml, Tempat
from lkj.salinan.paket import BUKU, Paket
from lkj.zip_tetap import tulis_paket

_GAYA = "xl/styles.xml"


class Salinan(NamedTuple):
    """What goes back: the workbook, and whether it is hers with marks or only the list."""

    isi: bytes
    bertanda: bool


def tandai(isi: bytes, catatan: Sequence[Catatan]) -> bytes:
    """The marked copy of a workbook (see `buat_salinan`)."""
    return buat_salinan(isi, catatan).isi


def buat_salinan(isi: bytes, catatan: Sequence[Catatan]) -> Salinan:
    """The marked copy of a workbook; marks of an earlier marking are taken out first.

    Args:
        isi: The workbook as it was sent.
        catatan: The remarks on it, and on no other file.

    Returns:
        The copy, the same bytes each time. Of a workbook that is refused, that is built in a way nobody
        foresaw, or that would not read back with the same cells, only the list.
    """
    try:
        semula = baca(isi, nama="")
        paket = Paket(buka(isi))
        lepas_tanda(paket, semula)
        _pasang(paket, urut(catatan))
        hasil = tulis_paket(paket.bagian)
        if _isi(semula) == _isi(baca(hasil, nama="")):
            return Salinan(hasil, bertanda=True)
    except (BerkasDitolakError, Tolak, LookupError, ValueError, StopIteration):
        pass
    return Salinan(daftar_saja(catatan), bertanda=False)


def daftar_saja(catatan: Sequence[Catatan]) -> bytes:
    """A workbook of our own that only lists the remarks."""
    paket = isi_buku.kosong()
    _pasang(paket, urut(catatan))
    return tulis_paket(paket.bagian)


def lepas_tanda(paket: Paket, buku: Buku) -> None:
    """Take the marks of an earlier marking out: our sheet, our comments, our fills.

    Args:
        paket: The parts.
        buku: The same workbook as it was read.
    """
    milik_kita = daftar.cari(buku)
    if milik_kita is None:
        return
    asal = {(a.lembar, a.sel): a for a in daftar.baca_asal(milik_kita)}
    isi_buku.keluarkan(paket, milik_kita.nama)
    gaya, nama_gaya = _buka_gaya(paket)
    for b in telaah(paket.bagian):
        lembar = LembarXml(paket.bagian[b.bagian], b.bagian)
        pulih = {}
        for tempat, nomor in lembar.semua_gaya().items():
            if gaya.bertanda(nomor):
                a = asal.get((b.nama, a1(*tempat)), Asal("", "", "", ""))
                pulih[tempat] = gaya.pulihkan(nomor, a.isi, a.pakai)
        if pulih:
            lembar.atur(pulih)
            paket.bagian[b.bagian] = lembar.hasil()
        komentar.lepas(paket, b.bagian)
    paket.bagian[nama_gaya] = gaya.hasil()


def _pasang(paket: Paket, catatan: Sequence[Catatan]) -> None:
    gaya, nama_gaya = _buka_gaya(paket)
    per_lembar = defaultdict[str, list[Catatan]](list)
    for c in catatan:
        per_lembar[c.lembar].append(c)
    tujuan, asal = {}, list[Asal]()
    for b in telaah(paket.bagian) if _berlembar(paket) else ():
        tujuan[b.nama] = not b.tersembunyi
        milik = [c for c in per_lembar[b.nama] if _beralamat(c)]
        if milik:
            asal += _tandai_lembar(paket, b.nama, b.bagian, milik, gaya)
    isi = daftar.tulis(catatan, asal, gaya, tujuan)
    isi_buku.sisipkan(paket, isi_buku.nama_bebas(paket, daftar.NAMA), isi)
    paket.bagian[nama_gaya] = gaya.hasil()


def _tandai_lembar(
    paket: Paket, nama: str, bagian: str, catatan: Sequence[Catatan], gaya: Gaya
) -> list[Asal]:
    """Colour and comment the cells of one sheet; what they were before."""
    lembar = LembarXml(paket.bagian[bagian], bagian)
    per_sel = defaultdict[Tempat, list[Catatan]](list)
    for c in catatan:
        per_sel[lembar.jangkar(pisah(c.sel))].append(c)
    baru, asal = {}, []
    for tempat, milik in sorted(per_sel.items()):
        semula = lembar.gaya(tempat)
        tingkat = WAJIB if any(c.tingkat == WAJIB for c in milik) else milik[0].tingkat
        baru[tempat] = gaya.tanda(semula, tingkat)
        asal.append(Asal(nama, a1(*tempat), *gaya.asal(semula)))
    lembar.atur(baru)
    komentar.pasang(paket, bagian, lembar, {a1(*t): _teks_komentar(c) for t, c in sorted(per_sel.items())})
    paket.bagian[bagian] = lembar.hasil()
    return asal


def _teks_komentar(catatan: Sequence[Catatan]) -> str:
    return "\n".join(
        f"{c.kode} ({SEBUTAN_TINGKAT[c.tingkat]}): {c.aturan}"
        + (f"\nPerbaikan: {c.saran}" if c.saran else "")
        for c in catatan
    )


def _buka_gaya(paket: Paket) -> tuple[Gaya, str]:
    """The styles of a workbook; one that has none gets them."""
    nama = paket.sasaran(BUKU, "styles")
    if nama is None:
        nama = paket.nama_baru("xl/gaya{}.xml") if _GAYA in paket.bagian else _GAYA
        paket.tambah_bagian(nama, LEMBAR_GAYA_KOSONG.encode(), jenis="styles", pemilik=BUKU)
    return Gaya(paket.bagian[nama], nama), nama


def _berlembar(paket: Paket) -> bool:
    return any(r.jenis == "worksheet" for r in paket.relasi(BUKU))


def _beralamat(c: Catatan) -> bool:
    try:
        pisah(c.sel)
    except ValueError:
        return False
    return True


def _isi(buku: Buku) -> Mapping[str, object]:
    """Every cell of hers."""
    milik_kita = daftar.cari(buku)
    return {b.nama: (b.tersembunyi, dict(b.isi)) for b in buku.semua if b is not milik_kita}
