"""References to figures in the office's text: ``{{ angka('IKU-02.capaian') }}``, also as Word spoils them.

Word turns quotes into curly ones, a hyphen into another, and a blank into one that does not break.
"""

import re

_PETIK = "'\"\u2018-\u201f\u2032\u2033"
_HUBUNG = re.compile("[\u2010-\u2015\u2212]")
POLA = re.compile(
    rf"\{{\{{\s*angka\s*\(\s*[{_PETIK}]([^{_PETIK}(){{}}]+)[{_PETIK}]\s*\)\s*\}}\}}", re.IGNORECASE
)
"""A reference; its only group is the key."""
MIRIP = re.compile(r"\{\{[^{}\n]*angka[^{}\n]*\}{0,2}", re.IGNORECASE)
"""What was meant as a reference and is none."""


def kunci(cocok: re.Match[str]) -> str:
    """The key of a reference, as it is written in the tables."""
    return "".join(_HUBUNG.sub("-", cocok[1]).split())


def tulis(nama: str) -> str:
    """The reference to a key."""
    return f"{{{{ angka('{nama}') }}}}"
