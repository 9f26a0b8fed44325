"""A description from its file, or remarks that name the key."""

from pathlib import Path

from lkj.konfigurasi import muat_yaml
from lkj.tata_asing.model import TataAsing


def muat_tata(isi: bytes, *, berkas: str | Path) -> TataAsing:
    """Read a description.

    Args:
        isi: The bytes of the YAML file.
        berkas: Its path, for remarks.

    Raises:
        DataSalahError: One remark for each wrong key, or one when it is no YAML mapping.
    """
    return muat_yaml(TataAsing, isi, berkas=berkas, panduan="docs/panduan/format-lain.md")
