"""One self-contained page of HTML: no script, nothing loaded, the same head and look for all of them.

A template extends ``laman`` and fills its blocks ``judul``, ``gaya`` (what it adds to the shared style) and
``isi``. The pages of the report are made by pandoc and have a head of their own (`lkj.laporan.halaman`).
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lkj.lembar.tampak import terbaca

if TYPE_CHECKING:
    from jinja2 import Environment

_DASAR: Final = """\
<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{% block judul %}{% endblock %}</title>
<style>
:root { --tua: #15384d; --abu: #5b6670; --garis: #b9c3ca; --pucat: #e9eff3; --merah: #9c2b1b; --hijau: #1e5b34; --biru: #1d5687; }
* { box-sizing: border-box; }
body { margin: 0; color: #1c1f22; background: #fff; font: 1rem/1.5 "Source Sans 3", Calibri, "Segoe UI", "Noto Sans", Arial, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.2rem 1rem 3rem; overflow-wrap: break-word; }
h1, h2, h3, a { color: var(--tua); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .4rem 0 .8rem; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: 2rem 0 .4rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .5rem .6rem; border-bottom: 1px solid var(--garis); text-align: left; vertical-align: top; }
thead th { background: var(--pucat); color: var(--tua); border-top: 2px solid var(--tua); }
.gulir { overflow-x: auto; margin: .6rem 0; }
@media print { @page { size: A4; margin: 1.5cm; } body { font-size: 10pt; } main { max-width: none; padding: 0; } tr { break-inside: avoid; } }
{% block gaya %}{% endblock %}
</style>
</head>
<body>
<main>
{% block isi %}{% endblock %}
</main>
</body>
</html>
"""  # noqa: E501  lines of a style sheet


def isi_laman(
    templat: Path, isi: Mapping[str, Any], *, penyaring: Mapping[str, Any] | None = None, aman: bool = False
) -> bytes:
    """A page.

    Args:
        templat: Its template.
        isi: What the template may print; every text is escaped.
        penyaring: Filters beside those of Jinja2.
        aman: Whether texts may come from a stranger's commit or log: what does not show is spelled.

    Raises:
        OSError: The template cannot be read.
    """
    lingkungan = _lingkungan(aman=aman)
    lingkungan.filters |= penyaring or {}
    return lingkungan.from_string(templat.read_text("utf-8")).render(isi).encode()


def _lingkungan(*, aman: bool) -> "Environment":
    from jinja2 import DictLoader, Environment, StrictUndefined

    return Environment(
        loader=DictLoader({"laman": _DASAR}),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_tampak if aman else None,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _tampak(nilai: Any) -> Any:
    return per_baris(nilai) if type(nilai) is str else nilai


def per_baris(teks: str) -> str:
    """Text in which nothing stays that a file cannot hold or a reader cannot see; line ends are kept."""
    return "\n".join(map(terbaca, teks.splitlines()))
