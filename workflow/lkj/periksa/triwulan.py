"""Check all sheets of a quarter in one pass: the job of the rule ``periksa``."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from lkj.catatan import Catatan, ke_csv, urut
from lkj.katalog import catat
from lkj.konfigurasi import PengaturanIsian, muat
from lkj.periksa.isian import HasilIsian, periksa_isian
from lkj.periksa.rekaman import Rekaman
from lkj.periksa.silang import periksa_silang
from lkj.periode import nama_triwulan
from lkj.rencana import Rencana, baca_rencana
from lkj.rencana.acuan import Acuan, susun_acuan
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap

_TRIWULAN = re.compile(r"/tw([1-4])/[^/]+$")


@dataclass(frozen=True)
class HasilTriwulan:
    """The plan (None when it is wrong), the records of the quarter, and all remarks."""

    rencana: Rencana | None
    rekaman: tuple[Rekaman, ...]
    catatan: tuple[Catatan, ...]


def jalankan(
    *,
    rencana: Path,
    isian: Sequence[Path],
    pengaturan: Mapping[str, Any],
    tahun: int,
    tw: int,
    keluar: Path,
    janji: Janji | None = None,
) -> None:
    """Write every remark of a quarter to ``keluar``; remarks do not stop this stage, only the rekap."""
    with Pekerjaan(janji=janji, modul=sidik_tahap("periksa")) as kerja:
        hasil = baca_triwulan(kerja, rencana=rencana, isian=isian, pengaturan=pengaturan, tahun=tahun, tw=tw)
        kerja.tulis(keluar, ke_csv(hasil.catatan))


def baca_triwulan(
    kerja: Pekerjaan,
    *,
    rencana: Path,
    isian: Sequence[Path],
    pengaturan: Mapping[str, Any],
    tahun: int,
    tw: int,
) -> HasilTriwulan:
    """Read the plan and the sheets of the quarters up to ``tw`` within a job, and check them."""
    kantor = muat(PengaturanIsian, pengaturan)
    isi_rencana = kerja.baca(rencana) if rencana.is_file() else None
    isi = {str(b): kerja.baca(b) for b in isian}
    return periksa_triwulan(kantor, isi_rencana, isi, berkas_rencana=str(rencana), tahun=tahun, tw=tw)


def periksa_triwulan(
    kantor: PengaturanIsian,
    isi_rencana: bytes | None,
    isi: Mapping[str, bytes],
    *,
    berkas_rencana: str,
    tahun: int,
    tw: int,
) -> HasilTriwulan:
    """Check a quarter.

    Args:
        kantor: The office.
        isi_rencana: Bytes of the plan workbook, None when it is missing.
        isi: Path → bytes of all files in the folders ``tw1`` to ``tw{tw}``; the earlier quarters are
            read for comparison only, their own remarks are not repeated.
        berkas_rencana: Path of the plan; the quarters' folders lie beside it.
        tahun: The year.
        tw: The quarter that is checked.
    """
    rencana, catatan = baca_rencana(
        isi_rencana, berkas=berkas_rencana, tahun=tahun, seksi=tuple(kantor.seksi)
    )
    if rencana is None:
        return HasilTriwulan(None, (), urut(catatan))
    rekaman: dict[int, list[Rekaman]] = {n: [] for n in range(1, tw + 1)}
    for berkas, isi_berkas in isi.items():
        if not _terkirim(berkas):
            continue
        n = triwulan_berkas(berkas)
        hasil = _satu(kantor, rencana, n, berkas, isi_berkas)
        rekaman[n] += hasil.rekaman
        catatan += hasil.catatan if n == tw else ()
    folder = f"{Path(berkas_rencana).parent.as_posix()}/tw{tw}"
    catatan += _berkas_asing(kantor, [b for b in isi if triwulan_berkas(b) == tw])
    catatan += _belum_masuk(kantor, folder, tw, isi)
    catatan += periksa_silang(rencana, tw, rekaman)
    return HasilTriwulan(rencana, tuple(sorted(rekaman[tw], key=lambda r: r.id)), urut(catatan))


def triwulan_berkas(berkas: str) -> int:
    """The quarter of a sheet by its folder."""
    cocok = _TRIWULAN.search(Path(berkas).as_posix())
    if cocok is None:
        pesan = f"not a sheet of a quarter: {berkas}"
        raise ValueError(pesan)
    return int(cocok[1])


def _terkirim(berkas: str) -> bool:
    return Path(berkas).suffix == ".xlsx" and not Path(berkas).name.startswith("~$")


@lru_cache(maxsize=512)
def _isian_tersimpan(isi: bytes, berkas: str, acuan: Acuan) -> HasilIsian:
    return periksa_isian(isi, berkas=berkas, acuan=acuan)


def _satu(kantor: PengaturanIsian, rencana: Rencana, tw: int, berkas: str, isi: bytes) -> HasilIsian:
    seksi = Path(berkas).stem
    if seksi not in kantor.seksi:
        return HasilIsian((), ())
    acuan = susun_acuan(rencana, kantor=kantor.kode, tw=tw, seksi=seksi, nama_seksi=kantor.seksi[seksi].nama)
    return _isian_tersimpan(isi, berkas, acuan)


def _berkas_asing(kantor: PengaturanIsian, berkas: Sequence[str]) -> list[Catatan]:
    catatan = []
    for b in berkas:
        if not _terkirim(b):
            catatan.append(catat("BUKAN_ISIAN", berkas=b))
        elif Path(b).stem not in kantor.seksi:
            pilihan = ", ".join(kantor.seksi)
            catatan.append(catat("SEKSI_TIDAK_DIKENAL", berkas=b, nilai=Path(b).stem, pilihan=pilihan))
    return catatan


def _belum_masuk(kantor: PengaturanIsian, folder: str, tw: int, isi: Mapping[str, bytes]) -> list[Catatan]:
    belum = ((kunci, s) for kunci, s in kantor.seksi.items() if f"{folder}/{kunci}.xlsx" not in isi)
    return [
        catat("BELUM_MASUK", berkas=f"{folder}/{kunci}.xlsx", seksi=s.nama, triwulan=nama_triwulan(tw))
        for kunci, s in belum
    ]
