"""The parent's side: one PDF in, what its signature says out; a hostile file costs only a remark."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from lkj.catatan import WAJIB, Catatan
from lkj.katalog import catat
from lkj.pengesahan import batas
from lkj.pengesahan.sertifikat import Kepercayaan
from lkj.sidik import sha256

_MODUL = "lkj.pengesahan.anak"
_ZONA = tuple(timezone(timedelta(hours=h)) for h in (7, 8, 9))
"""WIB, WITA, WIT: a moment has its day in one of them."""
_WAKTU = ("sejak", "sampai", "saat", "cap_waktu")


@dataclass(frozen=True)
class HasilTtd:
    """What a PDF says of itself and its signature; a field without an answer is empty or None.

    Attributes:
        berkas: Its name, as in the remarks.
        sidik: sha256 of the whole file.
        asli: sha256 of the unsigned file at its head; of a file without a signature its own.
        panjang: Bytes of that; None where there is no such head.
        dokumen, sidik_isi: What the properties of the unsigned file name.
        nama: Common name of the signer's certificate.
        subjek, penerbit: Whose it is, and who issued it, in full.
        nomor_seri: Its serial number, hexadecimal.
        sejak, sampai: When it is valid.
        saat: When it was signed, as the signer says.
        cap_waktu: When, as a time stamping authority says; None without.
        cap_oleh: Which authority.
        cap_dipercaya: Whether it is by a believed issuer: then the moment is attested.
        diperiksa: Whether the issuer was looked up in a list.
        garis_akhir: pyHanko's bottom line: whole, trusted, unchanged; False where no issuers are known.
        berlaku_kini: Whether the certificate is valid at the moment that was asked about.
        catatan: What is wrong with it.
    """

    berkas: str
    sidik: str
    catatan: tuple[Catatan, ...]
    asli: str = ""
    panjang: int | None = None
    dokumen: str = ""
    sidik_isi: str = ""
    nama: str = ""
    subjek: str = ""
    penerbit: str = ""
    nomor_seri: str = ""
    sejak: datetime | None = None
    sampai: datetime | None = None
    saat: datetime | None = None
    cap_waktu: datetime | None = None
    cap_oleh: str = ""
    cap_dipercaya: bool = False
    diperiksa: bool = False
    garis_akhir: bool = False
    berlaku_kini: bool = False

    @property
    def bertanda(self) -> bool:
        """Whether there is a signature at all, good or bad."""
        return self.saat is not None

    @property
    def sah(self) -> bool:
        """Whether the signature holds; its issuer counts only where issuers are known."""
        return self.bertanda and not any(c.tingkat == WAJIB for c in self.catatan)

    def pada(self, hari: date) -> bool:
        """Whether it was signed on a day, in any zone of Indonesia, also as its time stamp says."""
        semua = [self.saat, *([self.cap_waktu] if self.cap_waktu else [])]
        return all(s is not None and hari in {s.astimezone(z).date() for z in _ZONA} for s in semua)


def periksa_ttd(
    pdf: bytes,
    *,
    berkas: str,
    kepercayaan: Kepercayaan,
    asli: bytes | None = None,
    pada: datetime | None = None,
) -> HasilTtd:
    """Judge a PDF in a limited child.

    Args:
        pdf: The file.
        berkas: Its name, for the remarks.
        kepercayaan: The issuers that are believed.
        asli: The unsigned file, where it is known: it must be the exact head.
        pada: A moment at which the certificate is to be valid, besides that of signing.
    """
    if len(pdf) > batas.BERKAS:
        return _tolak(pdf, berkas, f"lebih besar dari {batas.BERKAS // 2**20} MB")
    if asli is not None and pdf[: len(asli)] != asli:
        panjang, lain = None, True
    else:
        panjang, lain = len(asli) if asli is not None else None, False
    jawaban = _tanya(pdf, kepercayaan, panjang, pada)
    if jawaban is None:
        return _tolak(
            pdf, berkas, f"tidak selesai dalam {batas.DETIK} detik atau meminta terlalu banyak ingatan"
        )
    hasil = _hasil(pdf, berkas, jawaban)
    if not lain or not hasil.bertanda:
        return hasil
    if any(c.kode == "TTD_DITULIS_ULANG" for c in hasil.catatan):
        return hasil
    bukan = catat("TTD_BUKAN_KIRIMAN", berkas=berkas, dokumen=hasil.dokumen or "DOKUMEN")
    return _dengan(hasil, (*hasil.catatan, bukan))


def _dengan(hasil: HasilTtd, catatan: tuple[Catatan, ...]) -> HasilTtd:
    return HasilTtd(**{**vars(hasil), "catatan": catatan})


def _tolak(pdf: bytes, berkas: str, apa: str) -> HasilTtd:
    return HasilTtd(berkas, sha256(pdf), (catat("TTD_RUSAK", berkas=berkas, apa=apa),))


def _tanya(
    pdf: bytes, kepercayaan: Kepercayaan, panjang: int | None, pada: datetime | None
) -> dict[str, Any] | None:
    """The answer of the child; None when it was ended."""
    kepala = {
        "sertifikat": [base64.b64encode(s).decode() for s in kepercayaan.sertifikat],
        "crl": [base64.b64encode(c).decode() for c in kepercayaan.crl],
        "panjang": panjang,
        "pada": pada.isoformat() if pada else None,
    }
    akar = str(Path(__file__).resolve().parents[2])
    jalur = os.pathsep.join(filter(None, (akar, os.environ.get("PYTHONPATH"))))
    try:
        selesai = subprocess.run(
            # -P: a file in the working folder must not pass for a library.
            [sys.executable, "-P", "-W", "ignore", "-m", _MODUL],
            input=json.dumps(kepala).encode() + b"\n" + pdf,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=batas.DETIK + batas.TENGGANG_DETIK,
            env={**os.environ, "PYTHONPATH": jalur, "TZ": "UTC"},
        )
        return dict(json.loads(selesai.stdout))
    except (subprocess.SubprocessError, ValueError):
        return None


def _hasil(pdf: bytes, berkas: str, jawaban: dict[str, Any]) -> HasilTtd:
    catatan = [catat(kode, berkas=berkas, apa=apa) for kode, apa in jawaban.pop("salah")]
    if not catatan and not jawaban["diperiksa"]:
        catatan.append(catat("TTD_PENERBIT", berkas=berkas))
    milik = {k: v for k, v in jawaban.items() if v is not None and k != "cakupan"}
    waktu = {k: datetime.fromisoformat(milik[k]) for k in _WAKTU if k in milik}
    milik |= waktu
    if "asli" not in milik and "saat" not in milik:
        milik |= {"asli": sha256(pdf), "panjang": len(pdf)}
    return HasilTtd(berkas, sha256(pdf), tuple(catatan), **milik)
