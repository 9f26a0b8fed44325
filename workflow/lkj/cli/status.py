"""`lkj status`: how far the SOPs in force have come in a quarter or a year, by files and recorded acts."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lkj.catatan import Catatan, DataSalahError
from lkj.cli.umum import BUKAN_REPOSITORI, cetak_catatan, di_repositori, muat_yaml
from lkj.konfigurasi import BERKAS, LRA, Kantor, muat
from lkj.periode import akhir_triwulan, nama_triwulan, tanggal_panjang
from lkj.sop import FOLDER_KALENDER, FOLDER_SOP, Langkah, Sop, muat_berlaku, muat_kalender
from lkj.status import HasilBukti, HasilLangkah, HasilSop, Putaran, nilai_sop
from lkj.status.riwayat import Riwayat
from lkj.tindakan import baca_tindakan, folder_pengesahan
from lkj.tindakan.alur import alur_sop
from lkj.tindakan.hukum import periksa_tindakan
from lkj.tindakan.jalankan import BUKTI_ISI
from lkj.tindakan.lembar import berkas_kini
from lkj.tindakan.model import JENIS_DOKUMEN

_TANDA = {True: "[x]", False: "[ ]"}


@dataclass(frozen=True)
class Pilihan:
    """What the command line says; dates as they were typed."""

    tahun: int
    tw: int | None = None
    mulai: str | None = None
    per_tanggal: str | None = None
    unit: str = ""


def jalankan(pilihan: Pilihan) -> int:
    """Print the state; return the exit code.

    1: a setting, SOP, calendar or recorded act is wrong; 2: the call is.
    """
    try:
        mulai, per_tanggal = _tanggal(pilihan.mulai), _tanggal(pilihan.per_tanggal)
    except ValueError:
        return _gagal("Tulis tanggal seperti 2023-04-14.")
    if not di_repositori():
        return _gagal(BUKAN_REPOSITORI)
    try:
        return _cetak(pilihan, mulai or akhir_triwulan(pilihan.tahun, pilihan.tw or 4), per_tanggal)
    except DataSalahError as salah:
        return cetak_catatan(salah.catatan)


def _cetak(pilihan: Pilihan, mulai: date, per_tanggal: date | None) -> int:
    berkas = f"config/unit/{pilihan.unit}.yaml" if pilihan.unit else BERKAS
    kantor = muat(Kantor, muat_yaml(Path(berkas)), berkas=berkas)
    lra = (LRA,) if kantor.ketentuan.keuangan == LRA else ()
    putaran = Putaran(
        tahun=pilihan.tahun,
        tw=pilihan.tw,
        seksi=(*kantor.seksi, *lra),
        unit=f"{pilihan.unit}/" if pilihan.unit else "",
        mulai=mulai,
        per_tanggal=per_tanggal,
    )
    kalender = muat_kalender(_isi(FOLDER_KALENDER))
    berlaku = muat_berlaku(kantor, _isi(FOLDER_SOP), tanggal=mulai, berkas=berkas)
    riwayat, catatan = _riwayat(kantor, putaran, berkas)
    hasil = [
        nilai_sop(
            s.sop,
            putaran,
            ada=lambda b: Path(b).is_file(),
            tercatat=riwayat.tercatat(s.sop),
            kalender=kalender,
            dikembalikan=riwayat.dikembalikan(s.sop),
        )
        for s in berlaku
        if putaran.periode in s.sop.periode
    ]
    sys.stdout.write("\n".join(_baris(hasil, putaran)) + "\n")
    sys.stdout.write("".join(f"\n{c.sebagai_teks()}" for c in [*catatan, *riwayat.gugur()]))
    return 1 if catatan else 0


def _riwayat(kantor: Kantor, putaran: Putaran, berkas: str) -> tuple[Riwayat, list[Catatan]]:
    """The lawful acts of the period, and a remark on each that counts for nothing."""
    masa = f"{putaran.tahun}" + (f"_tw{putaran.tw}" if putaran.tw else "")
    semua = [f"{jenis}_{masa}" for jenis in JENIS_DOKUMEN]
    dokumen = semua[0]
    alur = alur_sop(kantor, _isi(FOLDER_SOP), dokumen, berkas=berkas)
    tindakan, catatan = baca_tindakan(Path(folder_pengesahan(putaran.unit, dokumen)), kantor=kantor)
    sah, ditolak = periksa_tindakan(tindakan, alur)
    isi = {nama: Path(f"build/{putaran.unit}{nama}/{BUKTI_ISI}") for nama in semua}
    kini = {nama: str(json.loads(b.read_bytes())["sidik_isi"]) for nama, b in isi.items() if b.is_file()}
    kini |= berkas_kini(sah)
    return Riwayat(alur, sah, kini), [*catatan, *ditolak]


def _isi(folder: str) -> dict[str, bytes]:
    return {str(b): b.read_bytes() for b in sorted(Path(folder).glob("*.yaml"))}


def _tanggal(teks: str | None) -> date | None:
    return date.fromisoformat(teks) if teks else None


def _baris(hasil: list[HasilSop], putaran: Putaran) -> Iterator[str]:
    masa = f"{nama_triwulan(putaran.tw)} tahun {putaran.tahun}" if putaran.tw else f"tahun {putaran.tahun}"
    if not hasil:
        yield f"Tidak ada SOP yang berlaku untuk {masa} (kunci “sop” di {BERKAS})."
        return
    dihitung = f"dihitung dari {tanggal_panjang(putaran.mulai)}" if putaran.mulai else ""
    kini = putaran.per_tanggal
    nilai = f"; keterlambatan dinilai per {tanggal_panjang(kini)}" if kini else ""
    yield f"{masa[0].upper()}{masa[1:]}, tenggat {dihitung}{nilai}"
    for h in hasil:
        yield f"\nSOP {h.sop.nama}: {h.selesai} dari {len(h.langkah)} langkah terbukti"
        for x in h.langkah:
            yield from _langkah(h.sop, x)
    yield "\n[x] terbukti   [ ] belum"


def _langkah(sop: Sop, x: HasilLangkah) -> Iterator[str]:
    tenggat = f", tenggat {tanggal_panjang(x.tenggat)}" if x.tenggat else ""
    terlambat = ", TERLAMBAT" if x.terlambat else ""
    pelaku = sop.peran[x.langkah.peran[0]].nama
    yield f"  {_TANDA[x.selesai]} {x.langkah.nomor}. {x.langkah.kegiatan} ({pelaku}){tenggat}{terlambat}"
    if x.dikembalikan:
        yield f"         {x.dikembalikan}"
    for b in x.bukti:
        if teks := _kurang(sop, x.langkah, b):
            yield f"         {teks}"


def _kurang(sop: Sop, langkah: Langkah, b: HasilBukti) -> str:
    """What is missing of an evidence, in one line; empty when nothing is."""
    if b.ada:
        return ""
    if b.bukti.tindakan:
        oleh = ", ".join(sop.peran[p].nama for p in b.bukti.oleh or langkah.peran[:1])
        return f"belum dicatat: {b.bukti.tindakan.replace('_', ' ')} oleh {oleh}"
    lain = f" dan {len(b.kurang) - 1} lagi" if len(b.kurang) > 1 else ""
    return f"belum ada: {b.kurang[0]}{lain} ({len(b.berkas) - len(b.kurang)} dari {len(b.berkas)} sudah ada)"


def _gagal(pesan: str) -> int:
    sys.stderr.write(f"{pesan}\n")
    return 2
