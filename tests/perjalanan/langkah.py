"""What every SOP has its office do: sheets that come in, one wrong and one late; the end of a journey."""

import json
import re
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.perjalanan.kantor import SEKSI, Kantor

LAPORAN = "reports/lkj_2023_tw1.pdf"
OLAHAN = "data/processed/2023/tw1"
TERBUKTI = {
    "bebandem_data_kinerja": 7,
    "pengumpulan_data_kinerja": 8,
    "purwakarta_pengukuran": 14,
    "kuala_betara_pengumpulan": 6,
    "awayan_pengumpulan": 8,
    "awayan_pengukuran": 7,
}
"""SOP → how many of its steps a journey evidences; README and guide print it."""
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
    for sop in k.sop:
        assert "Seksi Ketenteraman dan Ketertiban Umum" in k.giliran(sop)
        assert "Seksi Pelayanan" in k.giliran(sop)
    assert "perlu diperbaiki: pelayanan.xlsx (1 catatan)" in k.lkj("status", "--tahun", "2023", "--tw", "1")
    k.buat("reports/periksa/2023/tw1/pelayanan.xlsx", "reports/periksa/2023/tw1/pelayanan.txt")
    pesan = (k / "reports/periksa/2023/tw1/pelayanan.txt").read_text(encoding="utf-8")
    assert "G9" in pesan
    assert "Realisasi harus berupa angka" in pesan


def isian_susulan(k: Kantor, tanggal: str, penerima: str) -> None:
    """The corrected sheet and the late one arrive; now there is a rekap."""
    keluaran = k.terima(k.kiriman("pelayanan"), k.kiriman("trantib"))
    assert "mengganti isian yang berbeda; yang lama ada di git" in keluaran
    assert "belum diperiksa: trantib.xlsx dan 1 berkas lagi" in k.lkj(
        "status", "--tahun", "2023", "--tw", "1"
    )
    k.simpan(penerima, "Isian Pelayanan yang dibetulkan, dan isian Trantib yang terlambat", tanggal)
    k.buat(CATATAN, REKAP)


def perbaiki(k: Kantor, tanggal: str, penerima: str) -> None:
    """A section sends its sheet again, because the report was sent back: other words, the same figures."""
    k.terima(k.kiriman("pmd", ubah={"Analisis!F6": "Mendampingi tiga desa yang belum menyusun laporan."}))
    k.simpan(penerima, "Analisis PMD dilengkapi", tanggal)


def tanda_tangan(k: Kantor, tanggal: str, dokumen: str = "lkj_2023_tw1") -> None:
    """The Camat approves a document, it is printed and signed, and its scan comes back."""
    k.catat("setujui", tanggal, dokumen=dokumen)
    siap = f"reports/{dokumen}_siap_ttd.pdf"
    k.buat(f"reports/{dokumen}.pdf", siap)
    k.lkj("terima-scan", pindaian(k, siap), "--dokumen", dokumen, "--tanggal", tanggal)
    k.simpan("camat", f"Disetujui dan ditandatangani: {dokumen}", tanggal)


def pindaian(k: Kantor, cetakan: str) -> str:
    """The first page of a printed paper as a scanner gives it: in the mail box, not in the repository."""
    berkas = k.kotak / f"pindaian-{Path(cetakan).stem}"
    berkas.parent.mkdir(parents=True, exist_ok=True)
    perintah = ["pdftoppm", "-png", "-gray", "-r", "40", "-singlefile", str(k / cetakan), str(berkas)]
    subprocess.run(perintah, check=True)
    return f"{berkas}.png"


def teks_pdf(k: Kantor, berkas: str) -> str:
    """The text of a PDF as another program reads it."""
    return subprocess.run(
        ["pdftotext", str(k / berkas), "-"], check=True, capture_output=True, text=True
    ).stdout


def sidik(k: Kantor, berkas: str) -> str:
    """The digest of a file, computed here."""
    return sha256((k / berkas).read_bytes()).hexdigest()


def sidik_isi(k: Kantor, dokumen: str) -> str:
    """The digest of a document's content, computed here from the files that it names."""
    berkas = json.loads((k / f"build/{dokumen}/isi.json").read_bytes())["berkas"]
    return sha256("".join(f"{b} {sidik(k, b)}\n" for b in sorted(berkas)).encode()).hexdigest()


def selesai(
    k: Kantor, *target: str, tanggal: str = "2023-04-28", dokumen: tuple[str, ...] = ("lkj",)
) -> None:
    """The end of a journey: archived, every step evidenced, nothing left to make and nothing left to keep.

    Args:
        k: The office.
        target: Everything that was made.
        tanggal: The day on which the SOPs are judged.
        dokumen: What was signed: ``lkj``, ``pengukuran``.
    """
    masa = k.dokumen.partition("_")[2]
    milik = [f"{d}_{masa}" for d in dokumen]
    arsip = [f"reports/arsip/{d}.zip" for d in milik]
    status = f"reports/sop_{masa}.json"
    k.jadwal(k.mulai, tanggal)
    k.simpan("kasubbag_perencanaan", "SOP dinilai", tanggal)
    k.buat(*arsip)
    k.buat(status)
    _semua_terbukti(k, json.loads((k / status).read_bytes()), milik)
    for d in milik:
        assert "DRAF" not in "".join(teks_pdf(k, f"reports/{d}.pdf").split())
        assert "cocok" in k.lkj("arsip", "periksa", f"reports/arsip/{d}.zip")
    assert k.git("status", "--porcelain") == ""
    k.buat(*target, *(f"reports/{d}.pdf" for d in milik), *arsip, status)
    log = (k / "log/lkj-buat.log").read_text(encoding="utf-8")
    assert "Nothing to be done" in log, re.findall(r"^Job \d+: .*$", log, re.MULTILINE)


def _semua_terbukti(k: Kantor, status: dict[str, Any], dokumen: list[str]) -> None:
    """Every step of the SOPs in force is done, by evidence with the digests that are computed here."""
    assert (status["catatan"], status["gugur"]) == ([], [])
    belum = [x["menunggu"] for s in status["sop"] for x in s["langkah"] if x["menunggu"]]
    assert {s["kunci"]: s["terbukti"] for s in status["sop"]} == {s: TERBUKTI[s] for s in k.sop}, belum
    isi = {d: sidik_isi(k, d) for d in dokumen}
    for langkah in (x for s in status["sop"] for x in s["langkah"]):
        assert (langkah["keadaan"], langkah["menunggu"]) == ("selesai", []), langkah["nomor"]
        assert langkah["bukti"], langkah["nomor"]
        for bukti in langkah["bukti"]:
            nama = bukti["nama"] if bukti["jenis"] == "berkas" else bukti["berkas"]
            assert (bukti["ada"], bukti["sidik"]) == (True, sidik(k, nama)), nama
            assert all(x["sidik"] == sidik(k, x["berkas"]) for x in bukti["lampiran"]), nama
            if bukti["nama"] in {"paraf", "verifikasi", "tanda_tangan", "arsipkan"}:
                assert all(x["sidik"] == isi[x["nama"]] for x in bukti["atas"]), nama
