"""Answers of an invented office, whole and to be changed by the tests."""

from typing import Any


def jawaban(**ubah: Any) -> dict[str, Any]:
    """Answers as a file gives them; ``ubah`` replaces whole parts."""
    return {
        "tahun": 2024,
        "renstra": "2021-2026",
        "instansi": {
            "nama": "Kecamatan Abang Barat",
            "pemda": "Kabupaten Nusaraya",
            "ibu_kota": "Abang",
            "alamat": "Jalan Melati Nomor 1",
        },
        "pejabat": {
            "kepala_daerah": {"nama": "Lesmana Wirajati"},
            "camat": {"nama": "Hendra Wijayakusuma, S.STP.", "nip": "197408141995121001"},
            "sekretaris": {"nama": "Ratna Puspitaningrum", "pangkat": "Pembina, IV/a"},
        },
        "seksi": {
            "umum": {"nama": "Subbagian Umum", "kepala": {"nama": "Taufik Rahmadani"}},
            "kel_mekarsari": {"nama": "Kelurahan Mekarsari", "kepala": {"nama": "Yudha Pramanasaputra"}},
        },
    } | ubah
