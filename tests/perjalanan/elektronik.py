"""The electronic way through an office: signed with a key of one's own, or in a portal and back.

The portal is another program than ours, with another column and without our permissions; issuers and keys
are fictional and lie outside the repository.
"""

import datetime as dt
import json
import os
import zipfile

import yaml
from tests.pengesahan.palsu import tandatangani
from tests.pengesahan.sertifikat import SANDI, camat, penerbit
from tests.perjalanan.kantor import Kantor
from tests.perjalanan.langkah import sidik

WITA = dt.timezone(dt.timedelta(hours=8))


def bertanda_elektronik(k: Kantor, otoritas: str) -> None:
    """From now on the office signs electronically, and knows whose certificates and stamps it believes."""
    isi = k.pengaturan
    isi["pengesahan"] |= {"cara": "elektronik", "cap_waktu": {"alamat": otoritas}}
    teks = yaml.safe_dump(isi, allow_unicode=True, sort_keys=False)
    (k / "config/config.yaml").write_text(teks, encoding="utf-8")
    k.kotak.mkdir(parents=True, exist_ok=True)
    (k.kotak / "penerbit.pem").write_bytes(penerbit().pem)
    k.lingkungan["LKJ_SERTIFIKAT"] = str(k.kotak / "penerbit.pem")
    k.simpan("kasubbag_perencanaan", "Tanda tangan elektronik dipakai")


def dengan_kunci(k: Kantor, tanggal: str, dokumen: str) -> None:
    """The Camat approves and signs with a PKCS#12 file; the passphrase travels on a descriptor."""
    k.catat("setujui", tanggal, dokumen=dokumen)
    p12 = k.kotak / "camat.p12"
    p12.write_bytes(camat().p12)
    baca, tulis = os.pipe()
    try:
        os.write(tulis, SANDI + b"\n")
        os.close(tulis)
        saat = ("--tanggal", tanggal, "--saat", f"{tanggal}T10:30+08:00")
        keluaran = k.lkj("tandatangan", dokumen, "--p12", str(p12), "--sandi-fd", str(baca), *saat)
    finally:
        os.close(baca)
    assert "TTD_PENERBIT" not in keluaran
    _tersimpan(k, tanggal, dokumen)


def lewat_portal(k: Kantor, tanggal: str, dokumen: str) -> None:
    """The Camat approves; the file goes to a portal on a stick and comes back signed."""
    k.catat("setujui", tanggal, dokumen=dokumen)
    ke = k.kotak / "flashdisk"
    k.lkj("serah-ttd", dokumen, "--ke", str(ke))
    surat = (ke / f"{dokumen}_serah.txt").read_text(encoding="utf-8")
    assert sidik(k, f"reports/{dokumen}_siap_ttd.pdf") in surat
    asli = (ke / f"{dokumen}_siap_ttd.pdf").read_bytes()
    hasil = k.kotak / "dari-portal.pdf"
    hari = dt.date.fromisoformat(tanggal)
    hasil.write_bytes(
        tandatangani(asli, saat=dt.datetime(hari.year, hari.month, hari.day, 9, 5, tzinfo=WITA))
    )
    perintah = ("terima-ttd", str(hasil), "--dokumen", dokumen, "--tanggal")
    assert "TTD_TANGGAL" in k.lkj(*perintah, "2023-04-30", kode=1)
    k.lkj(*perintah, tanggal)
    _tersimpan(k, tanggal, dokumen)


def _tersimpan(k: Kantor, tanggal: str, dokumen: str) -> None:
    k.simpan("camat", f"Disetujui dan ditandatangani: {dokumen}", tanggal)
    k.buat(f"reports/{dokumen}.pdf", f"reports/{dokumen}_ttd.pdf")


def terbukti_asli(k: Kantor, dokumen: str, *, bercap: bool) -> None:
    """What was signed is made again to the last byte, is ours and recorded, and lies in the archive.

    Args:
        k: The office.
        dokumen: What was signed.
        bercap: Whether an authority attests when.
    """
    ttd, siap = (f"reports/{dokumen}_{akhir}.pdf" for akhir in ("ttd", "siap_ttd"))
    asli = (k / siap).read_bytes()
    assert (k / ttd).read_bytes()[: len(asli)] == asli
    keluaran = k.lkj("verifikasi", ttd, "--bangun", "--pada", "2026-11-30", "--json")
    isi = json.loads(keluaran[keluaran.index("{\n") :])
    harus = ("utuh", "penerbit", "berlaku", "pejabat", "tercatat", "bangun")
    assert {n: j["ya"] for n, j in isi["jawaban"].items()} == dict.fromkeys(harus, True)
    assert isi["tanda_tangan"]["waktu_dibuktikan"] == bercap
    with zipfile.ZipFile(k / f"reports/arsip/{dokumen}.zip") as tas:
        dalam = {n.partition("/data/")[2]: tas.read(n) for n in tas.namelist() if n.endswith("ttd.pdf")}
    for berkas in (ttd, siap):
        assert dalam[f"laporan/{berkas.removeprefix('reports/')}"] == (k / berkas).read_bytes()
