"""A description from its file, or remarks that name the key."""

from pathlib import Path

from lkj.catatan import DataSalahError
from lkj.katalog import catat
from lkj.konfigurasi import muat
from lkj.tata_asing.model import TataAsing


def muat_tata(isi: bytes, *, berkas: str | Path) -> TataAsing:
    """Read a description.

    Args:
        isi: The bytes of the YAML file.
        berkas: Its path, for remarks.

    Raises:
        DataSalahError: One remark for each wrong key, or one when it is no YAML mapping.
    """
    import yaml

    sel = ""
    try:
        peta = yaml.safe_load(isi.decode("utf-8"))
    except yaml.YAMLError as galat:
        tanda = getattr(galat, "problem_mark", None)
        sel, peta = f"baris {tanda.line + 1}" if tanda else "", None
    except UnicodeDecodeError:
        peta = None
    if not isinstance(peta, dict):
        pesan = "Tata letak ini tidak terbaca sebagai YAML."
        saran = "Periksa jarak awal baris (pakai spasi), titik dua, dan tanda petik."
        raise DataSalahError([catat("PENGATURAN", berkas=str(berkas), sel=sel, pesan=pesan, saran=saran)])
    return muat(TataAsing, peta, berkas=str(berkas), panduan="docs/panduan/format-lain.md")
