"""A hint in the settings at which dates a new year will need; a comment, so that it decides nothing."""

import re
from collections.abc import Iterator

import yaml


def contoh_tahunan(tahun: int) -> str:
    """A date that a yearly report may have, as an example."""
    return f"{tahun + 1}-01-31"


def baris_triwulan(tahun: int) -> list[str]:
    """Lines of YAML with a date for each quarter's report, as an example."""
    hari = (f"{tahun}-04-12", f"{tahun}-07-12", f"{tahun}-10-12", f"{tahun + 1}-01-12")
    return ["triwulan:", *(f"  {tw}: '{tanggal}'" for tw, tanggal in enumerate(hari, 1))]


def petunjuk_tanggal(teks: str, tahun: int) -> str | None:
    """The settings with a commented hint at the dates of ``tahun``, below those of the other years.

    Args:
        teks: The file of settings.
        tahun: The new year.

    Returns:
        None where nothing is to be done (the year or its hint is there), or where the dates are not written
        as one year below the other, so that no line can be put among them.
    """
    tempat = _tempat(teks, tahun)
    if tempat is None:
        return None
    baris = teks.splitlines(keepends=True)
    nomor, jorok = tempat
    isi = [f"{tahun}:", f"  tahunan: '{contoh_tahunan(tahun)}'", *(f"  {b}" for b in baris_triwulan(tahun))]
    petunjuk = [f"{' ' * jorok}# {b}\n" for b in isi]
    sebelum = baris[:nomor]
    if sebelum and not sebelum[-1].endswith("\n"):
        sebelum[-1] += "\n"
    baru = "".join([*sebelum, *petunjuk, *baris[nomor:]])
    # A comment must not change what the file says, whatever it looks like.
    return baru if yaml.safe_load(baru) == yaml.safe_load(teks) else None


def _tempat(teks: str, tahun: int) -> tuple[int, int] | None:
    """Number of lines before the hint, and its indentation."""
    simpul = _cabang(_cabang(yaml.compose(teks, Loader=yaml.SafeLoader), "dokumen"), "tanggal")
    if not isinstance(simpul, yaml.MappingNode) or simpul.flow_style or not simpul.value:
        return None
    jorok = simpul.value[0][0].start_mark.column
    nomor = 1 + max(s.end_mark.line for s in _daun(simpul))
    semua = teks.splitlines()
    while nomor < len(semua) and _keterangan(semua[nomor], jorok):
        nomor += 1
    awal = simpul.start_mark.line
    ada = re.compile(rf"\s*(#\s*)?{tahun}\s*:")
    return None if any(ada.match(b) for b in semua[awal:nomor]) else (nomor, jorok)


def _cabang(simpul: yaml.Node | None, kunci: str) -> yaml.Node | None:
    if not isinstance(simpul, yaml.MappingNode):
        return None
    return next((isi for nama, isi in simpul.value if nama.value == kunci), None)


def _daun(simpul: yaml.Node) -> Iterator[yaml.Node]:
    """The scalars and inline collections: their ends are in the text, those of a block lie behind it."""
    if isinstance(simpul, yaml.MappingNode) and not simpul.flow_style:
        for kunci, isi in simpul.value:
            yield kunci
            yield from _daun(isi)
    elif isinstance(simpul, yaml.SequenceNode) and not simpul.flow_style:
        for isi in simpul.value:
            yield from _daun(isi)
    else:
        yield simpul


def _keterangan(baris: str, jorok: int) -> bool:
    """Whether a line is a comment that belongs to the dates by its indentation."""
    isi = baris.lstrip(" ")
    return isi.startswith("#") and len(baris) - len(isi) >= jorok
