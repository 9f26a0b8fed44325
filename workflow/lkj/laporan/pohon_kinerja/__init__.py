"""The pohon kinerja (cascading): tujuan, sasaran, indikator, program, kegiatan, drawn and told in words."""

from lkj.laporan.pohon_kinerja.susun import Cabang, LembarPohon, Ranting, susun_cabang, susun_pohon

__all__ = ["Cabang", "LembarPohon", "Ranting", "susun_cabang", "susun_pohon"]
