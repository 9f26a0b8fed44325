"""What a template may do: print what it is given, and nothing else.

A template is written by an office, so it reaches neither the inside of Python nor a file, and no text of a
cell gets past the escaper by being joined with a finished piece of Markdown. Filters are a closed list:
those of Jinja2 that mark text as finished (``safe``, ``e``), use floats or chance are not among them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import PurePath
from types import ModuleType
from typing import Any, ClassVar

from jinja2 import StrictUndefined, Undefined, UndefinedError, filters, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup
from pydantic import BaseModel

from lkj.laporan.templat.rak import BAKU

PENYARING = (
    "abs",
    "batch",
    "capitalize",
    "count",
    "d",
    "default",
    "dictsort",
    "first",
    "groupby",
    "int",
    "items",
    "last",
    "length",
    "list",
    "lower",
    "map",
    "max",
    "min",
    "reject",
    "rejectattr",
    "reverse",
    "select",
    "selectattr",
    "slice",
    "sort",
    "string",
    "sum",
    "title",
    "trim",
    "unique",
    "upper",
)
"""Jinja2's own filters that a template may use, beside ``join`` and those of the report."""

_TERTUTUP = (ModuleType, PurePath, type)
"""Kinds of values that a template may not look into: modules, files, classes."""
_MERAKIT = frozenset(["format", "format_map", "join", "replace", "partition", "rpartition", "unescape"])
"""Methods of a finished piece of Markdown that would take in a text without escaping it for Markdown."""
_SEBAB = (
    ("StopIteration", "data yang dicari tidak ada"),
    ("no parent block", "blok ini tidak mempunyai blok induk untuk super()"),
    ("does not export", "templat yang diimpor tidak memuat nama itu"),
)
"""Words of Jinja2 on why there is nothing, in Indonesian."""


class NamaTiadaError(UndefinedError):
    """A template prints something that there is not."""

    def __init__(self, pesan: str, *, nama: object, obyek: object) -> None:
        """Keep what was looked for, and in what (None: among the names that a template gets)."""
        super().__init__(pesan)
        self.nama = str(nama)
        self.obyek = obyek


class Tiada(StrictUndefined):
    """What a template gets for a name that there is not: any use of it is an error, said in Indonesian."""

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: Any = None, exc: Any = UndefinedError
    ) -> None:
        """Keep the signature of `Undefined`."""
        if exc is UndefinedError and hint is None:
            exc = partial(NamaTiadaError, nama=name, obyek=None if obj is missing else obj)
        super().__init__(hint, obj, name, exc)

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return next((arti for kata, arti in _SEBAB if kata in self._undefined_hint), self._undefined_hint)
        if self._undefined_obj is missing:
            return f"nama “{self._undefined_name}” tidak dikenal"
        return f"“{self._undefined_name}” tidak ada pada {sebutan(self._undefined_obj)}"


def sebutan(obyek: object) -> str:
    """How a message calls a value: by its kind, never by its content."""
    if isinstance(obyek, Undefined):
        return "nama yang tidak dikenal"
    if isinstance(obyek, Ruang):
        return obyek.sebutan_templat
    if isinstance(obyek, str):
        return "teks"
    return "daftar" if isinstance(obyek, dict | list | tuple) else f"data {type(obyek).__name__}"


class Ruang:
    """Public functions of a module, or a list of functions, for templates; nothing else is reachable."""

    def __init__(self, sebutan: str, isi: ModuleType | Sequence[Callable[..., Any]]) -> None:
        """Take the functions that *isi* itself defines."""
        fungsi = isi if isinstance(isi, tuple | list) else _fungsi_modul(isi)
        self.__dict__.update({f.__name__: f for f in fungsi if not f.__name__.startswith("_")})
        self.sebutan_templat = sebutan


def _fungsi_modul(modul: Any) -> list[Callable[..., Any]]:
    fungsi = [f for f in vars(modul).values() if callable(f) and not isinstance(f, type)]
    return [f for f in fungsi if str(f.__module__).startswith(modul.__name__)]


class _Penulis(CodeGenerator):
    """Writes ``a ~ b`` so that a text beside a finished piece of Markdown is escaped as Markdown."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802  the name that Jinja2 calls
        self.write("environment.sambung((")
        for satu in node.nodes:
            self.visit(satu, frame)
            self.write(", ")
        self.write("))")


class Sangkar(ImmutableSandboxedEnvironment):
    """The environment of all templates (see the module)."""

    code_generator_class = _Penulis
    intercepted_binops: ClassVar[frozenset[str]] = frozenset(["+", "%"])  # type: ignore[misc]

    def __init__(self, *, lepas: Callable[[object], str], **pilihan: Any) -> None:
        """Open the environment with the closed list of filters; *lepas* escapes a text."""
        super().__init__(undefined=Tiada, **pilihan)
        self._lepas = lepas
        self.filters = {nama: filters.FILTERS[nama] for nama in PENYARING}
        self.filters["join"] = self._gabung
        del self.globals["lipsum"]

    def mulai(self, nama: str, konteks: Mapping[str, object]) -> None:
        """A document begins to fill in a template; only a check (`lunak`) wants to know."""

    def join_path(self, template: str, parent: str) -> str:
        """An override that extends its own name means the shipped one, or it would go round in a circle."""
        return f"{BAKU}/{template}" if template == parent else template

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read an attribute.

        Beside what begins with an underscore: not the inside of a module, a file or a class, nor what
        pydantic gives to every model, which could read a file.
        """
        return (
            super().is_safe_attribute(obj, attr, value)
            and not isinstance(obj, _TERTUTUP)
            and not isinstance(value, (ModuleType, type))
            and not (isinstance(obj, BaseModel) and hasattr(BaseModel, attr))
            and not (isinstance(obj, Markup) and attr in _MERAKIT)
        )

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """The safe form of a text's ``format``; a finished piece of Markdown has none."""
        if isinstance(getattr(value, "__self__", None), Markup):
            return None
        return super().wrap_str_format(value)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What a template gets for an attribute that it may not read."""
        pesan = f"“{attribute}” tidak boleh dipakai dalam templat"
        return self.undefined(pesan, name=attribute, obj=obj, exc=SecurityError)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Add or fill in; a text beside a finished piece of Markdown is escaped as Markdown."""
        if operator == "+" and (isinstance(left, Markup) or isinstance(right, Markup)):
            return self.sambung((left, right))
        if operator == "%" and isinstance(left, Markup):
            return self.unsafe_undefined(left, "%")
        return super().call_binop(context, operator, left, right)

    def sambung(self, bagian: Iterable[object]) -> str:
        """Join texts; as soon as one of them is finished Markdown, the others are escaped for it."""
        return self._gabung(bagian)

    def _gabung(self, bagian: Iterable[object], d: str = "", attribute: str | None = None) -> str:
        """The filter ``join``, and ``~``."""
        ambil = filters.make_attrgetter(self, attribute) if attribute is not None else lambda satu: satu
        semua = [ambil(satu) for satu in bagian]
        if not any(hasattr(satu, "__html__") for satu in (d, *semua)):
            return str(d).join(str(satu) for satu in semua)
        return Markup(str(self._lepas(d)).join(str(self._lepas(satu)) for satu in semua))
