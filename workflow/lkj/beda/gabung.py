"""Two people changed one workbook: the cells of both, against the version they began with.

Nothing is merged: a formula's stored result hangs on cells of both sides, and what a spreadsheet would
calculate is not known here. The office's version stays; the list says what to type into it.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from lkj.beda.banding import banding_buku
from lkj.beda.kata import PANJANG
from lkj.beda.model import BedaBuku, BedaSel
from lkj.lembar import BerkasDitolakError, baca

DAFTAR: Final = ".bentrok.txt"
"""What the name of the list adds to that of the workbook."""
_KOSONG: Final = "(kosong)"
_GARIS: Final = "-" * 72


@dataclass(frozen=True)
class Bentrok:
    """One workbook with the changes of both sides.

    Attributes:
        berkas: Its path.
        kita: What changed from the common version to ours.
        mereka: The same of theirs.
        ditolak: Why a version cannot be read; the lists are then empty.
    """

    berkas: str
    kita: BedaBuku = field(default_factory=BedaBuku)
    mereka: BedaBuku = field(default_factory=BedaBuku)
    ditolak: str = ""


def susun_bentrok(berkas: str, semula: bytes, kita: bytes, mereka: bytes) -> Bentrok:
    """Compare three versions of a workbook; an empty common version means that both sides added it."""
    try:
        satu, dua = (baca(isi, nama=n) for isi, n in ((kita, "milik kita"), (mereka, "milik mereka")))
        if not semula:
            return Bentrok(berkas, BedaBuku(), banding_buku(satu, dua))
        awal = baca(semula, nama="semula")
        return Bentrok(berkas, banding_buku(awal, satu), banding_buku(awal, dua))
    except BerkasDitolakError as ditolak:
        return Bentrok(berkas, ditolak=f"Versi {ditolak.catatan.berkas}: {ditolak.catatan.aturan}")


def sebut_bentrok(bentrok: Bentrok, *, ada_semula: bool) -> str:
    """The three-way list of cells, and what to do."""
    kepala = (
        f"BENTROK: {bentrok.berkas}\n{_GARIS}\n"
        "Dua orang mengubah buku kerja ini. Keduanya tidak digabungkan sendiri oleh komputer.\n"
        "Yang ada di folder kerja sekarang: milik kita, tidak diubah.\n"
        "“Milik kita” adalah cabang tempat Anda menggabungkan, “milik mereka” yang digabungkan ke situ\n"
        "(pada git rebase sebaliknya).\n\n"
    )
    if bentrok.ditolak:
        isi = f"Isinya tidak dapat dibandingkan. {bentrok.ditolak}\n\n"
    elif not ada_semula:
        isi = "Berkas ini ditambahkan di kedua pihak, tanpa versi semula. Perbedaannya:\n\n"
        beda = [(s.lama, s.lama, s.baru, s) for s in bentrok.mereka.sel]
        isi += _bagian("Berbeda", beda, semula=False)
    else:
        isi = _tiga_arah(bentrok)
    return kepala + isi + _langkah(bentrok)


def _tiga_arah(bentrok: Bentrok) -> str:
    kita, mereka, terhitung = _pisahkan(bentrok)
    dua = [(s.lama, s.baru, mereka[t].baru, s) for t, s in kita.items() if t in mereka]
    lembar = [*(f"Milik kita: {k}" for k in bentrok.kita.lembar)]
    lembar += [f"Milik mereka: {k}" for k in bentrok.mereka.lembar]
    bagian = [
        "".join(f"{k}\n" for k in lembar) + "\n" if lembar else "",
        _bagian("Diubah keduanya, isinya berbeda: pilih satu", [b for b in dua if b[1] != b[2]]),
        _bagian("Diubah keduanya, isinya sama", [b for b in dua if b[1] == b[2]]),
        _bagian(
            "Hanya diubah di milik mereka: ketikkan ke milik kita, bila memang benar",
            [(s.lama, s.lama, s.baru, s) for t, s in mereka.items() if t not in kita],
        ),
        _bagian(
            "Hanya diubah di milik kita: sudah ada di folder kerja",
            [(s.lama, s.baru, s.lama, s) for t, s in kita.items() if t not in mereka],
        ),
        f"{terhitung} sel lain dihitung oleh rumus dan ikut berubah saat berkas disimpan.\n\n"
        if terhitung
        else "",
    ]
    return "".join(bagian)


_Tempat = tuple[str, str]


def _pisahkan(bentrok: Bentrok) -> tuple[dict[_Tempat, BedaSel], dict[_Tempat, BedaSel], int]:
    """Cells of ours and of theirs that people changed, and how many are results of formulas."""
    kita, mereka = _menurut_tempat(bentrok.kita), _menurut_tempat(bentrok.mereka)
    semua = {t: [x[t] for x in (kita, mereka) if t in x] for t in (*kita, *mereka)}
    terhitung = {t for t, sel in semua.items() if all(s.rumus for s in sel)}
    milik = [{t: s for t, s in x.items() if t not in terhitung} for x in (kita, mereka)]
    return milik[0], milik[1], len(terhitung)


_Baris = tuple[str | None, str | None, str | None, BedaSel]
"""Semula, milik kita, milik mereka, and one of the cells for its name."""


def _menurut_tempat(beda: BedaBuku) -> dict[_Tempat, BedaSel]:
    """Cells by what identifies them on both sides: key and column, or the address before the change."""
    kali = Counter((s.lembar, s.kunci, s.kolom) for s in beda.sel)
    hasil = {}
    for s in beda.sel:
        berkunci = s.kunci and s.kolom and kali[s.lembar, s.kunci, s.kolom] == 1
        hasil[s.lembar, f"{s.kunci}\t{s.kolom}" if berkunci else s.sel_lama or s.sel] = s
    return hasil


def _bagian(judul: str, baris: list[_Baris], *, semula: bool = True) -> str:
    if not baris:
        return ""
    hasil = [f"{judul} ({len(baris)} sel)\n"]
    for awal, kita, mereka, s in baris:
        nama = " · ".join(filter(None, (s.kunci, s.kolom)))
        hasil.append(f"  {s.lembar}!{s.sel}{f'  {nama}' if nama else ''}\n")
        hasil += [f"    semula       : {_sebut(awal)}\n"] if semula else []
        hasil.append(f"    milik kita   : {_sebut(kita)}\n    milik mereka : {_sebut(mereka)}\n")
    return "".join(hasil) + "\n"


def _sebut(nilai: str | None) -> str:
    if nilai is None:
        return _KOSONG
    return nilai if len(nilai) <= 4 * PANJANG else f"{nilai[: 4 * PANJANG]}… ({len(nilai)} huruf)"


def _langkah(bentrok: Bentrok) -> str:
    langkah = ""
    if not bentrok.ditolak and bentrok.kita and not bentrok.mereka:
        langkah = (
            "Di milik mereka tidak ada sel yang berubah (hanya disimpan ulang): milik kita sudah lengkap.\n\n"
        )
    elif not bentrok.ditolak and bentrok.mereka and not bentrok.kita:
        langkah = "Di milik kita tidak ada sel yang berubah (hanya disimpan ulang): pakai milik mereka.\n\n"
    berkas = bentrok.berkas
    return (
        f"{langkah}Yang dilakukan\n"
        "  1. Buka buku kerja itu di Excel atau LibreOffice, tuliskan nilai yang benar, lalu simpan.\n"
        f"     Bila seluruh milik mereka yang dipakai: git checkout --theirs -- '{berkas}'\n"
        "  2. Periksa: lkj periksa, atau buat lagi laporannya.\n"
        f"  3. git add '{berkas}', hapus daftar ini, lalu git commit.\n"
    )
