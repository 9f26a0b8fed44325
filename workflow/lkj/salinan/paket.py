"""The parts of a workbook and how they refer to each other: relations and kinds of content."""

import posixpath
from collections.abc import Mapping
from typing import Final, NamedTuple

from lkj.salinan.simpul import Bagian, aman

BUKU: Final = "xl/workbook.xml"
JENIS: Final = "[Content_Types].xml"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SS: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELASI: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_ISI: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml."
JENIS_ISI: Final = {
    "worksheet": f"{_ISI}worksheet+xml",
    "styles": f"{_ISI}styles+xml",
    "comments": f"{_ISI}comments+xml",
    "vmlDrawing": "application/vnd.openxmlformats-officedocument.vmlDrawing",
}
KEPALA: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Relasi(NamedTuple):
    """One relation of a part: its id, the last word of its kind, and the part it names."""

    id: str
    jenis: str
    sasaran: str


class Paket:
    """The parts of a workbook, by name."""

    def __init__(self, bagian: Mapping[str, bytes]) -> None:
        """Keep a copy of the parts."""
        self.bagian = dict(bagian)

    def buka(self, nama: str) -> Bagian:
        """A part, parsed.

        Raises:
            KeyError: There is no such part.
        """
        return Bagian(self.bagian[nama], nama)

    def relasi(self, pemilik: str) -> list[Relasi]:
        """The relations of a part within the package."""
        nama = _nama_relasi(pemilik)
        if nama not in self.bagian:
            return []
        return [
            Relasi(
                s.atribut.get("Id", ""),
                s.atribut.get("Type", "").rpartition("/")[2],
                posixpath.normpath(
                    posixpath.join("/", posixpath.dirname(pemilik), s.atribut.get("Target", ""))
                ).lstrip("/"),
            )
            for s in self.buka(nama).akar.semua("Relationship")
            if s.atribut.get("TargetMode", "").casefold() != "external"
        ]

    def sasaran(self, pemilik: str, jenis: str) -> str | None:
        """The part that a relation of this kind names, where it is there."""
        return next(
            (r.sasaran for r in self.relasi(pemilik) if r.jenis == jenis and r.sasaran in self.bagian), None
        )

    def tambah_bagian(self, nama: str, isi: bytes, *, jenis: str, pemilik: str) -> str:
        """Add a part with its kind of content and a relation of its owner; returns the relation's id."""
        self.bagian[nama] = isi
        self._tambah_jenis(nama, jenis)
        relasi = _nama_relasi(pemilik)
        awal = f'{KEPALA}<Relationships xmlns="{_RELASI}"></Relationships>'.encode()
        bagian = Bagian(self.bagian.get(relasi, awal), relasi)
        terpakai = {s.atribut.get("Id", "") for s in bagian.akar.anak}
        baru = next(f"rIdLkj{n}" for n in range(1, len(terpakai) + 2) if f"rIdLkj{n}" not in terpakai)
        tujuan = posixpath.relpath(nama, posixpath.dirname(pemilik))
        tag = f"{bagian.awalan(bagian.akar)}Relationship"
        bagian.tambah(bagian.akar, f'<{tag} Id="{baru}" Type="{R}/{jenis}" Target="{aman(tujuan)}"/>')
        self.bagian[relasi] = bagian.hasil()
        return baru

    def buang_bagian(self, nama: str, *, pemilik: str) -> None:
        """Remove a part, its relation, and the parts that only it refers to."""
        milik = [r.sasaran for r in self.relasi(nama)]
        self.bagian.pop(nama, None)
        self.bagian.pop(_nama_relasi(nama), None)
        self._buang_jenis(nama)
        relasi = self.buka(_nama_relasi(pemilik))
        terbuang = {r.id for r in self.relasi(pemilik) if r.sasaran == nama}
        for s in relasi.akar.anak:
            if s.atribut.get("Id") in terbuang:
                relasi.buang(s)
        self.bagian[_nama_relasi(pemilik)] = relasi.hasil()
        masih = {r.sasaran for n in self.bagian if n.endswith(".rels") for r in self.relasi(_pemilik(n))}
        for yatim in set(milik) - masih:
            if self.bagian.pop(yatim, None) is not None:
                self._buang_jenis(yatim)

    def nama_baru(self, pola: str) -> str:
        """The first name of a pattern with ``{}`` for a number that no part has, whatever the case."""
        ada = {n.casefold() for n in self.bagian}
        return next(n for k in range(1, len(ada) + 2) if (n := pola.format(k)).casefold() not in ada)

    def _tambah_jenis(self, nama: str, jenis: str) -> None:
        bagian = self.buka(JENIS)
        awalan, isi = bagian.awalan(bagian.akar), JENIS_ISI[jenis]
        if jenis != "vmlDrawing":
            bagian.tambah(bagian.akar, f'<{awalan}Override PartName="/{aman(nama)}" ContentType="{isi}"/>')
        elif not any(s.atribut.get("Extension", "").casefold() == "vml" for s in bagian.akar.anak):
            teks = f'<{awalan}Default Extension="vml" ContentType="{isi}"/>'
            if bagian.akar.anak:
                bagian.sebelum(bagian.akar.anak[0], teks)
            else:
                bagian.tambah(bagian.akar, teks)
        self.bagian[JENIS] = bagian.hasil()

    def _buang_jenis(self, nama: str) -> None:
        bagian = self.buka(JENIS)
        for s in bagian.akar.semua("Override"):
            if s.atribut.get("PartName", "").lstrip("/") == nama:
                bagian.buang(s)
        self.bagian[JENIS] = bagian.hasil()


def _nama_relasi(pemilik: str) -> str:
    folder, nama = posixpath.split(pemilik)
    return posixpath.join(folder, "_rels", f"{nama}.rels")


def _pemilik(relasi: str) -> str:
    folder, nama = posixpath.split(relasi)
    return posixpath.join(posixpath.dirname(folder), nama.removesuffix(".rels"))
