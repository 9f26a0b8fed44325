"""Check all sheets of a quarter in one pass: the job of the rule ``periksa``."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lkj.catatan import Catatan, ke_csv, urut
from lkj.katalog import catat
from lkj.konfigurasi import LRA, PengaturanIsian, muat
from lkj.lembar import pembaca, siapkan
from lkj.perbaikan import lanjut
from lkj.perbaikan.baca import Hasil, Koreksi, dari_buku, dari_yaml, tanpa_isian
from lkj.perbaikan.pilah import Butir
from lkj.periksa import tabel_isian
from lkj.periksa.asing import periksa_asing
from lkj.periksa.isian import HasilIsian, periksa_isian
from lkj.periksa.keterlambatan import periksa_keterlambatan
from lkj.periksa.kewajaran import periksa_kewajaran
from lkj.periksa.rekaman import Rekaman
from lkj.periksa.silang import lawan_bulan, periksa_silang
from lkj.periode import Masa
from lkj.rencana import Rencana, baca_rencana
from lkj.rencana.acuan import susun_acuan_masa
from lkj.sidik import Janji, Pekerjaan
from lkj.tahap import sidik_tahap
from lkj.tata_asing import TataAsing, muat_tata


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
    perbaikan: Sequence[Butir] = (),
    buku_perbaikan: Sequence[Path] = (),
    format_asing: Sequence[Path] = (),
    per_bulan: Sequence[Path] = (),
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
        perbaikan: The entries of ``perbaikan.yaml``, beside the plan, that concern the quarter.
        buku_perbaikan: The workbook ``perbaikan.xlsx`` instead, where there is one.
        format_asing: The descriptions of foreign layouts that the settings name.
        per_bulan: The tables of records of the quarter's months, where they were collected.
        janji: Promised digests.
    """
    siapkan(pembaca(len(isian)))
    with Pekerjaan(janji=janji, modul=sidik_tahap("periksa")) as kerja:
        kantor = muat(PengaturanIsian, pengaturan)
        koreksi, salah = _koreksi(kerja, perbaikan, buku_perbaikan, rencana.parent, (tahun, tw))
        hasil = periksa_triwulan(
            kantor,
            kerja.baca(rencana) if rencana.is_file() else None,
            {str(b): kerja.baca(b) for b in isian},
            berkas_rencana=str(rencana),
            tahun=tahun,
            tw=tw,
            sebelum=[r for b in sebelum for r in tabel_isian.dari_csv(kerja.baca(b))],
            koreksi=koreksi,
            asing={b.stem: muat_tata(kerja.baca(b), berkas=b) for b in format_asing},
            per_bulan=[r for b in per_bulan for r in tabel_isian.dari_csv(kerja.baca(b))],
        )
        kerja.tulis(keluar, ke_csv([*hasil.catatan, *salah]))
        kerja.tulis(keluar_isian, tabel_isian.ke_csv(hasil.rekaman))


def _koreksi(
    kerja: Pekerjaan, perbaikan: Sequence[Butir], buku: Sequence[Path], folder: Path, periode: tuple[int, int]
) -> Hasil:
    """The corrections of the quarter, from the one file that holds them."""
    yaml = str(folder / "perbaikan.yaml")
    tahun, tw = periode
    if perbaikan and buku:
        return [], [catat("PERBAIKAN_DUA_BERKAS", berkas=yaml, satu=yaml, dua=str(buku[0]))]
    if buku:
        isi = kerja.baca(buku[0])
        return dari_buku(isi, berkas=str(buku[0]), folder=str(folder), tahun=tahun, tw=tw)
    return dari_yaml(perbaikan, berkas=yaml, folder=str(folder), tahun=tahun, tw=tw)


def periksa_triwulan(
    kantor: PengaturanIsian,
    isi_rencana: bytes | None,
    isi: Mapping[str, bytes],
    *,
    berkas_rencana: str,
    tahun: int,
    tw: int,
    sebelum: Iterable[Rekaman] = (),
    koreksi: Sequence[Koreksi] = (),
    asing: Mapping[str, TataAsing] = MappingProxyType({}),
    per_bulan: Iterable[Rekaman] = (),
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
        koreksi: Corrections of cells of its sheets.
        asing: Foreign layouts by name.
        per_bulan: Records of its months' own sheets, for comparison.
    """
    rencana, catatan = baca_rencana(
        isi_rencana, berkas=berkas_rencana, tahun=tahun, seksi=tuple(kantor.seksi)
    )
    if rencana is None:
        return HasilTriwulan(None, (), urut(catatan))
    folder = f"{Path(berkas_rencana).parent.as_posix()}/tw{tw}"
    masa = Masa(tahun, tw)
    hasil = periksa_semua(kantor, rencana, masa, isi, koreksi, asing)
    tertunda = periksa_keterlambatan(kantor, rencana, masa, folder, isi)
    catatan += [c for h in (*hasil, tertunda) for c in h.catatan]
    catatan += berkas_asing(kantor, isi)
    catatan += tanpa_isian(koreksi, (b for b in isi if _dibaca(kantor, b)))
    rekaman = sorted((r for h in (*hasil, tertunda) for r in h.rekaman), key=lambda r: r.id)
    menurut_tw: defaultdict[int, list[Rekaman]] = defaultdict(list, {tw: rekaman})
    for r in sebelum:
        menurut_tw[r.tw].append(r)
    for periksa in (periksa_silang, periksa_kewajaran):
        catatan += periksa(rencana, tw, menurut_tw, keuangan=kantor.keuangan)
    catatan += lawan_bulan(tw, rekaman, per_bulan)
    return HasilTriwulan(rencana, tuple(rekaman), urut(catatan))


def periksa_semua(
    kantor: PengaturanIsian,
    rencana: Rencana,
    masa: Masa,
    isi: Mapping[str, bytes],
    koreksi: Sequence[Koreksi] = (),
    asing: Mapping[str, TataAsing] = MappingProxyType({}),
) -> list[HasilIsian]:
    """What each sheet yields, in the order of their names; as many at once as there are readers.

    A month's sheet is always our own form.
    """

    def satu(berkas: str) -> HasilIsian:
        seksi = Path(berkas).stem
        acuan = susun_acuan_masa(
            rencana,
            masa,
            kantor=kantor.kode,
            seksi=seksi,
            nama_seksi=kantor.pengisi[seksi],
            keuangan=kantor.keuangan,
        )
        milik = [k for k in koreksi if k.isian == berkas]
        nama = None if masa.bulan else kantor.format.get(seksi)
        if nama is not None and nama not in asing:
            return HasilIsian((), (catat("FORMAT_TIDAK_ADA", berkas=berkas, tata=nama),))
        if nama is not None:
            tata = (nama, asing[nama])
            return periksa_asing(
                isi[berkas], berkas=berkas, acuan=acuan, rencana=rencana, tata=tata, koreksi=milik
            )
        return periksa_isian(isi[berkas], berkas=berkas, acuan=acuan, koreksi=milik)

    dikenal = [b for b in sorted(isi) if _dibaca(kantor, b)]
    with ThreadPoolExecutor(pembaca(len(dikenal))) as utas:
        return list(utas.map(satu, dikenal))


def _dibaca(kantor: PengaturanIsian, berkas: str) -> bool:
    return _terkirim(berkas) and Path(berkas).stem in kantor.pengisi


def _terkirim(berkas: str) -> bool:
    return Path(berkas).suffix == ".xlsx" and not Path(berkas).name.startswith("~$")


def berkas_asing(kantor: PengaturanIsian, berkas: Iterable[str]) -> list[Catatan]:
    """Remarks on files in the folder of a period that are no sheet of a section."""
    catatan = []
    for b in berkas:
        if Path(b).name == lanjut.NAMA:
            continue
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
