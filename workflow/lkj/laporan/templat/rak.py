"""Where templates are found: the office's own first, then the shipped ones.

An office's file of the same relative name takes the place of the shipped one. It may begin with
``{% extends "baku/bagian/bab1.md.j2" %}`` and override only some blocks of it: below ``baku/`` are the
shipped templates, whatever the office has.
"""

from collections.abc import Callable
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    TemplateRuntimeError,
)

BAKU = "baku"
"""Prefix of the shipped templates."""

Dijanjikan = Callable[[Path], bool]
"""Whether the bytes of a file were promised to the job."""


class TemplatDiLuarError(TemplateRuntimeError):
    """A template lies where this document does not look, or is a symbolic link."""


class _Rak(FileSystemLoader):
    """A folder of templates, of which a job reads only what it was promised."""

    def __init__(self, folder: Path, dijanjikan: Dijanjikan | None) -> None:
        super().__init__(folder)
        self._dijanjikan = dijanjikan

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template.

        Raises:
            TemplatDiLuarError: The job may not read it; a change of it would go unnoticed.
        """
        isi, berkas, segar = super().get_source(environment, template)
        jalur = Path(berkas)
        if jalur.is_symlink():
            pesan = f"“{berkas}” adalah tautan simbolik; ganti dengan berkas yang sebenarnya"
            raise TemplatDiLuarError(pesan)
        if self._dijanjikan is not None and not self._dijanjikan(jalur):
            pesan = f"“{berkas}” tidak dibaca oleh dokumen ini; letakkan di folder bagian/"
            raise TemplatDiLuarError(pesan)
        return isi, berkas, segar


def rak(baku: Path, kantor: Path | None, dijanjikan: Dijanjikan | None = None) -> BaseLoader:
    """The loader of a document's templates.

    Args:
        baku: Folder of the shipped templates.
        kantor: Folder of the office's own, which need not exist; None for none.
        dijanjikan: What may be read; None for everything.
    """
    shipped = _Rak(baku, dijanjikan)
    milik = [_Rak(kantor, dijanjikan)] if kantor is not None else []
    return ChoiceLoader([*milik, shipped, PrefixLoader({BAKU: shipped})])
