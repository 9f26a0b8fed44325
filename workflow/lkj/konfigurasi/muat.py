"""Settings become a model, or remarks that name the key, in Indonesian.

An unknown key is refused with a guess at what was meant.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat, dugaan
from lkj.konfigurasi.model import BERKAS, POLA_NIP, POLA_SEKSI, Pengaturan

M = TypeVar("M", bound=Pengaturan)


def muat(model: type[M], pengaturan: Mapping[str, Any], *, berkas: str = BERKAS) -> M:
    """Check settings and turn them into a model.

    Raises:
        DataSalahError: One remark for each wrong key, with its path in the file.
    """
    try:
        return model.model_validate(dict(pengaturan))
    except ValidationError as salah:
        raise DataSalahError([_catatan(model, galat, berkas) for galat in salah.errors()]) from None


def _catatan(model: type[Pengaturan], galat: Any, berkas: str) -> Catatan:
    jalur = ".".join(str(bagian) for bagian in galat["loc"] if bagian != "[key]")
    jalur = model.letak.get(jalur, jalur)
    if galat["type"] == "extra_forbidden":
        maksud = dugaan(str(galat["loc"][-1]), _kunci_sah(model, galat["loc"]))
        pesan = f"Kunci “{jalur}” tidak dikenal.{maksud}"
        saran = "Hapus kunci itu atau betulkan ejaannya (lihat config/README.md)."
        return catat("PENGATURAN", berkas=berkas, sel=jalur, nilai=galat["input"], pesan=pesan, saran=saran)
    if galat["type"] == "missing" or (galat["input"] is None and galat["type"] == "string_type"):
        pesan, saran = (
            f"Kunci “{jalur}” wajib ada.",
            "Tambahkan kunci itu (lihat config/README.md).",
        )
        return catat("PENGATURAN", berkas=berkas, sel=jalur, pesan=pesan, saran=saran)
    return catat(
        "PENGATURAN",
        berkas=berkas,
        sel=jalur,
        nilai=galat["input"],
        pesan=f"Nilai “{jalur}” tidak dapat dipakai ({_sebab(galat)}).",
        saran="Betulkan nilainya (lihat config/README.md).",
    )


def _sebab(galat: Any) -> str:
    """Why pydantic refused a value, in Indonesian."""
    konteks = galat.get("ctx", {})
    if galat["type"] == "string_pattern_mismatch":
        return _POLA[konteks["pattern"]]
    if galat["type"] == "literal_error":
        return "pilihan: " + ", ".join(re.findall(r"'([^']*)'", konteks["expected"]))
    if galat["type"] == "value_error":
        return str(konteks["error"])
    pola = _SEBAB.get(galat["type"]) or _SEBAB.get(galat["type"].split("_")[0])
    return (pola or "bentuknya lain dari yang diminta").format(**konteks)


_POLA = {
    POLA_NIP: "NIP harus 18 angka, ditulis di antara tanda petik",
    POLA_SEKSI: "kunci seksi hanya memuat huruf kecil, angka, dan garis bawah",
}
_SEBAB = {
    "greater_than_equal": "paling kecil {ge}",
    "less_than_equal": "paling besar {le}",
    "date": "tulis tanggal sebagai 2024-01-31",
    "string": "harus teks, tulis di antara tanda petik",
    "int": "harus bilangan bulat",
    "decimal": "harus angka",
}


def _kunci_sah(model: Any, jalur: Sequence[int | str]) -> list[str]:
    for bagian in jalur[:-1]:
        bidang = getattr(model, "model_fields", {}).get(bagian)
        jenis = bidang.annotation if bidang else None
        model = jenis if hasattr(jenis, "model_fields") else _isi_wadah(jenis, model)
    return list(getattr(model, "model_fields", {}))


def _isi_wadah(jenis: Any, model: Any) -> Any:
    """The model inside dict[…, Model] or tuple[Model, …]; the model itself where a key was passed."""
    isi = [a for a in getattr(jenis, "__args__", ()) if hasattr(a, "model_fields")]
    return isi[0] if isi else model
