"""Phrases of the office's texts that say something about figures: data, read by the rules beside it.

Patterns stand in small letters and meet text in small letters. A phrase that could mean something else is
left out: a false alarm costs more trust than a fault that is not found.
"""

import re
from typing import Final

BELUM, CAPAI, LAMPAUI, TEPAT = "belum", "capai", "lampaui", "tepat"
_TARGET = r"target(?:nya)?(?!\s+(?:awal|akhir|renstra|rpjmd|jangka|nasional|provinsi|kabupaten|triwulan|semester|bulan))"

STATUS: Final = (
    (
        BELUM,
        rf"(?:belum|tidak|gagal|kurang|hampir|nyaris)(?:\s+\w+)?\s+(?:mencapai|memenuhi|melampaui|menyentuh)\s+{_TARGET}",
    ),
    (
        BELUM,
        r"target(?:nya)?\s+(?:ini\s+|itu\s+|tersebut\s+)?(?:belum|tidak)(?:\s+dapat)?\s+(?:tercapai|terpenuhi|terlampaui|dicapai|dipenuhi)",
    ),
    (BELUM, rf"(?:di|masih\s+di)\s+bawah\s+{_TARGET}"),
    (BELUM, rf"(?:lebih\s+rendah|kurang)\s+dari(?:pada)?\s+{_TARGET}"),
    (LAMPAUI, rf"(?:melampaui|melebihi|di\s+atas|lebih\s+tinggi\s+dari(?:pada)?)\s+{_TARGET}"),
    (LAMPAUI, r"target(?:nya)?\s+(?:\w+\s+)?terlampaui"),
    (TEPAT, rf"(?:tepat|persis)\s+(?:mencapai|memenuhi|pada|sesuai)\s+{_TARGET}"),
    (CAPAI, rf"(?:mencapai|memenuhi)\s+(?:atau\s+melampaui\s+)?{_TARGET}"),
    (CAPAI, r"target(?:nya)?\s+(?:\w+\s+)?(?:tercapai|terpenuhi)"),
)
"""What is said of target and result → pattern; an earlier one takes its words from a later one."""
LITERAL: Final = re.compile(r"bawah|atas|rendah|tinggi|kurang|melampaui|melebihi")
"""Phrases that of a lower-is-better indicator may be meant by the figure or by the performance."""

NAIK: Final = r"meningkat|naik|bertambah|mengalami\s+(?:peningkatan|kenaikan)"
TURUN: Final = r"menurun|turun|berkurang|mengalami\s+penurunan"
GERAK: Final = re.compile(
    rf"\b(?:(?P<naik>{NAIK})|(?P<turun>{TURUN})|(?P<membaik>membaik)|(?P<memburuk>memburuk)"
    r"|(?P<tetap>tetap(?=\s+(?:seperti|sama|dibandingkan))|stagnan|tidak\s+(?:berubah|mengalami\s+perubahan)))\b"
)

ANDAI: Final = re.compile(
    r"\b(?:agar|supaya|akan|apabila|bila|jika|kalau|seandainya|diharapkan|harus|hendak|guna|demi|berupaya|upaya|untuk|dapat"
    r"|rencana|direncanakan|ditargetkan|menargetkan|diproyeksikan|sempat|semula|tidak\s+hanya|bukan\s+hanya|risiko|berisiko)\b"
)
"""Words of a wish, a plan or a condition: what follows is no statement of this year's result."""
LAIN_MASA: Final = re.compile(
    r"\b(?:triwulan|semester|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|bulan)\b"
)
LAIN_HAL: Final = re.compile(
    r"\b(?:anggaran|serapan|pagu|program|kegiatan|keluaran|output|usulan|pegawai|standar|renstra|rpjmd|nasional|provinsi"
    r"|kabupaten|rata-rata\s+kabupaten|unsur|sub)\b"
)
"""Between an indicator and a phrase: the phrase speaks of something else."""
TAHUN: Final = re.compile(r"\btahun\s+(?:(20\d\d)|(lalu|sebelumnya))")

PERAN: Final = {
    "target": re.compile(r"\btarget(?:nya)?\b"),
    "realisasi": re.compile(r"\b(?:realisasi(?:nya)?|terealisasi)\b"),
    "capaian": re.compile(r"\b(?:capaian(?:nya)?|persentase\s+capaian)\b"),
}
"""The word that says what a number is."""
PENGISI: Final = frozenset(
    [
        "persen",
        "sebesar",
        "mencapai",
        "adalah",
        "yaitu",
        "yakni",
        "tercatat",
        "sebanyak",
        "berjumlah",
        "hanya",
        "menjadi",
        "memperoleh",
        "dengan",
        "nilai",
        "sudah",
        "telah",
        "baru",
        "kini",
        "pada",
        "angka",
        "sejumlah",
        "setinggi",
        "tahun",
        "ini",
        "kecamatan",
        "kami",
        "dan",
        "realisasi",
        "realisasinya",
        "capaian",
        "capaiannya",
        "target",
        "targetnya",
        "dari",
        "terhadap",
        "berada",
        "sekitar",
        "kurang",
        "lebih",
        "kinerja",
        "indikator",
        "setahun",
        "tersebut",
        "itu",
        "atau",
        "persentase",
    ]
)
"""Words that may stand between an indicator, what a number is, and the number."""
BUKAN_ANGKA: Final = re.compile(
    r"(?:\brp\.?|\btahun|\bpukul|\bnomor|\bno\.?|\bpasal|\brw|\brt|\btriwulan|\bke-?|\btanggal|\bperingkat|\biku-?|\bbab|\btabel|\bsasaran)\s*$"
)
"""Before a number that is no measured one."""
SESUDAH_POLOS: Final = frozenset(
    [
        "dari",
        "dan",
        "atau",
        "dengan",
        "pada",
        "yang",
        "terhadap",
        "karena",
        "sehingga",
        "di",
        "ke",
        "untuk",
        "berada",
        "melampaui",
        "melebihi",
        "belum",
        "tidak",
        "dibandingkan",
        "sedangkan",
        "serta",
        "namun",
        "tetapi",
        "telah",
        "sudah",
        "masih",
        "dalam",
        "oleh",
        "sebab",
        "akibat",
        "lebih",
        "atas",
        "sesuai",
        "tepat",
        "mencapai",
        "memenuhi",
    ]
)
"""After a number without a unit."""

BILANGAN: Final = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
}
KUMPULAN: Final = {f"ke{n}": k for n, k in BILANGAN.items() if k > 1}
"""All of so many: kedua, ketiga."""
_CACAH: Final = rf"(?P<n>\d+|{'|'.join(BILANGAN)})"
_JUMLAH: Final = rf"(?P<m>\d+|{'|'.join(BILANGAN)})"
_SEBUT_IKU: Final = r"(?:indikator(?:\s+kinerja)?(?:\s+utama)?(?:\s+\(iku\))?|iku)"
SEMUA: Final = re.compile(
    rf"\b(?:{'|'.join(KUMPULAN)})\s+{_SEBUT_IKU}\s+sasaran\s+ini"
    r"|(?<!belum )(?<!tidak )(?<!hampir )(?<!bukan )\b(?:seluruh|semua|setiap|segenap)\s+"
    rf"(?:(?:\w+\s+)?(?:target\s+)?{_SEBUT_IKU}|target(?:\s+kinerja)?(?=\s+(?:telah\s+|sudah\s+)?tercapai))"
)
TIDAK_ADA: Final = re.compile(
    rf"\btidak\s+ada\s+(?:satu\s+pun\s+)?{_SEBUT_IKU}\s+yang\s+(?:belum|tidak)\s+(?:mencapai|memenuhi|tercapai)"
)
NIHIL: Final = re.compile(
    rf"\btidak\s+(?:ada\s+)?satu\s+pun\s+{_SEBUT_IKU}\s+(?:yang\s+)?(?=mencapai|memenuhi|tercapai|melampaui)"
)
DARI: Final = re.compile(rf"\b{_CACAH}\s+dari\s+{_JUMLAH}\s+{_SEBUT_IKU}")
DARI_DEPAN: Final = re.compile(rf"\bdari\s+{_JUMLAH}\s+{_SEBUT_IKU}")
SEBAGIAN_BESAR: Final = re.compile(rf"\bsebagian\s+besar\s+(?:target|{_SEBUT_IKU})")
