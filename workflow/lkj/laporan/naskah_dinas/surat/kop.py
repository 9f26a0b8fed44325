"""The letterhead's lines on how an office is reached."""

from lkj.konfigurasi.model import Instansi


def baris_alamat(instansi: Instansi) -> list[str]:
    """The address, then telephone, site and mail as far as there are any."""
    kode_pos = f" Kode Pos {instansi.kode_pos}" if instansi.kode_pos else ""
    alamat = f"{instansi.alamat}, {instansi.ibu_kota}{kode_pos}"
    if instansi.ibu_kota in instansi.alamat.split(", "):
        alamat = f"{instansi.alamat}{kode_pos}"
    hubungan = (
        ("Telepon", instansi.telepon),
        ("Laman", instansi.laman),
        ("Pos-el", instansi.pos_el),
    )
    return [alamat, *filter(None, [", ".join(f"{nama} {isi}" for nama, isi in hubungan if isi)])]
