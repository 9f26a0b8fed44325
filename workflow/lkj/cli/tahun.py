"""`lkj tahun 2024`: open the next year from the last."""

import sys
from pathlib import Path

from lkj import bingkai
from lkj.awal import RencanaBaru, baca_masa, pasang, petunjuk_tanggal, profil_baru, rencana_baru
from lkj.catatan import DataSalahError, yang_wajib
from lkj.cli.umum import BUKAN_REPOSITORI, cetak_catatan, di_repositori, gagal_tulis, muat_yaml
from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.rencana import Rencana, baca_rencana

_PROFIL = "profil.xlsx"
_DIBAWA = """\
Dibawa dari {dari}: tujuan, sasaran, indikator, Renstra, program, kegiatan, nama dan seksi sub kegiatan.
Periksa semuanya terhadap dokumen {tahun}, terutama kode sub kegiatan."""


def jalankan(*, tahun: int, dari: int | None, renstra: str | None) -> int:
    """Write the new year's plan; one that is there is kept; return the exit code.

    Args:
        tahun: The new year.
        dari: The year to go on from; None: the one before.
        renstra: First and last year of a new Renstra; None: as in the old plan.
    """
    lama = tahun - 1 if dari is None else dari
    asal, tujuan = _jalur(lama), _jalur(tahun)
    if masalah := _panggilan_salah(tahun, lama):
        return _gagal(masalah)
    try:
        rencana = _baca(asal, lama)
    except DataSalahError as salah:
        return cetak_catatan(salah.catatan)
    try:
        masa = baca_masa(renstra or f"{rencana.renstra_awal}-{rencana.renstra_akhir}", tahun=tahun)
    except ValueError as salah_masa:
        return _gagal(f"Masa Renstra belum cocok: {salah_masa}. Sebut dengan --renstra.")
    terukur = Path("data/processed") / str(lama) / "pengukuran.csv"
    baru = rencana_baru(rencana, tahun, masa=masa, terukur=_terukur(terukur))
    tulis = {tujuan: baru.isi}
    jalur_profil = tujuan.with_name(_PROFIL)
    profil = profil_baru(asal.with_name(_PROFIL), tahun_lama=lama, tahun=tahun, instansi=rencana.instansi)
    if profil.isi is not None and not jalur_profil.exists():
        tulis[jalur_profil] = profil.isi
    pengaturan = petunjuk_tanggal(Path(BERKAS).read_text(encoding="utf-8"), tahun)
    if pengaturan is not None:
        tulis[Path(BERKAS)] = pengaturan.encode()
    try:
        pasang(Path(), tulis)
    except OSError as salah_tulis:
        return _gagal(gagal_tulis(salah_tulis), 1)
    sys.stdout.write(_sesudah(baru, tahun, lama, terukur, profil.kalimat))
    return 0


def _jalur(tahun: int) -> Path:
    return Path("data/raw") / str(tahun) / "rencana.xlsx"


def _panggilan_salah(tahun: int, lama: int) -> str:
    if not di_repositori():
        return BUKAN_REPOSITORI
    if not 2000 <= lama < tahun <= 2099:
        return f"Tahun {tahun} dari {lama} tidak dapat dipakai: tahun baru harus sesudah tahun asalnya."
    if _jalur(tahun).exists():
        return f"Sudah ada: {_jalur(tahun)}. Tidak ada yang ditulis."
    if not _jalur(lama).is_file():
        return (
            f"Rencana asal tidak ada: {_jalur(lama)}. Sebut tahun lain dengan --dari, atau pakai lkj rencana."
        )
    return ""


def _baca(berkas: Path, tahun: int) -> Rencana:
    """The old plan.

    Raises:
        DataSalahError: It, or the settings, cannot be used.
    """
    kantor = muat(Kantor, muat_yaml(Path(BERKAS)))
    rencana, catatan = baca_rencana(
        berkas.read_bytes(), berkas=str(berkas), tahun=tahun, seksi=list(kantor.seksi)
    )
    if rencana is None:
        raise DataSalahError(yang_wajib(catatan))
    return rencana


def _terukur(berkas: Path) -> dict[str, dict[str, str]]:
    if not berkas.is_file():
        return {}
    return {b["kode"]: b for b in bingkai.baris(bingkai.dari_csv(berkas.read_bytes()))}


def _sesudah(baru: RencanaBaru, tahun: int, lama: int, terukur: Path, profil: str) -> str:
    """What was written, and what is left to fill in."""
    hasil = (
        f"Realisasi {lama} diisi untuk {baru.terisi} indikator, menurut {terukur}."
        if baru.terisi
        else f"Realisasi {lama} kosong: {terukur} belum ada atau belum berisi."
    )
    baris = [
        f"Rencana {tahun} ditulis di {_jalur(tahun)}.",
        _DIBAWA.format(dari=lama, tahun=tahun),
        hasil,
        profil,
        "\nYang masih harus diisi:",
        *(f"  {k.kalimat()}" for k in baru.kosong),
        f"  {BERKAS}: dokumen.tanggal.{tahun}, menjelang laporan dibuat",
        f"\nSesudah itu: lkj buat reports/format_isian/{tahun}/tw1/<seksi>.xlsx",
    ]
    return "\n".join(baris) + "\n"


def _gagal(pesan: str, kode: int = 2) -> int:
    sys.stderr.write(f"{pesan}\n")
    return kode
