"""The LKj pipeline: from the sheets of a kecamatan's sections to its Laporan Kinerja.

Modules stand on floors (docs/pengembang/arsitektur.md); a module imports only from the floors below its own.
"""
