"""An act signed with an SSH key (``ssh-keygen -Y``), checked against a list from outside.

The list of allowed signers lies outside the repository: whoever can change the acts must not be able to
change who is believed. The exit code of ``ssh-keygen`` is believed, not its text.
"""

import subprocess
from pathlib import Path

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.tindakan.model import Tindakan

AKHIR = ".sig"
VARIABEL = "LKJ_PENANDATANGAN"
"""Environment variable with the path of the list of allowed signers; without it no signature is asked for."""
_RUANG_NAMA = "lkj-tindakan"
_BATAS_DETIK = 20


class TandaGagalError(OSError):
    """An act could not be signed."""


def bubuhkan_tanda(berkas: Path, kunci: Path) -> Path:
    """Sign an act with a private key (or the public half of one that an agent holds).

    Args:
        berkas: The act.
        kunci: The key.

    Returns:
        The signature beside it.

    Raises:
        TandaGagalError: There is no such key, or it cannot be used.
    """
    perintah = ["ssh-keygen", "-Y", "sign", "-f", str(kunci), "-n", _RUANG_NAMA, str(berkas)]
    if _jalankan(perintah, b"") != 0:
        raise TandaGagalError(0, "kunci SSH tidak ada atau tidak dapat dipakai", str(kunci))
    return berkas.with_name(berkas.name + AKHIR)


def periksa_tanda(t: Tindakan, isi: bytes, penandatangan: Path) -> list[Catatan]:
    """A remark on an act without a signature of its office that was valid on its day.

    Args:
        t: The act; its ``jabatan`` is the principal in the list.
        isi: Its bytes.
        penandatangan: The list of allowed signers.
    """
    tanda = Path(t.berkas + AKHIR)
    if not penandatangan.is_file() or penandatangan.resolve().is_relative_to(Path.cwd().resolve()):
        sebab = "daftar penanda tangan tidak ada, atau berada di dalam repositori"
    elif not tanda.is_file():
        sebab = "tanda tangan SSH-nya tidak ada"
    else:
        saat = f"verify-time={t.isi.tanggal:%Y%m%d}"
        umum = ["ssh-keygen", "-Y", "verify", "-f", str(penandatangan), "-I", t.isi.jabatan]
        if _jalankan([*umum, "-n", _RUANG_NAMA, "-s", str(tanda), "-O", saat], isi) == 0:
            return []
        sebab = f"tanda tangan SSH-nya bukan milik {t.isi.jabatan} yang berlaku pada tanggal itu"
    return [catat("TINDAKAN_TANDA", berkas=t.berkas, sebab=sebab)]


def _jalankan(perintah: list[str], masukan: bytes) -> int:
    try:
        hasil = subprocess.run(
            perintah, input=masukan, capture_output=True, check=False, timeout=_BATAS_DETIK
        )
    except (OSError, subprocess.TimeoutExpired):
        return 1
    return hasil.returncode
