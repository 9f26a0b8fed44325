"""A signed file against what was sent to be signed: its bytes, its content, the official, the day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from lkj.catatan import WAJIB, Catatan, DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import Kantor
from lkj.pengesahan.nama import periksa_nama
from lkj.pengesahan.periksa import HasilTtd, periksa_ttd
from lkj.pengesahan.sertifikat import Kepercayaan
from lkj.periode import tanggal_panjang
from lkj.sidik import sha256
from lkj.tindakan import Tindakan
from lkj.tindakan.kode import kode_pendek

AKHIR_TTD = "_ttd.pdf"
"""Ending of the evidence that is the signed file."""
AKHIR_SIAP = "_siap.json"
"""Ending of the evidence that names the unsigned file at its head."""


def berkas_siap(unit: str, dokumen: str) -> Path:
    """The file that goes to signature.

    Args:
        unit: Prefix of an office of many with its slash, or "".
        dokumen: ``lkj_2023_tw1``.
    """
    return Path(f"reports/{unit}{dokumen}_siap_ttd.pdf")


def periksa_kiriman(
    pdf: bytes, siap: bytes | None, t: Tindakan, kantor: Kantor, kepercayaan: Kepercayaan, *, berkas: str
) -> HasilTtd:
    """Judge a signed file as evidence of an act.

    Args:
        pdf: The signed file.
        siap: What was to be signed; None where nobody kept it, then what stands before the signature.
        t: The act: whose it is, on which content, on which day.
        kantor: Who held which office.
        kepercayaan: The issuers that are believed.
        berkas: Name of the signed file.

    Returns:
        The judgement, with at most remarks to confirm.

    Raises:
        DataSalahError: It is no valid signature of that official on that file and day.
    """
    dokumen = t.pokok[0].name
    hasil = periksa_ttd(pdf, berkas=berkas, kepercayaan=kepercayaan, asli=siap)
    lain = isi_lain(hasil, dokumen, t.pokok[0].digest.sha256)
    wajib = [c for c in hasil.catatan if c.tingkat == WAJIB]
    if lain and hasil.bertanda:
        wajib = lain + [c for c in wajib if c.kode != "TTD_BUKAN_KIRIMAN"]
    if not wajib:
        wajib += hari_lain(hasil, t.isi.tanggal)
        wajib += periksa_nama(hasil.nama, kantor, t.isi.jabatan, t.isi.tanggal, berkas=berkas)
    if wajib:
        raise DataSalahError(wajib)
    return hasil


def isi_lain(hasil: HasilTtd, dokumen: str, sidik_isi: str) -> list[Catatan]:
    """A remark where a file carries another document or content."""
    if (hasil.dokumen, hasil.sidik_isi) == (dokumen, sidik_isi):
        return []
    nilai = (
        f"{hasil.dokumen} (kode isi {kode_pendek(hasil.sidik_isi)})" if hasil.dokumen else "isi tanpa kode"
    )
    harus = f"{dokumen} (kode isi {kode_pendek(sidik_isi)})"
    return [catat("TTD_DOKUMEN", berkas=hasil.berkas, nilai=nilai, harus=harus)]


def hari_lain(hasil: HasilTtd, hari: date) -> list[Catatan]:
    """A remark where a file was signed on another day."""
    if hasil.pada(hari):
        return []
    saat = hasil.saat.isoformat(" ", "minutes") if hasil.saat else "waktu yang tidak tertulis"
    if hasil.cap_waktu:
        saat += f", dengan cap waktu {hasil.cap_waktu.isoformat(' ', 'minutes')}"
    return [catat("TTD_TANGGAL", berkas=hasil.berkas, saat=saat, harus=tanggal_panjang(hari))]


def bukti_ttd(pdf: bytes, siap: bytes, dokumen: str, sidik_isi: str) -> dict[str, bytes]:
    """What is kept of a signature: the signed file, and what stood there before."""
    isi = {"dokumen": dokumen, "sidik_isi": sidik_isi, "sha256": sha256(siap), "panjang": len(siap)}
    return {
        f"{dokumen}{AKHIR_TTD}": pdf,
        f"{dokumen}{AKHIR_SIAP}": json.dumps(isi, indent=1).encode() + b"\n",
    }


def surat_serah(dokumen: str, sidik_isi: str, siap: bytes) -> str:
    """The slip that goes along when a file is handed over for signature in a portal."""
    nama = berkas_siap("", dokumen).name
    return f"""Penyerahan untuk tanda tangan elektronik

Berkas   : {nama} ({len(siap)} bita)
Dokumen  : {dokumen}
Kode isi : {kode_pendek(sidik_isi)} (lengkap: {sidik_isi})
Kode hash (sha256sum -c):
{sha256(siap)}  {nama}

1. Unggah berkas itu ke portal tanda tangan. Jangan dibuka dan disimpan lagi dengan program lain.
2. Pilih tanda tangan tanpa tampilan (invisible): tempat tanda tangan dan kode QR sudah ada di halamannya.
3. Unduh hasilnya, lalu di repositori:
   lkj terima-ttd HASIL.pdf --dokumen {dokumen} --tanggal TTTT-BB-HH
   Tanggalnya adalah tanggal penandatanganan.
"""
