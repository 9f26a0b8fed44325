"""How the figures of a year moved from commit to commit, each measured with today's code.

A state is what measuring reads, as it was in a commit: sheets, plan, corrections, scales, and the parts of
the settings that it uses. The states are those of the main line (first parents), so that what a figure was
in one step is what it had become in the step before; of a merge the commits are named that it brought in.
"""

from lkj.riwayat.keadaan import Deret, Keadaan, Sumber, deret
from lkj.riwayat.susun import Gerak, Langkah, Riwayat, susun
from lkj.riwayat.ukur import Hasil, Pengukur

__all__ = ["Deret", "Gerak", "Hasil", "Keadaan", "Langkah", "Pengukur", "Riwayat", "Sumber", "deret", "susun"]
