"""From the file of a paper to its model, with a remark for each key that cannot be used."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import muat
from lkj.laporan.naskah_dinas.surat.model import Naskah
from lkj.perbaikan.yaml_teks import YamlSalahError, baca_yaml

PANDUAN = "docs/panduan/surat.md"
N = TypeVar("N", bound=Naskah)


def baca_surat(model: type[N], isi: bytes | None, berkas: Path) -> N:
    """The decisions of a paper's file; a blank paper where there is none.

    Args:
        model: What it is read as.
        isi: The bytes of the file; None where there is none.
        berkas: The file, for remarks.

    Raises:
        DataSalahError: The file cannot be read, or a key is unknown or wrong (code ``SURAT_BENTUK``).
    """
    if isi is None:
        return model()
    try:
        tulisan = baca_yaml(isi)
    except YamlSalahError as salah:
        raise DataSalahError([_tolak(berkas, f"Berkas ini tidak dapat dibaca ({salah}).")]) from None
    if tulisan is None:
        return model()
    if not isinstance(tulisan, Mapping):
        raise DataSalahError([_tolak(berkas, "Isinya harus berupa kunci dan nilai.")])
    # A key without a value is a blank to fill in by hand, as one that is not there.
    terisi = {k: n for k, n in tulisan.items() if n is not None or k not in model.model_fields}
    return muat(model, terisi, berkas=str(berkas), kode="SURAT_BENTUK", panduan=PANDUAN)


def _tolak(berkas: Path, pesan: str) -> Catatan:
    saran = f"Tulis menurut contoh di {PANDUAN}."
    return catat("SURAT_BENTUK", berkas=str(berkas), pesan=pesan, saran=saran)
