"""`lkj verifikasi FILE`: whether a file is ours, unchanged, signed by whom and when, valid now, recorded."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lkj.catatan import DataSalahError
from lkj.cli.buat import jalankan as buat
from lkj.cli.umum import BUKAN_REPOSITORI, cetak_catatan, di_repositori, gagal_baca
from lkj.pengesahan import batas
from lkj.pengesahan.catatan_kantor import cari_tercatat
from lkj.pengesahan.kiriman import berkas_siap
from lkj.pengesahan.periksa import HasilTtd, periksa_ttd
from lkj.pengesahan.putusan import Jawaban, Putusan, putuskan
from lkj.pengesahan.sertifikat import Kepercayaan, dengan_crl, kepercayaan_lingkungan
from lkj.periode import tanggal_panjang
from lkj.sidik import sidik_berkas
from lkj.tindakan.kode import kode_pendek

_ZONA = {timedelta(hours=h): nama for h, nama in ((0, "UTC"), (7, "WIB"), (8, "WITA"), (9, "WIT"))}


def jalankan(
    berkas: Path,
    *,
    bangun: bool,
    sebagai_json: bool,
    pada: str | None,
    unit: str = "",
    crl: Sequence[Path] = (),
) -> int:
    """Verify one file: 0 all that was asked holds, 1 it does not or cannot be said, 2 the call is wrong.

    "Now" is the clock's moment unless ``pada`` names a day: whether a certificate is valid now is asked of
    the day on which somebody asks.
    """
    kala = _saat(pada)
    if kala is None:
        return _gagal(f"Tanggal “{pada}” tidak dikenal. Tulis seperti 2026-11-30.")
    if not berkas.is_file():
        return _gagal(f"Berkas tidak ada: {berkas}")
    if bangun and not di_repositori():
        return _gagal(BUKAN_REPOSITORI)
    try:
        percaya = dengan_crl(kepercayaan_lingkungan(), crl)
        putusan = _periksa(berkas, kala, percaya, bangun=bangun, unit=unit)
    except DataSalahError as salah:
        return cetak_catatan(salah.catatan)
    except OSError as salah_berkas:
        return _gagal(gagal_baca(salah_berkas))
    if sebagai_json:
        sys.stdout.write(json.dumps(putusan.sebagai_json(), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write(_teks(putusan))
    return 0 if putusan.asli else 1


def _saat(pada: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(pada).astimezone() if pada else datetime.now(UTC).astimezone()
    except ValueError:
        return None


def _periksa(berkas: Path, pada: datetime, percaya: Kepercayaan, *, bangun: bool, unit: str) -> Putusan:
    isi = berkas.read_bytes() if berkas.stat().st_size <= batas.BERKAS else b""
    if isi.startswith(b"%PDF-"):
        hasil = periksa_ttd(isi, berkas=str(berkas), kepercayaan=percaya, pada=pada)
    else:
        hasil = HasilTtd(str(berkas), sidik_berkas(berkas), ())  # a scan: known by its digest or not at all
    kantor = di_repositori()
    tercatat = cari_tercatat(hasil.sidik, asli="" if hasil.bertanda else hasil.asli) if kantor else None
    jawaban = _bangun(hasil, isi, unit or (tercatat.unit if tercatat else "")) if bangun else None
    return putuskan(hasil, tercatat, di_kantor=kantor, pada=pada, bangun=jawaban)


def _bangun(hasil: HasilTtd, isi: bytes, unit: str) -> Jawaban:
    """Whether a build gives the bytes that stand before the signature."""
    if not hasil.dokumen or hasil.panjang is None:
        return Jawaban("bangun", ya=False, kata="Berkas ini tidak menyebut dokumen yang dapat dibuat ulang.")
    siap = berkas_siap(f"{unit.rstrip('/')}/" if unit else "", hasil.dokumen)
    with contextlib.redirect_stdout(sys.stderr):  # progress is not part of the answer
        kode = buat([str(siap)])
    if kode or not siap.is_file():
        kata = f"{siap} tidak dapat dibuat dari data yang sekarang; sebabnya di atas."
        return Jawaban("bangun", ya=False, kata=kata)
    if siap.read_bytes() == isi[: hasil.panjang]:
        return Jawaban("bangun", ya=True, kata="Dibuat ulang dari data, hasilnya sama sampai bita terakhir.")
    kata = (
        "Dibuat ulang dari data yang sekarang, hasilnya lain: data, templat, atau pengaturan sudah berubah."
    )
    return Jawaban("bangun", ya=False, kata=kata)


def _teks(p: Putusan) -> str:
    h = p.hasil
    baris = {"Kode hash": h.sidik}
    if h.dokumen:
        baris["Dokumen"] = f"{h.dokumen}, kode isi {kode_pendek(h.sidik_isi)}"
    if h.saat:
        menurut = "" if h.cap_dipercaya else " menurut jam penanda tangan"
        baris["Ditandatangani"] = f"{h.nama}, {_pukul(h.saat)}{menurut}"
        baris["Sertifikat"] = f"nomor seri {h.nomor_seri}, dari {h.penerbit}"
    if h.cap_waktu:
        dari = "membuktikan waktunya" if h.cap_dipercaya else "otoritasnya belum diperiksa (LKJ_SERTIFIKAT)"
        baris["Cap waktu"] = (
            f"{_pukul(h.cap_waktu.astimezone(h.saat.tzinfo if h.saat else None))}, {h.cap_oleh}; {dari}"
        )
    kepala = "".join(f"  {k:<15}: {n}\n" for k, n in baris.items())
    jawaban = "".join(f"{j.sebagai_teks()}\n" for j in p.jawaban)
    return f"{h.berkas}\n{kepala}\n{jawaban}\n{p.simpulan()}\n"


def _pukul(saat: datetime) -> str:
    """A moment with its zone: ``14 April 2023 pukul 10.30 WITA``."""
    zona = _ZONA.get(saat.utcoffset() or timedelta(), f"{saat:%Z}")
    return f"{tanggal_panjang(saat.date())} pukul {saat:%H.%M} {zona}"


def _gagal(pesan: str) -> int:
    sys.stderr.write(f"{pesan}\n")
    return 2
