"""Whether the update that carries the signature left the unsigned report as it was.

The unsigned file may stand unchanged at the head of the signed one and still not be what is shown: an update
may replace a page before somebody signs ("shadow" attacks). pyHanko judges what comes after a signature;
this is the same question for what comes with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pyhanko.pdf_utils import generic

if TYPE_CHECKING:
    from pyhanko.pdf_utils.generic import Reference
    from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

_KATALOG = frozenset({"/AcroForm", "/Metadata", "/Extensions", "/Version", "/Perms", "/DSS"})
"""Keys of the catalogue that signing may add or change; none of them shows anything on a page."""
_FORMULIR = frozenset({"/Fields", "/SigFlags", "/DR", "/DA"})
_ISI_KOTAK = frozenset({"/A", "/AA", "/AP", "/MK", "/BS", "/Border"})
"""Keys of a widget by which something could be shown or done."""


def ambil(kamus: Any, kunci: str, bawaan: Any = None) -> Any:
    """A value of a dictionary of a PDF, its reference resolved (pyHanko's own ``get`` leaves it)."""
    return kamus[kunci] if kunci in kamus else bawaan  # noqa: SIM401


def pembaruan_salah(asli: PdfFileReader, bertanda: PdfFileReader) -> list[tuple[str, str]]:
    """What the update changed besides adding a signature; nothing where it only signed.

    Args:
        asli: The unsigned file.
        bertanda: The file up to the end of what was signed.
    """
    dulu = asli.get_historical_resolver(asli.xrefs.total_revisions - 1)
    for nomor in range(asli.xrefs.total_revisions, bertanda.xrefs.total_revisions):
        kini: Any = bertanda.get_historical_resolver(nomor)
        if kini.refs_freed_in_revision():
            return [("TTD_BAYANGAN", "menghapus bagian dari laporan")]
        for acuan in kini.explicit_refs_in_revision():
            if apa := _objek_salah(acuan, dulu, kini):
                return [("TTD_BAYANGAN", apa)]
        if apa := _formulir_salah(kini) or _trailer_salah(dulu, kini):
            return [("TTD_BAYANGAN", apa)]
    return []


def _objek_salah(acuan: Reference, dulu: HistoricalResolver, kini: HistoricalResolver) -> str:
    """What is wrong with one object that the update wrote; a new one is judged by who names it."""
    if dulu.is_ref_unassignable(acuan):
        return ""
    lama, baru = dulu(acuan), kini(acuan)
    if acuan == dulu.root_ref:
        return "" if _sama(lama, baru, _KATALOG) else "mengubah susunan laporan"
    if acuan in {_acuan(dulu.trailer_view, "/Info"), _acuan(dulu.root, "/Metadata")}:
        return ""
    if isinstance(lama, generic.DictionaryObject) and ambil(lama, "/Type") == "/Page":
        sama = _sama(lama, baru, frozenset({"/Annots"})) and _hanya_kotak_tanda(lama, baru)
        return "" if sama else "mengubah halaman laporan"
    if isinstance(lama, generic.ArrayObject):
        return "" if _kotak_baru(lama, baru) else "mengubah isi laporan"
    return "" if lama == baru and not isinstance(lama, generic.StreamObject) else "mengubah isi laporan"


def _acuan(kamus: Any, kunci: str) -> Reference | None:
    nilai = kamus.raw_get(kunci) if kunci in kamus else None
    return nilai.reference if isinstance(nilai, generic.IndirectObject) else None


def _sama(lama: Any, baru: Any, kecuali: frozenset[str]) -> bool:
    """Whether two dictionaries are equal but for some keys; a reference is equal to the same reference."""
    if not isinstance(baru, generic.DictionaryObject) or isinstance(baru, generic.StreamObject):
        return False
    kunci = (set(lama) | set(baru)) - kecuali
    return all(k in lama and k in baru and lama.raw_get(k) == baru.raw_get(k) for k in kunci)


def _hanya_kotak_tanda(lama: Any, baru: Any) -> bool:
    """Whether a page keeps its annotations and gets at most invisible boxes of signatures."""
    return _kotak_baru(ambil(lama, "/Annots", ()), ambil(baru, "/Annots", []))


def _kotak_baru(lama: Any, baru: Any) -> bool:
    if not isinstance(baru, list):
        return False
    dulu, kini = (
        [m.raw_get(n) for n in range(len(m))] if isinstance(m, generic.ArrayObject) else []
        for m in (lama, baru)
    )
    return kini[: len(dulu)] == dulu and all(_tak_tampak(k.get_object()) for k in kini[len(dulu) :])


def _tak_tampak(kotak: Any) -> bool:
    """Whether it is the box of a signature without area, which can neither show nor do anything."""
    if not isinstance(kotak, generic.DictionaryObject) or ambil(kotak, "/FT") != "/Sig" or "/Kids" in kotak:
        return False
    rect = [float(n) for n in ambil(kotak, "/Rect", ())]
    luas = len(rect) == 4 and rect[0] == rect[2] and rect[1] == rect[3]
    return luas and not (set(kotak) & _ISI_KOTAK)


def _formulir_salah(kini: HistoricalResolver) -> str:
    formulir = ambil(kini.root, "/AcroForm")
    if formulir is None:
        return ""
    if set(formulir) - _FORMULIR:
        return "menambahkan formulir"
    boleh = all(_tak_tampak(f.get_object()) for f in ambil(formulir, "/Fields", ()))
    return "" if boleh else "menambahkan formulir, atau tanda tangan yang tampak di halaman"


def _trailer_salah(dulu: HistoricalResolver, kini: HistoricalResolver) -> str:
    return "" if dulu.root_ref == kini.root_ref else "mengganti susunan laporan"
