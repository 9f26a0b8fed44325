"""The example's profile: staff, area, assets, awards, innovations, follow-up and photos."""

from decimal import Decimal
from typing import Any

from lkj import angka
from lkj.contoh.kantor import muat_isi
from lkj.profil import Profil

_WILAYAH = ("nama", "jenis", "luas", "laki_laki", "perempuan", "penduduk", "dusun", "rw", "rt")
_SARANA = ("jenis", "satuan", "baik", "rusak_ringan", "rusak_berat", "keterangan")


def muat_profil() -> Profil:
    """The profile of the example office."""
    isi = muat_isi("profil.yaml")
    isi["wilayah"] = [dict(zip(_WILAYAH, b, strict=True)) for b in isi["wilayah"]]
    isi["sarana"] = [_sarana(dict(zip(_SARANA, b, strict=True))) for b in isi["sarana"]]
    return Profil.model_validate(isi)


def _sarana(isi: dict[str, Any]) -> dict[str, Any]:
    keadaan = (Decimal(isi[k]) for k in ("baik", "rusak_ringan", "rusak_berat"))
    return {**isi, "jumlah": angka.jumlah(keadaan)}
