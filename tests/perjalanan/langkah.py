"""What every SOP has its office do: sheets that come in, one wrong and one late; the end of a journey."""

import re
import subprocess
from hashlib import sha256

from tests.perjalanan.kantor import SEKSI, Kantor

LAPORAN = "reports/lkj_2023_tw1.pdf"
ARSIP = "reports/arsip/lkj_2023_tw1.zip"
OLAHAN = "data/processed/2023/tw1"
CATATAN, REKAP, PENGUKURAN = (f"{OLAHAN}/{nama}.csv" for nama in ("catatan", "rekap", "pengukuran"))


def isian_pertama(k: Kantor, tanggal: str, penerima: str) -> None:
    """The sheets come in: that of Pelayanan with a wrong cell, that of Trantib not at all.

    The wrong one is kept and goes back to its section as a marked copy with a message.
    """
    keluaran = k.terima(k.kiriman("pelayanan", ubah={"Kinerja!G9": "82,4,5"}), kode=1)
    assert "Kinerja › G9  (BUKAN_ANGKA)" in keluaran
    assert "wajib" not in k.terima(*(k.kiriman(s) for s in SEKSI if s not in {"pelayanan", "trantib"}))
    k.simpan(penerima, "Isian triwulan I yang sudah masuk", tanggal)
    keluaran = k.buat(REKAP, kode=1)
    assert "2 catatan wajib diperbaiki" in keluaran
    assert "Seksi Ketenteraman dan Ketertiban Umum belum menyampaikan isian" in keluaran
    assert not (k / REKAP).exists()
    k.buat("reports/periksa/2023/tw1/pelayanan.xlsx", "reports/periksa/2023/tw1/pelayanan.txt")
    pesan = (k / "reports/periksa/2023/tw1/pelayanan.txt").read_text(encoding="utf-8")
    assert "G9" in pesan
    assert "Realisasi harus berupa angka" in pesan


def isian_susulan(k: Kantor, tanggal: str, penerima: str) -> None:
    """The corrected sheet and the late one arrive; now there is a rekap."""
    keluaran = k.terima(k.kiriman("pelayanan"), k.kiriman("trantib"))
    assert "mengganti isian yang berbeda; yang lama ada di git" in keluaran
    k.simpan(penerima, "Isian Pelayanan yang dibetulkan, dan isian Trantib yang terlambat", tanggal)
    k.buat(CATATAN, REKAP)


def perbaiki(k: Kantor, tanggal: str, penerima: str) -> None:
    """A section sends its sheet again, because the report was sent back: other words, the same figures."""
    k.terima(k.kiriman("pmd", ubah={"Analisis!F6": "Mendampingi tiga desa yang belum menyusun laporan."}))
    k.simpan(penerima, "Analisis PMD dilengkapi", tanggal)


def pindaian(k: Kantor, nama: str) -> str:
    """A scan that somebody brings: in the mail box, not in the repository."""
    berkas = k.kotak / f"{nama}.pdf"
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_bytes((k / LAPORAN).read_bytes())
    return str(berkas)


def teks_pdf(k: Kantor, berkas: str) -> str:
    """The text of a PDF as another program reads it."""
    return subprocess.run(
        ["pdftotext", str(k / berkas), "-"], check=True, capture_output=True, text=True
    ).stdout


def sidik(k: Kantor, berkas: str) -> str:
    """The digest of a file, computed here."""
    return sha256((k / berkas).read_bytes()).hexdigest()


def selesai(k: Kantor, sop: dict[str, int], *target: str, tw: int | None = 1) -> None:
    """The end of a journey.

    Args:
        k: The office.
        sop: Name of each SOP in force → how many steps it has.
        target: Everything that was made.
        tw: The quarter; None for the year.
    """
    dokumen = f"lkj_2023_tw{tw}" if tw else "lkj_2023"
    keadaan = k.status(tw)
    assert {n: len(x.selesai) for n, x in keadaan.items()} == sop
    assert all(not x.menunggu for x in keadaan.values())
    assert "DRAF" not in "".join(teks_pdf(k, f"reports/{dokumen}.pdf").split())
    assert "cocok" in k.lkj("arsip", "periksa", str(k / f"reports/arsip/{dokumen}.zip"))
    assert k.git("status", "--porcelain") == ""
    k.buat(*target, f"reports/{dokumen}.pdf", f"reports/arsip/{dokumen}.zip")
    log = (k / "log/lkj-buat.log").read_text(encoding="utf-8")
    assert "Nothing to be done" in log, re.findall(r"^Job \d+: .*$|^ *reason: .*$", log, re.MULTILINE)
