"""All sections of a period at a glance: who has sent, who has not, how many remarks; one page of HTML.

The page needs no script and no other file, prints on A4 and reads on a phone.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lkj.catatan import SEBUTAN_TINGKAT, Catatan, ringkas, yang_wajib
from lkj.laman import isi_laman
from lkj.periode import Masa


@dataclass(frozen=True)
class BarisSeksi:
    """One section on the page.

    Attributes:
        kunci: Its key.
        nama: Its name.
        masuk: Whether it has sent a sheet.
        wajib: Remarks that must be mended.
        konfirmasi: Remarks to confirm.
        ditunggu: Where the sheet that it owes is to be saved; empty where it owes none.
    """

    kunci: str
    nama: str
    masuk: bool
    wajib: int = 0
    konfirmasi: int = 0
    ditunggu: str = ""

    @property
    def keadaan(self) -> str:
        """The state in words."""
        return {
            "belum": "belum masuk",
            "tidak": "tidak ada yang diisi",
            "wajib": "perlu diperbaiki",
            "konfirmasi": "perlu dikonfirmasi",
            "lengkap": "lengkap",
        }[self.golongan]

    @property
    def golongan(self) -> str:
        """The state as the page's style sheet names it."""
        if not self.masuk:
            return "belum" if self.ditunggu else "tidak"
        if self.wajib:
            return "wajib"
        return "konfirmasi" if self.konfirmasi else "lengkap"


def susun_baris(
    pengisi: Mapping[str, str],
    berkas: Mapping[str, str],
    terkirim: Collection[str],
    catatan: Sequence[Catatan],
) -> list[BarisSeksi]:
    """The sections of the page, in the office's order.

    Args:
        pengisi: Key → name of all who fill in a form.
        berkas: Key → path of its sheet.
        terkirim: Paths of the sheets that are there.
        catatan: All remarks on the quarter.
    """
    hasil = []
    for kunci, nama in pengisi.items():
        milik = [c for c in catatan if c.berkas == berkas[kunci]]
        if berkas[kunci] in terkirim:
            wajib = len(yang_wajib(milik))
            hasil.append(BarisSeksi(kunci, nama, masuk=True, wajib=wajib, konfirmasi=len(milik) - wajib))
        else:
            hasil.append(BarisSeksi(kunci, nama, masuk=False, ditunggu=berkas[kunci] if milik else ""))
    return hasil


def tulis_ikhtisar(
    baris: Sequence[BarisSeksi],
    lain: Sequence[Catatan],
    *,
    templat: Path,
    instansi: str,
    masa: Masa,
) -> bytes:
    """The page.

    Args:
        baris: The sections.
        lain: Remarks on no section's sheet: the plan, files that nobody knows.
        templat: Folder of the template ``ikhtisar.html.j2``.
        instansi: Name of the office.
        masa: The quarter or the month.
    """
    isi = {
        "judul": f"Isian {masa.nama}",
        "instansi": instansi,
        "ringkas": _ringkas(baris, lain),
        "seksi": baris,
        "lain": lain,
        "sebutan": SEBUTAN_TINGKAT,
        "folder": masa.kunci,
    }
    return isi_laman(templat / "ikhtisar.html.j2", isi)


def _ringkas(baris: Sequence[BarisSeksi], lain: Sequence[Catatan]) -> str:
    ditagih = [b for b in baris if b.masuk or b.ditunggu]
    masuk = [b for b in baris if b.masuk]
    belum = [b.nama for b in baris if b.ditunggu]
    wajib, konfirmasi = sum(b.wajib for b in masuk), sum(b.konfirmasi for b in masuk)
    kalimat = [f"{len(masuk)} dari {len(ditagih)} isian sudah masuk; {wajib} catatan wajib diperbaiki,"]
    kalimat.append(f"{konfirmasi} perlu dikonfirmasi.")
    if belum:
        kalimat.append(f"Belum masuk: {', '.join(belum)}.")
    if lain:
        kalimat.append(f"Di luar isian seksi: {ringkas(lain)}.")
    return " ".join(kalimat)
