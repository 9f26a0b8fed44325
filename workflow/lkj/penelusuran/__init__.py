"""Answers about the origin of figures: by key, by words, by a place on a page, and backwards from a cell.

All answers come from the lineage tables as they were built (`lkj.telusur` writes them); nothing is measured
anew. Which commit gave a workbook its bytes is asked of git at that moment. Little is imported, because
somebody waits for the answer.
"""
