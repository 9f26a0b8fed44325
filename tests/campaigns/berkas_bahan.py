"""The campaign of bad files: the example's forms, ways to change one, and what a check says of it.

A form is changed in its XML, because no library writes what is wanted here: cells twice, wrong checksums,
values without a type.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from lkj import catatan
from lkj.contoh import muat_pengaturan, tulis_contoh
from lkj.contoh.kantor import muat_rencana
from lkj.format_isian import Acuan, susun_acuan
from lkj.konfigurasi import PengaturanIsian, muat
from lkj.lembar import BerkasDitolakError, baca
from lkj.periksa import HasilIsian, Rekaman, periksa_isian, tabel_isian
from lkj.salinan import tandai

Nama = tuple[str, int]
"""A form: its section and quarter."""
POKOK: Nama = ("pelayanan", 1)
"""The form that hazards are built from."""

BUKU, RELASI, TEKS, GAYA = (
    f"xl/{n}" for n in ("workbook.xml", "_rels/workbook.xml.rels", "sharedStrings.xml", "styles.xml")
)
RUANG_RELASI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@lru_cache(maxsize=1)
def formulir() -> Mapping[Nama, bytes]:
    """All forms of the example office, as they are written anew by the package."""
    with TemporaryDirectory() as nama:
        akar = Path(nama)
        tulis_contoh(akar)
        semua = sorted(akar.glob("data/raw/2023/tw?/*.xlsx"))
        return {(b.stem, int(b.parent.name.removeprefix("tw"))): b.read_bytes() for b in semua}


@lru_cache(maxsize=64)
def acuan(nama: Nama) -> Acuan:
    """What the plan asks of a form."""
    seksi, tw = nama
    p = muat_pengaturan()
    kantor = {"kode": p["instansi"]["kode"], "nama": p["instansi"]["nama"], "seksi": p["seksi"]}
    pengisi = muat(PengaturanIsian, kantor).pengisi
    return susun_acuan(muat_rencana(), kantor=kantor["kode"], tw=tw, seksi=seksi, nama_seksi=pengisi[seksi])


@dataclass
class Paket:
    """The parts of a form, free to be changed."""

    bagian: dict[str, bytes]

    @classmethod
    def dari(cls, nama: Nama = POKOK) -> "Paket":
        """A form of the example, taken apart."""
        with zipfile.ZipFile(io.BytesIO(formulir()[nama])) as z:
            return cls({b.filename: z.read(b) for b in z.infolist()})

    def kemas(self) -> bytes:
        """The workbook again."""
        wadah = io.BytesIO()
        with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as z:
            for nama, isi in self.bagian.items():
                z.writestr(zipfile.ZipInfo(nama), isi, zipfile.ZIP_DEFLATED)
        return wadah.getvalue()

    def jalur(self, nama: str) -> str:
        """The part of this name, or that holds the cells of the sheet of this name."""
        if nama in self.bagian:
            return nama
        buku, relasi = self.bagian[BUKU].decode(), self.bagian[RELASI].decode()
        nomor = _atribut(rf'<sheet name="{re.escape(nama)}"[^>]*r:id="(\w+)"', buku)
        satu = _atribut(rf'(<Relationship [^>]*Id="{nomor}"[^>]*>)', relasi)
        return "xl/" + _atribut('Target="([^"]+)"', satu)

    def ganti(self, nama: str, lama: str, baru: str) -> "Paket":
        """Replace a text in a part or sheet, wherever it stands; it must be there."""
        nama = self.jalur(nama)
        isi = self.bagian[nama].decode()
        if lama not in isi:
            raise LookupError(lama)
        self.bagian[nama] = isi.replace(lama, baru).encode()
        return self

    def sel(self, lembar: str, alamat: str, isi: str, jenis: str = "", gaya: str = "") -> "Paket":
        """Give a cell another content (XML), type and style; without a style it keeps its own."""
        tulis_jenis = f' t="{jenis}"' if jenis else ""

        def baru(m: re.Match[str]) -> str:
            s = re.search(r' s="\d+"', m[0].partition(">")[0])
            tulis_gaya = f' s="{gaya}"' if gaya else (s[0] if s else "")
            return f'<c r="{alamat}"{tulis_gaya}{tulis_jenis}>{isi}</c>'

        return self.pola(lembar, pola_sel(alamat), baru)

    def angka(self, lembar: str, alamat: str, angka: str) -> "Paket":
        """Store a number."""
        return self.sel(lembar, alamat, f"<v>{angka}</v>")

    def tulis(self, lembar: str, alamat: str, teks: str) -> "Paket":
        """Store a text (XML, so ``&lt;`` for ``<``)."""
        return self.sel(lembar, alamat, f'<is><t xml:space="preserve">{teks}</t></is>', "inlineStr")

    def kosongkan(self, lembar: str, alamat: str) -> "Paket":
        """Leave a cell empty."""
        return self.sel(lembar, alamat, "")

    def pola(self, nama: str, pola: str, baru: object) -> "Paket":
        """Replace the first place of a part or sheet that a pattern matches; there must be one."""
        nama = self.jalur(nama)
        isi, kali = re.subn(pola, baru, self.bagian[nama].decode(), count=1, flags=re.DOTALL)  # type: ignore[call-overload]
        if not kali:
            raise LookupError(pola)
        self.bagian[nama] = isi.encode()
        return self


def _atribut(pola: str, xml: str) -> str:
    cocok = re.search(pola, xml)
    if cocok is None:
        raise LookupError(pola)
    return cocok[1]


def pola_sel(alamat: str) -> str:
    """A pattern for one cell of a sheet's XML."""
    return rf'<c r="{alamat}"(?:[^>]*/>|[^>]*>.*?</c>)'


def pola_baris(nomor: int) -> str:
    """A pattern for one row of a sheet's XML."""
    return rf'<row r="{nomor}"[ >].*?</row>'


Baris = tuple[str, ...]


@dataclass(frozen=True)
class Temuan:
    """What a check says: the codes of new remarks with their cells, and the lines of the records."""

    catatan: frozenset[tuple[str, str, str]]
    baris: frozenset[Baris]
    wajib: bool = False

    @property
    def kode(self) -> tuple[str, ...]:
        """The codes, each once, sorted."""
        return tuple(sorted({k for k, _, _ in self.catatan}))


@lru_cache(maxsize=64)
def asal(nama: Nama) -> Temuan:
    """What is said of the form as it is."""
    return _temuan(_periksa(formulir()[nama], nama))


def periksa(isi: bytes, nama: Nama = POKOK) -> Temuan:
    """Check a changed form, and write remarks and records as a build would."""
    hasil = _periksa(isi, nama)
    catatan.ke_csv(hasil.catatan)
    tabel_isian.ke_csv(hasil.rekaman)
    temuan = _temuan(hasil)
    return Temuan(temuan.catatan - asal(nama).catatan, temuan.baris, temuan.wajib)


def salinan_berbeda(isi: bytes, nama: Nama = POKOK) -> str:
    """What is wrong with the marked copy that goes back to the section; empty when nothing is.

    Sent back as it is, the copy must get the same remarks; a refused file only gets a list of them.
    """
    hasil = _periksa(isi, nama)
    if not hasil.catatan:
        return ""
    salinan = tandai(isi, hasil.catatan)
    if semua_sel(isi) is None or _temuan(_periksa(salinan, nama)) == _temuan(hasil):
        return ""
    return "salinan bertanda memberi catatan atau rekaman lain"


def _periksa(isi: bytes, nama: Nama) -> HasilIsian:
    return periksa_isian(isi, berkas="isian.xlsx", acuan=acuan(nama))


def _temuan(hasil: HasilIsian) -> Temuan:
    return Temuan(
        frozenset((c.kode, c.lembar, c.sel) for c in hasil.catatan),
        frozenset(map(_baris, hasil.rekaman)),
        bool(catatan.yang_wajib(hasil.catatan)),
    )


def _baris(r: Rekaman) -> Baris:
    """A record as it stands in ``isian.csv``, but for the digest, which every changed file changes."""
    return (r.id, str(r.nilai), r.teks, r.lembar, r.sel)


Sel = dict[tuple[str, str], tuple[object, ...]]


@lru_cache(maxsize=64)
def sel_asal(nama: Nama) -> Sel:
    """The cells of a form as it is."""
    sel = semua_sel(formulir()[nama])
    if sel is None:
        raise LookupError(nama)
    return sel


def semua_sel(isi: bytes) -> Sel | None:
    """Every cell that is read, with value, text, format and state; None where the file is refused.

    Raises:
        KewalahanError: It was refused because the reader was ended by its limits, not for what it is.
    """
    try:
        buku = baca(isi, nama="isian.xlsx")
    except BerkasDitolakError as ditolak:
        if _KEWALAHAN.search(ditolak.catatan.aturan):
            raise KewalahanError(ditolak.catatan.aturan) from None
        return None
    return {
        (lembar.nama, s.alamat): (s.nilai, s.teks, s.format, s.rumus, s.galat, s.tersembunyi, s.gabung)
        for lembar in buku.semua
        for s in lembar.isi.values()
    }


class KewalahanError(Exception):
    """The reader ran out of time or memory, or died."""


_KEWALAHAN = re.compile(r"lebih dari \d+ detik|pembacanya berhenti|\(memori\)")


@dataclass(frozen=True)
class Bahaya:
    """A bad file: how it was made, and what must be said of it.

    Attributes:
        mekanisme: What is done to the file; several hazards may share it.
        nama: Which of them.
        kode: The codes of all remarks, sorted; empty where the file does no harm.
        isi: The file.
        sel: ``Sheet!A1`` of one of the remarks, where it has a cell.
        berubah: Whether the records may differ from the right form's; else, without remarks, they must not.
    """

    mekanisme: str
    nama: str
    kode: tuple[str, ...]
    isi: bytes = field(repr=False)
    sel: str = ""
    berubah: bool = False

    def salah(self) -> str:
        """What differs from what was expected; empty when nothing does."""
        temuan = periksa(self.isi)
        if temuan.kode != self.kode:
            return f"kode {temuan.kode}, seharusnya {self.kode}"
        if self.sel and self.sel not in {f"{lembar}!{sel}" for _, lembar, sel in temuan.catatan}:
            return f"sel {sorted(temuan.catatan)}, seharusnya {self.sel}"
        if not self.kode and not self.berubah and temuan.baris != asal(POKOK).baris:
            return f"rekaman berubah: {sorted(temuan.baris ^ asal(POKOK).baris)[:4]}"
        return salinan_berbeda(self.isi)
