"""The letterhead's lines on how an office is reached."""

from lkj.konfigurasi.model import Instansi

NBSP = "\u00a0"
"""Within an address of one kind no line ends."""


def baris_alamat(instansi: Instansi) -> list[str]:
    """The address, then telephone, site and mail as far as there are any."""
    kode_pos = f" Kode{NBSP}Pos{NBSP}{instansi.kode_pos}" if instansi.kode_pos else ""
    alamat = f"{instansi.alamat}, {instansi.ibu_kota}{kode_pos}"
    if instansi.ibu_kota in instansi.alamat.split(", "):
        alamat = f"{instansi.alamat}{kode_pos}"
    hubungan = (
        ("Telepon", instansi.telepon),
        ("Laman", instansi.laman),
        ("Pos-el", instansi.pos_el),
    )
    return [
        alamat,
        *filter(None, [", ".join(f"{nama} {isi}".replace(" ", NBSP) for nama, isi in hubungan if isi)]),
    ]
