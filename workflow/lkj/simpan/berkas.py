"""The files that changed since the last commit, and those of them that are never kept."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lkj.git import Repositori
from lkj.periode import POLA_KUNCI_MASA, Masa

FOLDER: Final = ("data/raw", "config", "templates/kantor")
BARU, BERUBAH, HILANG = "baru", "berubah", "hilang"
BATAS_MB: Final = 25
"""A history keeps every version for ever; a scan of a report is a few megabytes."""

_LETAK = re.compile(
    r"data/raw/(?:(?P<unit>[a-z0-9-]+)/)?(?P<tahun>20\d\d)/"
    rf"(?:(?P<masa>{POLA_KUNCI_MASA})/)?(?P<sisa>[^/].*)",
    re.DOTALL | re.ASCII,
)
_SEMENTARA = re.compile(
    r"~\$.*|\.~lock\..*#|.*\.(?:tmp|temp|bak|swp|crdownload|part)|\.DS_Store|Thumbs\.db|desktop\.ini",
    re.IGNORECASE,
)
_RAHASIA = re.compile(
    r".*\.(?:p12|pfx|pem|key|jks|keystore|kdbx)|id_(?:rsa|dsa|ecdsa|ed25519)|\.env(?:\..*)?|\.netrc",
    re.IGNORECASE,
)
_ASING = re.compile(
    r".*\.(?:exe|msi|bat|cmd|com|scr|ps1|vbs|js|sh|lnk|dll|jar|zip|rar|7z|gz|tar|xls|xlsm|xlsb|ods|docm)",
    re.IGNORECASE,
)
_KUNCI_PRIBADI = re.compile(rb"-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----")


@dataclass(frozen=True)
class Berubah:
    """One file that differs from the last commit.

    Attributes:
        path: Its path in the repository.
        keadaan: ``baru``, ``berubah`` or ``hilang``.
    """

    path: str
    keadaan: str

    def __post_init__(self) -> None:
        """A path outside `FOLDER` is a mistake of the program."""
        if not self.path.startswith(tuple(f"{f}/" for f in FOLDER)):
            raise ValueError(self.path)

    def bagian(self, nama: str) -> str:
        """``unit``, ``tahun``, ``masa`` or ``sisa`` of a path below ``data/raw``; empty without one."""
        cocok = _LETAK.fullmatch(self.path)
        return (cocok[nama] or "") if cocok else ""

    @property
    def masa(self) -> Masa | None:
        """The quarter or month in whose folder it lies; None for any other file."""
        kunci = self.bagian("masa")
        return Masa.dari_kunci(int(self.bagian("tahun")), kunci) if kunci else None

    @property
    def unit(self) -> str:
        """The office of many that it belongs to: of its data, or of its settings; empty for the own one."""
        milik = re.fullmatch(r"config/unit/([a-z0-9-]+)\.yaml", self.path)
        return milik[1] if milik else self.bagian("unit")


def cari(repositori: Repositori) -> tuple[list[Berubah], list[str]]:
    """What changed since the last commit: in our folders, and the paths of all else.

    A renamed file is one that is gone and one that is new.

    Raises:
        GitGagalError: Git fails.
    """
    milik: dict[str, str] = {}
    for folder in FOLDER:
        for p in repositori.beda("HEAD", None, folder):
            if p.lama and p.lama != p.baru:
                milik[p.lama] = HILANG
            if p.baru:
                milik[p.baru] = BERUBAH if p.lama == p.baru else BARU
    berkas = [Berubah(path, keadaan) for path, keadaan in sorted(milik.items())]
    return berkas, [p for p in repositori.bersih if p not in milik]


def yang_ditolak(akar: Path, berkas: Sequence[Berubah]) -> Iterator[tuple[str, str]]:
    """Path and reason of each file that must not be committed."""
    for b in berkas:
        jalur = akar / b.path
        if b.keadaan != HILANG and (sebab := _sebab(jalur)):
            yield b.path, sebab
        elif jalur.with_name(f"~${jalur.name}").exists():
            yield b.path, "masih terbuka di Excel atau Word; simpan dan tutup dahulu"


def _sebab(jalur: Path) -> str:
    if jalur.is_symlink() or not jalur.is_file():
        return "bukan berkas biasa (tautan atau repositori lain); salin isinya"
    if _SEMENTARA.fullmatch(jalur.name):
        return "berkas sementara; tutup programnya, lalu hapus berkas ini"
    if _RAHASIA.fullmatch(jalur.name):
        return "kunci atau sertifikat rahasia; pindahkan ke luar repositori"
    if _ASING.fullmatch(jalur.name):
        return (
            "bukan jenis berkas yang dipakai di sini (isian berbentuk .xlsx); ubah bentuknya atau keluarkan"
        )
    besar = jalur.stat().st_size
    if besar > BATAS_MB * 1_000_000:
        return f"terlalu besar ({besar / 1_000_000:.0f} MB, batasnya {BATAS_MB} MB); perkecil dahulu"
    if _KUNCI_PRIBADI.search(jalur.read_bytes()):
        return "memuat kunci pribadi; pindahkan ke luar repositori"
    return ""
