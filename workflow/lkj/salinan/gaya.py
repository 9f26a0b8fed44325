"""The styles of a workbook: a cell's style with another fill, and back again.

Only fills, fonts, borders and cell formats are added, at the end of their lists: every number that a cell of
hers carries keeps its meaning. What is there already is used again, so that marking twice adds nothing.
"""

import re
from typing import Final

from lkj.catatan import KONFIRMASI, WAJIB
from lkj.salinan.paket import SS
from lkj.salinan.simpul import Bagian, Simpul, aman, atur_atribut

WARNA: Final = {WAJIB: "FFE8796A", KONFIRMASI: "FFA8CDF0"}
"""Grade → colour: red and blue (yellow are the forms' own cells), in print a dark and a light grey."""
_TANDA: Final = {w[2:] for w in WARNA.values()}
_URUTAN: Final = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")
_BAKU: Final = {
    "fonts": ["<font/>"],
    "fills": [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
    ],
    "borders": ["<border/>"],
    "cellXfs": ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
}
"""What the first entries of a list mean, for a workbook that lacks the list."""
_UNSUR_ISI: Final = {"fill", "patternFill", "fgColor", "bgColor", "gradientFill", "stop", "color"}
TANPA_ISI: Final = _BAKU["fills"][0]
_RATA: Final = (
    '<fill><patternFill patternType="solid"><fgColor rgb="{}"/><bgColor indexed="64"/></patternFill></fill>'
)
LEMBAR_GAYA_KOSONG: Final = (
    f'<styleSheet xmlns="{SS}"><cellStyleXfs count="1"><xf/></cellStyleXfs><cellStyles count="1">'
    '<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


class Gaya:
    """The part ``styles.xml``: lists that only grow."""

    def __init__(self, isi: bytes, nama: str) -> None:
        """Parse the part.

        Raises:
            Tolak: It is no plain XML.
        """
        self._bagian = Bagian(isi, nama)
        self._awalan = self._bagian.awalan(self._bagian.akar)
        self._daftar: dict[str, list[str]] = {}
        self._semula: dict[str, int] = {}
        for jenis, baku in _BAKU.items():
            wadah = self._bagian.akar.cari(jenis)
            ada = [self._bagian.mentah(s) for s in wadah.anak] if wadah else []
            self._semula[jenis] = len(ada)
            self._daftar[jenis] = ada or [self._berawalan(b) for b in baku]

    def tanda(self, gaya: int, tingkat: str) -> int:
        """The style ``gaya`` with the fill of a grade."""
        return self._dengan_isi(gaya, self._isi(_RATA.format(WARNA[tingkat])), "1")

    def bertanda(self, gaya: int) -> bool:
        """Whether a style has one of our fills, also after another program saved it."""
        cocok = re.search(r'<(?:\w+:)?fgColor\b[^>]*\brgb\s*=\s*["\']([0-9A-Fa-f]{8})["\']', self._fill(gaya))
        return cocok is not None and cocok[1][2:].upper() in _TANDA

    def asal(self, gaya: int) -> tuple[str, str]:
        """The fill of a style as plain XML, and its ``applyFill`` (empty where it has none)."""
        fill = self._fill(gaya)
        return kanonik(fill), self._atribut(gaya, "applyFill")

    def pulihkan(self, gaya: int, isi: str, pakai: str) -> int:
        """The style ``gaya`` with a fill that `asal` told; none where the text is no fill."""
        terbaca = kanonik(isi)
        return self._dengan_isi(gaya, self._isi(terbaca or TANPA_ISI), pakai if pakai in {"0", "1"} else None)

    def tambah(self, *, huruf: str = "", warna: str = "", garis: bool = False, rata: str = "") -> int:
        """A style of our own sheet.

        Args:
            huruf: Inner XML of its font.
            warna: ARGB of its fill; none where empty.
            garis: Whether it has a thin border.
            rata: Attributes of its alignment.
        """
        font = self._nomor("fonts", self._berawalan(f"<font>{huruf}</font>")) if huruf else 0
        fill = self._isi(_RATA.format(warna)) if warna else 0
        border = self._nomor("borders", self._berawalan(_GARIS)) if garis else 0
        xf = (
            f'<xf numFmtId="0" fontId="{font}" fillId="{fill}" borderId="{border}" applyFont="1"'
            f' applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" {rata}/></xf>'
        )
        return self._nomor("cellXfs", self._berawalan(xf))

    def hasil(self) -> bytes:
        """The part with what was added."""
        for jenis, daftar in self._daftar.items():
            baru = daftar[self._semula[jenis] :]
            wadah = self._bagian.akar.cari(jenis)
            if wadah is None:
                self._wadah_baru(jenis, daftar)
            elif baru:
                self._bagian.tambah(wadah, "".join(baru))
                self._bagian.atur(wadah, count=str(len(daftar)))
        return self._bagian.hasil()

    def _wadah_baru(self, jenis: str, daftar: list[str]) -> None:
        tag = f"{self._awalan}{jenis}"
        teks = f'<{tag} count="{len(daftar)}">{"".join(daftar)}</{tag}>'
        sebelum = _URUTAN[: _URUTAN.index(jenis)]
        akar = self._bagian.akar
        sesudah = next((s for s in akar.anak if s.nama not in sebelum), None)
        if sesudah is None:
            self._bagian.tambah(akar, teks)
        else:
            self._bagian.sebelum(sesudah, teks)

    def _dengan_isi(self, gaya: int, fill: int, pakai: str | None) -> int:
        mentah = self._xf(gaya)
        tag, ujung, sisa = mentah.partition(">")
        tag = atur_atribut(tag + ujung, "fillId", str(fill))
        return self._nomor("cellXfs", atur_atribut(tag, "applyFill", pakai) + sisa)

    def _xf(self, gaya: int) -> str:
        daftar = self._daftar["cellXfs"]
        return daftar[gaya] if 0 <= gaya < len(daftar) else daftar[0]

    def _fill(self, gaya: int) -> str:
        nomor = self._atribut(gaya, "fillId") or "0"
        daftar = self._daftar["fills"]
        return daftar[int(nomor)] if nomor.isdecimal() and int(nomor) < len(daftar) else daftar[0]

    def _atribut(self, gaya: int, nama: str) -> str:
        cocok = re.search(rf'\s{nama}\s*=\s*["\']([^"\']*)["\']', self._xf(gaya).partition(">")[0])
        return cocok[1] if cocok else ""

    def _isi(self, kanonis: str) -> int:
        for n, ada in enumerate(self._daftar["fills"]):
            if kanonik(ada) == kanonis:
                return n
        return self._nomor("fills", self._berawalan(kanonis))

    def _nomor(self, jenis: str, mentah: str) -> int:
        daftar = self._daftar[jenis]
        rapi = mentah.replace("'", '"')
        nomor = next((n for n, ada in enumerate(daftar) if ada.replace("'", '"') == rapi), len(daftar))
        if nomor == len(daftar):
            daftar.append(mentah)
        return nomor

    def _berawalan(self, xml: str) -> str:
        return re.sub(r"<(/?)(?=\w)", rf"<\1{self._awalan}", xml) if self._awalan else xml


def kanonik(xml: str) -> str:
    """A fill without prefixes, as one program or the other would write it; empty where it is none.

    What comes back in a copy is a stranger's text: only the elements of a fill pass.
    """
    from lkj.lembar.galat import Tolak

    tanpa_awalan = re.sub(r"<(/?)\w+:", r"<\1", xml)
    try:
        akar = Bagian(tanpa_awalan.encode(), "").akar
    except Tolak:
        return ""
    return _kanonik(akar) if akar.nama == "fill" and _hanya_isi(akar) else ""


def _hanya_isi(s: Simpul) -> bool:
    return s.nama in _UNSUR_ISI and all(map(_hanya_isi, s.anak))


def _kanonik(s: Simpul) -> str:
    atribut = "".join(f' {n}="{aman(v)}"' for n, v in s.atribut.items() if "}" not in n)
    anak = "".join(map(_kanonik, s.anak))
    return f"<{s.nama}{atribut}>{anak}</{s.nama}>" if anak else f"<{s.nama}{atribut}/>"


_SISI: Final = '<{0} style="thin"><color rgb="FFB8C4CE"/></{0}>'
_GARIS: Final = (
    f"<border>{''.join(_SISI.format(s) for s in ('left', 'right', 'top', 'bottom'))}<diagonal/></border>"
)
