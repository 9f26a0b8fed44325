"""Blank forms for the sections: one workbook for each section and quarter (SOP step "format isian")."""

from lkj.format_isian.acuan import Acuan, susun_acuan
from lkj.format_isian.terbit import terbitkan
from lkj.format_isian.tulis import Isian, IsianSub, tulis_format

__all__ = ["Acuan", "Isian", "IsianSub", "susun_acuan", "terbitkan", "tulis_format"]
