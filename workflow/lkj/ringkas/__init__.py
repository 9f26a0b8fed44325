"""What a commit or a merge request does to the figures, told as Markdown and as one HTML page.

Base and head are built from clean checkouts in empty folders, each by its own program; their measured tables
and remarks are compared. No token of the surrounding CI reaches those builds.
"""

from lkj.ringkas.bangun import Hasil, bangun
from lkj.ringkas.masa import TahunKantor, masa_terpengaruh
from lkj.ringkas.susun import Bahan, Ringkasan, susun
from lkj.ringkas.tulis import ke_html, ke_markdown

__all__ = [
    "Bahan",
    "Hasil",
    "Ringkasan",
    "TahunKantor",
    "bangun",
    "ke_html",
    "ke_markdown",
    "masa_terpengaruh",
    "susun",
]
