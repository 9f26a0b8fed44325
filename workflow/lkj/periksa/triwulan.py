"""Check all sheets of a quarter in one pass: the job of the rule ``periksa``."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lkj.catatan import Catatan, ke_csv, urut
from lkj.katalog import catat
from lkj.konfigurasi import LRA, PengaturanIsian, muat
from lkj.lembar import PEMBACA, siapkan
from lkj.periksa import tabel_isian
from lkj.periksa.isian import HasilIsian, periksa_isian
from lkj.periksa.rekaman import Rekaman
from lkj.periksa.silang import periksa_silang
from lkj.periode import nama_triwulan
from lkj.rencana import Rencana, baca_rencana
from lkj.rencana.acuan import ditagih, susun_acuan
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap


@dataclass(frozen=True)
class HasilTriwulan:
    """The plan (None when it is wrong), the records of the quarter sorted by key, and all remarks."""

    rencana: Rencana | None
    rekaman: tuple[Rekaman, ...]
    catatan: tuple[Catatan, ...]


def jalankan(
    *,
    rencana: Path,
    isian: Sequence[Path],
    sebelum: Sequence[Path],
    pengaturan: Mapping[str, Any],
    tahun: int,
    tw: int,
    keluar: Path,
    keluar_isian: Path,
    janji: Janji | None = None,
) -> None:
    """Check a quarter; remarks do not stop this stage, only the rekap.

    Args:
        rencana: The plan workbook.
        isian: All files in the folder of the quarter.
        sebelum: The tables of records of the earlier quarters, which this one is compared with.
        pengaturan: The office's settings.
        tahun: Year.
        tw: Quarter.
        keluar: CSV of every remark on the quarter.
        keluar_isian: CSV of the records of all cells that could be read, also where others are wrong.
        janji: Promised digests.
    """
    siapkan(PEMBACA)
    with Pekerjaan(janji=janji, modul=sidik_tahap("periksa")) as kerja:
        kantor = muat(PengaturanIsian, pengaturan)
        hasil = periksa_triwulan(
            kantor,
            kerja.baca(rencana) if rencana.is_file() else None,
            {str(b): kerja.baca(b) for b in isian},
            berkas_rencana=str(rencana),
            tahun=tahun,
            tw=tw,
            sebelum=[r for b in sebelum for r in tabel_isian.dari_csv(kerja.baca(b))],
        )
        kerja.tulis(keluar, ke_csv(hasil.catatan))
        kerja.tulis(keluar_isian, tabel_isian.ke_csv(hasil.rekaman))


def periksa_triwulan(
    kantor: PengaturanIsian,
    isi_rencana: bytes | None,
    isi: Mapping[str, bytes],
    *,
    berkas_rencana: str,
    tahun: int,
    tw: int,
    sebelum: Iterable[Rekaman] = (),
) -> HasilTriwulan:
    """Check a quarter.

    Args:
        kantor: The office.
        isi_rencana: Bytes of the plan workbook, None when it is missing.
        isi: Path → bytes of all files in the folder of the quarter.
        berkas_rencana: Path of the plan; the quarters' folders lie beside it.
        tahun: The year.
        tw: The quarter that is checked.
        sebelum: Records of the earlier quarters, for comparison.
    """
    rencana, catatan = baca_rencana(
        isi_rencana, berkas=berkas_rencana, tahun=tahun, seksi=tuple(kantor.seksi)
    )
    if rencana is None:
        return HasilTriwulan(None, (), urut(catatan))
    hasil = _periksa_semua(kantor, rencana, tw, isi)
    catatan += [c for h in hasil for c in h.catatan]
    folder = f"{Path(berkas_rencana).parent.as_posix()}/tw{tw}"
    catatan += _berkas_asing(kantor, isi)
    catatan += _belum_masuk(kantor, rencana, tw, folder, isi)
    rekaman = sorted((r for h in hasil for r in h.rekaman), key=lambda r: r.id)
    menurut_tw: defaultdict[int, list[Rekaman]] = defaultdict(list, {tw: rekaman})
    for r in sebelum:
        menurut_tw[r.tw].append(r)
    catatan += periksa_silang(rencana, tw, menurut_tw, keuangan=kantor.keuangan)
    return HasilTriwulan(rencana, tuple(rekaman), urut(catatan))


def _periksa_semua(
    kantor: PengaturanIsian, rencana: Rencana, tw: int, isi: Mapping[str, bytes]
) -> list[HasilIsian]:
    """What each sheet yields, in the order of their names; as many are read at once as there are readers."""

    def satu(berkas: str) -> HasilIsian:
        seksi = Path(berkas).stem
        acuan = susun_acuan(
            rencana,
            kantor=kantor.kode,
            tw=tw,
            seksi=seksi,
            nama_seksi=kantor.pengisi[seksi],
            keuangan=kantor.keuangan,
        )
        return periksa_isian(isi[berkas], berkas=berkas, acuan=acuan)

    dikenal = [b for b in sorted(isi) if _terkirim(b) and Path(b).stem in kantor.pengisi]
    with ThreadPoolExecutor(PEMBACA) as pembaca:
        return list(pembaca.map(satu, dikenal))


def _terkirim(berkas: str) -> bool:
    return Path(berkas).suffix == ".xlsx" and not Path(berkas).name.startswith("~$")


def _berkas_asing(kantor: PengaturanIsian, berkas: Iterable[str]) -> list[Catatan]:
    catatan = []
    for b in berkas:
        if not _terkirim(b):
            isian = {
                "sebab": "bukan isian berformat .xlsx",
                "atau": "buka dan simpan sebagai .xlsx dengan nama seksi",
            }
            catatan.append(catat("BUKAN_ISIAN", berkas=b, **isian))
        elif Path(b).stem == LRA and LRA not in kantor.pengisi:
            isian = {
                "sebab": "Rupiah kantor ini berasal dari isian seksi, bukan dari LRA",
                "atau": "tetapkan ketentuan.keuangan: lra di konfigurasi",
            }
            catatan.append(catat("BUKAN_ISIAN", berkas=b, **isian))
        elif Path(b).stem not in kantor.pengisi:
            pilihan = ", ".join(kantor.pengisi)
            catatan.append(catat("SEKSI_TIDAK_DIKENAL", berkas=b, nilai=Path(b).stem, pilihan=pilihan))
    return catatan


def _belum_masuk(
    kantor: PengaturanIsian, rencana: Rencana, tw: int, folder: str, isi: Mapping[str, bytes]
) -> list[Catatan]:
    """Who owes a sheet: a section that answers for nothing at the end of the quarter does not."""
    return [
        catat("BELUM_MASUK", berkas=f"{folder}/{kunci}.xlsx", seksi=nama, triwulan=nama_triwulan(tw))
        for kunci, nama in kantor.pengisi.items()
        if f"{folder}/{kunci}.xlsx" not in isi and ditagih(rencana, kunci, tw)
    ]
