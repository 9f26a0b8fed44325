"""The Jinja2 environment of the templates: it escapes what they print, and notes it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from lkj.laporan.harapan import Blok, Harapan
from lkj.laporan.markah.tabel import Tabel, tanpa_judul
from lkj.laporan.markah.teks import (
    Bergaya,
    butir,
    chip,
    lepas,
    pengenal,
    rujuk,
    terbaca,
)
from lkj.laporan.templat.lunak import Lunak, pemeriksaan
from lkj.laporan.templat.rak import Dijanjikan, rak
from lkj.laporan.templat.sangkar import Sangkar


class Lingkungan(Sangkar):
    """A Jinja2 environment that notes what its templates print, before it is escaped."""

    harapan: Harapan


class _LingkunganLunak(Lunak, Lingkungan):
    """The same for a check of the templates, which goes on after a problem."""


def lingkungan(
    templat: Path,
    penyaring: Mapping[str, Callable[..., Any]],
    *,
    kantor: Path | None = None,
    dijanjikan: Dijanjikan | None = None,
) -> Lingkungan:
    """The Jinja2 environment of the report's templates.

    Templates come from the repository only and are rendered once; an unknown name is an error.

    Args:
        templat: Folder of the shipped templates.
        penyaring: Filters of the document.
        kantor: Folder of the office's own templates, which come first.
        dijanjikan: Whether the bytes of a template were promised to the job; None allows all.
    """
    jenis = Lingkungan if pemeriksaan() is None else _LingkunganLunak
    env = jenis(
        lepas=lepas,
        loader=rak(templat, kantor, dijanjikan),
        autoescape=True,
        finalize=_akhiri,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # pandoc's identifiers begin with {#, Jinja2's own sign for a comment.
        comment_start_string="<#",
        comment_end_string="#>",
    )
    env.harapan = Harapan()
    env.filters.update(penyaring)
    env.filters.update(tebal=lambda nilai: Bergaya(nilai, "**", "**"), butir=butir)
    env.filters.update(tanpa_judul=tanpa_judul, pengenal=pengenal)
    env.globals.update(rujuk=rujuk, chip=chip)
    return env


@pass_context
def _akhiri(konteks: Context, nilai: object) -> Markup:
    """Escape what a template prints, and note it; with the context, or constants were noted out of order."""
    if isinstance(konteks.environment, Lingkungan):
        _catat(konteks.environment.harapan, nilai)
    return lepas(nilai)


def _catat(harapan: Harapan, nilai: object) -> None:
    """Note a printed value; Markdown that was made from noted values says nothing new."""
    if isinstance(nilai, Tabel):
        harapan.tabel.append(nilai.maksud())
    elif isinstance(nilai, Blok):
        harapan.teks += [f"\n{b}\n" for b in nilai.blok if b]
    elif (potongan := getattr(nilai, "potongan", None)) is not None:
        harapan.teks += potongan
    elif not isinstance(nilai, Markup) and (teks := terbaca(nilai)):
        harapan.teks.append(teks)
