"""Formulir E.81, the evaluation of the year's Renja (Permendagri 86/2017), as it is handed to Bappeda.

15 numbered columns, of which 5 to 14 have a figure of performance (K) and one of money (Rp): 25 columns of
the sheet. With Y the year that is evaluated: 5 the Renstra's end target, 6 what was reached by the end of
Y-1, 7 the target of Y, 8 to 11 the quarters, 12 the year (to date), 13 what is reached by now, 14 = 13 ÷ 5.
Column 12 follows the indicator's own aggregation, column 13 its ``agregasi_renstra``; the Rupiah are always
added. What the plan does not know is blank, never 0.
"""
