"""The papers of the SOPs in the official forms: letters with a letterhead, records, lists to sign.

What people decide for a paper stands in one small YAML file (`model`), what the office knows already is taken
from settings, plan and received sheets (`isi`). A paper without its YAML is printed with blanks to fill in
by hand. Numbers come from a register for each kind of letter (`register`).
"""
