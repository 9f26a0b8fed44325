"""Decisions of people on the data: corrections of single cells, and to go on without a section.

A correction (``perbaikan.yaml``, or a workbook of the same columns) names a cell of a sent sheet, the value
that must stand there, the new one, why, from which source, by whom and when. It is applied after the cells
were read and before they are checked; the sheet itself is never changed. ``lanjut_tanpa.yaml`` in the
folder of a quarter lets the report go on without the sheet of a section.

`pilah` is light: the rules ask it which entries concern a quarter while a build is planned.
"""
