"""What a document that goes to signature shows beside its content: the signature block, the code at the foot.

It belongs to the page, like the mark of a draft: the Markdown and the tables are the same with and without.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from lkj.konfigurasi import Pengesahan
from lkj.laporan.halaman.galat import GalatTandaTangan
from lkj.pandoc.pohon import Simpul, kelas, semua_simpul
from lkj.tindakan.kode import kata_kunci, kode_pendek, teks_qr

BERKAS_QR = "qr.svg"
_TEPI = 4
"""Light modules around a QR, as ISO/IEC 18004 asks for."""
_DASAR = (
    "Informasi Elektronik dan/atau Dokumen Elektronik dan/atau hasil cetaknya merupakan alat bukti hukum yang"
    " sah (UU 11/2008 Pasal 5 ayat (1))."
)


@dataclass(frozen=True)
class BlokPengesahan:
    """What is signed, and how.

    Attributes:
        dokumen: ``lkj_2023_tw1``.
        sidik_isi: The digest of the content that the head approved.
        cara: The settings of the signature.
    """

    dokumen: str
    sidik_isi: str
    cara: Pengesahan

    @property
    def elektronik(self) -> bool:
        """Whether it is signed with a certificate."""
        return self.cara.cara == "elektronik"

    @property
    def teks_qr(self) -> str:
        """What the QR says."""
        return teks_qr(self.dokumen, self.sidik_isi, self.cara.alamat_verifikasi)

    @property
    def kaki(self) -> tuple[str, ...]:
        """The sentences at the foot of an electronically signed document."""
        if not self.elektronik:
            return ()
        oleh = self.cara.penerbit_sertifikat
        cara = "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik"
        return (f"{cara} yang diterbitkan oleh {oleh}.", _DASAR)

    def ke_json(self) -> dict[str, object]:
        """What the pages need to know."""
        return {
            "kode": kode_pendek(self.sidik_isi),
            "kata-kunci": kata_kunci(self.dokumen, self.sidik_isi),
            "elektronik": self.elektronik,
            "qr": BERKAS_QR,
            "alt": f"Kode QR pemeriksaan dokumen, berisi: {self.teks_qr}",
            "kaki": self.kaki,
        }


def pasang_blok(dokumen: Simpul, blok: BlokPengesahan, folder: Path) -> None:
    """Put the block in the place of every signature of the head, and its QR into the folder of the pages.

    Signatures on what is attached (both parties of a Perjanjian Kinerja) stand in columns and stay.

    Raises:
        GalatTandaTangan: The document has no place for a signature.
    """
    ruang = [
        simpul
        for bagian in semua_simpul(dokumen["blocks"])
        if bagian["t"] == "Div" and "tanda-tangan" in kelas(bagian)
        for simpul in semua_simpul(bagian["c"][1])
        if simpul["t"] == "Div" and "ruang" in kelas(simpul)
    ]
    if not ruang:
        pesan = "Naskah tidak memuat tempat tanda tangan Camat"
        raise GalatTandaTangan(pesan)
    for simpul in ruang:
        kelas(simpul)[:] = ["ruang-pengesahan"]
    if blok.elektronik:
        (folder / BERKAS_QR).write_bytes(svg_qr(blok.teks_qr))


def svg_qr(teks: str) -> bytes:
    """A QR as one vector path, black on white, with its margin; errors up to 15 % of it can be mended."""
    import segno

    keluar = io.BytesIO()
    kode = segno.make_qr(teks, error="m")
    kode.save(keluar, kind="svg", border=_TEPI, dark="#000", light="#fff", xmldecl=False, nl=False)
    return keluar.getvalue()
