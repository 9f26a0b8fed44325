"""`lkj surat`: start the file of a paper, take and cancel numbers."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lkj.catatan import DataSalahError
from lkj.cli.umum import BUKAN_REPOSITORI, cetak_catatan, di_repositori, gagal_tulis, muat_yaml
from lkj.konfigurasi import Kantor, muat
from lkj.laporan.naskah_dinas.surat import nomori
from lkj.laporan.naskah_dinas.surat.daftar import BERBERKAS
from lkj.laporan.naskah_dinas.surat.mulai import tulis_awal
from lkj.periode import Masa
from lkj.sidik import tulis_atomik

JENIS_REGISTER = ("undangan", "pengantar", "keputusan", "berita_acara", "notula", "pengesahan")
_CARA = """\
Pemakaian: lkj surat NAMA --tw 1                                  menulis awal berkas isinya
           (bulan: --bulan 2; setahun: tanpa keduanya)
           lkj surat nomori NAMA --tw 1 --tanggal 2023-04-03      memberi nomor
           lkj surat ambil JENIS --tanggal … --perihal "…"        nomor untuk surat yang dibuat di luar
           lkj surat lewati JENIS --urut 11 --tanggal … --alasan "…"   nomor 1 s.d. 11 dipakai di luar
           lkj surat batalkan JENIS --urut 3 --tanggal … --alasan "…"
Nama     : {nama}
Jenis    : {jenis}
"""


@dataclass(frozen=True)
class Pilihan:
    """What the command was given.

    Attributes:
        tahun: Year; None takes the only one that has a plan.
        tw: Quarter, or none.
        bulan: Month; without either it is a paper of the year.
        unit: Name of one office of many.
        tanggal: Date of the letter or of the decision, ``2023-04-03``.
        perihal: What a letter made elsewhere is about.
        urut: Running number to cancel, or up to which numbers are passed over.
        alasan: Why.
    """

    tahun: int | None = None
    tw: int | None = None
    bulan: int | None = None
    unit: str = ""
    tanggal: str = ""
    perihal: str = ""
    urut: int | None = None
    alasan: str = ""


class _PanggilanSalahError(Exception):
    """The call is wrong; the text says how."""


def jalankan(kata: list[str], pilihan: Pilihan) -> int:
    """Do what the words say; return the exit code."""
    if not di_repositori():
        sys.stderr.write(f"{BUKAN_REPOSITORI}\n")
        return 2
    perintah, sasaran = (kata[0], kata[1:]) if kata[:1] and kata[0] in _PERINTAH else ("tulis", kata)
    try:
        _PERINTAH[perintah](_satu(sasaran), pilihan)
    except _PanggilanSalahError as salah:
        sys.stderr.write(f"{salah}\n")
        return 2
    except DataSalahError as salah:
        return cetak_catatan(salah.catatan)
    except OSError as salah:
        sys.stderr.write(f"{gagal_tulis(salah)}\n")
        return 1
    return 0


def _satu(sasaran: list[str]) -> str:
    """The one name that a command takes."""
    if len(sasaran) == 1:
        return sasaran[0]
    raise _PanggilanSalahError(_cara())


def _cara() -> str:
    return _CARA.format(nama=", ".join(BERBERKAS), jenis=", ".join(JENIS_REGISTER))


def _tulis(surat: str, p: Pilihan) -> None:
    _, berkas = _berkas(surat, p)
    if berkas.exists():
        pesan = f"Sudah ada: {berkas}. Sunting berkas itu; yang sudah ada tidak ditimpa."
        raise _PanggilanSalahError(pesan)
    tulis_atomik(berkas, tulis_awal(_kantor(p), surat, _masa(surat, p), letak=berkas))
    sys.stdout.write(f"Awal {BERBERKAS[surat].judul} ditulis di {berkas}. Lengkapi, lalu cetak dengan:\n")
    sys.stdout.write(f"  lkj buat {_target(surat, p)}\n")


def _nomori(surat: str, p: Pilihan) -> None:
    tahun, berkas = _berkas(surat, p)
    jenis = BERBERKAS[surat].nomor
    if jenis is None:
        pesan = f"{BERBERKAS[surat].judul} tidak bernomor."
        raise _PanggilanSalahError(pesan)
    tanggal = _tanggal(p)
    tahun_buku = tanggal.year if tanggal.year == tahun + 1 else tahun
    buku = nomori.buku(_kantor(p), _folder_tahun(p, tahun_buku), jenis, tahun_buku)
    nomor = nomori.nomori(buku, surat, berkas, tanggal)
    sys.stdout.write(f"Nomor {nomor} diberikan; tercatat di {buku.berkas} dan {berkas}.\n")


def _ambil(jenis: str, p: Pilihan) -> None:
    if not p.perihal.strip():
        pesan = "Tulis perihal suratnya dengan --perihal."
        raise _PanggilanSalahError(pesan)
    buku = _buku(jenis, p)
    nomor = nomori.ambil(buku, p.perihal.strip(), _tanggal(p))
    sys.stdout.write(f"Nomor {nomor} diberikan; tercatat di {buku.berkas}.\n")


def _lewati(jenis: str, p: Pilihan) -> None:
    buku, urut, alasan = _buku(jenis, p), _urut(p), _alasan(p)
    banyak = nomori.lewati(buku, urut, _tanggal(p), alasan)
    sys.stdout.write(f"{banyak} nomor dilewati dengan alasannya; tercatat di {buku.berkas}.\n")


def _batalkan(jenis: str, p: Pilihan) -> None:
    buku, urut, alasan = _buku(jenis, p), _urut(p), _alasan(p)
    nomor = nomori.batalkan(buku, urut, _tanggal(p), alasan)
    sys.stdout.write(
        f"Nomor {nomor} dibatalkan; tercatat di {buku.berkas}. Kosongkan kunci nomor suratnya.\n"
    )


_PERINTAH: dict[str, Callable[[str, Pilihan], None]] = {
    "tulis": _tulis,
    "nomori": _nomori,
    "ambil": _ambil,
    "lewati": _lewati,
    "batalkan": _batalkan,
}


def _kantor(p: Pilihan) -> Kantor:
    berkas = Path(f"config/unit/{p.unit}.yaml" if p.unit else "config/config.yaml")
    return muat(Kantor, muat_yaml(berkas), berkas=str(berkas))


def _tahun(p: Pilihan) -> int:
    if p.tahun is not None:
        return p.tahun
    ada = sorted(Path("data/raw", p.unit).glob("20[0-9][0-9]/rencana.xlsx"))
    if len(ada) != 1:
        pesan = "Sebutkan tahunnya, misalnya --tahun 2023."
        raise _PanggilanSalahError(pesan)
    return int(ada[0].parent.name)


def _folder_tahun(p: Pilihan, tahun: int) -> Path:
    return Path("data/raw", p.unit, str(tahun), "surat")


def _masa(surat: str, p: Pilihan) -> Masa:
    if surat not in BERBERKAS:
        from lkj.katalog import dugaan

        pesan = f"Tidak ada surat bernama “{surat}”.{dugaan(surat, list(BERBERKAS))}\n{_cara()}"
        raise _PanggilanSalahError(pesan)
    if BERBERKAS[surat].tahunan and (p.tw or p.bulan):
        pesan = f"{BERBERKAS[surat].judul} dibuat untuk setahun; jangan pakai --tw atau --bulan."
        raise _PanggilanSalahError(pesan)
    return Masa(_tahun(p), p.tw, p.bulan)


def _berkas(surat: str, p: Pilihan) -> tuple[int, Path]:
    """The year, and the file of what people decide for a paper."""
    masa = _masa(surat, p)
    return masa.tahun, Path("data/raw", p.unit, masa.folder, "surat", f"{surat}.yaml")


def _target(surat: str, p: Pilihan) -> str:
    awalan = f"reports/{p.unit}/" if p.unit else "reports/"
    if surat == "berita_acara_perbaikan":
        return f"{awalan}{surat}_{_tahun(p)}.pdf"
    return f"{awalan}surat/{_masa(surat, p).folder}/{surat}.pdf"


def _buku(jenis: str, p: Pilihan) -> nomori.Buku:
    if jenis not in JENIS_REGISTER:
        pesan = f"Tidak ada register “{jenis}”. Jenisnya: {', '.join(JENIS_REGISTER)}."
        raise _PanggilanSalahError(pesan)
    tahun = _tahun(p)
    return nomori.buku(_kantor(p), _folder_tahun(p, tahun), jenis, tahun)


def _tanggal(p: Pilihan) -> date:
    try:
        return date.fromisoformat(p.tanggal)
    except ValueError:
        pesan = "Beri tanggalnya, misalnya --tanggal 2023-04-03."
        raise _PanggilanSalahError(pesan) from None


def _urut(p: Pilihan) -> int:
    if p.urut is None or not 1 <= p.urut <= 99_999:
        pesan = "Beri nomor urutnya, misalnya --urut 3."
        raise _PanggilanSalahError(pesan)
    return p.urut


def _alasan(p: Pilihan) -> str:
    alasan = " ".join(p.alasan.split())
    if not alasan:
        pesan = "Tulis alasannya dengan --alasan."
        raise _PanggilanSalahError(pesan)
    return alasan
