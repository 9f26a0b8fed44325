"""The document that goes to signature: the report as approved, with the block that it is signed in."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import PengaturanPengesahan, muat
from lkj.laporan.cetak import BahanPdf, cetak_pdf
from lkj.laporan.halaman import BlokPengesahan, keadaan_dari_json
from lkj.sidik import Janji, Pekerjaan, sha256
from lkj.tahap import sidik_tahap


def siap_ttd(
    *,
    dokumen: str,
    terbit: Path,
    pohon: Path,
    gambar: Sequence[Path],
    paket: Sequence[Path],
    lampiran: Sequence[Path],
    isi: Path,
    keadaan: Path,
    terbitan: Path | None = None,
    templat: Path,
    templat_kantor: Path | None = None,
    pengaturan: Mapping[str, Any],
    keluar: Path,
    keluar_cetak: Path,
    janji: Janji | None = None,
) -> None:
    """Set the PDF that is signed: by pen on paper, or invisibly with a certificate.

    Its bytes hang on the content and the settings, not on who approved it and when, so that it can be made
    again after it was signed.

    Args:
        dokumen: ``lkj_2023_tw1``.
        terbit: The published document, which is read and approved before.
        pohon: The checked tree of the report.
        gambar: Its charts.
        paket: Packages of its other pictures.
        lampiran: Tables to attach.
        isi: What the job ``isi`` wrote.
        keadaan: What the job ``keadaan`` wrote.
        terbitan: What changed since the last release, where there is one.
        templat: The shipped templates.
        templat_kantor: The office's own.
        pengaturan: The section ``pengesahan`` of the settings.
        keluar: The PDF.
        keluar_cetak: What a person needs to know of it who prints it (`ringkas`).
        janji: Promised digests.

    Raises:
        DataSalahError: The head has not approved this content (code ``TTD_BELUM_DISETUJUI``).
    """
    with Pekerjaan(janji=janji, modul=sidik_tahap("siap_ttd")) as kerja:
        cara = muat(PengaturanPengesahan, pengaturan).pengesahan
        menurut = kerja.baca(keadaan)
        sidik = _disetujui(dokumen, terbit, json.loads(kerja.baca(isi)), json.loads(menurut))
        jadi = cetak_pdf(
            kerja,
            BahanPdf(pohon, gambar, paket, lampiran, (templat, templat_kantor)),
            keadaan=keadaan_dari_json(menurut, kerja.baca(terbitan) if terbitan else None),
            keluar=keluar,
            blok=BlokPengesahan(dokumen, sidik, cara),
        )
        kerja.tulis(keluar_cetak, ringkas(dokumen, sidik, cara.cara, jadi.read_bytes()))


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


def _disetujui(dokumen: str, terbit: Path, isi: Mapping[str, Any], keadaan: Mapping[str, Any]) -> str:
    """The digest of the content, which the head approved."""
    sidik = str(isi["sidik_isi"])
    if keadaan["tanda"] or keadaan["sah"] is None or keadaan["sidik_isi"] != sidik:
        isian = {"dokumen": dokumen, "sebab": keadaan["sebab"].rstrip(".")}
        raise DataSalahError([catat("TTD_BELUM_DISETUJUI", berkas=terbit.as_posix(), **isian)])
    return sidik
