"""A formula that explains a printed figure."""

from dataclasses import dataclass
from decimal import Decimal

from lkj.reviu.calon import Calon
from lkj.reviu.pembulatan import Cara


@dataclass(frozen=True, slots=True)
class Temuan:
    """A formula that gives the printed figure: with which verdict, from which value, in which way."""

    hasil: str
    calon: Calon
    nilai: Decimal
    cara: Cara
