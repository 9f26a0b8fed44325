"""The SOPs in force of an office: their files, and the officials that their roles are on a date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat, dugaan
from lkj.konfigurasi import BERKAS, Kantor, PilihanSop
from lkj.periode import tanggal_panjang
from lkj.sop.model import FOLDER_SOP, KEPALA_SEKSI, Periode, Sop
from lkj.sop.muat import muat_sop


@dataclass(frozen=True)
class SopBerlaku:
    """A SOP and how the office put it in force."""

    sop: Sop
    pilihan: PilihanSop

    @property
    def periode(self) -> tuple[Periode, ...]:
        """The periods that it is run for here."""
        return self.pilihan.periode or self.sop.periode


def muat_berlaku(
    kantor: Kantor,
    isi: Mapping[str, bytes],
    *,
    tanggal: date,
    tanggal_sop: Mapping[str, date] | None = None,
    berkas: str = BERKAS,
) -> list[SopBerlaku]:
    """The SOPs in force, each with officials for all its roles.

    Args:
        kantor: Settings.
        isi: Path → bytes of the files of ``config/sop`` that exist; those that are not in force are not read.
        tanggal: When the roles must have an official.
        tanggal_sop: Key of a SOP → another such day.
        berkas: The file of the settings, for remarks.

    Raises:
        DataSalahError: All that is wrong with the setting or the files in force.
    """
    berlaku = sop_berlaku(kantor, isi, berkas=berkas)
    hari = {s.sop.kunci: (tanggal_sop or {}).get(s.sop.kunci, tanggal) for s in berlaku}
    tetap = (jabatan_tetap(kantor, s, tanggal=hari[s.sop.kunci], berkas=berkas) for s in berlaku)
    if salah := [c for catatan in tetap for c in catatan]:
        raise DataSalahError(salah)
    return berlaku


def sop_berlaku(kantor: Kantor, isi: Mapping[str, bytes], *, berkas: str = BERKAS) -> list[SopBerlaku]:
    """The SOPs in force, in the order of the setting.

    Raises:
        DataSalahError: A SOP has no file, its file is wrong, or the setting names what it has not.
    """
    menurut_kunci = {PurePath(nama).stem: nama for nama in isi}
    hasil: list[SopBerlaku] = []
    salah: list[Catatan] = []
    for i, pilihan in enumerate(kantor.sop):
        nama = menurut_kunci.get(pilihan.nama)
        if nama is None:
            salah.append(_tiada(pilihan.nama, list(menurut_kunci), f"sop.{i}.nama", berkas))
            continue
        try:
            hasil.append(SopBerlaku(muat_sop(isi[nama], berkas=nama), pilihan))
        except DataSalahError as galat:
            salah += galat.catatan
            continue
        salah += _peran_asing(hasil[-1], f"sop.{i}", berkas)
        salah += _periode_asing(hasil[-1], f"sop.{i}.periode", berkas)
    if salah:
        raise DataSalahError(salah)
    return hasil


def _tiada(nama: str, ada: list[str], sel: str, berkas: str) -> Catatan:
    maksud = dugaan(nama, ada)
    return catat("SOP_TIADA", berkas=berkas, sel=sel, nilai=nama, nama=nama, folder=FOLDER_SOP, dugaan=maksud)


def _peran_asing(s: SopBerlaku, sel: str, berkas: str) -> list[Catatan]:
    kenal = list(s.sop.peran)
    disebut = {f"{sel}.peran.{p}": p for p in s.pilihan.peran}
    disebut |= {f"{sel}.cukup_satu.{i}": p for i, p in enumerate(s.pilihan.cukup_satu)}
    return [
        catat(
            "SOP_PERAN_KANTOR",
            berkas=berkas,
            sel=di,
            nilai=peran,
            peran=peran,
            sop=s.sop.nama,
            dugaan=dugaan(peran, kenal),
        )
        for di, peran in disebut.items()
        if peran not in s.sop.peran
    ]


def _periode_asing(s: SopBerlaku, sel: str, berkas: str) -> list[Catatan]:
    """A remark for each period that the setting asks for and the SOP is not run for."""
    bisa = ", ".join(s.sop.periode)
    return [
        catat("SOP_PERIODE", berkas=berkas, sel=sel, nilai=p, sop=s.sop.nama, periode=p, pilihan=bisa)
        for p in s.pilihan.periode
        if p not in s.sop.periode
    ]


def jabatan_peran(kantor: Kantor, s: SopBerlaku) -> dict[str, tuple[str, ...]]:
    """Role → every ``kode_jabatan`` that may act in it: one, or all heads of sections."""
    kepala = tuple(dict.fromkeys(x.kepala for x in kantor.seksi.values()))
    jabatan = {p: s.pilihan.peran.get(p, peran.jabatan) for p, peran in s.sop.peran.items()}
    return {p: kepala if j == KEPALA_SEKSI else (j,) for p, j in jabatan.items()}


def peran_bersama(s: SopBerlaku) -> set[str]:
    """The roles whose acts every head of a section records, each for his own."""
    jabatan = {p: s.pilihan.peran.get(p, peran.jabatan) for p, peran in s.sop.peran.items()}
    return {p for p, j in jabatan.items() if j == KEPALA_SEKSI} - set(s.pilihan.cukup_satu)


def jabatan_tetap(kantor: Kantor, s: SopBerlaku, *, tanggal: date, berkas: str = BERKAS) -> list[Catatan]:
    """A remark for every role that no official of the office holds on a date."""
    return [
        catat(
            "SOP_PEJABAT",
            berkas=berkas,
            sel="pejabat",
            nilai=kode,
            peran=s.sop.peran[peran].nama,
            kunci=peran,
            sop=s.sop.nama,
            jabatan=kode,
            tanggal=tanggal_panjang(tanggal),
            dugaan=dugaan(kode, [p.kode_jabatan for p in kantor.pejabat]),
        )
        for peran, semua in jabatan_peran(kantor, s).items()
        for kode in semua
        if kantor.cari_pejabat(kode, tanggal) is None
    ]
