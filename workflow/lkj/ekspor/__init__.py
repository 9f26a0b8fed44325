"""Entry sheets: what was measured, in the columns of the applications it is typed into (E-Kino, E-Monev).

Source: Kecamatan Awayan, Pelaksanaan Pengukuran Kinerja Triwulan, step 9; Kuala Betara, step 6; Permendagri
86/2017, Formulir E.81. The columns of an application are a file (``config/ekspor``), not code; nothing is
measured here.
"""
