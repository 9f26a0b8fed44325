"""Where a planned build may stop on remarks, and where it will: said before anything runs."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from lkj.catatan import Catatan, dari_csv, yang_wajib
from lkj.mengapa.kata import nama_langkah
from lkj.mengapa.model import Langkah

_CATATAN = "catatan.csv"
_MENGUBAH = frozenset({"berubah", "ditambah"})
_PENULIS = frozenset({"naskah_tahunan", "naskah_triwulan"})


def perhatian(langkah: Sequence[Langkah], akar: Path = Path()) -> list[str]:
    """Sentences on the steps of a plan that check anew, and on those that will stop on remarks known already.

    Args:
        langkah: The steps.
        akar: The repository.
    """
    dibuat = {k for x in langkah for k in x.keluaran}
    hasil = []
    for x in langkah:
        if x.aturan in ("periksa", "periksa_profil"):
            hasil.append(_diperiksa(x))
        elif x.aturan in _PENULIS and _berubah(x):
            hasil.append(_ditulis(x))
        hasil += [_berhenti(x, salah) for salah in _penghalang(x, dibuat, akar)]
    return list(dict.fromkeys(hasil))


def sebut_catatan(catatan: Sequence[Catatan]) -> str:
    """How many remarks, and the first of them in words."""
    c = catatan[0]
    return f"{len(catatan)} catatan; yang pertama {c.alamat} ({c.kode}): {c.aturan}"


def _diperiksa(x: Langkah) -> str:
    buku = [b for b in _berubah(x) if b.endswith(".xlsx")]
    sesudah = "rekapnya" if x.aturan == "periksa" else "laporan tahunannya"
    isian = [b for b in buku if x.aturan == "periksa" and Path(b).parent.name.startswith("tw")]
    kini = f" Untuk mengetahuinya sekarang: lkj periksa {' '.join(isian)}" if isian else ""
    return (
        f"{nama_langkah(x.pesan)} menilai isinya lagi; catatan yang wajib diperbaiki akan menghentikan "
        f"pembuatan sebelum {sesudah}.{kini}"
    )


def _ditulis(x: Langkah) -> str:
    templat = any(b.startswith("templates/") for b in _berubah(x))
    kini = " Untuk mengetahuinya sekarang: lkj template periksa" if templat else ""
    return (
        f"{nama_langkah(x.pesan)} memakai templat atau teks yang berubah; bila ada yang salah di dalamnya, "
        f"pembuatan berhenti di situ.{kini}"
    )


def _berhenti(x: Langkah, salah: Sequence[Catatan]) -> str:
    return f"{nama_langkah(x.pesan)} akan berhenti: {sebut_catatan(salah)}"


def _berubah(x: Langkah) -> list[str]:
    """Templates, sheets and texts of the office because of which a step runs."""
    return [s.apa for s in x.sebab if s.jenis in _MENGUBAH and s.apa.startswith(("data/raw/", "templates/"))]


def _penghalang(x: Langkah, dibuat: set[str], akar: Path) -> Iterator[tuple[Catatan, ...]]:
    """Remarks that stop a step and that no step of this plan finds anew."""
    if x.aturan != "rekap":
        return
    tabel = Path(x.keluaran[0]).with_name(_CATATAN)
    if tabel.as_posix() in dibuat:
        return
    try:
        salah = yang_wajib(dari_csv((akar / tabel).read_bytes()))
    except (OSError, ValueError, TypeError):
        return  # it will be made, or made again, by a build that says so
    if salah:
        yield salah
