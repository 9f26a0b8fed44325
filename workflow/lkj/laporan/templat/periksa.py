"""What can be seen in templates without filling them in: also in lines that the data of today does not reach.

A block that the extended template has not got, a file that nothing reads, a class that the pages do not know:
Jinja2 and pandoc say nothing of these, and the page lacks what the office wrote.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from jinja2 import Environment, meta, nodes
from jinja2.exceptions import TemplateError

from lkj.catatan import Catatan
from lkj.katalog import catat, dugaan
from lkj.laporan.halaman.dialek import KELAS, KUNCI
from lkj.laporan.templat.daftar import AKHIRAN, Berkas, Kumpulan, folder_dokumen
from lkj.laporan.templat.sangkar import sebutan
from lkj.laporan.templat.uraian import Letak, nama_pada, pesan

Konteks = Mapping[str, Mapping[str, object]]
"""Entry template of a document → the names that it gives its templates."""
_PERINTAH = re.compile(r"<#.*?#>|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_SIFAT = re.compile(r"(?:^:{3,} *|[\])])\{([^{}\n]*)\}", re.MULTILINE)
_NAMA_DIV = re.compile(r"^:{3,} +([\w-]+) *$", re.MULTILINE)
_BUKAN_TEMPLAT = ("README.md", "tampilan.yaml")


def periksa(
    kumpulan: Kumpulan, konteks: Konteks, lingkungan: Environment, saringan: Collection[str]
) -> Iterator[Catatan]:
    """All that is wrong in the templates of an office.

    Args:
        kumpulan: The templates.
        konteks: What each document gives its templates.
        lingkungan: An environment, for its tests and globals.
        saringan: The filters of all documents.
    """
    for berkas in kumpulan.semua:
        if berkas.galat is not None:
            yield _catat(berkas, berkas.galat.lineno, pesan(berkas.galat))
            continue
        yield from _saringan(berkas, saringan, set(lingkungan.tests))
        yield from _rujukan(kumpulan, berkas)
        yield from _nama(kumpulan, berkas, konteks, set(lingkungan.globals))
        yield from _dialek(berkas)
        yield from _timpaan(kumpulan, berkas)
    yield from _tidak_dipakai(kumpulan, konteks)


def _catat(berkas: Berkas, baris: int, apa: str, maksud: str = "") -> Catatan:
    sel = Letak(str(berkas.jalur), baris).sel
    return catat("TEMPLAT", berkas=str(berkas.jalur), sel=sel, pesan=apa, dugaan=maksud)


def _saringan(berkas: Berkas, saringan: Collection[str], uji: Collection[str]) -> Iterator[Catatan]:
    for jenis, kata, kenal in ((nodes.Filter, "penyaring", saringan), (nodes.Test, "uji", uji)):
        for satu in _pohon(berkas).find_all(jenis):
            if satu.name not in kenal:
                maksud = dugaan(satu.name, sorted(kenal))
                yield _catat(berkas, satu.lineno, f"{kata} “{satu.name}” tidak dikenal", maksud)


def _pohon(berkas: Berkas) -> nodes.Template:
    return berkas.pohon or nodes.Template([])


def _rujukan(kumpulan: Kumpulan, berkas: Berkas) -> Iterator[Catatan]:
    for nama, baris, _ in berkas.rujukan():
        if kumpulan.cari(nama, berkas) is None:
            maksud = dugaan(nama, [*kumpulan.baku, *kumpulan.kantor])
            yield _catat(berkas, baris, f"templat “{nama}” tidak ada", maksud)


# Names ---------------------------------------------------------------------------------------------
def _nama(kumpulan: Kumpulan, berkas: Berkas, konteks: Konteks, umum: set[str]) -> Iterator[Catatan]:
    """Names that no document that uses the template knows, and members of known ones that there are not."""
    semua = kumpulan.pemanggil(berkas)
    dari = [konteks[b.nama] for b in semua if b.nama in konteks] or list(konteks.values())
    dikenal = {nama: nilai for isi in dari for nama, nilai in isi.items()}
    keluarga = [*semua, *kumpulan.induk(berkas)]
    dibuat = {n.name for b in keluarga for n in _pohon(b).find_all(nodes.Name) if n.ctx != "load"}
    dibuat |= {nama for b in keluarga for nama in _bernama(_pohon(b))} | {"self", "super", "loop"}
    try:
        bebas = meta.find_undeclared_variables(_pohon(berkas))
    except TemplateError:  # an unknown filter, said already
        bebas = set()
    asing = bebas - set(dikenal) - umum - dibuat - set(_boleh_tiada(_pohon(berkas)))
    for nama in _pohon(berkas).find_all(nodes.Name):
        if nama.name in asing:
            maksud = dugaan(nama.name, sorted({*dikenal, *dibuat}))
            yield _catat(berkas, nama.lineno, f"nama “{nama.name}” tidak dikenal", maksud)
    for ambil in _pohon(berkas).find_all(nodes.Getattr):
        if isinstance(ambil.node, nodes.Name) and ambil.node.name not in dibuat:
            yield from _anggota(berkas, ambil, [isi.get(ambil.node.name) for isi in dari])


def _boleh_tiada(pohon: nodes.Template) -> Iterator[str]:
    """Names that a template itself says may be missing: ``default``, ``is defined``."""
    semua: list[nodes.Filter | nodes.Test] = [*pohon.find_all(nodes.Filter), *pohon.find_all(nodes.Test)]
    for satu in semua:
        if satu.name in ("default", "d", "defined", "undefined") and isinstance(satu.node, nodes.Name):
            yield satu.node.name


def _bernama(pohon: nodes.Template) -> Iterator[str]:
    """Names of macros that a template makes or imports."""
    yield from (macro.name for macro in pohon.find_all(nodes.Macro))
    yield from (impor.target for impor in pohon.find_all(nodes.Import))
    for impor in pohon.find_all(nodes.FromImport):
        yield from (nama if isinstance(nama, str) else nama[1] for nama in impor.names)


def _anggota(berkas: Berkas, ambil: nodes.Getattr, obyek: Sequence[object]) -> Iterator[Catatan]:
    """A member that a name has not got in any document that may use the template."""
    nyata = [o for o in obyek if o is not None]
    if nyata and not any(isinstance(o, Mapping) or hasattr(o, ambil.attr) for o in nyata):
        apa = f"“{ambil.attr}” tidak ada pada {sebutan(nyata[0])}"
        yield _catat(berkas, ambil.lineno, apa, dugaan(ambil.attr, nama_pada(nyata[0])))


# What would not be printed -------------------------------------------------------------------------
def _timpaan(kumpulan: Kumpulan, berkas: Berkas) -> Iterator[Catatan]:
    """Blocks that the extended template has not got, and text beside the blocks."""
    induk = kumpulan.induk(berkas)
    if not induk:
        return
    ada = [blok.nama for satu in induk for blok in satu.blok]
    for blok in berkas.blok:
        if blok.tingkat == 0 and blok.nama not in ada:
            alamat = {"berkas": str(berkas.jalur), "sel": f"baris {blok.baris}"}
            maksud = dugaan(blok.nama, ada) or f" Pilihannya: {', '.join(dict.fromkeys(ada))}."
            yield catat("TEMPLAT_BLOK", **alamat, blok=blok.nama, induk=induk[0].nama, dugaan=maksud)
    for luar in _pohon(berkas).body:
        if isinstance(luar, nodes.Output) and _berisi(luar):
            alamat = {"berkas": str(berkas.jalur), "sel": f"baris {_awal(luar)}"}
            yield catat("TEMPLAT_SIA", **alamat, pesan="teks ini berada di luar blok", dugaan="")


def _berisi(keluaran: nodes.Output) -> bool:
    return any(not isinstance(n, nodes.TemplateData) or n.data.strip() for n in keluaran.nodes)


def _awal(keluaran: nodes.Output) -> int:
    """The line of the first word of an output."""
    pertama = next(n for n in keluaran.nodes if not isinstance(n, nodes.TemplateData) or n.data.strip())
    data = pertama.data if isinstance(pertama, nodes.TemplateData) else ""
    return int(pertama.lineno) + data[: len(data) - len(data.lstrip())].count("\n")


def _tidak_dipakai(kumpulan: Kumpulan, konteks: Konteks) -> Iterator[Catatan]:
    """Files of the office that take no shipped one's place and that no template names."""
    for berkas in kumpulan.kantor.values():
        if berkas.nama not in {*kumpulan.baku, *konteks} and kumpulan.pemanggil(berkas) == [berkas]:
            maksud = dugaan(berkas.nama, list(kumpulan.baku))
            apa = "tidak ada templat bawaan bernama sama, dan tidak ada templat yang memanggilnya"
            yield catat("TEMPLAT_SIA", berkas=str(berkas.jalur), pesan=apa, dugaan=maksud)


def salah_tempat(baku: Path, kantor: Path, unit: Collection[str]) -> Iterator[Catatan]:
    """Files in an office's folder that nothing looks for; folders of other offices are not looked into."""
    folder = {*folder_dokumen(baku), "fonts"}
    for jalur in sorted(b for b in kantor.rglob("*") if b.is_file()):
        bagian = jalur.relative_to(kantor).parts
        if bagian[0] in unit or jalur.name in _BUKAN_TEMPLAT or jalur.name.startswith("."):
            continue
        if len(bagian) > 2 or (len(bagian) == 2 and bagian[0] not in folder):
            maksud = dugaan(bagian[0], sorted(folder))
            yield catat("TEMPLAT_SIA", berkas=str(jalur), pesan="folder ini tidak dibaca", dugaan=maksud)
        elif bagian[0] != "fonts" and not jalur.name.endswith(AKHIRAN):
            apa = f"nama berkas templat berakhiran {AKHIRAN}"
            yield catat("TEMPLAT_SIA", berkas=str(jalur), pesan=apa, dugaan="")


# The Markdown --------------------------------------------------------------------------------------
def _dialek(berkas: Berkas) -> Iterator[Catatan]:
    """Classes and attributes that the pages do not know."""
    teks = _PERINTAH.sub(lambda cocok: "\n" * cocok[0].count("\n"), berkas.teks)
    for cocok in _NAMA_DIV.finditer(teks):
        yield from _asing(berkas, teks, cocok.start(1), "kelas", cocok[1], KELAS)
    for cocok in _SIFAT.finditer(teks):
        isi = re.sub(r'"[^"]*"', lambda q: '"' * len(q[0]), cocok[1])
        for satu in re.finditer(r"(?<![\w\"])\.([\w-]+)", isi):
            yield from _asing(berkas, teks, cocok.start(1) + satu.start(), "kelas", satu[1], KELAS)
        for satu in re.finditer(r"([\w-]+)=", isi):
            yield from _asing(berkas, teks, cocok.start(1) + satu.start(), "sifat", satu[1], KUNCI)


def _asing(
    berkas: Berkas, teks: str, letak: int, jenis: str, nama: str, kenal: Collection[str]
) -> Iterator[Catatan]:
    if nama not in kenal:
        baris = teks.count("\n", 0, letak) + 1
        yield _catat(berkas, baris, f"{jenis} “{nama}” tidak dikenal halaman", dugaan(nama, sorted(kenal)))
