"""An XML part as a tree that knows where each element stands in the bytes, and edits by splicing.

Whatever is not touched keeps its very bytes: prefixes, order of attributes, ``mc:Ignorable``, extensions of
programs that nobody here knows. A part is never serialised anew.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lkj.lembar.xml_aman import pengurai, urai

_DEKLARASI: Final = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)[\"'][^>]*\?>")
_TAG: Final = re.compile(rb"<[^\s/>]+(?:\s+[^\s=/>]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/?>")
_TAK_SAH: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EJAAN: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(slots=True)
class Simpul:
    """One element.

    Attributes:
        nama: Local name, without namespace.
        atribut: Attributes; of another namespace as ``namespace}name``.
        awal: Offset of its ``<``.
        isi_awal: Offset behind its start tag.
        isi_akhir: Offset of its end tag; equal to ``isi_awal`` when it is empty.
        akhir: Offset behind the element.
        anak: Its elements, in order.
    """

    nama: str
    atribut: dict[str, str]
    awal: int
    isi_awal: int
    isi_akhir: int = 0
    akhir: int = 0
    anak: list["Simpul"] = field(default_factory=list)

    def cari(self, nama: str) -> "Simpul | None":
        """The first child of a name."""
        return next((s for s in self.anak if s.nama == nama), None)

    def semua(self, nama: str) -> list["Simpul"]:
        """The children of a name."""
        return [s for s in self.anak if s.nama == nama]

    def telusuri(self, nama: str) -> Iterator["Simpul"]:
        """All elements of a name below this one."""
        for s in self.anak:
            if s.nama == nama:
                yield s
            yield from s.telusuri(nama)


class Bagian:
    """One XML part: its tree, and the splices that wait to be made."""

    def __init__(self, isi: bytes, nama: str) -> None:
        """Parse a part.

        Args:
            isi: Its bytes, in any encoding that XML names.
            nama: Its name, for a refusal.

        Raises:
            Tolak: It is no plain XML.
        """
        self.isi = ke_utf8(isi)
        self.akar = _pohon(self.isi, nama)
        self._suntingan: list[tuple[int, int, bytes]] = []

    def mentah(self, s: Simpul) -> str:
        """An element as it is written."""
        return self.isi[s.awal : s.akhir].decode()

    def awalan(self, s: Simpul) -> str:
        """The prefix of an element with its colon, or an empty text."""
        nama = re.split(rb"[\s/>]", self.isi[s.awal + 1 : s.isi_awal], maxsplit=1)[0]
        prefiks, titik, _ = nama.rpartition(b":")
        return (prefiks + titik).decode()

    def ganti(self, awal: int, akhir: int, teks: str) -> None:
        """Replace a stretch of the bytes."""
        self._suntingan.append((awal, akhir, teks.encode()))

    def buang(self, s: Simpul) -> None:
        """Remove an element."""
        self.ganti(s.awal, s.akhir, "")

    def sebelum(self, s: Simpul, teks: str) -> None:
        """Insert before an element."""
        self.ganti(s.awal, s.awal, teks)

    def tambah(self, induk: Simpul, teks: str) -> None:
        """Append to the children of an element."""
        if self.isi[induk.isi_awal - 2 : induk.isi_awal] != b"/>":
            self.ganti(induk.isi_akhir, induk.isi_akhir, teks)
            return
        tag = self.isi[induk.awal : induk.isi_awal].decode()
        nama = re.split(r"[\s/>]", tag[1:], maxsplit=1)[0]
        self.ganti(induk.isi_awal - 2, induk.isi_awal, f">{teks}</{nama}>")

    def atur(self, s: Simpul, /, **atribut: str | None) -> None:
        """Set attributes without namespace; None removes one. Once for an element."""
        tag = self.isi[s.awal : s.isi_awal].decode()
        for nama, nilai in atribut.items():
            tag = atur_atribut(tag, nama, nilai)
        # `tambah` may open an empty element: that part of the tag is left to it.
        ujung = 2 if tag.endswith("/>") else 1
        self.ganti(s.awal, s.isi_awal - ujung, tag[:-ujung])

    def hasil(self) -> bytes:
        """The part with all splices made; those of one place in the order in which they were asked for."""
        potong, letak = [], 0
        for awal, akhir, baru in sorted(self._suntingan, key=lambda s: s[:2]):
            potong += [self.isi[letak:awal], baru]
            letak = akhir
        return b"".join([*potong, self.isi[letak:]])


def atur_atribut(tag: str, nama: str, nilai: str | None) -> str:
    """A start tag with an attribute set, in its old place where it has one; None removes it."""
    pola = re.compile(rf"\s+{nama}\s*=\s*(?:\"[^\"]*\"|'[^']*')")
    baru = "" if nilai is None else f' {nama}="{aman(nilai)}"'
    if pola.search(tag):
        return pola.sub(lambda _: baru, tag, count=1)
    ujung = 2 if tag.endswith("/>") else 1
    return tag[:-ujung] + baru + tag[-ujung:]


def aman(teks: str) -> str:
    """A text as character data or value of an attribute; what XML cannot hold becomes a question mark."""
    bersih = _EJAAN.sub("_x005F_", _TAK_SAH.sub("?", teks))
    return bersih.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def ke_utf8(isi: bytes) -> bytes:
    """A part in UTF-8 without a byte order mark; one that is already is returned as it is."""
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        nama = "utf-16"
    else:
        cocok = _DEKLARASI.match(isi.removeprefix(b"\xef\xbb\xbf"))
        nama = cocok[1].decode("ascii", "replace") if cocok else "utf-8"
        if nama.lower() in {"utf-8", "us-ascii", "ascii"}:
            return isi.removeprefix(b"\xef\xbb\xbf")
    baru = isi.decode(nama, "replace").encode()
    return _DEKLARASI.sub(b'<?xml version="1.0" encoding="UTF-8"?>', baru, count=1)


def _pohon(isi: bytes, nama: str) -> Simpul:
    puncak = Simpul("", {}, 0, 0)
    tumpukan = [puncak]
    p = pengurai()

    def mulai(lengkap: str, atribut: dict[str, str]) -> None:
        awal = p.CurrentByteIndex
        cocok = _TAG.match(isi, awal)
        ujung = cocok.end() if cocok else awal
        simpul = Simpul(lengkap.rpartition("}")[2], atribut, awal, ujung)
        tumpukan[-1].anak.append(simpul)
        tumpukan.append(simpul)

    def selesai(_: str) -> None:
        simpul = tumpukan.pop()
        if isi[simpul.isi_awal - 2 : simpul.isi_awal] == b"/>":
            simpul.isi_akhir = simpul.akhir = simpul.isi_awal
        else:
            simpul.isi_akhir = p.CurrentByteIndex
            simpul.akhir = isi.index(b">", simpul.isi_akhir) + 1

    p.StartElementHandler, p.EndElementHandler = mulai, selesai
    urai(p, isi, nama)
    return puncak.anak[0]
