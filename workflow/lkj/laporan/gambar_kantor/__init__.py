"""Pictures from people: the emblem, photos of activities, scans of signed papers.

A file that a person sends is opened only in a limited child (`anak`), and what reaches a page is never its
bytes but a picture that was painted anew: upright, of bounded size, without a word about who took it where.
"""
