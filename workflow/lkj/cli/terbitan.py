"""`lkj terbitkan` and `lkj bangun-ulang`: an official release, and the same release made again."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from lkj.catatan import DataSalahError
from lkj.cli.buat import buat_di
from lkj.cli.umum import BUKAN_REPOSITORI, di_repositori, gagal_tulis, muat_yaml
from lkj.git import GitGagalError, Repositori
from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.periode import tanggal_panjang
from lkj.sidik import tulis_atomik
from lkj.sop import FOLDER_SOP, SopBerlaku, sop_berlaku
from lkj.terbitan import terbitkan as kerja
from lkj.terbitan import ulang
from lkj.terbitan.bangun import Pembangun
from lkj.terbitan.galat import TerbitanDitolakError
from lkj.terbitan.nama import Sasaran
from lkj.tindakan.model import JENIS_DOKUMEN


def terbitkan(sasaran: Sasaran, *, tag: str = "", ya: bool = False, pembangun: Pembangun = buat_di) -> int:
    """Make a release: 0 it stands, 1 it was refused or nobody confirmed it, 2 not in the repository."""
    return _di_repositori(lambda r: _terbitkan(r, sasaran, tag, pembangun, ya=ya))


def _terbitkan(repositori: Repositori, sasaran: Sasaran, tag: str, pembangun: Pembangun, *, ya: bool) -> int:
    rencana = kerja.niat(repositori, sasaran, tag)
    sys.stdout.write(_uraian(rencana))
    if not ya and not _setuju():
        sys.stdout.write("Tidak ada yang diterbitkan.\n")
        return 1
    manifes = kerja.buat(repositori, rencana, pembangun, _kabar)
    sys.stdout.write(
        f"Terbit: {manifes.tag}, {kerja.sebut_keadaan(manifes)}\n"
        f"  Manifes dan tabel : {rencana.folder}/\n"
        f"  Kode hash isi     : {manifes.sidik_isi[manifes.dokumen]}\n"
        f"Kirim bila sudah benar: git push origin {rencana.cabang} {manifes.tag}\n"
        f"Bangun ulang kapan pun: lkj bangun-ulang {manifes.tag}\n"
    )
    if manifes.sebelum:
        sys.stdout.write(
            f"Angka yang berubah    : git diff {manifes.sebelum} {manifes.tag} -- {sasaran.folder_terakhir}\n"
        )
    sys.stdout.write(_dokumen_lain(sasaran))
    return 0


def _dokumen_lain(sasaran: Sasaran) -> str:
    """The other documents of the period that the SOPs in force lead to, with how they are released."""
    unit = f" --unit {sasaran.unit}" if sasaran.unit else ""
    masa = f"{sasaran.tahun}{f' --tw {sasaran.tw}' if sasaran.tw else ''}{unit}"
    jenis = {s.sop.dokumen for s in _sop(sasaran) if ("triwulan" if sasaran.tw else "tahun") in s.periode}
    lain = [j for j, sebutan in JENIS_DOKUMEN.items() if sebutan in jenis and j != sasaran.jenis]
    return "".join(
        f"SOP yang berlaku juga menghasilkan {JENIS_DOKUMEN[j]}: lkj terbitkan {masa} --dokumen {j}\n"
        for j in lain
    )


def _sop(sasaran: Sasaran) -> list[SopBerlaku]:
    """The SOPs in force; none where a setting is wrong, which the build has its own words for."""
    berkas = f"config/unit/{sasaran.unit}.yaml" if sasaran.unit else BERKAS
    sop = {b.as_posix(): b.read_bytes() for b in Path(FOLDER_SOP).glob("*.yaml")}
    try:
        return sop_berlaku(muat(Kantor, muat_yaml(Path(berkas)), berkas=berkas), sop, berkas=berkas)
    except (DataSalahError, OSError):
        return []


def _uraian(n: kerja.Niat) -> str:
    sebelum = f"sesudah {n.sebelum}" if n.sebelum else "yang pertama"
    teks = (
        f"Terbitan {n.tag} ({n.sasaran.dokumen}, {sebelum})\n"
        f"  Dari commit : {n.commit.pendek} {n.commit.judul}\n"
        f"                {n.commit.penulis}, {tanggal_panjang(n.commit.tanggal.date())}\n"
        f"  Dibangun dua kali di folder kosong; bila hasilnya sama, ditambahkan di cabang {n.cabang}:\n"
        f"  - satu commit dengan {n.folder}/ (manifes, tabel) dan {n.sasaran.folder_terakhir}/\n"
        f"  - tag {n.tag} atas nama {n.penulis}\n"
        "  Tidak ada yang dikirim ke repositori lain, dan tidak ada yang ditimpa.\n"
    )
    if n.putus:
        teks += (
            f"  Perhatian: {n.sebelum} tidak ada di riwayat cabang ini; riwayatnya ditulis ulang sejak itu.\n"
        )
    if n.commit.tanggal > datetime.now(UTC):
        teks += "  Perhatian: commit itu bertanggal di masa depan; periksa jam komputer pembuatnya.\n"
    return teks


def bangun_ulang(tag: str, *, ke: Path | None = None, pembangun: Pembangun = buat_di) -> int:
    """Make a release again: 0 every byte agrees, 1 something differs, 2 the call is wrong."""
    if ke is not None and ke.exists() and (not ke.is_dir() or any(ke.iterdir())):
        return _gagal(f"Folder {ke} sudah berisi; sebutkan folder baru.", 2)
    return _di_repositori(lambda r: _bangun_ulang(r, tag, ke, pembangun))


def _bangun_ulang(repositori: Repositori, tag: str, ke: Path | None, pembangun: Pembangun) -> int:
    catatan = ulang.baca(repositori, tag)
    manifes = catatan.manifes
    sys.stdout.write(
        f"Terbitan {manifes.tag}: {manifes.dokumen}, {kerja.sebut_keadaan(manifes)}, "
        f"dari commit {manifes.commit[:10]}\n"
    )
    sys.stdout.write("".join(f"Perhatian: {apa}.\n" for apa in catatan.lain))
    sys.stdout.write("".join(f"TIDAK COCOK: {apa}\n" for apa in catatan.salah))
    _kabar(f"Membangun ulang {manifes.dokumen} di folder kosong")
    hasil = ulang.bangun_ulang(repositori, catatan, pembangun)
    beda = set(hasil.beda)
    for nama in sorted(manifes.keluaran):
        kata = "sama " if nama not in beda else ("BEDA " if nama in hasil.keluaran else "TIADA")
        sys.stdout.write(f"  {kata} {nama}\n")
    if ke is not None:
        for nama, isi in hasil.keluaran.items():
            tulis_atomik(ke / nama, isi)
        sys.stdout.write(f"Hasilnya disimpan di {ke}\n")
    sys.stdout.write("".join(f"TIDAK COCOK: {apa}\n" for apa in hasil.salah))
    sys.stdout.write(_simpulan(catatan, hasil))
    return 1 if beda or catatan.salah or hasil.salah else 0


def _simpulan(catatan: ulang.Catatan, hasil: ulang.Hasil) -> str:
    semua, beda = len(catatan.manifes.keluaran), len(hasil.beda)
    if not beda:
        ekor = ", tetapi catatannya tidak cocok (lihat di atas)" if catatan.salah or hasil.salah else ""
        return f"{semua} berkas, semuanya sama bita demi bita{ekor}.\n"
    sebab = ""
    if catatan.lain and not catatan.salah:
        sebab = " Lingkungannya lain; pasang yang dahulu (make, dari commit itu) lalu ulangi.\n"
    return f"{beda} dari {semua} berkas tidak sama dengan yang diterbitkan.\n{sebab}"


def _di_repositori(kerjakan: Callable[[Repositori], int]) -> int:
    """Do something with the repository of the working directory; say why it cannot be done."""
    if not di_repositori():
        return _gagal(BUKAN_REPOSITORI, 2)
    try:
        with Repositori.buka() as repositori:
            return kerjakan(repositori)
    except TerbitanDitolakError as ditolak:
        return _gagal(ditolak.sebagai_teks(), 1)
    except GitGagalError as gagal:
        return _gagal(f"Belum dapat diteruskan: {gagal.sebab}.\n{_SARAN_GIT}", 1)
    except OSError as salah:
        return _gagal(gagal_tulis(salah), 1)


_SARAN_GIT = "Terbitan dibuat dari repositori git kantor yang utuh; semua tetap seperti semula."


def _kabar(teks: str) -> None:
    sys.stderr.write(f"{teks}\n")
    sys.stderr.flush()


def _setuju() -> bool:
    """Ask; without somebody to answer nothing is released."""
    sys.stdout.write("Terbitkan? [y/T] ")
    sys.stdout.flush()
    jawaban = sys.stdin.readline()
    if not jawaban:
        sys.stdout.write("\nTidak ada yang menjawab; pakai --ya untuk menerbitkan tanpa bertanya.\n")
    return jawaban.strip().casefold() in {"y", "ya"}


def _gagal(pesan: str, kode: int) -> int:
    sys.stderr.write(f"{pesan.rstrip()}\n")
    return kode
