"""Why a build runs what it runs: what differs, for each job, between the record of its last run and now.

Snakemake decides what runs and says why in its own words; of a job that follows another it knows no reason
of its own. Here the records that it keeps of each output (inputs, params with our digests, checksums) are
compared with what the job would get now, and every difference is named: a file, a setting, a module, an
output that is gone.
"""

from lkj.mengapa.jurnal import JURNAL, Rencana, baca_rencana, simpan_akhir, simpan_rencana
from lkj.mengapa.kata import kalimat, nama_langkah
from lkj.mengapa.kode import Potret, simpan_potret
from lkj.mengapa.model import Langkah, Rekaman, Sebab, Tugas
from lkj.mengapa.ramalan import perhatian, sebut_catatan
from lkj.mengapa.sebab import Keadaan, susun_langkah

__all__ = [
    "JURNAL",
    "Keadaan",
    "Langkah",
    "Potret",
    "Rekaman",
    "Rencana",
    "Sebab",
    "Tugas",
    "baca_rencana",
    "kalimat",
    "nama_langkah",
    "perhatian",
    "sebut_catatan",
    "simpan_akhir",
    "simpan_potret",
    "simpan_rencana",
    "susun_langkah",
]
