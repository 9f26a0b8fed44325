"""The status as one page of HTML: no script, no other file; prints on A4 and reads on a phone."""

from pathlib import Path

from lkj.periode import nama_triwulan, tanggal_panjang
from lkj.status import kata
from lkj.status.model import Status


def tulis_halaman(status: Status, *, templat: Path) -> bytes:
    """The page.

    Args:
        status: What was judged.
        templat: Folder of the template ``status.html.j2``.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    env = Environment(
        loader=FileSystemLoader(templat),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters |= {"tanggal": tanggal_panjang, "triwulan": nama_triwulan}
    return env.get_template("status.html.j2").render(s=status, kata=kata).encode()
