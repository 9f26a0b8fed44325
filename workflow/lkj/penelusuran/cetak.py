"""What is said of a figure: its tree in words, or as JSON."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from lkj.bingkai import tampil
from lkj.penelusuran.asal_git import AsalGit
from lkj.penelusuran.tabel import Angka, Sel, Tabel
from lkj.periode import tanggal_panjang

LEBAR = 110
"""Columns of a line; a calculation is broken before them."""
_SIDIK = 12
_TERDAHULU = re.compile(r"data/processed/.*?(20\d\d)/")
"""An earlier year's own table, whose cells are keys of that year."""


def baris_pohon(tabel: Tabel, kunci: str, git: AsalGit, kini: datetime) -> Iterator[str]:
    """The tree of a figure, and the files that it goes back to.

    Args:
        tabel: The lineage table.
        kunci: Key of the figure.
        git: What git knows of its files.
        kini: Now; a commit after it is remarked on.
    """
    for dalam, angka in tabel.pohon(kunci):
        jarak = "    " * dalam
        if isinstance(angka, str):
            sebab = "sudah disebut di atas" if angka in tabel else "tidak mempunyai nilai"
            yield f"{jarak}[{angka}] {sebab}"
        else:
            yield f"{jarak}{angka.uraian}: {tampil(angka.nilai)}   [{angka.kunci}]"
            yield from (f"{jarak}  {b}" for b in _keterangan(tabel, angka, LEBAR - len(jarak) - 2))
    yield ""
    yield from baris_berkas(berkas_angka(tabel[kunci]), git, kini)


def _keterangan(tabel: Tabel, angka: Angka, lebar: int) -> Iterator[str]:
    for judul, isi in (("hitungan ", angka.rumus), ("ketentuan", angka.ketentuan)):
        if isi:
            baris = textwrap.wrap(f"{judul}: {isi}", lebar, subsequent_indent=" " * (len(judul) + 2))
            yield from baris
    for sel in tabel.sendiri(angka):
        yield f"sel      : {alamat(sel)} = {tampil(sel.nilai)}"
        if sel.perbaikan:
            yield f"           diperbaiki: {sel.perbaikan}"


def alamat(sel: Sel) -> str:
    """Where a cell stands, as remarks write it."""
    return " › ".join(filter(None, (sel.berkas, sel.lembar, sel.sel)))


def berkas_angka(angka: Angka) -> dict[str, str]:
    """Path → sha256 of the files that a figure goes back to."""
    return {s.berkas: s.sidik for s in angka.sumber}


def baris_berkas(berkas: Mapping[str, str], git: AsalGit, kini: datetime) -> Iterator[str]:
    """The files of a figure, each with its digest and its commit."""
    if not berkas:
        yield "Angka ini dihitung dari rencana dan tidak dibaca dari satu sel."
        return
    yield "Berkas asalnya:"
    if git.sebab:
        yield f"  ({git.keterangan('', kini)})"
    for jalur, sidik in sorted(berkas.items()):
        yield f"  {jalur}   sha256 {sidik[:_SIDIK]}"
        if lalu := _TERDAHULU.match(jalur):
            yield f"    hasil tahun {lalu[1]}; telusuri kuncinya lagi dengan --tahun {lalu[1]}"
            continue
        if jalur in git.commit:
            c = git.commit[jalur]
            yield f"    commit {c.pendek}, {c.penulis}, {tanggal_panjang(c.tanggal.date())}: {c.judul}"
        hal = "" if git.sebab else git.keterangan(jalur, kini)
        if hal:
            yield f"    {hal}"


def sebagai_json(tabel: Tabel, kunci: str, git: AsalGit) -> dict[str, Any]:
    """A figure as data: its own keys, all cells behind it, and below ``pohon`` all figures it came from."""
    semua = [a for _, a in tabel.pohon(kunci) if isinstance(a, Angka)]
    return {
        **_satu(semua[0], git, semua[0].sumber),
        "pohon": [_satu(a, git, tabel.sendiri(a)) for a in semua],
    }


def _satu(angka: Angka, git: AsalGit, sel: Iterable[Sel]) -> dict[str, Any]:
    return {
        "kunci": angka.kunci,
        "uraian": angka.uraian,
        "nilai": angka.nilai,
        "rumus": angka.rumus,
        "ketentuan": angka.ketentuan,
        "masukan": list(angka.masukan),
        "sumber": [_sumber(s, git) for s in sel],
    }


def _sumber(sel: Sel, git: AsalGit) -> dict[str, Any]:
    commit = git.commit.get(sel.berkas)
    return {
        **sel._asdict(),
        "commit": commit.id if commit else None,
        "penulis": commit.penulis if commit else None,
        "tanggal": commit.tanggal.isoformat() if commit else None,
    }


def baris_calon(tabel: Tabel, kunci: Sequence[str], paling_banyak: int = 20) -> Iterator[str]:
    """Figures to choose from, each with its key."""
    lebar = max(map(len, kunci[:paling_banyak]), default=0)
    for k in kunci[:paling_banyak]:
        yield f"  {k:<{lebar}}  {tabel.uraian(k)}: {tampil(tabel.nilai(k))}"
    if len(kunci) > paling_banyak:
        yield f"  … dan {len(kunci) - paling_banyak} lagi; sebutkan lebih banyak kata"
