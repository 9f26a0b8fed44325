"""A year that is over: in every quarter forms were given out, sheets came in and were measured."""

from tests.perjalanan.kantor import SEKSI, Kantor

TRIWULAN = (1, 2, 3, 4)
OLAHAN = [
    f"data/processed/2023/tw{n}/{nama}.csv" for n in TRIWULAN for nama in ("catatan", "rekap", "pengukuran")
]
RAPAT = {1: "2023-04-04", 2: "2023-07-04", 3: "2023-10-03", 4: "2024-01-03"}
"""The day on which each quarter was spoken of."""


def terukur(k: Kantor) -> None:
    """Forms, sheets and processed tables of four quarters."""
    k.buat(*k.format_isian(*TRIWULAN))
    for n in TRIWULAN:
        assert "wajib" not in k.terima(*(k.jawaban / f"tw{n}/{s}.xlsx" for s in SEKSI))
        k.simpan("kasubbag_perencanaan", f"Isian triwulan {n}", RAPAT[n])
    k.buat(*OLAHAN)


def surat_triwulan(k: Kantor, nama: str, *, nomor: bool = False, **isi: object) -> list[str]:
    """A paper of each quarter, as targets; not printed yet."""
    return [k.surat(nama, RAPAT[n], tw=n, nomor=nomor, **isi) for n in TRIWULAN]


def rapat_triwulan(k: Kantor) -> tuple[list[str], list[str]]:
    """Invitations to a meeting in each quarter, and what was written of it."""
    undangan = [
        k.surat("undangan", RAPAT[n], tw=n, nomor=True, tanggal_rapat=RAPAT[n], waktu="09.00 WIB")
        for n in TRIWULAN
    ]
    return undangan, [*surat_triwulan(k, "daftar_hadir"), *surat_triwulan(k, "notula")]
