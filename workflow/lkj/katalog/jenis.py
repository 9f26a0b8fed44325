"""What an entry of the catalogue is."""

from lkj.catatan import KONFIRMASI, WAJIB

Kelompok = dict[str, tuple[str, str, str, str]]
"""Code → (grade, rule, advice, both in English); the texts are templates.

`lkj.katalog.catat` fills rule and advice. The English text is for engineers and stands only in
``docs/pengembang/catatan-en.md``; it uses no place that rule or advice lack.
"""

W, K = WAJIB, KONFIRMASI
