"""Write the settings as a commented file, so that an officer can go on from it by hand."""

from collections.abc import Mapping
from typing import Any

import yaml

from lkj.awal.tanggal import baris_triwulan, contoh_tahunan

_KEPALA = """\
# yaml-language-server: $schema=skema/kantor.schema.json
# Pengaturan kantor ini. Arti tiap kunci dijelaskan di config/README.md.
# Tanggal, NIP, dan bilangan yang diawali nol ditulis di antara tanda petik. null berarti kosong.
"""

_KETERANGAN = {
    "instansi": "Jati diri kantor. `kode` tertanam di setiap format isian: jangan diganti di tengah tahun.",
    "seksi": "Yang mengisi tiap triwulan. Kuncinya menjadi nama berkas isian; `kepala`: kode_jabatan.",
    "pejabat": "Satu butir tiap masa jabatan. Pejabat berganti: isi `sampai` yang lama, tambah butir.",
    "dokumen": "Sebutan laporan, kertas (a4 atau f4), dan tanggalnya, yang diisi menjelang laporan dibuat.",
    "ketentuan": "Cara menghitung. Peraturan bupati atau edaran setempat didahulukan daripada bawaan ini.",
}


def tulis_pengaturan(pengaturan: Mapping[str, Any], tahun: int) -> str:
    """The text of ``config/config.yaml``.

    Args:
        pengaturan: The settings, as `lkj.awal.pengaturan` gives them.
        tahun: The year of the first plan, for the hint at its dates.
    """
    bagian = [f"\n# {_KETERANGAN[kunci]}\n{_yaml({kunci: isi})}" for kunci, isi in pengaturan.items()]
    tanggal = f"    {tahun}:\n      tahunan: null"
    petunjuk = "".join(f"      # {b}\n" for b in baris_triwulan(tahun))
    lengkap = f"{tanggal}  # misalnya '{contoh_tahunan(tahun)}'\n{petunjuk}"
    return "".join([_KEPALA, *bagian]).replace(f"{tanggal}\n", lengkap)


def _yaml(isi: Mapping[str, Any]) -> str:
    return yaml.dump(
        dict(isi),
        Dumper=yaml.SafeDumper,
        sort_keys=False,
        allow_unicode=True,
        width=110,
        default_flow_style=False,
    )
