"""Blank forms for the sections: one workbook for each section and quarter (SOP step "format isian")."""

from lkj.format_isian.isian import Isian, IsianLra, IsianSub
from lkj.format_isian.terbit import terbitkan
from lkj.format_isian.tulis import tulis_format
from lkj.rencana.acuan import Acuan, susun_acuan

__all__ = ["Acuan", "Isian", "IsianLra", "IsianSub", "susun_acuan", "terbitkan", "tulis_format"]
