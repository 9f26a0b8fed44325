"""A.3: results to date against the end target of the Renstra."""

from collections.abc import Sequence

from lkj.laporan.bahan import Bahan
from lkj.laporan.kalimat.dasar import daftar, persen, sebab, sebut, ukuran
from lkj.rencana import Indikator


def kemajuan_sasaran(b: Bahan, indikator: Sequence[Indikator]) -> list[str]:
    """The sentences on indicators, in turn in three constructions."""
    return daftar(b, indikator, lambda i: _halangan(b, i), lambda i, n: kemajuan(b, i, n))


def kemajuan(b: Bahan, i: Indikator, urutan: int = 0) -> str:
    """The sentence on one indicator; ``urutan``, its place in a list, decides the construction."""
    u, akhir = b.ukur(i.kode), b.rencana.renstra_akhir
    if halangan := _halangan(b, i):
        return f"{i.nama} {halangan}."
    akhir_target, capai = u.target("target_akhir"), u.angka("realisasi_renstra")
    besar = "yaitu" if b.sebutan(i, akhir_target) else "sebesar"
    tuju = f"tahun {akhir} {besar} {ukuran(b, i, akhir_target, kunci=u.kunci('target_akhir'))}"
    sejumlah = f" (jumlah sejak {awal_renstra(b, i)})" if i.agregasi_renstra == "jumlah" else ""
    hasil = f"{ukuran(b, i, capai, kunci=u.kunci('realisasi_renstra'))}{sejumlah}"
    maju = persen(u.angka("kemajuan"), b.desimal(i.kode), u.kunci("kemajuan"))
    nama, tujuan, kini = sebut(i.nama), f"target akhir Renstra {tuju}", f"sampai dengan tahun {b.tahun}"
    pilihan = (
        f"{i.nama} berada pada {hasil} terhadap {tujuan}, atau kemajuan {maju}.",
        f"Terhadap {tujuan}, kemajuan {nama} adalah {maju} dengan realisasi {hasil}.",
        f"Kemajuan {nama} {kini} adalah {maju}: realisasinya {hasil} terhadap {tujuan}.",
    )
    return pilihan[urutan % len(pilihan)]


def awal_renstra(b: Bahan, i: Indikator) -> str:
    """The year from which a sum towards the Renstra counts."""
    return f"tahun {i.sejak}" if (i.sejak or 0) > b.rencana.renstra_awal else "awal Renstra"


def _halangan(b: Bahan, i: Indikator) -> str:
    u = b.ukur(i.kode)
    ada = u.angka("realisasi_renstra") is not None and u.target("target_akhir") is not None
    if u.angka("kemajuan") is not None and ada:
        return ""
    karena = f": {teks}" if (teks := sebab(u["kode_renstra"])) else ""
    return f"belum dapat dihitung kemajuannya terhadap target akhir Renstra{karena}"
