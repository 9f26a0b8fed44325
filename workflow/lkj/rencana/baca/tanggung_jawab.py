"""The sheet Penanggung Jawab of the plan workbook: who answers, from when to when."""

from collections.abc import Iterable
from datetime import date

from lkj.rencana import tata
from lkj.rencana.baca.pangkal import Pangkal
from lkj.rencana.model import PenanggungJawab
from lkj.tabel import Baris


def baca_penanggung_jawab(p: Pangkal, kode: Iterable[str]) -> tuple[PenanggungJawab, ...]:
    """Read the sheet; a workbook without it has no such rows.

    Args:
        p: Reads the workbook.
        kode: Codes of the indicators and sub-kegiatan.
    """
    daftar = list(kode)
    terdahulu: dict[tuple[str, str], list[tuple[Baris, PenanggungJawab]]] = {}
    hasil = []
    for b in p.baris(tata.PENANGGUNG_JAWAB, "kode", "seksi", "sejak", unik=False):
        benar = p.rujuk(b, "kode", b.teks("kode"), daftar, "Kode", "lembar Indikator atau Sub Kegiatan")
        benar &= p.seksi_dikenal(b)
        satu = PenanggungJawab.model_validate(dict(b.nilai))
        sesama = terdahulu.setdefault((satu.kode, satu.seksi), [])
        if benar and _masa_benar(p, b, satu, sesama):
            hasil.append(satu)
        sesama.append((b, satu))
    # With a refused row nobody can say who answers: the rows that are left would accuse the wrong one.
    return () if p.bercatatan(tata.PENANGGUNG_JAWAB.lembar) else tuple(hasil)


def _masa_benar(
    p: Pangkal, b: Baris, satu: PenanggungJawab, sesama: Iterable[tuple[Baris, PenanggungJawab]]
) -> bool:
    """The period does not end before it begins, nor overlap one of the same code and section."""
    if satu.sampai is not None and satu.sampai < satu.sejak:
        p.catatan.append(b.catat("MASA_TERBALIK", "sampai", sejak=satu.sejak.isoformat()))
        return False
    for lain, terdahulu in sesama:
        if satu.sejak <= (terdahulu.sampai or date.max) and terdahulu.sejak <= (satu.sampai or date.max):
            isian = {"kunci": satu.kode, "seksi": satu.seksi, "pertama": lain.alamat("sejak")}
            p.catatan.append(b.catat("MASA_BERTUMPUK", "sejak", **isian))
            return False
    return True
