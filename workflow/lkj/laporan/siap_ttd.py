"""The document that goes to signature: the report as approved, with the block that it is signed in."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj.konfigurasi import PengaturanPengesahan, muat
from lkj.laporan.cetak import BahanPdf, cetak_pdf
from lkj.laporan.cetakan import baca_cetakan
from lkj.laporan.halaman import BlokPengesahan, keadaan_dari_json
from lkj.sidik import Janji, Pekerjaan, sha256
from lkj.tahap import sidik_tahap


def siapkan(
    *,
    dokumen: str,
    pohon: Path,
    gambar: Sequence[Path],
    paket: Sequence[Path],
    lampiran: Sequence[Path],
    isi: Path,
    keadaan: Path,
    terbitan: Path | None = None,
    telusur: Path | None = None,
    templat: Path,
    templat_kantor: Path | None = None,
    pengaturan: Mapping[str, Any],
    keluar: Path,
    keluar_cetak: Path,
    janji: Janji | None = None,
) -> None:
    """Set the PDF that is signed: by pen on paper, or invisibly with a certificate.

    Its bytes hang on the content and the settings, not on who approved it and when, so that it can be made
    again after it was signed. Of a content that the head has not approved it is empty, and ``cetak.json``
    says why: an archive can ask for it without knowing.

    Args:
        dokumen: ``lkj_2023_tw1``.
        pohon: The checked tree of the report.
        gambar: Its charts.
        paket: Packages of its other pictures.
        lampiran: Tables to attach.
        isi: What the job ``isi`` wrote.
        keadaan: What the job ``keadaan`` wrote.
        terbitan: What changed since the last release, where there is one.
        telusur: The lineage table of a report.
        templat: The shipped templates.
        templat_kantor: The office's own.
        pengaturan: The section ``pengesahan`` of the settings.
        keluar: The PDF, or nothing.
        keluar_cetak: What a person needs to know of it who prints it (`ringkas`), or ``sebab``.
        janji: Promised digests.
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("siap")) as kerja:
        cara = muat(PengaturanPengesahan, pengaturan).pengesahan
        menurut = kerja.baca(keadaan)
        sidik = str(json.loads(kerja.baca(isi))["sidik_isi"])
        if sebab := _belum_disetujui(sidik, json.loads(menurut)):
            kerja.tulis(keluar, b"")
            kerja.tulis(keluar_cetak, json.dumps({"dokumen": dokumen, "sebab": sebab}).encode() + b"\n")
            return
        jadi = cetak_pdf(
            kerja,
            BahanPdf(pohon, gambar, paket, lampiran, (templat, templat_kantor), telusur),
            keadaan=keadaan_dari_json(menurut, kerja.baca(terbitan) if terbitan else None),
            keluar=keluar,
            blok=BlokPengesahan(dokumen, sidik, cara),
        )
        kerja.tulis(keluar_cetak, ringkas(dokumen, sidik, cara.cara, jadi.read_bytes()))


def siap_ttd(*, terbit: Path, siap: Path, cetak: Path, keluar: Path, janji: Janji | None = None) -> None:
    """Hand out what was made ready for signature, if the head approved it.

    Args:
        terbit: The published document, which is read and approved before.
        siap: What the job `siapkan` wrote.
        cetak: What it wrote about it.
        keluar: The PDF.
        janji: Promised digests.

    Raises:
        DataSalahError: The head has not approved this content (code ``TTD_BELUM_DISETUJUI``).
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("siap_ttd")) as kerja:
        baca_cetakan(kerja.baca(cetak), terbit.as_posix())
        kerja.tulis(keluar, kerja.baca(siap))


def ringkas(dokumen: str, sidik_isi: str, cara: str, pdf: bytes) -> bytes:
    """What is known of a PDF that goes to signature: document, content, digest of its bytes, pages."""
    import pypdfium2  # type: ignore[import-untyped]

    with pypdfium2.PdfDocument(pdf) as buka:
        halaman = len(buka)
    isi = {
        "dokumen": dokumen,
        "sidik_isi": sidik_isi,
        "cara": cara,
        "sha256": sha256(pdf),
        "halaman": halaman,
    }
    return json.dumps(isi, indent=1).encode() + b"\n"


def _belum_disetujui(sidik: str, keadaan: Mapping[str, Any]) -> str:
    """Why the head's approval does not hold for a content; empty where it does."""
    if keadaan["tanda"] or keadaan["sah"] is None or keadaan["sidik_isi"] != sidik:
        return str(keadaan["sebab"])
    return ""
