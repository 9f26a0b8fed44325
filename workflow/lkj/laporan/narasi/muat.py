"""All texts of the office for a report: found, read, and turned into what the templates place."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from lkj.catatan import Catatan
from lkj.katalog import catat, dugaan
from lkj.laporan.harapan import Blok
from lkj.laporan.narasi.markdown import CariAngka, susun_narasi
from lkj.laporan.narasi.slot import Slot

_JENIS = (".docx", ".md")


@dataclass(frozen=True)
class Naskah:
    """A text as the office wrote it.

    Attributes:
        slot: Its place.
        berkas: Its file.
        teks: Markdown; of a Word file what was written there.
        asal: Line → how a remark names it; empty: its number.
    """

    slot: str
    berkas: str
    teks: str
    asal: Sequence[str] = ()

    def alamat(self, baris: int) -> str:
        """How a remark names a line (from 1)."""
        return self.asal[baris - 1] if 0 < baris <= len(self.asal) else f"baris {baris}"


@dataclass
class Kumpulan:
    """The texts of a report: place → Markdown for the template, the texts themselves, and remarks."""

    isi: dict[str, Blok] = field(default_factory=dict)
    naskah: list[Naskah] = field(default_factory=list)
    catatan: list[Catatan] = field(default_factory=list)


def kumpulkan(
    berkas: Iterable[Path],
    *,
    folder: Path,
    slot: Mapping[str, Slot],
    baca: Callable[[Path], bytes],
    cari: CariAngka,
) -> Kumpulan:
    """Read the office's texts.

    Args:
        berkas: What lies in the folder of texts.
        folder: That folder, for remarks on what is missing.
        slot: The places, by name.
        baca: Reads a file.
        cari: Finds the printed figure of a key.
    """
    hasil = Kumpulan()
    menurut_slot = _pilah(sorted(berkas), slot, hasil.catatan)
    for nama, tempat in slot.items():
        ada = menurut_slot.get(nama, [])
        if len(ada) > 1:
            isian = {"nama": tempat.sebutan, "lain": ada[1].name}
            hasil.catatan.append(catat("NARASI_GANDA", berkas=str(ada[0]), **isian))
        elif ada:
            _muat(hasil, tempat, ada[0], baca(ada[0]), cari)
        elif tempat.wajib:
            kurang = catat("NARASI_TIDAK_ADA", berkas=str(folder / f"{nama}.md"), nama=tempat.sebutan)
            hasil.catatan.append(kurang)
    return hasil


def _pilah(berkas: Iterable[Path], slot: Mapping[str, Slot], catatan: list[Catatan]) -> dict[str, list[Path]]:
    """The files of each place; one that belongs to none is said."""
    hasil: dict[str, list[Path]] = {}
    for b in berkas:
        if b.suffix in _JENIS and b.stem in slot:
            hasil.setdefault(b.stem, []).append(b)
        else:
            kira = dugaan(b.stem, list(slot)) if b.stem not in slot else ""
            catatan.append(catat("NARASI_TIDAK_DIKENAL", berkas=str(b), dugaan=kira))
    return hasil


def _muat(hasil: Kumpulan, slot: Slot, berkas: Path, isi: bytes, cari: CariAngka) -> None:
    naskah, catatan = baca_naskah(slot.nama, berkas, isi)
    hasil.catatan += catatan
    if naskah is None:
        return
    jadi = susun_narasi(naskah.teks, berkas=naskah.berkas, tingkat=slot.tingkat, cari=cari, slot=slot.nama)
    hasil.isi[slot.nama] = jadi.isi
    hasil.naskah.append(naskah)
    hasil.catatan += [alamatkan(c, naskah) for c in jadi.catatan]


def baca_naskah(slot: str, berkas: Path, isi: bytes) -> tuple[Naskah | None, list[Catatan]]:
    """A text from its file, Word or Markdown."""
    if berkas.suffix == ".md":
        return Naskah(slot, str(berkas), isi.decode("utf-8-sig", errors="replace")), []
    from lkj.laporan.narasi.word import baca_word

    word = baca_word(isi, berkas=str(berkas))
    if word.teks is None:
        return None, word.catatan
    return Naskah(slot, str(berkas), word.teks, word.asal), word.catatan


def alamatkan(c: Catatan, naskah: Naskah) -> Catatan:
    """A remark on a line as one on what the officer sees: the paragraph of a Word file."""
    baris = c.sel.removeprefix("baris ")
    return replace(c, sel=naskah.alamat(int(baris))) if naskah.asal and baris.isdecimal() else c
