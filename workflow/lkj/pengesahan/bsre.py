"""The client service of BSrE: asks it to sign, believes nothing that it answers.

Documented interface: ``GET /api/user/status/{nik}`` and ``POST /api/sign/pdf`` (multipart: file, nik,
passphrase, tampilan). NIK and passphrase go into the request and nowhere else: not into a file, a log or a
message. A user name that the service itself asks for comes from ``~/.netrc``, as with every program built on
requests.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.pengesahan import batas

SAMBUNG_DETIK: Final = 10.0
"""How long to wait for a connection, in seconds."""
JAWAB_DETIK: Final = 120.0
"""How long for each part of the answer: a long report is signed in a few seconds."""
_STATUS_BITA: Final = 64_000
_PESAN: Final = 200
_ULANGI = "Coba lagi nanti, atau pakai lkj serah-ttd dan portalnya."
_SEBAB: Final = {
    400: ("permintaannya ditolak (400)", "Periksa NIK dan kata sandinya."),
    401: ("NIK, kata sandi, atau izin pemakai layanan ditolak (401)", "Periksa NIK dan kata sandinya."),
    403: ("instansi ini tidak diizinkan memakai layanan itu (403)", "Hubungi pengelola client service."),
    404: ("alamat atau NIK tidak dikenal (404)", "Periksa pengesahan.bsre.alamat dan NIK-nya."),
    413: ("berkasnya terlalu besar untuk layanan itu (413)", "Perkecil gambar dalam laporan."),
}


@dataclass(frozen=True, repr=False)
class Pemohon:
    """Who signs: the two secrets that the service asks for; never shown."""

    nik: str
    sandi: str

    def samarkan(self, teks: str) -> str:
        """A text of the service without the secrets that it may echo, short and in one line."""
        for rahasia in (self.sandi, self.nik):
            teks = teks.replace(rahasia, "…") if rahasia else teks
        return " ".join("".join(h if h.isprintable() else " " for h in teks).split())[:_PESAN]


def status(alamat: str, pemohon: Pemohon) -> str:
    """What the service says of a user, for the person at the terminal.

    Raises:
        DataSalahError: It does not answer, or refuses (code ``BSRE_GAGAL``).
    """
    isi, jenis = _minta("GET", f"{alamat}/api/user/status/{pemohon.nik}", pemohon, batas_bita=_STATUS_BITA)
    pesan = _pesan(isi) if "json" in jenis else ""
    if not pesan:
        raise _gagal(apa="jawaban status pengguna tidak terbaca", saran="Periksa pengesahan.bsre.alamat.")
    return pemohon.samarkan(pesan)


def tandatangani(alamat: str, pdf: bytes, nama: str, pemohon: Pemohon) -> bytes:
    """The file as the service gives it back; what it is worth, `kiriman.periksa_kiriman` says.

    Args:
        alamat: Address of the service.
        pdf: The unsigned file.
        nama: Its name.
        pemohon: Who signs.

    Raises:
        DataSalahError: It does not answer, refuses, or answers something else than a PDF (``BSRE_GAGAL``).
    """
    kirim = {
        "files": {"file": (nama, pdf, "application/pdf")},
        "data": {"nik": pemohon.nik, "passphrase": pemohon.sandi, "tampilan": "invisible"},
    }
    isi, _ = _minta("POST", f"{alamat}/api/sign/pdf", pemohon, batas_bita=batas.BERKAS, **kirim)
    if not isi.startswith(b"%PDF-"):
        raise _gagal(apa="jawabannya bukan PDF", saran=_ULANGI)
    return isi


def _minta(cara: str, alamat: str, pemohon: Pemohon, *, batas_bita: int, **kirim: Any) -> tuple[bytes, str]:
    """Body and content type of a good answer."""
    import requests

    try:
        with requests.request(
            cara,
            alamat,
            timeout=(SAMBUNG_DETIK, JAWAB_DETIK),
            allow_redirects=False,
            stream=True,
            **kirim,
        ) as jawaban:
            isi = _baca(jawaban, batas_bita)
            jenis = jawaban.headers.get("Content-Type", "")
            if jawaban.status_code == requests.codes.ok:
                return isi, jenis
            raise _ditolak(jawaban.status_code, isi, pemohon)
    except requests.Timeout:
        sebab = _gagal(apa="tidak menjawab pada waktunya", saran=_ULANGI)
    except requests.exceptions.SSLError:
        sebab = _gagal(apa="sertifikat situsnya tidak dipercaya", saran="Hubungi pengelola client service.")
    except (requests.RequestException, ValueError):
        sebab = _gagal(apa="tidak dapat dihubungi", saran="Periksa jaringan dan pengesahan.bsre.alamat.")
    raise sebab


def _baca(jawaban: Any, batas_bita: int) -> bytes:
    isi = bytearray()
    for blok in jawaban.iter_content(1 << 16):
        isi += blok
        if len(isi) > batas_bita:
            raise _gagal(apa="jawabannya terlalu besar", saran=_ULANGI)
    return bytes(isi)


def _ditolak(kode: int, isi: bytes, pemohon: Pemohon) -> DataSalahError:
    apa, saran = _SEBAB.get(kode, (f"menjawab dengan kode {kode}", _ULANGI))
    pesan = pemohon.samarkan(_pesan(isi))
    return _gagal(apa=f"{apa}: “{pesan}”" if pesan else apa, saran=saran)


def _pesan(isi: bytes) -> str:
    """The words of an answer in JSON; nothing of any other."""
    import json

    try:
        semua = json.loads(isi)
    except (ValueError, RecursionError):
        return ""
    milik = semua if isinstance(semua, dict) else {}
    return next((str(milik[k]) for k in ("message", "error", "status") if isinstance(milik.get(k), str)), "")


def _gagal(*, apa: str, saran: str) -> DataSalahError:
    return DataSalahError([catat("BSRE_GAGAL", apa=apa, saran=saran)])
