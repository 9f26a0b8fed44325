"""`lkj catat|koreksi|kembalikan|paraf|setujui`: record what somebody did, after showing what it says."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import cast, get_args

from lkj.catatan import DataSalahError
from lkj.cli.berkas_tindakan import Letak, bernomor, daftar_bukti, kumpulkan, simpan
from lkj.cli.buat import jalankan as buat_laporan
from lkj.cli.umum import BUKAN_REPOSITORI, cetak_catatan, di_repositori, gagal_tulis, muat_yaml
from lkj.cli.waktu import baca_waktu, sebut_waktu, waktu_salah
from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.konfigurasi.sop import NamaTindakan
from lkj.periode import tanggal_panjang
from lkj.sidik import Pekerjaan, sidik_berkas
from lkj.sop import FOLDER_SOP
from lkj.tindakan import Tindakan, baca_tindakan
from lkj.tindakan.alur import alur_sop
from lkj.tindakan.hukum import Berkas, periksa_tindakan
from lkj.tindakan.lembar import Lembar, berkas_kini, lembar_kepala
from lkj.tindakan.model import NIHIL, VALIDASI, jenis_dokumen
from lkj.tindakan.tagihan import bebaskan, tanpa_tagihan
from lkj.tindakan.tanda_ssh import VARIABEL
from lkj.tindakan.usul import Permintaan, mendahului_isi, susun

BuatBukti = Callable[[Tindakan, Kantor], Mapping[str, bytes]]
"""What makes evidence of an act once it is allowed and confirmed (a signature, for one): name → bytes."""


@dataclass(frozen=True)
class Pilihan:
    """What the command line says beside act and document; ``bukti_isi`` is evidence by its name."""

    tanggal: str
    peran: str | None = None
    oleh: str | None = None
    langkah: int | None = None
    sop: str | None = None
    catatan: str = ""
    pencatat: str | None = None
    bukti: tuple[Path, ...] = ()
    atas: Path | None = None
    unit: str = ""
    kunci: Path | None = None
    mulai: str | None = None
    selesai: str | None = None
    bukti_isi: tuple[tuple[str, bytes], ...] = ()
    nihil: bool = False
    ya: bool = False
    buat_bukti: BuatBukti | None = None


def jalankan(tindakan: str, dokumen: str, pilihan: Pilihan) -> int:
    """Record an act on a document; return the exit code.

    0: it is recorded; 1: it is not allowed, or nobody confirmed it; 2: the call is wrong.

    Args:
        tindakan: What was done.
        dokumen: Report or measurement, as ``lkj_2023_tw1`` or as its file.
        pilihan: What else was said.
    """
    dokumen = Path(dokumen).stem if dokumen.startswith("reports/") else dokumen
    if masalah := _panggilan_salah(tindakan, dokumen, pilihan):
        return _gagal(masalah)
    try:
        return _catat(cast("NamaTindakan", tindakan), dokumen, pilihan)
    except DataSalahError as salah:
        return cetak_catatan(salah.catatan)
    except OSError as salah_berkas:
        return _gagal(gagal_tulis(salah_berkas), 1)


def _panggilan_salah(tindakan: str, dokumen: str, pilihan: Pilihan) -> str:
    if not di_repositori():
        return BUKAN_REPOSITORI
    if tindakan not in get_args(NamaTindakan):
        return f"Tindakan “{tindakan}” tidak dikenal. Pilihannya: {', '.join(get_args(NamaTindakan))}."
    if jenis_dokumen(dokumen) is None:
        return f"Dokumen “{dokumen}” tidak dikenal. Contoh: lkj_2023, lkj_2023_tw1, atau pengukuran_2023_tw1."
    try:
        date.fromisoformat(pilihan.tanggal)
    except ValueError:
        return f"Tanggal “{pilihan.tanggal}” tidak dikenal. Tulis seperti 2023-04-14."
    if salah := waktu_salah(pilihan.tanggal, pilihan.mulai, pilihan.selesai):
        return salah
    if pilihan.nihil and tindakan != "koreksi":
        return "--nihil hanya untuk lkj koreksi."
    if pilihan.nihil and pilihan.catatan.strip():
        return "Pakai salah satu: --nihil bila tidak ada koreksi, atau --catatan bila ada."
    berkas = [*pilihan.bukti, *([pilihan.atas] if pilihan.atas else [])]
    hilang = [str(b) for b in berkas if not b.is_file()]
    if not hilang and pilihan.atas and (pilihan.atas.is_absolute() or ".." in pilihan.atas.parts):
        return f"Sebut {pilihan.atas} dengan letaknya di repositori, misalnya data/raw/2023/rencana.xlsx."
    return f"Berkas tidak ada: {', '.join(hilang)}" if hilang else ""


def _catat(tindakan: NamaTindakan, dokumen: str, pilihan: Pilihan) -> int:
    unit = f"{pilihan.unit.rstrip('/')}/" if pilihan.unit else ""
    letak = Letak(unit, dokumen)
    pengaturan = f"config/unit/{unit[:-1]}.yaml" if unit else BERKAS
    kantor = muat(Kantor, muat_yaml(Path(pengaturan)), berkas=pengaturan)
    daftar = os.environ.get(VARIABEL)
    dipercaya = Path(daftar) if daftar else None
    riwayat, catatan = baca_tindakan(letak.folder, kantor=kantor, penandatangan=dipercaya)
    sop = {str(b): b.read_bytes() for b in sorted(Path(FOLDER_SOP).glob("*.yaml"))}
    alur = bebaskan(
        alur_sop(kantor, sop, dokumen, berkas=pengaturan), Pekerjaan(), kantor, letak.rencana, letak.masa
    )
    sah, ditolak = periksa_tindakan(riwayat, alur)
    if catatan or ditolak:
        return cetak_catatan([*catatan, *ditolak])
    minta, terjadi = _permintaan(tindakan, dokumen, pilihan), Berkas(alur, sah, berkas_kini(sah))
    berkas = pilihan.atas or (letak.rencana if mendahului_isi(minta, terjadi) else None)
    atas_isi = berkas is None and tindakan != VALIDASI
    if atas_isi and (kode := _segarkan(letak)):
        return kode
    pokok = {berkas.as_posix(): sidik_berkas(berkas)} if berkas else {}
    bukti = kumpulkan(tindakan, letak, pilihan.bukti, pilihan.bukti_isi)
    minta = replace(
        minta,
        pokok={dokumen: letak.sidik} if atas_isi else pokok,
        bukti=daftar_bukti(bukti),
        lembar=_lembar(kantor, letak) if tindakan == VALIDASI else {},
    )
    usul = susun(minta, terjadi, kantor)
    _tampilkan(usul, kantor)
    if not pilihan.ya and not _setuju():
        sys.stdout.write("Tidak ada yang dicatat.\n")
        return 1
    if pilihan.buat_bukti:
        bukti |= bernomor(letak, pilihan.buat_bukti(usul, kantor))
        usul = susun(replace(minta, bukti=daftar_bukti(bukti)), terjadi, kantor)
    tujuan = simpan(usul, letak.folder, bukti, pilihan.kunci)
    sys.stdout.write(f"Tercatat: {tujuan}\nSimpan riwayatnya: lkj simpan\n")
    return 0


def _lembar(kantor: Kantor, letak: Letak) -> Lembar:
    """The sheets that the heads of sections owe in the period."""
    bebas = tanpa_tagihan(Pekerjaan(), kantor, letak.rencana, letak.masa.tahun)
    return lembar_kepala(kantor, letak.unit, letak.masa, bebas)


def _permintaan(tindakan: NamaTindakan, dokumen: str, pilihan: Pilihan) -> Permintaan:
    """What is asked for, before it is known what it concerns."""
    return Permintaan(
        tindakan=tindakan,
        dokumen=dokumen,
        tanggal=date.fromisoformat(pilihan.tanggal),
        peran=pilihan.peran,
        langkah=pilihan.langkah,
        sop=pilihan.sop,
        oleh=pilihan.oleh,
        pencatat=pilihan.pencatat,
        catatan=NIHIL if pilihan.nihil else pilihan.catatan,
        mulai=baca_waktu(pilihan.tanggal, pilihan.mulai),
        selesai=baca_waktu(pilihan.tanggal, pilihan.selesai),
    )


def _segarkan(letak: Letak) -> int:
    """Bring the published report up to date; what was read must be what is there now.

    Returns:
        0 if it was up to date; otherwise the exit code, after saying why.
    """
    if not letak.isi.is_file():
        return _gagal(f"{letak.dokumen} belum pernah dibuat. Jalankan dulu: lkj buat {letak.terbit}", 1)
    terbaca = letak.sidik if letak.terbit.is_file() else ""
    kode = buat_laporan([str(letak.terbit)])
    if kode:
        return kode
    sys.stdout.write("\n")
    if letak.sidik != terbaca:
        return _gagal(
            f"Data berubah sejak {letak.terbit} terakhir dibuat, dan laporannya baru saja dibuat lagi."
            " Baca laporan itu, lalu ulangi perintah ini.",
            1,
        )
    return 0


def _tampilkan(usul: Tindakan, kantor: Kantor) -> None:
    isi = usul.isi
    pejabat = kantor.pejabat_pada(isi.jabatan, isi.tanggal)
    sop = f" SOP {isi.sop}" if isi.sop else ""
    baris = {
        "Atas": "\n                ".join(f"{p.name}\n                {p.digest.sha256}" for p in usul.pokok),
        "Tindakan": f"{isi.tindakan}, langkah {isi.langkah}{sop}, putaran {isi.putaran}",
        "Oleh": f"{isi.oleh}, {pejabat.sebutan}",
        "Tanggal": tanggal_panjang(isi.tanggal),
        "Waktu": sebut_waktu(isi.mulai, isi.selesai),
        "Dicatat oleh": isi.dicatat_oleh,
        "Catatan": isi.catatan,
        "Bukti": ", ".join(Path(b.berkas).name for b in isi.bukti),
    }
    sys.stdout.write("".join(f"{k:<14}: {n}\n" for k, n in baris.items() if n))


def _setuju() -> bool:
    """Ask; without somebody to answer nothing is recorded."""
    sys.stdout.write("Catat tindakan ini? [y/T] ")
    sys.stdout.flush()
    jawaban = sys.stdin.readline()
    if not jawaban:
        sys.stdout.write("\nTidak ada yang menjawab; pakai --ya untuk mencatat tanpa bertanya.\n")
    return jawaban.strip().casefold() in {"y", "ya"}


def _gagal(pesan: str, kode: int = 2) -> int:
    sys.stderr.write(f"{pesan}\n")
    return kode
