"""What went wrong in a template, in words: the file, the line, what is there, and what may be meant."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from jinja2 import Environment, TemplateError, TemplateNotFound, TemplateSyntaxError

from lkj.catatan import Catatan
from lkj.katalog import catat, dugaan
from lkj.laporan.templat.sangkar import NamaTiadaError


@dataclass(frozen=True)
class Letak:
    """A line of a template; ``baris`` 0 where it is not known.

    Attributes:
        terdalam: Whether the error arose in that line itself, and not in a function that it calls.
    """

    berkas: str
    baris: int
    terdalam: bool = True

    @property
    def sel(self) -> str:
        """The line as a remark says it."""
        return f"baris {self.baris}" if self.baris else ""


def letak_galat(salah: BaseException) -> list[Letak]:
    """The lines of templates that an error came through, the innermost last."""
    hasil: list[Letak] = []
    langkah: TracebackType | None = salah.__traceback__
    while langkah is not None:
        isi = langkah.tb_frame.f_globals
        berkas, terakhir = langkah.tb_frame.f_code.co_filename, langkah.tb_next is None
        if "__jinja_exception__" in isi:  # Jinja2 has put the template's own line in already
            hasil.append(Letak(berkas, langkah.tb_lineno, terakhir))
        elif "__jinja_template__" in isi:
            baris = isi["__jinja_template__"].get_corresponding_lineno(langkah.tb_lineno)
            hasil.append(Letak(berkas, baris, terakhir))
        langkah = langkah.tb_next
    return hasil


def uraikan(
    salah: Exception, lingkungan: Environment, templat: Path, nama: str, konteks: Mapping[str, object]
) -> Catatan | None:
    """The remark on an error that arose while a template was filled in.

    Args:
        salah: The error.
        lingkungan: The environment.
        templat: Folder of the shipped templates.
        nama: The template that was to be filled in.
        konteks: The names that it may print.

    Returns:
        None where no template is to blame, but the program.
    """
    sebab = salah.__cause__ if isinstance(salah.__cause__, StopIteration) else salah
    semua = letak_galat(sebab) or letak_galat(salah) or [Letak(str(templat / nama), 0)]
    if isinstance(salah, TemplateSyntaxError):
        letak = Letak(salah.filename or semua[-1].berkas, salah.lineno)
    else:
        letak = semua[-1]
    bawaan = all(_bawaan(satu.berkas, templat) for satu in semua)
    if not isinstance(salah, TemplateError | RecursionError) and bawaan and not letak.terdalam:
        return None
    maksud = dugaan(*_calon(salah, lingkungan, konteks)) if isinstance(salah, NamaTiadaError) else ""
    return catat("TEMPLAT", berkas=letak.berkas, sel=letak.sel, pesan=pesan(sebab), dugaan=maksud)


def _bawaan(berkas: str, templat: Path) -> bool:
    """Whether a template is a shipped one."""
    jalur = Path(berkas)
    return jalur.is_relative_to(templat) and jalur.relative_to(templat).parts[:1] != ("kantor",)


def _calon(
    salah: NamaTiadaError, lingkungan: Environment, konteks: Mapping[str, object]
) -> tuple[str, list[str]]:
    if salah.obyek is None:
        return salah.nama, [*konteks, *lingkungan.globals]
    return salah.nama, nama_pada(salah.obyek)


def nama_pada(obyek: object) -> list[str]:
    """The names that a template can find in a value."""
    if isinstance(obyek, Mapping):
        return [str(kunci) for kunci in obyek]
    return [nama for nama in dir(obyek) if not nama.startswith("_")]


def pesan(salah: BaseException) -> str:
    """What an error says, in Indonesian and without a full stop."""
    if isinstance(salah, TemplateNotFound):
        return f"templat “{salah.name}” tidak ada"
    if isinstance(salah, TemplateSyntaxError):
        return _susunan(salah.message or "")
    if isinstance(salah, TemplateError):
        return str(salah).rstrip(".")
    if isinstance(salah, RecursionError):
        return "templat ini memanggil dirinya sendiri tanpa akhir"
    if isinstance(salah, StopIteration | LookupError):
        return f"data yang dicari tidak ada{_kutip(salah)}"
    if isinstance(salah, TypeError):
        return f"cara memanggil atau menghitungnya tidak cocok{_kutip(salah)}"
    return f"tidak dapat dihitung{_kutip(salah)}"


def _kutip(salah: BaseException) -> str:
    teks = " ".join(str(salah).split())
    return f" ({teks[:160]})" if teks else ""


_POLA: tuple[tuple[str, str], ...] = (
    (r"Encountered unknown tag '(\w+)'", "perintah “{0}” tidak dikenal"),
    (
        r"Unexpected end of template.*innermost block that needs to be closed is '(\w+)'",
        "“{0}” belum ditutup",
    ),
    (r"unexpected end of template, expected '([^']+)'", "ditutup sebelum selesai, “{0}” belum ada"),
    (r"No filter named '([^']+)'", "penyaring “{0}” tidak dikenal"),
    (r"No test named '([^']+)'", "uji “{0}” tidak dikenal"),
    (r"block '?(\w+)'? defined twice", "blok “{0}” ada dua kali"),
    (r"expected token '([^']+)', got '([^']+)'", "diharapkan “{0}”, yang ada “{1}”"),
    (r"unexpected '([^']+)'", "“{0}” salah tempat"),
    (r"unexpected char '([^']+)'", "karakter “{0}” salah tempat"),
    (r"Missing end of comment tag", "keterangan “<#” belum ditutup dengan “#>”"),
    (r"Expected an expression, got '([^']+)'", "sesudahnya harus ada nama atau nilai, yang ada “{0}”"),
)
_BAHASA = {"end of print statement": "}}", "end of statement block": "%}", "end of template": "akhir berkas"}


def _susunan(asli: str) -> str:
    """A message of Jinja2's parser in Indonesian; one that is not known stays as it is, in brackets."""
    for pola, arti in _POLA:
        if cocok := re.search(pola, asli, re.DOTALL):
            return arti.format(*(_BAHASA.get(g, g) for g in cocok.groups()))
    return f"susunannya tidak dapat dibaca ({asli.rstrip('.')})"
