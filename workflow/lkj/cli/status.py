"""`lkj status`: how far the SOPs in force have come in a period, by files and recorded acts."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lkj.catatan import DataSalahError
from lkj.cli.umum import BUKAN_REPOSITORI, cetak_catatan, di_repositori, muat_yaml
from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.periode import Masa, nama_triwulan, tanggal_panjang
from lkj.sidik import Pekerjaan, sidik_berkas
from lkj.sop import FOLDER_KALENDER, FOLDER_SOP
from lkj.status import (
    Jadwal,
    Mutu,
    Status,
    Sumber,
    baca_jadwal,
    isi_kini,
    jalur_jadwal,
    kata,
    masa_dinilai,
    susun_status,
)
from lkj.status.model import CatatanStatus, LangkahStatus
from lkj.tindakan.tagihan import jalur_rencana, tanpa_tagihan
from lkj.tindakan.tanda_ssh import VARIABEL

_TANDA = {True: "[x]", False: "[ ]"}


@dataclass(frozen=True)
class Pilihan:
    """What the command line says; dates as they were typed. They override those of ``jadwal.yaml``.

    A day on which all began leaves no SOP one of its own.
    """

    masa: Masa
    mulai: str | None = None
    per_tanggal: str | None = None
    unit: str = ""
    json: bool = False


def jalankan(pilihan: Pilihan) -> int:
    """Print the state; return the exit code.

    1: a setting, SOP, calendar, day or recorded act is wrong; 2: the call is.
    """
    try:
        hari = {"mulai": _tanggal(pilihan.mulai), "per_tanggal": _tanggal(pilihan.per_tanggal)}
    except ValueError:
        return _gagal("Tulis tanggal seperti 2023-04-14.")
    if not di_repositori():
        return _gagal(BUKAN_REPOSITORI)
    try:
        status = _nilai(pilihan, {k: h for k, h in hari.items() if h})
    except DataSalahError as salah:
        return cetak_catatan(salah.catatan)
    if pilihan.json:
        sys.stdout.write(status.ke_json().decode())
    else:
        sys.stdout.write("\n".join(_baris(status)) + "\n")
    return 1 if status.catatan else 0


def _nilai(pilihan: Pilihan, hari: dict[str, date]) -> Status:
    """The status with what is on disk now.

    Raises:
        DataSalahError: A setting, SOP, calendar or day is wrong.
    """
    masa = pilihan.masa
    unit = f"{pilihan.unit.rstrip('/')}/" if pilihan.unit else ""
    berkas = f"config/unit/{unit.rstrip('/')}.yaml" if unit else BERKAS
    daftar = os.environ.get(VARIABEL)
    kantor = muat(Kantor, muat_yaml(Path(berkas)), berkas=berkas)
    sumber = Sumber(
        kantor=kantor,
        sop=_isi(FOLDER_SOP),
        kalender=_isi(FOLDER_KALENDER),
        sidik=lambda b: sidik_berkas(Path(b)) if Path(b).is_file() else None,
        isi=isi_kini(unit, masa),
        unit=unit,
        penandatangan=Path(daftar) if daftar else None,
        tanpa_tagihan=tanpa_tagihan(Pekerjaan(), kantor, jalur_rencana(unit, masa.tahun), masa.tahun),
        cacat=Mutu().nilai,
    )
    jadwal = {m: _jadwal(unit, m) for m in masa_dinilai(masa)}
    tulisan = jadwal[masa].model_dump() | ({"mulai_sop": {}} if "mulai" in hari else {})
    jadwal[masa] = muat(Jadwal, tulisan | hari, berkas=jalur_jadwal(unit, masa))
    return susun_status(sumber, masa, jadwal)


def _jadwal(unit: str, masa: Masa) -> Jadwal:
    berkas = jalur_jadwal(unit, masa)
    isi = Path(berkas).read_bytes() if Path(berkas).is_file() else None
    return baca_jadwal(isi, berkas=berkas, tahun=masa.tahun)


def _isi(folder: str) -> dict[str, bytes]:
    return {str(b): b.read_bytes() for b in sorted(Path(folder).glob("*.yaml"))}


def _tanggal(teks: str | None) -> date | None:
    return date.fromisoformat(teks) if teks else None


def _baris(status: Status) -> Iterator[str]:
    if status.sop:
        yield f"{kata.judul(status)}. {kata.dasar(status)}"
    else:
        yield kata.tanpa_sop(status)
    for sop in status.sop:
        yield f"\nSOP {sop.nama}: {kata.ringkas(sop)}"
        for x in sop.langkah:
            yield from _langkah(x)
    if status.sop:
        yield "\n[x] selesai   [ ] belum"
    yield from _triwulan(status)
    yield from _catatan("Tindakan yang tidak dihitung", status.catatan)
    yield from _catatan("Tindakan yang gugur", status.gugur)


def _catatan(kepala: str, catatan: Sequence[CatatanStatus]) -> Iterator[str]:
    if catatan:
        yield f"\n{kepala}:"
    for c in catatan:
        terbaca = f" Terbaca: {c.nilai}." if c.nilai else ""
        yield f"  {c.alamat} ({c.kode}).{terbaca} {c.aturan} {c.saran}"


def _langkah(x: LangkahStatus) -> Iterator[str]:
    tenggat = f", tenggat {tanggal_panjang(x.tenggat)}" if x.tenggat else ""
    waktu = f", dikerjakan {kata.waktu(x)}" if kata.waktu(x) else ""
    hal = "" if x.keadaan == "menunggu" else f", {kata.keadaan(x)}"
    yield (
        f"  {_TANDA[x.keadaan == 'selesai']} {x.nomor}. {x.kegiatan} ({x.pelaku.nama}){tenggat}{hal}{waktu}"
    )
    if x.dikembalikan:
        yield f"         {x.dikembalikan}"
    for d in x.menunggu:
        yield f"         menunggu {kata.menunggu(d)}"
    for p in x.riwayat:
        if p.tindakan == "kembalikan":
            yield f"         {kata.peristiwa(p)}"


def _triwulan(status: Status) -> Iterator[str]:
    if status.triwulan:
        yield ""
    for t in status.triwulan:
        for sop in t.sop:
            yield f"{nama_triwulan(t.tw)}, {sop.nama}: {sop.terbukti} dari {sop.banyak} langkah selesai"


def _gagal(pesan: str) -> int:
    sys.stderr.write(f"{pesan}\n")
    return 2
