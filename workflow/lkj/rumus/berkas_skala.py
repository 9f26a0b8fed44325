"""Read a scale from ``config/skala/<name>.yaml``.

The file says where the scale comes from and repeats it as printed::

    judul: Skala nilai peringkat kinerja
    sumber: Permendagri 86/2017
    batas: bawah
    langkah: 1
    kelas:
      - {kode: ST, nama: Sangat Tinggi, cetak: "91 ≤ 100", bawah: 91, atas: 100}

An unknown or missing key is refused: a misspelt ``lebih_dari`` would move a category.
"""

from decimal import Decimal
from pathlib import Path
from typing import Any

from lkj.angka import dari_sel
from lkj.rumus.skala import Kelas, Skala, SkalaSalah

_KUNCI_SKALA = frozenset({"judul", "sumber", "batas", "langkah", "kelas"})
_KUNCI_KELAS = frozenset({"kode", "nama", "cetak"})
_KUNCI_KELAS_BOLEH = _KUNCI_KELAS | {"bawah", "atas", "lebih_dari"}


def muat_skala(berkas: Path, *, batas: str | None = None) -> Skala:
    """Read one scale.

    Args:
        berkas: the YAML file; its stem becomes the name of the scale.
        batas: another policy than the file's, from the office's configuration.

    Raises:
        SkalaSalah: the file is missing, is no YAML, or is no gapless scale.
    """
    tempat = f"skala {berkas.stem}"
    isi = _peta(_urai_yaml(berkas), tempat, _KUNCI_SKALA, _KUNCI_SKALA)
    if not isinstance(isi["kelas"], list):
        pesan = f"{tempat}: 'kelas' harus berupa daftar"
        raise SkalaSalah(pesan)
    return Skala(
        nama=berkas.stem,
        judul=_teks(isi, "judul", tempat),
        sumber=_teks(isi, "sumber", tempat),
        batas=_teks(isi, "batas", tempat) if batas is None else batas,
        langkah=_angka(isi["langkah"], f"{tempat}: langkah"),
        kelas=tuple(_kelas(k, f"{tempat}: kelas") for k in isi["kelas"]),
    )


def _urai_yaml(berkas: Path) -> object:
    import yaml

    try:
        return yaml.safe_load(berkas.read_text(encoding="utf-8"))
    except FileNotFoundError:
        pesan = f"skala {berkas.stem}: berkas {berkas.name} tidak ada di config/skala"
        raise SkalaSalah(pesan) from None
    except (yaml.YAMLError, UnicodeDecodeError) as galat:
        pesan = f"skala {berkas.stem}: berkas {berkas.name} tidak terbaca sebagai YAML ({galat})"
        raise SkalaSalah(pesan) from galat


def _peta(isi: object, tempat: str, wajib: frozenset[str], boleh: frozenset[str]) -> dict[str, Any]:
    """Return a mapping with known keys only."""
    if not isinstance(isi, dict):
        pesan = f"{tempat}: harus berupa peta kunci dan nilai"
        raise SkalaSalah(pesan)
    kunci = {str(k) for k in isi}
    if kurang := sorted(wajib - kunci):
        pesan = f"{tempat}: kunci {', '.join(kurang)} belum ada"
        raise SkalaSalah(pesan)
    if asing := sorted(kunci - boleh):
        pesan = f"{tempat}: kunci {', '.join(asing)} tidak dikenal"
        raise SkalaSalah(pesan)
    return {str(k): v for k, v in isi.items()}


def _teks(peta: dict[str, Any], kunci: str, tempat: str) -> str:
    """Read a text; YAML makes a number of 100 and a truth value of NO unless they are quoted."""
    if not isinstance(peta[kunci], str) or not peta[kunci].strip():
        pesan = f"{tempat}: '{kunci}' harus berupa teks (beri tanda kutip)"
        raise SkalaSalah(pesan)
    return str(peta[kunci])


def _angka(nilai: object, tempat: str) -> Decimal:
    hasil = dari_sel(nilai) if isinstance(nilai, (int, float)) else None
    if hasil is None:
        pesan = f"{tempat}: {nilai!r} bukan angka (contoh yang benar: 91 atau 49.99)"
        raise SkalaSalah(pesan)
    return hasil


def _ujung(peta: dict[str, Any], kunci: str, tempat: str) -> Decimal | None:
    """Read a printed bound; one that is left out is an open end."""
    return None if peta.get(kunci) is None else _angka(peta[kunci], f"{tempat}: {kunci}")


def _kelas(isi: object, tempat: str) -> Kelas:
    peta = _peta(isi, tempat, _KUNCI_KELAS, _KUNCI_KELAS_BOLEH)
    di = f"{tempat} {peta['kode']}"
    lebih_dari = peta.get("lebih_dari", False)
    if not isinstance(lebih_dari, bool):
        pesan = f"{di}: 'lebih_dari' harus true atau false"
        raise SkalaSalah(pesan)
    return Kelas(
        kode=_teks(peta, "kode", di),
        nama=_teks(peta, "nama", di),
        cetak=_teks(peta, "cetak", di),
        bawah=_ujung(peta, "bawah", di),
        atas=_ujung(peta, "atas", di),
        lebih_dari=lebih_dari,
    )
