"""Filling in templates to the end although something is wrong: every problem is noted, none stops the rest.

`lkj template periksa` runs the documents' own jobs inside `memeriksa`; environments that are made meanwhile
are lenient. Outside of it nothing here is used.
"""

import functools
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from types import FrameType
from typing import Any, ClassVar, NoReturn

from jinja2 import (
    Template,
    TemplateAssertionError,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    Undefined,
)
from jinja2.filters import FILTERS
from jinja2.utils import missing

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat, dugaan
from lkj.laporan.templat.sangkar import Sangkar, Tiada
from lkj.laporan.templat.uraian import Letak, nama_pada, pesan


@dataclass
class Pemeriksaan:
    """What a check has found so far.

    Attributes:
        catatan: Problems, with file and line.
        konteks: Entry template → the names that its document gives it.
        lingkungan: The environments that were made.
    """

    catatan: set[Catatan] = field(default_factory=set)
    konteks: dict[str, Mapping[str, object]] = field(default_factory=dict)
    lingkungan: list[Sangkar] = field(default_factory=list)

    def catat(self, letak: Letak, apa: str, maksud: str = "") -> None:
        """Note a problem in a line."""
        self.catatan.add(catat("TEMPLAT", berkas=letak.berkas, sel=letak.sel, pesan=apa, dugaan=maksud))


_KINI: ContextVar[Pemeriksaan | None] = ContextVar("pemeriksaan", default=None)


@contextmanager
def memeriksa() -> Iterator[Pemeriksaan]:
    """Make environments lenient for a while; what they find gathers in the result."""
    hasil = Pemeriksaan()
    semula = _KINI.set(hasil)
    try:
        yield hasil
    finally:
        _KINI.reset(semula)


def pemeriksaan() -> Pemeriksaan | None:
    """The check that is running."""
    return _KINI.get()


def _di_sini() -> Letak:
    """The line of the template that is being filled in."""
    bingkai: FrameType | None = sys._getframe(1)  # noqa: SLF001  the only way to learn who asks
    while bingkai is not None:
        templat = bingkai.f_globals.get("__jinja_template__")
        if templat is not None:
            baris = templat.get_corresponding_lineno(bingkai.f_lineno)
            return Letak(bingkai.f_code.co_filename, baris)
        bingkai = bingkai.f_back
    return Letak("", 0)


class TiadaLunak(Tiada):
    """Nothing, which says so once it is used and is empty otherwise."""

    pelapor: ClassVar[Pemeriksaan | None] = None

    def _lapor(self) -> None:
        """Say what is missing, and what may have been meant."""
        periksa, nama, obyek = type(self).pelapor, self._undefined_name, self._undefined_obj
        if periksa is None:
            return
        maksud = ""
        if not self._undefined_hint and isinstance(nama, str) and not isinstance(obyek, Undefined):
            umum = [n for k in periksa.konteks.values() for n in k]
            maksud = dugaan(nama, umum if obyek is missing else nama_pada(obyek))
        periksa.catat(_di_sini(), self._undefined_message, maksud)

    def __getattr__(self, nama: str) -> NoReturn:
        """Nothing has no attributes; a template that asks for one gets an item, which is nothing too."""
        raise AttributeError(nama)


def _berlapor(hasil: Callable[[TiadaLunak], object]) -> Callable[..., Any]:
    def pakai(diri: TiadaLunak, *_: object, **__: object) -> object:
        diri._lapor()  # noqa: SLF001  a method of the class, made here
        return hasil(diri)

    return pakai


_KOSONG: dict[str, Callable[[TiadaLunak], object]] = {
    "__str__": lambda _: "",
    "__iter__": lambda _: iter(()),
    "__len__": lambda _: 0,
    "__bool__": lambda _: False,
    "__contains__": lambda _: False,
}
_DIRI = ("call", "getitem", "add", "radd", "sub", "rsub", "mul", "rmul", "truediv", "rtruediv", "floordiv")
_DIRI_LAIN = ("rfloordiv", "mod", "rmod", "pos", "neg", "pow", "rpow", "int", "float", "complex")
_BANDING = ("eq", "ne", "lt", "le", "gt", "ge")
for _nama, _hasil in _KOSONG.items():
    setattr(TiadaLunak, _nama, _berlapor(_hasil))
for _nama in (*_DIRI, *_DIRI_LAIN):
    setattr(TiadaLunak, f"__{_nama}__", _berlapor(lambda diri: diri))
for _nama in _BANDING:
    setattr(TiadaLunak, f"__{_nama}__", _berlapor(lambda _: False))
setattr(TiadaLunak, "__hash__", object.__hash__)  # noqa: B010  takes back what __eq__ took away


class Hampa(TiadaLunak):
    """Nothing whose reason was said already."""


def _ada_tiada(isi: Iterable[object]) -> bool:
    """Whether one of the values is missing, which is said; what is made of them is missing too."""
    tiada = [satu for satu in isi if isinstance(satu, TiadaLunak)]
    for satu in tiada:
        satu._lapor()  # noqa: SLF001  a method of the class, made here
    return bool(tiada)


class _Serba(dict[str, Callable[..., Any]]):
    """Filters; a name that is none of them changes nothing: it was noted when it was read."""

    def __missing__(self, nama: str) -> Callable[..., Any]:
        return lambda nilai, *_, **__: nilai

    def get(self, nama: str, bawaan: Any = None) -> Any:  # noqa: ARG002  the signature of a dict
        """The filter."""
        return self[nama]


class Lunak(Sangkar):
    """An environment that notes what is wrong and goes on."""

    def __init__(self, **pilihan: Any) -> None:
        """Report to the running check."""
        super().__init__(**pilihan)
        self.pemeriksaan = pemeriksaan() or Pemeriksaan()
        self.pemeriksaan.lingkungan.append(self)
        self.undefined = type("TiadaDiSini", (TiadaLunak,), {"pelapor": self.pemeriksaan})

    def mulai(self, nama: str, konteks: Mapping[str, object]) -> None:
        """Note what a document gives its templates, and make its filters go on too."""
        self.pemeriksaan.konteks[nama] = konteks
        self.filters = _Serba({n: self._bungkus(f) for n, f in self.filters.items()})

    def _bungkus(self, penyaring: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(penyaring)
        def dengan(*isi: Any, **lain: Any) -> Any:
            if penyaring is not FILTERS["default"] and _ada_tiada((*isi, *lain.values())):
                return Hampa(name="")
            return self._coba(penyaring, *isi, **lain)

        return dengan

    def _coba(self, fungsi: Callable[..., Any], *isi: Any, **lain: Any) -> Any:
        try:
            return fungsi(*isi, **lain)
        except (DataSalahError, RecursionError):
            raise
        except Exception as salah:  # noqa: BLE001  whatever a template made it do
            self.pemeriksaan.catat(_di_sini(), pesan(salah))
            return Hampa(name="")

    def call(__self, __context: Any, __obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call; what cannot be called, or cannot be called so, gives nothing."""
        if isinstance(__obj, TiadaLunak):
            return __obj()
        if _ada_tiada((*args, *kwargs.values())):
            return Hampa(name="")
        return __self._coba(super().call, __context, __obj, *args, **kwargs)

    def _load_template(self, name: str, globals: Any) -> Template:  # noqa: A002  Jinja2's own name
        """Load; a template that is missing or cannot be read is empty."""
        try:
            return super()._load_template(name, globals)
        except TemplateError as salah:
            if isinstance(salah, TemplateSyntaxError):
                if isinstance(salah, TemplateAssertionError) and " named '" not in (salah.message or ""):
                    self.pemeriksaan.catat(Letak(salah.filename or "", salah.lineno), pesan(salah))
            else:
                letak = _di_sini()
                dikenal = self.list_templates() if isinstance(salah, TemplateNotFound) else []
                self.pemeriksaan.catat(letak, pesan(salah), dugaan(name, dikenal))
            return self.from_string("")
