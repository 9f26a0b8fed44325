"""A small right SOP, which tests spoil one key of."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import yaml

from lkj.catatan import Catatan, DataSalahError
from lkj.sop import muat_sop

BERKAS = "config/sop/coba.yaml"

_ISI: dict[str, Any] = {
    "nama": "SOP Coba",
    "dasar_hukum": [{"teks": "Undang-Undang Nomor 1", "status": "berlaku"}],
    "kualifikasi": ["Teliti"],
    "keterkaitan": [],
    "peralatan": ["Komputer"],
    "peringatan": [],
    "pencatatan": [],
    "periode": ["triwulan"],
    "dokumen": "laporan",
    "peran": {
        "camat": {"nama": "Camat", "jabatan": "camat"},
        "kasubbag": {"nama": "Kasubbag", "jabatan": "kasubbag_perencanaan"},
    },
    "langkah": [
        {
            "nomor": n,
            "kegiatan": f"Kegiatan {n}",
            "peran": [peran],
            "perlu": [],
            "waktu": {"jumlah": 10, "satuan": "menit"},
            "keluaran": f"Keluaran {n}",
            "bukti": [{"tindakan": "sampaikan"}],
        }
        for n, peran in ((1, "camat"), (2, "kasubbag"), (3, "camat"))
    ],
}


def isi_sop() -> dict[str, Any]:
    """The keys of the SOP, to be changed at will."""
    return deepcopy(_ISI)


def byte(isi: object) -> bytes:
    """A file of it."""
    return yaml.safe_dump(isi, allow_unicode=True).encode()


def catatan_atas(isi: object) -> list[Catatan]:
    """What is said of a SOP; nothing of a right one."""
    try:
        muat_sop(isi if isinstance(isi, bytes) else byte(isi), berkas=BERKAS)
    except DataSalahError as galat:
        return list(galat.catatan)
    return []
