"""Every number of a document's tree: which have a key, and whether it gives what is printed; which have none.

A number that has no key must be of a kind of `JENIS`, each named with its reason, or stand in what people
typed (`Kamus`): a text of a workbook, of the settings, of a letter. Words count as numbers, too (“dua”).
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from lkj import angka, bingkai
from lkj.pandoc.pohon import kelas, teks
from lkj.periode import BULAN
from lkj.rumus import BATAS, EFISIENSI, KATA_KODE, POLA, RUMUS
from lkj.rumus.agregasi import KATA_LUBANG

if TYPE_CHECKING:
    from pathlib import Path

FIGUR, TAUT = "\ue000", "\ue001"
"""Stand in a text for a figure with a key, and for a reference to a table, figure or chapter."""
_BELASAN = ("tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
SATUAN = ("satu", "dua", "tiga", "empat", "lima", "enam", *_BELASAN)
BILANGAN = {k: n for n, k in enumerate(SATUAN, 1)} | {f"ke{k}": n for n, k in enumerate(SATUAN, 1) if n > 1}
_ANGKA = re.compile(rf"\d[\d.,]*|\b(?:{'|'.join(BILANGAN)}|belas|puluh|ratus|ribu)\b", re.IGNORECASE)
_BULAN = "|".join(BULAN)
_LEPAS = r"(?<![\w.,])"
"""Before a number that is not the end of another."""

JENIS: Mapping[str, str] = {
    "kode hash": r"\b[0-9a-f]{64}\b|\(SHA-256\)",
    "nomor surat dan agenda": r"^\d{3}/\d{4}$|^NOMOR \d+ TAHUN\b",
    "nomor peraturan": r"\bNomor \d+ Tahun \d{4}|\b(?:PermenPANRB|Permendagri|PMK|PP|Perpres) \d+/\d{4}",
    "tanggal": rf"{_LEPAS}\d{{1,2}} (?:{_BULAN})(?: \d{{4}})?",
    "tahun, tanpa titik ribuan seperti pada jumlah": r"(?<![\d.,])(?:19|20)\d\d(?![\d]|[.,]\d)",
    "NIP": r"\b\d{8} \d{6} \d \d{3}\b",
    "letak berkas": r"\bdata/raw/\S+",
    "nomor sasaran": r"\bSasaran (?:Strategis )?\d+(?:(?:, \d+)*,? dan \d+)?(?=[:,]|$)|\bsasaran \d+$",
    "nomor di depan butir": r"^\d+\. (?=[A-Z])|^\d+\.$|\(\d+\) (?=[A-Z])",
    "kontak kantor": r"\bKode Pos \d{5}\b|\bTelepon \(\d+\) \d+",
    "diktum keputusan": r"^KE(?:DUA|TIGA|EMPAT|LIMA|ENAM)$",
    "tenggat yang ditetapkan kantor": r"\bdalam \d+ hari kerja sejak\b",
    "nomor lembar gambar atau pindaian": r"\(\d+ dari \d+\)$|, halaman \d+ dari \d+$",
    "batas 100% yang tetap": r"\bcapaian (?:di bawah )?100%(?: atau lebih)?",
    "jenjang pendidikan": r"\b[SD]-\d\b",
    "pihak perjanjian": r"\bPihak Kedua\b",
    "bilangan kalimat tetap": (
        r"\btiga tahun sebelumnya\b|\bselisih dua persentase\b|\bRealisasi satu triwulan\b"
        r"|\bSatu-satunya\b|\bnilai di antara dua kategori:"
        r"|\bNilai efisiensi 0 sampai 100\b|\b1 \(satu\) berkas\b"
    ),
    "yang baru disebut dalam kalimat itu": r"\b(?:ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)|"
    r"seluruh \d+) indikator ini\b",
    "tetapan PMK 22/2021": rf"\b50 \+ {FIGUR} ÷ 20 × 50\b",
    "tetapan persen": rf"(?<={FIGUR} ÷ {FIGUR}) × 100|(?<=\)) × 100",
}
"""Numbers that are no figures of the office: kind and reason → what they look like."""

BUNYI = sorted(
    {
        *(r.kata for r in RUMUS.values()),
        *(p.format(t=FIGUR, r=FIGUR) for p in POLA.values()),
        *EFISIENSI.values(),
        *BATAS.values(),
        *KATA_KODE.values(),
        *KATA_LUBANG.values(),
        "Rumus ini memberi 0% bila realisasi tepat sama dengan target",
        "rumus ini memberi 0%, bukan 100%, bila realisasi tepat sama dengan target",
    },
    key=len,
    reverse=True,
)
"""Formulas and rules in words, as the package prints them."""
_KODE = re.compile(r"[A-Z]*[\d.-]*\d(?:\.[\d.]+)+|[A-Z]+-\d+|[A-Z]\d+")
"""Codes of the plan and the office: 7.01.02.2.01, IKU-01, S1."""
_JUMLAH_RERATA = re.compile(rf"\(({FIGUR}(?: \+ {FIGUR})*)\) ÷ (\d+)")
KOLOM_NOMOR = {"No", "No.", "No/Kode"}
_TERPENDEK = 15
"""A typed text is looked for within a longer one only if it is as long; a shorter one has to be all of it."""


class Ruas(NamedTuple):
    """A piece of text: heading or caption, the header of its column, and its pieces with their keys.

    ``naskah`` says that the office wrote it (a narrative): its references have keys, what it typed has not.
    """

    judul: str
    kolom: str
    potongan: tuple[tuple[str, str], ...]
    naskah: bool = False

    @property
    def sisa(self) -> str:
        """The text with a mark in place of every figure that has a key."""
        mentah = "".join(FIGUR if k else t for t, k in self.potongan)
        return " ".join(mentah.split())


# reading -------------------------------------------------------------------------------------------------
def baca(pohon: Path) -> list[Ruas]:
    """All texts of a tree, without its lists of contents."""
    return list(_blok(json.loads(pohon.read_bytes())["blocks"], ""))


def _blok(daftar: Iterable[Any], judul: str) -> Iterator[Ruas]:
    for simpul in daftar:
        jenis, isi = simpul["t"], simpul.get("c")
        if jenis == "Header":
            judul = teks(isi[2])
        if jenis in ("Header", "Para", "Plain"):
            yield _ruas(judul, "", isi[2] if jenis == "Header" else isi)
        elif jenis == "Table":
            yield from _tabel(isi, judul)
        elif jenis == "Div":
            if not {"daftar-isi", "daftar-tabel", "daftar-gambar"} & set(kelas(simpul)):
                milik = _blok(isi[1], judul)
                yield from (r._replace(naskah=True) for r in milik) if "narasi" in kelas(simpul) else milik
        else:
            yield from (r for anak in _anak(jenis, isi) for r in _blok(anak, judul))


def _anak(jenis: str, isi: Any) -> list[Any]:
    """The lists of blocks in a block; a block of a kind that nobody reads here is an error."""
    if jenis == "Figure":
        return [isi[2], isi[1][1]]
    if jenis == "BlockQuote":
        return [isi]
    semua: dict[str, list[Any]] = {"OrderedList": isi[-1], "BulletList": isi}
    return semua[jenis]


def _tabel(isi: Any, judul: str) -> Iterator[Ruas]:
    nama = teks(isi[1][1]) or judul
    yield from (_ruas(nama, "", x["c"]) for x in isi[1][1])
    kolom = [""] * len(isi[2])
    for baris in isi[3][1]:
        if "nomor-kolom" not in baris[0][1]:
            kolom = [teks(sel[4]) for sel in baris[1]]
            yield from (_ruas(nama, "", x["c"]) for sel in baris[1] for x in sel[4])
    for baris in (b for badan in isi[4] for b in badan[3]):
        for n, sel in enumerate(baris[1]):
            kunci = next((v for k, v in sel[0][2] if k == "k"), "")
            for x in sel[4]:
                if x["t"] in ("Para", "Plain"):
                    yield _ruas(nama, kolom[n] if len(baris[1]) > 1 else "", x["c"], kunci)
                else:
                    yield from _blok([x], nama)


def _ruas(judul: str, kolom: str, isi: Any, kunci: str = "") -> Ruas:
    return Ruas(judul, kolom, tuple(_gabung(_potongan(isi, kunci))))


def _potongan(daftar: Iterable[Any], kunci: str) -> Iterator[tuple[str, str]]:
    for simpul in daftar:
        jenis, isi = simpul["t"], simpul.get("c")
        if jenis == "Str":
            yield isi, kunci
        elif jenis in ("Space", "SoftBreak", "LineBreak"):
            yield " ", kunci
        elif jenis == "Code":
            yield isi[1], kunci
        elif jenis == "Superscript":
            yield " ", ""
        elif jenis == "Link" and isi[2][0].startswith("#"):
            yield TAUT, ""
        elif jenis == "Span":
            yield from _potongan(isi[1], next((v for k, v in isi[0][2] if k == "k"), "") or kunci)
        elif jenis in ("Quoted", "Cite", "Link"):
            yield from _potongan(isi[1], kunci)
        elif jenis in ("Emph", "Strong", "Underline", "Subscript"):
            yield from _potongan(isi, kunci)


def _gabung(potongan: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Neighbours with one key as one piece."""
    isi, kunci = "", ""
    for teks_ini, k in potongan:
        if k != kunci and isi:
            yield isi, kunci
            isi = ""
        isi, kunci = isi + teks_ini, k
    if isi:
        yield isi, kunci


# numbers without a key -----------------------------------------------------------------------------------
@dataclass
class Kamus:
    """What people typed: texts with numbers in them, and codes of the plan."""

    ketikan: set[str] = field(default_factory=set)
    kode: set[str] = field(default_factory=set)
    batas: set[str] = field(default_factory=set)

    @classmethod
    def dari(cls, ketikan: Iterable[object], batas: Iterable[str] = ()) -> Kamus:
        """Of everything that was typed the texts that hold a number and a word, and codes.

        Args:
            ketikan: Values of cells and settings.
            batas: Bounds of categories as their scale prints them.
        """
        rapi = {" ".join(x.split()) for x in ketikan if isinstance(x, str) and _ANGKA.search(x)}
        kode = {x for x in rapi if _KODE.fullmatch(x)}
        return cls({x for x in rapi - kode if re.search(r"[^\W\d_]", x)}, kode, set(batas))

    def buang(self, teks_ini: str) -> str:
        """A text without what was typed; a code stands alone, a bound alone or in brackets."""
        if teks_ini in self.ketikan | self.kode | self.batas:
            return ""
        for satu in self._panjang:
            teks_ini = teks_ini.replace(satu, "")
        for satu in self.batas:
            teks_ini = teks_ini.replace(f"({satu})", "")
        return self._kode.sub("", teks_ini)

    @cached_property
    def _panjang(self) -> list[str]:
        return sorted((x for x in self.ketikan if len(x) >= _TERPENDEK), key=len, reverse=True)

    @cached_property
    def _kode(self) -> re.Pattern[str]:
        urut = sorted(map(re.escape, self.kode), key=len, reverse=True)
        return re.compile(rf"(?<![\w.])(?:{'|'.join(urut)})(?!\w|\.\d)" if urut else r"(?!)")


def tak_berkunci(ruas: Ruas, kamus: Kamus) -> list[str]:
    """Numbers of a text that have no key and are of no declared kind."""
    if ruas.naskah or (ruas.kolom in KOLOM_NOMOR and re.fullmatch(r"[IVXL\d.a-z]*", ruas.sisa)):
        return []
    sisa = kamus.buang(ruas.sisa)
    for bunyi in BUNYI:
        sisa = sisa.replace(bunyi, "").replace(bunyi[:1].upper() + bunyi[1:], "")
    for pola in JENIS.values():
        sisa = re.sub(pola, "", sisa)
    sisa = _JUMLAH_RERATA.sub(lambda c: "" if c[1].count(FIGUR) == int(c[2]) else c[0], sisa)
    return _ANGKA.findall(sisa)


# numbers with a key --------------------------------------------------------------------------------------
def salah_nilai(ruas: Ruas, nilai: Mapping[str, str], sebutan: Collection[str] = ()) -> Iterator[str]:
    """Figures whose key is unknown or gives another value."""
    for cetak, kunci in ruas.potongan:
        if kunci and kunci not in nilai:
            yield f"{cetak} ({kunci}) tidak ada dalam telusur"
        elif kunci and not setara(" ".join(cetak.split()), nilai[kunci], kunci, sebutan):
            yield f"{cetak} ({kunci}) tercatat {nilai[kunci]}"


def setara(cetak: str, nilai: str, kunci: str, sebutan: Collection[str] = ()) -> bool:
    """Whether a printed figure is the value of its key, rounded half-up at the place where it ends."""
    if cetak == nilai or cetak in sebutan:
        return True
    if not any(h.isdigit() for h in nilai):
        return False
    cocok = _CETAK.fullmatch(cetak)
    rentang = re.fullmatch(r"(\d[\d.,]*)–(\d[\d.,]*)", cetak)
    tercatat = bingkai.target_dari_teks(nilai)
    if rentang:
        return tuple(map(_baca, rentang.groups())) == tercatat
    if isinstance(tercatat, tuple):
        return cocok is not None and _baca(cetak) in tercatat
    if tercatat is None:
        return False
    if cetak in _ARAH:
        return (tercatat > 0) - (tercatat < 0) == _ARAH[cetak]
    if cocok is None:
        seluruh = re.fullmatch(r"seluruh (\d+)", cetak.lower())
        return (int(seluruh[1]) if seluruh else BILANGAN.get(cetak.lower())) == tercatat
    tertulis = _baca(cocok[1] + cocok[2])
    jauh = kunci.rpartition(".")[2].startswith(("perubahan", "selisih"))
    if jauh and not cocok[1]:
        tercatat = abs(tercatat)
    pecahan = len(cocok[2].partition(",")[2])
    # One decimal more than none: 94,4 is not printed as 94, while Rupiah are whole.
    return angka.bulatkan(tercatat, pecahan or int(abs(tercatat) < SERIBU)) == tertulis


_CETAK = re.compile(r"(?:[▲▼=] )?(-?)(?:Rp ?)?(\d[\d.]*(?:,\d+)?)%?(?: \([^\d]*\))?")
SERIBU = 1000
_ARAH = {"▲ naik": 1, "▼ turun": -1, "= tetap": 0}
"""How a step moved: between two words there is no distance."""


def _baca(cetak: str) -> Decimal:
    return Decimal(cetak.replace(".", "").replace(",", "."))
