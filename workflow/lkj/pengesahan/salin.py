"""The job behind ``reports/lkj_2023_ttd.pdf``: the signed file of the evidence, judged again and copied."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj.catatan import DataSalahError, ke_csv
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, Kantor, muat
from lkj.pengesahan.kiriman import AKHIR_SIAP, AKHIR_TTD, periksa_kiriman
from lkj.pengesahan.sertifikat import Kepercayaan, baca_kepercayaan
from lkj.sidik import Janji, Pekerjaan, sha256
from lkj.tahap import sidik_tahap
from lkj.tindakan import Tindakan, baca_tindakan, masa_dokumen
from lkj.tindakan.alur import alur_sop
from lkj.tindakan.hukum import menyetujui, periksa_tindakan
from lkj.tindakan.tagihan import bebaskan


def salin_ttd(
    *,
    dokumen: str,
    isi: Path,
    folder: Path,
    sop: Sequence[Path],
    pengaturan: Mapping[str, Any],
    keluar: Path,
    keluar_tentang: Path,
    keluar_catatan: Path,
    rencana: Path | None = None,
    penandatangan: str | None = None,
    terpercaya: str | None = None,
    janji: Janji | None = None,
) -> None:
    """Copy the newest signed file of the content as it is now, or of the one that was frozen last.

    Args:
        dokumen: Its name.
        isi: What the job ``isi`` wrote.
        folder: The folder of its acts.
        sop: The files of the SOPs in force.
        pengaturan: All settings.
        keluar: The signed PDF.
        keluar_tentang: Of which content it is, and the digest of its bytes.
        keluar_catatan: What is to be confirmed: that nobody said which issuers are believed.
        rencana: The plan, where a SOP asks every head of a section to validate his sheet.
        penandatangan: List of SSH signers, outside the repository; None where none is asked for.
        terpercaya: Issuers that are believed, outside the repository; None where nobody said.
        janji: Promised digests.

    Raises:
        DataSalahError: An act cannot be believed, no signed file is recorded, or it does not hold.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("ttd")) as kerja:
        kantor = muat(Kantor, pengaturan)
        daftar = Path(penandatangan) if penandatangan else None
        tindakan, rusak = baca_tindakan(folder, kantor=kantor, baca=kerja.baca, penandatangan=daftar)
        alur = alur_sop(kantor, {str(b): kerja.baca(b) for b in sop}, dokumen, berkas=BERKAS)
        masa = masa_dokumen(dokumen)
        if rencana and masa:
            alur = bebaskan(alur, kerja, kantor, rencana, masa)
        sah, tertolak = periksa_tindakan(tindakan, alur)
        if rusak or tertolak:
            raise DataSalahError([*rusak, *tertolak])
        t = pilih(sah, dokumen, str(json.loads(kerja.baca(isi))["sidik_isi"]))
        percaya = baca_kepercayaan(Path(terpercaya)) if terpercaya else Kepercayaan()
        berkas = Path(bukti_berakhir(t, dokumen + AKHIR_TTD))
        pdf, siap = kerja.baca(berkas), _siap(t, dokumen, kerja)
        if siap and sha256(pdf[: siap["panjang"]]) != siap["sha256"]:
            raise DataSalahError([catat("TTD_BUKAN_KIRIMAN", berkas=str(berkas), dokumen=dokumen)])
        asli = pdf[: siap["panjang"]] if siap else None
        hasil = periksa_kiriman(pdf, asli, t, kantor, percaya, berkas=str(berkas))
        kerja.tulis(keluar, pdf)
        kerja.tulis(keluar_tentang, _tentang(dokumen, hasil.sidik_isi, pdf))
        kerja.tulis(keluar_catatan, ke_csv(hasil.catatan))


def _tentang(dokumen: str, sidik_isi: str, pdf: bytes) -> bytes:
    isi = {"dokumen": dokumen, "sidik_isi": sidik_isi, "sha256": sha256(pdf)}
    return json.dumps(isi, indent=1).encode() + b"\n"


def pilih(sah: Iterable[Tindakan], dokumen: str, sidik_isi: str) -> Tindakan:
    """The signature of the head that is to be shown: of this content, or the last of any.

    Raises:
        DataSalahError: There is none with a signed file (code ``TTD_BELUM_ADA``).
    """
    bertanda = [
        t
        for t in sah
        if t.isi.tindakan == "tanda_tangan" and menyetujui(t) and bukti_berakhir(t, dokumen + AKHIR_TTD)
    ]
    kini = [t for t in bertanda if t.sidik_untuk(dokumen) == sidik_isi]
    if not bertanda:
        raise DataSalahError([catat("TTD_BELUM_ADA", berkas=f"reports/{dokumen}_ttd.pdf", dokumen=dokumen)])
    return (kini or bertanda)[-1]


def bukti_berakhir(t: Tindakan, akhir: str) -> str:
    """The piece of evidence whose name ends so; empty without one."""
    return next((b.berkas for b in t.isi.bukti if b.berkas.endswith(f"-{akhir}")), "")


def _siap(t: Tindakan, dokumen: str, kerja: Pekerjaan) -> dict[str, Any] | None:
    """What the act recorded of the unsigned file; None where it was recorded by hand."""
    berkas = bukti_berakhir(t, dokumen + AKHIR_SIAP)
    return dict(json.loads(kerja.baca(Path(berkas)))) if berkas else None
