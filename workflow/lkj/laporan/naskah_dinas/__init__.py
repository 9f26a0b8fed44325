"""Papers of the office beside its report (naskah dinas): agreements, records, tables of the plan.

One module for each kind of paper: a job that gathers what the template in ``templates/naskah_dinas`` may
print, and writes it by `susun.tulis`. The rules that turn Markdown into pages are those of the report.
"""
