"""The lineage of a figure in the terms of W3C PROV, as PROV-JSON (https://www.w3.org/submissions/prov-json/).

Figures, cells, workbooks (by their sha256) and commits are entities; a calculation is an activity that used
its inputs and generated its figure; a figure was derived from cells and figures, a cell from its workbook, a
workbook from the commit that brought it, and is attributed to that commit's author. What git does not know is
left out.
"""

from typing import Any
from urllib.parse import quote

from lkj.penelusuran.asal_git import AsalGit
from lkj.penelusuran.tabel import Angka, Sel, Tabel

AWALAN = {
    "lkj": "urn:lkj:",
    "angka": "urn:lkj:angka:",
    "hitung": "urn:lkj:hitung:",
    "sel": "urn:lkj:sel:",
    "berkas": "urn:lkj:sha256:",
    "commit": "urn:lkj:commit:",
    "orang": "urn:lkj:orang:",
}
"""Prefix → namespace of the things of a lineage."""

Dokumen = dict[str, dict[str, Any]]


def sebagai_prov(tabel: Tabel, kunci: str, git: AsalGit) -> Dokumen:
    """The lineage of a figure as a PROV-JSON document.

    Args:
        tabel: The lineage table.
        kunci: Key of the figure.
        git: What git knows of its files.
    """
    p = _Penulis(git)
    for _, angka in tabel.pohon(kunci):
        if isinstance(angka, Angka):
            p.angka(tabel, angka)
    return p.isi


class _Penulis:
    """Collects records; relations are numbered in the order in which they come."""

    def __init__(self, git: AsalGit) -> None:
        self._git = git
        self._relasi = 0
        self.isi: Dokumen = {"prefix": dict(AWALAN)}

    def angka(self, tabel: Tabel, a: Angka) -> None:
        """A figure, how it was made, and what from."""
        nama = f"angka:{quote(a.kunci, safe='/')}"
        self._taruh("entity", nama, {"prov:label": a.uraian, "prov:value": a.nilai, "lkj:kunci": a.kunci})
        asal = [f"angka:{quote(m, safe='/')}" for m in a.masukan if m in tabel]
        asal += [self._sel(s) for s in tabel.sendiri(a)]
        hitung = self._hitungan(a, nama) if a.rumus or a.ketentuan else ""
        for satu in asal:
            self._tautkan(
                "wasDerivedFrom",
                {"prov:generatedEntity": nama, "prov:usedEntity": satu}
                | ({"prov:activity": hitung} if hitung else {}),
            )
            if hitung:
                self._tautkan("used", {"prov:activity": hitung, "prov:entity": satu})

    def _hitungan(self, a: Angka, nama: str) -> str:
        """The calculation, or the rule, that a figure was made by."""
        hitung = f"hitung:{quote(a.kunci, safe='/')}"
        sifat = {"prov:label": a.rumus or a.ketentuan}
        if a.rumus and a.ketentuan:
            sifat["lkj:ketentuan"] = a.ketentuan
        self._taruh("activity", hitung, sifat)
        self._tautkan("wasGeneratedBy", {"prov:entity": nama, "prov:activity": hitung})
        return hitung

    def _sel(self, s: Sel) -> str:
        """A cell, and the workbook that it is in."""
        alamat = "/".join(quote(x, safe="") for x in (s.lembar, s.sel) if x)
        nama = f"sel:{s.sidik}/{alamat}"
        if nama not in self.isi.get("entity", {}):
            label = " › ".join(filter(None, (s.berkas, s.lembar, s.sel)))
            sifat = {"prov:label": label, "prov:value": s.nilai}
            self._taruh("entity", nama, sifat | ({"lkj:perbaikan": s.perbaikan} if s.perbaikan else {}))
            berkas = self._berkas(s)
            self._tautkan("wasDerivedFrom", {"prov:generatedEntity": nama, "prov:usedEntity": berkas})
        return nama

    def _berkas(self, s: Sel) -> str:
        nama = f"berkas:{s.sidik}"
        if nama not in self.isi.get("entity", {}):
            self._taruh("entity", nama, {"prov:label": s.berkas, "lkj:sha256": s.sidik})
            self._riwayat(nama, s.berkas)
        return nama

    def _riwayat(self, berkas: str, jalur: str) -> None:
        """The commit that gave a workbook its bytes, and its author."""
        if (c := self._git.commit.get(jalur)) is None:
            return
        commit, orang = f"commit:{c.id}", f"orang:{quote(f'{c.penulis} <{c.surel}>', safe='')}"
        self._taruh("entity", commit, {"prov:label": c.judul, "lkj:tanggal": c.tanggal.isoformat()})
        jenis = {"$": "prov:Person", "type": "prov:QUALIFIED_NAME"}
        self._taruh("agent", orang, {"prov:type": jenis, "prov:label": c.penulis})
        self._tautkan("wasDerivedFrom", {"prov:generatedEntity": berkas, "prov:usedEntity": commit})
        self._tautkan("wasAttributedTo", {"prov:entity": berkas, "prov:agent": orang})

    def _taruh(self, jenis: str, nama: str, sifat: dict[str, Any]) -> None:
        self.isi.setdefault(jenis, {}).setdefault(nama, sifat)

    def _tautkan(self, jenis: str, isi: dict[str, str]) -> None:
        self._relasi += 1
        self.isi.setdefault(jenis, {})[f"_:r{self._relasi}"] = isi
