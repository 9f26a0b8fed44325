"""The list of sheets in a workbook: ours goes in before all others, and out again.

Names that belong to one sheet (print areas and titles, filters) and the open tab name it by its place in the
list, so they move with it. A sheet of hers stays the open one: to open ours instead, the mark of being
selected would have to leave hers, and two selected sheets are edited together.
"""

import re
from typing import Final

from lkj.salinan.paket import BUKU, KEPALA, SS, Paket, R
from lkj.salinan.simpul import Bagian, Simpul, aman

_KOSONG: Final = f'{KEPALA}<workbook xmlns="{SS}" xmlns:r="{R}"><sheets></sheets></workbook>'
_JENIS: Final = (
    f'{KEPALA}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="'
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_AKAR: Final = (
    f'{KEPALA}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)


def kosong() -> Paket:
    """A workbook without any sheet yet."""
    isi = {"[Content_Types].xml": _JENIS, "_rels/.rels": _AKAR, BUKU: _KOSONG}
    return Paket({nama: teks.encode() for nama, teks in isi.items()})


def nama_bebas(paket: Paket, nama: str) -> str:
    """A name for a sheet that no other has: ``nama``, else with a number."""
    ada = {s.atribut.get("name", "").casefold() for s in _lembar(paket.buka(BUKU))}
    calon = [nama, *(f"{nama} {n}" for n in range(2, len(ada) + 3))]
    return next(c for c in calon if c.casefold() not in ada)


def sisipkan(paket: Paket, nama: str, isi: bytes) -> None:
    """Make ``isi`` the first sheet."""
    bagian = paket.nama_baru("xl/worksheets/sheet{}.xml")
    relasi = paket.tambah_bagian(bagian, isi, jenis="worksheet", pemilik=BUKU)
    buku = paket.buka(BUKU)
    lembar = _lembar(buku)
    nomor = max((int(s.atribut.get("sheetId", 0)) for s in lembar), default=0) + 1
    tag = f"{buku.awalan(buku.akar)}sheet"
    baru = f'<{tag} name="{aman(nama)}" sheetId="{nomor}" {_atribut_relasi(buku, relasi)}/>'
    if lembar:
        buku.sebelum(lembar[0], baru)
        _geser(buku, mulai=0, langkah=1)
    elif daftar := buku.akar.cari("sheets"):
        buku.tambah(daftar, baru)
    paket.bagian[BUKU] = buku.hasil()


def keluarkan(paket: Paket, nama: str) -> None:
    """Take a sheet out, with the names that belong to it and the parts that only it uses."""
    buku = paket.buka(BUKU)
    urutan = [s.atribut.get("name") for s in _lembar(buku)]
    letak = urutan.index(nama)
    milik = _lembar(buku)[letak]
    relasi = next(v for k, v in milik.atribut.items() if k == f"{R}}}id")
    bagian = next(r.sasaran for r in paket.relasi(BUKU) if r.id == relasi)
    buku.buang(milik)
    _geser(buku, mulai=letak, langkah=-1)
    paket.bagian[BUKU] = buku.hasil()
    paket.buang_bagian(bagian, pemilik=BUKU)


def _lembar(buku: Bagian) -> list[Simpul]:
    daftar = buku.akar.cari("sheets")
    return daftar.semua("sheet") if daftar else []


def _geser(buku: Bagian, *, mulai: int, langkah: int) -> None:
    """Move what counts sheets: a sheet came in at ``mulai`` (+1), or went out there (-1)."""
    for s in buku.akar.telusuri("definedName"):
        nomor = int(s.atribut.get("localSheetId", -1))
        if langkah < 0 and nomor == mulai:
            buku.buang(s)
        elif nomor >= mulai:
            buku.atur(s, localSheetId=str(nomor + langkah))
    pandangan = list(buku.akar.telusuri("workbookView"))
    for s in pandangan:
        terbuka = int(s.atribut.get("activeTab", 0))
        terbuka = terbuka + langkah if terbuka > mulai or langkah > 0 else terbuka
        # The tab of our sheet has to be in sight, so scrolled tabs go back to the first.
        gulir = "0" if "firstSheet" in s.atribut else None
        buku.atur(s, activeTab=str(terbuka), firstSheet=gulir)
    daftar = buku.akar.cari("sheets")
    if not pandangan and langkah > 0 and daftar is not None:
        p = buku.awalan(buku.akar)
        tab = f'<{p}bookViews><{p}workbookView activeTab="{langkah}"/></{p}bookViews>'
        buku.sebelum(daftar, tab)


def _atribut_relasi(buku: Bagian, relasi: str) -> str:
    """The attribute that names a relation, with the prefix that the workbook's root has for it."""
    akar = buku.isi[buku.akar.awal : buku.akar.isi_awal].decode()
    cocok = re.search(rf'xmlns:([\w.-]+)\s*=\s*["\']{re.escape(R)}["\']', akar)
    return f'{cocok[1]}:id="{relasi}"' if cocok else f'xmlns:r="{R}" r:id="{relasi}"'
