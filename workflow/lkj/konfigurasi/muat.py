"""Settings become a model, or remarks that name the key, in Indonesian.

An unknown key is refused with a guess at what was meant.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from lkj.catatan import Catatan, DataSalahError
from lkj.katalog import catat, dugaan
from lkj.konfigurasi.dasar import Pengaturan
from lkj.konfigurasi.model import BERKAS, POLA_SEKSI, POLA_TANDA
from lkj.konfigurasi.pejabat import POLA_NIP
from lkj.konfigurasi.sop import POLA_NAMA_SOP

M = TypeVar("M", bound=Pengaturan)


@dataclass(frozen=True)
class Asal:
    """Where a model is read from, as its remarks say it.

    Attributes:
        berkas: The file.
        kode: Code of the remarks.
        lembar: Its sheet, of a workbook.
        butir: What stands before the path of a key, of a file with several entries.
        panduan: Where its keys are explained.
    """

    berkas: str
    kode: str = "PENGATURAN"
    lembar: str = ""
    butir: str = ""
    panduan: str = "config/README.md"


def muat(model: type[M], pengaturan: Mapping[str, Any], *, berkas: str = BERKAS, **asal: str) -> M:
    """Check settings, or another file with closed keys, and turn them into a model.

    Args:
        model: The model.
        pengaturan: The keys as they were read.
        berkas: The file, for remarks.
        asal: What else a remark says of where it was read (fields of `Asal`).

    Raises:
        DataSalahError: One remark for each wrong key, with its path in the file.
    """
    try:
        return model.model_validate(dict(pengaturan))
    except ValidationError as salah:
        dari = Asal(berkas, **asal)
        raise DataSalahError([_catatan(model, galat, dari) for galat in salah.errors()]) from None


def muat_yaml(model: type[M], isi: bytes, *, berkas: str | Path, panduan: str) -> M:
    """Read a YAML file with closed keys.

    Args:
        model: The model.
        isi: The bytes of the file.
        berkas: Its path, for remarks.
        panduan: Where its keys are explained.

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
        pesan = "Berkas ini tidak terbaca sebagai YAML."
        saran = "Periksa jarak awal baris (pakai spasi), titik dua, dan tanda petik."
        raise DataSalahError([catat("PENGATURAN", berkas=str(berkas), sel=sel, pesan=pesan, saran=saran)])
    return muat(model, peta, berkas=str(berkas), panduan=panduan)


def sebab_ditolak(model: type[Pengaturan], isi: Mapping[str, Any], kunci: str) -> str:
    """Why the value of one key is refused, in Indonesian; empty when it is not. Other keys are not judged."""
    try:
        model.model_validate(dict(isi))
    except ValidationError as salah:
        return next((_sebab(galat) for galat in salah.errors() if galat["loc"] == (kunci,)), "")
    return ""


def _catatan(model: type[Pengaturan], galat: Any, asal: Asal) -> Catatan:
    jalur = ".".join(str(bagian) for bagian in galat["loc"] if bagian != "[key]")
    jalur = model.letak.get(jalur, jalur)
    nilai: object = galat["input"] if jalur else ""
    if galat["type"] == "extra_forbidden":
        maksud = dugaan(str(galat["loc"][-1]), _kunci_sah(model, galat["loc"]))
        pesan = f"Kunci “{jalur}” tidak dikenal.{maksud}"
        saran = "Hapus kunci itu atau betulkan ejaannya"
    elif galat["type"] == "missing" or (galat["input"] is None and galat["type"] == "string_type"):
        pesan, saran, nilai = f"Kunci “{jalur}” wajib ada.", "Tambahkan kunci itu", ""
    elif jalur:
        pesan, saran = f"Nilai “{jalur}” tidak dapat dipakai ({_sebab(galat)}).", "Betulkan nilainya"
    else:
        pesan, saran = f"Isinya tidak dapat dipakai ({_sebab(galat)}).", "Betulkan isinya"
    return catat(
        asal.kode,
        berkas=asal.berkas,
        lembar=asal.lembar,
        sel=f"{asal.butir} {jalur}".strip(),
        nilai=nilai,
        pesan=pesan,
        saran=f"{saran} (lihat {asal.panduan}).",
    )


def _sebab(galat: Any) -> str:
    """Why pydantic refused a value, in Indonesian."""
    konteks = galat.get("ctx", {})
    if galat["type"] == "string_pattern_mismatch":
        return _POLA[konteks["pattern"]]
    if galat["type"] == "literal_error":
        return "pilihan: " + ", ".join(re.findall(r"'([^']*)'", konteks["expected"]))
    if galat["type"] in {"too_short", "string_too_short"}:
        return "tidak boleh kosong"
    if galat["type"] in {"too_long", "string_too_long"}:
        return f"paling banyak {konteks['max_length']} {'butir' if galat['type'] == 'too_long' else 'huruf'}"
    if galat["type"] == "value_error":
        return str(konteks["error"])
    pola = _SEBAB.get(galat["type"]) or _SEBAB.get(galat["type"].split("_")[0])
    return (pola or "bentuknya lain dari yang diminta").format(**konteks)


_POLA = {
    POLA_NIP: "NIP harus 18 angka",
    POLA_TANDA: "pilihan: DRAF, CONTOH, Revisi 1, DRAF Revisi 1, dan seterusnya, atau null",
    POLA_NAMA_SOP: "hanya memuat huruf kecil, angka, dan garis bawah",
    POLA_SEKSI: "kunci seksi hanya memuat huruf kecil, angka, dan garis bawah",
}
_SEBAB = {
    "greater_than_equal": "paling kecil {ge}",
    "less_than_equal": "paling besar {le}",
    "greater_than": "harus lebih besar daripada {gt}",
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
