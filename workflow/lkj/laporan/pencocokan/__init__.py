"""The office's texts against the tables: numbers and judgements that disagree are remarks to confirm.

The texts are never changed. Rules are deliberately narrow (a phrase must name its indicator, in this year,
as a fact): a false alarm teaches people not to read remarks. Phrases stand in `kamus`, facts in `fakta`.
"""

from lkj.laporan.pencocokan.jalankan import Pembanding, cocokkan, cocokkan_analisis, periksa_teks

__all__ = ["Pembanding", "cocokkan", "cocokkan_analisis", "periksa_teks"]
