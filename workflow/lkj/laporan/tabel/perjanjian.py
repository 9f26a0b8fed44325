"""Tables of a Perjanjian Kinerja: what is promised, and the budget at the level of the office."""

from lkj.laporan.markah import Kolom, Tabel
from lkj.laporan.perjanjian import Janji, Perjanjian
from lkj.laporan.perjanjian.isi import jumlah_pagu
from lkj.laporan.tabel.dasar import berkunci, rupiah
from lkj.periode import tanggal_panjang
from lkj.perjanjian import CAMAT

_SUMBER_DANA = "APBD"
"""A DPA is a part of the APBD, whatever the money in it comes from."""
_JENJANG = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub kegiatan"}


def janji(p: Perjanjian, pengenal: str = "tbl-pk", *, bernomor: bool = True) -> Tabel:
    """The promised sasaran, indicators and targets.

    Args:
        p: The PK.
        pengenal: Identifier of the table.
        bernomor: Whether a row with the numbers of the columns stands under the header.
    """
    t = Tabel(
        pengenal,
        f"Sasaran, indikator, dan target dalam {p.versi.nama}",
        (
            Kolom("No", 5, "c"),
            Kolom("Sasaran strategis" if p.jabatan == CAMAT else "Sasaran", 34),
            Kolom("Indikator kinerja", 40),
            Kolom("Satuan", 13),
            Kolom("Target", 11, "r"),
        ),
    )
    if bernomor:
        t.tambah(*(f"({n})" for n in range(1, len(t.kolom) + 1)))
    for nomor, sasaran, isi in _bernomor(p.janji):
        t.tambah(nomor, sasaran, isi.indikator, isi.satuan, berkunci(isi.target, isi.kunci))
    return t


def _bernomor(semua: tuple[Janji, ...]) -> list[tuple[object, str, Janji]]:
    """The lines with number and sasaran where a new sasaran begins, and blanks where it goes on."""
    hasil: list[tuple[object, str, Janji]] = []
    nomor, lalu = 0, None
    for isi in semua:
        baru = isi.sasaran != lalu
        nomor += baru
        hasil.append((nomor if baru else "", isi.sasaran if baru else "", isi))
        lalu = isi.sasaran
    return hasil


def anggaran_pk(p: Perjanjian, pengenal: str = "tbl-pk-anggaran") -> Tabel:
    """The programmes, kegiatan or sub-kegiatan of the office with their ceilings and the sum."""
    tingkat = _JENJANG[p.jenjang]
    t = Tabel(
        pengenal,
        f"{tingkat} dan anggaran dalam {p.versi.nama}",
        (
            Kolom("No", 5, "c"),
            Kolom("Kode", 19),
            Kolom(tingkat, 44),
            Kolom("Anggaran (Rp)", 19, "r"),
            Kolom("Keterangan", 16),
        ),
    )
    for n, a in enumerate(p.anggaran, 1):
        t.tambah(n, a.kode, a.nama, berkunci(rupiah(a.pagu), a.kunci), _SUMBER_DANA)
    jumlah = berkunci(rupiah(jumlah_pagu(p.anggaran)), p.kunci_jumlah)
    t.tambah("", "", "Jumlah", jumlah, "", jumlah=True)
    t.catatan.append(f"Anggaran menurut {p.dpa.nama}, tanggal {tanggal_panjang(p.dpa.tanggal)}.")
    return t
