"""What an archive says of its document: title, state, retention; for ``bag-info.txt`` and readers."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lkj.catatan import Catatan
from lkj.katalog import catat
from lkj.konfigurasi import BERKAS, PengaturanArsip
from lkj.konfigurasi.arsip import Retensi
from lkj.periode import Masa, tanggal_panjang

_NAMA = {"pengukuran": "Pengukuran Kinerja"}
"""How the name of a document begins → what it is called; a report as the settings say."""
_BELUM_DITETAPKAN = "contoh; belum ditetapkan menurut Jadwal Retensi Arsip"


@dataclass(frozen=True)
class Keterangan:
    """A report or a measurement with the settings and the state that it is archived in.

    Attributes:
        aturan: What an archive needs of the settings.
        dokumen: Name of the document, ``lkj_2023``.
        masa: Its period.
        tanggal: Date of the document.
        keadaan: Its state by the recorded acts (``keadaan.json``).
    """

    aturan: PengaturanArsip
    dokumen: str
    masa: Masa
    tanggal: date
    keadaan: bytes

    @property
    def judul(self) -> str:
        """Title with office and period."""
        nama = _NAMA.get(self.dokumen.partition("_")[0], self.aturan.dokumen.nama)
        return f"{nama} {self.aturan.instansi.nama} {self.masa.nama}"

    @property
    def tanda(self) -> str:
        """What an unfinished document is called; empty when it is finished."""
        return str(json.loads(self.keadaan)["tanda"])

    @property
    def sebutan(self) -> str:
        """The state in words: ``DRAF``, ``final``, ``final, Revisi 1``."""
        milik = json.loads(self.keadaan)
        revisi = f"Revisi {milik['revisi']}" if milik["revisi"] else ""
        sementara = "SEMENTARA" if milik["sementara"] else ""
        return ", ".join(filter(None, (self.tanda or "final", sementara, revisi)))

    @property
    def retensi(self) -> Retensi:
        """How long it is kept."""
        return self.aturan.arsip.retensi.untuk(self.masa)

    @property
    def _dasar(self) -> str:
        return self.aturan.arsip.retensi.dasar or _BELUM_DITETAPKAN

    @property
    def _kantor(self) -> str:
        return f"{self.aturan.instansi.nama}, {self.aturan.instansi.pemda}"

    def ringkasan(self) -> list[tuple[str, str]]:
        """Label and value for the reader."""
        r = self.retensi
        return [
            ("Kantor", self._kantor),
            ("Tanggal dokumen", tanggal_panjang(self.tanggal)),
            ("Keadaan", self.sebutan),
            ("Retensi", f"{r.aktif} tahun aktif, {r.inaktif} tahun inaktif, lalu {r.nasib}"),
            ("Dasar retensi", self._dasar),
        ]

    def info(self) -> list[tuple[str, str]]:
        """Labels of ``bag-info.txt`` (RFC 8493, 2.2.2), and our own in Indonesian."""
        instansi = self.aturan.instansi
        isi = [
            ("Source-Organization", self._kantor),
            ("Organization-Address", instansi.alamat),
            ("Contact-Phone", instansi.telepon),
            ("Contact-Email", instansi.pos_el),
            ("External-Description", self.judul),
            ("External-Identifier", self.dokumen),
            ("Bagging-Date", self.tanggal.isoformat()),
            ("Keadaan-Dokumen", self.sebutan),
            ("Kode-Hash-Isi", str(json.loads(self.keadaan)["sidik_isi"])),
            ("Retensi-Aktif", f"{self.retensi.aktif} tahun"),
            ("Retensi-Inaktif", f"{self.retensi.inaktif} tahun"),
            ("Retensi-Nasib-Akhir", self.retensi.nasib),
            ("Retensi-Dasar", self._dasar),
        ]
        return [(label, nilai) for label, nilai in isi if nilai]

    def catatan(self, isi: Iterable[str], folder: str) -> list[Catatan]:
        """What is to be said: a draft, no signed document, a retention that nobody has set.

        Args:
            isi: Paths of the payload.
            folder: Folder of the acts on the document.
        """
        hasil = []
        if self.tanda:
            hasil.append(catat("ARSIP_DRAF", berkas=self.dokumen, tanda=self.tanda))
        if not self._bertanda_tangan(isi):
            hasil.append(catat("ARSIP_TANPA_TTD", berkas=self.dokumen, folder=f"{folder}/"))
        if not self.aturan.arsip.retensi.dasar:
            isian = self.retensi.model_dump()
            hasil.append(catat("ARSIP_RETENSI", berkas=BERKAS, sel="arsip.retensi", **isian))
        return hasil

    def _bertanda_tangan(self, isi: Iterable[str]) -> bool:
        """Whether a signature was recorded, or a PDF lies beside the acts; what acts kept is none."""
        sah = json.loads(self.keadaan)["sah"]
        if sah and sah["tindakan"] == "tanda_tangan":
            return True
        folder = f"masukan/{self.masa.kunci}/pengesahan/".replace("//", "/")
        milik = (n.removeprefix(folder).lower() for n in isi if n.startswith(folder))
        return any(n.endswith(".pdf") and not n.startswith("bukti/") for n in milik)
