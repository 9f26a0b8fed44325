"""Who owes a sheet, and the decision to go on without it (issue of a report that is due today)."""

from collections.abc import Mapping
from dataclasses import replace

from lkj.catatan import KONFIRMASI, Catatan
from lkj.katalog import catat
from lkj.konfigurasi import PengaturanIsian
from lkj.perbaikan import lanjut
from lkj.perbaikan.lanjut import Keputusan, baca_lanjut
from lkj.periksa.isian import HasilIsian
from lkj.periksa.rekaman import Rekaman
from lkj.periode import Masa
from lkj.rencana import Rencana
from lkj.rencana.acuan import SELURUH_SEKSI, ditagih
from lkj.sidik import sha256


def periksa_keterlambatan(
    kantor: PengaturanIsian, rencana: Rencana, masa: Masa, folder: str, isi: Mapping[str, bytes]
) -> HasilIsian:
    """Remarks on sheets that are missing, and records of the decisions to go on without them.

    A section that answers for nothing at the end of the quarter, or in a month for no indicator that is
    measured by month, owes no sheet.

    Args:
        kantor: The office.
        rencana: The plan.
        masa: The quarter or the month.
        folder: Its folder.
        isi: Path → bytes of all files in it.
    """
    berkas, catatan = f"{folder}/{lanjut.NAMA}", list[Catatan]()
    keputusan: dict[str, Keputusan] = {}
    if berkas in isi:
        periode = {"tahun": rencana.tahun, "tw": masa.triwulan}
        keputusan, catatan = baca_lanjut(isi[berkas], berkas=berkas, seksi=kantor.pengisi, **periode)
    sidik = sha256(isi[berkas]) if berkas in isi else ""
    rekaman: list[Rekaman] = []
    for kunci, nama in kantor.pengisi.items():
        k, ini = keputusan.get(kunci), f"{folder}/{kunci}.xlsx"
        isian = {"seksi": nama, "triwulan": masa.sebutan}
        if ini not in isi and ditagih(rencana, kunci, masa):
            c = catat("BELUM_MASUK", berkas=ini, **isian)
            catatan.append(_dilanjutkan(c, k) if k else c)
            rekaman += _rekam(k, masa.triwulan, sidik) if k else []
        elif k:
            kode = "LANJUT_TANPA_SUDAH_MASUK" if ini in isi else "LANJUT_TANPA_TIDAK_DITAGIH"
            catatan.append(catat(kode, berkas=k.berkas, sel=k.butir, nilai=kunci, **isian))
    return HasilIsian(tuple(rekaman), tuple(catatan))


def _dilanjutkan(c: Catatan, k: Keputusan) -> Catatan:
    """The remark on a missing sheet that no longer stops the rekap."""
    saran = f"Laporan dilanjutkan tanpa isian ini menurut {k.kalimat}. {c.saran}"
    return replace(c, tingkat=KONFIRMASI, saran=saran)


def _rekam(k: Keputusan, tw: int, sidik: str) -> list[Rekaman]:
    isi = {"alasan": k.isi.alasan, "oleh": k.isi.oleh, "tanggal": k.isi.tanggal.isoformat()}
    milik = (tw, k.isi.seksi, "lanjut_tanpa", SELURUH_SEKSI)
    return [Rekaman(*milik, u, None, teks, k.berkas, "", k.butir, sidik) for u, teks in isi.items()]
