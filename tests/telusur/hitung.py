"""A calculation as lineage prints it, done again with fractions: (1,5 + 2) ÷ 3 × 100."""

from __future__ import annotations

import ast
import operator
import re
from fractions import Fraction
from typing import Any

_OPERASI: dict[type[ast.operator], Any] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_HITUNGAN = re.compile(r"[0-9.,()+−÷×\s-]+")


def ulang(rumus: str) -> Fraction | None:
    """The result; None for a text that is more than a calculation."""
    if not rumus or not _HITUNGAN.fullmatch(rumus):
        return None
    teks = rumus.replace(".", "").replace(",", ".").translate({0x2212: "-", 0xF7: "/", 0xD7: "*"})
    return _nilai(ast.parse(teks, mode="eval").body, teks)


def _nilai(simpul: ast.expr, teks: str) -> Fraction:
    if isinstance(simpul, ast.BinOp):
        kiri, kanan = _nilai(simpul.left, teks), _nilai(simpul.right, teks)
        hasil: Fraction = _OPERASI[type(simpul.op)](kiri, kanan)
        return hasil
    if isinstance(simpul, ast.UnaryOp):
        return -_nilai(simpul.operand, teks)
    return Fraction(str(ast.get_source_segment(teks, simpul)))
