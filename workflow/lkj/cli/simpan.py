"""`lkj simpan`: commit what came in, in the sender's name, after showing what it is."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from lkj.beda import beda_berkas
from lkj.beda.kata import sebut_sel
from lkj.catatan import Catatan, DataSalahError, ringkas, urut
from lkj.cli.umum import BUKAN_REPOSITORI, cetak_catatan, di_repositori, muat_yaml
from lkj.git import GitGagalError, Repositori
from lkj.git.catat import cabang, commit_berkas, identitas, kirim
from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.lembar import PembacaGagalError
from lkj.lembar.tampak import terbaca
from lkj.simpan import (
    Berubah,
    Pengirim,
    cari,
    pejabat_kode,
    pengirim_berkas,
    sebut,
    susun_pesan,
    yang_ditolak,
)
from lkj.simpan.berkas import BERUBAH, HILANG

_TAMPIL = 12
"""So many remarks, and cells of a workbook, are shown here; `lkj periksa` and `lkj beda` print all."""


@dataclass(frozen=True)
class Pilihan:
    """What the command line says."""

    dari: str = ""
    surel: str = ""
    tanggal: str = ""
    pesan: str = ""
    unit: str = ""
    kirim: bool = False
    ya: bool = False


@dataclass(frozen=True)
class _Usul:
    """A commit that is proposed."""

    berkas: tuple[Berubah, ...]
    pengirim: Pengirim | None
    pesan: str


def jalankan(pilihan: Pilihan) -> int:
    """Show, ask and commit; return the exit code.

    0: it is committed, or nothing had changed; 1: something stands in the way, nobody confirmed, or the
    push was refused; 2: the call is wrong.
    """
    if not di_repositori():
        return _gagal(BUKAN_REPOSITORI, 2)
    try:
        hari = date.fromisoformat(pilihan.tanggal) if pilihan.tanggal else None
    except ValueError:
        return _gagal("Tulis tanggal seperti 2023-04-05.", 2)
    try:
        return _simpan(pilihan, hari)
    except GitGagalError as galat:
        return _gagal(f"Tidak ada yang disimpan: {galat.sebab}.")
    except PembacaGagalError as gagal:
        return _gagal(str(gagal))
    except DataSalahError as salah:
        return cetak_catatan(salah.catatan)


def _simpan(pilihan: Pilihan, hari: date | None) -> int:
    akar = Path()
    with Repositori.buka(akar) as repositori:
        tujuan = cabang(akar)
        berkas, lain = cari(repositori)
        isi = {b.path: _isi(repositori, b) for b in berkas}
    if not berkas:
        sys.stdout.write(
            "Tidak ada yang perlu disimpan: tidak ada isian, pengaturan, atau templat yang berubah.\n"
        )
        return _kirim(akar) if pilihan.kirim else 0
    if ditolak := list(yang_ditolak(akar, berkas)):
        baris = "".join(f"  {terbaca(path)}: {sebab}\n" for path, sebab in ditolak)
        return _gagal(f"Tidak ada yang disimpan, karena berkas ini tidak boleh masuk:\n{baris.rstrip()}")
    oleh = identitas(akar)
    usul = _usulkan(berkas, pilihan, hari)
    _tampilkan(usul, lain, oleh, tujuan, isi)
    _periksa(akar, berkas)
    if not (pilihan.ya or _setuju(len(usul))):
        sys.stdout.write("Tidak ada yang disimpan.\n")
        return 1
    for u in usul:
        penulis = (u.pengirim.nama, u.pengirim.surel) if u.pengirim else None
        sidik = commit_berkas(akar, [b.path for b in u.berkas], u.pesan, penulis)
        sys.stdout.write(f"Tersimpan: {sidik[:10]} {u.pesan.partition(chr(10))[0]}\n")
    return _kirim(akar) if pilihan.kirim else 0


def _usulkan(berkas: Sequence[Berubah], pilihan: Pilihan, hari: date | None) -> list[_Usul]:
    """One commit for each sender; what no section sends is in the name of who runs the command.

    Raises:
        DataSalahError: The settings are wrong, or do not know the sender.
    """
    kantor = cache(_kantor)
    milik: dict[Pengirim | None, list[Berubah]] = {}
    if pilihan.dari:
        unit = {b.unit for b in berkas}
        unit_dari = pilihan.unit or (unit.pop() if len(unit) == 1 else "")
        pengaturan = _berkas_pengaturan(unit_dari)
        asal = pejabat_kode(kantor(unit_dari), pilihan.dari, hari, surel=pilihan.surel, berkas=pengaturan)
        milik[asal] = list(berkas)
    else:
        for b in berkas:
            asal_b = pengirim_berkas(kantor(b.unit), b, hari, surel=pilihan.surel) if b.masa else None
            milik.setdefault(asal_b, []).append(b)
    return [_Usul(tuple(bb), p, _pesan(pilihan.pesan, bb, p)) for p, bb in milik.items()]


def _pesan(sendiri: str, berkas: Sequence[Berubah], pengirim: Pengirim | None) -> str:
    usulan = susun_pesan(berkas, pengirim)
    return f"{sendiri.strip()}\n{usulan.partition(chr(10))[2]}" if sendiri.strip() else usulan


def _kantor(unit: str) -> Kantor:
    berkas = _berkas_pengaturan(unit)
    return muat(Kantor, muat_yaml(Path(berkas)), berkas=berkas)


def _berkas_pengaturan(unit: str) -> str:
    return f"config/unit/{unit}.yaml" if unit else BERKAS


def _tampilkan(
    usul: Sequence[_Usul], lain: Sequence[str], oleh: str, tujuan: str, isi: Mapping[str, str]
) -> None:
    sys.stdout.write(f"Yang akan disimpan di cabang {tujuan}, oleh {oleh}:\n")
    for nomor, u in enumerate(usul, 1):
        penulis = f"{u.pengirim.nama} <{u.pengirim.surel}>" if u.pengirim else "Anda sendiri"
        sys.stdout.write(f"\n{nomor}. {u.pesan.partition(chr(10))[0]}\n   penulis: {penulis}\n")
        sys.stdout.write(
            "".join(f"   {terbaca(b.path)}: {b.keadaan} ({sebut(b)})\n{isi[b.path]}" for b in u.berkas)
        )
    if lain:
        sebab = "bukan isian, pengaturan, atau templat kantor"
        sys.stdout.write(f"\nTidak ikut disimpan, karena {sebab}: {len(lain)} berkas\n")
        sys.stdout.write("".join(f"   {terbaca(p)}\n" for p in lain[:5]))
    sys.stdout.write("\n")


def _isi(repositori: Repositori, b: Berubah) -> str:
    """The cells of a workbook that changed, a line for each, as many as fit."""
    if b.keadaan != BERUBAH or not b.path.endswith(".xlsx"):
        return ""
    beda = beda_berkas(repositori, b.path, "HEAD")
    if beda is None or beda.buku is None:
        return "      isinya tidak dapat dibandingkan\n"
    baris = [*beda.buku.lembar, *(f"{s.lembar} › {sebut_sel(s)}" for s in beda.buku.sel)]
    lain = [f"… dan {len(baris) - _TAMPIL} lagi: lkj beda"] if len(baris) > _TAMPIL else []
    return "".join(f"      {t}\n" for t in [*baris[:_TAMPIL], *lain]) or "      isi selnya sama\n"


def _periksa(akar: Path, berkas: Sequence[Berubah]) -> None:
    """Say what the check thinks of the changed workbooks; it does not stop anybody from keeping them."""
    buku = [b for b in berkas if b.keadaan != HILANG and b.path.endswith(".xlsx") and b.bagian("tahun")]
    if not buku:
        return
    catatan = urut(c for b in buku for c in _catatan(akar, b))
    sys.stdout.write(f"Pemeriksaan {len(buku)} buku kerja: {ringkas(catatan)}.\n")
    sys.stdout.write("".join(f"{c.sebagai_teks()}\n" for c in catatan[:_TAMPIL]))
    if (sisa := len(catatan) - _TAMPIL) > 0:
        sys.stdout.write(
            f"… dan {sisa} catatan lagi; semuanya: lkj periksa {' '.join(b.path for b in buku)}\n"
        )
    if catatan:
        sys.stdout.write("Yang salah tetap boleh disimpan, karena memang itu yang diterima.\n")
    sys.stdout.write("\n")


def _catatan(akar: Path, b: Berubah) -> Iterator[Catatan]:
    from lkj.terima import Petunjuk, periksa_kiriman
    from lkj.terima.kantor import Repositori as Penerima

    masa, seksi = b.masa, b.bagian("sisa").removesuffix(".xlsx")
    petunjuk = Petunjuk(
        int(b.bagian("tahun")), masa.tw if masa else None, seksi if masa else None, b.unit.rstrip("/")
    )
    isi = (akar / b.path).read_bytes()
    yield from periksa_kiriman(b.path, isi, Penerima(akar), petunjuk).catatan


def _setuju(banyak: int) -> bool:
    """Ask; without somebody to answer nothing is kept."""
    sys.stdout.write(f"Simpan{f' sebagai {banyak} commit' if banyak > 1 else ''}? [y/T] ")
    sys.stdout.flush()
    jawaban = ""
    with suppress(OSError):
        jawaban = sys.stdin.readline()
    if not jawaban:
        sys.stdout.write("\nTidak ada yang menjawab; pakai --ya untuk menyimpan tanpa bertanya.\n")
    return jawaban.strip().casefold() in {"y", "ya"}


def _kirim(akar: Path) -> int:
    try:
        kirim(akar)
    except GitGagalError as galat:
        return _gagal(f"Tersimpan di sini, tetapi BELUM terkirim: {galat.sebab}.")
    sys.stdout.write("Terkirim.\n")
    return 0


def _gagal(pesan: str, kode: int = 1) -> int:
    sys.stderr.write(f"{pesan}\n")
    return kode
