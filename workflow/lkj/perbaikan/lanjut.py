"""The recorded decision of the Sekretaris to go on without the sheet of a section (``lanjut_tanpa.yaml``)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat, dugaan
from lkj.konfigurasi import muat
from lkj.perbaikan.baca import PANDUAN, tanggal_salah
from lkj.perbaikan.model import LanjutTanpa
from lkj.perbaikan.yaml_teks import YamlSalahError, baca_yaml
from lkj.periode import tanggal_panjang

NAMA = "lanjut_tanpa.yaml"
"""Name of the file, in the folder of a quarter."""


@dataclass(frozen=True)
class Keputusan:
    """A decision that holds, and where it is written (file and entry)."""

    isi: LanjutTanpa
    berkas: str
    butir: str

    @property
    def kalimat(self) -> str:
        """Who decided it, when and why."""
        tanggal = tanggal_panjang(self.isi.tanggal)
        return f"keputusan {self.isi.oleh} tanggal {tanggal} ({self.isi.alasan})"


def baca_lanjut(
    isi: bytes, *, berkas: str, seksi: Mapping[str, str], tahun: int, tw: int
) -> tuple[dict[str, Keputusan], list[Catatan]]:
    """Section → the decision to go on without it; one decision, or a list of them.

    Args:
        isi: The file.
        berkas: Its path.
        seksi: Key → name of all who fill in a sheet.
        tahun: Year.
        tw: Quarter.
    """
    keputusan: dict[str, Keputusan] = {}
    catatan: list[Catatan] = []
    try:
        semua = list(_butir(baca_yaml(isi)))
    except YamlSalahError as salah:
        return {}, [_tolak(berkas, "", f"Berkas ini tidak dapat dibaca ({salah}).")]
    for butir, satu in semua:
        try:
            k = _keputusan(satu, berkas, butir, seksi, (tahun, tw))
        except DataSalahError as salah:
            catatan += salah.catatan
            continue
        awal = keputusan.setdefault(k.isi.seksi, k)
        if awal is not k:
            pesan = f"Keputusan untuk {seksi[k.isi.seksi]} sudah ada di {awal.butir}."
            catatan.append(_tolak(berkas, butir, pesan, "Sisakan satu keputusan untuk tiap seksi."))
    return keputusan, catatan


def _butir(semua: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(semua, list):
        yield from ((f"butir {n}", satu) for n, satu in enumerate(semua, 1))
    elif semua is not None:
        yield "butir 1", semua


def _keputusan(
    isi: Any, berkas: str, butir: str, seksi: Mapping[str, str], periode: tuple[int, int]
) -> Keputusan:
    if not isinstance(isi, Mapping):
        raise DataSalahError([_tolak(berkas, butir, "Keputusan ini tidak memuat kunci-kuncinya.")])
    asal = {"kode": "LANJUT_TANPA_BENTUK", "butir": butir, "panduan": PANDUAN}
    k = muat(LanjutTanpa, isi, berkas=berkas, **asal)
    if k.seksi not in seksi:
        pesan = f"“{k.seksi}” bukan seksi yang mengisi triwulan ini.{dugaan(k.seksi, list(seksi))}"
        raise DataSalahError([_tolak(berkas, butir, pesan, f"Pakai salah satu: {', '.join(seksi)}.")])
    if salah := tanggal_salah(k.tanggal, *periode):
        apa = "keputusan ini"
        raise DataSalahError([catat("PERBAIKAN_TANGGAL", berkas=berkas, sel=butir, apa=apa, **salah)])
    return Keputusan(k, berkas, butir)


def _tolak(berkas: str, butir: str, pesan: str, saran: str = "") -> Catatan:
    saran = saran or f"Tulis menurut contoh di {PANDUAN}."
    return catat("LANJUT_TANPA_BENTUK", berkas=berkas, sel=butir, pesan=pesan, saran=saran)
