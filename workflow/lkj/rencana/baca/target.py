"""The sheets Target and Renstra of the plan workbook.

A value of an ordinal indicator is a word of its map, whatever its case; inside it is the word's step.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lkj.katalog import catat
from lkj.lembar import Sel
from lkj.rencana import tata
from lkj.rencana.baca.pangkal import Pangkal
from lkj.rencana.model import Indikator, PetaOrdinal, Renstra, Target
from lkj.tabel import Baris, Kolom, Tata, rapikan


class Sebutan:
    """Reads the words of ordinal indicators."""

    def __init__(self, p: Pangkal, peta: Iterable[PetaOrdinal]) -> None:
        """Take the maps; the sheet Indikator was read by ``p``, its refused rows count too."""
        self._peta = {m.nama: m for m in peta}
        baris = p.terbaca[tata.INDIKATOR.lembar]
        # Where the type itself is broken nobody knows whether words belong there: they are not judged.
        kata = (b for b in baris if b.teks("tipe") == "ordinal" or "tipe" in b.rusak)
        self._nama = {b.teks("kode"): b.teks("peta") for b in kata}

    def kolom(self, t: Tata, *kecuali: str) -> Callable[[Mapping[str, Sel]], Mapping[str, Kolom]]:
        """For `Pembaca.baris`: the columns that hold a word in the row of an ordinal indicator.

        Args:
            t: Layout of the sheet.
            kecuali: Columns that hold no value of an indicator.
        """
        kolom = [k for k in t.kolom if k.kunci not in kecuali]

        def ganti(sel: Mapping[str, Sel]) -> Mapping[str, Kolom]:
            nama = self._nama.get(rapikan(str(sel["kode"].nilai)))
            if nama is None:
                return {}
            peta = self._peta.get(nama)
            # Without a sound map no word can be judged; that remark stands at the map or the indicator.
            lain = (
                {"jenis": "sebutan", "pilihan": tuple(s for s, _ in peta.nilai)}
                if peta
                else {"jenis": "teks"}
            )
            return {k.kunci: replace(k, **lain) for k in kolom}

        return ganti

    def nilai(self, b: Baris, kunci: str) -> Any:
        """A value of a row: a number, a range, the step of a word, or None."""
        nilai = b.nilai[kunci]
        peta = self._peta.get(self._nama.get(b.teks("kode"), ""))
        return peta.angka(nilai) if peta and isinstance(nilai, str) else nilai


def baca_target(
    p: Pangkal, indikator: Iterable[Indikator], versi: Sequence[str], sebutan: Sebutan
) -> tuple[Target, ...]:
    """The sheet Target: one row for each indicator in each version of the PK.

    Args:
        p: Reads the workbook.
        indikator: The indicators.
        versi: Codes of the versions of the PK.
        sebutan: Reads words.
    """
    kode = [i.kode for i in indikator]
    hasil = []
    for b in p.baris(tata.TARGET, "versi", "kode", ganti=sebutan.kolom(tata.TARGET, "versi", "kode")):
        benar = p.rujuk(b, "kode", b.teks("kode"), kode, "Indikator", "lembar Indikator")
        benar &= p.rujuk(b, "versi", b.teks("versi"), versi, "Versi PK", tata.VERSI.lembar)
        if benar and b.teks("kode") in kode and b.teks("versi") in versi:
            isi = {"versi": b.teks("versi"), "kode": b.teks("kode"), "tahun": sebutan.nilai(b, "tahun")}
            tw = tuple(sebutan.nilai(b, k) for k in tata.TRIWULAN)
            hasil.append(Target.model_validate({**isi, "tw": tw}))
    ada = {(t.versi, t.kode) for t in hasil}
    _lengkap(p, tata.TARGET.lembar, ((k, v) for v in versi for k in kode if (v, k) not in ada))
    return tuple(hasil)


def baca_renstra(
    p: Pangkal, indikator: Iterable[Indikator], masa: tuple[int, int], sebutan: Sebutan
) -> tuple[Renstra, ...]:
    """The sheet Renstra: one row for each indicator.

    Args:
        p: Reads the workbook.
        indikator: The indicators.
        masa: First and last year of the Renstra.
        sebutan: Reads words.
    """
    kode = [i.kode for i in indikator]
    t = tata.renstra(*masa, p.tahun)
    hasil = [
        _renstra(b, masa, p.tahun, sebutan)
        for b in p.baris(t, "kode", ganti=sebutan.kolom(t, "kode"))
        if p.rujuk(b, "kode", b.teks("kode"), kode, "Indikator", "lembar Indikator")
        and b.teks("kode") in kode
    ]
    ada = {r.kode for r in hasil}
    _lengkap(p, t.lembar, ((k, "Renstra") for k in kode if k not in ada))
    return tuple(hasil)


def _renstra(b: Baris, masa: tuple[int, int], tahun: int, sebutan: Sebutan) -> Renstra:
    awal = tata.awal_kolom(masa[0], tahun)
    return Renstra.model_validate(
        {
            "kode": b.teks("kode"),
            "akhir": sebutan.nilai(b, "akhir"),
            "target": {t: sebutan.nilai(b, f"target_{t}") for t in range(awal, masa[1] + 1)},
            "realisasi": {t: sebutan.nilai(b, f"realisasi_{t}") for t in range(awal, tahun)},
        }
    )


def _lengkap(p: Pangkal, lembar: str, kurang: Iterable[tuple[str, str]]) -> None:
    """A remark for each (indicator, version) without a row, unless the sheet has other remarks."""
    if not p.bercatatan(lembar):
        p.catatan += [
            catat("TARGET_TIDAK_ADA", berkas=p.pembaca.berkas, lembar=lembar, kunci=k, versi=v)
            for k, v in kurang
        ]
