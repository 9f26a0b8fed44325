"""The texts of the places, as they came back: what is new in them, or why they are not taken."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from lkj.catatan import Catatan, yang_wajib
from lkj.laporan.ambil.angka import kembalikan
from lkj.laporan.ambil.dokumen import DokumenTerbit
from lkj.laporan.ambil.padu import padukan
from lkj.laporan.markah import polos
from lkj.laporan.narasi.markdown import CariAngka, susun_narasi
from lkj.laporan.narasi.slot import Slot
from lkj.laporan.narasi.tilik_word import tilik
from lkj.laporan.narasi.word import Penulis, pohon_word
from lkj.pandoc import GalatPandoc

_BERUBAH = (
    "naskah atau angkanya sudah berubah sejak dokumen ini dibuat;"
    " buat dokumennya lagi, lalu sunting yang baru"
)


@dataclass(frozen=True)
class Asal:
    """A text as it stands in ``narasi/`` now."""

    slot: Slot
    berkas: Path
    teks: str


@dataclass(frozen=True)
class Ambilan:
    """What became of one text.

    Attributes:
        asal: The text as it stands.
        teks: The text as it would stand then; the same where nothing changed.
        ditolak: Why it is not taken, one sentence each.
    """

    asal: Asal
    teks: str
    ditolak: Sequence[str] = field(default_factory=tuple)

    @property
    def berubah(self) -> bool:
        """Whether there is something to take."""
        return not self.ditolak and self.teks != self.asal.teks


def ambil(dokumen: DokumenTerbit, asal: Asal, cari: CariAngka) -> Ambilan:
    """Take one text out of the document.

    Args:
        dokumen: The DOCX that came back.
        asal: The text as it stands.
        cari: Finds the printed figure of a key.
    """
    slot, berkas = asal.slot, str(asal.berkas)
    kini = susun_narasi(asal.teks, berkas=berkas, tingkat=slot.tingkat, cari=cari, slot=slot.nama)
    rentang = dokumen.rentang.get(kini.jangkar)
    if rentang is None:
        return Ambilan(asal, asal.teks, [_tak_ada(dokumen, kini.jangkar)])
    akar = dokumen.potong(rentang)
    salah = kembalikan(akar, kini.jangkar, [(k, polos(n)) for k, n in kini.angka])
    if salah:
        return Ambilan(asal, asal.teks, salah)
    baru, salah = _tulis(dokumen, akar, asal)
    return Ambilan(asal, asal.teks if salah else padukan(asal.teks, baru, slot.tingkat), salah)


def _tak_ada(dokumen: DokumenTerbit, jangkar: str) -> str:
    awal = jangkar.rpartition("_")[0]
    lain = any(n.rpartition("_")[0] == awal for n in dokumen.rentang)
    return _BERUBAH if lain else "tempatnya tidak ditemukan lagi di dokumen (judul atau batasnya terhapus)"


def _tulis(dokumen: DokumenTerbit, akar: ET.Element, asal: Asal) -> tuple[str, list[str]]:
    """The text as Markdown, and what about it cannot be taken."""
    berkas, tingkat = str(asal.berkas), asal.slot.tingkat
    if wajib := yang_wajib(tilik(ET.tostring(akar, encoding="utf-8"), berkas=berkas)):
        return "", _alasan(wajib)
    penulis = Penulis(berkas)
    try:
        penulis.tulis(pohon_word(dokumen.kemas(akar)), puncak=tingkat + 1)
    except GalatPandoc:
        return "", ["susunannya tidak dapat diuraikan"]
    teks = "\n".join(penulis.baris).strip("\n") + "\n"
    jadi = susun_narasi(teks, berkas=berkas, tingkat=tingkat, cari=lambda kunci: kunci)
    salah = _alasan(yang_wajib([*penulis.catatan, *jadi.catatan]))
    return teks, salah if teks.strip() else ["isinya kosong"]


def _alasan(catatan: Sequence[Catatan]) -> list[str]:
    return [f"{c.sel}: {c.aturan[0].lower()}{c.aturan[1:]} {c.saran}" for c in catatan]
